// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace waymark::ui;
using namespace Qt::StringLiterals;

namespace {

struct PairInUse {
    ColourRole over;
    ColourRole under;
    double least;
};

/// Takes off again what a theme has put on the application, so that tests do not see each other.
struct UndressedAgain {
    QPalette palette = QApplication::palette();
    ~UndressedAgain() {
        qApp->setStyleSheet({});
        QApplication::setPalette(palette);
    }
};

}  // namespace

TEST_CASE("Every pair of colours in use can be told apart", "[support]") {
    using enum ColourRole;
    const Tokens& tokens = GENERATE(std::cref(Tokens::light()), std::cref(Tokens::dark())).get();
    const PairInUse pair = GENERATE(
        PairInUse{Text, Surface, 7}, PairInUse{Text, Window, 7}, PairInUse{Text, Sunken, 7},
        PairInUse{Text, Tint, 7}, PairInUse{Text, Hover, 7}, PairInUse{Text2, Surface, 4.5},
        PairInUse{Text2, Window, 4.5}, PairInUse{Text2, Sunken, 4.5}, PairInUse{Text2, Tint, 4.5},
        PairInUse{Text3, Surface, 4.5}, PairInUse{Text3, Window, 4.5},
        PairInUse{Accent, Surface, 4.5}, PairInUse{Accent, Window, 4.5},
        PairInUse{AccentStrong, Tint, 4.5}, PairInUse{OnAccent, Accent, 4.5},
        PairInUse{OnAccent, AccentStrong, 4.5}, PairInUse{Ok, OkGround, 4.5},
        PairInUse{Warn, WarnGround, 4.5}, PairInUse{Bad, BadGround, 4.5},
        PairInUse{Bad, Surface, 4.5}, PairInUse{Bad, Tint, 4.5}, PairInUse{Ok, Surface, 4.5},
        PairInUse{Warn, Surface, 4.5}, PairInUse{Border, Surface, 3}, PairInUse{Border, Window, 3});
    CAPTURE(static_cast<int>(pair.over), static_cast<int>(pair.under));
    CHECK(contrast(tokens.colour(pair.over), tokens.colour(pair.under)) >= pair.least);
}

TEST_CASE("Phases stand out on every ground, and steps carry their numbers", "[support]") {
    const Tokens& tokens = GENERATE(std::cref(Tokens::light()), std::cref(Tokens::dark())).get();
    for (const QColor phase : tokens.phases) {
        CHECK(contrast(phase, tokens.surface) >= 3);
        CHECK(contrast(phase, tokens.window) >= 3);
        CHECK(contrast(phase, tokens.tint) >= 3);
    }
    for (size_t step = 0; step < tokens.sequential.size(); ++step) {
        CAPTURE(step);
        CHECK(contrast(tokens.sequential.at(step), tokens.onSequential.at(step)) >= 4.5);
    }
}

TEST_CASE("Contrast is that of WCAG", "[support]") {
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.478).margin(0.001));
    CHECK(mixed(QColor(Qt::black), QColor(Qt::white), 0.18).red() == 209);
}

TEST_CASE("The theme follows the system until the user decides", "[support]") {
    const UndressedAgain again;
    Theme theme;
    theme.applyToApplication();
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, &theme, [&changes] { ++changes; });

    QPalette night;
    night.setColor(QPalette::Window, Qt::black);
    night.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(night);
    QEvent told(QEvent::ApplicationPaletteChange);
    QCoreApplication::sendEvent(qApp, &told);
    REQUIRE(changes >= 1);
    CHECK(theme.isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == Tokens::dark().window);

    theme.setMode(ThemeMode::Light);
    CHECK_FALSE(theme.isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == Tokens::light().window);
    theme.setMode(ThemeMode::Dark);
    CHECK(theme.colour(ColourRole::Accent) == Tokens::dark().accent);
}

TEST_CASE("Text size grows fonts, rows and labels that are already there", "[support]") {
    const UndressedAgain again;
    Theme theme;
    theme.setMode(ThemeMode::Light);
    theme.applyToApplication();
    QLabel title(u"<b>Contacts</b>"_s);
    setTextLook(&title, TextRole::PageTitle);
    title.ensurePolished();
    CHECK(title.font().pixelSize() == 18);
    CHECK(title.textFormat() == Qt::PlainText);

    theme.setTextFactor(2);
    CHECK(theme.font(TextRole::Base).pixelSize() == 26);
    CHECK(theme.rowHeight() == 60);
    CHECK(title.font().pixelSize() == 36);
    CHECK(title.font().weight() == QFont::DemiBold);

    theme.setDensity(Density::Compact);
    CHECK(theme.rowHeight() == 52);
    theme.setTextFactor(40);
    CHECK(theme.textFactor() == Approx(2.5));
}

TEST_CASE("The style sheet has literal colours and no mark left over", "[support]") {
    Theme theme;
    theme.setMode(ThemeMode::Dark);
    const QString sheet = theme.styleSheet();
    CHECK(sheet.contains(u"#5dbbc6"_s));
    CHECK_FALSE(sheet.contains(u'@'));
    CHECK_FALSE(sheet.contains(u"%theme%"_s));
    CHECK_FALSE(sheet.contains(u"::item:has"_s));
    CHECK_FALSE(sheet.contains(u": ;"_s));
}

TEST_CASE("Labels dressed by role take their colour", "[support]") {
    const UndressedAgain again;
    Theme theme;
    theme.setMode(ThemeMode::Light);
    theme.applyToApplication();
    QLabel late;
    setTextLook(&late, TextRole::Secondary, ColourRole::Bad);
    late.ensurePolished();
    CHECK(late.palette().color(QPalette::WindowText) == Tokens::light().bad);
    setTextLook(&late, TextRole::Secondary, ColourRole::Ok);
    CHECK(late.palette().color(QPalette::WindowText) == Tokens::light().ok);
}
