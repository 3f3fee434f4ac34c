// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/encoding.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/intake/headerwords.h"
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
SourceTable tableOf(const QString& name) {
    Progress progress;
    return readTable(QStringLiteral(WAYMARK_TEST_DATA "/csv/") + name, {}, progress);
}
}  // namespace

TEST_CASE("A file is read in the encoding it was written in", "[intake]") {
    struct Case {
        QString file;
        QByteArray encoding;
        QStringList headers;
        QStringList firstRow;
    };
    const Case wanted = GENERATE(values<Case>({
        {u"bom.csv"_s,
         "UTF-8",
         {u"First Name"_s, u"Last Name"_s, u"Email"_s},
         {u"Zoë"_s, u"Roe"_s, u"zoe@example.com"_s}},
        {u"bomtwice.csv"_s,
         "UTF-8",
         {u"First Name"_s, u"Last Name"_s, u"Email"_s},
         {u"Ann"_s, u"Roe"_s, u"ann@example.com"_s}},
        {u"bominquotes.csv"_s,
         "UTF-8",
         {u"First Name"_s, u"Last Name"_s, u"Email"_s},
         {u"Ann"_s, u"Roe"_s, u"ann@example.com"_s}},
        {u"utf16sepsemicolon.csv"_s,
         "UTF-16LE",
         {u"Vorname"_s, u"Nachname"_s, u"E-Mail"_s},
         {u"Jörg"_s, u"Müller"_s, u"joerg@example.org"_s}},
        {u"utf16nobom.csv"_s,
         "UTF-16LE",
         {u"Name"_s, u"E-mail"_s, u"City"_s},
         {u"José Ruiz"_s, u"jose@example.com"_s, u"Málaga"_s}},
        {u"utf16be.csv"_s,
         "UTF-16BE",
         {u"Name"_s, u"E-mail"_s},
         {u"José Ruiz"_s, u"jose@example.com"_s}},
        {u"excelunicodetext.txt"_s,
         "UTF-16LE",
         {u"Name"_s, u"Company"_s, u"Phone"_s},
         {u"Roe, Ann"_s, u"Acme \"West\""_s, u"+44 1632 960001"_s}},
        {u"sepcp1252.csv"_s,
         "windows-1252",
         {u"Name"_s, u"Straße"_s, u"Ort"_s},
         {u"Jörg Müller"_s, u"Hauptstraße 5"_s, u"Köln"_s}},
        {u"cp1252.csv"_s,
         "windows-1252",
         {u"Vorname"_s, u"Nachname"_s, u"Straße geschäftlich"_s, u"Ort geschäftlich"_s},
         {u"Jörg"_s, u"Weiß"_s, u"Königsallee 3"_s, u"Düsseldorf"_s}},
        {u"macromancr.csv"_s,
         "macintosh",
         {u"Prénom"_s, u"Nom"_s, u"Société"_s, u"Téléphone"_s},
         {u"Hélène"_s, u"Lefèvre"_s, u"Café Zoë"_s, u"+33 1 99 00 12 34"_s}},
        {u"cp1250.csv"_s,
         "windows-1250",
         {u"Imię"_s, u"Nazwisko"_s, u"Miasto"_s},
         {u"Łukasz"_s, u"Wójcik"_s, u"Łódź"_s}},
        {u"cp1251.csv"_s,
         "windows-1251",
         {u"Имя"_s, u"Фамилия"_s, u"Город"_s},
         {u"Анна"_s, u"Смирнова"_s, u"Москва"_s}},
        {u"shiftjis.csv"_s,
         "Shift_JIS",
         {u"氏名"_s, u"会社名"_s, u"部署"_s, u"メールアドレス"_s, u"住所"_s},
         {u"田中 花子"_s, u"株式会社テスト"_s, u"営業部"_s, u"hanako@example.com"_s,
          u"東京都千代田区"_s}},
        {u"mojibake.csv"_s,
         "UTF-8",
         {u"Vorname"_s, u"Nachname"_s, u"Ort"_s},
         {u"Jörg"_s, u"Müller"_s, u"Köln"_s}},
        {u"mojibakemac.csv"_s,
         "UTF-8",
         {u"Prénom"_s, u"Nom"_s, u"Ville"_s},
         {u"Hélène"_s, u"Lefèvre"_s, u"Orléans"_s}},
    }));
    INFO(wanted.file.toStdString());
    const SourceTable table = tableOf(wanted.file);
    CHECK(table.encoding().name == wanted.encoding);
    CHECK(table.headers() == wanted.headers);
    REQUIRE(table.rowCount() >= 1);
    QStringList row;
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        row.append(table.text(0, column));
    CHECK(row == wanted.firstRow);
}

TEST_CASE("Chinese business-card files are told apart", "[intake]") {
    const SourceTable taiwan = tableOf(u"big5.csv"_s);
    CHECK(taiwan.encoding().name == "Big5");
    CHECK(taiwan.header(5) == u"手機"_s);
    CHECK(taiwan.text(0, 1) == u"測試有限公司"_s);
    const SourceTable mainland = tableOf(u"gbk.csv"_s);
    CHECK(mainland.encoding().name == "GBK");
    CHECK(mainland.header(3) == u"职位"_s);
    CHECK(mainland.text(0, 6) == u"北京市朝阳区建国路"_s);
}

TEST_CASE("A single letter beyond ASCII is enough to tell the encoding", "[intake]") {
    auto [row, encoding, name] = GENERATE(table<QByteArray, QByteArray, QString>({
        {"O\x92Neil,York", "windows-1252", u"O’Neil"_s},
        {"\x93"
         "Best\x94 \x96 Ltd,York",
         "windows-1252", u"“Best” – Ltd"_s},
        {"\xA3"
         "5 Shop,York",
         "windows-1252", u"£5 Shop"_s},
        {"Niccol\xF2,Forl\xEC", "windows-1252", u"Niccolò"_s},
        {"M\xDCLLER,K\xD6LN", "windows-1252", u"MÜLLER"_s},
        {"J\x9Arg M\x9Fller,K\x9Aln", "macintosh", u"Jörg Müller"_s},
        {"O\xD5Neil,York", "macintosh", u"O’Neil"_s},
        {"Gy\xF5z\xF5,Gy\xF5r", "windows-1250", u"Győző"_s},
    }));
    Progress progress;
    const SourceTable table = readTable("Name,City\r\n" + row + "\r\n", {}, progress);
    CHECK(table.encoding().name == encoding);
    CHECK(table.text(0, 0) == name);
}

TEST_CASE("Text that was read wrongly once before is put right and reported", "[intake]") {
    const SourceTable table = tableOf(u"mojibake.csv"_s);
    CHECK(table.encoding().twiceEncoded);
    CHECK(table.text(1, 1) == u"Groß"_s);
    CHECK(table.repairCount(Repair::Kind::TwiceEncoded) == 2);
    CHECK(table.repairs().front() == Repair{2, Repair::Kind::TwiceEncoded});

    SECTION("French headings in the wrong one of two code pages") {
        const SourceTable french = tableOf(u"outlookfrenchswapped.csv"_s);
        CHECK(french.encoding().twiceEncoded);
        CHECK(french.header(1) == u"Prénom"_s);
        CHECK(french.text(0, 5) == u"Café Zoë"_s);
    }
    SECTION("What is right is left alone") {
        Progress progress;
        const SourceTable right = readTable(
            QByteArray("Name,City\nÂngela,São Paulo\nÃlvaro Ü,Ö°\nMüller,Â°C\n"), {}, progress);
        CHECK_FALSE(right.encoding().twiceEncoded);
        CHECK(right.text(0, 0) == u"Ângela"_s);
    }
}

TEST_CASE("Text that went wrong twice, or in some rows only, is put right", "[intake]") {
    struct Case {
        QByteArray text;
        QByteArray mended;
        size_t lines;
    };
    const Case wanted = GENERATE(values<Case>({
        {"Name\nM\u00C3\u00BCller\n", "Name\nMüller\n", 1},
        {"Name\nM\u00C3\u0192\u00C2\u00BCller\n", "Name\nMüller\n", 1},
        {"Name\nMüller\nJörg\nGroß\nWei\u00C3\u0178e\n", "Name\nMüller\nJörg\nGroß\nWeiße\n", 1},
        {"Name\nMüller\nBj\u00C3\u00B6rn\nCafé\nO\u00E2\u20AC\u2122Neil\n",
         "Name\nMüller\nBjörn\nCafé\nO\u2019Neil\n", 2},
        {"Nome\nMüller\nJörg\n\u00ABIRM\u00C3\u00BB\nS\u00C3O\n",
         "Nome\nMüller\nJörg\n\u00ABIRM\u00C3\u00BB\nS\u00C3O\n", 0},
        {"Nom\nJörg\n\u00AB voil\u00E0\u00A0\u00BB\n", "Nom\nJörg\n\u00AB voil\u00E0\u00A0\u00BB\n",
         0},
    }));
    INFO(wanted.text.toStdString());
    const Decoded text = decoded(wanted.text, "UTF-8", Progress());
    CHECK(text.utf8 == wanted.mended);
    CHECK(text.twiceEncoded.size() == wanted.lines);
    CHECK(std::is_sorted(text.twiceEncoded.begin(), text.twiceEncoded.end()));
}

TEST_CASE("A few bad bytes in UTF-8 are damage, not another encoding", "[intake]") {
    const SourceTable table = tableOf(u"damagedutf8.csv"_s);
    CHECK(table.encoding().name == "UTF-8");
    CHECK(table.text(4, 0) == u"René"_s);
    CHECK(table.text(0, 0) == u"Zoë"_s);
    CHECK(table.repairs() == std::vector<Repair>{{6, Repair::Kind::BadByte}});
}

TEST_CASE("An encoding chosen by hand is used", "[intake]") {
    Progress progress;
    ReadOptions options;
    options.encoding = "windows-1251";
    const SourceTable table =
        readTable(QByteArray("Name,City\n\xC0\xED\xED\xE0,x\n"), options, progress);
    CHECK(table.text(0, 0) == u"Анна"_s);
    options.encoding = "no-such-encoding";
    CHECK_THROWS_AS(readTable(QByteArray("Name,City\na,b\n"), options, progress), Failure);
    for (const QByteArray& name : knownEncodings()) {
        INFO(name.toStdString());
        CHECK_NOTHROW(decodedToUtf8("abc", name));
    }
}

TEST_CASE("Every short text comes through its encoding", "[intake]") {
    CHECK(decodedToUtf8(QByteArray("\xFF\xFE"
                                   "a\0\xE9\0",
                                   6),
                        "UTF-16LE") == "a\xC3\xA9");
    CHECK(decodedToUtf8(QByteArray("\x3D\xD8\x00\xDE", 4), "UTF-16LE") == "\xF0\x9F\x98\x80");
    CHECK(decodedToUtf8(QByteArray("a\0b", 3), "UTF-8") == "ab");
    CHECK(decodedToUtf8("\x80", "windows-1252") == "\xE2\x82\xAC");
}

TEST_CASE("Headings are known in many languages and spellings", "[intake]") {
    const QString known = GENERATE(
        u"E-mail 2 Address"_s, u"Tel1"_s, u"Person - Name"_s, u"PRÉNOM"_s, u"Straße geschäftlich"_s,
        u"Código postal"_s, u"Cognome"_s, u"Achternaam"_s, u"Sobrenome"_s, u"電子郵件1"_s,
        u"Order No."_s, u"E-mail 1 - Value"_s, u"Rue (bureau) 2"_s, u"Country/Region"_s);
    INFO(known.toStdString());
    CHECK(isHeaderWord(QStringView(known)));
    CHECK_FALSE(isHeaderWord(QStringView(u"ann@example.com")));
    CHECK_FALSE(isHeaderWord(QStringView(u"Leeds")));
}
