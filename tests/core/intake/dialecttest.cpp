// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/dialect.h"

#include "core/intake/cellshape.h"
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A sep= line names the delimiter in all its spellings", "[intake]") {
    auto [line, delimiter, length] = GENERATE(table<QByteArray, QByteArray, qsizetype>({
        {"sep=;\na;b", ";", 6},
        {"SEP=,\r\na,b", ",", 7},
        {"\"sep=;\"\r\na;b", ";", 9},
        {"sep=\t\na\tb", "\t", 6},
        {"sep=\\t\na\tb", "\t", 7},
        {"sep=||\na||b", "||", 7},
    }));
    INFO(line.toStdString());
    const auto found = separatorLine(line);
    REQUIRE(found);
    CHECK(found->delimiter == delimiter);
    CHECK(found->length == length);
    CHECK_FALSE(separatorLine("separate;x\n"));
    CHECK_FALSE(separatorLine("sep=\n"));
}

TEST_CASE("The dialect is the one in which rows are alike and cells make sense", "[intake]") {
    auto [sample, delimiter, quote] = GENERATE(table<QByteArray, QByteArray, char>({
        {"a,b,c\n1,2,3\n", ",", '"'},
        {"x;1,5;2,5\ny;2,5;3,5\nz;3,0;1,0\n", ";", '"'},
        {"id|name|seen\n1|Ann, Bo|10:30\n2|Cy; Di|11:00\n", "|", '"'},
        {"id@name@note\n1@Ann@a, b\n2@Bo@c\n", "@", '"'},
        {"\"id\"-\"name\"\n\"1\"-\"Ann\"\n\"2\"-\"Bo\"\n", "-", '"'},
        {"id , name\n1 , a, b\n2 , c\n", " , ", '"'},
        {"1 2 3\n4 5 6\n7 8 9\n", " ", '"'},
        {"12:30\n12:45\n13:00\n", ",", '"'},
        {"a^b^c\n1^2^3\n4^5^6\n", "^", '"'},
        {"a;;b;;c\n1;;2;;3\n4;;;;6\n", ";;", '"'},
        {"'a';'b'\n'x;y';'z'\n'p';'q;r'\n", ";", '\''},
        {"Report, made on Monday\n\nid;note\n1;a, b\n2;c\n3;d, e, f\n", ";", '"'},
        {"t\t\"x\ty\"\t1\nu\t\"z\"\t2\n", "\t", '"'},
        {"2026-01-02 10:30:00,12.5\n2026-01-03 11:30:00,13.5\n", ",", '"'},
        {"Ann Roe\nBo Day\nCy May\n", ",", '"'},
        {"http://example.com/a:b\nhttp://example.com/c:d\n", ",", '"'},
    }));
    INFO(sample.toStdString());
    const Dialect dialect = guessDialect(sample, TextEnd::Real, Progress());
    CHECK(dialect.delimiter == delimiter);
    CHECK(dialect.quote == quote);
    CHECK(dialect.escape == Dialect::Escape::Doubled);
}

TEST_CASE("A cell's shape is seen from its letters", "[intake]") {
    auto [cell, shape] = GENERATE(table<QByteArray, CellShape>({
        {"", CellShape::Empty},
        {"  ", CellShape::Empty},
        {"12", CellShape::Number},
        {"1.234,50", CellShape::Number},
        {"-3.5", CellShape::Number},
        {"\xC2\xA3"
         "400.00",
         CellShape::Number},
        {"12 %", CellShape::Number},
        {"4.47912E+11", CellShape::Number},
        {"2026-01-02", CellShape::Date},
        {"03/01/26", CellShape::Date},
        {"28 Sep 2026", CellShape::Date},
        {"2024-03-12 09:14", CellShape::Date},
        {"10:30", CellShape::Time},
        {"ann@example.com", CellShape::Email},
        {"+44 1632 960001", CellShape::Phone},
        {"(555) 010-1234", CellShape::Phone},
        {"01632 960001 x12", CellShape::Phone},
        {"https://example.com/a,b", CellShape::Url},
        {"Leeds", CellShape::Word},
        {"Acme, Inc.", CellShape::Word},
        {"a;b", CellShape::Odd},
        {"\"half", CellShape::Odd},
        {"May", CellShape::Word},
    }));
    INFO(cell.toStdString());
    CHECK(shapeOf(cell) == shape);
}

TEST_CASE("A single column is not divided by what its cells are made of", "[intake]") {
    const QByteArray text =
        GENERATE(as<QByteArray>(), "First name\nAnn\nBo Lee\nCy\nDi\nEd\n",
                 "Phone\n+44 1632 960001\n+44 1632 960002\n", "Unit price\n$12.50\n$7.25\n$3.00\n",
                 "host\n10.0.0.1\n10.0.0.2\n10.0.0.7\n", "Again?\nno\nyes\nno\nmaybe\nyes\nno\n");
    Progress progress;
    const SourceTable table = readTable(text, {}, progress);
    CHECK(table.columnCount() == 1);
    CHECK(table.headerRow() == 1);
    CHECK(table.rowCount() == text.count('\n') - 1);
}

TEST_CASE("A mark around every cell is a quote, not a part of the delimiter", "[intake]") {
    Progress progress;
    const Dialect dialect =
        guessDialect("*key*;*value*\n*a;b*;*1*\n*c*;*2*\n", TextEnd::Real, progress);
    CHECK(dialect.delimiter == ";");
    CHECK(dialect.quote == '*');
}

TEST_CASE("Half of a doubled delimiter leaves empty columns behind", "[intake]") {
    Progress progress;
    const QByteArray text = "\"a\";;\"b\";;\"c\"\n\"1;2\";;\"x\";;\"y\"\n\"3\";;\"z\";;\"w\"\n";
    CHECK(guessDialect(text, TextEnd::Real, progress).delimiter == ";;");
}
