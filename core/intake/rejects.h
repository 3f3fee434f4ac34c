#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"

#include <functional>

class QIODevice;

namespace waymark {

/// Says why a row was set aside, for people.
using ReasonSentence = std::function<QString(const ImportSummary::RowResult&)>;

/// The rows set aside as RFC 4180 CSV in UTF-8 with BOM: the columns of the source exactly as they
/// were read, then "Line" and "Reason". It can be mended and imported again. Throws
/// Failure{CannotWrite}.
void writeRejects(const CandidateSource& source, const ImportSummary& summary,
                  const ReasonSentence& sentence, QIODevice& out);

}  // namespace waymark
