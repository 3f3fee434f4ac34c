// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/cloudfolder.h"

#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A path tells which service syncs its folder", "[safekeeping]") {
    auto [path, service] = GENERATE(table<QString, QString>({
        {u"/home/ann/Dropbox/shop/a.waymark"_s, u"Dropbox"_s},
        {u"C:\\Users\\ann\\OneDrive - Acme Ltd\\a.waymark"_s, u"OneDrive"_s},
        {u"/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/a.waymark"_s, u"iCloud Drive"_s},
        {u"/Users/ann/Library/CloudStorage/GoogleDrive-ann@acme.example/My Drive/a.waymark"_s,
         u"Google Drive"_s},
        {u"/home/ann/Nextcloud/a.waymark"_s, u"Nextcloud"_s},
        {u"/home/ann/Dropbox (Personal)/a.waymark"_s, u"Dropbox"_s},
        {u"/home/ann/dropboxes/a.waymark"_s, u""_s},
        {u"/home/ann/Documents/Dropbox"_s, u""_s},
        {u"/home/ann/a.waymark"_s, u""_s},
        {u""_s, u""_s},
    }));
    CAPTURE(path);
    CHECK(syncServiceOf(path) == service);
}
