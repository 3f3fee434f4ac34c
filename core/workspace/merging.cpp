// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/merging.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

void refuseOne(ContactId one, ContactId other) {
    if (one == other) throw Failure(Failure::Kind::WrongUse, u"both are one contact"_s);
}

}  // namespace

MergeResult mergeContacts(Stores& stores, ContactId keep, ContactId other,
                          const MergeChoices& choices, qint64 nowUtc) {
    refuseOne(keep, other);
    const Contact gone = stores.contacts.get(other);
    const Contact survivor = mergedContact(stores.contacts.get(keep), gone, choices);
    stores.contacts.update(survivor);
    stores.notSame.forget(keep, other);
    MergeResult result;
    result.leftOut = stores.contacts.absorb(keep, other, nowUtc);
    stores.aliases.keep(survivor, gone);
    result.contact = stores.contacts.get(keep);
    return result;
}

MergeResult performMerge(OpenFile& file, ContactId keep, ContactId other,
                         const MergeChoices& choices, Progress& progress) {
    refuseOne(keep, other);
    const QString subject = file.stores().contacts.get(keep).title();
    return file.perform(Action::MergeContacts, subject, progress, [&](OpenFile& open, Progress&) {
        return mergeContacts(open.stores(), keep, other, choices, open.clock().nowUtc());
    });
}

void keepApart(OpenFile& file, ContactId one, ContactId other, Progress& progress) {
    refuseOne(one, other);
    ContactStore& contacts = file.stores().contacts;
    const QString subject = contacts.get(one).title() + u", "_s + contacts.get(other).title();
    file.perform(Action::KeepApart, subject, progress, [&](OpenFile& open, Progress&) {
        open.stores().notSame.remember(one, other, open.clock().nowUtc());
    });
}

}  // namespace waymark
