// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/placecomparison.h"

#include "core/matching/spelling.h"
#include "core/matching/wordlikeness.h"

#include <algorithm>

namespace waymark {
namespace {

using enum Agreement;
using Field = ComparedField;

struct PlaceVerdict {
    Agreement agreement = Missing;
    Word shared = Lexicon::None;
    float alike = 0;
};

struct PlacePair {
    PlaceVerdict street, postcode, city;
    [[nodiscard]] float likeness() const {
        return 2 * points(street) + points(postcode) + points(city);
    }

private:
    static float points(const PlaceVerdict& of) {
        switch (of.agreement) {
            case Same:
                return 2;
            case Close:
                return 1 + of.alike / 2;
            case Partly:
                return of.alike;
            case Different:
                return -1;
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
};

enum class Numbers { Missing, Same, Near, Different };

Numbers compareNumbers(const Lexicon& lexicon, std::span<const Word> one,
                       std::span<const Word> other) {
    if (one.empty() || other.empty()) return Numbers::Missing;
    for (const Word number : one)
        if (std::ranges::find(other, number) != other.end()) return Numbers::Same;
    for (const Word number : one)
        for (const Word written : other)
            if (slips(lexicon.text(number), lexicon.text(written), 1) <= 1) return Numbers::Near;
    return Numbers::Different;
}

/// The street without its general words.
bool isNamed(const Lexicon& lexicon, std::span<const Word> street) {
    return std::ranges::any_of(
        street, [&](Word word) { return lexicon.telling(word, WordUse::Street) == 1; });
}

/// 0..1 by the letters alone: blanks get lost, and stand where none belong.
float lettersAlike(QStringView one, QStringView other) {
    const qsizetype longer = std::max(one.size(), other.size());
    constexpr qsizetype Least = 8;
    if (longer < Least) return 0;
    const int allowed = int(longer / 5);
    const int needed = slips(one, other, allowed);
    return needed > allowed ? 0 : 1 - 0.8F * float(needed) / float(longer);
}

PlaceVerdict compareStreets(const Lexicon& lexicon, std::span<const Word> one,
                            std::span<const Word> other, float letters, Numbers numbers) {
    if (one.empty() || other.empty()) return {};
    const BagLikeness bags = bagLikeness(lexicon, one, other, WordUse::Street);
    // A further line (the building, the estate) is given by one alone.
    const bool named = isNamed(lexicon, one) && isNamed(lexicon, other);
    const float alike =
        std::max(letters, named ? std::max(bags.alike, bags.contained * 0.95F) : bags.alike);
    constexpr float Full = 0.88F, Half = 0.45F;
    switch (numbers) {
        case Numbers::Same:
            if (alike >= Full) return {Same, Lexicon::None, 1};
            if (alike >= Half) return {Close, Lexicon::None, alike};
            return {Different, Lexicon::None, 0.5F};
        case Numbers::Near:
            if (alike >= Full) return {Close, Lexicon::None, 0.8F};
            if (alike >= Half) return {Partly, Lexicon::None, 0.5F};
            break;
        case Numbers::Missing:
            if (alike >= Full) return {Partly, Lexicon::None, 1};
            if (alike >= Half) return {Partly, Lexicon::None, 0.5F};
            break;
        case Numbers::Different:
            if (alike >= Full) return {Partly, Lexicon::None, 0.3F};  // neighbours, or a slip
            break;
    }
    return {Different, Lexicon::None, 0};
}

PlaceVerdict comparePostcodes(const Lexicon& lexicon, Word one, Word other) {
    if (one == Lexicon::None || other == Lexicon::None) return {};
    if (one == other) return {Same, one, 1};
    const QStringView a = lexicon.text(one), b = lexicon.text(other);
    if (slips(a, b, 1) == 1) return {Close, one, 0.8F};
    // The sector of "BN1 4QX" is known where the rest is not; a leading nought falls off.
    const QStringView shorter = a.size() < b.size() ? a : b, longer = a.size() < b.size() ? b : a;
    if (shorter.size() >= 3 && longer.startsWith(shorter)) return {Partly, one, 0.5F};
    return {Different, Lexicon::None, 0};
}

PlaceVerdict compareCities(const Lexicon& lexicon, Word one, Word other) {
    if (one == Lexicon::None || other == Lexicon::None) return {};
    if (one == other) return {Same, one, 1};
    const QStringView a = lexicon.text(one), b = lexicon.text(other);
    const float alike = spelledAlike(a, b);
    if (alike > 0) return {Close, one, alike};
    // "New York" and "New York City", "Hollywood" and "West Hollywood".
    const QStringView shorter = a.size() < b.size() ? a : b, longer = a.size() < b.size() ? b : a;
    if (shorter.size() >= 4 && (longer.startsWith(shorter) || longer.endsWith(shorter)))
        return {Partly, one, 0.7F};
    return {Different, Lexicon::None, 0};
}

}  // namespace

void compareAddresses(const Comparables& left, const Comparable& a, const Comparables& right,
                      const Comparable& b, const Lexicon& lexicon, ComparedPair& pair) {
    PlacePair best;
    bool found = false;
    for (const ComparedAddress& one : left.addresses(a))
        for (const ComparedAddress& other : right.addresses(b)) {
            PlacePair places;
            places.street = compareStreets(
                lexicon, left.words(one.street.words), right.words(other.street.words),
                one.street.isEmpty() || other.street.isEmpty()
                    ? 0
                    : lettersAlike(lexicon.text(one.street.joined),
                                   lexicon.text(other.street.joined)),
                compareNumbers(lexicon, left.words(one.numbers), right.words(other.numbers)));
            if (places.street.agreement == Same) places.street.shared = one.place;
            places.postcode = comparePostcodes(lexicon, one.postcode, other.postcode);
            places.city = compareCities(lexicon, one.city, other.city);
            if (found && places.likeness() <= best.likeness()) continue;
            best = places;
            found = true;
        }
    if (!found) return;
    pair.set(Field::Street, best.street.agreement, best.street.shared, best.street.alike);
    pair.set(Field::Postcode, best.postcode.agreement, best.postcode.shared, best.postcode.alike);
    pair.set(Field::City, best.city.agreement, best.city.shared, best.city.alike);
}

}  // namespace waymark
