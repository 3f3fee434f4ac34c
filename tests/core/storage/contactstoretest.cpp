// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A contact with every field set, with text that would break SQL, markup or format strings.
Contact fullContact(Stores& stores) {
    Contact contact = aContact()
                          .named(u"Ana \"Nan\"", u"O'Roe")
                          .shown(u"Dr Ana O'Roe; DROP TABLE contact; --")
                          .email(u"Ana.Roe@acme.example", u"Work")
                          .email(u"ana@home.example")
                          .phone(u"07700 900123")
                          .phone(u"ask at the desk", PhoneKind::Other)
                          .address(u"1 High St\nFlat ?", u"Leeds", u"LS1 1AA")
                          .link(u"https://www.acme.example/ana/")
                          .link(u"linkedin.com/in/ana", LinkKind::Social)
                          .tag(u"E-bikes")
                          .tag(u"%1 :name ?")
                          .title(u"<b>Buyer</b>")
                          .note(u"said: \"100% 'sure'\"\n:given ?1 %1 \\ 田中 🚲 ")
                          .met(QDate(2025, 2, 28));
    contact.name.honorific = u"Dr"_s;
    contact.name.suffix = u"PhD"_s;
    contact.name.nickname = u"Nan"_s;
    contact.birthday = u"--02-29"_s;
    contact.language = u"en"_s;
    contact.organisationName = u"Acme & Söhne"_s;
    contact.organisation = stores.organisations.findOrInsert(contact.organisationName, {});
    contact.sourceName = u"Cycle fair"_s;
    contact.source = stores.names.source(contact.sourceName);
    ImportRecord import;
    import.kind = u"contacts"_s;
    import.mode = u"merge"_s;
    contact.madeBy = stores.imports.insert(import);
    contact.properties = {u"X-ABDATE;TYPE=pref:2011-06-18"_s, u"UID:a'b\\,c"_s};
    contact.addresses.front().label = u"Shop"_s;
    contact.addresses.front().region = u"West Yorkshire"_s;
    contact.addresses.front().country = u"GB"_s;
    contact.addresses.front().formatted = u"1 High St, Leeds"_s;
    contact.links.front().label = u"Shop"_s;
    return contact;
}

QStringList namesOf(Stores& stores, const std::vector<ContactId>& ids) {
    QStringList names;
    for (const ContactRow& row : stores.contacts.rows(ids)) names.append(row.title());
    return names;
}

}  // namespace

TEST_CASE("A contact comes back as it was stored", "[storage]") {
    TestFile file;
    Contact contact = fullContact(file.stores);
    contact.id = file.stores.contacts.insert(contact, TestNow);
    CHECK(file.stores.contacts.get(contact.id) == contact);
    CHECK(file.stores.contacts.get(contact.id).emails.front().address.text() ==
          u"Ana.Roe@acme.example");

    Contact bare;
    bare.id = file.stores.contacts.insert(bare, TestNow);
    CHECK(file.stores.contacts.get(bare.id) == bare);
    CHECK(file.stores.contacts.count() == 2);
}

TEST_CASE("Many contacts come back in the order asked for, over chunk borders", "[storage]") {
    TestFile file;
    std::vector<ContactId> ids;
    for (int i = 0; i < 1203; ++i) {
        const QString name = u"N%1"_s.arg(i);
        ids.push_back(aContact()
                          .named(name, u"Roe")
                          .email(QString(name + u"@acme.example"_s))
                          .tag(u"t")
                          .into(file.stores));
    }
    std::ranges::reverse(ids);
    ids.insert(ids.begin(), ContactId(99999));
    const std::vector<Contact> contacts = file.stores.contacts.getAll(ids);
    REQUIRE(contacts.size() == 1203);
    CHECK(contacts.front().name.given == u"N1202");
    CHECK(contacts.back().name.given == u"N0");
    CHECK(contacts[700].emails.size() == 1);
    CHECK(contacts[700].tags == std::vector{u"t"_s});
    CHECK(file.stores.contacts.rows(ids).size() == 1203);
    CHECK(file.stores.contacts.rows(ids)[1].email == u"N1201@acme.example");
}

TEST_CASE("Very many contacts are read in one pass, and only those asked for come", "[storage]") {
    TestFile file;
    std::vector<ContactId> ids;
    {
        Transaction transaction(*file.database);
        for (int i = 0; i < 10'003; ++i)
            ids.push_back(aContact().named(u"N", u"Roe").into(file.stores));
        transaction.commit();
    }
    std::ranges::reverse(ids);
    ids.resize(10'001);
    const auto rows = file.stores.contacts.rows(ids);
    REQUIRE(rows.size() == ids.size());
    CHECK(rows.front().id == ids.front());
    CHECK(rows.back().id == ContactId(3));
    CHECK(file.stores.contacts.getAll(ids).size() == ids.size());
    size_t texts = 0;
    file.stores.contacts.eachSearchText([&](ContactId, const QString&) { ++texts; }, &ids);
    CHECK(texts == ids.size());
}

TEST_CASE("An update writes what differs and nothing else", "[storage]") {
    TestFile file;
    const ContactId id = file.stores.contacts.insert(fullContact(file.stores), TestNow);
    Contact contact = file.stores.contacts.get(id);
    const auto tables = [&](const Contact& changed) {
        return file.act([&](Stores& stores) { stores.contacts.update(changed); });
    };
    CHECK(tables(contact).isEmpty());

    contact.emails.pop_back();
    contact.jobTitle = u"Owner"_s;
    const Changes changes = tables(contact);
    CHECK(changes.touches(Subject::Contacts));
    CHECK(changes.contacts == std::vector{id});
    CHECK(file.stores.contacts.get(id) == contact);

    contact.emails.front().address = EmailAddress::parse(u"ANA.ROE@acme.example").value();
    CHECK_FALSE(tables(contact).isEmpty());
    CHECK(file.stores.contacts.get(id).emails.front().address.text() == u"ANA.ROE@acme.example");

    contact.name = {};
    contact.phones.clear();
    contact.addresses.clear();
    contact.links.clear();
    contact.tags = {u"New"_s, u"e-bikes"_s, u"new"_s};
    contact.metOn = {};
    tables(contact);
    const Contact stored = file.stores.contacts.get(id);
    CHECK(stored.tags == std::vector{u"New"_s, u"E-bikes"_s});
    CHECK(stored.phones.empty());
    CHECK_FALSE(stored.metOn.isValid());

    Contact stranger;
    stranger.id = ContactId(4711);
    CHECK_THROWS_AS(file.stores.contacts.update(stranger), Failure);
    CHECK_FALSE(file.stores.contacts.find(stranger.id));
}

TEST_CASE("Contacts are listed by family name, firms by their own", "[storage]") {
    TestFile file;
    aContact().named(u"Zoë", u"Abel").into(file.stores);
    aContact().email(u"info@middle.example").into(file.stores);
    aContact().at(u"Harbour Cafe").into(file.stores);
    aContact().named(u"Bob", u"Ångström").into(file.stores);
    const ContactId binned = aContact().named(u"Gone", u"Aaron").into(file.stores);
    file.stores.contacts.bin(binned, TestNow);
    CHECK(
        namesOf(file.stores, file.stores.contacts.idsByName()) ==
        QStringList{u"Zoë Abel"_s, u"Bob Ångström"_s, u"Harbour Cafe"_s, u"info@middle.example"_s});
    CHECK(namesOf(file.stores, file.stores.contacts.idsByName(2, 1)) ==
          QStringList{u"Bob Ångström"_s, u"Harbour Cafe"_s});
    CHECK(file.stores.contacts.count() == 4);
    CHECK_FALSE(file.stores.contacts.find(binned));

    auto firm = file.stores.organisations.withKey(organisationKey(u"Harbour Cafe Ltd")).value();
    firm.name = u"Aardvark Cafe"_s;
    file.stores.organisations.update(firm);
    CHECK(namesOf(file.stores, file.stores.contacts.idsByName(1)) ==
          QStringList{u"Aardvark Cafe"_s});
}

TEST_CASE("A list row shows the primary e-mail and the number as dialled", "[storage]") {
    TestFile file;
    const ContactId id = aContact()
                             .named(u"Ana", u"Roe")
                             .at(u"Acme")
                             .from(u"Fair")
                             .email(u"A@acme.example")
                             .email(u"b@acme.example")
                             .phone(u"07700 900123")
                             .into(file.stores);
    const ContactId desk = aContact().phone(u"ask").into(file.stores);
    const auto rows = file.stores.contacts.rows({id, desk});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == ContactRow{id, u"Ana"_s, u"Roe"_s, u""_s, u"Acme"_s, u"A@acme.example"_s,
                                u"+447700900123"_s, u"Fair"_s});
    CHECK(rows[1].title() == u"ask");
}

TEST_CASE("Keys of live contacts can be walked", "[storage]") {
    TestFile file;
    const ContactId ana = aContact()
                              .named(u"Ana", u"O'Roe")
                              .at(u"Acme")
                              .email(u"Ana@ACME.example")
                              .phone(u"07700 900123")
                              .phone(u"reception")
                              .link(u"https://www.acme.example/Ana/")
                              .into(file.stores);
    const ContactId binned =
        aContact().named(u"X", u"Y").email(u"x@acme.example").into(file.stores);
    aContact().shown(u"Acme Ltd").into(file.stores);
    file.stores.contacts.bin(binned, TestNow);

    QStringList keys;
    file.stores.contacts.eachEmailKey([&](ContactId, const QString& key) { keys += key; });
    file.stores.contacts.eachNumber(
        [&](ContactId, const QString& key, PhoneKind kind) { keys += key + word(kind); });
    file.stores.contacts.eachLinkKey([&](ContactId, const QString& key) { keys += key; });
    file.stores.contacts.eachName(
        [&](ContactId id, const QString& key, OrganisationId organisation) {
            CHECK(id == ana);
            CHECK(organisation);
            keys += key;
        });
    CHECK(keys == QStringList{u"ana@acme.example"_s, u"+447700900123mobile"_s,
                              u"acme.example/ana"_s, u"ana oroe"_s});
    CHECK(file.stores.contacts.withEmail(EmailAddress::parse(u"ANA@acme.example").value()) ==
          std::vector{ana});
    CHECK(file.stores.contacts.withEmail(EmailAddress::parse(u"x@acme.example").value()).empty());
}

TEST_CASE("Search sees every text of a contact, in name order", "[storage]") {
    TestFile file;
    const ContactId second = file.stores.contacts.insert(fullContact(file.stores), TestNow);
    const ContactId first = aContact().named(u"Bo", u"Abel").into(file.stores);
    const ContactId binned = aContact().named(u"Gone", u"Zed").into(file.stores);
    file.stores.contacts.bin(binned, TestNow);
    std::vector<std::pair<ContactId, QString>> texts;
    const auto take = [&](ContactId id, const QString& text) { texts.emplace_back(id, text); };
    file.stores.contacts.eachSearchText(take);
    REQUIRE(texts.size() == 2);
    CHECK(texts[0] == std::pair(first, u"Bo Abel"_s));
    CHECK(texts[1].first == second);
    for (const QString& part :
         {u"Ana \"Nan\" O'Roe"_s, u"Acme & Söhne"_s, u"ana@home.example"_s, u"07700 900123"_s,
          u"+447700900123"_s, u"ask at the desk"_s, u"Flat ?"_s, u"LS1 1AA"_s,
          u"linkedin.com/in/ana"_s, u"E-bikes"_s, u"Buyer"_s, u"田中"_s}) {
        CAPTURE(part);
        CHECK(texts[1].second.contains(part));
    }
    texts.clear();
    const std::vector<ContactId> some{second, binned, first};
    file.stores.contacts.eachSearchText(take, &some);
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].first == second);
}

TEST_CASE("Organisations are found by name without legal form", "[storage]") {
    TestFile file;
    const OrganisationId acme = file.stores.organisations.findOrInsert(u"Acme Ltd"_s, {});
    CHECK(file.stores.organisations.findOrInsert(u"ACME Limited"_s, {}) == acme);
    CHECK(file.stores.organisations.findOrInsert(u"  "_s, {}).isNull());
    Organisation stored = file.stores.organisations.find(acme).value();
    CHECK(stored.name == u"Acme Ltd");
    stored.domain = u"acme.example"_s;
    stored.website = u"https://acme.example"_s;
    stored.note = u"%1 '?'"_s;
    file.stores.organisations.update(stored);
    CHECK(file.stores.organisations.withKey(organisationKey(u"acme")) == stored);
    QStringList keys;
    file.stores.organisations.eachKey([&](OrganisationId, const QString& key, const QString& name) {
        keys += key + u'=' + name;
    });
    CHECK(keys == QStringList{u"acme=Acme Ltd"_s});
}

TEST_CASE("Names that fold alike are one, the first spelling stays", "[storage]") {
    TestFile file;
    NamedStore& names = file.stores.names;
    const SourceId fair = names.source(u" Cycle  Fair"_s);
    CHECK(names.source(u"cycle fair "_s) == fair);
    CHECK(names.source(u""_s).isNull());
    CHECK(names.tag(u"C"_s) != names.tag(u"C++"_s));
    CHECK(names.staff(u"Kim"_s) == names.staff(u"KIM"_s));
    const ProductId bike = names.product(u"Cargo bike"_s, {});
    CHECK(names.product(u"cargo bike"_s, u"Bikes"_s) == bike);
    CHECK(names.sources() == std::vector{std::pair(fair, u"Cycle Fair"_s)});
    CHECK(names.staff().size() == 1);
    CHECK(names.products().front().second == u"Cargo bike");
}
