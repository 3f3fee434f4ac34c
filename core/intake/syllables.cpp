// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/syllables.h"

#include "core/intake/namewords.h"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

bool isVowel(QChar c) {
    const char16_t u = c.unicode();
    return u == u'a' || u == u'e' || u == u'i' || u == u'o' || u == u'u';
}

constexpr std::array<QStringView, 35> finals{
    u"iang", u"iong", u"uang", u"ueng", u"ang", u"eng", u"ong", u"ing", u"iao",
    u"ian",  u"uai",  u"uan",  u"ai",   u"ei",  u"ao",  u"ou",  u"an",  u"en",
    u"ia",   u"ie",   u"iu",   u"in",   u"ua",  u"uo",  u"ui",  u"un",  u"ue",
    u"er",   u"ve",   u"a",    u"o",    u"e",   u"i",   u"u",   u"v"};

qsizetype initialLength(QStringView text) {
    if (text.startsWith(u"zh") || text.startsWith(u"ch") || text.startsWith(u"sh")) return 2;
    return !text.isEmpty() && QStringView(u"bpmfdtnlgkhjqxrzcsyw").contains(text[0]) ? 1 : 0;
}

bool isPinyin(QStringView key, int syllables) {
    if (key.isEmpty()) return true;
    if (syllables == 0) return false;
    const QStringView rest = key.mid(initialLength(key));
    return std::ranges::any_of(finals, [&](QStringView final) {
        return rest.startsWith(final) && isPinyin(rest.mid(final.size()), syllables - 1);
    });
}

}  // namespace

bool isPinyin(QStringView key) { return key.size() >= 1 && key.size() <= 12 && isPinyin(key, 2); }

bool isSyllable(QStringView key) {
    if (key.isEmpty() || key.size() > 6) return false;
    int groups = 0;
    bool inside = false;
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (!key[i].isLetter() || key[i].unicode() >= 0x80) return false;
        const bool vowel = isVowel(key[i]) || (key[i] == u'y' && i > 0);
        groups += vowel && !inside ? 1 : 0;
        inside = vowel;
    }
    static constexpr std::array<QStringView, 10> ends{u"n", u"ng", u"m", u"k", u"t",
                                                      u"p", u"h",  u"w", u"l", u"y"};
    const bool open = isVowel(key.back());
    return groups == 1 && (open || std::ranges::any_of(ends, [&](QStringView end) {
                               return key.endsWith(end) && key.size() > end.size() &&
                                      (isVowel(key[key.size() - end.size() - 1]) ||
                                       key[key.size() - end.size() - 1] == u'y');
                           }));
}

bool isKoreanPair(QStringView key) {
    for (qsizetype cut = 1; cut < key.size() && key.size() <= 14; ++cut)
        if (namewords::lists(key.first(cut).toString()).has(namewords::List::Korean) &&
            namewords::lists(key.mid(cut).toString()).has(namewords::List::Korean))
            return true;
    return false;
}

bool isJapaneseShape(QStringView key) {
    if (key.size() < 3 || key.size() > 12) return false;
    qsizetype i = 0;
    while (i < key.size()) {
        const QStringView rest = key.mid(i);
        qsizetype onset = 0;
        for (const QStringView cluster : {u"ky", u"sh", u"ch", u"ts", u"ny", u"hy", u"my", u"ry",
                                          u"gy", u"by", u"py", u"kk", u"tt"})
            if (rest.startsWith(cluster)) onset = 2;
        if (onset == 0 && QStringView(u"kstnhmyrwgzdbpjf").contains(rest[0])) onset = 1;
        if (onset < rest.size() && isVowel(rest[onset])) {
            i += onset + 1;
        } else if (rest[0] == u'n' && i > 0) {
            ++i;
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace waymark
