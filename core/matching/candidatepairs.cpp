// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/candidatepairs.h"

#include "core/base/slices.h"

#include <algorithm>
#include <bit>

namespace waymark {
namespace {

constexpr int SourceBits = PairSources, PlaceBits = 29;
constexpr size_t MostAtOnce = 16'000'000;

/// Sorts by the whole number: first into so many heaps by its highest bits that each sorts fast.
void sortNumbers(std::vector<std::uint64_t>& numbers) {
    constexpr int Heaps = 1 << 12;
    if (numbers.size() < Heaps) {
        std::ranges::sort(numbers);
        return;
    }
    const std::uint64_t largest = *std::ranges::max_element(numbers);
    const int shift = std::max(0, int(std::bit_width(largest)) - 12);
    std::vector<size_t> starts(Heaps + 1);
    for (const std::uint64_t number : numbers) ++starts[(number >> shift) + 1];
    for (size_t heap = 1; heap < starts.size(); ++heap) starts[heap] += starts[heap - 1];
    std::vector<std::uint64_t> sorted(numbers.size());
    std::vector<size_t> at(starts.begin(), starts.end() - 1);
    for (const std::uint64_t number : numbers) sorted[at[number >> shift]++] = number;
    for (size_t heap = 0; heap + 1 < starts.size(); ++heap)
        std::sort(sorted.begin() + std::ptrdiff_t(starts[heap]),
                  sorted.begin() + std::ptrdiff_t(starts[heap + 1]));
    numbers.swap(sorted);
}

/// Pairs of places with the sources that named them, as one number each.
class PairCollector {
public:
    void add(std::int32_t one, std::int32_t other, PairSource source) {
        if (one == other) return;
        const auto [a, b] = std::minmax(one, other);
        m_numbers.push_back(std::uint64_t(a) << (PlaceBits + SourceBits) |
                            std::uint64_t(b) << SourceBits | std::uint64_t(1) << int(source));
        if (m_numbers.size() >= m_tidyAt) tidy();
    }

    std::vector<CandidatePair> take() {
        tidy();
        std::vector<CandidatePair> pairs;
        pairs.reserve(m_numbers.size());
        constexpr std::uint64_t Places = (1ULL << PlaceBits) - 1,
                                Sources = (1ULL << SourceBits) - 1;
        for (const std::uint64_t number : m_numbers)
            pairs.push_back({std::int32_t(number >> (PlaceBits + SourceBits)),
                             std::int32_t(number >> SourceBits & Places),
                             std::uint8_t(number & Sources)});
        return pairs;
    }

private:
    void tidy() {
        sortNumbers(m_numbers);
        size_t kept = 0;
        for (const std::uint64_t number : m_numbers) {
            if (kept > 0 && m_numbers[kept - 1] >> SourceBits == number >> SourceBits)
                m_numbers[kept - 1] |= number;
            else
                m_numbers[kept++] = number;
        }
        m_numbers.resize(kept);
        m_tidyAt = std::max(MostAtOnce, kept * 2);
    }

    std::vector<std::uint64_t> m_numbers;
    size_t m_tidyAt = MostAtOnce;
};

using Run = std::span<const KeyTable::Holder>;

void addAll(Run run, PairCollector& pairs) {
    for (size_t one = 0; one < run.size(); ++one)
        for (size_t other = one + 1; other < run.size(); ++other)
            pairs.add(run[one].place, run[other].place, run[one].source);
}

/// The sound of a name, of the firm where there is no person.
std::uint64_t soundOf(const Comparables& all, std::int32_t place, bool family) {
    const Comparable& entry = all[place];
    const Word word = entry.firm ? entry.organisation.joined
                      : family   ? entry.family.joined
                                 : entry.given.joined;
    const std::uint64_t sound = word == Lexicon::None ? 0 : all.lexicon().sound(word);
    return sound != 0 ? sound : word;
}

void addNarrowed(const Comparables& all, Run run, size_t most, PairCollector& pairs) {
    std::vector<std::pair<std::uint64_t, std::int32_t>> named(run.size());
    for (const bool family : {false, true}) {
        for (size_t at = 0; at < run.size(); ++at)
            named[at] = {soundOf(all, run[at].place, family), run[at].place};
        std::ranges::sort(named);
        for (size_t from = 0; from < named.size();) {
            size_t to = from;
            while (to < named.size() && named[to].first == named[from].first) ++to;
            if (named[from].first != 0 && to - from <= most)
                for (size_t one = from; one < to; ++one)
                    for (size_t other = one + 1; other < to; ++other)
                        pairs.add(named[one].second, named[other].second, run.front().source);
            from = to;
        }
    }
}

}  // namespace

void KeyTable::build(const Comparables& all, Progress& progress) {
    constexpr int LargeFile = 20'000;
    m_large = all.size() > LargeFile;
    std::vector<std::vector<Holder>> unsorted{size_t(workers())};
    for (std::vector<Holder>& part : unsorted)
        part.reserve(size_t(all.size()) * 22 / unsorted.size());
    inSlices(
        all.size(), 512, progress, Progress::Step::Matching,
        [&](int worker, qsizetype from, qsizetype to) {
            std::vector<BlockingKey> keys;
            for (int place = int(from); place < int(to); ++place) {
                keys.clear();
                appendKeys(all, place, keys);
                for (const BlockingKey& key : keys)
                    unsorted[size_t(worker)].push_back({key.hash, place, key.source, key.loose});
            }
        });
    size_t total = 0;
    for (const std::vector<Holder>& part : unsorted) total += part.size();
    // Heaps of about eight keys, each sorted by itself.
    const int bits = std::max(1, int(std::bit_width(total / 8)));
    m_shift = 64 - bits;
    m_starts.assign((size_t(1) << bits) + 1, 0);
    constexpr size_t BitsForKey = 8, BitsAWord = 64;
    m_present.assign(std::bit_ceil(std::max<size_t>(1, total * BitsForKey / BitsAWord)), 0);
    for (const std::vector<Holder>& part : unsorted)
        for (const Holder& holder : part) {
            ++m_starts[(holder.hash >> m_shift) + 1];
            m_present[wordOf(holder.hash)] |= bitOf(holder.hash);
        }
    for (size_t heap = 1; heap < m_starts.size(); ++heap) m_starts[heap] += m_starts[heap - 1];
    m_holders.resize(total);
    std::vector<std::uint32_t> at(m_starts.begin(), m_starts.end() - 1);
    for (std::vector<Holder>& part : unsorted) {
        for (const Holder& holder : part) m_holders[at[holder.hash >> m_shift]++] = holder;
        part = {};
    }
    inSlices(qsizetype(m_starts.size()) - 1, 4096, progress, Progress::Step::Matching,
             [&](int, qsizetype from, qsizetype to) {
                 for (auto heap = size_t(from); heap < size_t(to); ++heap)
                     std::sort(m_holders.begin() + m_starts[heap],
                               m_holders.begin() + m_starts[heap + 1],
                               [](const Holder& one, const Holder& other) {
                                   return one.hash != other.hash ? one.hash < other.hash
                                                                 : one.place < other.place;
                               });
             });
}

std::span<const KeyTable::Holder> KeyTable::holders(std::uint64_t hash) const {
    if (m_starts.empty() || (m_present[wordOf(hash)] & bitOf(hash)) == 0) return {};
    const auto heap = size_t(hash >> m_shift);
    const auto [from, to] = std::equal_range(
        m_holders.begin() + m_starts[heap], m_holders.begin() + m_starts[heap + 1], Holder{hash},
        [](const Holder& one, const Holder& other) { return one.hash < other.hash; });
    return {from, to};
}

std::vector<CandidatePair> KeyTable::pairs(const Comparables& all, Progress& progress) const {
    PairCollector pairs;
    for (size_t from = 0, steps = 0; from < m_holders.size(); ++steps) {
        if (steps % 4096 == 0)
            progress.at(Progress::Step::Matching, qint64(from), qint64(m_holders.size()));
        size_t to = from + 1;
        while (to < m_holders.size() && m_holders[to].hash == m_holders[from].hash) ++to;
        const Run run(m_holders.data() + from, to - from);
        const size_t most = mostHolders(run.front().loose);
        if (run.size() > most)
            addNarrowed(all, run, most, pairs);
        else
            addAll(run, pairs);
        from = to;
    }
    return pairs.take();
}

}  // namespace waymark
