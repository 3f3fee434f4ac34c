// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/textindex.h"
#include "tests/ui/pages/importdesk.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/mappingmodel.h"
#include "ui/pages/importfilestep.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

TEST_CASE("The harvest fair list goes from file to summary and back", "[pages][import]") {
    Desk desk;
    const QByteArray before = desk.dump();
    CHECK(desk.step() == u"importFileStep"_s);
    desk.give({harvestFair()});
    CHECK(desk.the<QLabel>(u"tableSize"_s).text().endsWith(u"9 columns"_s));
    CHECK(desk.cell(u"rawTable"_s, 0, 1) == u"KATE BIRKBY"_s);
    CHECK(desk.the<QComboBox>(u"readSeparator"_s).currentText() == u"Semicolon"_s);

    desk.press(u"importNext"_s);
    CHECK(desk.step() == u"importMatchStep"_s);
    CHECK(desk.cell(u"columnTable"_s, 0, MappingModel::GoesTo) == u"Full name"_s);
    CHECK(desk.cell(u"columnTable"_s, 1, MappingModel::GoesTo) == u"E-mail"_s);
    CHECK(desk.cell(u"columnTable"_s, 1, MappingModel::WhatHappens).contains(u"cannot be read"_s));
    CHECK(desk.cell(u"columnTable"_s, 4, MappingModel::GoesTo) == u"First contact date"_s);
    CHECK(desk.cell(u"previewTable"_s, 0, 1) == u"Kate Birkby"_s);
    const RowCounts counts = desk.page->draft().counts();
    CHECK(counts.seen == desk.page->draft().look().rows);
    CHECK(counts.seen == counts.ready + counts.toCheck + counts.leftOut);
    CHECK(counts.toCheck > 0);
    CHECK(desk.contacts() == 0);

    desk.press(u"importNext"_s);
    CHECK(desk.step() == u"importCheckStep"_s);
    REQUIRE(desk.page->draft().planned());
    const ImportSummary expected = desk.page->draft().expected();
    CHECK(expected.created > 0);
    CHECK(desk.the<QTableView>(u"checkTable"_s).model()->rowCount() > 0);
    CHECK(desk.contacts() == 0);

    desk.press(u"importNext"_s);
    CHECK(desk.step() == u"importSummaryStep"_s);
    const ImportSummary summary = desk.page->draft().summary();
    CHECK(summary.created == expected.created);
    CHECK(summary.rows == counts.seen);
    CHECK(desk.contacts() == summary.created);
    CHECK(desk.the<QLabel>(u"summary_created"_s).text() == desk.formatting.count(summary.created));

    std::vector<ContactId> led;
    QObject::connect(desk.page.get(), &Page::leadTo, desk.page.get(),
                     [&](const Destination& to) { led = to.people->people; });
    desk.press(u"seePeople"_s);
    REQUIRE(waitFor([&] { return !led.empty(); }));
    CHECK(qint64(led.size()) == summary.created);

    desk.press(u"undoImport"_s);
    REQUIRE(waitFor(
        [&] { return desk.the<QLabel>(u"summaryTitle"_s).text().contains(u"taken back"_s); }));
    CHECK(desk.dump() == before);
}

TEST_CASE("Another target for a column changes the plan and the saved matching",
          "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"people.csv"_s,
                          "Who,E-mail,Stand\nAnn Roe,ann@example.com,B\n"
                          "Bob Poe,bob@example.com,A\n")});
    desk.press(u"importNext"_s);
    auto& table = desk.the<QTableView>(u"columnTable"_s);
    const QModelIndex stand = table.model()->index(2, MappingModel::GoesTo);
    table.model()->setData(stand, int(TargetField::Tags), Qt::EditRole);
    desk.settle();
    CHECK(stand.data() == u"Interest (list)"_s);
    const QModelIndex who = table.model()->index(0, MappingModel::GoesTo);
    table.model()->setData(who, int(TargetField::FullName), Qt::EditRole);
    desk.settle();
    desk.press(u"importNext"_s);
    CHECK(desk.page->draft().expected().created == 2);
    desk.press(u"importNext"_s);
    REQUIRE(desk.step() == u"importSummaryStep"_s);
    const auto tags = desk.ask([](OpenFile& file) {
        Progress progress;
        return file.text(progress).find(u"roe").size();
    });
    CHECK(tags == 1);

    SECTION("the second time the matching is as it was") {
        desk.press(u"importNext"_s);
        desk.give({desk.write(u"more.csv"_s, "Who,E-mail,Stand\nCy Doe,cy@example.com,C\n")});
        CHECK(desk.page->draft().matching() == ImportDraft::Matching::Saved);
        CHECK(desk.the<QLabel>(u"readingSentences"_s).text().contains(u"as they were then"_s));
        CHECK(desk.page->draft().mapping().columns[2].field == TargetField::Tags);
        desk.press(u"importNext"_s);
        CHECK(desk.the<QWidget>(u"savedMatching"_s).isVisible());
    }
    SECTION("the same file again changes nothing") {
        desk.press(u"importNext"_s);
        const QByteArray before = desk.dump();
        desk.give({desk.folder.filePath(u"people.csv"_s)});
        desk.press(u"importNext"_s);
        desk.press(u"importNext"_s);
        CHECK(desk.page->draft().expected().skipped == 2);
        CHECK(desk.dump() == before);
    }
}

TEST_CASE("A row that is ticked is left out and comes back as CSV", "[pages][import]") {
    Desk desk;
    desk.give(
        {desk.write(u"people.csv"_s, "Name,E-mail\nAnn Roe,ann@\nBob Poe,bob@example.com\n")});
    desk.press(u"importNext"_s);
    desk.press(u"importNext"_s);
    auto& table = desk.the<QTableView>(u"checkTable"_s);
    REQUIRE(table.model()->rowCount() == 1);
    CHECK(desk.the<QPushButton>(u"importNext"_s).text() == u"Import 2 rows"_s);
    table.model()->setData(table.model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    desk.settle();
    CHECK(desk.the<QPushButton>(u"importNext"_s).text() == u"Import 1 row"_s);
    desk.press(u"importNext"_s);
    CHECK(desk.page->draft().summary().created == 1);
    CHECK(desk.page->draft().summary().rejected == 1);
    const QString path = desk.folder.filePath(u"out.csv"_s);
    desk.page->saveLeftOut(path);
    REQUIRE(waitFor([&] { return QFileInfo::exists(path); }));
    QFile saved(path);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    CHECK(text.contains("Ann Roe,ann@,2,"));
    CHECK(text.contains("You left this row out."));
    CHECK_FALSE(text.contains("Bob"));
}

TEST_CASE("Stopping an import leaves the file as it was, byte for byte", "[pages][import]") {
    Desk desk;
    QByteArray rows = "Name,E-mail\n";
    for (int i = 0; i < 20'000; ++i)
        rows +=
            "Ann Roe" + QByteArray::number(i) + ",ann" + QByteArray::number(i) + "@example.com\n";
    desk.give({desk.write(u"many.csv"_s, rows)});
    desk.press(u"importNext"_s);
    const QByteArray before = desk.fileHash();
    desk.press(u"importNext"_s);
    desk.the<QPushButton>(u"importNext"_s).click();
    REQUIRE(desk.page->draft().state() == ImportDraft::State::Importing);
    CHECK(desk.step() == u"importRunStep"_s);
    QTest::qWait(150);
    desk.the<QPushButton>(u"runCancel"_s).click();
    QElapsedTimer timer;
    timer.start();
    desk.settle();
    CHECK(timer.elapsed() < 2000);
    CHECK(desk.the<QLabel>(u"runTitle"_s).text() == u"Cancelled. Nothing was changed."_s);
    CHECK(desk.fileHash() == before);
    CHECK(desk.contacts() == 0);
    CHECK(desk.the<QPushButton>(u"importNext"_s).isEnabled());
}

TEST_CASE("Two files are two imports, one after the other", "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"one.csv"_s, "Name,E-mail\nAnn Roe,ann@example.com\n"),
               desk.write(u"two.csv"_s, "Name,E-mail\nBob Poe,bob@example.com\n")});
    CHECK(desk.page->draft().look().fileName == u"one.csv"_s);
    for (int i = 0; i < 3; ++i) desk.press(u"importNext"_s);
    CHECK(desk.step() == u"importSummaryStep"_s);
    CHECK(desk.the<QPushButton>(u"importNext"_s).text() == u"Next file (2 of 2)"_s);
    desk.press(u"importNext"_s);
    CHECK(desk.page->draft().look().fileName == u"two.csv"_s);
    for (int i = 0; i < 3; ++i) desk.press(u"importNext"_s);
    CHECK(desk.contacts() == 2);
    CHECK(desk.ask([](OpenFile& file) { return file.stores().imports.all().size(); }) == 2);
    CHECK(desk.the<QPushButton>(u"importNext"_s).text() == u"Import another file"_s);
    desk.press(u"importNext"_s);
    CHECK(desk.step() == u"importFileStep"_s);
    REQUIRE(waitFor([&] { return desk.page->findChild<QPushButton*>(u"undoPastImport"_s); }));
    desk.press(u"undoPastImport"_s);
    REQUIRE(waitFor([&] { return desk.contacts() == 1; }));
}

TEST_CASE("What is no table is refused with its reason", "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"photo.csv"_s, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR and so on")});
    CHECK(desk.page->draft().state() == ImportDraft::State::Refused);
    CHECK(desk.the<QLabel>(u"fileProblem"_s).isVisible());
    CHECK(desk.the<QLabel>(u"fileProblem"_s).text().contains(u"PNG"_s));
    CHECK_FALSE(desk.the<QPushButton>(u"importNext"_s).isEnabled());

    desk.give({desk.write(u"bare.csv"_s, "Name,E-mail\n")});
    CHECK(desk.the<QLabel>(u"readingSentences"_s)
              .text()
              .contains(u"This file has headings but no rows."_s));
    CHECK_FALSE(desk.the<QPushButton>(u"importNext"_s).isEnabled());
}

TEST_CASE("Headings and cells are text, never markup", "[pages][import]") {
    Desk desk;
    desk.give(
        {desk.write(u"<b>x<b>.csv"_s,
                    "<b>Name</b>,E-mail,=cmd|x\n<i>Ann</i> Roe,ann@example.com,<img src=x>\n")});
    desk.press(u"importNext"_s);
    CHECK(desk.cell(u"columnTable"_s, 0, MappingModel::Heading) == u"<b>Name</b>"_s);
    CHECK(desk.cell(u"columnTable"_s, 2, MappingModel::FirstValues) == u"<img src=x>"_s);
    const QVariant tip = desk.the<QTableView>(u"columnTable"_s)
                             .model()
                             ->index(2, MappingModel::FirstValues)
                             .data(Qt::ToolTipRole);
    CHECK(tip.toString().contains(u"&lt;img"_s));
    for (const QLabel* label : desk.page->findChildren<QLabel*>())
        if (label->text().contains(u'<')) CHECK(label->textFormat() == Qt::PlainText);
}

TEST_CASE("A pasted table is imported like a file", "[pages][import]") {
    Desk desk;
    desk.page->findChild<ImportFileStep*>()->paste(u"Name\tE-mail\nAnn Roe\tann@example.com\n"_s);
    desk.settle();
    CHECK(desk.page->draft().look().rows == 1);
    CHECK(desk.page->draft().look().delimiter == "\t");
    desk.page->findChild<ImportFileStep*>()->paste(u"  "_s);
    CHECK(desk.the<QLabel>(u"fileProblem"_s).text().contains(u"no text"_s));
}

TEST_CASE("The whole import is done with keys", "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"people.csv"_s, "Name,E-mail,Hat size\nAnn Roe,ann@example.com,7\n")});
    desk.page->activateWindow();
    desk.keys(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.step() == u"importMatchStep"_s);
    desk.keys(Qt::Key_B, Qt::AltModifier);
    CHECK(desk.step() == u"importFileStep"_s);
    desk.keys(Qt::Key_N, Qt::AltModifier);
    auto& table = desk.the<QTableView>(u"columnTable"_s);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(2, MappingModel::GoesTo));
    QTest::keyClick(&table, Qt::Key_F2);
    auto* editor = table.findChild<QComboBox*>(u"fieldEditor"_s);
    REQUIRE(editor);
    editor->setFocus();
    editor->setEditText(u"interest"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    desk.settle();
    CHECK(desk.page->draft().mapping().columns[2].field == TargetField::Tags);
    table.setFocus();
    desk.keys(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.step() == u"importCheckStep"_s);
    desk.keys(Qt::Key_N, Qt::AltModifier);
    CHECK(desk.step() == u"importSummaryStep"_s);
    CHECK(desk.contacts() == 1);
}

TEST_CASE("Controls of the import have names", "[pages][import]") {
    Desk desk;
    desk.give({harvestFair()});
    for (int i = 0; i < 2; ++i) {
        for (const QComboBox* combo : desk.page->findChildren<QComboBox*>())
            CHECK_FALSE(combo->accessibleName().isEmpty());
        for (const QTableView* table : desk.page->findChildren<QTableView*>())
            CHECK_FALSE(table->accessibleName().isEmpty());
        desk.press(u"importNext"_s);
    }
}

TEST_CASE("Pictures of the import", "[pages][import][gallery]") {
    const auto [mode, name, size, factor] = GENERATE(table<ThemeMode, QString, QSize, double>(
        {{ThemeMode::Light, u"light"_s, {1184, 735}, 1.0},
         {ThemeMode::Dark, u"dark"_s, {1184, 735}, 1.0},
         {ThemeMode::Light, u"small"_s, {1004, 595}, 1.0},
         {ThemeMode::Light, u"large-text"_s, {1004, 595}, 2.0}}));
    Desk desk(mode, factor);
    desk.page->resize(size);
    picture(*desk.page, u"import-0empty-"_s + name);
    desk.give({harvestFair()});
    picture(*desk.page, u"import-1file-"_s + name);
    desk.press(u"importNext"_s);
    picture(*desk.page, u"import-2match-"_s + name);
    CHECK(clippedLabels(*desk.page) == QStringList());
    desk.press(u"importNext"_s);
    picture(*desk.page, u"import-3check-"_s + name);
    CHECK(clippedLabels(*desk.page) == QStringList());
    desk.the<QPushButton>(u"importNext"_s).click();
    picture(*desk.page, u"import-4run-"_s + name);
    desk.settle();
    picture(*desk.page, u"import-5summary-"_s + name);
    CHECK(clippedLabels(*desk.page) == QStringList());
    desk.press(u"importNext"_s);
    QTest::qWait(100);
    picture(*desk.page, u"import-6past-"_s + name);
}
