// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturename.h"

#include "core/base/text.h"
#include "core/intake/namesplitter.h"
#include "core/intake/namewords.h"
#include "core/intake/signaturenamescore.h"
#include "core/intake/signaturewords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using namespace signaturecore;
using Use = SignaturePiece::Use;

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
    NameScore best, single;
    int at = -1, singleAt = -1;
    for (size_t i = 0; i < pieces.size(); ++i) {
        SignaturePiece& piece = pieces[i];
        if (isPronouns(piece.in(text))) {
            piece.use = Use::Dropped;
            continue;
        }
        if (piece.use != Use::Open) continue;
        NameScore next = nameScore(piece.in(text), piece, piece.row, clues, signedBy);
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
