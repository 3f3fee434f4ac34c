// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nameasides.h"

#include "core/base/text.h"
#include "core/intake/namekind.h"
#include "core/intake/nametitles.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::TitleKind;
namespace {

bool isPronouns(const QString& text) {
    const QString key = text::folded(text);
    return key.contains(u'/') &&
           (key.startsWith(u"she"_s) || key.startsWith(u"he"_s) || key.startsWith(u"they"_s) ||
            key.startsWith(u"er/"_s) || key.startsWith(u"sie/"_s) || key.startsWith(u"elle/"_s));
}

}  // namespace

QString withoutOrnaments(QString text) {
    text.removeIf([](QChar c) {
        return (c.isSurrogate() && !c.isHighSurrogate()) || c.isHighSurrogate() ||
               c.category() == QChar::Symbol_Other ||
               (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F);
    });
    text = text::tidied(text);
    while (text.size() > 2 &&
           ((text.startsWith(u'"') && text.endsWith(u'"') && text.count(u'"') == 2) ||
            (text.startsWith(u'\'') && text.endsWith(u'\''))))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

QString withoutAsides(const QString& text, PersonName& name) {
    struct Pair {
        QChar open, close;
    };
    constexpr std::array<Pair, 6> pairs{
        {{u'(', u')'}, {u'"', u'"'}, {u'“', u'”'}, {u'„', u'“'}, {u'«', u'»'}, {u'[', u']'}}};
    QString rest = text;
    for (const Pair& pair : pairs) {
        const qsizetype open = rest.indexOf(pair.open);
        const qsizetype close = open < 0 ? -1 : rest.indexOf(pair.close, open + 1);
        if (close < 0 || (open == 0 && close == rest.size() - 1)) continue;
        const QString aside = rest.mid(open + 1, close - open - 1).trimmed();
        rest = text::tidied(QString(rest.first(open) + u' ' + rest.mid(close + 1)));
        const NameTokens words = tokensOf(aside);
        if (areAllSuffixes(words))
            appendWord(name.suffix, aside);
        else if (!isPronouns(aside) && nameKind(aside) == NameKind::Person && words.size() <= 2 &&
                 !aside.startsWith(u"née "_s) && !aside.startsWith(u"geb"_s))
            name.nickname = aside;
    }
    // 'Bob' between blanks; an apostrophe inside a word is a letter.
    const qsizetype open = rest.indexOf(u" '"_s);
    const qsizetype close = open < 0 ? -1 : rest.indexOf(u"' "_s, open + 2);
    if (close > open + 2) {
        name.nickname = rest.mid(open + 2, close - open - 2).trimmed();
        rest = text::tidied(QString(rest.first(open) + u' ' + rest.mid(close + 2)));
    }
    return rest;
}

QString withoutCompanyBehind(const QString& text) {
    for (const QString& sign : {u" | "_s, u" @ "_s, u" – "_s, u" — "_s, u" - "_s}) {
        const qsizetype at = text.indexOf(sign);
        if (at <= 0) continue;
        const QString front = text.first(at).trimmed(),
                      behind = text.mid(at + sign.size()).trimmed();
        const bool halfOfDouble = sign == u" - "_s && !behind.contains(u' ') &&
                                  front.contains(u' ') && nameKind(behind) == NameKind::Person;
        return halfOfDouble ? front + u'-' + behind : front;
    }
    return text;
}

QString firstOfTwo(const QString& text, PersonName& name) {
    for (const QString& sign : {u" & "_s, u" and "_s, u" und "_s, u" et "_s, u" + "_s, u" / "_s}) {
        const qsizetype at = text.indexOf(sign, 0, Qt::CaseInsensitive);
        if (at <= 0) continue;
        const NameTokens left = tokensOf(text.first(at)),
                         right = tokensOf(text.mid(at + sign.size()));
        if (right.empty()) return text.first(at);
        if (namewords::isParticle(right.front().key) && right.front().written[0].isLower())
            continue;
        if (areAllTitles(left)) {
            size_t titles = 0;
            while (titles < right.size() && namewords::title(right[titles].key) != TitleKind::None)
                ++titles;
            if (titles == right.size()) return text;
            name.honorific =
                text.first(at) + sign + joined(right.begin(), right.begin() + qsizetype(titles));
            return joined(right.begin() + qsizetype(titles), right.end());
        }
        const auto untitled = std::ranges::count_if(left, [](const NameToken& word) {
            return namewords::title(word.key) == TitleKind::None;
        });
        if (untitled == 1 && right.size() > 1) return text.first(at) + u' ' + right.back().written;
        return text.first(at);
    }
    return text;
}

}  // namespace waymark
