// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/integrity.h"
#include "core/workspace/waitingrows.h"
#include "tests/ui/pages/doublesfiles.h"
#include "tests/ui/pages/importdesk.h"
#include "ui/pages/pairsview.h"

#include <QAbstractButton>
#include <QListView>
#include <QProgressBar>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

/// The people are here, and the list of the fair stands at the step Duplicates.
void bringToDuplicates(Desk& desk) {
    desk.give({desk.write(u"people.csv"_s, PeopleHere)});
    while (desk.step() != u"importSummaryStep"_s) desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
    desk.give({desk.write(u"harvest-fair.csv"_s, FairList)});
    while (desk.step() != u"importDuplicatesStep"_s) desk.press(u"importNext"_s);
}

const PairModel& pairs(Desk& desk) { return desk.page->findChild<PairsView*>()->model(); }

/// The name of the pair that is looked at.
QString current(Desk& desk) {
    return desk.the<QListView>(u"pairList"_s).currentIndex().data().toString();
}

PairAnswer answerFor(Desk& desk, const QString& name) {
    for (const PairCase& each : pairs(desk).cases())
        if (each.other.title() == name) return each.answer;
    FAIL("no pair with " << name.toStdString());
    return PairAnswer::Open;
}

void goTo(Desk& desk, const QString& name) {
    auto& list = desk.the<QListView>(u"pairList"_s);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Home);
    for (int i = 0; i < 20 && current(desk) != name; ++i) QTest::keyClick(&list, Qt::Key_Down);
    REQUIRE(current(desk) == name);
}

std::optional<Contact> person(Desk& desk, const QString& title) {
    return desk.ask([title](OpenFile& file) -> std::optional<Contact> {
        Stores& stores = file.stores();
        for (const Contact& each : stores.contacts.getAll(stores.contacts.idsByName()))
            if (each.title() == title) return each;
        return {};
    });
}

QStringList emails(const Contact& contact) {
    QStringList all;
    for (const EmailEntry& each : contact.emails) all.append(each.address.text());
    return all;
}

QAbstractButton& choice(Desk& desk, const QString& name) {
    for (auto* each : desk.page->findChildren<QAbstractButton*>())
        if (each->accessibleName() == name) return *each;
    FAIL("no choice " << name.toStdString());
    std::abort();
}

}  // namespace

TEST_CASE("Duplicates of an import are decided with keys", "[pages][import]") {
    Desk desk;
    bringToDuplicates(desk);
    desk.page->activateWindow();
    REQUIRE(desk.contacts() == 6);
    CHECK(desk.the<QListView>(u"pairList"_s).hasFocus());
    REQUIRE(pairs(desk).cases().size() == 6);
    CHECK(desk.the<QLabel>(u"importPromise"_s).text().startsWith(u"6 matches still to decide."_s));
    // Of colleagues behind one switchboard nobody is asked whether they are one; of a father and
    // his son one is, and nothing does it by itself.
    for (const PairCase& each : pairs(desk).cases()) {
        CHECK(each.other.title() != u"Dana Quill"_s);
        if (each.other.name.suffix == u"Jr"_s) CHECK_FALSE(each.score.isAutomatic());
    }

    CHECK(current(desk) == u"Kate Birkby"_s);
    goTo(desk, u"Robert Ashcombe"_s);
    desk.keys(Qt::Key_K);
    goTo(desk, u"Kate Birkby"_s);
    desk.keys(Qt::Key_M);
    CHECK(current(desk) == u"Ottoline Marshal-Featherstonehaugh"_s);
    desk.keys(Qt::Key_K);
    CHECK(current(desk) == u"Imogen Sandrow"_s);
    desk.keys(Qt::Key_S);
    CHECK(current(desk) == u"Pavel Dunmorow"_s);
    CHECK(answerFor(desk, u"Kate Birkby"_s) == PairAnswer::Merged);
    CHECK(answerFor(desk, u"Ottoline Marshal-Featherstonehaugh"_s) == PairAnswer::KeptBoth);
    CHECK(answerFor(desk, u"Imogen Sandrow"_s) == PairAnswer::Skipped);
    CHECK(desk.the<QLabel>(u"importPromise"_s).text().startsWith(u"2 matches still to decide."_s));
    CHECK(desk.contacts() == 6);
    const QByteArray before = desk.dump();

    desk.keys(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.step() == u"importSummaryStep"_s);
    const ImportSummary done = desk.page->draft().summary();
    CHECK(done.rows == 8);
    CHECK(done.created + done.updated + done.merged + done.skipped + done.review + done.rejected ==
          done.rows);
    CHECK(done.created == 4);  // Ottoline, Robert the son, Dana, Zadie
    CHECK(done.updated + done.merged == 1);
    CHECK(done.skipped == 1);
    CHECK(done.review == 2);
    CHECK(desk.contacts() == 10);
    const auto kate = person(desk, u"Katherine Birkby"_s);
    REQUIRE(kate);
    CHECK(kate->name.nickname == u"Kate"_s);
    CHECK(emails(*kate) == QStringList{u"k.birkby@example.com"_s, u"kate.b@example.org"_s});
    CHECK_FALSE(person(desk, u"Kate Birkby"_s));
    const auto one = person(desk, u"Ottoline Marshall-Featherstonehaugh"_s),
               two = person(desk, u"Ottoline Marshal-Featherstonehaugh"_s);
    REQUIRE((one && two));
    CHECK(desk.ask(
        [&](OpenFile& file) { return file.stores().notSame.areNotSame(one->id, two->id); }));

    // Taken back, the file is as it was.
    desk.press(u"undoImport"_s);
    REQUIRE(waitFor([&] { return desk.contacts() == 6; }));
    CHECK(desk.dump() == before);
}

TEST_CASE("Rows that nobody decided about wait, and the file holds together", "[pages][import]") {
    Desk desk;
    bringToDuplicates(desk);
    auto& later = desk.the<QPushButton>(u"importLater"_s);
    REQUIRE(later.isVisible());
    later.click();
    desk.settle();
    REQUIRE(desk.step() == u"importSummaryStep"_s);
    CHECK_FALSE(later.isVisible());
    CHECK(desk.page->draft().summary().review == 6);
    CHECK(desk.contacts() == 8);  // nobody twice
    CHECK(desk.ask([](OpenFile& file) {
        checkIntegrity(file.stores().database, Depth::Full);
        return waitingRowCount(file);
    }) == 6);
    desk.closeAndOpen();
    CHECK(desk.ask([](OpenFile& file) { return waitingRowCount(file); }) == 6);
}

TEST_CASE("What is chosen for a field in an import is what is stored", "[pages][import]") {
    Desk desk;
    bringToDuplicates(desk);
    desk.page->activateWindow();
    REQUIRE(current(desk) == u"Kate Birkby"_s);
    QAbstractButton& name = choice(desk, u"Name, In the file, line 2: Kate Birkby"_s);
    CHECK_FALSE(name.isChecked());
    name.setFocus();
    QTest::keyClick(&name, Qt::Key_Space);
    CHECK(name.isChecked());
    CHECK_FALSE(choice(desk, u"Name, Already in Waymark: Katherine Birkby"_s).isChecked());
    QAbstractButton& mail = choice(desk, u"E-mail, In the file, line 2: kate.b@example.org"_s);
    mail.setFocus();
    QTest::keyClick(&mail, Qt::Key_Space);
    CHECK_FALSE(mail.isChecked());
    // A letter works from here, too; the keyboard goes back to the list with the next pair.
    QTest::keyClick(&mail, Qt::Key_M);
    CHECK(desk.the<QListView>(u"pairList"_s).hasFocus());
    CHECK(current(desk) != u"Kate Birkby"_s);

    // Looked at again, it stands as it was chosen.
    goTo(desk, u"Kate Birkby"_s);
    CHECK(choice(desk, u"Name, In the file, line 2: Kate Birkby"_s).isChecked());
    CHECK_FALSE(choice(desk, u"E-mail, In the file, line 2: kate.b@example.org"_s).isChecked());
    desk.press(u"importNext"_s);
    REQUIRE(desk.step() == u"importSummaryStep"_s);
    CHECK_FALSE(person(desk, u"Katherine Birkby"_s));
    const auto kate = person(desk, u"Kate Birkby"_s);
    REQUIRE(kate);
    CHECK(emails(*kate) == QStringList{u"k.birkby@example.com"_s});
}

TEST_CASE("Merge all remaining Sure leaves alone what conflicts", "[pages][import]") {
    Desk desk;
    bringToDuplicates(desk);
    auto& all = desk.the<QPushButton>(u"mergeAll"_s);
    REQUIRE(all.isVisible());
    CHECK(all.text() == u"Merge all 2 remaining “Sure”"_s);
    all.click();
    desk.settle();
    CHECK_FALSE(all.isVisible());
    CHECK(answerFor(desk, u"Imogen Sandrow"_s) == PairAnswer::Merged);
    CHECK(answerFor(desk, u"Pavel Dunmorow"_s) == PairAnswer::Merged);
    for (const PairCase& each : pairs(desk).cases())
        if (each.score.conflicts) CHECK(each.answer == PairAnswer::Open);
    CHECK(desk.the<QLabel>(u"pairsDone"_s).text() == u"2 of 6"_s);
}

TEST_CASE("The steps around the duplicates say what comes", "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"people.csv"_s, PeopleHere)});
    while (desk.step() != u"importSummaryStep"_s) {
        CHECK(desk.step() != u"importDuplicatesStep"_s);  // nobody to be taken for somebody
        desk.press(u"importNext"_s);
    }
    desk.press(u"importNext"_s);
    desk.give({desk.write(u"harvest-fair.csv"_s, FairList)});
    while (desk.step() != u"importCheckStep"_s) desk.press(u"importNext"_s);
    CHECK(desk.the<QPushButton>(u"importNext"_s).text() == u"Next: 6 possible duplicates"_s);
    desk.press(u"importNext"_s);
    REQUIRE(desk.step() == u"importDuplicatesStep"_s);
    desk.keys(Qt::Key_M);
    desk.keys(Qt::Key_B, Qt::AltModifier);
    CHECK(desk.step() == u"importCheckStep"_s);
    desk.keys(Qt::Key_N, Qt::AltModifier);
    CHECK(answerFor(desk, u"Kate Birkby"_s) == PairAnswer::Merged);

    // Left and come back to: the answers are there.
    desk.closeAndOpen();
    REQUIRE(waitFor([&] { return desk.page->findChild<QPushButton*>(u"resumeDraft"_s); }));
    desk.press(u"resumeDraft"_s);
    REQUIRE(desk.step() == u"importDuplicatesStep"_s);
    CHECK(answerFor(desk, u"Kate Birkby"_s) == PairAnswer::Merged);
}

TEST_CASE("The keyboard goes through a pair in the order of reading", "[pages][import]") {
    Desk desk;
    bringToDuplicates(desk);
    desk.page->activateWindow();
    auto& list = desk.the<QListView>(u"pairList"_s);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);  // a table made anew
    QStringList order;
    for (int i = 0; i < 40 && order.value(order.size() - 1) != u"importNext"_s; ++i) {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        order.append(focus->objectName().isEmpty() ? focus->accessibleName().section(u',', 0, 0)
                                                   : focus->objectName());
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    CAPTURE(order.join(u" > "_s).toStdString());
    const auto at = [&](const QString& name) { return order.indexOf(name); };
    CHECK(at(u"pairList"_s) == 0);
    CHECK(at(u"mergeAll"_s) == 1);
    CHECK(at(u"Note"_s) > at(u"E-mail"_s));
    CHECK(at(u"E-mail"_s) > at(u"mergeAll"_s));
    CHECK(at(u"pairMerge"_s) > at(u"Note"_s));
    CHECK(at(u"pairKeep"_s) == at(u"pairMerge"_s) + 1);
    CHECK(at(u"pairSkip"_s) == at(u"pairMerge"_s) + 2);
    CHECK(at(u"importNext"_s) > at(u"pairSkip"_s));
    for (auto* each : desk.page->findChild<PairsView*>()->findChildren<QAbstractButton*>())
        CHECK_FALSE((each->accessibleName().isEmpty() && each->text().isEmpty()));
    CHECK_FALSE(list.accessibleName().isEmpty());
    CHECK_FALSE(
        desk.page->findChild<PairsView*>()->findChild<QProgressBar*>()->accessibleName().isEmpty());
}

TEST_CASE("Pictures of the duplicates of an import", "[pages][import][gallery]") {
    const auto [mode, name, size, factor] = GENERATE(table<ThemeMode, QString, QSize, double>(
        {{ThemeMode::Light, u"light"_s, {1184, 735}, 1.0},
         {ThemeMode::Dark, u"dark"_s, {1184, 735}, 1.0},
         {ThemeMode::Light, u"small"_s, {1004, 595}, 1.0},
         {ThemeMode::Light, u"large-text"_s, {1004, 595}, 2.0},
         {ThemeMode::Light, u"large-text-wide"_s, {1184, 735}, 2.0}}));
    Desk desk(mode, factor);
    desk.page->resize(size);
    desk.give({desk.write(u"people.csv"_s, PeopleHere)});
    while (desk.step() != u"importSummaryStep"_s) desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
    desk.give({desk.write(u"harvest-fair.csv"_s, FairList)});
    while (desk.step() != u"importDuplicatesStep"_s) {
        picture(*desk.page, u"doubles-"_s + desk.step() + u'-' + name);
        desk.press(u"importNext"_s);
    }
    auto& list = desk.the<QListView>(u"pairList"_s);
    for (int i = 0; i < 3; ++i) {
        picture(*desk.page, u"doubles-%1-"_s.arg(i) + name);
        CHECK(clippedLabels(*desk.page) == QStringList());
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::qWait(50);
    }
    QTest::keyClick(&list, Qt::Key_M);
    QTest::keyClick(&list, Qt::Key_K);
    QTest::qWait(50);
    CHECK(clippedLabels(*desk.page) == QStringList());
    picture(*desk.page, u"doubles-answered-"_s + name);
}
