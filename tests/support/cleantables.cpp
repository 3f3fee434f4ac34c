// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cleantables.h"

#include <QDate>
#include <QTime>

#include <cstdint>

namespace waymark::test {
using namespace Qt::StringLiterals;
namespace {

/// The same figures on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    int below(int limit) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return int((m_state >> 33) % std::uint64_t(limit));
    }
    QString one(const QStringList& of) { return of.at(below(int(of.size()))); }
    QString decimal(int from, int below_, int digits) {
        return QString::number(from + below(below_) + below(10000) / 10000.0, 'f', digits);
    }
    QString sometimes(int percent, const QString& text) {
        return below(100) < percent ? text : QString();
    }

private:
    std::uint64_t m_state;
};

const QStringList givenNames{u"Ann"_s,   u"Bo"_s,       u"Carla"_s, u"Dietmar"_s,
                             u"Eva"_s,   u"François"_s, u"Grace"_s, u"Hugo"_s,
                             u"Irène"_s, u"Jörg"_s,     u"Kim"_s,   u"Łukasz"_s};
const QStringList surnames{u"Roe"_s,          u"Day"_s,      u"O'Neil"_s,
                           u"van der Berg"_s, u"Müller"_s,   u"Lindén"_s,
                           u"Ferreira"_s,     u"Kowalska"_s, u"Okafor"_s};
const QStringList firms{u"Acme, Inc."_s, u"Brightwater Ltd"_s, u"Müller & Sohn GmbH"_s,
                        u"Northwind"_s, u"The \"Blue\" Door"_s};
const QStringList words{u"amber"_s, u"birch"_s,  u"cedar"_s,   u"dune"_s,   u"ember"_s,
                        u"fjord"_s, u"garnet"_s, u"harbour"_s, u"island"_s, u"juniper"_s};

CleanTable people() {
    Dice dice(1);
    CleanTable table{u"people"_s,
                     {u"First name"_s, u"Last name"_s, u"E-mail"_s, u"Phone"_s, u"Company"_s,
                      u"City"_s, u"Notes"_s},
                     {}};
    for (int i = 0; i < 40; ++i) {
        const QString given = dice.one(givenNames);
        table.rows.append(
            {given, dice.one(surnames), dice.sometimes(80, u"p%1@example.org"_s.arg(i)),
             dice.sometimes(70, u"+44 1632 960%1"_s.arg(i, 3, 10, QChar(u'0'))), dice.one(firms),
             dice.one({u"Leeds"_s, u"York"_s, u"São Paulo"_s, u"Köln"_s}),
             dice.one({u""_s, u"met at the fair, rings back"_s, u"said \"call in May\""_s,
                       u"two lines:\nsecond, with a comma"_s, u""_s, u"VIP"_s})});
    }
    return table;
}

CleanTable sales() {
    Dice dice(2);
    CleanTable table{u"sales"_s,
                     {u"Day"_s, u"Hour"_s, u"Pieces"_s, u"Article no"_s, u"Unit price"_s,
                      u"Family"_s, u"Wording"_s, u"Web address"_s, u"Remark"_s},
                     {}};
    for (int i = 0; i < 84; ++i) {
        const QString article =
            u"%1%2-%3"_s.arg(QChar(u'A' + dice.below(20))).arg(i % 9).arg(100 + dice.below(800));
        table.rows.append({QDate(2023, 1, 2).addDays(i).toString(u"MM/dd/yyyy"_s),
                           QTime(8 + i % 10, (i * 7) % 60).toString(u"HH:mm"_s),
                           QString::number(1 + i % 40), article, u"$"_s + dice.decimal(1, 200, 2),
                           dice.one({u"Lamp"_s, u"Desk"_s, u"Chair"_s, u"Shelf"_s}),
                           dice.one({u"%1 lamp, brass"_s, u"%1 desk 3\" deep, oak"_s, u"Chair %1"_s,
                                     u"Shelf, \"%1\" series"_s})
                               .arg(dice.one(words)),
                           u"http://shop.example.com/p/"_s + article,
                           dice.sometimes(15, u"from stock"_s)});
    }
    return table;
}

CleanTable stations() {
    Dice dice(3);
    CleanTable table{u"stations"_s,
                     {u"OBJECTID"_s, u"STN_CODE"_s, u"STN_NM"_s, u"RIVER_NM"_s, u"X_WGS"_s,
                      u"Y_WGS"_s, u"ELEV_M"_s, u"OPENED"_s, u"CLOSED"_s, u"AUTH"_s, u"CLS"_s,
                      u"Q_MEAN"_s, u"Q_MAX"_s, u"LAST_UPD"_s},
                     {}};
    for (int i = 0; i < 90; ++i) {
        table.rows.append(
            {QString::number(1000 + i), u"ST%1"_s.arg(i * 37 % 900, 4, 10, QChar(u'0')),
             dice.one(words).toUpper() + dice.one({u" BRIDGE"_s, u" WEIR, UPPER"_s, u" MILL"_s}),
             u"River "_s + dice.one(words), dice.decimal(-3, 9, 5), dice.decimal(47, 9, 5),
             QString::number(dice.below(900)), QString::number(1950 + dice.below(60)),
             dice.sometimes(20, QString::number(2011 + dice.below(12))),
             dice.one({u"EA"_s, u"NRW"_s, u"SEPA"_s}), dice.one({u"I"_s, u"II"_s, u"III"_s}),
             dice.decimal(0, 40, 3), dice.decimal(40, 900, 1),
             QDate(2024, 2, 1).addDays(i).toString(Qt::ISODate) + u"T00:00:00Z"_s});
    }
    return table;
}

CleanTable answers() {
    Dice dice(4);
    CleanTable table{u"answers"_s,
                     {u"respondent"_s, u"what went well?"_s, u"what should we change?"_s,
                      u"would you come again?"_s, u"comment"_s},
                     {}};
    const QStringList sentences{u"The talk, and the lunch."_s,
                                u"Nothing; all was fine"_s,
                                u"\"Great\" is the word"_s,
                                u"It was too long, too loud, and too far away."_s,
                                u"First point\nSecond point, with more\n\nThird"_s,
                                u"I don't know"_s,
                                u""_s,
                                u"See the leaflet \"Ways on\", page 3"_s};
    for (int i = 0; i < 35; ++i) {
        table.rows.append({u"R%1"_s.arg(i + 1), dice.one(sentences), dice.one(sentences),
                           dice.one({u"yes"_s, u"no"_s, u"maybe"_s}), dice.one(sentences)});
    }
    return table;
}

CleanTable figures() {
    Dice dice(5);
    CleanTable table{u"figures"_s,
                     {u"t"_s, u"p1"_s, u"p2"_s, u"p3"_s, u"temp_c"_s, u"rh"_s, u"flag"_s, u"volt"_s,
                      u"amp"_s, u"err"_s},
                     {}};
    for (int i = 0; i < 120; ++i) {
        QStringList row{QString::number(i * 15)};
        for (int column = 0; column < 3; ++column) row.append(QString::number(dice.below(5000)));
        row += {dice.decimal(-5, 35, 2),        QString::number(dice.below(100)),
                QString::number(dice.below(2)), dice.decimal(3, 2, 3),
                u"-"_s + dice.decimal(0, 2, 4), dice.sometimes(10, u"1.5E-3"_s)};
        table.rows.append(row);
    }
    return table;
}

CleanTable plants() {
    Dice dice(6);
    CleanTable table{u"plants"_s,
                     {u"genus"_s, u"epithet"_s, u"habit"_s, u"habitat"_s, u"leaf"_s, u"flower"_s},
                     {}};
    for (int i = 0; i < 60; ++i) {
        table.rows.append({dice.one({u"Acer"_s, u"Betula"_s, u"Carex"_s, u"Salix"_s}),
                           dice.one(words) + u"um"_s, dice.one({u"tree"_s, u"shrub"_s, u"herb"_s}),
                           dice.one({u"wet meadow, fen"_s, u"dry slope"_s, u"forest edge"_s}),
                           dice.one({u"simple"_s, u"lobed"_s, u"pinnate"_s}),
                           dice.sometimes(60, dice.one({u"white"_s, u"yellow"_s, u"green"_s}))});
    }
    return table;
}

CleanTable prices() {
    Dice dice(7);
    CleanTable table{u"prices"_s,
                     {u"Artikel"_s, u"Bezeichnung"_s, u"Größe"_s, u"Preis"_s, u"Menge"_s,
                      u"Lieferdatum"_s, u"Straße"_s, u"Bemerkung"_s},
                     {}};
    for (int i = 0; i < 50; ++i) {
        table.rows.append(
            {u"0%1"_s.arg(4000 + i * 13), u"Türgriff %1, lackiert"_s.arg(dice.one(words)),
             dice.decimal(1, 50, 1).replace(u'.', u','), dice.decimal(5, 90, 2).replace(u'.', u','),
             QString::number(1 + dice.below(20)),
             QDate(2025, 3, 1).addDays(i).toString(u"dd.MM.yyyy"_s),
             u"Äußere Straße %1"_s.arg(1 + i), dice.sometimes(30, u"für Herrn Groß"_s)});
    }
    return table;
}

CleanTable pairs() {
    Dice dice(8);
    CleanTable table{u"pairs"_s, {u"key"_s, u"value"_s}, {}};
    for (int i = 0; i < 30; ++i)
        table.rows.append({dice.one(words) + QString::number(i), dice.decimal(0, 99, 2)});
    return table;
}

CleanTable years() {
    Dice dice(9);
    CleanTable table{u"years"_s, {u"Country"_s, u"Series"_s}, {}};
    for (int year = 2010; year < 2022; ++year) table.header.append(QString::number(year));
    for (const QString& country : {u"France"_s, u"Chad"_s, u"Korea, Rep."_s, u"Peru"_s}) {
        for (const QString& series : {u"Births"_s, u"Deaths"_s, u"Rain (mm)"_s}) {
            QStringList row{country, series};
            for (int year = 2010; year < 2022; ++year)
                row.append(dice.sometimes(90, dice.decimal(100, 8000, year % 3)));
            table.rows.append(row);
        }
    }
    return table;
}

CleanTable lists() {
    Dice dice(10);
    CleanTable table{
        u"lists"_s, {u"slug"_s, u"tags"_s, u"position"_s, u"links"_s, u"payload"_s, u"seen"_s}, {}};
    for (int i = 0; i < 45; ++i) {
        table.rows.append({dice.one(words) + u'-' + dice.one(words),
                           dice.one(words) + u';' + dice.one(words) + u';' + dice.one(words),
                           dice.decimal(40, 9, 4) + u", "_s + dice.decimal(2, 9, 4),
                           u"https://example.net/a?x=%1&y=2,3|https://example.net/b"_s.arg(i),
                           u"{\"id\": %1, \"ok\": true}"_s.arg(i),
                           QDate(2024, 1, 1).addDays(i).toString(u"d MMM yyyy"_s)});
    }
    return table;
}

CleanTable registerOfFirms() {
    Dice dice(11);
    CleanTable table{u"register"_s, {}, {}};
    for (const QString& part : {u"reg"_s, u"seat"_s, u"agent"_s, u"prev"_s})
        table.header +=
            {part + u"_id"_s, part + u"_nm"_s, part + u"_ln1"_s, part + u"_ln2"_s, part + u"_dt"_s};
    for (int i = 0; i < 70; ++i) {
        QStringList row{u"%1"_s.arg(i * 91, 8, 10, QChar(u'0')), dice.one(firms),
                        u"%1 %2 Street"_s.arg(1 + i).arg(dice.one(words)), QString(),
                        QDate(1999, 4, 3).addDays(31 * i).toString(u"yyyyMMdd"_s)};
        for (int column = 5; column < 20; ++column)
            row.append(dice.sometimes(12, column % 5 == 4 ? u"20010101"_s : dice.one(words)));
        table.rows.append(row);
    }
    return table;
}

CleanTable log() {
    Dice dice(12);
    CleanTable table{u"log"_s, {u"when"_s, u"host"_s, u"level"_s, u"what"_s}, {}};
    for (int i = 0; i < 55; ++i) {
        table.rows.append(
            {QDate(2024, 6, 1).toString(Qt::ISODate) + QTime(9, i).toString(u" HH:mm:ss"_s),
             u"10.0.0.%1"_s.arg(dice.below(250)), dice.one({u"INFO"_s, u"WARN"_s}),
             dice.one({u"key=%1; retry: 3"_s, u"read /var/%1/x - done"_s,
                       u"cannot open '%1', giving up"_s, u"%1 | took 12 ms"_s})
                 .arg(dice.one(words))});
    }
    return table;
}

}  // namespace

std::vector<CleanTable> cleanTables() {
    return {people(), sales(), stations(), answers(), figures(),         plants(),
            prices(), pairs(), years(),    lists(),   registerOfFirms(), log()};
}

}  // namespace waymark::test
