// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/text.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;

int reach(Invocation& call) {
    call.parse(u"Records that a contact reached a stage."_s, {u"FILE"_s, u"CONTACT"_s, u"STAGE"_s},
               {{u"on"_s, u"The day it happened (today if not given)."_s, u"date"_s},
                {u"note"_s, u"What there is to say about it."_s, u"text"_s},
                {u"by"_s, u"Who recorded it."_s, u"name"_s}});
    const auto file = call.open(OpenMode::ReadWrite);
    const Contact contact = contactMeant(*file, call.argument(1), call.progress());
    const Playbook playbook = file->stores().playbooks.current();
    const QString wanted = text::matchKey(call.argument(2));
    const auto stage = std::ranges::find_if(playbook.stages, [&](const Stage& each) {
        return text::matchKey(each.key) == wanted || text::matchKey(each.name) == wanted;
    });
    if (stage == playbook.stages.end()) {
        QStringList names;
        for (const Stage& each : playbook.stages) names.append(each.key);
        throw UsageError(u"the playbook has no stage “%1”; it has %2"_s.arg(call.argument(2),
                                                                            names.join(u", "_s)));
    }
    const QDate day = call.date(u"on"_s, file->clock().today());
    file->perform(Action::RecordMilestone, contact.title(), call.progress(),
                  [&](OpenFile& open, Progress&) {
                      Milestone milestone;
                      milestone.contact = contact.id;
                      milestone.stage = stage->id;
                      milestone.reachedOn = day;
                      milestone.note = call.value(u"note"_s);
                      milestone.staff = open.stores().names.staff(call.value(u"by"_s));
                      open.stores().milestones.insert(milestone);
                  });
    call.say(
        u"%1 reached “%2” on %3."_s.arg(contact.title(), stage->name, day.toString(Qt::ISODate)));
    return Done;
}

}  // namespace waymark::cli
