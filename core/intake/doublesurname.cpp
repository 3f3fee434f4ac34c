// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/doublesurname.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;

namespace {

/// A name with the particles before it, or two joined by "y": "da Costa", "Ortega y Gasset".
struct Unit {
    size_t from = 0;
    size_t main = 0;  ///< the first word that is no particle
};

bool isJoining(const NameToken& word) {
    return (word.key == u"y"_s || word.key == u"e"_s || word.key == u"i"_s) && word.beginsSmall();
}

bool isParticle(const NameToken& word) {
    return word.is(List::Particle) && !isJoining(word) && word.key.size() > 1;
}

std::vector<Unit> unitsOf(const NameTokens& words) {
    std::vector<Unit> units;
    for (size_t i = 0; i < words.size(); ++i) {
        const bool joins = i > 0 && isJoining(words[i]) && i + 1 < words.size();
        const size_t from = i;
        if (joins) ++i;
        while (i + 1 < words.size() && isParticle(words[i])) ++i;
        if (!joins || units.size() < 2) units.push_back({from, i});
    }
    return units;
}

bool hasIberianTitle(const QString& honorific) {
    static constexpr std::array<QStringView, 16> titles{
        u"d",      u"dna",      u"don", u"dona", u"sr",  u"sra",  u"srta", u"senor",
        u"senora", u"senorita", u"lic", u"arq",  u"dra", u"mtro", u"mtra", u"exmo"};
    return std::ranges::any_of(tokensOf(honorific), [](const NameToken& word) {
        return std::ranges::find(titles, word.key) != titles.end();
    });
}

/// ñ, ã and õ; the tx of Basque.
bool hasIberianLetter(const NameToken& word) {
    if (word.key.contains(u"tx"_s)) return true;
    return std::ranges::any_of(word.written, [](QChar c) {
        return QStringView(u"\u00F1\u00D1\u00E3\u00C3\u00F5\u00D5").contains(c);
    });
}

bool isIberian(const NameTokens& words, const QString& honorific) {
    const size_t last = words.size() - 1;
    if (words.size() < 3) return false;
    const bool surnameBefore = words[last - 1].is(List::IberianSurname);
    if (words[0].is(List::IberianGivenOnly) || hasIberianTitle(honorific)) return true;
    if (std::ranges::any_of(words, hasIberianLetter)) return true;
    if (surnameBefore && words[last].is(List::IberianSurname)) return true;
    if (surnameBefore && !words[last - 1].isGiven() &&
        (words[0].is(List::IberianGiven) || words[last - 1].key.endsWith(u"ez"_s)))
        return true;
    if (words.size() >= 4 && words[0].is(List::IberianGiven) && words[1].is(List::IberianGiven) &&
        !words[last - 1].isGiven() && !words[last].isGiven())
        return true;
    if (words.size() >= 4 && words[1].is(List::IberianGivenOnly)) return true;
    return words.size() >= 4 && words[0].is(List::IberianGiven) &&
           std::any_of(words.begin() + 1, words.end(),
                       [](const NameToken& word) { return word.is(List::IberianSurname); });
}

}  // namespace

size_t doubleSurnameStart(const NameTokens& words, const QString& honorific) {
    if (!isIberian(words, honorific)) return 0;
    const std::vector<Unit> units = unitsOf(words);
    if (units.size() < 2) return 0;
    size_t start = 1;
    for (; start + 1 < units.size(); ++start) {
        const Unit& unit = units[start];
        const NameToken& main = words[unit.main];
        const size_t behind = units.size() - start - 1;
        if (unit.from != unit.main) {
            if (start == 1 && main.is(List::Devotional)) continue;
            break;
        }
        if (isInitials(main.written)) continue;
        if (!main.isGiven()) break;
        // "Juan Martín Pérez", but "Juan Martín Pérez López".
        if (main.is(List::IberianSurname) && behind < 2) break;
    }
    // A given name that the lists do not know: nobody has three surnames without a particle, and
    // two that are joined ("Costa e Silva") are all there are.
    const size_t behindLast = units.back().main + 1;
    const bool joinedLast = behindLast + 1 < words.size() && isJoining(words[behindLast]);
    const size_t most = joinedLast ? 1 : 2;
    const bool plain = std::ranges::none_of(words, isParticle);
    while (units.size() - start > most && !(words[units[start].main].is(List::IberianSurname) &&
                                            (units.size() - start == 2 || !plain)))
        ++start;
    return units[start].from;
}

}  // namespace waymark
