#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/intake/candidatesource.h"

#include <QByteArrayView>
#include <QDateTime>

#include <vector>

namespace waymark {

/// A mail file (.eml, .mbox) as the rows of an import: one row for each sender, with the signature
/// of the newest message that has one. Rows stand in the order in which the senders first appear.
class MailSource : public CandidateSource {
public:
    struct Sender {
        QString name, address, subject, signature;
        QDateTime sentAt;  ///< of the message that the row shows; invalid if unknown
        qint64 line = 0;   ///< on which that message begins in the file, from 1
    };

    /// `country` (ISO code) is where telephone numbers lie that do not say. Throws
    /// Failure{CannotRead}, and Failure{SourceRefused} for a file of more than 512 MB or without
    /// any sender.
    MailSource(const QString& path, const QString& country, Progress& progress);
    /// The same from bytes; `fileName` is kept with the import.
    MailSource(QByteArrayView bytes, const QString& fileName, const QString& country,
               Progress& progress);

    [[nodiscard]] const std::vector<Sender>& senders() const { return m_senders; }

    [[nodiscard]] const SourceInfo& info() const override { return m_info; }
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] qsizetype rowCount() const override { return qsizetype(m_senders.size()); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override;
    [[nodiscard]] QStringList cells(qsizetype row) const override;
    [[nodiscard]] qint64 line(qsizetype row) const override;

private:
    void read(QByteArrayView bytes, Progress& progress);

    SourceInfo m_info;
    std::vector<Sender> m_senders;
};

}  // namespace waymark
