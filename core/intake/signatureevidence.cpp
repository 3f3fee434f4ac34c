// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureevidence.h"

#include "core/base/text.h"
#include "core/intake/addressreaderpostcode.h"
#include "core/intake/addressreaderwords.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signatureoffices.h"
#include "core/intake/signaturewords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using signaturewords::namesHouse;

using Words = PieceWords;

PieceWords wordsOf(QStringView piece) {
    Words words;
    for (const QStringView word : piece.split(u' ', Qt::SkipEmptyParts)) {
        words.texts.append(word.toString());
        words.keys.append(signaturewords::keyOf(word));
    }
    return words;
}

bool isAddressHost(QStringView piece) { return !piece.contains(u' ') && isWebHost(piece); }

bool agreesWithDomain(const Words& words, const std::vector<QString>& firms) {
    QString joined, initials;
    QStringList own;
    for (qsizetype i = 0; i < words.keys.size(); ++i) {
        QString key;
        for (const QChar c : words.keys[i])
            if (c.isLetterOrNumber()) key.append(c);
        if (key.isEmpty() || signaturewords::isLegalForm(words.keys[i], words.texts[i])) continue;
        joined += key;
        initials += key.front();
        own.append(key);
    }
    if (joined.size() < 2) return false;
    // ü is written ue in domains.
    QString opened;
    for (const QString& text : words.texts) {
        QString small = text.toLower();
        small.replace(u"ä"_s, u"ae"_s).replace(u"ö"_s, u"oe"_s).replace(u"ü"_s, u"ue"_s);
        for (const QChar c : text::folded(small))
            if (c.isLetterOrNumber()) opened.append(c);
    }
    for (const QString& firm : firms) {
        QString bare = firm;
        bare.remove(u'-');
        if (bare.size() < 2) continue;
        if (joined == bare || opened == bare) return true;
        if (bare.size() >= 3 && (joined.startsWith(bare) || bare.startsWith(joined)) &&
            std::min(joined.size(), bare.size()) >= 4)
            return true;
        if (bare.size() >= 4 && (opened.startsWith(bare) || bare.startsWith(opened)) &&
            opened.size() >= 4)
            return true;
        if (bare.size() >= 2 && initials == bare && own.size() >= 2) return true;
        int hits = 0;
        qsizetype covered = 0;
        for (const QString& word : own)
            if (word.size() >= 4 && bare.contains(word)) ++hits, covered += word.size();
        if (hits >= 2 || (hits == 1 && covered * 2 >= bare.size())) return true;
    }
    return false;
}

JobEvidence evidenceOf(QStringView piece, const SignerClues& clues, const QString& family) {
    JobEvidence evidence;
    const Words words = wordsOf(piece);
    const qsizetype count = words.keys.size();
    int digits = 0, letters = 0;
    for (const QChar c : piece) {
        digits += c.isDigit() ? 1 : 0;
        letters += c.isLetter() ? 1 : 0;
    }
    // "Wilczek Geodezja", "Pettersons Åkeri": the signer's own name in that of the firm.
    bool own = false;
    for (const QString& key : words.keys)
        own = own || (family.size() > 2 && count > 1 && key.startsWith(family) &&
                      key.size() <= family.size() + 2);
    if (digits > 0 && addresswords::pieceOf(piece) == addresswords::Piece::Street) {
        evidence.firm -= 2;
        evidence.title -= 2;
    }
    if (piece.startsWith(u'(') && piece.endsWith(u')')) evidence.plausible = false;
    if (letters < 2 || count > 12 || piece.size() > 110) evidence.plausible = false;
    // The town of a second address.
    if (digits >= 4 && !piece.contains(u'@')) {
        const auto postcode = postcodeIn(piece, {});
        if (postcode && postcode->sureness >= 0.75) evidence.plausible = false;
    }
    if (digits > 4 || digits * 2 > letters) evidence.plausible = false;
    int titles = 0, firms = 0, fields = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const QString& key = words.keys[i];
        if (signaturewords::isTitle(key)) ++titles;
        if (signaturewords::isField(key)) ++fields;
        if (signaturewords::isDepartment(key)) evidence.department = true;
        if (signaturewords::isLegalForm(key, words.texts[i]) && (i > 0 || count == 1))
            evidence.legal = true;
        if (signaturewords::isFirmWord(key)) ++firms;
    }
    // "Eddie's Car Valeting": somebody's.
    const QString& owner = words.texts.front();
    if (count > 1 && owner.front().isUpper() && owner.size() > 3 &&
        (owner.endsWith(u"'s") || owner.endsWith(u"’s")))
        evidence.firm += 2;
    if (piece.contains(u"& Co") || piece.contains(u"株式会社") || piece.contains(u"公司") ||
        piece.contains(u"有限会社"))
        evidence.legal = true;
    evidence.domain = agreesWithDomain(words, clues.firms);
    // "Director of the Bank": titles with what they are about.
    if (titles > 0) evidence.title += 3 + 0.5 * std::min(titles, 3);
    if (fields > 0) evidence.title += titles > 0 ? 0.5 : 0.3;
    if (titles > 0 && signaturewords::isTitle(words.keys.front())) evidence.title += 0.5;
    if (evidence.legal) evidence.title -= 5;
    // "Moniteur de plongée", "Clerk to the Council": somebody, though the firm lives by it, too.
    static const QStringList links{u"de"_s,  u"du"_s,  u"des"_s, u"of"_s, u"to"_s, u"for"_s,
                                   u"für"_s, u"fur"_s, u"van"_s, u"di"_s, u"en"_s, u"voor"_s};
    const bool office = !evidence.legal && count >= 3 &&
                        signaturewords::isTitle(words.keys.front()) &&
                        links.contains(words.keys[1]);
    if (office) {
        evidence.title += 1.5;
        evidence.firm -= 3;
    }
    if (evidence.domain) evidence.title -= titles > 0 ? 1.5 : 3;
    if (firms > 0 && fields < count) evidence.title -= titles > 0 ? 0.7 : 1.5;
    if (evidence.legal) evidence.firm += 5;
    if (evidence.domain) evidence.firm += 4;
    if (own) {
        evidence.firm += 3;
        evidence.title -= 2;
    }
    if (isAddressHost(piece)) evidence.firm += 4;
    if (evidence.domain && titles == count) evidence.firm -= 4;
    if (firms > 0) evidence.firm += 1.7 + 0.3 * std::min(firms, 3);
    if (titles > 0 && !evidence.legal) evidence.firm -= evidence.domain || own ? 1.5 : 3;
    if (fields > 0 && fields == count && !evidence.legal && !evidence.domain) evidence.firm -= 2.5;
    if (evidence.department && !evidence.legal) {
        evidence.firm -= 2.5;
        evidence.title -= titles > 0 ? 0 : 2;
    }
    // "Clínica Veterinaria El Olmo", "Cabinet vétérinaire du Marais": what kind of house it is.
    if (titles > 0 && count >= 3 && namesHouse(words.keys.front()) &&
        !signaturewords::isTitle(words.keys.back())) {
        evidence.firm += 2.5;
        evidence.title -= 3;
    }
    if (digits > 0) evidence.title -= 1;
    if (!addresswords::countryNamed(piece).isEmpty() || addresswords::isLargeTown(piece)) {
        evidence.firm -= 4;
        evidence.title -= 4;
    }
    const QChar first = piece.front();
    if (first.isLower()) evidence.firm -= evidence.domain ? 0 : 1.5;
    if (count > 7) evidence.firm -= 1.5;
    if (piece.endsWith(u'.') && !evidence.legal && count > 3) evidence.title -= 2;
    return evidence;
}

}  // namespace waymark
