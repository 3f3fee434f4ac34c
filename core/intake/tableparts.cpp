// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tableparts.h"

#include <QHash>

#include <algorithm>

#include "core/base/text.h"
#include "core/intake/cellshape.h"

namespace waymark {
namespace {

using Reason = SourceTable::LeftOut::Reason;

constexpr qsizetype longestFoot = 20;  ///< records at the end that may be totals and footnotes

struct Filling {
    qsizetype filled = 0;
    qsizetype figures = 0;
    qsizetype firstFilled = -1;
};

class Classifier {
public:
    Classifier(SourceTable::Parts& parts, Progress& progress)
        : m_parts(parts),
          m_records(parts.records),
          m_progress(progress),
          m_header(parts.headerRow - 1) {}

    void run() {
        const qsizetype foot = m_parts.end == TextEnd::Real ? beginningOfFoot() : m_records.size();
        m_parts.rows.reserve(size_t(m_records.size()));
        for (qsizetype record = 0; record < m_records.size(); ++record) {
            if ((record & 0xFFFF) == 0) m_progress.check();
            if (record == m_header) continue;
            if (record < m_header)
                leave(record, Reason::Preamble);
            else if (isBlank(record))
                leave(record, Reason::Blank);
            else if (repeatsHeader(record))
                leave(record, Reason::RepeatedHeading);
            else if (record >= foot)
                leave(record, isTotals(record) ? Reason::Totals : Reason::Footnote);
            else if (isComment(record))
                leave(record, Reason::Comment);
            else
                m_parts.rows.push_back(quint32(record));
        }
        m_parts.columnCount = columns();
    }

private:
    QByteArrayView cell(qsizetype record, qsizetype column) const {
        return m_records.cell(m_parts.text, record, column);
    }
    void leave(qsizetype record, Reason reason) {
        leaveOut(m_parts, {qsizetype(m_records.starts[size_t(record)].line), reason,
                           recordText(m_parts.text, m_records, record)});
    }

    bool isBlank(qsizetype record) const {
        for (qsizetype column = 0; column < m_records.cellCount(record); ++column) {
            if (!cell(record, column).trimmed().isEmpty()) return false;
        }
        return true;
    }

    bool repeatsHeader(qsizetype record) const {
        if (m_header < 0 || m_records.cellCount(record) != m_records.cellCount(m_header))
            return false;
        for (qsizetype column = 0; column < m_records.cellCount(record); ++column) {
            if (cell(record, column).trimmed() != cell(m_header, column).trimmed()) return false;
        }
        return true;
    }

    bool isComment(qsizetype record) const {
        return m_header >= 0 && m_records.cellCount(record) == 1 &&
               m_records.cellCount(m_header) > 1 && cell(record, 0).trimmed().startsWith('#');
    }

    Filling fillingOf(qsizetype record) const {
        Filling filling;
        for (qsizetype column = 0; column < m_records.cellCount(record); ++column) {
            const QByteArrayView content = cell(record, column).trimmed();
            if (content.isEmpty()) continue;
            if (filling.firstFilled < 0) filling.firstFilled = column;
            ++filling.filled;
            if (shapeOf(content) == CellShape::Number) ++filling.figures;
        }
        return filling;
    }

    /// "Total", and nothing but figures beside it.
    bool isTotals(qsizetype record) const {
        const Filling filling = fillingOf(record);
        if (filling.filled < 2 || filling.figures != filling.filled - 1) return false;
        static constexpr QStringView words[] = {
            u"total",      u"totals", u"grandtotal",  u"subtotal",      u"sum",
            u"summe",      u"gesamt", u"gesamtsumme", u"zwischensumme", u"totaal",
            u"totale",     u"somme",  u"soustotal",   u"totalgeneral",  u"suma",
            u"totalgeral", u"razem",  u"summa",       u"totalt",        u"итого",
            u"всего",      u"合计",   u"合計",        u"总计",          u"總計"};
        const QByteArrayView label = cell(record, filling.firstFilled);
        const QString key =
            text::matchKey(QString::fromUtf8(label.first(std::min<qsizetype>(label.size(), 60))));
        return std::find(std::begin(words), std::end(words), QStringView(key)) != std::end(words);
    }

    bool blankAbove(qsizetype record) const {
        if (record == 0) return false;
        if (isBlank(record - 1)) return true;
        if (m_parts.format != SourceTable::Format::Text)
            return m_records.starts[size_t(record)].line >
                   m_records.starts[size_t(record) - 1].line + 1;
        const qsizetype begin = m_records.starts[size_t(record)].begin;
        const QByteArrayView before = QByteArrayView(m_parts.text).first(begin);
        return before.endsWith("\n\n") || before.endsWith("\r\r") || before.endsWith("\n\r\n");
    }

    /// A sentence with commas falls into cells that begin with a blank, too few for a row.
    bool isSentence(qsizetype record, qsizetype width) const {
        const qsizetype cells = m_records.cellCount(record);
        if (cells * 2 > width) return false;
        for (qsizetype column = 1; column < cells; ++column) {
            const QByteArrayView part = cell(record, column);
            if (!part.startsWith(' ') || isContactData(shapeOf(part))) return false;
        }
        return true;
    }

    /// Words in the first cell only of a table of three columns or more, that are no name.
    bool isFootnote(qsizetype record) const {
        const qsizetype width = m_header >= 0 ? m_records.cellCount(m_header) : 0;
        const Filling filling = fillingOf(record);
        if (width < 3 || filling.firstFilled != 0) return false;
        if (filling.filled != 1 && !isSentence(record, width)) return false;
        // Whatever can be written to is kept among the rows, and so is what another mark divides.
        const QByteArrayView whole = recordText(m_parts.text, m_records, record);
        if (whole.contains('@') || whole.contains('\t') || whole.contains(';')) return false;
        const QByteArrayView words = cell(record, 0).trimmed();
        const CellShape shape = shapeOf(words);
        if (isContactData(shape) || isFigure(shape)) return false;
        const QString key =
            text::folded(QString::fromUtf8(words.first(std::min<qsizetype>(words.size(), 400))));
        for (const QStringView start : {QStringView(u"*"),          QStringView(u"#"),
                                        QStringView(u"†"),          QStringView(u"--"),
                                        QStringView(u"=="),         QStringView(u"(c)"),
                                        QStringView(u"©"),          QStringView(u"note:"),
                                        QStringView(u"notes:"),     QStringView(u"source:"),
                                        QStringView(u"quelle:"),    QStringView(u"stand:"),
                                        QStringView(u"end of"),     QStringView(u"exported"),
                                        QStringView(u"generated"),  QStringView(u"printed"),
                                        QStringView(u"created by"), QStringView(u"erstellt"),
                                        QStringView(u"exportiert"), QStringView(u"total records"),
                                        QStringView(u"total rows"), QStringView(u"page ")}) {
            if (key.startsWith(start)) return true;
        }
        const qsizetype blanks = key.count(u' ');
        return blanks >= 6 || (blanks >= 2 && blankAbove(record));
    }

    /// The first record of the totals and footnotes with which the file ends.
    qsizetype beginningOfFoot() const {
        qsizetype foot = m_records.size();
        qsizetype looked = 0;
        for (qsizetype record = m_records.size() - 1; record > std::max<qsizetype>(m_header, 0);
             --record) {
            if (++looked > longestFoot) break;
            if (isBlank(record)) continue;
            if (!isTotals(record) && !isFootnote(record)) break;
            foot = record;
        }
        return foot;
    }

    /// As many as there are headings; more if most rows hold more.
    qsizetype columns() const {
        QHash<qsizetype, qsizetype> rows;
        for (const quint32 record : m_parts.rows) {
            qsizetype width = m_records.cellCount(record);
            while (width > 1 && cell(record, width - 1).trimmed().isEmpty()) --width;
            ++rows[width];
        }
        qsizetype headings = m_header >= 0 ? m_records.cellCount(m_header) : 0;
        qsizetype widestRow = 0;
        for (const quint32 record : m_parts.rows)
            widestRow = std::max(widestRow, m_records.cellCount(record));
        // A delimiter too many behind the headings, which no row follows, makes no column.
        while (!m_parts.rows.empty() && headings > std::max<qsizetype>(widestRow, 1) &&
               cell(m_header, headings - 1).trimmed().isEmpty())
            --headings;
        qsizetype wider = 0;
        qsizetype widest = 0;
        qsizetype usual = 0;
        for (auto width = rows.cbegin(); width != rows.cend(); ++width) {
            if (width.key() > headings) wider += *width;
            if (*width > widest || (*width == widest && width.key() > usual)) {
                usual = width.key();
                widest = *width;
            }
        }
        if (m_header >= 0)
            return wider * 2 > qsizetype(m_parts.rows.size()) ? std::max(headings, usual)
                                                              : headings;
        return headerless(usual);
    }

    /// Without headings nothing tells an extra cell from a last one that is often empty.
    qsizetype headerless(qsizetype usual) const {
        QHash<qsizetype, qsizetype> rows;
        for (const quint32 record : m_parts.rows) ++rows[m_records.cellCount(record)];
        qsizetype width = usual;
        for (auto count = rows.cbegin(); count != rows.cend(); ++count) {
            if (*count * 4 >= qsizetype(m_parts.rows.size())) width = std::max(width, count.key());
        }
        return width;
    }

    SourceTable::Parts& m_parts;
    const Records& m_records;
    Progress& m_progress;
    qsizetype m_header;
};

}  // namespace

void leaveOut(SourceTable::Parts& parts, const SourceTable::LeftOut& record) {
    ++parts.leftOutCounts[size_t(record.reason)];
    if (parts.leftOut.size() < SourceTable::longestList) parts.leftOut.push_back(record);
}

void addLines(std::vector<Repair>& repairs, const QByteArray& text,
              const std::vector<qsizetype>& offsets, Repair::Kind kind) {
    qsizetype line = 1;
    qsizetype at = 0;
    qsizetype last = 0;
    for (const qsizetype offset : offsets) {
        for (; at < offset && at < text.size(); ++at) {
            const bool ends = text[at] == '\n' ||
                              (text[at] == '\r' && !(at + 1 < text.size() && text[at + 1] == '\n'));
            if (ends) ++line;
        }
        if (line != last) repairs.push_back({line, kind});
        last = line;
    }
}

void classify(SourceTable::Parts& parts, std::vector<Repair> damage, Progress& progress) {
    Classifier(parts, progress).run();
    std::vector<Repair> repairs = std::move(damage);
    std::vector<Repair>& found = parts.records.repairs;
    repairs.insert(repairs.end(), found.begin(), found.end());
    found = {};
    for (const quint32 record : parts.rows) {
        const qsizetype line = parts.records.starts[record].line;
        const qsizetype cells = parts.records.cellCount(record);
        // A sheet has no rows that are too short.
        if (cells < parts.columnCount && parts.format == SourceTable::Format::Text)
            repairs.push_back({line, Repair::Kind::ShortRow});
        for (qsizetype column = parts.columnCount; column < cells; ++column) {
            if (parts.records.cell(parts.text, record, column).trimmed().isEmpty()) continue;
            repairs.push_back({line, Repair::Kind::ExtraCells});
            break;
        }
    }
    std::stable_sort(repairs.begin(), repairs.end(),
                     [](const Repair& a, const Repair& b) { return a.line < b.line; });
    for (const Repair& repair : repairs) ++parts.repairCounts[size_t(repair.kind)];
    if (repairs.size() > SourceTable::longestList) repairs.resize(SourceTable::longestList);
    parts.repairs = std::move(repairs);
}

}  // namespace waymark
