// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/growinglists.h"

#include "core/base/text.h"

#include <QSet>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

bool isSameNumber(const PhoneEntry& a, const PhoneEntry& b) {
    if (a.e164.isEmpty() != b.e164.isEmpty()) return false;
    return a.e164.isEmpty() ? text::matchKey(a.raw) == text::matchKey(b.raw) : a.e164 == b.e164;
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

}  // namespace

bool areOneDay(const QString& a, const QString& b) {
    return a.size() >= 5 && b.size() >= 5 && a.right(5) == b.right(5) &&
           (a.startsWith(u"--") || b.startsWith(u"--"));
}

QString fullerBirthday(const QString& a, const QString& b) { return a.startsWith(u"--") ? b : a; }

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

void growProperties(std::vector<QString>& here, const std::vector<QString>& file) {
    const auto isRevision = [](const QString& line) {
        return line.startsWith(u"REV:"_s) || line.startsWith(u"REV;"_s);
    };
    QSet<QString> known(here.begin(), here.end());
    for (const QString& added : file) {
        if (known.contains(added)) continue;
        known.insert(added);
        const auto revision =
            isRevision(added) ? std::ranges::find_if(here, isRevision) : here.end();
        if (revision == here.end())
            here.push_back(added);
        else
            *revision = added;
    }
}

}  // namespace waymark
