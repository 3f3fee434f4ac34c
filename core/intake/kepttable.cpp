// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/kepttable.h"

#include "core/intake/tablereader.h"

#include <QFileInfo>

namespace waymark {
using namespace Qt::StringLiterals;

KeptTable::KeptTable(const QString& path, CompleteTable which, Progress& progress)
    : m_which(which),
      m_table(readTable(
          path, {.encoding = "UTF-8", .delimiter = ",", .quote = '"', .headerRow = qsizetype(1)},
          progress)),
      m_cells(m_table) {
    m_info.fileName = QFileInfo(path).fileName();
    m_info.encoding = QString::fromUtf8(m_table.encoding().name);
    m_info.delimiter = QString::fromUtf8(m_table.dialect().delimiter);
    m_info.headerRow = int(m_table.headerRow());
    m_info.repairs = qint64(m_table.repairs().size());
    m_info.mapping.profile = u"waymark-"_s + fileName(which).chopped(4);
}

Candidate KeptTable::candidate(qsizetype row) const {
    Candidate candidate;
    candidate.row = row;
    candidate.line = line(row);
    candidate.exact = true;
    Contact& contact = candidate.contact;
    contact.name.given = m_cells.text(row, u"given"_s);
    contact.name.family = m_cells.text(row, u"family"_s);
    contact.organisationName = m_cells.text(row, u"organisation"_s);
    if (const auto address = EmailAddress::parse(m_cells.text(row, u"email"_s)))
        contact.emails.push_back({*address, {}});
    return candidate;
}

QStringList KeptTable::cells(qsizetype row) const {
    QStringList cells;
    for (qsizetype column = 0; column < m_table.columnCount(); ++column)
        cells.append(m_table.text(row, column));
    return cells;
}

}  // namespace waymark
