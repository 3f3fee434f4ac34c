// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/duplicatescan.h"

#include "core/base/slices.h"
#include "core/matching/candidatepairs.h"
#include "core/matching/comparable.h"
#include "core/matching/weights.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace waymark {

struct DuplicateFinder::Private {
    void prepare(Progress& progress) {
        keys.build(all, progress);
        weights = Weights(&all);
        candidates = keys.pairs(all, progress);
        weights.learn(candidates, progress);
    }

    Comparables all;
    KeyTable keys;
    Weights weights;
    std::vector<CandidatePair> candidates;
};

DuplicateFinder::DuplicateFinder(Stores& stores, Progress& progress)
    : d(std::make_unique<Private>()) {
    d->all.read(stores, progress);
    d->prepare(progress);
}

DuplicateFinder::DuplicateFinder(const std::vector<Contact>& contacts, Progress& progress)
    : d(std::make_unique<Private>()) {
    for (const Contact& contact : contacts) d->all.add(contact);
    d->prepare(progress);
}

DuplicateFinder::~DuplicateFinder() = default;

std::vector<Likeness> DuplicateFinder::likeMe(const Contact& contact) const {
    Comparables guests(&d->all);
    const int guest = guests.add(contact);
    std::vector<BlockingKey> keys;
    appendKeys(guests, guest, keys);
    std::vector<std::int32_t> places;
    for (const BlockingKey& key : keys) {
        const auto holders = d->keys.holders(key.hash);
        if (holders.size() > d->keys.mostHolders(key.loose)) continue;
        for (const KeyTable::Holder& holder : holders) places.push_back(holder.place);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<Likeness> found;
    for (const std::int32_t place : places) {
        if (contact.id && d->all[place].id == contact.id) continue;
        PairScore score = scorePair(d->all, place, guests, guest, d->weights, PossibleFrom);
        if (score.probability >= PossibleFrom)
            found.push_back({d->all[place].id, std::move(score)});
    }
    std::ranges::sort(found, [](const Likeness& one, const Likeness& other) {
        return std::tuple(-one.score.probability, one.contact) <
               std::tuple(-other.score.probability, other.contact);
    });
    return found;
}

std::vector<DuplicatePair> DuplicateFinder::pairs(Progress& progress) const {
    std::vector<std::vector<DuplicatePair>> parts{size_t(workers())};
    inSlices(qsizetype(d->candidates.size()), 1024, progress, Progress::Step::Computing,
             [&](int worker, qsizetype from, qsizetype to) {
                 for (auto at = size_t(from); at < size_t(to); ++at) {
                     const CandidatePair& pair = d->candidates[at];
                     PairScore score =
                         scorePair(d->all, pair.a, d->all, pair.b, d->weights, PossibleFrom);
                     if (score.probability < PossibleFrom) continue;
                     const auto [a, b] = std::minmax(d->all[pair.a].id, d->all[pair.b].id);
                     parts[size_t(worker)].push_back({a, b, std::move(score)});
                 }
             });
    std::vector<DuplicatePair> found;
    for (std::vector<DuplicatePair>& part : parts)
        found.insert(found.end(), std::make_move_iterator(part.begin()),
                     std::make_move_iterator(part.end()));
    std::ranges::sort(found, [](const DuplicatePair& one, const DuplicatePair& other) {
        return std::tuple(-one.score.probability, one.a, one.b) <
               std::tuple(-other.score.probability, other.a, other.b);
    });
    return found;
}

std::vector<DuplicatePair> findDuplicates(Stores& stores, Progress& progress) {
    std::vector<DuplicatePair> found = DuplicateFinder(stores, progress).pairs(progress);
    const auto decided = stores.notSame.all();
    std::erase_if(found, [&](const DuplicatePair& pair) {
        return std::ranges::binary_search(decided, std::pair(pair.a, pair.b));
    });
    return found;
}

}  // namespace waymark
