// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/comparable.h"

#include "core/base/text.h"
#include "core/domain/organisation.h"
#include "core/matching/firmwords.h"
#include "core/matching/mailbox.h"
#include "core/matching/streetwords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype MostWords = 16;
constexpr size_t MostListed = 12;

/// Folded words of a name: "O'Hara-Smith" → "ohara", "smith".
QStringList nameWords(QStringView name) {
    QString spaced = text::folded(name);
    spaced.removeIf([](QChar c) { return c == u'\'' || c == u'’' || c == u'`'; });
    for (QChar& c : spaced)
        if (!c.isLetterOrNumber() && !c.isSurrogate()) c = u' ';
    return spaced.split(u' ', Qt::SkipEmptyParts).mid(0, MostWords);
}

/// Takes "Jr" off the end of a name of several words.
Generation takeGeneration(QStringList& words) {
    if (words.size() < 2) return 0;
    const Generation found = generationOf(words.last());
    if (found != 0) words.removeLast();
    return found;
}

ComparedBirthday birthdayOf(QStringView iso) {
    ComparedBirthday birthday;
    const bool yearless = iso.startsWith(u"--");
    if (yearless ? iso.size() != 7 : iso.size() != 10) return birthday;
    birthday.year = yearless ? std::int16_t(0) : iso.first(4).toShort();
    birthday.month = std::int8_t(iso.sliced(iso.size() - 5, 2).toInt());
    birthday.day = std::int8_t(iso.last(2).toInt());
    return birthday;
}

/// Shared pages say nothing of a person: the bare name of a network, a firm's page for its staff.
bool namesSomebody(const Link& link, QStringView key) {
    if (link.kind == LinkKind::Website) return true;
    const qsizetype slash = key.indexOf(u'/');
    return slash > 0 && slash + 1 < key.size();
}

}  // namespace

Comparables::Comparables() = default;
Comparables::Comparables(const Comparables* hosts)
    : m_lexicon(&hosts->m_lexicon), m_counts(false) {}

Word Comparables::take(QStringView word, WordUse use) {
    const Word taken = m_lexicon.add(word);
    if (m_counts) m_lexicon.count(taken, use);
    return taken;
}

WrittenName Comparables::takeName(const QStringList& words, WordUse use) {
    WrittenName name;
    name.words.from = std::uint32_t(m_words.size());
    for (const QString& word : words) m_words.push_back(take(word, use));
    name.words.count = std::uint32_t(words.size());
    if (words.size() == 1)
        name.joined = m_words.back();
    else if (!words.isEmpty())
        name.joined = m_lexicon.add(words.join(QString()));
    return name;
}

Stretch Comparables::takeWords(const QStringList& words, WordUse use) {
    return takeName(words, use).words;
}

void Comparables::takeNames(const Contact& contact, Comparable& entry) {
    QStringList given = nameWords(contact.name.given), family = nameWords(contact.name.family);
    entry.generation = takeGeneration(family);
    if (entry.generation == 0) entry.generation = takeGeneration(given);
    for (const QString& word : nameWords(contact.name.suffix))
        if (entry.generation == 0) entry.generation = generationOf(word);
    QStringList firm = organisationWords(contact.organisationName);
    entry.firm = given.isEmpty() && family.isEmpty();
    if (entry.firm && firm.isEmpty() && !contact.name.display.contains(u'@'))
        firm = organisationWords(contact.name.display);
    if (!entry.firm && firm.isEmpty() && soundsLikeFirm(contact)) {
        // A table of firms whose names were read as those of people.
        entry.firm = true;
        firm = organisationWords(contact.name.given + u' ' + contact.name.family);
        given.clear();
        family.clear();
    }
    // Who has neither is somebody of whom only an address or a number is known.
    entry.firm = entry.firm && !firm.isEmpty();
    entry.given = takeName(given, WordUse::Given);
    entry.family = takeName(family, WordUse::Family);
    entry.nickname = takeName(nameWords(contact.name.nickname), WordUse::Given);
    const bool personal = !contact.birthday.isEmpty() || !contact.emails.empty() ||
                          !contact.name.honorific.isEmpty() || !contact.jobTitle.isEmpty();
    if (!entry.firm && firm.isEmpty() && !personal)
        entry.display = takeName(organisationWords(contact.name.display).mid(0, MostWords),
                                 WordUse::Organisation);
    entry.organisation = takeName(firm.mid(0, MostWords), WordUse::Organisation);
}

void Comparables::takeReach(const Contact& contact, Comparable& entry) {
    entry.emails.from = std::uint32_t(m_emails.size());
    for (const EmailEntry& email : contact.emails) {
        if (m_emails.size() - entry.emails.from == MostListed) break;
        const QString key = email.address.key();
        const QString domain = email.address.domain();
        ComparedEmail compared;
        compared.key = take(key, WordUse::Key);
        compared.local = m_lexicon.add(QStringView(key).first(key.lastIndexOf(u'@')));
        compared.domain = take(domain, WordUse::Key);
        compared.desk = isDeskAddress(key);
        compared.free = isFreeMail(domain);
        m_emails.push_back(compared);
    }
    entry.emails.count = std::uint32_t(m_emails.size()) - entry.emails.from;

    entry.phones.from = std::uint32_t(m_phones.size());
    for (const PhoneEntry& phone : contact.phones) {
        if (m_phones.size() - entry.phones.from == MostListed) break;
        QString digits = phone.e164.isEmpty() ? phone.raw : phone.e164;
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        while (phone.e164.isEmpty() && digits.startsWith(u'0')) digits.remove(0, 1);
        constexpr qsizetype ShortestNumber = 5;
        if (digits.size() < ShortestNumber) continue;
        constexpr qsizetype LongestNumber = 20, End = 7;
        digits.truncate(LongestNumber);
        m_phones.push_back({take(digits, WordUse::Key),
                            m_lexicon.add(QStringView(digits).right(End)), phone.kind,
                            !phone.e164.isEmpty(), m_lexicon.add(phone.extension)});
    }
    entry.phones.count = std::uint32_t(m_phones.size()) - entry.phones.from;

    entry.links.from = std::uint32_t(m_words.size());
    for (const Link& link : contact.links) {
        const QString key = link.key();
        if (m_words.size() - entry.links.from < MostListed && namesSomebody(link, key))
            m_words.push_back(take(key, WordUse::Key));
    }
    entry.links.count = std::uint32_t(m_words.size()) - entry.links.from;
}

void Comparables::takeAddresses(const Contact& contact, Comparable& entry) {
    entry.addresses.from = std::uint32_t(m_addresses.size());
    for (const PostalAddress& address : contact.addresses) {
        if (m_addresses.size() - entry.addresses.from == MostListed) break;
        const bool whole = address.street.isEmpty();
        const StreetWords said = streetWords(whole ? address.formatted : address.street);
        ComparedAddress compared;
        compared.street = takeName(said.words, WordUse::Street);
        compared.numbers = takeWords(said.numbers, WordUse::Street);
        compared.postcode = take(text::matchKey(address.postcode), WordUse::Postcode);
        compared.city = take(nameWords(address.city).join(u' '), WordUse::City);
        compared.region = m_lexicon.add(text::matchKey(address.region));
        compared.country = m_lexicon.add(text::matchKey(address.country));
        // The whole place as one key: how many live there.
        if (!said.words.isEmpty() && !said.numbers.isEmpty())
            compared.place = take(said.numbers.join(u' ') + u'|' + said.words.join(u' ') + u'|' +
                                      m_lexicon.text(compared.city).toString(),
                                  WordUse::Key);
        m_addresses.push_back(compared);
    }
    entry.addresses.count = std::uint32_t(m_addresses.size()) - entry.addresses.from;
}

int Comparables::add(const Contact& contact) {
    Comparable entry;
    entry.id = contact.id;
    takeNames(contact, entry);
    takeReach(contact, entry);
    takeAddresses(contact, entry);
    entry.birthday = birthdayOf(contact.birthday);
    m_entries.push_back(entry);
    return size() - 1;
}

void Comparables::read(Stores& stores, Progress& progress) {
    std::vector<ContactId> ids = stores.contacts.idsByName();
    std::ranges::sort(ids);
    constexpr size_t Page = 10'000;
    for (size_t from = 0; from < ids.size(); from += Page) {
        const std::vector<ContactId> page(
            ids.begin() + qsizetype(from),
            ids.begin() + qsizetype(std::min(from + Page, ids.size())));
        progress.at(Progress::Step::Reading, qint64(from), qint64(ids.size()));
        for (const Contact& contact : stores.contacts.getAll(page)) {
            progress.check();
            add(contact);
        }
    }
}

}  // namespace waymark
