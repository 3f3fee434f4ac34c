// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;

int newFile(Invocation& call) {
    call.parse(
        u"Makes a new Waymark file with version 1 of a playbook."_s, {u"FILE"_s},
        {{u"template"_s, u"The journey to start from."_s, u"awareness|acquire"_s, u"awareness"_s},
         {u"country"_s, u"Where the business is (ISO code): phones and dates are read as there."_s,
          u"code"_s, u"GB"_s},
         {u"currency"_s, u"What it sells in (ISO code)."_s, u"code"_s, u"GBP"_s},
         {u"lapse-days"_s, u"A customer lapses after more than so many days without a purchase."_s,
          u"days"_s, u"180"_s},
         {u"name"_s, u"Name of the business."_s, u"text"_s},
         {u"on"_s, u"The day from which the playbook holds."_s, u"date"_s}});
    NewFile content;
    content.playbook = call.value(u"template"_s) == u"acquire" ? PlaybookTemplate::Acquire
                                                               : PlaybookTemplate::Awareness;
    content.settings.businessName = call.value(u"name"_s);
    content.settings.country = call.value(u"country"_s).toUpper();
    content.settings.currency = call.value(u"currency"_s).toUpper();
    content.settings.lapseDays = call.number(u"lapse-days"_s).value_or(180);
    if (content.settings.country.size() != 2)
        throw UsageError(u"--country is a code of two letters such as GB"_s);
    if (content.settings.currency.size() != 3)
        throw UsageError(u"--currency is a code of three letters such as GBP"_s);
    const Clock clock = call.isSet(u"on"_s) ? Clock(call.date(u"on"_s, {})) : Clock();
    const auto file = call.create(content, clock);
    call.say(u"Made %1."_s.arg(file->path()));
    return Done;
}

}  // namespace waymark::cli
