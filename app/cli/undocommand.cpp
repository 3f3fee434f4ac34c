// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "ui/support/actiontext.h"

#include <QDateTime>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString described(const JournalEntry& entry) { return ui::actionText(entry.name, entry.subject); }

}  // namespace

int undo(Invocation& call) {
    call.parse(u"Takes the last act back."_s, {u"FILE"_s}, {});
    const auto file = call.open(OpenMode::ReadWrite);
    const auto entry = file->nextUndo();
    if (!file->undo(call.progress())) {
        call.say(u"There is nothing to undo."_s);
        return Done;
    }
    call.say(u"Undone: %1."_s.arg(described(*entry)));
    return Done;
}

int redo(Invocation& call) {
    call.parse(u"Does the act taken back again."_s, {u"FILE"_s}, {});
    const auto file = call.open(OpenMode::ReadWrite);
    const auto entry = file->nextRedo();
    if (!file->redo(call.progress())) {
        call.say(u"There is nothing to redo."_s);
        return Done;
    }
    call.say(u"Redone: %1."_s.arg(described(*entry)));
    return Done;
}

int history(Invocation& call) {
    call.parse(u"Lists what was done, newest first; undone acts are marked."_s, {u"FILE"_s},
               {{u"json-lines"_s, u"One JSON object a line."_s}});
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    for (const JournalEntry& entry : file->history(1000)) {
        const QString at =
            QDateTime::fromMSecsSinceEpoch(entry.madeAt, Qt::UTC).toString(Qt::ISODate);
        if (call.isSet(u"json-lines"_s))
            call.json({{u"id"_s, entry.id.value()},
                       {u"act"_s, entry.name},
                       {u"subject"_s, entry.subject},
                       {u"at"_s, at},
                       {u"undone"_s, entry.undone}});
        else
            call.say(u"%1  %2%3"_s.arg(at, described(entry),
                                       entry.undone ? u"  (undone)"_s : QString()));
    }
    return Done;
}

}  // namespace waymark::cli
