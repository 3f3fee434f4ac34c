// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/readingplan.h"

#include "core/base/failure.h"
#include "core/base/text.h"
#include "core/export/csvwriter.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

qsizetype companion(const ColumnMapping& mapping, TargetField field, int group) {
    for (size_t i = 0; i < mapping.columns.size(); ++i)
        if (mapping.columns[i].field == field && mapping.columns[i].group == group && group != 0)
            return qsizetype(i);
    return -1;
}

/// Printable ASCII with nothing to tidy: most cells.
bool isPlain(QByteArrayView cell) {
    char before = ' ';
    for (const char c : cell) {
        if (c < 0x20 || c > 0x7e || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return before != ' ';
}

bool isPlaceholder(const QString& text) {
    if (text.size() > 6) return false;
    const QChar first = text.front();
    if (first != u'-' && first != u'n' && first != u'N' && first != u'#' && first != u'?' &&
        first != u'(' && first != u'0' && first != u'–' && first != u'.' && first != u'—')
        return false;
    for (const QStringView nothing : {u"-", u"--", u"–", u"—", u"n/a", u"#n/a", u"null", u"(null)",
                                      u"nil", u"?", u".", u"n.a.", u"0/0/00", u"0.0.00"})
        if (text.compare(nothing, Qt::CaseInsensitive) == 0) return true;
    return false;
}

QString read(QByteArrayView cell, text::Lines lines) {
    if (cell.isEmpty()) return {};
    QString written =
        isPlain(cell) ? QString::fromLatin1(cell) : text::tidied(QString::fromUtf8(cell), lines);
    if (written.isEmpty()) return written;
    if (written.front() == u'\'') written = withoutNeutralisingPrefix(written);
    if (written.size() > 3 && written.startsWith(u"=\""_s) && written.endsWith(u'"'))
        written = text::tidied(QStringView(written).sliced(2, written.size() - 3), lines);
    return !written.isEmpty() && isPlaceholder(written) ? QString() : written;
}

}  // namespace

ReadingPlan::ReadingPlan(const SourceTable& sourceTable, const ColumnMapping& columnMapping,
                         QDate day)
    : table(sourceTable), mapping(columnMapping), today(day) {
    if (qsizetype(mapping.columns.size()) != table.columnCount())
        throw Failure(Failure::Kind::WrongUse, u"the matching is of another table"_s);
    for (qsizetype i = 0; i < table.columnCount(); ++i) {
        const ColumnTarget& target = mapping.columns[size_t(i)];
        addressGroups = std::max(addressGroups, target.group);
        if (target.field == TargetField::Country) countryColumns.push_back(i);
        if (target.field == TargetField::Ignore || target.field == TargetField::EmailLabel ||
            target.field == TargetField::PhoneLabel || target.field == TargetField::WebsiteLabel)
            continue;
        Column column{.index = i, .target = &target, .heading = table.header(i)};
        if (target.field == TargetField::Email)
            column.labelColumn = companion(mapping, TargetField::EmailLabel, target.group);
        if (target.field == TargetField::Website)
            column.labelColumn = companion(mapping, TargetField::WebsiteLabel, target.group);
        if (target.field == TargetField::Phone) {
            column.labelColumn = companion(mapping, TargetField::PhoneLabel, target.group);
            column.extensionColumn = companion(mapping, TargetField::PhoneExtension, target.group);
        }
        // "Custom Field 2 - Value" is called what the cell of "Custom Field 2 - Label" beside it
        // says.
        if (target.field == TargetField::KeepInNote && column.heading.endsWith(u" - Value"_s) &&
            i > 0) {
            const QString stem = column.heading.chopped(5), beside = table.header(i - 1);
            if (beside == stem + u"Label"_s || beside == stem + u"Type"_s)
                column.labelColumn = i - 1;
        }
        columns.push_back(std::move(column));
    }
}

QString ReadingPlan::text(qsizetype row, qsizetype column) const {
    return column < 0 ? QString() : read(table.cell(row, column), text::Lines::Join);
}

QString ReadingPlan::lines(qsizetype row, qsizetype column) const {
    return column < 0 ? QString() : read(table.cell(row, column), text::Lines::Keep);
}

}  // namespace waymark
