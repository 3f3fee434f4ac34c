#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/storage/stores.h"

#include <QByteArray>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace waymark {

/// Finds contacts by any part of their texts. One folded UTF-8 buffer over all contacts in name
/// order, scanned from end to end: nothing to keep in the file, nothing that a query can break.
class TextIndex {
public:
    /// Reads the texts of all live contacts.
    void build(Stores& stores, Progress& progress);
    /// Reads the texts of `changed` again (added, edited, binned or restored contacts).
    void patch(Stores& stores, const std::vector<ContactId>& changed);

    /// The contacts that contain every word of the query, in name order; at most `limit` (0: all).
    /// A word of digits and number signs also finds telephone numbers however they are written. An
    /// empty query finds every contact.
    [[nodiscard]] std::vector<ContactId> find(QStringView words, size_t limit = 0) const;
    /// How many there are in all.
    [[nodiscard]] size_t count(QStringView words) const;

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] size_t memory() const;  ///< bytes held

private:
    void add(ContactId id, const QString& text);
    /// Calls take(id) for each contact found, in name order, until it returns false.
    template <class Take>
    void each(QStringView words, Take&& take) const;

    QByteArray m_text;                    ///< one record after the other
    std::vector<std::uint32_t> m_starts;  ///< of each record; its end is the next one's start
    std::vector<ContactId> m_ids;
};

}  // namespace waymark
