// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowreader.h"

#include "core/base/text.h"
#include "core/intake/addressreader.h"
#include "core/intake/aliastable.h"
#include "core/intake/columngroups.h"
#include "core/intake/countries.h"
#include "core/intake/eventwords.h"
#include "core/intake/links.h"
#include "core/intake/namesplitter.h"
#include "core/intake/signaturefill.h"
#include "core/intake/writtendate.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// "12", "12a", "12-14"
bool isHouseNumber(const QString& text) {
    constexpr qsizetype Longest = 7;
    if (text.isEmpty() || text.size() > Longest || !text.front().isDigit()) return false;
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    return letters <= 1 && std::ranges::all_of(text, [](QChar c) {
               return c.isLetterOrNumber() || c == u'-' || c == u'/' || c == u' ';
           });
}

constexpr qsizetype LongestCell = 200'000;

bool holdsMoreThanOne(QStringView text, QChar sign) {
    const qsizetype first = text.indexOf(sign);
    return first >= 0 && text.indexOf(sign, first + 1) >= 0;
}

/// Google marks the primary one: "* Work".
QString withoutStar(const QString& label) {
    return label.startsWith(u"* "_s) ? label.mid(2) : label;
}

/// The address by which Exchange knows somebody: no e-mail.
bool isExchangePath(const QString& text) {
    return text.startsWith(u'/') && text.contains(u"cn="_s, Qt::CaseInsensitive);
}

/// "SMTP" says nothing about what the address is for.
QString usefulLabel(const QString& label) {
    for (const QStringView technical : {u"SMTP", u"EX", u"INTERNET", u"MAPIPDL"})
        if (label.compare(technical, Qt::CaseInsensitive) == 0) return {};
    return withoutStar(label);
}

}  // namespace

RowReader::RowReader(const ReadingPlan& plan, PhoneReader& phones, qsizetype row)
    : m_plan(plan), m_phones(phones), m_row(row) {
    m_candidate.row = row;
    m_candidate.line = plan.table.line(row);
    m_addresses.resize(size_t(plan.addressGroups));
}

Candidate RowReader::read() {
    if (isTooLong()) return std::move(m_candidate);
    for (const Column& column : m_plan.columns) readCell(column);
    QStringList extra;
    for (const QByteArrayView cell : m_plan.table.overflow(m_row)) {
        if (cell.size() > LongestCell) {
            reject(Issue::Kind::RowTooLong, u"row"_s, QString::fromUtf8(cell.first(200)));
            return std::move(m_candidate);
        }
        extra.append(text::tidied(QString::fromUtf8(cell), text::Lines::Keep));
    }
    if (!extra.isEmpty()) {
        const QString joined = extra.join(u" | "_s);
        keepInNote({}, joined);
        raise(Issue::Kind::RaggedRow, u"row"_s, joined);
    }
    finishName();
    finishBirthday();
    finishAddresses();
    finishEvent();
    finishConsents();
    finishNote();
    const bool nobody = m_contact.name.display.isEmpty() && m_contact.name.isEmpty() &&
                        m_contact.organisationName.isEmpty() && m_contact.emails.empty() &&
                        m_contact.phones.empty() && m_contact.links.empty();
    if (nobody && !m_candidate.rejected) reject(Issue::Kind::NoPerson, u"row"_s, {});
    return std::move(m_candidate);
}

bool RowReader::isTooLong() {
    for (qsizetype column = 0; column < m_plan.table.columnCount(); ++column) {
        const QByteArrayView cell = m_plan.table.cell(m_row, column);
        if (cell.size() <= LongestCell || QString::fromUtf8(cell).size() <= LongestCell) continue;
        reject(Issue::Kind::RowTooLong, m_plan.table.header(column),
               QString::fromUtf8(cell.first(200)));
        return true;
    }
    return false;
}

void RowReader::readCell(const Column& column) {
    const TargetField field = column.target->field;
    if (field == TargetField::Phone) return readPhones(column);
    if (isAddressPart(field)) return readAddressPart(column);
    const bool free = field == TargetField::Note || field == TargetField::Signature ||
                      field == TargetField::KeepInNote || field == TargetField::EventNote ||
                      field == TargetField::Website || field == TargetField::Social ||
                      field == TargetField::Tags || field == TargetField::Email;
    const QString text =
        free ? m_plan.lines(m_row, column.index) : m_plan.text(m_row, column.index);
    if (text.isEmpty()) return;
    if (field >= TargetField::OrderNumber)
        readEventCell(column, text);
    else
        readContactCell(column, text);
}

void RowReader::readContactCell(const Column& column, const QString& text) {
    PersonName& name = m_contact.name;
    switch (column.target->field) {
        case TargetField::FullName:
            return setOnce(m_fullName, text, column);
        case TargetField::Honorific:
            return setOnce(name.honorific, text, column);
        case TargetField::Given:
            return setOnce(name.given, text, column);
        case TargetField::Middle:
            return setOnce(m_middle, text, column);
        case TargetField::Family:
            return setOnce(name.family, text, column);
        case TargetField::Suffix:
            return setOnce(name.suffix, text, column);
        case TargetField::Nickname:
            return setOnce(name.nickname, text, column);
        case TargetField::Organisation:
            return setOnce(m_contact.organisationName, text, column);
        case TargetField::JobTitle:
            return setOnce(m_contact.jobTitle, text, column);
        case TargetField::Email:
            return readEmails(column, text);
        case TargetField::Website:
        case TargetField::Social: {
            const bool social = column.target->field == TargetField::Social;
            QString label = withoutStar(m_plan.text(m_row, column.labelColumn));
            if (label.isEmpty()) label = column.target->label;
            for (Link& link : linksIn(text, social ? LinkKind::Social : LinkKind::Website, label))
                if (std::ranges::none_of(m_contact.links, [&](const Link& known) {
                        return known.key() == link.key();
                    }))
                    m_contact.links.push_back(std::move(link));
            return;
        }
        case TargetField::Birthday:
            return readBirthday(column, text);
        case TargetField::BirthYear:
            return setOnce(m_birth.year, text, column);
        case TargetField::BirthMonth:
            return setOnce(m_birth.month, text, column);
        case TargetField::BirthDay:
            return setOnce(m_birth.day, text, column);
        case TargetField::Language:
            return setOnce(m_contact.language, text, column);
        case TargetField::MetOn:
            if (const QDate day = readDay(column, text); day.isValid()) m_contact.metOn = day;
            return;
        case TargetField::Source:
            return setOnce(m_contact.sourceName, text, column);
        case TargetField::Tags:
            return readTags(text);
        case TargetField::Note:
            m_notes.append(text);
            return;
        case TargetField::Signature:
            m_signature += m_signature.isEmpty() ? text : u'\n' + text;
            return;
        case TargetField::KeepInNote:
            return readOwnField(column, text);
        case TargetField::ConsentEmail:
        case TargetField::ConsentPhone:
        case TargetField::ConsentLetter:
        case TargetField::ConsentMessage:
            return readConsent(column, text);
        case TargetField::ConsentOn:
            m_consentOn = readDay(column, text);
            return;
        case TargetField::Department:
            return keepInNote(column.heading, text);
        default:
            return;  // labels and extensions are read with their values, events elsewhere
    }
}

/// A field that the owner named in the other program: where its name says what it is, it goes
/// there.
void RowReader::readOwnField(const Column& column, const QString& text) {
    const QString name = m_plan.text(m_row, column.labelColumn);
    if (name.isEmpty()) return keepInNote(column.heading, text);
    const auto known = aliasTarget(name, m_plan.mapping.kind);
    if (known && known->field == TargetField::Source)
        return setOnce(m_contact.sourceName, text, column);
    keepInNote(name, text);
}

void RowReader::readEmails(const Column& column, const QString& text) {
    QString label = usefulLabel(m_plan.text(m_row, column.labelColumn));
    if (label.isEmpty()) label = column.target->label;
    const auto add = [&](const EmailAddress& address) {
        if (std::ranges::none_of(m_contact.emails,
                                 [&](const EmailEntry& known) { return known.address == address; }))
            m_contact.emails.push_back({address, label});
    };
    const auto unreadable = [&](const QString& written) {
        keepInNote(column.heading, written);
        raise(Issue::Kind::UnreadableEmail, u"emails"_s, written);
    };
    if (!holdsMoreThanOne(text, u'@')) {
        if (const auto address = EmailAddress::parse(text)) return add(*address);
    }
    if (isExchangePath(text)) return;
    if (!text.contains(u'@')) return unreadable(text);
    // Several addresses, or one with words around it.
    QString spaced = text;
    for (QChar& c : spaced)
        if (QStringView(u",;|\n\t()<>").contains(c)) c = u' ';
    for (const QString& word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        if (!word.contains(u'@')) continue;
        const QStringList pieces =
            holdsMoreThanOne(word, u'@') ? word.split(u'/') : QStringList{word};
        for (const QString& piece : pieces) {
            if (const auto address = EmailAddress::parse(piece))
                add(*address);
            else
                unreadable(piece);
        }
    }
}

void RowReader::addEmail(const EmailAddress& address, const QString& label) {
    const bool known = std::ranges::any_of(
        m_contact.emails, [&](const EmailEntry& each) { return each.address == address; });
    if (!known) m_contact.emails.push_back({address, label});
}

void RowReader::readPhones(const Column& column) {
    const QString cell = m_plan.lines(m_row, column.index);
    if (cell.isEmpty()) return;
    PhoneKind kind = column.target->phoneKind;
    if (const QString label = m_plan.text(m_row, column.labelColumn); !label.isEmpty())
        if (const auto says = writtenPhoneKind(withoutStar(label));
            says && *says != PhoneKind::Other)
            kind = *says;
    const QString extension = m_plan.text(m_row, column.extensionColumn);
    for (ReadPhone& read : m_phones.read(cell, region(), kind)) {
        if (read.issue) raise(*read.issue, u"phones"_s, read.phone.raw);
        if (read.phone.e164.isEmpty()) {
            keepInNote(column.heading, read.phone.raw);
            continue;
        }
        if (read.phone.extension.isEmpty()) read.phone.extension = extension;
        const auto known = std::ranges::find_if(m_contact.phones, [&](const PhoneEntry& phone) {
            return phone.e164 == read.phone.e164 && phone.extension == read.phone.extension;
        });
        if (known == m_contact.phones.end())
            m_contact.phones.push_back(std::move(read.phone));
        else if (known->kind == PhoneKind::Other)
            known->kind = read.phone.kind;
    }
}

void RowReader::readAddressPart(const Column& column) {
    const QString text = m_plan.lines(m_row, column.index);
    const int group = column.target->group;
    if (text.isEmpty() || group < 1) return;
    PostalAddress& address = m_addresses[size_t(group) - 1];
    const auto line = [&](QString& part) { part += part.isEmpty() ? text : u'\n' + text; };
    const auto once = [&](QString& part) { setOnce(part, text, column); };
    switch (column.target->field) {
        case TargetField::Street:
            // The number of the house from a column of its own stands in the street's line.
            if (isHouseNumber(text) || isHouseNumber(address.street)) {
                if (!address.street.isEmpty()) address.street += u' ';
                address.street += text;
                return;
            }
            return line(address.street);
        case TargetField::PostBox: {
            const bool bare = std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
            const QString box = bare ? u"PO Box "_s + text : text;
            address.street += address.street.isEmpty() ? box : u'\n' + box;
            return;
        }
        case TargetField::Postcode:
            return once(address.postcode);
        case TargetField::City:
            return once(address.city);
        case TargetField::Region:
            return once(address.region);
        case TargetField::Country:
            return once(address.country);
        case TargetField::FormattedAddress:
            return line(address.formatted);
        case TargetField::AddressLabel:
            address.label = withoutStar(text);
            return;
        default:
            return;
    }
}

void RowReader::readTags(const QString& text) {
    QString divided = text;
    divided.replace(u" ::: "_s, u"\n"_s).replace(u';', u'\n').replace(u'|', u'\n');
    if (!divided.contains(u'\n')) divided.replace(u',', u'\n');
    for (const QString& each : divided.split(u'\n', Qt::SkipEmptyParts)) {
        const QString tag = text::tidied(each);
        if (tag.isEmpty() || tag == u"* myContacts"_s || tag == u"myContacts"_s) continue;
        const QString bare = withoutStar(tag);
        if (std::ranges::find(m_contact.tags, bare) == m_contact.tags.end())
            m_contact.tags.push_back(bare);
    }
}

QDate RowReader::readDay(const Column& column, const QString& text) {
    const WrittenDate date = writtenDate(text);
    if (date.form == WrittenDate::Form::None) return {};
    const QDate day = dayOf(date, column.target->dateOrder, DayOf::Event, m_plan.today);
    if (day.isValid()) return day;
    keepInNote(column.heading, text);
    raise(Issue::Kind::UnreadableDate, word(column.target->field), text);
    return {};
}

void RowReader::readBirthday(const Column& column, const QString& text) {
    const WrittenDate date = writtenDate(text);
    if (date.form == WrittenDate::Form::None) return;
    QString birthday = yearlessDay(date);
    if (birthday.isEmpty()) {
        const QDate day = dayOf(date, column.target->dateOrder, DayOf::Birth, m_plan.today);
        birthday = day.year() == 1604 ? day.toString(u"--MM-dd"_s) : day.toString(Qt::ISODate);
    }
    if (!birthday.isEmpty()) return setOnce(m_contact.birthday, birthday, column);
    keepInNote(column.heading, text);
    raise(Issue::Kind::UnreadableDate, u"birthday"_s, text);
}

void RowReader::finishName() {
    PersonName& name = m_contact.name;
    const bool inParts = !name.given.isEmpty() || !name.family.isEmpty();
    if (!inParts) {
        if (m_fullName.isEmpty()) return;
        // "Ann Roe <ann@example.com>", as the sender of a message is written.
        if (const qsizetype angle = m_fullName.indexOf(u'<'); angle > 0) {
            if (const auto address = EmailAddress::parse(m_fullName)) {
                addEmail(*address, {});
                m_fullName = text::tidied(m_fullName.first(angle));
                while (m_fullName.size() > 2 && m_fullName.startsWith(u'"') &&
                       m_fullName.endsWith(u'"'))
                    m_fullName = m_fullName.mid(1, m_fullName.size() - 2);
            }
        }
        if (nameKind(m_fullName) != NameKind::Person) return nameIsNoPerson(m_fullName);
        PersonName split = firstPerson(m_fullName);
        if (!name.honorific.isEmpty()) split.honorific = name.honorific;
        if (!name.suffix.isEmpty()) split.suffix = name.suffix;
        if (!name.nickname.isEmpty()) split.nickname = name.nickname;
        name = split;
        return;
    }
    if (name.family.isEmpty() && m_middle.isEmpty() && name.given.contains(u' ') &&
        nameKind(name.given) == NameKind::Person && m_fullName.isEmpty()) {
        const PersonName columns = name;
        name = firstPerson(columns.given);
        if (!columns.honorific.isEmpty()) name.honorific = columns.honorific;
        if (!columns.suffix.isEmpty()) name.suffix = columns.suffix;
        if (!columns.nickname.isEmpty()) name.nickname = columns.nickname;
        return;
    }
    if (!m_middle.isEmpty()) name.given += name.given.isEmpty() ? m_middle : u' ' + m_middle;
    const bool eastAsian = !name.family.isEmpty() && name.family.front().unicode() >= 0x3040 &&
                           name.family.front().unicode() < 0xD7B0;
    name.display = !m_fullName.isEmpty() ? m_fullName
                   : eastAsian           ? name.family + name.given
                                         : text::tidied(QString(name.given + u' ' + name.family));
    tidyParts(name);
}

/// "Jane and Karl Roe": Jane becomes the contact, Karl is kept in the note.
PersonName RowReader::firstPerson(const QString& written) {
    const std::vector<PersonName> people = splitPeople(written);
    for (auto other = people.begin() + 1; other != people.end(); ++other) {
        keepInNote({}, other->display);
        raise(Issue::Kind::TwoPeople, u"display"_s, other->display);
    }
    return people.front();
}

/// A firm, an address or figures stand where the name should.
void RowReader::nameIsNoPerson(const QString& written) {
    switch (nameKind(written)) {
        case NameKind::Organisation:
            m_contact.name.display = written;
            if (m_contact.organisationName.isEmpty()) m_contact.organisationName = written;
            return;
        case NameKind::EmailAddress:
            if (const auto address = EmailAddress::parse(written)) addEmail(*address, {});
            return;
        case NameKind::Nothing:
            return keepInNote({}, written);
        case NameKind::Person:
            return;
    }
}

void RowReader::finishBirthday() {
    if (m_birth.year.isEmpty() && m_birth.month.isEmpty() && m_birth.day.isEmpty()) return;
    const QString written =
        QStringList{m_birth.year, m_birth.month, m_birth.day}.join(u'-').trimmed();
    const int month = m_birth.month.toInt(), day = m_birth.day.toInt();
    const QDate whole(m_birth.year.toInt(), month, day);
    QString birthday;
    if (whole.isValid())
        birthday = whole.toString(Qt::ISODate);
    else if (m_birth.year.isEmpty() && QDate(2000, month, day).isValid())
        birthday = QDate(2000, month, day).toString(u"--MM-dd"_s);
    if (birthday.isEmpty()) {
        keepInNote(u"Birthday"_s, written);
        raise(Issue::Kind::UnreadableDate, u"birthday"_s, written);
    } else if (m_contact.birthday.isEmpty()) {
        m_contact.birthday = birthday;
    }
}

void RowReader::finishAddresses() {
    for (size_t group = 0; group < m_addresses.size(); ++group) {
        PostalAddress& address = m_addresses[group];
        if (address.isEmpty()) continue;
        if (const QString code = countryCode(address.country); !code.isEmpty())
            address.country = code;
        if (!address.postcode.isEmpty())
            address.postcode =
                tidyPostcode(address.postcode,
                             address.country.isEmpty() ? m_plan.mapping.country : address.country);
        // The parts say the same more exactly.
        if (!address.street.isEmpty() || !address.city.isEmpty() || !address.postcode.isEmpty())
            address.formatted.clear();
        if (address.label.isEmpty())
            for (const Column& column : m_plan.columns)
                if (isAddressPart(column.target->field) && column.target->group == int(group) + 1 &&
                    !column.target->label.isEmpty()) {
                    address.label = column.target->label;
                    break;
                }
        for (const QString& formatted : address.formatted.split(u" ::: "_s)) {
            PostalAddress one = address;
            one.formatted = formatted;
            m_contact.addresses.push_back(inParts(std::move(one)));
        }
    }
}

/// A whole address in one column, in its parts where they are sure.
PostalAddress RowReader::inParts(PostalAddress address) {
    const bool one = address.formatted.isEmpty();
    const QString& written = one ? address.street : address.formatted;
    if (written.isEmpty() || !address.city.isEmpty() || !address.postcode.isEmpty()) return address;
    const QString country = address.country.isEmpty() ? region() : address.country;
    const auto read = readAddress(written, country);
    if (!read || !read->address.formatted.isEmpty() || read->address.postcode.isEmpty())
        return address;
    PostalAddress parts = read->address;
    parts.label = address.label;
    if (!address.country.isEmpty()) parts.country = address.country;
    if (!address.region.isEmpty()) parts.region = address.region;
    return parts;
}

void RowReader::finishNote() {
    QStringList all = m_notes;
    if (!m_signature.isEmpty())
        if (const QString rest = fillFromSignature(m_contact, m_signature, region());
            !rest.isEmpty())
            all.append(rest);
    m_contact.note = (all + m_kept).join(u'\n');
}

void RowReader::setOnce(QString& field, const QString& text, const Column& column) {
    if (field.isEmpty())
        field = text;
    else if (field != text && text::folded(field) != text::folded(text))
        keepInNote(column.heading, text);
}

void RowReader::keepInNote(const QString& heading, const QString& text) {
    if (text.isEmpty()) return;
    m_kept.append(heading.isEmpty() ? text : heading + u": "_s + text);
}

void RowReader::raise(Issue::Kind kind, const QString& field, const QString& value) {
    m_candidate.issues.push_back({field, kind, value});
}

void RowReader::reject(Issue::Kind kind, const QString& field, const QString& value) {
    raise(kind, field, value);
    m_candidate.rejected = true;
}

QString RowReader::region() {
    if (!m_region) {
        m_region = m_plan.mapping.country;
        for (const qsizetype column : m_plan.countryColumns) {
            const QString written = m_plan.text(m_row, column);
            if (written.isEmpty()) continue;
            if (const QString code = countryCode(written); !code.isEmpty()) {
                m_region = code;
                break;
            }
        }
    }
    return *m_region;
}

}  // namespace waymark
