// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactspage.h"

#include "tests/support/catch.h"
#include "tests/ui/support/peoplefile.h"
#include "ui/editors/contacteditor.h"
#include "ui/editors/logcontact.h"
#include "ui/editors/recordmilestone.h"
#include "ui/editors/recordorder.h"
#include "ui/pages/contactdetail.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

class Shown {
public:
    explicit Shown(PeopleFile::People people = PeopleFile::People::Shop,
                   ThemeMode mode = ThemeMode::Light, double factor = 1, QSize size = {1184, 760})
        : file(people, mode, factor), page(file.tools()) {
        lay(page, size);
        page.visit({});
        REQUIRE(settle(page));
    }
    template <class Widget>
    Widget& find(const QString& name) {
        auto* found = page.findChild<Widget*>(name);
        REQUIRE(found);
        return *found;
    }
    QTableView& table() { return find<QTableView>(u"contacts"_s); }
    void type(const QString& words) {
        page.findChild<FilterField*>()->setText(words);
        REQUIRE(settle(page));
    }
    void choose(const QString& given) {
        page.select(file.id(given));
        REQUIRE(settle(page));
    }
    ContactDetail& detail() { return find<ContactDetail>(u"contactDetail"_s); }
    Contact contact(const QString& given) {
        const ContactId id = file.id(given);
        return file.query(
            [id](OpenFile& open, Progress&) { return open.stores().contacts.get(id); });
    }
    void undo() {
        file.done(file.workspace.undo());
        REQUIRE(settle(page));
    }

    PeopleFile file;
    ContactsPage page;
};

}  // namespace

TEST_CASE("Search narrows the list and says how many are shown", "[pages]") {
    Shown shown;
    CHECK(shown.table().model()->rowCount() == 80);
    shown.type(u"example.com"_s);
    CHECK(shown.table().model()->rowCount() == 21);
    CHECK(shown.find<QLabel>(u"shown"_s).text().startsWith(u"21 of 80 shown"_s));
    shown.type(u"oldacre"_s);
    CHECK(shown.table().model()->rowCount() == 1);
    CHECK(shown.detail().contact() == shown.file.id(u"Marnie"_s));
}

TEST_CASE("Each chip shows as many rows as it counts", "[pages]") {
    Shown shown;
    for (const Chip* chip : shown.page.findChildren<Chip*>()) {
        if (!chip->isVisible()) continue;
        const_cast<Chip*>(chip)->click();
        REQUIRE(settle(shown.page));
        const int group = chip->objectName().mid(4).toInt();
        CHECK(shown.page.list().rowCount() == shown.page.list().groups()[size_t(group)]);
    }
}

TEST_CASE("The people behind a figure come as a token that can be taken off", "[pages]") {
    Shown shown;
    Destination there;
    there.people = PeopleShown{
        u"Reached Enquiry <&> more"_s,
        {shown.file.id(u"Marnie"_s), shown.file.id(u"Kit"_s), shown.file.id(u"Wilf"_s)}};
    shown.page.visit(there);
    REQUIRE(settle(shown.page));
    CHECK(shown.page.list().rowCount() == 3);
    CHECK(shown.page.findChild<FilterField*>()->tokenWords() ==
          QStringList{u"Reached Enquiry <&> more"_s});
    shown.find<QToolButton>(u"token"_s).click();
    REQUIRE(settle(shown.page));
    CHECK(shown.page.list().rowCount() == 80);
}

TEST_CASE("A new file offers ways in, and a search without a match ways on", "[pages]") {
    {
        Shown empty(PeopleFile::People::Nobody);
        auto* state = empty.page.findChild<EmptyState*>(u"emptyList"_s);
        REQUIRE(state);
        CHECK(state->sentence().startsWith(u"Nobody is in this file yet"_s));
        QStringList texts;
        for (const auto* button : state->findChildren<QAbstractButton*>()) texts << button->text();
        CHECK(texts == QStringList{u"Import…"_s, u"New contact"_s});
    }
    Shown shown;
    shown.page.findChild<Chip*>(u"chip2"_s)->click();
    shown.type(u"Quentin Nowhere"_s);
    auto* state = shown.page.findChild<EmptyState*>(u"emptyList"_s);
    CHECK(state->sentence() == u"Nobody matches “Quentin Nowhere” in: Customers."_s);
    QStringList texts;
    for (const auto* button : state->findChildren<QAbstractButton*>()) texts << button->text();
    CHECK(texts == QStringList{u"Search everyone"_s, u"Add “Quentin Nowhere” as a contact"_s});
    state->findChildren<QAbstractButton*>().at(1)->click();
    REQUIRE(settle(shown.page));
    auto& editor = shown.find<ContactEditor>(u"contactEditor"_s);
    CHECK(editor.findChild<QLineEdit*>(u"family"_s)->text() == u"Nowhere"_s);
    editor.save();
    REQUIRE(settle(shown.page));
    CHECK(shown.page.list().rowCount() == 81);
    CHECK(shown.detail().file().contact.title() == u"Quentin Nowhere"_s);
}

TEST_CASE("Editing writes what was typed, refuses what cannot be, and is undone", "[pages]") {
    Shown shown;
    shown.choose(u"Greta"_s);
    const Contact before = shown.contact(u"Greta"_s);
    shown.page.run(u"contact.edit"_s);
    REQUIRE(settle(shown.page));
    auto& editor = shown.find<ContactEditor>(u"contactEditor"_s);
    auto* email = editor.findChild<QLineEdit*>(u"E-mail"_s);
    email->setText(u"no address"_s);
    editor.save();
    CHECK_FALSE(shown.page.findChildren<ContactEditor*>().isEmpty());
    bool said = false;
    for (const auto* label : editor.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(u"needs one @"_s));
    CHECK(said);
    email->setText(u"greta@example.org"_s);
    editor.findChild<QLineEdit*>(u"organisation"_s)->setText(u"Mossford & Co"_s);
    editor.findChild<QLineEdit*>(u"birthday"_s)->setText(u"4 May 1980"_s);
    press(*email, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(settle(shown.page));
    const Contact after = shown.contact(u"Greta"_s);
    CHECK(after.organisationName == u"Mossford & Co"_s);
    CHECK(after.emails.front().address.text() == u"greta@example.org"_s);
    CHECK(after.birthday == u"1980-05-04"_s);
    CHECK(after.phones == before.phones);
    CHECK(after.addresses == before.addresses);
    shown.undo();
    CHECK(shown.contact(u"Greta"_s) == before);
}

TEST_CASE("The quick line logs a call or a note with the chosen contact", "[pages]") {
    Shown shown;
    shown.choose(u"Kit"_s);
    const auto count = [&] { return shown.detail().file().interactions.size(); };
    const size_t before = count();
    auto& line = shown.find<QLineEdit>(u"quickLog"_s);
    press(shown.table(), Qt::Key_L, Qt::NoModifier, u"l"_s);
    line.setText(u"Call about the <b>brakes</b>"_s);
    press(line, Qt::Key_Return);
    REQUIRE(settle(shown.page));
    REQUIRE(count() == before + 1);
    CHECK(shown.detail().file().interactions.front().channel == Channel::Call);
    CHECK(shown.detail().file().interactions.front().note == u"about the <b>brakes</b>"_s);
    CHECK(shown.detail().file().interactions.front().happenedOn == Today);
    CHECK(line.text().isEmpty());
    shown.undo();
    CHECK(count() == before);
}

TEST_CASE("Words of a channel at the start choose it", "[editors]") {
    auto [typed, channel, note] = GENERATE(table<QString, Channel, QString>({
        {u"call about brakes"_s, Channel::Call, u"about brakes"_s},
        {u"E-mail: sent the offer"_s, Channel::Email, u"sent the offer"_s},
        {u"VISIT"_s, Channel::Visit, u""_s},
        {u"caller was rude"_s, Channel::Note, u"caller was rude"_s},
        {u"likes tea"_s, Channel::Note, u"likes tea"_s},
    }));
    const InteractionDraft draft = quickLog(typed);
    CHECK(draft.channel == channel);
    CHECK(draft.note == note);
}

TEST_CASE("A milestone with its order moves the contact on, and undo brings it back", "[pages]") {
    Shown shown;
    shown.choose(u"Ayo"_s);
    CHECK(shown.detail().file().stage()->key == u"quote-given"_s);
    press(shown.table(), Qt::Key_M, Qt::NoModifier, u"m"_s);
    REQUIRE(settle(shown.page));
    auto& editor = shown.find<RecordMilestone>(u"recordMilestone"_s);
    CHECK(editor.findChild<QComboBox*>(u"stage"_s)->currentText() == u"First purchase"_s);
    editor.findChild<QLineEdit*>(u"product1"_s)->setText(u"city bike"_s);
    editor.findChild<QLineEdit*>(u"amount1"_s)->setText(u"£640.00"_s);
    editor.save();
    REQUIRE(settle(shown.page));
    CHECK(shown.detail().file().stage()->key == u"first-purchase"_s);
    REQUIRE(shown.detail().file().orders.size() == 1);
    CHECK(shown.detail().file().orders.front().total() == Money{64000, u"GBP"_s});
    shown.undo();
    CHECK(shown.detail().file().stage()->key == u"quote-given"_s);
    CHECK(shown.detail().file().orders.empty());
}

TEST_CASE("Several chosen contacts are removed together and come back together", "[pages]") {
    Shown shown;
    shown.type(u"visitor"_s);
    shown.table().selectAll();
    REQUIRE(settle(shown.page));
    CHECK(shown.page.people().size() == 59);
    shown.find<QAbstractButton>(u"bulkRemove"_s).click();
    REQUIRE(settle(shown.page));
    CHECK(shown.page.list().rowCount() == 0);
    CHECK(shown.page.list().everyone() == 21);
    shown.undo();
    CHECK(shown.page.list().rowCount() == 59);
}

TEST_CASE("A missing fact is filled where it is missed", "[pages]") {
    Shown shown;
    shown.choose(u"Idris"_s);
    const int there = shown.detail().file().standing.factsThere;
    auto& field = shown.find<QLineEdit>(u"missing-phone"_s);
    field.setText(u"07700 900123"_s);
    press(field, Qt::Key_Return);
    REQUIRE(settle(shown.page));
    CHECK(shown.detail().file().standing.factsThere == there + 1);
    CHECK(shown.contact(u"Idris"_s).phones.back().e164 == u"+447700900123"_s);
}

TEST_CASE("The selection stays with the contact when the order changes", "[pages]") {
    Shown shown;
    shown.choose(u"Kit"_s);
    shown.table().sortByColumn(int(ContactColumn::Spent), Qt::DescendingOrder);
    REQUIRE(settle(shown.page));
    CHECK(shown.page.people() == std::vector<ContactId>{shown.file.id(u"Kit"_s)});
    CHECK(shown.table().currentIndex().row() == 1);
}

TEST_CASE("Enter opens the page of the contact with the list as its neighbours", "[pages]") {
    Shown shown;
    shown.choose(u"Kit"_s);
    std::optional<Destination> led;
    QObject::connect(&shown.page, &Page::leadTo, [&led](const Destination& there) { led = there; });
    press(shown.table(), Qt::Key_Return);
    REQUIRE(led);
    CHECK(led->page == PageId::Contact);
    CHECK(led->contact == shown.file.id(u"Kit"_s));
    CHECK(led->neighbours.size() == 80);
}

TEST_CASE("The list of contacts fits in both themes and at twice the text", "[pages]") {
    auto [mode, factor, width, name] = GENERATE(table<ThemeMode, double, int, QString>({
        {ThemeMode::Light, 1.0, 1184, u"contacts-light"_s},
        {ThemeMode::Dark, 1.0, 1184, u"contacts-dark"_s},
        {ThemeMode::Light, 1.0, 1000, u"contacts-narrow"_s},
        {ThemeMode::Light, 2.0, 1184, u"contacts-large"_s},
    }));
    Shown shown(PeopleFile::People::Shop, mode, factor, {width, 736});
    shown.choose(u"Marnie"_s);
    CHECK(clippedLabels(shown.page) == QStringList());
    CHECK_FALSE(picture(shown.page, name).isNull());
    if (name != u"contacts-light"_s) return;
    for (const QString& action : {u"contact.edit"_s, u"contact.milestone"_s, u"contact.order"_s,
                                  u"contact.referral"_s, u"contact.new"_s}) {
        shown.page.run(action);
        REQUIRE(settle(shown.page));
        CHECK(clippedLabels(shown.page) == QStringList());
        picture(shown.page, action);
    }
}
