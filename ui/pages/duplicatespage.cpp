// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicatespage.h"

#include "core/workspace/merging.h"
#include "ui/pages/pairsview.h"
#include "ui/widgets/pageheader.h"

#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t MostListed = 500;

DuplicatesPage::Key keyOf(const DuplicateCase& each) {
    return each.import
               ? DuplicatesPage::Key(each.import.value(), each.row)
               : DuplicatesPage::Key(-each.shown.keep.id.value(), each.shown.other.id.value());
}

}  // namespace

DuplicatesPage::DuplicatesPage(const PageTools& tools, QWidget* parent)
    : Page(PageId::Duplicates, tools, parent),
      m_view(new PairsView(
          tools, {.promise = tr("Orders, contacts and milestones of both are kept, and so is every "
                                "consent. Merging can be undone."),
                  .looking = tr("Looking for contacts who may be the same…"),
                  .none = tr("No two contacts look like the same person, and no row of an import "
                             "waits."),
                  .noneMore = tr("All decided. Waymark looks again whenever you come here.")})) {
    header().setTitle(tr("Review duplicates"));
    body().addWidget(m_view, 1);
    connect(m_view, &PairsView::answered, this, &DuplicatesPage::answered);
    connect(m_view, &PairsView::mergeAllWanted, this, &DuplicatesPage::mergeAll);
}

bool DuplicatesPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Contacts, Subject::Organisations, Subject::Imports});
}

void DuplicatesPage::reload() {
    // Looking takes a while in a large file; what is not waited for any more need not go on.
    m_looking.cancel();
    m_looking = ask(
        u"duplicates"_s,
        [formatting = formatting()](OpenFile& file, Progress& progress) {
            return duplicateCases(file, formatting, MostListed, progress);
        },
        [this](DuplicateCases cases) { show(std::move(cases)); });
}

void DuplicatesPage::show(DuplicateCases cases) {
    m_cases = std::move(cases);
    std::vector<PairCase> shown;
    for (DuplicateCase& each : m_cases.cases) {
        // What was decided and is here again was taken back.
        m_settled.erase(keyOf(each));
        if (m_later.contains(keyOf(each))) each.shown.answer = PairAnswer::Skipped;
        shown.push_back(each.shown);
    }
    const qint64 beyond = m_cases.pairs - qint64(MostListed);
    header().setSub(
        beyond > 0 ? tr("The %1 most probable; %2 more come when these are decided")
                         .arg(formatting().count(qint64(MostListed)), formatting().count(beyond))
                   : tr("Contacts who may be the same, and rows that wait"));
    m_view->setCases(std::move(shown), int(m_settled.size()));
}

void DuplicatesPage::answered(int pair) {
    DuplicateCase& decided = m_cases.cases[size_t(pair)];
    decided.shown = m_view->model().cases()[size_t(pair)];
    const bool later = !decided.import && decided.shown.answer == PairAnswer::Skipped;
    if (!later) {
        // What is being looked for does not know of this answer; a new look follows it.
        m_looking.cancel();
        m_later.erase(keyOf(decided));
        m_settled.insert(keyOf(decided));
    }
    if (decided.import) {
        decideRow(decided);
        return;
    }
    switch (decided.shown.answer) {
        case PairAnswer::Merged:
            merge(decided);
            return;
        case PairAnswer::KeptBoth:
            keepBoth(decided);
            return;
        case PairAnswer::Skipped:
            m_later.insert(keyOf(decided));
            return;
        case PairAnswer::Open:
            return;
    }
}

void DuplicatesPage::decideRow(const DuplicateCase& waiting) {
    RowDecision decision;
    decision.into = waiting.shown.keep.id;
    decision.choices = waiting.shown.choices;
    switch (waiting.shown.answer) {
        case PairAnswer::Merged:
            decision.kind = RowDecision::Kind::Merge;
            break;
        case PairAnswer::KeptBoth:
            decision.kind = RowDecision::Kind::KeepBoth;
            break;
        case PairAnswer::Skipped:
            decision.kind = RowDecision::Kind::Skip;
            break;
        case PairAnswer::Open:
            return;
    }
    ask(
        u"row"_s + QString::number(waiting.row),
        [waiting, decision](OpenFile& file, Progress& progress) {
            return decideWaitingRow(file, waiting.import, waiting.row, decision, progress);
        },
        [this, waiting](const ImportSummary::RowResult&) {
            sayDone(tr("Row %1 of %2 is decided.").arg(waiting.row).arg(waiting.shown.otherSub));
        });
}

void DuplicatesPage::merge(const DuplicateCase& pair) {
    ask(
        u"merge"_s + QString::number(pair.shown.other.id.value()),
        [pair](OpenFile& file, Progress& progress) {
            return performMerge(file, pair.shown.keep.id, pair.shown.other.id, pair.shown.choices,
                                progress);
        },
        [this](const MergeResult& done) {
            sayDone(tr("Merged into %1.").arg(done.contact.title()));
        });
}

void DuplicatesPage::keepBoth(const DuplicateCase& pair) {
    ask(
        u"apart"_s + QString::number(pair.shown.other.id.value()),
        [pair](OpenFile& file, Progress& progress) {
            keepApart(file, pair.shown.keep.id, pair.shown.other.id, progress);
            return true;
        },
        [this](bool) { sayDone(tr("Both are kept, and Waymark will not ask again.")); });
}

void DuplicatesPage::mergeAll(const std::vector<int>& pairs) {
    std::vector<std::pair<ContactId, ContactId>> wanted;
    for (const int pair : pairs) {
        const DuplicateCase& each = m_cases.cases[size_t(pair)];
        wanted.emplace_back(each.shown.keep.id, each.shown.other.id);
        m_settled.insert(keyOf(each));
    }
    m_looking.cancel();
    act(
        Action::MergeContacts,
        wanted.size() == 1 ? tr("1 pair") : tr("%1 pairs").arg(wanted.size()),
        [wanted](OpenFile& file, Progress& progress) {
            int merged = 0;
            qint64 done = 0;
            for (const auto& [keep, other] : wanted) {
                progress.at(Progress::Step::Writing, ++done, qint64(wanted.size()));
                // One of three may have gone into another already.
                if (!file.stores().contacts.find(keep) || !file.stores().contacts.find(other))
                    continue;
                (void)mergeContacts(file.stores(), keep, other, {}, file.clock().nowUtc());
                ++merged;
            }
            return merged;
        },
        [this](int merged) { sayDone(tr("Pairs merged: %1.").arg(merged)); });
}

}  // namespace waymark::ui
