#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark {

/// The application's own folder, where it remembers when a file was checked and keeps backups.
/// Never beside the file: that folder may be synced or shared. Made when first written to.
class StateFolder {
public:
    /// `path` is QStandardPaths::AppLocalDataLocation in the application, a new folder in a test.
    explicit StateFolder(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] const QString& path() const { return m_path; }
    /// The folder for the backups of the file at this canonical path.
    [[nodiscard]] QString backupsOf(const QString& file) const;

    /// When the file at this canonical path was last found whole, in UTC milliseconds; 0: never.
    [[nodiscard]] qint64 lastCheck(const QString& file) const;
    /// Remembers it. Says nothing if it cannot: the file is then checked once more.
    void noteCheck(const QString& file, qint64 nowUtc) const;

private:
    [[nodiscard]] QString checkOf(const QString& file) const;
    QString m_path;
};

}  // namespace waymark
