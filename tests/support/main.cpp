// SPDX-License-Identifier: GPL-3.0-or-later
// The runner: an application object first (Qt Sql and fonts want one), then Catch2 in version 2
// or 3.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/support/catch.h"

#ifdef WAYMARK_TEST_WITH_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#include <QStandardPaths>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    Application::setApplicationName(QStringLiteral("waymark-tests"));
    return Catch::Session().run(argc, argv);
}
