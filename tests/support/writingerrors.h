#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace waymark {

/// The same numbers for the same seed on every machine (splitmix64).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    /// 0 … limit - 1.
    int below(int limit) { return int(next() % std::uint64_t(limit)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    /// True in so many of a hundred cases.
    bool percent(double share) { return double(next() >> 11) * 0x1.0p-53 * 100 < share; }
    template <class Value>
    const Value& of(const std::vector<Value>& values) {
        return values[size_t(below(int(values.size())))];
    }
    const QString& of(const QStringList& values) { return values[below(int(values.size()))]; }
    /// A place in a list whose first are met most: the k-th with 1 / (k + 2.7), as names are.
    int zipf(int size);

private:
    std::uint64_t m_state;
};

/// How people and machines miswrite a word.
enum class Slip { Insert, Delete, Replace, Transpose, Misread, Misheard, Blank };

/// `word` with one slip of the kind; unchanged if it has no place for it.
[[nodiscard]] QString slipped(const QString& word, Slip slip, Chance& chance);
/// With one slip of any kind, the commoner ones more often; differs from `word` if it has two
/// letters.
[[nodiscard]] QString slipped(const QString& word, Chance& chance);

}  // namespace waymark
