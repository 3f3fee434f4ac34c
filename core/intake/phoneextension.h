#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <optional>

namespace waymark {

/// What is dialled behind a number.
struct PhoneExtension {
    QString digits;
    qsizetype end = 0;
    bool isDirect = false;  ///< Durchwahl: what to dial instead of the switchboard's 0
};
/// "ext. 12", "x12", "#12", "(DW 12)", ", poste 12" behind a number.
[[nodiscard]] std::optional<PhoneExtension> extensionAt(QStringView text, qsizetype at,
                                                        qsizetype to);

}  // namespace waymark
