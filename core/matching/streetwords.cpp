// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/streetwords.h"

#include "core/base/text.h"

#include <QHash>
#include <QSet>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype MostWords = 24;

/// What an abbreviation stands for, first word of each line.
constexpr QStringView Written[] = {
    u"street st str strt stret sts",
    u"road rd",
    u"avenue ave av aven avn avenu",
    u"boulevard blvd blv bd boul bvd bld",
    u"drive dr drv",
    u"lane ln",
    u"court ct crt",
    u"place pl plc",
    u"square sq sqr",
    u"parade pde",
    u"crescent cres cr crs cresc",
    u"terrace tce ter terr",
    u"close cl",
    u"circuit cct circ",
    u"highway hwy hway",
    u"parkway pkwy pky",
    u"gardens gdns gdn",
    u"grove gr grv gro",
    u"circle cir",
    u"expressway expy",
    u"freeway fwy",
    u"heights hts",
    u"mount mt",
    u"esplanade esp",
    u"north n no",
    u"south s so",
    u"east e",
    u"west w",
    u"northeast ne",
    u"northwest nw",
    u"southeast se",
    u"southwest sw",
    u"strasse",
    u"platz",
    u"1st first",
    u"2nd second",
    u"3rd third",
    u"4th fourth",
    u"5th fifth",
    u"6th sixth",
    u"7th seventh",
    u"8th eighth",
    u"9th ninth",
    u"10th tenth",
    u"11th eleventh",
    u"12th twelfth",
    u"and und et",
    u"building bldg",
    u"center centre ctr cntr",
    u"plaza plz",
    u"way wy",
    u"alley aly",
};
/// The general words among them and others.
constexpr QStringView Types =
    u"street road avenue boulevard drive lane court place square parade crescent terrace close "
    u"circuit highway parkway gardens grove circle expressway freeway north south east west "
    u"northeast northwest southeast southwest strasse platz weg allee gasse rue de la le les du "
    u"des "
    u"chemin impasse via viale piazza corso calle avenida plaza paseo rua straat laan plein gracht "
    u"ulica the of and way alley walk row building center";
/// Behind these stands a flat's number, or nothing that names the street.
constexpr QStringView Rooms =
    u"flat apt apartment unit suite ste room rm floor fl level lvl shop no nr nummer number num";
constexpr QStringView Hints = u"between btwn btw bet near off corner cnr opposite opp";

QSet<QString> setOf(QStringView words) {
    QSet<QString> set;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
        set.insert(word.toString());
    return set;
}

const QHash<QString, QString>& written() {
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made;
        for (const QStringView line : Written) {
            const auto words = line.split(u' ', Qt::SkipEmptyParts);
            for (const QStringView word : words)
                made.insert(word.toString(), words.front().toString());
        }
        return made;
    }();
    return table;
}

/// "12", "12a": digits and at most one letter.
bool isNumber(QStringView word) {
    qsizetype digits = 0;
    while (digits < word.size() && word[digits].isDigit()) ++digits;
    return digits > 0 && word.size() - digits <= 1;
}

/// The digits before a word whose blank got lost ("9maple"); 0 for "5th".
qsizetype gluedNumber(QStringView word) {
    qsizetype digits = 0;
    while (digits < word.size() && word[digits].isDigit()) ++digits;
    constexpr qsizetype ShortestWord = 3;
    return digits > 0 && word.size() - digits >= ShortestWord ? digits : 0;
}

}  // namespace

StreetWords streetWords(QStringView street) {
    static const QSet<QString> rooms = setOf(Rooms), hints = setOf(Hints);
    QString spaced = text::folded(street);
    spaced.removeIf([](QChar c) { return c == u'\'' || c == u'’'; });
    for (QChar& c : spaced)
        if (!c.isLetterOrNumber() && !c.isSurrogate()) c = u' ';
    const QStringList found = spaced.split(u' ', Qt::SkipEmptyParts);
    StreetWords said;
    for (qsizetype at = 0; at < found.size() && at < MostWords; ++at) {
        const QString& word = found[at];
        if (isNumber(word)) {
            said.numbers.append(word);
            continue;
        }
        if (const qsizetype digits = gluedNumber(word); digits > 0) {
            said.numbers.append(word.left(digits));
            said.words.append(word.mid(digits));
            continue;
        }
        if (hints.contains(word) && !said.words.isEmpty()) break;
        const bool more = at + 1 < found.size();
        if (more && rooms.contains(word) && isNumber(found[at + 1])) continue;
        // "St John's Road" is a saint's; "John St" is a street.
        if (word == u"st" && more && said.words.isEmpty()) {
            said.words.append(u"saint"_s);
            continue;
        }
        QString full = written().value(word, word);
        if (full.size() > 5 && full.endsWith(u"str"_s)) full += u"asse"_s;
        said.words.append(full);
    }
    return said;
}

bool isStreetType(QStringView word) {
    static const QSet<QString> types = setOf(Types);
    return types.contains(word.toString());
}

}  // namespace waymark
