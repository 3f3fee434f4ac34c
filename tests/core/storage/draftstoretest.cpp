// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("One draft waits for each file, the newest first", "[storage]") {
    TestFile file;
    const DraftRecord fair{1, u"/a/fair.csv"_s, u"aa"_s, u"match"_s, u"{}"_s};
    DraftRecord later{2, u"/a/cards.csv"_s, u"bb"_s, u"check"_s, u"{}"_s};
    file.stores.drafts.keep(fair);
    file.stores.drafts.keep(later);
    CHECK(file.stores.drafts.all() == std::vector{later, fair});
    later.content = u"{\"rows\":3}"_s;
    later.madeAt = 3;
    file.stores.drafts.keep(later);
    CHECK(file.stores.drafts.all() == std::vector{later, fair});
    CHECK(file.stores.drafts.forget(fair.path));
    CHECK_FALSE(file.stores.drafts.forget(fair.path));
    CHECK(file.stores.drafts.all() == std::vector{later});
}

TEST_CASE("Matchings are listed, the last used first, and can be forgotten", "[storage]") {
    TestFile file;
    file.stores.imports.saveMapping(u"f1"_s, u"fair.csv"_s, u"{}"_s, 10);
    file.stores.imports.saveMapping(u"f2"_s, u"cards.csv"_s, u"{}"_s, 20);
    file.stores.imports.saveMapping(u"f1"_s, u"fair 2.csv"_s, u"{\"a\":1}"_s, 30);
    const SavedMapping fair{u"f1"_s, u"fair 2.csv"_s, u"{\"a\":1}"_s, 30};
    const SavedMapping cards{u"f2"_s, u"cards.csv"_s, u"{}"_s, 20};
    CHECK(file.stores.imports.savedMappings() == std::vector{fair, cards});
    file.stores.imports.forgetMapping(u"f1"_s);
    CHECK(file.stores.imports.savedMappings() == std::vector{cards});
}
