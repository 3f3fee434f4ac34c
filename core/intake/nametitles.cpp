// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nametitles.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::TitleKind;

bool areAllSuffixes(const NameTokens& words) {
    return !words.empty() && std::ranges::all_of(words, [](const NameToken& word) {
        return namewords::isSuffix(word.key, word.written);
    });
}

bool areAllTitles(const NameTokens& words) {
    return !words.empty() && std::ranges::all_of(words, [](const NameToken& word) {
        return namewords::title(word.key) != TitleKind::None;
    });
}

TitleKind takeTitles(NameTokens& words, PersonName& name) {
    TitleKind last = TitleKind::None;
    size_t taken = 0;
    while (taken + 1 < words.size()) {
        const NameToken& word = words[taken];
        const TitleKind kind = namewords::title(word.key);
        if (kind == TitleKind::None) break;
        // Short ones are titles only with a dot or after another ("Dr. med."), else names (Di,
        // Jur).
        const bool needsDot = word.key.size() <= 3 && kind == TitleKind::BeforeAny &&
                              word.key != u"dr"_s && word.key != u"rev"_s && word.key != u"ing"_s;
        if (needsDot && !word.written.contains(u'.') && !isCapitals(word.written) && taken == 0)
            break;
        // "M. Roe" is Monsieur Roe, "M Roe" has an initial.
        if (word.key == u"m"_s && !word.written.endsWith(u'.')) break;
        if (word.key.size() > 3 && kind == TitleKind::BeforeAny && taken + 2 == words.size() &&
            (word.key == u"major"_s || word.key == u"general"_s))
            break;
        last = last == TitleKind::None || kind != TitleKind::BeforeAny ? kind : last;
        appendWord(name.honorific, word.written);
        ++taken;
    }
    words.erase(words.begin(), words.begin() + qsizetype(taken));
    return last;
}

void takeSuffixes(NameTokens& words, PersonName& name) {
    QString suffix;
    const bool shouting = std::ranges::all_of(words, [](const NameToken& word) {
        return std::ranges::none_of(word.written, [](QChar c) { return c.isLower(); });
    });
    while (words.size() > 1) {
        NameToken& word = words.back();
        if (words.size() > 2 && (word.key == u"dr"_s || word.key == u"prof"_s)) {
            appendWord(name.honorific, word.written);
            words.pop_back();
            continue;
        }
        const bool dotted = word.written.contains(u'.');
        // In "YO-YO MA" and "LI DO" capitals say nothing.
        if (shouting && word.key.size() < 3 && !namewords::isGenerational(word.key) && !dotted)
            break;
        if (!namewords::isSuffix(word.key, word.written)) break;
        suffix = suffix.isEmpty() ? word.written : word.written + u' ' + suffix;
        words.pop_back();
    }
    appendWord(name.suffix, suffix);
}

}  // namespace waymark
