// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/columncounts.h"

#include "core/base/text.h"
#include "core/intake/consentwords.h"
#include "core/intake/mapcolumns.h"
#include "ui/models/fieldtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

using F = TargetField;
constexpr qsizetype MostValues = 100;

QString tr(const char* text) { return QCoreApplication::translate("whatWillHappen", text); }

/// Whether an issue raised under `said` can come from a column that goes to `field`.
bool concerns(const QString& said, F field) {
    if (field == F::Email) return said == u"emails"_s;
    if (field == F::Phone) return said == u"phones"_s;
    if (field == F::BirthYear || field == F::BirthMonth || field == F::BirthDay)
        return said == u"birthday"_s;
    if (field == F::OrderState) return said == u"state"_s || said == u"order_state"_s;
    if (field == F::ReferredName) return said == u"referred"_s || said == u"referred_name"_s;
    return word(field) == said;
}

void countIssue(ColumnCounts& column, Issue::Kind kind) {
    kind == Issue::Kind::PhoneGuessed ? ++column.guessed : ++column.unreadable;
}

/// Whether the cell has the same letters as `value`, but other capitals or blanks.
bool isTidied(const QString& cell, const QString& value) {
    if (value.isEmpty() || cell.contains(value)) return false;
    const auto letters = [](QString text) { return text.remove(u' ').toUpper(); };
    return letters(cell).contains(letters(value));
}

bool isTidied(F field, const QString& cell, const Contact& contact) {
    const PersonName& name = contact.name;
    if (field == F::FullName) return isTidied(cell, name.family) || isTidied(cell, name.given);
    if (field == F::Given) return isTidied(cell, name.given);
    if (field == F::Family) return isTidied(cell, name.family);
    return field == F::Postcode &&
           std::ranges::any_of(contact.addresses, [&](const PostalAddress& address) {
               return isTidied(cell, address.postcode);
           });
}

QString cannotBeRead(qint64 n, const Formatting& formatting) {
    return n == 1 ? tr("1 cannot be read") : tr("%1 cannot be read").arg(formatting.count(n));
}

QString joined(const QStringList& parts) { return parts.join(u"; "_s); }

QString aboutDates(const ColumnTarget& target, const ColumnCounts& counts,
                   const Formatting& formatting) {
    QStringList parts;
    switch (target.dateOrder) {
        case DateOrder::DayMonthYear:
            parts += tr("Day first");
            break;
        case DateOrder::MonthDayYear:
            parts += tr("Month first");
            break;
        case DateOrder::YearMonthDay:
            parts += tr("Year first");
            break;
        case DateOrder::Unknown:
            parts += tr("No dates found");
            break;
    }
    if (target.datesUndecided > 0) {
        const QString n = formatting.count(target.datesUndecided);
        const bool one = target.datesUndecided == 1;
        if (target.dateOrder == DateOrder::MonthDayYear)
            parts += one ? tr("1 row could also be day first")
                         : tr("%1 rows could also be day first").arg(n);
        else
            parts += one ? tr("1 row could also be month first")
                         : tr("%1 rows could also be month first").arg(n);
    }
    if (target.datesUndecided == 0 && target.datesProving > 0)
        parts.last() = target.datesProving == 1
                           ? tr("%1, as 1 row shows").arg(parts.last())
                           : tr("%1, as %2 rows show")
                                 .arg(parts.last(), formatting.count(target.datesProving));
    if (counts.unreadable > 0) parts += cannotBeRead(counts.unreadable, formatting);
    return joined(parts);
}

QString aboutPhones(const ColumnMapping& mapping, const ColumnCounts& counts,
                    const Formatting& formatting) {
    QStringList parts;
    parts += mapping.country.isEmpty() ? tr("Read with their country code")
                                       : tr("Read as %1").arg(countryText(mapping.country));
    if (counts.guessed > 0)
        parts += counts.guessed == 1 ? tr("1 completed")
                                     : tr("%1 completed").arg(formatting.count(counts.guessed));
    if (counts.unreadable > 0) parts += cannotBeRead(counts.unreadable, formatting);
    return joined(parts);
}

QString aboutTags(const ColumnCounts& counts, const Formatting& formatting) {
    QStringList values(counts.unknown.begin(), counts.unknown.end());
    values.sort(Qt::CaseInsensitive);
    if (counts.values.isEmpty()) return tr("Added to their interests");
    if (values.isEmpty())
        return counts.values.size() == 1
                   ? tr("1 value, known already")
                   : tr("%1 values, all known already").arg(formatting.count(counts.values.size()));
    const QStringList first = values.first(std::min<qsizetype>(values.size(), 3));
    const QString words = u"“"_s + first.join(u"”, “"_s) + u"”"_s;
    if (values.size() == 1) return tr("1 value is new: %1").arg(words);
    const QString n = values.size() >= MostValues ? tr("%1 or more").arg(MostValues)
                                                  : formatting.count(values.size());
    return tr("%1 values are new: %2").arg(n, words) + (values.size() > 3 ? u" …"_s : QString());
}

/// The shortest word of the column that answers so, as the file writes it.
QString answering(const ColumnCounts& counts, ConsentAnswer answer) {
    QStringList words;
    for (const QString& value : counts.values)
        if (writtenConsent(value) == answer) words.append(value);
    std::ranges::sort(words, [](const QString& a, const QString& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return words.value(0);
}

QString aboutConsents(const ConsentTerms& terms, const ColumnCounts& counts,
                      const Formatting& formatting) {
    if (!terms.areSaid()) return tr("Not asked yet: say below what people agreed to");
    const QString yes = answering(counts, ConsentAnswer::Given),
                  no = answering(counts, ConsentAnswer::NotGiven);
    QStringList parts;
    if (yes.isEmpty())
        parts += tr("Nobody says yes");
    else if (terms.day == ConsentTerms::Day::OfTheRow)
        parts += tr("%1 = given on the sign-up date").arg(yes);
    else
        parts += tr("%1 = given on %2").arg(yes, formatting.date(terms.on));
    parts += no.isEmpty() ? tr("empty = not given") : tr("%1 or empty = not given").arg(no);
    if (counts.unreadable > 0) parts += cannotBeRead(counts.unreadable, formatting);
    return joined(parts);
}

QString unreadableOr(qint64 n, const QString& otherwise, const Formatting& formatting,
                     const QString& consequence = {}) {
    if (n == 0) return otherwise;
    return consequence.isEmpty() ? cannotBeRead(n, formatting)
                                 : cannotBeRead(n, formatting) + u"; "_s + consequence;
}

}  // namespace

void ColumnCounts::add(const ColumnCounts& other) {
    filled += other.filled;
    unreadable += other.unreadable;
    guessed += other.guessed;
    recased += other.recased;
    if (values.size() < MostValues) values.unite(other.values);
    if (unknown.size() < MostValues) unknown.unite(other.unknown);
}

void RowCounts::add(const RowCounts& other) {
    seen += other.seen;
    ready += other.ready;
    toCheck += other.toCheck;
    leftOut += other.leftOut;
    columns.resize(std::max(columns.size(), other.columns.size()));
    for (size_t i = 0; i < other.columns.size(); ++i) columns[i].add(other.columns[i]);
}

int columnOf(const Issue& issue, const ColumnMapping& mapping, const QStringList& cells) {
    int first = -1;
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        if (!concerns(issue.field, mapping.columns[i].field)) continue;
        const QString cell = cells.value(qsizetype(i));
        if (!issue.value.isEmpty() && cell.contains(issue.value)) return int(i);
        if (first < 0 && !cell.isEmpty()) first = int(i);
    }
    return first;
}

void countRow(RowCounts& counts, const CandidateSource& source, const Candidate& candidate,
              const QSet<QString>& knownTags) {
    const ColumnMapping& mapping = source.info().mapping;
    ++counts.seen;
    if (candidate.rejected)
        ++counts.leftOut;
    else
        ++(candidate.issues.empty() ? counts.ready : counts.toCheck);
    const QStringList cells = source.cells(candidate.row);
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const QString cell = cells.value(qsizetype(i));
        if (cell.isEmpty()) continue;
        ColumnCounts& column = counts.columns[i];
        const F field = mapping.columns[i].field;
        ++column.filled;
        if (isTidied(field, cell, candidate.contact)) ++column.recased;
        if (field == F::Tags && column.values.size() < MostValues)
            for (const QString& tag : candidate.contact.tags) {
                column.values.insert(tag);
                if (!knownTags.contains(tag.toLower())) column.unknown.insert(tag);
            }
        if (consentChannel(field) && column.values.size() < MostValues)
            column.values.insert(cell.simplified().left(40));
    }
    for (const Issue& issue : candidate.issues)
        if (const int column = columnOf(issue, mapping, cells); column >= 0)
            countIssue(counts.columns[size_t(column)], issue.kind);
}

QString whatWillHappen(const ColumnMapping& mapping, size_t column, const ColumnCounts& counts,
                       const Formatting& formatting) {
    const ColumnTarget& target = mapping.columns[column];
    if (target.field == F::Ignore) return {};
    if (isDay(target.field)) return aboutDates(target, counts, formatting);
    const QString asWritten = tr("Kept as written");
    if (target.field == F::FullName)
        return counts.recased > 0 ? tr("Split into first and last name; capitals tidied")
                                  : tr("Split into first and last name");
    if (target.field == F::Given || target.field == F::Family)
        return counts.recased > 0 ? tr("Capitals tidied") : asWritten;
    if (target.field == F::Postcode)
        return counts.recased > 0 ? tr("Spaces and capitals tidied") : asWritten;
    if (target.field == F::Email)
        return unreadableOr(counts.unreadable, tr("All addresses can be read"), formatting);
    if (target.field == F::Phone) return aboutPhones(mapping, counts, formatting);
    if (target.field == F::Tags) return aboutTags(counts, formatting);
    if (consentChannel(target.field)) return aboutConsents(mapping.consent, counts, formatting);
    if (target.field == F::KeepInNote) return tr("Added to the note under its heading");
    if (target.field == F::Amount)
        return unreadableOr(counts.unreadable, tr("Read as money"), formatting,
                            tr("those rows are left out"));
    if (target.field == F::Feeling)
        return unreadableOr(counts.unreadable, tr("Read as 1 (upset) to 5 (delighted)"),
                            formatting);
    if (target.field == F::Stage)
        return counts.unreadable == 0 ? tr("All are stages of the playbook")
               : counts.unreadable == 1
                   ? tr("1 is no stage of the playbook; its row is left out")
                   : tr("%1 are no stages of the playbook; their rows are left out")
                         .arg(formatting.count(counts.unreadable));
    if (target.field == F::Channel)
        return unreadableOr(counts.unreadable, tr("Read as a way of contact"), formatting,
                            tr("taken as notes"));
    return unreadableOr(counts.unreadable, asWritten, formatting);
}

}  // namespace waymark::ui
