// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/intake/tablereader.h"
#include "core/intake/ziparchive.h"
#include "tests/support/catch.h"
#include "tests/support/workbooks.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::odsOf;
using test::xlsxOf;
using test::zipped;

namespace {

SourceTable tableFrom(const QByteArray& bytes, const ReadOptions& options = {}) {
    Progress progress;
    return readTable(bytes, options, progress);
}

QString shown(const SourceTable& table, qsizetype row) {
    QStringList cells;
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        cells.append(table.text(row, column));
    return cells.join(u" | "_s);
}

QString reasonFor(const QByteArray& bytes) {
    try {
        (void)tableFrom(bytes);
    } catch (const Failure& failure) {
        CHECK(failure.kind() == Failure::Kind::SourceRefused);
        return failure.detail();
    }
    return u"(read)"_s;
}

/// A row of texts that stand in the cells themselves.
QByteArray inlineRow(const QList<QByteArray>& cells) {
    QByteArray row = "<row>";
    for (const QByteArray& cell : cells)
        row += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    return row + "</row>";
}

const QByteArray people = inlineRow({"Name", "E-mail"}) +
                          inlineRow({"Ann Roe", "ann@example.org"}) +
                          inlineRow({"Bo Day", "bo@example.org"});

QByteArray odsRow(const QByteArray& cells, const QByteArray& attributes = {}) {
    return "<table:table-row" + attributes + ">" + cells + "</table:table-row>";
}
QByteArray odsText(const QByteArray& text, const QByteArray& attributes = {}) {
    return "<table:table-cell office:value-type=\"string\"" + attributes + "><text:p>" + text +
           "</text:p></table:table-cell>";
}

}  // namespace

TEST_CASE("A workbook of Excel is read as it is shown", "[intake][spreadsheet]") {
    test::XlsxParts parts;
    parts.strings =
        "<si><t>Name</t></si><si><t>Phone</t></si><si><t>Postcode</t></si>"
        "<si><r><t>Ann </t></r><r><rPr><b/></rPr><t>Roe</t></r><rPh><t>an</t></rPh></si>"
        "<si><t xml:space=\"preserve\">two\nlines_x000D__x000A_three &amp; four</t></si>";
    parts.formats = {"yyyy\\-mm\\-dd", "00000", "0.0%", "m/d/yy h:mm", "General"};
    parts.sheets = {
        {"<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
         "<c r=\"D3\" t=\"s\"><v>2</v></c><c r=\"E3\" t=\"inlineStr\"><is><t>Seen</t></is></c>"
         "<c r=\"F3\" t=\"str\"><f>\"Sh\"</f><v>Share</v></c>"
         "<c r=\"G3\" t=\"inlineStr\"><is><t>Note</t></is></c>"
         "<c r=\"H3\" t=\"inlineStr\"><is><t>Paid</t></is></c></row>"
         "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>3</v></c><c r=\"C4\"><v>447700900123</v></c>"
         "<c r=\"D4\" s=\"2\"><v>1234</v></c><c r=\"E4\" s=\"1\"><v>45356</v></c>"
         "<c r=\"F4\" s=\"3\"><v>0.125</v></c><c r=\"G4\" t=\"s\"><v>4</v></c>"
         "<c r=\"H4\" t=\"b\"><v>1</v></c></row>"
         "<row r=\"6\"><c r=\"B6\" t=\"inlineStr\"><is><r><t>Bo</t></r><r><t> Day</t></r></is></c>"
         "<c r=\"C6\"><v>4.47700900456E11</v></c><c r=\"D6\" s=\"5\"><v>0.1</v></c>"
         "<c r=\"E6\" s=\"4\"><v>45356.4375</v></c><c "
         "r=\"F6\"><f>1/3</f><v>0.33333333333333331</v></c>"
         "<c r=\"G6\" t=\"e\"><v>#N/A</v></c><c r=\"H6\" t=\"b\"><v>0</v></c></row>",
         {}}};
    const SourceTable table = tableFrom(xlsxOf(parts));
    CHECK(table.format() == SourceTable::Format::Xlsx);
    CHECK(table.headers() == QStringList{u"Name"_s, u"Phone"_s, u"Postcode"_s, u"Seen"_s,
                                         u"Share"_s, u"Note"_s, u"Paid"_s});
    REQUIRE(table.rowCount() == 2);
    CHECK(shown(table, 0) ==
          u"Ann Roe | 447700900123 | 01234 | 2024-03-05 | 12.5% | "
          u"two\nlines\nthree & four | TRUE"_s);
    CHECK(shown(table, 1) ==
          u"Bo Day | 447700900456 | 0.1 | 2024-03-05 10:30 | 0.333333333333333 | #N/A | FALSE"_s);
    // The rows of the sheet, as its user sees them.
    CHECK(table.line(0) == 4);
    CHECK(table.line(1) == 6);
    CHECK(table.repairs().empty());
}

TEST_CASE("The sheet with the table is found", "[intake][spreadsheet]") {
    const QByteArray other = inlineRow({"x", "y"}) + inlineRow({"1", "2"}) + inlineRow({"3", "4"});
    const auto sheets = GENERATE_COPY(values<std::vector<test::XlsxSheetParts>>({
        {{people, {}}},
        {{{}, {}}, {people, {}}},
        {{inlineRow({"Exported cards"}), {}}, {people, {}}, {other, {}}},
        {{other, "hidden"}, {people, {}}},
        {{other, "veryHidden"}, {{}, {}}, {people, {}}},
        {{people, "hidden"}, {{}, {}}},
    }));
    test::XlsxParts parts;
    parts.sheets = sheets;
    const SourceTable table = tableFrom(xlsxOf(parts));
    CHECK(table.headers() == QStringList{u"Name"_s, u"E-mail"_s});
    REQUIRE(table.rowCount() == 2);
    CHECK(shown(table, 1) == u"Bo Day | bo@example.org"_s);
}

TEST_CASE("Days are counted from 1904 where the workbook says so", "[intake][spreadsheet]") {
    test::XlsxParts parts;
    parts.since1904 = true;
    parts.formats = {"d.m.yyyy"};
    parts.sheets = {{inlineRow({"Name", "Born"}) + "<row><c t=\"inlineStr\"><is><t>Ann</t></is></c>"
                                                   "<c s=\"1\"><v>0</v></c></row>"
                                                   "<row><c t=\"inlineStr\"><is><t>Bo</t></is></c>"
                                                   "<c s=\"1\"><v>43894</v></c></row>",
                     {}}};
    const SourceTable table = tableFrom(xlsxOf(parts));
    CHECK(shown(table, 0) == u"Ann | 1904-01-01"_s);
    CHECK(shown(table, 1) == u"Bo | 2024-03-05"_s);
}

TEST_CASE("A title above and a note below a sheet's table are left out", "[intake][spreadsheet]") {
    test::XlsxParts parts;
    parts.sheets = {
        {"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Our customers</t></is></c></row>"
         "<row r=\"3\"/>" +
             QByteArray(inlineRow({"Name", "E-mail", "City"})).replace("<row>", "<row r=\"4\">") +
             inlineRow({"Ann Roe", "ann@example.org", "Leeds"}) +
             inlineRow({"Bo Day", "bo@example.org"}) +
             "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>Source: our own "
             "shop</t></is></c></row>",
         {}}};
    const SourceTable table = tableFrom(xlsxOf(parts));
    CHECK(table.headers() == QStringList{u"Name"_s, u"E-mail"_s, u"City"_s});
    REQUIRE(table.rowCount() == 2);
    CHECK(table.line(0) == 5);
    CHECK(table.leftOutCount(SourceTable::LeftOut::Reason::Preamble) == 1);
    CHECK(table.leftOutCount(SourceTable::LeftOut::Reason::Footnote) == 1);
    CHECK(table.recordCount() == 5);
}

TEST_CASE("An OpenDocument sheet is read as it is shown", "[intake][spreadsheet]") {
    const QByteArray rows =
        odsRow("<table:table-cell table:number-columns-repeated=\"16384\"/>",
               " table:number-rows-repeated=\"2\"") +
        "<table:table-header-rows>" +
        odsRow("<table:table-cell/>" + odsText("Name") + odsText("Phone") + odsText("Seen") +
               odsText("At") + odsText("Share") + odsText("Paid") + odsText("Size") +
               odsText("Note")) +
        "</table:table-header-rows>" +
        odsRow("<table:table-cell/>" + odsText("Ann <text:span>Roe</text:span>") +
               "<table:table-cell office:value-type=\"float\" office:value=\"7700900123\">"
               "<text:p>07700 900123</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-05\">"
               "<text:p>05.03.24</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"time\" office:time-value=\"PT09H05M00S\">"
               "<text:p>09:05</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"percentage\" office:value=\"0.07\">"
               "<text:p>7%</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" "
               "office:value=\"1234.5\"><text:p>1.234,50 €</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"float\" office:value=\"1234\">"
               "<text:p>1.234</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>ring "
               "her</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b"
               "<text:line-break/>c</text:p><text:p>d</text:p></table:table-cell>") +
        odsRow("<table:table-cell/>" + odsText("Bo") +
                   odsText("x", " table:number-columns-repeated=\"3\""),
               " table:number-rows-repeated=\"2\"") +
        odsRow("<table:table-cell/>", " table:number-rows-repeated=\"1048570\"");
    const QByteArray hidden =
        "<style:style style:name=\"ta2\" style:family=\"table\">"
        "<style:table-properties table:display=\"false\"/></style:style>";
    const QByteArray secret = "<table:table table:name=\"A\" table:style-name=\"ta2\">" +
                              odsRow(odsText("p") + odsText("q")) +
                              odsRow(odsText("r") + odsText("s")) + "</table:table>";
    const SourceTable table =
        tableFrom(odsOf(secret + "<table:table table:name=\"B\" table:style-name=\"ta1\">" + rows +
                            "</table:table>",
                        hidden));
    CHECK(table.format() == SourceTable::Format::Ods);
    CHECK(table.header(0) == u"Name"_s);
    CHECK(table.columnCount() == 8);
    REQUIRE(table.rowCount() == 3);
    CHECK(shown(table, 0) ==
          u"Ann Roe | 07700 900123 | 2024-03-05 | 09:05 | 7% | 1234.50 EUR | 1234 | a  b\nc\nd"_s);
    CHECK(shown(table, 1) == u"Bo | x | x | x |  |  |  | "_s);
    CHECK(shown(table, 2) == shown(table, 1));
    CHECK(table.line(2) == 6);
}

TEST_CASE("What is no workbook, or none that can be read, is refused with the reason",
          "[intake][spreadsheet]") {
    test::XlsxParts good;
    good.sheets = {{people, {}}};
    const QByteArray whole = xlsxOf(good);
    const QString damaged = u"it is a damaged spreadsheet"_s;
    CHECK(reasonFor(whole.first(whole.size() / 2)) == damaged);
    CHECK(reasonFor(zipped({{"[Content_Types].xml", "<Types/>"}})) == damaged);
    CHECK(reasonFor(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
          damaged);
    CHECK(reasonFor(zipped({{"readme.txt", "hello"}})) == u"it is a ZIP archive, not a table"_s);
    CHECK(reasonFor(zipped({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}})) ==
          u"it is a text document, not a table"_s);
    CHECK(reasonFor(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                            {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"},
                            {"content.xml", "x"}})) ==
          u"it is protected by a password; save it without one"_s);
    CHECK(reasonFor(odsOf({})) == u"all its sheets are empty"_s);
    const QByteArray old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    CHECK(reasonFor(old + QByteArray(600, '\0')) ==
          u"it is an old Microsoft Office document (save it as .xlsx or CSV first), not a table"_s);
    CHECK(reasonFor(old + QByteArray(600, '\0') +
                    QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0", 26)) ==
          u"it is protected by a password; save it without one"_s);
    // Entities, and elements within elements without end.
    CHECK(reasonFor(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                            {"content.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"}})) ==
          damaged);
    CHECK(reasonFor(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                            {"content.xml", QByteArray("<a>").repeated(100'000)}})) == damaged);
}

TEST_CASE("What unpacks to far more than it is stays within its limits", "[intake][spreadsheet]") {
    const QByteArray bytes = zipped({{"big", QByteArray(4 * 1024 * 1024, 'x')}});
    CHECK(bytes.size() < 64 * 1024);
    ZipArchive archive(bytes, 1024 * 1024);
    CHECK_THROWS_AS(archive.read(
                        "big", [](const QByteArray&) { return true; }, Progress()),
                    Failure);

    // A few bytes that say "this cell a million times, in a million rows".
    const QByteArray cell = odsText("x", " table:number-columns-repeated=\"16000\"");
    const QByteArray many =
        odsOf("<table:table>" + odsRow(cell, " table:number-rows-repeated=\"1048576\"") +
              "</table:table>");
    ReadOptions options;
    options.mostCells = 2'000'000;
    CHECK_THROWS_AS(tableFrom(many, options), Failure);
    test::XlsxParts far;
    far.sheets = {{"<row r=\"999999999999\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>", {}}};
    CHECK(reasonFor(xlsxOf(far)) == u"it has more rows than a spreadsheet can have"_s);
}

TEST_CASE("A preview reads the first rows of a sheet", "[intake][spreadsheet]") {
    test::XlsxParts parts;
    QByteArray rows = people;
    for (int i = 0; i < 5000; ++i) rows += inlineRow({"Cy", "cy@example.org"});
    parts.sheets = {{rows, {}}};
    ReadOptions options;
    options.previewBytes = 2000;
    const SourceTable table = tableFrom(xlsxOf(parts), options);
    CHECK(table.isPreview());
    CHECK(table.rowCount() > 50);
    CHECK(table.rowCount() < 500);
}
