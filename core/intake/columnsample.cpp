// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnsample.h"

#include "core/base/text.h"
#include "core/intake/cellshape.h"
#include "core/intake/countries.h"
#include "core/intake/links.h"
#include "core/intake/namesplitter.h"
#include "core/intake/namewords.h"
#include "core/intake/sourcetable.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Two to four words that begin with capitals and hold no figure.
bool looksLikeName(const QString& text) {
    if (nameKind(text) != NameKind::Person) return false;
    if (std::ranges::any_of(text, [](QChar c) { return c.isDigit(); })) return false;
    const QStringList words = text.split(u' ');
    if (words.size() < 2 || words.size() > 5) return false;
    return words.first()[0].isUpper() && words.last()[0].isUpper();
}

bool looksLikePostcode(const QString& text) {
    if (text.size() < 4 || text.size() > 8) return false;
    return tidyPostcode(text, u"GB"_s) != text ||
           (text.contains(u' ') && text.size() >= 6 && text[text.size() - 3].isDigit());
}

}  // namespace

ColumnSample sampleOf(const SourceTable& table, qsizetype column) {
    ColumnSample sample;
    for (qsizetype row = 0; row < table.rowCount() && sample.filled < 60; ++row) {
        const QByteArrayView cell = table.cell(row, column);
        if (cell.isEmpty() || cell.size() > 1000) continue;
        const QString text = text::tidied(QString::fromUtf8(cell));
        if (text.isEmpty()) continue;
        ++sample.filled;
        const CellShape shape = shapeOf(text.toUtf8());
        sample.emails += shape == CellShape::Email ? 1 : 0;
        sample.phones += shape == CellShape::Phone ? 1 : 0;
        sample.internationalPhones += shape == CellShape::Phone && text.startsWith(u'+') ? 1 : 0;
        sample.urls += shape == CellShape::Url ? 1 : 0;
        sample.socialUrls += shape == CellShape::Url && !socialNetwork(text).isEmpty() ? 1 : 0;
        sample.dates += shape == CellShape::Date ? 1 : 0;
        sample.names += looksLikeName(text) ? 1 : 0;
        sample.organisations += nameKind(text) == NameKind::Organisation ? 1 : 0;
        QString key = text::matchKey(text);
        sample.honorifics += namewords::title(key) != namewords::TitleKind::None ? 1 : 0;
        sample.postcodes += looksLikePostcode(text) ? 1 : 0;
        sample.countries += !countryCode(text).isEmpty() ? 1 : 0;
    }
    return sample;
}

}  // namespace waymark
