// SPDX-License-Identifier: GPL-3.0-or-later
// Anchor of P7: an empty window with a table and a chart, painted once. `runtimed` measures the
// process from start to end, as it does the real window.
#include <QApplication>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QMainWindow>
#include <QPixmap>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QMainWindow window;
    auto* bars = new QBarSet(u"Reached"_s);
    *bars << 120 << 64 << 31 << 17 << 9;
    auto* series = new QBarSeries;
    series->append(bars);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* splitter = new QSplitter(&window);
    splitter->addWidget(new QTableView);
    splitter->addWidget(new QChartView(chart));
    window.setCentralWidget(splitter);
    window.resize(1360, 860);
    window.show();
    return window.grab().isNull() ? 1 : 0;
}
