// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturecore.h"

#include "core/base/text.h"
#include "core/intake/namewords.h"
#include "core/intake/signaturewords.h"

#include <algorithm>

namespace waymark::signaturecore {
using namespace Qt::StringLiterals;

std::vector<Word> wordsIn(QStringView piece) {
    std::vector<Word> words;
    for (qsizetype i = 0; i < piece.size();) {
        if (piece[i].isSpace()) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < piece.size() && !piece[end].isSpace()) ++end;
        const QStringView text = piece.sliced(i, end - i);
        words.push_back({text.toString(), signaturewords::keyOf(text), i, end});
        i = end;
    }
    return words;
}

bool isPronouns(QStringView text) {
    const QString key = text::folded(text);
    if (!key.contains(u'/') && !key.startsWith(u"pronoun"_s)) return false;
    QString bare = key;
    bare.removeIf(
        [](QChar c) { return c == u'(' || c == u')' || c == u'[' || c == u']' || c == u' '; });
    for (const QString& start :
         {u"she/"_s,   u"he/"_s,  u"they/"_s, u"her/"_s,   u"him/"_s, u"sie/"_s, u"er/"_s,
          u"elle/"_s,  u"il/"_s,  u"ella/"_s, u"el/"_s,    u"zij/"_s, u"hij/"_s, u"hon/"_s,
          u"han/"_s,   u"hen/"_s, u"die/"_s,  u"lei/"_s,   u"lui/"_s, u"iel/"_s, u"pronoun"_s,
          u"pronom"_s, u"ona/"_s, u"on/"_s,   u"keine/"_s, u"xe/"_s,  u"ze/"_s,  u"dey/"_s})
        if (bare.startsWith(start)) return true;
    return false;
}

namespace {

/// "i. A.", "ppa.", "Inh.": how somebody signs for a firm.
bool isTransmittal(const QString& key) {
    static const QStringList words{u"ia"_s,  u"iv"_s,      u"ppa"_s,       u"pp"_s, u"prok"_s,
                                   u"inh"_s, u"inhaber"_s, u"inhaberin"_s, u"gez"_s};
    return words.contains(key);
}

bool isHonorific(const std::vector<Word>& words) {
    const Word& word = words.front();
    static const QStringList more{u"med"_s,        u"geom"_s,       u"mtro"_s,
                                  u"mtra"_s,       u"lcdo"_s,       u"lcda"_s,
                                  u"licdo"_s,      u"mec"_s,        u"rag"_s,
                                  u"dott"_s,       u"dottssa"_s,    u"avv"_s,
                                  u"arch"_s,       u"canon"_s,      u"bmst"_s,
                                  u"di"_s,         u"drs"_s,        u"mr"_s,
                                  u"ir"_s,         u"bc"_s,         u"the"_s,
                                  u"revd"_s,       u"rev"_s,        u"sra"_s,
                                  u"srta"_s,       u"dra"_s,        u"profa"_s,
                                  u"engo"_s,       u"enga"_s,       u"tkn"_s,
                                  u"fil"_s,        u"alc"_s,        u"dent"_s,
                                  u"vet"_s,        u"jur"_s,        u"rer"_s,
                                  u"nat"_s,        u"phil"_s,       u"habil"_s,
                                  u"oec"_s,        u"pol"_s,        u"theol"_s,
                                  u"troph"_s,      u"techn"_s,      u"mont"_s,
                                  u"univ-prof"_s,  u"dr-ing"_s,     u"dipl-ing"_s,
                                  u"dipl-kfm"_s,   u"dipl-kffr"_s,  u"dipl-psych"_s,
                                  u"dipl-bw"_s,    u"dipl-inf"_s,   u"dipl-wirt-ing"_s,
                                  u"bmstr"_s,      u"bakk"_s,       u"lic"_s,
                                  u"mgr"_s,        u"capitaine"_s,  u"commandant"_s,
                                  u"colonel"_s,    u"lieutenant"_s, u"maitre"_s,
                                  u"me"_s,         u"brother"_s,    u"father"_s,
                                  u"abbe"_s,       u"don"_s,        u"dona"_s,
                                  u"hab"_s,        u"inz"_s,        u"arq"_s,
                                  u"ing"_s,        u"cpt"_s,        u"retd"_s,
                                  u"councillor"_s, u"cllr"_s,       u"ds"_s,
                                  u"mw"_s,         u"dhr"_s,        u"cdr"_s,
                                  u"sgt"_s,        u"det"_s,        u"insp"_s,
                                  u"pc"_s,         u"sigra"_s,      u"sig"_s,
                                  u"mme"_s,        u"cr"_s,         u"cra"_s,
                                  u"cdor"_s,       u"cdora"_s};
    if (word.key.isEmpty()) return true;
    const bool dotted = word.text.endsWith(u'.');
    if (isTransmittal(word.key) && (dotted || word.key.size() > 2))
        return words.size() > 2 || word.key.size() > 2;
    if (more.contains(word.key) && (dotted || words.size() > 2)) return true;
    QString bare = word.key;
    bare.remove(u'-');
    const auto title = namewords::title(bare);
    if (title == namewords::TitleKind::None) return false;
    // A given name that is also a title stays before a single word.
    return dotted || words.size() > 2 || title == namewords::TitleKind::BeforeFamily ||
           word.key.size() <= 4;
}

/// "Ed.D.", "M.P.H.", "B.Sc.": letters between dots, as degrees are written.
bool isDottedLetters(const QString& text) {
    if (text.count(u'.') < 2 && !text.chopped(1).contains(u'.')) return false;
    const auto parts = text.split(u'.', Qt::SkipEmptyParts);
    return parts.size() >= 2 && std::ranges::all_of(parts, [](const QString& part) {
               return part.size() <= 4 && part[0].isUpper();
           });
}

/// "FRIAI", "CGeol", "MPharm" behind a name in mixed case: hardly a vowel, or capitals inside.
bool isUnknownCredential(const std::vector<Word>& words) {
    const QString& text = words.back().text;
    if (signaturewords::isLegalForm(words.back().key, text)) return false;
    if (text.contains(u'.')) return isDottedLetters(text);
    if (text.size() < 3 || text.contains(u'-') || text.contains(u'\'')) return false;
    const auto isMixed = [](const QString& word) {
        return word.size() > 1 && word[0].isUpper() && (word[1].isLower() || word[1] == u'\'');
    };
    if (!isMixed(words[0].text) || (!isMixed(words[1].text) && words.size() < 4)) return false;
    bool small = false, capitalInside = false;
    int vowels = 0, letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isLetter()) continue;
        ++letters;
        if (text[i].isLower()) small = true;
        if (i > 0 && text[i].isUpper()) capitalInside = true;
        if (QStringView(u"AEIOUY").contains(text[i].toUpper())) ++vowels;
    }
    if (small) {
        for (const QStringView particle :
             {u"Mc", u"Mac", u"De", u"Di", u"La", u"Le", u"Van", u"Fitz", u"Du", u"Del", u"Da"})
            if (text.startsWith(particle)) return false;
        return capitalInside && text.size() <= 8;
    }
    static const QStringList alike{u"FRIAI"_s, u"RIAI"_s, u"ACII"_s,
                                   u"LRAM"_s,  u"ARAM"_s, u"RIBA"_s};
    if (!capitalInside) return false;
    if (vowels == 0 || alike.contains(text)) return true;
    // "Imogen Faraday FACD", but "Jean Luc BOYER" and "Karin von BERG".
    const Word& before = words[words.size() - 2];
    return letters <= 6 && !signaturewords::isGivenName(before.key) &&
           !signaturewords::isGivenName(words.back().key) && !namewords::isParticle(before.key);
}

}  // namespace

Core coreOf(QStringView piece) {
    Core core;
    std::vector<Word> words = wordsIn(piece);
    // Brackets: pronouns, a nickname, a degree.
    for (size_t i = 0; i < words.size(); ++i) {
        const QChar first = words[i].text.front();
        if (first != u'(' && first != u'[' && first != u'"' && first != u'“') continue;
        size_t end = i;
        while (end < words.size() && !QStringView(u")]\"”“").contains(words[end].text.back()))
            ++end;
        if (end == words.size()) --end;
        const QStringView inside = piece.sliced(words[i].from, words[end].to - words[i].from);
        if (isPronouns(inside))
            core.pronouns = true;
        else if (i > 0)
            core.nicknamed = true;
        words.erase(words.begin() + qsizetype(i), words.begin() + qsizetype(end) + 1);
        --i;
        if (words.empty()) break;
    }
    for (size_t i = 1; i < words.size(); ++i)
        if (isPronouns(words[i].text)) {
            core.pronouns = true;
            words.erase(words.begin() + qsizetype(i), words.end());
        }
    // "i. A. Jane Roe"
    if (words.size() > 3 && words[0].key == u"i"_s && words[0].text.endsWith(u'.') &&
        (words[1].key == u"a"_s || words[1].key == u"v"_s) && words[1].text.endsWith(u'.')) {
        words.erase(words.begin(), words.begin() + 2);
        core.honoured = true;
    }
    while (words.size() > 1 && isHonorific(words)) {
        if (!isTransmittal(words.front().key))
            core.honorific += (core.honorific.isEmpty() ? QString() : u" "_s) + words.front().text;
        words.erase(words.begin());
        core.honoured = true;
    }
    while (words.size() > 2 && !namewords::isGenerational(words.back().key) &&
           (signaturewords::isCredential(words.back().key, words.back().text) ||
            isUnknownCredential(words))) {
        core.credentials.prepend(words.back().text);
        words.pop_back();
        core.credentialled = true;
    }
    core.words = std::move(words);
    if (!core.words.empty()) {
        core.from = core.words.front().from;
        core.to = core.words.back().to;
        while (core.to > core.from && piece[core.to - 1] == u',') --core.to;
    }
    return core;
}

bool isNameWord(const Word& word) {
    const QString& text = word.text;
    if (text.isEmpty() || text.size() > 30) return false;
    for (const QChar c : text)
        if (!c.isLetter() && !c.isMark() && !QStringView(u".'’-‘`´").contains(c)) return false;
    return text.front().isLetter() || text.front() == u'\'' || text.front() == u'’';
}

bool isCapitalised(const Word& word) {
    for (const QChar c : word.text)
        if (c.isLetter()) return c.isUpper() || !c.isLower();
    return false;
}

bool isAllSmall(const std::vector<Word>& words) {
    return std::ranges::none_of(words, isCapitalised);
}

}  // namespace waymark::signaturecore
