// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mergechoices.h"

#include "core/base/text.h"
#include "core/domain/organisation.h"
#include "core/domain/wordlist.h"
#include "core/intake/growinglists.h"
#include "core/matching/namelikeness.h"

#include <QJsonArray>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<MergeSide, 2> Sides{
    {{{MergeSide::Keep, u"keep"}, {MergeSide::Other, u"other"}}}};
constexpr WordList<MergeField, 11> Fields{{{{MergeField::Honorific, u"honorific"},
                                            {MergeField::Given, u"given"},
                                            {MergeField::Family, u"family"},
                                            {MergeField::Suffix, u"suffix"},
                                            {MergeField::Nickname, u"nickname"},
                                            {MergeField::Organisation, u"organisation"},
                                            {MergeField::JobTitle, u"title"},
                                            {MergeField::Birthday, u"birthday"},
                                            {MergeField::Language, u"language"},
                                            {MergeField::MetOn, u"met_on"},
                                            {MergeField::Source, u"source"}}}};
constexpr WordList<MergeList, 5> Lists{{{{MergeList::Emails, u"emails"},
                                         {MergeList::Phones, u"phones"},
                                         {MergeList::Addresses, u"addresses"},
                                         {MergeList::Links, u"links"},
                                         {MergeList::Tags, u"tags"}}}};
constexpr WordList<MergeNote, 3> Notes{
    {{{MergeNote::Both, u"both"}, {MergeNote::Keep, u"keep"}, {MergeNote::Other, u"other"}}}};

/// The value of a field that is plain text.
const QString& textOf(MergeField field, const Contact& contact) {
    static const QString none;
    switch (field) {
        case MergeField::Honorific:
            return contact.name.honorific;
        case MergeField::Given:
            return contact.name.given;
        case MergeField::Family:
            return contact.name.family;
        case MergeField::Suffix:
            return contact.name.suffix;
        case MergeField::Nickname:
            return contact.name.nickname;
        case MergeField::Organisation:
            return contact.organisationName;
        case MergeField::JobTitle:
            return contact.jobTitle;
        case MergeField::Birthday:
            return contact.birthday;
        case MergeField::Language:
            return contact.language;
        case MergeField::Source:
            return contact.sourceName;
        case MergeField::MetOn:
            break;
    }
    return none;
}

bool isSaid(MergeField field, const Contact& contact) {
    if (field == MergeField::MetOn) return contact.metOn.isValid();
    if (field == MergeField::Organisation)
        return !organisationKey(contact.organisationName).isEmpty();
    return !textOf(field, contact).isEmpty();
}

/// Whose name stands, given and family name together: two names are not mixed.
MergeSide sideOfName(const PersonName& keep, const PersonName& other) {
    if (keep.isEmpty()) return MergeSide::Other;
    if (other.isEmpty()) return MergeSide::Keep;
    const bool better =
        areSpellingsOfOne(keep, other) ? isBetterWritten(other, keep) : isPoorer(keep, other);
    return better ? MergeSide::Other : MergeSide::Keep;
}

MergeSide sideByDefault(MergeField field, const Contact& keep, const Contact& other) {
    const auto otherIf = [](bool itIs) { return itIs ? MergeSide::Other : MergeSide::Keep; };
    switch (field) {
        case MergeField::Given:
        case MergeField::Family:
            return sideOfName(keep.name, other.name);
        case MergeField::MetOn:
            return otherIf(other.metOn < keep.metOn);
        case MergeField::Source:
            return otherIf(keep.metOn.isValid() && other.metOn.isValid() &&
                           other.metOn < keep.metOn);
        case MergeField::Birthday:
            return otherIf(areOneDay(keep.birthday, other.birthday) &&
                           fullerBirthday(keep.birthday, other.birthday) == other.birthday);
        case MergeField::Organisation:
            return otherIf(organisationKey(keep.organisationName) ==
                               organisationKey(other.organisationName) &&
                           isBetterWritten(other.organisationName, keep.organisationName));
        case MergeField::Honorific:
        case MergeField::Suffix:
        case MergeField::Nickname:
        case MergeField::JobTitle:
        case MergeField::Language: {
            const QString &here = textOf(field, keep), &there = textOf(field, other);
            return otherIf(text::matchKey(here) == text::matchKey(there) &&
                           isBetterWritten(there, here));
        }
    }
    return MergeSide::Keep;
}

/// The given name that is not taken, if it tells what the person is called besides.
QString otherGivenName(const PersonName& taken, const PersonName& left) {
    if (text::folded(taken.family) != text::folded(left.family)) return {};
    const QString given = left.given.trimmed();
    if (given.size() < 2 || given.contains(u' ') || given.endsWith(u'.')) return {};
    const QStringList words = text::folded(taken.given).split(u' ');
    return taken.given.isEmpty() || words.contains(text::folded(given)) ? QString() : given;
}

PersonName mergedName(const Contact& keep, const Contact& other, const MergeChoices& choices) {
    const auto of = [&](MergeField field) -> const Contact& {
        return sideOf(field, keep, other, choices) == MergeSide::Keep ? keep : other;
    };
    PersonName name;
    name.honorific = of(MergeField::Honorific).name.honorific;
    name.given = of(MergeField::Given).name.given;
    name.family = of(MergeField::Family).name.family;
    name.suffix = of(MergeField::Suffix).name.suffix;
    name.nickname = of(MergeField::Nickname).name.nickname;
    const bool keepsName = &of(MergeField::Given) == &keep;
    const PersonName& taken = keepsName ? keep.name : other.name;
    const PersonName& left = keepsName ? other.name : keep.name;
    name.display = taken.display.isEmpty() ? left.display : taken.display;
    const bool asked = choices.fields.contains(MergeField::Nickname);
    if (name.nickname.isEmpty() && !asked) name.nickname = otherGivenName(name, left);
    return name;
}

template <class Entry, class Key, class Grow>
std::vector<Entry> mergedList(const std::vector<Entry>& keep, const std::vector<Entry>& other,
                              const MergeChoices::List& choice, Key&& key, Grow&& grow) {
    const auto wanted = [&](std::vector<Entry> entries) {
        std::erase_if(entries, [&](const Entry& entry) {
            return std::ranges::find(choice.without, key(entry)) != choice.without.end();
        });
        return entries;
    };
    const bool keepFirst = choice.first == MergeSide::Keep;
    std::vector<Entry> list = wanted(keepFirst ? keep : other);
    grow(list, wanted(keepFirst ? other : keep));
    return list;
}

}  // namespace

MergeSide sideOf(MergeField field, const Contact& keep, const Contact& other,
                 const MergeChoices& choices) {
    if (const auto chosen = choices.fields.find(field); chosen != choices.fields.end())
        return chosen->second;
    if (isSaid(field, keep) != isSaid(field, other))
        return isSaid(field, keep) ? MergeSide::Keep : MergeSide::Other;
    return sideByDefault(field, keep, other);
}

Contact mergedContact(const Contact& keep, const Contact& other, const MergeChoices& choices) {
    const auto of = [&](MergeField field) -> const Contact& {
        return sideOf(field, keep, other, choices) == MergeSide::Keep ? keep : other;
    };
    const auto list = [&](MergeList which) {
        const auto found = choices.lists.find(which);
        return found == choices.lists.end() ? MergeChoices::List() : found->second;
    };
    Contact now = keep;
    now.name = mergedName(keep, other, choices);
    now.organisation = of(MergeField::Organisation).organisation;
    now.organisationName = of(MergeField::Organisation).organisationName;
    now.jobTitle = of(MergeField::JobTitle).jobTitle;
    now.birthday = of(MergeField::Birthday).birthday;
    now.language = of(MergeField::Language).language;
    now.metOn = of(MergeField::MetOn).metOn;
    now.source = of(MergeField::Source).source;
    now.sourceName = of(MergeField::Source).sourceName;
    switch (choices.note) {
        case MergeNote::Both:
            now.note = mergedNote(keep.note, other.note);
            break;
        case MergeNote::Keep:
            break;
        case MergeNote::Other:
            now.note = other.note;
            break;
    }
    const auto keyOf = [](const auto& entry) { return entryKey(entry); };
    now.emails = mergedList(keep.emails, other.emails, list(MergeList::Emails), keyOf, growEmails);
    now.phones = mergedList(keep.phones, other.phones, list(MergeList::Phones), keyOf, growPhones);
    now.addresses = mergedList(keep.addresses, other.addresses, list(MergeList::Addresses), keyOf,
                               growAddresses);
    now.links = mergedList(keep.links, other.links, list(MergeList::Links), keyOf, growLinks);
    growProperties(now.properties, other.properties);
    now.tags = mergedList(keep.tags, other.tags, list(MergeList::Tags), tagKey, growTags);
    return now;
}

QString entryKey(const EmailEntry& email) { return email.address.key(); }

QString entryKey(const PhoneEntry& phone) {
    const QString number = phone.e164.isEmpty() ? text::matchKey(phone.raw) : phone.e164;
    return phone.extension.isEmpty() ? number : number + u'x' + phone.extension;
}

QString entryKey(const PostalAddress& address) {
    QStringList parts;
    for (const QString* part : {&address.street, &address.postcode, &address.city, &address.region,
                                &address.country, &address.formatted})
        parts.append(text::matchKey(*part));
    return parts.join(u'\x1f');
}

QString entryKey(const Link& link) { return link.key(); }
QString tagKey(const QString& tag) { return text::folded(tag); }

QJsonObject toJson(const MergeChoices& choices) {
    QJsonObject fields, lists;
    for (const auto& [field, side] : choices.fields)
        fields.insert(Fields.word(field), Sides.word(side));
    for (const auto& [which, list] : choices.lists)
        lists.insert(Lists.word(which),
                     QJsonObject{{u"without"_s, QJsonArray::fromStringList(QStringList(
                                                    list.without.begin(), list.without.end()))},
                                 {u"first"_s, Sides.word(list.first)}});
    return {{u"fields"_s, fields}, {u"lists"_s, lists}, {u"note"_s, Notes.word(choices.note)}};
}

std::optional<MergeChoices> mergeChoicesFromJson(const QJsonObject& json) {
    MergeChoices choices;
    const QJsonObject fields = json.value(u"fields"_s).toObject();
    for (auto each = fields.begin(); each != fields.end(); ++each) {
        const auto field = Fields.maybe(each.key());
        const auto side = Sides.maybe(each.value().toString());
        if (!field || !side) return {};
        choices.fields.emplace(*field, *side);
    }
    const QJsonObject lists = json.value(u"lists"_s).toObject();
    for (auto each = lists.begin(); each != lists.end(); ++each) {
        const auto which = Lists.maybe(each.key());
        const QJsonObject said = each.value().toObject();
        const auto first = Sides.maybe(said.value(u"first"_s).toString());
        if (!which || !first) return {};
        MergeChoices::List& list = choices.lists[*which];
        list.first = *first;
        for (const QJsonValue& key : said.value(u"without"_s).toArray())
            list.without.push_back(key.toString());
    }
    const auto note = Notes.maybe(json.value(u"note"_s).toString());
    if (!note) return {};
    choices.note = *note;
    return choices;
}

}  // namespace waymark
