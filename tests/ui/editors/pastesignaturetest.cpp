// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/pastesignature.h"

#include "tests/support/catch.h"
#include "tests/ui/support/peoplefile.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

const QString Tessa =
    u"Dr. Tessa Northcott-Bell\nFacilities Manager\nQuarrymill Housing Ltd\n\n"
    "Unit 7, Old Tannery Yard\nBrindlewick BW1 3KD\n\nt (01632) 960 455   m 07700 900 318\n"
    "e t.northcott@example.org\n"_s;

class Pasting {
public:
    Pasting() : dialog(new PasteSignature(file.dressed.theme, file.workspace)) {
        dialog->show();
        calm();
    }
    ~Pasting() { delete dialog; }
    Q_DISABLE_COPY_MOVE(Pasting)

    void calm() {
        REQUIRE(waitUntil([this] { return !dialog || dialog->isQuiet(); }));
    }
    void paste(const QString& text) {
        dialog->paste(text);
        calm();
    }
    /// The field beside a label.
    QLineEdit& field(const QString& name) {
        for (auto* each : dialog->findChildren<QLineEdit*>())
            if (each->accessibleName() == name) return *each;
        FAIL("no field " << name.toStdString());
        std::abort();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(dialog, key, modifiers);
        calm();
    }
    std::vector<Contact> people() {
        return file.query([](OpenFile& open, Progress&) {
            return open.stores().contacts.getAll(open.stores().contacts.idsByName());
        });
    }

    PeopleFile file{PeopleFile::People::Nobody};
    QPointer<PasteSignature> dialog;
};

}  // namespace

TEST_CASE("A pasted signature fills the form and becomes a contact", "[editors]") {
    Pasting pasting;
    pasting.paste(Tessa);
    CHECK(pasting.field(u"First name"_s).text() == u"Tessa");
    CHECK(pasting.field(u"Last name"_s).text() == u"Northcott-Bell");
    CHECK(pasting.field(u"Company"_s).text() == u"Quarrymill Housing Ltd");
    CHECK(pasting.field(u"E-mail"_s).text() == u"t.northcott@example.org");
    CHECK(pasting.field(u"Postcode"_s).text() == u"BW1 3KD");
    auto* text = pasting.dialog->findChild<QPlainTextEdit*>(u"pastedText"_s);
    REQUIRE(text);
    QStringList coloured;
    for (const QTextEdit::ExtraSelection& span : text->extraSelections())
        coloured.append(span.cursor.selectedText());
    CHECK(coloured.contains(u"t.northcott@example.org"));
    CHECK(coloured.contains(u"07700 900 318"));
    CHECK(pasting.people().empty());  // nothing is saved yet

    pasting.field(u"Role"_s).setText(u"Facilities lead"_s);
    pasting.press(Qt::Key_Return, Qt::ControlModifier);
    const std::vector<Contact> people = pasting.people();
    REQUIRE(people.size() == 1);
    CHECK(people[0].name.full() == u"Tessa Northcott-Bell");
    CHECK(people[0].jobTitle == u"Facilities lead");
    CHECK(people[0].organisationName == u"Quarrymill Housing Ltd");
    CHECK(people[0].sourceName == u"Business card or e-mail");
    QStringList numbers;
    for (const PhoneEntry& phone : people[0].phones) numbers.append(phone.e164);
    CHECK(numbers.contains(u"+447700900318"));
    CHECK((!pasting.dialog || !pasting.dialog->isVisible()));
}

TEST_CASE("A number written into the pasted form is read as one of this country", "[editors]") {
    Pasting pasting;
    pasting.paste(Tessa);
    pasting.field(u"Phone"_s).setText(u"01632 960 457"_s);
    auto* text = pasting.dialog->findChild<QPlainTextEdit*>(u"pastedText"_s);
    // From the text as well; its own Enter is a line.
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    pasting.calm();
    const std::vector<Contact> people = pasting.people();
    REQUIRE(people.size() == 1);
    QStringList numbers;
    for (const PhoneEntry& phone : people[0].phones) numbers.append(phone.e164);
    CHECK(numbers.contains(u"+441632960457"));
    CHECK(people[0].addresses.front().country == u"GB");
}

TEST_CASE("What was pasted a moment ago is read before it is added", "[editors]") {
    Pasting pasting;
    auto* text = pasting.dialog->findChild<QPlainTextEdit*>(u"pastedText"_s);
    text->setPlainText(Tessa);
    QTest::keyClick(pasting.dialog, Qt::Key_Return, Qt::ControlModifier);
    pasting.calm();
    REQUIRE(pasting.people().size() == 1);
    CHECK(pasting.people()[0].name.family == u"Northcott-Bell");
}

TEST_CASE("Escape leaves a pasted signature without a contact", "[editors]") {
    Pasting pasting;
    pasting.paste(Tessa);
    pasting.press(Qt::Key_Escape, Qt::NoModifier);
    CHECK((!pasting.dialog || !pasting.dialog->isVisible()));
    CHECK(pasting.people().empty());
}

TEST_CASE("Pasting somebody who is here adds what is new to them", "[editors]") {
    Pasting pasting;
    pasting.paste(Tessa);
    pasting.dialog->findChild<QPushButton*>(u"pastedAnother"_s)->click();
    pasting.calm();
    REQUIRE(pasting.dialog->isVisible());
    CHECK(pasting.dialog->findChild<QPlainTextEdit*>(u"pastedText"_s)->toPlainText().isEmpty());
    auto* notice = pasting.dialog->findChild<QWidget*>(u"pastedNotice"_s);
    CHECK_FALSE(notice->isVisible());

    pasting.paste(u"Tessa Northcott-Bell\nt.northcott@example.org\nwww.quarrymill.example"_s);
    CHECK(notice->isVisible());
    pasting.dialog->findChild<QPushButton*>(u"pastedAdd"_s)->click();
    pasting.calm();
    const std::vector<Contact> people = pasting.people();
    REQUIRE(people.size() == 1);
    CHECK(people[0].jobTitle == u"Facilities Manager");
    REQUIRE(people[0].links.size() == 1);
}

TEST_CASE("Ctrl V replaces what was pasted, and text without anybody is not added", "[editors]") {
    Pasting pasting;
    pasting.paste(Tessa);
    auto* text = pasting.dialog->findChild<QPlainTextEdit*>(u"pastedText"_s);
    QApplication::clipboard()->setText(u"..."_s);
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    pasting.calm();
    CHECK(text->toPlainText() == u"...");
    pasting.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(pasting.dialog->isVisible());
    CHECK(pasting.people().empty());
}

TEST_CASE("Pasted markup stays text", "[editors]") {
    Pasting pasting;
    pasting.paste(u"<b>Ann</b> <img src=file:///etc/hostname>\nann@example.org"_s);
    for (const auto* label : pasting.dialog->findChildren<QLabel*>())
        CHECK(label->textFormat() != Qt::RichText);
}
