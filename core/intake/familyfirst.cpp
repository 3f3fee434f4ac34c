// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/familyfirst.h"

#include "core/intake/syllables.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <span>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;

namespace {

std::span<const NameToken> behindFirst(const NameTokens& words) {
    return std::span(words).subspan(1);
}

/// A surname at both ends: the more frequent one is the family name, in doubt the first.
bool isFirstLikelier(const NameTokens& words, List surnames) {
    const int first = namewords::rank(surnames, words.front().key);
    const int last = namewords::rank(surnames, words.back().key);
    return first >= 0 && (last < 0 || first <= last);
}

/// "Min-jun", "Kar-wai": two syllables with a hyphen, none of them a western name.
bool isHyphenPair(const NameToken& word) {
    const qsizetype hyphen = word.written.indexOf(u'-');
    if (hyphen <= 0 || word.written.indexOf(u'-', hyphen + 1) >= 0 || word.isGiven()) return false;
    const QString first = namewords::keyOf(QStringView(word.written).first(hyphen));
    const QString second = namewords::keyOf(QStringView(word.written).mid(hyphen + 1));
    return isSyllable(first) && isSyllable(second);
}

bool isPlainSyllable(const NameToken& word) { return isSyllable(word.key) && !word.isGiven(); }

bool isChinese(const NameTokens& words) {
    if (!words[0].is(List::ChineseSurname) || !isFirstLikelier(words, List::ChineseSurname))
        return false;
    if (words.size() == 3) return isPlainSyllable(words[1]) && isPlainSyllable(words[2]);
    if (words.size() == 4)  // Lam Wing Yan Cherry
        return isPlainSyllable(words[1]) && isPlainSyllable(words[2]) && words[3].isGiven();
    if (words.size() != 2) return false;
    const NameToken& given = words[1];
    if (isHyphenPair(given)) return true;
    if (given.isGiven() || given.is(List::JapaneseSurname) || given.is(List::Surname)) return false;
    return isPinyin(given.key) && (!words[0].isGiven() || given.key.size() > 4);
}

bool isKorean(const NameTokens& words) {
    if (!words[0].is(List::KoreanSurname) || !isFirstLikelier(words, List::KoreanSurname))
        return false;
    if (words.size() == 3)
        return words[1].is(List::Korean) && words[2].is(List::Korean) &&
               !(words[1].isGiven() && words[2].isGiven());
    if (words.size() != 2) return false;
    const NameToken& given = words[1];
    if (isHyphenPair(given)) return true;
    if (given.isGiven() || given.lists.hasAny({List::Surname, List::IberianSurname})) return false;
    if (given.is(List::Korean)) return !words[0].isGiven();
    return isKoreanPair(given.key);
}

/// ặ, ơ, ư: letters of no other language.
bool hasVietnameseLetter(const NameToken& word) {
    return std::ranges::any_of(word.written, [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x1EA0 && u <= 0x1EF9) || u == 0x01A1 || u == 0x01B0;
    });
}

bool isVietnameseWord(const NameToken& word) {
    const QStringList halves = word.written.split(u'-', Qt::SkipEmptyParts);
    if (halves.size() == 2 && std::ranges::all_of(halves, [](const QString& half) {
            return namewords::lists(namewords::keyOf(half)).has(List::Vietnamese);
        }))
        return true;  // Ngoc-Anh
    return word.is(List::Vietnamese) || hasVietnameseLetter(word);
}

bool isVietnamese(const NameTokens& words) {
    if (words.size() > 5 || !words[0].is(List::VietnameseSurname) ||
        !isFirstLikelier(words, List::VietnameseSurname))
        return false;
    const auto rest = behindFirst(words);
    // "Đặng Thùy Trâm": written as at home, every word of it is one.
    if (std::ranges::any_of(words, hasVietnameseLetter) &&
        std::ranges::all_of(rest, [](const NameToken& word) {
            constexpr qsizetype LongestSyllable = 6;
            return word.key.size() <= LongestSyllable;
        }))
        return true;
    if (std::ranges::none_of(rest, isVietnameseWord)) return false;
    return std::ranges::all_of(rest, [](const NameToken& word) {
        return isVietnameseWord(word) || isInitials(word.written);  // Nguyen T. Mai
    });
}

bool isJapanese(const NameTokens& words) {
    return words.size() == 2 && words[0].is(List::JapaneseSurname) &&
           !words[1].is(List::JapaneseSurname) && isJapaneseShape(words[1].key);
}

/// Kovácsné, Jánosné: the wife of János.
bool isHungarianGiven(const NameToken& word, List list) {
    if (word.is(list)) return true;
    return word.key.endsWith(u"ne"_s) && word.key.size() > 4 &&
           namewords::lists(word.key.chopped(2)).has(list);
}

bool isKnownSurname(const QString& key) {
    return namewords::lists(key).hasAny({List::Surname, List::IberianSurname, List::ChineseSurname,
                                         List::KoreanSurname, List::JapaneseSurname,
                                         List::VietnameseSurname}) ||
           namewords::hasEnding(List::SurnameEnding, key);
}

/// A surname of the lists, one half of it, or one with an ending that surnames have.
bool isFamilyWord(const NameToken& word) {
    if (isKnownSurname(word.key)) return true;
    if (word.key.endsWith(u"ne"_s) && word.written.endsWith(u'é') &&
        isKnownSurname(word.key.chopped(2)))
        return true;  // Tóthné
    // Kuzmin, Kuzmina; in Latin letters many given names end so.
    const char16_t letter = word.written[0].unicode();
    if (letter >= 0x400 && letter < 0x530 &&
        (word.key.endsWith(u"in"_s) || word.key.endsWith(u"ina"_s)))
        return true;
    const QStringList halves = word.written.split(u'-', Qt::SkipEmptyParts);
    return halves.size() > 1 && std::ranges::any_of(halves, [](const QString& half) {
               const QString key = namewords::keyOf(half);
               return namewords::lists(key).hasAny({List::Surname, List::IberianSurname}) ||
                      namewords::hasEnding(List::SurnameEnding, key);
           });
}

bool isHungarian(const NameTokens& words) {
    const auto rest = behindFirst(words);
    if (words.size() > 4 || !std::ranges::all_of(rest, [](const NameToken& word) {
            return isHungarianGiven(word, List::HungarianGiven);
        }))
        return false;
    const bool sure = std::ranges::any_of(rest, [](const NameToken& word) {
        return isHungarianGiven(word, List::HungarianGivenOnly);
    });
    const bool surname = isFamilyWord(words[0]);
    return words[0].isGiven() ? sure && surname && words[0].is(List::HungarianGivenOnly)
                              : sure || surname;
}

/// Ivanovich, Petrovna; the ć of "Petrović" makes it a surname of the Balkans.
bool isPatronymic(const NameToken& word) {
    static constexpr std::array<QStringView, 9> endings{
        u"ivna", u"ovich", u"evich", u"ovna", u"evna", u"ichna", u"ilich", u"yovych", u"ovych"};
    return !word.written.endsWith(u'ć') && std::ranges::any_of(endings, [&](QStringView ending) {
        return word.key.size() > ending.size() + 1 && word.key.endsWith(ending);
    });
}

bool hasPatronymicLast(const NameTokens& words) {
    return words.size() == 3 && isPatronymic(words[2]) && !isInitials(words[1].written) &&
           !isPatronymic(words[1]) &&
           (words[1].isGiven() || (!words[0].isGiven() && isFamilyWord(words[0])));
}

bool isParticle(const NameToken& word) {
    return word.is(List::Particle) && word.key.size() > 1 && !word.isGiven();
}

/// Marie-Ange, Hans-Detlef: begins as compound given names do.
bool isCompound(const NameToken& word) {
    static constexpr std::array<QStringView, 16> beginnings{
        u"jean",  u"marie", u"anne",  u"hans", u"karl", u"klaus", u"pierre", u"maria",
        u"franz", u"heinz", u"ernst", u"anna", u"eva",  u"jan",   u"carl",   u"paul"};
    const qsizetype hyphen = word.written.indexOf(u'-');
    return hyphen > 0 &&
           std::ranges::find(beginnings,
                             namewords::keyOf(QStringView(word.written).first(hyphen))) !=
               beginnings.end();
}

/// Surnames of the lists, then given names of the lists: "Rossi Mario", "De Luca Giulia".
size_t surnamesInFront(const NameTokens& words) {
    // After a particle any word is a surname: De Luca.
    size_t least = 0;
    while (least + 1 < words.size() && isParticle(words[least])) ++least;
    if (least > 0) ++least;
    size_t given = words.size();
    while (given > least && (words[given - 1].isGiven() || isCompound(words[given - 1]))) --given;
    if (given == 0 || given == words.size() || given > 4 || words.size() - given > 2) return 0;
    const bool compound = words.back().written.contains(u'-') && !words[0].written.contains(u'-');
    bool named = false;
    for (size_t i = 0; i < given; ++i) {
        const NameToken& word = words[i];
        if (isParticle(word) && i + 1 < given) continue;
        if (isInitials(word.written)) return 0;
        named =
            isFamilyWord(word) || (i > 0 && isParticle(words[i - 1])) || (compound && given == 1);
        if (!named) return 0;
    }
    // "Taylor Martin": the last word is a surname as well.
    if (named && given == 1 && words.back().is(List::Surname)) return 0;
    return named ? given : 0;
}

/// "Tony Leung Chiu-wai", "David Chan Tai Man".
bool isFamilyInside(const NameTokens& words) {
    if (words.size() < 3 || !words[0].isGiven() || !words[1].is(List::ChineseSurname) ||
        words[1].isGiven() || words.back().is(List::ChineseSurname))
        return false;
    if (words.size() == 3) return isHyphenPair(words[2]);
    return words.size() == 4 && isPlainSyllable(words[2]) && isPlainSyllable(words[3]);
}

}  // namespace

std::optional<FamilyWords> familyByWords(const NameTokens& words) {
    if (isVietnamese(words)) return FamilyWords{0, 1};
    const size_t count = words.size();
    const bool longFirst = words[0].written.size() > 2 && !isInitials(words[0].written);
    // "Venkatesh B.": in the south of India the initial stands for the father's name or the place.
    if (count == 2 && words[0].isGiven() && !isKnownSurname(words[0].key) &&
        isInitials(words[1].written) && words[1].key.size() == 1)
        return {};
    if (longFirst && std::ranges::all_of(behindFirst(words), [](const NameToken& word) {
            return isInitials(word.written);
        }))
        return FamilyWords{0, 1};
    // "Ivanov Ivan I."
    if (count == 3 && longFirst && isInitials(words[2].written) && words[1].isGiven() &&
        !words[0].isGiven())
        return FamilyWords{0, 1};
    if (count > 2 && longFirst && isInitials(words.back().written) &&
        !isInitials(words[count - 2].written) && !words[count - 2].isGiven())
        return FamilyWords{count - 2, count - 1};
    if (isKorean(words) || isChinese(words) || isJapanese(words) || hasPatronymicLast(words) ||
        isHungarian(words))
        return FamilyWords{0, 1};
    if (isFamilyInside(words)) return FamilyWords{1, 2};
    if (const size_t front = surnamesInFront(words); front > 0) return FamilyWords{0, front};
    return {};
}

}  // namespace waymark
