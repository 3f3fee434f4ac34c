#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores.h"

#include <QHash>

#include <vector>

namespace waymark {

/// What was decided away when contacts were merged does not come back with an old file: a row that
/// speaks of somebody who was merged away fills gaps, and brings no value that was left out.
class MergedAway {
public:
    explicit MergedAway(Stores& stores);

    /// The row speaks of somebody who was merged into `contact`.
    [[nodiscard]] bool isMeant(ContactId contact, const Contact& said) const;
    /// What the row says without the addresses that were left out of `contact`.
    [[nodiscard]] Contact withoutLeftOut(ContactId contact, Contact said) const;

private:
    [[nodiscard]] bool has(ContactId contact, AliasKind kind, const QString& key) const;
    QHash<ContactId, std::vector<ContactAlias>> m_keys;
};

}  // namespace waymark
