// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namesplitter.h"

#include "core/base/text.h"
#include "core/intake/eastasianname.h"
#include "core/intake/familyfirst.h"
#include "core/intake/nameasides.h"
#include "core/intake/namecase.h"
#include "core/intake/nameorder.h"
#include "core/intake/nametitles.h"
#include "core/intake/peopleincell.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;
using namewords::TitleKind;

namespace {

/// "P." is Pan or Père in front of a name, and an initial behind a comma.
bool isOneLetter(const NameTokens& words) { return words.size() == 1 && words[0].key.size() == 1; }

/// "Roe, Jane": what stands behind the comma is the given name, with titles, particles and
/// suffixes.
void splitInverted(const QString& family, const QString& given, PersonName& name) {
    NameTokens front = tokensOf(family), behind = tokensOf(given);
    takeTitles(front, name);
    takeSuffixes(front, name);
    if (areAllTitles(behind) && !isOneLetter(behind)) {
        appendWord(name.honorific, given);
        behind.clear();
    } else {
        takeTitles(behind, name);
        takeSuffixes(behind, name);
    }
    // "Meer van der, Jan"
    size_t whole = front.size();
    while (whole > 1 && front[whole - 1].is(List::Particle) && front[whole - 1].beginsSmall())
        --whole;
    std::rotate(front.begin(), front.begin() + qsizetype(whole), front.end());
    QString particles;
    while (behind.size() > 1 && behind.back().is(List::Particle) && behind.back().beginsSmall()) {
        particles =
            particles.isEmpty() ? behind.back().written : behind.back().written + u' ' + particles;
        behind.pop_back();
    }
    name.given = joined(behind.begin(), behind.end());
    name.family = particles;
    appendWord(name.family, joined(front.begin(), front.end()));
}

/// "Jane Roe, London" is no "Last, First".
bool isWholeName(const NameTokens& front, const NameTokens& behind) {
    return front.size() == 2 && front[0].isGiven() &&
           !front[0].lists.hasAny({List::Surname, List::IberianSurname}) && !front[1].isGiven() &&
           !behind[0].isGiven() && !isInitials(behind[0].written) &&
           namewords::titleKind(behind[0].lists) == TitleKind::None;
}

/// Takes the parts between commas that are titles or suffixes; two parts stay where the second can
/// only be a given name.
QStringList partsWithoutLetters(const QString& text, PersonName& name) {
    QStringList parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty()) parts.append(trimmed);
    for (qsizetype i = 1; i < parts.size();) {
        const NameTokens words = tokensOf(parts[i]);
        // "Roe, Jane, Dr." and "Roe, Jr., Jane"; but in "Li, MA" there is no other given name.
        const bool suffix = areAllSuffixes(words) && (parts.size() > 2 || parts[0].contains(u' ') ||
                                                      words[0].key.size() > 2);
        const bool title = areAllTitles(words) && !isOneLetter(words) &&
                           (i >= 2 || (parts[0].contains(u' ') && !words[0].isGiven()));
        // "Berg, van der, Jan"
        if (std::ranges::all_of(words, [](const NameToken& word) {
                return word.is(List::Particle) && word.beginsSmall();
            })) {
            parts[0].prepend(parts[i] + u' ');
            parts.removeAt(i);
            continue;
        }
        // "Jane Roe, O.D.", "Jane Roe, FRSC": letters that no list knows.
        const bool abbreviated = words[0].written.count(u'.') > 1 && words[0].key.size() <= 4;
        const bool capitals = isCapitals(words[0].written) && words[0].key.size() > 2 &&
                              !words[0].isGiven() && !areShouted(tokensOf(parts[0]));
        const NameTokens before = tokensOf(parts[0]);
        // "Meer van der, J.W.": a surname with its particles, and initials.
        const bool surname = before.front().is(List::Particle) || before.back().is(List::Particle);
        const bool letters =
            words.size() == 1 && before.size() > 1 && ((abbreviated && !surname) || capitals);
        if (letters) {
            appendWord(name.suffix, parts[i]);
            parts.removeAt(i);
            continue;
        }
        if (!suffix && !title) {
            ++i;
            continue;
        }
        appendWord(suffix ? name.suffix : name.honorific, parts[i]);
        parts.removeAt(i);
    }
    return parts;
}

/// Names in letters: "Last, First, Suffix", "Jane Roe, MBA, CPA", "Jane Roe".
void splitLetters(const QString& text, PersonName& name) {
    const QStringList parts = partsWithoutLetters(text, name);
    if (parts.isEmpty()) return;
    NameTokens front = tokensOf(parts[0]);
    if (parts.size() > 1) {
        const NameTokens behind = tokensOf(parts[1]);
        const bool job = front.size() > 1 && std::ranges::any_of(behind, [](const NameToken& word) {
                             return word.is(List::Job);
                         });
        // "Wong Kar Yan, Vivian": a whole name, and the western one behind it.
        if (front.size() == 3 && behind.size() == 1 && !isInitials(behind[0].written) &&
            front[0].is(List::ChineseSurname)) {
            if (const auto family = familyByWords(front); family && family->to == 1) {
                front.push_back(behind[0]);
                return splitWords(front, TitleKind::None, name);
            }
        }
        if (!job && nameKind(parts[1]) != NameKind::Organisation && !isWholeName(front, behind))
            return splitInverted(parts[0], parts[1], name);
    }
    // "Roe Élodie, Mme": lists that put titles behind a comma put the family name first.
    if (!name.honorific.isEmpty() && front.size() == 2 && front[1].isGiven() &&
        !front[0].isGiven()) {
        name.given = front[1].written;
        name.family = front[0].written;
        return;
    }
    const QString credentials = std::exchange(name.suffix, QString());
    const TitleKind title = takeTitles(front, name);
    const bool titled = !name.honorific.isEmpty();
    takeSuffixes(front, name);
    // "Novotná Lenka Ing.": so do those that put them at the end.
    if (!titled && !name.honorific.isEmpty() && front.size() == 2 && front[1].isGiven() &&
        !front[0].isGiven())
        std::rotate(front.begin(), front.begin() + 1, front.end());
    appendWord(name.suffix, credentials);
    splitWords(front, title, name);
}

/// "王小明 Ming Wang": the Latin form if it is a whole name.
void splitMixed(const QString& text, PersonName& name) {
    QStringList latin, eastAsian;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        (scriptOf(word) == NameScript::Latin ? latin : eastAsian).append(word);
    if (latin.size() >= 2) return splitLetters(latin.join(u' '), name);
    splitEastAsian(eastAsian.join(QString()), name);
    if (!latin.isEmpty() && name.nickname.isEmpty()) name.nickname = latin.first();
}

/// "Dr.Anna", "J.Roe" and "Prof.Dr.Roe" get their blank back; "J.R." and "Ph.D." have none.
QString withBlanksBehindDots(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] != u'.' || i == 0 || i + 2 >= text.size() || !text[i + 1].isUpper() ||
            !text[i + 2].isLower())
            continue;
        const qsizetype from = text.lastIndexOf(u' ', i) + 1;
        qsizetype to = text.indexOf(u' ', i);
        if (to < 0) to = text.size();
        const QStringView whole = QStringView(text).mid(from, to - from);
        const QStringView before = QStringView(text).mid(from, i - from);
        const namewords::Lists known = namewords::lists(namewords::keyOf(whole));
        if (known.hasAny({List::Suffix, List::Title, List::TitleFamily, List::Generation}))
            continue;
        const QString key = namewords::keyOf(before.mid(before.lastIndexOf(u'.') + 1));
        if (key.size() == 1 || namewords::title(key) != TitleKind::None) out += u' ';
    }
    return out;
}

/// jane.roe, jane_roe: as in an address.
QString withoutJoints(QString text) {
    if (text.contains(u' ') || text.contains(u',')) return text;
    if (text.indexOf(u'.') > 1 && !text.endsWith(u'.'))
        text.replace(u'.', u' ');
    else if (text.indexOf(u'_') > 1 && !text.endsWith(u'_'))
        text.replace(u'_', u' ');
    return text;
}

/// Takes apart what `text` says of one person; `display` is the caller's.
void splitPerson(const QString& person, PersonName& name) {
    const QString text = withoutJoints(withBlanksBehindDots(person));
    switch (scriptOf(text)) {
        case NameScript::Latin:
            splitLetters(text, name);
            break;
        case NameScript::EastAsian:
            splitEastAsian(text, name);
            break;
        case NameScript::Mixed:
            splitMixed(text, name);
            break;
    }
    tidyCapitals(name);
}

}  // namespace

std::vector<PersonName> splitPeople(QStringView source) {
    PersonName first;
    first.display = text::tidied(source);
    QString text = withoutOrnaments(first.display);
    if (const qsizetype angle = text.indexOf(u'<'); angle > 0) text = text.first(angle).trimmed();
    text = withoutTail(withoutAsides(text, first));
    std::vector<PersonName> people{first};
    const QStringList texts = peopleIn(text);
    splitPerson(texts.first(), people.front());
    for (const QString& each : texts.mid(1)) {
        const NameTokens words = tokensOf(each);
        if (nameKind(each) != NameKind::Person ||
            std::ranges::any_of(words, [](const NameToken& word) { return word.is(List::Job); }))
            continue;
        PersonName& other = people.emplace_back();
        other.display = each;
        splitPerson(each, other);
    }
    return people;
}

PersonName splitName(QStringView source) { return splitPeople(source).front(); }

void tidyParts(PersonName& name) {
    name.given = withoutOrnaments(name.given);
    name.family = withoutOrnaments(name.family);
    if (!name.given.isEmpty()) {
        NameTokens words = tokensOf(name.given);
        takeTitles(words, name);
        name.given = joined(words.begin(), words.end());
    }
    if (const qsizetype comma = name.family.indexOf(u','); comma > 0) {
        appendWord(name.suffix, name.family.mid(comma + 1).trimmed());
        name.family.truncate(comma);
    }
    NameTokens words = tokensOf(name.family);
    takeSuffixes(words, name);
    name.family = joined(words.begin(), words.end());
    tidyCapitals(name);
}

}  // namespace waymark
