#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace waymark::ui {

/// Paintings that widgets and delegates share. Text is drawn as it is written, never as markup.

/// The glyph of a phase: four slanted bars. Hollow shows outlines only, whatever is filled.
enum class Pips { Filled, Hollow };
void paintPips(QPainter& painter, const QRectF& box, QColor phase, int filled,
               Pips look = Pips::Filled);
/// The glyph of `tone`; off the road it is hollow.
void paintPhase(QPainter& painter, const QRectF& box, const Theme& theme, PhaseTone tone);
/// The size that the glyph takes beside base text: 22 × 9 at 100 %.
[[nodiscard]] QSize pipsSize(const Theme& theme);

/// A filled share of a track. Both shares are 0 to 1; values beyond are cut off at the ends.
struct Bar {
    double share = 0;
    std::optional<double> target;  ///< an upright tick that reaches over the bar
    ColourRole fill = ColourRole::Accent;
};
void paintBar(QPainter& painter, const QRectF& box, const Theme& theme, const Bar& bar);

/// The three bars of “Sure / Please check / Not imported”.
void paintSignal(QPainter& painter, const QRectF& box, const Theme& theme, int filled,
                 ColourRole colour);

/// A word on a tinted ground, radius 4, with an icon if given.
struct Tag {
    QString text;
    ColourRole ink = ColourRole::Text2;
    ColourRole ground = ColourRole::Sunken;
    std::optional<IconName> icon;
};
[[nodiscard]] QSize tagSize(const Theme& theme, const Tag& tag);
void paintTag(QPainter& painter, const QRectF& box, const Theme& theme, const Tag& tag);
[[nodiscard]] Tag okTag(const QString& text);
[[nodiscard]] Tag warnTag(const QString& text);
[[nodiscard]] Tag badTag(const QString& text);
[[nodiscard]] Tag plainTag(const QString& text);

/// Two pixels of accent, two pixels outside `box` (which has corners of `radius`).
void paintFocusRing(QPainter& painter, const QRectF& box, const Theme& theme, double radius = 6);

/// One line of parts in different fonts and colours; the part that does not fit ends in “…”.
struct TextPart {
    QString text;
    TextRole font = TextRole::Base;
    ColourRole colour = ColourRole::Text;
};
/// Returns the x where the text ends.
double paintParts(QPainter& painter, const QRectF& box, const Theme& theme,
                  const std::vector<TextPart>& parts, Qt::Alignment alignment = Qt::AlignLeft);
[[nodiscard]] int partsWidth(const Theme& theme, const std::vector<TextPart>& parts);

/// The key on a button or at the end of a row.
enum class CapGround { Plain, OnAccent };
[[nodiscard]] QSize keyCapSize(const Theme& theme, const QString& keys);
void paintKeyCap(QPainter& painter, const QRectF& box, const Theme& theme, const QString& keys,
                 CapGround ground = CapGround::Plain);

/// A number in a pill, as beside Today in the navigation.
[[nodiscard]] QSize badgeSize(const Theme& theme, const QString& text);
void paintBadge(QPainter& painter, const QRectF& box, const Theme& theme, const QString& text);

}  // namespace waymark::ui
