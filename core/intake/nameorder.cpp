// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nameorder.h"

#include "core/intake/doublesurname.h"
#include "core/intake/familyfirst.h"
#include "core/intake/syllables.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;
using namewords::TitleKind;

namespace {

/// Capitals that are no initials: "JP Roe" and "DJ Roe" are given names, "LI Wei" is not.
bool isSurnameInCapitals(const NameToken& word) {
    if (word.key.size() == 2) return word.is(List::ShortSurname);
    return word.key.size() != 3 || std::ranges::any_of(word.key, [](QChar c) {
               return QStringView(u"aeiouy").contains(c);
           });
}

/// ROE Jane, Jane ROE, David CHAN Tai Man, van der BERG Jan.
std::optional<FamilyWords> familyByCapitals(const NameTokens& words) {
    const auto shouted = [&](size_t i) { return isCapitals(words[i].written); };
    const auto smallParticle = [&](size_t i) {
        return words[i].is(List::Particle) && words[i].beginsSmall();
    };
    const size_t count = words.size();
    size_t from = count;
    while (from > 1 && shouted(from - 1)) --from;
    if (from < count) {
        while (from > 1 && smallParticle(from - 1)) --from;
        return FamilyWords{from, count};
    }
    size_t to = 0;
    while (to + 1 < count && smallParticle(to)) ++to;
    const size_t particles = to;
    while (to + 1 < count && shouted(to)) ++to;
    if (to > particles) {
        if (to > 1 || isSurnameInCapitals(words[0])) return FamilyWords{0, to};
        return {};
    }
    for (from = 1; from + 1 < count; ++from) {
        if (!shouted(from) || words[from].key.size() < 3) continue;
        for (to = from; to + 1 < count && shouted(to); ++to) continue;
        return FamilyWords{from, to};
    }
    return {};
}

/// Which words belong to the one before: Abd al-Rahman, Salah al-Din, Abu Bakr.
std::vector<bool> gluedWords(const NameTokens& words) {
    std::vector<bool> glued(words.size(), false);
    const auto isArticle = [&](size_t i) {
        const QString& key = words[i].key;
        return key == u"al"_s || key == u"el"_s || key == u"ud"_s || key == u"ad"_s ||
               key == u"ed"_s;
    };
    for (size_t i = 1; i < words.size(); ++i) {
        const bool faith = isArticle(i) && i + 1 < words.size() &&
                           (words[i + 1].key == u"din"_s || words[i + 1].key == u"deen"_s ||
                            words[i + 1].key == u"dine"_s || words[i + 1].key == u"abidin"_s ||
                            words[i + 1].key == u"abidine"_s);
        const bool kunya =
            i == 1 && words.size() > 2 && (words[0].key == u"abu"_s || words[0].key == u"umm"_s);
        glued[i] = words[i - 1].is(List::Binding) || words[i].is(List::JoinedBehind) || faith ||
                   kunya || (glued[i - 1] && isArticle(i - 1));
    }
    return glued;
}

/// "al-Farsi" as one word.
bool hasArticle(const NameToken& word) {
    return word.written.size() > 4 &&
           (word.key.startsWith(u"al"_s) || word.key.startsWith(u"el"_s)) &&
           word.written[2] == u'-';
}

/// "Kloosterman-de Vries": a double surname whose second half begins with a particle.
bool endsInParticle(const NameToken& word) {
    const qsizetype hyphen = word.written.lastIndexOf(u'-');
    if (hyphen < 2 || hyphen + 1 >= word.written.size()) return false;
    const QStringView behind = QStringView(word.written).mid(hyphen + 1);
    return behind[0].isLower() && namewords::lists(namewords::keyOf(behind)).has(List::Particle);
}

/// Freiherr von, Graf zu: in Germany a part of the surname.
bool isNobility(const NameTokens& words, size_t i) {
    static constexpr std::array<QStringView, 16> ranks{
        u"freiherr", u"freifrau", u"freiin", u"graf",    u"grafin", u"baron",
        u"baronin",  u"ritter",   u"edler",  u"edle",    u"prinz",  u"prinzessin",
        u"furst",    u"furstin",  u"herzog", u"herzogin"};
    return i + 1 < words.size() && words[i + 1].is(List::Particle) &&
           std::ranges::find(ranks, words[i].key) != ranks.end();
}

bool isParticleHere(const NameTokens& words, size_t i) {
    const NameToken& word = words[i];
    if (hasArticle(word) || isNobility(words, i) || endsInParticle(word)) return true;
    if (!word.is(List::Particle)) return false;
    // "E" and "O" are initials, "Ó" is the beginning of a surname.
    if (word.written.size() == 1 && word.written[0].isUpper() && word.written[0].unicode() < 0x80)
        return false;
    if (word.key == u"ben"_s) return !word.written[0].isUpper() || words[0].is(List::ArabicGiven);
    if (word.written.size() == 1 && word.written[0].unicode() >= 0x80) return true;
    // "Silvia Lo Presti", but "David Lo Wei".
    if (word.key == u"lo"_s || word.key == u"li"_s)
        return (std::any_of(words.begin(), words.begin() + qsizetype(i),
                            [](const NameToken& each) { return each.isGiven(); }) ||
                !isSyllable(words[0].key)) &&
               !isPinyin(words[i + 1].key);
    // "T.J.W. Ten Brinke"
    if (i == 1 && isInitials(words[0].written) && word.key.size() > 2) return true;
    // "Aan de Stegge", "Op den Kamp"
    if (words[i + 1].is(List::Particle) && words[i + 1].beginsSmall()) return true;
    return !word.is(List::ParticleSmall) || word.beginsSmall() || isCapitals(word.written);
}

/// Where the family name begins, for names with the given name first.
size_t familyStart(const NameTokens& words) {
    const size_t last = words.size() - 1;
    const std::vector<bool> glued = gluedWords(words);
    for (size_t i = 1; i < last; ++i) {
        if (glued[i] || !isParticleHere(words, i)) continue;
        const NameToken& word = words[i];
        if (word.key == u"y"_s || word.key == u"i"_s || word.key == u"e"_s)
            return word.beginsSmall() && i > 1 ? i - 1 : i;
        size_t after = i;
        while (after < last && words[after].is(List::Particle)) ++after;
        if (after < last && words[after].is(List::Devotional)) {
            i = after;
            continue;
        }
        // "Ana Ferreira da Costa": the surname before the particle is the first of two.
        if (i >= 2 && words[i - 1].is(List::IberianSurname) && !words[i - 1].isGiven())
            return i - 1;
        return i;
    }
    size_t start = last;
    while (start > 1 && glued[start]) --start;
    return start;
}

FamilyWords familyOf(const NameTokens& words, const QString& honorific) {
    if (!areShouted(words))
        if (const auto found = familyByCapitals(words)) return *found;
    if (const auto found = familyByWords(words)) return *found;
    const NameToken& first = words.front();
    const bool particleInFront =
        first.is(List::Particle) && first.beginsSmall() &&
        std::ranges::any_of(words, [](const NameToken& word) { return word.written[0].isUpper(); });
    if (particleInFront) return {0, words.size()};
    if (const size_t start = doubleSurnameStart(words, honorific); start > 0)
        return {start, words.size()};
    return {familyStart(words), words.size()};
}

}  // namespace

void splitWords(const NameTokens& words, TitleKind title, PersonName& name) {
    if (words.empty()) return;
    if (words.size() == 1) {
        const bool family = title == TitleKind::BeforeFamily || title == TitleKind::BeforeAny;
        (family ? name.family : name.given) = words[0].written;
        return;
    }
    // "Mme Le Goff", "Familie De Smet": nobody is called by a particle.
    if (title == TitleKind::BeforeFamily && words[0].is(List::Particle) && !words[0].isGiven() &&
        words.size() == 2 && words[0].key.size() > 1) {
        name.family = joined(words.begin(), words.end());
        return;
    }
    const FamilyWords family = familyOf(words, name.honorific);
    const auto from = words.begin() + qsizetype(family.from);
    const auto to = words.begin() + qsizetype(family.to);
    name.family = joined(from, to);
    name.given = joined(words.begin(), from);
    appendWord(name.given, joined(to, words.end()));
}

}  // namespace waymark
