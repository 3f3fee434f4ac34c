#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>

#include "core/intake/csvreader.h"

namespace waymark {

/// The cells a row should have, from how most of these records are, those above a table aside.
[[nodiscard]] qsizetype usualWidth(const Records& records);

/// The record, from 1, that holds the headings: the one among the first 20 with the most known
/// header words and no e-mail address, phone number or URL. Without known words the first full row
/// is taken where the cells below it are of another kind, or where nothing speaks against it. 0 if
/// there are no headings: the first row is a row like those below it.
[[nodiscard]] qsizetype guessHeaderRow(const QByteArray& text, const Records& records);

}  // namespace waymark
