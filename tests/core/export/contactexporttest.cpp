// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contactexport.h"

#include "core/intake/mapcolumns.h"
#include "core/intake/tablecandidates.h"
#include "core/intake/tablereader.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <QBuffer>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(TestFile& file) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    CHECK(exportContacts(file.stores, out, progress) == file.stores.contacts.count());
    return out.data();
}

}  // namespace

TEST_CASE("The CSV of contacts carries every field under its name", "[export]") {
    TestFile file;
    file.act([](Stores& stores) {
        (void)aContact()
            .named(u"Ana", u"Roe")
            .shown(u"Ana Roe")
            .at(u"Acme, Ltd")
            .title(u"=SUM(A1)")
            .from(u"Fair")
            .email(u"ana@acme.example", u"Work")
            .email(u"ana@home.example")
            .phone(u"07700 900123")
            .phone(u"01632 960187", PhoneKind::Work)
            .link(u"https://acme.example")
            .link(u"linkedin.com/in/ana", LinkKind::Social)
            .address(u"1 High St\nFlat 2", u"Leeds", u"LS1 1AA")
            .tag(u"A")
            .tag(u"B")
            .met(QDate(2026, 5, 2))
            .note(u"said \"yes\"")
            .into(stores);
    });
    const QByteArray csv = exported(file);
    CHECK(csv ==
          "\xEF\xBB\xBF"
          "given,family,honorific,suffix,display,organisation,title,emails,phones,websites,street,"
          "postcode,city,region,country,social,birthday,source,tags,nickname,language,met_on,note,"
          "email_1_label,email_1,email_2_label,email_2,phone_1_kind,phone_1,phone_2_kind,phone_2,"
          "website_1_label,website_1,address_1_label,address_1_street,address_1_postcode,"
          "address_1_city,address_1_region,address_1_country,address_1_formatted\r\n"
          "Ana,Roe,,,Ana Roe,\"Acme, Ltd\",'=SUM(A1),ana@acme.example ::: ana@home.example,"
          "'+447700900123 ::: +441632960187,https://acme.example,\"1 High St\nFlat 2\",LS1 1AA,"
          "Leeds,,,linkedin.com/in/ana,,Fair,A ::: B,,,2026-05-02,\"said \"\"yes\"\"\","
          "Work,ana@acme.example,,ana@home.example,mobile,+447700900123,work,+441632960187,"
          ",https://acme.example,,\"1 High St\nFlat 2\",LS1 1AA,Leeds,,,\r\n");
}

TEST_CASE("Contacts come back from their CSV as they were", "[export]") {
    TestFile file;
    file.act([](Stores& stores) {
        ContactBuilder ana = aContact()
                                 .named(u"Ana Maria", u"van der Roe")
                                 .shown(u"van der Roe, Ana Maria")
                                 .at(u"Acme, Ltd")
                                 .title(u"=SUM(A1)")
                                 .from(u"Fair")
                                 .email(u"ana@acme.example", u"Work")
                                 .email(u"ana@home.example")
                                 .phone(u"07700 900123")
                                 .phone(u"01632 960187", PhoneKind::Work)
                                 .phone(u"01632 960188", PhoneKind::Fax)
                                 .link(u"https://acme.example")
                                 .link(u"https://linkedin.com/in/ana", LinkKind::Social)
                                 .address(u"1 High St\nFlat 2", u"Leeds", u"LS1 1AA")
                                 .address(u"2 Low St", u"York", u"YO1 1AA")
                                 .tag(u"Cargo")
                                 .tag(u"Fair 2026")
                                 .met(QDate(2026, 5, 2))
                                 .note(u"said \"yes\"\n\n@home on Mondays");
        (void)ana.into(stores);
        (void)aContact().at(u"Globex").email(u"info@globex.example").into(stores);
        (void)aContact().named(u"Ida", u"").shown(u"Ida").phone(u"07700 900456").into(stores);
    });
    Progress progress;
    const SourceTable table = readTable(exported(file), {}, progress);
    MappingContext context;
    context.country = u"GB"_s;
    SourceInfo info;
    info.mapping = guessMapping(table, context);
    CHECK(info.mapping.profile == u"waymark"_s);
    const TableCandidates rows(table, info, {});
    TestFile copy;
    CHECK(outcomes(importInto(copy, rows)) == u"created 3"_s);
    const auto plain = [](TestFile& of) {
        std::vector<Contact> contacts = of.stores.contacts.getAll(of.stores.contacts.idsByName());
        for (Contact& contact : contacts) {
            contact.id = {};
            contact.madeBy = {};
            contact.organisation = {};
            contact.source = {};
            for (PhoneEntry& phone : contact.phones) phone.raw = phone.e164;
            std::ranges::stable_sort(contact.links, {}, &Link::kind);
            // The name of the network is added on reading.
            for (Link& link : contact.links)
                if (link.kind == LinkKind::Social) link.label.clear();
            if (contact.name.display.isEmpty()) contact.name.display = contact.name.full();
        }
        return contacts;
    };
    const std::vector<Contact> before = plain(file), after = plain(copy);
    REQUIRE(before.size() == after.size());
    for (size_t at = 0; at < before.size(); ++at) {
        INFO(before[at].title().toStdString());
        CHECK(before[at].name == after[at].name);
        CHECK(before[at].emails == after[at].emails);
        CHECK(before[at].phones == after[at].phones);
        CHECK(before[at].addresses == after[at].addresses);
        CHECK(before[at].links == after[at].links);
        CHECK(before[at].tags == after[at].tags);
        CHECK(before[at].note == after[at].note);
        CHECK(before[at] == after[at]);
    }
    CHECK(outcomes(importInto(copy, rows)) == u"skipped 3"_s);
}

TEST_CASE("The CSV has a row for each contact", "[export]") {
    TestFile file;
    file.act([](Stores& stores) {
        for (int i = 0; i < 1201; ++i)
            (void)aContact().named(u"Ana", u"Roe%1"_s.arg(i)).into(stores);
    });
    CHECK(exported(file).count("\r\n") == 1202);
}
