// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

namespace {

void endWhenPainted(waymark::ui::MainWindow& window) {
    auto* timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [&window] {
        if (!window.page() || !window.page()->isSettled()) return;
        window.repaint();
        QApplication::quit();
    });
    timer->start(2);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("waymark"));
    QApplication::setApplicationDisplayName(QStringLiteral("Waymark"));
    QApplication::setDesktopFileName(QStringLiteral("org.waymark.Waymark"));
    QApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    QSettings settings(folder + QStringLiteral("/window.ini"), QSettings::IniFormat);
    waymark::ui::Theme theme;
    theme.setMode(waymark::ui::ThemeMode(settings.value(QStringLiteral("look/mode"), 0).toInt()));
    theme.setTextFactor(settings.value(QStringLiteral("look/text"), 100).toInt() / 100.0);
    theme.setDensity(
        waymark::ui::Density(settings.value(QStringLiteral("look/density"), 0).toInt()));
    theme.applyToApplication();
    waymark::ui::Formatting formatting;
    waymark::Workspace workspace{waymark::Clock(), waymark::StateFolder(folder)};

    waymark::ui::MainWindow window(workspace, theme, formatting, settings);
    window.show();
    QStringList files = QApplication::arguments().mid(1);
    // For measuring the start: ends when the first page of the file has been painted.
    if (files.removeAll(QStringLiteral("--until-painted")) > 0) endWhenPainted(window);
    if (!files.isEmpty()) window.openFile(files.first());
    return QApplication::exec();
}
