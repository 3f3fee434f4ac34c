#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArrayView>
#include <QStringView>

namespace waymark {

/// Whether a cell reads like the heading of a column of contacts, orders or milestones in English,
/// German, French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish, Chinese, Japanese or
/// Russian. Case, accents, punctuation and numbering are ignored: "E-mail 2 Address", "Tel1".
[[nodiscard]] bool isHeaderWord(QByteArrayView cell);
[[nodiscard]] bool isHeaderWord(QStringView cell);

/// How many cells of the first lines are known headings that hold letters beyond ASCII, whatever
/// the delimiter: such words appear only if the text was read in the right encoding.
[[nodiscard]] qsizetype foreignHeaderWords(QStringView text);

}  // namespace waymark
