// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/understanding.h"

#include "core/intake/stagewords.h"
#include "ui/models/fieldtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

using F = TargetField;

QString tr(const char* text) { return QCoreApplication::translate("dateReading", text); }

DateOrder otherOrder(DateOrder order) {
    return order == DateOrder::MonthDayYear ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
}

/// The column as it would be if its order were this one.
ColumnTarget readAs(const TableSource& source, const ColumnMapping& mapping, int column,
                    DateOrder order, MappingContext context) {
    context.dateOrder = order;
    ColumnMapping trial = mapping;
    assign(trial, source.table(), column, mapping.columns[size_t(column)].field, context);
    return trial.columns[size_t(column)];
}

void takeDates(ColumnTarget& target, const ColumnTarget& from) {
    target.dateOrder = from.dateOrder;
    target.firstDay = from.firstDay;
    target.lastDay = from.lastDay;
}

/// "10 March to 10 April"; with the year where it is not `year`.
QString range(QDate first, QDate last, int year, const Formatting& formatting) {
    if (!first.isValid()) return tr("no day at all");
    const auto written = [&](QDate day) {
        return formatting.locale().toString(day,
                                            day.year() == year ? u"d MMMM"_s : u"d MMMM yyyy"_s);
    };
    return first == last ? written(first) : tr("%1 to %2").arg(written(first), written(last));
}

}  // namespace

DateChoices dateChoices(const ColumnMapping& saved) {
    DateChoices choices;
    for (size_t i = 0; i < saved.columns.size(); ++i)
        if (saved.columns[i].datesUndecided > 0) choices[int(i)] = saved.columns[i].dateOrder;
    return choices;
}

Understanding understand(const OpenedRows& source, ColumnMapping mapping,
                         const DateChoices& choices, MappingContext context) {
    context.saved.reset();
    Understanding result;
    if (!source.table) {
        result.fields = previewFields(mapping.kind);
        result.mapping = std::move(mapping);
        return result;
    }
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        ColumnTarget& target = mapping.columns[i];
        if (!isDay(target.field) || target.datesUndecided == 0) continue;
        if (const auto chosen = choices.find(int(i)); chosen != choices.end()) {
            takeDates(target, readAs(*source.table, mapping, int(i), chosen->second, context));
            target.certainty = Certainty::Sure;
        }
        const ColumnTarget other =
            readAs(*source.table, mapping, int(i), otherOrder(target.dateOrder), context);
        result.dates.push_back({.column = int(i),
                                .undecided = target.datesUndecided,
                                .order = target.dateOrder,
                                .first = target.firstDay,
                                .last = target.lastDay,
                                .other = other.dateOrder,
                                .otherFirst = other.firstDay,
                                .otherLast = other.lastDay,
                                .today = context.today});
    }
    result.fields = previewFields(mapping);
    result.mapping = std::move(mapping);
    return result;
}

QString bothReadings(const DateReading& reading, const Formatting& formatting) {
    const QString chosen = range(reading.first, reading.last, 0, formatting);
    QString other =
        range(reading.otherFirst, reading.otherLast,
              reading.first.year() == reading.last.year() ? reading.first.year() : 0, formatting);
    const bool ahead = reading.today.isValid() && reading.otherLast > reading.today &&
                       reading.last <= reading.today;
    if (ahead) other = tr("%1, which is still to come").arg(other);
    return reading.other == DateOrder::MonthDayYear
               ? tr("%1. Month first would give %2.").arg(chosen, other)
               : tr("%1. Day first would give %2.").arg(chosen, other);
}

bool saysWho(const ColumnMapping& mapping) {
    static constexpr std::array who{F::FullName, F::Given,    F::Family,       F::Nickname,
                                    F::Email,    F::Phone,    F::Organisation, F::Website,
                                    F::Social,   F::Signature};
    return std::ranges::any_of(mapping.columns, [](const ColumnTarget& target) {
        return std::ranges::find(who, target.field) != who.end();
    });
}

RowSlice sliceOf(const CandidateSource& source, OpenFile& file, qsizetype from, qsizetype count,
                 Previews previews, const Formatting& formatting) {
    const ColumnMapping& mapping = source.info().mapping;
    const std::vector<PreviewField> fields =
        mapping.columns.empty() ? previewFields(mapping.kind) : previewFields(mapping);
    QSet<QString> knownTags;
    for (const auto& [id, name] : file.stores().names.tags()) knownTags.insert(name.toLower());
    std::optional<StageWords> stages;
    if (mapping.kind == ImportKind::Milestones) stages.emplace(file.stores());
    RowSlice slice{RowCounts(mapping.columns.size()), {}, {}, {}};
    const qsizetype end = std::min(source.rowCount(), from + count);
    for (qsizetype row = from; row < end; ++row) {
        Candidate candidate = source.candidate(row);
        if (const auto* milestone = std::get_if<MilestoneRow>(&candidate.event);
            milestone && !candidate.rejected && !stages->stage(milestone->stage)) {
            candidate.issues.push_back({u"stage"_s, Issue::Kind::UnknownStage, milestone->stage});
            candidate.rejected = true;
        }
        countRow(slice.counts, source, candidate, knownTags);
        const bool conspicuous = candidate.rejected || !candidate.issues.empty();
        if (!conspicuous && previews == Previews::Conspicuous) continue;
        RowPreview preview = previewOf(source, candidate, fields, formatting);
        if (candidate.rejected)
            slice.leftOut.push_back(preview);
        else if (conspicuous)
            slice.toCheck.push_back(preview);
        if (previews == Previews::All) slice.all.push_back(std::move(preview));
    }
    return slice;
}

}  // namespace waymark::ui
