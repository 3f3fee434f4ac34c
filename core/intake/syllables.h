#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringView>

namespace waymark {

/// Shapes of romanised East Asian given names; `key` is folded, without hyphens and blanks.

/// One or two syllables of pinyin: "wei", "xiaoming".
[[nodiscard]] bool isPinyin(QStringView key);
/// One syllable as romanisations write it: one group of vowels, a plain end.
[[nodiscard]] bool isSyllable(QStringView key);
/// Exactly two syllables of Korean given names: "minjun".
[[nodiscard]] bool isKoreanPair(QStringView key);
/// Japanese: each consonant before a vowel, or n: "haruto", "kenji".
[[nodiscard]] bool isJapaneseShape(QStringView key);

}  // namespace waymark
