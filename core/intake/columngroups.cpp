// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columngroups.h"

#include "core/intake/headingkey.h"
#include "core/intake/sourcetable.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace waymark {
namespace {

using Numbers = std::vector<int>;

void groupAddresses(std::vector<ColumnTarget>& columns, const SourceTable& table) {
    QHash<QString, int> groups;
    for (size_t i = 0; i < columns.size(); ++i) {
        ColumnTarget& target = columns[i];
        if (!isAddressPart(target.field)) continue;
        const HeadingKey heading = headingKey(table.header(qsizetype(i)));
        // "Street 2" is the second line of the same street.
        const bool line = target.field == TargetField::Street && heading.numberAtEnd;
        const int number = line || heading.number <= 1 ? 1 : heading.number;
        const QString key = target.label + u'|' + QString::number(number);
        if (!groups.contains(key)) groups.insert(key, int(groups.size()) + 1);
        target.group = groups.value(key);
    }
}

/// Columns of values count up; each column that says something about a value joins the nearest one
/// with the same number.
void groupValues(std::vector<ColumnTarget>& columns, const Numbers& numbers, TargetField value,
                 std::initializer_list<TargetField> companions) {
    int group = 0;
    for (ColumnTarget& target : columns)
        if (target.field == value) target.group = ++group;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (std::ranges::find(companions, columns[i].field) == companions.end()) continue;
        size_t nearest = columns.size();
        for (size_t j = 0; j < columns.size(); ++j) {
            if (columns[j].field != value || numbers[j] != numbers[i]) continue;
            if (columns[j].phoneKind == PhoneKind::Fax && value == TargetField::Phone) continue;
            const auto distance = [i](size_t at) { return std::abs(long(at) - long(i)); };
            if (nearest == columns.size() || distance(j) < distance(nearest)) nearest = j;
        }
        columns[i].group = nearest < columns.size() ? columns[nearest].group : 0;
    }
}

}  // namespace

bool isAddressPart(TargetField field) {
    return field == TargetField::Street || field == TargetField::Postcode ||
           field == TargetField::City || field == TargetField::Region ||
           field == TargetField::Country || field == TargetField::FormattedAddress ||
           field == TargetField::AddressLabel || field == TargetField::PostBox;
}

void groupColumns(std::vector<ColumnTarget>& columns, const SourceTable& table) {
    Numbers numbers;
    for (size_t i = 0; i < columns.size(); ++i)
        numbers.push_back(std::max(1, headingKey(table.header(qsizetype(i))).number));
    for (ColumnTarget& target : columns) target.group = 0;
    groupAddresses(columns, table);
    groupValues(columns, numbers, TargetField::Email, {TargetField::EmailLabel});
    groupValues(columns, numbers, TargetField::Phone,
                {TargetField::PhoneLabel, TargetField::PhoneExtension});
    groupValues(columns, numbers, TargetField::Website, {TargetField::WebsiteLabel});
}

}  // namespace waymark
