#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>

#include <array>

namespace waymark::ui {

/// The colours of the design by what they are for. Every pair that is used together is checked:
/// text at least 4.5:1, marks and control borders at least 3:1.
enum class ColourRole {
    Window,
    Surface,
    Sunken,
    Hover,
    Line,
    LineSoft,
    Border,
    Text,
    Text2,
    Text3,
    Accent,
    AccentStrong,
    OnAccent,
    Tint,
    TintLine,
    Ok,
    OkGround,
    Warn,
    WarnGround,
    Bad,
    BadGround,
    Grid
};

/// The phases of the customers' circle as the screen shows them; off the road is drawn hollow.
enum class PhaseTone { Awareness, Conversion, Retention, Loyalty, OffRoad };

struct Tokens {
    QColor window, surface, sunken, hover, line, lineSoft, border;
    QColor text, text2, text3;
    QColor accent, accentStrong, onAccent, tint, tintLine;
    QColor ok, okGround, warn, warnGround, bad, badGround, grid;
    std::array<QColor, 5> phases;        ///< in the order of PhaseTone
    std::array<QColor, 6> sequential;    ///< from little to much
    std::array<QColor, 6> onSequential;  ///< the text on each step
    std::array<QColor, 5> feelings;      ///< from upset to delighted

    [[nodiscard]] QColor colour(ColourRole role) const;
    [[nodiscard]] QColor phase(PhaseTone tone) const {
        return phases.at(static_cast<size_t>(tone));
    }

    [[nodiscard]] static const Tokens& light();
    [[nodiscard]] static const Tokens& dark();

    bool operator==(const Tokens&) const = default;
};

/// How many of the four pips of a phase are filled: 1 to 4, 0 off the road.
[[nodiscard]] int pipsOf(PhaseTone tone);

/// `share` of `top` laid over `ground`, as an opaque colour: tint(phase, surface, 0.18).
[[nodiscard]] QColor mixed(QColor top, QColor ground, double share);

/// Contrast of two opaque colours by WCAG 2.1, 1 to 21.
[[nodiscard]] double contrast(QColor a, QColor b);

}  // namespace waymark::ui
