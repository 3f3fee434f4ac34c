// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namecase.h"

#include "core/base/text.h"
#include "core/intake/namesplitter.h"
#include "core/intake/nametokens.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;

namespace {

enum class Language { Other, Turkish, TurkishWithoutDots };
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

/// İ, ı, ğ and ş tell a Turkish word, in which I is the capital of ı.
bool isTurkish(QStringView word) {
    return std::ranges::any_of(word, [](QChar c) {
        return QStringView(u"\u0130\u0131\u011E\u011F\u015E\u015F").contains(c);
    });
}

/// I written without its dot by somebody who had no İ: in Turkish words it follows the vowels
/// around it, "AYDIN" → "Aydın", but "CELIK" → "Celik".
QString harmonised(const QString& word) {
    QString out = word.toLower();
    QChar vowel;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out[i];
        if (c == u'i') {
            QChar next = vowel;
            for (qsizetype k = i + 1; next.isNull() && k < out.size(); ++k)
                if (QStringView(u"aoueöü").contains(out[k])) next = out[k];
            const bool front = QStringView(u"eöü").contains(next) && !next.isNull();
            if (!front) out[i] = u'ı';
        } else if (QStringView(u"aoueöü").contains(c)) {
            vowel = c;
        }
    }
    return out;
}

QString capitalised(const QString& source, Language language) {
    QString word;
    switch (language) {
        case Language::Other:
            word = source.toLower();
            // The sigma at the end of a Greek word has its own form.
            if (word.size() > 1 && word.endsWith(u'σ')) word.back() = u'ς';
            break;
        case Language::Turkish:
            word = QLocale(QLocale::Turkish).toLower(source);
            break;
        case Language::TurkishWithoutDots:
            word = harmonised(source);
            break;
    }
    if (word.isEmpty()) return word;
    word[0] = language == Language::Turkish && word[0] == u'i' ? QChar(0x130) : word[0].toUpper();
    return word;
}

/// One piece between blanks and hyphens.
QString recasedPiece(const QString& piece, Language language) {
    const QString key = text::folded(piece);
    if (piece.contains(u'.')) {  // J.P., St.
        QString out = capitalised(piece, language);
        for (qsizetype i = 1; i < out.size(); ++i)
            if (out[i - 1] == u'.') out[i] = out[i].toUpper();
        return out;
    }
    if (key.startsWith(u'i') && namewords::lists(key).has(List::Generation)) return piece.toUpper();
    QString out = capitalised(piece, language);
    if (key.size() > 4 && key.startsWith(u"mc"_s)) out[2] = out[2].toUpper();
    if (namewords::lists(key).has(List::Mac)) out[3] = out[3].toUpper();
    // O'Brien, D'Angelo; but 't and the s of a genitive stay small.
    for (qsizetype i = 1; i + 2 < out.size(); ++i)
        if ((out[i] == u'\'' || out[i] == u'’') && i <= 4) out[i + 1] = out[i + 1].toUpper();
    return out;
}

QString recasedIn(QStringView source, Language language) {
    const QString text = source.toString();
    if (const Case found = caseOf(text); found == Case::Mixed || found == Case::None) return text;
    QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString& word = words[i];
        const bool last = i + 1 == words.size();
        const QString key = text::folded(word);
        if (!last && word.size() > 1 && namewords::lists(key).has(List::Particle) &&
            key != u"mac"_s && key != u"mc"_s && key != u"st"_s && key != u"saint"_s &&
            key != u"san"_s && key != u"santa"_s && key != u"ben"_s) {
            word = word.toLower();
            continue;
        }
        QStringList pieces = word.split(u'-');
        for (QString& piece : pieces) piece = recasedPiece(piece, language);
        word = pieces.join(u'-');
    }
    return words.join(u' ');
}

Language languageOf(const PersonName& name) {
    if (isTurkish(name.given) || isTurkish(name.family)) return Language::Turkish;
    const NameTokens given = tokensOf(name.given);
    const bool turkish = std::ranges::any_of(
        given, [](const NameToken& word) { return word.is(List::TurkishGiven); });
    return turkish ? Language::TurkishWithoutDots : Language::Other;
}

}  // namespace

QString recased(QStringView name) {
    return recasedIn(name, isTurkish(name) ? Language::Turkish : Language::Other);
}

void tidyCapitals(PersonName& name) {
    const Language language = languageOf(name);
    // Given names of the lists keep their i: Ali, Selin.
    const Language ofGiven = language == Language::TurkishWithoutDots ? Language::Other : language;
    const Case given = caseOf(name.given), family = caseOf(name.family);
    const auto clearly = [](Case found) { return found == Case::Upper || found == Case::Lower; };
    const bool noGiven = given == Case::None, noFamily = family == Case::None;
    if ((given == family || noGiven || noFamily) && (clearly(given) || clearly(family))) {
        // "JP" alone may be what somebody is called.
        if (letters(name.given) + letters(name.family) < 4 && given != Case::Lower &&
            family != Case::Lower)
            return;
        name.given = recasedIn(name.given, ofGiven);
        name.family = recasedIn(name.family, language);
        return;
    }
    const bool initialGiven = letters(name.given) <= 2 && given == Case::Upper;
    if (clearly(family) &&
        (letters(name.family) > 2 || family == Case::Lower || given == Case::Mixed))
        name.family = recasedIn(name.family, language);
    if (clearly(given) && !initialGiven && letters(name.given) > 3)
        name.given = recasedIn(name.given, ofGiven);
}

}  // namespace waymark
