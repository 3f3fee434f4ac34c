// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contactexport.h"

#include "core/base/failure.h"
#include "core/export/csvwriter.h"
#include "core/export/eachcontact.h"
#include "core/export/numberedcolumns.h"

#include <QIODevice>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// The texts of a list in one cell.
template <class List, class Text>
QString joined(const List& list, Text&& text) {
    QStringList parts;
    for (const auto& each : list) parts.append(text(each));
    return parts.join(u" ::: "_s);
}

QString numberOf(const PhoneEntry& phone) {
    const QString number = phone.e164.isEmpty() ? phone.raw : phone.e164;
    const bool said = phone.extension.isEmpty() || phone.e164.isEmpty();
    return said ? number : number + u" ext. "_s + phone.extension;
}

PostalAddress firstAddress(const Contact& contact) {
    return contact.addresses.empty() ? PostalAddress() : contact.addresses.front();
}

std::vector<Link> linksOf(const Contact& contact, LinkKind kind) {
    std::vector<Link> links;
    std::ranges::copy_if(contact.links, std::back_inserter(links),
                         [&](const Link& link) { return link.kind == kind; });
    return links;
}

struct Column {
    QStringView name;
    QString (*cell)(const Contact&);
};

/// The fields of a contact by their names elsewhere, for every other program.
const Column Columns[] = {
    {u"given", [](const Contact& c) { return c.name.given; }},
    {u"family", [](const Contact& c) { return c.name.family; }},
    {u"honorific", [](const Contact& c) { return c.name.honorific; }},
    {u"suffix", [](const Contact& c) { return c.name.suffix; }},
    {u"display", [](const Contact& c) { return c.name.display; }},
    {u"organisation", [](const Contact& c) { return c.organisationName; }},
    {u"title", [](const Contact& c) { return c.jobTitle; }},
    {u"emails",
     [](const Contact& c) {
         return joined(c.emails, [](const EmailEntry& each) { return each.address.text(); });
     }},
    {u"phones", [](const Contact& c) { return joined(c.phones, numberOf); }},
    {u"websites",
     [](const Contact& c) {
         return joined(linksOf(c, LinkKind::Website), [](const Link& each) { return each.url; });
     }},
    {u"street", [](const Contact& c) { return firstAddress(c).street; }},
    {u"postcode", [](const Contact& c) { return firstAddress(c).postcode; }},
    {u"city", [](const Contact& c) { return firstAddress(c).city; }},
    {u"region", [](const Contact& c) { return firstAddress(c).region; }},
    {u"country", [](const Contact& c) { return firstAddress(c).country; }},
    {u"social",
     [](const Contact& c) {
         return joined(linksOf(c, LinkKind::Social), [](const Link& each) { return each.url; });
     }},
    {u"birthday", [](const Contact& c) { return c.birthday; }},
    {u"source", [](const Contact& c) { return c.sourceName; }},
    {u"tags",
     [](const Contact& c) { return joined(c.tags, [](const QString& each) { return each; }); }},
    {u"nickname", [](const Contact& c) { return c.name.nickname; }},
    {u"language", [](const Contact& c) { return c.language; }},
    {u"met_on", [](const Contact& c) { return c.metOn.toString(Qt::ISODate); }},
    {u"note", [](const Contact& c) { return c.note; }},
};

/// How many entries of each list the longest contact has: so many groups of columns there are.
struct Longest {
    size_t emails = 0, phones = 0, websites = 0, addresses = 0;

    void take(const Contact& contact) {
        emails = std::max(emails, contact.emails.size());
        phones = std::max(phones, contact.phones.size());
        websites = std::max(websites, linksOf(contact, LinkKind::Website).size());
        addresses = std::max(addresses, contact.addresses.size());
    }
};

/// The lists once more, an entry at a time with its label: what reads the file back without loss.
QStringList groupNames(const Longest& longest) {
    QStringList names;
    addHeadings(names, longest.emails, {u"email_%1_label", u"email_%1"});
    addHeadings(names, longest.phones, {u"phone_%1_kind", u"phone_%1"});
    addHeadings(names, longest.websites, {u"website_%1_label", u"website_%1"});
    addHeadings(
        names, longest.addresses,
        {u"address_%1_label", u"address_%1_street", u"address_%1_postcode", u"address_%1_city",
         u"address_%1_region", u"address_%1_country", u"address_%1_formatted"});
    return names;
}

QStringList groupCells(const Contact& contact, const Longest& longest) {
    QStringList cells;
    addCells(cells, contact.emails, longest.emails, 2, [](const EmailEntry& each) {
        return QStringList{each.label, each.address.text()};
    });
    addCells(cells, contact.phones, longest.phones, 2, [](const PhoneEntry& each) {
        return QStringList{each.raw.isEmpty() ? QString() : word(each.kind), numberOf(each)};
    });
    addCells(cells, linksOf(contact, LinkKind::Website), longest.websites, 2, [](const Link& each) {
        return QStringList{each.label, each.url};
    });
    addCells(cells, contact.addresses, longest.addresses, 7, [](const PostalAddress& each) {
        return QStringList{each.label,  each.street,  each.postcode, each.city,
                           each.region, each.country, each.formatted};
    });
    return cells;
}

void write(QIODevice& out, const QByteArray& bytes) {
    if (out.write(bytes) != bytes.size())
        throw Failure(Failure::Kind::CannotWrite, out.errorString());
}

}  // namespace

QStringList contactExportColumns() {
    QStringList names;
    for (const Column& column : Columns) names.append(column.name.toString());
    return names;
}

qint64 exportContacts(Stores& stores, QIODevice& out, Progress& progress) {
    Longest longest;
    (void)eachContact(stores, progress, Progress::Step::Reading,
                      [&](const Contact& contact) { longest.take(contact); });
    CsvWriter head;
    head.addRow(contactExportColumns() + groupNames(longest));
    write(out, "\xEF\xBB\xBF" + head.bytes());
    return eachContact(stores, progress, Progress::Step::Writing, [&](const Contact& contact) {
        QStringList cells;
        for (const Column& column : Columns) cells.append(column.cell(contact));
        CsvWriter row;
        row.addRow(cells + groupCells(contact, longest));
        write(out, row.bytes());
    });
}

}  // namespace waymark
