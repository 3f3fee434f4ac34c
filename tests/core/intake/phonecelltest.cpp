// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/phonecell.h"
#include "tests/support/catch.h"

#include <tuple>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
/// "work +441632960118 x204 phone_guessed; …"
QString read(const char16_t* cell, const QString& region, PhoneKind kind = PhoneKind::Other) {
    PhoneReader reader;
    QStringList all;
    for (const ReadPhone& each : reader.read(QStringView(cell), region, kind)) {
        QString text =
            word(each.phone.kind) + u' ' + (each.phone.e164.isEmpty() ? u"-"_s : each.phone.e164);
        if (!each.phone.extension.isEmpty()) text += u" x"_s + each.phone.extension;
        if (each.issue) text += u' ' + word(*each.issue);
        all.append(text);
    }
    return all.join(u"; "_s);
}
}  // namespace

TEST_CASE("telephone numbers are read as spreadsheets and people leave them", "[intake]") {
    using Row = std::tuple<const char16_t*, const char16_t*, const char16_t*>;
    const auto [cell, region, expected] =
        GENERATE(table<const char16_t*, const char16_t*, const char16_t*>(
            {Row{u"01632 960 118", u"GB", u"other +441632960118"},
             Row{u"+44 (0)1632 960118", u"DE", u"other +441632960118"},
             Row{u"0044 1632 960118", u"FR", u"other +441632960118"},
             Row{u"'01632 960118", u"GB", u"other +441632960118"},
             Row{u"=\"01632 960118\"", u"GB", u"other +441632960118"},
             Row{u"tel:+441632960118", u"GB", u"other +441632960118"},
             Row{u"447700900123", u"GB", u"other +447700900123 phone_guessed"},
             Row{u"447700900123.0", u"GB", u"other +447700900123 phone_guessed"},
             Row{u"7700900123", u"GB", u"other +447700900123 phone_guessed"},
             Row{u"7700 900 402", u"GB", u"other +447700900402 phone_guessed"},
             Row{u"4.47912E+11", u"GB", u"other - phone_mangled"},
             Row{u"4,47912E+11", u"GB", u"other - phone_mangled"},
             Row{u"4.47700900123E+11", u"GB", u"other +447700900123 phone_guessed"},
             Row{u"1632 96", u"GB", u"other - phone_too_short"},
             Row{u"960118", u"GB", u"other - phone_too_short"},
             Row{u"call the office", u"GB", u"other - unreadable_phone"},
             Row{u"01632 960118 ext. 204", u"GB", u"other +441632960118 x204"},
             Row{u"(202) 555-0123 x12", u"US", u"other +12025550123 x12"},
             Row{u"011 44 1632 960118", u"US", u"other +441632960118"},
             Row{u"01632 960118 ::: 01632 960119", u"GB",
                 u"other +441632960118; other +441632960119"},
             Row{u"01632 960118\n01632 960119", u"GB", u"other +441632960118; other +441632960119"},
             Row{u"01632 960118; 01632 960119", u"GB", u"other +441632960118; other +441632960119"},
             Row{u"01632 960118 / 01632 960119", u"GB",
                 u"other +441632960118; other +441632960119"},
             Row{u"0421/5550134", u"DE", u"other +494215550134"},
             Row{u"M: 07700 900123", u"GB", u"mobile +447700900123"},
             Row{u"07700 900123 (m)", u"GB", u"mobile +447700900123"},
             Row{u"(w) 01632 960118", u"GB", u"work +441632960118"},
             Row{u"Fax 01632 960118", u"GB", u"fax +441632960118"},
             Row{u"Tel.: 01632 960118", u"GB", u"other +441632960118"},
             Row{u"0171 3920012", u"DE", u"mobile +491713920012"},
             Row{u"06 1234 5678", u"IT", u"other +390612345678"}}));
    INFO(QString::fromUtf16(cell).toStdString());
    CHECK(read(cell, QString::fromUtf16(region)) == QString::fromUtf16(expected));
}

TEST_CASE("what a heading says of a number stays unless the cell says otherwise", "[intake]") {
    CHECK(read(u"01632 960118", u"GB"_s, PhoneKind::Work) == u"work +441632960118"_s);
    CHECK(read(u"m 07700 900123", u"GB"_s, PhoneKind::Work) == u"mobile +447700900123"_s);
}

TEST_CASE("a number without a country is read only where it names one", "[intake]") {
    CHECK(read(u"+44 1632 960118", {}) == u"other +441632960118"_s);
    CHECK(read(u"01632 960118", {}) == u"other - unreadable_phone"_s);
}
