// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/spreadsheet.h"

#include "core/base/failure.h"
#include "core/intake/odsreader.h"
#include "core/intake/xlsxreader.h"
#include "core/intake/ziparchive.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype mostUnpacked = 512 * 1024 * 1024;

[[noreturn]] void refuse(const QString& reason) {
    throw Failure(Failure::Kind::SourceRefused, reason);
}

SourceTable::Format formatOf(ZipArchive& archive) {
    const QByteArray type = archive.beginning("mimetype", 128).trimmed();
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
        return SourceTable::Format::Ods;
    if (type.startsWith("application/vnd.oasis.opendocument"))
        refuse(u"it is a text document or a drawing, not a table"_s);
    if (!archive.contains("[Content_Types].xml")) refuse(u"it is a ZIP archive, not a table"_s);
    if (archive.contains("word/document.xml")) refuse(u"it is a text document, not a table"_s);
    if (archive.contains("ppt/presentation.xml")) refuse(u"it is a set of slides, not a table"_s);
    if (archive.contains("xl/workbook.bin"))
        refuse(u"it is a binary workbook; save it as .xlsx or CSV"_s);
    return SourceTable::Format::Xlsx;
}

}  // namespace

void readSpreadsheet(const QByteArray& bytes, const SheetLimits& limits, const Progress& progress,
                     SourceTable::Parts& into) {
    ZipArchive archive(bytes, mostUnpacked);
    into.format = formatOf(archive);
    SheetGrid grid = into.format == SourceTable::Format::Ods ? readOds(archive, limits, progress)
                                                             : readXlsx(archive, limits, progress);
    if (grid.isEmpty()) refuse(u"all its sheets are empty"_s);
    if (grid.isFull()) into.end = TextEnd::Cut;
    grid.moveInto(into.text, into.records);
}

}  // namespace waymark
