#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>
#include <QByteArrayList>

#include <vector>

#include "core/base/progress.h"

namespace waymark {

/// How the bytes of a text file are to be read, and how sure that is.
struct EncodingGuess {
    QByteArray name;          ///< as ICU knows it: "UTF-8", "UTF-16LE", "windows-1252", "Big5", …
    double confidence = 0;    ///< 0–1; 1 only where the bytes themselves leave no choice
    qsizetype bomLength = 0;  ///< bytes of the byte order mark in front
    bool twiceEncoded = false;  ///< the text was read wrongly once before ("MÃ¼ller") and is mended

    bool operator==(const EncodingGuess&) const = default;
};

/// Looks for a byte order mark, then for the NUL pattern of UTF-16, then for strict UTF-8 (a few
/// bad bytes among much good UTF-8 are damage, not another encoding), then scores the code pages
/// that exporters use by header words and letter frequency. `twiceEncoded` is left to decoded().
[[nodiscard]] EncodingGuess guessEncoding(QByteArrayView bytes);

/// UTF-16 or UTF-32, by byte order mark or by where the NUL bytes lie.
[[nodiscard]] bool isWide(QByteArrayView bytes);

/// The encodings to offer when the guess is wrong, the most frequent first.
[[nodiscard]] QByteArrayList knownEncodings();

/// Text in UTF-8 with what had to be mended, as offsets into `utf8`, ascending.
struct Decoded {
    QByteArray utf8;
    std::vector<qsizetype>
        badBytes;  ///< bytes that were none in this encoding, read as windows-1252
    std::vector<qsizetype> nulBytes;      ///< where NUL bytes were taken out
    std::vector<qsizetype> twiceEncoded;  ///< runs that were read wrongly once before, mended
};

/// Bytes to UTF-8, without byte order mark and NUL bytes, wrong readings undone where certain.
/// Clean UTF-8 is not copied: hand the bytes over with std::move. Throws Failure::WrongUse for an
/// encoding that does not exist.
[[nodiscard]] Decoded decoded(QByteArray bytes, QByteArrayView encoding, const Progress& progress);

/// Just the text of decoded(), with nothing mended.
[[nodiscard]] QByteArray decodedToUtf8(QByteArrayView bytes, QByteArrayView encoding);

}  // namespace waymark
