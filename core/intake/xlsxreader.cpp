// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/xlsxreader.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/intake/ziparchive.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype longestText = 16 * 1024 * 1024;
constexpr size_t mostFormats = 100'000;

/// What a part of the archive points to: identifier → name of the part.
class Relations : public XmlTaker {
public:
    explicit Relations(QByteArray folder) : m_folder(std::move(folder)) {}
    Go take(const QXmlStreamReader& xml) override {
        if (!xml.isStartElement() || xml.name() != u"Relationship") return Go::On;
        QByteArray target = attribute(xml, u"Target").toUtf8();
        target.replace('\\', '/');
        target = target.startsWith('/') ? target.sliced(1) : m_folder + target;
        // `xl/../xl/workbook.xml`
        for (qsizetype up = target.indexOf("/../"); up >= 0; up = target.indexOf("/../")) {
            const qsizetype start = up == 0 ? 0 : target.lastIndexOf('/', up - 1) + 1;
            target.remove(start, up + 4 - start);
        }
        const QStringView type = attribute(xml, u"Type");
        m_byId.insert(attribute(xml, u"Id").toString(), target);
        m_byKind.insert(type.sliced(type.lastIndexOf(u'/') + 1).toString(), target);
        return Go::On;
    }
    [[nodiscard]] QByteArray byId(const QString& id) const { return m_byId.value(id); }
    [[nodiscard]] QByteArray byKind(const QString& kind, const QByteArray& otherwise) const {
        return m_byKind.value(kind, otherwise);
    }

private:
    QByteArray m_folder;
    QHash<QString, QByteArray> m_byId;
    QHash<QString, QByteArray> m_byKind;
};

struct Workbook : XmlTaker {
    struct Sheet {
        QString relation;
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    DateSystem system = DateSystem::From1900;

    Go take(const QXmlStreamReader& xml) override {
        if (!xml.isStartElement()) return Go::On;
        if (xml.name() == u"workbookPr") {
            const QStringView since1904 = attribute(xml, u"date1904");
            if (since1904 == u"1" || since1904 == u"true") system = DateSystem::From1904;
        } else if (xml.name() == u"sheet") {
            const QStringView state = attribute(xml, u"state");
            sheets.push_back(
                {attribute(xml, u"id").toString(), state == u"hidden" || state == u"veryHidden"});
        }
        return Go::On;
    }
};

bool readPart(ZipArchive& archive, const QByteArray& name, XmlTaker& taker,
              const Progress& progress) {
    XmlFeed feed(taker);
    const bool found = archive.read(
        name, [&feed](const QByteArray& chunk) { return feed.add(chunk); }, progress);
    if (found) feed.finish();
    return found;
}

/// `_x000D_` stands for a character that XML cannot hold.
QString unescaped(QString text) {
    for (qsizetype at = text.indexOf(u"_x"); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != u'_') continue;
        bool valid = false;
        const ushort code = QStringView(text).sliced(at + 2, 4).toUShort(&valid, 16);
        if (valid) text.replace(at, 7, code == 0 ? QString() : QString(QChar(code)));
    }
    return text;
}

/// Line ends as the rest of the import knows them.
QByteArray written(const QString& text) {
    QString cell = text.contains(u"_x") ? unescaped(text) : text;
    cell.replace(u"\r\n"_s, u"\n"_s);
    cell.replace(u'\r', u'\n');
    return cell.toUtf8();
}

/// `B5` → 1; −1 if there is no letter.
qsizetype columnOf(QStringView reference) {
    qsizetype column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z' || column > 1'000'000) break;
        column = column * 26 + (letter - u'A' + 1);
    }
    return column - 1;
}

QString isoShown(QString date) {
    if (date.endsWith(u'Z')) date.chop(1);
    if (date.endsWith(u"T00:00:00") || date.endsWith(u"T00:00:00.000"))
        date.truncate(date.indexOf(u'T'));
    return date.replace(u'T', u' ');
}

}  // namespace

XmlTaker::Go SharedStrings::take(const QXmlStreamReader& xml) {
    if (xml.isStartElement()) {
        if (xml.name() == u"si") m_begins.push_back(quint32(m_text.size()));
        m_phonetic += xml.name() == u"rPh";
        m_inText = xml.name() == u"t" && m_phonetic == 0;
    } else if (xml.isEndElement()) {
        if (xml.name() == u"rPh") --m_phonetic;
        m_inText = false;
    } else if (m_inText && !m_begins.empty()) {
        m_text += xml.text().toUtf8();
    }
    return Go::On;
}

QByteArrayView SharedStrings::at(qsizetype index) const {
    if (index < 0 || index >= qsizetype(m_begins.size())) return {};
    const size_t next = size_t(index) + 1;
    const qsizetype begin = m_begins[size_t(index)];
    const qsizetype end = next < m_begins.size() ? qsizetype(m_begins[next]) : m_text.size();
    return QByteArrayView(m_text).sliced(begin, end - begin);
}

XmlTaker::Go CellFormats::take(const QXmlStreamReader& xml) {
    if (xml.isEndElement() && xml.name() == u"cellXfs") m_inCells = false;
    if (!xml.isStartElement()) return Go::On;
    if (xml.name() == u"cellXfs") m_inCells = true;
    if (m_formats.size() >= mostFormats || size_t(m_codes.size()) >= mostFormats) return Go::Stop;
    if (xml.name() == u"numFmt") {
        m_codes.insert(attribute(xml, u"numFmtId").toInt(),
                       attribute(xml, u"formatCode").left(400).toString());
    } else if (xml.name() == u"xf" && m_inCells) {
        const int id = attribute(xml, u"numFmtId").toInt();
        const auto code = m_codes.constFind(id);
        m_formats.push_back(code == m_codes.cend() ? NumberFormat::builtIn(id)
                                                   : NumberFormat(*code));
    }
    return Go::On;
}

const NumberFormat& CellFormats::at(qsizetype index) const {
    static const NumberFormat general;
    return index >= 0 && index < qsizetype(m_formats.size()) ? m_formats[size_t(index)] : general;
}

XmlTaker::Go XlsxSheet::take(const QXmlStreamReader& xml) {
    if (xml.isStartElement()) {
        begin(xml);
    } else if (xml.isEndElement()) {
        end(xml.name());
        if (xml.name() == u"sheetData") return Go::Stop;
    } else if (m_within != Within::Nothing && m_phonetic == 0) {
        if (m_value.size() + xml.text().size() > longestText)
            throw Failure(Failure::Kind::SourceRefused,
                          u"line %1 holds a cell of more than 16 MB"_s.arg(m_row + 1));
        m_value += xml.text();
    }
    return m_into.isFull() ? Go::Stop : Go::On;
}

void XlsxSheet::begin(const QXmlStreamReader& xml) {
    const QStringView name = xml.name();
    if (name == u"c") {
        // Cells and rows without a reference follow the one before.
        const qsizetype column = columnOf(attribute(xml, u"r"));
        m_column = column >= 0 ? column : m_column + 1;
        m_type = attribute(xml, u"t").toString();
        m_format = attribute(xml, u"s").toInt();
        m_value.clear();
    } else if (name == u"v") {
        m_within = Within::Value;
    } else if (name == u"t" && m_type == u"inlineStr") {
        m_within = Within::Text;
    } else if (name == u"rPh") {
        ++m_phonetic;
    } else if (name == u"row") {
        const qsizetype number = attribute(xml, u"r").toLongLong();
        m_row = number > 0 ? number - 1 : m_row + 1;
        m_column = -1;
        m_into.beginRow(m_row);
    }
}

void XlsxSheet::end(QStringView name) {
    m_within = Within::Nothing;
    if (name == u"rPh") --m_phonetic;
    if (name == u"c") endCell();
}

void XlsxSheet::endCell() {
    if (m_value.isEmpty()) return;
    if (m_type == u"s") {
        const QByteArrayView text = m_strings.at(m_value.trimmed().toLongLong());
        if (text.contains("_x") || text.contains('\r'))
            m_into.add(m_column, written(QString::fromUtf8(text)));
        else
            m_into.add(m_column, text);
    } else if (m_type == u"str" || m_type == u"inlineStr" || m_type == u"e") {
        m_into.add(m_column, written(m_value));
    } else if (m_type == u"b") {
        m_into.add(m_column, m_value.trimmed() == u"0" ? "FALSE" : "TRUE");
    } else if (m_type == u"d") {
        m_into.add(m_column, isoShown(m_value.trimmed()).toUtf8());
    } else {
        m_into.add(m_column, m_formats.at(m_format).shown(m_value, m_system).toUtf8());
    }
    m_value.clear();
}

SheetGrid readXlsx(ZipArchive& archive, const SheetLimits& limits, const Progress& progress) {
    Relations roots({});
    (void)readPart(archive, "_rels/.rels", roots, progress);
    const QByteArray book = roots.byKind(u"officeDocument"_s, "xl/workbook.xml");
    const QByteArray folder = book.first(book.lastIndexOf('/') + 1);
    Workbook workbook;
    if (!readPart(archive, book, workbook, progress))
        throw Failure(Failure::Kind::SourceRefused, u"it is a damaged spreadsheet"_s);
    Relations parts(folder);
    (void)readPart(archive, folder + "_rels/" + book.sliced(folder.size()) + ".rels", parts,
                   progress);
    SharedStrings strings;
    (void)readPart(archive, parts.byKind(u"sharedStrings"_s, folder + "sharedStrings.xml"), strings,
                   progress);
    CellFormats formats;
    (void)readPart(archive, parts.byKind(u"styles"_s, folder + "styles.xml"), formats, progress);

    std::stable_partition(workbook.sheets.begin(), workbook.sheets.end(),
                          [](const Workbook::Sheet& sheet) { return !sheet.hidden; });
    SheetGrid first(limits);
    for (const Workbook::Sheet& sheet : workbook.sheets) {
        SheetGrid grid(limits);
        XlsxSheet taker(strings, formats, workbook.system, grid);
        if (!readPart(archive, parts.byId(sheet.relation), taker, progress)) continue;
        if (grid.isTable()) return grid;
        if (first.isEmpty()) first = std::move(grid);
    }
    return first;
}

}  // namespace waymark
