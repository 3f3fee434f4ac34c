// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/cohort.h"

#include "core/analytics/asked.h"
#include "core/analytics/calendarunit.h"

#include <algorithm>

namespace waymark {
namespace {

/// Calls each(later) once for every unit, counted from the first purchase, with a purchase day.
template <class Each>
void forEachActiveUnit(std::span<const PurchaseDay> purchases, int first, CohortUnit unit,
                       Each&& each) {
    int last = -1;
    for (const PurchaseDay& purchase : purchases) {
        const int later = unitOf(purchase.on, unit) - first;
        if (later != last) each(later);
        last = later;
    }
}

CohortRow emptyRow(int number, const Filter& filter, int lastUnit) {
    CohortRow row{.unit = number, .name = unitName(number, filter.cohort), .size = 0, .cells = {}};
    row.cells.resize(size_t(lastUnit - number + 1));
    for (size_t j = 0; j < row.cells.size(); ++j)
        row.cells[j].finished =
            number + int(j) < lastUnit || isOver(daysOf(lastUnit, filter.cohort), filter.asOf);
    return row;
}

void writeMeans(CohortGrid& grid) {
    size_t columns = 0;
    for (const CohortRow& row : grid.rows) columns = std::max(columns, row.cells.size());
    for (size_t j = 0; j < columns; ++j) {
        qint64 inPeriod = 0, thenOrLater = 0, size = 0;
        for (const CohortRow& row : grid.rows) {
            if (j >= row.cells.size() || !row.cells[j].finished) continue;
            inPeriod += row.cells[j].inPeriod;
            thenOrLater += row.cells[j].thenOrLater;
            size += row.size;
        }
        grid.meanInPeriod.push_back(Rate::of(inPeriod, size));
        grid.meanThenOrLater.push_back(Rate::of(thenOrLater, size));
    }
}

}  // namespace

CohortGrid cohortGrid(const Facts& facts, const Filter& filter) {
    CohortGrid grid{.unit = filter.cohort, .rows = {}, .meanInPeriod = {}, .meanThenOrLater = {}};
    const int lastUnit = unitOf(filter.asOf, filter.cohort);
    std::vector<int> rowOf;  // by units before the last one; −1: nobody
    forEachAsked(facts, filter, [&](size_t i) {
        const auto purchases = facts.purchasesOf(i, filter.asOf);
        if (purchases.empty()) return;
        const int first = unitOf(purchases.front().on, filter.cohort);
        const size_t ago = size_t(lastUnit - first);
        if (ago >= rowOf.size()) rowOf.resize(ago + 1, -1);
        if (rowOf[ago] < 0) {
            rowOf[ago] = int(grid.rows.size());
            grid.rows.push_back(emptyRow(first, filter, lastUnit));
        }
        CohortRow& row = grid.rows[size_t(rowOf[ago])];
        ++row.size;
        int last = 0;
        forEachActiveUnit(purchases, first, filter.cohort, [&](int later) {
            ++row.cells[size_t(later)].inPeriod;
            last = later;
        });
        ++row.cells[size_t(last)].thenOrLater;
    });
    for (CohortRow& row : grid.rows)  // from "last bought then" to "then or later"
        for (size_t j = row.cells.size(); j-- > 1;)
            row.cells[j - 1].thenOrLater += row.cells[j].thenOrLater;
    std::ranges::sort(grid.rows, {}, &CohortRow::unit);
    writeMeans(grid);
    return grid;
}

People cohortPeople(const Facts& facts, const Filter& filter, int unit) {
    return cellPeople(facts, filter, unit, 0, CohortMode::InPeriod);
}

People cellPeople(const Facts& facts, const Filter& filter, int unit, int later, CohortMode mode) {
    People people;
    forEachAsked(facts, filter, [&](size_t i) {
        const auto purchases = facts.purchasesOf(i, filter.asOf);
        if (purchases.empty() || unitOf(purchases.front().on, filter.cohort) != unit) return;
        bool counts = false;
        forEachActiveUnit(purchases, unit, filter.cohort, [&](int then) {
            counts = counts || then == later || (mode == CohortMode::ThenOrLater && then > later);
        });
        if (counts) people.push_back(facts.contacts[i]);
    });
    return people;
}

}  // namespace waymark
