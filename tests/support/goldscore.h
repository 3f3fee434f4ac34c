#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

#include <map>

namespace waymark {

/// How often a reader was right: `wrong` counts what it found and should not have, `missed` what
/// it should have found. A value read wrongly is both.
struct Tally {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    Tally& operator+=(const Tally& other);
    /// right / (right + wrong); 1 if nothing was found.
    [[nodiscard]] double precision() const;
    /// right / (right + missed); 1 if there was nothing to find.
    [[nodiscard]] double recall() const;
    /// Harmonic mean of both: 2·right / (2·right + wrong + missed).
    [[nodiscard]] double f1() const;
};

/// Language or culture → field → tally.
using Scores = std::map<QString, std::map<QString, Tally>>;

/// Small letters without accents and punctuation, words in the order of the alphabet:
/// "ROE-Müller Jane" → "jane muller roe". For names, whose parts may come in any order.
[[nodiscard]] QString sortedWords(QStringView text);
/// Small letters and digits alone: "S. L." equals "SL", line breaks count for nothing.
[[nodiscard]] QString bareLetters(QStringView text);
/// Without scheme, "www.", a leading @ and a closing slash, in small letters.
[[nodiscard]] QString bareAddress(QStringView url);

/// What a gold line wants of a field that has one value.
struct Wanted {
    QString value;         ///< empty if the block has no such field
    QStringList asGood;    ///< other answers; an empty one: silence is as good
    QStringList harmless;  ///< neither right nor wrong, such as a country rightly inferred
};
/// Both sides folded by the caller.
[[nodiscard]] Tally scoreOne(const Wanted& wanted, const QString& found);

/// Pairs off two lists, folded by the caller; duplicates in `found` count once. A member of
/// `harmless` that is not wanted counts for nothing.
[[nodiscard]] Tally scoreList(QStringList wanted, QStringList found, const QStringList& harmless);

/// All languages together, by field.
[[nodiscard]] std::map<QString, Tally> overall(const Scores& scores);

/// A table of precision, recall and F1: a line a field, three columns a language, "all" last.
[[nodiscard]] QString scoreTable(const Scores& scores, const QStringList& fields);

}  // namespace waymark
