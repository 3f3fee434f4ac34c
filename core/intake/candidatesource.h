#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/columnmapping.h"

#include <QString>
#include <QStringList>

namespace waymark {

/// What an import keeps of the file that its rows come from.
struct SourceInfo {
    QString fileName;
    QString sha256;  ///< of the file's bytes; equal for the same file
    QString encoding;
    QString delimiter;   ///< of a table; empty for every other source
    int headerRow = 0;   ///< of a table, from 1; 0: none
    qint64 repairs = 0;  ///< places that were mended while reading
    ColumnMapping mapping;
};

/// Rows as candidates: what planning, carrying out and setting aside need of a table and its
/// mapping. Rows count from 0. candidate() may be called from several threads at once, and must
/// give the same value each time.
class CandidateSource {
public:
    virtual ~CandidateSource() = default;

    [[nodiscard]] virtual const SourceInfo& info() const = 0;
    [[nodiscard]] virtual QStringList headings() const = 0;
    [[nodiscard]] virtual qsizetype rowCount() const = 0;
    [[nodiscard]] virtual Candidate candidate(qsizetype row) const = 0;
    [[nodiscard]] virtual QStringList cells(qsizetype row) const = 0;  ///< exactly as read
    [[nodiscard]] virtual qint64 line(qsizetype row) const = 0;        ///< physical line, from 1
    /// How many rows may be held as candidates at a time.
    [[nodiscard]] virtual qsizetype rowsAtOnce() const { return 256; }

protected:
    CandidateSource() = default;
    CandidateSource(const CandidateSource&) = default;
    CandidateSource(CandidateSource&&) = default;
    CandidateSource& operator=(const CandidateSource&) = default;
    CandidateSource& operator=(CandidateSource&&) = default;
};

}  // namespace waymark
