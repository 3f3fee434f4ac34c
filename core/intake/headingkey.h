#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace waymark {

/// A heading as it is compared: without case, accents, punctuation, blanks and numbers.
struct HeadingKey {
    QString key;       ///< "E-mail 2 - Value" → "emailvalue"
    QString skeleton;  ///< letters beyond ASCII as '?': equal for "Prénom" and its misread
                       ///< "PrŽnom"; empty where nothing beyond ASCII is in it, or too little else
    int number = 0;    ///< the last number of the heading, 0 = none
    bool numberAtEnd = false;  ///< "Street 2", not "Address 2 - Street"
};
[[nodiscard]] HeadingKey headingKey(QStringView heading);

/// Where a heading goes, as profiles and the alias table write it: "street:Work", "phone/mobile".
struct HeadingTarget {
    TargetField field = TargetField::Ignore;
    QString label;
    PhoneKind phoneKind = PhoneKind::Other;
};
[[nodiscard]] std::optional<HeadingTarget> headingTarget(QStringView written);

}  // namespace waymark
