// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/feelingbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stepsbar.h"

#include <QAbstractButton>
#include <QImage>
#include <QPainter>
#include <QPushButton>

using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

int pixelsOf(const QImage& image, QColor colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

QImage blank(int width, int height) {
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(Qt::white);
    return image;
}

}  // namespace

TEST_CASE("A key gives a feeling, and the same key takes it back", "[widgets]") {
    const Dressed dressed;
    FeelingBar bar(dressed.theme);
    lay(bar, {600, 50});
    std::vector<std::optional<int>> told;
    QObject::connect(&bar, &FeelingBar::feelingChanged, &bar,
                     [&](std::optional<int> f) { told.push_back(f); });
    press(bar, Qt::Key_4);
    CHECK(bar.feeling() == 4);
    press(bar, Qt::Key_2);
    CHECK(bar.feeling() == 2);
    press(bar, Qt::Key_2);
    CHECK(bar.feeling() == std::nullopt);
    press(bar, Qt::Key_6);
    press(bar, Qt::Key_1, Qt::ControlModifier);
    CHECK(told == std::vector<std::optional<int>>{4, 2, std::nullopt});
    bar.setFeeling(9);
    CHECK(bar.feeling() == std::nullopt);
    CHECK(feelingWord(1) == u"Upset"_s);
    CHECK(feelingWord(5) == u"Delighted"_s);
}

TEST_CASE("A segment tells that it was chosen, setting it does not", "[widgets]") {
    const Dressed dressed;
    SegmentedControl control(dressed.theme);
    control.setSegments({u"Everyone 14"_s, u"Nora 8"_s, u"Tom 4"_s}, u"Whose"_s);
    QList<int> chosen;
    QObject::connect(&control, &SegmentedControl::chosen, &control, [&](int i) { chosen << i; });
    CHECK(control.current() == 0);
    control.setCurrent(2);
    CHECK(control.current() == 2);
    control.findChildren<QAbstractButton*>().at(1)->click();
    CHECK(chosen == QList<int>{1});
    CHECK(control.findChildren<QAbstractButton*>().at(1)->accessibleName() == u"Whose: Nora 8"_s);
    control.setSegments({u"All"_s, u"Contact"_s}, u"Which"_s);
    CHECK(control.count() == 2);
    CHECK(control.current() == 0);
}

TEST_CASE("A chip says its count and keeps its width when checked", "[widgets]") {
    const Dressed dressed;
    Chip chip(dressed.theme, u"Everyone"_s);
    chip.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    chip.setCount(1368);
    CHECK(chip.accessibleName() == u"Everyone, 1,368"_s);
    const QSize before = chip.sizeHint();
    chip.setChecked(true);
    CHECK(chip.sizeHint() == before);
}

TEST_CASE("The bar after an act offers its action and leaves", "[widgets]") {
    const Dressed dressed;
    QWidget page;
    InlineBar bar(dressed.theme, &page);
    lay(page, {600, 60});
    CHECK(bar.isHidden());
    int undone = 0;
    QObject::connect(&bar, &InlineBar::actionChosen, &bar, [&] { ++undone; });
    bar.say(InlineBar::Kind::Done, u"<i>Marnie</i> moved."_s, u"Undo"_s);
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.sentence() == u"<i>Marnie</i> moved."_s);
    for (const QLabel* label : bar.findChildren<QLabel*>()) {
        if (!label->text().isEmpty()) CHECK(label->textFormat() == Qt::PlainText);
    }
    bar.findChild<QPushButton*>(u"inlineBarAction"_s)->click();
    CHECK(undone == 1);
    CHECK(bar.isHidden());
    bar.say(InlineBar::Kind::Problem, u"The file is in use."_s);
    CHECK(bar.findChild<QPushButton*>(u"inlineBarAction"_s)->isHidden());
}

TEST_CASE("Lines of a flow break where the width ends", "[widgets]") {
    QWidget box;
    auto* flow = new FlowLayout(&box, 10);
    for (int i = 0; i < 3; ++i) {
        auto* item = new QWidget;
        item->setFixedSize(100, i == 1 ? 30 : 20);
        flow->addWidget(item);
    }
    CHECK(flow->sizeHint() == QSize(320, 30));
    CHECK(flow->heightForWidth(320) == 30);
    CHECK(flow->heightForWidth(319) == 30 + 10 + 20);
    CHECK(flow->heightForWidth(50) == 20 + 10 + 30 + 10 + 20);
    lay(box, {215, 100});
    CHECK(flow->itemAt(1)->geometry().topLeft() == QPoint(110, 0));
    CHECK(flow->itemAt(0)->geometry().top() == 5);
    CHECK(flow->itemAt(2)->geometry().topLeft() == QPoint(0, 40));
}

TEST_CASE("Only done steps can be gone back to", "[widgets]") {
    const Dressed dressed;
    StepsBar steps(dressed.theme);
    steps.setSteps({u"File"_s, u"Match columns"_s, u"Check values"_s});
    steps.setCurrent(1);
    lay(steps, {900, 44});
    QList<int> chosen;
    QObject::connect(&steps, &StepsBar::stepChosen, &steps, [&](int i) { chosen << i; });
    press(steps, Qt::Key_Return);
    press(steps, Qt::Key_Left);
    press(steps, Qt::Key_Return);
    CHECK(chosen == QList<int>{0});
    steps.setReturn(StepsBar::Return::Closed);
    press(steps, Qt::Key_Return);
    CHECK(chosen.size() == 1);
    CHECK(steps.accessibleName() == u"Step 2 of 3: Match columns"_s);
}

TEST_CASE("A tile says its sentence and is pressed with Enter", "[widgets]") {
    const Dressed dressed;
    KpiTile tile(dressed.theme);
    tile.show({.title = u"Referral rate"_s,
               .value = u"22%"_s,
               .range = u"17–28"_s,
               .bar = {},
               .notes = {},
               .sentence = u"Referral rate 22 percent <of> customers."_s});
    int pressed = 0;
    QObject::connect(&tile, &KpiTile::clicked, &tile, [&] { ++pressed; });
    press(tile, Qt::Key_Return);
    CHECK(pressed == 1);
    CHECK(tile.accessibleDescription() == u"Referral rate 22 percent <of> customers."_s);
    CHECK(tile.toolTip().contains(u"&lt;of&gt;"_s));
}

TEST_CASE("Cut text ends in dots and its tool tip has all of it", "[widgets]") {
    const Dressed dressed;
    ElidedLabel label(dressed.theme);
    label.setText(u"Pembury & <b>Daughters</b>"_s);
    lay(label, {400, 20});
    CHECK(label.toolTip().isEmpty());
    lay(label, {60, 20});
    CHECK(label.toolTip() == u"<qt>Pembury &amp; &lt;b&gt;Daughters&lt;/b&gt;</qt>"_s);
    CHECK(label.accessibleName() == u"Pembury & <b>Daughters</b>"_s);
}

TEST_CASE("An empty page names its ways on by their place", "[widgets]") {
    const Dressed dressed;
    EmptyState empty(dressed.theme);
    QList<int> chosen;
    QObject::connect(&empty, &EmptyState::actionChosen, &empty, [&](int i) { chosen << i; });
    empty.say(IconName::Contacts, u"Nobody here."_s, {u"Import"_s, u"New contact"_s});
    empty.findChildren<QPushButton*>().at(1)->click();
    empty.say(IconName::Contacts, u"Nobody here."_s, {u"Import"_s});
    REQUIRE(empty.findChildren<QPushButton*>().size() == 1);
    empty.findChildren<QPushButton*>().at(0)->click();
    CHECK(chosen == QList<int>{1, 0});
}

TEST_CASE("Pips show how far the phase is", "[widgets]") {
    QList<int> ink;
    for (int filled = 0; filled <= 4; ++filled) {
        QImage image = blank(88, 36);
        QPainter painter(&image);
        paintPips(painter, QRectF(0, 0, 88, 36), Qt::red, filled);
        painter.end();
        ink << pixelsOf(image, Qt::red);
    }
    CHECK(std::ranges::is_sorted(ink));
    CHECK(ink[4] > 3 * ink[1]);
    CHECK(pipsOf(PhaseTone::Retention) == 3);
}

TEST_CASE("A bar fills its share and never more than its track", "[widgets]") {
    Theme theme;
    theme.setMode(ThemeMode::Light);
    auto [share, filled] =
        GENERATE(table<double, int>({{0.25, 25}, {0, 0}, {1.7, 100}, {-3, 0}, {std::nan(""), 0}}));
    QImage image = blank(100, 1);
    QPainter painter(&image);
    paintBar(painter, QRectF(0, 0, 100, 1), theme, {share, {}});
    painter.end();
    CHECK(pixelsOf(image, Tokens::light().accent) == filled);
    CHECK(pixelsOf(image, Tokens::light().line) == 100 - filled);
}

TEST_CASE("Painted words stay in their box", "[widgets]") {
    const Dressed dressed;
    QImage image = blank(200, 20);
    QPainter painter(&image);
    const double end =
        paintParts(painter, QRectF(0, 0, 120, 20), dressed.theme,
                   {{u"Idris Pembury "_s, TextRole::BaseStrong, ColourRole::Text},
                    {u"a very long company name indeed"_s, TextRole::Base, ColourRole::Text2}});
    painter.end();
    CHECK(end <= 121);
    CHECK(pixelsOf(image.copy(124, 0, 76, 20), Qt::white) == 76 * 20);
}
