// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturefigures.h"

#include <QStringList>

#include <algorithm>

namespace waymark::figures {
using namespace Qt::StringLiterals;
namespace {

struct Group {
    QString digits;
    QChar joint;  ///< the sign behind it
};

QList<Group> groupsOf(QStringView text) {
    QList<Group> groups;
    bool inside = false;
    for (const QChar c : text) {
        if (isDigit(c)) {
            if (!inside) groups.append({{}, QChar()});
            groups.back().digits.append(c);
            inside = true;
        } else {
            if (!groups.isEmpty() && (groups.back().joint.isNull() || groups.back().joint == u' '))
                groups.back().joint = c;
            inside = false;
        }
    }
    return groups;
}

bool isYear(const QString& digits) {
    return digits.size() == 4 && (digits.startsWith(u"19"_s) || digits.startsWith(u"20"_s));
}
bool isUpTo(const QString& digits, int most) {
    return digits.size() <= 2 && digits.toInt() <= most;
}

/// Three groups that are a day at `i`.
bool isDateAt(const QList<Group>& groups, qsizetype i) {
    if (i + 2 >= groups.size()) return false;
    const QChar joint = groups[i].joint;
    if (joint != groups[i + 1].joint || !QStringView(u"./-").contains(joint)) return false;
    const QString &a = groups[i].digits, &b = groups[i + 1].digits, &c = groups[i + 2].digits;
    if (isYear(a) && isUpTo(b, 12) && isUpTo(c, 31)) return true;
    const bool year = isYear(c) || (c.size() == 2 && joint != u'-');
    return year && a.size() <= 2 && b.size() <= 2 && isUpTo(a, 31) && isUpTo(b, 31) &&
           (isUpTo(a, 12) || isUpTo(b, 12));
}

bool isTimeAt(const QList<Group>& groups, qsizetype i) {
    if (i + 1 >= groups.size() || !QStringView(u".:").contains(groups[i].joint)) return false;
    return isUpTo(groups[i].digits, 24) && groups[i + 1].digits.size() == 2 &&
           isUpTo(groups[i + 1].digits, 59);
}

}  // namespace

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isJoint(QChar c) { return QStringView(u" -./()[]–—\u00A0'’").contains(c); }

bool isMobile(const PhoneNumber& number) {
    if (number.line() != PhoneNumber::Line::Unknown)
        return number.line() == PhoneNumber::Line::Mobile;
    for (const QStringView start :
         {u"+447",  u"+4915", u"+4916", u"+4917", u"+336",  u"+337",  u"+346",  u"+347",  u"+316",
          u"+393",  u"+3246", u"+3247", u"+3248", u"+3249", u"+4365", u"+4366", u"+4367", u"+4368",
          u"+4369", u"+4174", u"+4175", u"+4176", u"+4177", u"+4178", u"+4179", u"+467",  u"+3538",
          u"+614",  u"+569",  u"+4850", u"+4851", u"+4853", u"+4857", u"+4860", u"+4866", u"+4869",
          u"+4872", u"+4873", u"+4878", u"+4879", u"+4888", u"+3519", u"+5219"})
        if (number.e164().startsWith(start)) return true;
    return false;
}

qsizetype digitCount(QStringView text) { return std::ranges::count_if(text, isDigit); }

bool isDateOrTime(QStringView text) {
    if (text.startsWith(u'+')) return false;
    const QList<Group> groups = groupsOf(text);
    // "03.53.01.10.20": five pairs are a French number.
    if (groups.size() == 5 && text.startsWith(u'0') &&
        std::ranges::all_of(groups, [](const Group& group) { return group.digits.size() == 2; }))
        return false;
    qsizetype i = 0;
    int times = 0, dates = 0, years = 0;
    while (i < groups.size()) {
        if (isDateAt(groups, i)) {
            i += 3;
            ++dates;
        } else if (isTimeAt(groups, i)) {
            i += 2;
            ++times;
        } else if (isYear(groups[i].digits)) {
            ++i;
            ++years;
        } else {
            break;
        }
    }
    if (i < groups.size()) return dates > 0 && groups.size() - i <= 2;
    // "01.23.45.67" is four pairs of a French number as much as two times.
    const bool range = text.contains(u'-') || text.contains(u'–');
    return dates > 0 || (times > 0 && (times == 1 || range)) || years > 0;
}

bool isAmount(QStringView text, qsizetype from, qsizetype to) {
    const QStringView signs = u"€$£¥%§";
    qsizetype before = from - 1, behind = to;
    while (before >= 0 && text[before] == u' ') --before;
    while (behind < text.size() && text[behind] == u' ') ++behind;
    if (before >= 0 && (signs.contains(text[before]) || text[before] == u'#')) return true;
    if (before >= 1 && text[before] == u'º') return true;
    if (behind < text.size() && signs.contains(text[behind])) return true;
    qsizetype end = behind;
    while (end < text.size() && text[end].isLetter()) ++end;
    const QString word = text.sliced(behind, end - behind).toString().toLower();
    static const QStringList units{u"eur"_s, u"euro"_s, u"euros"_s, u"usd"_s, u"gbp"_s, u"chf"_s,
                                   u"zł"_s,  u"zl"_s,   u"pln"_s,   u"sek"_s, u"kr"_s,  u"uhr"_s,
                                   u"h"_s,   u"am"_s,   u"pm"_s,    u"m²"_s,  u"km"_s,  u"kg"_s};
    return units.contains(word);
}

QString dialled(QStringView written) {
    QString text;
    for (const QChar c : written) text.append(c == u'[' ? u'(' : c == u']' ? u')' : c);
    QString bare;
    for (const QChar c : text)
        if (isDigit(c) || (c == u'+' && bare.isEmpty()) || c == u'(' || c == u')') bare.append(c);
    QString digits = bare;
    digits.remove(u'(').remove(u')');
    const bool international = digits.startsWith(u'+') || digits.startsWith(u"00"_s);
    const bool italian = digits.startsWith(u"+39"_s) || digits.startsWith(u"0039"_s);
    if (international && !italian && bare.contains(u"(0)"_s)) {
        bare.remove(bare.indexOf(u"(0)"_s), 3);
        digits = bare.remove(u'(').remove(u')');
    }
    return digits;
}

bool hasAmericanShape(const QString& dialled) {
    const QString ten = dialled.size() == 11 && dialled.startsWith(u'1') ? dialled.mid(1) : dialled;
    return ten.size() == 10 && ten[0] >= u'2' && ten[3] >= u'2';
}

bool looksDialled(const QString& dialled, const QString& region) {
    if (dialled.size() < 8) return false;
    static const QStringList withoutZero{
        u"ES"_s, u"PT"_s, u"IT"_s, u"PL"_s, u"NO"_s, u"DK"_s, u"CZ"_s, u"GR"_s, u"LU"_s, u"MX"_s,
        u"SG"_s, u"HK"_s, u"EE"_s, u"LV"_s, u"IS"_s, u"CL"_s, u"CO"_s, u"PE"_s, u"BR"_s, u"IN"_s};
    static const QStringList american{u"US"_s, u"CA"_s, u"PR"_s, u"JM"_s};
    if (american.contains(region) || region.isEmpty())
        if (hasAmericanShape(dialled)) return true;
    if (dialled.startsWith(u'0')) return dialled.size() >= 9;
    if (region == u"AU"_s && dialled.size() == 10 && dialled.startsWith(u'1')) return true;
    return withoutZero.contains(region) || hasAmericanShape(dialled);
}

QString keyed(QStringView written) {
    static const QString keys = u"22233344455566677778889999"_s;
    QString digits;
    for (const QChar c : written) {
        if (isDigit(c))
            digits.append(c);
        else if (c >= u'A' && c <= u'Z')
            digits.append(keys[c.unicode() - u'A']);
    }
    return digits;
}

}  // namespace waymark::figures
