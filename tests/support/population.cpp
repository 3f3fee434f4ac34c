// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/population.h"

#include "tests/support/populationwords.h"
#include "tests/support/writingerrors.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString capital(QString word) {
    if (!word.isEmpty()) word[0] = word[0].toUpper();
    return word;
}

/// A birthday between 1930 and 2004, as ISO.
QString aBirthday(Chance& chance) {
    return u"%1-%2-%3"_s.arg(chance.between(1930, 2004))
        .arg(chance.between(1, 12), 2, 10, QChar(u'0'))
        .arg(chance.between(1, 28), 2, 10, QChar(u'0'));
}

QString yearsLater(const QString& birthday, int years, Chance& chance) {
    return u"%1-%2-%3"_s.arg(birthday.left(4).toInt() + years)
        .arg(chance.between(1, 12), 2, 10, QChar(u'0'))
        .arg(chance.between(1, 28), 2, 10, QChar(u'0'));
}

class Maker {
public:
    explicit Maker(const PopulationPlan& plan) : m_plan(plan), m_chance(plan.seed) {}

    Population make() {
        while (int(m_made.contacts.size()) < m_plan.size) {
            const Contact one = original();
            const int who = m_people++;
            add(one, who);
            if (!m_chance.percent(m_plan.doubled)) continue;
            for (int doubles = m_chance.between(1, 3); doubles > 0; --doubles)
                add(doubleOf(one), who);
        }
        for (int planted = 0; planted < m_plan.lookAlikes; ++planted) plant(planted);
        return std::move(m_made);
    }

private:
    void add(Contact contact, int who, bool lookAlike = false) {
        contact.id = ContactId(qint64(m_made.contacts.size()) + 1);
        m_made.contacts.push_back(std::move(contact));
        m_made.who.push_back(who);
        m_made.lookAlike.push_back(lookAlike);
    }

    // ---- Originals ----
    Contact original() {
        switch (m_plan.kind) {
            case PopulationPlan::Kind::People:
                return aPerson();
            case PopulationPlan::Kind::Register:
                return aRegistered();
            case PopulationPlan::Kind::Firms:
                return aFirm();
        }
        return {};
    }

    QString aGivenName(bool woman) {
        const QStringList& names = woman ? womensNames() : mensNames();
        return names[m_chance.zipf(int(names.size()))];
    }
    QString aFamilyName() {
        // The long tail of rare names is as large as all the common ones together.
        if (m_chance.percent(60)) return familyNames()[m_chance.zipf(int(familyNames().size()))];
        return capital(m_chance.of(nameBeginnings()) + m_chance.of(nameEndings()));
    }
    QString aStreet() {
        return capital(m_chance.of(streetNames())) + u' ' + m_chance.of(streetTypes());
    }
    int aCity() { return m_chance.zipf(int(cities().size())); }
    QString aPostcode(int city) {
        return u"%1"_s.arg(10'000 + city * 61 + m_chance.below(40), 5, 10, QChar(u'0'));
    }
    PostalAddress anAddress() {
        PostalAddress address;
        address.street = u"%1 %2"_s.arg(m_chance.between(1, 240)).arg(aStreet());
        const int city = aCity();
        address.city = cities()[city];
        address.postcode = aPostcode(city);
        address.country = u"US"_s;
        return address;
    }
    PhoneEntry aPhone(PhoneKind kind) {
        // 555-01xx is kept free for stories, in every area.
        PhoneEntry phone;
        QString area, end;
        do {
            area = QString::number(m_chance.between(201, 989));
            // There are not enough of them for a town.
            end = m_plan.size > 20'000 ? u"%1"_s.arg(m_chance.below(10'000), 4, 10, QChar(u'0'))
                                       : u"01%1"_s.arg(m_chance.below(100), 2, 10, QChar(u'0'));
        } while (m_addresses.contains(area + end));
        m_addresses.insert(area + end);
        phone.raw = u"(%1) 555-%2"_s.arg(area, end);
        phone.e164 = u"+1"_s + area + u"555"_s + end;
        phone.kind = kind;
        return phone;
    }
    static EmailEntry anEmail(const QString& text) {
        return {EmailAddress::parse(text).value(), u""_s};
    }
    QString ownAddress(const PersonName& name) {
        const auto letters = [](QString part) {
            part = part.toLower();
            part.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
            return part.isEmpty() ? u"me"_s : part;
        };
        const QString given = letters(name.given), family = letters(name.family);
        const QString number = QString::number(m_chance.below(100));
        const std::vector<QString> locals{given + u'.' + family,           given + family,
                                          given.left(1) + family + number, given + number,
                                          family + u'.' + given,           given + u'_' + family};
        // No two have one address, whatever they are called.
        QString local = m_chance.of(locals);
        const QString provider = u'@' + m_chance.of(mailProviders());
        while (m_addresses.contains(local + provider)) local += QString::number(m_chance.below(10));
        m_addresses.insert(local + provider);
        return local + provider;
    }
    QString aFirmName() {
        return capital(m_chance.of(nameBeginnings()) + m_chance.of(nameEndings())) + u' ' +
               m_chance.of(firmTrades());
    }
    static QString domainOf(const QString& firm) {
        return firm.section(u' ', 0, 0).toLower() + u".example"_s;
    }

    Contact aPerson() {
        Contact person;
        const bool woman = m_chance.percent(50);
        person.name.given = aGivenName(woman);
        if (m_chance.percent(8)) person.name.given += u' ' + aGivenName(woman);
        person.name.family = aFamilyName();
        if (m_chance.percent(6)) person.name.family += u'-' + aFamilyName();
        if (m_chance.percent(55)) {
            person.organisationName = aFirmName();
            const QString address = person.name.given.left(1).toLower() + u'.' +
                                    person.name.family.toLower() + u'@' +
                                    domainOf(person.organisationName);
            if (m_chance.percent(70) && !m_addresses.contains(address)) {
                m_addresses.insert(address);
                person.emails.push_back(anEmail(address));
            }
        }
        if (m_chance.percent(65)) person.emails.push_back(anEmail(ownAddress(person.name)));
        if (m_chance.percent(65)) person.phones.push_back(aPhone(PhoneKind::Mobile));
        if (m_chance.percent(30)) person.phones.push_back(aPhone(PhoneKind::Home));
        if (m_chance.percent(70)) person.addresses.push_back(anAddress());
        if (m_chance.percent(40)) person.birthday = aBirthday(m_chance);
        // Nobody is in a list by a name alone.
        if (person.emails.empty() && person.phones.empty() && person.addresses.empty())
            person.emails.push_back(anEmail(ownAddress(person.name)));
        return person;
    }

    Contact aRegistered() {
        Contact person;
        const bool woman = m_chance.percent(50);
        if (!m_chance.percent(2)) person.name.given = aGivenName(woman).toLower();
        if (!m_chance.percent(1)) person.name.family = aFamilyName().toLower();
        PostalAddress address = anAddress();
        address.street = address.street.toLower();
        if (m_chance.percent(60))
            address.street += u'\n' + m_chance.of(nameBeginnings()) + m_chance.of(nameEndings());
        address.city = address.city.toLower();
        address.postcode = QString::number(m_chance.between(2000, 7999));
        address.region = m_chance.of(states());
        address.country = u""_s;
        person.addresses.push_back(address);
        if (!m_chance.percent(4)) person.birthday = aBirthday(m_chance);
        return person;
    }

    Contact aFirm() {
        Contact firm;
        QString name;
        switch (m_chance.below(5)) {
            case 0:
                name = capital(aGivenName(true)) + u"'s"_s;
                break;
            case 1:
                name = u"The "_s + capital(m_chance.of(firmAdjectives())) + u' ' +
                       capital(m_chance.of(firmNouns()));
                break;
            case 2:
                name = aFamilyName() + u" & "_s + aFamilyName();
                break;
            case 3:
                name = capital(m_chance.of(nameBeginnings()) + m_chance.of(nameEndings()));
                break;
            default:
                name = capital(m_chance.of(firmAdjectives())) + u' ' +
                       capital(m_chance.of(firmNouns()));
        }
        if (m_chance.percent(55)) name += u' ' + m_chance.of(firmTrades());
        firm.organisationName = name;
        firm.addresses.push_back(anAddress());
        firm.addresses.front().postcode.clear();
        firm.phones.push_back(aPhone(PhoneKind::Work));
        return firm;
    }

    // ---- Doubles ----
    Contact doubleOf(const Contact& one) {
        switch (m_plan.kind) {
            case PopulationPlan::Kind::People:
                return doubledPerson(one);
            case PopulationPlan::Kind::Register:
                return doubledRegistered(one);
            case PopulationPlan::Kind::Firms:
                return doubledFirm(one);
        }
        return {};
    }

    void miswrite(QString& text) { text = slipped(text, m_chance); }
    void miswriteBirthday(Contact& person) {
        if (person.birthday.isEmpty()) return;
        const int year = person.birthday.left(4).toInt(), month = person.birthday.mid(5, 2).toInt(),
                  day = person.birthday.mid(8).toInt();
        switch (m_chance.below(5)) {
            case 0:
                person.birthday = iso(year, day <= 12 ? day : month, day <= 12 ? month : day);
                break;
            case 1:
                person.birthday = iso(year + (m_chance.percent(50) ? 1 : -1), month, day);
                break;
            case 2:
                person.birthday = iso(year, month % 12 + 1, day);
                break;
            case 3:
                person.birthday = iso(year, month, (day + 9) % 28 + 1);
                break;
            default:
                person.birthday = iso(year + (m_chance.percent(50) ? 10 : -10), month, day);
        }
    }
    static QString iso(int year, int month, int day) {
        return u"%1-%2-%3"_s.arg(year).arg(month, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0'));
    }
    void writeGivenOtherwise(PersonName& name) {
        const QString first = name.given.section(u' ', 0, 0);
        if (m_chance.percent(45))
            for (const auto& [full, brief] : shortForms()) {
                if (first != full && first != brief) continue;
                name.given = first == full ? brief : full;
                return;
            }
        if (m_chance.percent(15))
            name.given = name.given.left(1) + u'.';
        else if (name.given.contains(u' ') && m_chance.percent(70))
            name.given = first;
        else
            miswrite(name.given);
    }

    Contact doubledPerson(const Contact& one) {
        Contact other = one;
        // Two lists rarely know the same of somebody; something to tell them by is in both.
        if (m_chance.percent(30)) other.organisationName.clear();
        if (m_chance.percent(45)) other.birthday.clear();
        if (m_chance.percent(25) && other.emails.size() + other.phones.size() > 1)
            other.addresses.clear();
        if (m_chance.percent(30) && other.emails.size() > 1)
            other.emails.erase(other.emails.begin() + m_chance.below(2));
        if (m_chance.percent(30) && other.phones.size() > 1)
            other.phones.erase(other.phones.begin() + m_chance.below(2));
        for (int changes = m_chance.between(0, 3); changes > 0; --changes) change(other);
        return other;
    }
    void change(Contact& other) {
        switch (m_chance.below(12)) {
            case 0:
            case 1:
                writeGivenOtherwise(other.name);
                break;
            case 2:
            case 3:
                miswrite(other.name.family);
                break;
            case 4:
                if (m_chance.percent(40)) std::swap(other.name.given, other.name.family);
                break;
            case 5:
                if (!other.addresses.empty()) other.addresses.front() = anAddress();  // moved
                break;
            case 6:
                if (!other.addresses.empty()) miswrite(other.addresses.front().street);
                break;
            case 7:
                if (!other.emails.empty() && other.emails.size() + other.phones.size() > 1)
                    other.emails.back() = anEmail(ownAddress(other.name));
                break;
            case 8:
                if (!other.phones.empty() && other.emails.size() + other.phones.size() > 1)
                    other.phones.back() = aPhone(other.phones.back().kind);
                break;
            case 9:
                miswriteBirthday(other);
                break;
            case 10:
                if (other.emails.size() + other.phones.size() > 1 &&
                    !other.organisationName.isEmpty())
                    other.organisationName = aFirmName();
                break;
            default:
                if (m_chance.percent(10))
                    other.name.given.clear();
                else if (!other.addresses.empty())
                    miswrite(other.addresses.front().city);
        }
    }

    Contact doubledRegistered(const Contact& one) {
        Contact other = one;
        PostalAddress& address = other.addresses.front();
        if (m_chance.percent(4)) {  // moved; the rest is as it was
            address = aRegistered().addresses.front();
            return other;
        }
        for (int changes = m_chance.between(1, 4); changes > 0; --changes)
            switch (m_chance.below(14)) {
                case 0:
                case 1:
                    miswrite(other.name.given);
                    break;
                case 2:
                    miswrite(other.name.family);
                    break;
                case 3:
                    if (m_chance.percent(35)) std::swap(other.name.given, other.name.family);
                    break;
                case 4:
                case 5:
                    miswrite(address.street);
                    break;
                case 6:
                    miswrite(address.city);
                    break;
                case 7:
                    miswrite(address.postcode);
                    break;
                case 8:
                    miswriteBirthday(other);
                    break;
                case 9:
                    address.street = slipped(slipped(address.street, m_chance), m_chance);
                    break;
                case 10:
                    if (address.street.contains(u'\n'))
                        address.street = m_chance.percent(60)
                                             ? address.street.section(u'\n', 0, 0)
                                             : address.street.section(u'\n', 1) + u'\n' +
                                                   address.street.section(u'\n', 0, 0);
                    break;
                case 11:
                    if (m_chance.percent(40))
                        (m_chance.percent(50) ? other.name.given : other.name.family).clear();
                    break;
                case 12:
                    if (m_chance.percent(30)) {
                        if (m_chance.percent(50))
                            other.name.given = aGivenName(m_chance.percent(50)).toLower();
                        else
                            other.name.family = aFamilyName().toLower();
                    } else {
                        address.region = m_chance.of(states());
                    }
                    break;
                default:
                    if (m_chance.percent(60))
                        other.birthday.clear();
                    else if (m_chance.percent(50))
                        address.street = address.street.section(u' ', 1);
                    else
                        address.postcode.clear();
            }
        if (other.name.isEmpty()) other.name.family = one.name.family;
        return other;
    }

    Contact doubledFirm(const Contact& one) {
        Contact other = one;
        QString& name = other.organisationName;
        PostalAddress& address = other.addresses.front();
        for (int changes = m_chance.between(1, 3); changes > 0; --changes)
            switch (m_chance.below(10)) {
                case 0:
                    miswrite(name);
                    break;
                case 1:  // a missing or added kind of business
                    if (name.count(u' ') > 1 && m_chance.percent(60))
                        name = name.section(u' ', 0, -2);
                    else
                        name += u' ' + m_chance.of(firmTrades());
                    break;
                case 2:  // moved words
                    if (name.startsWith(u"The "_s))
                        name = name.mid(4) + u", The"_s;
                    else if (name.contains(u' '))
                        name = name.section(u' ', 1) + u' ' + name.section(u' ', 0, 0);
                    break;
                case 3:
                    name.replace(u"Restaurant"_s, u"Rest."_s).replace(u" & "_s, u" and "_s);
                    if (m_chance.percent(40)) name = name.toLower();
                    break;
                case 4:
                case 5: {
                    const auto& [full, brief] = m_chance.of(streetAbbreviations());
                    address.street.replace(full, brief);
                    break;
                }
                case 6:
                    miswrite(address.street);
                    break;
                case 7: {  // written otherwise, and not read as a number
                    const QString digits = other.phones.front().e164.mid(2);
                    other.phones.front().raw =
                        digits.left(3) + u'/' + digits.mid(3, 3) + u'-' + digits.mid(6);
                    if (m_chance.percent(50)) other.phones.front().e164.clear();
                    break;
                }
                case 8:
                    if (m_chance.percent(40)) other.phones.front() = aPhone(PhoneKind::Work);
                    break;
                default:
                    if (m_chance.percent(40))
                        address.city = cities()[aCity()];
                    else
                        address.street += u" between 5th and 6th Sts."_s;
            }
        return other;
    }

    // ---- Look-alikes ----
    void plant(int planted) {
        switch (m_plan.kind) {
            case PopulationPlan::Kind::People:
                plantPerson(planted);
                break;
            case PopulationPlan::Kind::Firms:
                plantFirm(planted);
                break;
            case PopulationPlan::Kind::Register:
                break;
        }
    }
    void addTwo(const Contact& one, const Contact& other) {
        add(one, m_people++, true);
        add(other, m_people++, true);
    }

    void plantPerson(int planted) {
        Contact one = aPerson();
        one.name.given = one.name.given.section(u' ', 0, 0);
        one.addresses = {anAddress()};
        one.phones = {aPhone(PhoneKind::Home)};
        Contact other = one;
        const auto ownReach = [&](Contact& of) {
            of.emails = {anEmail(ownAddress(of.name))};
            of.phones.push_back(aPhone(PhoneKind::Mobile));
        };
        const auto otherGiven = [&](bool alsoMayBeAlike) {
            do other.name.given = aGivenName(m_chance.percent(50));
            while (other.name.given == one.name.given ||
                   (!alsoMayBeAlike && other.name.given.left(3) == one.name.given.left(3)));
        };
        switch (planted % 10) {
            case 0:  // father and son, by their birthdays
                one.birthday = aBirthday(m_chance);
                other.birthday = yearsLater(one.birthday, m_chance.between(19, 38), m_chance);
                other.emails.clear();
                if (m_chance.percent(50)) ownReach(other);
                break;
            case 1:  // father and son, by what they are called
                one.birthday.clear();
                other.birthday.clear();
                other.name.suffix = m_chance.percent(50) ? u"Jr"_s : u"III"_s;
                if (m_chance.percent(50)) one.name.suffix = u"Sr"_s;
                other.emails.clear();
                if (m_chance.percent(50)) ownReach(other);
                break;
            case 2:  // a couple, with one address for the mail
                otherGiven(true);
                one.birthday.clear();
                other.emails = one.emails;
                break;
            case 3:  // a couple, all apart but the house
                otherGiven(true);
                other.birthday = one.birthday.isEmpty() ? u""_s : aBirthday(m_chance);
                ownReach(other);
                break;
            case 4:  // twins
                one.birthday = aBirthday(m_chance);
                other.birthday = one.birthday;
                otherGiven(true);
                other.emails.clear();
                break;
            case 5: {  // the successor at the desk
                one.organisationName = aFirmName();
                one.addresses.front().label = u"Work"_s;
                one.phones = {aPhone(PhoneKind::Work)};
                one.emails = {anEmail(u"info@"_s + domainOf(one.organisationName))};
                one.birthday.clear();
                other = one;
                other.name.family = aFamilyName();
                otherGiven(false);
                if (m_chance.percent(30)) other.name.given = one.name.given;
                break;
            }
            case 6:  // namesakes in two firms
                one.organisationName = aFirmName();
                one.phones = {aPhone(PhoneKind::Work)};
                one.emails = {
                    anEmail(one.name.family.toLower() + u'@' + domainOf(one.organisationName))};
                one.birthday.clear();
                other = one;
                other.organisationName = aFirmName();
                other.addresses = {anAddress()};
                other.phones = {aPhone(PhoneKind::Work)};
                other.emails = {
                    anEmail(one.name.family.toLower() + u'@' + domainOf(other.organisationName))};
                break;
            case 7:  // brother and sister grown up, still at home in one list
                otherGiven(false);
                one.birthday = aBirthday(m_chance);
                other.birthday = yearsLater(one.birthday, m_chance.between(1, 6), m_chance);
                break;
            case 8:  // who lives together, or a house of many flats
                other.name.family = aFamilyName();
                otherGiven(false);
                ownReach(other);
                if (m_chance.percent(50)) other.phones = {one.phones.front()};
                break;
            default:  // colleagues of one name behind one switchboard
                one.organisationName = aFirmName();
                one.addresses.clear();
                one.phones = {aPhone(PhoneKind::Work)};
                one.emails = {
                    anEmail(one.name.given.toLower() + u'@' + domainOf(one.organisationName))};
                one.birthday.clear();
                other = one;
                otherGiven(true);
                other.emails = {
                    anEmail(other.name.given.toLower() + u'@' + domainOf(one.organisationName))};
        }
        addTwo(one, other);
    }

    void plantFirm(int planted) {
        const Contact one = aFirm();
        Contact other = aFirm();
        switch (planted % 4) {
            case 0:  // a branch in another town
                other.organisationName = one.organisationName;
                break;
            case 1:  // the next shop in the same house
                other.addresses = one.addresses;
                break;
            case 2:  // two places of one hotel: one switchboard, one house
                other.addresses = one.addresses;
                other.phones = one.phones;
                break;
            default:  // a name that shares its first word, in the same town
                other.organisationName = one.organisationName.section(u' ', 0, 0) + u' ' +
                                         capital(m_chance.of(firmNouns()));
                other.addresses.front().city = one.addresses.front().city;
        }
        addTwo(one, other);
    }

    PopulationPlan m_plan;
    Chance m_chance;
    Population m_made;
    QSet<QString> m_addresses;  ///< and numbers: each is given out once
    int m_people = 0;
};

}  // namespace

Population population(const PopulationPlan& plan) { return Maker(plan).make(); }

}  // namespace waymark
