#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace waymark {

/// The words that stand for the values of an enum in the schema, on the command line and in
/// profiles.
template <class Enum, size_t Count>
struct WordList {
    std::array<std::pair<Enum, QStringView>, Count> entries;

    [[nodiscard]] QString word(Enum value) const {
        for (const auto& [each, written] : entries)
            if (each == value) return written.toString();
        return {};
    }
    [[nodiscard]] std::optional<Enum> maybe(QStringView written) const {
        for (const auto& [each, text] : entries)
            if (text.compare(written, Qt::CaseInsensitive) == 0) return each;
        return {};
    }
    [[nodiscard]] Enum value(QStringView written, Enum otherwise) const {
        return maybe(written).value_or(otherwise);
    }
};

}  // namespace waymark
