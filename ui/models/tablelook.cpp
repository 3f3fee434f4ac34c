// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablelook.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype RowsShown = 100, RowsSearched = 500, LongestCell = 200;
constexpr qsizetype ValuesShown = 3;

/// A cell as one short line: this is a look at the file, not the file.
QString shortened(const SourceTable& table, qsizetype row, qsizetype column) {
    const QByteArrayView cell = table.cell(row, column);
    QString text =
        QString::fromUtf8(cell.first(std::min(cell.size(), LongestCell * 4))).simplified();
    if (text.size() > LongestCell) text = text.first(LongestCell) + u'…';
    return text;
}

QStringList shortened(QStringList cells) {
    for (QString& cell : cells) {
        cell = cell.first(std::min(cell.size(), LongestCell * 4)).simplified();
        if (cell.size() > LongestCell) cell = cell.first(LongestCell) + u'…';
    }
    return cells;
}

QStringList firstValues(const SourceTable& table, qsizetype column) {
    QStringList values;
    const qsizetype rows = std::min(table.rowCount(), RowsSearched);
    for (qsizetype row = 0; row < rows && values.size() < ValuesShown; ++row) {
        const QString value = shortened(table, row, column);
        if (!value.isEmpty() && !values.contains(value)) values.append(value);
    }
    return values;
}

QString tr(const char* text) { return QCoreApplication::translate("readingSentences", text); }

/// English needs both forms in the source.
QString counted(qsizetype n, const char* one, const char* many) {
    return n == 1 ? tr(one) : tr(many).arg(n);
}

using Reason = SourceTable::LeftOut::Reason;

QString leftOutSentence(Reason reason, qsizetype n) {
    switch (reason) {
        case Reason::SeparatorLine:
            return tr("The first line only names the separator.");
        case Reason::Preamble:
            return counted(n, "1 line above the headings is left out.",
                           "%1 lines above the headings are left out.");
        case Reason::Blank:
            return counted(n, "1 empty row is left out.", "%1 empty rows are left out.");
        case Reason::RepeatedHeading:
            return counted(n, "The headings stand once more among the rows; they are left out.",
                           "The headings stand %1 more times among the rows; they are left out.");
        case Reason::Totals:
            return counted(n, "1 row of totals below the table is left out.",
                           "%1 rows of totals below the table are left out.");
        case Reason::Footnote:
            return counted(n, "1 line of text below the table is left out.",
                           "%1 lines of text below the table are left out.");
        case Reason::Comment:
            return counted(n, "1 comment (#) is left out.", "%1 comments (#) are left out.");
    }
    return {};
}

QString repairSentence(Repair::Kind kind, qsizetype n) {
    switch (kind) {
        case Repair::Kind::BadByte:
            return counted(n, "1 damaged letter was read as Windows-1252.",
                           "%1 damaged letters were read as Windows-1252.");
        case Repair::Kind::NulByte:
            return counted(n, "NUL bytes were taken out of 1 place.",
                           "NUL bytes were taken out of %1 places.");
        case Repair::Kind::TwiceEncoded:
            return counted(n, "Letters like “Ã¼” were put right in 1 place.",
                           "Letters like “Ã¼” were put right in %1 places.");
        case Repair::Kind::UnclosedQuote:
            return counted(n, "1 quotation mark was never closed; its row was read by its cells.",
                           "%1 quotation marks were never closed; their rows were read by their "
                           "cells.");
        case Repair::Kind::StrayQuote:
            return counted(n, "Quotation marks inside 1 cell were kept as text.",
                           "Quotation marks inside %1 cells were kept as text.");
        case Repair::Kind::OtherDelimiter:
            return counted(n, "1 row uses another separator and was read by it.",
                           "%1 rows use another separator and were read by it.");
        case Repair::Kind::ShortRow:
            return counted(n, "1 row is shorter than the headings; its last cells are empty.",
                           "%1 rows are shorter than the headings; their last cells are empty.");
        case Repair::Kind::ExtraCells:
            return counted(n, "1 row has more cells than headings; the extra ones are kept.",
                           "%1 rows have more cells than headings; the extra ones are kept.");
        case Repair::Kind::HugeCell:
            return counted(n, "1 cell is larger than 1 MB.", "%1 cells are larger than 1 MB.");
    }
    return {};
}

}  // namespace

TableLook lookAt(const OpenedRows& source) {
    TableLook look;
    look.fileName = source.rows->info().fileName;
    look.sha256 = source.rows->info().sha256;
    look.rows = source.rows->rowCount();
    if (!source.table) {
        look.isTable = false;
        look.headings = source.rows->headings();
        for (qsizetype row = 0; row < std::min(look.rows, RowsShown); ++row)
            look.firstRows.push_back({source.rows->line(row), shortened(source.rows->cells(row))});
        return look;
    }
    const SourceTable& table = source.table->table();
    look.fingerprint = headerFingerprint(table);
    look.encoding = table.encoding();
    look.delimiter = table.dialect().delimiter;
    look.headerRow = table.headerRow();
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        const QString heading = table.header(column).simplified();
        look.headings.append(heading.isEmpty() ? tr("Column %1").arg(column + 1) : heading);
        look.firstValues.push_back(firstValues(table, column));
    }
    for (qsizetype row = 0; row < std::min(table.rowCount(), RowsShown); ++row) {
        TableLook::RawRow raw{table.line(row), {}};
        for (qsizetype column = 0; column < table.columnCount(); ++column)
            raw.cells.append(shortened(table, row, column));
        look.firstRows.push_back(std::move(raw));
    }
    for (size_t i = 0; i < look.leftOut.size(); ++i)
        look.leftOut[i] = table.leftOutCount(Reason(i));
    for (size_t i = 0; i < look.repairs.size(); ++i)
        look.repairs[i] = table.repairCount(Repair::Kind(i));
    return look;
}

QStringList readingSentences(const TableLook& look) {
    QStringList sentences;
    if (!look.isTable)
        sentences += look.fileName.endsWith(u".vcf"_s, Qt::CaseInsensitive)
                         ? tr("A vCard says itself what is what: there are no columns to match.")
                         : tr("This file says itself what is what: there are no columns to match.");
    for (size_t i = 0; i < look.leftOut.size(); ++i)
        if (look.leftOut[i] > 0) sentences += leftOutSentence(Reason(i), look.leftOut[i]);
    for (size_t i = 0; i < look.repairs.size(); ++i)
        if (look.repairs[i] > 0) sentences += repairSentence(Repair::Kind(i), look.repairs[i]);
    if (look.encoding.twiceEncoded && look.repairs[size_t(Repair::Kind::TwiceEncoded)] == 0)
        sentences += tr("The text had been read wrongly once before and was put right.");
    return sentences;
}

}  // namespace waymark::ui
