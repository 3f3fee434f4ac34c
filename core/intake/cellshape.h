#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArrayView>

namespace waymark {

/// What a cell looks like from its letters alone, without knowing its column.
enum class CellShape {
    Empty,
    Number,  ///< also with thousands separators, a currency sign, a per cent sign or an exponent
    Date,    ///< day, month and year in figures or with a month's name; may carry a time
    Time,
    Email,
    Phone,  ///< figures with the punctuation of telephone numbers, 7 to 15 of them
    Url,
    Word,  ///< one word or a short line of words
    Text,  ///< anything longer
    Odd,   ///< holds what usually divides cells, or a lone quote: perhaps split in the wrong place
};

[[nodiscard]] CellShape shapeOf(QByteArrayView cell);

/// A shape that no heading has.
[[nodiscard]] inline bool isContactData(CellShape shape) {
    return shape == CellShape::Email || shape == CellShape::Phone || shape == CellShape::Url;
}

/// Numbers, dates and times: what a column of figures holds below its heading.
[[nodiscard]] inline bool isFigure(CellShape shape) {
    return shape == CellShape::Number || shape == CellShape::Date || shape == CellShape::Time;
}

}  // namespace waymark
