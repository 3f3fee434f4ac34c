// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"

#include "core/analytics/facts.h"
#include "core/domain/wordlist.h"

namespace waymark {
namespace {

constexpr WordList<OrderRule, 3> RuleWords{{{{OrderRule::CreditSkipped, u"credit"},
                                             {OrderRule::Strict, u"strict"},
                                             {OrderRule::AnyOrder, u"any"}}}};
constexpr WordList<CohortUnit, 3> UnitWords{{{{CohortUnit::Month, u"month"},
                                              {CohortUnit::Quarter, u"quarter"},
                                              {CohortUnit::Year, u"year"}}}};

Day yearBefore(Day day) { return day.isKnown() ? Day::of(day.date().addYears(-1)) : day; }

}  // namespace

Filter oneYearBefore(const Filter& filter) {
    Filter before = filter;
    before.asOf = yearBefore(filter.asOf);
    before.period = {yearBefore(filter.period.from), yearBefore(filter.period.to)};
    return before;
}

Period periodBefore(const Period& period) {
    if (!period.from.isKnown() || !period.to.isKnown()) return {};
    const QDate from = period.from.date(), to = period.to.date();
    if (from.day() != 1 || to.day() != 1)
        return {period.from + (period.from - period.to), period.from};
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return {Day::of(from.addMonths(-months)), period.from};
}

bool isAskedAbout(const Facts& facts, const Filter& filter, size_t index) {
    if (filter.source && facts.source[index] != *filter.source) return false;
    if (!filter.playbook) return true;
    const VersionSpan* version = facts.versionOn(facts.enteredOn[index]);
    return version && version->playbook == *filter.playbook;
}

QString word(OrderRule rule) { return RuleWords.word(rule); }
QString word(CohortUnit unit) { return UnitWords.word(unit); }

std::optional<OrderRule> orderRule(QStringView written) { return RuleWords.maybe(written); }
std::optional<CohortUnit> cohortUnit(QStringView written) { return UnitWords.maybe(written); }

}  // namespace waymark
