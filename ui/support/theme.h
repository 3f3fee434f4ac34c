#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QLabel;
class QWidget;

namespace waymark::ui {

enum class ThemeMode { System, Light, Dark };
enum class Density { Comfortable, Compact };

/// Sizes and weights of the design: px at 100 % are in the comments.
enum class TextRole {
    Kpi,              ///< 24 semibold
    PageTitle,        ///< 18 semibold
    Section,          ///< 15 semibold
    Lead,             ///< 15 regular
    Base,             ///< 13 regular
    BaseMedium,       ///< 13 medium
    BaseStrong,       ///< 13 semibold
    Secondary,        ///< 12 regular
    SecondaryStrong,  ///< 12 semibold
    Small,            ///< 11 regular
    SmallStrong       ///< 11 semibold
};

/// The one source of colours, fonts and sizes. `main` makes it, widgets receive it by reference and
/// repaint on changed(). Applying it to the application sets style, palette, font and style sheet.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Takes the palette that the application has now for the system's.
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] double textFactor() const { return m_factor; }
    [[nodiscard]] Density density() const { return m_density; }
    void setMode(ThemeMode mode);
    void setTextFactor(double factor);  ///< kept between 0.8 and 2.5
    void setDensity(Density density);
    /// For paper: letters stand by themselves, so that a reader of a PDF's text finds every name
    /// (fonts join "fi" into one sign otherwise).
    void setLettersApart();

    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Tokens& tokens() const;
    [[nodiscard]] QColor colour(ColourRole role) const { return tokens().colour(role); }

    [[nodiscard]] QFont font(TextRole role) const;
    /// A length of the design in px at 100 % text, grown with the text size.
    [[nodiscard]] int px(double designPx) const;
    [[nodiscard]] int lineHeight(TextRole role) const;
    [[nodiscard]] int rowHeight() const;      ///< of tables: 30, or 26 when compact
    [[nodiscard]] int listRowHeight() const;  ///< of two-line lists: 40, or 36 when compact

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

    /// Dresses the application now and after every change, and follows the system from here on.
    void applyToApplication();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Reading { AsItStands, SystemOnly };
    void readSystem(Reading reading);
    void dress();
    void announce();

    ThemeMode m_mode = ThemeMode::System;
    Density m_density = Density::Comfortable;
    double m_factor = 1.0;
    bool m_systemDark = false;
    bool m_lettersApart = false;
    bool m_applied = false;
    bool m_dressing = false;
    QString m_family;
};

/// A ground from the tokens under a plain widget: dressed by the style sheet, follows the theme.
void setGround(QWidget* widget, ColourRole role);
/// Font and colour of a label from the tokens; also makes it show plain text only.
void setTextLook(QLabel* label, TextRole text, ColourRole colour = ColourRole::Text);

}  // namespace waymark::ui
