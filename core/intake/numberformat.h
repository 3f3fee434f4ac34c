#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// From which day a workbook counts: 1 January 1900 is 1, or 1 January 1904 is 0.
enum class DateSystem { From1900, From1904 };

/// How a spreadsheet shows a number, from a format code such as `00000`, `0.0%`, `yyyy\-mm\-dd` or
/// `[$€-407] #,##0.00` (ECMA-376 part 1, 18.8.31). What would make the number harder to read again
/// is left away: groups of thousands, colours, scaling, fractions, exponents. Dates and times are
/// written as ISO 8601 does, with a blank between them, whatever the code.
class NumberFormat {
public:
    NumberFormat() = default;  ///< General
    explicit NumberFormat(QStringView code);
    /// A format that has a number instead of a code (18.8.30), or General.
    [[nodiscard]] static NumberFormat builtIn(int id);

    /// `raw` is the number as it is stored, `447912345678` or `4.5E-3`; what is no number comes
    /// back as it is.
    [[nodiscard]] QString shown(QStringView raw, DateSystem system) const;

private:
    enum class Kind { General, Number, Date, Time, DateTime, Elapsed };
    struct Token {
        enum class What { Zero, Digit, Point, Literal };
        What what = What::Literal;
        QString letters;
    };
    struct Section {
        Kind kind = Kind::General;
        int percents = 0;
        QString condition;  ///< `<=9999999`; empty: none
        std::vector<Token> tokens;
    };
    [[nodiscard]] static Section sectionOf(QStringView code);
    [[nodiscard]] const Section& sectionFor(double value) const;
    [[nodiscard]] static QString number(const Section& section, double value, QStringView raw);

    std::vector<Section> m_sections;
};

/// A number without exponent and without noise in its last digits: 44.7, 447912345678, 0.00001.
[[nodiscard]] QString plainNumber(double value, QStringView raw);

/// A day counted by a spreadsheet as `2024-03-05`, with the time if `time` says so; empty if there
/// is no such day.
enum class TimeOfDay { LeftAway, IfAny };
[[nodiscard]] QString serialDay(double serial, DateSystem system, TimeOfDay time);

}  // namespace waymark
