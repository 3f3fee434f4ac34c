// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namesplitter.h"

#include "core/base/text.h"
#include "core/intake/eastasianname.h"
#include "core/intake/nameasides.h"
#include "core/intake/namecase.h"
#include "core/intake/nameorder.h"
#include "core/intake/nametitles.h"

#include <QStringList>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using namewords::TitleKind;

/// "Roe, Jane": what stands behind the comma is the given name, with titles, particles and
/// suffixes.
void splitInverted(const QString& family, const QString& given, PersonName& name) {
    NameTokens front = tokensOf(family), behind = tokensOf(given);
    takeTitles(front, name);
    takeSuffixes(front, name);
    if (areAllTitles(behind)) {
        appendWord(name.honorific, given);
        behind.clear();
    } else {
        takeTitles(behind, name);
        takeSuffixes(behind, name);
    }
    QString particles;
    while (behind.size() > 1 && namewords::isParticle(behind.back().key) &&
           behind.back().written[0].isLower()) {
        particles =
            particles.isEmpty() ? behind.back().written : behind.back().written + u' ' + particles;
        behind.pop_back();
    }
    name.given = joined(behind.begin(), behind.end());
    name.family = particles;
    appendWord(name.family, joined(front.begin(), front.end()));
}

/// Splits at commas, if the text has them: "Last, First, Suffix", "Jane Roe, MBA, CPA".
void splitLatin(const QString& text, PersonName& name) {
    QStringList parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty()) parts.append(trimmed);
    for (qsizetype i = 1; i < parts.size();) {
        const NameTokens words = tokensOf(parts[i]);
        // "Roe, Jane, Dr." and "Roe, Jr., Jane"; but in "Li, MA" there is no other given name.
        const bool suffix = areAllSuffixes(words) && (parts.size() > 2 || parts[0].contains(u' ') ||
                                                      words[0].key.size() > 2);
        const bool title = i >= 2 && areAllTitles(words);
        if (!suffix && !title) {
            ++i;
            continue;
        }
        appendWord(suffix ? name.suffix : name.honorific, parts[i]);
        parts.removeAt(i);
    }
    if (parts.isEmpty()) return;
    NameTokens front = tokensOf(parts[0]);
    if (parts.size() > 1) {
        const NameTokens behind = tokensOf(parts[1]);
        const bool job = front.size() > 1 && std::ranges::any_of(behind, [](const NameToken& word) {
                             return namewords::isJobWord(word.key);
                         });
        if (!job && nameKind(parts[1]) != NameKind::Organisation)
            return splitInverted(parts[0], parts[1], name);
    }
    const TitleKind title = takeTitles(front, name);
    takeSuffixes(front, name);
    splitWords(front, title, name);
}

/// "王小明 Ming Wang": the Latin form if it is a whole name.
void splitMixed(const QString& text, PersonName& name) {
    QStringList latin, eastAsian;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        (scriptOf(word) == NameScript::Latin ? latin : eastAsian).append(word);
    if (latin.size() >= 2) return splitLatin(latin.join(u' '), name);
    splitEastAsian(eastAsian.join(QString()), name);
    if (!latin.isEmpty() && name.nickname.isEmpty()) name.nickname = latin.first();
}

}  // namespace

PersonName splitName(QStringView source) {
    PersonName name;
    name.display = text::tidied(source);
    QString text = withoutOrnaments(name.display);
    if (const qsizetype angle = text.indexOf(u'<'); angle > 0) text = text.first(angle).trimmed();
    text = withoutAsides(text, name);
    text = withoutCompanyBehind(text);
    text = firstOfTwo(text, name);
    if (!text.contains(u' ') && text.contains(u'.') && !text.contains(u',') &&
        text.indexOf(u'.') > 1 && !text.endsWith(u'.'))
        text.replace(u'.', u' ');  // jane.roe
    switch (scriptOf(text)) {
        case NameScript::Latin:
            splitLatin(text, name);
            break;
        case NameScript::EastAsian:
            splitEastAsian(text, name);
            break;
        case NameScript::Mixed:
            splitMixed(text, name);
            break;
    }
    tidyCapitals(name);
    return name;
}

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
