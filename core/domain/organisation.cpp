// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation.h"

#include "core/base/text.h"

#include <QSet>

namespace waymark {
using namespace Qt::StringLiterals;

QStringList organisationWords(QStringView name) {
    static const QSet<QString> forms{
        u"ltd"_s,  u"limited"_s,      u"llc"_s,  u"llp"_s,         u"lp"_s,   u"plc"_s,
        u"inc"_s,  u"incorporated"_s, u"corp"_s, u"corporation"_s, u"co"_s,   u"company"_s,
        u"gmbh"_s, u"mbh"_s,          u"ag"_s,   u"kg"_s,          u"ohg"_s,  u"ug"_s,
        u"ek"_s,   u"ev"_s,           u"sa"_s,   u"sas"_s,         u"sarl"_s, u"eurl"_s,
        u"bv"_s,   u"nv"_s,           u"vof"_s,  u"srl"_s,         u"spa"_s,  u"sl"_s,
        u"slu"_s,  u"ab"_s,           u"as"_s,   u"aps"_s,         u"oy"_s,   u"oyj"_s,
        u"sro"_s,  u"pty"_s,          u"kk"_s,   u"lda"_s};
    QString spaced = text::folded(name);
    spaced.remove(u'.').remove(u'\'').remove(u'’');
    for (QChar& c : spaced)
        if (!c.isLetterOrNumber() && !c.isSurrogate()) c = u' ';
    QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    words.removeAll(u"and"_s);
    words.removeAll(u"und"_s);
    if (words.size() > 3 && words.mid(words.size() - 3) == QStringList{u"sp"_s, u"z"_s, u"oo"_s})
        words.resize(words.size() - 3);
    while (words.size() > 1 && forms.contains(words.last())) words.removeLast();
    return words;
}

QString organisationKey(QStringView name) {
    const QStringList words = organisationWords(name);
    // A name of signs alone is its own key, or all such firms would be one.
    return words.isEmpty() ? text::folded(name) : words.join(QString());
}

}  // namespace waymark
