// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/playbook.h"

#include "core/domain/wordlist.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<OffRoad, 3> OffRoadWords{
    {{{OffRoad::No, u"no"}, {OffRoad::Lapsed, u"lapsed"}, {OffRoad::NotNow, u"not_now"}}}};
constexpr WordList<StartsWhen, 6> StartsWords{
    {{{StartsWhen::Recorded, u"recorded"},
      {StartsWhen::Met, u"met"},
      {StartsWhen::FirstOrder, u"first_order"},
      {StartsWhen::SecondPurchaseDay, u"second_purchase_day"},
      {StartsWhen::FirstReferral, u"first_referral"},
      {StartsWhen::Lapse, u"lapse"}}}};
constexpr WordList<PlaybookState, 3> StateWords{{{{PlaybookState::Draft, u"draft"},
                                                  {PlaybookState::Published, u"published"},
                                                  {PlaybookState::Retired, u"retired"}}}};
constexpr WordList<ProfileField, 10> FieldWords{{{{ProfileField::Name, u"name"},
                                                  {ProfileField::Organisation, u"organisation"},
                                                  {ProfileField::Email, u"email"},
                                                  {ProfileField::Phone, u"phone"},
                                                  {ProfileField::Address, u"address"},
                                                  {ProfileField::Birthday, u"birthday"},
                                                  {ProfileField::Source, u"source"},
                                                  {ProfileField::JobTitle, u"title"},
                                                  {ProfileField::Interest, u"interest"},
                                                  {ProfileField::Note, u"note"}}}};

/// A stage as the templates list them; `phase` is the number of its phase among the template's.
Stage stageOf(int phase, QStringView key, QStringView name, StartsWhen starts,
              std::optional<int> target, std::vector<ProfileField> required) {
    Stage stage;
    stage.phase = PhaseId(phase);
    stage.key = key.toString();
    stage.name = name.toString();
    stage.startsWhen = starts;
    stage.targetDays = target;
    stage.required = std::move(required);
    return stage;
}

Stage offRoadStage(int phase, QStringView key, QStringView name, OffRoad kind) {
    Stage stage =
        stageOf(phase, key, name,
                kind == OffRoad::Lapsed ? StartsWhen::Lapse : StartsWhen::Recorded, {}, {});
    stage.offRoad = kind;
    return stage;
}

std::vector<Phase> phasesOf(std::initializer_list<std::pair<QStringView, QStringView>> road) {
    std::vector<Phase> phases;
    int position = 0;
    for (const auto& [key, name] : road) {
        ++position;
        phases.push_back({PhaseId(position), key.toString(), name.toString(), position});
    }
    phases.push_back({PhaseId(position + 1), u"off-the-road"_s, u"Off the road"_s, 0});
    return phases;
}

}  // namespace

const Stage* Playbook::stage(StageId wanted) const {
    for (const Stage& each : stages)
        if (each.id == wanted) return &each;
    return nullptr;
}

const Stage* Playbook::stage(QStringView key) const {
    for (const Stage& each : stages)
        if (each.key == key) return &each;
    return nullptr;
}

const Phase* Playbook::phase(PhaseId wanted) const {
    for (const Phase& each : phases)
        if (each.id == wanted) return &each;
    return nullptr;
}

Playbook templatePlaybook(PlaybookTemplate which) {
    using enum ProfileField;
    Playbook book;
    book.why = u"Start from the template"_s;
    const std::vector<ProfileField> reach{Name, Source}, asked{Name, Source, Email, Phone};
    const std::vector<ProfileField> quoted{Name, Source, Email, Phone, Interest};
    const std::vector<ProfileField> customer{Name, Source, Email, Phone, Interest, Address};
    switch (which) {
        case PlaybookTemplate::Awareness:
            book.phases = phasesOf({{u"awareness", u"Awareness"},
                                    {u"conversion", u"Conversion"},
                                    {u"retention", u"Retention"},
                                    {u"loyalty", u"Loyalty and referral"}});
            book.stages = {
                stageOf(1, u"new-contact", u"New contact", StartsWhen::Met, 21, reach),
                stageOf(1, u"enquiry", u"Enquiry", StartsWhen::Recorded, 14, asked),
                stageOf(2, u"quote-given", u"Quote given", StartsWhen::Recorded, 21, quoted),
                stageOf(2, u"first-purchase", u"First purchase", StartsWhen::FirstOrder, 210,
                        customer),
                stageOf(3, u"repeat-customer", u"Repeat customer", StartsWhen::SecondPurchaseDay,
                        {}, customer),
                stageOf(4, u"advocate", u"Advocate", StartsWhen::FirstReferral, {}, customer)};
            break;
        case PlaybookTemplate::Acquire:
            book.phases = phasesOf({{u"acquire", u"Acquire"},
                                    {u"develop", u"Develop"},
                                    {u"retain", u"Retain"},
                                    {u"refer", u"Refer"}});
            book.stages = {
                stageOf(1, u"new-contact", u"New contact", StartsWhen::Met, 21, reach),
                stageOf(1, u"first-purchase", u"First purchase", StartsWhen::FirstOrder, 90, asked),
                stageOf(2, u"developed", u"Developed customer", StartsWhen::SecondPurchaseDay, 210,
                        quoted),
                stageOf(3, u"regular", u"Regular customer", StartsWhen::Recorded, {}, customer),
                stageOf(4, u"referrer", u"Referrer", StartsWhen::FirstReferral, {}, customer)};
            break;
    }
    const int off = int(book.phases.size());
    book.stages.push_back(offRoadStage(off, u"lapsed", u"Lapsed", OffRoad::Lapsed));
    book.stages.push_back(offRoadStage(off, u"not-now", u"Not now", OffRoad::NotNow));
    for (int position = 0; Stage & stage : book.stages) stage.position = ++position;
    return book;
}

QString word(OffRoad value) { return OffRoadWords.word(value); }
QString word(StartsWhen value) { return StartsWords.word(value); }
QString word(PlaybookState value) { return StateWords.word(value); }
QString word(ProfileField value) { return FieldWords.word(value); }
OffRoad offRoad(QStringView written) { return OffRoadWords.value(written, OffRoad::No); }
StartsWhen startsWhen(QStringView written) {
    return StartsWords.value(written, StartsWhen::Recorded);
}
PlaybookState playbookState(QStringView written) {
    return StateWords.value(written, PlaybookState::Draft);
}
ProfileField profileField(QStringView written) {
    return FieldWords.value(written, ProfileField::Name);
}

}  // namespace waymark
