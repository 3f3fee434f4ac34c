// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/stylesheet.h"

#include "ui/support/theme.h"

#include <QRegularExpression>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

// @name@ is a colour of the tokens, #12# a length that grows with the text, %theme% light or dark.
constexpr auto template_ = R"(
QMainWindow, QDialog { background: @window@; }
QToolTip { background: @surface@; color: @text@; border: 1px solid @border@; padding: 4px 6px; }

QPushButton {
    background: @surface@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 0 #10#; min-height: #28#; font-weight: 500;
}
QPushButton, QToolButton, QMenu, QToolBar { icon-size: #16#; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed, QPushButton:checked { background: @tint@; color: @accentStrong@; }
QPushButton:focus { border: 2px solid @accent@; padding: 0 #9#; }
QPushButton:disabled { color: @text3@; border-color: @line@; background: @window@; }
QPushButton[primary="true"] { background: @accent@; color: @onAccent@; border-color: @accent@; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentStrong@; border-color: @accentStrong@; }
QPushButton[primary="true"]:focus { border-color: @text@; }
QPushButton[primary="true"]:disabled { background: @sunken@; color: @text3@; border-color: @line@; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; font-weight: 400; }
QPushButton[flat="true"]:hover { background: @hover@; }
QPushButton[flat="true"]:focus { border-color: @accent@; }
QPushButton[small="true"] { min-height: #24#; padding: 0 #8#; }
QPushButton[link="true"] {
    background: transparent; border: 2px solid transparent; padding: 0; color: @accent@;
    min-height: #20#; text-align: left;
}
QPushButton[link="true"]:hover { color: @accentStrong@; text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: @accent@; }
QPushButton::menu-indicator {
    image: url(:/icons/controls/arrow-down-%theme%.svg); width: #12#; height: #12#;
    subcontrol-origin: padding; subcontrol-position: center right; right: #6#;
}

QToolButton {
    background: transparent; color: @text@; border: 1px solid transparent; border-radius: 6px;
    padding: #3# #6#; font-weight: 500;
}
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @tint@; color: @accentStrong@; }
QToolButton:focus { border: 2px solid @accent@; padding: #2# #5#; }
QToolButton:disabled { color: @text3@; }
QToolButton[popupMode="1"] { padding-right: #22#; }
QToolButton[popupMode="2"] { padding-right: #20#; }
QToolButton::menu-indicator {
    image: url(:/icons/controls/arrow-down-%theme%.svg); width: #12#; height: #12#;
    subcontrol-origin: padding; subcontrol-position: center right; right: #4#;
}
QToolButton::menu-button { border: none; border-left: 1px solid @line@; width: #18#; }
QToolButton::menu-arrow { image: url(:/icons/controls/arrow-down-%theme%.svg); width: #12#; height: #12#; }
QToolButton[bordered="true"] { background: @surface@; border: 1px solid @border@; }
QToolButton[bordered="true"]:hover { background: @hover@; }
QToolButton[bordered="true"]:focus { border: 2px solid @accent@; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: @surface@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    selection-background-color: @accent@; selection-color: @onAccent@;
}
QLineEdit, QComboBox, QAbstractSpinBox { padding: 0 #8#; min-height: #26#; }
QPlainTextEdit, QTextEdit { padding: #4# #6#; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent@; padding: 0 #7#; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent@; padding: #3# #5#; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: @window@; color: @text3@; border-color: @line@;
}
QLineEdit:read-only { background: @window@; }
QLineEdit[token="true"] { border: none; background: transparent; padding: 0; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox { padding-right: #22#; }
QComboBox[small="true"], QLineEdit[small="true"] { min-height: #22#; }
QComboBox::drop-down { border: none; width: #22#; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/controls/arrow-down-%theme%.svg); width: #14#; height: #14#; }
QComboBox QAbstractItemView {
    background: @surface@; color: @text@; border: 1px solid @border@; outline: 0;
    selection-background-color: @tint@; selection-color: @text@; padding: 2px;
}
QDateEdit { min-width: #104#; padding-right: 0; }
QDateEdit::drop-down { border: none; width: #20#; subcontrol-origin: padding; subcontrol-position: center right; }
QDateEdit::down-arrow { image: url(:/icons/controls/arrow-down-%theme%.svg); width: #14#; height: #14#; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: #18#; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: #18#; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/controls/arrow-up-%theme%.svg); width: #10#; height: #10#; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/controls/arrow-down-%theme%.svg); width: #10#; height: #10#; }

QCheckBox, QRadioButton {
    spacing: #8#; color: @text@; background: transparent; border: 2px solid transparent; border-radius: 4px;
}
QCheckBox:disabled, QRadioButton:disabled { color: @text3@; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator, QGroupBox::indicator {
    width: #14#; height: #14#; border: 1px solid @border@; border-radius: 3px; background: @surface@;
}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked, QGroupBox::indicator:checked {
    background: @accent@; border-color: @accent@; image: url(:/icons/controls/check-%theme%.svg);
}
QCheckBox::indicator:disabled { border-color: @line@; background: @sunken@; }
QRadioButton::indicator { width: #14#; height: #14#; border: 1px solid @border@; border-radius: @radio@px; background: @surface@; }
QRadioButton::indicator:checked { border: #5# solid @accent@; width: #6#; height: #6#; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent@; }

QAbstractItemView {
    background: @surface@; color: @text@; border: none; outline: 0; gridline-color: @lineSoft@;
    selection-background-color: @tint@; selection-color: @text@; alternate-background-color: @window@;
}
QHeaderView { background: @window@; border: none; }
QHeaderView::section {
    background: @window@; color: @text2@; border: none; border-bottom: 1px solid @line@;
    padding: 0 #8#; font-size: #11#; font-weight: 600; min-height: #28#;
}
QHeaderView::up-arrow { image: url(:/icons/controls/arrow-up-%theme%.svg); width: #10#; height: #10#; }
QHeaderView::down-arrow { image: url(:/icons/controls/arrow-down-%theme%.svg); width: #10#; height: #10#; }
QTableCornerButton::section { background: @window@; border: none; }
QTreeView::branch { background: transparent; }
QTreeView::branch:closed:has-children { image: url(:/icons/controls/arrow-right-%theme%.svg); }
QTreeView::branch:open:has-children { image: url(:/icons/controls/arrow-down-%theme%.svg); }

QScrollArea { border: none; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: #10#; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #10#; margin: 0; }
QScrollBar::handle { background: @line@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: #28#; }
QScrollBar::handle:horizontal { min-width: #28#; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @border@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @window@; color: @text@; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: #4# #8#; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @tint@; }
QMenu { background: @surface@; color: @text@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: #5# #24# #5# #28#; border-radius: 4px; }
QMenu::item:selected { background: @tint@; }
QMenu::item:disabled { color: @text3@; }
QMenu::icon { padding-left: #8#; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QMenu::right-arrow { image: url(:/icons/controls/arrow-right-%theme%.svg); width: #12#; height: #12#; }
QMenu::indicator { width: #14#; height: #14#; left: #7#; border: 1px solid @border@; border-radius: 3px; }
QMenu::indicator:exclusive { border-radius: @radio@px; }
QMenu::indicator:checked { background: @accent@; border-color: @accent@; image: url(:/icons/controls/check-%theme%.svg); }

QToolBar { background: @window@; border: none; border-bottom: 1px solid @line@; spacing: #8#; padding: #5#; }
QToolBar QToolButton { padding: #4# #6#; }
QToolBar QToolButton:focus { padding: #3# #5#; }
QToolBar::separator { background: @line@; width: 1px; margin: #4# #6#; }
QStatusBar { background: @window@; border: none; color: @text2@; font-size: #11#; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: #11#; color: @text2@; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QTabWidget::pane { border: none; border-top: 1px solid @line@; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: @text2@; border: none; border-bottom: 2px solid transparent;
    padding: #6# 1px; margin-right: #16#; font-weight: 500;
}
QTabBar::tab:selected { color: @text@; border-bottom-color: @accent@; font-weight: 600; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:focus { color: @accentStrong@; background: @tint@; }

QProgressBar { background: @line@; border: none; border-radius: 0; max-height: #6#; min-height: #6#; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent@; }
QCalendarWidget QWidget { alternate-background-color: @window@; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent@; selection-color: @onAccent@; }
QFrame[card="true"] { background: @surface@; border: 1px solid @line@; border-radius: 8px; }
QFrame[popup="true"] { background: @surface@; border: 1px solid @border@; border-radius: 8px; }
QFrame[rule="true"] { background: @line@; border: none; max-height: 1px; min-height: 1px; }
QFrame[uprightRule="true"] { background: @line@; border: none; max-width: 1px; min-width: 1px; }
)";

QString colourNamed(QStringView name, const Theme& theme) {
    const Tokens& t = theme.tokens();
    const std::initializer_list<std::pair<QLatin1StringView, QColor>> names = {
        {"window"_L1, t.window},     {"surface"_L1, t.surface},
        {"sunken"_L1, t.sunken},     {"hover"_L1, t.hover},
        {"line"_L1, t.line},         {"lineSoft"_L1, t.lineSoft},
        {"border"_L1, t.border},     {"text"_L1, t.text},
        {"text2"_L1, t.text2},       {"text3"_L1, t.text3},
        {"accent"_L1, t.accent},     {"accentStrong"_L1, t.accentStrong},
        {"onAccent"_L1, t.onAccent}, {"tint"_L1, t.tint},
        {"tintLine"_L1, t.tintLine}, {"bad"_L1, t.bad}};
    for (const auto& [key, colour] : names) {
        if (name == key) return colour.name();
    }
    if (name == "radio"_L1) return QString::number(theme.px(14) / 2 + 1);
    return {};
}

QString filled(const QString& sheet, const Theme& theme) {
    static const QRegularExpression mark(u"@(\\w+)@|#(\\d+)#|%theme%"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = mark.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(sheet).mid(from, match.capturedStart() - from);
        if (match.hasCaptured(1))
            out += colourNamed(match.capturedView(1), theme);
        else if (match.hasCaptured(2))
            out += QString::number(theme.px(match.capturedView(2).toInt())) + u"px"_s;
        else
            out += theme.isDark() ? u"dark"_s : u"light"_s;
        from = match.capturedEnd();
    }
    return out.append(QStringView(sheet).mid(from));
}

/// One rule a role, for the properties of setTextLook and setGround.
QString roleRules(const Theme& theme) {
    QString rules;
    for (int i = 0; i <= static_cast<int>(TextRole::SmallStrong); ++i) {
        const QFont font = theme.font(static_cast<TextRole>(i));
        rules += u"QLabel[textRole=\"%1\"] { font-size: %2px; font-weight: %3; }\n"_s.arg(i)
                     .arg(font.pixelSize())
                     .arg(static_cast<int>(font.weight()));
    }
    for (int i = 0; i <= static_cast<int>(ColourRole::Grid); ++i) {
        const QString colour = theme.colour(static_cast<ColourRole>(i)).name();
        rules += u"QLabel[colourRole=\"%1\"] { color: %2; }\n"_s.arg(i).arg(colour);
        rules += u"QWidget[ground=\"%1\"] { background: %2; }\n"_s.arg(i).arg(colour);
    }
    return rules;
}

}  // namespace

QString styleSheet(const Theme& theme) {
    return filled(QString::fromLatin1(template_), theme) + roleRules(theme);
}

}  // namespace waymark::ui
