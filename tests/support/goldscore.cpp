// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/goldscore.h"

namespace waymark {

using namespace Qt::StringLiterals;

namespace {
/// Letters that decompose into no base letter, as people type them without their mark.
QString plainLetter(QChar letter) {
    switch (letter.unicode()) {
        case u'ß':
            return u"ss"_s;
        case u'ł':
            return u"l"_s;
        case u'ø':
            return u"o"_s;
        case u'đ':
            return u"d"_s;
        case u'ı':
            return u"i"_s;
        case u'æ':
            return u"ae"_s;
        case u'œ':
            return u"oe"_s;
        default:
            return letter;
    }
}

/// Small letters and digits; everything else becomes a blank, marks and apostrophes nothing.
QString folded(QStringView text) {
    QString out;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c.isMark() || c == u'\'' || c == u'’' || c == u'ʼ') continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += plainLetter(c);
        else if (c.category() != QChar::Other_Format)
            out += u' ';
    }
    return out.simplified();
}

double share(int part, int rest) {
    return part + rest == 0 ? 1.0 : double(part) / double(part + rest);
}

QString cells(const Tally& tally) {
    return u"%1 %2 %3"_s.arg(tally.precision(), 7, 'f', 3)
        .arg(tally.recall(), 5, 'f', 3)
        .arg(tally.f1(), 5, 'f', 3);
}
}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
    return *this;
}

double Tally::precision() const { return share(right, wrong); }
double Tally::recall() const { return share(right, missed); }
double Tally::f1() const { return share(2 * right, wrong + missed); }

QString sortedWords(QStringView text) {
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

QString bareLetters(QStringView text) { return folded(text).remove(u' '); }

QString bareAddress(QStringView url) {
    QString bare = url.trimmed().toString().toCaseFolded();
    for (const QString& scheme : {u"https://"_s, u"http://"_s, u"//"_s})
        if (bare.startsWith(scheme)) bare.remove(0, scheme.size());
    if (bare.startsWith(u"www."_s)) bare.remove(0, 4);
    if (bare.startsWith(u'@')) bare.remove(0, 1);
    while (bare.endsWith(u'/')) bare.chop(1);
    return bare;
}

Tally scoreOne(const Wanted& wanted, const QString& found) {
    const bool silenceIsGood = wanted.value.isEmpty() || wanted.asGood.contains(QString());
    if (found.isEmpty()) return {.missed = silenceIsGood ? 0 : 1};
    if (found == wanted.value) return {.right = 1};
    // Where nothing need be said, another good answer earns nothing either.
    if (wanted.asGood.contains(found)) return {.right = wanted.value.isEmpty() ? 0 : 1};
    if (wanted.harmless.contains(found)) return {.missed = silenceIsGood ? 0 : 1};
    return {.wrong = 1, .missed = silenceIsGood ? 0 : 1};
}

Tally scoreList(QStringList wanted, QStringList found, const QStringList& harmless) {
    wanted.removeDuplicates();
    found.removeDuplicates();
    Tally tally;
    for (const QString& value : std::as_const(found)) {
        if (wanted.removeOne(value))
            ++tally.right;
        else if (!harmless.contains(value))
            ++tally.wrong;
    }
    tally.missed = int(wanted.size());
    return tally;
}

std::map<QString, Tally> overall(const Scores& scores) {
    std::map<QString, Tally> all;
    for (const auto& [language, fields] : scores)
        for (const auto& [field, tally] : fields) all[field] += tally;
    return all;
}

QString scoreTable(const Scores& scores, const QStringList& fields) {
    Scores columns = scores;
    columns[u"~all"_s] = overall(scores);  // sorts behind every language
    QString table = QString(14, u' ');
    for (const auto& [language, tallies] : columns)
        table += u"%1 P    R    F1  "_s.arg(language == u"~all" ? u"all"_s : language, 4);
    table += u'\n';
    for (const QString& field : fields) {
        table += field.leftJustified(13);
        for (const auto& [language, tallies] : columns) {
            const auto at = tallies.find(field);
            table += cells(at == tallies.end() ? Tally{} : at->second);
        }
        table += u'\n';
    }
    return table;
}

}  // namespace waymark
