// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/weights.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

using enum Agreement;
using Field = ComparedField;

using Levels = std::array<Agreement, ComparedFields>;

/// Fields whose m is learnt; what is no one's own is judged by households instead.
constexpr std::array Learnt{Field::GivenName, Field::FamilyName, Field::Birthday,
                            Field::Street,    Field::Postcode,   Field::City};

bool isMadeOf(PairSource source, Field field) {
    switch (source) {
        case PairSource::Email:
            return field == Field::Email;
        case PairSource::Phone:
            return field == Field::Phone;
        case PairSource::Name:
            return field == Field::GivenName || field == Field::FamilyName;
        case PairSource::Address:
            return field == Field::Street || field == Field::Postcode || field == Field::City;
        case PairSource::Birthday:
            return field == Field::Birthday;
        case PairSource::Other:
            return true;
    }
    return true;
}

/// A plain sequence of numbers, so that the same file gives the same weights (Steele and Vigna,
/// "splitmix64").
class Draws {
public:
    std::uint64_t next() {
        std::uint64_t value = m_state += 0x9e3779b97f4a7c15ULL;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    int below(int limit) { return int(next() % std::uint64_t(limit)); }

private:
    std::uint64_t m_state = 1969;
};

/// Whether relatives live together in this file, or what looks like it is miswritten.
class Families {
public:
    void count(Agreement given, Agreement family, Agreement birthday, Agreement street) {
        if (street != Same || family != Same) return;
        if (given == Same) ++(birthday == Missing ? m_doublesUnborn : m_doubles);
        if (given == Different && birthday == Different) ++m_relatives;
        if (given == Different && birthday == Missing) ++m_relativesUnborn;
    }
    [[nodiscard]] bool areKnown() const {
        // Two fields are miswritten beyond recognition in fewer than one of so many doubles.
        constexpr int ManyDoubles = 100, OneInSoMany = 60;
        if (m_doubles >= ManyDoubles) return m_relatives * OneInSoMany >= m_doubles;
        return m_doublesUnborn < ManyDoubles || m_relativesUnborn * OneInSoMany >= m_doublesUnborn;
    }

private:
    int m_doubles = 0, m_doublesUnborn = 0;  ///< without a birthday on one side
    int m_relatives = 0, m_relativesUnborn = 0;
};

}  // namespace

struct Weights::Learner {
    const Comparables& all;
    Table& table;
    const Table defaults = table;
    std::array<std::array<double, Agreements>, ComparedFields> counted{};

    [[nodiscard]] const Likelihood& at(Field field, Agreement agreement) const {
        return table[size_t(field)][size_t(agreement)];
    }

    /// u of Different, and so of all others together, from pairs drawn at random.
    void drawAtRandom(Progress& progress) {
        constexpr int Pairs = 20'000;
        Draws draws;
        std::array<std::array<double, Agreements>, ComparedFields> met{};
        for (int pair = 0; pair < Pairs; ++pair) {
            progress.check();
            const int one = draws.below(all.size()), other = draws.below(all.size());
            if (one == other) continue;
            const ComparedPair compared = compare(all, one, all, other);
            for (const Field field : Learnt) met[size_t(field)][size_t(compared.of(field))] += 1;
        }
        // What is met a hundred times at random is not as rare as thought.
        for (const Field field :
             {Field::City, Field::Postcode, Field::GivenName, Field::FamilyName})
            for (const Agreement agreement : {Close, Sounds, Partly, Initial}) {
                double said = 0;
                for (int each = 0; each < Agreements; ++each)
                    if (Agreement(each) != Missing) said += met[size_t(field)][size_t(each)];
                const double times = met[size_t(field)][size_t(agreement)];
                double& u = table[size_t(field)][size_t(agreement)].u;
                if (u > 0 && said > 0) {
                    constexpr double Worth = 2'000;
                    u = std::clamp((times + Worth * u) / (said + Worth), u / 3, u * 3);
                }
            }
    }

    /// One source: how likely is it of each of its pairs that it is one, by the other fields.
    void expect(PairSource source, const std::vector<Levels>& patterns) {
        double share = 0.5;
        constexpr int Rounds = 12;
        std::vector<double> ratios;
        ratios.reserve(patterns.size());
        for (const Levels& levels : patterns) {
            double bits = 0;
            for (const Field field : Learnt)
                if (!isMadeOf(source, field) && levels[size_t(field)] != Missing)
                    bits += at(field, levels[size_t(field)]).weight();
            ratios.push_back(std::exp2(std::clamp(bits, -40.0, 40.0)));
        }
        const auto belief = [&](double ratio) {
            return share * ratio / (share * ratio + 1 - share);
        };
        for (int round = 0; round < Rounds; ++round) {
            double sum = 0;
            for (const double ratio : ratios) sum += belief(ratio);
            share = std::clamp(sum / double(ratios.size()), 0.001, 0.999);
        }
        for (size_t pattern = 0; pattern < patterns.size(); ++pattern) {
            const double believed = belief(ratios[pattern]);
            for (const Field field : Learnt)
                if (!isMadeOf(source, field))
                    counted[size_t(field)][size_t(patterns[pattern][size_t(field)])] += believed;
        }
    }

    void maximise() {
        constexpr double Worth = 200, Furthest = 3;
        for (const Field field : Learnt) {
            double said = 0;
            for (int each = 0; each < Agreements; ++each)
                if (Agreement(each) != Missing) said += counted[size_t(field)][size_t(each)];
            for (int each = 0; each < Agreements; ++each) {
                Likelihood& likelihood = table[size_t(field)][size_t(each)];
                const double usual = defaults[size_t(field)][size_t(each)].m;
                if (usual <= 0 || Agreement(each) == Missing) continue;
                const double met = counted[size_t(field)][size_t(each)];
                likelihood.m = std::clamp((met + Worth * usual) / (said + Worth), usual / Furthest,
                                          std::min(0.98, usual * Furthest));
            }
        }
    }
};

void Weights::learn(std::span<const CandidatePair> pairs, Progress& progress) {
    if (!m_population || pairs.size() < LeastPairs) return;
    const Comparables& all = *m_population;
    Learner learner{all, m_table};
    learner.drawAtRandom(progress);

    constexpr size_t MostPairs = 40'000, LeastOfSource = 300;
    std::array<std::vector<Levels>, PairSources> patterns;
    const size_t step = std::max<size_t>(1, pairs.size() / (MostPairs * 4));
    Families families;
    for (size_t at = 0; at < pairs.size(); at += step) {
        const CandidatePair& pair = pairs[at];
        // Loose keys bring many and tell nothing here.
        constexpr std::uint8_t Telling = (1 << int(PairSource::Other)) - 1;
        if ((pair.sources & Telling) == 0) continue;
        progress.check();
        const ComparedPair compared = compare(all, pair.a, all, pair.b);
        if (compared.firms || compared.oneFirm) continue;
        const Agreement given = compared.of(Field::GivenName),
                        family = compared.of(Field::FamilyName);
        const Agreement birthday = compared.of(Field::Birthday);
        families.count(given, family, birthday, compared.of(Field::Street));
        // Relatives agree in much and are not one: they would teach that given names do not matter.
        if (given == Different) continue;
        for (int source = 0; source < PairSources - 1; ++source)
            if ((pair.sources >> source & 1) != 0 && patterns[size_t(source)].size() < MostPairs)
                patterns[size_t(source)].push_back(compared.agreement);
    }
    constexpr int Rounds = 3;
    for (int round = 0; round < Rounds; ++round) {
        progress.check();
        learner.counted = {};
        for (int source = 0; source < PairSources - 1; ++source)
            if (patterns[size_t(source)].size() >= LeastOfSource)
                learner.expect(PairSource(source), patterns[size_t(source)]);
        learner.maximise();
    }
    // Another given name was left out of what is learnt: it stays as it was.
    m_table[size_t(Field::GivenName)][size_t(Different)] =
        learner.defaults[size_t(Field::GivenName)][size_t(Different)];
    m_families = families.areKnown();
    m_learnt = true;
}

}  // namespace waymark
