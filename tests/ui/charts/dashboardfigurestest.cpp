// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/dashboardfigures.h"

#include "core/analytics/behind.h"
#include "tests/support/catch.h"
#include "tests/ui/charts/fortypeople.h"
#include "tests/ui/support/dressed.h"
#include "ui/charts/figureview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QLocale>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

const Formatting british(QLocale(QLocale::English, QLocale::UnitedKingdom));

std::vector<std::shared_ptr<const ChartFigure>> figuresOf(const Facts& facts,
                                                          const Dashboard& board) {
    return {std::make_shared<FunnelFigure>(funnelPictureOf(board.funnel, facts.road), british),
            std::make_shared<StageTimeFigure>(stageTimePictureOf(board.stageTimes, facts.road),
                                              british),
            std::make_shared<IntervalFigure>(sourcePictureOf(board, british), british),
            std::make_shared<IntervalFigure>(keepingPictureOf(board, british), british),
            std::make_shared<CohortFigure>(cohortPictureOf(board.cohorts, 8, 8), british)};
}

}  // namespace

TEST_CASE("Every mark opens as many people as it says", "[charts]") {
    const Dressed dressed;
    const Facts facts = fortyPeople();
    const Dashboard board = dashboard(facts, fortyAsked());
    int opened = 0;
    for (const auto& figure : figuresOf(facts, board))
        for (const FigureMark& mark : figure->marks(QRectF(0, 0, 600, 260), dressed.theme)) {
            CAPTURE(mark.behind, mark.sentence);
            const auto people = peopleBehind(facts, fortyAsked(), mark.behind);
            REQUIRE(people);
            CHECK(qint64(people->size()) == mark.people);
            CHECK(mark.sentence.contains(british.count(mark.people)));
            ++opened;
        }
    CHECK(opened > 30);
}

TEST_CASE("The funnel says what the figures say", "[charts]") {
    const Facts facts = fortyPeople();
    const Dashboard board = dashboard(facts, fortyAsked());
    const FunnelFigure funnel(funnelPictureOf(board.funnel, facts.road), british);
    QStringList rows;
    for (const QStringList& row : funnel.table().rows) rows << row.join(u' ');
    CHECK(rows == QStringList{u"New contact 40 30 75% 10 0 0"_s, u"Enquiry 30 20 67% 0 0 10"_s,
                              u"Quote given 20 12 60% 8 0 0"_s, u"First purchase 12 5 42% 0 7 0"_s,
                              u"Repeat customer 5 0 0% 5 0 0"_s, u"Advocate 0 – – 0 0 0"_s});
    CHECK(funnel.title() == u"From new contact to advocate"_s);
    CHECK(funnel.sentence().contains(
        u"Enquiry: 30 reached it, 20 went on (67%), 0 still there, 0 lapsed, 10 left."_s));
}

TEST_CASE("Sources keep their spelling and their n", "[charts]") {
    const Facts facts = fortyPeople();
    const Dashboard board = dashboard(facts, fortyAsked());
    const IntervalFigure sources(sourcePictureOf(board, british), british);
    QStringList rows;
    for (const QStringList& row : sources.table().rows) rows << row.join(u'|');
    // 12 of 20: Wilson 0.387 … 0.781; 0 of 20: 0 … 0.161.
    CHECK(rows == QStringList{u"Referral|12|20|60%|39–78"_s, u"Fair <b>|0|20|0%|0–16"_s});
}

TEST_CASE("Figures paint in light, dark and at twice the text", "[charts]") {
    auto [mode, factor] = GENERATE(table<ThemeMode, double>(
        {{ThemeMode::Light, 1.0}, {ThemeMode::Dark, 1.0}, {ThemeMode::Light, 2.0}}));
    const Dressed dressed(mode, factor);
    const Facts facts = fortyPeople();
    const Dashboard board = dashboard(facts, fortyAsked());
    int number = 0;
    for (const auto& figure : figuresOf(facts, board)) {
        FigureView view(dressed.theme);
        setGround(&view, ColourRole::Surface);
        view.show(figure);
        const int width = int((number == 0 || number == 4 ? 560 : 260) * factor);
        lay(view, {width, int(figure->heightForPx(width / factor) * factor) + 4});
        const QImage painted =
            picture(view, u"figure%1-%2-%3"_s.arg(number++).arg(int(mode)).arg(factor)).toImage();
        // Something was drawn, and nothing reaches over the edges.
        const QColor ground = painted.pixelColor(0, 0);
        bool drawn = false, overEdge = false;
        for (int y = 0; y < painted.height(); ++y) {
            overEdge = overEdge || painted.pixelColor(painted.width() - 1, y) != ground;
            for (int x = 0; x < painted.width(); x += 3)
                drawn = drawn || painted.pixelColor(x, y) != ground;
        }
        CHECK(drawn);
        CHECK_FALSE(overEdge);
    }
}

TEST_CASE("A figure is reached by keys, read out and turned into a table", "[charts]") {
    const Dressed dressed;
    const Facts facts = fortyPeople();
    const Dashboard board = dashboard(facts, fortyAsked());
    FigurePane pane(dressed.theme);
    const QAbstractItemModelTester tester(&pane.model());
    pane.show(std::make_shared<FunnelFigure>(funnelPictureOf(board.funnel, facts.road), british));
    lay(pane, {560, 240});
    QStringList opened;
    QObject::connect(&pane, &FigurePane::peopleWanted, &pane,
                     [&](const FigureMark& mark) { opened << mark.behind; });
    press(pane.view(), Qt::Key_Down);
    press(pane.view(), Qt::Key_Return);
    press(pane.view(), Qt::Key_Home);
    press(pane.view(), Qt::Key_Return);
    CHECK(opened == QStringList{u"funnel/new-contact/went-on"_s, u"funnel/new-contact/reached"_s});
    CHECK(pane.view().accessibleDescription().contains(u"40 reached it"_s));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&pane.view());
    REQUIRE(access);
    CHECK(access->childCount() == pane.view().itemCount());
    pane.turn();
    CHECK(pane.showsTable());
    CHECK(plainRows(pane.model().table()).startsWith(u"Stage\tReached\tWent on"_s));
}
