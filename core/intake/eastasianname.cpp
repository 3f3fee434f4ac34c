// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/eastasianname.h"

#include "core/intake/nametokens.h"
#include "core/intake/namewords.h"

namespace waymark {
using namespace Qt::StringLiterals;

void splitEastAsian(QString text, PersonName& name) {
    for (const QString& title : {u"先生"_s, u"女士"_s, u"小姐"_s, u"太太"_s, u"博士"_s, u"教授"_s,
                                 u"様"_s, u"さん"_s, u"氏"_s, u"님"_s, u"씨"_s}) {
        if (!text.endsWith(title) || text.size() - title.size() < (title.size() == 1 ? 2 : 1))
            continue;
        appendWord(name.honorific, title);
        text.chop(title.size());
        text = text.trimmed();
    }
    for (const QChar dot : {u'·', u'・', u'•'}) {
        if (const qsizetype at = text.indexOf(dot); at > 0) {
            name.given = text.first(at);  // names from abroad keep their order
            name.family = text.mid(at + 1);
            return;
        }
    }
    if (const qsizetype blank = text.indexOf(u' '); blank > 0) {
        name.family = text.first(blank);
        name.given = text.mid(blank + 1);
        return;
    }
    if (text.size() == 1) {
        name.family = text;
        return;
    }
    const bool longSurname = text.startsWith(u"長谷川"_s) || text.startsWith(u"佐々木"_s);
    const bool two =
        text.size() > 2 &&
        (namewords::isTwoCharacterSurname(text.first(2)) ||
         (text.size() >= 4 && !(text[0].unicode() >= 0xAC00 && text[0].unicode() <= 0xD7AF)));
    const qsizetype length = longSurname && text.size() > 3 ? 3 : two ? 2 : 1;
    name.family = text.first(length);
    name.given = text.mid(length);
}

}  // namespace waymark
