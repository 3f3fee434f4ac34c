// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/intake/mailsource.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
QString pathOf(const QString& name) { return QStringLiteral(WAYMARK_TEST_DATA "/mail/") + name; }
}  // namespace

TEST_CASE("a mail file gives a row for each sender with the newest signature", "[intake]") {
    Progress progress;
    const MailSource source(pathOf(u"several.mbox"_s), u"GB"_s, progress);
    REQUIRE(source.rowCount() == 2);
    CHECK(source.info().fileName == u"several.mbox"_s);
    CHECK(source.info().mapping.profile == u"mail"_s);
    CHECK(source.info().sha256.size() == 64);
    CHECK(source.headings() ==
          QStringList{u"From"_s, u"E-mail"_s, u"Date"_s, u"Subject"_s, u"Signature"_s});
    CHECK(size_t(source.headings().size()) == source.info().mapping.columns.size());
    // The third message of Jane has no signature; the second is newer than the first.
    CHECK(source.cells(0) == QStringList{u"Jane Pember"_s, u"Jane@pember.example.com"_s,
                                         u"2024-11-12T09:00:00Z"_s, u"Second"_s,
                                         u"Jane Pember\nHead of Workshop\nPember Frames Ltd"_s});
    CHECK(source.line(0) == 28);
    CHECK(source.cells(1)[1] == u"karl@example.org"_s);
    const Candidate candidate = source.candidate(0);
    CHECK(candidate.line == 28);
    CHECK(candidate.contact.name.given == u"Jane"_s);
    CHECK(candidate.contact.name.family == u"Pember"_s);
    REQUIRE_FALSE(candidate.contact.emails.empty());
    CHECK(candidate.contact.emails.front().address.key() == u"jane@pember.example.com"_s);
    CHECK(source.candidate(0).contact == candidate.contact);
}

TEST_CASE("a sender written family first is read as such", "[intake]") {
    Progress progress;
    const MailSource source(pathOf(u"plain.eml"_s), u"GB"_s, progress);
    REQUIRE(source.rowCount() == 1);
    CHECK(source.candidate(0).contact.name.family == u"Pember"_s);
    CHECK(source.candidate(0).contact.emails.size() == 1);
}

TEST_CASE("a file without any sender is refused", "[intake]") {
    Progress progress;
    CHECK_THROWS_AS(MailSource(QByteArrayView("Subject: x\n\nhello\n"), u"x.eml"_s, {}, progress),
                    Failure);
    CHECK_THROWS_AS(MailSource(pathOf(u"nosuch.eml"_s), {}, progress), Failure);
}
