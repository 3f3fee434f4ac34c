#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::ui {

/// Where columns can go, as the lists of the Import page group them.
struct FieldGroup {
    QString title;
    std::vector<TargetField> fields;
};
/// What makes sense for rows of this kind, the most frequent first.
[[nodiscard]] std::vector<FieldGroup> fieldGroups(ImportKind kind);

[[nodiscard]] QString fieldText(TargetField field);  ///< "Full name", "Do not import"
[[nodiscard]] QString kindText(ImportKind kind);     ///< "Contacts"
[[nodiscard]] QString modeText(MatchMode mode);      ///< "The file’s values win"
[[nodiscard]] QString orderText(DateOrder order);    ///< "Day, month, year"
[[nodiscard]] QString certaintyText(Certainty certainty);
[[nodiscard]] QString encodingText(QByteArrayView name);  ///< "Windows-1252"
[[nodiscard]] QString separatorText(const QByteArray& delimiter);
/// The country in the user's language; the code itself if it is none; "Not known" if empty.
[[nodiscard]] QString countryText(const QString& code);
/// Codes to choose from, in the order of their names.
[[nodiscard]] QStringList knownCountries();

}  // namespace waymark::ui
