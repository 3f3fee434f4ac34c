// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablecandidates.h"

#include "core/intake/sourcetable.h"

namespace waymark {

TableCandidates::TableCandidates(const SourceTable& table, SourceInfo info,
                                 NormaliserContext context)
    : m_table(table),
      m_info(std::move(info)),
      m_normaliser(table, m_info.mapping, std::move(context)) {
    if (CompleteRows::canRead(m_info.mapping)) m_complete.emplace(table, m_info.mapping);
    m_info.headerRow = int(table.headerRow());
    m_info.repairs = qint64(table.repairs().size());
    m_info.encoding = QString::fromUtf8(table.encoding().name);
    m_info.delimiter = QString::fromUtf8(table.dialect().delimiter);
}

QStringList TableCandidates::headings() const { return m_table.headers(); }
qsizetype TableCandidates::rowCount() const { return m_table.rowCount(); }
qint64 TableCandidates::line(qsizetype row) const { return m_table.line(row); }

Candidate TableCandidates::candidate(qsizetype row) const {
    return m_complete ? m_complete->candidate(row) : m_normaliser.candidate(row);
}

QStringList TableCandidates::cells(qsizetype row) const {
    QStringList cells;
    cells.reserve(m_table.columnCount());
    for (qsizetype column = 0; column < m_table.columnCount(); ++column)
        cells.append(m_table.text(row, column));
    for (const QByteArrayView cell : m_table.overflow(row)) cells.append(QString::fromUtf8(cell));
    return cells;
}

}  // namespace waymark
