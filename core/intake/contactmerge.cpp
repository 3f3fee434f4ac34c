// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/contactmerge.h"

#include "core/base/text.h"
#include "core/domain/organisation.h"
#include "core/intake/growinglists.h"
#include "core/matching/namelikeness.h"

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

QString mergedBirthday(const QString& here, const QString& file, MatchMode mode) {
    if (areOneDay(here, file)) return fullerBirthday(here, file);
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
    growProperties(now.properties, file.properties);

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
    note(now.properties != here.properties, ContactPart::Properties);
    return result;
}

}  // namespace waymark
