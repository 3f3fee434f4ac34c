// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kpitile.h"

#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr int noteLines = 2;  // Tiles of one row are equally high, whatever they have to say.

}

KpiTile::KpiTile(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KpiTile::show(KpiTileText text) {
    m_text = std::move(text);
    setAccessibleName(m_text.title);
    setAccessibleDescription(m_text.sentence);
    // Painted text has no selection and may be cut off: the whole of it is in the tool tip.
    setPlainToolTip(this, m_text.sentence);
    updateGeometry();
    update();
}

QSize KpiTile::sizeHint() const {
    const int lines = std::max(noteLines, static_cast<int>(m_text.notes.size()));
    return {m_theme.px(186), m_theme.px(8 + 16 + 28 + 18 + 6) +
                                 lines * m_theme.lineHeight(TextRole::Secondary) + m_theme.px(6)};
}

QSize KpiTile::minimumSizeHint() const { return {m_theme.px(150), sizeHint().height()}; }

void KpiTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2 : 1;
    painter.setBrush(m_theme.colour(underMouse() ? ColourRole::Hover : ColourRole::Surface));
    painter.setPen(QPen(m_theme.colour(hasFocus() ? ColourRole::Accent : ColourRole::Line), line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 8,
                            8);

    const double left = m_theme.px(12), width = this->width() - 2 * left;
    double y = m_theme.px(8);
    const auto row = [&](double height) {
        const QRectF box(left, y, width, height);
        y += height;
        return box;
    };
    paintParts(painter, row(m_theme.px(16)), m_theme,
               {{m_text.title, TextRole::Secondary, ColourRole::Text2}});
    paintParts(painter, row(m_theme.px(28)), m_theme,
               {{m_text.value, TextRole::Kpi, ColourRole::Text},
                {u"  "_s + m_text.range, TextRole::Secondary, ColourRole::Text2}});
    const QRectF band = row(m_theme.px(18));
    if (m_text.bar) {
        const double height = m_theme.px(4);
        paintBar(painter, QRectF(left, std::round(band.center().y() - height / 2), width, height),
                 m_theme, *m_text.bar);
    }
    y += m_theme.px(2);
    for (const auto& note : m_text.notes) {
        paintParts(painter, row(m_theme.lineHeight(TextRole::Secondary)), m_theme, note);
    }
}

void KpiTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace waymark::ui
