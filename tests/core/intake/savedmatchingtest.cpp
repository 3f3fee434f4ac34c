// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/savedmatching.h"
#include "core/storage/importstore.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

SavedMatching savedFrom(const SourceTable& table, const ColumnMapping& mapping) {
    const auto saved = savedMatching({.fingerprint = headerFingerprint(table),
                                      .name = u"fair.csv"_s,
                                      .mapping = savedText(mapping, table.headers()),
                                      .usedAt = 1});
    REQUIRE(saved);
    return *saved;
}

QString fieldsOf(const ColumnMapping& mapping) {
    QStringList fields;
    for (const ColumnTarget& column : mapping.columns) fields.append(word(column.field));
    return fields.join(u' ');
}

}  // namespace

TEST_CASE("A saved matching fits a table with other columns by their headings", "[intake]") {
    const SourceTable fair = tableOf("Who,E-mail,Stand,Hat\nAnn Roe,ann@example.com,B,7\n");
    ColumnMapping mapping = guessMapping(fair, british());
    assign(mapping, fair, 0, TargetField::FullName, british());
    assign(mapping, fair, 2, TargetField::Tags, british());
    assign(mapping, fair, 3, TargetField::Ignore, british());
    mapping.consent.wording = u"news"_s;
    const SavedMatching saved = savedFrom(fair, mapping);
    CHECK(saved.mapping == mapping);
    CHECK(fieldsOf(*fitted(saved, fair, {})) == u"full_name email tags ignore"_s);

    const SourceTable other = tableOf("STAND,Phone,who\nC,07700 900123,Bob Poe\n");
    const auto used = fitted(saved, other, guessMapping(other, british()));
    REQUIRE(used);
    CHECK(fieldsOf(*used) == u"tags phone full_name"_s);
    CHECK(used->consent.wording == u"news"_s);

    const SourceTable strange = tableOf("Colour,Size\nred,7\n");
    CHECK_FALSE(fitted(saved, strange, guessMapping(strange, british())));
}

TEST_CASE("A matching that was saved without headings still fits its own table", "[intake]") {
    const SourceTable fair = tableOf("Name,E-mail\nAnn Roe,ann@example.com\n");
    const ColumnMapping mapping = guessMapping(fair, british());
    const auto saved = savedMatching({.fingerprint = headerFingerprint(fair),
                                      .name = u"fair.csv"_s,
                                      .mapping = toJson(mapping),
                                      .usedAt = 1});
    REQUIRE(saved);
    CHECK(saved->headings.isEmpty());
    CHECK(fitted(*saved, fair, {}) == mapping);
    CHECK_FALSE(savedMatching({.fingerprint = {}, .name = {}, .mapping = u"{"_s, .usedAt = 0}));
}
