// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/shell/navigation.h"
#include "ui/shell/navigationmodel.h"

#include <QAbstractItemModelTester>
#include <QListView>

using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

void fill(Navigation& navigation) {
    using enum NavigationGroup;
    navigation.add({u"settings"_s, u"Settings"_s, IconName::Settings, Bottom});
    navigation.add(
        {u"dashboard"_s, u"Dashboard"_s, IconName::Dashboard, Learn, QKeySequence(u"Ctrl+6"_s)});
    navigation.add({u"today"_s, u"Today"_s, IconName::Today, Work, QKeySequence(u"Ctrl+1"_s)});
    navigation.add({u"contacts"_s, u"Contacts"_s, IconName::Contacts, Work});
    navigation.add({u"vision"_s, u"Vision"_s, IconName::Flag, Decide});
}

/// Headings in capitals, entries by id.
QStringList rowsOf(const QAbstractItemModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex at = model.index(row, 0);
        rows << (at.data(NavigationModel::HeadingRole).toBool()
                     ? at.data().toString().toUpper()
                     : at.data(NavigationModel::IdRole).toString());
    }
    return rows;
}

}  // namespace

TEST_CASE("Entries stand in the turns of the circle whatever the order of adding", "[shell]") {
    const Dressed dressed;
    Navigation navigation(dressed.theme);
    fill(navigation);
    const auto lists = navigation.findChildren<QListView*>();
    REQUIRE(lists.size() == 2);
    CHECK(rowsOf(*lists[0]->model()) == QStringList{u"WORK"_s, u"today"_s, u"contacts"_s,
                                                    u"LEARN"_s, u"dashboard"_s, u"DECIDE"_s,
                                                    u"vision"_s});
    CHECK(rowsOf(*lists[1]->model()) == QStringList{u"settings"_s});
    CHECK(navigation.ids().size() == 5);
    CHECK(lists[0]->model()->index(1, 0).data(Qt::ToolTipRole).toString() == u"Today (Ctrl 1)"_s);
}

TEST_CASE("The model of the navigation keeps the rules of models", "[shell]") {
    NavigationModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.add({u"vision"_s, u"Vision"_s, IconName::Flag, NavigationGroup::Decide});
    model.add({u"today"_s, u"Today"_s, IconName::Today, NavigationGroup::Work});
    model.setBadge(u"today"_s, 14);
    CHECK(model.indexOf(u"today"_s).data(Qt::AccessibleTextRole).toString() ==
          u"Today, 14 waiting"_s);
    CHECK_FALSE(model.indexOf(u"nowhere"_s).isValid());
    CHECK_FALSE(model.indexOf({}).isValid());
}

TEST_CASE("Arrows walk through both lists and Enter goes there", "[shell]") {
    const Dressed dressed;
    Navigation navigation(dressed.theme);
    fill(navigation);
    lay(navigation, {176, 700});
    navigation.setCurrent(u"today"_s);
    QStringList chosen;
    QObject::connect(&navigation, &Navigation::chosen, &navigation,
                     [&](const QString& id) { chosen << id; });
    const auto lists = navigation.findChildren<QListView*>();
    press(*lists[0], Qt::Key_Down);
    press(*lists[0], Qt::Key_Return);
    press(*lists[0], Qt::Key_Down);
    press(*lists[0], Qt::Key_Return);
    press(*lists[0], Qt::Key_Down);
    press(*lists[0], Qt::Key_Down);
    press(*lists[1], Qt::Key_Space);
    press(*lists[1], Qt::Key_Up);
    press(*lists[0], Qt::Key_Return);
    CHECK(chosen == QStringList{u"contacts"_s, u"dashboard"_s, u"settings"_s, u"vision"_s});
    CHECK(navigation.current() == u"today"_s);
}

TEST_CASE("The navigation narrows to its icons and back", "[shell]") {
    auto [mode, name] = GENERATE(table<ThemeMode, QString>(
        {{ThemeMode::Light, u"navigation-light"_s}, {ThemeMode::Dark, u"navigation-dark"_s}}));
    Dressed dressed(mode);
    Navigation navigation(dressed.theme);
    fill(navigation);
    navigation.setBadge(u"today"_s, 14);
    navigation.setCurrent(u"today"_s);
    lay(navigation, {176, 500});
    picture(navigation, name);
    CHECK(navigation.geometry().width() == 176);
    navigation.toggleExtent();
    lay(navigation, {48, 500});
    picture(navigation, name + u"-narrow"_s);
    CHECK(navigation.geometry().width() == 48);
    CHECK(navigation.extent() == Navigation::Extent::Collapsed);
    navigation.toggleExtent();
    dressed.theme.setTextFactor(2);
    CHECK(navigation.geometry().width() == 352);
    navigation.setCurrent(u"nowhere"_s);
    CHECK(navigation.current().isEmpty());
}
