// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturegivennames.h"

#include "core/intake/namewords.h"

namespace waymark::signaturewords {

bool isGivenName(const QString& key) {
    const auto isGiven = [](QStringView word) {
        return namewords::lists(namewords::keyOf(word)).has(namewords::List::Given);
    };
    if (isGiven(key)) return true;
    const qsizetype dash = key.indexOf(u'-');
    return dash > 2 && isGiven(QStringView(key).first(dash));
}

}  // namespace waymark::signaturewords
