#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

namespace waymark::namewords {

/// The questions of the name splitter about one word. `word` is folded and without dots, `written`
/// is as it stands.
enum class TitleKind {
    None,
    BeforeFamily,  ///< "Mr Roe": a single word after it is the family name
    BeforeGiven,   ///< "Sir John": a single word after it is the given name
    BeforeAny,     ///< "Dr", "Prof"
};
[[nodiscard]] TitleKind title(const QString& word);
/// PhD, MBA, Jr, III …; `written` tells "MA" from "Ma".
[[nodiscard]] bool isSuffix(const QString& word, QStringView written);
[[nodiscard]] bool isGenerational(const QString& word);
/// van, von, de la, bin, Ó …
[[nodiscard]] bool isParticle(const QString& word);
/// Surnames of Spain, Portugal and Latin America, where a person has two.
[[nodiscard]] bool isIberianSurname(const QString& word);
/// "Maria del Carmen", "Maria de Lourdes": the word after the particle belongs to the given name.
[[nodiscard]] bool isDevotional(const QString& word);
[[nodiscard]] bool isVietnameseSurname(const QString& word);
[[nodiscard]] bool isKoreanSurname(const QString& word);
/// Two-letter surnames that look like initials when in capitals: LI, WU, NG.
[[nodiscard]] bool isShortSurname(const QString& word);
/// Ltd, GmbH, University …; `written` tells "AG" from "Ag".
[[nodiscard]] bool isOrganisationWord(const QString& word, QStringView written);
/// Director, Head, Vertrieb …
[[nodiscard]] bool isJobWord(const QString& word);
/// Surnames of two Chinese, Japanese or Korean characters.
[[nodiscard]] bool isTwoCharacterSurname(const QString& characters);
[[nodiscard]] bool startsWithMac(const QString& word);

}  // namespace waymark::namewords
