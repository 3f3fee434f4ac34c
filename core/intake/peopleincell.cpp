// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/peopleincell.h"

#include "core/intake/nameorder.h"
#include "core/intake/nametitles.h"

#include <algorithm>
#include <array>
#include <optional>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;
using namewords::TitleKind;

namespace {

constexpr qsizetype mostPeople = 8;

struct Side {
    NameTokens titles;
    NameTokens words;
};

Side sideOf(const QString& text) {
    Side side;
    for (const NameToken& word : tokensOf(text)) {
        const bool title = namewords::titleKind(word.lists) != TitleKind::None;
        (title && side.words.empty() ? side.titles : side.words).push_back(word);
    }
    return side;
}

bool areGiven(const NameTokens& words) {
    return !words.empty() && std::ranges::all_of(words, [](const NameToken& word) {
        return word.isGiven() || isInitials(word.written);
    });
}

/// Signs that divide people; the ones that are also letters of names only between given names.
struct Sign {
    QStringView text;
    bool alsoInNames;
};
constexpr std::array<Sign, 12> signs{{{u" & ", false},
                                      {u" and ", false},
                                      {u" und ", false},
                                      {u" et ", false},
                                      {u" + ", false},
                                      {u" / ", false},
                                      {u"; ", false},
                                      {u" u. ", false},
                                      {u" y ", true},
                                      {u" e ", true},
                                      {u" en ", true},
                                      {u" i ", true}}};

struct Cut {
    QString left, right;
};

std::optional<Cut> cutAt(const QString& text, const Sign& sign) {
    const qsizetype at = QStringView(text).indexOf(sign.text, 0, Qt::CaseInsensitive);
    if (at <= 0) return {};
    Cut cut{text.first(at).trimmed(), text.mid(at + sign.text.size()).trimmed()};
    if (cut.left.isEmpty() || cut.right.isEmpty()) return {};
    const Side left = sideOf(cut.left), right = sideOf(cut.right);
    // "Mr & Mrs Roe" is one entry; "von und zu Muster" one surname.
    if (left.words.empty() || right.words.empty()) return {};
    if (right.titles.empty() && right.words.front().is(List::Particle) &&
        right.words.front().beginsSmall())
        return {};
    if (sign.alsoInNames) {
        const bool titled = !left.titles.empty() && !right.titles.empty();
        const bool given = areGiven(left.words) && right.words.front().isGiven();
        if (!titled && !given) return {};
    }
    return cut;
}

std::optional<Cut> cut(const QString& text) {
    for (const Sign& sign : signs)
        if (auto found = cutAt(text, sign)) return found;
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 3 || text.size() - slash < 4 || text.indexOf(u'/', slash + 1) >= 0) return {};
    const QString left = text.first(slash).trimmed(), right = text.mid(slash + 1).trimmed();
    const auto letters = [](QStringView word) {
        return std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c == u'-'; });
    };
    const NameTokens before = tokensOf(left), behind = tokensOf(right);
    if (before.empty() || behind.empty() || before.back().key.size() < 3 ||
        behind.front().key.size() < 3 || !letters(before.back().written) ||
        !letters(behind.front().written))
        return {};
    return Cut{left, right};
}

QString familyWordsOf(const NameTokens& words) {
    PersonName name;
    NameTokens rest = words;
    takeSuffixes(rest, name);
    splitWords(rest, TitleKind::None, name);
    return name.family;
}

/// "Jane" of "Jane and Karl Roe" is a Roe as well.
QString withSharedFamily(const QString& left, const QString& right) {
    if (left.contains(u',') || right.contains(u',')) return left;
    const Side first = sideOf(left), second = sideOf(right);
    const bool bare = first.words.size() == 1 || areGiven(first.words);
    if (!bare || second.words.size() < 2) return left;
    // "Mr Smith and Ms Mary Jones": the word behind a title is a surname unless it is a given name.
    if (!first.titles.empty() && !areGiven(first.words)) return left;
    if (first.words.size() > 1 && second.words.size() < 2) return left;
    const QString family = familyWordsOf(second.words);
    return family.isEmpty() ? left : left + u' ' + family;
}

/// "Roe, Jane & Karl": Karl is a Roe as well.
QString withFamilyBefore(const QString& left, const QString& right) {
    const qsizetype comma = left.indexOf(u',');
    if (comma <= 0 || right.contains(u',')) return right;
    const Side second = sideOf(right);
    const bool bare = second.words.size() == 1 || areGiven(second.words);
    return bare ? left.first(comma + 1) + u' ' + right : right;
}

}  // namespace

QStringList peopleIn(const QString& text) {
    QStringList people;
    QString rest = text;
    while (people.size() + 1 < mostPeople) {
        const auto found = cut(rest);
        if (!found) break;
        people.append(withSharedFamily(found->left, found->right));
        rest = withFamilyBefore(found->left, found->right);
    }
    people.append(rest);
    return people;
}

}  // namespace waymark
