// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringEncoder>

#include <random>

#include "core/export/csvwriter.h"
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937;

unsigned below(Random& random, unsigned limit) { return unsigned(random() % limit); }

QString randomCell(Random& random) {
    static const QStringList words = {u"Ann"_s,
                                      u"Roe"_s,
                                      u"Leeds"_s,
                                      u"said \"hi\""_s,
                                      u"a, b"_s,
                                      u"x; y"_s,
                                      u"Zoë"_s,
                                      u"Müller"_s,
                                      u"two\nlines"_s,
                                      u"two\r\nlines"_s,
                                      u"12.50"_s,
                                      u"2026-01-02"_s,
                                      u"\""_s,
                                      u"a|b"_s,
                                      u"="_s,
                                      u"  blanks "_s,
                                      u"tab\tbed"_s,
                                      u"it's"_s,
                                      u"+44 1632 960001"_s,
                                      u"ann@example.com"_s,
                                      u"C:\\dir\\"_s,
                                      u"#1"_s};
    if (below(random, 5) == 0) return {};
    QString cell = words[qsizetype(below(random, unsigned(words.size())))];
    if (below(random, 3) == 0)
        cell += u' ' + words[qsizetype(below(random, unsigned(words.size())))];
    return cell;
}

QByteArray encoded(const QByteArray& utf8, const QByteArray& encoding) {
    const QString text = QString::fromUtf8(utf8);
    if (encoding == "UTF-8") return utf8;
    if (encoding == "UTF-8 with mark") return "\xEF\xBB\xBF" + utf8;
    if (encoding == "windows-1252") return text.toLatin1();
    QStringEncoder encoder(
        encoding == "UTF-16LE" ? QStringEncoder::Utf16LE : QStringEncoder::Utf16BE,
        QStringConverter::Flag::WriteBom);
    return encoder(text);
}

}  // namespace

TEST_CASE("A table that was written comes back cell by cell", "[intake]") {
    const QByteArray delimiter = GENERATE(QByteArray(","), QByteArray(";"), QByteArray("\t"),
                                          QByteArray("|"), QByteArray("||"));
    const QByteArray encoding =
        GENERATE(QByteArray("UTF-8"), QByteArray("UTF-8 with mark"), QByteArray("windows-1252"),
                 QByteArray("UTF-16LE"), QByteArray("UTF-16BE"));
    Random random(4711);
    for (int round = 0; round < 12; ++round) {
        const int columns = 3 + int(below(random, 5));
        const QStringList headings = {u"First Name"_s, u"Last Name"_s, u"City"_s,  u"Email"_s,
                                      u"Phone"_s,      u"Notes"_s,     u"Straße"_s};
        std::vector<QStringList> rows;
        CsvWriter writer(CsvWriter::Cells::AsRead, delimiter);
        writer.addRow(headings.first(columns));
        for (unsigned count = 4 + below(random, 30); count > 0; --count) {
            QStringList row;
            for (int column = 0; column < columns; ++column) row.append(randomCell(random));
            // Only the first cell filled is what footnotes look like; a row of nothing is blank.
            row[1] = u"Roe"_s;
            rows.push_back(row);
            writer.addRow(row);
        }
        INFO(writer.bytes().toStdString());
        Progress progress;
        const SourceTable table = readTable(encoded(writer.bytes(), encoding), {}, progress);
        REQUIRE(table.dialect().delimiter == delimiter);
        REQUIRE(table.headers() == headings.first(columns));
        REQUIRE(table.rowCount() == qsizetype(rows.size()));
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            QStringList read;
            for (int column = 0; column < columns; ++column) read.append(table.text(row, column));
            REQUIRE(read == rows[size_t(row)]);
        }
        REQUIRE(table.repairs().empty());
    }
}

TEST_CASE("A neutralised export is read back as it was", "[intake]") {
    CsvWriter writer;
    const QStringList cells = {u"=1+1"_s, u"+44 1632 960001"_s, u"'=x"_s, u"@home"_s};
    writer.addRow({u"Name"_s, u"Phone"_s, u"Note"_s, u"City"_s});
    writer.addRow(cells);
    Progress progress;
    const SourceTable table = readTable(writer.bytes(), {}, progress);
    QStringList read;
    for (qsizetype column = 0; column < 4; ++column) {
        CHECK_FALSE(table.text(0, column).startsWith(u'='));
        read.append(withoutNeutralisingPrefix(table.text(0, column)));
    }
    CHECK(read == cells);
}
