// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tablefile.h"

#include "core/export/csvwriter.h"

#include <QDir>

namespace waymark {

TableFile::TableFile(const QString& folder, CompleteTable table, const QStringList& more)
    : m_out(QDir(folder).filePath(fileName(table))),
      m_columns(headings(table).size() + more.size()) {
    m_out.write("\xEF\xBB\xBF");
    add(headings(table) + more);
}

void TableFile::add(QStringList cells) {
    while (cells.size() < m_columns) cells.append(QString());
    CsvWriter row;
    row.addRow(cells);
    m_out.write(row.bytes());
    ++m_rows;
}

qint64 TableFile::commit() {
    m_out.commit();
    return m_rows;
}

}  // namespace waymark
