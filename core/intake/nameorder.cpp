// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nameorder.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::TitleKind;
namespace {

size_t familyByCapitals(const NameTokens& words, bool& familyFirst) {
    size_t trailing = words.size();
    while (trailing > 1 && isCapitals(words[trailing - 1].written)) --trailing;
    if (trailing < words.size()) {
        while (trailing > 1 && namewords::isParticle(words[trailing - 1].key) &&
               words[trailing - 1].written[0].isLower())
            --trailing;
        familyFirst = false;
        return trailing;
    }
    size_t leading = 0;
    while (leading + 1 < words.size() && isCapitals(words[leading].written)) ++leading;
    if (leading == 0) return 0;
    const QString& first = words[0].key;
    if (leading == 1 && first.size() == 2 && !namewords::isShortSurname(first)) return 0;
    if (leading == 1 && first.size() == 3 &&
        std::ranges::none_of(first, [](QChar c) { return QStringView(u"aeiouy").contains(c); }))
        return 0;
    familyFirst = true;
    return leading;
}

bool isFamilyFirst(const NameTokens& words) {
    const QString& first = words.front().key;
    if (words.size() == 2 && isInitials(words[1].written) && !isInitials(words[0].written) &&
        words[0].written.size() > 2)
        return true;
    if (words.size() >= 3 && namewords::isVietnameseSurname(first) &&
        (first == u"nguyen"_s || first == u"tran"_s || first == u"pham"_s ||
         words[1].key == u"van"_s || words[1].key == u"thi"_s))
        return true;
    // "Kim Min-jun": a Korean given name has a hyphen and a small letter after it.
    const QString& second = words[1].written;
    const qsizetype hyphen = second.indexOf(u'-');
    return words.size() == 2 && namewords::isKoreanSurname(first) && hyphen > 0 &&
           hyphen + 1 < second.size() && second[hyphen + 1].isLower();
}

/// Where the family name begins, for names with the given name first.
size_t familyStart(const NameTokens& words) {
    const size_t last = words.size() - 1;
    for (size_t i = 1; i < last; ++i) {
        const NameToken& word = words[i];
        const bool glued = word.key.startsWith(u"al"_s) && word.written.contains(u'-') &&
                           word.written.size() > 3 && word.written[2] == u'-';
        if (!glued && !namewords::isParticle(word.key)) continue;
        // "O" is an initial, "Ó" the start of a surname.
        if (isInitials(word.written) && word.key.size() == 1 && word.written[0].isUpper() &&
            word.written[0].unicode() < 0x80)
            continue;
        if (word.key == u"ben"_s && word.written[0].isUpper() && word.written != u"BEN"_s) continue;
        if (word.key == u"abd"_s || word.key == u"und"_s) continue;
        if (word.key == u"y"_s || word.key == u"i"_s || word.key == u"e"_s)
            return word.written[0].isLower() && i > 1 ? i - 1 : i;
        size_t after = i;
        while (after < last && namewords::isParticle(words[after].key)) ++after;
        if (after < last && namewords::isDevotional(words[after].key)) {
            i = after;
            continue;
        }
        // "Ana Ferreira da Costa": the surname before the particle is the first of two.
        if (i >= 2 && namewords::isIberianSurname(words[i - 1].key)) return i - 1;
        return i;
    }
    if (words.size() >= 3 && namewords::isIberianSurname(words[last - 1].key) &&
        (namewords::isIberianSurname(words[last].key) || words.size() >= 4 ||
         words[last - 1].key.endsWith(u"ez"_s)))
        return last - 1;
    if (last >= 2 && words[last].written.startsWith(u"al-"_s, Qt::CaseInsensitive)) return last;
    return last;
}

}  // namespace

void splitWords(const NameTokens& words, TitleKind title, PersonName& name) {
    if (words.empty()) return;
    if (words.size() == 1) {
        QString& part = title == TitleKind::BeforeFamily || title == TitleKind::BeforeAny
                            ? name.family
                            : name.given;
        part = words[0].written;
        return;
    }
    const bool allCapitals = std::ranges::all_of(words, [](const NameToken& word) {
        return std::ranges::none_of(word.written, [](QChar c) { return c.isLower(); });
    });
    size_t start = 0;
    bool familyFirst = false;
    if (!allCapitals) start = familyByCapitals(words, familyFirst);
    if (start == 0 && isFamilyFirst(words)) {
        start = 1;
        familyFirst = true;
    }
    if (start == 0) {
        const NameToken& first = words.front();
        const bool particleInFront =
            namewords::isParticle(first.key) && first.written[0].isLower() &&
            std::ranges::any_of(words,
                                [](const NameToken& word) { return word.written[0].isUpper(); });
        start = particleInFront ? 0 : familyStart(words);
    }
    const auto cut = words.begin() + qsizetype(start);
    QString front = joined(words.begin(), cut), back = joined(cut, words.end());
    name.given = familyFirst ? back : front;
    name.family = familyFirst ? front : back;
}

}  // namespace waymark
