// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/journeypicture.h"

#include "core/analytics/facts.h"
#include "ui/models/cellroles.h"
#include "ui/widgets/feelingbar.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::JourneyPicture)
};

const ReachedStage* reachedAt(const ContactFile& file, int stage) {
    for (const ReachedStage& each : file.journey.reached)
        if (each.stage == stage) return &each;
    return nullptr;
}

StagePicture::Step stepOf(const ContactFile& file, int stage, const Formatting& formatting) {
    using State = StagePicture::Step::State;
    const RoadStage& on = file.road[size_t(stage)];
    StagePicture::Step step;
    step.name = on.name;
    step.tone = toneOf(on.phasePosition);
    const ReachedStage* reached = reachedAt(file, stage);
    const bool here = file.journey.stage == stage;
    if (!reached && !here) return step;
    step.state = here ? State::Here : State::Reached;
    const QDate day = reached ? reached->on.date() : file.journey.since.date();
    step.day = day.isValid() ? formatting.date(day) : Words::tr("day not known");
    const int days =
        size_t(stage) < file.journey.daysAt.size() ? file.journey.daysAt[size_t(stage)] : -1;
    int visits = 0;
    for (const Visit& visit : file.journey.visits) visits += visit.stage == stage ? 1 : 0;
    if (days < 0 || visits == 0) return step;
    step.lasting = Formatting::days(days);
    if (on.targetDays) {
        step.beside = Words::tr("target %1").arg(*on.targetDays);
        step.late = days > *on.targetDays;
    } else if (here) {
        step.beside = Words::tr("so far");
    } else if (visits > 1) {
        step.beside = Words::tr("in all");
    }
    return step;
}

/// The first day that anything is known of.
QDate firstDayOf(const JourneyPicture& picture) {
    QDate first = picture.today;
    const auto look = [&first](QDate day) {
        if (day.isValid() && day < first) first = day;
    };
    for (const auto& stay : picture.stays) look(stay.from);
    for (const auto& mark : picture.marks) look(mark.on);
    for (const auto& bought : picture.bought) look(bought.on);
    for (const auto& touch : picture.touches) look(touch.on);
    return first;
}

QString sentenceOf(const JourneyPicture& picture, const Formatting& formatting) {
    QStringList names;
    for (const auto& stay : picture.stays)
        if (names.isEmpty() || names.last() != stay.name) names << stay.name;
    if (names.isEmpty()) return Words::tr("Nothing dated yet");
    return Words::tr("%1 to today: %2")
        .arg(formatting.monthAndYear(picture.from), names.join(Words::tr(", ")));
}

}  // namespace

StagePicture stagePictureOf(const ContactFile& file, const Formatting& formatting) {
    StagePicture picture;
    for (int stage = 0; stage < int(file.road.size()); ++stage) {
        const RoadStage& on = file.road[size_t(stage)];
        if (!on.isOnRoad() && file.journey.stage != stage) continue;
        if (on.optional && !reachedAt(file, stage) && file.journey.stage != stage) continue;
        picture.steps.push_back(stepOf(file, stage, formatting));
    }
    return picture;
}

JourneyPicture journeyPictureOf(const ContactFile& file, const Formatting& formatting) {
    JourneyPicture picture;
    picture.today = file.today;
    for (const Visit& visit : file.journey.visits) {
        if (!visit.from.isKnown()) continue;
        const int position = visit.stage < 0 ? 1 : file.road[size_t(visit.stage)].phasePosition;
        JourneyPicture::Stay stay;
        stay.name = visit.name;
        stay.tone = toneOf(position);
        stay.from = visit.from.date();
        stay.to = visit.to.isKnown() ? visit.to.date() : file.today;
        stay.days = std::max(0, visit.days);
        picture.stays.push_back(stay);
        picture.marks.push_back(
            {stay.from, visit.wonBack ? Words::tr("Won back") : visit.name, stay.tone});
    }
    for (auto order = file.orders.rbegin(); order != file.orders.rend(); ++order)
        if (order->orderedOn.isValid() && order->counts())
            picture.bought.push_back({order->orderedOn,
                                      formatting.money(order->total().minor, order->currency),
                                      productsOf(*order)});
    for (auto each = file.interactions.rbegin(); each != file.interactions.rend(); ++each) {
        if (!each->happenedOn.isValid()) continue;
        const QString words = each->note.isEmpty()
                                  ? channelWord(each->channel)
                                  : Words::tr("%1: %2").arg(channelWord(each->channel), each->note);
        picture.touches.push_back({each->happenedOn, channelIcon(each->channel), words});
        if (each->feeling) picture.felt.push_back({each->happenedOn, *each->feeling, each->note});
    }
    const auto byDay = [](const auto& a, const auto& b) { return a.on < b.on; };
    std::stable_sort(picture.bought.begin(), picture.bought.end(), byDay);
    std::stable_sort(picture.touches.begin(), picture.touches.end(), byDay);
    std::stable_sort(picture.felt.begin(), picture.felt.end(), byDay);
    picture.from = firstDayOf(picture);
    picture.sentence = sentenceOf(picture, formatting);
    return picture;
}

}  // namespace waymark::ui
