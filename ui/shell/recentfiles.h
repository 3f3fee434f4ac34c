#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firstrunpage.h"

class QSettings;

namespace waymark::ui {

/// The files opened last, newest first; files that are gone are passed over.
class RecentFiles {
public:
    explicit RecentFiles(QSettings& settings) : m_settings(settings) {}

    [[nodiscard]] std::vector<RecentFile> all() const;
    void add(const QString& path);

private:
    static constexpr int Kept = 8;
    QSettings& m_settings;
};

}  // namespace waymark::ui
