#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namewords.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// A word of a name with what the lists know about it.
struct NameToken {
    QString written;
    QString key;  ///< namewords::keyOf(written)
    namewords::Lists lists;

    [[nodiscard]] bool is(namewords::List list) const { return lists.has(list); }
    [[nodiscard]] bool beginsSmall() const { return written[0].isLower(); }
    /// A given name of the lists, or several with hyphens: Jean-Pierre.
    [[nodiscard]] bool isGiven() const;
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
/// ROE, O'NEILL, McDONALD: at least two letters, all of them large but those of Mc and Mac.
[[nodiscard]] bool isCapitals(QStringView word);
/// No small letter anywhere.
[[nodiscard]] bool areShouted(const NameTokens& words);

enum class NameScript { Latin, EastAsian, Mixed };
/// EastAsian: Chinese characters, kana or hangul alone. Every other script is read like Latin.
[[nodiscard]] NameScript scriptOf(QStringView text);
[[nodiscard]] bool isKana(QChar c);
[[nodiscard]] bool isHangul(QChar c);

}  // namespace waymark
