// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/fieldcomparison.h"

#include "core/matching/namecomparison.h"
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
