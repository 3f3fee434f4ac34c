// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbooks.h"

#include <stdexcept>

#include <zip.h>

namespace waymark::test {
namespace {

const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray package = "http://schemas.openxmlformats.org/package/2006/";

QByteArray relation(const QByteArray& id, const QByteArray& kind, const QByteArray& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + kind + "\" Target=\"" +
           target + "\"/>";
}

QByteArray relations(const QByteArray& all) {
    return head + "<Relationships xmlns=\"" + package + "relationships\">" + all +
           "</Relationships>";
}

void require(bool holds) {
    if (!holds) throw std::runtime_error("the archive of a test cannot be written");
}

}  // namespace

QByteArray zipped(const ZipParts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    require(target != nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    require(archive != nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* part =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        require(part != nullptr);
        require(zip_file_add(archive, name.constData(), part, ZIP_FL_ENC_UTF_8) >= 0);
    }
    require(zip_close(archive) == 0);
    require(zip_source_open(target) == 0);
    zip_stat_t stat;
    zip_stat_init(&stat);
    require(zip_source_stat(target, &stat) == 0);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    require(zip_source_read(target, bytes.data(), stat.size) == zip_int64_t(stat.size));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

QByteArray xlsxOf(const XlsxParts& parts) {
    QByteArray sheets;
    QByteArray links = relation("rS", "sharedStrings", "sharedStrings.xml") +
                       relation("rF", "styles", "/xl/styles.xml");
    ZipParts all{{"[Content_Types].xml", head + "<Types xmlns=\"" + package + "content-types\"/>"},
                 {"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))}};
    for (size_t i = 0; i < parts.sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(qsizetype(i) + 1);
        const QByteArray& state = parts.sheets[i].state;
        sheets += "<sheet name=\"Sheet" + number + "\" sheetId=\"" + number + "\" r:id=\"rId" +
                  number + "\"" + (state.isEmpty() ? QByteArray() : " state=\"" + state + "\"") +
                  "/>";
        links += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        all.emplace_back("xl/worksheets/sheet" + number + ".xml",
                         head + "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                             parts.sheets[i].rows + "</sheetData></worksheet>");
    }
    QByteArray codes;
    QByteArray formats = "<xf numFmtId=\"0\"/>";
    for (size_t i = 0; i < parts.formats.size(); ++i) {
        const QByteArray id = QByteArray::number(164 + qsizetype(i));
        codes += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + parts.formats[i] + "\"/>";
        formats += "<xf numFmtId=\"" + id + "\"/>";
    }
    all.emplace_back("xl/workbook.xml",
                     head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" +
                         (parts.since1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>" +
                         sheets + "</sheets></workbook>");
    all.emplace_back("xl/_rels/workbook.xml.rels", relations(links));
    all.emplace_back("xl/sharedStrings.xml",
                     head + "<sst xmlns=\"" + main + "\">" + parts.strings + "</sst>");
    all.emplace_back("xl/styles.xml", head + "<styleSheet xmlns=\"" + main + "\"><numFmts>" +
                                          codes + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>" +
                                          "</cellStyleXfs><cellXfs>" + formats +
                                          "</cellXfs></styleSheet>");
    return zipped(all);
}

QByteArray odsContent(const QByteArray& tables, const QByteArray& styles) {
    const QByteArray open = "urn:oasis:names:tc:opendocument:xmlns:";
    return head + "<office:document-content xmlns:office=\"" + open +
           "office:1.0\" xmlns:table=\"" + open + "table:1.0\" xmlns:text=\"" + open +
           "text:1.0\" xmlns:style=\"" + open + "style:1.0\"><office:automatic-styles>" + styles +
           "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
           "</office:spreadsheet></office:body></office:document-content>";
}

QByteArray odsOf(const QByteArray& tables, const QByteArray& styles) {
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml", odsContent(tables, styles)},
                   {"META-INF/manifest.xml", "<manifest/>"}});
}

}  // namespace waymark::test
