// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/behind.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/pages/boardpage.h"
#include "ui/support/actionregistry.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinebar.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 12);

void reach(Stores& stores, ContactId contact, QStringView stage, int daysAgo) {
    Milestone milestone;
    milestone.contact = contact;
    milestone.stage = stores.playbooks.current().stage(stage)->id;
    milestone.reachedOn = Today.addDays(-daysAgo);
    stores.milestones.insert(milestone);
}

/// A board over a file of its own, in a window as large as the design.
class Desk {
public:
    explicit Desk(ThemeMode mode = ThemeMode::Light, double factor = 1)
        : dressed(mode, factor),
          workspace(Clock(Today), StateFolder(folder.filePath(u"state"_s))),
          actions(dressed.theme),
          settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat),
          formatting(QLocale(QLocale::English, QLocale::UnitedKingdom)) {
        wait(workspace.create(path(), {}));
    }
    ~Desk() {
        // What is still asked of the worker has to be answered before the page is gone.
        if (page) settle();
        page.reset();
    }

    [[nodiscard]] QString path() const { return folder.filePath(u"board.waymark"_s); }

    template <class T>
    static T wait(QFuture<T> future) {
        QElapsedTimer clock;
        clock.start();
        while (!future.isFinished() && clock.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        REQUIRE(future.isFinished());
        if constexpr (std::is_void_v<T>)
            future.waitForFinished();
        else
            return future.takeResult();
    }

    /// Until the page has shown what it asked for.
    void settle() {
        QElapsedTimer clock;
        clock.start();
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (!page->isSettled()) clock.restart();
        } while (clock.elapsed() < 40);
        QCoreApplication::processEvents();
    }

    void until(const std::function<bool()>& reached) {
        QElapsedTimer clock;
        clock.start();
        while (!reached() && clock.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        settle();
    }

    template <class Work>
    auto write(Work work) {
        return wait(
            workspace.perform(Action::AddContact, u"somebody"_s,
                              [work](OpenFile& file, Progress&) { return work(file.stores()); }));
    }
    template <class Read>
    auto read(Read question) {
        return wait(workspace.query(
            [question](OpenFile& file, Progress& progress) { return question(file, progress); }));
    }

    ContactId add(const QString& given, const QString& family, const QString& stage, int daysAgo) {
        return write([=](Stores& stores) {
            const ContactId id = aContact().named(given, family).from(u"Website").into(stores);
            reach(stores, id, stage, daysAgo);
            return id;
        });
    }

    void open(QSize size = {1184, 760}) {
        page = std::make_unique<BoardPage>(
            PageTools{workspace, dressed.theme, formatting, actions, settings});
        QObject::connect(page.get(), &Page::leadTo, page.get(),
                         [this](const Destination& to) { led.push_back(to); });
        lay(*page, size);
        settle();
    }

    [[nodiscard]] BoardModel& cards(QStringView stage) const {
        return page->column(stage)->model();
    }
    [[nodiscard]] QStringList names(QStringView stage) const {
        QStringList all;
        for (int row = 0; row < cards(stage).rowCount(); ++row)
            all << cards(stage).index(row).data().toString();
        return all;
    }
    [[nodiscard]] bool stands(ContactId contact, QStringView stage) const {
        const int row = cards(stage).rowOf(contact);
        return row >= 0 && cards(stage).index(row).data(CardGhostRole).toInt() == int(Ghost::None);
    }
    void choose(ContactId contact, QStringView stage) const {
        CardList& list = page->column(stage)->list();
        list.choose(contact);
        list.setFocus();
        QCoreApplication::processEvents();
    }
    void drop(ContactId contact, QStringView from, QStringView to) {
        const BoardModel& model = cards(from);
        const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(model.rowOf(contact))}));
        BoardColumn& target = *page->column(to);
        const QPoint at(target.width() / 2, 100);
        QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        QDropEvent event(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &event);
        settle();
    }
    [[nodiscard]] QFrame* panel() const { return page->findChild<QFrame*>(u"boardPanel"_s); }
    void click(const QString& name) {
        auto* button = page->findChild<QPushButton*>(name);
        REQUIRE(button);
        button->click();
        settle();
    }
    [[nodiscard]] QString said() const { return page->findChild<InlineBar*>()->sentence(); }
    [[nodiscard]] std::vector<Milestone> milestones(ContactId contact) {
        return read(
            [contact](OpenFile& file, Progress&) { return file.stores().milestones.of(contact); });
    }

    QTemporaryDir folder;
    Dressed dressed;
    Workspace workspace;
    ActionRegistry actions;
    QSettings settings;
    Formatting formatting;
    std::unique_ptr<BoardPage> page;
    std::vector<Destination> led;
};

}  // namespace

SCENARIO("Every column counts the people behind its stage", "[pages]") {
    Desk desk;
    desk.add(u"Ann"_s, u"Roe"_s, u"enquiry"_s, 3);
    desk.add(u"Bea"_s, u"Roe"_s, u"enquiry"_s, 30);
    desk.add(u"Cyd"_s, u"Roe"_s, u"quote-given"_s, 5);
    desk.add(u"Dot"_s, u"Roe"_s, u"not-now"_s, 5);
    desk.open();
    const BoardContent board = desk.read([&](OpenFile& file, Progress& progress) {
        return readBoard(file, progress, {}, desk.formatting);
    });
    const auto facts =
        desk.read([](OpenFile& file, Progress& progress) { return file.facts(progress); });
    REQUIRE(board.stages.size() == 8);
    for (const BoardStage& stage : board.stages) {
        CAPTURE(stage.stage.key);
        Filter filter;
        filter.asOf = Day::of(Today);
        filter.lapseDays = board.settings.lapseDays;
        CHECK(stage.people ==
              peopleBehind(*facts, filter, u"standing/"_s + stage.stage.key).value());
    }
    CHECK(desk.names(u"enquiry") == QStringList{u"Bea Roe"_s, u"Ann Roe"_s});
    CHECK(desk.page->column(u"enquiry")->accessibleName() == u"Enquiry, 2 contacts, 1 stuck"_s);
    CHECK(desk.page->column(u"not-now")->accessibleName() == u"Not now, 1 contact"_s);
    CHECK(desk.names(u"not-now").isEmpty());
    desk.click(u"asList"_s);
    REQUIRE(desk.led.size() == 1);
    CHECK(desk.led.back().people->people.size() == 3);
}

SCENARIO("A card dropped on another column waits for its milestone", "[pages]") {
    Desk desk;
    const ContactId idris = desk.add(u"Idris"_s, u"Pembury"_s, u"quote-given"_s, 10);
    desk.add(u"Salma"_s, u"Tarrington"_s, u"enquiry"_s, 7);
    desk.open();
    const auto dumpNow = [&] {
        return desk.read(
            [](OpenFile& file, Progress&) { return canonicalDump(file.stores().database); });
    };
    const QByteArray before = dumpNow();
    desk.drop(idris, u"quote-given", u"first-purchase");
    REQUIRE(desk.panel());
    CHECK(desk.names(u"first-purchase") == QStringList{u"Idris Pembury"_s});
    CHECK_FALSE(desk.stands(idris, u"first-purchase"));
    picture(*desk.page, u"board-move"_s);

    WHEN("it is put back") {
        desk.click(u"leave"_s);
        CHECK_FALSE(desk.panel());
        CHECK(desk.stands(idris, u"quote-given"));
        CHECK(desk.names(u"first-purchase").isEmpty());
        CHECK(dumpNow() == before);
    }
    WHEN("Esc is pressed") {
        press(*desk.panel()->findChild<QWidget*>(u"recordMilestone"_s), Qt::Key_Escape);
        desk.settle();
        CHECK(desk.stands(idris, u"quote-given"));
    }
    WHEN("it is recorded") {
        desk.click(u"save"_s);
        CHECK_FALSE(desk.panel());
        CHECK(desk.stands(idris, u"first-purchase"));
        CHECK(desk.names(u"quote-given").isEmpty());
        CHECK(desk.said() == u"Idris Pembury reached First purchase."_s);
        REQUIRE(desk.milestones(idris).size() == 2);
        CHECK(desk.milestones(idris).back().reachedOn == Today);
        CHECK(desk.page->column(u"first-purchase")->list().chosen() == idris);
        CHECK(desk.page->findChild<QPushButton*>(u"lastMove"_s)->text() ==
              u"Last: Idris Pembury to First purchase"_s);
        THEN("undo brings the card back") {
            const std::optional<JournalEntry> milestone = desk.workspace.state().nextUndo;
            desk.click(u"lastMove"_s);
            desk.until([&] { return desk.workspace.state().nextUndo != milestone; });
            CHECK(desk.stands(idris, u"quote-given"));
            CHECK(desk.names(u"first-purchase").isEmpty());
            CHECK(dumpNow() == before);
        }
    }
    WHEN("something else changes meanwhile") {
        desk.add(u"Ann"_s, u"Roe"_s, u"first-purchase"_s, 1);
        desk.settle();
        CHECK(desk.panel());
        CHECK(desk.names(u"first-purchase").contains(u"Idris Pembury"_s));
        CHECK_FALSE(desk.stands(idris, u"first-purchase"));
    }
}

SCENARIO("Milestone, order and feeling are one act", "[pages]") {
    Desk desk;
    const ContactId idris = desk.add(u"Idris"_s, u"Pembury"_s, u"quote-given"_s, 10);
    desk.open();
    desk.choose(idris, u"quote-given");
    press(desk.page->column(u"quote-given")->list(), Qt::Key_M, Qt::NoModifier, u"m"_s);
    desk.settle();
    REQUIRE(desk.panel());
    auto* amount = desk.panel()->findChild<QLineEdit*>(u"amount1"_s);
    REQUIRE(amount);
    amount->setText(u"1180"_s);
    press(*desk.panel()->findChild<QWidget*>(u"recordMilestone"_s), Qt::Key_Return);
    desk.settle();
    CHECK(desk.stands(idris, u"first-purchase"));
    const auto orders =
        desk.read([idris](OpenFile& file, Progress&) { return file.stores().orders.of(idris); });
    REQUIRE(orders.size() == 1);
    CHECK(orders.front().total().minor == 118'000);
    CHECK(orders.front().orderedOn == Today);
    REQUIRE(desk.wait(desk.workspace.undo()));
    desk.settle();
    CHECK(desk.stands(idris, u"quote-given"));
    CHECK(desk.read([idris](OpenFile& file, Progress&) { return file.stores().orders.of(idris); })
              .empty());
}

SCENARIO("Keys move the focus and the cards", "[pages]") {
    Desk desk;
    const ContactId ann = desk.add(u"Ann"_s, u"Roe"_s, u"enquiry"_s, 9);
    const ContactId bea = desk.add(u"Bea"_s, u"Roe"_s, u"enquiry"_s, 3);
    const ContactId cyd = desk.add(u"Cyd"_s, u"Roe"_s, u"first-purchase"_s, 3);
    const ContactId last = desk.add(u"Dot"_s, u"Roe"_s, u"advocate"_s, 3);
    desk.open();
    desk.choose(ann, u"enquiry");
    CardList& enquiry = desk.page->column(u"enquiry")->list();
    press(enquiry, Qt::Key_End);
    CHECK(enquiry.chosen() == bea);
    press(enquiry, Qt::Key_Home);
    CHECK(enquiry.chosen() == ann);
    press(enquiry, Qt::Key_Right);
    CHECK(desk.page->column(u"first-purchase")->list().chosen() == cyd);
    CHECK(enquiry.selectionModel()->selectedIndexes().isEmpty());
    press(desk.page->column(u"first-purchase")->list(), Qt::Key_Left);
    CHECK(enquiry.selectionModel()->selectedIndexes().size() == 1);
    press(enquiry, Qt::Key_Return);
    REQUIRE(desk.led.size() == 1);
    CHECK(desk.led.back().page == PageId::Contact);
    CHECK(desk.led.back().contact == ann);
    CHECK(desk.led.back().neighbours == std::vector{ann, bea});
    press(enquiry, Qt::Key_Right, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.names(u"quote-given") == QStringList{u"Ann Roe"_s});
    desk.click(u"leave"_s);
    desk.choose(last, u"advocate");
    press(desk.page->column(u"advocate")->list(), Qt::Key_Right, Qt::ControlModifier);
    CHECK(desk.said() == u"Advocate is the last stage."_s);
    CHECK_FALSE(desk.panel());
}

SCENARIO("Moving back asks whether it happened", "[pages]") {
    Desk desk;
    const ContactId idris = desk.add(u"Idris"_s, u"Pembury"_s, u"quote-given"_s, 10);
    desk.open();
    desk.choose(idris, u"quote-given");
    press(desk.page->column(u"quote-given")->list(), Qt::Key_Left, Qt::ControlModifier);
    desk.settle();
    REQUIRE(desk.page->findChild<QWidget*>(u"moveBack"_s));
    WHEN("it was a mistake") {
        desk.click(u"correctMistake"_s);
        CHECK(desk.stands(idris, u"enquiry"));
        const std::vector<Milestone> all = desk.milestones(idris);
        REQUIRE(all.size() == 2);
        CHECK(all.back().corrects == all.front().id);
        CHECK(all.back().reachedOn == all.front().reachedOn);
        CHECK(desk.said() == u"Corrected: Idris Pembury stands at Enquiry."_s);
    }
    WHEN("it happened") {
        desk.click(u"itHappened"_s);
        REQUIRE(desk.panel());
        desk.click(u"save"_s);
        CHECK(desk.stands(idris, u"enquiry"));
        const std::vector<Milestone> all = desk.milestones(idris);
        REQUIRE(all.size() == 2);
        CHECK(all.back().corrects.isNull());
        CHECK(all.back().reachedOn == Today);
    }
    WHEN("it is put back") {
        desk.click(u"putBack"_s);
        CHECK(desk.stands(idris, u"quote-given"));
        CHECK(desk.milestones(idris).size() == 1);
    }
}

SCENARIO("A stage that follows from an order is not a mistake to be corrected here", "[pages]") {
    Desk desk;
    const ContactId idris = desk.write([](Stores& stores) {
        const ContactId id = aContact().named(u"Idris", u"Pembury").into(stores);
        Order order;
        order.contact = id;
        order.orderedOn = Today.addDays(-3);
        order.currency = u"GBP"_s;
        OrderLine bike;
        bike.product = stores.names.product(u"Gravel bike"_s, {});
        bike.amountMinor = 118'000;
        order.lines.push_back(bike);
        stores.orders.insert(order);
        return id;
    });
    desk.open();
    REQUIRE(desk.stands(idris, u"first-purchase"));
    CHECK(desk.cards(u"first-purchase").index(0).data(CardLineRole).toString() ==
          u"Gravel bike, £1,180"_s);
    desk.drop(idris, u"first-purchase", u"enquiry");
    REQUIRE(desk.page->findChild<QPushButton*>(u"correctMistake"_s));
    CHECK_FALSE(desk.page->findChild<QPushButton*>(u"correctMistake"_s)->isEnabled());
    CHECK(desk.page->findChild<QPushButton*>(u"itHappened"_s)->isEnabled());
}

SCENARIO("A drop where the card stands changes nothing", "[pages]") {
    Desk desk;
    const ContactId ann = desk.add(u"Ann"_s, u"Roe"_s, u"enquiry"_s, 3);
    desk.open();
    desk.drop(ann, u"enquiry", u"enquiry");
    CHECK_FALSE(desk.panel());
    CHECK(desk.names(u"enquiry") == QStringList{u"Ann Roe"_s});
    CHECK(desk.milestones(ann).size() == 1);
}

SCENARIO("Off the road is narrow, takes cards and unfolds", "[pages]") {
    Desk desk;
    const ContactId ann = desk.add(u"Ann"_s, u"Roe"_s, u"enquiry"_s, 3);
    const auto stage = GENERATE(u"not-now"_s, u"lapsed"_s);
    desk.open();
    BoardColumn& narrow = *desk.page->column(stage);
    REQUIRE(narrow.form() == BoardColumn::Form::Narrow);
    desk.drop(ann, u"enquiry", stage);
    REQUIRE(desk.panel());
    desk.click(u"save"_s);
    CHECK(desk.names(u"enquiry").isEmpty());
    press(narrow, Qt::Key_Return);
    desk.settle();
    CHECK(narrow.form() == BoardColumn::Form::Wide);
    CHECK(desk.stands(ann, stage));
}

SCENARIO("Find looks into names and leaves them as they are written", "[pages]") {
    Desk desk;
    const QString hostile = u"<img src=x>&amp;'; DROP TABLE contact"_s;
    desk.add(u"Zoë"_s, u"Müller"_s, u"enquiry"_s, 3);
    desk.add(hostile, u"%1"_s, u"enquiry"_s, 4);
    desk.open();
    CHECK(desk.names(u"enquiry").contains(hostile + u" %1"_s));
    auto* find = desk.page->findChild<QLineEdit*>(u"findOnBoard"_s);
    find->setText(u"MUL"_s);
    CHECK(desk.names(u"enquiry") == QStringList{u"Zoë Müller"_s});
    find->setText(u"img"_s);
    CHECK(desk.names(u"enquiry") == QStringList{hostile + u" %1"_s});
    press(*find, Qt::Key_Return);
    CHECK(desk.page->column(u"enquiry")->list().chosen().value() == 2);
    desk.page->column(u"enquiry")->list().setFocus();
    press(desk.page->column(u"enquiry")->list(), Qt::Key_M, Qt::NoModifier, u"m"_s);
    desk.settle();
    desk.click(u"save"_s);
    CHECK(desk.said() == hostile + u" %1 reached Quote given."_s);
}

SCENARIO("Reloading keeps what is chosen and how far it is scrolled", "[pages]") {
    Desk desk;
    const ContactId tenth = desk.write([](Stores& stores) {
        ContactId middle;
        for (int i = 0; i < 60; ++i) {
            const ContactId id = aContact().named(u"Person", QString::number(i)).into(stores);
            reach(stores, id, u"enquiry", i);
            if (i == 30) middle = id;
        }
        return middle;
    });
    desk.open();
    desk.choose(tenth, u"enquiry");
    CardList& list = desk.page->column(u"enquiry")->list();
    list.verticalScrollBar()->setValue(600);
    desk.add(u"Ann"_s, u"Roe"_s, u"quote-given"_s, 3);
    desk.settle();
    CHECK(list.chosen() == tenth);
    CHECK(desk.names(u"quote-given").size() == 1);
    const QRect shown = list.visualRect(list.currentIndex());
    CHECK(list.viewport()->rect().intersects(shown));
}

SCENARIO("A file that is only read does not move cards and says why", "[pages]") {
    Desk desk;
    const ContactId ann = desk.add(u"Ann"_s, u"Roe"_s, u"enquiry"_s, 3);
    desk.wait(desk.workspace.open(desk.path(), OpenMode::ReadOnly));
    desk.open();
    CHECK(desk.said().startsWith(u"The file is open for reading only"_s));
    CHECK_FALSE(desk.cards(u"enquiry").flags(desk.cards(u"enquiry").index(0)) &
                Qt::ItemIsDragEnabled);
    desk.choose(ann, u"enquiry");
    press(desk.page->column(u"enquiry")->list(), Qt::Key_M, Qt::NoModifier, u"m"_s);
    desk.drop(ann, u"enquiry", u"quote-given");
    CHECK_FALSE(desk.panel());
    CHECK(desk.stands(ann, u"enquiry"));
}

SCENARIO("An empty file leads to Import", "[pages]") {
    Desk desk;
    desk.open();
    auto* empty = desk.page->findChild<EmptyState*>();
    REQUIRE(empty->isVisible());
    CHECK(empty->sentence().startsWith(u"Nobody is on the journey yet."_s));
    Q_EMIT empty->actionChosen(0);
    REQUIRE(desk.led.size() == 1);
    CHECK(desk.led.back().page == PageId::Import);
    desk.add(u"Ann"_s, u"Roe"_s, u"enquiry"_s, 3);
    desk.settle();
    CHECK_FALSE(empty->isVisible());
    CHECK(desk.names(u"enquiry") == QStringList{u"Ann Roe"_s});
}

SCENARIO("The board fits small windows, dark grounds and large text", "[pages]") {
    const auto [mode, factor, size, name] = GENERATE(table<ThemeMode, double, QSize, QString>({
        {ThemeMode::Light, 1.0, QSize(1184, 734), u"board-light"_s},
        {ThemeMode::Dark, 1.0, QSize(1184, 734), u"board-dark"_s},
        {ThemeMode::Light, 1.0, QSize(1004, 620), u"board-small"_s},
        {ThemeMode::Light, 2.0, QSize(1184, 734), u"board-large"_s},
    }));
    Desk desk(mode, factor);
    const ContactId idris = desk.add(u"Idris"_s, u"Pembury"_s, u"quote-given"_s, 10);
    desk.add(u"Ross"_s, u"Tewkesby"_s, u"quote-given"_s, 45);
    desk.add(u"Alexandrina"_s, u"Featherstonehaugh-Cholmondeley"_s, u"enquiry"_s, 29);
    desk.open(size);
    desk.choose(idris, u"quote-given");
    desk.page->move(idris, desk.page->column(u"first-purchase")->stage().id);
    desk.settle();
    picture(*desk.page, name);
    CAPTURE(name);
    CHECK(clippedLabels(*desk.page).isEmpty());
    REQUIRE(desk.panel());
    CHECK(desk.page->rect().contains(desk.panel()->geometry()));
    CHECK(desk.page->column(u"enquiry")->width() == desk.dressed.theme.px(172));
}
