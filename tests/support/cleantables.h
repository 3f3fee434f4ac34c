#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::test {

/// A table as it was before anything happened to its file.
struct CleanTable {
    QString name;
    QStringList header;
    QList<QStringList> rows;
};

/// Tables of very different kinds, always the same: people with notes of several lines, sales,
/// stations of a public register, answers in free text, figures only, words only, German prices,
/// and two columns. All people in them are invented.
[[nodiscard]] std::vector<CleanTable> cleanTables();

}  // namespace waymark::test
