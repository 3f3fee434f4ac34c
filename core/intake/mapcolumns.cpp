// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mapcolumns.h"

#include "core/base/failure.h"
#include "core/base/text.h"
#include "core/domain/phonenumber.h"
#include "core/intake/aliastable.h"
#include "core/intake/columngroups.h"
#include "core/intake/columnsample.h"
#include "core/intake/consentwords.h"
#include "core/intake/countries.h"
#include "core/intake/datecolumn.h"
#include "core/intake/profiles.h"
#include "core/intake/sourcetable.h"

#include <QHash>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using Columns = std::vector<ColumnTarget>;

ColumnTarget targetFrom(const HeadingTarget& target, Certainty certainty) {
    ColumnTarget column;
    column.field = target.field;
    column.label = target.label;
    column.phoneKind = target.phoneKind;
    column.certainty = target.field == TargetField::Ignore ? Certainty::NotImported : certainty;
    return column;
}

bool has(const Columns& columns, TargetField field) {
    return std::ranges::any_of(columns,
                               [&](const ColumnTarget& each) { return each.field == field; });
}

ColumnTarget* find(Columns& columns, TargetField field) {
    const auto found = std::ranges::find(columns, field, &ColumnTarget::field);
    return found == columns.end() ? nullptr : &*found;
}

/// A column whose heading says nothing we know: by what its cells look like, else into the note.
ColumnTarget byContent(const SourceTable& table, qsizetype column) {
    const ColumnSample sample = sampleOf(table, column);
    const QString heading = headingKey(table.header(column)).key;
    ColumnTarget target{.field = TargetField::KeepInNote,
                        .certainty = Certainty::PleaseCheck,
                        .label = {},
                        .firstDay = {},
                        .lastDay = {}};
    if (sample.filled == 0) {
        target.certainty = Certainty::NotImported;
        if (heading.isEmpty()) target.field = TargetField::Ignore;
        return target;
    }
    if (const auto channel = consentHeading(table.header(column))) {
        if (sample.mostly(sample.dates))
            target.field = TargetField::ConsentOn;
        else if (holdsAnswers(table, column))
            target.field = consentField(*channel);
        if (target.field != TargetField::KeepInNote) return target;
    }
    const bool saysPhone = heading.contains(u"phone"_s) || heading.contains(u"telefon"_s) ||
                           heading.contains(u"mobil"_s) || heading.startsWith(u"tel"_s);
    if (sample.mostly(sample.emails))
        target.field = TargetField::Email;
    else if (sample.mostly(sample.phones) &&
             (saysPhone || heading.isEmpty() || sample.mostly(sample.internationalPhones)))
        target.field = TargetField::Phone;
    else if (sample.mostly(sample.socialUrls))
        target.field = TargetField::Social;
    else if (sample.mostly(sample.urls))
        target.field = TargetField::Website;
    return target;
}

/// Tables without headings: by content alone; the first column of names is the person.
void guessWithoutHeadings(Columns& columns, const SourceTable& table) {
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        ColumnTarget& target = columns[size_t(column)];
        if (target.field != TargetField::KeepInNote) continue;
        const ColumnSample sample = sampleOf(table, column);
        if (sample.mostly(sample.dates) && !has(columns, TargetField::MetOn))
            target.field = TargetField::MetOn;
        else if (sample.mostly(sample.organisations) && !has(columns, TargetField::Organisation))
            target.field = TargetField::Organisation;
        else if (sample.mostly(sample.countries) && !has(columns, TargetField::Country))
            target.field = TargetField::Country;
        else if (sample.mostly(sample.postcodes) && !has(columns, TargetField::Postcode))
            target.field = TargetField::Postcode;
        else if (sample.mostly(sample.names) && !has(columns, TargetField::FullName))
            target.field = TargetField::FullName;
    }
}

Columns byAliases(const SourceTable& table, ImportKind kind) {
    Columns columns;
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        const auto target = aliasTarget(table.header(column), kind);
        columns.push_back(target ? targetFrom(*target, Certainty::Sure)
                                 : ColumnTarget{.field = TargetField::KeepInNote,
                                                .certainty = Certainty::PleaseCheck,
                                                .label = {},
                                                .firstDay = {},
                                                .lastDay = {}});
    }
    return columns;
}

bool namesSomebody(const Columns& columns) {
    return has(columns, TargetField::Email) || has(columns, TargetField::FullName) ||
           has(columns, TargetField::Given) || has(columns, TargetField::Family) ||
           has(columns, TargetField::Organisation) || has(columns, TargetField::Phone);
}

/// What the rows speak of, from the headings alone.
ImportKind kindOf(const SourceTable& table) {
    const Columns orders = byAliases(table, ImportKind::Orders);
    const bool dated = has(orders, TargetField::OrderedOn) || has(orders, TargetField::MetOn);
    if (has(orders, TargetField::Amount) && (dated || has(orders, TargetField::OrderNumber)))
        return ImportKind::Orders;
    const Columns referrals = byAliases(table, ImportKind::Referrals);
    if ((has(referrals, TargetField::ReferredName) || has(referrals, TargetField::ReferredEmail)) &&
        namesSomebody(referrals))
        return ImportKind::Referrals;
    const Columns milestones = byAliases(table, ImportKind::Milestones);
    if (has(milestones, TargetField::Stage) && has(milestones, TargetField::ReachedOn) &&
        namesSomebody(milestones))
        return ImportKind::Milestones;
    const Columns contacts = byAliases(table, ImportKind::Interactions);
    if ((has(contacts, TargetField::Channel) || has(contacts, TargetField::Feeling)) &&
        has(contacts, TargetField::HappenedOn) && namesSomebody(contacts))
        return ImportKind::Interactions;
    return ImportKind::Contacts;
}

/// "Title" is what stands before a name in one program and what somebody does in another.
void decideTitle(Columns& columns, const SourceTable& table) {
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        ColumnTarget& target = columns[size_t(column)];
        if (target.field != TargetField::JobTitle) continue;
        const QString key = headingKey(table.header(column)).key;
        if (key != u"title"_s && key != u"titre"_s && key != u"titel"_s && key != u"titulo"_s &&
            key != u"titolo"_s)
            continue;
        const ColumnSample sample = sampleOf(table, column);
        const auto jobs = std::ranges::count(columns, TargetField::JobTitle, &ColumnTarget::field);
        if (!sample.mostly(sample.honorifics) && (jobs < 2 || sample.filled > 0)) continue;
        target.field = TargetField::Honorific;
    }
}

/// "Name" beside "Vorname" is the family name, "Nombre" beside "Apellidos" the given name.
void decideName(Columns& columns, const SourceTable& table) {
    ColumnTarget* const name = find(columns, TargetField::FullName);
    const bool given = has(columns, TargetField::Given), family = has(columns, TargetField::Family);
    if (!name || given == family) return;
    const auto other = std::ranges::find(columns, given ? TargetField::Given : TargetField::Family,
                                         &ColumnTarget::field);
    const qsizetype nameColumn = name - columns.data(), otherColumn = other - columns.begin();
    int whole = 0, rows = 0;
    for (qsizetype row = 0; row < std::min<qsizetype>(table.rowCount(), 200); ++row) {
        const QString full = text::folded(table.text(row, nameColumn));
        const QString part = text::folded(table.text(row, otherColumn));
        if (full.isEmpty() || part.isEmpty()) continue;
        ++rows;
        if (full.contains(part) && full.size() > part.size()) ++whole;
    }
    if (rows > 0 && whole * 3 >= rows) return;
    name->field = given ? TargetField::Family : TargetField::Given;
}

/// "From" and "Sender" may hold addresses instead of names.
void decideSender(Columns& columns, const SourceTable& table) {
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        ColumnTarget& target = columns[size_t(column)];
        if (target.field != TargetField::FullName) continue;
        const ColumnSample sample = sampleOf(table, column);
        if (sample.mostly(sample.emails)) target.field = TargetField::Email;
    }
}

/// One "Address" beside "City" and "Postcode" is the street.
void decideAddress(Columns& columns) {
    for (ColumnTarget& target : columns) {
        if (target.field != TargetField::FormattedAddress) continue;
        const bool parts = std::ranges::any_of(columns, [&](const ColumnTarget& other) {
            return other.label == target.label &&
                   (other.field == TargetField::City || other.field == TargetField::Postcode);
        });
        const bool street = std::ranges::any_of(columns, [&](const ColumnTarget& other) {
            return other.label == target.label && other.field == TargetField::Street;
        });
        if (parts && !street) target.field = TargetField::Street;
    }
    // "Address", "Address 2", "City": the second one is another line of the street.
    for (ColumnTarget& target : columns)
        if (target.field == TargetField::FormattedAddress &&
            std::ranges::any_of(columns, [&](const ColumnTarget& other) {
                return other.field == TargetField::Street && other.label == target.label;
            }))
            target.field = TargetField::Street;
}

/// The day of an event where the heading only says when the record was made.
void decideEventDay(Columns& columns, ImportKind kind) {
    TargetField day = TargetField::MetOn;
    switch (kind) {
        case ImportKind::Contacts:
            return;
        case ImportKind::Orders:
            day = TargetField::OrderedOn;
            break;
        case ImportKind::Milestones:
            day = TargetField::ReachedOn;
            break;
        case ImportKind::Interactions:
            day = TargetField::HappenedOn;
            break;
        case ImportKind::Referrals:
            day = TargetField::ReferredOn;
            break;
    }
    for (ColumnTarget& target : columns) {
        if (target.field != TargetField::MetOn) continue;
        target.field = has(columns, day) ? TargetField::KeepInNote : day;
        target.certainty = Certainty::PleaseCheck;
    }
}

/// "Amount (GBP)": the heading names the currency of its cells.
void readCurrencies(Columns& columns, const SourceTable& table) {
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        ColumnTarget& target = columns[size_t(column)];
        if (target.field != TargetField::Amount) continue;
        const QString heading = table.header(column);
        struct Sign {
            QStringView written, code;
        };
        constexpr std::array<Sign, 10> signs{{{u"£", u"GBP"},
                                              {u"€", u"EUR"},
                                              {u"GBP", u"GBP"},
                                              {u"EUR", u"EUR"},
                                              {u"USD", u"USD"},
                                              {u"CHF", u"CHF"},
                                              {u"CAD", u"CAD"},
                                              {u"AUD", u"AUD"},
                                              {u"PLN", u"PLN"},
                                              {u"SEK", u"SEK"}}};
        for (const Sign& sign : signs)
            if (heading.contains(sign.written)) target.label = sign.code.toString();
    }
}

Columns byProfile(const Profile& profile, const SourceTable& table) {
    Columns columns;
    QHash<QString, int> seen;
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        const HeadingKey key = headingKey(table.header(column));
        const int occurrence = ++seen[key.skeleton.isEmpty() ? key.key : key.skeleton];
        if (const auto target = profile.target(key, occurrence)) {
            columns.push_back(targetFrom(*target, Certainty::Sure));
            continue;
        }
        const auto target = aliasTarget(table.header(column), profile.kind);
        columns.push_back(target ? targetFrom(*target, Certainty::PleaseCheck)
                                 : byContent(table, column));
        // What the exporter's profile leaves out is nobody's name or day: only kept.
        const TargetField field = columns.back().field;
        if (field == TargetField::FullName || field == TargetField::MetOn ||
            field == TargetField::Given || field == TargetField::Family)
            columns.back().field = TargetField::KeepInNote;
    }
    return columns;
}

Columns byHeadings(const SourceTable& table, ImportKind kind) {
    Columns columns = byAliases(table, kind);
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        if (columns[size_t(column)].field == TargetField::KeepInNote &&
            !aliasTarget(table.header(column), kind))
            columns[size_t(column)] = byContent(table, column);
    if (!table.hasHeader()) guessWithoutHeadings(columns, table);
    decideTitle(columns, table);
    decideName(columns, table);
    decideSender(columns, table);
    decideAddress(columns);
    decideEventDay(columns, kind);
    readCurrencies(columns, table);
    return columns;
}

/// The country that most rows name, if most rows name one.
QString majorityCountry(const SourceTable& table, const Columns& columns) {
    QHash<QString, int> counts;
    const qsizetype rows = std::min<qsizetype>(table.rowCount(), 2000);
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        if (columns[size_t(column)].field != TargetField::Country) continue;
        for (qsizetype row = 0; row < rows; ++row)
            if (const QString code = countryCode(table.text(row, column)); !code.isEmpty())
                ++counts[code];
    }
    for (auto each = counts.begin(); each != counts.end(); ++each)
        if (each.value() * 2 > rows) return each.key();
    return {};
}

/// Where nothing else is known: the country that most international numbers belong to.
QString countryOfPhones(const SourceTable& table, const Columns& columns) {
    QHash<QString, int> counts;
    int all = 0;
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        if (columns[size_t(column)].field != TargetField::Phone) continue;
        for (qsizetype row = 0; row < std::min<qsizetype>(table.rowCount(), 100); ++row) {
            const QString cell = table.text(row, column).trimmed();
            if (!cell.startsWith(u'+')) continue;
            if (const auto phone = PhoneNumber::parse(cell, {})) {
                ++counts[phone->region()];
                ++all;
            }
        }
    }
    for (auto each = counts.begin(); each != counts.end(); ++each)
        if (each.value() * 2 > all) return each.key();
    return {};
}

DateClue clueFor(const SourceTable& table, const ColumnMapping& mapping,
                 const MappingContext& context) {
    const QString& country = mapping.country;
    const bool american = country == u"US"_s || country == u"PH"_s;
    const bool semicolons = table.dialect().delimiter == ";";
    return {.forced = context.dateOrder,
            .likelier = american && !semicolons ? DateOrder::MonthDayYear : DateOrder::DayMonthYear,
            .today = context.today};
}

void describeDates(ColumnTarget& target, const DateColumn& dates) {
    target.dateOrder = dates.order;
    target.datesUndecided = dates.undecided;
    target.datesProving = dates.proving;
    target.firstDay = dates.first;
    target.lastDay = dates.last;
    if (dates.undecided > 0 || dates.serials > 0) target.certainty = Certainty::PleaseCheck;
}

/// One order for each column of days; a column that proves its order speaks for the others, since
/// one program wrote the file.
void decideDates(ColumnMapping& mapping, const SourceTable& table, const MappingContext& context) {
    DateClue clue = clueFor(table, mapping, context);
    std::vector<qsizetype> open;
    for (const bool second : {false, true}) {
        std::vector<qsizetype> columns;
        if (second)
            columns = open;
        else
            for (qsizetype column = 0; column < table.columnCount(); ++column)
                if (isDay(mapping.columns[size_t(column)].field)) columns.push_back(column);
        for (const qsizetype column : columns) {
            ColumnTarget& target = mapping.columns[size_t(column)];
            const DayOf what = target.field == TargetField::Birthday ? DayOf::Birth : DayOf::Event;
            const DateColumn dates = readDateColumn(table, column, what, clue);
            describeDates(target, dates);
            if (second) continue;
            const bool parts =
                dates.order == DateOrder::DayMonthYear || dates.order == DateOrder::MonthDayYear;
            if (dates.proven && parts)
                clue.likelier = dates.order;
            else if (parts)
                open.push_back(column);
        }
    }
}

/// Where people signed up on a day that the row names, they agreed on that day, too: proposed until
/// anything else is said.
void proposeConsentDay(ColumnMapping& mapping) {
    const bool dated = has(mapping.columns, TargetField::MetOn) ||
                       has(mapping.columns, TargetField::ConsentOn) ||
                       has(mapping.columns, TargetField::OrderedOn) ||
                       has(mapping.columns, TargetField::HappenedOn);
    if (hasConsents(mapping) && dated && mapping.consent == ConsentTerms())
        mapping.consent.day = ConsentTerms::Day::OfTheRow;
}

const Profile* profileFor(const SourceTable& table, const MappingContext& context) {
    if (context.profile == u"generic"_s) return nullptr;
    const Profile* profile =
        context.profile.isEmpty() ? recognisedProfile(table) : profileNamed(context.profile);
    if (profile && context.kind && *context.kind != profile->kind) return nullptr;
    return profile;
}

}  // namespace

bool isDay(TargetField field) {
    return field == TargetField::Birthday || field == TargetField::MetOn ||
           field == TargetField::OrderedOn || field == TargetField::ReachedOn ||
           field == TargetField::HappenedOn || field == TargetField::ReferredOn ||
           field == TargetField::ConsentOn;
}

ColumnMapping guessMapping(const SourceTable& table, const MappingContext& context) {
    const bool fits =
        context.saved && qsizetype(context.saved->columns.size()) == table.columnCount();
    ColumnMapping mapping;
    if (fits) {
        mapping = *context.saved;
        // The day of the last import is not the day of this one: it is asked for again.
        if (mapping.consent.day == ConsentTerms::Day::One)
            mapping.consent.day = ConsentTerms::Day::NotSaid;
        mapping.consent.on = {};
    } else if (const Profile* profile = profileFor(table, context)) {
        mapping.kind = profile->kind;
        mapping.profile = profile->name;
        mapping.columns = byProfile(*profile, table);
    } else {
        mapping.kind = context.kind.value_or(kindOf(table));
        mapping.profile = u"generic"_s;
        mapping.columns = byHeadings(table, mapping.kind);
    }
    if (!fits) groupColumns(mapping.columns, table);
    mapping.country = majorityCountry(table, mapping.columns);
    if (mapping.country.isEmpty()) mapping.country = context.country;
    if (mapping.country.isEmpty()) mapping.country = countryOfPhones(table, mapping.columns);
    proposeConsentDay(mapping);
    if (context.consent.areSaid()) mapping.consent = context.consent;
    if (mapping.currency.isEmpty() || !context.currency.isEmpty())
        mapping.currency = context.currency;
    decideDates(mapping, table, context);
    return mapping;
}

void assign(ColumnMapping& mapping, const SourceTable& table, qsizetype column, TargetField field,
            const MappingContext& context) {
    if (column < 0 || column >= qsizetype(mapping.columns.size()) ||
        qsizetype(mapping.columns.size()) != table.columnCount())
        throw Failure(Failure::Kind::WrongUse, u"the table has no column %1"_s.arg(column));
    ColumnTarget& target = mapping.columns[size_t(column)];
    const ColumnTarget before = target;
    target = ColumnTarget{.field = field, .label = before.label, .firstDay = {}, .lastDay = {}};
    target.phoneKind = before.phoneKind;
    target.certainty = field == TargetField::Ignore ? Certainty::NotImported : Certainty::Sure;
    // The heading may say more than the field: "Mobile", "Work street".
    if (const auto hint = aliasTarget(table.header(column), mapping.kind);
        hint && hint->field == field) {
        target.label = hint->label;
        target.phoneKind = hint->phoneKind;
    }
    proposeConsentDay(mapping);
    groupColumns(mapping.columns, table);
    decideDates(mapping, table, context);
}

bool assign(ColumnMapping& mapping, const SourceTable& table, QStringView assignment,
            const MappingContext& context) {
    const qsizetype equals = assignment.lastIndexOf(u'=');
    if (equals <= 0) return false;
    const auto field = targetField(assignment.sliced(equals + 1).trimmed());
    const QStringView heading = assignment.first(equals).trimmed();
    if (!field) return false;
    qsizetype column = -1;
    const QString wanted = text::folded(heading);
    for (qsizetype i = 0; i < table.columnCount() && column < 0; ++i)
        if (table.hasHeader() && text::folded(table.header(i)) == wanted) column = i;
    if (column < 0 && heading.startsWith(u'#')) column = heading.sliced(1).toLongLong() - 1;
    if (column < 0 || column >= table.columnCount()) return false;
    assign(mapping, table, column, *field, context);
    return true;
}

}  // namespace waymark
