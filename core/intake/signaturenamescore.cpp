// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturenamescore.h"

#include "core/base/text.h"
#include "core/intake/addressreaderwords.h"
#include "core/intake/namesplitter.h"
#include "core/intake/nametokens.h"
#include "core/intake/signaturewords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using namespace signaturecore;

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

NameScore nameScore(QStringView piece, const SignaturePiece& place, int position,
                    const SignerClues& clues, const QString& signedBy) {
    NameScore result;
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

}  // namespace waymark
