// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namewords.h"

#include "core/base/text.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace waymark::namewords {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array<QStringView, listCount> sections{u"title family",
                                                      u"title given",
                                                      u"title",
                                                      u"title dotted",
                                                      u"generation",
                                                      u"suffix",
                                                      u"suffix capitals",
                                                      u"particle",
                                                      u"particle small",
                                                      u"binding",
                                                      u"joined behind",
                                                      u"devotional",
                                                      u"given",
                                                      u"given iberian",
                                                      u"given iberian only",
                                                      u"given hungarian",
                                                      u"given hungarian only",
                                                      u"given arabic",
                                                      u"given turkish",
                                                      u"surname",
                                                      u"surname ending",
                                                      u"surname iberian",
                                                      u"surname vietnamese",
                                                      u"vietnamese",
                                                      u"surname chinese",
                                                      u"surname korean",
                                                      u"korean",
                                                      u"surname japanese",
                                                      u"organisation",
                                                      u"organisation capitals",
                                                      u"organisation ending",
                                                      u"job",
                                                      u"short surname",
                                                      u"mac",
                                                      u"two character surname",
                                                      u"three character surname",
                                                      u"chinese character surname"};

struct Words {
    QHash<QString, Lists> lists;
    std::array<QHash<QString, int>, listCount> ranks;  ///< of the ordered lists
    std::array<QStringList, listCount> endings;        ///< of the lists of endings
};

bool isOrdered(List list) {
    return list == List::VietnameseSurname || list == List::ChineseSurname ||
           list == List::KoreanSurname;
}

bool isEndings(List list) {
    return list == List::SurnameEnding || list == List::OrganisationEnding;
}

void add(Words& words, List list, const QString& key) {
    if (isEndings(list)) {
        words.endings[size_t(list)].append(key);
        return;
    }
    Lists& known = words.lists[key];
    known.add(list);
    if (list == List::IberianGiven || list == List::HungarianGiven || list == List::ArabicGiven ||
        list == List::TurkishGiven)
        known.add(List::Given);
    QHash<QString, int>& ranks = words.ranks[size_t(list)];
    if (isOrdered(list) && !ranks.contains(key)) ranks.insert(key, int(ranks.size()));
}

Words readWords() {
    Words words;
    QFile file(u":/waymark/names/words.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) return words;
    size_t section = listCount;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.startsWith(u'#')) continue;
        if (line.startsWith(u'[')) {
            const QStringView name = line.mid(1, line.indexOf(u']') - 1);
            section = size_t(std::ranges::find(sections, name) - sections.begin());
            continue;
        }
        if (section == listCount) continue;
        const List list = List(section);
        if (list == List::ChineseCharacterSurname) {
            for (const QChar c : line) add(words, list, QString(c));
            continue;
        }
        for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
            add(words, list, keyOf(word));
    }
    return words;
}

const Words& words() {
    static const Words known = readWords();
    return known;
}

/// Cyrillic as it is mostly written in Latin letters; the breve of й and the dots of ё and ї are
/// gone when the text is folded.
QStringView latinOf(char16_t c) {
    static constexpr std::array<QStringView, 32> Cyrillic{
        u"a",  u"b",  u"v",  u"g",    u"d", u"e", u"zh", u"z", u"i",  u"i", u"k",
        u"l",  u"m",  u"n",  u"o",    u"p", u"r", u"s",  u"t", u"u",  u"f", u"kh",
        u"ts", u"ch", u"sh", u"shch", u"",  u"y", u"",   u"e", u"yu", u"ya"};
    static constexpr std::array<QStringView, 25> Greek{
        u"a", u"v", u"g", u"d", u"e", u"z", u"i", u"th", u"i", u"k",  u"l",  u"m", u"n",
        u"x", u"o", u"p", u"r", u"s", u"s", u"t", u"y",  u"f", u"ch", u"ps", u"o"};
    if (c >= 0x430 && c <= 0x44F) return Cyrillic[c - 0x430U];
    if (c == 0x454) return u"ye";
    if (c == 0x456) return u"i";
    if (c == 0x458) return u"j";
    if (c == 0x459) return u"lj";
    if (c == 0x45A) return u"nj";
    if (c == 0x45B || c == 0x452) return u"c";
    if (c >= 0x3B1 && c <= 0x3C9) return Greek[c - 0x3B1U];
    return {};
}

QString romanised(const QString& key) {
    QString latin;
    bool greek = false;
    for (const QChar c : key) {
        const char16_t u = c.unicode();
        greek = greek || (u >= 0x3B1 && u <= 0x3C9);
        if (u == 0x44C || u == 0x44A) continue;  // the signs of softness and hardness
        if (const QStringView letters = latinOf(u); !letters.isEmpty())
            latin += letters;
        else
            latin += c;
    }
    if (greek) latin.replace(u"oy"_s, u"ou"_s);
    if (!greek && latin.endsWith(u"ii"_s)) latin.back() = u'y';
    return latin;
}

}  // namespace

QString keyOf(QStringView written) {
    QString key = text::folded(written);
    bool foreign = false;
    key.removeIf([&](QChar c) {
        const char16_t u = c.unicode();
        foreign = foreign || (u >= 0x370 && u < 0x530);
        return u == u'.' || u == u',' || u == u'-' || u == u'/';
    });
    if (foreign) key = romanised(key);
    if (key == u"da"_s && written.contains(u'ª')) return u"dna"_s;  // D.ª Inés
    return key;
}

Lists lists(const QString& key) {
    const auto known = words().lists.constFind(key);
    if (known != words().lists.cend()) return *known;
    // "Dipl.-Inform.", "Dipl.-Geogr.": German diplomas of every faculty.
    Lists unknown;
    if (key.size() > 6 && key.startsWith(u"dipl"_s)) unknown.add(List::Title);
    return unknown;
}

int rank(List list, const QString& key) { return words().ranks[size_t(list)].value(key, -1); }

bool hasEnding(List list, const QString& key) {
    return std::ranges::any_of(words().endings[size_t(list)], [&](const QString& ending) {
        return key.size() >= ending.size() + 2 && key.endsWith(ending);
    });
}

bool isSuffix(const QString& key, QStringView written) {
    if (key == u"jun"_s || key == u"sen"_s) return written.endsWith(u'.');
    if (key == u"med"_s)
        return written.startsWith(u'M') && written.size() > 2 &&
               (written[1] == u'.' || written[1].isUpper());
    const bool small = !written.isEmpty() && written[0].isLower();
    if (key == u"fils"_s || key == u"pere"_s) return small;
    const Lists known = lists(key);
    if (known.hasAny({List::Generation, List::Suffix})) return true;
    return known.has(List::SuffixCapitals) &&
           std::ranges::none_of(written, [](QChar c) { return c.isLower(); });
}

TitleKind titleKind(Lists lists) {
    if (lists.has(List::TitleFamily)) return TitleKind::BeforeFamily;
    if (lists.has(List::TitleGiven)) return TitleKind::BeforeGiven;
    return lists.has(List::Title) ? TitleKind::BeforeAny : TitleKind::None;
}

}  // namespace waymark::namewords
