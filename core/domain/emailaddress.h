#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <optional>

namespace waymark {

/// An e-mail address that can exist: one @, a local part, a domain with a dot.
class EmailAddress {
public:
    /// Reads "Ann <a@b.example>", "mailto:a@b.example" or a bare address. Nothing if there is none.
    [[nodiscard]] static std::optional<EmailAddress> parse(QStringView text);

    [[nodiscard]] const QString& text() const { return m_text; }  ///< as written, without brackets
    [[nodiscard]] QString key() const { return m_text.toLower(); }  ///< for comparison
    [[nodiscard]] QString domain() const {
        return m_text.mid(m_text.lastIndexOf(u'@') + 1).toLower();
    }

    bool operator==(const EmailAddress& other) const { return key() == other.key(); }

private:
    explicit EmailAddress(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

}  // namespace waymark
