#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/matching/blockingkeys.h"

#include <span>
#include <vector>

namespace waymark {

/// Who has which blocking key: one sorted list behind a table of where each part of it begins.
class KeyTable {
public:
    struct Holder {
        std::uint64_t hash = 0;
        std::int32_t place = 0;
        PairSource source = PairSource::Other;
        bool loose = false;
    };

    /// So many may share a key for all pairs of them to be looked at; fewer in a large file, where
    /// other keys tell more.
    [[nodiscard]] size_t mostHolders(bool loose) const {
        constexpr size_t Most = 64, MostLoose = 16, MostOfLarge = 32, MostLooseOfLarge = 10;
        return loose ? (m_large ? MostLooseOfLarge : MostLoose) : (m_large ? MostOfLarge : Most);
    }

    void build(const Comparables& all, Progress& progress);
    [[nodiscard]] std::span<const Holder> holders(std::uint64_t hash) const;

    /// All pairs that share a key, each once, by `a` and `b`. A key that too many share is narrowed
    /// by the sound of one or the other name, and dropped where that is still too many.
    [[nodiscard]] std::vector<CandidatePair> pairs(const Comparables& all,
                                                   Progress& progress) const;

private:
    [[nodiscard]] size_t wordOf(std::uint64_t hash) const {
        return size_t(hash >> 6) & (m_present.size() - 1);
    }
    static std::uint64_t bitOf(std::uint64_t hash) { return std::uint64_t(1) << (hash & 63); }

    std::vector<Holder> m_holders;
    std::vector<std::uint32_t> m_starts;  ///< by the highest bits of the hash; one more at the end
    int m_shift = 63;
    bool m_large = false;
    /// A bit for each hash that is there, by its lowest bits: most keys of a stranger are not, and
    /// that is told without looking at the list.
    std::vector<std::uint64_t> m_present;
};

}  // namespace waymark
