// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/sourcetable.h"

#include <numeric>

#include "core/base/text.h"

namespace waymark {

QByteArrayView recordText(const QByteArray& text, const Records& records, qsizetype record) {
    const size_t next = size_t(record) + 1;
    const qsizetype begin = records.starts[size_t(record)].begin;
    qsizetype end = next < records.starts.size() ? records.starts[next].begin : text.size();
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
    return QByteArrayView(text).sliced(begin, end - begin);
}

QString SourceTable::header(qsizetype column) const {
    if (!hasHeader() || column >= m_parts.records.cellCount(headerRecord())) return {};
    return text::tidied(
        QString::fromUtf8(m_parts.records.cell(m_parts.text, headerRecord(), column)));
}

QStringList SourceTable::headers() const {
    QStringList all;
    for (qsizetype column = 0; column < columnCount(); ++column) all.append(header(column));
    return all;
}

QByteArrayView SourceTable::cell(qsizetype row, qsizetype column) const {
    const qsizetype record = m_parts.rows[size_t(row)];
    if (column >= m_parts.records.cellCount(record)) return {};
    return m_parts.records.cell(m_parts.text, record, column);
}

std::vector<QByteArrayView> SourceTable::overflow(qsizetype row) const {
    const qsizetype record = m_parts.rows[size_t(row)];
    std::vector<QByteArrayView> extra;
    for (qsizetype column = columnCount(); column < m_parts.records.cellCount(record); ++column)
        extra.push_back(m_parts.records.cell(m_parts.text, record, column));
    while (!extra.empty() && extra.back().trimmed().isEmpty()) extra.pop_back();
    return extra;
}

qsizetype SourceTable::line(qsizetype row) const {
    return m_parts.records.starts[m_parts.rows[size_t(row)]].line;
}

QByteArrayView SourceTable::source(qsizetype row) const {
    return recordText(m_parts.text, m_parts.records, m_parts.rows[size_t(row)]);
}

qsizetype SourceTable::leftOutCount() const {
    return std::accumulate(m_parts.leftOutCounts.begin(), m_parts.leftOutCounts.end(),
                           qsizetype(0));
}

qsizetype SourceTable::recordCount() const {
    return m_parts.records.size() + leftOutCount(LeftOut::Reason::SeparatorLine);
}

}  // namespace waymark
