// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any bytes are read as a table or refused, every record is accounted for, no cell lies
// outside the text.
#include <cstdint>
#include <cstdlib>

#include "core/base/failure.h"
#include "core/intake/tablereader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace waymark;
    Progress progress;
    try {
        const SourceTable table = readTable(
            QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), {}, progress);
        const qsizetype accounted =
            table.rowCount() + (table.hasHeader() ? 1 : 0) + table.leftOutCount();
        if (accounted != table.recordCount()) std::abort();
        qsizetype letters = 0;
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            for (qsizetype column = 0; column < table.columnCount(); ++column)
                for (const char c : table.cell(row, column)) letters += c;
            for (const QByteArrayView cell : table.overflow(row))
                for (const char c : cell) letters += c;
        }
        if (letters == INT64_MIN) std::abort();
    } catch (const Failure& failure) {
        if (failure.kind() != Failure::Kind::SourceRefused) std::abort();
    }
    return 0;
}
