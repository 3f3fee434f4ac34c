// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/namelikeness.h"

#include "core/base/text.h"
#include "core/matching/nicknames.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QStringList wordsOf(QStringView part) { return nameKey(part, {}).split(u' ', Qt::SkipEmptyParts); }

bool isInitialOf(QStringView initial, QStringView word) {
    return initial.size() == 1 && word.startsWith(initial);
}

/// "Max" for "Maximilian", but not "Paul" for "Paula".
bool isShortenedTo(QStringView shorter, QStringView longer) {
    if (shorter.size() < 3 || !longer.startsWith(shorter)) return false;
    return longer.size() - shorter.size() > 1 || !QStringView(u"aeio").contains(longer.back());
}

/// One letter left out inside, as in "Jon" and "John".
bool lacksOneLetter(QStringView shorter, QStringView longer) {
    if (longer.size() != shorter.size() + 1 || longer.size() < 4) return false;
    qsizetype at = 0;
    while (at < shorter.size() && shorter[at] == longer[at]) ++at;
    return at > 0 && at < shorter.size() && shorter.sliced(at) == longer.sliced(at + 1);
}

bool areAlike(const QString& a, const QString& b) {
    const auto& [shorter, longer] =
        std::minmax(a, b, [](const QString& x, const QString& y) { return x.size() < y.size(); });
    if (a == b || isInitialOf(shorter, longer) || isShortenedTo(shorter, longer) ||
        lacksOneLetter(shorter, longer))
        return true;
    return shareGroup(nameGroups(a), nameGroups(b));
}

/// Every word of the shorter list has a partner of its own in the longer one. Equal words are
/// paired first so that an initial does not take the place of a whole word.
bool isContained(QStringList shorter, QStringList longer) {
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    shorter.removeIf([&](const QString& word) { return longer.removeOne(word); });
    std::ranges::sort(shorter, [](const QString& a, const QString& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (const QString& word : std::as_const(shorter)) {
        const auto partner = std::ranges::find_if(
            longer, [&](const QString& other) { return areAlike(word, other); });
        if (partner == longer.end()) return false;
        longer.erase(partner);
    }
    return true;
}

int letters(QStringView text) {
    return int(std::ranges::count_if(text, [](QChar c) { return c.isLetter(); }));
}
int accents(QStringView text) {
    return int(
        std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x80 && c.isLetter(); }));
}

/// 0 if all capitals or all small letters where there are both; scripts without case are fine.
int caseQuality(QStringView text) {
    const bool upper = std::ranges::any_of(text, [](QChar c) { return c.isUpper(); });
    const bool lower = std::ranges::any_of(text, [](QChar c) { return c.isLower(); });
    return upper == lower ? 1 : 0;
}

struct NameRank {
    int mixedCase, parts, written;
    auto operator<=>(const NameRank&) const = default;
};

int writtenOut(const PersonName& name) {
    const QStringList words = wordsOf(name.given) + wordsOf(name.family);
    return int(std::ranges::count_if(words, [](const QString& word) { return word.size() > 1; }));
}

NameRank rankOf(const PersonName& name) {
    const QString both = name.given + u' ' + name.family;
    return {caseQuality(both), (name.given.isEmpty() ? 0 : 1) + (name.family.isEmpty() ? 0 : 1),
            std::min(writtenOut(name), 2)};
}

}  // namespace

bool canBeOnePerson(const PersonName& a, const PersonName& b, Trust trust) {
    if (a.isEmpty() || b.isEmpty()) return true;
    const Generation one = generationIn(a.suffix), other = generationIn(b.suffix);
    if (one != 0 && other != 0 && one != other) return false;  // father and son
    const QStringList givenA = wordsOf(a.given), givenB = wordsOf(b.given);
    const QStringList familyA = wordsOf(a.family), familyB = wordsOf(b.family);
    if (isContained(givenA + familyA, givenB + familyB)) return true;
    const auto shareWord = [](const QStringList& some, const QStringList& others) {
        return std::ranges::any_of(
            some, [&](const QString& word) { return word.size() > 1 && others.contains(word); });
    };
    // "Anna Maria Roe" and "Anna K. Roe": a further given name differs, the person need not.
    if (familyA == familyB && !familyA.isEmpty()) return shareWord(givenA, givenB);
    return trust == Trust::High && shareWord(givenA, givenB);
}

bool isBetterWritten(QStringView a, QStringView b) {
    // Short capitals are acronyms, as good as any other spelling.
    const auto rank = [](QStringView text) {
        const int count = letters(text);
        return std::tuple(count <= 4 ? 1 : caseQuality(text), count, accents(text), text.size());
    };
    const auto rankA = rank(a), rankB = rank(b);
    return rankA != rankB ? rankA > rankB : a.compare(b) < 0;
}

bool isBetterWritten(const PersonName& a, const PersonName& b) {
    const auto rank = [](const PersonName& name) {
        const QString both = name.given + u' ' + name.family;
        const NameRank coarse = rankOf(name);
        return std::tuple(coarse.mixedCase, coarse.parts, writtenOut(name),
                          (wordsOf(name.given) + wordsOf(name.family)).size(), letters(both),
                          accents(both), both.size());
    };
    const auto rankA = rank(a), rankB = rank(b);
    if (rankA != rankB) return rankA > rankB;
    return std::tie(a.family, a.given) < std::tie(b.family, b.given);
}

bool areSpellingsOfOne(const PersonName& a, const PersonName& b) {
    return isContained(wordsOf(a.given) + wordsOf(a.family), wordsOf(b.given) + wordsOf(b.family));
}

bool isPoorer(const PersonName& b, const PersonName& a) { return rankOf(b) < rankOf(a); }

}  // namespace waymark
