// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/export/contactexport.h"

#include <QFile>
#include <QSaveFile>

namespace waymark::cli {
using namespace Qt::StringLiterals;

int exportContacts(Invocation& call) {
    call.parse(u"Writes all contacts as CSV, which can be imported again without loss."_s,
               {u"FILE"_s}, {{u"csv"_s, u"Where to."_s, u"OUT"_s}});
    if (!call.isSet(u"csv"_s)) throw UsageError(u"say where to: --csv OUT"_s);
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    QSaveFile out(call.value(u"csv"_s));
    if (!out.open(QIODevice::WriteOnly))
        throw Failure(Failure::Kind::CannotWrite, out.errorString(), out.fileName());
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const qint64 rows = waymark::exportContacts(file->stores(), out, call.progress());
    if (!out.commit()) throw Failure(Failure::Kind::CannotWrite, out.errorString(), out.fileName());
    call.say(u"%1 contacts written to %2."_s.arg(rows).arg(out.fileName()));
    return Done;
}

}  // namespace waymark::cli
