// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/storedrows.h"

#include "core/intake/sourcetable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Builds a table of cells that were cut apart before: nothing is left to guess.
class TableOfCells {
public:
    explicit TableOfCells(const QStringList& headings) {
        m_parts.encoding.name = "UTF-8";
        m_parts.headerRow = 1;
        m_parts.columnCount = headings.size();
        addRecord(headings, 1);
    }

    void addRow(const QStringList& cells, qint64 line) {
        m_parts.rows.push_back(quint32(m_parts.records.starts.size()));
        addRecord(cells, line);
    }

    [[nodiscard]] SourceTable table() { return SourceTable(std::move(m_parts)); }

private:
    void addRecord(const QStringList& cells, qint64 line) {
        Records& records = m_parts.records;
        records.starts.push_back(
            {quint32(records.cells.size()), quint32(m_parts.text.size()), quint32(line)});
        for (const QString& cell : cells) {
            const QByteArray bytes = cell.toUtf8();
            CellSpan span;
            span.begin = quint32(m_parts.text.size());
            span.length = quint32(bytes.size()) & 0x7FFFFFFF;
            records.cells.push_back(span);
            m_parts.text += bytes;
            m_parts.text += '\n';
        }
    }

    SourceTable::Parts m_parts;
};

}  // namespace

QStringList textsOfJson(const QString& json) {
    QStringList texts;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(value.toString());
    return texts;
}

std::unique_ptr<StoredRows> StoredRows::of(const ImportRecord& import,
                                           std::vector<ImportRowRecord> rows,
                                           NormaliserContext context) {
    std::optional<ColumnMapping> mapping = mappingFromJson(import.mapping);
    const QStringList headings = textsOfJson(import.headings);
    if (!mapping || headings.isEmpty() || qsizetype(mapping->columns.size()) != headings.size())
        return nullptr;
    return std::unique_ptr<StoredRows>(
        new StoredRows(import, std::move(*mapping), headings, std::move(rows), context));
}

StoredRows::StoredRows(const ImportRecord& import, ColumnMapping mapping,
                       const QStringList& headings, std::vector<ImportRowRecord> rows,
                       NormaliserContext context)
    : m_rows(std::move(rows)) {
    TableOfCells builder(headings);
    for (const ImportRowRecord& row : m_rows) builder.addRow(textsOfJson(row.cells), row.line);
    m_table = std::make_unique<SourceTable>(builder.table());
    // Without the hash of the file: these rows are not the rows of the file one by one.
    SourceInfo info;
    info.fileName = import.fileName;
    info.mapping = std::move(mapping);
    m_candidates = std::make_unique<TableCandidates>(*m_table, std::move(info), context);
}

StoredRows::~StoredRows() = default;

QStringList StoredRows::cells(qsizetype row) const {
    return textsOfJson(m_rows[size_t(row)].cells);
}

}  // namespace waymark
