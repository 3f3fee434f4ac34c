// SPDX-License-Identifier: GPL-3.0-or-later
// P6: the list of contacts as the window gives it, painted off screen:
//   listtime FILE.waymark     prints "list_paint … ms", "list_jump … ms" and "list_memory … MB"
// The first paint ends with a picture that shows the first rows; the jump with one that shows the
// last.
#include "tests/bench/figure.h"
#include "tests/bench/memory.h"
#include "ui/models/contactlistmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QPixmap>
#include <QTableView>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::bench;

namespace {

/// Runs the event loop until `done` holds; ends the program if that takes a minute.
template <class Done>
void wait(Done done) {
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        if (timer.elapsed() > 60'000) std::exit(1);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: listtime FILE.waymark\n", stderr);
        return 2;
    }
    const QTemporaryDir state;
    Workspace workspace{Clock(), StateFolder(state.path())};
    workspace.open(QFile::decodeName(argv[1]), OpenMode::ReadOnly);
    wait([&] { return workspace.isOpen(); });

    QTableView view;
    view.resize(1040, 720);
    view.verticalHeader()->setDefaultSectionSize(30);
    (void)view.grab();
    const double before = residentMegabytes();

    const ui::Formatting formatting;
    const Stopwatch first;
    ui::ContactListModel model(workspace, formatting);
    view.setModel(&model);
    model.ask(model.question());
    wait([&] { return model.rowCount() > 0 && model.rowAt(0) != nullptr; });
    (void)view.grab();
    figure("list_paint", first.milliseconds(), "ms");

    wait([&] { return model.isSettled(); });
    const Stopwatch jump;
    view.scrollToBottom();
    (void)view.grab();
    wait([&] { return model.rowAt(model.rowCount() - 1) != nullptr; });
    (void)view.grab();
    figure("list_jump", jump.milliseconds(), "ms");
    figure("list_memory", residentMegabytes() - before, "MB");
    return 0;
}
