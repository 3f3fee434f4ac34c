#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/candidate.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <optional>
#include <vector>

namespace waymark {

/// One telephone number of a cell. Where `phone.e164` is empty it belongs in the note.
struct ReadPhone {
    PhoneEntry phone;
    std::optional<Issue::Kind> issue;
    bool operator==(const ReadPhone&) const = default;
};

/// Reads cells that hold one telephone number or several, as spreadsheets, address books and
/// business-card scanners leave them. Remembers what it has read; several threads may share it.
class PhoneReader {
public:
    /// `region` is an ISO 3166-1 alpha-2 code or empty; `kind` is what the heading says.
    [[nodiscard]] std::vector<ReadPhone> read(QStringView cell, const QString& region,
                                              PhoneKind kind);

private:
    struct Number {
        QString e164;
        QString extension;
        bool isMobile = false;
        std::optional<Issue::Kind> issue;
    };
    [[nodiscard]] Number number(const QString& text, const QString& region);
    [[nodiscard]] static Number read(const QString& text, const QString& region);

    std::mutex m_lock;
    QHash<QString, Number> m_known;  ///< under m_lock
};

}  // namespace waymark
