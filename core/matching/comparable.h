#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/domain/contact.h"
#include "core/matching/lexicon.h"
#include "core/storage/stores.h"

#include <QStringList>

#include <span>
#include <vector>

namespace waymark {

/// A stretch of one of the lists that Comparables keeps for all entries together.
struct Stretch {
    std::uint32_t from = 0;
    std::uint32_t count = 0;
};

/// Words in their order, and the same run together ("mary ann" as "maryann"): a blank too many or
/// too few is no other name.
struct WrittenName {
    Stretch words;
    Word joined = Lexicon::None;
    [[nodiscard]] bool isEmpty() const { return joined == Lexicon::None; }
};

struct ComparedEmail {
    Word key = Lexicon::None, local = Lexicon::None, domain = Lexicon::None;
    bool desk = false;  ///< info@, office@: no person's own
    bool free = false;  ///< of a provider: the domain says nothing
};

struct ComparedPhone {
    Word digits = Lexicon::None;  ///< of E.164, else of what was written
    Word end = Lexicon::None;     ///< the last seven, the same with and without a country code
    PhoneKind kind = PhoneKind::Other;
    bool international = false;  ///< the digits begin with the country code
    Word extension = Lexicon::None;
};

struct ComparedBirthday {
    std::int16_t year = 0;  ///< 0: not said
    std::int8_t month = 0;  ///< 0: no birthday
    std::int8_t day = 0;
};

struct ComparedAddress {
    WrittenName street;  ///< words without numbers, abbreviations written out
    Stretch numbers;     ///< house and flat
    Word postcode = Lexicon::None;
    Word city = Lexicon::None;
    Word region = Lexicon::None;
    Word country = Lexicon::None;
    Word place = Lexicon::None;  ///< numbers, street and town together: one for all who live there
};

/// What is compared of one contact, worked out once.
struct Comparable {
    ContactId id;
    WrittenName given, family, nickname;
    WrittenName organisation;  ///< without the legal form; of a nameless entry its display name
    /// The display name of who may be a firm read as a person: nothing personal is known.
    WrittenName display;
    Stretch emails, phones, links, addresses;
    ComparedBirthday birthday;
    Generation generation = 0;
    bool firm = false;  ///< the general entry of a firm: no personal name
};

/// What is compared of many contacts, in lists that they share.
class Comparables {
public:
    Comparables();
    /// Guests who are compared with the entries of `hosts`, which must outlive them and not grow.
    explicit Comparables(const Comparables* hosts);

    /// All live contacts of the file, by id.
    void read(Stores& stores, Progress& progress);
    /// Returns the place of the new entry. Words of guests are not counted.
    int add(const Contact& contact);

    [[nodiscard]] int size() const { return int(m_entries.size()); }
    [[nodiscard]] const Comparable& operator[](int place) const { return m_entries[size_t(place)]; }
    [[nodiscard]] const Lexicon& lexicon() const { return m_lexicon; }

    [[nodiscard]] std::span<const Word> words(Stretch of) const {
        return {m_words.data() + of.from, of.count};
    }
    [[nodiscard]] std::span<const ComparedEmail> emails(const Comparable& of) const {
        return {m_emails.data() + of.emails.from, of.emails.count};
    }
    [[nodiscard]] std::span<const ComparedPhone> phones(const Comparable& of) const {
        return {m_phones.data() + of.phones.from, of.phones.count};
    }
    /// Link::key()s of pages of one person or firm.
    [[nodiscard]] std::span<const Word> links(const Comparable& of) const {
        return words(of.links);
    }
    [[nodiscard]] std::span<const ComparedAddress> addresses(const Comparable& of) const {
        return {m_addresses.data() + of.addresses.from, of.addresses.count};
    }

private:
    Word take(QStringView word, WordUse use);
    WrittenName takeName(const QStringList& words, WordUse use);
    Stretch takeWords(const QStringList& words, WordUse use);
    void takeNames(const Contact& contact, Comparable& entry);
    void takeReach(const Contact& contact, Comparable& entry);
    void takeAddresses(const Contact& contact, Comparable& entry);

    Lexicon m_lexicon;
    bool m_counts = true;
    std::vector<Comparable> m_entries;
    std::vector<Word> m_words;
    std::vector<ComparedEmail> m_emails;
    std::vector<ComparedPhone> m_phones;
    std::vector<ComparedAddress> m_addresses;
};

}  // namespace waymark
