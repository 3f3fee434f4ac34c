#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/headingkey.h"
#include "core/intake/importkind.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

class SourceTable;

/// A known exporter: one file in resources/profiles.
struct Profile {
    QString name;   ///< "linkedin"; of --profile and of saved matchings
    QString title;  ///< "LinkedIn connections"
    ImportKind kind = ImportKind::Contacts;
    QStringList signature;                  ///< headings that must all be there
    QHash<QString, HeadingTarget> columns;  ///< by key; "key@2" for the second column of that name
    QHash<QString, HeadingTarget> skeletons;

    /// Where the `occurrence`th column (from 1) with this heading goes.
    [[nodiscard]] std::optional<HeadingTarget> target(const HeadingKey& heading,
                                                      int occurrence) const;
};

/// All profiles, those with the longest signature first. Throws Failure{WrongUse} if one of them
/// cannot be read.
[[nodiscard]] const std::vector<Profile>& profiles();
[[nodiscard]] const Profile* profileNamed(QStringView name);
/// The first profile whose signature headings are all in the table, or null.
[[nodiscard]] const Profile* recognisedProfile(const SourceTable& table);

}  // namespace waymark
