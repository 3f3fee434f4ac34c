// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/planner.h"

#include "core/intake/decisionbook.h"
#include "core/intake/earlierrows.h"
#include "core/intake/lostreferrals.h"
#include "core/intake/matcher.h"
#include "core/intake/orderowners.h"
#include "core/intake/peoplefold.h"
#include "core/intake/planpeople.h"
#include "core/intake/questionfinder.h"
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
    Planner(const CandidateSource& source, Stores& stores, const PlanRequest& request,
            Progress& progress)
        : m_source(source),
          m_stores(stores),
          m_progress(progress),
          m_matcher(stores, progress),
          m_people(m_plan, m_matcher),
          m_decided(m_plan.decisions, m_matcher),
          m_stages(stores),
          m_orders(stores, m_matcher.index()) {
        m_plan.fileName = source.info().fileName;
        m_plan.sha256 = source.info().sha256;
        m_plan.encoding = source.info().encoding;
        m_plan.mapping = source.info().mapping;
        m_plan.mode = request.mode;
        m_plan.decisions = request.decisions;
        m_plan.rows.resize(size_t(source.rowCount()));
        m_asks = kind() == ImportKind::Contacts && !creates() &&
                 (request.questions == Questions::Asked || m_plan.mode == MatchMode::Review);
        if (kind() == ImportKind::Referrals) {
            m_plan.referred.assign(m_plan.rows.size(), -1);
            m_referrals.read(stores, m_matcher.index(), progress);
        }
        if (!creates()) m_earlier.read(m_plan, stores);
        m_decided.forgetStale(source.rowCount());
        constexpr qsizetype KeysOfARow = 7;
        m_matcher.index().reserveMore(source.rowCount() * KeysOfARow);
    }

    ImportPlan make() {
        matchRows();
        lookAgain();
        m_people.followUnions();
        noteLostReferrals();
        if (m_asks) askQuestions();
        m_people.setAsideWaiting(m_source);
        showWhomRowsResemble();
        decideOutcomes();
        for (size_t row = 0; row < m_plan.rows.size(); ++row)
            if (m_plan.rows[row].outcome == RowOutcome::Review && !m_earlier.waits(qint64(row)))
                ++m_plan.newlyWaiting;
        return std::move(m_plan);
    }

private:
    [[nodiscard]] ImportKind kind() const { return m_plan.mapping.kind; }
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
                m_asked.erase(row);
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
        const RowDecision* decision = m_decided.of(row);
        if (decision ? decision->kind == RowDecision::Kind::Skip : m_earlier.isLeftOut(row)) {
            planned.outcome = RowOutcome::Skipped;
            return;
        }
        const MatchKeys keys(candidate.contact);
        if (const auto* referral = std::get_if<ReferralRow>(&candidate.event)) {
            planReferral(row, candidate.contact, keys, referral->referred);
            return;
        }
        const Match match = matchOf(row, candidate.contact, keys);
        if (!isClear(row, match, candidate.contact)) return;
        const auto* order = std::get_if<OrderRow>(&candidate.event);
        if (order && !ownsOrder(row, *order, match)) return;
        take(row, match, candidate.contact, keys);
        unite(row, match);
        if (order) m_orders.add(order->order.number, m_lastTaken);
    }

    /// What was decided, else what an earlier import of the same bytes says, else what the keys
    /// say.
    [[nodiscard]] Match matchOf(qsizetype row, const Contact& said, const MatchKeys& keys) {
        if (const auto decided = m_decided.match(row)) return *decided;
        if (creates()) return {};
        if (const Holder holder = m_matcher.index().holderOf(m_earlier.contact(row)); holder >= 0) {
            m_plan.rows[size_t(row)].known = m_earlier.wereReadAlike();
            return {Match::Finding::Found, holder, MatchReason::None};
        }
        return m_matcher.find(said, keys);
    }

    /// False if a person has to look at the row first.
    [[nodiscard]] bool isClear(qsizetype row, const Match& match, const Contact& said) {
        using Finding = Match::Finding;
        if (match.finding == Finding::Nobody) return true;
        if (match.finding == Finding::Contradicted || match.finding == Finding::NotUnique) {
            m_waiting.push_back(row);
            m_asked.insert_or_assign(
                row, match.finding == Finding::Contradicted ? match.holder : MatchIndex::Nobody);
        }
        const bool byEmail = match.reason == MatchReason::Email && !said.emails.empty();
        switch (match.finding) {
            case Finding::Contradicted:
                m_plan.rows[size_t(row)].person = m_people.of(match.holder);
                setAside(row, RowOutcome::Review,
                         {match.reason == MatchReason::Email ? u"emails"_s : u"social"_s,
                          Issue::Kind::PersonNotUnique,
                          byEmail ? said.emails.front().address.text() : said.name.full()});
                return false;
            case Finding::NotUnique:
                setAside(row, RowOutcome::Review,
                         {u"display"_s, Issue::Kind::PersonNotUnique, said.name.full()});
                return false;
            case Finding::Nobody:
            case Finding::Found:
                break;
        }
        return !waits(row, match, said);
    }

    /// Whether a row whose person is clear waits all the same: in mode Review, and if somebody
    /// wants to decide later.
    [[nodiscard]] bool waits(qsizetype row, const Match& match, const Contact& said) {
        const bool reviewed = m_plan.mode == MatchMode::Review && kind() == ImportKind::Contacts;
        if (m_decided.of(row) ? m_decided.isSettled(row) : !reviewed) return false;
        RowPlan& planned = m_plan.rows[size_t(row)];
        planned.person = m_people.of(match.holder);
        planned.reason = match.reason;
        planned.outcome = RowOutcome::Skipped;
        // An earlier import of the same file has brought this very row.
        const ContactId here = m_matcher.index().contact(match.holder);
        if (!m_decided.of(row) && here && m_earlier.contact(row) == here) return true;
        m_asked.insert_or_assign(row, match.holder);
        setAside(row, RowOutcome::Review, {u"display"_s, Issue::Kind::MayBeKnown, said.title()});
        return true;
    }

    /// An order number belongs to one person: a row that gives it to another one needs a look.
    [[nodiscard]] bool ownsOrder(qsizetype row, const OrderRow& order, const Match& match) {
        const Holder owner = m_orders.of(order.order.number);
        if (owner == MatchIndex::Nobody || owner == match.holder) return true;
        m_plan.rows[size_t(row)].person = m_people.of(owner);
        setAside(row, RowOutcome::Review,
                 {u"number"_s, Issue::Kind::PersonNotUnique, order.order.number});
        return false;
    }

    void planReferral(qsizetype row, const Contact& said, const MatchKeys& keys,
                      const Contact& referred) {
        using Finding = Match::Finding;
        const MatchKeys referredKeys(referred);
        const auto decided = m_decided.match(row);
        Match match = matchOf(row, said, keys);
        Match other = m_matcher.find(referred, referredKeys);
        // A decision is about the one of the two who is not clear.
        if (decided) {
            const Match found = m_matcher.find(said, keys);
            const bool referrerIsClear =
                found.finding != Finding::Contradicted && found.finding != Finding::NotUnique;
            if (referrerIsClear) {
                match = found;
                other = *decided;
            }
        }
        if (!isClear(row, match, said) || !isClear(row, other, referred)) return;
        const bool bothNew = match.holder == MatchIndex::Nobody && other.holder == match.holder;
        auto answer = ReferralBook::Answer::New;
        if (bothNew ? shareIdentity(keys, referredKeys) : match.holder == other.holder)
            answer = ReferralBook::Answer::Self;
        else if (match.holder != MatchIndex::Nobody || other.holder != MatchIndex::Nobody)
            answer = m_referrals.ask(match.holder, other.holder);
        if (const auto refused = refusal(answer)) {
            m_plan.rows[size_t(row)].person =
                match.holder == MatchIndex::Nobody ? -1 : m_people.of(match.holder);
            setAside(row, RowOutcome::Review, {u"referred"_s, *refused, referred.title()});
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

    void take(qsizetype row, const Match& match, const Contact& said, const MatchKeys& keys) {
        RowPlan& planned = m_plan.rows[size_t(row)];
        Holder holder = match.holder;
        planned.reason = match.reason;
        if (holder == MatchIndex::Nobody)
            holder = creates() ? m_matcher.index().add({}) : m_matcher.add(said, keys);
        else
            m_matcher.join(holder, said, keys);
        planned.person = m_people.of(holder);
        planned.outcome = m_people.take(planned.person);
        m_lastTaken = holder;
        m_decided.note(row, holder);
        const RowDecision* decision = m_decided.of(row);
        if (!decision) return;
        if (decision->kind == RowDecision::Kind::Later) m_people.wait(planned.person);
        const bool isApart = decision->kind == RowDecision::Kind::KeepBoth;
        if (!isApart || planned.outcome != RowOutcome::Created) return;
        m_matcher.keepApart(holder, m_decided.meant(*decision));
        if (decision->into) m_plan.apart.emplace_back(planned.person, decision->into);
    }

    /// Without this the order of files would decide whether a card with a number alone and a
    /// signature with an e-mail alone meet in the address book that has both.
    void unite(qsizetype row, const Match& match) {
        if (kind() != ImportKind::Contacts || match.same.empty()) return;
        const bool mayChange = m_plan.mode == MatchMode::Merge || m_plan.mode == MatchMode::Fill;
        for (const Holder other : match.same) {
            const Holder gives = std::max(m_matcher.standsFor(match.holder), other);
            const bool isHere = bool(m_matcher.index().contact(gives));
            if ((isHere && !mayChange) || m_matcher.areApart(match.holder, other)) continue;
            const Holder stays = m_matcher.unite(match.holder, other);
            const std::int32_t from = m_people.of(gives), to = m_people.of(stays);
            if (from == to) continue;
            m_people.unite(from, to);
            m_plan.rows[size_t(row)].unites = true;
        }
    }

    /// When contacts become one, a referral may have no place any more: the row that unites them
    /// says so.
    void noteLostReferrals() {
        for (LostReferral& lost : lostReferrals(m_plan, m_stores))
            for (size_t row = 0; row < m_plan.rows.size(); ++row) {
                if (!m_plan.rows[row].unites || m_plan.rows[row].person != lost.person) continue;
                m_plan.findings[qint64(row)].push_back(std::move(lost.issue));
                break;
            }
    }

    void askQuestions() {
        std::vector<AskedRow> rows;
        std::vector<qint64> firstRows(m_plan.people.size(), -1);
        for (qint64 row = 0; row < qint64(m_plan.rows.size()); ++row) {
            const RowPlan& planned = m_plan.rows[size_t(row)];
            const bool isNew = planned.outcome == RowOutcome::Created;
            if (isNew) firstRows[size_t(planned.person)] = row;
            const RowDecision* decision = m_decided.of(row);
            const auto asked = m_asked.find(row);
            if (!isNew && !decision && asked == m_asked.end()) continue;
            AskedRow& ask = rows.emplace_back();
            ask.row = row;
            ask.bringsSomebody = isNew;
            if (decision && (decision->into || decision->earlierRow >= 0)) {
                ask.here = decision->into;
                ask.earlierRow = decision->earlierRow;
            } else if (asked != m_asked.end() && asked->second >= 0) {
                ask.here = m_matcher.index().contact(m_matcher.standsFor(asked->second));
                if (!ask.here && planned.person >= 0)
                    ask.earlierRow = firstRows[size_t(planned.person)];
            }
        }
        if (rows.empty()) return;
        m_plan.questions = QuestionFinder(m_source, m_stores, m_progress).of(rows);
        if (m_plan.mode != MatchMode::Review) return;
        for (const PlanQuestion& question : m_plan.questions) {
            const RowPlan& planned = m_plan.rows[size_t(question.row)];
            if (planned.outcome == RowOutcome::Created && !m_decided.of(question.row))
                m_people.wait(planned.person);
        }
    }

    /// A row that waits for nobody's sake but somebody's who is here is shown with that contact.
    void showWhomRowsResemble() {
        for (const PlanQuestion& question : m_plan.questions) {
            RowPlan& planned = m_plan.rows[size_t(question.row)];
            if (planned.outcome == RowOutcome::Review && question.here)
                planned.person = m_people.of(m_matcher.index().holderOf(question.here));
        }
    }

    void setAside(qsizetype row, RowOutcome outcome, Issue issue) {
        m_plan.rows[size_t(row)].outcome = outcome;
        m_plan.findings[row].push_back(std::move(issue));
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

    const CandidateSource& m_source;
    Stores& m_stores;
    Progress& m_progress;
    ImportPlan m_plan;
    Matcher m_matcher;
    PlanPeople m_people;
    DecisionBook m_decided;
    StageWords m_stages;
    ReferralBook m_referrals;
    OrderOwners m_orders;
    EarlierRows m_earlier;
    bool m_asks = false;
    std::vector<qsizetype> m_waiting;  ///< rows set aside because they could be of several people
    std::map<qint64, Holder> m_asked;  ///< rows set aside; who shares a key with them, if one does
    Holder m_lastTaken = MatchIndex::Nobody;
};

}  // namespace

ImportPlan makePlan(const CandidateSource& source, Stores& stores, const PlanRequest& request,
                    Progress& progress) {
    return Planner(source, stores, request, progress).make();
}

}  // namespace waymark
