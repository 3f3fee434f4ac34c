// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/matching/duplicatescan.h"
#include "ui/support/likenesstext.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// Words that a script can rely on: the field as the other commands call it.
QString fieldName(ComparedField field) {
    switch (field) {
        case ComparedField::GivenName:
            return u"given"_s;
        case ComparedField::FamilyName:
            return u"family"_s;
        case ComparedField::Suffix:
            return u"suffix"_s;
        case ComparedField::Birthday:
            return u"birthday"_s;
        case ComparedField::Email:
        case ComparedField::EmailDomain:
            return u"emails"_s;
        case ComparedField::Phone:
            return u"phones"_s;
        case ComparedField::Link:
            return u"websites"_s;
        case ComparedField::Street:
            return u"street"_s;
        case ComparedField::Postcode:
            return u"postcode"_s;
        case ComparedField::City:
            return u"city"_s;
        case ComparedField::Organisation:
            return u"organisation"_s;
    }
    return {};
}

QString bandName(Band band) {
    switch (band) {
        case Band::Sure:
            return u"sure"_s;
        case Band::Likely:
            return u"likely"_s;
        case Band::Possible:
            return u"possible"_s;
    }
    return {};
}

/// The contacts of some pairs.
QHash<ContactId, Contact> contactsOf(OpenFile& file, std::span<const DuplicatePair> pairs) {
    std::vector<ContactId> ids;
    for (const DuplicatePair& pair : pairs) {
        ids.push_back(pair.a);
        ids.push_back(pair.b);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    QHash<ContactId, Contact> contacts;
    for (Contact& contact : file.stores().contacts.getAll(ids))
        contacts.insert(contact.id, std::move(contact));
    return contacts;
}

void sayAsJson(const Invocation& call, const DuplicatePair& pair, const Contact& a,
               const Contact& b) {
    QJsonArray reasons;
    for (const FieldReason& reason : pair.score.reasons)
        reasons.append(QJsonObject{{u"field"_s, fieldName(reason.field)},
                                   {u"says"_s, ui::likenessText(reason, a, b)}});
    constexpr double Digits = 10'000;
    call.json({{u"a"_s, pair.a.value()},
               {u"b"_s, pair.b.value()},
               {u"band"_s, bandName(pair.score.band)},
               {u"score"_s, std::round(pair.score.probability * Digits) / Digits},
               {u"reasons"_s, reasons}});
}

void sayInWords(const Invocation& call, const DuplicatePair& pair, const Contact& a,
                const Contact& b) {
    QStringList reasons;
    for (const FieldReason& reason : pair.score.reasons)
        reasons.append(ui::likenessText(reason, a, b));
    // Nobody is so sure that nothing is left to doubt.
    constexpr int Most = 99;
    call.say(u"%1 %2 %  %3 %4 · %5 %6\n    %7"_s.arg(ui::bandText(pair.score.band), -8)
                 .arg(std::min(Most, int(pair.score.probability * 100)), 2)
                 .arg(pair.a.value())
                 .arg(a.title())
                 .arg(pair.b.value())
                 .arg(b.title(), reasons.join(u"; "_s)));
}

}  // namespace

int duplicates(Invocation& call) {
    call.parse(
        u"Lists pairs of contacts that may be one person or one firm, the surest first, with what each field says. Those that somebody told apart are left out."_s,
        {u"FILE"_s},
        {QCommandLineOption(u"scan"_s,
                            u"Look through all contacts; this is what happens anyway."_s),
         QCommandLineOption(u"limit"_s,
                            u"At most so many pairs; the last line says how many there are."_s,
                            u"n"_s),
         QCommandLineOption(u"json-lines"_s, u"One JSON object a line."_s)});
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    const std::vector<DuplicatePair> found = findDuplicates(file->stores(), call.progress());
    size_t shown = found.size();
    if (const auto limit = call.number(u"limit"_s)) shown = std::min(shown, size_t(*limit));
    constexpr size_t Chunk = 500;
    for (size_t from = 0; from < shown; from += Chunk) {
        call.progress().check();
        const auto slice = std::span(found).subspan(from, std::min(Chunk, shown - from));
        const QHash<ContactId, Contact> contacts = contactsOf(*file, slice);
        for (const DuplicatePair& pair : slice) {
            const Contact a = contacts.value(pair.a), b = contacts.value(pair.b);
            if (call.isSet(u"json-lines"_s))
                sayAsJson(call, pair, a, b);
            else
                sayInWords(call, pair, a, b);
        }
    }
    if (call.isSet(u"json-lines"_s))
        call.json({{u"total"_s, qint64(found.size())}, {u"shown"_s, qint64(shown)}});
    else
        call.say(u"%1 of %2 pairs"_s.arg(shown).arg(found.size()));
    return Done;
}

}  // namespace waymark::cli
