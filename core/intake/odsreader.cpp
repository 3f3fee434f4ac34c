// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/odsreader.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/intake/numberformat.h"
#include "core/intake/ziparchive.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype longestText = 16 * 1024 * 1024;
constexpr qsizetype mostStyles = 100'000;
constexpr qsizetype mostRepeats = 1'048'576;

qsizetype repeatsOf(const QXmlStreamReader& xml, QStringView name) {
    return std::clamp<qsizetype>(attribute(xml, name).toLongLong(), 1, mostRepeats);
}

/// What a cell shows is its number with the punctuation of telephone numbers or leading zeros.
bool showsDigitsOf(const QString& text, const QString& number) {
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (!QStringView(u" +()-/").contains(c))
            return false;
    }
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == u'0') ++zeros;
    return !digits.isEmpty() && digits.sliced(zeros) == number;
}

/// `PT10H20M30S` → `10:20:30`.
QString clockOf(const QString& duration) {
    if (!duration.startsWith(u"PT")) return duration;
    qint64 seconds = 0;
    QString digits;
    for (const QChar c : QStringView(duration).sliced(2)) {
        if (c.isDigit() || c == u'.') {
            digits += c;
            continue;
        }
        const qint64 number = qint64(digits.toDouble());
        if (number > 100'000'000) return duration;
        seconds += number * (c == u'H' ? 3600 : c == u'M' ? 60 : c == u'S' ? 1 : 0);
        digits.clear();
    }
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    QString text = two(seconds / 3600) + u':' + two(seconds / 60 % 60);
    if (seconds % 60 != 0) text += u':' + two(seconds % 60);
    return text;
}

QString dayOf(QString date) {
    const qsizetype time = date.indexOf(u'T');
    if (time < 0) return date;
    if (const qsizetype fraction = date.indexOf(u'.', time); fraction > 0) date.truncate(fraction);
    QString clock = date.sliced(time + 1);
    if (clock == u"00:00:00") return date.first(time);
    if (clock.size() == 8 && clock.endsWith(u":00")) clock.chop(3);
    return date.first(time) + u' ' + clock;
}

}  // namespace

XmlTaker::Go OdsSheets::take(const QXmlStreamReader& xml) {
    if (m_skipped > 0) {
        m_skipped += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        return Go::On;
    }
    if (xml.isStartElement())
        begin(xml);
    else if (xml.isEndElement())
        end(xml.name());
    else if (m_inCell && m_inParagraph > 0)
        append(xml.text());
    // A visible table is what was looked for.
    return m_best.isTable() || (m_grid.isFull() && !m_hidden) ? Go::Stop : Go::On;
}

void OdsSheets::begin(const QXmlStreamReader& xml) {
    const QStringView name = xml.name();
    if (name == u"annotation" || name == u"shapes" || name == u"tracked-changes" ||
        name == u"frame" || name == u"forms" || (m_inCell && name == u"table")) {
        m_skipped = 1;
    } else if (name == u"style") {
        m_style = attribute(xml, u"name").toString();
    } else if (name == u"table-properties") {
        if (attribute(xml, u"display") == u"false" && m_hiddenStyles.size() < mostStyles)
            m_hiddenStyles.insert(m_style);
    } else if (name == u"table") {
        m_inTable = true;
        m_hidden = m_hiddenStyles.contains(attribute(xml, u"style-name").toString());
        m_grid = SheetGrid(m_limits);
        m_row = 0;
    } else if (name == u"table-row") {
        m_rowRepeats = repeatsOf(xml, u"number-rows-repeated");
        m_column = 0;
        m_grid.beginRow(m_row);
    } else if (name == u"table-cell" || name == u"covered-table-cell") {
        beginCell(xml);
    } else if (m_inCell && (name == u"p" || name == u"h")) {
        if (m_inParagraph++ == 0 && m_paragraphs++ > 0) append(u"\n");
    } else if (m_inCell && name == u"s") {
        append(QString(std::min<qsizetype>(repeatsOf(xml, u"c"), 1000), u' '));
    } else if (m_inCell && name == u"tab") {
        append(u"\t");
    } else if (m_inCell && name == u"line-break") {
        append(u"\n");
    }
}

void OdsSheets::end(QStringView name) {
    if (name == u"table-cell" || name == u"covered-table-cell") {
        endCell();
    } else if (m_inCell && (name == u"p" || name == u"h")) {
        --m_inParagraph;
    } else if (name == u"table-row") {
        m_grid.repeatRow(m_rowRepeats - 1);
        m_row += m_rowRepeats;
    } else if (name == u"table") {
        endTable();
    }
}

void OdsSheets::beginCell(const QXmlStreamReader& xml) {
    m_cellRepeats = repeatsOf(xml, u"number-columns-repeated");
    m_inCell = true;
    m_inParagraph = 0;
    m_paragraphs = 0;
    m_text.clear();
    m_type = attribute(xml, u"value-type").toString();
    m_currency = attribute(xml, u"currency").toString();
    for (const QStringView kept :
         {QStringView(u"value"), QStringView(u"date-value"), QStringView(u"time-value"),
          QStringView(u"boolean-value"), QStringView(u"string-value")}) {
        const QStringView value = attribute(xml, kept);
        m_value = value.toString();
        if (!value.isEmpty()) break;
    }
}

void OdsSheets::append(QStringView text) {
    if (m_text.size() + text.size() > longestText)
        throw Failure(Failure::Kind::SourceRefused,
                      u"line %1 holds a cell of more than 16 MB"_s.arg(m_row + 1));
    m_text += text;
}

QString OdsSheets::shown() const {
    if (m_value.isEmpty() || m_type == u"string" || m_type.isEmpty())
        return m_text.isEmpty() ? m_value : m_text;
    if (m_type == u"date") return dayOf(m_value);
    if (m_type == u"time") return clockOf(m_value);
    if (m_type == u"boolean") return m_value == u"true" ? u"TRUE"_s : u"FALSE"_s;
    bool valid = false;
    const double value = m_value.toDouble(&valid);
    if (!valid) return m_text.isEmpty() ? m_value : m_text;
    const QString plain = plainNumber(value, m_value);
    if (m_type == u"percentage") return plainNumber(value * 100, {}) + u'%';
    if (m_type == u"currency") {
        const QString amount = plain.contains(u'.') ? QString::number(value, 'f', 2) : plain;
        return m_currency.isEmpty() ? amount : amount + u' ' + m_currency;
    }
    return showsDigitsOf(m_text, plain) ? m_text : plain;
}

void OdsSheets::endCell() {
    if (!m_inCell) return;
    m_inCell = false;
    const QByteArray cell = shown().toUtf8();
    if (!cell.isEmpty() && m_inTable) {
        for (qsizetype i = 0; i < m_cellRepeats; ++i) m_grid.add(m_column + i, cell);
    }
    m_column += m_cellRepeats;
}

void OdsSheets::endTable() {
    m_inTable = false;
    SheetGrid& best = m_hidden ? m_bestHidden : m_best;
    if (best.isEmpty() || (!best.isTable() && m_grid.isTable())) best = std::move(m_grid);
    m_grid = SheetGrid(m_limits);
}

SheetGrid OdsSheets::taken() {
    if (m_inTable) endTable();
    if (m_best.isTable() || m_bestHidden.isEmpty()) return std::move(m_best);
    if (m_bestHidden.isTable() || m_best.isEmpty()) return std::move(m_bestHidden);
    return std::move(m_best);
}

SheetGrid readOds(ZipArchive& archive, const SheetLimits& limits, const Progress& progress) {
    if (archive.beginning("META-INF/manifest.xml", 1024 * 1024).contains("encryption-data"))
        throw Failure(Failure::Kind::SourceRefused,
                      u"it is protected by a password; save it without one"_s);
    OdsSheets sheets(limits);
    XmlFeed feed(sheets);
    if (!archive.read(
            "content.xml", [&feed](const QByteArray& chunk) { return feed.add(chunk); }, progress))
        throw Failure(Failure::Kind::SourceRefused, u"it is a damaged spreadsheet"_s);
    feed.finish();
    return sheets.taken();
}

}  // namespace waymark
