// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/htmltext.h"
#include "core/intake/maildate.h"
#include "core/intake/mailreader.h"
#include "core/intake/mimetext.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& name) {
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/mail/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::vector<MailMessage> messagesOf(const QByteArray& bytes) {
    std::vector<MailMessage> messages;
    Progress progress;
    readMail(
        bytes, [&](const MailMessage& message) { messages.push_back(message); }, progress);
    return messages;
}

}  // namespace

TEST_CASE("a message is read with its sender, its date and its text", "[intake]") {
    const auto messages = messagesOf(bytesOf(u"plain.eml"_s));
    REQUIRE(messages.size() == 1);
    const MailMessage& message = messages.front();
    CHECK(message.fromName == u"Pember, Jane"_s);
    CHECK(message.fromAddress == u"jane.pember@pember.example.com"_s);
    CHECK(message.subject == u"Re: Your order of two frames"_s);
    CHECK(message.sentAt.toUTC().toString(Qt::ISODate) == u"2024-11-12T08:15:00Z"_s);
    CHECK(message.body.startsWith(u"Dear Ann,\n\nthe frames"_s));
    CHECK_FALSE(message.body.contains(u'\r'));
}

TEST_CASE("plain text is preferred to HTML, through parts and encodings", "[intake]") {
    const auto messages = messagesOf(bytesOf(u"outlook.eml"_s));
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().fromName == u"Jürgen Kessel"_s);
    CHECK(messages.front().subject == u"Ihre Rahmen für Freitag"_s);
    CHECK(messages.front().body.contains(u"Mit freundlichen Grüßen\n\nJürgen Kessel"_s));
    CHECK_FALSE(messages.front().body.contains(u"color"_s));
    CHECK_FALSE(messages.front().body.contains(u"PDF"_s));
}

TEST_CASE("a message that is HTML alone becomes lines", "[intake]") {
    const auto messages = messagesOf(bytesOf(u"html.eml"_s));
    REQUIRE(messages.size() == 1);
    const MailMessage& message = messages.front();
    CHECK(message.fromName == u"Hélène Vasseur"_s);
    CHECK(message.fromAddress == u"helene.vasseur@vasseur.example.com"_s);
    CHECK(message.sentAt.toUTC().date() == QDate(2024, 11, 12));
    CHECK(message.body.contains(u"Hélène Vasseur\nDirectrice commerciale\nTél. +33 1 99 00"_s));
    CHECK(message.body.contains(u"\n> Quand ?"_s));
}

TEST_CASE("an mbox is divided where a message begins and nowhere else", "[intake]") {
    const auto messages = messagesOf(bytesOf(u"several.mbox"_s));
    REQUIRE(messages.size() == 4);
    CHECK(messages[0].line == 1);
    CHECK(messages[1].line == 14);
    CHECK(messages[1].fromAddress == u"karl@example.org"_s);
    CHECK(messages[1].body.contains(u"\nFrom what I hear you are well.\nFrom here nothing new."_s));
    CHECK(messages[3].subject == u"Third"_s);
}

TEST_CASE("a broken message gives what can be read", "[intake]") {
    const auto messages = messagesOf(bytesOf(u"broken.eml"_s));
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().fromAddress == u"ann@example.org"_s);
    CHECK(messages.front().subject == u"=?utf-8?B?broken"_s);
    CHECK_FALSE(messages.front().sentAt.isValid());
    CHECK(messages.front().body.trimmed() == u"Hüllo"_s);
    CHECK(messagesOf({}).empty());
}

TEST_CASE("mail is told from tables and cards by its beginning", "[intake]") {
    for (const QString& name : {u"plain.eml"_s, u"outlook.eml"_s, u"html.eml"_s, u"several.mbox"_s})
        CHECK(looksLikeMail(bytesOf(name)));
    CHECK_FALSE(looksLikeMail("Name,E-mail\nAnn,ann@example.org\n"));
    CHECK_FALSE(looksLikeMail("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n"));
    CHECK_FALSE(looksLikeMail("From,To,Subject\na,b,c\n"));
    CHECK_FALSE(looksLikeMail("From: Ann\nPhone: 01632 960118\n"));
    CHECK_FALSE(looksLikeMail(""));
}

TEST_CASE("words of a header are decoded", "[intake]") {
    CHECK(decodedWords("=?utf-8?Q?J=C3=BCrgen?= Kessel") == u"Jürgen Kessel"_s);
    CHECK(decodedWords("=?ISO-8859-15?q?caf=E9_10_=A4?=") == u"café 10 €"_s);
    CHECK(decodedWords("=?utf-8?B?SsO8?=\t=?utf-8?B?cmdlbg==?=") == u"Jürgen"_s);
    // A letter divided between two words.
    CHECK(decodedWords("=?utf-8?Q?J=C3?= =?utf-8?Q?=BCrgen?=") == u"Jürgen"_s);
    CHECK(decodedWords("=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=") == u"Grüße"_s);
    CHECK(decodedWords("=?nosuch?Q?abc?=") == u"abc"_s);
    CHECK(decodedWords("2 =? 3") == u"2 =? 3"_s);
}

TEST_CASE("transfer encodings are undone and forgive faults", "[intake]") {
    CHECK(transferDecoded("a=3Db=\r\nc=20=\n", "quoted-printable") == "a=bc ");
    CHECK(transferDecoded("100=", "quoted-printable") == "100");
    CHECK(transferDecoded("a=ZZ", "quoted-printable") == "a=ZZ");
    CHECK(transferDecoded("SGVs\nbG8=", "base64") == "Hello");
    CHECK(transferDecoded("as it is", "7bit") == "as it is");
}

TEST_CASE("dates of messages are read in their old and new forms", "[intake]") {
    struct Row {
        const char* written;
        const char16_t* utc;
    };
    const Row row = GENERATE(Row{"Tue, 12 Nov 2024 09:15:00 +0100", u"2024-11-12T08:15:00Z"},
                             Row{"12 Nov 2024 09:15 -0530", u"2024-11-12T14:45:00Z"},
                             Row{"Tue, 12 Nov 24 09:15:00 EST", u"2024-11-12T14:15:00Z"},
                             Row{"Fri,  1 Jan 99 00:00:00 GMT", u"1999-01-01T00:00:00Z"});
    CHECK(mailDate(row.written).toUTC().toString(Qt::ISODate) == QString::fromUtf16(row.utc));
    CHECK_FALSE(mailDate("yesterday").isValid());
    CHECK_FALSE(mailDate("31 Feb 2024 09:15:00 +0000").isValid());
}

TEST_CASE("markup becomes lines of text", "[intake]") {
    CHECK(plainText(u"<p>Ann&nbsp;Holt<br>Tel.&#32;1</p><div>x</div>") == u"Ann Holt\nTel. 1\nx"_s);
    CHECK(plainText(u"<script>if (a < b) c()</script>x<style>p{}</style> y") == u"x y"_s);
    CHECK(plainText(u"<a href=\"x>y\">link</a> a < b &amp; &bogus; c") ==
          u"link a < b & &bogus; c"_s);
    CHECK(plainText(u"<!-- > <b> -->a<br><br>b") == u"a\n\nb"_s);
    CHECK(plainText(u"a<blockquote>b<br>c</blockquote>d") == u"a\n> b\n> c\nd"_s);
    CHECK(plainText(u"<table><tr><td>T</td><td>1</td></tr><tr><td>2</td></tr></table>") ==
          u"T 1\n2"_s);
}
