// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/importdesk.h"
#include "ui/pages/placespanel.h"
#include "ui/widgets/inlinebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* People = "Name,E-mail\nAnn Roe,ann@example.com\nBob Poe,bob@example.com\n";

std::vector<Place> places(Desk& desk) {
    return desk.ask([](OpenFile& file) { return file.stores().places.all(); });
}

PlacesPanel& panel(Desk& desk) { return *desk.page->findChild<PlacesPanel*>(); }

QCheckBox& box(Desk& desk, const QString& place) {
    for (auto* each : panel(desk).findChildren<QCheckBox*>())
        if (each->accessibleName() == place + u" is emptied"_s) return *each;
    FAIL("no place " << place.toStdString());
    std::abort();
}

bool says(Desk& desk, const QString& words) {
    for (const auto* each : panel(desk).findChildren<QLabel*>())
        if (each->text().contains(words)) return true;
    return false;
}

void importWhole(Desk& desk, const QString& name, const QByteArray& rows) {
    desk.give({desk.write(name, rows)});
    while (desk.step() != u"importSummaryStep"_s) desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
}

QString sentence(Desk& desk) { return desk.page->findChild<InlineBar*>()->sentence(); }

}  // namespace

TEST_CASE("Places are listed, ticked off and unticked with keys", "[pages][import][places]") {
    Desk desk;
    desk.page->activateWindow();
    auto& usual = desk.the<QPushButton>(u"usualPlaces"_s);
    usual.setFocus();
    desk.keys(Qt::Key_Space);
    REQUIRE(places(desk).size() == 5);
    CHECK_FALSE(usual.isVisible());
    CHECK(says(desk, u"Not emptied yet: 5."_s));
    box(desk, u"Phone"_s).setFocus();
    desk.keys(Qt::Key_Space);
    CHECK(places(desk).back().emptiedOn == QDate(2026, 11, 12));
    CHECK(says(desk, u"Not emptied yet: 4."_s));
    CHECK(box(desk, u"Phone"_s).hasFocus());
    desk.keys(Qt::Key_Space);
    CHECK_FALSE(places(desk).back().emptiedOn.isValid());
    CHECK(box(desk, u"Phone"_s).hasFocus());
}

TEST_CASE("An import ticks off the place it came from", "[pages][import][places]") {
    Desk desk;
    desk.press(u"usualPlaces"_s);
    importWhole(desk, u"people.csv"_s, People);
    QCheckBox& sheets = box(desk, u"Spreadsheets"_s);
    CHECK(sheets.isChecked());
    CHECK_FALSE(sheets.isEnabled());  // it happened
    CHECK_FALSE(box(desk, u"Phone"_s).isChecked());
    CHECK(says(desk, u"2 contacts so far"_s));
    // Taken back, it lies there again.
    desk.press(u"undoPastImport"_s);
    REQUIRE(waitFor([&] { return !box(desk, u"Spreadsheets"_s).isChecked(); }));
}

TEST_CASE("A place is added, changed and removed", "[pages][import][places]") {
    Desk desk;
    desk.the<QPushButton>(u"addPlace"_s).click();
    auto* dialog = desk.page->findChild<QDialog*>(u"placeDialog"_s);
    REQUIRE(dialog);
    auto* name = dialog->findChild<QLineEdit*>(u"placeName"_s);
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(places(desk).empty());  // a place needs a name
    QTest::keyClicks(name, u"Drawer in the workshop"_s);
    auto* kind = dialog->findChild<QComboBox*>(u"placeKind"_s);
    kind->setCurrentIndex(kind->findData(int(PlaceKind::Spreadsheet)));
    QTest::keyClick(name, Qt::Key_Return);
    desk.settle();
    REQUIRE(places(desk).size() == 1);
    CHECK(places(desk)[0].name == u"Drawer in the workshop"_s);
    CHECK(places(desk)[0].kind == PlaceKind::Spreadsheet);

    SECTION("Escape leaves it out") {
        desk.the<QPushButton>(u"addPlace"_s).click();
        for (auto* each : desk.page->findChildren<QDialog*>(u"placeDialog"_s)) {
            QTest::keyClicks(each->findChild<QLineEdit*>(), u"Shelf"_s);
            QTest::keyClick(each, Qt::Key_Escape);
        }
        desk.settle();
        CHECK(places(desk).size() == 1);
    }
    SECTION("its import ticks it off") {
        importWhole(desk, u"people.csv"_s, People);
        CHECK(box(desk, u"Drawer in the workshop"_s).isChecked());
        CHECK(says(desk, u"Every place has been emptied at least once."_s));
    }
    SECTION("removed") {
        auto* more = panel(desk).findChild<QToolButton*>();
        REQUIRE(more);
        CHECK(more->accessibleName() == u"More for Drawer in the workshop"_s);
        more->menu()->actions().last()->trigger();
        desk.settle();
        CHECK(places(desk).empty());
        CHECK(desk.the<QPushButton>(u"usualPlaces"_s).isVisible());
    }
}

TEST_CASE("The keyboard goes through the first step in the order of reading",
          "[pages][import][places]") {
    Desk desk;
    desk.page->activateWindow();
    desk.press(u"usualPlaces"_s);
    importWhole(desk, u"people.csv"_s, People);
    desk.the<QPushButton>(u"pasteTable"_s).setFocus();
    QStringList order;
    for (int i = 0; i < 16; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName().remove(QChar(u'1')));
        if (order.last() == u"undoPastImport"_s) break;
    }
    CAPTURE(order.join(u" > "_s).toStdString());
    CHECK(order.first().startsWith(u"place"_s));
    CHECK(order.value(order.size() - 2) == u"addPlace"_s);
    CHECK(order.last() == u"undoPastImport"_s);
}

TEST_CASE("An import that is not the last one is taken back, and what was done since stays",
          "[pages][import]") {
    Desk desk;
    desk.page->activateWindow();
    importWhole(desk, u"one.csv"_s, People);
    importWhole(desk, u"two.csv"_s, "Name,E-mail\nCy Doe,cy@example.com\n");
    const auto undos = [&] { return desk.page->findChildren<QPushButton*>(u"undoPastImport"_s); };
    const auto titles = [&] {
        return desk.ask([](OpenFile& file) {
            QStringList all;
            ContactStore& contacts = file.stores().contacts;
            for (const Contact& each : contacts.getAll(contacts.idsByName()))
                all.append(each.title());
            all.sort();
            return all;
        });
    };
    REQUIRE(undos().size() == 2);
    CHECK(undos()[0]->accessibleName() == u"Undo the import of two.csv"_s);
    CHECK(undos()[1]->accessibleName() == u"Undo the import of one.csv"_s);

    SECTION("nobody has worked on its people") {
        undos()[1]->setFocus();
        QTest::keyClick(undos()[1], Qt::Key_Space);
        desk.settle();
        CHECK(sentence(desk) == u"The import of “one.csv” was taken back."_s);
        CHECK(titles() == QStringList{u"Cy Doe"_s});
        REQUIRE(undos().size() == 1);
        CHECK(undos()[0]->accessibleName() == u"Undo the import of two.csv"_s);
        CHECK(undos()[0]->hasFocus());
    }
    SECTION("one of them has a note since") {
        const auto noted = desk.workspace.perform(
            Action::EditContact, u"Ann Roe"_s, [](OpenFile& file, Progress&) {
                ContactStore& contacts = file.stores().contacts;
                for (Contact ann : contacts.getAll(contacts.idsByName())) {
                    if (ann.title() != u"Ann Roe"_s) continue;
                    ann.note = u"Likes red bikes."_s;
                    contacts.update(ann);
                }
                return true;
            });
        REQUIRE(waitFor([&] { return noted.isFinished(); }));
        desk.settle();
        undos()[1]->click();
        desk.settle();
        CHECK(sentence(desk) ==
              u"The import of “one.csv” was taken back. 1 contact stayed, because you have worked "
              "on them since."_s);
        CHECK(titles() == QStringList{u"Ann Roe"_s, u"Cy Doe"_s});
        // And that, too, can be undone.
        const QFuture<bool> undone = desk.workspace.undo();
        REQUIRE(waitFor([&] { return undone.isFinished(); }));
        CHECK(titles() == QStringList{u"Ann Roe"_s, u"Bob Poe"_s, u"Cy Doe"_s});
    }
}

TEST_CASE("The summary takes an import back although something was done since", "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"people.csv"_s, People)});
    while (desk.step() != u"importSummaryStep"_s) desk.press(u"importNext"_s);
    const auto added =
        desk.workspace.perform(Action::AddContact, u"Cy Doe"_s, [](OpenFile& file, Progress&) {
            Contact cy;
            cy.name.given = u"Cy"_s;
            cy.name.family = u"Doe"_s;
            return file.stores().contacts.insert(cy, file.clock().nowUtc());
        });
    REQUIRE(waitFor([&] { return added.isFinished(); }));
    desk.settle();
    CHECK(desk.the<QLabel>(u"undoWords"_s).text().endsWith(u"changed since is kept."_s));
    REQUIRE(desk.the<QPushButton>(u"undoImport"_s).isEnabled());
    desk.press(u"undoImport"_s);
    CHECK(desk.contacts() == 1);
    CHECK(sentence(desk) == u"The import of “people.csv” was taken back."_s);
    CHECK(desk.the<QLabel>(u"summaryTitle"_s).text() == u"“people.csv” was taken back"_s);
    CHECK_FALSE(desk.the<QPushButton>(u"undoImport"_s).isVisible());
}
