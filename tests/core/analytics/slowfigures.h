#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"

#include <map>
#include <set>

namespace waymark {

/// The definitions once more, straight from the rows, day by day and without a thought for speed:
/// what the figures are held against.
class SlowFigures {
public:
    using Ids = std::set<qint64>;

    SlowFigures(const RawFacts& raw, const Playbook& book, const Filter& filter)
        : m_raw(raw), m_book(book), m_filter(filter) {}

    [[nodiscard]] Ids asked() const;
    /// Key of the stage on `asOf`; empty: nowhere. Lives through every single day.
    [[nodiscard]] QString standing(qint64 contact) const;
    [[nodiscard]] Ids reached(const QString& step) const;
    [[nodiscard]] Ids tooRecent() const;
    [[nodiscard]] Ids boughtInWindow() const;

    [[nodiscard]] Ids cohort(QDate from, QDate to) const;
    [[nodiscard]] Ids boughtIn(const Ids& people, QDate from, QDate to) const;
    [[nodiscard]] Ids customers() const;
    [[nodiscard]] Ids lapsedOn(QDate date) const;
    [[nodiscard]] Ids newlyLapsed() const;
    [[nodiscard]] Ids again() const;
    [[nodiscard]] Ids againWithin(int days) const;

private:
    [[nodiscard]] std::set<QDate> purchaseDays(qint64 contact) const;
    [[nodiscard]] QDate met(qint64 contact) const;
    [[nodiscard]] QDate firstReferral(qint64 contact) const;
    [[nodiscard]] QString stageThatStarts(StartsWhen when) const;
    [[nodiscard]] std::vector<QString> steps() const;
    [[nodiscard]] int lifeOn(qint64 contact, QDate date) const;
    /// t_k of life 1, for every stage it is known of.
    [[nodiscard]] std::map<QString, QDate> firstDays(qint64 contact) const;
    [[nodiscard]] QDate entered(qint64 contact) const;
    [[nodiscard]] QDate until(qint64 contact) const;  ///< invalid: not in the cohort, or too recent
    [[nodiscard]] QDate asOf() const { return m_filter.asOf.date(); }

    const RawFacts& m_raw;
    const Playbook& m_book;
    const Filter& m_filter;
};

}  // namespace waymark
