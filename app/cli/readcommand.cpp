// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/export/csvwriter.h"
#include "core/intake/tablereader.h"

#include <QJsonArray>

namespace waymark::cli {
using namespace Qt::StringLiterals;

namespace {

QString repairWord(Repair::Kind kind) {
    switch (kind) {
        case Repair::Kind::BadByte:
            return u"bad_byte"_s;
        case Repair::Kind::NulByte:
            return u"nul_byte"_s;
        case Repair::Kind::TwiceEncoded:
            return u"twice_encoded"_s;
        case Repair::Kind::UnclosedQuote:
            return u"unclosed_quote"_s;
        case Repair::Kind::StrayQuote:
            return u"stray_quote"_s;
        case Repair::Kind::OtherDelimiter:
            return u"other_delimiter"_s;
        case Repair::Kind::ShortRow:
            return u"short_row"_s;
        case Repair::Kind::ExtraCells:
            return u"extra_cells"_s;
        case Repair::Kind::HugeCell:
            return u"huge_cell"_s;
    }
    return {};
}

/// What divides the cells; the kind of workbook where nothing does.
QString delimiterWord(const SourceTable& table) {
    switch (table.format()) {
        case SourceTable::Format::Text:
            return QString::fromUtf8(table.dialect().delimiter);
        case SourceTable::Format::Xlsx:
            return u"xlsx"_s;
        case SourceTable::Format::Ods:
            return u"ods"_s;
    }
    return {};
}

}  // namespace

int read(Invocation& call) {
    call.parse(
        u"Shows a table as Waymark reads it, as RFC 4180 CSV in UTF-8; dialect, encoding and headings are detected."_s,
        {u"SOURCE"_s},
        {{u"json"_s, u"One JSON value with the dialect, the headings and the rows."_s}});
    const SourceTable table = readTable(call.argument(0), {}, call.progress());
    const auto row = [&](qsizetype number) {
        QStringList cells;
        for (qsizetype column = 0; column < table.columnCount(); ++column)
            cells.append(table.text(number, column));
        for (const QByteArrayView extra : table.overflow(number))
            cells.append(QString::fromUtf8(extra));
        return cells;
    };
    if (call.isSet(u"json"_s)) {
        QJsonArray rows;
        for (qsizetype number = 0; number < table.rowCount(); ++number)
            rows.append(QJsonArray::fromStringList(row(number)));
        QJsonArray repairs;
        for (const Repair& repair : table.repairs())
            repairs.append(QJsonObject{{u"line"_s, qint64(repair.line)},
                                       {u"kind"_s, repairWord(repair.kind)}});
        const char quote = table.dialect().quote;
        call.prettyJson({{u"encoding"_s, QString::fromLatin1(table.encoding().name)},
                         {u"delimiter"_s, delimiterWord(table)},
                         {u"quote"_s, quote == 0 ? QString() : QString(QLatin1Char(quote))},
                         {u"header_row"_s, qint64(table.headerRow())},
                         {u"header"_s, QJsonArray::fromStringList(table.headers())},
                         {u"rows"_s, rows},
                         {u"repairs"_s, repairs}});
        return Done;
    }
    CsvWriter writer(CsvWriter::Cells::AsRead);
    if (table.hasHeader()) writer.addRow(table.headers());
    for (qsizetype number = 0; number < table.rowCount(); ++number) writer.addRow(row(number));
    call.write(writer.bytes());
    return Done;
}

}  // namespace waymark::cli
