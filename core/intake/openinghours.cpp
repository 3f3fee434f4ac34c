// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/openinghours.h"

#include "core/intake/signaturephrases.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using namespace signaturephrases;

bool tellsHours(const QString& key) {
    int days = 0, times = 0;
    qsizetype i = 0;
    static const QStringList names = phrases(
        u"mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|"
        u"di|mi|"
        u"do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|lun|mar|mer|jeu|ven|"
        u"sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|miercoles|jueves|"
        u"viernes|sabado|ma|wo|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|gio|sab|"
        u"lunedi|venerdi|man|tis|ons|tors|lor|pn|pt|sob|mon-fri|mo-fr|lun-ven|ma-vr|pn-pt|mar-sab|"
        u"tues|"
        u"thurs|weds"_s);
    while (i < key.size()) {
        if (!key[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < key.size() &&
               (key[end].isLetterOrNumber() || QStringView(u".:").contains(key[end])))
            ++end;
        QString word = key.mid(i, end - i);
        while (word.endsWith(u'.') || word.endsWith(u':')) word.chop(1);
        if (names.contains(word)) ++days;
        const qsizetype sign = word.indexOf(u'.') >= 0   ? word.indexOf(u'.')
                               : word.indexOf(u':') >= 0 ? word.indexOf(u':')
                                                         : word.indexOf(u'h');
        const bool time = sign > 0 && sign <= 2 && word.size() - sign <= 3 && word[0].isDigit();
        const bool date = word.size() >= 8 && word.count(u'.') == 2 && word[0].isDigit();
        if (time || date || word == u"uhr"_s || word == u"am"_s || word == u"pm"_s) ++times;
        i = end;
    }
    const bool figures = std::any_of(key.begin(), key.end(), [](QChar c) { return c.isDigit(); });
    return figures && ((days >= 2 && times >= 1) || times >= 2 || (days >= 2 && key.size() < 60));
}

}  // namespace waymark
