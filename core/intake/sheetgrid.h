#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>

#include <vector>

#include "core/intake/csvreader.h"

namespace waymark {

/// How much of a sheet is read.
struct SheetLimits {
    qsizetype mostCells = 0;
    qsizetype previewBytes = 0;  ///< of text; 0 = all
};

/// The filled cells of one sheet, row by row from left to right, as they come in.
class SheetGrid {
public:
    explicit SheetGrid(SheetLimits limits) : m_limits(limits) {}

    /// Rows are numbered from 0 and ascend; a number that does not is taken as the next one.
    void beginRow(qsizetype number);
    /// Empty text is no cell. Throws Failure::SourceRefused beyond the limits.
    void add(qsizetype column, QByteArrayView utf8);
    /// The last row once more, as the next ones.
    void repeatRow(qsizetype times);

    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    /// Two rows of two filled cells or more.
    [[nodiscard]] bool isTable() const { return m_wideRows >= 2; }
    /// Whether as much was read as a preview wants.
    [[nodiscard]] bool isFull() const {
        return m_limits.previewBytes > 0 && m_text.size() >= m_limits.previewBytes;
    }

    /// Rows and columns above and before the first filled ones are left away; rows without a cell
    /// are no records. The rows become records with their number, from 1, as line; in `text` tabs
    /// stand between the cells of a row.
    void moveInto(QByteArray& text, Records& records);

private:
    struct Cell {
        quint32 begin;
        quint32 length;
        quint32 column;
    };
    struct Row {
        quint32 firstCell;
        quint32 begin;
        quint32 number;
    };
    [[nodiscard]] size_t cellsOf(size_t row) const;

    SheetLimits m_limits;
    QByteArray m_text;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    qsizetype m_number = -1;   ///< of the row that is being read
    bool m_rowIsOpen = false;  ///< and has a cell
    qsizetype m_wideRows = 0;
    quint32 m_firstColumn = 0xFFFFFFFF;
    quint32 m_lastColumn = 0;
};

}  // namespace waymark
