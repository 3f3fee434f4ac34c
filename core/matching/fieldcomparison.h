#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/comparable.h"
#include "core/matching/pairscore.h"

#include <array>

namespace waymark {

/// How two entries compare, field by field, before anything is weighed.
struct ComparedPair {
    std::array<Agreement, ComparedFields> agreement{};
    /// What both say where they agree, for how rare it is; None where it does not matter.
    std::array<Word, ComparedFields> shared{};
    /// 0..1: how alike Close and Partly are.
    std::array<float, ComparedFields> alike{};
    bool firms = false;      ///< neither has a personal name
    bool oneFirm = false;    ///< just one has
    bool bothKnown = false;  ///< Close given names are both names that others have
    bool own = false;        ///< the same personal e-mail address, mobile or profile

    /// How alike given names are that hardly are; it weighs nothing.
    static constexpr float Scrawled = 0.4F;

    [[nodiscard]] Agreement of(ComparedField field) const { return agreement[size_t(field)]; }
    void set(ComparedField field, Agreement as, Word value = Lexicon::None, float likeness = 1) {
        agreement[size_t(field)] = as;
        shared[size_t(field)] = value;
        alike[size_t(field)] = likeness;
    }
};

/// Entry `a` of `left` beside entry `b` of `right`. Words of the left are counted, so `left` should
/// hold the many.
[[nodiscard]] ComparedPair compare(const Comparables& left, int a, const Comparables& right, int b);

}  // namespace waymark
