// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filteroptions.h"

#include "core/base/text.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;

QList<QCommandLineOption> filterOptions() {
    return {
        {u"as-of"_s, u"The day the figures are seen on (today if not given)."_s, u"date"_s},
        {u"from"_s, u"First day of the period (open if not given)."_s, u"date"_s},
        {u"to"_s, u"The day after the last day of the period (open if not given)."_s, u"date"_s},
        {u"window"_s, u"Count only what happened within so many days of the first."_s, u"days"_s},
        {u"lapse-days"_s, u"A customer lapses after more than so many days without a purchase."_s,
         u"days"_s},
        {u"order-rule"_s,
         u"Whether a later stage counts for the earlier ones, needs them in their order, or stands alone."_s,
         u"credit|strict|any"_s, u"credit"_s},
        {u"cohort"_s, u"How long one cohort is."_s, u"month|quarter|year"_s, u"quarter"_s},
        {u"source"_s, u"Only contacts of this source of the first touch."_s, u"name"_s},
        {u"playbook"_s, u"Only contacts that entered under this version."_s, u"n"_s}};
}

Filter filterOf(const Invocation& call, OpenFile& file) {
    Filter filter;
    filter.asOf = Day::of(call.date(u"as-of"_s, file.clock().today()));
    filter.period.from = Day::of(call.date(u"from"_s, {}));
    filter.period.to = Day::of(call.date(u"to"_s, {}));
    filter.windowDays = call.number(u"window"_s);
    filter.lapseDays =
        call.number(u"lapse-days"_s).value_or(file.stores().settings.read().lapseDays);
    filter.orderRule = orderRule(call.value(u"order-rule"_s)).value();
    filter.cohort = cohortUnit(call.value(u"cohort"_s)).value();
    if (call.isSet(u"source"_s)) {
        for (const auto& [id, name] : file.stores().names.sources())
            if (text::matchKey(name) == text::matchKey(call.value(u"source"_s))) filter.source = id;
        if (!filter.source)
            throw UsageError(u"no contact has the source “%1”"_s.arg(call.value(u"source"_s)));
    }
    if (const auto version = call.number(u"playbook"_s)) {
        for (const Playbook& playbook : file.stores().playbooks.all())
            if (playbook.version == *version) filter.playbook = playbook.id;
        if (!filter.playbook) throw UsageError(u"there is no playbook version %1"_s.arg(*version));
    }
    return filter;
}

}  // namespace waymark::cli
