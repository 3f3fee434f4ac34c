// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

SourceTable tableFrom(const QByteArray& bytes) {
    Progress progress;
    return readTable(bytes, {}, progress);
}

QString shown(const SourceTable& table, qsizetype row) {
    QStringList cells;
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        cells.append(table.text(row, column));
    return cells.join(u" | "_s);
}

}  // namespace

TEST_CASE("Quotes within quotes that nobody doubled are kept in pairs", "[intake]") {
    const SourceTable table = tableFrom(
        "Name,Note,Paid\nAnn,plain,1\n"
        "Bo,\"said \"call in May\"\",2\n"
        "Cy,\"see \"Ways on\", page 3\",3\n"
        "\"Di\",\"\"Great\" is the word\",4\n");
    CHECK(shown(table, 1) == u"Bo | said \"call in May\" | 2"_s);
    CHECK(shown(table, 2) == u"Cy | see \"Ways on\", page 3 | 3"_s);
    CHECK(shown(table, 3) == u"Di | \"Great\" is the word | 4"_s);
    CHECK(table.repairCount(Repair::Kind::StrayQuote) == 3);
    CHECK(table.rowCount() == 4);
}

TEST_CASE("A quote too many above rows of several lines takes nothing with it", "[intake]") {
    const SourceTable table = tableFrom(
        "\"who,what,when\nAnn,\"\"\"Great\"\", she said\",\"one\ntwo\"\n"
        "Bo,\"a, b\",\"three\nfour\"\nCy,c,d\n");
    CHECK(table.header(0) == u"\"who"_s);
    CHECK(table.rowCount() == 3);
    CHECK(shown(table, 0) == u"Ann | \"Great\", she said | one\ntwo"_s);
    CHECK(table.repairCount(Repair::Kind::UnclosedQuote) == 1);
}

TEST_CASE("A row divided by blanks is mended where it has the figures of its neighbours",
          "[intake]") {
    const SourceTable table = tableFrom(
        "code,town,height,rain\nA1,York,12,3.5\nB2 Hull 4 2.5\nC3,Ely,30,1.5\n"
        "All figures are provisional\n");
    REQUIRE(table.rowCount() >= 3);
    CHECK(shown(table, 1) == u"B2 | Hull | 4 | 2.5"_s);
    CHECK(table.repairCount(Repair::Kind::OtherDelimiter) == 1);
    // Four words are no row of figures.
    CHECK(table.leftOutCount() + table.rowCount() == 4);
}
