// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/export/completeexport.h"
#include "core/export/contactexport.h"
#include "core/export/ownersfile.h"
#include "core/export/vcardwriter.h"

#include <algorithm>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

void writeEverything(Invocation& call, OpenFile& file) {
    const QString folder = call.value(u"everything"_s);
    const CompleteExport rows = exportEverything(file.stores(), folder, call.progress());
    call.say(
        u"Written to %1: %2 contacts, %3 organisations, %4 consents, %5 orders, %6 milestones, "
        "%7 interactions and %8 referrals."_s.arg(folder)
            .arg(rows.contacts)
            .arg(rows.organisations)
            .arg(rows.consents)
            .arg(rows.orders)
            .arg(rows.milestones)
            .arg(rows.interactions)
            .arg(rows.referrals));
}

}  // namespace

int exportContacts(Invocation& call) {
    call.parse(
        u"Writes all contacts as CSV or vCards, or the whole file as a folder of tables; all of them can be imported again without loss."_s,
        {u"FILE"_s},
        {{u"csv"_s, u"A table of all contacts."_s, u"OUT"_s},
         {u"vcard"_s, u"All contacts as vCards."_s, u"OUT"_s},
         {u"vcard-version"_s, u"Every address book reads 3.0."_s, u"3.0|4.0"_s, u"3.0"_s},
         {u"everything"_s,
          u"The whole file as a folder of tables: settings, playbook, places, organisations, contacts, those merged away and told apart, consents, orders, milestones, interactions and referrals. import takes the folder. Not in it: the history of imports and of undo."_s,
          u"DIR"_s}});
    const QStringList ways{u"csv"_s, u"vcard"_s, u"everything"_s};
    if (std::ranges::count_if(ways, [&](const QString& way) { return call.isSet(way); }) != 1)
        throw UsageError(u"say where to: either --csv OUT, --vcard OUT or --everything DIR"_s);
    const VCardVersion version =
        call.value(u"vcard-version"_s) == u"4.0" ? VCardVersion::V4 : VCardVersion::V3;
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    if (call.isSet(u"everything"_s)) {
        writeEverything(call, *file);
        return Done;
    }
    const bool cards = call.isSet(u"vcard"_s);
    const QString path = call.value(cards ? u"vcard"_s : u"csv"_s);
    OwnersFile out(path);
    const qint64 rows =
        cards ? exportVCards(file->stores(), version, out.device(), call.progress())
              : waymark::exportContacts(file->stores(), out.device(), call.progress());
    out.commit();
    call.say(u"%1 contacts written to %2."_s.arg(rows).arg(path));
    return Done;
}

}  // namespace waymark::cli
