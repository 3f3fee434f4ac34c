#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::test {

/// A file with one thing wrong with it, and what a reader that is told everything makes of it.
struct PollutedFile {
    QString kind;   ///< "row: missing delimiter"
    QString table;  ///< which clean table it was, and where it was polluted
    QByteArray bytes;
    QStringList header;  ///< the cells of all heading rows; empty: the file has none
    QList<QStringList> rows;
};

enum class Extent {
    Sample,  ///< some hundred files
    All,     ///< several thousand: more rows and columns in turn, and tables of a few rows
};

/// Every clean table with every pollution in turn. After the kinds of
/// G. Vitagliano, M. Hameed, L. Jiang, L. Reisener, E. Wu, F. Naumann, "Pollock: A Data Loading
/// Benchmark" (2023), and those that exports of address books have.
[[nodiscard]] std::vector<PollutedFile> pollutedFiles(Extent extent);

}  // namespace waymark::test
