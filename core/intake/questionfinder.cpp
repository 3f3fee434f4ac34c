// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/questionfinder.h"

#include "core/intake/rowbatches.h"

#include <algorithm>

namespace waymark {
namespace {
constexpr size_t RowsAtOnce = 500;
}

QuestionFinder::QuestionFinder(const CandidateSource& source, Stores& stores, Progress& progress)
    : m_source(source), m_stores(stores), m_progress(progress), m_finder(stores, progress) {}

std::vector<PlanQuestion> QuestionFinder::of(const std::vector<AskedRow>& rows) {
    std::vector<PlanQuestion> questions;
    size_t ahead = 0, at = 0;
    RowBatches batches(m_source, [&] {
        std::vector<qsizetype> next;
        while (ahead < rows.size() && next.size() < RowsAtOnce)
            next.push_back(qsizetype(rows[ahead++].row));
        return next;
    });
    while (std::optional<std::vector<Candidate>> candidates = batches.next())
        for (Candidate& candidate : *candidates) {
            m_progress.at(Progress::Step::Matching, qint64(at), qint64(rows.size()));
            const AskedRow& row = rows[at++];
            if (auto question = ask(row, candidate.contact))
                questions.push_back(std::move(*question));
            if (!row.bringsSomebody || m_new.size() > MostNewPeople) continue;
            candidate.contact.id = ContactId(row.row + 1);
            m_new.push_back(std::move(candidate.contact));
        }
    if (m_new.size() <= MostNewPeople) askAmongNewPeople(questions);
    return questions;
}

std::optional<PlanQuestion> QuestionFinder::ask(const AskedRow& row, const Contact& said) {
    std::vector<Likeness> like = m_finder.likeMe(said);
    PlanQuestion question;
    question.row = row.row;
    question.here = row.here;
    if (!question.here && row.earlierRow >= 0) {
        const Contact earlier = m_source.candidate(qsizetype(row.earlierRow)).contact;
        question.earlierRow = row.earlierRow;
        question.score = scorePair(earlier, said);
    } else {
        if (!question.here && !like.empty()) question.here = like.front().contact;
        if (!question.here) return {};
        const auto scored = std::ranges::find(like, question.here, &Likeness::contact);
        if (scored != like.end()) {
            question.score = std::move(scored->score);
            like.erase(scored);
        } else if (const auto contact = m_stores.contacts.find(question.here)) {
            question.score = scorePair(*contact, said);
        }
    }
    for (const Likeness& other : like) question.others.push_back(other.contact);
    return question;
}

void QuestionFinder::askAmongNewPeople(std::vector<PlanQuestion>& questions) {
    if (m_new.size() < 2) return;
    const DuplicateFinder finder(m_new, m_progress);
    const size_t known = questions.size();
    for (const Contact& contact : m_new) {
        m_progress.check();
        const qint64 row = contact.id.value() - 1;
        const auto asked = std::lower_bound(
            questions.begin(), questions.begin() + qsizetype(known), row,
            [](const PlanQuestion& question, qint64 wanted) { return question.row < wanted; });
        if (asked != questions.begin() + qsizetype(known) && asked->row == row) continue;
        for (Likeness& like : finder.likeMe(contact)) {
            if (like.contact >= contact.id) continue;
            PlanQuestion question;
            question.row = row;
            question.earlierRow = like.contact.value() - 1;
            question.score = std::move(like.score);
            questions.push_back(std::move(question));
            break;
        }
    }
    std::ranges::sort(questions, {}, &PlanQuestion::row);
}

}  // namespace waymark
