#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/cardreader.h"
#include "core/intake/mapcolumns.h"

#include <QStringList>

namespace waymark {

/// A file of vCards as rows of an import: one a card.
class VCardSource : public CandidateSource {
public:
    /// Reads the file. Throws Failure{CannotRead}; Failure{SourceRefused} for a file without a card
    /// or larger than `largestFile` bytes; Failure{WrongUse} if anything but contacts is asked for;
    /// Cancelled.
    VCardSource(const QString& path, const MappingContext& context, qsizetype largestFile,
                Progress& progress);
    /// The same with the bytes at hand.
    VCardSource(QByteArray bytes, const MappingContext& context, Progress& progress);

    [[nodiscard]] const VCardFile& file() const { return m_file; }

    [[nodiscard]] const SourceInfo& info() const override { return m_info; }
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] qsizetype rowCount() const override { return m_file.size(); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override;
    [[nodiscard]] QStringList cells(qsizetype row) const override;
    [[nodiscard]] qint64 line(qsizetype row) const override { return m_file.line(row); }
    [[nodiscard]] qsizetype rowsAtOnce() const override;

private:
    void readGroups(Progress& progress);

    SourceInfo m_info;
    CardContext m_context;
    VCardFile m_file;
    QHash<QString, QStringList> m_groups;  ///< names of the groups a card is in, by its UID
    mutable PhoneReader m_phones;
};

}  // namespace waymark
