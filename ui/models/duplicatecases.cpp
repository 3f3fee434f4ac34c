// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/duplicatecases.h"

#include <QCoreApplication>
#include <QHash>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::DuplicateCases)
};

QString since(const Contact& contact, const Formatting& formatting) {
    return contact.metOn.isValid()
               ? Words::tr("Contact since %1").arg(formatting.date(contact.metOn))
               : Words::tr("Contact");
}

DuplicateCase caseOf(const WaitingRow& waiting, Stores& stores, const Formatting& formatting) {
    DuplicateCase made{.shown = {}, .import = waiting.import, .row = waiting.row};
    PairCase& pair = made.shown;
    pair.kind = PairCase::Kind::Row;
    pair.inOneGo = false;
    if (waiting.candidate) pair.other = waiting.candidate->contact;
    if (pair.other.title().isEmpty()) pair.other.name.display = waiting.cells.join(u" · "_s);
    pair.otherTitle = Words::tr("In the file, line %1").arg(waiting.line);
    pair.otherSub = waiting.fileName;
    pair.canMerge = waiting.candidate && !waiting.like.empty();
    pair.keepTitle = Words::tr("Already in Waymark");
    if (!waiting.like.empty()) {
        pair.score = waiting.like.front().score;
        if (const auto here = stores.contacts.find(waiting.like.front().contact)) {
            pair.keep = *here;
            pair.keepSub = since(*here, formatting);
        }
    } else {
        pair.keepSub = Words::tr("Nobody like this any more");
    }
    return made;
}

}  // namespace

DuplicateCases duplicateCases(OpenFile& file, const Formatting& formatting, size_t most,
                              Progress& progress) {
    DuplicateCases all;
    Stores& stores = file.stores();
    for (const WaitingRow& waiting : waitingRows(file, progress))
        all.cases.push_back(caseOf(waiting, stores, formatting));
    const std::vector<DuplicatePair> pairs = findDuplicates(stores, progress);
    all.pairs = qint64(pairs.size());
    std::vector<ContactId> ids;
    for (size_t at = 0; at < std::min(most, pairs.size()); ++at) {
        ids.push_back(pairs[at].a);
        ids.push_back(pairs[at].b);
    }
    const std::vector<Contact> contacts = stores.contacts.getAll(ids);
    for (size_t at = 0; 2 * at + 1 < contacts.size(); ++at) {
        DuplicateCase made;
        PairCase& pair = made.shown;
        pair.keep = contacts[2 * at];
        pair.other = contacts[2 * at + 1];
        pair.keepTitle = Words::tr("Stays");
        pair.keepSub = since(pair.keep, formatting);
        pair.otherTitle = Words::tr("Goes into it");
        pair.otherSub = since(pair.other, formatting);
        pair.score = pairs[at].score;
        all.cases.push_back(std::move(made));
    }
    return all;
}

}  // namespace waymark::ui
