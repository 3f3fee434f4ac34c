// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/eachcontact.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr size_t ContactsAtOnce = 500;

}  // namespace

qint64 eachContact(Stores& stores, Progress& progress, Progress::Step step,
                   const std::function<void(const Contact&)>& take) {
    const std::vector<ContactId> ids = stores.contacts.idsByName();
    for (size_t from = 0; from < ids.size(); from += ContactsAtOnce) {
        const size_t end = std::min(from + ContactsAtOnce, ids.size());
        for (const Contact& contact : stores.contacts.getAll(
                 {ids.begin() + std::ptrdiff_t(from), ids.begin() + std::ptrdiff_t(end)}))
            take(contact);
        progress.at(step, qint64(end), qint64(ids.size()));
    }
    return qint64(ids.size());
}

}  // namespace waymark
