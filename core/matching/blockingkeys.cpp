// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/blockingkeys.h"

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

/// What a key is made of: keys of different makes are never equal.
enum class Make : std::uint64_t {
    Email = 1,
    Local,
    Number,
    Link,
    Names,
    SoundAndInitial,
    Sounds,
    SoundAndYear,
    SoundAndDay,
    SoundAndPostcode,
    SoundAndCity,
    SoundAndNumber,
    PostcodeAndNumber,
    StreetAndNumber,
    StreetAndPostcode,
    Birthday,
    BirthdayAndInitial,
    BirthdayAndNumber,
    BirthdayAndPostcode,
    Firm,
    FirmWords,
    FirmAndCity,
    FirmAndNumber,
};

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

class Maker {
public:
    Maker(const Comparables& of, const Comparable& entry, std::vector<BlockingKey>& keys)
        : m_of(of), m_entry(entry), m_keys(keys) {}

    void all() {
        reach();
        if (m_entry.firm)
            firm();
        else
            person();
        for (const ComparedAddress& address : m_of.addresses(m_entry)) place(address);
    }

private:
    void add(Make make, PairSource source, std::uint64_t one, std::uint64_t other = 0) {
        m_keys.push_back({mixed(mixed(one + std::uint64_t(make) * 0x9e3779b97f4a7c15ULL) ^ other),
                          source, isLoose(make)});
    }
    /// Many who have nothing to do with one another share such a key in a large file.
    static bool isLoose(Make make) {
        return make == Make::SoundAndInitial || make == Make::SoundAndYear ||
               make == Make::SoundAndDay || make == Make::SoundAndCity ||
               make == Make::SoundAndNumber || make == Make::SoundAndPostcode ||
               make == Make::Birthday || make == Make::FirmAndCity || make == Make::FirmAndNumber;
    }
    [[nodiscard]] QStringView text(Word word) const { return m_of.lexicon().text(word); }
    /// The sound of a word, its letters where it has none.
    [[nodiscard]] std::uint64_t soundOf(Word word) const {
        const std::uint64_t sound = m_of.lexicon().sound(word);
        return sound != 0 ? sound : word;
    }
    [[nodiscard]] std::uint64_t initialOf(Word word) const { return text(word).front().unicode(); }

    void reach() {
        for (const ComparedEmail& email : m_of.emails(m_entry)) {
            add(Make::Email, PairSource::Email, email.key);
            constexpr qsizetype Telling = 6;
            if (!email.desk && text(email.local).size() >= Telling)
                add(Make::Local, PairSource::Other, email.local);
        }
        for (const ComparedPhone& phone : m_of.phones(m_entry)) {
            add(Make::Number, PairSource::Phone, phone.end);
        }
        for (const Word link : m_of.links(m_entry)) add(Make::Link, PairSource::Other, link);
    }

    void person() {
        const Word given = firstWord(m_entry.given), family = m_entry.family.joined;
        if (given != Lexicon::None && family != Lexicon::None) {
            const std::uint64_t one = mixed(given), other = mixed(family);
            add(Make::Names, PairSource::Name, one + other);
            const std::uint64_t sound = soundOf(given), soundFamily = soundOf(family);
            add(Make::Sounds, PairSource::Name, mixed(sound) + mixed(soundFamily));
            add(Make::SoundAndInitial, PairSource::Name, soundFamily, initialOf(given));
            add(Make::SoundAndInitial, PairSource::Name, sound, initialOf(family));
        } else if (m_entry.organisation.isEmpty()) {
            const Word only = given != Lexicon::None ? given : family;
            if (only != Lexicon::None) add(Make::Names, PairSource::Name, only);
        }
        for (const Word name : {given, family})
            if (name != Lexicon::None) withName(name);
        if (m_entry.birthday.month == 0) return;
        const std::uint64_t birthday = dayOf(m_entry.birthday);
        add(Make::Birthday, PairSource::Birthday, birthday);
        for (const ComparedAddress& address : m_of.addresses(m_entry)) {
            for (const Word number : m_of.words(address.numbers))
                add(Make::BirthdayAndNumber, PairSource::Birthday, birthday, number);
            if (address.postcode != Lexicon::None)
                add(Make::BirthdayAndPostcode, PairSource::Birthday, birthday, address.postcode);
        }
    }

    /// A name with what else is known: the other name may be anything.
    void withName(Word name) {
        const std::uint64_t sound = soundOf(name);
        if (const ComparedBirthday born = m_entry.birthday; born.month != 0) {
            add(Make::BirthdayAndInitial, PairSource::Birthday, dayOf(born), initialOf(name));
            add(Make::SoundAndDay, PairSource::Other, sound,
                std::uint64_t(born.month) * 100 + std::uint64_t(born.day));
            if (born.year != 0)
                add(Make::SoundAndYear, PairSource::Other, sound, std::uint64_t(born.year));
        }
        for (const ComparedAddress& address : m_of.addresses(m_entry)) {
            if (address.postcode != Lexicon::None)
                add(Make::SoundAndPostcode, PairSource::Other, sound, address.postcode);
            if (address.city != Lexicon::None)
                add(Make::SoundAndCity, PairSource::Other, sound, address.city);
            for (const Word number : m_of.words(address.numbers))
                add(Make::SoundAndNumber, PairSource::Other, sound, number);
        }
        if (!m_entry.organisation.isEmpty())
            add(Make::Firm, PairSource::Other, m_entry.organisation.joined, initialOf(name));
    }

    void firm() {
        const auto words = m_of.words(m_entry.organisation.words);
        if (words.empty()) return;
        add(Make::Firm, PairSource::Name, m_entry.organisation.joined);
        std::vector<std::uint64_t> sounds;
        for (const Word word : words)
            if (m_of.lexicon().telling(word, WordUse::Organisation) == 1)
                sounds.push_back(soundOf(word));
        if (sounds.empty()) sounds.push_back(soundOf(words.front()));
        for (size_t one = 0; one < sounds.size(); ++one) {
            for (size_t other = one + 1; other < std::min(sounds.size(), one + 3); ++other)
                add(Make::FirmWords, PairSource::Name, mixed(sounds[one]) + mixed(sounds[other]));
            for (const ComparedAddress& address : m_of.addresses(m_entry)) {
                if (address.city != Lexicon::None)
                    add(Make::FirmAndCity, PairSource::Other, sounds[one], address.city);
                for (const Word number : m_of.words(address.numbers))
                    add(Make::FirmAndNumber, PairSource::Other, sounds[one], number);
            }
        }
        if (sounds.size() == 1) add(Make::FirmWords, PairSource::Name, sounds.front());
    }

    void place(const ComparedAddress& address) {
        const auto street = m_of.words(address.street.words);
        const auto named = std::ranges::find_if(
            street, [&](Word word) { return m_of.lexicon().telling(word, WordUse::Street) == 1; });
        if (named != street.end() && address.postcode != Lexicon::None)
            add(Make::StreetAndPostcode, PairSource::Address, soundOf(*named), address.postcode);
        for (const Word number : m_of.words(address.numbers)) {
            if (address.postcode != Lexicon::None)
                add(Make::PostcodeAndNumber, PairSource::Address, address.postcode, number);
            if (named != street.end())
                add(Make::StreetAndNumber, PairSource::Address, soundOf(*named), number);
        }
    }

    static std::uint64_t dayOf(ComparedBirthday of) {
        return std::uint64_t(of.year) * 10'000 + std::uint64_t(of.month) * 100 +
               std::uint64_t(of.day);
    }
    [[nodiscard]] Word firstWord(const WrittenName& name) const {
        const auto words = m_of.words(name.words);
        return words.empty() ? Lexicon::None : words.front();
    }

    const Comparables& m_of;
    const Comparable& m_entry;
    std::vector<BlockingKey>& m_keys;
};

}  // namespace

void appendKeys(const Comparables& of, int place, std::vector<BlockingKey>& keys) {
    Maker(of, of[place], keys).all();
}

}  // namespace waymark
