// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/waitingrows.h"

#include "core/workspace/importing.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Kind = RowDecision::Kind;

/// A shop with Katherine in it, and a list whose first row is Kate.
class Shop {
public:
    Shop() {
        OpenedFile opened;
        opened.database = Database::inMemory();
        file = std::make_unique<OpenFile>(std::move(opened), Clock(QDate(2026, 11, 12)));
        furnish(*file, {});
        file->perform(Action::AddContact, {}, progress, [&](OpenFile& open, Progress&) {
            katherine = aContact()
                            .named(u"Katherine", u"Birkby")
                            .email(u"k.birkby@example.com")
                            .phone(u"01632 960118", PhoneKind::Home)
                            .address(u"6 Tanner's Row", u"Brindle", u"BW2 4QX")
                            .into(open.stores());
        });
    }

    ImportSummary import(const QByteArray& csv, MatchMode mode, const QString& name = u"a.csv"_s) {
        QFile out(folder.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(csv);
        out.close();
        const TableSource source(out.fileName(), {}, mappingContext(*file), {}, progress);
        return performImport(*file, source, mode, progress);
    }

    /// "created 1, merged 1 …" of the record, after checking that it fits the rows.
    QString record(ImportId id) {
        const ImportRecord kept = *file->stores().imports.find(id);
        std::map<RowOutcome, qint64> counted;
        for (const ImportRowRecord& row : file->stores().imports.rows(id)) ++counted[row.outcome];
        CHECK(counted[RowOutcome::Created] == kept.created);
        CHECK(counted[RowOutcome::Merged] == kept.merged);
        CHECK(counted[RowOutcome::Skipped] == kept.skipped);
        CHECK(counted[RowOutcome::Review] == kept.review);
        CHECK(kept.rows == kept.created + kept.updated + kept.merged + kept.skipped + kept.review +
                               kept.rejected);
        ImportSummary summary;
        summary.created = kept.created;
        summary.updated = kept.updated;
        summary.merged = kept.merged;
        summary.skipped = kept.skipped;
        summary.review = kept.review;
        return outcomes(summary);
    }

    QByteArray dump() { return canonicalDump(file->stores().database); }

    Progress progress;
    QTemporaryDir folder;
    std::unique_ptr<OpenFile> file;
    ContactId katherine;
};

const QByteArray Fair =
    "First name,Last name,E-mail,Phone (home),Street,Town,Postcode,Note\n"
    "Kate,Birkby,kate.b@example.org,01632 960118,6 Tanner's Row,Brindle,BW2 4QX,\"Tall! "
    "\"\"61\"\", "
    "she says\"\n"
    "Ben,Poe,ben@poe.example,,,,,\n";

}  // namespace

SCENARIO("A row that waits is decided about long after its file is gone", "[workspace]") {
    Shop shop;
    const ImportSummary summary = shop.import(Fair, MatchMode::Review);
    REQUIRE(outcomes(summary) == u"created 1, review 1"_s);
    REQUIRE(waitingRowCount(*shop.file) == 1);
    const std::vector<WaitingRow> waiting = waitingRows(*shop.file, shop.progress);
    REQUIRE(waiting.size() == 1);
    const WaitingRow& kate = waiting.front();
    REQUIRE(kate.candidate);
    CHECK(kate.candidate->contact.name.given == u"Kate"_s);
    CHECK(kate.candidate->contact.phones.front().e164 == u"+441632960118"_s);
    CHECK(kate.candidate->contact.note == u"Tall! \"61\", she says"_s);
    CHECK(kate.fileName == u"a.csv"_s);
    CHECK(kate.row == 1);
    CHECK(kate.line == 2);
    CHECK(kate.headings.first() == u"First name"_s);
    REQUIRE(kate.like.size() == 1);
    CHECK(kate.like.front().contact == shop.katherine);
    REQUIRE(kate.issues.size() == 1);
    CHECK(kate.issues[0].kind == Issue::Kind::MayBeKnown);
    const QByteArray before = shop.dump();
    const auto decide = [&](const RowDecision& decision) {
        return decideWaitingRow(*shop.file, kate.import, kate.row, decision, shop.progress);
    };
    WHEN("they are one") {
        const auto result = decide({Kind::Merge, shop.katherine, -1, {}});
        CHECK(result.outcome == RowOutcome::Merged);
        CHECK(result.contact == shop.katherine);
        CHECK(shop.file->stores().contacts.get(shop.katherine).emails.size() == 2);
        CHECK(shop.record(kate.import) == u"created 1, merged 1"_s);
        CHECK(shop.file->stores().imports.rowsOf(shop.katherine).size() == 1);
        CHECK(shop.file->nextUndo()->name == u"decide_row"_s);
        CHECK(shop.file->stores().imports.all().size() == 1);
        // The same file again knows it.
        CHECK(outcomes(shop.import(Fair, MatchMode::Merge)) == u"skipped 2"_s);
    }
    WHEN("they are two") {
        const auto result = decide({Kind::KeepBoth, shop.katherine, -1, {}});
        CHECK(result.outcome == RowOutcome::Created);
        CHECK(shop.file->stores().contacts.count() == 3);
        CHECK(shop.file->stores().contacts.get(result.contact).madeBy == kate.import);
        CHECK(shop.file->stores().notSame.areNotSame(shop.katherine, result.contact));
        CHECK(shop.record(kate.import) == u"created 2"_s);
    }
    WHEN("the row is skipped") {
        CHECK(decide({Kind::Skip, {}, -1, {}}).outcome == RowOutcome::Skipped);
        CHECK(shop.file->stores().contacts.count() == 2);
        CHECK(shop.record(kate.import) == u"created 1, skipped 1"_s);
        CHECK(outcomes(shop.import(Fair, MatchMode::Merge)) == u"skipped 2"_s);
    }
    CHECK(waitingRowCount(*shop.file) == 0);
    CHECK_THROWS_AS(decide({Kind::Skip, {}, -1, {}}), Failure);
    REQUIRE(shop.file->undo(shop.progress));
    CHECK(shop.dump() == before);
    CHECK(waitingRowCount(*shop.file) == 1);
}

TEST_CASE("A decision that cannot be followed changes nothing", "[workspace]") {
    Shop shop;
    const ImportSummary summary = shop.import(Fair, MatchMode::Review);
    const QByteArray before = shop.dump();
    const auto decide = [&](qint64 row, const RowDecision& decision) {
        return decideWaitingRow(*shop.file, summary.import, row, decision, shop.progress);
    };
    CHECK_THROWS_AS(decide(1, {Kind::Merge, ContactId(99), -1, {}}), Failure);
    CHECK_THROWS_AS(decide(1, {Kind::Merge, {}, -1, {}}), Failure);
    CHECK_THROWS_AS(decide(2, {Kind::Skip, {}, -1, {}}), Failure);
    CHECK(decide(1, {Kind::Later, {}, -1, {}}).outcome == RowOutcome::Review);
    CHECK(shop.dump() == before);
}

TEST_CASE("A row that came twice waits once", "[workspace]") {
    Shop shop;
    const ImportSummary first = shop.import(Fair, MatchMode::Review);
    // Meanwhile Ben has gone, so that the second import has something to write.
    shop.file->perform(Action::BinContact, {}, shop.progress, [&](OpenFile& open, Progress&) {
        open.stores().contacts.bin(first.contacts[1], 0);
    });
    const ImportSummary second = shop.import(Fair, MatchMode::Review);
    CHECK(outcomes(second) == u"created 1, review 1"_s);
    const std::vector<WaitingRow> waiting = waitingRows(*shop.file, shop.progress);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].import == second.import);
    (void)decideWaitingRow(*shop.file, second.import, 1, {Kind::Skip, {}, -1, {}}, shop.progress);
    CHECK(shop.record(first.import) == u"created 1, skipped 1"_s);
    CHECK(shop.record(second.import) == u"created 1, skipped 1"_s);
    CHECK(waitingRowCount(*shop.file) == 0);
}

TEST_CASE("An order that waited is recorded with whom it was of", "[workspace]") {
    Shop shop;
    ContactId second;
    shop.file->perform(Action::AddContact, {}, shop.progress, [&](OpenFile& open, Progress&) {
        second = aContact()
                     .named(u"Katherine", u"Birkby")
                     .email(u"other@birkby.example")
                     .into(open.stores());
    });
    const ImportSummary summary = shop.import(
        "Order number,Order date,Customer,Product,Amount\n77,2026-05-02,Katherine "
        "Birkby,Lock,45.00\n",
        MatchMode::Merge, u"orders.csv"_s);
    REQUIRE(outcomes(summary) == u"review 1"_s);
    REQUIRE(waitingRowCount(*shop.file) == 1);
    const auto result = decideWaitingRow(*shop.file, summary.import, 1,
                                         {Kind::Merge, second, -1, {}}, shop.progress);
    CHECK(result.outcome == RowOutcome::Merged);
    const std::vector<Order> orders = shop.file->stores().orders.of(second);
    REQUIRE(orders.size() == 1);
    CHECK(orders[0].number == u"77"_s);
    CHECK(orders[0].madeBy == summary.import);
}

TEST_CASE("Rows of before headings were kept can be skipped, not read", "[workspace]") {
    Shop shop;
    const ImportSummary summary = shop.import(Fair, MatchMode::Review);
    shop.file->stores().database.execute(u"UPDATE import SET headings = ''"_s);
    const std::vector<WaitingRow> waiting = waitingRows(*shop.file, shop.progress);
    REQUIRE(waiting.size() == 1);
    CHECK_FALSE(waiting[0].candidate);
    CHECK(waiting[0].cells.first() == u"Kate"_s);
    CHECK_THROWS_AS(decideWaitingRow(*shop.file, summary.import, 1,
                                     {Kind::Merge, shop.katherine, -1, {}}, shop.progress),
                    Failure);
    CHECK(decideWaitingRow(*shop.file, summary.import, 1, {Kind::Skip, {}, -1, {}}, shop.progress)
              .outcome == RowOutcome::Skipped);
}

TEST_CASE("Outcomes add up after contacts of the import are gone", "[workspace]") {
    Shop shop;
    const ImportSummary summary = shop.import(Fair, MatchMode::Merge);
    const QString before = shop.record(summary.import);
    shop.file->perform(Action::BinContact, {}, shop.progress, [&](OpenFile& open, Progress&) {
        open.stores().contacts.bin(summary.contacts[1], 0);
    });
    CHECK(shop.record(summary.import) == before);
    shop.file->stores().database.execute(
        u"DELETE FROM contact WHERE id = %1"_s.arg(summary.contacts[0].value()));
    CHECK(shop.record(summary.import) == before);
    CHECK(shop.file->stores().imports.rows(summary.import)[0].contact.isNull());
}
