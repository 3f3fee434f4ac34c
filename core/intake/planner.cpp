// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/planner.h"

#include "core/intake/matcher.h"
#include "core/intake/peoplefold.h"
#include "core/intake/referralbook.h"
#include "core/intake/rowoutcomes.h"

#include <algorithm>
#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using Holder = MatchIndex::Holder;

class Planner {
public:
    Planner(const CandidateSource& source, Stores& stores, MatchMode mode, Progress& progress)
        : m_source(source),
          m_stores(stores),
          m_progress(progress),
          m_matcher(stores, progress),
          m_stages(stores) {
        m_plan.fileName = source.info().fileName;
        m_plan.sha256 = source.info().sha256;
        m_plan.encoding = source.info().encoding;
        m_plan.mapping = source.info().mapping;
        m_plan.mode = mode;
        m_plan.rows.resize(size_t(source.rowCount()));
        if (kind() == ImportKind::Referrals) {
            m_plan.referred.assign(m_plan.rows.size(), -1);
            m_referrals.read(stores, m_matcher.index(), progress);
        }
        readEarlierRows();
    }

    ImportPlan make() {
        matchRows();
        lookAgain();
        followUnions();
        decideOutcomes();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] ImportKind kind() const { return m_plan.mapping.kind; }

    /// The same bytes were imported before: each row is still about whom it was about then.
    void readEarlierRows() {
        if (m_plan.sha256.isEmpty() || creates()) return;
        for (const ImportRecord& record : m_stores.imports.all()) {
            if (record.sha256 != m_plan.sha256 || record.kind != word(kind())) continue;
            m_earlier.assign(m_plan.rows.size(), MatchIndex::Nobody);
            m_stores.imports.eachOutcome(
                record.id, [&](qint64 row, RowOutcome outcome, ContactId contact) {
                    if (row < 1 || row > qint64(m_earlier.size()) ||
                        outcome == RowOutcome::Review || outcome == RowOutcome::Rejected)
                        return;
                    m_earlier[size_t(row - 1)] = m_matcher.index().holderOf(contact);
                });
            return;
        }
    }

    [[nodiscard]] bool creates() const {
        return m_plan.mode == MatchMode::Create && kind() == ImportKind::Contacts;
    }

    void matchRows() {
        const qsizetype total = m_source.rowCount();
        qsizetype ahead = 0;
        RowBatches batches(m_source, [&] {
            std::vector<qsizetype> rows;
            while (ahead < total && qsizetype(rows.size()) < m_source.rowsAtOnce())
                rows.push_back(ahead++);
            return rows;
        });
        qsizetype row = 0;
        while (const std::optional<std::vector<Candidate>> candidates = batches.next()) {
            for (const Candidate& candidate : *candidates) planRow(row++, candidate);
            m_progress.at(Progress::Step::Matching, row, total);
        }
    }

    /// Rows that could not be told apart may be clear by what later rows have said; the second
    /// import of a file knows no more than the first.
    void lookAgain() {
        for (size_t before = m_waiting.size() + 1; m_waiting.size() < before;) {
            before = m_waiting.size();
            for (const qsizetype row : std::exchange(m_waiting, {})) {
                m_plan.findings.erase(row);
                planRow(row, m_source.candidate(row));
                m_progress.check();
            }
        }
    }

    void planRow(qsizetype row, const Candidate& candidate) {
        RowPlan& planned = m_plan.rows[size_t(row)];
        planned = {};
        planned.hasIssues = !candidate.issues.empty();
        if (candidate.rejected) {
            planned.outcome = RowOutcome::Rejected;
            return;
        }
        const auto* milestone = std::get_if<MilestoneRow>(&candidate.event);
        if (milestone && !m_stages.stage(milestone->stage)) {
            setAside(row, RowOutcome::Rejected,
                     {u"stage"_s, Issue::Kind::UnknownStage, milestone->stage});
            return;
        }
        const MatchKeys keys(candidate.contact);
        const Match match = matchOf(row, candidate.contact, keys);
        if (!isClear(row, match, candidate.contact)) return;
        if (const auto* order = std::get_if<OrderRow>(&candidate.event);
            order && !ownsOrder(row, *order, match))
            return;
        if (const auto* referral = std::get_if<ReferralRow>(&candidate.event)) {
            planReferral(row, candidate.contact, keys, match, referral->referred);
            return;
        }
        take(row, match, candidate.contact, keys);
        unite(row, match);
        if (const auto* order = std::get_if<OrderRow>(&candidate.event))
            keepOrder(*order, m_lastTaken);
    }

    [[nodiscard]] Match matchOf(qsizetype row, const Contact& said, const MatchKeys& keys) {
        if (creates()) return {};
        if (!m_earlier.empty() && m_earlier[size_t(row)] != MatchIndex::Nobody)
            return {Match::Finding::Found, m_earlier[size_t(row)], MatchReason::None};
        return m_matcher.find(said, keys);
    }

    /// False if a person has to look at the row first.
    [[nodiscard]] bool isClear(qsizetype row, const Match& match, const Contact& said) {
        RowPlan& planned = m_plan.rows[size_t(row)];
        if (match.finding == Match::Finding::Contradicted ||
            match.finding == Match::Finding::NotUnique)
            m_waiting.push_back(row);
        const QString address =
            said.emails.empty() ? QString() : said.emails.front().address.text();
        switch (match.finding) {
            case Match::Finding::Nobody:
                return true;
            case Match::Finding::Contradicted:
                planned.person = personOf(match.holder);
                setAside(row, RowOutcome::Review,
                         {match.reason == MatchReason::Email ? u"emails"_s : u"social"_s,
                          Issue::Kind::PersonNotUnique,
                          match.reason == MatchReason::Email ? address : said.name.full()});
                return false;
            case Match::Finding::NotUnique:
                setAside(row, RowOutcome::Review,
                         {u"display"_s, Issue::Kind::PersonNotUnique, said.name.full()});
                return false;
            case Match::Finding::Found:
                break;
        }
        const bool waits = m_plan.mode == MatchMode::Review && kind() == ImportKind::Contacts;
        if (!waits) return true;
        planned.person = personOf(match.holder);
        planned.reason = match.reason;
        planned.outcome = RowOutcome::Review;
        // An earlier import of the same file has brought this very row.
        if (!m_earlier.empty() && m_earlier[size_t(row)] == match.holder)
            planned.outcome = RowOutcome::Skipped;
        return false;
    }

    /// An order number belongs to one person: a row that gives it to another one needs a look.
    [[nodiscard]] bool ownsOrder(qsizetype row, const OrderRow& order, const Match& match) {
        const QString& number = order.order.number;
        if (number.isEmpty()) return true;
        const Holder owner = ownerOf(number);
        if (owner == MatchIndex::Nobody || owner == match.holder) return true;
        m_plan.rows[size_t(row)].person = personOf(owner);
        setAside(row, RowOutcome::Review, {u"number"_s, Issue::Kind::PersonNotUnique, number});
        return false;
    }

    [[nodiscard]] Holder ownerOf(const QString& number) {
        const MatchKey key = matchKey(KeyKind::OrderNumber, number);
        Holder owner = MatchIndex::Nobody;
        m_orders.each(key, [&](Holder holder) {
            owner = holder;
            return false;
        });
        if (owner != MatchIndex::Nobody) return owner;
        if (const std::optional<Order> here = m_stores.orders.withNumber(number))
            owner = m_matcher.index().holderOf(here->contact);
        if (owner != MatchIndex::Nobody) m_orders.addKey(owner, key);
        return owner;
    }

    void keepOrder(const OrderRow& order, Holder holder) {
        if (!order.order.number.isEmpty())
            m_orders.addKey(holder, matchKey(KeyKind::OrderNumber, order.order.number));
    }

    void planReferral(qsizetype row, const Contact& said, const MatchKeys& keys, const Match& match,
                      const Contact& referred) {
        const MatchKeys referredKeys(referred);
        const Match other = m_matcher.find(referred, referredKeys);
        if (!isClear(row, other, referred)) return;
        const bool bothNew = match.holder == MatchIndex::Nobody && other.holder == match.holder;
        auto answer = ReferralBook::Answer::New;
        if (bothNew ? areOne(keys, referredKeys) : match.holder == other.holder)
            answer = ReferralBook::Answer::Self;
        else if (match.holder != MatchIndex::Nobody || other.holder != MatchIndex::Nobody)
            answer = m_referrals.ask(match.holder, other.holder);
        if (const auto kind = refusal(answer)) {
            m_plan.rows[size_t(row)].person =
                match.holder == MatchIndex::Nobody ? -1 : personOf(match.holder);
            setAside(row, RowOutcome::Review, {u"referred"_s, *kind, referred.title()});
            return;
        }
        take(row, match, said, keys);
        const Holder referrer = m_lastTaken;
        RowPlan& planned = m_plan.rows[size_t(row)];
        const RowPlan first = planned;
        take(row, other, referred, referredKeys);
        m_plan.referred[size_t(row)] = planned.person;
        planned.person = first.person;
        planned.reason = first.reason;
        planned.newReferral = answer == ReferralBook::Answer::New;
        if (planned.newReferral) m_referrals.add(referrer, m_lastTaken);
    }

    /// Two people who are both new but share what identifies a person.
    [[nodiscard]] static bool areOne(const MatchKeys& a, const MatchKeys& b) {
        const auto share = [](const std::vector<MatchKey>& some,
                              const std::vector<MatchKey>& others) {
            return std::ranges::any_of(
                some, [&](MatchKey key) { return std::ranges::find(others, key) != others.end(); });
        };
        return share(a.emails, b.emails) || share(a.profiles, b.profiles) ||
               (a.name == b.name && !a.name.isEmpty() && (a.bare || b.bare));
    }

    void take(qsizetype row, const Match& match, const Contact& said, const MatchKeys& keys) {
        RowPlan& planned = m_plan.rows[size_t(row)];
        Holder holder = match.holder;
        planned.reason = match.reason;
        if (holder == MatchIndex::Nobody)
            holder = creates() ? m_matcher.index().add({}) : m_matcher.add(said, keys);
        else
            m_matcher.join(holder, said, keys);
        planned.person = personOf(holder);
        m_lastTaken = holder;
        std::vector<std::uint8_t>& seen = m_seen;
        if (size_t(planned.person) >= seen.size()) seen.resize(size_t(planned.person) + 1, 0);
        const bool isNew = !m_plan.people[size_t(planned.person)].existing;
        planned.outcome = !isNew                         ? RowOutcome::Updated
                          : seen[size_t(planned.person)] ? RowOutcome::Merged
                                                         : RowOutcome::Created;
        seen[size_t(planned.person)] = 1;
    }

    /// Without this the order of files would decide whether a card with a number alone and a
    /// signature with an e-mail alone meet in the address book that has both.
    void unite(qsizetype row, const Match& match) {
        if (kind() != ImportKind::Contacts || match.same.empty()) return;
        const bool mayChange = m_plan.mode == MatchMode::Merge || m_plan.mode == MatchMode::Fill;
        for (const Holder other : match.same) {
            const Holder gives = std::max(m_matcher.standsFor(match.holder), other);
            const bool isHere = bool(m_matcher.index().contact(gives));
            if (isHere && !mayChange) continue;
            const Holder stays = m_matcher.unite(match.holder, other);
            const std::int32_t from = personOf(gives), to = personOf(stays);
            if (from == to) continue;
            m_into.resize(m_plan.people.size(), -1);
            m_into[size_t(from)] = to;
            m_plan.rows[size_t(row)].unites = true;
        }
    }

    /// Rows of people who gave way go to those who stay.
    void followUnions() {
        m_into.resize(m_plan.people.size(), -1);
        const auto last = [&](std::int32_t person) {
            while (person >= 0 && m_into[size_t(person)] >= 0) person = m_into[size_t(person)];
            return person;
        };
        for (size_t person = 0; person < m_into.size(); ++person) {
            const ContactId here = m_plan.people[person].existing;
            if (m_into[person] >= 0 && here)
                m_plan.absorbed[last(std::int32_t(person))].push_back(here);
        }
        std::vector<std::uint8_t> seen(m_plan.people.size(), 0);
        for (RowPlan& row : m_plan.rows) {
            row.person = last(row.person);
            if (row.outcome != RowOutcome::Created && row.outcome != RowOutcome::Merged) continue;
            const auto person = size_t(row.person);
            row.outcome = m_plan.people[person].existing ? RowOutcome::Updated
                          : seen[person]                 ? RowOutcome::Merged
                                                         : RowOutcome::Created;
            seen[person] = 1;
        }
    }

    void setAside(qsizetype row, RowOutcome outcome, Issue issue) {
        m_plan.rows[size_t(row)].outcome = outcome;
        m_plan.findings[row].push_back(std::move(issue));
    }

    [[nodiscard]] std::int32_t personOf(Holder holder) {
        if (size_t(holder) >= m_people.size()) m_people.resize(size_t(holder) + 1, -1);
        std::int32_t& person = m_people[size_t(holder)];
        if (person < 0) {
            person = std::int32_t(m_plan.people.size());
            m_plan.people.push_back({m_matcher.index().contact(holder)});
        }
        return person;
    }

    /// Whether a row changes anything is known when all rows of its person are folded. New people
    /// of a contact file need no second look.
    void decideOutcomes() {
        const bool contacts = kind() == ImportKind::Contacts;
        std::vector<std::uint8_t> parts(m_plan.referred.empty() ? 0 : m_plan.rows.size(), 0);
        std::vector<RowPlan>& rows = m_plan.rows;
        PeopleFold fold(m_plan, m_source, m_stores,
                        contacts ? PeopleFold::Which::AlreadyHere : PeopleFold::Which::All);
        fold.each(m_progress, Progress::Step::Understanding, [&](FoldedPerson& person) {
            for (const FoldedPerson::Row& row : person.rows)
                settleOutcome(rows[size_t(row.row)].outcome, row.outcome,
                              parts.empty() ? nullptr : &parts[size_t(row.row)]);
        });
    }

private:
    const CandidateSource& m_source;
    Stores& m_stores;
    Progress& m_progress;
    Matcher m_matcher;
    StageWords m_stages;
    ReferralBook m_referrals;
    MatchIndex m_orders;  ///< keys of order numbers only
    ImportPlan m_plan;
    std::vector<Holder> m_earlier;       ///< by row, if the same file was imported before
    std::vector<std::int32_t> m_people;  ///< by holder, into m_plan.people
    std::vector<qsizetype> m_waiting;    ///< rows set aside because they could be of several people
    std::vector<std::int32_t> m_into;    ///< by person: who they turned out to be; -1: themselves
    std::vector<std::uint8_t> m_seen;    ///< by person: a row is theirs already
    Holder m_lastTaken = MatchIndex::Nobody;
};

}  // namespace

ImportPlan makePlan(const CandidateSource& source, Stores& stores, MatchMode mode,
                    Progress& progress) {
    return Planner(source, stores, mode, progress).make();
}

}  // namespace waymark
