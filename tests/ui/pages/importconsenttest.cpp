// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/importdesk.h"
#include "ui/models/mappingmodel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* Fair =
    "Name,E-mail,Signed up,News (y/n),Stand\n"
    "Ann Roe,ann@example.com,13/10/2026,y,B\n"
    "Bob Poe,bob@example.com,14/10/2026,n,A\n"
    "Cy Doe,cy@example.com,,y,A\n";

void type(Desk& desk, const QString& field, const QString& text) {
    auto& edit = desk.the<QLineEdit>(field);
    edit.setFocus();
    edit.setText(text);
    QTest::keyClick(&edit, Qt::Key_Return);
    desk.settle();
}

std::vector<Consent> consentsOf(Desk& desk, const QString& title) {
    return desk.ask([title](OpenFile& file) {
        for (const ContactRow& row :
             file.stores().contacts.rows(file.stores().contacts.idsByName()))
            if (row.title() == title) return file.stores().consents.of(row.id);
        return std::vector<Consent>();
    });
}

/// Presses Tab until the keyboard is there.
bool tabTo(Desk& desk, const QString& name) {
    for (int i = 0; i < 40; ++i) {
        QWidget* const now = QApplication::focusWidget();
        if (now && now->objectName() == name) return true;
        QTest::keyClick(now ? now : desk.page.get(), Qt::Key_Tab);
    }
    return false;
}

}  // namespace

TEST_CASE("A column of consents asks for wording and day before anybody counts as asked",
          "[pages][import]") {
    Desk desk;
    desk.give({desk.write(u"fair.csv"_s, Fair)});
    desk.press(u"importNext"_s);
    CHECK(desk.cell(u"columnTable"_s, 3, MappingModel::GoesTo) == u"Consent: e-mail marketing"_s);
    CHECK(desk.cell(u"columnTable"_s, 3, MappingModel::Match) == u"Please check"_s);
    CHECK(desk.cell(u"columnTable"_s, 3, MappingModel::WhatHappens).startsWith(u"Not asked yet"_s));
    CHECK(desk.the<QWidget>(u"consentPanel"_s).isVisible());
    CHECK(desk.the<QLabel>(u"consentSentence"_s).isVisible());
    CHECK(desk.the<QComboBox>(u"consentDay"_s).currentText() == u"the day in “Signed up”"_s);
    CHECK(desk.cell(u"previewTable"_s, 0, 4) == u"Not asked"_s);

    type(desk, u"consentWording"_s, u"Yes, send me news"_s);
    type(desk, u"consentEvidence"_s, u"fair form"_s);
    CHECK(desk.cell(u"columnTable"_s, 3, MappingModel::WhatHappens) ==
          u"y = given on the sign-up date; n or empty = not given"_s);
    CHECK_FALSE(desk.the<QLabel>(u"consentSentence"_s).isVisible());
    CHECK(desk.cell(u"previewTable"_s, 0, 4) == u"Given 13 Oct"_s);
    CHECK(desk.cell(u"previewTable"_s, 1, 4) == u"Not given"_s);
    CHECK(desk.cell(u"previewTable"_s, 2, 4) == u"No day"_s);

    SECTION("by the day of the row") {
        desk.press(u"importNext"_s);
        desk.press(u"importNext"_s);
        REQUIRE(desk.step() == u"importSummaryStep"_s);
        const std::vector<Consent> ann = consentsOf(desk, u"Ann Roe"_s);
        REQUIRE(ann.size() == 1);
        CHECK(ann[0].wording == u"Yes, send me news"_s);
        CHECK(ann[0].evidence == u"fair form"_s);
        CHECK(ann[0].decidedOn == QDate(2026, 10, 13));
        CHECK(consentsOf(desk, u"Cy Doe"_s).empty());

        // The next file with these headings knows what was agreed to.
        desk.press(u"importNext"_s);
        desk.give({desk.write(u"more.csv"_s, Fair)});
        CHECK(desk.page->draft().matching() == ImportDraft::Matching::Saved);
        desk.press(u"importNext"_s);
        CHECK(desk.the<QLineEdit>(u"consentWording"_s).text() == u"Yes, send me news"_s);
        desk.press(u"importNext"_s);
        CHECK(desk.page->draft().expected().skipped == 3);
    }
    SECTION("by one day for all") {
        auto& day = desk.the<QComboBox>(u"consentDay"_s);
        day.setCurrentIndex(day.findText(u"one day"_s));
        Q_EMIT day.activated(day.currentIndex());
        desk.the<QDateEdit>(u"consentOn"_s).setDate(QDate(2026, 10, 20));
        desk.settle();
        CHECK(desk.cell(u"previewTable"_s, 2, 4) == u"Given 20 Oct 2026"_s);
        CHECK(desk.cell(u"columnTable"_s, 3, MappingModel::WhatHappens)
                  .startsWith(u"y = given on 20 Oct 2026"_s));
    }
}

TEST_CASE("A whole import needs no mouse", "[pages][import]") {
    Desk desk;
    const QString path = desk.write(u"fair.csv"_s, Fair);
    const QByteArray before = desk.dump();
    desk.page->activateWindow();
    desk.settle();
    // The path is typed into the dialog that the first button opens.
    QTimer::singleShot(300, desk.page.get(), [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        name->setFocus();
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    desk.keys(Qt::Key_Space);
    REQUIRE(desk.page->draft().state() == ImportDraft::State::Read);
    desk.page->activateWindow();  // as the window manager does when the dialog has gone
    desk.settle();
    desk.keys(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.step() == u"importMatchStep"_s);
    REQUIRE(QApplication::focusWidget()->objectName() == u"columnTable"_s);
    for (int i = 0; i < 4; ++i) desk.keys(Qt::Key_Down);
    desk.keys(Qt::Key_F2);
    auto* editor = desk.the<QTableView>(u"columnTable"_s).findChild<QComboBox*>(u"fieldEditor"_s);
    REQUIRE(editor);
    editor->setFocus();
    editor->lineEdit()->selectAll();
    QTest::keyClicks(editor->lineEdit(), u"source"_s);
    QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
    desk.settle();
    CHECK(desk.page->draft().mapping().columns[4].field == TargetField::Source);
    desk.the<QTableView>(u"columnTable"_s).setFocus();
    REQUIRE(tabTo(desk, u"consentWording"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Yes, news"_s);
    desk.keys(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.step() == u"importCheckStep"_s);
    CHECK(desk.page->draft().mapping().consent.wording == u"Yes, news"_s);
    desk.keys(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.step() == u"importSummaryStep"_s);
    CHECK(desk.contacts() == 3);
    CHECK(consentsOf(desk, u"Ann Roe"_s).size() == 1);
    REQUIRE(tabTo(desk, u"undoImport"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    REQUIRE(waitFor(
        [&] { return desk.the<QLabel>(u"summaryTitle"_s).text().contains(u"taken back"_s); }));
    CHECK(desk.dump() == before);
}
