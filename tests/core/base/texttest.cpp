// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Folding makes spellings of one word equal") {
    auto [written, folded] = GENERATE(table<QString, QString>({
        {u"Müller"_s, u"muller"_s},
        {u"STRASSE"_s, u"strasse"_s},
        {u"Straße"_s, u"strasse"_s},
        {u"Łódź"_s, u"lodz"_s},
        {u"  Ann \t Roe "_s, u"ann roe"_s},
        {u"\u202A+44 7700\u00A0900123\u202C"_s, u"+44 7700 900123"_s},
        {u"ＡＢＣ"_s, u"abc"_s},
        {u"Søren Æbelø"_s, u"soren aebelo"_s},
        {u"田中"_s, u"田中"_s},
        {u""_s, u""_s},
    }));
    CHECK(text::folded(written) == folded);
}

TEST_CASE("A match key keeps letters and digits only") {
    CHECK(text::matchKey(u"Müller & Söhne, GmbH") == u"mullersohnegmbh"_s);
    CHECK(text::matchKey(u" --- ").isEmpty());
}

TEST_CASE("Tidying drops what cannot be seen and keeps lines when asked") {
    CHECK(text::tidied(u"\uFEFF a\u200B  b\u00A0c ") == u"a b c"_s);
    CHECK(text::tidied(u"1 High St \n Leeds\n", text::Lines::Keep) == u"1 High St\nLeeds"_s);
    CHECK(text::tidied(u"1 High St\nLeeds") == u"1 High St Leeds"_s);
}

TEST_CASE("Names sort by family name, firms by their own") {
    CHECK(text::sortKey(u"Roe", u"Ann", u"") == u"roe ann"_s);
    CHECK(text::sortKey(u"", u"", u"Acme Ltd") == u"acme ltd"_s);
    CHECK(text::sortKey(u"", u"Cher", u"Acme") == u"cher"_s);
}
