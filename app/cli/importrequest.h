#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/workspace/importing.h"

namespace waymark::cli {

/// What `import` was asked to do with each source.
struct ImportRequest {
    std::optional<ImportKind> kind;
    QString profile;
    QStringList assignments;  ///< "Column=field"
    QString country;          ///< empty: the file's
    DateOrder dates = DateOrder::Unknown;
    MatchMode mode = MatchMode::Merge;
    ConsentTerms consent;
};

[[nodiscard]] ImportRequest requestOf(const Invocation& call);
[[nodiscard]] std::unique_ptr<CandidateSource> readSource(const QString& path,
                                                          const ImportRequest& request,
                                                          OpenFile& file, Progress& progress);
[[nodiscard]] QJsonObject toJson(const ImportSummary& summary);
[[nodiscard]] QJsonObject contactFields(const Contact& contact);
/// "12 created, 0 updated, …"
[[nodiscard]] QString countsOf(const ImportSummary& summary);
enum class Carried { Out, Planned };
void saySummary(const Invocation& call, const CandidateSource& source, const ImportSummary& summary,
                Carried carried);

}  // namespace waymark::cli
