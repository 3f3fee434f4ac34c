// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placestore.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

SCENARIO("Places are listed with what came from them", "[storage]") {
    TestFile file;
    PlaceStore& places = file.stores.places;
    const PlaceId mail = places.insert({{}, PlaceKind::Mail, u"Thunderbird"_s, {}, {}});
    const PlaceId cards = places.insert({{}, PlaceKind::Cards, u"Box of cards"_s, u"200"_s, {}});
    ImportRecord import;
    import.kind = u"contacts"_s;
    import.mode = u"merge"_s;
    import.madeAt = TestNow;
    import.created = 7;
    const ImportId made = file.stores.imports.insert(import);
    places.setPlaceOf(made, mail);
    CHECK(places.placeOf(made) == mail);

    std::vector<PlaceStatus> all = places.status();
    REQUIRE(all.size() == 2);
    CHECK(all[0].place.name == u"Thunderbird");
    CHECK(all[0].imports == 1);
    CHECK(all[0].created == 7);
    CHECK(all[0].lastImport == TestNow);
    CHECK(all[1].imports == 0);
    CHECK(all[1].lastImport == 0);

    Place ticked = all[1].place;
    ticked.emptiedOn = QDate(2026, 11, 1);
    places.update(ticked);
    CHECK(places.all()[1] == ticked);

    WHEN("a place is removed") {
        const QByteArray before = file.dump();
        file.act([&](Stores& stores) { stores.places.remove(mail); });
        CHECK(places.all().size() == 1);
        CHECK(places.all()[0].id == cards);
        CHECK(places.placeOf(made).isNull());
        file.undo();
        CHECK(file.dump() == before);
    }
}

TEST_CASE("A profile says which kind of place its files come from", "[storage]") {
    const auto [profile, kind] =
        GENERATE(table<QStringView, PlaceKind>({{u"linkedin", PlaceKind::Network},
                                                {u"google-2", PlaceKind::Mail},
                                                {u"outlook-de", PlaceKind::Mail},
                                                {u"camcard", PlaceKind::Cards},
                                                {u"card-scanner", PlaceKind::Cards},
                                                {u"vcard", PlaceKind::Phone},
                                                {u"generic", PlaceKind::Spreadsheet},
                                                {u"hubspot", PlaceKind::Other}}));
    CHECK(placeOfProfile(profile) == kind);
    CHECK(placeKind(word(kind)) == kind);
}
