#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/base/id.h"
#include "core/domain/day.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

class Database;

/// A prepared SQL statement: bind typed values, run, read typed columns. Throws Failure.
///
///     db.prepared(u"SELECT id FROM contact WHERE organisation_id = ?"_s)
///         .bind(organisation).all<ContactId>([](const Statement& row) { return
///         row.id<ContactTag>(0); });
class Statement {
public:
    Statement(Database& database, const QString& sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds all values, from the first placeholder on.
    template <class... Values>
    Statement& bind(const Values&... values) {
        int position = 0;
        (bindAt(position++, values), ...);
        return *this;
    }
    void bindAt(int position, qint64 value);
    void bindAt(int position, int value) { bindAt(position, qint64(value)); }
    void bindAt(int position, bool value) { bindAt(position, qint64(value)); }
    void bindAt(int position, const QString& value);
    void bindAt(int position, QDate value);  ///< ISO text; NULL if invalid
    void bindAt(int position, Day value) { bindAt(position, value.date()); }
    void bindAt(int position, std::nullopt_t);
    template <class Tag>
    void bindAt(int position, Id<Tag> id) {
        id.isNull() ? bindAt(position, std::nullopt) : bindAt(position, id.value());
    }
    template <class Value>
    void bindAt(int position, const std::optional<Value>& value) {
        value ? bindAt(position, *value) : bindAt(position, std::nullopt);
    }

    /// Runs to the end, or to the first row of a SELECT.
    void run();
    /// Steps to the next row; false after the last. run() is implied before the first call.
    [[nodiscard]] bool next();
    /// For INSERT: the id of the row.
    [[nodiscard]] qint64 insertedId() const;
    [[nodiscard]] int changedRows() const;

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Day day(int column) const { return Day::fromIso(text(column)); }
    [[nodiscard]] QDate date(int column) const { return day(column).date(); }
    [[nodiscard]] std::optional<int> maybeInteger(int column) const {
        return isNull(column) ? std::nullopt : std::optional<int>(int(integer(column)));
    }
    template <class Tag>
    [[nodiscard]] Id<Tag> id(int column) const {
        return Id<Tag>(integer(column));
    }

    template <class T, class Row>
    [[nodiscard]] std::vector<T> all(Row&& row) {
        std::vector<T> rows;
        while (next()) rows.push_back(row(std::as_const(*this)));
        return rows;
    }
    template <class T, class Row>
    [[nodiscard]] std::optional<T> maybe(Row&& row) {
        std::optional<T> found;
        if (next()) found = row(std::as_const(*this));
        reset();
        return found;
    }
    template <class T, class Row>
    [[nodiscard]] T one(Row&& row) {
        std::optional<T> found = maybe<T>(std::forward<Row>(row));
        if (!found)
            throw Failure(Failure::Kind::WrongUse, QStringLiteral("no row where one was expected"));
        return std::move(*found);
    }
    /// Binds the first `count` values bound here to `other`.
    void handOver(Statement& other, int count) const;
    /// Ends reading; bound values stay.
    void reset();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Many rows into one table, forty to a statement; more of them fall out of the processor's cache.
/// flush() at the end.
class Inserter {
public:
    Inserter(Database& database, const QString& table, const QStringList& columns);

    template <class... Values>
    void add(const Values&... values) {
        (m_full->bindAt(m_position++, values), ...);
        keep();
    }
    void flush();

private:
    static constexpr int RowsAtOnce = 40;
    void keep();

    Database& m_database;
    QString m_head;
    int m_columns;
    int m_position = 0;
    int m_rows = 0;
    std::unique_ptr<Statement> m_full;
};

}  // namespace waymark
