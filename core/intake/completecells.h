#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"
#include "core/intake/sourcetable.h"

#include <QHash>
#include <QString>

namespace waymark {

/// The cells of a table that Waymark wrote, by their headings and exactly as they were before.
class CompleteCells {
public:
    /// `table` must outlive this. Of columns that share a heading the first counts.
    explicit CompleteCells(const SourceTable& table) : m_table(table) {
        for (qsizetype column = 0; column < table.columnCount(); ++column)
            if (const QString heading = table.header(column); !m_columns.contains(heading))
                m_columns.insert(heading, column);
    }
    void leaveOut(const QString& heading) { m_columns.remove(heading); }

    /// -1 if there is none, or it is left out.
    [[nodiscard]] qsizetype column(const QString& heading) const {
        return m_columns.value(heading, -1);
    }
    [[nodiscard]] QString text(qsizetype row, qsizetype column) const {
        return column < 0 ? QString() : withoutNeutralisingPrefix(m_table.text(row, column));
    }
    [[nodiscard]] QString text(qsizetype row, const QString& heading) const {
        return text(row, column(heading));
    }

private:
    const SourceTable& m_table;
    QHash<QString, qsizetype> m_columns;
};

}  // namespace waymark
