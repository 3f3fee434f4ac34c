#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringView>

namespace waymark {

/// What stands in a cell that should hold a person's name.
enum class NameKind { Nothing, Person, Organisation, EmailAddress };

/// Person or company, by legal forms, signs and words that no person is called.
[[nodiscard]] NameKind nameKind(QStringView written);

}  // namespace waymark
