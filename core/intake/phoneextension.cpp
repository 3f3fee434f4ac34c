// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/phoneextension.h"

#include "core/intake/signaturefigures.h"

#include <QStringList>

namespace waymark {
using namespace Qt::StringLiterals;
using figures::isDigit;
namespace {

QString extensionWordAt(QStringView text, qsizetype at, qsizetype& end) {
    static const QStringList words{
        u"extension"_s,  u"ext"_s,     u"extn"_s,        u"ex"_s,     u"x"_s,
        u"durchwahl"_s,  u"dw"_s,      u"poste"_s,       u"int"_s,    u"interno"_s,
        u"interna"_s,    u"toestel"_s, u"tst"_s,         u"app"_s,    u"apparat"_s,
        u"anknytning"_s, u"ank"_s,     u"anx"_s,         u"wew"_s,    u"wewn"_s,
        u"anexo"_s,      u"ramal"_s,   u"nebenstelle"_s, u"klappe"_s, u"kl"_s,
        u"intern"_s,     u"anknytn"_s, u"extensión"_s};
    qsizetype stop = at;
    while (stop < text.size() && text[stop].isLetter() && stop - at < 14) ++stop;
    const QString word = text.sliced(at, stop - at).toString().toLower();
    if (!words.contains(word)) return {};
    end = stop;
    return word;
}

}  // namespace

std::optional<PhoneExtension> extensionAt(QStringView text, qsizetype at, qsizetype to) {
    qsizetype i = at;
    while (i < to && QStringView(u" ,;-–/(").contains(text[i]) && i - at < 4) ++i;
    PhoneExtension found;
    if (i < to && text[i] == u'#') {
        ++i;
    } else {
        qsizetype end = i;
        const QString word = extensionWordAt(text.first(to), i, end);
        if (word.isEmpty()) return {};
        found.isDirect = word == u"durchwahl"_s || word == u"dw"_s || word == u"klappe"_s ||
                         word == u"kl"_s || word == u"nebenstelle"_s;
        i = end;
    }
    while (i < to && QStringView(u" .:-–=#").contains(text[i]) && i - at < 24) ++i;
    const qsizetype begin = i;
    while (i < to && isDigit(text[i])) ++i;
    if (i == begin || i - begin > 6) return {};
    if (i < to && text[i].isLetter()) return {};
    found.digits = text.sliced(begin, i - begin).toString();
    // More figures behind it: it was a label in front of another number ("Durchwahl 030 555 12").
    qsizetype next = i;
    while (next < to && figures::isJoint(text[next])) ++next;
    if (next < to && next > i && isDigit(text[next]) && text[i] != u')') return {};
    while (i < to && (text[i] == u')' || text[i] == u']')) ++i;
    found.end = i;
    return found;
}

}  // namespace waymark
