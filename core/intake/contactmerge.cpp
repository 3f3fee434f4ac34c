// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/contactmerge.h"

#include "core/base/text.h"
#include "core/domain/organisation.h"
#include "core/intake/namelikeness.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString mergedText(const QString& here, const QString& file, MatchMode mode) {
    if (file.isEmpty() || here == file) return here;
    if (here.isEmpty()) return file;
    if (mode == MatchMode::Fill) return here;
    if (text::matchKey(here) == text::matchKey(file))
        return isBetterWritten(file, here) ? file : here;
    return file;
}

QString mergedOrganisation(const QString& here, const QString& file, MatchMode mode) {
    if (organisationKey(file).isEmpty()) return here;  // "--": kept in the note
    if (!here.isEmpty() && organisationKey(here) == organisationKey(file))
        return mode == MatchMode::Merge && isBetterWritten(file, here) ? file : here;
    return mergedText(here, file, mode);
}

/// "1970-03-10" says more than "--03-10".
QString mergedBirthday(const QString& here, const QString& file, MatchMode mode) {
    const auto dayOf = [](const QString& birthday) { return birthday.right(5); };
    if (here.size() >= 5 && file.size() >= 5 && dayOf(here) == dayOf(file) &&
        (here.startsWith(u"--") || file.startsWith(u"--")))
        return here.startsWith(u"--") ? file : here;
    return mergedText(here, file, mode);
}

bool takesName(const PersonName& here, const PersonName& file, MatchMode mode) {
    if (file.isEmpty()) return false;
    if (here.isEmpty()) return true;
    if (mode == MatchMode::Fill) return false;
    if (areSpellingsOfOne(here, file)) return isBetterWritten(file, here);
    return !isPoorer(file, here);
}

PersonName mergedName(const PersonName& here, const PersonName& file, MatchMode mode) {
    PersonName name = here;
    name.honorific = mergedText(here.honorific, file.honorific, mode);
    name.suffix = mergedText(here.suffix, file.suffix, mode);
    name.nickname = mergedText(here.nickname, file.nickname, mode);
    if (takesName(here, file, mode)) {
        name.given = file.given;
        name.family = file.family;
        if (!file.display.isEmpty()) name.display = file.display;
    }
    if (name.display.isEmpty()) name.display = file.display;
    return name;
}

QString mergedNote(const QString& here, const QString& file) {
    QString note = here;
    for (const QString& paragraph : file.split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        const QString added = paragraph.trimmed();
        if (added.isEmpty() || note.contains(added)) continue;
        note += note.isEmpty() ? added : u"\n\n"_s + added;
    }
    return note;
}

void growEmails(std::vector<EmailEntry>& here, const std::vector<EmailEntry>& file) {
    for (const EmailEntry& added : file) {
        const auto known = std::ranges::find(here, added.address, &EmailEntry::address);
        if (known == here.end())
            here.push_back(added);
        else if (known->label.isEmpty())
            known->label = added.label;
    }
}

bool isSameNumber(const PhoneEntry& a, const PhoneEntry& b) {
    if (a.e164.isEmpty() != b.e164.isEmpty()) return false;
    return a.e164.isEmpty() ? text::matchKey(a.raw) == text::matchKey(b.raw) : a.e164 == b.e164;
}

void growPhones(std::vector<PhoneEntry>& here, const std::vector<PhoneEntry>& file) {
    for (const PhoneEntry& added : file) {
        auto known = std::ranges::find_if(here, [&](const PhoneEntry& each) {
            return isSameNumber(each, added) && each.extension == added.extension;
        });
        if (known == here.end())
            known = std::ranges::find_if(here, [&](const PhoneEntry& each) {
                return isSameNumber(each, added) &&
                       (each.extension.isEmpty() || added.extension.isEmpty());
            });
        if (known == here.end()) {
            here.push_back(added);
            continue;
        }
        if (known->extension.isEmpty()) known->extension = added.extension;
        // Of two kinds the more personal one, whichever came first.
        known->kind = std::min(known->kind, added.kind);
    }
}

/// True if `part` says nothing that `whole` does not say.
bool isWithin(const PostalAddress& part, const PostalAddress& whole) {
    static constexpr QString PostalAddress::*Fields[] = {
        &PostalAddress::street, &PostalAddress::postcode, &PostalAddress::city,
        &PostalAddress::region, &PostalAddress::country,  &PostalAddress::formatted};
    return std::ranges::all_of(Fields, [&](auto field) {
        const QString& said = part.*field;
        return said.isEmpty() || text::matchKey(said) == text::matchKey(whole.*field);
    });
}

void growAddresses(std::vector<PostalAddress>& here, const std::vector<PostalAddress>& file) {
    for (const PostalAddress& added : file) {
        if (added.isEmpty()) continue;
        const auto holder = std::ranges::find_if(
            here, [&](const PostalAddress& each) { return isWithin(added, each); });
        if (holder != here.end()) {
            if (holder->label.isEmpty()) holder->label = added.label;
            continue;
        }
        const auto smaller = std::ranges::find_if(
            here, [&](const PostalAddress& each) { return isWithin(each, added); });
        if (smaller == here.end()) {
            here.push_back(added);
        } else {
            const QString label = smaller->label;
            *smaller = added;
            if (smaller->label.isEmpty()) smaller->label = label;
        }
    }
}

void growLinks(std::vector<Link>& here, const std::vector<Link>& file) {
    for (const Link& added : file) {
        const QString key = added.key();
        const auto known =
            std::ranges::find_if(here, [&](const Link& each) { return each.key() == key; });
        if (known == here.end()) {
            here.push_back(added);
            continue;
        }
        if (known->label.isEmpty()) known->label = added.label;
        known->kind = std::max(known->kind, added.kind);  // a profile is the more special
    }
}

void growTags(std::vector<QString>& here, const std::vector<QString>& file) {
    for (const QString& added : file) {
        const QString key = text::folded(added);
        if (key.isEmpty()) continue;
        if (std::ranges::none_of(here,
                                 [&](const QString& each) { return text::folded(each) == key; }))
            here.push_back(added);
    }
}

}  // namespace

MergedContact merged(const Contact& here, const Contact& file, MatchMode mode) {
    MergedContact result{here, {}};
    if (mode != MatchMode::Merge && mode != MatchMode::Fill) return result;
    Contact& now = result.contact;
    now.name = mergedName(here.name, file.name, mode);
    now.organisationName = mergedOrganisation(here.organisationName, file.organisationName, mode);
    now.jobTitle = mergedText(here.jobTitle, file.jobTitle, mode);
    now.birthday = mergedBirthday(here.birthday, file.birthday, mode);
    now.language = mergedText(here.language, file.language, mode);
    if (file.metOn.isValid() && (!here.metOn.isValid() || file.metOn < here.metOn))
        now.metOn = file.metOn;
    if (here.sourceName.isEmpty()) now.sourceName = file.sourceName;
    now.note = mergedNote(here.note, file.note);
    if (organisationKey(file.organisationName).isEmpty())
        now.note = mergedNote(now.note, file.organisationName);
    growEmails(now.emails, file.emails);
    growPhones(now.phones, file.phones);
    growAddresses(now.addresses, file.addresses);
    growLinks(now.links, file.links);
    growTags(now.tags, file.tags);

    const auto note = [&](bool changed, ContactPart part) {
        if (changed) result.changed.push_back(part);
    };
    note(now.name != here.name, ContactPart::Name);
    note(now.organisationName != here.organisationName, ContactPart::Organisation);
    note(now.jobTitle != here.jobTitle, ContactPart::JobTitle);
    note(now.birthday != here.birthday, ContactPart::Birthday);
    note(now.language != here.language, ContactPart::Language);
    note(now.metOn != here.metOn, ContactPart::MetOn);
    note(now.sourceName != here.sourceName, ContactPart::Source);
    note(now.note != here.note, ContactPart::Note);
    note(now.emails != here.emails, ContactPart::Emails);
    note(now.phones != here.phones, ContactPart::Phones);
    note(now.addresses != here.addresses, ContactPart::Addresses);
    note(now.links != here.links, ContactPart::Links);
    note(now.tags != here.tags, ContactPart::Tags);
    return result;
}

}  // namespace waymark
