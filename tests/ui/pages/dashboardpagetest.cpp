// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardpage.h"

#include "core/intake/importplan.h"
#include "core/workspace/samplebusiness.h"
#include "tests/support/catch.h"
#include "tests/ui/support/peoplefile.h"
#include "ui/charts/figureview.h"
#include "ui/pages/reportspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/kpitile.h"

#include <QComboBox>
#include <QPushButton>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

/// The sample business once for all tests of this file: importing it takes seconds.
QString samplePath() {
    static QTemporaryDir folder;
    static const QString path = [] {
        const QString made = folder.filePath(u"sample.waymark"_s);
        OpenFile file(createFile(made, StateFolder(folder.filePath(u"state"_s)), Clock(Today)),
                      Clock(Today));
        furnish(file, sampleBusiness());
        Progress progress;
        importSample(file, progress);
        return made;
    }();
    return path;
}

struct SampleFile : PeopleFile {
    explicit SampleFile(ThemeMode mode = ThemeMode::Light, double factor = 1)
        : PeopleFile(People::Nobody, mode, factor) {
        done(workspace.open(samplePath(), OpenMode::ReadOnly));
    }
};

}  // namespace

TEST_CASE("The dashboard of the sample opens the people behind each mark", "[pages]") {
    SampleFile file;
    DashboardPage page(file.tools());
    std::vector<Destination> led;
    QObject::connect(&page, &Page::leadTo, &page,
                     [&](const Destination& to) { led.push_back(to); });
    lay(page, {1184, 734});
    page.visit({});
    REQUIRE(settle(page));
    picture(page, u"dashboard"_s);
    auto* funnel = page.findChild<FigurePane*>(u"funnel"_s);
    REQUIRE(funnel);
    REQUIRE(funnel->view().itemCount() > 6);
    for (const FigureMark& mark : std::vector<FigureMark>(funnel->view().marks())) {
        led.clear();
        Q_EMIT funnel->peopleWanted(mark);
        REQUIRE(settle(page));
        REQUIRE(led.size() == 1);
        CHECK(led[0].page == PageId::Contacts);
        CHECK(qint64(led[0].people->people.size()) == mark.people);
        CHECK(led[0].people->words.startsWith(mark.words));
    }
    page.findChild<KpiTile*>(u"tile0"_s)->click();
    REQUIRE(settle(page));
    CHECK(file.formatting.count(qint64(led.back().people->people.size())) ==
          page.findChild<KpiTile*>(u"tile0"_s)->shown().value);
    page.findChild<QPushButton*>(u"kpiReport"_s)->click();
    CHECK(led.back().report == u"kpi"_s);
}

TEST_CASE("The dashboard fits dark, small and large text", "[pages]") {
    auto [mode, factor, size, name] = GENERATE(table<ThemeMode, double, QSize, QString>({
        {ThemeMode::Dark, 1.0, QSize(1184, 734), u"dashboard-dark"_s},
        {ThemeMode::Light, 1.0, QSize(1004, 600), u"dashboard-small"_s},
        {ThemeMode::Light, 2.0, QSize(1184, 734), u"dashboard-large"_s},
    }));
    SampleFile file(mode, factor);
    DashboardPage page(file.tools());
    lay(page, size);
    page.visit({});
    REQUIRE(settle(page));
    picture(page, name);
    CHECK(clippedLabels(page) == QStringList());
    for (const FigureView* view : page.findChildren<FigureView*>())
        CHECK(view->height() >= view->minimumSizeHint().height());
}

TEST_CASE("Without contacts the dashboard leads to the import", "[pages]") {
    PeopleFile file(PeopleFile::People::Nobody);
    DashboardPage page(file.tools());
    PageId led = PageId::Dashboard;
    QObject::connect(&page, &Page::leadTo, &page, [&](const Destination& to) { led = to.page; });
    lay(page, {1184, 734});
    page.visit({});
    REQUIRE(settle(page));
    auto* empty = page.findChild<EmptyState*>();
    REQUIRE(empty->isVisible());
    Q_EMIT empty->actionChosen(0);
    CHECK(led == PageId::Import);
}

TEST_CASE("The report of the sample is previewed in light and dark", "[pages]") {
    auto [mode, name] = GENERATE(table<ThemeMode, QString>(
        {{ThemeMode::Light, u"report"_s}, {ThemeMode::Dark, u"report-dark"_s}}));
    SampleFile file(mode);
    ReportsPage page(file.tools());
    lay(page, {1184, 734});
    Destination kpi;
    kpi.report = u"kpi"_s;
    page.visit(kpi);
    REQUIRE(settle(page));
    picture(page, name);
    REQUIRE(page.shown());
    CHECK(page.shown()->document().title == u"Journey and KPI report"_s);
    CHECK(clippedLabels(page) == QStringList());
    auto* kind = page.findChild<QComboBox*>(u"kind"_s);
    kind->setCurrentIndex(1);
    REQUIRE(settle(page));
    CHECK(page.shown()->document().title == u"KPI report"_s);
}
