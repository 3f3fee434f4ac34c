// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/contacteditor.h"

#include "ui/editors/valuerows.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QString shownBirthday(const QString& iso) {
    if (const QDate day = QDate::fromString(iso, Qt::ISODate); day.isValid())
        return QLocale().toString(day, u"d MMM yyyy"_s);
    if (iso.startsWith(u"--"_s))
        if (const QDate day = QDate::fromString(u"2000-"_s + iso.mid(2), Qt::ISODate);
            day.isValid())
            return QLocale().toString(day, u"d MMM"_s);
    return iso;
}

QLineEdit* named(const QString& text, const QString& objectName) {
    auto* field = new QLineEdit(text);
    field->setObjectName(objectName);
    field->setCursorPosition(0);
    return field;
}

QString oneLine(const QString& lines) { return QString(lines).replace(u'\n', u", "_s); }

}  // namespace

ContactEditor::ContactEditor(const Theme& theme, const KnownNames& names, const ContactDraft& start,
                             const QString& country, QWidget* parent)
    : EditorPanel(theme, start.contact.id.isNull() ? tr("New contact") : tr("Edit contact"),
                  start.contact.id.isNull() ? tr("Add contact") : tr("Save"), parent),
      m_draft(start),
      m_country(country),
      m_given(named(start.contact.name.given, u"given"_s)),
      m_family(named(start.contact.name.family, u"family"_s)),
      m_organisation(named(start.organisation, u"organisation"_s)),
      m_jobTitle(named(start.contact.jobTitle, u"jobTitle"_s)),
      m_emails(new ValueRows(theme, {tr("E-mail"), tr("Add an e-mail"), {}})),
      m_phones(new ValueRows(
          theme, {tr("Phone"),
                  tr("Add a phone number"),
                  {tr("Mobile"), tr("Work"), tr("Direct"), tr("Home"), tr("Fax"), tr("Other")}})),
      m_addressRows(new QVBoxLayout),
      m_links(new ValueRows(theme, {tr("Link"), tr("Add a link"), {tr("Website"), tr("Profile")}})),
      m_birthday(named(shownBirthday(start.contact.birthday), u"birthday"_s)),
      m_metOn(new DayField(start.contact.metOn, DayField::Unknown::Allowed)),
      m_source(makeNameBox(names.sources, start.source)),
      m_tags(named(QStringList(start.contact.tags.begin(), start.contact.tags.end()).join(u", "_s),
                   u"tags"_s)),
      m_note(new QPlainTextEdit(start.contact.note)) {
    setObjectName(u"contactEditor"_s);
    addField(tr("Given names"), m_given);
    addField(tr("Family name"), m_family);
    addField(tr("Organisation"), m_organisation);
    addField(tr("Job title"), m_jobTitle);
    addField(tr("E-mail"), m_emails);
    addField(tr("Phone"), m_phones);
    auto* addresses = new QWidget;
    addresses->setLayout(m_addressRows);
    m_addressRows->setContentsMargins(0, 0, 0, 0);
    addField(tr("Address"), addresses);
    addField(tr("Websites and profiles"), m_links);
    addField(tr("Birthday"), m_birthday);
    addField(tr("First met"), m_metOn);
    addField(tr("Source"), m_source);
    addField(tr("Interests and tags, separated by commas"), m_tags);
    addField(tr("Note"), m_note);
    offer(*m_organisation, names.organisations);
    m_source->setObjectName(u"source"_s);
    m_metOn->setObjectName(u"metOn"_s);
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(120));
    showValues();
}

void ContactEditor::showValues() {
    const Contact& contact = m_draft.contact;
    std::vector<ValueRows::Value> values;
    for (const EmailEntry& email : contact.emails)
        values.push_back({email.address.text(), 0, int(values.size())});
    m_emails->setValues(values);
    values.clear();
    for (const PhoneEntry& phone : contact.phones)
        values.push_back({phone.raw, int(phone.kind), int(values.size())});
    m_phones->setValues(values);
    values.clear();
    for (const Link& link : contact.links)
        values.push_back({link.url, int(link.kind), int(values.size())});
    m_links->setValues(values);
    for (size_t i = 0; i < contact.addresses.size(); ++i) addAddress(contact.addresses[i], i);
    if (contact.addresses.empty()) addAddress({}, 0);
}

void ContactEditor::addAddress(const PostalAddress& address, size_t origin) {
    AddressFields fields{named(oneLine(address.street), u"street"_s),
                         named(address.postcode, u"postcode"_s),
                         named(address.city, u"city"_s),
                         named(address.region, u"region"_s),
                         named(address.country, u"country"_s),
                         named(oneLine(address.formatted), u"formatted"_s),
                         origin};
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(theme().px(4));
    const auto add = [&](int row, int column, int span, QLineEdit* field, const QString& words) {
        field->setPlaceholderText(words);
        field->setAccessibleName(words);
        grid->addWidget(field, row, column, 1, span);
    };
    add(0, 0, 2, fields.street, tr("Street and number"));
    add(1, 0, 1, fields.postcode, tr("Postcode"));
    add(1, 1, 1, fields.city, tr("Town"));
    add(2, 0, 1, fields.region, tr("Region"));
    add(2, 1, 1, fields.country, tr("Country, as GB"));
    add(3, 0, 2, fields.formatted, tr("As it was written"));
    fields.formatted->setVisible(!address.formatted.isEmpty());
    m_addressRows->addLayout(grid);
    m_addresses.push_back(fields);
}

bool ContactEditor::checkEmails() {
    std::vector<EmailEntry> emails;
    int line = 0;
    for (const ValueRows::Value& value : m_emails->values()) {
        const auto address = EmailAddress::parse(value.text);
        if (!address) {
            sayProblem(m_emails, problemWith(ProfileField::Email, value.text, m_country));
            m_emails->focusValue(line);
            return false;
        }
        const bool known = value.origin >= 0;
        emails.push_back(
            {*address, known ? m_draft.contact.emails[size_t(value.origin)].label : QString()});
        ++line;
    }
    m_draft.contact.emails = std::move(emails);
    return true;
}

bool ContactEditor::checkPhones() {
    std::vector<PhoneEntry> phones;
    int line = 0;
    for (const ValueRows::Value& value : m_phones->values()) {
        const PhoneEntry* before =
            value.origin < 0 ? nullptr : &m_draft.contact.phones[size_t(value.origin)];
        if (before && before->raw == value.text) {
            // Unchanged: kept even if it cannot be read as a number.
            PhoneEntry kept = *before;
            kept.kind = PhoneKind(value.kind);
            phones.push_back(kept);
        } else {
            if (const QString problem = problemWith(ProfileField::Phone, value.text, m_country);
                !problem.isEmpty()) {
                sayProblem(m_phones, problem);
                m_phones->focusValue(line);
                return false;
            }
            phones.push_back(phoneOf(value.text, PhoneKind(value.kind), m_country));
        }
        ++line;
    }
    m_draft.contact.phones = std::move(phones);
    return true;
}

void ContactEditor::readLinks() {
    std::vector<Link> links;
    for (const ValueRows::Value& value : m_links->values()) {
        Link link;
        if (value.origin >= 0) link = m_draft.contact.links[size_t(value.origin)];
        link.url = value.text;
        link.kind = LinkKind(value.kind);
        links.push_back(link);
    }
    m_draft.contact.links = std::move(links);
}

void ContactEditor::readAddresses() {
    std::vector<PostalAddress> addresses;
    for (const AddressFields& fields : m_addresses) {
        PostalAddress address;
        if (fields.origin < m_draft.contact.addresses.size())
            address = m_draft.contact.addresses[fields.origin];
        // A street of several lines is shown in one: it is only written if it was changed.
        if (fields.street->text() != oneLine(address.street))
            address.street = fields.street->text().trimmed();
        if (fields.formatted->text() != oneLine(address.formatted))
            address.formatted = fields.formatted->text().trimmed();
        address.postcode = fields.postcode->text().trimmed();
        address.city = fields.city->text().trimmed();
        address.region = fields.region->text().trimmed();
        address.country = fields.country->text().trimmed();
        if (!address.isEmpty()) addresses.push_back(address);
    }
    m_draft.contact.addresses = std::move(addresses);
}

bool ContactEditor::check() {
    const Contact before = m_draft.contact;
    const auto refuse = [&] {
        m_draft.contact = before;
        return false;
    };
    Contact& contact = m_draft.contact;
    contact.name.given = m_given->text().trimmed();
    contact.name.family = m_family->text().trimmed();
    contact.jobTitle = m_jobTitle->text().trimmed();
    m_draft.organisation = m_organisation->text().trimmed();
    m_draft.source = m_source->currentText().trimmed();
    contact.metOn = m_metOn->day();
    contact.note = m_note->toPlainText();
    if (m_birthday->text() != shownBirthday(before.birthday)) {
        const QString typed = m_birthday->text().trimmed();
        const auto birthday = birthdayOf(typed, QLocale());
        if (!typed.isEmpty() && !birthday) {
            sayProblem(m_birthday, problemWith(ProfileField::Birthday, typed, m_country));
            return refuse();
        }
        contact.birthday = birthday.value_or(QString());
    }
    contact.tags.clear();
    for (const QString& tag : m_tags->text().split(u',', Qt::SkipEmptyParts))
        if (!tag.trimmed().isEmpty()) contact.tags.push_back(tag.trimmed());
    if (!checkEmails() || !checkPhones()) return refuse();
    readLinks();
    readAddresses();
    if (contact.name.isEmpty() && m_draft.organisation.isEmpty() && contact.emails.empty() &&
        contact.phones.empty()) {
        sayProblem(m_given,
                   tr("Write a name, an organisation, an e-mail or a phone number: something to "
                      "find this contact by."));
        return refuse();
    }
    return true;
}

void ContactEditor::handOver() { Q_EMIT saved(m_draft); }

}  // namespace waymark::ui
