// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completeexport.h"

#include "core/intake/opensource.h"
#include "core/workspace/importing.h"
#include "core/workspace/samplebusiness.h"
#include "tests/support/builders.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"
#include "tests/support/contentdump.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <limits>
#include <memory>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QStringList Tables{u"contacts.csv"_s, u"orders.csv"_s, u"milestones.csv"_s,
                         u"interactions.csv"_s, u"referrals.csv"_s};

/// Imports the tables of an export, one act each.
void bringIn(const QString& folder,
             const std::function<ImportSummary(const CandidateSource&)>& import) {
    Progress progress;
    MappingContext context;
    context.country = u"GB"_s;
    context.currency = u"GBP"_s;
    context.today = QDate(2026, 11, 21);
    for (const QString& table : Tables) {
        INFO(table.toStdString());
        const auto source = openSource(QDir(folder).filePath(table), {}, context, {}, progress);
        CHECK(source->info().mapping.profile == u"waymark-"_s + table.chopped(4));
        const ImportSummary summary = import(*source);
        CHECK(summary.review == 0);
        CHECK(summary.rejected == 0);
    }
}

void bringIn(TestFile& file, const QString& folder) {
    bringIn(folder, [&](const CandidateSource& source) { return importInto(file, source); });
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
    });
}

}  // namespace

TEST_CASE("Everything that was written comes back, however strange", "[export]") {
    TestFile first, second;
    fillStrangely(first);
    QTemporaryDir folder;
    Progress progress;
    const CompleteExport rows = exportEverything(first.stores, folder.path(), progress);
    CHECK(rows.contacts == first.stores.contacts.count());
    CHECK(rows.orders == 3);
    CHECK(rows.milestones == 2);
    CHECK(rows.interactions == 3);
    CHECK(rows.referrals == 2);
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
    bringIn(folder.path(), [&](const CandidateSource& source) {
        return performImport(*second, source, MatchMode::Merge, progress);
    });
    const QStringList expected = contentDump(sample->stores()).split(u"\n\n"_s);
    const QStringList found = contentDump(second->stores()).split(u"\n\n"_s);
    CHECK(expected.size() > 1300);
    CHECK(found.size() == expected.size());
    for (const QString& block : expected)
        if (!found.contains(block)) FAIL_CHECK("not there: " << block.toStdString());
}

TEST_CASE("An amount is written with the digits of its currency", "[export]") {
    CHECK(writtenAmount(1990, u"GBP"_s) == u"19.90");
    CHECK(writtenAmount(-5, u"GBP"_s) == u"-0.05");
    CHECK(writtenAmount(-1990, u"JPY"_s) == u"-1990");
    CHECK(writtenAmount(0, u"KWD"_s) == u"0.000");
    CHECK(writtenAmount(std::numeric_limits<qint64>::min(), u"EUR"_s) == u"-92233720368547758.08");
}
