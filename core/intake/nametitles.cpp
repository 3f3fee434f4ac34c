// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nametitles.h"

#include "core/intake/syllables.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;
using namewords::TitleKind;

namespace {

/// Titles of two words of which the first alone is none, or means something else.
size_t twoWordTitle(const NameTokens& words, size_t at) {
    struct Pair {
        QStringView first, second;
    };
    static constexpr std::array<Pair, 19> pairs{{{u"the", u"revd"},
                                                 {u"de", u"heer"},
                                                 {u"le", u"professeur"},
                                                 {u"le", u"docteur"},
                                                 {u"la", u"professeure"},
                                                 {u"la", u"docteure"},
                                                 {u"tan", u"sri"},
                                                 {u"the", u"hon"},
                                                 {u"the", u"honourable"},
                                                 {u"the", u"right"},
                                                 {u"the", u"rt"},
                                                 {u"the", u"rev"},
                                                 {u"the", u"reverend"},
                                                 {u"his", u"excellency"},
                                                 {u"her", u"excellency"},
                                                 {u"dato", u"sri"},
                                                 {u"dato'", u"sri"},
                                                 {u"datuk", u"seri"},
                                                 {u"1st", u"lt"}}};
    if (at + 2 >= words.size()) return 0;
    const bool known = std::ranges::any_of(pairs, [&](const Pair& pair) {
        return words[at].key == pair.first && words[at + 1].key == pair.second;
    });
    return known ? 2 : 0;
}

/// Titles that are also names and surnames: before a single word they are a name.
bool isAlsoName(const QString& key) {
    static constexpr std::array<QStringView, 14> names{
        u"major", u"general", u"prince", u"baron", u"duke",   u"justice", u"graf",
        u"prinz", u"canon",   u"master", u"count", u"deacon", u"gunner",  u"chief"};
    return std::ranges::find(names, key) != names.end();
}

/// An abbreviation that no list knows: "Bgm. Franz Huber", "Civ.ing. Eva Dahl", and the small ones
/// behind a title ("Prof. dr hab. n. med."). Shortened given names ("Chr.", "Wm.") have no given
/// name behind them, or few letters.
bool isUnknownAbbreviation(const NameTokens& words, size_t at) {
    const NameToken& word = words[at];
    if (at + 2 > words.size() || !word.written.endsWith(u'.') || word.is(List::Particle))
        return false;
    if (at > 0 && word.beginsSmall() && !words.back().beginsSmall()) return true;
    return word.key.size() > 2 && at + 2 < words.size() && words[at + 1].isGiven() &&
           !word.isGiven() && std::ranges::none_of(word.key, [](QChar c) { return c.isDigit(); }) &&
           !(isInitials(word.written) && word.written.count(u'.') > 1) && word.key != u"chr"_s &&
           word.key != u"joh"_s && word.key != u"fco"_s && word.key != u"alex"_s &&
           word.key != u"jos"_s && word.key != u"geo"_s;
}

bool isAnd(const QString& key) {
    static constexpr std::array<QStringView, 8> words{u"&",  u"+", u"and", u"und",
                                                      u"et", u"y", u"e",   u"en"};
    return std::ranges::find(words, key) != words.end();
}

bool isTitleHere(const NameTokens& words, size_t at) {
    const NameToken& word = words[at];
    const size_t behind = words.size() - at - 1;
    const NameToken& next = words[at + 1];
    const bool dotted = word.written.contains(u'.');
    if (word.key == u"don"_s || word.key == u"dona"_s)
        return (behind >= 2 && next.isGiven()) || (at > 0 && next.isGiven());
    if (word.key == u"pan"_s)  // also a Chinese surname
        return !std::all_of(
            words.begin() + qsizetype(at) + 1, words.end(),
            [](const NameToken& each) { return isPinyin(each.key) && !each.isGiven(); });
    if (word.key == u"m"_s && isAnd(next.key)) return true;
    if (word.key == u"m"_s)  // "M. Roe" is Monsieur Roe, "M Roe" and "M. S. Roe" have initials
        return word.written.endsWith(u'.') && (behind == 1 || next.isGiven()) &&
               !isInitials(next.written) &&
               (!next.written.contains(u'-') || (behind > 1 && next.isGiven()));
    if (word.key == u"ong"_s || word.key == u"ba"_s) return next.is(List::VietnameseSurname);
    if (word.key == u"d"_s) return dotted && behind >= 2 && next.is(List::IberianGiven);
    if (word.key == u"p"_s || word.key == u"k"_s) return word.beginsSmall() && dotted;
    if (isAlsoName(word.key) && behind == 1) return false;
    if (!word.is(List::TitleDotted) || dotted) return true;
    // "Lt Col James Roe": two ranks, each of which might be a name alone.
    const auto isRank = [](const NameToken& each) {
        return each.is(List::TitleDotted) && each.is(List::Title) && each.key.size() > 1;
    };
    if (behind >= 2 && isRank(next)) return true;
    // "Rt Revd Simon Roe": what stands before a title that is nothing else is one, too.
    if (behind >= 2 && next.is(List::Title) && !next.is(List::TitleDotted) && !next.isGiven())
        return true;
    if (behind >= 1 && at > 0 && isRank(words[at - 1]) && word.key.size() > 2) return true;
    if (isCapitals(word.written)) return behind >= 2 && !areShouted(words);
    return word.beginsSmall() && !words.back().beginsSmall();
}

}  // namespace

bool isSuffix(const NameToken& word) { return namewords::isSuffix(word.key, word.written); }

bool areAllSuffixes(const NameTokens& words) {
    return !words.empty() && std::ranges::all_of(words, isSuffix);
}

bool areAllTitles(const NameTokens& words) {
    return !words.empty() && std::ranges::all_of(words, [](const NameToken& word) {
        return namewords::titleKind(word.lists) != TitleKind::None;
    });
}

TitleKind takeTitles(NameTokens& words, PersonName& name) {
    TitleKind last = TitleKind::None;
    size_t taken = 0;
    while (taken + 1 < words.size()) {
        TitleKind kind = namewords::titleKind(words[taken].lists);
        size_t count = twoWordTitle(words, taken);
        // "Herr und Frau Roe": one entry.
        if (count == 0 && taken > 0 && taken + 2 < words.size() && isAnd(words[taken].key) &&
            namewords::titleKind(words[taken + 1].lists) != TitleKind::None)
            count = 2;
        if (count == 0) {
            if (kind == TitleKind::None ? !isUnknownAbbreviation(words, taken)
                                        : !isTitleHere(words, taken))
                break;
            if (kind == TitleKind::None) kind = TitleKind::BeforeAny;
            count = 1;
        } else {
            kind = TitleKind::BeforeFamily;
        }
        last = last == TitleKind::None || kind != TitleKind::BeforeAny ? kind : last;
        for (; count > 0; --count) appendWord(name.honorific, words[taken++].written);
    }
    words.erase(words.begin(), words.begin() + qsizetype(taken));
    return last;
}

void takeSuffixes(NameTokens& words, PersonName& name) {
    QString suffix, titles;
    const bool shouted = areShouted(words);
    while (words.size() > 1) {
        const NameToken& word = words.back();
        const bool title = (words.size() > 2 || word.written.endsWith(u'.')) &&
                           (word.key == u"dr"_s || word.key == u"prof"_s);
        const bool dottedTitle = words.size() > 2 && word.is(List::Title) && !isSuffix(word) &&
                                 word.key.size() > 1 && word.written.endsWith(u'.') &&
                                 word.key != u"med"_s;
        const bool turkish = words.size() == 2 || words.size() == 3
                                 ? word.key == u"bey"_s || word.key == u"hanim"_s
                                 : false;
        if (title || dottedTitle || turkish) {
            titles = titles.isEmpty() ? word.written : word.written + u' ' + titles;
            words.pop_back();
            continue;
        }
        const bool dotted = word.written.contains(u'.');
        // In "YO-YO MA" and "LI DO" capitals say nothing; "JANE ROE MD" has letters behind it.
        if (shouted && word.key.size() < 3 && !word.is(List::Generation) && !dotted &&
            (words.size() < 3 || word.is(List::ShortSurname)))
            break;
        // "Neto" and "Sobrinho" are also surnames.
        const bool alsoSurname = word.key == u"neto"_s || word.key == u"sobrinho"_s;
        if (alsoSurname && words.size() < 3) break;
        // "John A. Smith V"; but "Kumar V" ends with an initial.
        const bool fifth = word.written == u"V"_s && words.size() > 2 && words[0].isGiven();
        // "Jane Roe MBBS FACD": behind letters that are known, others are letters as well.
        const bool behindLetters = !shouted && words.size() > 3 && isCapitals(word.written) &&
                                   word.key.size() > 2 && word.key.size() < 7 && !word.isGiven() &&
                                   isSuffix(words[words.size() - 2]);
        if (!fifth && !behindLetters && !isSuffix(word)) break;
        if (word.key.size() == 3 && words.size() < 3 &&
            (word.key == u"jun"_s || word.key == u"sen"_s))
            break;
        suffix = suffix.isEmpty() ? word.written : word.written + u' ' + suffix;
        words.pop_back();
    }
    appendWord(name.honorific, titles);
    appendWord(name.suffix, suffix);
}

}  // namespace waymark
