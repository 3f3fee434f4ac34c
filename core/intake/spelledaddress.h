#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// A part of a line with every spelt-out "(at)" and "(dot)" as its sign.
struct SpelledLine {
    QString text;
    std::vector<qsizetype> at;  ///< place of each character, and of the end
};
/// The text from `from` to `to` with "jane (at) acme (dot) com" as an address; other text as it is.
[[nodiscard]] SpelledLine despelled(QStringView text, qsizetype from, qsizetype to);

}  // namespace waymark
