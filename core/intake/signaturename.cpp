// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturename.h"

#include "core/base/text.h"
#include "core/intake/addressreaderwords.h"
#include "core/intake/namesplitter.h"
#include "core/intake/nametokens.h"
#include "core/intake/namewords.h"
#include "core/intake/signaturewords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using Use = SignaturePiece::Use;
namespace {

struct Word {
    QString text;
    QString key;
    qsizetype from = 0, to = 0;  ///< in the piece
};

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

/// A piece without titles in front, credentials and brackets behind.
struct Core {
    std::vector<Word> words;
    QString honorific;
    QStringList credentials;
    bool honoured = false, credentialled = false, pronouns = false, nicknamed = false;
    qsizetype from = 0, to = 0;
};

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

int senderAgreement(const QStringList& keys, const PersonName& sender) {
    if (sender.isEmpty()) return 0;
    QStringList known;
    for (const QString& part :
         (sender.given + u' ' + sender.family).split(u' ', Qt::SkipEmptyParts))
        known.append(signaturewords::keyOf(part));
    int hits = 0;
    for (const QString& key : keys)
        if (key.size() > 1 && known.contains(key)) ++hits;
    if (hits == 0) return 0;
    return hits >= 2 ? 7 : keys.size() == 1 ? 5 : 4;
}

struct Scored {
    double score = -100;
    Core core;
};

Scored scored(QStringView piece, const SignaturePiece& place, int position,
              const SignerClues& clues, const QString& signedBy) {
    Scored result;
    Core core = coreOf(piece);
    const auto& words = core.words;
    if (words.empty() || words.size() > 6) return result;
    if (!std::ranges::all_of(words, isNameWord)) return result;
    QStringList keys;
    int titles = 0, firms = 0, small = 0;
    for (const Word& word : words) {
        keys.append(word.key);
        if (signaturewords::isTitle(word.key) || signaturewords::isField(word.key)) ++titles;
        if (signaturewords::isLegalForm(word.key, word.text) ||
            (signaturewords::isFirmWord(word.key) && word.key.size() > 2) ||
            signaturewords::isDepartment(word.key))
            ++firms;
        if (!isCapitalised(word) && !namewords::isParticle(word.key)) ++small;
    }
    int agrees = senderAgreement(keys, clues.sender);
    int local = 0;
    for (const QString& each : clues.locals) local = std::max(local, agreement(keys, each));
    const bool eastAsian = words.front().text.front().unicode() >= 0x2E80;
    QString together = keys.join(QString());
    together.remove(u'-');
    const bool own = position == 0 && std::ranges::any_of(clues.firms, [&](QString firm) {
                         firm.remove(u'-');
                         return firm == together;
                     });
    const bool isSigned =
        !signedBy.isEmpty() && keys.size() >= 2 && keys.size() <= 4 && keys.front() == signedBy;
    const bool mayBeSmall = isSigned || agrees >= 4 || local >= 3 || place.afterClosing || own ||
                            (position == 0 && place.cell == 0 && words.size() >= 2 &&
                             (clues.allSmall || signaturewords::isGivenName(keys.front())));
    if (small > 0 && !(isAllSmall(words) && mayBeSmall)) return result;
    const bool given = signaturewords::isGivenName(keys.front()) ||
                       (keys.size() > 2 && signaturewords::isGivenName(keys[1]));
    double score = 0;
    score += agrees;
    score += local;
    score -= titles * (agrees >= 7 ? 0.5 : 3.0);
    score -= firms * (agrees >= 7 ? 1.0 : 3.5);
    if (isSigned) score += 4;
    if (core.honoured) score += 2;
    if (core.credentialled) score += 2;
    if (core.pronouns) score += 3;
    if (given)
        score += 2.5;
    else if (keys.size() > 1 && signaturewords::isGivenName(keys.back()))
        score += 1;
    if (words.size() == 2 || words.size() == 3) score += 1;
    // "A. van Leeuwen"
    if (words.size() > 1 && !given && isInitials(words.front().text) &&
        words.front().text.endsWith(u'.') && !isInitials(words.back().text))
        score += 1.5;
    if (words.size() == 1 && !eastAsian) score -= 4;
    if (words.size() >= 5) score -= 1;
    if (place.afterClosing) score += 2.5;
    if (position == 0)
        score += 2;
    else if (position == 1)
        score += 0.7;
    else
        score -= 0.25 * std::min(position, 8);
    if (place.order > 0) score -= 2;
    if (place.cell > 0) score -= 0.7;
    for (const QString& firm : clues.firms) {
        QString bare = firm;
        bare.remove(u'-');
        const bool named = bare.size() >= 4 && (together == bare || together.startsWith(bare));
        // The domain of somebody who works alone is their name, or the beginning of it.
        const bool alone = words.size() == 2 && (own || (position == 0 && together != bare));
        if (named && !(alone && (given || isAllSmall(words)))) score -= agrees >= 7 ? 1 : 3;
    }
    if (addresswords::isLargeTown(piece) || !addresswords::countryNamed(piece).isEmpty())
        score -= 4;
    const auto kind = addresswords::pieceOf(piece);
    if (kind == addresswords::Piece::Street || kind == addresswords::Piece::Building)
        score -= agrees >= 4 ? 0 : 2;
    if (words.front().key == u"the"_s || words.front().key == u"team"_s) score -= 3;
    result.score = score;
    result.core = std::move(core);
    return result;
}

/// "given.family" as a name.
PersonName nameOfLocal(const QString& local) {
    QString words = local;
    while (!words.isEmpty() && words.back().isDigit()) words.chop(1);
    for (const QChar sign : {u'.', u'_', u'-'}) words.replace(sign, u' ');
    QStringList parts;
    for (const QString& part : words.split(u' ', Qt::SkipEmptyParts)) {
        if (std::any_of(part.begin(), part.end(), [](QChar c) { return !c.isLetter(); })) return {};
        parts.append(part.left(1).toUpper() + part.mid(1));
    }
    if (parts.size() != 2 || parts[0].size() < 2 || parts[1].size() < 2) return {};
    if (signaturewords::isGivenName(parts[1].toLower()) &&
        !signaturewords::isGivenName(parts[0].toLower()))
        parts.swapItemsAt(0, 1);
    for (const QString& part : parts)
        if (signaturewords::isTitle(part.toLower()) || signaturewords::isField(part.toLower()) ||
            signaturewords::isFirmWord(part.toLower()))
            return {};
    return splitName(parts.join(u' '));
}

}  // namespace

int agreement(const QStringList& keys, const QString& local) {
    QString bare;
    for (const QChar c : local)
        if (c.isLetter()) bare.append(c);
    if (bare.size() < 2) return 0;
    int hits = 0;
    for (const QString& key : keys) {
        QString word;
        for (const QChar c : key)
            if (c.isLetter()) word.append(c);
        QString opened = word;
        if (word.size() >= 3 && bare.contains(word)) ++hits;
    }
    if (hits >= 2) return 4;
    QStringList initials;
    for (const QString& key : keys)
        if (!key.isEmpty()) initials.append(key.left(1));
    if (hits == 1) {
        const QString& family = keys.back();
        const QString initial = initials.front();
        if (bare == initial + family || bare == family + initial || bare == keys.front()) return 4;
        return 3;
    }
    return initials.size() > 1 && bare == initials.join(QString()) ? 2 : 0;
}

bool looksLikePerson(QStringView piece) {
    const Core core = coreOf(piece);
    if (core.words.size() < 2 || core.words.size() > 4) return false;
    for (const Word& word : core.words) {
        if (!isNameWord(word) || (!isCapitalised(word) && !namewords::isParticle(word.key)))
            return false;
        if (signaturewords::isTitle(word.key) || signaturewords::isFirmWord(word.key) ||
            signaturewords::isLegalForm(word.key, word.text) || signaturewords::isField(word.key) ||
            signaturewords::isDepartment(word.key))
            return false;
    }
    return core.honoured || signaturewords::isGivenName(core.words.front().key);
}

namespace {

bool holdsTitle(QStringView piece) {
    for (const QStringView word : piece.split(u' ', Qt::SkipEmptyParts))
        if (signaturewords::isTitle(signaturewords::keyOf(word))) return true;
    return false;
}

/// "MRAeS", "CCIM", "A.R.B.": two to six letters, mostly capitals, that are no office or firm.
bool isLettersAlone(const QString& key, QStringView word) {
    if (signaturewords::isTitle(key) || signaturewords::isField(key) ||
        signaturewords::isDepartment(key) || signaturewords::isFirmWord(key) ||
        signaturewords::isLegalForm(key, word) || key.size() < 2 || key.size() > 6)
        return false;
    qsizetype capitals = 0;
    for (const QChar c : word) {
        if (!c.isLetter() && c != u'.') return false;
        capitals += c.isUpper() ? 1 : 0;
    }
    return capitals >= 2 && capitals * 2 >= key.size() && word.front().isUpper();
}

/// "Jane Roe, CPA, MBA": letters behind commas belong to the name.
void takeCredentials(QStringView text, std::vector<SignaturePiece>& pieces, size_t at,
                     const std::vector<QString>& firms, QStringList& credentials) {
    for (size_t k = at + 1; k < pieces.size(); ++k) {
        if (pieces[k].row != pieces[at].row || pieces[k].cell != pieces[at].cell) return;
        const auto words = pieces[k].in(text).split(u' ', Qt::SkipEmptyParts);
        const bool all = std::ranges::all_of(words, [&](QStringView word) {
            const QString key = signaturewords::keyOf(word);
            return signaturewords::isCredential(key, word) ||
                   (!std::ranges::count(firms, key) && isLettersAlone(key, word));
        });
        if (!all) return;
        pieces[k].use = Use::Credential;
        credentials.append(pieces[k].in(text).toString());
    }
}

PersonName nameOf(QStringView piece, const Core& core, const QStringList& credentials) {
    PersonName name = splitName(piece.sliced(core.from, core.to - core.from));
    name.display = text::tidied(piece);
    if (name.honorific.isEmpty()) name.honorific = core.honorific;
    const QString letters = (core.credentials + credentials).join(u", "_s);
    if (!letters.isEmpty()) name.suffix += name.suffix.isEmpty() ? letters : u", "_s + letters;
    return name;
}

/// A piece of one to three words of a name and nothing else.
bool isPlainName(QStringView piece) {
    const Core core = coreOf(piece);
    return !core.words.empty() && core.words.size() <= 3 &&
           std::ranges::all_of(core.words, [](const Word& word) {
               return isNameWord(word) &&
                      (isCapitalised(word) || namewords::isParticle(word.key)) &&
                      !signaturewords::isTitle(word.key) && !signaturewords::isFirmWord(word.key) &&
                      !signaturewords::isField(word.key) &&
                      !signaturewords::isDepartment(word.key) &&
                      !signaturewords::isLegalForm(word.key, word.text);
           });
}

/// "Roe, Jane", "SERRANO MOLINA, Víctor": the comma turns the name round. In capitals, or as the
/// sender has it, the line is a name before any other; else only where no other is found.
enum class Sureness { Shown, Supposed };
bool takeFamilyFirst(QStringView text, std::vector<SignaturePiece>& pieces,
                     const SignerClues& clues, Sureness sureness, FoundName& found) {
    const size_t end = std::min<size_t>(pieces.size(), sureness == Sureness::Shown ? 6 : 2);
    for (size_t i = 0; i + 1 < end; ++i) {
        SignaturePiece &family = pieces[i], &given = pieces[i + 1];
        const auto isBeside = [&](const SignaturePiece& other) {
            return other.row == family.row && other.cell == family.cell;
        };
        if (family.order != 0 || !isBeside(given) || family.use != Use::Open ||
            given.use != Use::Open)
            continue;
        if (sureness == Sureness::Supposed && (i + 2 < pieces.size() && isBeside(pieces[i + 2])))
            return false;
        const QStringView front = family.in(text), behind = given.in(text);
        if (!isPlainName(front) || !isPlainName(behind)) continue;
        const QString key = signaturewords::keyOf(
            behind.first(behind.indexOf(u' ') < 0 ? behind.size() : behind.indexOf(u' ')));
        const bool isGiven = signaturewords::isGivenName(key);
        if (sureness == Sureness::Shown) {
            QStringList keys;
            for (const QStringView part : {front, behind})
                for (const QStringView word : part.split(u' ', Qt::SkipEmptyParts))
                    keys.append(signaturewords::keyOf(word));
            const bool shouted = front.toString() == front.toString().toUpper() &&
                                 behind.toString() != behind.toString().toUpper() &&
                                 front.size() > 3 && behind.size() > 2;
            const bool known = senderAgreement(keys, clues.sender) >= 7 &&
                               !text::folded(front).startsWith(text::folded(clues.sender.given));
            if (!known && !(shouted && (isGiven || i == 0))) continue;
        } else if (!isGiven) {
            return false;
        }
        found.piece = int(i);
        found.from = family.from;
        found.to = given.to;
        found.name = splitName(text.sliced(found.from, found.to - found.from));
        found.confidence = sureness == Sureness::Shown ? 0.85 : 0.75;
        family.use = given.use = Use::Name;
        return !found.name.isEmpty();
    }
    return false;
}

/// "Regards Andy" or "cheers, marcy": the given name by which a message is signed.
QString signedName(QStringView text, const std::vector<SignaturePiece>& pieces) {
    for (const SignaturePiece& piece : pieces) {
        if (!piece.afterClosing || piece.use != Use::Open) continue;
        const auto words = wordsIn(piece.in(text));
        if (words.size() != 1 || !isNameWord(words.front()) || words.front().key.size() < 2)
            return {};
        return words.front().key;
    }
    return {};
}

/// The rest of a name of which only one word is signed, from an address that begins like it.
PersonName completedName(const QString& written, const SignerClues& clues) {
    for (const QString& local : clues.locals) {
        const PersonName full = nameOfLocal(local);
        if (full.isEmpty()) continue;
        const QString given = text::folded(full.given), family = text::folded(full.family);
        const bool initial = written.size() <= 2 && given.startsWith(written.left(1));
        if (initial || given == written || family == written) return full;
    }
    return {};
}

}  // namespace

namespace {

/// "Rechtsanwältin Dr. Jane Roe LL.M.": an office in front of a name is a piece of its own.
void splitOffOffices(QStringView text, std::vector<SignaturePiece>& pieces) {
    constexpr size_t Most = 8;
    for (size_t i = 0; i < std::min(Most, pieces.size()); ++i) {
        if (pieces[i].use != Use::Open) continue;
        const QStringView piece = pieces[i].in(text);
        const std::vector<Word> words = wordsIn(piece);
        size_t behind = 0;
        bool office = false;
        while (behind + 2 < words.size() &&
               (signaturewords::isTitle(words[behind].key) ||
                signaturewords::isField(words[behind].key)) &&
               namewords::title(words[behind].key) == namewords::TitleKind::None)
            office = signaturewords::isTitle(words[behind++].key);
        if (!office || !looksLikePerson(piece.sliced(words[behind].from))) continue;
        SignaturePiece name = pieces[i];
        name.from += words[behind].from;
        pieces[i].to = pieces[i].from + words[behind - 1].to;
        pieces.insert(pieces.begin() + qsizetype(i) + 1, name);
    }
}

/// "Sanne de Wit Fotografie", "Ramón Caballero S.L.": the firm of somebody whom nothing else names.
PersonName nameInFirm(QStringView text, const std::vector<SignaturePiece>& pieces,
                      const QString& given) {
    constexpr size_t Most = 6;
    for (size_t i = 0; i < std::min(Most, pieces.size()); ++i) {
        if (pieces[i].use != Use::Open) continue;
        const QStringView piece = pieces[i].in(text);
        std::vector<Word> words = wordsIn(piece);
        if (words.size() < 3 || words.size() > 5 || words.front().key != given) continue;
        const QString last = words.back().key;
        if (!signaturewords::isFirmWord(last) &&
            !signaturewords::isLegalForm(last, words.back().text))
            continue;
        const QStringView front = piece.first(words[words.size() - 2].to);
        if (looksLikePerson(front)) return splitName(front);
    }
    return {};
}

/// "K. Roe": the message or an address may know what the initial stands for.
void openInitials(PersonName& name, const SignerClues& clues) {
    const QStringList given = name.given.split(u' ', Qt::SkipEmptyParts);
    if (given.size() != 1 || name.family.isEmpty() || given[0].size() > 2) return;
    const QString family = text::folded(name.family), initial = text::folded(given[0].left(1));
    const auto opens = [&](const PersonName& other) {
        return text::folded(other.family) == family && other.given.size() > 2 &&
               !other.given.contains(u'.') && text::folded(other.given).startsWith(initial);
    };
    if (opens(clues.sender)) {
        name.given = clues.sender.given;
        return;
    }
    for (const QString& local : clues.locals)
        if (const PersonName full = nameOfLocal(local); opens(full)) {
            name.given = full.given;
            return;
        }
}

}  // namespace

FoundName findName(QStringView text, std::vector<SignaturePiece>& pieces,
                   const SignerClues& clues) {
    FoundName found;
    splitOffOffices(text, pieces);
    if (takeFamilyFirst(text, pieces, clues, Sureness::Shown, found)) return found;
    const QString signedBy = signedName(text, pieces);
    const bool bySender = !signedBy.isEmpty() && !clues.sender.family.isEmpty() &&
                          signedBy == signaturewords::keyOf(clues.sender.given.section(u' ', 0, 0));
    Scored best, single;
    int at = -1, singleAt = -1;
    for (size_t i = 0; i < pieces.size(); ++i) {
        SignaturePiece& piece = pieces[i];
        if (isPronouns(piece.in(text))) {
            piece.use = Use::Dropped;
            continue;
        }
        if (piece.use != Use::Open) continue;
        Scored next = scored(piece.in(text), piece, piece.row, clues, signedBy);
        if (next.score < -50) continue;
        // Who signs "Andy" is not "Hebden Tyres".
        if (bySender && next.core.words.size() > 1 &&
            std::ranges::none_of(next.core.words,
                                 [&](const Word& word) { return word.key == signedBy; }))
            next.score -= 8;
        if (i + 1 < pieces.size() && piece.order == 0 && holdsTitle(pieces[i + 1].in(text)))
            next.score += 1;
        if (piece.afterGap && piece.row > 0 && piece.row < 4) next.score += 0.5;
        const bool alone =
            next.core.words.size() == 1 && next.core.words.front().text.front().unicode() < 0x2E80;
        if (alone ? next.score > single.score : next.score > best.score) {
            (alone ? single : best) = std::move(next);
            (alone ? singleAt : at) = int(i);
        }
    }
    if (best.score < 2.0 && takeFamilyFirst(text, pieces, clues, Sureness::Supposed, found))
        return found;
    const bool isSingle = best.score < 2.0 && single.score > best.score && single.score >= -2.1;
    if (isSingle) {
        best = std::move(single);
        at = singleAt;
    }
    if (at >= 0 && (isSingle || best.score >= 2.0)) {
        SignaturePiece& piece = pieces[size_t(at)];
        found.piece = at;
        found.from = piece.from + best.core.from;
        found.to = piece.from + best.core.to;
        found.confidence = std::clamp(0.55 + best.score * 0.05, 0.4, 0.97);
        QStringList credentials;
        takeCredentials(text, pieces, size_t(at), clues.firms, credentials);
        piece.use = Use::Name;
        found.name = nameOf(piece.in(text), best.core, credentials);
        if (!isSingle) {
            openInitials(found.name, clues);
            return found;
        }
        // A given name alone: the sender or an address knows the rest.
        if (!clues.sender.isEmpty() && !clues.sender.family.isEmpty()) {
            found.name = clues.sender;
            found.confidence = 0.85;
            return found;
        }
        if (PersonName full = completedName(best.core.words.front().key, clues); !full.isEmpty()) {
            full.display = found.name.display;
            found.name = std::move(full);
            found.confidence = 0.7;
            return found;
        }
        if (PersonName full = nameInFirm(text, pieces, best.core.words.front().key);
            !full.isEmpty()) {
            full.display = found.name.display;
            found.name = std::move(full);
            found.confidence = 0.6;
            return found;
        }
        if (best.core.words.front().text.size() > 2) return found;
        found = {};
        piece.use = Use::Open;
    }
    if (!clues.sender.isEmpty()) {
        found.name = clues.sender;
        found.confidence = 0.8;
        return found;
    }
    for (const QString& local : clues.locals) {
        found.name = nameOfLocal(local);
        if (found.name.isEmpty()) continue;
        found.confidence = 0.5;
        break;
    }
    return found;
}

}  // namespace waymark
