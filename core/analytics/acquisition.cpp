// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/acquisition.h"

#include "core/analytics/entrycohort.h"

#include <algorithm>

namespace waymark {

std::vector<SourceFigure> bySource(const Facts& facts, const Filter& filter) {
    const std::vector<EntryCohort::Member> members = entryCohort(facts, filter).members;
    std::vector<SourceId> ids;
    for (const EntryCohort::Member& member : members)
        if (ids.empty() || ids.back() != facts.source[member.index])
            ids.push_back(facts.source[member.index]);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());

    std::vector<SourceFigure> figures;
    for (const SourceId id : ids) {
        SourceFigure& figure = figures.emplace_back();
        figure.source = id;
        figure.name = facts.sourceName(id);
    }
    for (const EntryCohort::Member& member : members) {
        SourceFigure& figure = *std::ranges::lower_bound(figures, facts.source[member.index], {},
                                                         &SourceFigure::source);
        figure.met.push_back(facts.contacts[member.index]);
        if (hasBought(facts, member)) figure.bought.push_back(facts.contacts[member.index]);
    }
    for (SourceFigure& figure : figures)
        figure.rate = Rate::of(qint64(figure.bought.size()), qint64(figure.met.size()));
    std::stable_sort(figures.begin(), figures.end(),
                     [](const SourceFigure& a, const SourceFigure& b) {
                         return std::pair(a.bought.size(), a.met.size()) >
                                std::pair(b.bought.size(), b.met.size());
                     });
    return figures;
}

}  // namespace waymark
