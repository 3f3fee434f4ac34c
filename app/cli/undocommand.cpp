// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "ui/support/actiontext.h"

#include <QDateTime>

#include <algorithm>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString described(const JournalEntry& entry) { return ui::actionText(entry.name, entry.subject); }

int takeBack(Invocation& call, OpenFile& file, ActId act) {
    const auto entries = file.history(1000);
    const auto entry = std::ranges::find(entries, act, &JournalEntry::id);
    if (entry == entries.end() || entry->undone || entry->name == word(Action::TakeBack))
        throw UsageError(
            u"There is no act %1 to take back; history lists them."_s.arg(act.value()));
    const TakenBack taken = file.takeBack(act, call.progress());
    call.say(u"Taken back: %1."_s.arg(described(*entry)));
    if (!taken.contactsKept.empty())
        call.say(u"Kept, because somebody has worked on them since: contacts %1."_s.arg([&] {
            QStringList ids;
            for (const ContactId id : taken.contactsKept) ids.append(QString::number(id.value()));
            return ids.join(u", "_s);
        }()));
    if (taken.valuesKept > 0)
        call.say(u"Kept, because they were changed since: %1 values."_s.arg(taken.valuesKept));
    return Done;
}

}  // namespace

int undo(Invocation& call) {
    call.parse(
        u"Takes the last act back, or an earlier one. An import is one act: undoing it brings overwritten values back, also after a restart."_s,
        {u"FILE"_s},
        {{u"act"_s,
          u"An earlier act, by the number that history gives it. What was done since is kept."_s,
          u"number"_s}});
    const auto file = call.open(OpenMode::ReadWrite);
    if (const auto number = call.number(u"act"_s)) return takeBack(call, *file, ActId(*number));
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
            call.say(u"%1  %2  %3%4"_s.arg(QString::number(entry.id.value()).rightJustified(5), at,
                                           described(entry),
                                           entry.undone ? u"  (undone)"_s : QString()));
    }
    return Done;
}

}  // namespace waymark::cli
