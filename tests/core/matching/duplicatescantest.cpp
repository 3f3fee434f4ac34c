// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/duplicatescan.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "tests/support/population.h"

#include <QHash>

#include <array>
#include <iostream>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Scanned {
    std::array<PairQuality, 3> upTo;  ///< by Band: of all pairs at least so sure
    int automaticWrong = 0, automaticRight = 0;
};

qint64 pairsInTruth(const Population& population) {
    QHash<int, qint64> entries;
    for (const int who : population.who) ++entries[who];
    qint64 pairs = 0;
    for (const qint64 count : entries) pairs += count * (count - 1) / 2;
    return pairs;
}

Scanned scan(const Population& population) {
    Progress progress;
    const DuplicateFinder finder(population.contacts, progress);
    Scanned scanned;
    for (const DuplicatePair& pair : finder.pairs(progress)) {
        const bool right = population.who[size_t(pair.a.value() - 1)] ==
                           population.who[size_t(pair.b.value() - 1)];
        for (size_t band = size_t(pair.score.band); band < scanned.upTo.size(); ++band)
            ++(right ? scanned.upTo[band].right : scanned.upTo[band].wrong);
        if (pair.score.isAutomatic()) ++(right ? scanned.automaticRight : scanned.automaticWrong);
    }
    for (PairQuality& quality : scanned.upTo)
        quality.missed = int(pairsInTruth(population)) - quality.right;
    return scanned;
}

void print(const char* what, const Scanned& scanned) {
    constexpr std::array Bands{"sure", "sure + likely", "sure + likely + possible"};
    for (size_t band = 0; band < Bands.size(); ++band) {
        const PairQuality& quality = scanned.upTo[band];
        std::cout << what << ", " << Bands[band] << ": precision " << quality.precision()
                  << ", recall " << quality.recall() << ", F1 " << quality.f1() << '\n';
    }
    std::cout << what << ", merged without asking: " << scanned.automaticRight << " right, "
              << scanned.automaticWrong << " wrong\n";
}

constexpr auto SureOrLikely = size_t(Band::Likely);

}  // namespace

TEST_CASE("Doubles among five thousand people are found, look-alikes are not merged",
          "[matching][population]") {
    const auto seed = GENERATE(std::uint64_t(1), std::uint64_t(2));
    CAPTURE(seed);
    const Population people = population({.seed = seed});
    const Scanned scanned = scan(people);
    print("people", scanned);
    CHECK(scanned.upTo[SureOrLikely].f1() >= 0.98);
    CHECK(scanned.upTo[size_t(Band::Sure)].precision() >= 0.998);
    CHECK(scanned.automaticWrong == 0);
    // Most doubles need no question.
    CHECK(scanned.automaticRight > 0.7 * double(pairsInTruth(people)));
}

TEST_CASE("Doubles in a register without addresses of mail or numbers are found",
          "[matching][population]") {
    const Population people = population(
        {.seed = 3, .kind = PopulationPlan::Kind::Register, .doubled = 60, .lookAlikes = 0});
    const Scanned scanned = scan(people);
    print("register", scanned);
    CHECK(scanned.upTo[SureOrLikely].f1() >= 0.98);
    CHECK(scanned.automaticWrong == 0);
}

TEST_CASE("Doubles among firms are found", "[matching][population]") {
    const Population firms =
        population({.seed = 4, .kind = PopulationPlan::Kind::Firms, .size = 3'000});
    const Scanned scanned = scan(firms);
    print("firms", scanned);
    CHECK(scanned.upTo[SureOrLikely].f1() >= 0.95);
    CHECK(scanned.automaticWrong == 0);
}

TEST_CASE("A scan says the same each time, and whoever asks", "[matching]") {
    const Population people = population({.seed = 7, .size = 400, .lookAlikes = 20});
    Progress progress;
    const DuplicateFinder finder(people.contacts, progress);
    const auto pairs = finder.pairs(progress);
    REQUIRE(!pairs.empty());
    CHECK(DuplicateFinder(people.contacts, progress).pairs(progress) == pairs);
    CHECK(std::ranges::is_sorted(pairs, [](const DuplicatePair& one, const DuplicatePair& other) {
        return one.score.probability > other.score.probability;
    }));
    // Somebody inside asks for those who are like her and finds the same.
    const DuplicatePair& first = pairs.front();
    const auto like = finder.likeMe(people.contacts[size_t(first.a.value() - 1)]);
    REQUIRE(!like.empty());
    CHECK(std::ranges::any_of(like, [&](const Likeness& each) {
        return each.contact == first.b && each.score.band == first.score.band;
    }));
    CHECK(
        std::ranges::none_of(like, [&](const Likeness& each) { return each.contact == first.a; }));
}

TEST_CASE("A scan of a file leaves out the bin and whom somebody told apart", "[matching]") {
    TestFile file;
    ContactId kate, katherine, third, binned;
    file.act([&](Stores& stores) {
        const auto someone = [] {
            return aContact().named(u"Kate", u"Birkby").email(u"kate@example.org");
        };
        kate = someone().into(stores);
        katherine = someone().named(u"Katherine", u"Birkby").into(stores);
        third = someone().into(stores);
        binned = someone().into(stores);
        stores.contacts.bin(binned, TestNow);
    });
    Progress progress;
    CHECK(findDuplicates(file.stores, progress).size() == 3);
    file.act([&](Stores& stores) { stores.notSame.remember(katherine, kate, TestNow); });
    const auto pairs = findDuplicates(file.stores, progress);
    REQUIRE(pairs.size() == 2);
    for (const DuplicatePair& pair : pairs) {
        CHECK(pair.b == third);
        CHECK(pair.score.band == Band::Sure);
    }
    const DuplicateFinder finder(file.stores, progress);
    const auto like =
        finder.likeMe(aContact().named(u"Kate", u"Birkby").email(u"KATE@example.org"));
    CHECK(like.size() == 3);
}

TEST_CASE("A scan can be cancelled", "[matching]") {
    const Population people = population({.seed = 7, .size = 400, .lookAlikes = 0});
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(DuplicateFinder(people.contacts, progress), Cancelled);
}
