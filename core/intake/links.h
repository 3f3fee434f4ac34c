#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// "LinkedIn" for an address of a profile there; empty for any other address.
[[nodiscard]] QString socialNetwork(QStringView url);

/// The addresses of a cell, one a line, divided by ` ::: `, `;` or blanks, without the labels that
/// scanners put in front ("HOMEPAGE: www…"). Profiles on networks are social links; a handle
/// ("@ann") is one only where `kind` says so.
[[nodiscard]] std::vector<Link> linksIn(QStringView cell, LinkKind kind, const QString& label);

}  // namespace waymark
