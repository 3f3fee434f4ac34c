// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/peoplefold.h"

#include "core/base/failure.h"
#include "core/domain/organisation.h"
#include "core/intake/consentbook.h"
#include "core/intake/contactmerge.h"
#include "core/matching/namelikeness.h"
#include "core/intake/ordermerge.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// The dated facts of one person while rows fall into them.
class Events {
public:
    Events(Stores& stores, const StageWords& stages, ImportKind kind, ContactId contact)
        : m_stages(stages) {
        if (!contact) return;
        if (kind == ImportKind::Orders) m_orders = OrderBook(stores.orders.of(contact));
        if (kind == ImportKind::Milestones)
            for (const Milestone& each : stores.milestones.of(contact)) {
                m_known.insert(keyOf(each.stage, each.reachedOn));
                ++m_here[exactKey(each)];
            }
        if (kind == ImportKind::Interactions)
            for (const Interaction& each : stores.interactions.of(contact)) {
                m_known.insert(keyOf(each));
                ++m_here[exactKey(each)];
            }
    }

    /// True if the row says something that was not known.
    bool take(const Candidate& row, MatchMode mode, FoldedPerson& into) {
        if (const auto* order = std::get_if<OrderRow>(&row.event))
            return row.exact ? m_orders.takeWhole(order->order, mode)
                             : m_orders.take(order->order, mode);
        if (const auto* milestone = std::get_if<MilestoneRow>(&row.event)) {
            const std::optional<StageId> stage = m_stages.stage(milestone->stage);
            if (!stage) return false;
            Milestone made;
            made.stage = *stage;
            made.reachedOn = milestone->reachedOn;
            made.life = milestone->life;
            made.origin = milestone->origin;
            made.note = milestone->note;
            const bool isNewHere =
                row.exact ? isFurther(exactKey(made)) : isNew(keyOf(*stage, milestone->reachedOn));
            if (!isNewHere) return false;
            into.milestones.push_back(std::move(made));
            into.milestoneStaff.push_back(milestone->staff);
            into.milestoneNumbers.emplace_back(milestone->number, milestone->corrects);
            return true;
        }
        if (const auto* interaction = std::get_if<InteractionRow>(&row.event)) {
            const Interaction& said = interaction->interaction;
            if (!(row.exact ? isFurther(exactKey(said)) : isNew(keyOf(said)))) return false;
            into.interactions.emplace_back(interaction->interaction, interaction->staff);
            return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<Order> changedOrders() const { return m_orders.changed(); }

private:
    bool isNew(const QString& key) {
        if (m_known.contains(key)) return false;
        m_known.insert(key);
        return true;
    }
    [[nodiscard]] QString keyOf(StageId stage, QDate on) const {
        return m_stages.key(stage) + u'\x1f' + on.toString(Qt::ISODate);
    }
    [[nodiscard]] static QString keyOf(const Interaction& each) {
        return word(each.channel) + u'\x1f' + each.happenedOn.toString(Qt::ISODate) + u'\x1f' +
               each.note;
    }

    /// In an exact file two equal rows are two events: the first ones are those that are here.
    bool isFurther(const QString& key) {
        int& here = m_here[key];
        if (here > 0) {
            --here;
            return false;
        }
        return true;
    }
    [[nodiscard]] QString exactKey(const Milestone& each) const {
        return keyOf(each.stage, each.reachedOn) + u'\x1f' + QString::number(each.life) + u'\x1f' +
               each.note;
    }
    [[nodiscard]] static QString exactKey(const Interaction& each) {
        return keyOf(each) + u'\x1f' + word(each.direction) + u'\x1f' +
               QString::number(each.feeling.value_or(0));
    }

    const StageWords& m_stages;
    OrderBook m_orders;
    QSet<QString> m_known;
    QHash<QString, int> m_here;  ///< how often a fact is in the file and no row has named it
};

RowOutcome outcomeOf(const FoldedPerson& folded, ImportKind kind, bool first, bool different) {
    if (!folded.isNew) return different ? RowOutcome::Updated : RowOutcome::Skipped;
    if (first) return RowOutcome::Created;
    return different || kind == ImportKind::Contacts ? RowOutcome::Merged : RowOutcome::Skipped;
}

QString withBetterSpelling(const QString& here, const QString& now) {
    const bool better = organisationKey(here) == organisationKey(now) && isBetterWritten(here, now);
    return better ? here : now;
}

/// How rows meet the contact's own fields: an event file never makes or leaves out a person by
/// mode.
MatchMode fieldMode(const ImportPlan& plan, bool personIsNew) {
    const bool events = plan.mapping.kind != ImportKind::Contacts;
    switch (plan.mode) {
        case MatchMode::Merge:
            return MatchMode::Merge;
        case MatchMode::Fill:
            return MatchMode::Fill;
        case MatchMode::Create:
            return events ? MatchMode::Merge : MatchMode::Fill;
        case MatchMode::Skip:
        case MatchMode::Review:
            // Who is here stays as is; rows of one new person still belong together.
            return personIsNew ? MatchMode::Fill : MatchMode::Skip;
    }
    return MatchMode::Skip;
}

}  // namespace

PeopleFold::PeopleFold(const ImportPlan& plan, const CandidateSource& source, Stores& stores,
                       Which which)
    : m_plan(plan),
      m_source(source),
      m_stores(stores),
      m_which(which),
      m_stages(stores),
      m_mergedAway(stores) {
    sortEntries();
}

void PeopleFold::sortEntries() {
    const auto eachEntry = [&](auto&& take) {
        for (size_t row = 0; row < m_plan.rows.size(); ++row) {
            const RowPlan& planned = m_plan.rows[row];
            if (planned.outcome == RowOutcome::Review || planned.outcome == RowOutcome::Rejected)
                continue;
            if (planned.person >= 0) take(planned.person, Entry{std::uint32_t(row), false});
            if (row < m_plan.referred.size() && m_plan.referred[row] >= 0)
                take(m_plan.referred[row], Entry{std::uint32_t(row), true});
        }
    };
    m_offsets.assign(m_plan.people.size() + 1, 0);
    eachEntry([&](std::int32_t person, Entry) { ++m_offsets[size_t(person) + 1]; });
    for (size_t person = 1; person < m_offsets.size(); ++person)
        m_offsets[person] += m_offsets[person - 1];
    m_entries.resize(m_offsets.back());
    std::vector<std::uint32_t> next(m_offsets.begin(), m_offsets.end() - 1);
    eachEntry([&](std::int32_t person, Entry entry) { m_entries[next[size_t(person)]++] = entry; });
}

std::vector<qsizetype> PeopleFold::nextRows() {
    std::vector<qsizetype> rows;
    std::vector<std::int32_t> people;
    const qsizetype most = m_source.rowsAtOnce();
    for (; size_t(m_ahead) < m_plan.people.size() && qsizetype(rows.size()) < most; ++m_ahead) {
        const auto person = size_t(m_ahead);
        if (m_which == Which::AlreadyHere && !m_plan.people[person].existing) continue;
        if (m_offsets[person] == m_offsets[person + 1]) continue;
        people.push_back(m_ahead);
        for (std::uint32_t at = m_offsets[person]; at < m_offsets[person + 1]; ++at)
            rows.push_back(m_entries[at].row);
    }
    m_batches.push_back(std::move(people));
    return rows;
}

void PeopleFold::each(Progress& progress, Progress::Step step,
                      const std::function<void(FoldedPerson&)>& take) {
    m_ahead = 0;
    m_batches.clear();
    const auto total = qint64(m_plan.rows.size());
    RowBatches batches(m_source, [this] { return nextRows(); });
    for (size_t batch = 0; std::optional<std::vector<Candidate>> candidates = batches.next();
         ++batch) {
        const std::vector<std::int32_t> people = std::move(m_batches[batch]);
        std::vector<ContactId> ids;
        for (const std::int32_t person : people)
            if (const ContactId id = m_plan.people[size_t(person)].existing) ids.push_back(id);
        const std::vector<Contact> here = m_stores.contacts.getAll(ids);
        if (here.size() != ids.size())
            throw Failure(Failure::Kind::WrongUse, u"the plan is out of date"_s);
        size_t nextHere = 0, first = 0;
        for (const std::int32_t person : people) {
            const bool exists = bool(m_plan.people[size_t(person)].existing);
            FoldedPerson folded =
                fold(person, exists ? &here[nextHere++] : nullptr, *candidates, first);
            first += m_offsets[size_t(person) + 1] - m_offsets[size_t(person)];
            take(folded);
            progress.check();
        }
        const auto last = size_t(people.back());
        progress.at(step, qint64(m_offsets[last + 1]), std::max(total, qint64(m_entries.size())));
    }
}

std::vector<Contact> PeopleFold::absorbedBy(std::int32_t person) {
    const auto found = m_plan.absorbed.find(person);
    if (found == m_plan.absorbed.end()) return {};
    std::vector<Contact> contacts = m_stores.contacts.getAll(found->second);
    if (contacts.size() != found->second.size())
        throw Failure(Failure::Kind::WrongUse, u"the plan is out of date"_s);
    return contacts;
}

bool PeopleFold::join(FoldedPerson& folded, qint64 row, const Contact& said) {
    const auto decision = m_plan.decisions.find(row);
    if (decision != m_plan.decisions.end() && decision->second.kind == RowDecision::Kind::Merge) {
        Contact now = mergedContact(folded.contact, said, decision->second.choices);
        folded.joined.push_back(said);
        if (now == folded.contact) return false;
        folded.contact = std::move(now);
        return true;
    }
    const ContactId here = folded.isNew ? ContactId() : folded.contact.id;
    const bool mergedAway = here && m_mergedAway.isMeant(here, said);
    MatchMode mode = fieldMode(m_plan, folded.isNew);
    const bool hasSaidSo = mergedAway || m_plan.rows[size_t(row)].known;
    if (hasSaidSo && mode == MatchMode::Merge) mode = MatchMode::Fill;
    MergedContact result =
        merged(folded.contact, mergedAway ? m_mergedAway.withoutLeftOut(here, said) : said, mode);
    folded.contact = std::move(result.contact);
    return !result.changed.empty();
}

FoldedPerson PeopleFold::fold(std::int32_t person, const Contact* here,
                              std::vector<Candidate>& candidates, size_t first) {
    FoldedPerson folded;
    folded.person = person;
    folded.isNew = !here;
    if (here) folded.contact = *here;
    const ImportKind kind = m_plan.mapping.kind;
    const MatchMode mode = fieldMode(m_plan, folded.isNew);
    Events events(m_stores, m_stages, kind, folded.contact.id);
    const std::uint32_t begin = m_offsets[size_t(person)], end = m_offsets[size_t(person) + 1];
    const bool asked = std::any_of(&candidates[first], &candidates[first] + (end - begin),
                                   [](const Candidate& row) { return !row.consents.empty(); });
    ConsentBook consents;
    if (asked && here) consents.know(m_stores.consents.of(here->id));
    for (const Contact& other : absorbedBy(person)) {
        if (asked) consents.know(m_stores.consents.of(other.id));
        folded.contact = merged(folded.contact, other, mode).contact;
        folded.absorbed.push_back(other);
    }
    bool newReferral = false;
    for (std::uint32_t at = begin; at < end; ++at) {
        const Entry& entry = m_entries[at];
        const Candidate& candidate = candidates[first + (at - begin)];
        const auto* referral = std::get_if<ReferralRow>(&candidate.event);
        const Contact& said = entry.referred && referral ? referral->referred : candidate.contact;
        // A new contact of an exact row is that row, whatever merging would tidy.
        const bool whole = folded.isNew && at == begin && candidate.exact &&
                           folded.absorbed.empty() && kind == ImportKind::Contacts;
        bool changes = false;
        if (whole)
            folded.contact = said;
        else
            changes = join(folded, entry.row, said);
        const bool newEvent =
            referral ? m_plan.rows[entry.row].newReferral : events.take(candidate, mode, folded);
        newReferral = newReferral || (referral && newEvent);
        const bool newConsent =
            !entry.referred && mode != MatchMode::Skip && consents.take(candidate.consents);
        const bool different = newEvent || newConsent || changes || m_plan.rows[entry.row].unites;
        folded.rows.push_back({.row = qint64(entry.row),
                               .outcome = outcomeOf(folded, kind, at == begin, different),
                               .issues = candidate.issues.empty() ? nullptr : &candidate.issues});
    }
    // Rows that named another firm in between must not leave a poorer spelling of the first one.
    if (here)
        folded.contact.organisationName =
            withBetterSpelling(here->organisationName, folded.contact.organisationName);
    folded.orders = events.changedOrders();
    folded.consents = consents.added();
    folded.contactChanged = folded.isNew || folded.contact != *here;
    const bool nothingNew = !folded.contactChanged && folded.orders.empty() &&
                            folded.milestones.empty() && folded.interactions.empty() &&
                            folded.consents.empty() && folded.absorbed.empty() &&
                            folded.joined.empty() && !newReferral;
    if (nothingNew)
        for (FoldedPerson::Row& row : folded.rows) row.outcome = RowOutcome::Skipped;
    return folded;
}

}  // namespace waymark
