// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

namespace waymark::text {
namespace {

/// Letters that have no decomposition in Unicode but that people type without.
QStringView opened(char16_t c) {
    switch (c) {
        case u'ß':
            return u"ss";
        case u'æ':
            return u"ae";
        case u'œ':
            return u"oe";
        case u'ø':
            return u"o";
        case u'đ':
        case u'ð':
            return u"d";
        case u'ł':
            return u"l";
        case u'þ':
            return u"th";
        case u'ı':
            return u"i";
        case u'ħ':
            return u"h";
        default:
            return {};
    }
}

bool isInvisible(QChar c) {
    const char16_t u = c.unicode();
    return u == 0x00AD || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF || u == 0;
}

QString foldedWide(QStringView source) {
    const QString wide = source.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(wide.size());
    for (const QChar c : wide) {
        if (c.isMark() || isInvisible(c)) continue;
        if (c.isSpace()) {
            if (!out.isEmpty() && out.back() != u' ') out.append(u' ');
        } else if (const QStringView letters = opened(c.unicode()); !letters.isEmpty()) {
            out.append(letters);
        } else {
            out.append(c);
        }
    }
    if (out.endsWith(u' ')) out.chop(1);
    return out;
}

}  // namespace

QString folded(QStringView source) {
    // Most text is plain ASCII: fold it in one pass without normalising.
    QString out(source.size(), Qt::Uninitialized);
    QChar* to = out.data();
    for (const QChar c : source) {
        const char16_t u = c.unicode();
        if (u >= 0x80 || u == 0) return foldedWide(source);
        if (u == u' ' || (u >= 9 && u <= 13)) {
            if (to != out.data() && to[-1] != u' ') *to++ = u' ';
        } else {
            *to++ = (u >= u'A' && u <= u'Z') ? QChar(u + 32) : c;
        }
    }
    if (to != out.data() && to[-1] == u' ') --to;
    out.truncate(to - out.data());
    return out;
}

QString matchKey(QStringView source) {
    QString out = folded(source);
    out.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return out;
}

QString tidied(QStringView source, Lines lines) {
    QString out;
    out.reserve(source.size());
    for (const QChar c : source) {
        if (isInvisible(c)) continue;
        if (lines == Lines::Keep && c == u'\n') {
            while (out.endsWith(u' ')) out.chop(1);
            if (!out.isEmpty()) out.append(c);
        } else if (c.isSpace()) {
            if (!out.isEmpty() && out.back() != u' ' && out.back() != u'\n') out.append(u' ');
        } else {
            out.append(c);
        }
    }
    while (out.endsWith(u' ') || out.endsWith(u'\n')) out.chop(1);
    return out;
}

QString sortKey(QStringView family, QStringView given, QStringView otherwise) {
    if (family.isEmpty() && given.isEmpty()) return folded(otherwise);
    QString key = folded(family);
    if (!key.isEmpty() && !given.isEmpty()) key.append(u' ');
    return key + folded(given);
}

}  // namespace waymark::text
