// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/fieldcomparison.h"

#include "core/matching/nicknames.h"
#include "core/matching/placecomparison.h"
#include "core/matching/spelling.h"
#include "core/matching/wordlikeness.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace waymark {
namespace {

using enum Agreement;
using Field = ComparedField;

/// Both sides of a comparison. Words of the guests' lexicon are known to it alone, so texts are
/// read there.
struct Sides {
    const Comparables& left;
    const Comparables& right;
    const Comparable& a;
    const Comparable& b;
    const Lexicon& lexicon;

    [[nodiscard]] std::span<const Word> leftWords(const WrittenName& of) const {
        return left.words(of.words);
    }
    [[nodiscard]] std::span<const Word> rightWords(const WrittenName& of) const {
        return right.words(of.words);
    }
};

struct NameVerdict {
    Agreement agreement = Missing;
    float alike = 1;
};

bool isLetter(const Lexicon& lexicon, Word word) { return lexicon.text(word).size() == 1; }

bool isNicknamePair(const Lexicon& lexicon, Word one, Word other) {
    if (shareGroup(lexicon.nameGroups(one), lexicon.nameGroups(other))) return true;
    // "Max" for "Maximilian", but not "Paul" for "Paula".
    QStringView shorter = lexicon.text(one), longer = lexicon.text(other);
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    return shorter.size() >= 3 && longer.size() >= shorter.size() + 3 && longer.startsWith(shorter);
}

/// Spelling and sound of two words that are not the same.
NameVerdict spelling(const Lexicon& lexicon, Word one, Word other) {
    const float alike = spelledAlike(lexicon.text(one), lexicon.text(other));
    if (alike > 0) return {Close, alike};
    constexpr std::uint64_t TwoSigns = 1 << 5;
    const std::uint64_t sound = lexicon.sound(one);
    if (sound >= TwoSigns && sound == lexicon.sound(other)) return {Sounds, 0.7F};
    return {Different, 0};
}

/// Two slips in a short name, three in a longer one.
bool isScrawled(QStringView one, QStringView other) {
    const qsizetype longer = std::max(one.size(), other.size());
    if (std::min(one.size(), other.size()) < 4) return false;
    const int allowed = longer <= 5 ? 2 : 3;
    return slips(one, other, allowed) <= allowed;
}

/// What the words of two names have in common, beyond their being equal.
NameVerdict inCommon(const Lexicon& lexicon, std::span<const Word> one,
                     std::span<const Word> other) {
    for (const Word word : one)
        if (lexicon.text(word).size() > 2 && std::ranges::find(other, word) != other.end())
            return {Partly, 0.6F};
    return {Different, 0};
}

NameVerdict compareGiven(const Sides& sides, const WrittenName& one, const WrittenName& other,
                         Word nicknameOne, Word nicknameOther) {
    if (one.isEmpty() || other.isEmpty()) return {};
    if (one.joined == other.joined) return {Same, 1};
    const Lexicon& lexicon = sides.lexicon;
    const auto wordsOne = sides.leftWords(one), wordsOther = sides.rightWords(other);
    const Word first = wordsOne.front(), firstOther = wordsOther.front();
    if (first == firstOther && !isLetter(lexicon, first)) {
        if (wordsOne.size() == 1 || wordsOther.size() == 1) return {Partly, 0.95F};
        const auto initial = lexicon.text(wordsOne[1]).front(),
                   initialOther = lexicon.text(wordsOther[1]).front();
        return {Partly, initial == initialOther ? 0.95F : 0.5F};
    }
    if (isLetter(lexicon, first) || isLetter(lexicon, firstOther)) {
        const bool same = lexicon.text(first).front() == lexicon.text(firstOther).front();
        // "e lki" is a blank too many, "e" an initial.
        const NameVerdict joined = spelling(lexicon, one.joined, other.joined);
        if (joined.agreement != Different) return joined;
        return same ? NameVerdict{Initial, 1} : NameVerdict{Different, 0};
    }
    if (isNicknamePair(lexicon, first, firstOther) ||
        (nicknameOne != Lexicon::None && nicknameOne == firstOther) ||
        (nicknameOther != Lexicon::None && nicknameOther == first))
        return {Nickname, 1};
    const NameVerdict joined = spelling(lexicon, one.joined, other.joined);
    const NameVerdict firsts = spelling(lexicon, first, firstOther);
    if (firsts.agreement != Different && firsts.alike >= joined.alike) return firsts;
    if (joined.agreement != Different) return joined;
    const NameVerdict common = inCommon(lexicon, wordsOne, wordsOther);
    if (common.agreement != Different) return common;
    // So badly written that it speaks for nobody, but not plainly another name.
    return isScrawled(lexicon.text(first), lexicon.text(firstOther))
               ? NameVerdict{Close, ComparedPair::Scrawled}
               : common;
}

NameVerdict compareFamily(const Sides& sides, const WrittenName& one, const WrittenName& other) {
    if (one.isEmpty() || other.isEmpty()) return {};
    if (one.joined == other.joined) return {Same, 1};
    const Lexicon& lexicon = sides.lexicon;
    const QStringView textOne = lexicon.text(one.joined), textOther = lexicon.text(other.joined);
    if (textOne.size() == 1 || textOther.size() == 1)
        return textOne.front() == textOther.front() ? NameVerdict{Initial, 1}
                                                    : NameVerdict{Different, 0};
    const NameVerdict part = inCommon(lexicon, sides.leftWords(one), sides.rightWords(other));
    if (part.agreement == Partly) return {Partly, 0.8F};
    return spelling(lexicon, one.joined, other.joined);
}

int rank(NameVerdict of) {
    switch (of.agreement) {
        case Same:
        case Swapped:
        case Shared:
            return 4;
        case Nickname:
        case Sounds:
        case Close:
        case Partly:
            return 3;
        case Initial:
            return 2;
        case Missing:
            return 1;
        case Different:
            return -2;
    }
    return 0;
}

/// The same words, divided otherwise between given and family name.
bool haveEqualWords(const Sides& sides) {
    const auto collect = [](const Comparables& from, const Comparable& entry,
                            std::array<Word, 32>& into) {
        size_t count = 0;
        for (const WrittenName* name : {&entry.given, &entry.family})
            for (const Word word : from.words(name->words))
                if (count < into.size()) into[count++] = word;
        std::sort(into.begin(), into.begin() + std::ptrdiff_t(count));
        return count;
    };
    std::array<Word, 32> one{}, other{};
    const size_t counts = collect(sides.left, sides.a, one);
    return counts > 1 && counts == collect(sides.right, sides.b, other) && one == other;
}

Word firstOf(std::span<const Word> words, Word otherwise) {
    return words.empty() ? otherwise : words.front();
}

void compareNames(const Sides& sides, ComparedPair& pair) {
    const Comparable &a = sides.a, &b = sides.b;
    const auto nick = [](const Comparables& from, const Comparable& entry) {
        return firstOf(from.words(entry.nickname.words), Lexicon::None);
    };
    const NameVerdict given =
        compareGiven(sides, a.given, b.given, nick(sides.left, a), nick(sides.right, b));
    const NameVerdict family = compareFamily(sides, a.family, b.family);
    const Word givenWord = firstOf(sides.leftWords(a.given), Lexicon::None);
    const Word familyWord = a.family.joined;

    // The other way round, where straight on something is plainly different.
    if (given.agreement == Different || family.agreement == Different ||
        given.agreement == Missing || family.agreement == Missing) {
        const NameVerdict crossed =
            compareGiven(sides, a.given, b.family, Lexicon::None, Lexicon::None);
        const NameVerdict crossedBack =
            compareGiven(sides, a.family, b.given, Lexicon::None, Lexicon::None);
        const int straight = rank(given) + rank(family), across = rank(crossed) + rank(crossedBack);
        const bool good = rank(crossed) >= 3 && rank(crossedBack) >= 3;
        const bool half = (rank(crossed) == 4 && crossedBack.agreement == Missing) ||
                          (rank(crossedBack) == 4 && crossed.agreement == Missing);
        // One of them the other way round, and the rest beyond recognition.
        const bool some = std::max(rank(crossed), rank(crossedBack)) == 4 && straight < 0;
        if (across > straight && (good || half || some)) {
            // What stands as the family name in one is weighed as one.
            const auto crosswise = [](const NameVerdict& of) {
                return of.agreement == Missing || of.agreement == Different ? of.agreement
                                                                            : Swapped;
            };
            pair.set(Field::FamilyName, crosswise(crossedBack), familyWord, crossedBack.alike);
            pair.set(Field::GivenName, crosswise(crossed), givenWord, crossed.alike);
            return;
        }
        if (rank(given) < 3 && haveEqualWords(sides)) {
            pair.set(Field::FamilyName, Swapped, familyWord);
            pair.set(Field::GivenName, Swapped, givenWord);
            return;
        }
    }
    pair.set(Field::GivenName, given.agreement, givenWord, given.alike);
    pair.set(Field::FamilyName, family.agreement, familyWord, family.alike);
    if (given.agreement == Close || given.agreement == Sounds) {
        const Word other = firstOf(sides.rightWords(b.given), Lexicon::None);
        // A slip that was made more than once is still rare beside the name it comes from.
        constexpr std::uint32_t Often = 3, SoManyTimesRarer = 20;
        const auto times = [&](Word word) { return sides.lexicon.times(word, WordUse::Given); };
        const auto isKnown = [&](Word word, Word beside) {
            return sides.lexicon.nameGroups(word)[0] != 0 ||
                   (times(word) > Often && times(word) * SoManyTimesRarer > times(beside));
        };
        pair.bothKnown = isKnown(givenWord, other) && isKnown(other, givenWord);
    }
}

void compareGenerations(const Sides& sides, ComparedPair& pair) {
    const Generation one = sides.a.generation, other = sides.b.generation;
    if (one == 0 && other == 0) return;
    // Jr is said because there is a Sr: one without is Partly the same.
    pair.set(Field::Suffix, one == other ? Same : one == 0 || other == 0 ? Partly : Different);
}

void compareBirthdays(const Sides& sides, ComparedPair& pair) {
    const ComparedBirthday one = sides.a.birthday, other = sides.b.birthday;
    if (one.month == 0 || other.month == 0) return;
    const bool sameDay = one.month == other.month && one.day == other.day;
    if (one.year == 0 || other.year == 0) {
        pair.set(Field::Birthday, sameDay ? Partly : Different);
        return;
    }
    if (sameDay && one.year == other.year) {
        pair.set(Field::Birthday, Same);
        return;
    }
    if (one.year == other.year && one.month == other.day && one.day == other.month) {
        pair.set(Field::Birthday, Swapped);
        return;
    }
    const auto digits = [](ComparedBirthday of) {
        std::array<char16_t, 8> out{};
        int number = of.year * 10'000 + of.month * 100 + of.day;
        for (size_t at = out.size(); at-- > 0; number /= 10) out[at] = char16_t(u'0' + number % 10);
        return out;
    };
    const auto written = digits(one), writtenOther = digits(other);
    const int needed = slips(QStringView(written), QStringView(writtenOther), 2);
    if (needed == 1)
        pair.set(Field::Birthday, Close);
    else if (needed == 2)
        pair.set(Field::Birthday, Close, Lexicon::None, 0.5F);
    else
        pair.set(Field::Birthday, Different);
}

void compareEmails(const Sides& sides, ComparedPair& pair) {
    Agreement best = Missing;
    Word shared = Lexicon::None;
    float alike = 1;
    const auto better = [&](Agreement as, Word value, float how) {
        const auto place = [](Agreement of) {
            return of == Same ? 4 : of == Shared ? 3 : of == Close ? 2 : of == Different ? 1 : 0;
        };
        if (place(as) < place(best) || (as == best && how <= alike)) return;
        best = as;
        shared = value;
        alike = how;
    };
    // Namesakes choose the same words: "kate.birkby" at another domain says no more than the name.
    const auto isNamed = [&](QStringView local) {
        for (const WrittenName* name : {&sides.a.family, &sides.b.family, &sides.a.given}) {
            const QStringView text = sides.lexicon.text(name->joined);
            if (text.size() >= 3 && local.contains(text)) return true;
        }
        return false;
    };
    // So do "kate.birkby" and "katebirkby2" of one provider.
    const auto lettersOf = [](QStringView local) {
        QString letters = local.toString();
        letters.removeIf([](QChar c) { return !c.isLetter(); });
        return letters;
    };
    for (const ComparedEmail& one : sides.left.emails(sides.a))
        for (const ComparedEmail& other : sides.right.emails(sides.b)) {
            if (one.key == other.key) {
                better(one.desk ? Shared : Same, one.key, 1);
                continue;
            }
            if (one.desk || other.desk) continue;
            const QStringView local = sides.lexicon.text(one.local);
            constexpr qsizetype Telling = 6;
            if (one.local == other.local && local.size() >= Telling && !isNamed(local))
                better(Close, Lexicon::None, 0.7F);
            else if (one.domain == other.domain && local.size() >= Telling &&
                     slips(local, sides.lexicon.text(other.local), 1) == 1 &&
                     lettersOf(local) != lettersOf(sides.lexicon.text(other.local)))
                better(Close, Lexicon::None, 0.8F);
            else
                better(Different, Lexicon::None, 0);
        }
    if (best == Missing) return;
    pair.set(Field::Email, best, shared, alike);
    pair.own = pair.own || best == Same;
}

void compareDomains(const Sides& sides, ComparedPair& pair) {
    Agreement best = Missing;
    Word shared = Lexicon::None;
    for (const ComparedEmail& one : sides.left.emails(sides.a))
        for (const ComparedEmail& other : sides.right.emails(sides.b)) {
            if (one.free || other.free) continue;
            if (one.domain == other.domain) {
                best = Same;
                shared = one.domain;
            } else if (best == Missing) {
                best = Different;
            }
        }
    pair.set(Field::EmailDomain, best, shared);
}

void comparePhones(const Sides& sides, ComparedPair& pair) {
    Agreement best = Missing;
    Word shared = Lexicon::None;
    float alike = 0;
    for (const ComparedPhone& one : sides.left.phones(sides.a))
        for (const ComparedPhone& other : sides.right.phones(sides.b)) {
            const QStringView digits = sides.lexicon.text(one.digits),
                              digitsOther = sides.lexicon.text(other.digits);
            constexpr qsizetype Telling = 7;
            const bool same = one.digits == other.digits ||
                              (one.international != other.international &&
                               std::min(digits.size(), digitsOther.size()) >= Telling &&
                               (digits.endsWith(digitsOther) || digitsOther.endsWith(digits)));
            const bool fax = one.kind == PhoneKind::Fax || other.kind == PhoneKind::Fax;
            if (!same) {
                if (fax) continue;
                const bool near = std::min(digits.size(), digitsOther.size()) > Telling &&
                                  slips(digits, digitsOther, 1) == 1;
                if (near && best != Same && best != Shared) best = Close;
                if (!near && best == Missing) best = Different;
                continue;
            }
            const bool mobile = one.kind == PhoneKind::Mobile || other.kind == PhoneKind::Mobile;
            const bool work = one.kind == PhoneKind::Work || other.kind == PhoneKind::Work;
            const bool inside = one.extension != other.extension &&
                                one.extension != Lexicon::None && other.extension != Lexicon::None;
            // Four entries may be one person and a household of two, more are an office.
            constexpr std::uint32_t Household = 5, Doubled = 8;
            const bool many = sides.left.lexicon().times(one.digits, WordUse::Key) >
                              (mobile ? Doubled : Household);
            const Agreement as = fax || inside || many || (work && !mobile) ? Shared : Same;
            // A mobile is somebody's own, a line is a household's.
            const float how = as == Same && mobile ? 1 : 0.5F;
            if (best != Same || how > alike) {
                best = best == Same ? Same : as;
                shared = one.digits;
                alike = std::max(alike, how);
            }
        }
    if (best == Missing) return;
    pair.set(Field::Phone, best, shared, alike);
    pair.own = pair.own || (best == Same && alike == 1);
}

void compareLinks(const Sides& sides, ComparedPair& pair) {
    const auto hostOf = [&](Word link) {
        const QStringView key = sides.lexicon.text(link);
        const qsizetype slash = key.indexOf(u'/');
        return slash < 0 ? QStringView() : key.first(slash);
    };
    Agreement best = Missing;
    for (const Word one : sides.left.links(sides.a))
        for (const Word other : sides.right.links(sides.b)) {
            if (one == other) {
                const bool page = sides.lexicon.text(one).contains(u'/');
                constexpr std::uint32_t Few = 3;
                const bool few = sides.left.lexicon().times(one, WordUse::Key) <= Few;
                if (best != Same) best = page && few ? Same : Shared;
            } else if (best == Missing && !hostOf(one).isEmpty() && hostOf(one) == hostOf(other)) {
                best = Different;
            }
        }
    pair.set(Field::Link, best);
    pair.own = pair.own || best == Same;
}

void compareFirms(const Sides& sides, ComparedPair& pair) {
    const Comparable &a = sides.a, &b = sides.b;
    pair.firms = a.firm && b.firm;
    pair.oneFirm = a.firm != b.firm;
    auto one = sides.leftWords(a.organisation);
    auto other = sides.rightWords(b.organisation);
    std::array<Word, 32> name{};
    if (pair.oneFirm) {
        // A firm that one of the two writes as if it were a person.
        const Comparable& person = a.firm ? b : a;
        const Comparables& from = a.firm ? sides.right : sides.left;
        size_t count = 0;
        for (const WrittenName* part : {&person.given, &person.family})
            for (const Word word : from.words(part->words))
                if (count < name.size()) name[count++] = word;
        const std::span<const Word> written(name.data(), count);
        const float alike =
            bagLikeness(sides.lexicon, a.firm ? one : other, written, WordUse::Organisation).alike;
        if (alike >= 0.75F) {
            pair.oneFirm = false;
            pair.firms = true;
            pair.set(Field::Organisation, alike > 0.99F ? Same : Close, Lexicon::None, alike);
            return;
        }
    }
    if (one.empty() || other.empty()) return;
    if (a.organisation.joined == b.organisation.joined) {
        pair.set(Field::Organisation, Same, a.organisation.joined);
        return;
    }
    const BagLikeness bags = bagLikeness(sides.lexicon, one, other, WordUse::Organisation);
    const float joined = spelledAlike(sides.lexicon.text(a.organisation.joined),
                                      sides.lexicon.text(b.organisation.joined));
    if (bags.alike > 0.999F)
        pair.set(Field::Organisation, Same, a.organisation.joined);
    else if (bags.alike >= 0.75F || joined >= 0.8F)
        pair.set(Field::Organisation, Close, Lexicon::None, std::max(bags.alike, joined));
    else if (bags.contained >= 0.9F || bags.alike >= 0.4F)
        pair.set(Field::Organisation, Partly, Lexicon::None,
                 std::max(bags.alike, bags.contained * 0.75F));
    else
        pair.set(Field::Organisation, Different, Lexicon::None, bags.alike);
}

/// "Harris & Roe" and "Roe, Harris &" were read as two people, or one as a firm: what is written is
/// compared as a firm's name where the parts do not agree.
void compareDisplays(const Sides& sides, ComparedPair& pair) {
    const auto namedAs = [](const Comparable& entry) {
        return entry.firm ? entry.organisation : entry.display;
    };
    const auto agrees = [&](ComparedField field) {
        const Agreement agreement = pair.of(field);
        return agreement != Different && agreement != Missing;
    };
    const WrittenName one = namedAs(sides.a), other = namedAs(sides.b);
    if (pair.firms || one.isEmpty() || other.isEmpty()) return;
    if (agrees(Field::GivenName) && agrees(Field::FamilyName)) return;
    const float alike = one.joined == other.joined
                            ? 1
                            : bagLikeness(sides.lexicon, sides.leftWords(one),
                                          sides.rightWords(other), WordUse::Organisation)
                                  .alike;
    constexpr float Enough = 0.75F, Full = 0.99F;
    if (alike < Enough) return;
    pair.firms = true;
    pair.oneFirm = false;
    pair.set(Field::GivenName, Missing);
    pair.set(Field::FamilyName, Missing);
    pair.set(Field::Organisation, alike > Full ? Same : Close, one.joined, alike);
}

}  // namespace

ComparedPair compare(const Comparables& left, int a, const Comparables& right, int b) {
    // The guests' lexicon knows its own words and those of the hosts.
    const Lexicon& lexicon =
        left.lexicon().size() >= right.lexicon().size() ? left.lexicon() : right.lexicon();
    const Sides sides{left, right, left[a], right[b], lexicon};
    ComparedPair pair;
    compareFirms(sides, pair);
    if (!pair.firms) compareNames(sides, pair);
    compareDisplays(sides, pair);
    compareGenerations(sides, pair);
    compareBirthdays(sides, pair);
    compareEmails(sides, pair);
    compareDomains(sides, pair);
    comparePhones(sides, pair);
    compareLinks(sides, pair);
    compareAddresses(left, left[a], right, right[b], lexicon, pair);
    return pair;
}

}  // namespace waymark
