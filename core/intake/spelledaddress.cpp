// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/spelledaddress.h"

#include "core/intake/signaturedomains.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturewords.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

bool isOneOf(QStringView word, std::initializer_list<QStringView> words) {
    for (const QStringView each : words)
        if (word.compare(each, Qt::CaseInsensitive) == 0) return true;
    return false;
}

bool meansAt(QStringView word) {
    return isOneOf(word, {u"at", u"a", u"ät", u"@", u"arroba", u"chez", u"ad", u"æt", u"malpa",
                          u"małpa", u"chiocciola", u"snabel-a", u"apenstaartje", u"æ"});
}
bool meansDot(QStringView word) {
    return isOneOf(word,
                   {u"dot", u"punkt", u"point", u"punto", u"punt", u"kropka", u"ponto", u"."});
}

/// Words for the sign that also stand between other words: only where a host follows.
bool mayMeanAt(QStringView word) {
    return isOneOf(word, {u"bei",       u"beim",      u"bij",         u"hos",     u"presso",
                          u"en",        u"na",        u"i",           u"w",       u"arobase",
                          u"arrobase",  u"arobas",    u"klammeraffe", u"affe",    u"snabela",
                          u"apestaart", u"aapstaart", u"aap",         u"kringel", u"kukac",
                          u"zavinac",   u"et",        u"pa",          u"på",      u"em"});
}

/// A host without blanks in small letters, with a dot.
bool spacedHost(QStringView text, qsizetype from, qsizetype to) {
    qsizetype end = from;
    while (end < to && !text[end].isSpace() && text[end] != u'|' && text[end] != u',') ++end;
    const QStringView host = text.sliced(from, end - from);
    return isWebHost(host) && host.toString() == host.toString().toLower();
}

/// A host with its dots written in whatever way: "lumen.example", "lumen (dot) example".
bool writtenHost(QStringView text, qsizetype from, qsizetype to) {
    while (from < to && text[from] == u' ') ++from;
    if (spacedHost(text, from, to)) return true;
    qsizetype end = from;
    while (end < to && (text[end].isLetterOrNumber() || text[end] == u'-')) ++end;
    if (end == from) return false;
    qsizetype begin = end;
    while (begin < to && QStringView(u" ([{<-_*").contains(text[begin])) ++begin;
    qsizetype stop = begin;
    while (stop < to && (text[stop].isLetter() || text[stop] == u'.') && stop - begin < 8) ++stop;
    if (meansDot(text.sliced(begin, stop - begin))) return begin > end;
    // "hello-at-lumen-dot-example"
    return text.sliced(from, end - from).contains(u"-dot-", Qt::CaseInsensitive);
}

/// "hello at lumen.example" and nothing else in its cell.
bool isAddressCell(QStringView text, qsizetype from, qsizetype blank, qsizetype to) {
    qsizetype begin = blank;
    while (begin > from && text[begin - 1].isLower()) --begin;
    if (begin == blank || (begin > from && text[begin - 1] != u'|')) return false;
    if (signaturewords::isTitle(signaturewords::keyOf(text.sliced(begin, blank - begin))))
        return false;
    qsizetype end = to;
    for (qsizetype i = blank; i < to; ++i)
        if (text[i] == u'|') {
            end = i;
            break;
        }
    return text.sliced(blank, end - blank).trimmed().count(u' ') == 1;
}

struct Joint {
    QStringView word;
    qsizetype over = -1;
};

/// "-at-", " -at- ", "_at_", "*at*", " -dot- ": a word between two of the same sign.
Joint signedJoint(QStringView text, qsizetype i, qsizetype to) {
    while (i < to && text[i] == u' ') ++i;
    if (i >= to || !QStringView(u"-_*~/=").contains(text[i])) return {};
    const QChar sign = text[i];
    const qsizetype begin = i + 1;
    qsizetype end = begin;
    while (end < to && text[end].isLetter() && end - begin < 14) ++end;
    if (end == begin || end >= to || text[end] != sign) return {};
    return {text.sliced(begin, end - begin), end + 1};
}

}  // namespace

SpelledLine despelled(QStringView text, qsizetype from, qsizetype to) {
    SpelledLine out;
    const QStringView line = text.sliced(from, to - from);
    const bool dots = line.contains(u" dot ", Qt::CaseInsensitive) ||
                      line.contains(u" punkt ", Qt::CaseInsensitive) ||
                      line.contains(u" punto ", Qt::CaseInsensitive) ||
                      line.contains(u" point ", Qt::CaseInsensitive) ||
                      line.contains(u" punt ", Qt::CaseInsensitive);
    const qsizetype at = line.indexOf(u" at ", 0, Qt::CaseInsensitive);
    const auto label = at > 0 ? labelInFront(line) : std::nullopt;
    const bool bare = (dots && (at > 0 || line.contains(u" @ ") || line.contains(u" arroba "))) ||
                      (label && label->use == SignatureLabel::For::Email && !line.contains(u'@'));
    const auto push = [&](QChar c, qsizetype place) {
        out.text.append(c);
        out.at.push_back(place);
    };
    for (qsizetype i = from; i < to;) {
        const QChar c = text[i];
        // "ann @ lumen.example": blanks around the sign.
        const bool lone = c == u' ' && i + 2 < to && text[i + 1] == u'@' && text[i + 2] == u' ' &&
                          i > from && text[i - 1].isLower() && i + 3 < to &&
                          spacedHost(text, i + 3, to);
        if (lone) {
            push(u'@', i + 1);
            i += 3;
            continue;
        }
        // "ann.roe at lumen.example": a dot in the word before says it is no title.
        qsizetype start = out.text.size();
        while (c == u' ' && start > 0 && !out.text[start - 1].isSpace()) --start;
        if (c == u' ' &&
            (QStringView(out.text).sliced(start).contains(u'.') ||
             isAddressCell(text, from, i, to)) &&
            !out.text.endsWith(u'.') && !out.text.contains(u'@')) {
            qsizetype stop = i + 1;
            while (stop < to && text[stop].isLetter() && stop - i < 9) ++stop;
            const QStringView joint = text.sliced(i + 1, stop - i - 1);
            if (stop < to && text[stop] == u' ' && joint.size() > 1 &&
                (meansAt(joint) || joint == u"bei") && spacedHost(text, stop + 1, to)) {
                push(u'@', i + 1);
                i = stop + 1;
                continue;
            }
        }
        // Between signs: never inside a word that is joined so ("arts-at-heart").
        if (const Joint joint = signedJoint(text, i, to); joint.over > 0 && !out.text.isEmpty()) {
            const bool sign = meansAt(joint.word) && joint.word.size() > 1 &&
                              !out.text.contains(u'@') && writtenHost(text, joint.over, to);
            const bool dot = meansDot(joint.word) && out.text.contains(u'@');
            if (sign || dot) {
                push(sign ? u'@' : u'.', i);
                i = joint.over;
                while (i < to && text[i] == u' ') ++i;
                continue;
            }
        }
        qsizetype begin = -1, end = -1, over = -1;
        if (QStringView(u"([{<").contains(c)) {
            begin = i + 1;
            while (begin < to && text[begin] == u' ') ++begin;
            end = begin;
            while (end < to && end - begin < 14 && !text[end].isSpace() &&
                   !QStringView(u")]}>").contains(text[end]))
                ++end;
            over = end;
            while (over < to && text[over] == u' ') ++over;
            over = over < to && QStringView(u")]}>").contains(text[over]) ? over + 1 : -1;
        } else if (bare && c == u' ') {
            begin = end = i + 1;
            while (end < to && text[end].isLetter() && end - begin < 8) ++end;
            over = end < to && text[end] == u' ' ? end : -1;
        }
        const QStringView word = over > 0 ? text.sliced(begin, end - begin) : QStringView();
        const bool bracketed = QStringView(u"([{<").contains(c);
        const bool sign = meansAt(word) || (bracketed && mayMeanAt(word) && !out.text.isEmpty() &&
                                            writtenHost(text, over, to));
        if (!word.isEmpty() && (sign || meansDot(word))) {
            while (!out.text.isEmpty() && out.text.back() == u' ') {
                out.text.chop(1);
                out.at.pop_back();
            }
            push(sign ? u'@' : u'.', i);
            i = over;
            while (i < to && text[i] == u' ') ++i;
            continue;
        }
        push(c, i++);
    }
    out.at.push_back(to);
    return out;
}

}  // namespace waymark
