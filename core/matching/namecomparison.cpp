// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/namecomparison.h"

#include "core/matching/nicknames.h"
#include "core/matching/spelling.h"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

using enum Agreement;
using Field = ComparedField;

struct NameVerdict {
    Agreement agreement = Missing;
    float alike = 1;
};

bool isLetter(const Lexicon& lexicon, Word word) { return lexicon.text(word).size() == 1; }

bool isNicknamePair(const Lexicon& lexicon, Word one, Word other) {
    if (shareGroup(lexicon.nameGroups(one), lexicon.nameGroups(other))) return true;
    // "Max" for "Maximilian", but not "Paul" for "Paula".
    QStringView shorter = lexicon.text(one), longer = lexicon.text(other);
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    return shorter.size() >= 3 && longer.size() >= shorter.size() + 3 && longer.startsWith(shorter);
}

/// Spelling and sound of two words that are not the same.
NameVerdict spelling(const Lexicon& lexicon, Word one, Word other) {
    const float alike = spelledAlike(lexicon.text(one), lexicon.text(other));
    if (alike > 0) return {Close, alike};
    constexpr std::uint64_t TwoSigns = 1 << 5;
    const std::uint64_t sound = lexicon.sound(one);
    if (sound >= TwoSigns && sound == lexicon.sound(other)) return {Sounds, 0.7F};
    return {Different, 0};
}

/// Two slips in a short name, three in a longer one.
bool isScrawled(QStringView one, QStringView other) {
    const qsizetype longer = std::max(one.size(), other.size());
    if (std::min(one.size(), other.size()) < 4) return false;
    const int allowed = longer <= 5 ? 2 : 3;
    return slips(one, other, allowed) <= allowed;
}

/// What the words of two names have in common, beyond their being equal.
NameVerdict inCommon(const Lexicon& lexicon, std::span<const Word> one,
                     std::span<const Word> other) {
    for (const Word word : one)
        if (lexicon.text(word).size() > 2 && std::ranges::find(other, word) != other.end())
            return {Partly, 0.6F};
    return {Different, 0};
}

NameVerdict compareGiven(const Sides& sides, const WrittenName& one, const WrittenName& other,
                         Word nicknameOne, Word nicknameOther) {
    if (one.isEmpty() || other.isEmpty()) return {};
    if (one.joined == other.joined) return {Same, 1};
    const Lexicon& lexicon = sides.lexicon;
    const auto wordsOne = sides.leftWords(one), wordsOther = sides.rightWords(other);
    const Word first = wordsOne.front(), firstOther = wordsOther.front();
    if (first == firstOther && !isLetter(lexicon, first)) {
        if (wordsOne.size() == 1 || wordsOther.size() == 1) return {Partly, 0.95F};
        const auto initial = lexicon.text(wordsOne[1]).front(),
                   initialOther = lexicon.text(wordsOther[1]).front();
        return {Partly, initial == initialOther ? 0.95F : 0.5F};
    }
    if (isLetter(lexicon, first) || isLetter(lexicon, firstOther)) {
        const bool same = lexicon.text(first).front() == lexicon.text(firstOther).front();
        // "e lki" is a blank too many, "e" an initial.
        const NameVerdict joined = spelling(lexicon, one.joined, other.joined);
        if (joined.agreement != Different) return joined;
        return same ? NameVerdict{Initial, 1} : NameVerdict{Different, 0};
    }
    if (isNicknamePair(lexicon, first, firstOther) ||
        (nicknameOne != Lexicon::None && nicknameOne == firstOther) ||
        (nicknameOther != Lexicon::None && nicknameOther == first))
        return {Nickname, 1};
    const NameVerdict joined = spelling(lexicon, one.joined, other.joined);
    const NameVerdict firsts = spelling(lexicon, first, firstOther);
    if (firsts.agreement != Different && firsts.alike >= joined.alike) return firsts;
    if (joined.agreement != Different) return joined;
    const NameVerdict common = inCommon(lexicon, wordsOne, wordsOther);
    if (common.agreement != Different) return common;
    // So badly written that it speaks for nobody, but not plainly another name.
    return isScrawled(lexicon.text(first), lexicon.text(firstOther))
               ? NameVerdict{Close, ComparedPair::Scrawled}
               : common;
}

NameVerdict compareFamily(const Sides& sides, const WrittenName& one, const WrittenName& other) {
    if (one.isEmpty() || other.isEmpty()) return {};
    if (one.joined == other.joined) return {Same, 1};
    const Lexicon& lexicon = sides.lexicon;
    const QStringView textOne = lexicon.text(one.joined), textOther = lexicon.text(other.joined);
    if (textOne.size() == 1 || textOther.size() == 1)
        return textOne.front() == textOther.front() ? NameVerdict{Initial, 1}
                                                    : NameVerdict{Different, 0};
    const NameVerdict part = inCommon(lexicon, sides.leftWords(one), sides.rightWords(other));
    if (part.agreement == Partly) return {Partly, 0.8F};
    return spelling(lexicon, one.joined, other.joined);
}

int rank(NameVerdict of) {
    switch (of.agreement) {
        case Same:
        case Swapped:
        case Shared:
            return 4;
        case Nickname:
        case Sounds:
        case Close:
        case Partly:
            return 3;
        case Initial:
            return 2;
        case Missing:
            return 1;
        case Different:
            return -2;
    }
    return 0;
}

/// The same words, divided otherwise between given and family name.
bool haveEqualWords(const Sides& sides) {
    const auto collect = [](const Comparables& from, const Comparable& entry,
                            std::array<Word, 32>& into) {
        size_t count = 0;
        for (const WrittenName* name : {&entry.given, &entry.family})
            for (const Word word : from.words(name->words))
                if (count < into.size()) into[count++] = word;
        std::sort(into.begin(), into.begin() + std::ptrdiff_t(count));
        return count;
    };
    std::array<Word, 32> one{}, other{};
    const size_t counts = collect(sides.left, sides.a, one);
    return counts > 1 && counts == collect(sides.right, sides.b, other) && one == other;
}

Word firstOf(std::span<const Word> words, Word otherwise) {
    return words.empty() ? otherwise : words.front();
}

}  // namespace

void compareNames(const Sides& sides, ComparedPair& pair) {
    const Comparable &a = sides.a, &b = sides.b;
    const auto nick = [](const Comparables& from, const Comparable& entry) {
        return firstOf(from.words(entry.nickname.words), Lexicon::None);
    };
    const NameVerdict given =
        compareGiven(sides, a.given, b.given, nick(sides.left, a), nick(sides.right, b));
    const NameVerdict family = compareFamily(sides, a.family, b.family);
    const Word givenWord = firstOf(sides.leftWords(a.given), Lexicon::None);
    const Word familyWord = a.family.joined;

    // The other way round, where straight on something is plainly different.
    if (given.agreement == Different || family.agreement == Different ||
        given.agreement == Missing || family.agreement == Missing) {
        const NameVerdict crossed =
            compareGiven(sides, a.given, b.family, Lexicon::None, Lexicon::None);
        const NameVerdict crossedBack =
            compareGiven(sides, a.family, b.given, Lexicon::None, Lexicon::None);
        const int straight = rank(given) + rank(family), across = rank(crossed) + rank(crossedBack);
        const bool good = rank(crossed) >= 3 && rank(crossedBack) >= 3;
        const bool half = (rank(crossed) == 4 && crossedBack.agreement == Missing) ||
                          (rank(crossedBack) == 4 && crossed.agreement == Missing);
        // One of them the other way round, and the rest beyond recognition.
        const bool some = std::max(rank(crossed), rank(crossedBack)) == 4 && straight < 0;
        if (across > straight && (good || half || some)) {
            // What stands as the family name in one is weighed as one.
            const auto crosswise = [](const NameVerdict& of) {
                return of.agreement == Missing || of.agreement == Different ? of.agreement
                                                                            : Swapped;
            };
            pair.set(Field::FamilyName, crosswise(crossedBack), familyWord, crossedBack.alike);
            pair.set(Field::GivenName, crosswise(crossed), givenWord, crossed.alike);
            return;
        }
        if (rank(given) < 3 && haveEqualWords(sides)) {
            pair.set(Field::FamilyName, Swapped, familyWord);
            pair.set(Field::GivenName, Swapped, givenWord);
            return;
        }
    }
    pair.set(Field::GivenName, given.agreement, givenWord, given.alike);
    pair.set(Field::FamilyName, family.agreement, familyWord, family.alike);
    if (given.agreement == Close || given.agreement == Sounds) {
        const Word other = firstOf(sides.rightWords(b.given), Lexicon::None);
        // A slip that was made more than once is still rare beside the name it comes from.
        constexpr std::uint32_t Often = 3, SoManyTimesRarer = 20;
        const auto times = [&](Word word) { return sides.lexicon.times(word, WordUse::Given); };
        const auto isKnown = [&](Word word, Word beside) {
            return sides.lexicon.nameGroups(word)[0] != 0 ||
                   (times(word) > Often && times(word) * SoManyTimesRarer > times(beside));
        };
        pair.bothKnown = isKnown(givenWord, other) && isKnown(other, givenWord);
    }
}

}  // namespace waymark
