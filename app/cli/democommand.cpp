// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/importrequest.h"

#include "core/workspace/samplebusiness.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;

int demo(Invocation& call) {
    call.parse(u"Makes the sample business, Brindlewick Cycles, from its CSV files."_s, {u"FILE"_s},
               {});
    const auto file = call.create(sampleBusiness(), Clock(sampleToday()));
    for (const ImportSummary& summary : importSample(*file, call.progress()))
        call.say(u"%1  %2 rows: %3"_s.arg(summary.fileName, -26)
                     .arg(summary.rows, 5)
                     .arg(countsOf(summary)));
    call.say(u"%1 contacts in %2. Its history ends on %3."_s.arg(file->stores().contacts.count())
                 .arg(file->path(), sampleToday().toString(Qt::ISODate)));
    return Done;
}

}  // namespace waymark::cli
