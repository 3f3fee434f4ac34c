// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/vcardreader.h"

#include "tests/support/catch.h"

#include <QStringConverter>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

VCardFile fileOf(const QByteArray& bytes) {
    Progress progress;
    return VCardFile(bytes, progress);
}

/// The content lines of the first card.
QStringList linesOf(const QByteArray& bytes) {
    const VCardFile file = fileOf(bytes);
    REQUIRE(file.size() > 0);
    QStringList lines;
    for (const VCardProperty& property : file.card(0).properties) lines.append(property.line());
    return lines;
}

QByteArray carded(const QByteArray& lines) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n";
}

}  // namespace

TEST_CASE("Folded lines are joined, whatever ends them", "[intake]") {
    const QByteArray end =
        GENERATE(QByteArray("\r\n"), QByteArray("\n"), QByteArray("\r"), QByteArray("\r\r\n"));
    QByteArray text = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane\n  Roe\nNOTE:one\n\ttwo\nEND:VCARD\n";
    text.replace('\n', end);
    CHECK(linesOf(text) == QStringList{u"FN:Jane Roe"_s, u"NOTE:onetwo"_s});
}

TEST_CASE("Quoted-printable goes over several lines, in the encoding that it names", "[intake]") {
    CHECK(
        linesOf(carded("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=C3=\r\n=9Fe=0D=0Aaus"
                       " K=C3=B6ln=\r\n =21\r\nTEL:1\r\n")) ==
        QStringList{u"NOTE:Grüße\\naus Köln !"_s, u"TEL:1"_s});
    CHECK(linesOf(carded("N;CHARSET=ISO-8859-2;QUOTED-PRINTABLE:=A3uczak;Ewa\r\n")) ==
          QStringList{u"N:Łuczak;Ewa"_s});
    CHECK(linesOf(carded("FN;CHARSET=no-such:Z\xC3\xA9\r\n")) == QStringList{u"FN:Zé"_s});
}

TEST_CASE("Without a charset a value is UTF-8, else windows-1252", "[intake]") {
    CHECK(linesOf(carded("FN:Zo\xC3\xAB\r\nTITLE:B\xFCro\r\n")) ==
          QStringList{u"FN:Zoë"_s, u"TITLE:Büro"_s});
}

TEST_CASE("A file in UTF-16 is read with or without its mark", "[intake]") {
    const QString text = u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łucja Żak\r\nEND:VCARD\r\n"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder bare(encoding), marked(encoding, QStringConverter::Flag::WriteBom);
        CHECK(linesOf(QByteArray(bare.encode(text))) == QStringList{u"FN:Łucja Żak"_s});
        CHECK(linesOf(QByteArray(marked.encode(text))) == QStringList{u"FN:Łucja Żak"_s});
    }
    CHECK(linesOf("\xEF\xBB\xBF" + text.toUtf8()) == QStringList{u"FN:Łucja Żak"_s});
}

TEST_CASE("A picture ends at a blank line, at the next property or where its folds end",
          "[intake]") {
    const QByteArray picture =
        GENERATE(QByteArray("PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/4AAQ\r\n SkZJRg==\r\n\r\n"),
                 QByteArray("PHOTO;JPEG;BASE64:/9j/4AAQ\r\nSkZJRg==\r\n"),
                 QByteArray("PHOTO;TYPE=JPEG;ENCODING=b:/9j/4AAQ\r\n SkZJRg==\r\n"),
                 QByteArray("PHOTO:data:image/jpeg;base64,/9j/4AAQ\r\n SkZJRg==\r\n"));
    QStringList lines = linesOf(carded(picture + "TEL:1\r\n"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == u"TEL:1");
    CHECK(lines[0].section(u':', -1) == u"/9j/4AAQSkZJRg==");
    CHECK(lines[0].section(u':', 0, 0).split(u';').contains(u"TYPE=JPEG"_s));
    CHECK(lines[0].section(u':', 0, 0).split(u';').contains(u"ENCODING=b"_s));
}

TEST_CASE("Names and bare types are read in any case", "[intake]") {
    const VCardFile file = fileOf("begin:vcard\nversion:2.1\ntel;work;Voice;PREF:1\nend:vcard\n");
    REQUIRE(file.size() == 1);
    const VCard card = file.card(0);
    CHECK(card.version == u"2.1");
    REQUIRE(card.properties.size() == 1);
    CHECK(card.properties[0].types() == QStringList{u"work"_s, u"voice"_s, u"pref"_s});
}

TEST_CASE("Cards without an end, one in another, and words between them", "[intake]") {
    const VCardFile file = fileOf(
        "hello\nBEGIN:VCARD\nFN:One\n\nBEGIN:VCARD\nFN:Two\nAGENT:\nBEGIN:VCARD\nFN:Helper\n"
        "END:VCARD\nTITLE:Boss\nEND:VCARD\nBEGIN:VCARD\nAGENT:BEGIN:VCARD\nFN:Clerk\nEND:VCARD\n"
        "FN:Three");
    REQUIRE(file.size() == 3);
    CHECK(file.strayLines() == 1);
    CHECK(file.line(0) == 2);
    CHECK(file.line(1) == 5);
    const auto linesIn = [&](qsizetype card) {
        QStringList lines;
        for (const VCardProperty& property : file.card(card).properties)
            lines.append(property.line());
        return lines;
    };
    CHECK(linesIn(0) == QStringList{u"FN:One"_s});
    CHECK(linesIn(1) == QStringList{u"FN:Two"_s, u"AGENT:BEGIN:VCARD\\nFN:Helper\\nEND:VCARD"_s,
                                    u"TITLE:Boss"_s});
    CHECK(linesIn(2) == QStringList{u"AGENT:BEGIN:VCARD\\nFN:Clerk\\nEND:VCARD"_s, u"FN:Three"_s});
}

TEST_CASE("Escapes, quotes and what should have been escaped", "[intake]") {
    const VCardFile file =
        fileOf(carded("ORG:Roe\\, Sons\\; Co;R\\&D\r\nADR;LABEL=\"1 Lane; "
                      "Town: here\":;;1 Lane\r\nNOTE:one\r\nstill a note\r\n"
                      "X-A;P=a^nb^^c^'d:1\r\n"));
    const VCard card = file.card(0);
    REQUIRE(card.properties.size() == 4);
    CHECK(card.properties[0].parts() == QStringList{u"Roe, Sons; Co"_s, u"R\\&D"_s});
    CHECK(card.properties[1].parameter(u"LABEL") == u"1 Lane; Town: here");
    CHECK(card.properties[2].text() == u"one\nstill a note");
    CHECK(card.properties[3].parameter(u"P") == u"a\nb^c\"d");
    CHECK(card.properties[3].line() == u"X-A;P=a^nb^^c^'d:1");
    CHECK(vCardUnescaped(vCardEscaped(u"a\\n;,\nb:")) == u"a\\n;,\nb:");
}

TEST_CASE("A card beyond the limits says so", "[intake]") {
    QByteArray many;
    for (int property = 0; property < 1500; ++property)
        many += "X-P" + QByteArray::number(property) + ":1\r\n";
    const VCard card = fileOf(carded(many)).card(0);
    CHECK(card.properties.size() == 1000);
    CHECK(card.leftOut == 500);
    const VCardFile huge = fileOf(carded("FN:A\r\nNOTE:" + QByteArray(17 << 20, 'x') + "\r\n"));
    REQUIRE(huge.size() == 1);
    CHECK(huge.isTooLarge(0));
    CHECK(huge.card(0).properties.empty());
}
