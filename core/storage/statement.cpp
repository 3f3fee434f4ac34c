// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// `sql` with a name for each `?` outside quotes. Qt looks names up, but formats a text for each
/// value that is bound by position: half of what binding costs.
QString withNames(const QString& sql, QStringList& names) {
    QString named;
    named.reserve(sql.size() * 2);
    QChar quote;
    for (const QChar c : sql) {
        if (quote.isNull() && c == u'?') {
            names.append(u":v"_s + QString::number(names.size()));
            named += names.last();
            continue;
        }
        if (quote.isNull() && (c == u'\'' || c == u'"'))
            quote = c;
        else if (c == quote)
            quote = {};
        named += c;
    }
    return named;
}

}  // namespace

struct Statement::Private {
    explicit Private(const Database& database)
        : query(QSqlDatabase::database(database.connectionName(), false)), path(database.path()) {}

    void bind(int position, const QVariant& value) {
        query.bindValue(names.at(position), value);
        bound = std::max(bound, qsizetype(position) + 1);
    }

    QSqlQuery query;
    QStringList names;  ///< of the placeholders
    qsizetype bound = 0;
    QString path;
    bool active = false;

    [[noreturn]] void fail() const {
        const QSqlError error = query.lastError();
        const int code = error.nativeErrorCode().toInt();
        const QString detail = error.databaseText();
        using Kind = Failure::Kind;
        switch (code & 0xff) {
            case 5:
            case 6:
                throw Failure(Kind::InUse, detail, path);  // BUSY, LOCKED
            case 8:
                throw Failure(code == 1032 ? Kind::FileChanged : Kind::ReadOnly, detail,
                              path);  // READONLY, _DBMOVED
            case 10:
            case 13:
            case 14:
                throw Failure(Kind::CannotWrite, detail, path);  // IOERR, FULL, CANTOPEN
            case 11:
                throw Failure(Kind::Damaged, detail, path);  // CORRUPT
            case 19:
                throw Failure(Kind::Constraint, detail, path);  // CONSTRAINT
            case 26:
                throw Failure(Kind::NotAWaymarkFile, detail, path);  // NOTADB
            default:
                throw Failure(Kind::WrongUse, detail + u" in "_s + query.lastQuery(), path);
        }
    }
};

Statement::Statement(Database& database, const QString& sql)
    : d(std::make_unique<Private>(database)) {
    d->query.setForwardOnly(true);
    if (!d->query.prepare(withNames(sql, d->names))) d->fail();
}

Statement::~Statement() = default;

void Statement::bindAt(int position, qint64 value) { d->bind(position, QVariant(value)); }
void Statement::bindAt(int position, const QString& value) {
    // A null QString would be NULL to Qt; an empty text is a text.
    d->bind(position, value.isNull() ? QVariant(u""_s) : QVariant(value));
}
void Statement::bindAt(int position, QDate value) {
    d->bind(position, value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant());
}
void Statement::bindAt(int position, std::nullopt_t) { d->bind(position, QVariant()); }

void Statement::run() {
    // Qt takes a name that was never bound for NULL.
    if (d->bound < d->names.size())
        throw Failure(Failure::Kind::WrongUse, u"a value is missing in "_s + d->query.lastQuery(),
                      d->path);
    if (!d->query.exec()) d->fail();
    d->active = true;
}

bool Statement::next() {
    if (!d->active) run();
    if (d->query.next()) return true;
    if (d->query.lastError().type() != QSqlError::NoError) d->fail();
    reset();
    return false;
}

void Statement::reset() {
    if (d->active) d->query.finish();
    d->active = false;
}

qint64 Statement::insertedId() const { return d->query.lastInsertId().toLongLong(); }
int Statement::changedRows() const { return d->query.numRowsAffected(); }
bool Statement::isNull(int column) const { return d->query.isNull(column); }
qint64 Statement::integer(int column) const { return d->query.value(column).toLongLong(); }
double Statement::real(int column) const { return d->query.value(column).toDouble(); }
QString Statement::text(int column) const { return d->query.value(column).toString(); }
QByteArray Statement::bytes(int column) const { return d->query.value(column).toByteArray(); }

void Statement::handOver(Statement& other, int count) const {
    for (int position = 0; position < count; ++position)
        other.d->bind(position, d->query.boundValue(position));
}

Inserter::Inserter(Database& database, const QString& table, const QStringList& columns)
    : m_database(database),
      m_head(u"INSERT INTO %1 (%2) VALUES "_s.arg(table, columns.join(u", "_s))),
      m_columns(int(columns.size())) {
    const QString row = u'(' + QStringList(m_columns, u"?"_s).join(u", "_s) + u')';
    m_full =
        std::make_unique<Statement>(database, m_head + QStringList(RowsAtOnce, row).join(u", "_s));
}

void Inserter::keep() {
    Q_ASSERT(m_position % m_columns == 0);
    if (++m_rows < RowsAtOnce) return;
    m_full->run();
    m_full->reset();
    m_rows = m_position = 0;
}

void Inserter::flush() {
    if (m_rows == 0) return;
    const QString row = u'(' + QStringList(m_columns, u"?"_s).join(u", "_s) + u')';
    Statement rest(m_database, m_head + QStringList(m_rows, row).join(u", "_s));
    m_full->handOver(rest, m_position);
    rest.run();
    m_rows = m_position = 0;
}

}  // namespace waymark
