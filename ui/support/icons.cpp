// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"

#include "ui/support/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

#include <algorithm>

// The resources live in a static library, where nobody else asks for them.
static void openIconResources() { Q_INIT_RESOURCE(icons); }

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QString fileName(IconName name) {
    switch (name) {
        case IconName::ArrowLeft:
            return u"arrow-left"_s;
        case IconName::ArrowRight:
            return u"arrow-right"_s;
        case IconName::Board:
            return u"board"_s;
        case IconName::BusinessCard:
            return u"business-card"_s;
        case IconName::Calendar:
            return u"calendar"_s;
        case IconName::Campaign:
            return u"campaign"_s;
        case IconName::Cancel:
            return u"cancel"_s;
        case IconName::Cart:
            return u"cart"_s;
        case IconName::Check:
            return u"check"_s;
        case IconName::ChevronDown:
            return u"chevron-down"_s;
        case IconName::ChevronLeft:
            return u"chevron-left"_s;
        case IconName::ChevronRight:
            return u"chevron-right"_s;
        case IconName::ChevronUp:
            return u"chevron-up"_s;
        case IconName::Close:
            return u"close"_s;
        case IconName::Contacts:
            return u"contacts"_s;
        case IconName::Copy:
            return u"copy"_s;
        case IconName::Dashboard:
            return u"dashboard"_s;
        case IconName::Delete:
            return u"delete"_s;
        case IconName::Edit:
            return u"edit"_s;
        case IconName::Export:
            return u"export"_s;
        case IconName::FeelingDelighted:
            return u"feeling-delighted"_s;
        case IconName::FeelingFine:
            return u"feeling-fine"_s;
        case IconName::FeelingPleased:
            return u"feeling-pleased"_s;
        case IconName::FeelingUneasy:
            return u"feeling-uneasy"_s;
        case IconName::FeelingUpset:
            return u"feeling-upset"_s;
        case IconName::Filter:
            return u"filter"_s;
        case IconName::Flag:
            return u"flag"_s;
        case IconName::Folder:
            return u"folder"_s;
        case IconName::Gift:
            return u"gift"_s;
        case IconName::Grip:
            return u"grip"_s;
        case IconName::Help:
            return u"help"_s;
        case IconName::Home:
            return u"home"_s;
        case IconName::Import:
            return u"import"_s;
        case IconName::Info:
            return u"info"_s;
        case IconName::Letter:
            return u"letter"_s;
        case IconName::Lock:
            return u"lock"_s;
        case IconName::Mail:
            return u"mail"_s;
        case IconName::Map:
            return u"map"_s;
        case IconName::Meeting:
            return u"meeting"_s;
        case IconName::Merge:
            return u"merge"_s;
        case IconName::Milestone:
            return u"milestone"_s;
        case IconName::Minus:
            return u"minus"_s;
        case IconName::More:
            return u"more"_s;
        case IconName::Navigation:
            return u"navigation"_s;
        case IconName::Note:
            return u"note"_s;
        case IconName::Paste:
            return u"paste"_s;
        case IconName::Phone:
            return u"phone"_s;
        case IconName::Playbook:
            return u"playbook"_s;
        case IconName::Plus:
            return u"plus"_s;
        case IconName::Print:
            return u"print"_s;
        case IconName::Redo:
            return u"redo"_s;
        case IconName::Repeat:
            return u"repeat"_s;
        case IconName::Report:
            return u"report"_s;
        case IconName::Save:
            return u"save"_s;
        case IconName::Search:
            return u"search"_s;
        case IconName::Segments:
            return u"segments"_s;
        case IconName::Settings:
            return u"settings"_s;
        case IconName::Sheet:
            return u"sheet"_s;
        case IconName::Social:
            return u"social"_s;
        case IconName::Star:
            return u"star"_s;
        case IconName::Table:
            return u"table"_s;
        case IconName::Text:
            return u"text"_s;
        case IconName::Theme:
            return u"theme"_s;
        case IconName::Today:
            return u"today"_s;
        case IconName::Undo:
            return u"undo"_s;
        case IconName::User:
            return u"user"_s;
        case IconName::Visit:
            return u"visit"_s;
        case IconName::Warning:
            return u"warning"_s;
    }
    return {};
}

QByteArray drawing(const QString& file) {
    openIconResources();
    QFile svg(u":/icons/%1.svg"_s.arg(file));
    return svg.open(QIODevice::ReadOnly) ? svg.readAll() : QByteArray();
}

QRectF squareIn(const QRectF& box) {
    const double side = std::min(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    return square;
}

class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(const Theme& theme, IconName name, ColourRole role)
        : m_theme(&theme), m_name(name), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        if (!m_theme) return;
        const bool disabled = mode == QIcon::Disabled;
        QColor colour = m_theme->colour(disabled ? ColourRole::Text3 : m_role);
        if (disabled) colour.setAlphaF(0.6F);
        paintIcon(*painter, rect, m_name, colour);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        // A button squeezed to nothing while its page is laid out asks for a picture all the same.
        if (size.isEmpty()) return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }

    QIconEngine* clone() const override { return new TintedIconEngine(*this); }
    bool isNull() override { return false; }

private:
    QPointer<const Theme> m_theme;
    IconName m_name;
    ColourRole m_role;
};

}  // namespace

QIcon icon(const Theme& theme, IconName name, ColourRole role) {
    return QIcon(new TintedIconEngine(theme, name, role));
}

void paintIcon(QPainter& painter, const QRectF& box, IconName name, QColor colour) {
    const QRectF square = squareIn(box);
    const QByteArray svg =
        drawing(fileName(name)).replace("currentColor", colour.name().toLatin1());
    // Paper and PDF take the strokes themselves.
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        QSvgRenderer(svg).render(&painter, square);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (square.size() * ratio).toSize();
    const QString key =
        u"waymark/%1/%2/%3"_s.arg(static_cast<int>(name)).arg(colour.rgba()).arg(pixels.width());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(svg);
        QPainter onPixmap(&pixmap);
        onPixmap.setOpacity(colour.alphaF());
        renderer.render(&onPixmap);
        onPixmap.end();
        pixmap.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(square.topLeft(), pixmap);
}

QIcon applicationIcon() {
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(drawing(u"waymark"_s)).render(&painter, QRectF(0, 0, side, side));
        icon.addPixmap(pixmap);
    }
    return icon;
}

void paintMark(QPainter& painter, const QRectF& box, const Theme& theme) {
    const auto name = [&theme](ColourRole role) { return theme.colour(role).name().toLatin1(); };
    QByteArray svg = drawing(u"waymark"_s);
    svg.replace("#FFFFFF", name(ColourRole::OnAccent)).replace("#0E6470", name(ColourRole::Accent));
    QSvgRenderer(svg).render(&painter, squareIn(box));
}

}  // namespace waymark::ui
