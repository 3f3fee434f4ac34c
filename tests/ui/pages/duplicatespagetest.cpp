// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicatespage.h"

#include "core/workspace/waitingrows.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/doublesfiles.h"
#include "tests/ui/pages/importdesk.h"
#include "tests/ui/support/peoplefile.h"
#include "ui/pages/pairsview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinebar.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QtTest/QTest>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString given, family, email, phone, street, postcode;
};

const std::vector<Entry> Doubles{
    {u"Pavel"_s, u"Dunmorrow"_s, u"pavel@example.net"_s, u"+447700900272"_s, u"9 Larch Avenue"_s,
     u"BW1 8SX"_s},
    {u"Pavel"_s, u"Dunmorow"_s, {}, u"+447700900272"_s, u"9 Larch Avenue"_s, u"BW1 8SX"_s},
    {u"Imogen"_s, u"Sandrow"_s, u"imogen@example.net"_s, u"+447700900271"_s, u"3 Weir Cottages"_s,
     u"BW3 9PL"_s},
    {u"Imogen"_s, u"Sandrow"_s, {}, u"+447700900271"_s, u"3 Weir Cottages"_s, u"BW3 9PL"_s},
    {u"Katherine"_s, u"Birkby"_s, u"k.birkby@example.com"_s, u"+441632960118"_s,
     u"6 Tanner’s Row"_s, u"BW2 4QX"_s},
    {u"Kate"_s, u"Birkby"_s, u"kate.b@example.org"_s, u"+441632960118"_s, u"6 Tanner’s Row"_s,
     u"BW2 4QX"_s},
    {u"Zadie"_s, u"Newcombe"_s, u"zadie@example.org"_s, u"+447700900299"_s, u"1 Bell Street"_s,
     u"BW9 1AA"_s},
};

class Review {
public:
    explicit Review(const std::vector<Entry>& people) : file(PeopleFile::People::Nobody) {
        if (!people.empty())
            file.done(file.workspace.perform(Action::AddContact, u"people"_s,
                                             [people](OpenFile& open, Progress&) {
                                                 for (const Entry& each : people) add(open, each);
                                             }));
        visit();
    }
    ~Review() { page.reset(); }
    Q_DISABLE_COPY_MOVE(Review)

    /// The page made anew, as after a restart.
    void visit() {
        page.reset();
        page = std::make_unique<DuplicatesPage>(file.tools());
        lay(*page, {1184, 735});
        page->visit({.page = PageId::Duplicates});
        page->activateWindow();
        REQUIRE(settle(*page));
        page->findChild<QListView*>(u"pairList"_s)->setFocus();
    }
    PairsView& view() { return *page->findChild<PairsView*>(); }
    const std::vector<PairCase>& cases() { return view().model().cases(); }
    QString current() {
        return page->findChild<QListView*>(u"pairList"_s)->currentIndex().data().toString();
    }
    void goTo(const QString& name) {
        auto* list = page->findChild<QListView*>(u"pairList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < 10 && current() != name; ++i) QTest::keyClick(list, Qt::Key_Down);
        REQUIRE(current() == name);
    }
    void keys(Qt::Key key) {
        QTest::keyClick(page->findChild<QListView*>(u"pairList"_s), key);
        REQUIRE(settle(*page));
    }
    void undo() {
        REQUIRE(file.done(file.workspace.undo()));
        REQUIRE(settle(*page));
    }
    QByteArray dump() {
        return file.query(
            [](OpenFile& open, Progress&) { return canonicalDump(open.stores().database); });
    }
    std::vector<Contact> people() {
        return file.query([](OpenFile& open, Progress&) {
            return open.stores().contacts.getAll(open.stores().contacts.idsByName());
        });
    }
    int named(const QString& title) {
        int found = 0;
        for (const Contact& each : people())
            if (each.title() == title) ++found;
        return found;
    }
    QString sentence() { return page->findChild<InlineBar*>()->sentence(); }
    QString doneText() { return page->findChild<QLabel*>(u"pairsDone"_s)->text(); }

    PeopleFile file;
    std::unique_ptr<DuplicatesPage> page;

private:
    static void add(OpenFile& open, const Entry& each) {
        Contact contact;
        contact.name.given = each.given;
        contact.name.family = each.family;
        contact.name.display = contact.name.full();
        contact.metOn = Today.addDays(-100);
        if (!each.email.isEmpty()) contact.emails.push_back({*EmailAddress::parse(each.email), {}});
        contact.phones.push_back({each.phone, each.phone, {}, PhoneKind::Home});
        contact.addresses.push_back(
            {{}, each.street, each.postcode, u"Brindlewick"_s, {}, u"GB"_s, {}});
        open.stores().contacts.insert(contact, open.clock().nowUtc());
    }
};

}  // namespace

TEST_CASE("M merges two contacts, and undo brings both back", "[pages][duplicates]") {
    Review review(Doubles);
    REQUIRE(review.cases().size() == 3);
    CHECK(review.doneText() == u"0 of 3"_s);
    const QByteArray before = review.dump();
    review.goTo(u"Kate Birkby"_s);
    review.keys(Qt::Key_M);
    CHECK(review.people().size() == 6);
    CHECK(review.named(u"Kate Birkby"_s) == 0);
    CHECK(review.sentence() == u"Merged into Katherine Birkby."_s);
    for (const Contact& each : review.people())
        if (each.title() == u"Katherine Birkby"_s) CHECK(each.emails.size() == 2);
    CHECK(review.cases().size() == 2);
    CHECK(review.doneText() == u"1 of 3"_s);

    review.undo();
    CHECK(review.dump() == before);
    CHECK(review.cases().size() == 3);
    CHECK(review.doneText() == u"0 of 3"_s);
}

TEST_CASE("K keeps two contacts apart, and that is remembered", "[pages][duplicates]") {
    Review review(Doubles);
    review.goTo(u"Kate Birkby"_s);
    review.keys(Qt::Key_K);
    CHECK(review.people().size() == 7);
    CHECK(review.cases().size() == 2);
    review.visit();
    CHECK(review.cases().size() == 2);
    for (const PairCase& each : review.cases()) CHECK(each.other.title() != u"Kate Birkby"_s);
    review.undo();
    CHECK(review.cases().size() == 3);
}

TEST_CASE("S puts a pair off and changes nothing", "[pages][duplicates]") {
    Review review(Doubles);
    const QByteArray before = review.dump();
    review.goTo(u"Kate Birkby"_s);
    CHECK(review.page->findChild<QPushButton*>(u"pairSkip"_s)->text() == u"Decide later"_s);
    review.keys(Qt::Key_S);
    CHECK(review.current() != u"Kate Birkby"_s);
    CHECK(review.dump() == before);
    CHECK(review.cases().size() == 3);
    CHECK(review.doneText() == u"1 of 3"_s);
    for (const PairCase& each : review.cases())
        CHECK((each.answer == PairAnswer::Skipped) == (each.other.title() == u"Kate Birkby"_s));
    // Another pair decided: what was put off stays put off.
    review.keys(Qt::Key_M);
    CHECK(review.cases().size() == 2);
    CHECK(review.doneText() == u"2 of 3"_s);
    review.visit();
    for (const PairCase& each : review.cases()) CHECK(each.answer == PairAnswer::Open);
}

TEST_CASE("All pairs that are sure merge in one go, as one act", "[pages][duplicates]") {
    Review review(Doubles);
    const QByteArray before = review.dump();
    const size_t automatic = review.view().model().automatic().size();
    REQUIRE(automatic == 2);
    review.page->findChild<QPushButton*>(u"mergeAll"_s)->click();
    REQUIRE(settle(*review.page));
    CHECK(review.sentence() == u"Pairs merged: 2."_s);
    CHECK(review.people().size() == 5);
    CHECK(review.named(u"Kate Birkby"_s) == 1);  // her e-mail is another one
    REQUIRE(review.cases().size() == 1);
    CHECK_FALSE(review.page->findChild<QPushButton*>(u"mergeAll"_s)->isVisible());
    review.undo();
    CHECK(review.dump() == before);
}

TEST_CASE("What is chosen for a field of a pair is what is stored", "[pages][duplicates]") {
    Review review(Doubles);
    review.goTo(u"Kate Birkby"_s);
    for (auto* each : review.page->findChildren<QAbstractButton*>()) {
        if (each->accessibleName() == u"Name, Goes into it: Kate Birkby"_s ||
            each->accessibleName() == u"E-mail, Stays: k.birkby@example.com"_s) {
            each->setFocus();
            QTest::keyClick(each, Qt::Key_Space);
        }
    }
    review.keys(Qt::Key_M);
    const std::vector<Contact> people = review.people();
    CHECK(people.size() == 6);
    for (const Contact& each : people) {
        CHECK(each.title() != u"Katherine Birkby"_s);
        if (each.title() != u"Kate Birkby"_s) continue;
        REQUIRE(each.emails.size() == 1);
        CHECK(each.emails.front().address.text() == u"kate.b@example.org"_s);
        CHECK(each.phones.size() == 1);
    }
}

TEST_CASE("Reviewing duplicates ends with a sentence", "[pages][duplicates]") {
    Review nobody({});
    CHECK(nobody.page->findChild<EmptyState*>()->isVisible());
    CHECK(nobody.page->findChild<EmptyState*>()->sentence().startsWith(u"No two contacts"_s));
    QTest::keyClick(&nobody.view(), Qt::Key_M);  // nothing to answer
    CHECK(settle(*nobody.page));

    Review review({Doubles[0], Doubles[1]});
    REQUIRE(review.cases().size() == 1);
    review.keys(Qt::Key_M);
    CHECK(review.page->findChild<EmptyState*>()->isVisible());
    CHECK(review.page->findChild<EmptyState*>()->sentence().startsWith(u"All decided."_s));
}

TEST_CASE("Rows of an import that wait are decided among the duplicates", "[pages][duplicates]") {
    Desk desk;
    desk.give({desk.write(u"people.csv"_s, PeopleHere)});
    while (desk.step() != u"importSummaryStep"_s) desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
    desk.give({desk.write(u"harvest-fair.csv"_s, FairList)});
    while (desk.step() != u"importSummaryStep"_s) desk.press(u"importNext"_s);
    REQUIRE(desk.contacts() == 8);

    DuplicatesPage page(PageTools{desk.workspace, desk.dressed.theme, desk.formatting, desk.actions,
                                  desk.settings});
    lay(page, {1184, 735});
    page.visit({.page = PageId::Duplicates});
    REQUIRE(settle(page));
    auto* list = page.findChild<QListView*>(u"pairList"_s);
    const auto waiting = [&] {
        return desk.ask([](OpenFile& file) { return waitingRowCount(file); });
    };
    const auto answer = [&](const QString& name, Qt::Key key) {
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < 10 && list->currentIndex().data().toString() != name; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        REQUIRE(list->currentIndex().data().toString() == name);
        CHECK(page.findChild<QPushButton*>(u"pairSkip"_s)->text() == u"Skip the file’s row"_s);
        QTest::keyClick(list, key);
        REQUIRE(settle(page));
    };
    REQUIRE(waiting() == 6);
    answer(u"Kate Birkby"_s, Qt::Key_M);
    CHECK(waiting() == 5);
    CHECK(desk.contacts() == 8);
    answer(u"Hugo Sandrow"_s, Qt::Key_K);
    CHECK(waiting() == 4);
    CHECK(desk.contacts() == 9);
    answer(u"Pavel Dunmorow"_s, Qt::Key_S);
    CHECK(waiting() == 3);
    CHECK(desk.contacts() == 9);
    CHECK(page.findChild<InlineBar*>()->sentence().contains(u"harvest-fair.csv"_s));
    const QFuture<bool> undone = desk.workspace.undo();
    REQUIRE(waitFor([&] { return undone.isFinished(); }));
    REQUIRE(settle(page));
    CHECK(waiting() == 4);
}
