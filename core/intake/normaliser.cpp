// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/normaliser.h"

#include "core/intake/phonecell.h"
#include "core/intake/readingplan.h"
#include "core/intake/rowreader.h"

namespace waymark {

struct Normaliser::Private {
    ReadingPlan plan;
    PhoneReader phones;
};

Normaliser::Normaliser(const SourceTable& table, const ColumnMapping& mapping,
                       NormaliserContext context)
    : m_private(new Private{ReadingPlan(table, mapping, context.today), PhoneReader()}) {}

Normaliser::~Normaliser() = default;
Normaliser::Normaliser(Normaliser&&) noexcept = default;
Normaliser& Normaliser::operator=(Normaliser&&) noexcept = default;

Candidate Normaliser::candidate(qsizetype row) const {
    return RowReader(m_private->plan, m_private->phones, row).read();
}

}  // namespace waymark
