// SPDX-License-Identifier: GPL-3.0-or-later
// Anchor of P3: what SQLite's LIKE takes for a search of every column, in its strongest form: one
// column in memory with all fields of a row already joined (LIKE over sixteen columns takes several
// times as long).
//   searchanchor TABLE.db QUERIES.txt     prints "like_p50 … ms" and "like_p95 … ms"
#include "tests/bench/figure.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;
using namespace waymark::bench;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: searchanchor TABLE.db QUERIES.txt\n", stderr);
        return 2;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(QFile::decodeName(argv[1]));
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    QFile file(QFile::decodeName(argv[2]));
    if (!database.open() || !file.open(QFile::ReadOnly)) return 1;

    QStringList columns;
    const QSqlRecord record = database.record(u"contact"_s);
    for (int i = 0; i < record.count(); ++i)
        columns << u"coalesce(\"%1\", '')"_s.arg(record.fieldName(i));
    QSqlQuery search(database);
    search.setForwardOnly(true);
    // A list shows a page of 64, but says how many there are: every row has to be looked at.
    if (columns.isEmpty() || !search.exec(u"PRAGMA temp_store = MEMORY"_s) ||
        !search.exec(u"CREATE TEMP TABLE joined AS SELECT %1 AS text FROM contact"_s.arg(
            columns.join(u" || ' ' || "_s))) ||
        !search.prepare(u"SELECT count(*) FROM joined WHERE text LIKE ?"_s))
        return 1;

    std::vector<double> times;
    qint64 found = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty()) continue;
        const Stopwatch watch;
        search.bindValue(0, QString(u'%' + QString::fromUtf8(line) + u'%'));
        if (!search.exec() || !search.next()) return 1;
        found += search.value(0).toLongLong();
        times.push_back(watch.milliseconds());
    }
    figure("like_p50", quantile(times, 0.5), "ms");
    figure("like_p95", quantile(times, 0.95), "ms");
    figure("like_found", static_cast<double>(found), "rows");
    return 0;
}
