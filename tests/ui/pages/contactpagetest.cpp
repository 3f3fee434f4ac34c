// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactpage.h"

#include "tests/support/catch.h"
#include "tests/ui/support/peoplefile.h"
#include "ui/charts/stagestrip.h"
#include "ui/editors/logcontact.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QAccessible>
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
    explicit Shown(const QString& given, ThemeMode mode = ThemeMode::Light, double factor = 1)
        : file(PeopleFile::People::Shop, mode, factor), page(file.tools()) {
        lay(page, {1184, 736});
        open(file.id(given));
    }
    void open(ContactId contact, std::vector<ContactId> neighbours = {}) {
        Destination there;
        there.page = PageId::Contact;
        there.contact = contact;
        there.neighbours = std::move(neighbours);
        page.visit(there);
        REQUIRE(settle(page));
    }
    template <class Widget>
    Widget& only() {
        auto* found = page.findChild<Widget*>();
        REQUIRE(found);
        return *found;
    }

    PeopleFile file;
    ContactPage page;
};

}  // namespace

TEST_CASE("The contact page shows the stages reached and the one not yet", "[pages]") {
    Shown shown(u"Ayo"_s);
    auto& strip = shown.only<StageStrip>();
    REQUIRE(strip.itemCount() == 6);
    CHECK(strip.itemSentence(0).startsWith(u"New contact, reached 13 Oct 2026"_s));
    CHECK(strip.itemSentence(2).contains(u"stands here"_s));
    CHECK(strip.itemSentence(3) == u"First purchase, not reached yet"_s);
}

TEST_CASE("The timeline is walked item by item and has a table twin", "[pages]") {
    Shown shown(u"Marnie"_s);
    auto& timeline = shown.only<JourneyTimeline>();
    REQUIRE(timeline.itemCount() > 10);
    press(timeline, Qt::Key_End);
    CHECK(timeline.currentItem() == timeline.itemCount() - 1);
    press(timeline, Qt::Key_Left);
    CHECK(timeline.currentItem() == timeline.itemCount() - 2);
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&timeline);
    REQUIRE(access);
    CHECK(access->role() == QAccessible::List);
    REQUIRE(access->childCount() == timeline.itemCount());
    CHECK(access->child(0)->text(QAccessible::Name) == timeline.itemSentence(0));
    CHECK(access->child(0)->role() == QAccessible::ListItem);
    shown.page.findChild<QAbstractButton*>(u"asTable"_s)->click();
    auto* twin = shown.page.findChild<QTableView*>(u"journeyTable"_s);
    CHECK(twin->isVisible());
    CHECK(twin->model()->rowCount() == timeline.itemCount());
    // Twelve months show less.
    const int all = timeline.itemCount();
    timeline.setRange(TimelineRange::OneYear);
    CHECK(timeline.itemCount() < all);
}

TEST_CASE("The activity can be narrowed to orders", "[pages]") {
    Shown shown(u"Marnie"_s);
    auto* table = shown.page.findChild<QTableView*>(u"activity"_s);
    const int all = table->model()->rowCount();
    auto* kinds = shown.page.findChild<SegmentedControl*>(u"kinds"_s);
    Q_EMIT kinds->chosen(2);
    CHECK(table->model()->rowCount() == 4);
    CHECK(all > 10);
    CHECK(table->model()->index(0, 1).data().toString() == u"Order"_s);
}

TEST_CASE("L on the contact page logs a contact, with its feeling", "[pages]") {
    Shown shown(u"Kit"_s);
    auto* table = shown.page.findChild<QTableView*>(u"activity"_s);
    const int before = table->model()->rowCount();
    press(*table, Qt::Key_L, Qt::NoModifier, u"l"_s);
    REQUIRE(settle(shown.page));
    auto& editor = shown.only<LogContact>();
    editor.findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"glad about the <i>gears</i>"_s);
    editor.save();
    REQUIRE(settle(shown.page));
    CHECK(shown.page.findChild<LogContact*>() == nullptr);
    CHECK(table->model()->rowCount() == before + 1);
    CHECK(table->model()
              ->index(0, 1)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"glad about the <i>gears</i>"_s));
}

TEST_CASE("Previous and next walk through the list the page was opened from", "[pages]") {
    Shown shown(u"Kit"_s);
    const ContactId kit = shown.file.id(u"Kit"_s), wilf = shown.file.id(u"Wilf"_s);
    shown.open(kit, {wilf, kit});
    CHECK_FALSE(shown.page.findChild<QToolButton*>(u"next"_s)->isEnabled());
    shown.page.findChild<QToolButton*>(u"previous"_s)->click();
    REQUIRE(settle(shown.page));
    CHECK(shown.page.contact() == wilf);
    CHECK(shown.page.findChild<QToolButton*>(u"next"_s)->isEnabled());
}

TEST_CASE("A removed contact leads back to the list, and undo is at hand", "[pages]") {
    Shown shown(u"Luca"_s);
    std::optional<Destination> led;
    QObject::connect(&shown.page, &Page::leadTo, [&led](const Destination& there) { led = there; });
    shown.page.run(u"contact.remove"_s);
    REQUIRE(settle(shown.page));
    REQUIRE(led);
    CHECK(led->page == PageId::Contacts);
}

TEST_CASE("What a contact allows is shown with its proof", "[pages]") {
    Shown shown(u"Ayo"_s);
    const auto says = [&](const QString& channel) {
        const auto* label = shown.page.findChild<QLabel*>(u"consent-"_s + channel);
        return label && !label->isHidden() ? label->text() : QString();
    };
    CHECK(says(u"email"_s) == u"Not asked"_s);
    CHECK(says(u"message"_s).isEmpty());
    const ContactId ayo = shown.file.id(u"Ayo"_s);
    shown.file.done(shown.file.workspace.perform(
        Action::EditContact, u"Ayo"_s, [ayo](OpenFile& file, Progress&) {
            Consent consent;
            consent.contact = ayo;
            consent.purpose = MarketingPurpose.toString();
            consent.decidedOn = QDate(2024, 4, 2);
            consent.evidence = u"paper form 118, scanned"_s;
            (void)file.stores().consents.insert(consent);
            consent.channel = ConsentChannel::Phone;
            (void)file.stores().consents.insert(consent);
            consent.state = ConsentState::Withdrawn;
            consent.decidedOn = QDate(2025, 1, 3);
            (void)file.stores().consents.insert(consent);
        }));
    REQUIRE(waitUntil(
        [&] { return shown.page.isSettled() && says(u"email"_s).startsWith(u"Given"_s); }));
    CHECK(says(u"email"_s) == u"Given 2 Apr 2024"_s);
    CHECK(says(u"phone"_s) == u"Withdrawn 3 Jan 2025"_s);
    CHECK(says(u"letter"_s) == u"Not asked"_s);
    CHECK(shown.page.findChild<QLabel*>(u"consentProof"_s)->text() ==
          u"Proof: paper form 118, scanned"_s);
}

TEST_CASE("The contact page fits in both themes and at twice the text", "[pages]") {
    auto [mode, factor, name] = GENERATE(table<ThemeMode, double, QString>({
        {ThemeMode::Light, 1.0, u"contact-light"_s},
        {ThemeMode::Dark, 1.0, u"contact-dark"_s},
        {ThemeMode::Light, 2.0, u"contact-large"_s},
    }));
    Shown shown(u"Marnie"_s, mode, factor);
    CHECK(clippedLabels(shown.page) == QStringList());
    CHECK_FALSE(picture(shown.page, name).isNull());
}
