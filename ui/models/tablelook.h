#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/openedrows.h"

#include <QStringList>

#include <array>
#include <vector>

namespace waymark::ui {

/// What was read of a file, before anybody has understood its rows: copied from the table on the
/// worker, shown in the window.
struct TableLook {
    struct RawRow {
        qint64 line = 0;
        QStringList cells;
    };
    bool isTable = true;  ///< false: no columns; the file says itself what is what
    QString fileName;
    QString sha256;
    QString fingerprint;  ///< equal for tables with the same headings
    EncodingGuess encoding;
    QByteArray delimiter;
    qsizetype headerRow = 0;
    qsizetype rows = 0;
    QStringList headings;                  ///< one a column; "Column 3" where the file has none
    std::vector<QStringList> firstValues;  ///< a column: up to three different values
    std::vector<RawRow> firstRows;
    std::array<qsizetype, SourceTable::reasonCount> leftOut{};
    std::array<qsizetype, SourceTable::repairKinds> repairs{};
};

[[nodiscard]] TableLook lookAt(const OpenedRows& source);

/// What the file had besides its rows, and what had to be mended: a sentence each.
[[nodiscard]] QStringList readingSentences(const TableLook& look);

}  // namespace waymark::ui
