// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contactstore.h"

#include "core/base/text.h"
#include "core/storage/contactlists.h"
#include "core/storage/contactunion.h"
#include "core/storage/idchunks.h"
#include "core/storage/statement.h"

#include <QHash>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString sortKeyOf(Database& database, const Contact& contact) {
    QString otherwise = contact.name.display;
    if (otherwise.isEmpty() && contact.organisation)
        otherwise = database.prepared(u"SELECT name FROM organisation WHERE id = ?"_s)
                        .bind(contact.organisation)
                        .maybe<QString>([](const Statement& row) { return row.text(0); })
                        .value_or(QString());
    if (otherwise.isEmpty() && !contact.emails.empty())
        otherwise = contact.emails.front().address.text();
    if (otherwise.isEmpty() && !contact.phones.empty()) otherwise = contact.phones.front().raw;
    return text::sortKey(contact.name.family, contact.name.given, otherwise);
}

/// The facts that stand in the contact's own row.
bool haveEqualRows(const Contact& a, const Contact& b) {
    return a.name == b.name && a.organisation == b.organisation && a.jobTitle == b.jobTitle &&
           a.birthday == b.birthday && a.language == b.language && a.metOn == b.metOn &&
           a.source == b.source && a.note == b.note && a.madeBy == b.madeBy;
}

Contact contactOf(const Statement& row) {
    Contact contact;
    contact.id = row.id<ContactTag>(0);
    contact.name = {.honorific = row.text(1),
                    .given = row.text(2),
                    .family = row.text(3),
                    .suffix = row.text(4),
                    .nickname = row.text(5),
                    .display = row.text(6)};
    contact.organisation = row.id<OrganisationTag>(7);
    contact.organisationName = row.text(8);
    contact.jobTitle = row.text(9);
    contact.birthday = row.text(10);
    contact.language = row.text(11);
    contact.metOn = row.date(12);
    contact.source = row.id<SourceTag>(13);
    contact.sourceName = row.text(14);
    contact.note = row.text(15);
    contact.madeBy = row.id<ImportTag>(16);
    return contact;
}

/// The text at `position` of each live contact's list rows, with the contact's id.
void eachKey(Database& database, const QString& sql,
             const std::function<void(const Statement&)>& take) {
    Statement& rows = database.prepared(sql);
    while (rows.next()) take(rows);
}

}  // namespace

QString ContactRow::title() const {
    if (!given.isEmpty() || !family.isEmpty())
        return given.isEmpty() ? family : family.isEmpty() ? given : given + u' ' + family;
    for (const QString* text : {&display, &organisation, &email})
        if (!text->isEmpty()) return *text;
    return phone;
}

ContactId ContactStore::insert(const Contact& contact, qint64 nowUtc) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO contact (honorific, given, family, suffix, nickname, display, sort_key, "
        "name_key, organisation_id, job_title, birthday, language, met_on, source_id, note, "
        "import_id, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    const PersonName& name = contact.name;
    const QString sortKey = sortKeyOf(m_database, contact);
    insert
        .bind(name.honorific, name.given, name.family, name.suffix, name.nickname, name.display,
              sortKey, nameKey(name.given, name.family, name.suffix), contact.organisation,
              contact.jobTitle, contact.birthday, contact.language, contact.metOn, contact.source,
              contact.note, contact.madeBy, nowUtc)
        .run();
    const ContactId id(insert.insertedId());
    ContactLists(m_database).write(id, contact);
    return id;
}

void ContactStore::update(const Contact& contact) {
    const Contact stored = get(contact.id);
    const QString sortKey = sortKeyOf(m_database, contact);
    if (!haveEqualRows(stored, contact) || sortKey != sortKeyOf(m_database, stored)) {
        const PersonName& name = contact.name;
        m_database
            .prepared(
                u"UPDATE contact SET honorific = ?, given = ?, family = ?, suffix = ?, "
                "nickname = ?, display = ?, sort_key = ?, name_key = ?, organisation_id = ?, "
                "job_title = ?, birthday = ?, language = ?, met_on = ?, source_id = ?, note = ?, "
                "import_id = ? WHERE id = ?"_s)
            .bind(name.honorific, name.given, name.family, name.suffix, name.nickname, name.display,
                  sortKey, nameKey(name.given, name.family, name.suffix), contact.organisation,
                  contact.jobTitle, contact.birthday, contact.language, contact.metOn,
                  contact.source, contact.note, contact.madeBy, contact.id)
            .run();
    }
    ContactLists(m_database).rewrite(contact, stored);
}

void ContactStore::bin(ContactId id, qint64 nowUtc) {
    m_database.prepared(u"UPDATE contact SET binned_at = ? WHERE id = ? AND binned_at IS NULL"_s)
        .bind(nowUtc, id)
        .run();
}

std::vector<LeftOutReferral> ContactStore::absorb(ContactId keep, ContactId other, qint64 nowUtc) {
    if (keep == other) throw Failure(Failure::Kind::WrongUse, u"a contact absorbs itself"_s);
    ContactUnion both(m_database, keep, other);
    both.moveEvents();
    std::vector<LeftOutReferral> leftOut = both.moveReferrals();
    both.moveConsents();
    both.moveKnowledge();
    bin(other, nowUtc);
    return leftOut;
}

std::optional<Contact> ContactStore::find(ContactId id) {
    std::vector<Contact> found = getAll({id});
    if (found.empty()) return {};
    return std::move(found.front());
}

Contact ContactStore::get(ContactId id) {
    std::optional<Contact> contact = find(id);
    if (!contact)
        throw Failure(Failure::Kind::WrongUse,
                      u"contact %1 is not there"_s.arg(QString::number(id.value())));
    return std::move(*contact);
}

qint64 ContactStore::count() {
    return m_database.prepared(u"SELECT count(*) FROM contact WHERE binned_at IS NULL"_s)
        .one<qint64>([](const Statement& row) { return row.integer(0); });
}

std::vector<Contact> ContactStore::getAll(const std::vector<ContactId>& ids) {
    QHash<ContactId, Contact> found;
    eachRowOf(m_database,
              u"SELECT c.id, c.honorific, c.given, c.family, c.suffix, c.nickname, c.display, "
              "c.organisation_id, o.name, c.job_title, c.birthday, c.language, c.met_on, "
              "c.source_id, s.name, c.note, c.import_id FROM contact c "
              "LEFT JOIN organisation o ON o.id = c.organisation_id "
              "LEFT JOIN source s ON s.id = c.source_id "
              "WHERE c.binned_at IS NULL AND c.id %1"_s,
              ids, [&](const Statement& row) {
                  Contact contact = contactOf(row);
                  found.insert(contact.id, std::move(contact));
              });
    ContactLists(m_database).read(ids, found);
    std::vector<Contact> contacts;
    contacts.reserve(ids.size());
    for (const ContactId id : ids)
        if (const auto contact = found.constFind(id); contact != found.constEnd())
            contacts.push_back(*contact);
    return contacts;
}

std::vector<ContactId> ContactStore::idsByName(int limit, int from) {
    return m_database
        .prepared(
            u"SELECT id FROM contact WHERE binned_at IS NULL ORDER BY sort_key, id LIMIT ? OFFSET ?"_s)
        .bind(limit == 0 ? -1 : limit, from)
        .all<ContactId>([](const Statement& row) { return row.id<ContactTag>(0); });
}

std::vector<ContactRow> ContactStore::rows(const std::vector<ContactId>& ids) {
    QHash<ContactId, ContactRow> found;
    eachRowOf(m_database,
              u"SELECT c.id, c.given, c.family, c.display, o.name, "
              "(SELECT address FROM contact_email WHERE contact_id = c.id "
              "ORDER BY position LIMIT 1), "
              "(SELECT CASE e164 WHEN '' THEN raw ELSE e164 END FROM contact_phone "
              "WHERE contact_id = c.id ORDER BY position LIMIT 1), s.name FROM contact c "
              "LEFT JOIN organisation o ON o.id = c.organisation_id "
              "LEFT JOIN source s ON s.id = c.source_id "
              "WHERE c.binned_at IS NULL AND c.id %1"_s,
              ids, [&](const Statement& row) {
                  const auto id = row.id<ContactTag>(0);
                  found.insert(id, {id, row.text(1), row.text(2), row.text(3), row.text(4),
                                    row.text(5), row.text(6), row.text(7)});
              });
    std::vector<ContactRow> rows;
    rows.reserve(ids.size());
    for (const ContactId id : ids)
        if (const auto row = found.constFind(id); row != found.constEnd()) rows.push_back(*row);
    return rows;
}

void ContactStore::eachEmailKey(const std::function<void(ContactId, const QString&)>& take) {
    eachKey(m_database,
            u"SELECT e.contact_id, e.match_key FROM contact_email e "
            "JOIN contact c ON c.id = e.contact_id WHERE c.binned_at IS NULL "
            "ORDER BY e.contact_id, e.position"_s,
            [&](const Statement& row) { take(row.id<ContactTag>(0), row.text(1)); });
}

void ContactStore::eachNumber(
    const std::function<void(ContactId, const QString&, PhoneKind)>& take) {
    eachKey(m_database,
            u"SELECT p.contact_id, p.e164, p.kind FROM contact_phone p "
            "JOIN contact c ON c.id = p.contact_id WHERE c.binned_at IS NULL AND p.e164 <> '' "
            "ORDER BY p.contact_id, p.position"_s,
            [&](const Statement& row) {
                take(row.id<ContactTag>(0), row.text(1), phoneKind(row.text(2)));
            });
}

void ContactStore::eachLinkKey(const std::function<void(ContactId, const QString&)>& take) {
    eachKey(m_database,
            u"SELECT l.contact_id, l.match_key FROM contact_link l "
            "JOIN contact c ON c.id = l.contact_id WHERE c.binned_at IS NULL "
            "ORDER BY l.contact_id, l.position"_s,
            [&](const Statement& row) { take(row.id<ContactTag>(0), row.text(1)); });
}

void ContactStore::eachUid(const std::function<void(ContactId, const QString&)>& take) {
    eachKey(m_database,
            u"SELECT p.contact_id, p.line FROM contact_property p "
            "JOIN contact c ON c.id = p.contact_id WHERE c.binned_at IS NULL "
            "AND substr(p.line, 1, 3) = 'UID' ORDER BY p.contact_id, p.position"_s,
            [&](const Statement& row) { take(row.id<ContactTag>(0), row.text(1)); });
}

void ContactStore::eachName(
    const std::function<void(ContactId, const QString& nameKey, OrganisationId)>& take) {
    eachKey(m_database,
            u"SELECT id, name_key, organisation_id FROM contact "
            "WHERE binned_at IS NULL AND (name_key <> '' OR organisation_id IS NOT NULL) "
            "ORDER BY id"_s,
            [&](const Statement& row) {
                take(row.id<ContactTag>(0), row.text(1), row.id<OrganisationTag>(2));
            });
}

std::vector<ContactId> ContactStore::withEmail(const EmailAddress& address) {
    return m_database
        .prepared(
            u"SELECT DISTINCT c.id FROM contact_email e JOIN contact c ON c.id = e.contact_id "
            "WHERE e.match_key = ? AND c.binned_at IS NULL ORDER BY c.id"_s)
        .bind(address.key())
        .all<ContactId>([](const Statement& row) { return row.id<ContactTag>(0); });
}

void ContactStore::eachSearchText(const std::function<void(ContactId, const QString&)>& take,
                                  const std::vector<ContactId>* ids) {
    const std::vector<ContactId> wanted = ids ? *ids : idsByName();
    for (const auto& [id, text] : ContactLists(m_database).searchTexts(wanted)) take(id, text);
}

}  // namespace waymark
