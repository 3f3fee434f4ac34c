#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <optional>

namespace waymark {

/// A telephone number that is possible (not only assigned: fictional ranges stay), by
/// libphonenumber.
class PhoneNumber {
public:
    enum class Line { Unknown, Fixed, Mobile };

    /// Reads a number as written in `region` (ISO 3166-1 alpha-2); +, 00 and, from North America,
    /// 011 win over the region. Nothing if it is too short, too long or no number.
    [[nodiscard]] static std::optional<PhoneNumber> parse(QStringView text, const QString& region);

    [[nodiscard]] const QString& e164() const { return m_e164; }
    [[nodiscard]] const QString& extension() const { return m_extension; }
    [[nodiscard]] Line line() const { return m_line; }
    [[nodiscard]] QString region() const;         ///< ISO code of the number's country, or empty
    [[nodiscard]] QString international() const;  ///< "+44 1632 960187"

    bool operator==(const PhoneNumber&) const = default;

private:
    QString m_e164;
    QString m_extension;
    Line m_line = Line::Unknown;
};

}  // namespace waymark
