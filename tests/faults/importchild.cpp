// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a file and imports contacts into it in one act, until it is done or killed.
//     importchild FILE STATEFOLDER COUNT
#include "core/base/failure.h"
#include "core/safekeeping/opening.h"
#include "core/storage/journal.h"
#include "core/storage/stores.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>

#include <cstdio>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

void importInto(Database& database, int count) {
    Stores stores(database);
    Journal journal(database);
    Transaction transaction(database);
    journal.begin(u"import"_s, u"cards.csv"_s, 1);
    Contact contact;
    contact.name.family = u"Roe"_s;
    for (int i = 0; i < count; ++i) {
        contact.name.given = u"N%1"_s.arg(i);
        (void)stores.contacts.insert(contact, 1);
    }
    (void)journal.finish();
    std::puts("committing");
    std::fflush(stdout);
    transaction.commit();
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) return 2;
    try {
        const OpenedFile opened =
            openFile(arguments[1], OpenMode::ReadWrite, StateFolder(arguments[2]), Clock());
        std::puts("open");
        std::fflush(stdout);
        importInto(*opened.database, arguments[3].toInt());
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
