#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>

#include <cstddef>
#include <initializer_list>

namespace waymark {

/// Headings of `count` entries of a list: "email_%1", "email_%1_label" → email_1, email_1_label,
/// email_2 …
inline void addHeadings(QStringList& headings, size_t count,
                        std::initializer_list<QStringView> patterns) {
    for (size_t number = 1; number <= count; ++number)
        for (const QStringView pattern : patterns) headings.append(pattern.toString().arg(number));
}

/// The cells of each entry, `width` of them, then empty ones up to `count` entries.
template <class List, class CellsOf>
void addCells(QStringList& cells, const List& list, size_t count, int width, CellsOf&& cellsOf) {
    for (const auto& each : list) cells += cellsOf(each);
    for (size_t place = list.size(); place < count; ++place)
        for (int column = 0; column < width; ++column) cells.append(QString());
}

}  // namespace waymark
