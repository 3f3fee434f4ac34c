// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nameasides.h"

#include "core/base/text.h"
#include "core/intake/namekind.h"
#include "core/intake/nametitles.h"

#include <QStringList>

#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;
using namewords::TitleKind;
namespace {

bool isPronouns(const QString& text) {
    const QString key = text::folded(text);
    return key.contains(u'/') &&
           (key.startsWith(u"she"_s) || key.startsWith(u"he"_s) || key.startsWith(u"they"_s) ||
            key.startsWith(u"er/"_s) || key.startsWith(u"sie/"_s) || key.startsWith(u"elle/"_s));
}

/// Whether what stands in brackets is known to go with the title or the letters before it.
bool isPartOfTitle(const QString& text, qsizetype open, const QString& aside) {
    const NameTokens before = tokensOf(text.first(open));
    const namewords::Lists lists = namewords::lists(u'(' + namewords::keyOf(aside) + u')');
    if (before.empty() || !lists.hasAny({List::Title, List::Suffix})) return false;
    return isSuffix(before.back()) || namewords::titleKind(before.back().lists) != TitleKind::None;
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
    constexpr std::array<Pair, 10> pairs{{{u'(', u')'},
                                          {u'"', u'"'},
                                          {u'“', u'”'},
                                          {u'„', u'“'},
                                          {u'„', u'”'},
                                          {u'«', u'»'},
                                          {u'[', u']'},
                                          {u'‘', u'’'},
                                          {u'（', u'）'},
                                          {u'「', u'」'}}};
    QString rest = text;
    for (const Pair& pair : pairs) {
        const qsizetype open = rest.indexOf(pair.open);
        const qsizetype close = open < 0 ? -1 : rest.indexOf(pair.close, open + 1);
        if (close < 0 || (open == 0 && close == rest.size() - 1)) continue;
        const QString aside = rest.mid(open + 1, close - open - 1).trimmed();
        // "Dipl.-Ing. (FH) Hans Bauer", "Jane Roe BSc (Hons)": a part of the word before.
        if (pair.open == u'(' && isPartOfTitle(rest, open, aside)) continue;
        rest = text::tidied(QString(rest.first(open) + u' ' + rest.mid(close + 1)));
        const NameTokens words = tokensOf(aside);
        if (areAllSuffixes(words))
            appendWord(name.suffix, aside);
        else if (!isPronouns(aside) && nameKind(aside) == NameKind::Person && words.size() <= 2 &&
                 !aside.startsWith(u"née "_s) && !aside.startsWith(u"geb"_s))
            name.nickname = aside;
    }
    rest.replace(u" ,"_s, u","_s);
    // 'Bob' between blanks; an apostrophe inside a word is a letter.
    const qsizetype open = rest.indexOf(u" '"_s);
    const qsizetype close = open < 0 ? -1 : rest.indexOf(u"' "_s, open + 2);
    if (close > open + 2) {
        name.nickname = rest.mid(open + 2, close - open - 2).trimmed();
        rest = text::tidied(QString(rest.first(open) + u' ' + rest.mid(close + 2)));
    }
    return rest;
}

QString withoutTail(const QString& whole) {
    static const QStringList births{u" geb. "_s, u" geb "_s,    u" geborene "_s, u" née "_s,
                                    u" nee "_s,  u" born "_s,   u" nata "_s,     u" z d. "_s,
                                    u" roz. "_s, u" rozená "_s, u" z domu "_s,   u" född "_s,
                                    u" født "_s, u" a.k.a. "_s, u" aka "_s,      u" c/o "_s};
    QString text = whole;
    for (const QString& birth : births)
        if (const qsizetype at = text.indexOf(birth, 0, Qt::CaseInsensitive); at > 0)
            text.truncate(at);
    while (text.endsWith(u',')) text.chop(1);
    // "Ramesh Kumar S/o Suresh Kumar": the father's name; behind one word it serves as surname.
    for (const QString& child : {u" s/o "_s, u" d/o "_s, u" w/o "_s})
        if (const qsizetype at = text.indexOf(child, 0, Qt::CaseInsensitive);
            at > 0 && QStringView(text).first(at).contains(u' '))
            text.truncate(at);
    for (const QString& sign :
         {u" | "_s, u" @ "_s, u" – "_s, u" — "_s, u" - "_s, u" at "_s, u" via "_s}) {
        const qsizetype at = text.indexOf(sign);
        if (at <= 0) continue;
        const QString front = text.first(at).trimmed(),
                      behind = text.mid(at + sign.size()).trimmed();
        const NameTokens half = tokensOf(behind);
        const bool oneWord = half.size() == 1 ||
                             (!half.empty() && half[0].is(List::Particle) && half[0].beginsSmall());
        const bool halfOfDouble = sign == u" - "_s && oneWord && !behind.contains(u'/') &&
                                  front.contains(u' ') && nameKind(behind) == NameKind::Person;
        return halfOfDouble ? front + u'-' + behind : front;
    }
    return text;
}

}  // namespace waymark
