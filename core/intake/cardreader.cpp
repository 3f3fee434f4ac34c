// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/cardreader.h"

#include "core/base/text.h"
#include "core/intake/cardwords.h"
#include "core/intake/countries.h"
#include "core/intake/links.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype LongestText = 200'000;  // as in a cell of a table

/// Sorted by preference; those that say none stay as they come.
template <class Ranked, class Entry>
void takeRanked(Ranked& ranked, std::vector<Entry>& into) {
    std::ranges::stable_sort(ranked, {}, &Ranked::value_type::first);
    for (auto& [rank, entry] : ranked) into.push_back(std::move(entry));
}

}  // namespace

CardReader::CardReader(const VCard& card, PhoneReader& phones, const CardContext& context)
    : m_card(card), m_phones(phones), m_context(context) {}

const QHash<QString, CardReader::Read>& CardReader::readers() {
    static const QHash<QString, Read> readers{
        {u"N"_s, &CardReader::readName},
        {u"FN"_s, &CardReader::readDisplay},
        {u"NICKNAME"_s, &CardReader::readNickname},
        {u"ORG"_s, &CardReader::readOrganisation},
        {u"TITLE"_s, &CardReader::readTitle},
        {u"ROLE"_s, &CardReader::readRole},
        {u"EMAIL"_s, &CardReader::readEmail},
        {u"TEL"_s, &CardReader::readPhone},
        {u"ADR"_s, &CardReader::readAddress},
        {u"LABEL"_s, &CardReader::readAddressLabel},
        {u"URL"_s, &CardReader::readUrl},
        {u"X-SOCIALPROFILE"_s, &CardReader::readSocialProfile},
        {u"SOCIALPROFILE"_s, &CardReader::readSocialProfile},
        {u"IMPP"_s, &CardReader::readMessenger},
        {u"BDAY"_s, &CardReader::readBirthday},
        {u"LANG"_s, &CardReader::readLanguage},
        {u"CATEGORIES"_s, &CardReader::readCategories},
        {u"NOTE"_s, &CardReader::readNote},
        {u"KIND"_s, &CardReader::readKind},
        {u"X-ABSHOWAS"_s, &CardReader::readKind},
        {u"X-ADDRESSBOOKSERVER-KIND"_s, &CardReader::readKind},
        {u"X-ANDROID-CUSTOM"_s, &CardReader::readAndroidField},
        {u"X-WAYMARK-MET-ON"_s, &CardReader::readOwnField},
        {u"X-WAYMARK-SOURCE"_s, &CardReader::readOwnField},
        {u"X-WAYMARK-UID"_s, &CardReader::readOwnField},
        {u"PRODID"_s, &CardReader::passOver},
        {u"X-ABLABEL"_s, &CardReader::passOver},
        {u"X-ABADR"_s, &CardReader::passOver}};
    return readers;
}

void CardReader::prepare() {
    m_region = m_context.country;
    bool known = false;
    for (const Property& property : m_card.properties) {
        if (property.name == u"PRODID") m_isOwn = m_isOwn || isOwnProduct(property.text());
        if (property.name == u"X-ABLABEL")
            m_labels.insert(property.group, property.text());
        else if (property.name == u"X-ABADR")
            m_countries.insert(property.group, property.text());
        else
            ++m_members[property.group];
        if (property.name != u"ADR" || known) continue;
        if (const QString code = countryCode(property.parts().value(6)); !code.isEmpty()) {
            m_region = code;
            known = true;
        }
    }
}

Candidate CardReader::read() {
    prepare();
    m_candidate.exact = m_isOwn;
    for (const Property& property : m_card.properties) {
        readProperty(property);
        if (m_candidate.rejected) return std::move(m_candidate);
    }
    if (m_card.leftOut > 0)
        raise(Issue::Kind::TooManyProperties, u"card"_s, QString::number(m_card.leftOut));
    finishAddressLabels();
    finishName();
    finishLists();
    m_contact.note = (m_notes + m_kept).join(u"\n\n"_s);
    const bool nobody = m_contact.name.display.isEmpty() && m_contact.name.isEmpty() &&
                        m_contact.organisationName.isEmpty() && m_contact.emails.empty() &&
                        m_contact.phones.empty() && m_contact.links.empty();
    if (nobody || m_isGroup) reject(Issue::Kind::NoPerson, u"card"_s, m_full);
    return std::move(m_candidate);
}

void CardReader::readProperty(const Property& property) {
    Read reader = readers().value(property.name);
    if (!reader && !messenger(property.name).scheme.isEmpty()) reader = &CardReader::readHandle;
    if (!reader) return keep(property);
    if (property.value.size() > LongestText && !m_isOwn && reader != &CardReader::passOver)
        return reject(Issue::Kind::RowTooLong, property.name, property.value.first(200));
    const bool blank = std::ranges::all_of(
        property.value, [](QChar c) { return c.isSpace() || c == u';' || c == u','; });
    // An empty name of our own says that there is none; an ADR may hold its label alone.
    const bool counts =
        property.name == u"ADR" || (m_isOwn && (property.name == u"N" || property.name == u"FN"));
    if (!blank || counts) (this->*reader)(property);
}

void CardReader::readNickname(const Property& property) {
    if (m_isOwn) return setOnce(m_contact.name.nickname, property.text(), property);
    setOnce(m_contact.name.nickname, clean(joinedList(property.value, u", "_s)), property);
}

void CardReader::readOrganisation(const Property& property) {
    QStringList parts = property.parts();
    for (QString& part : parts) part = clean(part);
    const QString firm = parts.takeFirst();
    parts.removeAll(QString());
    if (!m_contact.organisationName.isEmpty()) {
        if (m_isOwn || firm != m_contact.organisationName || !parts.isEmpty()) keep(property);
        return;
    }
    m_contact.organisationName = firm;
    keepInNote(u"Department"_s, parts.join(u", "_s));
}

void CardReader::readTitle(const Property& property) {
    setOnce(m_contact.jobTitle, clean(property.text()), property);
}

/// What somebody does stands in TITLE; ROLE serves where there is none.
void CardReader::readRole(const Property& property) {
    const bool titled = std::ranges::any_of(m_card.properties, [this](const Property& each) {
        return each.name == u"TITLE" && !clean(each.text()).isEmpty();
    });
    if (titled) return keep(property);
    setOnce(m_contact.jobTitle, clean(property.text()), property);
}

void CardReader::readEmail(const Property& property) {
    QString written = clean(property.text());
    QStringList unreadable;
    const auto add = [&](const QString& text) {
        const auto address = EmailAddress::parse(text);
        if (!address) return false;
        if (!m_known.contains(u"email "_s + address->key())) {
            m_known.insert(u"email "_s + address->key());
            m_emails.push_back({preference(property), {*address, label(property)}});
        }
        return true;
    };
    if (add(written)) return;
    for (QChar& c : written)
        if (QStringView(u",;|<>()").contains(c)) c = u' ';
    bool any = false;
    for (const QString& word : written.split(u' ', Qt::SkipEmptyParts))
        if (word.contains(u'@')) any = add(word) || any;
    if (any) return;
    keepInNote(property.name, clean(property.text()));
    raise(Issue::Kind::UnreadableEmail, u"emails"_s, clean(property.text()));
}

void CardReader::readPhone(const Property& property) {
    QString written = property.text();
    const auto add = [&](const PhoneEntry& phone) {
        const QString number = phone.e164.isEmpty() ? phone.raw : phone.e164;
        const QString key = u"phone "_s + number + u' ' + phone.extension;
        if (!m_isOwn && m_known.contains(key)) return;
        m_known.insert(key);
        m_numbers.push_back({preference(property), phone});
    };
    if (m_isOwn) return add(ownPhone(property));
    if (const qsizetype ext = written.indexOf(u";ext="_s, 0, Qt::CaseInsensitive); ext > 0)
        written.replace(ext, 5, u" ext. "_s);
    if (const qsizetype context = written.indexOf(u";phone-context="_s); context > 0)
        written.truncate(context);
    PhoneKind kind = phoneKindOf(property.types());
    const QString says = ownLabel(property);
    const auto kindOfLabel = says.isEmpty() ? std::nullopt : phoneKindOfLabel(says);
    if (kind == PhoneKind::Other && kindOfLabel) kind = *kindOfLabel;
    for (ReadPhone& read : m_phones.read(written, m_region, kind)) {
        if (read.issue) raise(*read.issue, u"phones"_s, read.phone.raw);
        if (read.phone.e164.isEmpty()) {
            keepInNote(says.isEmpty() ? property.name : says, read.phone.raw);
            continue;
        }
        // A number has a kind and no label; words that name none are kept beside it.
        if (!says.isEmpty() && !kindOfLabel) keepInNote(says, read.phone.raw);
        add(read.phone);
    }
}

void CardReader::readUrl(const Property& property) {
    const QString url = clean(property.text());
    const QString network = m_isOwn ? QString() : socialNetwork(url);
    addLink(network.isEmpty() ? LinkKind::Website : LinkKind::Social, url,
            network.isEmpty() ? label(property) : network, property);
}

void CardReader::readSocialProfile(const Property& property) {
    QString url = clean(property.text());
    if (m_isOwn) return addLink(LinkKind::Social, url, property.parameter(u"TYPE"), property);
    if (url.startsWith(u"x-apple:"_s, Qt::CaseInsensitive)) url.remove(0, 8);
    if (url.isEmpty()) url = clean(property.parameter(u"X-USER"));
    QString says = socialNetwork(url);
    for (const QString& word :
         {ownLabel(property), property.parameter(u"SERVICE-TYPE"), property.parameter(u"TYPE")})
        if (says.isEmpty()) says = networkName(word);
    addLink(LinkKind::Social, url, says, property);
}

void CardReader::readMessenger(const Property& property) {
    QString url = clean(property.text());
    const QString service = property.parameter(u"X-SERVICE-TYPE").isEmpty()
                                ? property.parameter(u"SERVICE-TYPE")
                                : property.parameter(u"X-SERVICE-TYPE");
    if (m_isOwn) return addLink(LinkKind::Social, url, service, property);
    if (url.startsWith(u"x-apple:"_s, Qt::CaseInsensitive)) url = service.toLower() + url.sliced(7);
    QString says = networkName(service);
    if (says.isEmpty()) says = networkName(url.section(u':', 0, 0));
    addLink(LinkKind::Social, url, says, property);
}

/// X-SKYPE:ann.roe
void CardReader::readHandle(const Property& property) {
    const Messenger service = messenger(property.name);
    const QString handle = clean(property.text());
    const bool whole = handle.contains(u"://"_s) || handle.startsWith(service.scheme);
    addLink(LinkKind::Social, whole ? handle : service.scheme + handle, service.name, property);
}

void CardReader::readBirthday(const Property& property) {
    const QString written = text::tidied(property.text());
    const CardDay day = cardDay(written, property.parameter(u"X-APPLE-OMIT-YEAR"), m_context.today);
    if (!day.text.isEmpty()) return setOnce(m_contact.birthday, day.text, property);
    if (day.isPart || property.parameter(u"VALUE").compare(u"text", Qt::CaseInsensitive) == 0)
        return keep(property);
    if (day.isNone) return;
    keepInNote(property.name, written);
    raise(Issue::Kind::UnreadableDate, u"birthday"_s, written);
}

void CardReader::readLanguage(const Property& property) {
    setOnce(m_contact.language, clean(property.text()), property);
}

void CardReader::readCategories(const Property& property) {
    QStringList tags = property.parts(u',');
    if (tags.size() == 1 && !m_isOwn) tags = property.parts(u';');
    for (const QString& each : tags) {
        QString tag = clean(each);
        if (!m_isOwn && tag.startsWith(u"* "_s)) tag.remove(0, 2);
        if (tag.isEmpty() || (!m_isOwn && tag == u"myContacts")) continue;
        const QString key = u"tag "_s + text::folded(tag);
        if (m_known.contains(key)) continue;
        m_known.insert(key);
        m_contact.tags.push_back(tag);
    }
}

void CardReader::readNote(const Property& property) {
    if (const QString note = cleanLines(property.text()); !note.isEmpty()) m_notes.append(note);
}

void CardReader::readKind(const Property& property) {
    const QString kind = property.text().trimmed().toLower();
    const bool company = kind == u"org" || kind == u"company" || kind == u"organization";
    if (kind == u"group") m_isGroup = true;
    if (company) m_isCompany = true;
    if (!company && kind != u"group" && kind != u"individual" && kind != u"person") keep(property);
}

/// Android keeps its own table in a property: "vnd.android.cursor.item/nickname;Annie;1;;…".
void CardReader::readAndroidField(const Property& property) {
    const QStringList parts = property.parts();
    const QString nickname = clean(parts.value(1));
    if (!parts.value(0).endsWith(u"/nickname"_s) || nickname.isEmpty()) return keep(property);
    setOnce(m_contact.name.nickname, nickname, property);
}

void CardReader::readOwnField(const Property& property) {
    if (property.name == u"X-WAYMARK-SOURCE")
        return setOnce(m_contact.sourceName, clean(property.text()), property);
    if (property.name == u"X-WAYMARK-MET-ON") {
        m_contact.metOn = QDate::fromString(property.text(), Qt::ISODate);
        return;
    }
    Property uid = property;
    uid.name = u"UID"_s;
    keep(uid);
}

void CardReader::passOver(const Property&) {}

void CardReader::finishLists() {
    takeRanked(m_emails, m_contact.emails);
    takeRanked(m_numbers, m_contact.phones);
    takeRanked(m_links, m_contact.links);
    std::ranges::stable_sort(m_addresses, {}, &std::pair<int, WrittenAddress>::first);
    for (auto& [rank, each] : m_addresses) m_contact.addresses.push_back(std::move(each.address));
}

/// The label of a group goes with the property it is about, so that groups of several cards never
/// meet under one name.
void CardReader::keep(const Property& property) {
    if (property.value.isEmpty()) return;
    Property kept = property;
    QString label = kept.parameter(u"X-ABLABEL");
    if (!kept.group.isEmpty()) {
        if (const QString ofGroup = m_labels.value(kept.group); !ofGroup.isEmpty()) label = ofGroup;
        const bool numbered = isItemGroup(kept.group);
        // Groups that only carry a label are numbered anew whenever a card is written.
        if (m_isOwn ? numbered : m_members.value(kept.group) < 2)
            kept.group.clear();
        else if (numbered)
            kept.group.prepend(u"g-"_s);
    }
    std::erase_if(kept.parameters,
                  [](const VCardParameter& each) { return each.name == u"X-ABLABEL"; });
    if (!label.isEmpty()) kept.parameters.push_back({u"X-ABLABEL"_s, label});
    const QString line = kept.line();
    if (m_known.contains(u"line "_s + line)) return;
    m_known.insert(u"line "_s + line);
    m_contact.properties.push_back(line);
}

/// A field that a contact has once: a second, different value is kept as it is written. What stands
/// twice in a card of ours was different when it was kept.
void CardReader::setOnce(QString& field, const QString& text, const Property& property) {
    if (field.isEmpty())
        field = text;
    else if (m_isOwn || field != text)
        keep(property);
}

void CardReader::addLink(LinkKind kind, const QString& url, const QString& label,
                         const Property& property) {
    if (url.isEmpty()) return;
    const Link link{kind, url, label};
    const QString key = u"link "_s + (m_isOwn ? url : link.key());
    if (m_known.contains(key)) return;
    m_known.insert(key);
    m_links.push_back({preference(property), link});
}

void CardReader::keepInNote(const QString& heading, const QString& text) {
    if (text.isEmpty()) return;
    m_kept.append(heading.isEmpty() ? text : heading + u": "_s + text);
}

void CardReader::raise(Issue::Kind kind, const QString& field, const QString& value) {
    m_candidate.issues.push_back({field, kind, value});
}

void CardReader::reject(Issue::Kind kind, const QString& field, const QString& value) {
    raise(kind, field, value);
    m_candidate.rejected = true;
}

QString CardReader::clean(const QString& text) const { return m_isOwn ? text : text::tidied(text); }

QString CardReader::cleanLines(const QString& text) const {
    return m_isOwn ? text : text::tidied(text, text::Lines::Keep);
}

/// What X-ABLabel says, without Apple's marks for its own words.
QString CardReader::ownLabel(const Property& property) const {
    if (property.group.isEmpty()) return {};
    QString label = m_labels.value(property.group);
    if (m_isOwn) return label;
    if (label.startsWith(u"_$!<"_s) && label.endsWith(u">!$_"_s))
        label = label.mid(4, label.size() - 8);
    return text::tidied(label);
}

QString CardReader::label(const Property& property) const {
    if (const QString label = ownLabel(property); !label.isEmpty()) return label;
    const QStringList types = property.types();
    return types.contains(u"home") ? u"Home"_s : types.contains(u"work") ? u"Work"_s : QString();
}

}  // namespace waymark
