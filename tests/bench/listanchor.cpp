// SPDX-License-Identifier: GPL-3.0-or-later
// Anchor of P6: the list of contacts as QSqlTableModel gives it, painted off screen:
//   listanchor TABLE.db     prints "table_paint … ms", "table_jump … ms" and "table_memory … MB"
// The first paint is select, view and picture; the jump goes to the last row; the memory is what
// the model has added by then.
#include "tests/bench/figure.h"
#include "tests/bench/memory.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QPixmap>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace waymark::bench;

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: listanchor TABLE.db\n", stderr);
        return 2;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(QFile::decodeName(argv[1]));
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open()) return 1;

    // Fonts are loaded once for the process, whatever is painted first.
    QTableView view;
    view.resize(1040, 720);
    view.verticalHeader()->setDefaultSectionSize(30);
    (void)view.grab();
    const double before = residentMegabytes();

    const Stopwatch first;
    QSqlTableModel model(nullptr, database);
    model.setTable(u"contact"_s);
    model.setSort(1, Qt::AscendingOrder);
    if (!model.select()) return 1;
    view.setModel(&model);
    (void)view.grab();
    figure("table_paint", first.milliseconds(), "ms");

    const Stopwatch jump;
    while (model.canFetchMore()) model.fetchMore();
    view.scrollToBottom();
    (void)view.grab();
    figure("table_jump", jump.milliseconds(), "ms");
    figure("table_memory", residentMegabytes() - before, "MB");
    return 0;
}
