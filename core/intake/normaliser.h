#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/columnmapping.h"

#include <QDate>

#include <memory>

namespace waymark {

class SourceTable;

struct NormaliserContext {
    QDate today;  ///< two-digit birth years lie before it; may be invalid
};

/// Turns the rows of a table into candidates. Rows may be asked for in any order; the answer
/// depends on the row alone. Several threads may share one.
class Normaliser {
public:
    /// `table` and `mapping` must outlive the normaliser. Throws Failure{WrongUse} if the mapping
    /// has another number of columns than the table.
    Normaliser(const SourceTable& table, const ColumnMapping& mapping, NormaliserContext context);
    ~Normaliser();
    Normaliser(Normaliser&&) noexcept;
    Normaliser& operator=(Normaliser&&) noexcept;

    /// The candidate of a data row, from 0.
    [[nodiscard]] Candidate candidate(qsizetype row) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

}  // namespace waymark
