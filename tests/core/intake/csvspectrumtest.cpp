// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QJsonArray expected(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? document.array() : QJsonArray{document.object()};
}

QJsonArray asJson(const SourceTable& table) {
    QJsonArray rows;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        QJsonObject object;
        for (qsizetype column = 0; column < table.columnCount(); ++column)
            object.insert(table.header(column), table.text(row, column));
        rows.append(object);
    }
    return rows;
}

}  // namespace

TEST_CASE("The twelve cases of csv-spectrum are read as their JSON says", "[intake]") {
    const QDir folder(QStringLiteral(WAYMARK_TEST_DATA "/csv/spectrum"));
    const QStringList files = folder.entryList({u"*.csv"_s});
    REQUIRE(files.size() == 12);
    for (const QString& file : files) {
        INFO(file.toStdString());
        Progress progress;
        const SourceTable table = readTable(folder.filePath(file), {}, progress);
        const QJsonArray read = asJson(table);
        const QJsonArray wanted = expected(folder.filePath(file.chopped(4) + u".json"_s));
        CHECK(QString::fromUtf8(QJsonDocument(read).toJson()) ==
              QString::fromUtf8(QJsonDocument(wanted).toJson()));
        CHECK(table.repairs().empty());
    }
}
