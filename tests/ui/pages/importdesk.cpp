// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/importdesk.h"

namespace waymark::ui::test {

QString harvestFair() {
    return QStringLiteral(WAYMARK_SOURCE_DIR "/resources/sample/harvest-fair-signups.csv");
}

}  // namespace waymark::ui::test
