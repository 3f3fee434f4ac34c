// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/lexicon.h"

#include "core/matching/firmwords.h"
#include "core/matching/nicknames.h"
#include "core/matching/streetwords.h"

#include <algorithm>
#include <limits>

namespace waymark {
namespace {

constexpr size_t SmallestTable = 64;
constexpr int MostSigns = 12;

std::uint64_t hashOf(QStringView word) {
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
    for (const QChar c : word) {
        hash = (hash ^ c.unicode()) * 0xff51afd7ed558ccdULL;
        hash ^= hash >> 32;
    }
    return hash;
}

bool isVowel(char16_t c) { return QStringView(u"aeiouy").contains(QChar(c)); }
bool isSoft(char16_t c) { return c == u'e' || c == u'i' || c == u'y'; }

/// The sign for what is spoken at `at`, and how many letters it takes.
struct Spoken {
    char sign = 0;  ///< 0: silent
    int letters = 1;
};

Spoken spokenAt(QStringView word, qsizetype at) {
    const auto letter = [&](qsizetype place) {
        return place >= 0 && place < word.size() ? word[place].unicode() : char16_t(0);
    };
    const char16_t c = letter(at), next = letter(at + 1), third = letter(at + 2);
    const bool first = at == 0;
    switch (c) {
        case u'b':
            return {'b', 1};
        case u'c':
            if (next == u'h')
                return third == u'r' || third == u'l' ? Spoken{'k', 2} : Spoken{'x', 2};
            if (next == u'z') return {'x', 2};
            if (next == u'k') return {'k', 2};
            return {isSoft(next) ? 's' : 'k', 1};
        case u'd':
            if (next == u't') return {'t', 2};
            if (next == u'g' && isSoft(third)) return {'j', 2};
            return {'t', 1};
        case u'f':
        case u'v':
            return {'f', 1};
        case u'g':
            if (next == u'h') return first ? Spoken{'g', 2} : Spoken{0, 2};
            if (next == u'n' && first) return {0, 1};
            return {isSoft(next) ? 'j' : 'g', 1};
        case u'h':
            return {first ? 'h' : char(0), 1};
        case u'j':
            return {'j', 1};
        case u'k':
            return {next == u'n' && first ? char(0) : 'k', 1};
        case u'l':
            return {'l', 1};
        case u'm':
            return {'m', 1};
        case u'n':
            return {'n', 1};
        case u'p':
            if (next == u'h') return {'f', 2};
            if (first && (next == u's' || next == u'n')) return {0, 1};
            return {'p', 1};
        case u'q':
            return {'k', next == u'u' ? 2 : 1};
        case u'r':
            return {'r', 1};
        case u's':
            if (next == u'c' && third == u'h') return {'x', 3};
            if (next == u'h') return {'x', 2};
            if (next == u'z') return {'s', 2};
            return {'s', 1};
        case u't':
            if (next == u'h') return {'t', 2};
            if (next == u'z' || next == u's') return {'s', 2};
            if (next == u'c' && third == u'h') return {'x', 3};
            return {'t', 1};
        case u'w':
            if (first) return {next == u'r' ? char(0) : 'f', 1};
            return {isVowel(next) ? 'f' : char(0), 1};
        case u'x':
            return {first ? 's' : 'k', 1};
        case u'z':
            return {'s', 1};
        default:
            return {first && isVowel(c) ? 'a' : char(0), 1};
    }
}

}  // namespace

std::uint64_t soundOf(QStringView word) {
    std::uint64_t packed = 0;
    int signs = 0;
    char last = 0;
    for (qsizetype at = 0; at < word.size() && signs < MostSigns;) {
        const Spoken spoken = spokenAt(word, at);
        const bool vowel = isVowel(word[at].unicode());
        at += spoken.letters;
        if (spoken.sign == 0) {
            if (vowel) last = 0;  // a sign may come again behind a vowel
            continue;
        }
        if (spoken.sign != last) {
            packed = packed << 5 | std::uint64_t(spoken.sign - 'a' + 1);
            ++signs;
        }
        last = spoken.sign;
    }
    return packed;
}

Lexicon::Lexicon() : m_entries(1), m_slots(SmallestTable, None) {}

Lexicon::Lexicon(const Lexicon* base)
    : m_base(base), m_first(base->size()), m_slots(SmallestTable, None) {}

Word Lexicon::find(QStringView word) const {
    if (word.isEmpty()) return None;
    if (m_base)
        if (const Word known = m_base->find(word); known != None) return known;
    for (size_t slot = hashOf(word);; ++slot) {
        const Word held = m_slots[slot & (m_slots.size() - 1)];
        if (held == None || text(held) == word) return held;
    }
}

Word Lexicon::add(QStringView word) {
    // What no one writes as one word is compared by its beginning.
    word = word.left(std::numeric_limits<std::uint16_t>::max());
    if (const Word known = find(word); known != None || word.isEmpty()) return known;
    if ((m_entries.size() + 1) * 2 > m_slots.size()) grow();
    const Word made = size();
    Entry entry;
    entry.start = std::uint32_t(m_letters.size());
    entry.length = std::uint16_t(word.size());
    entry.digit = std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
    if (!entry.digit) {
        entry.sound = soundOf(word);
        entry.groups = waymark::nameGroups(word);
    }
    constexpr float Little = 0.3F;
    if (isStreetType(word) || word.size() == 1) entry.tellingStreet = Little;
    if (isTradeWord(word) || word.size() == 1) entry.tellingFirm = Little;
    m_letters.insert(m_letters.end(), word.utf16(), word.utf16() + word.size());
    m_entries.push_back(entry);
    size_t slot = hashOf(word);
    while (m_slots[slot & (m_slots.size() - 1)] != None) ++slot;
    m_slots[slot & (m_slots.size() - 1)] = made;
    return made;
}

void Lexicon::grow() {
    std::vector<Word> slots(m_slots.size() * 2, None);
    for (const Word held : m_slots) {
        if (held == None) continue;
        size_t slot = hashOf(text(held));
        while (slots[slot & (slots.size() - 1)] != None) ++slot;
        slots[slot & (slots.size() - 1)] = held;
    }
    m_slots = std::move(slots);
}

void Lexicon::count(Word word, WordUse use) {
    if (word < m_first || word == None) return;
    ++m_entries[word - m_first].times[size_t(use)];
    ++m_totals[size_t(use)];
}

QStringView Lexicon::text(Word word) const {
    if (word < m_first) return m_base->text(word);
    const Entry& entry = m_entries[word - m_first];
    return {m_letters.data() + entry.start, entry.length};
}

std::uint32_t Lexicon::times(Word word, WordUse use) const { return at(word).times[size_t(use)]; }

std::uint32_t Lexicon::total(WordUse use) const {
    return m_base ? m_base->total(use) : m_totals[size_t(use)];
}

}  // namespace waymark
