#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QString>
#include <QStringList>

namespace waymark {

struct Organisation {
    OrganisationId id;
    QString name;
    QString domain;  ///< of its e-mail addresses, lower case
    QString website;
    QString note;
    bool operator==(const Organisation&) const = default;
};

/// The folded words of a name without "and" and without the legal form at the end.
[[nodiscard]] QStringList organisationWords(QStringView name);

/// For comparison: the name folded, without legal form ("Acme Ltd" = "ACME Limited" = "acme").
[[nodiscard]] QString organisationKey(QStringView name);

}  // namespace waymark
