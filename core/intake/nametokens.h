#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// A word of a name with the key by which the lists know it: folded, without dots, hyphens and the
/// commas around it.
struct NameToken {
    QString written;
    QString key;
};
using NameTokens = std::vector<NameToken>;

/// The words between blanks.
[[nodiscard]] NameTokens tokensOf(const QString& text);
/// With one blank between them, as written.
[[nodiscard]] QString joined(NameTokens::const_iterator from, NameTokens::const_iterator to);
/// Adds `text`, behind a blank if there is something before it.
void appendWord(QString& to, const QString& text);

/// "J", "J.", "J.P."
[[nodiscard]] bool isInitials(QStringView word);
/// ROE, O'NEILL: at least two letters, all of them large.
[[nodiscard]] bool isCapitals(QStringView word);

enum class NameScript { Latin, EastAsian, Mixed };
/// EastAsian: Chinese characters, kana or hangul alone. Every other script is read like Latin.
[[nodiscard]] NameScript scriptOf(QStringView text);

}  // namespace waymark
