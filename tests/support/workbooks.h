#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>

#include <utility>
#include <vector>

namespace waymark::test {

/// Name and content, in the order in which they are written.
using ZipParts = std::vector<std::pair<QByteArray, QByteArray>>;

[[nodiscard]] QByteArray zipped(const ZipParts& parts);

struct XlsxSheetParts {
    QByteArray rows;   ///< what stands in `sheetData`
    QByteArray state;  ///< "hidden", or empty
};

struct XlsxParts {
    std::vector<XlsxSheetParts> sheets;
    QByteArray strings;  ///< the `si` of the shared strings
    /// Format codes: a cell with `s="1"` has the first one, `s="0"` is General.
    std::vector<QByteArray> formats;
    bool since1904 = false;
};

[[nodiscard]] QByteArray xlsxOf(const XlsxParts& parts);
/// `tables` stands in `office:spreadsheet`, `styles` in `office:automatic-styles`.
[[nodiscard]] QByteArray odsOf(const QByteArray& tables, const QByteArray& styles = {});
/// The same without the archive around it.
[[nodiscard]] QByteArray odsContent(const QByteArray& tables, const QByteArray& styles = {});

}  // namespace waymark::test
