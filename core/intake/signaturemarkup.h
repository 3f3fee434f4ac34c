#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace waymark::markup {

/// A character and the place it stands for in the source.
struct Letter {
    char16_t c = 0;
    qsizetype from = 0, to = 0;
};
/// What a piece of mark-up is replaced by, up to `to` of the source.
struct Replaced {
    std::vector<Letter> text;
    qsizetype to = 0;
};

/// Reads what mail programs leave of HTML in plain text: tags, entities, `[cid:…]`, addresses in
/// angle brackets behind a linked text. Asked for rising places; linear over all of them.
class Reader {
public:
    explicit Reader(QStringView source) : m_source(source) {}
    /// Nothing if the character at `i` stands for itself.
    [[nodiscard]] std::optional<Replaced> at(qsizetype i);

private:
    [[nodiscard]] std::optional<Replaced> entity(qsizetype i) const;
    [[nodiscard]] std::optional<Replaced> tag(qsizetype i);
    [[nodiscard]] bool isWrittenOut(QStringView link, qsizetype behind) const;
    [[nodiscard]] std::optional<Replaced> picture(qsizetype i);
    /// The next `c` at or behind `i`, remembered; -1 without one within `reach`.
    [[nodiscard]] qsizetype next(QChar c, qsizetype i, qsizetype reach, qsizetype& known) const;
    void append(Replaced& to, qsizetype from, qsizetype end) const;

    QStringView m_source;
    qsizetype m_angle = -1;
    qsizetype m_bracket = -1;
    bool m_allOpen = false;  ///< no <style> or the like is closed any more
};

}  // namespace waymark::markup
