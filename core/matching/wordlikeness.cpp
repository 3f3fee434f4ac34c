// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/wordlikeness.h"

#include "core/matching/spelling.h"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

constexpr size_t MostWords = 24;

/// 0..1 for two words.
float wordLikeness(const Lexicon& lexicon, Word one, Word other) {
    if (one == other) return 1;
    const QStringView a = lexicon.text(one), b = lexicon.text(other);
    if (lexicon.hasDigit(one) || lexicon.hasDigit(other)) return 0;
    const QStringView shorter = a.size() < b.size() ? a : b, longer = a.size() < b.size() ? b : a;
    if (const float alike = spelledAlike(a, b); alike > 0) return 0.3F + 0.6F * alike;
    // "deli" for "delicatessen", "rest" for "restaurant".
    if (shorter.size() >= 3 && longer.startsWith(shorter)) return 0.8F;
    constexpr std::uint64_t TwoSigns = 1 << 5;
    if (lexicon.sound(one) >= TwoSigns && lexicon.sound(one) == lexicon.sound(other)) return 0.7F;
    return 0;
}

}  // namespace

BagLikeness bagLikeness(const Lexicon& lexicon, std::span<const Word> one,
                        std::span<const Word> other, WordUse use) {
    one = one.first(std::min(one.size(), MostWords));
    other = other.first(std::min(other.size(), MostWords));
    std::array<bool, MostWords> taken{};
    float all = 0, allOther = 0, agreed = 0;
    for (const Word word : one) all += lexicon.telling(word, use);
    for (const Word word : other) allOther += lexicon.telling(word, use);
    for (const Word word : one) {
        float best = 0;
        size_t partner = MostWords;
        for (size_t at = 0; at < other.size(); ++at) {
            if (taken[at]) continue;
            const float alike = wordLikeness(lexicon, word, other[at]);
            if (alike > best) {
                best = alike;
                partner = at;
            }
        }
        if (partner == MostWords) continue;
        taken[partner] = true;
        agreed +=
            2 * best * std::min(lexicon.telling(word, use), lexicon.telling(other[partner], use));
    }
    const float least = std::min(all, allOther);
    BagLikeness likeness;
    if (all + allOther > 0) likeness.alike = agreed / (all + allOther);
    constexpr float Something = 0.9F;
    if (least >= Something) likeness.contained = std::min(1.0F, agreed / (2 * least));
    return likeness;
}

}  // namespace waymark
