#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

/// The words of a piece of a signature, and what of them may be a person's name.
namespace waymark::signaturecore {

struct Word {
    QString text;
    QString key;
    qsizetype from = 0, to = 0;  ///< in the piece
};
[[nodiscard]] std::vector<Word> wordsIn(QStringView piece);

/// A piece without titles in front, credentials and brackets behind.
struct Core {
    std::vector<Word> words;
    QString honorific;
    QStringList credentials;
    bool honoured = false, credentialled = false, pronouns = false, nicknamed = false;
    qsizetype from = 0, to = 0;
};
[[nodiscard]] Core coreOf(QStringView piece);

/// "she/her", "(er/ihm)"
[[nodiscard]] bool isPronouns(QStringView text);
/// Letters, and the signs that stand in names.
[[nodiscard]] bool isNameWord(const Word& word);
[[nodiscard]] bool isCapitalised(const Word& word);
[[nodiscard]] bool isAllSmall(const std::vector<Word>& words);

}  // namespace waymark::signaturecore
