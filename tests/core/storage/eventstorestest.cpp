// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Milestones come back oldest first, without a day first of all", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    Milestone enquiry{.id = {},
                      .contact = ana,
                      .stage = file.stage(u"enquiry"),
                      .life = 2,
                      .reachedOn = QDate(2025, 5, 2),
                      .origin = MilestoneOrigin::Import,
                      .staff = file.stores.names.staff(u"Kim"_s),
                      .note = u"at the \"fair\""_s,
                      .corrects = {},
                      .madeBy = {}};
    Milestone quote = enquiry, unknown = enquiry;
    quote.reachedOn = QDate(2025, 4, 30);
    unknown.reachedOn = {};
    enquiry.id = file.stores.milestones.insert(enquiry);
    quote.corrects = enquiry.id;
    quote.id = file.stores.milestones.insert(quote);
    unknown.id = file.stores.milestones.insert(unknown);
    CHECK(file.stores.milestones.of(ana) == std::vector{unknown, quote, enquiry});
    CHECK(file.stores.milestones.has(ana, enquiry.stage, QDate(2025, 5, 2)));
    CHECK(file.stores.milestones.has(ana, enquiry.stage, QDate()));
    CHECK_FALSE(file.stores.milestones.has(ana, enquiry.stage, QDate(2025, 5, 3)));
    CHECK_FALSE(file.stores.milestones.has(ana, file.stage(u"first-purchase"), QDate(2025, 5, 2)));
}

TEST_CASE("Interactions come back newest first", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    Interaction call;
    call.contact = ana;
    call.channel = Channel::Call;
    call.direction = Direction::Out;
    call.happenedOn = QDate(2025, 5, 2);
    call.note = u"asked about \"%1\""_s;
    call.feeling = 4;
    Interaction note = call;
    note.feeling = {};
    note.happenedOn = {};
    CHECK_FALSE(file.stores.interactions.has(call));
    call.id = file.stores.interactions.insert(call);
    note.id = file.stores.interactions.insert(note);
    CHECK(file.stores.interactions.of(ana) == std::vector{call, note});
    CHECK(file.stores.interactions.has(call));
    CHECK(file.stores.interactions.has(note));
    call.channel = Channel::Email;
    CHECK_FALSE(file.stores.interactions.has(call));
}

TEST_CASE("Orders come back with their lines", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    const ProductId bike = file.stores.names.product(u"Cargo bike"_s, u"Bikes"_s);
    Order order;
    order.contact = ana;
    order.number = u"A-1"_s;
    order.orderedOn = QDate(2025, 5, 2);
    order.state = OrderState::Fulfilled;
    order.currency = u"GBP"_s;
    order.lines = {{bike, u"Cargo bike"_s, u"Bikes"_s, 2, 118000, false},
                   {{}, u""_s, u""_s, 1, -500, true}};
    order.id = file.stores.orders.insert(order);
    Order later;
    later.contact = ana;
    later.orderedOn = QDate(2025, 6, 1);
    later.state = OrderState::Quoted;
    later.currency = u"EUR"_s;
    later.id = file.stores.orders.insert(later);
    CHECK(file.stores.orders.of(ana) == std::vector{later, order});
    CHECK(file.stores.orders.withNumber(u"A-1"_s) == order);
    CHECK_FALSE(file.stores.orders.withNumber(u""_s));
    CHECK_FALSE(file.stores.orders.withNumber(u"A-2"_s));

    const QByteArray before = file.dump();
    CHECK(file.act([&](Stores& stores) { stores.orders.update(order); }).isEmpty());
    CHECK(file.dump() == before);
    order.state = OrderState::Returned;
    order.lines.pop_back();
    order.lines.front().quantity = 1;
    const Changes changes = file.act([&](Stores& stores) { stores.orders.update(order); });
    CHECK(changes.touches(Subject::Orders));
    CHECK(changes.contacts == std::vector{ana});
    CHECK(file.stores.orders.withNumber(u"A-1"_s) == order);
    order.id = OrderId(99);
    CHECK_THROWS_AS(file.stores.orders.update(order), Failure);
}

TEST_CASE("A contact is referred once and chains never close", "[storage]") {
    TestFile file;
    std::vector<ContactId> who;
    for (const auto& name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s})
        who.push_back(aContact().named(name, u"Roe").into(file.stores));
    const auto refer = [&](int referrer, int referred) {
        return file.stores.referrals.insert(
            {who[size_t(referrer)], who[size_t(referred)], QDate(2025, 5, 2), u"'"_s, {}});
    };
    CHECK(refer(0, 1));
    CHECK(refer(1, 2));
    CHECK_FALSE(refer(3, 3));
    CHECK_FALSE(refer(3, 1));
    CHECK_FALSE(refer(2, 0));
    CHECK_FALSE(refer(1, 0));
    CHECK(refer(0, 3));
    CHECK(file.stores.referrals.referrerOf(who[2]) ==
          Referral{who[1], who[2], QDate(2025, 5, 2), u"'"_s, {}});
    CHECK_FALSE(file.stores.referrals.referrerOf(who[0]));
    REQUIRE(file.stores.referrals.madeBy(who[0]).size() == 2);
    CHECK(file.stores.referrals.madeBy(who[0])[1].referred == who[3]);
}

TEST_CASE("Imports keep their counts and every row as it was read", "[storage]") {
    TestFile file;
    ImportRecord record;
    record.madeAt = TestNow;
    record.fileName = u"cards.csv"_s;
    record.sha256 = u"abc"_s;
    record.kind = u"contacts"_s;
    record.profile = u"google"_s;
    record.encoding = u"UTF-8"_s;
    record.mapping = u"{\"a\":1}"_s;
    record.mode = u"merge"_s;
    record.rows = 85;
    record.id = file.stores.imports.insert(record);
    record.created = 80;
    record.rejected = 5;
    file.stores.imports.updateCounts(record);
    CHECK(file.stores.imports.find(record.id) == record);
    CHECK_FALSE(file.stores.imports.find(ImportId(9)));
    ImportRecord second = record;
    second.id = file.stores.imports.insert(second);
    CHECK(file.stores.imports.all() == std::vector{second, record});

    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    std::vector<ImportRowRecord> rows;  // more than one batch and a rest
    for (int row = 1; row <= 85; ++row)
        rows.push_back({record.id, row, row + 3,
                        row == 7 ? RowOutcome::Rejected : RowOutcome::Created,
                        row == 7 ? ContactId() : ana, u"[\"it's, \\\"%1\\\" ?\",\"\"]"_s,
                        row == 7 ? u"[{\"field\":\"email\",\"what\":\"bad\"}]"_s : u""_s});
    file.stores.imports.insertRows(rows);
    CHECK(file.stores.imports.rows(record.id) == rows);
    CHECK(file.stores.imports.rowsOf(ana).size() == 84);
    CHECK(file.stores.imports.rows(second.id).empty());

    CHECK_FALSE(file.stores.imports.savedMapping(u"f"_s));
    file.stores.imports.saveMapping(u"f"_s, u"Cards"_s, u"{}"_s, 1);
    file.stores.imports.saveMapping(u"f"_s, u"Cards"_s, u"{\"b\":2}"_s, 2);
    CHECK(file.stores.imports.savedMapping(u"f"_s) == u"{\"b\":2}"_s);
}

TEST_CASE("Every outcome has its word", "[storage]") {
    const auto outcome = GENERATE(RowOutcome::Created, RowOutcome::Updated, RowOutcome::Merged,
                                  RowOutcome::Skipped, RowOutcome::Review, RowOutcome::Rejected);
    CHECK(rowOutcome(word(outcome)) == outcome);
}

TEST_CASE("Settings are defaults until they are written", "[storage]") {
    TestFile file;
    CHECK(file.stores.settings.read() == FileSettings());
    const FileSettings settings{.businessName = u"O'Brien & Söhne"_s,
                                .country = u"DE"_s,
                                .currency = u"EUR"_s,
                                .lapseDays = 90};
    CHECK(file.act([&](Stores& stores) { stores.settings.write(settings); })
              .touches(Subject::Settings));
    CHECK(file.stores.settings.read() == settings);
    CHECK(file.act([&](Stores& stores) { stores.settings.write(settings); }).isEmpty());
}

TEST_CASE("A playbook is a draft until it is published, then frozen", "[storage]") {
    const auto which = GENERATE(PlaybookTemplate::Awareness, PlaybookTemplate::Acquire);
    TestFile file;
    const Playbook drawn = templatePlaybook(which);
    const Playbook draft = file.stores.playbooks.insertDraft(drawn);
    CHECK(draft.version == 2);
    CHECK(draft.state == PlaybookState::Draft);
    REQUIRE(draft.stages.size() == drawn.stages.size());
    REQUIRE(draft.phases.size() == drawn.phases.size());
    for (size_t i = 0; i < drawn.stages.size(); ++i) {
        CHECK(draft.stages[i].key == drawn.stages[i].key);
        CHECK(draft.stages[i].required == drawn.stages[i].required);
        CHECK(draft.stages[i].targetDays == drawn.stages[i].targetDays);
        CHECK(draft.stages[i].startsWhen == drawn.stages[i].startsWhen);
        CHECK(draft.stages[i].offRoad == drawn.stages[i].offRoad);
        CHECK(draft.phase(draft.stages[i].phase)->key == drawn.phase(drawn.stages[i].phase)->key);
    }
    CHECK(draft.phases.back().position == 0);
    CHECK(file.stores.playbooks.find(draft.id) == draft);
    CHECK(file.stores.playbooks.current() == file.playbook);

    file.stores.playbooks.publish(draft.id, QDate(2026, 1, 1));
    CHECK(file.stores.playbooks.current().id == draft.id);
    CHECK(file.stores.playbooks.current().publishedOn == QDate(2026, 1, 1));
    CHECK(file.stores.playbooks.all().front().state == PlaybookState::Retired);
    CHECK_THROWS_AS(file.stores.playbooks.publish(draft.id, QDate(2026, 1, 2)), Failure);

    const auto statement = GENERATE(
        u"UPDATE playbook SET why = 'x' WHERE state = 'published'"_s,
        u"UPDATE playbook SET state = 'draft'"_s,
        u"UPDATE playbook SET published_on = NULL WHERE state = 'retired'"_s,
        u"DELETE FROM playbook"_s, u"UPDATE phase SET name = 'x'"_s, u"DELETE FROM phase"_s,
        u"INSERT INTO phase (playbook_id, key, name, position) VALUES (2, 'x', 'x', 9)"_s,
        u"UPDATE stage SET target_days = 1"_s, u"DELETE FROM stage"_s,
        u"INSERT INTO stage (playbook_id, phase_id, key, name, position, off_road, "
        "starts_when) VALUES (2, 1, 'x', 'x', 9, 'no', 'met')"_s,
        u"UPDATE standard SET level = 'desired'"_s, u"DELETE FROM standard"_s,
        u"INSERT INTO standard (stage_id, field, level) VALUES (1, 'note', 'desired')"_s);
    CAPTURE(statement);
    const QByteArray before = file.dump();
    try {
        file.database->execute(statement);
        FAIL("a published playbook was changed");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == Failure::Kind::Constraint);
    }
    CHECK(file.dump() == before);
}

TEST_CASE("Without a published playbook there is no current one", "[storage]") {
    const auto database = Database::inMemory();
    Stores stores(*database);
    CHECK_THROWS_AS(stores.playbooks.current(), Failure);
    CHECK(stores.playbooks.all().empty());
}
