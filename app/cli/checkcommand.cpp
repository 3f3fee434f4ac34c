// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/storage/integrity.h"

#include <QJsonArray>

namespace waymark::cli {
using namespace Qt::StringLiterals;

int check(Invocation& call) {
    call.parse(u"Checks a file from end to end: pages, indexes, foreign keys, schema."_s,
               {u"FILE"_s}, {{u"json"_s, u"One JSON value."_s}});
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    QStringList problems;
    try {
        checkIntegrity(file->stores().database, Depth::Full);
    } catch (const Failure& failure) {
        if (failure.kind() != Failure::Kind::Damaged) throw;
        problems.append(failure.detail());
    }
    if (call.isSet(u"json"_s))
        call.json({{u"file"_s, file->path()},
                   {u"sound"_s, problems.isEmpty()},
                   {u"problems"_s, QJsonArray::fromStringList(problems)},
                   {u"contacts"_s, file->stores().contacts.count()}});
    else if (problems.isEmpty())
        call.say(
            u"%1 is sound: %2 contacts."_s.arg(file->path()).arg(file->stores().contacts.count()));
    else
        for (const QString& problem : problems) call.say(problem);
    return problems.isEmpty() ? Done : FileUnusable;
}

}  // namespace waymark::cli
