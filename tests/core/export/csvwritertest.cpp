// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"

#include <random>

#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Rows are written as RFC 4180 says", "[export]") {
    CsvWriter writer(CsvWriter::Cells::AsRead);
    writer.addRow({u"Name"_s, u"Note"_s});
    writer.addRow({u"Roe, Ann"_s, u"said \"hi\"\nand left"_s});
    writer.addRow({u"=1+1"_s, u"Zoë"_s});
    writer.addRow({u""_s});
    CHECK(writer.bytes() ==
          "Name,Note\r\n\"Roe, Ann\",\"said \"\"hi\"\"\nand left\"\r\n=1+1,Zo\xC3\xAB\r\n\"\"\r\n");
}

TEST_CASE("A cell that a spreadsheet would run is neutralised, a number is not", "[export]") {
    auto [cell, written] = GENERATE(table<QString, QString>({
        {u"=1+1"_s, u"'=1+1"_s},
        {u"+44 1632 960001"_s, u"+44 1632 960001"_s},
        {u"+44 (0)1632 960-001"_s, u"+44 (0)1632 960-001"_s},
        {u"+441632960001"_s, u"+441632960001"_s},
        {u"-12.50"_s, u"-12.50"_s},
        {u"+cmd|' /C calc'!A0"_s, u"'+cmd|' /C calc'!A0"_s},
        {u"-2+3"_s, u"'-2+3"_s},
        {u"@SUM(A1)"_s, u"'@SUM(A1)"_s},
        {u"\t=1"_s, u"'\t=1"_s},
        {u" \u00A0\u2003=1"_s, u"' \u00A0\u2003=1"_s},
        {u"\n1"_s, u"'\n1"_s},
        {u"＝1+1"_s, u"'＝1+1"_s},
        {u"＠x"_s, u"'＠x"_s},
        {u"'=1"_s, u"''=1"_s},
        {u"'t Hooft"_s, u"'t Hooft"_s},
        {u"Ann = Roe"_s, u"Ann = Roe"_s},
        {u"-"_s, u"'-"_s},
        {u""_s, u""_s},
    }));
    CHECK(neutralised(cell) == written);
    CHECK(withoutNeutralisingPrefix(written) == cell);
}

TEST_CASE("What is neutralised comes back, whatever it is, and is never a formula", "[export]") {
    std::mt19937 random(20261121);
    const QString letters = u"=+-@\t\r\n'' 09aé＝＋\u00A0\u200B/.(\""_s;
    for (int i = 0; i < 20000; ++i) {
        QString cell;
        for (unsigned length = random() % 8; length > 0; --length)
            cell += letters[qsizetype(random() % unsigned(letters.size()))];
        const QString written = neutralised(cell);
        REQUIRE(withoutNeutralisingPrefix(written) == cell);
        REQUIRE(neutralised(written).size() >= written.size());
    }
}
