#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

/// The word lists of resources/names/words.txt: what is known about one word of a name.
namespace waymark::namewords {

/// A section of the word lists. The order is that of `sections` in namewords.cpp.
enum class List : quint8 {
    TitleFamily,     ///< "Mr Roe": a single word after it is the family name
    TitleGiven,      ///< "Sir John": a single word after it is the given name
    Title,           ///< "Dr", "Prof"
    TitleDotted,     ///< a title only with a dot, in capitals or in small letters: also a name
    Generation,      ///< Jr, III
    Suffix,          ///< PhD, MBA
    SuffixCapitals,  ///< letters after a name only in capitals: MA, but not Ma
    Particle,        ///< van, von, de la, bin, Ó
    ParticleSmall,   ///< a particle only in small letters
    Binding,         ///< Abdul Rahman: the next word belongs to it
    JoinedBehind,    ///< Salah al-Din: belongs to the word before
    Devotional,      ///< "Maria del Carmen": the word after the particle is of the given name
    Given,
    IberianGiven,
    IberianGivenOnly,  ///< given in Spanish or Portuguese and hardly elsewhere
    HungarianGiven,
    HungarianGivenOnly,
    ArabicGiven,
    TurkishGiven,
    Surname,
    SurnameEnding,
    IberianSurname,  ///< of Spain, Portugal and Latin America, where a person has two
    VietnameseSurname,
    Vietnamese,  ///< syllables of given names
    ChineseSurname,
    KoreanSurname,
    Korean,  ///< syllables of given names
    JapaneseSurname,
    Organisation,          ///< Ltd, University
    OrganisationCapitals,  ///< a legal form only in capitals or with dots: AG, but not Ag
    OrganisationEnding,
    Job,           ///< Director, Vertrieb
    ShortSurname,  ///< looks like initials when in capitals: LI, WU, NG
    Mac,           ///< MacDonald: the letter after Mac is large
    TwoCharacterSurname,
    ThreeCharacterSurname,
    ChineseCharacterSurname,
};
constexpr size_t listCount = size_t(List::ChineseCharacterSurname) + 1;

/// The lists in which a word stands.
class Lists {
public:
    [[nodiscard]] bool has(List list) const { return (m_bits >> quint64(list) & 1) != 0; }
    [[nodiscard]] bool hasAny(std::initializer_list<List> lists) const {
        for (const List list : lists)
            if (has(list)) return true;
        return false;
    }
    void add(List list) { m_bits |= quint64(1) << quint64(list); }

private:
    quint64 m_bits = 0;
};

/// How the lists know a word: folded, without dots, commas, hyphens and slashes; Cyrillic and Greek
/// letters in Latin ones.
[[nodiscard]] QString keyOf(QStringView written);
[[nodiscard]] Lists lists(const QString& key);
/// Where a word stands in a list that is ordered by frequency, from 0; -1 if it does not.
[[nodiscard]] int rank(List list, const QString& key);
/// -mann, -ski, -enko …: at least two letters before an ending of a list.
[[nodiscard]] bool hasEnding(List list, const QString& key);

enum class TitleKind { None, BeforeFamily, BeforeGiven, BeforeAny };
[[nodiscard]] TitleKind titleKind(Lists lists);
[[nodiscard]] inline TitleKind title(const QString& key) { return titleKind(lists(key)); }
/// PhD, MBA, Jr, III …; `written` tells "MA" from "Ma".
[[nodiscard]] bool isSuffix(const QString& key, QStringView written);
[[nodiscard]] inline bool isGenerational(const QString& key) {
    return lists(key).has(List::Generation);
}
/// van, von, de la, bin, Ó …
[[nodiscard]] inline bool isParticle(const QString& key) { return lists(key).has(List::Particle); }

}  // namespace waymark::namewords
