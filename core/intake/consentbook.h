#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"

#include <vector>

namespace waymark {

/// The consents of one contact while the rows of a file fall into them. What the file says again is
/// not added again, and a withdrawn consent is never given back by a file.
class ConsentBook {
public:
    ConsentBook() = default;
    /// Consents that are in the file already, in the order in which they were recorded.
    void know(const std::vector<Consent>& here);
    /// True if something was added.
    bool take(const std::vector<Consent>& said);
    [[nodiscard]] const std::vector<Consent>& added() const { return m_added; }

private:
    [[nodiscard]] bool isNew(const Consent& said) const;

    std::vector<Consent> m_all, m_added;
};

}  // namespace waymark
