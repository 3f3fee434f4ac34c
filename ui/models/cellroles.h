#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/tokens.h"

#include <Qt>

namespace waymark::ui {

/// What the delegates of tables ask a model for, besides the roles of Qt.
enum CellRole {
    QuietTextRole = Qt::UserRole + 1,  ///< grey words after the text
    ToneRole,                          ///< int of PhaseTone: pips before the text
    ShareRole,                         ///< double 0 … 1: a bar before the text
    PlaceholderRole,                   ///< bool: the row has not been read yet
    QuietRole,                         ///< bool: the whole text in the second colour
    StrongRole,                        ///< bool: the text in semibold
    IconRole,                          ///< int of IconName: a sign before the text
    ColourRoleRole                     ///< int of ColourRole for the text and the sign
};

/// The tone of a phase by its number of pips; playbooks with more phases share the last one.
[[nodiscard]] constexpr PhaseTone toneOf(int phasePosition) {
    switch (phasePosition) {
        case 0:
            return PhaseTone::OffRoad;
        case 1:
            return PhaseTone::Awareness;
        case 2:
            return PhaseTone::Conversion;
        case 3:
            return PhaseTone::Retention;
    }
    return PhaseTone::Loyalty;
}

}  // namespace waymark::ui
