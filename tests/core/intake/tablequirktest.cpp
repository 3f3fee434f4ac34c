// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include <algorithm>

#include "core/base/failure.h"
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Reason = SourceTable::LeftOut::Reason;
using Kind = Repair::Kind;

QString pathOf(const QString& name) { return QStringLiteral(WAYMARK_TEST_DATA "/csv/") + name; }

SourceTable tableOf(const QString& name, const ReadOptions& options = {}) {
    Progress progress;
    return readTable(pathOf(name), options, progress);
}

SourceTable tableFrom(const QByteArray& bytes, const ReadOptions& options = {}) {
    Progress progress;
    return readTable(bytes, options, progress);
}

/// The row in one line, its extra cells behind a bar: "Ann | Leeds || late".
QString shown(const SourceTable& table, qsizetype row) {
    QStringList cells;
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        cells.append(table.text(row, column));
    QString line = cells.join(u" | "_s);
    for (const QByteArrayView cell : table.overflow(row))
        line += u" || "_s + QString::fromUtf8(cell);
    return line;
}

QStringList shownAll(const SourceTable& table) {
    QStringList rows;
    for (qsizetype row = 0; row < table.rowCount(); ++row) rows.append(shown(table, row));
    return rows;
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

}  // namespace

TEST_CASE("Rows, heading and what is left out are all the records of a file", "[intake]") {
    const QDir folder(pathOf({}));
    int tables = 0;
    for (const QString& name : folder.entryList({u"*.csv"_s, u"*.txt"_s}, QDir::Files)) {
        INFO(name.toStdString());
        try {
            const SourceTable table = tableOf(name);
            ++tables;
            CHECK(table.recordCount() ==
                  table.rowCount() + (table.hasHeader() ? 1 : 0) + table.leftOutCount());
            qsizetype last = 0;
            for (qsizetype row = 0; row < table.rowCount(); ++row) {
                CHECK(table.line(row) > last);
                last = table.line(row);
            }
        } catch (const Failure& failure) {
            CHECK(failure.kind() == Failure::Kind::SourceRefused);
            CHECK(failure.subject() == pathOf(name));
        }
    }
    CHECK(tables > 50);
}

TEST_CASE("What is no table is refused with the reason", "[intake]") {
    auto [name, reason] = GENERATE(table<QString, QString>({
        {u"picture.csv"_s, u"it is a PNG picture, not a table"_s},
        {u"document.csv"_s, u"it is a PDF document, not a table"_s},
        {u"archive.csv"_s, u"it is a damaged spreadsheet"_s},
        {u"page.csv"_s, u"it is a web page, not a table"_s},
        {u"empty.csv"_s, u"it is empty"_s},
        {u"onlyblank.csv"_s, u"it is empty"_s},
    }));
    INFO(name.toStdString());
    try {
        (void)tableOf(name);
        FAIL("was read");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == Failure::Kind::SourceRefused);
        CHECK(failure.detail() == reason);
        CHECK(failure.subject() == pathOf(name));
    }
    CHECK(reasonFor("\x01\x02\x03\x04\x05\x06\x07") == u"it is not text"_s);
    CHECK_THROWS_AS(tableOf(u"no such file.csv"_s), Failure);
}

TEST_CASE("Each quirk of a file ends as a careful person expects", "[intake]") {
    struct Case {
        QString file;
        QByteArray delimiter;
        qsizetype headerRow;
        QStringList headers;
        QStringList rows;
    };
    const Case wanted = GENERATE(values<Case>({
        {u"utf16sepsemicolon.csv"_s,
         ";",
         1,
         {u"Vorname"_s, u"Nachname"_s, u"E-Mail"_s},
         {u"Jörg | Müller | joerg@example.org"_s, u"Anna | Groß | anna@example.org"_s}},
        {u"sepcomma.csv"_s, ",", 1, {u"Name"_s, u"Amount"_s}, {u"Ann | 1;5"_s}},
        {u"sepquoted.csv"_s, ";", 1, {u"Name"_s, u"Amount"_s}, {u"Ann | 1,5"_s}},
        {u"semicolondecimals.csv"_s,
         ";",
         1,
         {u"Kunde"_s, u"Datum"_s, u"Betrag"_s},
         {u"Müller | 03.01.2026 | 1.234,50"_s, u"Roe | 04.01.2026 | 12,00"_s,
          u"Klein | 05.01.2026 | 7,25"_s}},
        {u"tabs.txt"_s,
         "\t",
         1,
         {u"Name"_s, u"Email"_s, u"City"_s},
         {u"Roe, Ann | ann@example.com | Leeds; West"_s, u"Day, Bo | bo@example.com | York"_s}},
        {u"invisibles.csv"_s,
         ",",
         1,
         {u"Name"_s, u"Phone"_s},
         {u"Ann\u00A0Roe | \u202A+44 1632 960001\u202C"_s, u"Bo\u200B | +44 1632 960002"_s}},
        {u"trailingdelimiter.csv"_s,
         ",",
         1,
         {u"First Name"_s, u"Last Name"_s, u"Screen Name"_s, u""_s},
         {u"Ann | Roe | ann1 | "_s, u"Bo | Day | bo2 | "_s}},
        {u"duplicateheaders.csv"_s,
         ",",
         1,
         {u"Name"_s, u"Phone"_s, u"Phone"_s, u"Phone"_s},
         {u"Ann Roe | +44 1632 960001 | +44 1632 960002 | "_s}},
        {u"mangled.csv"_s,
         ",",
         1,
         {u"Name"_s, u"Phone"_s, u"Postcode"_s, u"Ordered"_s},
         {u"Ann | 4.47912E+11 | 1234 | 02-Jan"_s, u"Bo | 447912345678.0 | 01234 | 0/0/00"_s,
          u"Cy | =\"07700900123\" | '0791 | 45123"_s}},
        {u"formulas.csv"_s,
         ",",
         1,
         {u"Name"_s, u"Note"_s},
         {u"Ann | =1+1"_s, u"Bo | @home"_s, u"Cy | +44 1632 960001"_s}},
        {u"multivalue.csv"_s,
         ",",
         1,
         {u"Name"_s, u"E-mail 1 - Value"_s, u"Phone 1 - Value"_s, u"Labels"_s},
         {u"Ann | ann@example.com ::: ann@example.org | +44 1632 960001 ::: +44 1632 960002 | * myContacts ::: Clients"_s,
          u"Bo | bo@example.com | +44 1632 960003\n+44 1632 960004 | a; b | c"_s}},
        {u"multiline.csv"_s,
         ",",
         1,
         {u"Name"_s, u"Address"_s, u"Note"_s},
         {u"Ann | 1 High St\nLeeds\nLS1 | a\r\nb"_s, u"Bo | 2 Low St | "_s}},
        {u"mixedlineends.csv"_s,
         ",",
         1,
         {u"Name"_s, u"Email"_s},
         {u"Ann | ann@example.com"_s, u"Bo | bo@example.com"_s, u"Cy | cy@example.com"_s,
          u"Di | di@example.com"_s}},
        {u"pipes.csv"_s,
         "||",
         1,
         {u"name"_s, u"email"_s, u"city"_s},
         {u"Ann | ann@example.com | Leeds"_s, u"Bo |  | York"_s}},
        {u"colons.csv"_s,
         "::",
         1,
         {u"name"_s, u"email"_s, u"city"_s, u"seen"_s},
         {u"Ann | ann@example.com | Leeds | 10:30"_s, u"Bo | bo@example.com | York | 11:45"_s}},
        {u"tilde.csv"_s,
         "~|~",
         1,
         {u"id"_s, u"name"_s, u"note"_s},
         {u"1 | Ann | a | b"_s, u"2 | Bo | c ~ d"_s}},
        {u"singlequotes.csv"_s,
         ",",
         1,
         {u"name"_s, u"note"_s, u"city"_s},
         {u"Roe, Ann | it's | Leeds"_s, u"Day, Bo | x, y | York"_s}},
        {u"backslash.csv"_s,
         ",",
         1,
         {u"name"_s, u"note"_s},
         {u"Ann \"A\" Roe | x, \"y\", z"_s, u"Bo | C:\\dir"_s}},
        {u"backslashdata.csv"_s,
         ",",
         1,
         {u"name"_s, u"path"_s},
         {u"Ann | C:\\temp\\"_s, u"Bo | D:\\x"_s}},
        {u"noheader.csv"_s,
         ",",
         0,
         {u""_s, u""_s, u""_s, u""_s},
         {u"Ann | Roe | ann@example.com | +44 1632 960001"_s,
          u"Bo | Day | bo@example.com | +44 1632 960002"_s, u"Cy | May | cy@example.com | "_s}},
        {u"emails.csv"_s,
         ",",
         0,
         {u""_s},
         {u"ann@example.com"_s, u"bo@example.com"_s, u"cy@example.com"_s}},
        {u"names.csv"_s, ",", 1, {u"Name"_s}, {u"Ann Roe"_s, u"Bo Day"_s, u"Cy van May"_s}},
        {u"headeronly.csv"_s, ",", 1, {u"Name"_s, u"Email"_s, u"Phone"_s}, {}},
        {u"twoheaders.csv"_s,
         ",",
         2,
         {u"First Name"_s, u"Last Name"_s, u"City"_s, u"Country"_s},
         {u"Ann | Roe | Leeds | UK"_s, u"Bo | Day | York | UK"_s}},
        {u"apostrophes.csv"_s,
         ",",
         1,
         {u"Name"_s, u"City"_s},
         {u"'t Hooft | Leiden"_s, u"O'Neil | 's-Hertogenbosch"_s, u"d'Arc | Den Bosch"_s}},
        {u"years.csv"_s,
         ",",
         1,
         {u"Country"_s, u"2019"_s, u"2020"_s, u"2021"_s},
         {u"France | 1 | 2 | 3"_s, u"Spain | 4 | 5 | 6"_s}},
    }));
    INFO(wanted.file.toStdString());
    const SourceTable table = tableOf(wanted.file);
    CHECK(table.dialect().delimiter == wanted.delimiter);
    CHECK(table.headerRow() == wanted.headerRow);
    CHECK(table.headers() == wanted.headers);
    CHECK(shownAll(table) == wanted.rows);
    CHECK(table.repairs().empty());
}

TEST_CASE("Blanks between a delimiter and a quote are no data", "[intake]") {
    const SourceTable table = tableOf(u"spacedquotes.csv"_s);
    CHECK(table.headers() == QStringList{u"Name"_s, u"Email"_s, u"City"_s});
    CHECK(shownAll(table) == QStringList{u"Roe, Ann | ann@example.com | Leeds, West"_s,
                                         u"Day, Bo | bo@example.com | York"_s});
}

TEST_CASE("LinkedIn's notes above the headings are kept apart", "[intake]") {
    const SourceTable with = tableOf(u"linkedin.csv"_s);
    const SourceTable without = tableOf(u"linkedinbare.csv"_s);
    CHECK(with.headers() == without.headers());
    CHECK(with.header(6) == u"Connected On"_s);
    CHECK(shownAll(with) == shownAll(without));
    CHECK(with.text(0, 4) == u"Acme, Inc."_s);
    CHECK(with.text(1, 1) == u"Schmidt, PhD"_s);
    CHECK(with.line(0) == 5);
    CHECK(with.headerRow() == 3);
    REQUIRE(with.leftOutCount(Reason::Preamble) == 2);
    CHECK(with.leftOut()[0].text == "Notes:");
    CHECK(with.leftOut()[1].line == 2);
    CHECK(without.leftOutCount() == 0);
}

TEST_CASE("Two French columns of one name stay apart", "[intake]") {
    const SourceTable table = tableOf(u"outlookfrench.csv"_s);
    CHECK(table.encoding().name == "windows-1252");
    CHECK(table.header(0) == u"Titre"_s);
    CHECK(table.header(7) == u"Titre"_s);
    CHECK(table.text(0, 0) == u"Mme"_s);
    CHECK(table.text(0, 7) == u"Gérante"_s);
    CHECK(shownAll(table) == shownAll(tableOf(u"outlookfrenchswapped.csv"_s)));
}

TEST_CASE("Titles above, totals and footnotes below a table are kept apart", "[intake]") {
    const SourceTable table = tableOf(u"accounting.csv"_s);
    CHECK(table.headers() == QStringList{u"Customer"_s, u"Date"_s, u"Product"_s, u"Amount"_s});
    CHECK(shownAll(table) == QStringList{u"Ann Roe | 03/01/2026 | Bike | 400.00"_s,
                                         u"Bo Day | 04/01/2026 | Helmet | 60.00"_s});
    CHECK(table.line(0) == 6);
    CHECK(table.leftOutCount(Reason::Preamble) == 3);
    CHECK(table.leftOutCount(Reason::Totals) == 1);
    CHECK(table.leftOutCount(Reason::Footnote) == 1);
    CHECK(table.leftOut().back().text == "* Prices include tax and are rounded.");
}

TEST_CASE("A person at the end of a file is no footnote", "[intake]") {
    CHECK(tableFrom("Name,Email,City\nAnn,ann@example.com,York\n\nCher\n").rowCount() == 2);
    CHECK(tableFrom("Name,Email,City\nAnn,ann@example.com,York\nTotal Wines Ltd,,\n").rowCount() ==
          2);
}

TEST_CASE("A footnote with commas is one", "[intake]") {
    const SourceTable table = tableFrom(
        "Name,City,Visits,Since,Paid\nAnn,York,3,2020,12.50\nBo,Hull,4,2021,8.00\n\n"
        "Source: our own shop, all rights reserved\n");
    CHECK(table.rowCount() == 2);
    CHECK(table.leftOutCount(Reason::Footnote) == 1);
}

TEST_CASE("A quote at the end of a cell that nothing escapes is data", "[intake]") {
    const SourceTable table =
        tableFrom("name,thing,price\nAnn,\"knife 8\"\",3\nBob,\"pan, small\",4\nEva,cup,5\n");
    CHECK(shownAll(table) ==
          QStringList{u"Ann | knife 8\" | 3"_s, u"Bob | pan, small | 4"_s, u"Eva | cup | 5"_s});
}

TEST_CASE("A row with one quote too many keeps its other quotes", "[intake]") {
    const SourceTable table =
        tableFrom("Name,City,Note,Paid\nAnn,York,x,1\n\"Bo,Hull,\"a, b\",2\nCy,Ely,y,3\n");
    CHECK(shown(table, 1) == u"\"Bo | Hull | a, b | 2"_s);
    CHECK(table.repairs() == std::vector<Repair>{{3, Kind::UnclosedQuote}});
}

TEST_CASE("Headings divided by another delimiter than the rows are found", "[intake]") {
    const SourceTable table = tableFrom("Name;City;Paid\nAnn,York,1\nBo,Hull,2\nCy,Ely,3\n");
    CHECK(table.headers() == QStringList{u"Name"_s, u"City"_s, u"Paid"_s});
    CHECK(table.rowCount() == 3);
}

TEST_CASE("A delimiter too many behind the headings makes no column", "[intake]") {
    const SourceTable table = tableFrom("Name,City,\nAnn,York\nBo,Hull\n");
    CHECK(table.columnCount() == 2);
    CHECK(table.repairs().empty());
}

TEST_CASE("Headings repeated by merging files are no rows", "[intake]") {
    const SourceTable table = tableOf(u"headerrepeated.csv"_s);
    CHECK(shownAll(table) == QStringList{u"Ann | ann@example.com"_s, u"Bo | bo@example.com"_s,
                                         u"Cy | cy@example.com"_s});
    CHECK(table.leftOutCount(Reason::RepeatedHeading) == 2);
}

TEST_CASE("Rows of delimiters only are counted as blank", "[intake]") {
    const SourceTable table = tableOf(u"emptyrows.csv"_s);
    CHECK(table.rowCount() == 2);
    CHECK(table.leftOutCount(Reason::Blank) == 2);
}

TEST_CASE("Comments are left out with their line", "[intake]") {
    const SourceTable table = tableOf(u"comments.csv"_s);
    CHECK(table.headers() == QStringList{u"id"_s, u"value"_s});
    CHECK(shownAll(table) == QStringList{u"1 | 2"_s, u"3 | 4"_s});
    CHECK(table.leftOutCount(Reason::Comment) == 1);
    CHECK(table.leftOutCount(Reason::Preamble) == 2);
}

TEST_CASE("Short rows are filled up, extra cells kept, both reported", "[intake]") {
    const SourceTable table = tableOf(u"ragged.csv"_s);
    CHECK(shownAll(table) == QStringList{u"Ann | ann@example.com | "_s,
                                         u"Bo | bo@example.com | York || late"_s, u"Cy |  | "_s,
                                         u"Di | di@example.com | Hull"_s});
    CHECK(table.repairs() ==
          std::vector<Repair>{{2, Kind::ShortRow}, {3, Kind::ExtraCells}, {4, Kind::ShortRow}});
    CHECK(table.source(1) == "Bo,bo@example.com,York,late,");
}

TEST_CASE("An unclosed quote ends where the next whole row begins", "[intake]") {
    const SourceTable table = tableOf(u"unclosedquote.csv"_s);
    CHECK(shownAll(table) ==
          QStringList{u"Ann | ann@example.com | Leeds"_s, u"\"Bo | bo@example.com | York"_s,
                      u"Cy | cy@example.com | Hull"_s, u"Di | \"di@example.com | Bath"_s,
                      u"Ed \"x\" | ed@example.com | Ely"_s});
    CHECK(table.repairs() ==
          std::vector<Repair>{{3, Kind::UnclosedQuote}, {5, Kind::UnclosedQuote}});
    const SourceTable last = tableOf(u"unclosedlast.csv"_s);
    CHECK(shownAll(last) ==
          QStringList{u"Ann | ann@example.com | x"_s, u"Bo | bo@example.com | wrote\ntwice"_s});
    CHECK(last.repairs() == std::vector<Repair>{{3, Kind::UnclosedQuote}});
}

TEST_CASE("Quotes inside cells are data", "[intake]") {
    const SourceTable table = tableOf(u"strayquotes.csv"_s);
    CHECK(shownAll(table) == QStringList{u"Ann \"A\" Roe | said \"hi\" to us | Leeds"_s,
                                         u"Bo | 5\" pipe | York"_s,
                                         u"Cy \"the Cat\" Day | x | Hull"_s});
    CHECK(table.repairs() == std::vector<Repair>{{2, Kind::StrayQuote}, {4, Kind::StrayQuote}});
}

TEST_CASE("NUL bytes are taken out and reported", "[intake]") {
    const SourceTable table = tableOf(u"nul.csv"_s);
    CHECK(shownAll(table) == QStringList{u"Ann | ann@example.com"_s, u"Bo | bo@example.com"_s});
    CHECK(table.repairCount(Kind::NulByte) == 2);
    CHECK(table.repairs().front() == Repair{3, Kind::NulByte});
}

TEST_CASE("One row with another delimiter is read with it", "[intake]") {
    const SourceTable table = tableOf(u"othersep.csv"_s);
    CHECK(shown(table, 1) == u"Bo | bo@example.com | York"_s);
    CHECK(table.repairs() == std::vector<Repair>{{3, Kind::OtherDelimiter}});
}

TEST_CASE("What the user says goes before what is guessed", "[intake]") {
    ReadOptions options;
    options.delimiter = ";";
    options.headerRow = 0;
    const SourceTable table = tableFrom("Name,a;Email,b\nAnn;x\n", options);
    CHECK_FALSE(table.hasHeader());
    CHECK(shownAll(table) == QStringList{u"Name,a | Email,b"_s, u"Ann | x"_s});
    options.headerRow = 2;
    CHECK(tableFrom("Name,a;Email,b\nAnn;x\n", options).header(0) == u"Ann"_s);
    options = {};
    options.quote = '\0';
    CHECK(shown(tableFrom("a,b\n\"x\",y\n", options), 0) == u"\"x\" | y"_s);
}

TEST_CASE("A preview reads whole rows from the beginning only", "[intake]") {
    QByteArray bytes("Name,Email\n");
    for (int i = 0; i < 1000; ++i)
        bytes +=
            "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.com\n";
    ReadOptions options;
    options.previewBytes = 4000;
    const SourceTable table = tableFrom(bytes, options);
    CHECK(table.isPreview());
    CHECK(table.rowCount() > 90);
    CHECK(table.rowCount() < 200);
    CHECK(table.text(table.rowCount() - 2, 1).endsWith(u"@example.com"));
}
