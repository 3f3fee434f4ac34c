// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/integrity.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;

void checkIntegrity(Database& database, Depth depth) {
    Statement check(database, depth == Depth::Full ? u"PRAGMA integrity_check(1)"_s
                                                   : u"PRAGMA quick_check(1)"_s);
    const QString finding =
        check.maybe<QString>([](const Statement& row) { return row.text(0); }).value_or(QString());
    if (finding != u"ok") throw Failure(Failure::Kind::Damaged, finding, database.path());
    if (depth == Depth::Quick) return;
    Statement references(database, u"PRAGMA foreign_key_check"_s);
    if (references.next())
        throw Failure(Failure::Kind::Damaged,
                      u"a row of %1 refers to another that is not there"_s.arg(references.text(0)),
                      database.path());
}

void copyInto(Database& database, const QString& path) {
    Statement(database, u"VACUUM INTO ?"_s).bind(path).run();
}

}  // namespace waymark
