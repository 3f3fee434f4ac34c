#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

namespace waymark {

/// The people in a cell, each with the words that belong to them: "Ms J. Roe & Mr K. Roe", "Jane
/// and Karl Roe" (both Roe), "Roe, Jane & Karl", "Anna Roe / Karl Hill". One if the text speaks of
/// one, or of a couple by its titles ("Mr & Mrs Roe"). At most eight; the last then holds the rest.
[[nodiscard]] QStringList peopleIn(const QString& text);

}  // namespace waymark
