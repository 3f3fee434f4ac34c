// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QImage>

using namespace waymark::ui;

namespace {

int inked(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    return count;
}

QColor darkestInk(const QImage& image) {
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > found.alpha()) found = here;
        }
    }
    return found;
}

bool near(QColor a, QColor b) {
    return std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4 &&
           std::abs(a.blue() - b.blue()) < 4;
}

}  // namespace

TEST_CASE("Every icon has a drawing", "[support]") {
    Theme theme;
    for (int i = 0; i <= static_cast<int>(IconName::Warning); ++i) {
        CAPTURE(i);
        const QImage image = icon(theme, static_cast<IconName>(i)).pixmap(32, 32).toImage();
        CHECK(inked(image) > 10);
        CHECK(inked(image) < 32 * 32 / 2);
    }
    CHECK(inked(applicationIcon().pixmap(32, 32).toImage()) > 500);
}

TEST_CASE("An icon follows the theme after it was made", "[support]") {
    Theme theme;
    theme.setMode(ThemeMode::Light);
    const QIcon made = icon(theme, IconName::Check, ColourRole::Ok);
    CHECK(near(darkestInk(made.pixmap(64, 64).toImage()), Tokens::light().ok));
    theme.setMode(ThemeMode::Dark);
    CHECK(near(darkestInk(made.pixmap(64, 64).toImage()), Tokens::dark().ok));
}

TEST_CASE("An icon is drawn with the pixels of the screen", "[support]") {
    Theme theme;
    const QPixmap pixmap = icon(theme, IconName::Today).pixmap(QSize(16, 16), 2.0);
    CHECK(pixmap.size() == QSize(32, 32));
    CHECK(pixmap.devicePixelRatio() == Approx(2.0));
}
