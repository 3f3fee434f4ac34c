#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores.h"

#include <QHash>

#include <optional>

namespace waymark {

/// What the stages of the file are called, for reading milestones from other programs.
class StageWords {
public:
    /// Without a published playbook no word is known.
    explicit StageWords(Stores& stores);

    /// The stage of the playbook in force that a word names: its key or name folded, or a usual
    /// word for what lies beside the road ("on hold", "inactive").
    [[nodiscard]] std::optional<StageId> stage(QStringView written) const;
    /// Equal for one stage in all versions of the playbook.
    [[nodiscard]] QString key(StageId stage) const { return m_keys.value(stage); }

private:
    QHash<QString, StageId> m_stages;
    QHash<StageId, QString> m_keys;
};

}  // namespace waymark
