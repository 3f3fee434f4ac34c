// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;

int log(Invocation& call) {
    call.parse(u"Logs a call, email, letter, meeting, visit, social message, message or note."_s,
               {u"FILE"_s, u"CONTACT"_s, u"CHANNEL"_s},
               {{u"on"_s, u"The day it happened (today if not given)."_s, u"date"_s},
                {u"feeling"_s, u"How the customer felt: 1 upset to 5 delighted."_s, u"1|2|3|4|5"_s},
                {u"note"_s, u"What was said."_s, u"text"_s},
                {u"direction"_s, u"Who spoke to whom."_s, u"in|out"_s},
                {u"by"_s, u"Who it was."_s, u"name"_s}});
    const auto kind = channel(call.argument(2));
    if (!kind)
        throw UsageError(
            u"“%1” is no channel: call, email, letter, meeting, visit, social, message or note"_s
                .arg(call.argument(2)));
    const auto feeling = call.number(u"feeling"_s);
    const auto file = call.open(OpenMode::ReadWrite);
    const Contact contact = contactMeant(*file, call.argument(1), call.progress());
    const QDate day = call.date(u"on"_s, file->clock().today());
    file->perform(Action::LogContact, contact.title(), call.progress(),
                  [&](OpenFile& open, Progress&) {
                      Interaction interaction;
                      interaction.contact = contact.id;
                      interaction.channel = *kind;
                      interaction.direction = direction(call.value(u"direction"_s));
                      interaction.happenedOn = day;
                      interaction.feeling = feeling;
                      interaction.note = call.value(u"note"_s);
                      interaction.staff = open.stores().names.staff(call.value(u"by"_s));
                      open.stores().interactions.insert(interaction);
                  });
    call.say(u"Logged with %1 on %2."_s.arg(contact.title(), day.toString(Qt::ISODate)));
    return Done;
}

}  // namespace waymark::cli
