#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/storage/stores.h"

#include <cstdint>
#include <vector>

namespace waymark {

/// What became of the rows of a source when the same bytes were imported before: each row is still
/// about whom it was about then.
class EarlierRows {
public:
    /// `plan` names the file, its mapping and its rows.
    void read(const ImportPlan& plan, Stores& stores);

    /// Whom a row was about; null if nobody can say.
    [[nodiscard]] ContactId contact(qint64 row) const {
        return m_contacts.empty() ? ContactId() : m_contacts[size_t(row)];
    }
    /// The row waits in the file already.
    [[nodiscard]] bool waits(qint64 row) const { return is(row, Fate::Waits); }
    /// Somebody decided to leave the row out.
    [[nodiscard]] bool isLeftOut(qint64 row) const { return is(row, Fate::LeftOut); }
    /// The columns were read in the same way: the rows have nothing new to say.
    [[nodiscard]] bool wereReadAlike() const { return m_readAlike; }

private:
    enum class Fate : std::uint8_t { Taken, Waits, LeftOut };
    [[nodiscard]] bool is(qint64 row, Fate fate) const {
        return !m_fates.empty() && m_fates[size_t(row)] == fate;
    }

    std::vector<ContactId> m_contacts;
    std::vector<Fate> m_fates;
    bool m_readAlike = false;
};

}  // namespace waymark
