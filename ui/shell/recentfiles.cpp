// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;

std::vector<RecentFile> RecentFiles::all() const {
    std::vector<RecentFile> files;
    const int size = m_settings.beginReadArray(u"recent"_s);
    for (int i = 0; i < size; ++i) {
        m_settings.setArrayIndex(i);
        RecentFile file{m_settings.value(u"path"_s).toString(),
                        m_settings.value(u"opened"_s).toDateTime()};
        if (QFileInfo::exists(file.path)) files.push_back(std::move(file));
    }
    m_settings.endArray();
    return files;
}

void RecentFiles::add(const QString& path) {
    std::vector<RecentFile> files = all();
    std::erase_if(files, [&](const RecentFile& file) { return file.path == path; });
    files.insert(files.begin(), {path, QDateTime::currentDateTime()});
    files.resize(std::min<size_t>(files.size(), Kept));
    m_settings.beginWriteArray(u"recent"_s, int(files.size()));
    for (int i = 0; i < int(files.size()); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"path"_s, files[size_t(i)].path);
        m_settings.setValue(u"opened"_s, files[size_t(i)].lastOpened);
    }
    m_settings.endArray();
}

}  // namespace waymark::ui
