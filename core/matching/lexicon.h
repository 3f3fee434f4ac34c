#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

namespace waymark {

/// A word of a Lexicon; 0 is no word.
using Word = std::uint32_t;

/// Where a word stands; its frequency counts for each place apart.
enum class WordUse : std::uint8_t { Given, Family, Organisation, Street, City, Postcode, Key };
inline constexpr int WordUses = 7;

/// The words of many contacts, each once, with what is worked out only once for each: how it
/// sounds, what it is short for, how often it stands where. A lexicon may extend another one, so
/// that a guest can be compared without touching the words of those inside.
class Lexicon {
public:
    Lexicon();
    /// Knows all words of `base`, which must outlive it and stay as it is.
    explicit Lexicon(const Lexicon* base);

    /// The number of a folded word; None for an empty one.
    Word add(QStringView word);
    /// None if the word is not there.
    [[nodiscard]] Word find(QStringView word) const;
    void count(Word word, WordUse use);

    [[nodiscard]] QStringView text(Word word) const;
    [[nodiscard]] std::uint32_t times(Word word, WordUse use) const;
    /// How many words were counted for the use.
    [[nodiscard]] std::uint32_t total(WordUse use) const;
    /// Equal for words that sound alike in most European languages; 0 for words without letters.
    [[nodiscard]] std::uint64_t sound(Word word) const { return at(word).sound; }
    /// The names it may stand for as numbers of nicknames.h; 0: none.
    [[nodiscard]] const std::array<std::uint16_t, 3>& nameGroups(Word word) const {
        return at(word).groups;
    }
    /// 0..1: how much the word tells among the words of a street or of a firm; words that many
    /// names of the kind share tell little.
    [[nodiscard]] float telling(Word word, WordUse use) const {
        return use == WordUse::Street ? at(word).tellingStreet : at(word).tellingFirm;
    }
    [[nodiscard]] bool hasDigit(Word word) const { return at(word).digit; }
    [[nodiscard]] Word size() const { return m_first + Word(m_entries.size()); }

    static constexpr Word None = 0;

private:
    struct Entry {
        std::uint32_t start = 0;
        std::uint16_t length = 0;
        std::array<std::uint16_t, 3> groups{};
        bool digit = false;
        float tellingStreet = 1, tellingFirm = 1;
        std::uint64_t sound = 0;
        std::array<std::uint32_t, WordUses> times{};
    };
    [[nodiscard]] const Entry& at(Word word) const {
        return word < m_first ? m_base->at(word) : m_entries[word - m_first];
    }
    void grow();

    const Lexicon* m_base = nullptr;
    Word m_first = 0;
    std::vector<char16_t> m_letters;
    std::vector<Entry> m_entries;
    std::vector<Word> m_slots;  ///< open addressing, a power of two
    std::array<std::uint32_t, WordUses> m_totals{};
};

/// How a folded word sounds, as up to twelve signs packed in five bits each: letters that are
/// written for one another (c/k/q, ph/f, ie/y, dt/t, v/w …) give one sign, vowels count at the
/// beginning only, doubled letters once. 0 if nothing is left.
[[nodiscard]] std::uint64_t soundOf(QStringView word);

}  // namespace waymark
