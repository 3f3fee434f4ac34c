// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/cloudfolder.h"

#include <QStringList>

#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

struct Marker {
    QStringView folder;   ///< a folder of this name, or one that begins so and goes on with a mark
    QStringView service;  ///< as its users call it
};
constexpr std::array<Marker, 13> Markers{{{u"onedrive", u"OneDrive"},
                                          {u"dropbox", u"Dropbox"},
                                          {u"icloud drive", u"iCloud Drive"},
                                          {u"iclouddrive", u"iCloud Drive"},
                                          {u"mobile documents", u"iCloud Drive"},
                                          {u"com~apple~clouddocs", u"iCloud Drive"},
                                          {u"google drive", u"Google Drive"},
                                          {u"googledrive", u"Google Drive"},
                                          {u"nextcloud", u"Nextcloud"},
                                          {u"owncloud", u"ownCloud"},
                                          {u"syncthing", u"Syncthing"},
                                          {u"pcloud drive", u"pCloud"},
                                          {u"megasync", u"MEGA"}}};

/// "OneDrive - Acme", "GoogleDrive-ann@acme.example", "Dropbox (Personal)", but not "dropboxes".
bool isFolderOf(QStringView name, QStringView marker) {
    if (!name.startsWith(marker, Qt::CaseInsensitive)) return false;
    return name.size() == marker.size() || !name[marker.size()].isLetterOrNumber();
}

}  // namespace

QString syncServiceOf(const QString& path) {
    QStringList folders = QString(path).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    if (!folders.isEmpty()) folders.removeLast();  // the file's own name says nothing
    for (const QString& folder : folders)
        for (const Marker& marker : Markers)
            if (isFolderOf(folder, marker.folder)) return marker.service.toString();
    return {};
}

}  // namespace waymark
