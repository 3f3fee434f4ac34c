#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace waymark {

/// Who brought whom (A7). A contact is referred at most once; chains have no cycles.
struct Referral {
    ContactId referrer;
    ContactId referred;
    QDate referredOn;  ///< invalid if unknown
    QString note;
    ImportId madeBy;
    bool operator==(const Referral&) const = default;
};

}  // namespace waymark
