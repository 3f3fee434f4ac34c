#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"

namespace waymark {

/// Everything that is to be said about a row (from 0): what reading it found, then what matching
/// found.
[[nodiscard]] std::vector<Issue> issuesOf(const ImportPlan& plan, const CandidateSource& source,
                                          qsizetype row);

/// As the file keeps them: [{"field","what","value"}]; empty without issues.
[[nodiscard]] QString toJson(const std::vector<Issue>& issues);
/// The same back; entries that cannot be read are left out.
[[nodiscard]] std::vector<Issue> issuesOfJson(const QString& json);
/// A JSON array of texts.
[[nodiscard]] QString toJson(const QStringList& cells);

}  // namespace waymark
