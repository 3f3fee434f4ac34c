// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/importdesk.h"
#include "ui/models/keptdraft.h"
#include "ui/models/mappingmodel.h"
#include "ui/widgets/inlinebar.h"

#include <QMenu>
#include <QToolButton>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* People = "Who,E-mail,Stand\nAnn Roe,ann@example.com,B\nBob Poe,bob@,A\n";

size_t draftsIn(Desk& desk) {
    return desk.ask([](OpenFile& file) { return keptDrafts(file).size(); });
}

void choose(Desk& desk, int column, TargetField field) {
    QAbstractItemModel* columns = desk.the<QTableView>(u"columnTable"_s).model();
    columns->setData(columns->index(column, MappingModel::GoesTo), int(field), Qt::EditRole);
    desk.settle();
}

/// In the file since the page was left, and offered by a new window.
void leaveAndComeBack(Desk& desk) {
    desk.page->hide();
    REQUIRE(waitFor([&] { return draftsIn(desk) == 1; }));
    desk.closeAndOpen();
    REQUIRE(waitFor([&] { return desk.page->findChild<QPushButton*>(u"forgetDraft"_s); }));
}

QAction* entry(Desk& desk, const QString& beginning) {
    for (QAction* action : desk.the<QMenu>(u"matchingMenu"_s).actions())
        if (action->text().startsWith(beginning)) return action;
    return nullptr;
}

}  // namespace

TEST_CASE("An import that was left goes on where it was", "[pages][import]") {
    Desk desk;
    const QString path = desk.write(u"people.csv"_s, People);
    desk.give({path});
    desk.press(u"importNext"_s);
    choose(desk, 0, TargetField::FullName);
    choose(desk, 2, TargetField::Tags);

    SECTION("the page left at the matching") {
        leaveAndComeBack(desk);
        CHECK_FALSE(desk.workspace.state().nextUndo);
        CHECK(desk.the<QLabel>(u"draftWords"_s)
                  .text()
                  .startsWith(u"Go on with people.csv? 2 rows, matched on "_s));
        desk.press(u"resumeDraft"_s);
        CHECK(desk.step() == u"importMatchStep"_s);
        CHECK(desk.page->draft().mapping().columns[0].field == TargetField::FullName);
        CHECK(desk.page->draft().mapping().columns[2].field == TargetField::Tags);
        desk.press(u"importNext"_s);
        desk.press(u"importNext"_s);
        REQUIRE(desk.step() == u"importSummaryStep"_s);
        CHECK(waitFor([&] { return draftsIn(desk) == 0; }));
        CHECK(desk.contacts() == 2);
    }
    SECTION("the window closed at the checking, with a row left out") {
        desk.press(u"importNext"_s);
        auto& table = desk.the<QTableView>(u"checkTable"_s);
        REQUIRE(table.model()->rowCount() == 1);
        table.model()->setData(table.model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        desk.settle();
        desk.closeAndOpen();
        REQUIRE(waitFor([&] { return desk.page->findChild<QPushButton*>(u"resumeDraft"_s); }));
        desk.press(u"resumeDraft"_s);
        CHECK(desk.step() == u"importCheckStep"_s);
        CHECK(desk.page->draft().chosenOut() == QSet<qsizetype>{1});
        CHECK(desk.the<QPushButton>(u"importNext"_s).text() == u"Import 1 row"_s);
    }
    SECTION("the file changed meanwhile") {
        desk.press(u"importNext"_s);
        leaveAndComeBack(desk);
        desk.write(u"people.csv"_s, QByteArray(People) + "Cy Doe,cy@example.com,C\n");
        desk.press(u"resumeDraft"_s);
        CHECK(desk.page->findChild<InlineBar*>()->sentence().contains(u"has changed since"_s));
        CHECK(desk.step() == u"importFileStep"_s);
        CHECK(desk.page->draft().mapping().columns[2].field == TargetField::Tags);
        CHECK(desk.page->draft().look().rows == 3);
    }
    SECTION("the file is gone") {
        REQUIRE(QFile::remove(path));
        leaveAndComeBack(desk);
        CHECK(desk.the<QLabel>(u"draftWords"_s).text().contains(u"is no longer at"_s));
        CHECK_FALSE(desk.page->findChild<QPushButton*>(u"resumeDraft"_s));
        desk.press(u"forgetDraft"_s);
        CHECK(waitFor([&] { return draftsIn(desk) == 0; }));
        CHECK(waitFor([&] { return !desk.the<QWidget>(u"draftOffers"_s).isVisible(); }));
    }
    SECTION("cancelled: nothing waits") {
        leaveAndComeBack(desk);
        desk.press(u"resumeDraft"_s);
        desk.press(u"importCancel"_s);
        CHECK(waitFor([&] { return draftsIn(desk) == 0; }));
    }
}

TEST_CASE("A saved matching is used for another table, and can be forgotten", "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"people.csv"_s, People)});
    desk.press(u"importNext"_s);
    CHECK(entry(desk, u"None yet"_s));
    choose(desk, 0, TargetField::FullName);
    choose(desk, 2, TargetField::Tags);
    desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
    desk.give({desk.write(u"other.csv"_s, "Stand,Who,Hat\nC,Cy Doe,7\n")});
    desk.press(u"importNext"_s);
    CHECK(desk.page->draft().matching() == ImportDraft::Matching::Guessed);
    CHECK(desk.page->draft().mapping().columns[0].field == TargetField::KeepInNote);
    REQUIRE(entry(desk, u"people.csv"_s));
    entry(desk, u"people.csv"_s)->trigger();
    desk.settle();
    CHECK(desk.page->draft().mapping().columns[0].field == TargetField::Tags);
    CHECK(desk.page->draft().mapping().columns[1].field == TargetField::FullName);
    CHECK(entry(desk, u"people.csv"_s)->isChecked());
    entry(desk, u"As Waymark guesses"_s)->trigger();
    desk.settle();
    CHECK(desk.page->draft().mapping().columns[0].field == TargetField::KeepInNote);

    QMenu* const forget = entry(desk, u"Forget"_s)->menu();
    REQUIRE(forget->actions().size() == 1);
    forget->actions().first()->trigger();
    desk.settle();
    CHECK(desk.ask([](OpenFile& file) { return file.stores().imports.savedMappings().size(); }) ==
          0);
    CHECK(entry(desk, u"None yet"_s));
    CHECK(desk.workspace.state().nextUndo);
}
