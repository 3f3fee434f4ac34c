#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace waymark {

/// What one run of waymark-cli gave.
struct CliResult {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] std::vector<QJsonObject> lines() const {
        std::vector<QJsonObject> objects;
        for (const QByteArray& line : out.split('\n'))
            if (!line.isEmpty()) objects.push_back(QJsonDocument::fromJson(line).object());
        return objects;
    }
};

/// Runs the command line with a home of its own.
class Cli {
public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    CliResult run(const QStringList& arguments, const QByteArray& input = {}) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"),
                           m_folder.filePath(QStringLiteral("state")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WAYMARK_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace waymark
