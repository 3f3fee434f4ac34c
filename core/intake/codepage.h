#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace waymark {

/// What each byte of a single-byte encoding means; 0 where it means nothing.
using CodePage = std::array<char16_t, 256>;

/// The table of a single-byte encoding, or nothing if the encoding is unknown or a byte can mean
/// more than one letter on its own.
[[nodiscard]] std::optional<CodePage> codePage(const QByteArray& encoding);

struct CodePageGuess {
    QByteArray name;
    double confidence = 0;  ///< 0–1, from the distance to the runner-up
};

/// The most plausible of the encodings that exporters used before UTF-8, for bytes that are not
/// UTF-8: by letter frequency, by case inside words, by scripts that do not mix, and by header
/// words.
[[nodiscard]] CodePageGuess guessCodePage(QByteArrayView bytes);

}  // namespace waymark
