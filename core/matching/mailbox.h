#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringView>

namespace waymark {

/// info@, office@, sales@ …: the address of a desk, not of a person. Takes an e-mail key.
[[nodiscard]] bool isDeskAddress(QStringView addressKey);

/// A provider of mailboxes for everybody: the domain says nothing of the firm. Takes a domain in
/// lower case.
[[nodiscard]] bool isFreeMail(QStringView domain);

}  // namespace waymark
