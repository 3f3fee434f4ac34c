// SPDX-License-Identifier: GPL-3.0-or-later
// Names of many cultures and how a careful person splits them (tests/data/names/README.md).
#include "core/intake/namesplitter.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

#include <iostream>
#include <map>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
struct Count {
    int rows = 0;
    int right = 0;   ///< given and family
    int around = 0;  ///< honorific and suffix as well
    [[nodiscard]] double share() const { return rows == 0 ? 1.0 : double(right) / double(rows); }
};

/// Capitals are a matter of taste where a name came in capitals or small letters.
bool same(const QString& a, const QString& b) {
    return a.normalized(QString::NormalizationForm_C)
               .compare(b.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive) == 0;
}

/// "Prof. Dr." equals "prof dr": dots and commas in titles are house style.
bool sameAround(QString a, QString b) {
    const auto bare = [](QString& text) {
        for (const QChar c : u".,-"_s) text.remove(c);
        text = text.simplified().remove(u' ');
    };
    bare(a);
    bare(b);
    return same(a, b);
}

std::map<QString, Count> countsOf(const QString& file, QStringList& misses) {
    QFile table(file);
    REQUIRE(table.open(QIODevice::ReadOnly));
    std::map<QString, Count> counts;
    while (!table.atEnd()) {
        const QString line = QString::fromUtf8(table.readLine()).remove(u'\n');
        if (line.isEmpty() || line.startsWith(u'#')) continue;
        const QStringList cells = line.split(u'\t');
        INFO(line.toStdString());
        REQUIRE(cells.size() == 6);
        const PersonName name = splitName(cells[1]);
        Count& count = counts[cells[0]];
        ++count.rows;
        if (!same(name.given, cells[2]) || !same(name.family, cells[3])) {
            misses += u"%1: %2 → [%3] [%4], should be [%5] [%6]"_s.arg(
                cells[0], cells[1], name.given, name.family, cells[2], cells[3]);
            continue;
        }
        ++count.right;
        if (sameAround(name.honorific, cells[4]) && sameAround(name.suffix, cells[5]))
            ++count.around;
    }
    return counts;
}

constexpr double Floor = 0.96;
}  // namespace

TEST_CASE("names of many cultures are split as a careful person would", "[intake][gold]") {
    const QString name =
        GENERATE(as<QString>{}, u"names.tsv"_s, u"holdout.tsv"_s, u"acceptance.tsv"_s);
    const QString file = QStringLiteral(WAYMARK_TEST_DATA "/names/") + name;
    if (!QFile::exists(file)) return;
    QStringList misses;
    const std::map<QString, Count> counts = countsOf(file, misses);
    Count all;
    std::cout << "\nNames, " << name.toStdString() << " (given and family right)\n";
    for (const auto& [culture, count] : counts) {
        std::cout << u"%1 %2 of %3  %4 %\n"_s.arg(culture, -14)
                         .arg(count.right, 4)
                         .arg(count.rows, 4)
                         .arg(100.0 * count.share(), 5, 'f', 1)
                         .toStdString();
        all.rows += count.rows;
        all.right += count.right;
        all.around += count.around;
    }
    std::cout << u"%1 %2 of %3  %4 %; title and suffix too: %5\n"_s.arg(u"all"_s, -14)
                     .arg(all.right, 4)
                     .arg(all.rows, 4)
                     .arg(100.0 * all.share(), 5, 'f', 1)
                     .arg(all.around)
                     .toStdString();
    INFO(misses.join(u'\n').toStdString());
    CHECK(counts.size() >= 10);
    CHECK(all.share() >= Floor);
}
