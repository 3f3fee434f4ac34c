// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completeexport.h"

#include "core/base/failure.h"
#include "core/export/completetable.h"
#include "core/export/contactuid.h"
#include "core/export/vcardwriter.h"
#include "core/intake/bringback.h"
#include "core/intake/opensource.h"
#include "core/intake/vcardsource.h"
#include "core/workspace/importing.h"
#include "core/workspace/samplebusiness.h"
#include "tests/support/builders.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"
#include "tests/support/contentdump.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <functional>
#include <limits>
#include <memory>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// How the tables of an export come into a file.
struct Door {
    std::function<ImportSummary(const CandidateSource&)> import;
    std::function<ImportSummary(const KeptTable&)> bringBack;
};

/// Takes the tables of an export, one act each.
void bringIn(const QString& folder, const Door& door) {
    Progress progress;
    MappingContext context;
    context.country = u"GB"_s;
    context.currency = u"GBP"_s;
    context.today = QDate(2026, 11, 21);
    const QStringList files = inOrder({folder});
    CHECK(files.size() == int(CompleteTables.size()));
    for (const QString& path : files) {
        INFO(path.toStdString());
        const auto table = completeTable(path);
        REQUIRE(table);
        ImportSummary summary;
        if (isImported(*table)) {
            const auto source = openSource(path, {}, context, {}, progress);
            CHECK(source->info().mapping.profile ==
                  u"waymark-"_s + QFileInfo(path).completeBaseName());
            summary = door.import(*source);
        } else {
            CHECK_THROWS_AS(openSource(path, {}, context, {}, progress), Failure);
            summary = door.bringBack(KeptTable(path, *table, progress));
        }
        CHECK(summary.review == 0);
        CHECK(summary.rejected == 0);
        CHECK(summary.rows == summary.created + summary.updated + summary.merged + summary.skipped);
    }
}

ImportSummary bringBackInto(TestFile& file, const KeptTable& table) {
    ImportSummary summary;
    Progress progress;
    file.act([&](Stores& stores) {
        const QByteArray before = file.dump();
        (void)bringBack(table, stores, {.writing = Writing::Never, .nowUtc = TestNow}, progress);
        CHECK(file.dump() == before);
        summary = bringBack(table, stores, {.nowUtc = TestNow}, progress);
    });
    return summary;
}

void bringIn(TestFile& file, const QString& folder) {
    bringIn(folder,
            {.import = [&](const CandidateSource& source) { return importInto(file, source); },
             .bringBack = [&](const KeptTable& table) { return bringBackInto(file, table); }});
}

std::unique_ptr<OpenFile> emptyBusiness() {
    OpenedFile opened;
    opened.database = Database::inMemory();
    auto file = std::make_unique<OpenFile>(std::move(opened), Clock(sampleToday()));
    furnish(*file, sampleBusiness());
    return file;
}

void fillStrangely(TestFile& file) {
    file.act([&](Stores& stores) {
        const ContactId one = aContact().named(u"Ann", u"Roe").shown(u"Ann Roe").into(stores);
        const ContactId two = aContact().named(u"Ann", u"Roe").shown(u"Ann Roe").into(stores);
        Contact strange = aContact()
                              .named(u"Marie Ann", u"van der O'Roe")
                              .shown(u"=HYPERLINK(\"x\")")
                              .at(u"Acme & Söhne")
                              .from(u"Fair; hall 3, stand | 4")
                              .email(u"shared@example.org", u"* Work ::: x")
                              .phone(u"07700 900123", PhoneKind::Other)
                              .phone(u"ask at the desk", PhoneKind::Fax)
                              .address(u"1 High St\n\nFlat 2 ", u"Leeds", u"ls1 1aa")
                              .link(u"skype:ann.roe", LinkKind::Social)
                              .link(u"see https://a.example/;b , c.example")
                              .tag(u"A, B; C | D")
                              .tag(u"total")
                              .title(u"Dr")
                              .note(u"-\n\n - twice\n\n - twice\n\n  indented ")
                              .met(QDate(2024, 2, 29));
        strange.name.honorific = u"Dr"_s;
        strange.name.suffix = u"PhD, MBA"_s;
        strange.birthday = u"--02-29"_s;
        strange.addresses.front().country = u"Wonderland"_s;
        strange.addresses.front().formatted = u"as it was printed"_s;
        strange.phones.front().extension = u"12"_s;
        strange.phones.push_back(strange.phones.front());
        strange.phones.back().extension.clear();
        strange.properties = {u"X-A;P=\"a:b\":c\\n"_s, u"UID:urn:uuid:1"_s};
        strange.organisation = stores.organisations.findOrInsert(strange.organisationName, {});
        strange.source = stores.names.source(strange.sourceName);
        const ContactId three = stores.contacts.insert(strange, TestNow);
        const ContactId four = aContact().shown(u"Acme & Söhne").at(u"Acme & Söhne").into(stores);
        const ContactId five = aContact()
                                   .named(u"Bob", u"Roe")
                                   .shown(u"Bob Roe")
                                   .email(u"shared@example.org")
                                   .into(stores);

        Order order;
        order.contact = one;
        order.orderedOn = QDate(2025, 1, 2);
        order.currency = u"GBP"_s;
        OrderLine line;
        line.product = stores.names.product(u"Pump"_s, u"Parts"_s);
        line.productName = u"Pump"_s;
        line.category = u"Parts"_s;
        line.quantity = 3;
        line.amountMinor = -5;
        order.lines = {line, line};
        order.lines.back().returned = true;
        order.lines.push_back(line);
        (void)stores.orders.insert(order);
        (void)stores.orders.insert(order);
        order.contact = two;
        order.number = u"+100"_s;
        order.state = OrderState::Returned;
        order.currency = u"JPY"_s;
        order.lines.clear();
        (void)stores.orders.insert(order);

        Milestone milestone;
        milestone.contact = two;
        milestone.stage = file.playbook.stages.front().id;
        milestone.reachedOn = QDate(2025, 3, 1);
        milestone.staff = stores.names.staff(u"Sam"_s);
        milestone.note = u"@said"_s;
        const MilestoneId wrong = stores.milestones.insert(milestone);
        milestone.corrects = wrong;
        milestone.reachedOn = {};
        milestone.life = 2;
        milestone.origin = MilestoneOrigin::Rule;
        (void)stores.milestones.insert(milestone);

        Interaction call;
        call.contact = four;
        call.channel = Channel::Call;
        call.happenedOn = QDate(2025, 4, 1);
        (void)stores.interactions.insert(call);
        (void)stores.interactions.insert(call);
        call.direction = Direction::Out;
        call.feeling = 5;
        (void)stores.interactions.insert(call);

        (void)stores.referrals.insert({.referrer = one,
                                       .referred = two,
                                       .referredOn = {},
                                       .note = u"in the shop"_s,
                                       .madeBy = {}});
        (void)stores.referrals.insert({.referrer = three,
                                       .referred = five,
                                       .referredOn = QDate(2025, 5, 1),
                                       .note = {},
                                       .madeBy = {}});

        Consent consent;
        consent.contact = three;
        consent.purpose = MarketingPurpose.toString();
        consent.basis = ConsentBasis.toString();
        consent.decidedOn = QDate(2025, 1, 1);
        consent.wording = u"=Yes, \"write\" to me\nabout bikes"_s;
        consent.evidence = u"form 12"_s;
        (void)stores.consents.insert(consent);
        (void)stores.consents.insert(consent);
        consent.state = ConsentState::Withdrawn;
        consent.decidedOn = {};
        (void)stores.consents.insert(consent);
        consent.state = ConsentState::Given;
        (void)stores.consents.insert(consent);
        consent.contact = two;
        consent.channel = ConsentChannel::Message;
        (void)stores.consents.insert(consent);

        Contact gone = strange;
        gone.name.given = u"Mary"_s;
        gone.organisationName = u"Elsewhere"_s;
        gone.emails = {{*EmailAddress::parse(u"mary@example.org"), {}}};
        stores.aliases.keep(stores.contacts.get(three), gone);
        CHECK(stores.aliases.of(three).size() == 3);
        stores.notSame.remember(one, two, TestNow);
        stores.notSame.remember(five, three, TestNow);
    });
}

/// What is about nobody.
void furnishStrangely(TestFile& file) {
    file.act([&](Stores& stores) {
        stores.settings.write({.businessName = u"-Bikes, \"Ltd\""_s,
                               .country = u"IE"_s,
                               .currency = u"EUR"_s,
                               .lapseDays = 90});
        Organisation firm;
        firm.name = u"Nobody's GmbH"_s;
        firm.domain = u"nobody.example"_s;
        firm.website = u"https://nobody.example"_s;
        firm.note = u"@ first\n\nsecond"_s;
        (void)stores.organisations.insert(firm, {});
        auto acme = stores.organisations.withKey(organisationKey(u"Acme & Söhne"));
        REQUIRE(acme);
        acme->note = u"pays late"_s;
        stores.organisations.update(*acme);
        Place place;
        place.kind = PlaceKind::Cards;
        place.name = u"the box under the desk"_s;
        place.note = u"+ the drawer"_s;
        (void)stores.places.insert(place);
        place.kind = PlaceKind::Mail;
        place.emptiedOn = QDate(2026, 2, 3);
        (void)stores.places.insert(place);

        Playbook next = stores.playbooks.current();
        next.why = u"Two stages were one"_s;
        next.stages.back().name = u"Gone; for now"_s;
        next.stages.front().targetDays = 14;
        next.stages.front().required = {ProfileField::Name, ProfileField::Email};
        const Playbook second = stores.playbooks.insertDraft(next);
        stores.playbooks.publish(second.id, QDate(2026, 3, 1));
        next.why = u"To think about"_s;
        (void)stores.playbooks.insertDraft(next);
    });
}

}  // namespace

TEST_CASE("Everything that was written comes back, however strange", "[export]") {
    TestFile first, second;
    fillStrangely(first);
    furnishStrangely(first);
    QTemporaryDir folder;
    Progress progress;
    const CompleteExport rows = exportEverything(first.stores, folder.path(), progress);
    CHECK(rows.contacts == first.stores.contacts.count());
    CHECK(rows.orders == 3);
    CHECK(rows.milestones == 2);
    CHECK(rows.interactions == 3);
    CHECK(rows.referrals == 2);
    CHECK(rows.consents == 5);
    CHECK(rows.organisations == 2);
    bringIn(second, folder.path());
    CHECK(contentDump(second.stores) == contentDump(first.stores));

    const QByteArray before = second.dump();
    bringIn(second, folder.path());
    CHECK(second.dump() == before);
    // The numbers under which the contacts are known are in the second file: written again from
    // there, the same tables come out and are found again.
    QTemporaryDir again;
    (void)exportEverything(second.stores, again.path(), progress);
    bringIn(second, again.path());
    CHECK(contentDump(second.stores) == contentDump(first.stores));
}

TEST_CASE("The sample business survives its complete export", "[export][sample]") {
    const auto sample = emptyBusiness();
    Progress progress;
    importSample(*sample, progress);
    QTemporaryDir folder;
    const CompleteExport rows = exportEverything(sample->stores(), folder.path(), progress);
    CHECK(rows.contacts == sample->stores().contacts.count());
    const auto second = emptyBusiness();
    bringIn(folder.path(),
            {.import =
                 [&](const CandidateSource& source) {
                     return performImport(*second, source, MatchMode::Merge, progress);
                 },
             .bringBack =
                 [&](const KeptTable& table) {
                     return performBringBack(*second, table, MatchMode::Merge, progress);
                 }});
    const QStringList expected = contentDump(sample->stores()).split(u"\n\n"_s);
    const QStringList found = contentDump(second->stores()).split(u"\n\n"_s);
    CHECK(expected.size() > 1300);
    CHECK(found.size() == expected.size());
    for (const QString& block : expected)
        if (!found.contains(block)) FAIL_CHECK("not there: " << block.toStdString());
    // Equal files give equal tables.
    QTemporaryDir again;
    (void)exportEverything(second->stores(), again.path(), progress);
    for (const CompleteTable table : CompleteTables) {
        INFO(fileName(table).toStdString());
        QFile one(QDir(folder.path()).filePath(fileName(table))),
            other(QDir(again.path()).filePath(fileName(table)));
        REQUIRE(one.open(QIODevice::ReadOnly));
        REQUIRE(other.open(QIODevice::ReadOnly));
        CHECK((one.readAll() == other.readAll()));
    }
}

TEST_CASE("The people of the sample business survive their cards", "[export][sample]") {
    const VCardVersion version = GENERATE(VCardVersion::V3, VCardVersion::V4);
    const auto sample = emptyBusiness(), second = emptyBusiness();
    Progress progress;
    importSample(*sample, progress);
    QBuffer cards;
    REQUIRE(cards.open(QIODevice::WriteOnly));
    const qint64 written = exportVCards(sample->stores(), version, cards, progress);
    const VCardSource source(cards.data(), mappingContext(*second), progress);
    const ImportSummary summary = performImport(*second, source, MatchMode::Merge, progress);
    CHECK(summary.created == written);
    const auto people = [](OpenFile& file) {
        QStringList texts;
        Stores& stores = file.stores();
        for (const Contact& contact : stores.contacts.getAll(stores.contacts.idsByName()))
            texts.append(contactText(contact));
        texts.sort();
        return texts;
    };
    const QStringList expected = people(*sample), found = people(*second);
    CHECK(found.size() == expected.size());
    for (const QString& text : expected)
        if (!found.contains(text)) FAIL_CHECK("not there: " << text.toStdString());
}

SCENARIO("What was decided here stands when an older export is brought back", "[export]") {
    TestFile file;
    ContactId ann;
    Consent consent;
    file.act([&](Stores& stores) {
        ann = aContact().named(u"Ann", u"Roe").shown(u"Ann Roe").into(stores);
        consent.contact = ann;
        consent.purpose = MarketingPurpose.toString();
        consent.decidedOn = QDate(2026, 1, 1);
        (void)stores.consents.insert(consent);
        stores.settings.write({.businessName = u"Then"_s});
    });
    QTemporaryDir folder;
    Progress progress;
    (void)exportEverything(file.stores, folder.path(), progress);
    const auto table = [&](CompleteTable which) {
        return KeptTable(QDir(folder.path()).filePath(fileName(which)), which, progress);
    };
    GIVEN("a consent that was withdrawn since, in a file that never knew it given") {
        TestFile other;
        other.act([&](Stores& stores) {
            Contact same = aContact().named(u"Ann", u"Roe").shown(u"Ann Roe");
            same.properties = {uidLine(file.stores.contacts.get(ann))};
            consent.contact = stores.contacts.insert(same, TestNow);
            consent.state = ConsentState::Withdrawn;
            consent.decidedOn = {};
            (void)stores.consents.insert(consent);
        });
        CHECK(bringBackInto(other, table(CompleteTable::Consents)).skipped == 1);
        CHECK(other.stores.consents.of(consent.contact).size() == 1);
    }
    GIVEN("nobody of that number") {
        TestFile other;
        const ImportSummary summary = bringBackInto(other, table(CompleteTable::Consents));
        CHECK(summary.rejected == 1);
        REQUIRE(summary.setAside.size() == 1);
        CHECK(summary.setAside.front().line == 2);
        CHECK(summary.setAside.front().issues.front().kind == Issue::Kind::NoPerson);
    }
    GIVEN("another name of the business") {
        TestFile other;
        other.act([](Stores& stores) { stores.settings.write({.businessName = u"Now"_s}); });
        const auto nameAfter = [&](MatchMode mode) {
            other.act([&](Stores& stores) {
                (void)bringBack(table(CompleteTable::Settings), stores, {.mode = mode}, progress);
            });
            return other.stores.settings.read().businessName;
        };
        CHECK(nameAfter(MatchMode::Fill) == u"Now");
        CHECK(nameAfter(MatchMode::Skip) == u"Now");
        CHECK(nameAfter(MatchMode::Merge) == u"Then");
    }
}

TEST_CASE("Tables of an export are put in their order, and other files keep their places",
          "[export]") {
    TestFile file;
    QTemporaryDir folder, empty;
    Progress progress;
    (void)exportEverything(file.stores, folder.path(), progress);
    const auto path = [&](const char* name) {
        return QDir(folder.path()).filePath(QLatin1StringView(name));
    };
    CHECK(inOrder({path("orders.csv"), u"a.vcf"_s, path("contacts.csv"), path("settings.csv")}) ==
          QStringList{path("settings.csv"), u"a.vcf"_s, path("contacts.csv"), path("orders.csv")});
    CHECK(inOrder({folder.path()}).size() == int(CompleteTables.size()));
    CHECK(inOrder({empty.path()}).isEmpty());
    QFile own(path("own.csv"));
    REQUIRE(own.open(QIODevice::WriteOnly));
    own.write("name,domain,website,note\nAcme,acme.example,,\n");
    own.close();
    CHECK_FALSE(completeTable(own.fileName()));
}

TEST_CASE("An amount is written with the digits of its currency", "[export]") {
    CHECK(writtenAmount(1990, u"GBP"_s) == u"19.90");
    CHECK(writtenAmount(-5, u"GBP"_s) == u"-0.05");
    CHECK(writtenAmount(-1990, u"JPY"_s) == u"-1990");
    CHECK(writtenAmount(0, u"KWD"_s) == u"0.000");
    CHECK(writtenAmount(std::numeric_limits<qint64>::min(), u"EUR"_s) == u"-92233720368547758.08");
}
