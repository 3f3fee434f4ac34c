// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/keptplaybook.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

std::optional<int> number(const QString& written) {
    bool read = false;
    const int value = written.toInt(&read);
    return read ? std::optional(value) : std::nullopt;
}

PhaseId phaseOf(Playbook& book, const CompleteCells& cells, qsizetype row) {
    const QString key = cells.text(row, u"phase"_s);
    const auto known = std::ranges::find(book.phases, key, &Phase::key);
    if (known != book.phases.end()) return known->id;
    book.phases.push_back({PhaseId(qint64(book.phases.size()) + 1), key,
                           cells.text(row, u"phase_name"_s),
                           number(cells.text(row, u"phase_position"_s)).value_or(0)});
    return book.phases.back().id;
}

Stage stageOf(const CompleteCells& cells, qsizetype row) {
    Stage stage;
    stage.key = cells.text(row, u"stage"_s);
    stage.name = cells.text(row, u"stage_name"_s);
    stage.position = number(cells.text(row, u"position"_s)).value_or(0);
    stage.offRoad = offRoad(cells.text(row, u"off_road"_s));
    stage.startsWhen = startsWhen(cells.text(row, u"starts_when"_s));
    stage.optional = cells.text(row, u"optional"_s) == u"yes";
    stage.targetDays = number(cells.text(row, u"target_days"_s));
    stage.givesUpDays = number(cells.text(row, u"gives_up_days"_s));
    for (const QString& word : cells.text(row, u"needs"_s).split(u' ', Qt::SkipEmptyParts))
        stage.required.push_back(profileField(word));
    return stage;
}

/// Without what another file numbers in its own way.
Playbook bare(Playbook book) {
    std::ranges::sort(book.phases, {}, [](const Phase& each) {
        return std::tuple(each.position == 0, each.position, each.key);
    });
    QHash<PhaseId, PhaseId> phases;
    for (Phase& phase : book.phases) {
        const PhaseId number(phases.size() + 1);
        phases.insert(std::exchange(phase.id, number), number);
    }
    for (Stage& stage : book.stages) {
        stage.id = {};
        stage.playbook = {};
        stage.phase = phases.value(stage.phase);
    }
    Playbook same;
    same.why = book.why;
    same.phases = std::move(book.phases);
    same.stages = std::move(book.stages);
    return same;
}

}  // namespace

std::vector<KeptPlaybook> keptPlaybooks(const KeptTable& table) {
    const CompleteCells& cells = table.read();
    std::vector<KeptPlaybook> all;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        const int version = number(cells.text(row, u"version"_s)).value_or(0);
        if (all.empty() || all.back().book.version != version) {
            all.emplace_back();
            Playbook& book = all.back().book;
            book.version = version;
            book.state = playbookState(cells.text(row, u"state"_s));
            book.publishedOn = QDate::fromString(cells.text(row, u"published_on"_s), Qt::ISODate);
            book.why = cells.text(row, u"why"_s);
        }
        KeptPlaybook& kept = all.back();
        kept.rows.push_back(row);
        const PhaseId phase = phaseOf(kept.book, cells, row);
        Stage stage = stageOf(cells, row);
        if (stage.key.isEmpty()) continue;  // a phase without any
        stage.phase = phase;
        kept.book.stages.push_back(std::move(stage));
    }
    return all;
}

bool sayTheSame(const Playbook& a, const Playbook& b) { return bare(a) == bare(b); }

}  // namespace waymark
