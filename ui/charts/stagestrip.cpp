// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stagestrip.h"

#include "ui/widgets/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
namespace {

using Step = StagePicture::Step;

constexpr double CellHeight = 64;
constexpr double Margin = 12;
constexpr double Gap = 12;  // holds the chevron

double cellWidthWanted(const StagePicture& picture, const Theme& theme) {
    double widest = theme.px(108);
    for (const Step& step : picture.steps) {
        const double pips = pipsSize(theme).width() + theme.px(8);
        widest = std::max<double>(
            {widest,
             double(partsWidth(theme, {{step.name, TextRole::BaseStrong, ColourRole::Text}})),
             pips + partsWidth(theme, {{step.day, TextRole::Base, ColourRole::Text}}),
             double(
                 partsWidth(theme, {{step.lasting + u' ' + step.beside, TextRole::Secondary}}))});
    }
    return widest + theme.px(12);
}

/// Where each step stands; as many in a line as there is room for.
std::vector<QRectF> cells(const QRectF& box, const StagePicture& picture, const Theme& theme) {
    const auto count = double(picture.steps.size());
    if (count == 0) return {};
    const double margin = theme.px(Margin), gap = theme.px(Gap), height = theme.px(CellHeight);
    const double room = box.width() - 2 * margin;
    const double fits = std::floor((room + gap) / (cellWidthWanted(picture, theme) + gap));
    const double inLine = std::clamp(fits, 1.0, count);
    const double width = (room - (inLine - 1) * gap) / inLine;
    std::vector<QRectF> places;
    for (int i = 0; i < int(count); ++i) {
        const int line = i / int(inLine), column = i % int(inLine);
        places.emplace_back(box.left() + margin + column * (width + gap),
                            box.top() + theme.px(8) + line * (height + theme.px(4)), width, height);
    }
    return places;
}

void paintStep(QPainter& painter, const QRectF& cell, const Step& step, const Theme& theme) {
    const bool notYet = step.state == Step::State::NotYet;
    if (step.state == Step::State::Here) {
        painter.setPen(QPen(theme.tokens().phase(step.tone), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRectF inside = cell.adjusted(theme.px(8), theme.px(5), -theme.px(3), -theme.px(4));
    const double line = inside.height() / 3;
    const auto row = [&](int number) {
        return QRectF(inside.left(), inside.top() + number * line, inside.width(), line);
    };
    paintParts(painter, row(0), theme,
               {{step.name, TextRole::BaseStrong, notYet ? ColourRole::Text3 : ColourRole::Text}});
    const QSizeF pips = pipsSize(theme);
    const QRectF second = row(1);
    const QRectF glyph(QPointF(second.left(), second.center().y() - pips.height() / 2), pips);
    if (notYet)
        paintPips(painter, glyph, theme.colour(ColourRole::Border), 0, Pips::Hollow);
    else
        paintPhase(painter, glyph, theme, step.tone);
    paintParts(painter, second.adjusted(pips.width() + theme.px(8), 0, 0, 0), theme,
               {{step.day.isEmpty() && notYet ? StageStrip::tr("not yet") : step.day,
                 TextRole::Base, ColourRole::Text2}});
    paintParts(
        painter, row(2), theme,
        {{step.lasting, TextRole::Secondary, step.late ? ColourRole::Warn : ColourRole::Text},
         {step.beside.isEmpty() ? QString() : u' ' + step.beside, TextRole::Secondary,
          ColourRole::Text2}});
}

}  // namespace

void paintStageStrip(QPainter& painter, const QRectF& box, const StagePicture& picture,
                     const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRectF> places = cells(box, picture, theme);
    for (size_t i = 0; i < places.size(); ++i) {
        paintStep(painter, places[i], picture.steps[i], theme);
        if (i + 1 < places.size()) {
            const double side = theme.px(14);
            paintIcon(painter,
                      QRectF(places[i].right() + (theme.px(Gap) - side) / 2,
                             places[i].center().y() - side / 2, side, side),
                      IconName::ChevronRight, theme.colour(ColourRole::Text3));
        }
    }
    painter.restore();
}

double stageStripHeight(double width, const StagePicture& picture, const Theme& theme) {
    const std::vector<QRectF> places = cells(QRectF(0, 0, width, 0), picture, theme);
    return places.empty() ? theme.px(CellHeight) : places.back().bottom() + theme.px(8);
}

StageStrip::StageStrip(const Theme& theme, QWidget* parent) : PaintedList(parent), m_theme(theme) {
    setAccessibleName(tr("Stages"));
    setGround(this, ColourRole::Surface);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void StageStrip::setPicture(StagePicture picture) {
    m_picture = std::move(picture);
    updateGeometry();
    update();
}

QString StageStrip::itemSentence(int item) const {
    const Step& step = m_picture.steps.at(size_t(item));
    QStringList parts{step.name};
    if (step.state == Step::State::NotYet) parts << tr("not reached yet");
    if (!step.day.isEmpty()) parts << tr("reached %1").arg(step.day);
    if (!step.lasting.isEmpty()) parts << QString(step.lasting + u' ' + step.beside).trimmed();
    if (step.state == Step::State::Here) parts << tr("stands here");
    return parts.join(tr(", "));
}

QRect StageStrip::itemBox(int item) const {
    const std::vector<QRectF> places = cells(QRectF(rect()), m_picture, m_theme);
    return size_t(item) < places.size() ? places[size_t(item)].toAlignedRect() : QRect();
}

int StageStrip::heightForWidth(int width) const {
    return int(std::ceil(stageStripHeight(width, m_picture, m_theme)));
}

QSize StageStrip::sizeHint() const { return {m_theme.px(700), heightForWidth(m_theme.px(870))}; }

QSize StageStrip::minimumSizeHint() const {
    return {m_theme.px(160), heightForWidth(std::max(width(), m_theme.px(160)))};
}

void StageStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(ColourRole::Surface));
    paintStageStrip(painter, QRectF(rect()), m_picture, m_theme);
    if (hasFocus() && itemCount() > 0)
        paintFocusRing(painter, QRectF(itemBox(currentItem())).adjusted(3, 3, -3, -3), m_theme);
}

}  // namespace waymark::ui
