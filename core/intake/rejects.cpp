// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rejects.h"

#include "core/base/failure.h"
#include "core/export/csvwriter.h"

#include <QIODevice>

namespace waymark {
using namespace Qt::StringLiterals;

void writeRejects(const CandidateSource& source, const ImportSummary& summary,
                  const ReasonSentence& sentence, QIODevice& out) {
    CsvWriter csv(CsvWriter::Cells::AsRead);
    const QStringList headings = source.headings();
    csv.addRow(headings + QStringList{u"Line"_s, u"Reason"_s});
    for (const ImportSummary::RowResult& result : summary.setAside) {
        QStringList cells = source.cells(qsizetype(result.row - 1));
        while (cells.size() < headings.size()) cells.append(QString());
        // Cells beyond the headings would push the line and the reason out of their columns.
        QStringList beyond = cells.mid(headings.size());
        cells.resize(headings.size());
        cells += {QString::number(result.line), sentence(result)};
        csv.addRow(cells + beyond);
    }
    if (out.write("\xEF\xBB\xBF" + csv.bytes()) < 0)
        throw Failure(Failure::Kind::CannotWrite, out.errorString());
}

}  // namespace waymark
