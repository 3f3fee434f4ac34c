// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/eastasianname.h"

#include "core/intake/nametokens.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;

namespace {

bool isIn(List list, const QString& characters) {
    return namewords::lists(namewords::keyOf(characters)).has(list);
}

/// Titles stand behind the name, with a blank or without.
QString withoutTitles(QString text, PersonName& name) {
    static constexpr std::array<QStringView, 34> titles{
        u"先生", u"女士", u"小姐", u"太太", u"博士", u"教授",   u"老師", u"老师", u"經理",
        u"经理", u"總監", u"总监", u"醫師", u"医生", u"律師",   u"律师", u"社長", u"部長",
        u"課長", u"様",   u"さま", u"さん", u"くん", u"ちゃん", u"殿",   u"氏",   u"선생님",
        u"교수", u"대표", u"부장", u"과장", u"님",   u"씨",     u"박사"};
    bool found = true;
    while (found) {
        found = false;
        for (const QStringView title : titles) {
            const qsizetype before = text.size() - title.size();
            if (before < 1 || !text.endsWith(title)) continue;
            const bool blank = text[before - 1] == u' ';
            // "대표" and the like may end a given name of three letters.
            if (!blank && before < (title.size() == 1 ? 2 : 1)) continue;
            appendWord(name.honorific, title.toString());
            text = text.first(before).trimmed();
            found = true;
            break;
        }
    }
    return text;
}

/// How many characters the family name has, in a name without a blank.
qsizetype familyLength(const QString& text) {
    const qsizetype size = text.size();
    if (isHangul(text[0]))
        return size > 2 && isIn(List::TwoCharacterSurname, text.first(2)) ? 2 : 1;
    // 山田はなこ: the given name in kana behind a surname in characters.
    if (!isKana(text[0])) {
        const auto kana = std::find_if(text.begin(), text.end(), isKana);
        const qsizetype at = kana - text.begin();
        if (kana != text.end() && at <= 3 && text[at] != u'ノ' && text[at] != u'ヶ') return at;
    }
    if (size > 3 && isIn(List::ThreeCharacterSurname, text.first(3))) return 3;
    if (size > 2 && isIn(List::TwoCharacterSurname, text.first(2))) return 2;
    if (size >= 4) return 2;
    if (size < 3) return 1;
    // A first character that is no Chinese surname begins a Japanese one: 桜木翔.
    return isIn(List::ChineseCharacterSurname, text.first(1)) ? 1 : 2;
}

}  // namespace

void splitEastAsian(QString text, PersonName& name) {
    text = withoutTitles(text, name);
    for (const QChar dot : {u'·', u'・', u'•', u'‧', u'＝'}) {
        if (const qsizetype at = text.indexOf(dot); at > 0) {
            const qsizetype last = text.lastIndexOf(dot);
            name.given = text.first(last).replace(dot, u' ');  // names from abroad keep their order
            name.family = text.mid(last + 1);
            return;
        }
    }
    if (const qsizetype blank = text.indexOf(u' '); blank > 0) {
        // "王 小 明": blanks between all characters.
        name.family = text.first(blank);
        name.given = text.mid(blank + 1).remove(u' ');
        return;
    }
    if (text.size() < 2) {
        name.family = text;
        return;
    }
    const qsizetype length = familyLength(text);
    name.family = text.first(length);
    name.given = text.mid(length);
}

}  // namespace waymark
