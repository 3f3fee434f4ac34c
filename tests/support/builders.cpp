// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"

#include "core/domain/phonenumber.h"
#include "core/storage/migrator.h"

namespace waymark {
using namespace Qt::StringLiterals;

ContactBuilder& ContactBuilder::named(QStringView given, QStringView family) {
    m_contact.name.given = given.toString();
    m_contact.name.family = family.toString();
    return *this;
}

ContactBuilder& ContactBuilder::shown(QStringView display) {
    m_contact.name.display = display.toString();
    return *this;
}

ContactBuilder& ContactBuilder::at(QStringView organisation) {
    m_contact.organisationName = organisation.toString();
    return *this;
}

ContactBuilder& ContactBuilder::from(QStringView source) {
    m_contact.sourceName = source.toString();
    return *this;
}

ContactBuilder& ContactBuilder::suffix(QStringView suffix) {
    m_contact.name.suffix = suffix.toString();
    return *this;
}

ContactBuilder& ContactBuilder::email(QStringView address, QStringView label) {
    m_contact.emails.push_back({EmailAddress::parse(address).value(), label.toString()});
    return *this;
}

ContactBuilder& ContactBuilder::phone(QStringView written, PhoneKind kind) {
    PhoneEntry entry{.raw = written.toString(), .e164 = {}, .extension = {}, .kind = kind};
    if (const auto number = PhoneNumber::parse(written, u"GB"_s)) {
        entry.e164 = number->e164();
        entry.extension = number->extension();
    }
    m_contact.phones.push_back(std::move(entry));
    return *this;
}

ContactBuilder& ContactBuilder::address(QStringView street, QStringView city,
                                        QStringView postcode) {
    PostalAddress address;
    address.street = street.toString();
    address.city = city.toString();
    address.postcode = postcode.toString();
    m_contact.addresses.push_back(std::move(address));
    return *this;
}

ContactBuilder& ContactBuilder::link(QStringView url, LinkKind kind) {
    m_contact.links.push_back({kind, url.toString(), {}});
    return *this;
}

ContactBuilder& ContactBuilder::tag(QStringView name) {
    m_contact.tags.push_back(name.toString());
    return *this;
}

ContactBuilder& ContactBuilder::title(QStringView jobTitle) {
    m_contact.jobTitle = jobTitle.toString();
    return *this;
}

ContactBuilder& ContactBuilder::note(QStringView text) {
    m_contact.note = text.toString();
    return *this;
}

ContactBuilder& ContactBuilder::met(QDate on) {
    m_contact.metOn = on;
    return *this;
}

ContactId ContactBuilder::into(Stores& stores) const {
    Contact contact = m_contact;
    contact.organisation = stores.organisations.findOrInsert(contact.organisationName, {});
    contact.source = stores.names.source(contact.sourceName);
    return stores.contacts.insert(contact, TestNow);
}

namespace {

std::unique_ptr<Database> newDatabase(const QString& path) {
    if (path.isEmpty()) return Database::inMemory();
    auto database = Database::open(path, Database::Access::ReadWrite);
    Migrator(*database).createAll();
    return database;
}

}  // namespace

TestFile::TestFile(const QString& path)
    : database(newDatabase(path)), stores(*database), journal(*database) {
    Transaction transaction(*database);
    const Playbook draft =
        stores.playbooks.insertDraft(templatePlaybook(PlaybookTemplate::Awareness));
    stores.playbooks.publish(draft.id, QDate(2024, 1, 1));
    playbook = stores.playbooks.current();
    transaction.commit();
}

Changes TestFile::act(const std::function<void(Stores&)>& work, const QString& name) {
    Transaction transaction(*database);
    journal.begin(name, {}, TestNow);
    work(stores);
    Changes changes = journal.finish();
    transaction.commit();
    return changes;
}

Changes TestFile::undo() {
    Transaction transaction(*database);
    Progress progress;
    Changes changes = journal.undo(progress);
    transaction.commit();
    return changes;
}

Changes TestFile::redo() {
    Transaction transaction(*database);
    Progress progress;
    Changes changes = journal.redo(progress);
    transaction.commit();
    return changes;
}

StageId TestFile::stage(QStringView key) const {
    const Stage* stage = playbook.stage(key);
    return stage ? stage->id : StageId();
}

}  // namespace waymark
