// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any archive is read as a workbook or refused; so is any XML handed to the parts of the
// readers without an archive around it, whose checksums a fuzzer does not guess. The first byte
// says which part.
#include <cstdint>
#include <cstdlib>

#include "core/base/failure.h"
#include "core/intake/odsreader.h"
#include "core/intake/tablereader.h"
#include "core/intake/xlsxreader.h"

namespace {
using namespace waymark;

constexpr SheetLimits limits{200'000, 0};

/// In two pieces, as an archive hands it over.
void feed(XmlTaker& taker, const QByteArray& xml) {
    XmlFeed pieces(taker);
    if (pieces.add(xml.first(xml.size() / 2))) (void)pieces.add(xml.sliced(xml.size() / 2));
    pieces.finish();
}

void check(SheetGrid grid) {
    QByteArray text;
    Records records;
    grid.moveInto(text, records);
    qsizetype letters = 0;
    for (qsizetype record = 0; record < records.size(); ++record) {
        for (qsizetype column = 0; column < records.cellCount(record); ++column) {
            for (const char c : records.cell(text, record, column)) letters += c;
        }
    }
    if (letters == INT64_MIN) std::abort();
}

void readPart(char part, const QByteArray& xml) {
    SharedStrings strings;
    CellFormats formats;
    switch (part) {
        case 's': {
            SheetGrid grid(limits);
            XlsxSheet sheet(strings, formats, DateSystem::From1900, grid);
            feed(sheet, xml);
            check(std::move(grid));
            break;
        }
        case 'o': {
            OdsSheets sheets(limits);
            feed(sheets, xml);
            check(sheets.taken());
            break;
        }
        case 't':
            feed(strings, xml);
            for (qsizetype index = -1; index < 100; ++index) (void)strings.at(index).size();
            break;
        case 'f':
            feed(formats, xml);
            for (qsizetype index = 0; index < 8; ++index) {
                for (const QStringView raw : {QStringView(u"45356.4375"), QStringView(u"-1E300"),
                                              QStringView(u"447700900123"), QStringView(u"0.07")})
                    (void)formats.at(index).shown(raw, DateSystem::From1904);
            }
            break;
        default:
            break;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    Progress progress;
    try {
        if (bytes.front() != 'P') {
            readPart(bytes.front(), bytes.sliced(1));
            return 0;
        }
        ReadOptions options;
        options.mostCells = 200'000;
        const SourceTable table = readTable(bytes, options, progress);
        const qsizetype accounted =
            table.rowCount() + (table.hasHeader() ? 1 : 0) + table.leftOutCount();
        if (accounted != table.recordCount()) std::abort();
    } catch (const Failure& failure) {
        if (failure.kind() != Failure::Kind::SourceRefused) std::abort();
    }
    return 0;
}
