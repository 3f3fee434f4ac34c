#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importkind.h"
#include "core/intake/writtendate.h"

#include <QDate>

namespace waymark {

class SourceTable;

/// What all the dates of one column say about their order.
struct DateColumn {
    DateOrder order = DateOrder::Unknown;  ///< Unknown: the column holds no date
    bool proven = false;  ///< by a part above 12, dots or months' names; else only the likelier one
    int undecided = 0;    ///< rows whose date reads both ways
    int proving = 0;      ///< rows whose date reads in this order only
    int unreadable = 0;   ///< rows that hold something else
    int serials = 0;      ///< rows that hold a spreadsheet's number
    QDate first, last;    ///< the range that the order gives
};

/// What is believed before the column is read.
struct DateClue {
    DateOrder forced = DateOrder::Unknown;    ///< a person has decided
    DateOrder likelier = DateOrder::Unknown;  ///< by delimiter, country, other columns
    QDate today;                              ///< days after it speak against an order
};

[[nodiscard]] DateColumn readDateColumn(const SourceTable& table, qsizetype column, DayOf what,
                                        const DateClue& clue);

}  // namespace waymark
