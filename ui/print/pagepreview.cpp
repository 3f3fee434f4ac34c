// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagepreview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
namespace {
constexpr int Gap = 16;  // px between pages
constexpr double PxPerPoint = 96.0 / 72;
}  // namespace

PagePreview::PagePreview(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page preview"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PagePreview::moved);
}

void PagePreview::show(std::shared_ptr<const DocumentLayout> layout) {
    m_layout = std::move(layout);
    setAccessibleDescription(m_layout ? plainText(m_layout->document()) : QString());
    arrange();
    viewport()->update();
    Q_EMIT moved();
}

double PagePreview::pageStep() const { return m_layout->pageSize().height() * m_scale + Gap; }

int PagePreview::page() const {
    if (!m_layout) return 0;
    return std::clamp(int((verticalScrollBar()->value() + viewport()->height() / 3) / pageStep()),
                      0, pageCount() - 1);
}

void PagePreview::goTo(int page) {
    if (m_layout)
        verticalScrollBar()->setValue(int(std::clamp(page, 0, pageCount() - 1) * pageStep()));
}

void PagePreview::setZoom(double zoom) {
    m_fit = zoom > 0 ? Fit::Free : Fit::Width;
    if (zoom > 0) m_scale = zoom * PxPerPoint;
    arrange();
}

void PagePreview::fitPage() {
    m_fit = Fit::Page;
    arrange();
}

int PagePreview::zoomPercent() const { return int(std::lround(m_scale / PxPerPoint * 100)); }

void PagePreview::arrange() {
    if (!m_layout) return;
    const QSizeF page = m_layout->pageSize();
    const double byWidth = (viewport()->width() - 4.0 * Gap) / page.width();
    switch (m_fit) {
        case Fit::Width:
            m_scale = std::clamp(byWidth, 0.2, 2 * PxPerPoint);
            break;
        case Fit::Page:
            m_scale = std::max(
                0.2, std::min(byWidth, (viewport()->height() - 2.0 * Gap) / page.height()));
            break;
        case Fit::Free:
            break;
    }
    verticalScrollBar()->setRange(
        0, std::max(0, int(pageStep() * pageCount() + Gap) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(
        0, std::max(0, int(page.width() * m_scale + 2 * Gap) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
    Q_EMIT moved();
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_PageDown:
            goTo(page() + 1);
            return;
        case Qt::Key_PageUp:
            goTo(page() - 1);
            return;
        case Qt::Key_Home:
            goTo(0);
            return;
        case Qt::Key_End:
            goTo(pageCount() - 1);
            return;
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    const double factor = event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1;
    setZoom(std::clamp(m_scale * factor / PxPerPoint, 0.25, 4.0));
    event->accept();
}

void PagePreview::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(ColourRole::Sunken));
    if (!m_layout) return;
    const QSizeF size = m_layout->pageSize() * m_scale;
    const double x = std::max<double>(Gap, (viewport()->width() - size.width()) / 2) -
                     horizontalScrollBar()->value();
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF box(x, Gap + page * pageStep() - verticalScrollBar()->value(), size.width(),
                         size.height());
        if (!box.intersects(viewport()->rect())) continue;
        painter.save();
        painter.setClipRect(box);
        painter.translate(box.topLeft());
        painter.scale(m_scale, m_scale);
        m_layout->paint(painter, page);
        painter.restore();
        painter.setPen(m_theme.colour(ColourRole::Line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    }
}

}  // namespace waymark::ui
