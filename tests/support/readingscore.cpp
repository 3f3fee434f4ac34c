// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readingscore.h"

#include <QHash>

#include <algorithm>
#include <numeric>

#include "core/intake/sourcetable.h"

namespace waymark::test {
using namespace Qt::StringLiterals;
namespace {

using Bag = QHash<QString, int>;

/// Precision, recall and F1 of two bags.
void compare(const QStringList& wanted, const QStringList& found, double* measures) {
    Bag bag;
    for (const QString& item : wanted) ++bag[item];
    int common = 0;
    for (const QString& item : found) {
        int& left = bag[item];
        if (left > 0) ++common;
        if (left > 0) --left;
    }
    if (wanted.isEmpty()) {
        std::fill_n(measures, 3, 1.0);
        return;
    }
    if (common == 0) return;
    const double precision = double(common) / double(wanted.size());
    const double recall = double(common) / double(found.size());
    measures[0] = precision;
    measures[1] = recall;
    measures[2] = 2 * precision * recall / (precision + recall);
}

QString plain(QString cell) { return cell.replace(u"\r\n"_s, u"\n"_s).trimmed(); }

QStringList tidy(const QStringList& row) {
    QStringList cells;
    for (const QString& cell : row) cells.append(plain(cell));
    while (!cells.isEmpty() && cells.last().isEmpty()) cells.removeLast();
    return cells;
}

}  // namespace

double ReadingScore::sum() const { return std::accumulate(measures.begin(), measures.end(), 0.0); }

ReadingScore scoreOf(const PollutedFile& file, const SourceTable* table) {
    ReadingScore score;
    if (!table) return score;
    score.measures[0] = 1;
    // As it would be written out: the first row is what the reader takes for the heading.
    QList<QStringList> rows;
    if (table->hasHeader()) rows.append(table->headers());
    for (qsizetype row = 0; row < table->rowCount(); ++row) {
        QStringList cells;
        for (qsizetype column = 0; column < table->columnCount(); ++column)
            cells.append(table->text(row, column));
        for (const QByteArrayView extra : table->overflow(row))
            cells.append(QString::fromUtf8(extra));
        rows.append(cells);
    }
    const bool headless = file.header.isEmpty() && !table->hasHeader();
    QStringList found[3];
    QStringList wanted[3];
    for (const QString& cell : file.header) wanted[0].append(plain(cell));
    if (!headless && !rows.isEmpty()) {
        for (const QString& cell : rows.takeFirst()) found[0].append(plain(cell));
    }
    const auto sort = [](const QList<QStringList>& from, QStringList& records, QStringList& cells) {
        for (const QStringList& row : from) {
            const QStringList tidied = tidy(row);
            records.append(tidied.join(u'\u241F'));
            for (const QString& cell : tidied) {
                if (!cell.isEmpty()) cells.append(cell);
            }
        }
    };
    sort(file.rows, wanted[1], wanted[2]);
    sort(rows, found[1], found[2]);
    for (size_t i = 0; i < 3; ++i) compare(wanted[i], found[i], &score.measures[1 + 3 * i]);
    return score;
}

}  // namespace waymark::test
