// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/vcardwriter.h"
#include "core/intake/vcardsource.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"
#include "tests/support/contentdump.h"

#include <QBuffer>
#include <QFile>

#include <random>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

Contact readBack(const QByteArray& bytes) {
    Progress progress;
    const VCardSource source(bytes, british(), progress);
    REQUIRE(source.rowCount() == 1);
    const Candidate candidate = source.candidate(0);
    REQUIRE_FALSE(candidate.rejected);
    return candidate.contact;
}

QByteArray exported(Stores& stores, VCardVersion version) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    (void)exportVCards(stores, version, out, progress);
    return out.data();
}

/// Texts that a careless writer or reader would change.
class RandomContacts {
public:
    explicit RandomContacts(unsigned seed) : m_random(seed) {}

    Contact next() {
        Contact contact;
        contact.name.given = maybe(word());
        contact.name.family = maybe(word() + u' ' + word());
        contact.name.honorific = maybe(u"Dr."_s);
        contact.name.suffix = maybe(u"Jr., PhD"_s);
        contact.name.nickname = maybe(word());
        contact.name.display = word() + u' ' + word();
        contact.organisationName = maybe(word() + u" & Co; Ltd, "_s + word());
        contact.jobTitle = maybe(word());
        contact.birthday = maybe(below(2) ? u"--02-29"_s : u"1971-12-03"_s);
        contact.language = maybe(u"pt-BR"_s);
        contact.sourceName = maybe(word());
        if (below(2)) contact.metOn = QDate(2020, 1, 1).addDays(below(2000));
        contact.note = maybe(word() + u"\n\n"_s + word() + u" \\n; "_s + word());
        for (int count = below(4); count > 0; --count)
            contact.emails.push_back(
                {*EmailAddress::parse(u"a%1@example.org"_s.arg(below(99999))), label()});
        for (int count = below(4); count > 0; --count) {
            const auto kind = PhoneKind(below(6));
            const QString last = QString::number(900000 + below(999));
            if (below(4) == 0)
                contact.phones.push_back({u"ask \"Ann\": "_s + last, {}, {}, kind});
            else
                contact.phones.push_back(
                    {below(2) ? u"07700 "_s + last : u"+447700"_s + last, u"+447700"_s + last,
                     below(3) ? QString() : QString::number(below(500)), kind});
        }
        for (int count = below(3); count > 0; --count)
            contact.addresses.push_back({label(), word() + u'\n' + word(), maybe(u"AB1 2CD"_s),
                                         word(), maybe(word()), maybe(u"GB"_s),
                                         maybe(word() + u": \"x\"\n"_s + word())});
        for (int count = below(4); count > 0; --count) {
            const QString number = QString::number(below(99999));
            const Link links[] = {
                {LinkKind::Website, u"https://a.example/?q=1,2;3&n="_s + number, label()},
                {LinkKind::Website, u"b.example\\"_s + number, label()},
                {LinkKind::Social, u"https://www.linkedin.com/in/"_s + number, u"LinkedIn"_s},
                {LinkKind::Social, u"skype:a."_s + number, u"Skype"_s}};
            contact.links.push_back(links[below(4)]);
        }
        for (int count = below(4); count > 0; --count)
            contact.tags.push_back(word() + QString::number(count));
        for (int count = below(4); count > 0; --count) {
            const QString lines[] = {
                u"X-ABDATE;TYPE=pref;X-ABLABEL=_$!<Anniversary>!$_:2011-06-18"_s,
                u"PHOTO;ENCODING=b;TYPE=JPEG:"_s + QString(below(300), u'A'),
                u"GEO:59.91\\,10.75;2"_s,
                u"X-FOO;P=\"a;b:c\";Q=^'x^':"_s + word(),
                u"fam.X-ONE:1"_s,
                u"UID:urn:uuid:"_s + word()};
            const QString line = lines[below(6)];
            if (std::ranges::find(contact.properties, line) == contact.properties.end() &&
                !line.endsWith(u':'))
                contact.properties.push_back(line);
        }
        return contact;
    }

private:
    int below(int bound) { return int(m_random() % unsigned(bound)); }
    QString maybe(const QString& text) { return below(3) == 0 ? QString() : text; }
    QString label() {
        const QString labels[] = {QString(), u"Home"_s,          u"Work"_s,
                                  u"home"_s, u"Sailing; club"_s, u"_$!<Other>!$_"_s};
        return labels[below(6)];
    }
    QString word() {
        const QString words[] = {u"Roe"_s,
                                 u"Ågren"_s,
                                 u"O'Brien, Ann"_s,
                                 u"a;b"_s,
                                 u"back\\slash"_s,
                                 u"山田太郎"_s,
                                 u"Zoë 🎈 two"_s,
                                 u"item1.TEL:x"_s,
                                 u"END:VCARD"_s,
                                 u"=3D=\""_s,
                                 u"long "_s + QString(90, u'é')};
        return words[below(11)];
    }
    std::mt19937 m_random;
};

}  // namespace

TEST_CASE("A written card is folded between characters and marked by its version", "[export]") {
    Contact contact = aContact().named(u"Zoë", u"Roe").shown(u"Zoë Roe").note(QString(60, u'é'));
    for (const VCardVersion version : {VCardVersion::V3, VCardVersion::V4}) {
        const QByteArray card = vCard(contact, version);
        CHECK(card.contains(version == VCardVersion::V3 ? "VERSION:3.0" : "VERSION:4.0"));
        for (const QByteArray& line : card.split('\n')) {
            CHECK(line.size() <= 76);  // 75 and CR
            CHECK(QString::fromUtf8(line).toUtf8() == line);
        }
        CHECK(readBack(card).note == contact.note);
    }
}

TEST_CASE("A firm's general entry is a company card", "[export]") {
    Contact firm =
        aContact().shown(u"Acme Ltd").at(u"Acme Ltd").phone(u"01632 960187", PhoneKind::Work);
    CHECK(vCard(firm, VCardVersion::V3).contains("X-ABShowAs:COMPANY\r\n"));
    CHECK(vCard(firm, VCardVersion::V4).contains("KIND:org\r\n"));
    CHECK(vCard(firm, VCardVersion::V3).contains("N:;;;;\r\n"));
}

TEST_CASE("A contact that is written and read again is the same", "[export]") {
    const VCardVersion version = GENERATE(VCardVersion::V3, VCardVersion::V4);
    RandomContacts contacts(20261121);
    for (int round = 0; round < 400; ++round) {
        const Contact contact = contacts.next();
        const QByteArray card = vCard(contact, version);
        const Contact again = readBack(card);
        INFO(card.toStdString());
        REQUIRE(contactText(again) == contactText(contact));
    }
}

TEST_CASE("Cards of every address book survive the way through Waymark", "[export]") {
    const char* name = GENERATE("apple-3.0.vcf", "google-3.0.vcf", "outlook-2.1.vcf",
                                "android-2.1.vcf", "nextcloud-4.0.vcf");
    const VCardVersion version = GENERATE(VCardVersion::V3, VCardVersion::V4);
    QFile sample(QStringLiteral(WAYMARK_TEST_DATA "/vcard/") + QString::fromUtf8(name));
    REQUIRE(sample.open(QIODevice::ReadOnly));
    Progress progress;
    const VCardSource source(sample.readAll(), british(), progress);
    TestFile first, second;
    importInto(first, source);
    const QByteArray out = exported(first.stores, version);
    importInto(second, VCardSource(out, british(), progress));
    CHECK(contentDump(second.stores) == contentDump(first.stores));

    const QByteArray before = first.dump();
    const ImportSummary again = importInto(first, source);
    CHECK(again.created + again.updated + again.merged == 0);
    CHECK(first.dump() == before);
    // Another file with the same cards adds nothing either.
    const ImportSummary own = importInto(first, VCardSource(out, british(), progress));
    CHECK(own.created + own.updated + own.merged == 0);
    CHECK(first.dump() == before);
}
