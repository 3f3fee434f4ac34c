// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namecase.h"

#include "core/base/text.h"
#include "core/intake/namesplitter.h"
#include "core/intake/namewords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

enum class Case { None, Upper, Lower, Mixed };

Case caseOf(QStringView text) {
    bool upper = false, lower = false;
    for (const QChar c : text) {
        upper = upper || c.isUpper();
        lower = lower || c.isLower();
    }
    if (upper && lower) return Case::Mixed;
    return upper ? Case::Upper : lower ? Case::Lower : Case::None;
}

qsizetype letters(QStringView text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

QString capitalised(QString word) {
    word = word.toLower();
    if (!word.isEmpty()) word[0] = word[0].toUpper();
    return word;
}

/// One piece between blanks and hyphens.
QString recasedPiece(const QString& piece) {
    const QString key = text::folded(piece);
    if (piece.contains(u'.')) {  // J.P., St.
        QString out = capitalised(piece);
        for (qsizetype i = 1; i < out.size(); ++i)
            if (out[i - 1] == u'.') out[i] = out[i].toUpper();
        return out;
    }
    if (namewords::isGenerational(key) && key.startsWith(u'i')) return piece.toUpper();
    QString out = capitalised(piece);
    if (key.size() > 4 && key.startsWith(u"mc"_s)) out[2] = out[2].toUpper();
    if (namewords::startsWithMac(key)) out[3] = out[3].toUpper();
    // O'Brien, D'Angelo; but 't and the s of a genitive stay small.
    for (qsizetype i = 1; i + 2 < out.size(); ++i)
        if ((out[i] == u'\'' || out[i] == u'’') && i <= 4) out[i + 1] = out[i + 1].toUpper();
    return out;
}

}  // namespace

QString recased(QStringView source) {
    const QString text = source.toString();
    if (const Case found = caseOf(text); found == Case::Mixed || found == Case::None) return text;
    QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString& word = words[i];
        const bool last = i + 1 == words.size();
        const QString key = text::folded(word);
        if (!last && word.size() > 1 && namewords::isParticle(key) && key != u"mac"_s &&
            key != u"mc"_s && key != u"st"_s && key != u"saint"_s && key != u"san"_s &&
            key != u"santa"_s && key != u"ben"_s) {
            word = word.toLower();
            continue;
        }
        QStringList pieces = word.split(u'-');
        for (QString& piece : pieces) piece = recasedPiece(piece);
        word = pieces.join(u'-');
    }
    return words.join(u' ');
}

void tidyCapitals(PersonName& name) {
    const Case given = caseOf(name.given), family = caseOf(name.family);
    const auto clearly = [](Case found) { return found == Case::Upper || found == Case::Lower; };
    const bool noGiven = given == Case::None, noFamily = family == Case::None;
    if ((given == family || noGiven || noFamily) && (clearly(given) || clearly(family))) {
        // "JP" alone may be what somebody is called.
        if (letters(name.given) + letters(name.family) < 4 && given != Case::Lower &&
            family != Case::Lower)
            return;
        name.given = recased(name.given);
        name.family = recased(name.family);
        return;
    }
    const bool initialGiven = letters(name.given) <= 2 && given == Case::Upper;
    if (clearly(family) &&
        (letters(name.family) > 2 || family == Case::Lower || given == Case::Mixed))
        name.family = recased(name.family);
    if (clearly(given) && !initialGiven && letters(name.given) > 3)
        name.given = recased(name.given);
}

}  // namespace waymark
