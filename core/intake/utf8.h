#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>

namespace waymark {

inline constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);

void appendUtf8(QByteArray& out, char32_t c);

/// Bytes of the well-formed sequence at `at` (1 to 4), or 0 if there is none.
[[nodiscard]] qsizetype utf8LengthAt(QByteArrayView bytes, qsizetype at);

/// The character at `at`; its length is added to `at`. The bytes must be well formed.
[[nodiscard]] char32_t takeUtf8(QByteArrayView bytes, qsizetype& at);

struct Utf8Census {
    qsizetype sequences = 0;  ///< well-formed characters beyond ASCII
    qsizetype bad = 0;        ///< bytes that belong to none
};

/// Counts what speaks for and against UTF-8. A character cut off by the end does not count.
[[nodiscard]] Utf8Census utf8Census(QByteArrayView bytes);

}  // namespace waymark
