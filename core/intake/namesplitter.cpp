// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namesplitter.h"

#include "core/base/text.h"
#include "core/domain/emailaddress.h"
#include "core/intake/namecase.h"
#include "core/intake/namewords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using namewords::TitleKind;

/// A word as the lists know it: folded, without dots and the commas around it.
QString wordKey(QStringView written) {
    QString key = text::folded(written);
    key.removeIf([](QChar c) { return c == u'.' || c == u',' || c == u'-' || c == u'/'; });
    return key;
}

/// Words with their key, looked up many times.
struct Word {
    QString written;
    QString key;
};
using Words = std::vector<Word>;

Words wordsOf(const QString& text) {
    Words words;
    for (const QString& each : text.split(u' ', Qt::SkipEmptyParts))
        words.push_back({each, wordKey(each)});
    return words;
}

QString joined(Words::const_iterator from, Words::const_iterator to) {
    QString text;
    for (; from != to; ++from) text += text.isEmpty() ? from->written : u' ' + from->written;
    return text;
}

void append(QString& to, const QString& text) {
    if (text.isEmpty()) return;
    to += to.isEmpty() ? text : u' ' + text;
}

bool isInitials(QStringView word) {
    return word.size() == 1 || (word.size() <= 4 && word.endsWith(u'.') && word[0].isUpper());
}

bool isCapitals(QStringView word) {
    int letters = 0;
    for (const QChar c : word) {
        if (c.isLower() || c.isDigit()) return false;
        letters += c.isLetter() ? 1 : 0;
    }
    return letters >= 2 && !word.contains(u'.');
}

enum class Script { Latin, EastAsian, Mixed };

bool isEastAsian(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x3040 && u <= 0x30FF) || (u >= 0x3400 && u <= 0x9FFF) || u == 0x3005 ||
           (u >= 0xAC00 && u <= 0xD7AF) || (u >= 0xF900 && u <= 0xFAFF);
}

Script scriptOf(QStringView text) {
    bool latin = false, eastAsian = false;
    for (const QChar c : text) {
        if (isEastAsian(c))
            eastAsian = true;
        else if (c.isLetter())
            latin = true;
    }
    if (!eastAsian) return Script::Latin;
    return latin ? Script::Mixed : Script::EastAsian;
}

// --- what is not part of the name ---------------------------------------------------------------

/// Emoji, ornaments and the quotes around a whole cell.
QString withoutOrnaments(QString text) {
    text.removeIf([](QChar c) {
        return (c.isSurrogate() && !c.isHighSurrogate()) || c.isHighSurrogate() ||
               c.category() == QChar::Symbol_Other ||
               (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F);
    });
    text = text::tidied(text);
    while (text.size() > 2 &&
           ((text.startsWith(u'"') && text.endsWith(u'"') && text.count(u'"') == 2) ||
            (text.startsWith(u'\'') && text.endsWith(u'\''))))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

bool areAllSuffixes(const Words& words) {
    return !words.empty() && std::ranges::all_of(words, [](const Word& word) {
        return namewords::isSuffix(word.key, word.written);
    });
}

bool areAllTitles(const Words& words) {
    return !words.empty() && std::ranges::all_of(words, [](const Word& word) {
        return namewords::title(word.key) != TitleKind::None;
    });
}

bool isPronouns(const QString& text) {
    const QString key = text::folded(text);
    return key.contains(u'/') &&
           (key.startsWith(u"she"_s) || key.startsWith(u"he"_s) || key.startsWith(u"they"_s) ||
            key.startsWith(u"er/"_s) || key.startsWith(u"sie/"_s) || key.startsWith(u"elle/"_s));
}

/// Takes what stands in brackets or quotes out of the text: nickname, letters after the name, or
/// nothing of use.
QString withoutAsides(const QString& text, PersonName& name) {
    struct Pair {
        QChar open, close;
    };
    constexpr std::array<Pair, 6> pairs{
        {{u'(', u')'}, {u'"', u'"'}, {u'“', u'”'}, {u'„', u'“'}, {u'«', u'»'}, {u'[', u']'}}};
    QString rest = text;
    for (const Pair& pair : pairs) {
        const qsizetype open = rest.indexOf(pair.open);
        const qsizetype close = open < 0 ? -1 : rest.indexOf(pair.close, open + 1);
        if (close < 0 || (open == 0 && close == rest.size() - 1)) continue;
        const QString aside = rest.mid(open + 1, close - open - 1).trimmed();
        rest = text::tidied(QString(rest.first(open) + u' ' + rest.mid(close + 1)));
        const Words words = wordsOf(aside);
        if (areAllSuffixes(words))
            append(name.suffix, aside);
        else if (!isPronouns(aside) && nameKind(aside) == NameKind::Person && words.size() <= 2 &&
                 !aside.startsWith(u"née "_s) && !aside.startsWith(u"geb"_s))
            name.nickname = aside;
    }
    // 'Bob' between blanks; an apostrophe inside a word is a letter.
    const qsizetype open = rest.indexOf(u" '"_s);
    const qsizetype close = open < 0 ? -1 : rest.indexOf(u"' "_s, open + 2);
    if (close > open + 2) {
        name.nickname = rest.mid(open + 2, close - open - 2).trimmed();
        rest = text::tidied(QString(rest.first(open) + u' ' + rest.mid(close + 2)));
    }
    return rest;
}

/// "Jane Roe - Acme", "Jane Roe | Head of Sales": the part in front.
QString withoutCompanyBehind(const QString& text) {
    for (const QString& sign : {u" | "_s, u" @ "_s, u" – "_s, u" — "_s, u" - "_s}) {
        const qsizetype at = text.indexOf(sign);
        if (at <= 0) continue;
        const QString front = text.first(at).trimmed(),
                      behind = text.mid(at + sign.size()).trimmed();
        const bool halfOfDouble = sign == u" - "_s && !behind.contains(u' ') &&
                                  front.contains(u' ') && nameKind(behind) == NameKind::Person;
        return halfOfDouble ? front + u'-' + behind : front;
    }
    return text;
}

/// "Ms J. Roe & Mr K. Roe", "Ann and Bob Roe": the first of two people; "Mr & Mrs Roe" is one
/// title.
QString firstOfTwo(const QString& text, PersonName& name) {
    for (const QString& sign : {u" & "_s, u" and "_s, u" und "_s, u" et "_s, u" + "_s, u" / "_s}) {
        const qsizetype at = text.indexOf(sign, 0, Qt::CaseInsensitive);
        if (at <= 0) continue;
        const Words left = wordsOf(text.first(at)), right = wordsOf(text.mid(at + sign.size()));
        if (right.empty()) return text.first(at);
        if (namewords::isParticle(right.front().key) && right.front().written[0].isLower())
            continue;
        if (areAllTitles(left)) {
            size_t titles = 0;
            while (titles < right.size() && namewords::title(right[titles].key) != TitleKind::None)
                ++titles;
            if (titles == right.size()) return text;
            name.honorific =
                text.first(at) + sign + joined(right.begin(), right.begin() + qsizetype(titles));
            return joined(right.begin() + qsizetype(titles), right.end());
        }
        const auto untitled = std::ranges::count_if(
            left, [](const Word& word) { return namewords::title(word.key) == TitleKind::None; });
        if (untitled == 1 && right.size() > 1) return text.first(at) + u' ' + right.back().written;
        return text.first(at);
    }
    return text;
}

// --- titles and suffixes ------------------------------------------------------------------------

/// Takes titles off the front; at least one word stays.
TitleKind takeTitles(Words& words, PersonName& name) {
    TitleKind last = TitleKind::None;
    size_t taken = 0;
    while (taken + 1 < words.size()) {
        const Word& word = words[taken];
        const TitleKind kind = namewords::title(word.key);
        if (kind == TitleKind::None) break;
        // Short ones are titles only with a dot or after another ("Dr. med."), else names (Di,
        // Jur).
        const bool needsDot = word.key.size() <= 3 && kind == TitleKind::BeforeAny &&
                              word.key != u"dr"_s && word.key != u"rev"_s && word.key != u"ing"_s;
        if (needsDot && !word.written.contains(u'.') && !isCapitals(word.written) && taken == 0)
            break;
        // "M. Roe" is Monsieur Roe, "M Roe" has an initial.
        if (word.key == u"m"_s && !word.written.endsWith(u'.')) break;
        if (word.key.size() > 3 && kind == TitleKind::BeforeAny && taken + 2 == words.size() &&
            (word.key == u"major"_s || word.key == u"general"_s))
            break;
        last = last == TitleKind::None || kind != TitleKind::BeforeAny ? kind : last;
        append(name.honorific, word.written);
        ++taken;
    }
    words.erase(words.begin(), words.begin() + qsizetype(taken));
    return last;
}

void takeSuffixes(Words& words, PersonName& name) {
    QString suffix;
    const bool shouting = std::ranges::all_of(words, [](const Word& word) {
        return std::ranges::none_of(word.written, [](QChar c) { return c.isLower(); });
    });
    while (words.size() > 1) {
        Word& word = words.back();
        if (words.size() > 2 && (word.key == u"dr"_s || word.key == u"prof"_s)) {
            append(name.honorific, word.written);
            words.pop_back();
            continue;
        }
        const bool dotted = word.written.contains(u'.');
        // In "YO-YO MA" and "LI DO" capitals say nothing.
        if (shouting && word.key.size() < 3 && !namewords::isGenerational(word.key) && !dotted)
            break;
        if (!namewords::isSuffix(word.key, word.written)) break;
        suffix = suffix.isEmpty() ? word.written : word.written + u' ' + suffix;
        words.pop_back();
    }
    append(name.suffix, suffix);
}

// --- given and family ---------------------------------------------------------------------------

size_t familyByCapitals(const Words& words, bool& familyFirst) {
    size_t trailing = words.size();
    while (trailing > 1 && isCapitals(words[trailing - 1].written)) --trailing;
    if (trailing < words.size()) {
        while (trailing > 1 && namewords::isParticle(words[trailing - 1].key) &&
               words[trailing - 1].written[0].isLower())
            --trailing;
        familyFirst = false;
        return trailing;
    }
    size_t leading = 0;
    while (leading + 1 < words.size() && isCapitals(words[leading].written)) ++leading;
    if (leading == 0) return 0;
    const QString& first = words[0].key;
    if (leading == 1 && first.size() == 2 && !namewords::isShortSurname(first)) return 0;
    if (leading == 1 && first.size() == 3 &&
        std::ranges::none_of(first, [](QChar c) { return QStringView(u"aeiouy").contains(c); }))
        return 0;
    familyFirst = true;
    return leading;
}

bool isFamilyFirst(const Words& words) {
    const QString& first = words.front().key;
    if (words.size() == 2 && isInitials(words[1].written) && !isInitials(words[0].written) &&
        words[0].written.size() > 2)
        return true;
    if (words.size() >= 3 && namewords::isVietnameseSurname(first) &&
        (first == u"nguyen"_s || first == u"tran"_s || first == u"pham"_s ||
         words[1].key == u"van"_s || words[1].key == u"thi"_s))
        return true;
    // "Kim Min-jun": a Korean given name has a hyphen and a small letter after it.
    const QString& second = words[1].written;
    const qsizetype hyphen = second.indexOf(u'-');
    return words.size() == 2 && namewords::isKoreanSurname(first) && hyphen > 0 &&
           hyphen + 1 < second.size() && second[hyphen + 1].isLower();
}

/// Where the family name begins, for names with the given name first.
size_t familyStart(const Words& words) {
    const size_t last = words.size() - 1;
    for (size_t i = 1; i < last; ++i) {
        const Word& word = words[i];
        const bool glued = word.key.startsWith(u"al"_s) && word.written.contains(u'-') &&
                           word.written.size() > 3 && word.written[2] == u'-';
        if (!glued && !namewords::isParticle(word.key)) continue;
        // "O" is an initial, "Ó" the start of a surname.
        if (isInitials(word.written) && word.key.size() == 1 && word.written[0].isUpper() &&
            word.written[0].unicode() < 0x80)
            continue;
        if (word.key == u"ben"_s && word.written[0].isUpper() && word.written != u"BEN"_s) continue;
        if (word.key == u"abd"_s || word.key == u"und"_s) continue;
        if (word.key == u"y"_s || word.key == u"i"_s || word.key == u"e"_s)
            return word.written[0].isLower() && i > 1 ? i - 1 : i;
        size_t after = i;
        while (after < last && namewords::isParticle(words[after].key)) ++after;
        if (after < last && namewords::isDevotional(words[after].key)) {
            i = after;
            continue;
        }
        // "Ana Ferreira da Costa": the surname before the particle is the first of two.
        if (i >= 2 && namewords::isIberianSurname(words[i - 1].key)) return i - 1;
        return i;
    }
    if (words.size() >= 3 && namewords::isIberianSurname(words[last - 1].key) &&
        (namewords::isIberianSurname(words[last].key) || words.size() >= 4 ||
         words[last - 1].key.endsWith(u"ez"_s)))
        return last - 1;
    if (last >= 2 && words[last].written.startsWith(u"al-"_s, Qt::CaseInsensitive)) return last;
    return last;
}

void splitWords(const Words& words, TitleKind title, PersonName& name) {
    if (words.empty()) return;
    if (words.size() == 1) {
        QString& part = title == TitleKind::BeforeFamily || title == TitleKind::BeforeAny
                            ? name.family
                            : name.given;
        part = words[0].written;
        return;
    }
    const bool allCapitals = std::ranges::all_of(words, [](const Word& word) {
        return std::ranges::none_of(word.written, [](QChar c) { return c.isLower(); });
    });
    size_t start = 0;
    bool familyFirst = false;
    if (!allCapitals) start = familyByCapitals(words, familyFirst);
    if (start == 0 && isFamilyFirst(words)) {
        start = 1;
        familyFirst = true;
    }
    if (start == 0) {
        const Word& first = words.front();
        const bool particleInFront =
            namewords::isParticle(first.key) && first.written[0].isLower() &&
            std::ranges::any_of(words, [](const Word& word) { return word.written[0].isUpper(); });
        start = particleInFront ? 0 : familyStart(words);
    }
    const auto cut = words.begin() + qsizetype(start);
    QString front = joined(words.begin(), cut), back = joined(cut, words.end());
    name.given = familyFirst ? back : front;
    name.family = familyFirst ? front : back;
}

/// "Roe, Jane": what stands behind the comma is the given name, with titles, particles and
/// suffixes.
void splitInverted(const QString& family, const QString& given, PersonName& name) {
    Words front = wordsOf(family), behind = wordsOf(given);
    takeTitles(front, name);
    takeSuffixes(front, name);
    if (areAllTitles(behind)) {
        append(name.honorific, given);
        behind.clear();
    } else {
        takeTitles(behind, name);
        takeSuffixes(behind, name);
    }
    QString particles;
    while (behind.size() > 1 && namewords::isParticle(behind.back().key) &&
           behind.back().written[0].isLower()) {
        particles =
            particles.isEmpty() ? behind.back().written : behind.back().written + u' ' + particles;
        behind.pop_back();
    }
    name.given = joined(behind.begin(), behind.end());
    name.family = particles;
    append(name.family, joined(front.begin(), front.end()));
}

/// Splits at commas, if the text has them: "Last, First, Suffix", "Jane Roe, MBA, CPA".
void splitLatin(const QString& text, PersonName& name) {
    QStringList parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty()) parts.append(trimmed);
    for (qsizetype i = 1; i < parts.size();) {
        const Words words = wordsOf(parts[i]);
        // "Roe, Jane, Dr." and "Roe, Jr., Jane"; but in "Li, MA" there is no other given name.
        const bool suffix = areAllSuffixes(words) && (parts.size() > 2 || parts[0].contains(u' ') ||
                                                      words[0].key.size() > 2);
        const bool title = i >= 2 && areAllTitles(words);
        if (!suffix && !title) {
            ++i;
            continue;
        }
        append(suffix ? name.suffix : name.honorific, parts[i]);
        parts.removeAt(i);
    }
    if (parts.isEmpty()) return;
    Words front = wordsOf(parts[0]);
    if (parts.size() > 1) {
        const Words behind = wordsOf(parts[1]);
        const bool job = front.size() > 1 && std::ranges::any_of(behind, [](const Word& word) {
                             return namewords::isJobWord(word.key);
                         });
        if (!job && nameKind(parts[1]) != NameKind::Organisation)
            return splitInverted(parts[0], parts[1], name);
    }
    const TitleKind title = takeTitles(front, name);
    takeSuffixes(front, name);
    splitWords(front, title, name);
}

void splitEastAsian(QString text, PersonName& name) {
    for (const QString& title : {u"先生"_s, u"女士"_s, u"小姐"_s, u"太太"_s, u"博士"_s, u"教授"_s,
                                 u"様"_s, u"さん"_s, u"氏"_s, u"님"_s, u"씨"_s}) {
        if (!text.endsWith(title) || text.size() - title.size() < (title.size() == 1 ? 2 : 1))
            continue;
        append(name.honorific, title);
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

/// "王小明 Ming Wang": the Latin form if it is a whole name.
void splitMixed(const QString& text, PersonName& name) {
    QStringList latin, eastAsian;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        (scriptOf(word) == Script::Latin ? latin : eastAsian).append(word);
    if (latin.size() >= 2) return splitLatin(latin.join(u' '), name);
    splitEastAsian(eastAsian.join(QString()), name);
    if (!latin.isEmpty() && name.nickname.isEmpty()) name.nickname = latin.first();
}

}  // namespace

NameKind nameKind(QStringView source) {
    const QString text = text::tidied(source);
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return NameKind::Nothing;
    if (text.contains(u'@')) {
        if (!text.contains(u' ') && EmailAddress::parse(text)) return NameKind::EmailAddress;
        if (text.startsWith(u'<')) return NameKind::EmailAddress;
    }
    for (const QString& sign :
         {u"公司"_s, u"株式会社"_s, u"股份"_s, u"集團"_s, u"集团"_s, u"大學"_s, u"大学"_s,
          u"銀行"_s, u"银行"_s, u"주식회사"_s, u"(株)"_s, u"㈱"_s})
        if (text.contains(sign)) return NameKind::Organisation;
    const Words words = wordsOf(text);
    for (size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        // The first word of two in capitals may be initials or a surname: "AG Roe", "NV Smith".
        const bool capitalsTell = i > 0 && word.key.size() <= 3;
        if (word.key.size() <= 3 && !capitalsTell) continue;
        if (!namewords::isOrganisationWord(word.key, word.written)) continue;
        if (word.key.size() == 2 && i + 1 < words.size() && word.written.contains(u'.')) continue;
        return NameKind::Organisation;
    }
    if (words.size() > 1 && words.front().written == u"The"_s) return NameKind::Organisation;
    if (text.endsWith(u"& Co"_s) || text.endsWith(u"& Co."_s)) return NameKind::Organisation;
    return NameKind::Person;
}

PersonName splitName(QStringView source) {
    PersonName name;
    name.display = text::tidied(source);
    QString text = withoutOrnaments(name.display);
    if (const qsizetype angle = text.indexOf(u'<'); angle > 0) text = text.first(angle).trimmed();
    text = withoutAsides(text, name);
    text = withoutCompanyBehind(text);
    text = firstOfTwo(text, name);
    if (!text.contains(u' ') && text.contains(u'.') && !text.contains(u',') &&
        text.indexOf(u'.') > 1 && !text.endsWith(u'.'))
        text.replace(u'.', u' ');  // jane.roe
    switch (scriptOf(text)) {
        case Script::Latin:
            splitLatin(text, name);
            break;
        case Script::EastAsian:
            splitEastAsian(text, name);
            break;
        case Script::Mixed:
            splitMixed(text, name);
            break;
    }
    tidyCapitals(name);
    return name;
}

void tidyParts(PersonName& name) {
    name.given = withoutOrnaments(name.given);
    name.family = withoutOrnaments(name.family);
    if (!name.given.isEmpty()) {
        Words words = wordsOf(name.given);
        takeTitles(words, name);
        name.given = joined(words.begin(), words.end());
    }
    if (const qsizetype comma = name.family.indexOf(u','); comma > 0) {
        append(name.suffix, name.family.mid(comma + 1).trimmed());
        name.family.truncate(comma);
    }
    Words words = wordsOf(name.family);
    takeSuffixes(words, name);
    name.family = joined(words.begin(), words.end());
    tidyCapitals(name);
}

}  // namespace waymark
