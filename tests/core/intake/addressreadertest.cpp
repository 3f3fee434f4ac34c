// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char16_t* country;
    const char16_t* text;
    const char16_t* expected;  ///< street (lines by /) | postcode | city | region | country
};

QString textOf(const ReadAddress& read) {
    const PostalAddress& address = read.address;
    QString street = address.street;
    street.replace(u'\n', u'/');
    return QStringList{street, address.postcode, address.city, address.region, address.country}
        .join(u" | "_s);
}

}  // namespace

TEST_CASE("an address in one cell is read in its parts", "[intake]") {
    const Row row = GENERATE(values<Row>({
        {u"GB", u"46 Dovecote Lane, Brindlewick BW4 8UL",
         u"46 Dovecote Lane | BW4 8UL | Brindlewick |  | GB"},
        {u"", u"Unit 7, Old Tannery Yard\nBrindlewick\nLoamshire\nBW1 3KD\nUnited Kingdom",
         u"Unit 7, Old Tannery Yard | BW1 3KD | Brindlewick | Loamshire | GB"},
        {u"US", u"2200 Harbor Street, Suite 410, Portland, ME 04101",
         u"2200 Harbor Street, Suite 410 | 04101 | Portland | ME | US"},
        {u"", u"PO Box 1207\nSpringfield, Ohio 45501-1234\nUSA",
         u"PO Box 1207 | 45501-1234 | Springfield | OH | US"},
        {u"", u"181 Front Street East, 22nd Floor, Toronto ON M5A 1E4",
         u"181 Front Street East, 22nd Floor | M5A 1E4 | Toronto | ON | CA"},
        {u"AU", u"Level 2, 62 Wharf Street, Brisbane QLD 4000",
         u"Level 2, 62 Wharf Street | 4000 | Brisbane | QLD | AU"},
        {u"", u"Eisenbahnstraße 204a | D-04315 Leipzig",
         u"Eisenbahnstraße 204a | 04315 | Leipzig |  | DE"},
        {u"DE", u"04315 Leipzig, Eisenbahnstraße 204a",
         u"Eisenbahnstraße 204a | 04315 | Leipzig |  | "
         u"DE"},
        {u"AT", u"Sägewerkgasse 3, 8600 Bruck an der Mur",
         u"Sägewerkgasse 3 | 8600 | Bruck an der Mur |  | AT"},
        {u"FR", u"12, chemin des Pressoirs\n14130 Pont-l'Évêque\nFrance",
         u"12, chemin des Pressoirs | 14130 | Pont-l'Évêque |  | FR"},
        {u"NL", u"De Steiger 77, 1351 AC Almere", u"De Steiger 77 | 1351 AC | Almere |  | NL"},
        {u"ES", u"Gran Vía 88, entlo., 46005 Valencia (España)",
         u"Gran Vía 88, entlo. | 46005 | Valencia |  | ES"},
        {u"IT", u"Via degli Ulivi, 14 - 56122 Pisa (PI)",
         u"Via degli Ulivi, 14 | 56122 | Pisa | PI | IT"},
        {u"SE", u"Sågverksvägen 2, 824 50 Hudiksvall",
         u"Sågverksvägen 2 | 824 50 | Hudiksvall |  | SE"},
        {u"PL", u"ul. Krótka 5, 61-012 Poznań", u"ul. Krótka 5 | 61-012 | Poznań |  | PL"},
        {u"JP", u"〒150-0002 東京都渋谷区渋谷2-1-1",
         u"渋谷2-1-1 | 150-0002 | 渋谷区 | 東京都 | JP"},
    }));
    const QString text = QString::fromUtf16(row.text);
    CAPTURE(text);
    const auto read = readAddress(text, QString::fromUtf16(row.country));
    REQUIRE(read);
    CHECK(textOf(*read) == QString::fromUtf16(row.expected));
    CHECK(read->address.formatted.isEmpty());
    for (const AddressSpan& span : read->spans) {
        CHECK(span.from <= span.to);
        CHECK(span.to <= text.size());
    }
}

TEST_CASE("an address whose parts are not sure stays as it is written", "[intake]") {
    const QString text = GENERATE(as<QString>{}, u"behind the old mill, ask for Ann"_s,
                                  u"Brindlewick"_s, u"Room 4, second floor, call first 01632"_s);
    CAPTURE(text);
    const auto read = readAddress(text, u"GB"_s);
    REQUIRE(read);
    CHECK(read->address.formatted == text);
    CHECK(read->address.street.isEmpty());
    CHECK(read->address.city.isEmpty());
}

TEST_CASE("no letters are no address", "[intake]") {
    CHECK_FALSE(readAddress(u"12345", u"DE"_s));
    CHECK_FALSE(readAddress(u"  \n ", u"DE"_s));
}
