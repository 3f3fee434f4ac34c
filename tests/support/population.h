#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <cstdint>
#include <vector>

namespace waymark {

/// What a made-up population is like.
struct PopulationPlan {
    enum class Kind {
        People,    ///< with e-mail, phone, firm, address and birthday, where known
        Register,  ///< given name, surname, two address lines, suburb, postcode, state, birthday
        Firms,     ///< general entries: name, address, city, phone
    };
    std::uint64_t seed = 1;
    Kind kind = Kind::People;
    int size = 5'000;
    double doubled = 30;   ///< of a hundred; each of them has one to three doubles
    int lookAlikes = 200;  ///< further entries that are nearly somebody else's; 0 in a Register
};

/// Entries with the truth about them. Ids are places + 1.
struct Population {
    std::vector<Contact> contacts;
    std::vector<int> who;         ///< equal for the entries of one person or firm
    std::vector<bool> lookAlike;  ///< planted to look like another, or the one looked like
};

/// Made-up people with doubles (slips of pen, scanner and ear, short forms, swapped names, moves,
/// new addresses and numbers, missing fields) and with look-alikes: father and son, couples, twins,
/// the successor at a desk, namesakes in another firm, people of one house or family.
[[nodiscard]] Population population(const PopulationPlan& plan);

/// How well pairs were found.
struct PairQuality {
    int right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const {
        return right + wrong == 0 ? 1 : double(right) / (right + wrong);
    }
    [[nodiscard]] double recall() const {
        return right + missed == 0 ? 1 : double(right) / (right + missed);
    }
    [[nodiscard]] double f1() const {
        const double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
};

}  // namespace waymark
