// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "ui/support/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct TypeSize {
    int px;
    int line;
    QFont::Weight weight;
};

TypeSize typeSize(TextRole role) {
    switch (role) {
        case TextRole::Kpi:
            return {24, 28, QFont::DemiBold};
        case TextRole::PageTitle:
            return {18, 24, QFont::DemiBold};
        case TextRole::Section:
            return {15, 20, QFont::DemiBold};
        case TextRole::Lead:
            return {15, 23, QFont::Normal};
        case TextRole::Base:
            return {13, 18, QFont::Normal};
        case TextRole::BaseMedium:
            return {13, 18, QFont::Medium};
        case TextRole::BaseStrong:
            return {13, 18, QFont::DemiBold};
        case TextRole::Secondary:
            return {12, 16, QFont::Normal};
        case TextRole::SecondaryStrong:
            return {12, 16, QFont::DemiBold};
        case TextRole::Small:
            return {11, 14, QFont::Normal};
        case TextRole::SmallStrong:
            return {11, 14, QFont::DemiBold};
    }
    return {13, 18, QFont::Normal};
}

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() <
           palette.color(QPalette::WindowText).lightnessF();
}

QString preferredFamily() {
    const QString inter = u"Inter"_s;
    return QFontDatabase::hasFamily(inter) ? inter : QApplication::font().family();
}

}  // namespace

Theme::Theme(QObject* parent)
    : QObject(parent),
      m_systemDark(looksDark(QApplication::palette())),
      m_family(preferredFamily()) {}

void Theme::setMode(ThemeMode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    announce();
}

void Theme::setTextFactor(double factor) {
    factor = std::clamp(factor, 0.8, 2.5);
    if (qFuzzyCompare(factor, m_factor)) return;
    m_factor = factor;
    announce();
}

void Theme::setDensity(Density density) {
    if (density == m_density) return;
    m_density = density;
    announce();
}

void Theme::setLettersApart() { m_lettersApart = true; }

bool Theme::isDark() const {
    switch (m_mode) {
        case ThemeMode::System:
            return m_systemDark;
        case ThemeMode::Light:
            return false;
        case ThemeMode::Dark:
            return true;
    }
    return false;
}

const Tokens& Theme::tokens() const { return isDark() ? Tokens::dark() : Tokens::light(); }

QFont Theme::font(TextRole role) const {
    const TypeSize size = typeSize(role);
    QFont font(m_family);
    font.setPixelSize(px(size.px));
    font.setWeight(size.weight);
    // Any letter spacing keeps Qt from ligatures.
    if (m_lettersApart) font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

int Theme::px(double designPx) const { return static_cast<int>(std::lround(designPx * m_factor)); }

int Theme::lineHeight(TextRole role) const { return px(typeSize(role).line); }

int Theme::rowHeight() const { return px(m_density == Density::Compact ? 26 : 30); }

int Theme::listRowHeight() const { return px(m_density == Density::Compact ? 36 : 40); }

QPalette Theme::palette() const {
    const Tokens& t = tokens();
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.text3);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.tint);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accentStrong);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.lineSoft);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, t.text3);
    }
    return palette;
}

QString Theme::styleSheet() const { return ui::styleSheet(*this); }

void Theme::applyToApplication() {
    if (!m_applied) {
        m_applied = true;
        qApp->installEventFilter(this);
    }
    dress();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (m_dressing) return false;
    // Qt 6.4 has no colour scheme to ask for: a new palette of the application, or word that the
    // system's theme changed, are the two signs.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
        readSystem(Reading::AsItStands);
    } else if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        readSystem(Reading::SystemOnly);
    }
    return false;
}

void Theme::readSystem(Reading reading) {
    m_dressing = true;
    // Our own palette hides the system's until it is taken away.
    if (reading == Reading::SystemOnly) QApplication::setPalette(QPalette());
    m_systemDark = looksDark(QApplication::palette());
    m_dressing = false;
    announce();
}

void Theme::dress() {
    m_dressing = true;
    if (const QStyle* style = QApplication::style(); style->objectName() != u"fusion"_s) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    }
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextRole::Base));
    qApp->setStyleSheet(styleSheet());
    m_dressing = false;
}

void Theme::announce() {
    if (m_applied) dress();
    Q_EMIT changed();
}

namespace {

/// A widget that is already on screen has to be asked to look at its properties again.
void lookAgain(QWidget* widget) {
    if (!widget->testAttribute(Qt::WA_WState_Polished)) return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}  // namespace

void setGround(QWidget* widget, ColourRole role) {
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->setProperty("ground", static_cast<int>(role));
    lookAgain(widget);
}

void setTextLook(QLabel* label, TextRole text, ColourRole colour) {
    label->setTextFormat(Qt::PlainText);
    label->setProperty("textRole", static_cast<int>(text));
    label->setProperty("colourRole", static_cast<int>(colour));
    lookAgain(label);
}

}  // namespace waymark::ui
