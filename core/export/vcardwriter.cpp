// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/vcardwriter.h"

#include "core/base/failure.h"
#include "core/export/eachcontact.h"
#include "core/export/vcardproperty.h"

#include <QHash>
#include <QIODevice>
#include <QSet>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype LongestLine = 75;  // octets, without the line end

bool continuesCharacter(char c) { return (uchar(c) & 0xC0) == 0x80; }

void appendFolded(QByteArray& out, QByteArrayView line) {
    qsizetype most = LongestLine;
    while (line.size() > most) {
        qsizetype end = most;
        while (end > 1 && continuesCharacter(line[end])) --end;
        out += line.first(end);
        out += "\r\n ";
        line = line.sliced(end);
        most = LongestLine - 1;
    }
    out += line;
    out += "\r\n";
}

/// A handle of a messenger: "skype:ann.roe".
bool isHandle(const QString& url) {
    static const QSet<QString> schemes{u"skype"_s, u"xmpp"_s,  u"aim"_s, u"icq"_s,
                                       u"msnim"_s, u"ymsgr"_s, u"qq"_s,  u"gg"_s,
                                       u"sip"_s,   u"gtalk"_s, u"irc"_s, u"groupwise"_s};
    return schemes.contains(url.section(u':', 0, 0).toLower()) && url.contains(u':');
}

class CardWriter {
public:
    CardWriter(const Contact& contact, VCardVersion version)
        : m_contact(contact), m_version(version) {}

    QByteArray card() {
        for (const QString& line : m_contact.properties)
            if (const auto property = vCardProperty(line)) m_kept.push_back(*property);
        for (const VCardProperty& property : m_kept) m_groups.insert(property.group);
        m_card = "BEGIN:VCARD\r\nVERSION:" + QByteArray(isOld() ? "3.0" : "4.0") + "\r\n";
        add(u"PRODID"_s, {}, u"-//Waymark//Waymark//EN"_s);
        writeNames();
        writeOrganisation();
        writeEmails();
        writePhones();
        writeAddresses();
        writeLinks();
        writeTexts();
        for (VCardProperty& property : m_kept) writeKept(property);
        return m_card + "END:VCARD\r\n";
    }

private:
    using Parameters = std::vector<VCardParameter>;

    [[nodiscard]] bool isOld() const { return m_version == VCardVersion::V3; }

    void add(const VCardProperty& property) { appendFolded(m_card, property.line().toUtf8()); }
    void add(const QString& name, Parameters parameters, const QString& value,
             const QString& label = {}) {
        const QString group = label.isEmpty() ? QString() : freeGroup();
        add(VCardProperty{group, name, std::move(parameters), value});
        if (!label.isEmpty()) add(VCardProperty{group, u"X-ABLabel"_s, {}, vCardEscaped(label)});
    }
    void addText(const QString& name, const QString& text) {
        if (!text.isEmpty()) add(name, {}, vCardEscaped(text));
    }

    QString freeGroup() {
        QString group;
        do group = u"item"_s + QString::number(++m_lastGroup);
        while (m_groups.contains(group));
        return group;
    }

    /// The types as one list, in the letters that each version writes them.
    void addTypes(Parameters& parameters, QStringList types, bool first) const {
        if (first && isOld()) types.append(u"pref"_s);
        const QString list = types.join(u',');
        if (!list.isEmpty()) parameters.push_back({u"TYPE"_s, isOld() ? list.toUpper() : list});
        if (first && !isOld()) parameters.push_back({u"PREF"_s, u"1"_s});
    }

    /// Home and Work are types; every other label stands beside the property. Returns that label.
    static QString takeLabel(const QString& label, QStringList& types) {
        if (label != u"Home" && label != u"Work") return label;
        types.append(label.toLower());
        return {};
    }

    void writeNames() {
        const PersonName& name = m_contact.name;
        const bool company = name.isEmpty() && !m_contact.organisationName.isEmpty();
        if (company && isOld()) add(u"X-ABShowAs"_s, {}, u"COMPANY"_s);
        if (company && !isOld()) add(u"KIND"_s, {}, u"org"_s);
        // A card must have a name to show, even where the contact has none of its own.
        if (name.display.isEmpty())
            add(u"FN"_s, {{u"X-WAYMARK"_s, u"made"_s}}, vCardEscaped(m_contact.title()));
        else
            add(u"FN"_s, {}, vCardEscaped(name.display));
        add(u"N"_s, {},
            QStringList{vCardEscaped(name.family), vCardEscaped(name.given), QString(),
                        vCardEscaped(name.honorific), vCardEscaped(name.suffix)}
                .join(u';'));
        addText(u"NICKNAME"_s, name.nickname);
    }

    void writeOrganisation() {
        addText(u"ORG"_s, m_contact.organisationName);
        addText(u"TITLE"_s, m_contact.jobTitle);
    }

    void writeEmails() {
        const bool several = m_contact.emails.size() > 1;
        for (bool first = several; const EmailEntry& email : m_contact.emails) {
            Parameters parameters;
            QStringList types = isOld() ? QStringList{u"internet"_s} : QStringList();
            const QString label = takeLabel(email.label, types);
            addTypes(parameters, types, std::exchange(first, false));
            add(u"EMAIL"_s, parameters, vCardEscaped(email.address.text()), label);
        }
    }

    static QStringList typesOf(PhoneKind kind) {
        switch (kind) {
            case PhoneKind::Mobile:
                return {u"cell"_s};
            case PhoneKind::Work:
                return {u"work"_s, u"voice"_s};
            case PhoneKind::Direct:
                return {u"work"_s, u"x-direct"_s};
            case PhoneKind::Home:
                return {u"home"_s, u"voice"_s};
            case PhoneKind::Fax:
                return {u"work"_s, u"fax"_s};
            case PhoneKind::Other:
                break;
        }
        return {u"voice"_s};
    }

    /// The number that any country understands; how it was written stands beside it.
    void writePhones() {
        const bool several = m_contact.phones.size() > 1;
        for (bool first = several; const PhoneEntry& phone : m_contact.phones) {
            QString number = phone.e164.isEmpty() ? phone.raw : phone.e164;
            if (!phone.e164.isEmpty() && !phone.extension.isEmpty())
                number += u" ext. "_s + phone.extension;
            Parameters parameters;
            addTypes(parameters, typesOf(phone.kind), std::exchange(first, false));
            if (phone.raw != number && !phone.raw.isEmpty())
                parameters.push_back({u"X-RAW"_s, phone.raw});
            if (phone.e164.isEmpty()) parameters.push_back({u"X-WAYMARK"_s, u"unread"_s});
            add(u"TEL"_s, parameters, vCardEscaped(number));
        }
    }

    void writeAddresses() {
        for (const PostalAddress& address : m_contact.addresses) {
            if (address.isEmpty()) continue;
            Parameters parameters;
            QStringList types;
            const QString label = takeLabel(address.label, types);
            addTypes(parameters, types, false);
            if (!address.formatted.isEmpty()) parameters.push_back({u"LABEL"_s, address.formatted});
            QStringList parts{QString(), QString()};
            for (const QString& part :
                 {address.street, address.city, address.region, address.postcode, address.country})
                parts.append(vCardEscaped(part));
            const bool coded = isOld() && address.country.size() == 2;
            const QString group = label.isEmpty() && !coded ? QString() : freeGroup();
            add(VCardProperty{group, u"ADR"_s, parameters, parts.join(u';')});
            if (!label.isEmpty())
                add(VCardProperty{group, u"X-ABLabel"_s, {}, vCardEscaped(label)});
            // Apple lays an address out by the country that this names.
            if (coded)
                add(VCardProperty{
                    group, u"X-ABADR"_s, {}, vCardEscaped(address.country.toLower())});
        }
    }

    /// An address on the web is no text: it is escaped only where it could not be read otherwise.
    static QString uri(const QString& url) {
        return url.contains(u'\\') || url.contains(u'\n') ? vCardEscaped(url) : url;
    }

    void writeLinks() {
        for (const Link& link : m_contact.links) {
            Parameters parameters;
            if (link.kind == LinkKind::Website) {
                QStringList types;
                const QString label = takeLabel(link.label, types);
                addTypes(parameters, types, false);
                add(u"URL"_s, parameters, uri(link.url), label);
                continue;
            }
            const bool handle = isHandle(link.url);
            if (!link.label.isEmpty())
                parameters.push_back({handle ? u"X-SERVICE-TYPE"_s : u"TYPE"_s, link.label});
            add(handle ? u"IMPP"_s : u"X-SOCIALPROFILE"_s, parameters, uri(link.url));
        }
    }

    void writeTexts() {
        writeBirthday();
        addText(u"LANG"_s, m_contact.language);
        QStringList tags;
        for (const QString& tag : m_contact.tags) tags.append(vCardEscaped(tag));
        if (!tags.isEmpty()) add(u"CATEGORIES"_s, {}, tags.join(u','));
        addText(u"NOTE"_s, m_contact.note);
        addText(u"X-WAYMARK-SOURCE"_s, m_contact.sourceName);
        addText(u"X-WAYMARK-MET-ON"_s, m_contact.metOn.toString(Qt::ISODate));
    }

    void writeBirthday() {
        QString day = m_contact.birthday;
        if (day.isEmpty()) return;
        const bool yearless = day.startsWith(u"--"_s);
        if (isOld() && yearless)  // 3.0 has no day without a year; this is how Apple writes one
            return add(u"BDAY"_s, {{u"X-APPLE-OMIT-YEAR"_s, u"1604"_s}}, u"1604-"_s + day.mid(2));
        if (!isOld()) day = yearless ? u"--"_s + day.mid(2).remove(u'-') : day.remove(u'-');
        add(u"BDAY"_s, {}, vCardEscaped(day));
    }

    void writeKept(VCardProperty& property) {
        if (property.name == u"UID" && std::exchange(m_hasUid, true))
            property.name = u"X-WAYMARK-UID"_s;  // a card has one
        const QString label = property.parameter(u"X-ABLABEL");
        std::erase_if(property.parameters,
                      [](const VCardParameter& each) { return each.name == u"X-ABLABEL"; });
        if (!label.isEmpty() && property.group.isEmpty()) property.group = freeGroup();
        if (!isOld() && property.isBinary()) toDataUri(property);
        add(property);
        if (label.isEmpty() || m_labelled.contains(property.group)) return;
        m_labelled.insert(property.group);
        add(VCardProperty{property.group, u"X-ABLabel"_s, {}, vCardEscaped(label)});
    }

    /// 4.0 knows no ENCODING: what was base64 becomes an address that holds the data.
    static void toDataUri(VCardProperty& property) {
        static const QHash<QString, QString> kinds{{u"PHOTO"_s, u"image/"_s},
                                                   {u"LOGO"_s, u"image/"_s},
                                                   {u"SOUND"_s, u"audio/"_s},
                                                   {u"KEY"_s, u"application/"_s}};
        const auto is = [](QStringView signs) {
            return [signs](QChar c) {
                return c.unicode() < 0x80 && (c.isLetterOrNumber() || signs.contains(c));
            };
        };
        const QString kind = kinds.value(property.name);
        QString media = property.parameter(u"TYPE").toLower();
        const bool plain =
            std::ranges::all_of(media, is(u"+./-")) &&
            std::ranges::all_of(property.value, is(u"+/=")) &&
            std::ranges::count(property.parameters, u"TYPE"_s, &VCardParameter::name) < 2;
        if (kind.isEmpty() || !plain) return;
        if (!media.isEmpty() && !media.contains(u'/')) media.prepend(kind);
        std::erase_if(property.parameters, [](const VCardParameter& each) {
            return each.name == u"ENCODING" || each.name == u"TYPE";
        });
        property.value = u"data:"_s + media + u";base64,"_s + property.value;
    }

    const Contact& m_contact;
    VCardVersion m_version;
    QByteArray m_card;
    std::vector<VCardProperty> m_kept;
    QSet<QString> m_groups;    ///< in use by what is kept
    QSet<QString> m_labelled;  ///< groups whose label is written
    int m_lastGroup = 0;
    bool m_hasUid = false;
};

}  // namespace

QByteArray vCard(const Contact& contact, VCardVersion version) {
    return CardWriter(contact, version).card();
}

qint64 exportVCards(Stores& stores, VCardVersion version, QIODevice& out, Progress& progress) {
    return eachContact(stores, progress, Progress::Step::Writing, [&](const Contact& contact) {
        const QByteArray card = vCard(contact, version);
        if (out.write(card) != card.size())
            throw Failure(Failure::Kind::CannotWrite, out.errorString());
    });
}

}  // namespace waymark
