// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/weights.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

using enum Agreement;
using Field = ComparedField;

constexpr double SmallFile = 1'000, LargeFile = 200'000;
/// Entries that have a double, of all entries of a file nobody has tidied.
constexpr double Doubled = 0.15;

/// What a value that the file has once or never is taken for, and how many entries that is worth.
struct Rarity {
    double usual = 0;
    double worth = 0;
};
constexpr std::array<Rarity, WordUses> Rarities{{
    {0.001, 400},   // given name
    {0.0002, 400},  // family name
    {0.0004, 300},  // firm
    {0.001, 300},   // street
    {0.004, 200},   // city
    {0.001, 200},   // postcode
    {0.0001, 100},  // key
}};
/// A given name that is in the list of names, in a file too small to tell.
constexpr double UsualName = 0.004;

double log2Ratio(double m, double u) { return std::log2(m / u); }

/// From 0 at `from` to 1 at `to`.
double rising(double value, double from, double to) {
    return std::clamp((value - from) / (to - from), 0.0, 1.0);
}

bool isHouseTheSame(const ComparedPair& pair) {
    const Agreement street = pair.of(Field::Street);
    return street == Same || street == Close;
}

}  // namespace

double Likelihood::weight() const { return m <= 0 || u <= 0 ? 0 : log2Ratio(m, u); }

Weights::Weights(const Comparables* population) : m_population(population) {
    const double entries =
        std::clamp(population ? double(population->size()) : 0.0, SmallFile, LargeFile);
    m_prior = std::log2(2 * Doubled / entries);
    const auto set = [&](Field field, Agreement agreement, double m, double u) {
        m_table[size_t(field)][size_t(agreement)] = {m, u};
    };
    // Estimates from experience; learn() corrects them where the file can tell.
    set(Field::GivenName, Same, 0.68, 0.005);
    set(Field::GivenName, Close, 0.10, 0.004);
    set(Field::GivenName, Sounds, 0.02, 0.002);
    set(Field::GivenName, Nickname, 0.08, 0.002);
    set(Field::GivenName, Initial, 0.04, 0.0035);
    set(Field::GivenName, Partly, 0.05, 0.003);
    set(Field::GivenName, Swapped, 0.02, 0.0001);
    set(Field::GivenName, Different, 0.02, 0.97);

    set(Field::FamilyName, Same, 0.78, 0.001);
    set(Field::FamilyName, Close, 0.10, 0.0015);
    set(Field::FamilyName, Sounds, 0.02, 0.001);
    set(Field::FamilyName, Initial, 0.01, 0.001);
    set(Field::FamilyName, Partly, 0.03, 0.0006);
    set(Field::FamilyName, Swapped, 0.02, 0.0001);
    set(Field::FamilyName, Different, 0.04, 0.98);

    set(Field::Suffix, Same, 0.6, 0.2);
    set(Field::Suffix, Partly, 0.35, 0.8);
    set(Field::Suffix, Different, 0.005, 0.5);

    set(Field::Birthday, Same, 0.86, 0.00006);
    set(Field::Birthday, Close, 0.08, 0.0012);
    set(Field::Birthday, Swapped, 0.01, 0.00004);
    set(Field::Birthday, Partly, 0.9, 0.0028);
    set(Field::Birthday, Different, 0.04, 0.995);

    set(Field::Email, Same, 0.6, 0.00002);
    set(Field::Email, Close, 0.05, 0.0002);
    set(Field::Email, Shared, 0.3, 0.02);
    set(Field::Email, Different, 0.4, 0.98);

    set(Field::Phone, Same, 0.55, 0.00003);
    set(Field::Phone, Close, 0.04, 0.004);
    set(Field::Phone, Shared, 0.3, 0.03);
    set(Field::Phone, Different, 0.45, 0.98);

    set(Field::Link, Same, 0.8, 0.00001);
    set(Field::Link, Shared, 0.4, 0.1);
    set(Field::Link, Different, 0.08, 0.98);

    set(Field::Street, Same, 0.60, 0.0001);
    set(Field::Street, Close, 0.10, 0.0005);
    set(Field::Street, Partly, 0.06, 0.003);
    set(Field::Street, Different, 0.25, 0.99);

    set(Field::Postcode, Same, 0.68, 0.002);
    set(Field::Postcode, Close, 0.08, 0.01);
    set(Field::Postcode, Partly, 0.05, 0.01);
    set(Field::Postcode, Different, 0.25, 0.98);

    set(Field::City, Same, 0.72, 0.02);
    set(Field::City, Close, 0.06, 0.004);
    set(Field::City, Partly, 0.04, 0.01);
    set(Field::City, Different, 0.22, 0.97);

    set(Field::Organisation, Same, 0.6, 0.003);
    set(Field::Organisation, Close, 0.1, 0.004);
    set(Field::Organisation, Partly, 0.08, 0.012);
    set(Field::Organisation, Different, 0.35, 0.98);

    set(Field::EmailDomain, Same, 0.5, 0.02);
    set(Field::EmailDomain, Different, 0.6, 0.9);
}

double Weights::frequency(Word word, WordUse use) const {
    Rarity rarity = Rarities[size_t(use)];
    double times = 0, total = 0;
    if (m_population && word != Lexicon::None) {
        const Lexicon& lexicon = m_population->lexicon();
        // One of the two who share the value is not evidence for its being common.
        times = std::max(0.0, double(lexicon.times(word, use)) - 1);
        total = lexicon.total(use);
        if (use == WordUse::Given && lexicon.nameGroups(word)[0] != 0) rarity.usual = UsualName;
    }
    return (times + rarity.worth * rarity.usual) / (total + rarity.worth);
}

double Weights::holders(Word key) const {
    if (!m_population || key == Lexicon::None) return 2;
    return std::max(2.0, double(m_population->lexicon().times(key, WordUse::Key)));
}

double Weights::givenName(const ComparedPair& pair) const {
    const Field field = Field::GivenName;
    const Agreement agreement = pair.of(field);
    const double alike = double(pair.alike[size_t(field)]);
    const double rare =
        log2Ratio(likelihood(field, Same).m, frequency(pair.shared[size_t(field)], WordUse::Given));
    switch (agreement) {
        case Same:
            return rare;
        case Swapped:
            return std::min(rare, 9.0) - 2.5 - 4 * (1 - alike);
        case Close:
        case Sounds:
            // Two names that others bear too are not a slip of the pen.
            if (pair.bothKnown) return -1;
            return std::min(rare, weigh(field, agreement)) * rising(alike, 0.4, 0.8);
        case Nickname:
        case Initial:
            return std::min(rare, weigh(field, agreement));
        case Partly:
            return std::min(rare, weigh(field, agreement)) * rising(alike, 0.3, 0.9);
        case Missing:
        case Shared:
            return 0;
        case Different:
            return weigh(field, agreement);
    }
    return 0;
}

double Weights::familyName(const ComparedPair& pair) const {
    const Field field = Field::FamilyName;
    const Agreement agreement = pair.of(field);
    const double alike = double(pair.alike[size_t(field)]);
    const double rare = log2Ratio(likelihood(field, Same).m,
                                  frequency(pair.shared[size_t(field)], WordUse::Family));
    switch (agreement) {
        case Same:
            return rare;
        case Swapped:
            return std::min(rare, 10.0) - 2.5 - 4 * (1 - alike);
        case Close:
        case Sounds:
            return std::min(rare - 1, weigh(field, agreement)) * rising(alike, 0.4, 0.8);
        case Nickname:
        case Initial:
        case Partly:
            return std::min(rare, weigh(field, agreement));
        case Missing:
        case Shared:
            return 0;
        case Different:
            return weigh(field, agreement);
    }
    return 0;
}

double Weights::birthday(const ComparedPair& pair) const {
    const Agreement agreement = pair.of(Field::Birthday);
    const double weight = weigh(Field::Birthday, agreement);
    constexpr double TwoDigits = 0.5;
    return agreement == Close && double(pair.alike[size_t(Field::Birthday)]) <= TwoDigits ? 0
                                                                                          : weight;
}

double Weights::email(const ComparedPair& pair) const {
    const double many = std::log2(holders(pair.shared[size_t(Field::Email)]) / 2);
    switch (pair.of(Field::Email)) {
        case Same:
            return 3.5 - 1.5 * many - m_prior;
        case Shared:
            // Who sits at the desk changes; the firm stays.
            return pair.firms ? 1.5 - many - m_prior : weigh(Field::Email, Shared);
        case Close:
            return 8 * rising(double(pair.alike[size_t(Field::Email)]), 0.4, 0.8);
        case Different:
            return pair.firms ? -0.5 : weigh(Field::Email, Different);
        case Missing:
        case Sounds:
        case Nickname:
        case Initial:
        case Partly:
        case Swapped:
            return 0;
    }
    return 0;
}

double Weights::phone(const ComparedPair& pair) const {
    const double many = std::log2(holders(pair.shared[size_t(Field::Phone)]) / 2);
    const bool own = double(pair.alike[size_t(Field::Phone)]) == 1;
    switch (pair.of(Field::Phone)) {
        case Same:
            if (pair.firms) return 1 - many - m_prior;
            if (own) return 2.5 - 1.5 * many - m_prior;
            // The line of a house says little more than the house.
            return isHouseTheSame(pair) ? 1.5 : 0.5 - many - m_prior;
        case Shared:
            if (pair.firms) return 1 - many - m_prior;
            return weigh(Field::Phone, Shared);
        case Close:
            return weigh(Field::Phone, Close);
        case Different:
            return pair.firms ? -2 : weigh(Field::Phone, Different);
        case Missing:
        case Sounds:
        case Nickname:
        case Initial:
        case Partly:
        case Swapped:
            return 0;
    }
    return 0;
}

double Weights::street(const ComparedPair& pair) const {
    const Field field = Field::Street;
    const double alike = double(pair.alike[size_t(field)]);
    const double house = 0.5 - std::log2(holders(pair.shared[size_t(field)]) / 2) - m_prior;
    const Agreement phone = pair.of(Field::Phone);
    const bool known = pair.firms && (phone == Same || phone == Shared);
    switch (pair.of(field)) {
        case Same:
            return known ? 2.5 : house;
        case Close:
            return known ? 1.5 : std::max(1.0, house - 2 - 8 * (1 - alike));
        case Partly:
            return 4.5 * rising(alike, 0.1, 1);
        case Different:
            return weigh(field, Different) * (1 - alike);
        case Missing:
        case Sounds:
        case Nickname:
        case Initial:
        case Swapped:
        case Shared:
            return 0;
    }
    return 0;
}

double Weights::postcode(const ComparedPair& pair) const {
    const Field field = Field::Postcode;
    const Agreement agreement = pair.of(field);
    if (agreement == Missing) return 0;
    if (isHouseTheSame(pair)) return agreement == Same ? 1.5 : agreement == Different ? -0.7 : 0.7;
    if (agreement == Same) {
        constexpr double Most = 8.5;
        return std::min(Most, log2Ratio(likelihood(field, Same).m,
                                        frequency(pair.shared[size_t(field)], WordUse::Postcode)));
    }
    if (agreement == Different && pair.of(Field::Street) == Different) return -0.4;
    return weigh(field, agreement);
}

double Weights::city(const ComparedPair& pair) const {
    const Field field = Field::City;
    const Agreement agreement = pair.of(field);
    if (agreement == Missing) return 0;
    const Agreement postcode = pair.of(Field::Postcode);
    const bool follows = isHouseTheSame(pair) || postcode == Same;
    if (follows) return agreement == Different ? -0.7 : agreement == Same ? 0.8 : 0.4;
    if (agreement == Same) {
        constexpr double Most = 6.5;
        return std::min(Most, log2Ratio(likelihood(field, Same).m,
                                        frequency(pair.shared[size_t(field)], WordUse::City)));
    }
    if (agreement == Different && pair.of(Field::Street) == Different) return -0.3;
    return weigh(field, agreement);
}

double Weights::organisation(const ComparedPair& pair) const {
    const Field field = Field::Organisation;
    const double alike = double(pair.alike[size_t(field)]);
    const double rare = log2Ratio(likelihood(field, Same).m,
                                  frequency(pair.shared[size_t(field)], WordUse::Organisation));
    if (pair.firms) {
        // The name of a firm is its identity.
        switch (pair.of(field)) {
            case Same:
                return std::max(7.0, rare);
            case Close:
                return 2 + 6 * rising(alike, 0.6, 1);
            case Partly:
                return -2 + 7 * rising(alike, 0.35, 0.85);
            case Different:
                return -6 + 3 * rising(alike, 0.1, 0.4);
            case Missing:
            case Sounds:
            case Nickname:
            case Initial:
            case Swapped:
            case Shared:
                return 0;
        }
    }
    constexpr double Most = 8;
    const Agreement agreement = pair.of(field);
    if (agreement == Same) return std::min(Most, rare);
    if (agreement == Partly) return weigh(field, Partly) * rising(alike, 0.2, 0.8);
    return weigh(field, agreement);
}

double Weights::domain(const ComparedPair& pair) const {
    const Agreement agreement = pair.of(Field::EmailDomain), firm = pair.of(Field::Organisation);
    // Says the same as the firm's name, or as the address itself.
    if (firm == Same || firm == Close || pair.of(Field::Email) == Same) return 0;
    if (agreement == Same)
        return std::max(1.0,
                        weigh(Field::EmailDomain, Same) -
                            std::log2(holders(pair.shared[size_t(Field::EmailDomain)]) / 2) / 2);
    return pair.firms ? 0 : weigh(Field::EmailDomain, agreement);
}

std::array<double, ComparedFields> Weights::of(const ComparedPair& pair) const {
    std::array<double, ComparedFields> bits{};
    const auto at = [&](Field field) -> double& { return bits[size_t(field)]; };
    at(Field::GivenName) = givenName(pair);
    at(Field::FamilyName) = familyName(pair);
    at(Field::Suffix) = weigh(Field::Suffix, pair.of(Field::Suffix));
    at(Field::Birthday) = birthday(pair);
    at(Field::Email) = email(pair);
    at(Field::Phone) = phone(pair);
    const Agreement link = pair.of(Field::Link);
    at(Field::Link) = link == Same ? 3.5 - m_prior : weigh(Field::Link, link);
    at(Field::Street) = street(pair);
    at(Field::Postcode) = postcode(pair);
    at(Field::City) = city(pair);
    at(Field::Organisation) = organisation(pair);
    at(Field::EmailDomain) = domain(pair);
    return bits;
}

}  // namespace waymark
