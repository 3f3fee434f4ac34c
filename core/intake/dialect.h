#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>

#include <optional>

#include "core/base/progress.h"

namespace waymark {

/// How a text file divides its rows into cells.
struct Dialect {
    enum class Escape {
        Doubled,    ///< a quote inside quotes is written twice
        Backslash,  ///< a backslash takes the meaning from the quote, delimiter or backslash after
                    ///< it
    };

    QByteArray delimiter = ",";  ///< one byte or several; never empty
    char quote = '"';            ///< 0: the file knows no quotes
    Escape escape = Escape::Doubled;

    bool operator==(const Dialect&) const = default;
};

/// A first line such as `sep=;`, by which Excel is told the delimiter.
struct SeparatorLine {
    QByteArray delimiter;
    qsizetype length = 0;  ///< bytes of the line with its line end
};
[[nodiscard]] std::optional<SeparatorLine> separatorLine(QByteArrayView utf8);

/// Whether the text is the whole file or ends somewhere within it.
enum class TextEnd { Real, Cut };

/// The most plausible dialect of a text without NUL bytes, from the start of the file (64 KB tell).
/// Every plausible delimiter, quote and escape is tried; each gets the product of how alike its
/// rows are, how well its cells can be understood, and whether known headings appear. After G. van
/// den Burg, A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type patterns"
/// (2019), with the number of row patterns softened to the exponential of their entropy, so that a
/// title and a footnote weigh little. A `delimiter` that is known already is not questioned.
[[nodiscard]] Dialect guessDialect(const QByteArray& sample, TextEnd end, const Progress& progress,
                                   const std::optional<QByteArray>& delimiter = std::nullopt);

}  // namespace waymark
