// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waylist.h"

#include "ui/models/cellroles.h"
#include "ui/widgets/painting.h"

#include <QPainter>

#include <algorithm>

namespace waymark::ui {
namespace {
constexpr double RowHeight = 26;
}

WayList::WayList(const Theme& theme, QWidget* parent) : PaintedList(parent), m_theme(theme) {
    setAccessibleName(tr("Journey"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void WayList::setSteps(std::vector<Step> steps) {
    m_steps = std::move(steps);
    setCurrentItem(0);
    updateGeometry();
    update();
}

QString WayList::itemSentence(int item) const {
    const Step& step = m_steps.at(size_t(item));
    return step.words.isEmpty() ? tr("%1, %2").arg(step.day, step.name)
                                : tr("%1, %2, %3").arg(step.day, step.name, step.words);
}

QRect WayList::itemBox(int item) const {
    const int height = m_theme.px(RowHeight);
    return {0, item * height, width(), height};
}

QSize WayList::sizeHint() const {
    return {m_theme.px(200), std::max(1, itemCount()) * m_theme.px(RowHeight) + 4};
}

void WayList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_steps.empty()) {
        paintParts(painter, QRectF(0, 0, width(), m_theme.px(RowHeight)), m_theme,
                   {{tr("No stage reached yet."), TextRole::Base, ColourRole::Text2}});
        return;
    }
    int days = 0;
    for (const Step& step : m_steps)
        days = std::max(days, partsWidth(m_theme, {{step.day, TextRole::Secondary}}));
    const double line = days + m_theme.px(20);
    for (int i = 0; i < itemCount(); ++i) {
        const Step& step = m_steps[size_t(i)];
        const QRectF box(itemBox(i));
        paintParts(painter, box.adjusted(2, 0, 0, 0), m_theme,
                   {{step.day, TextRole::Secondary, ColourRole::Text2}});
        if (i + 1 < itemCount()) {
            painter.setPen(QPen(m_theme.colour(ColourRole::Line), 1.5));
            painter.drawLine(QPointF(line, box.center().y() + m_theme.px(5)),
                             QPointF(line, box.bottom() + box.height() / 2 - m_theme.px(5)));
        }
        const QColor tone = m_theme.tokens().phase(step.tone);
        painter.setPen(QPen(tone, 1.5));
        painter.setBrush(step.tone == PhaseTone::OffRoad ? QBrush(Qt::NoBrush) : QBrush(tone));
        painter.drawEllipse(QPointF(line, box.center().y()), m_theme.px(3), m_theme.px(3));
        std::vector<TextPart> parts{{step.name, TextRole::BaseStrong, ColourRole::Text}};
        if (!step.words.isEmpty())
            parts.push_back({tr(" · %1").arg(step.words), TextRole::Base, ColourRole::Text});
        paintParts(painter, box.adjusted(line + m_theme.px(16), 0, -2, 0), m_theme, parts);
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(itemBox(currentItem())).adjusted(4, 4, -4, -4), m_theme, 2);
}

std::vector<WayList::Step> wayOf(const ContactFile& file, const Formatting& formatting) {
    std::vector<WayList::Step> steps;
    const std::vector<ReachedStage>& reached = file.journey.reached;
    for (auto each = reached.rbegin(); each != reached.rend(); ++each)
        steps.push_back(
            {each->on.isKnown() ? formatting.date(each->on.date()) : WayList::tr("day not known"),
             toneOf(each->phasePosition), each->name, reasonOf(file, *each, formatting)});
    for (const Day& day : file.journey.wonBack) {
        // A stage reached by that very purchase says it already.
        if (std::any_of(reached.begin(), reached.end(),
                        [day](const ReachedStage& each) { return each.on == day; }))
            continue;
        const auto place = std::find_if(reached.rbegin(), reached.rend(),
                                        [day](const ReachedStage& each) { return each.on <= day; });
        const auto position = place - reached.rbegin();
        QString words;
        for (const Order& order : file.orders)
            if (Day::of(order.orderedOn) == day && order.counts() && words.isEmpty())
                words = productsOf(order).isEmpty()
                            ? formatting.money(order.total().minor, order.currency)
                            : WayList::tr("%1, %2").arg(
                                  productsOf(order),
                                  formatting.money(order.total().minor, order.currency));
        steps.insert(
            steps.begin() + std::min<qsizetype>(position, qsizetype(steps.size())),
            {formatting.date(day.date()), PhaseTone::Retention, WayList::tr("Won back"), words});
    }
    return steps;
}

}  // namespace waymark::ui
