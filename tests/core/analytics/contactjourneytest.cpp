// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/contactjourney.h"
#include "tests/support/factbuilder.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// "Enquiry 2025-01-05 +4", one a visit; * derived, < won back.
QStringList visits(const JourneyOf& journey) {
    QStringList all;
    for (const Visit& visit : journey.visits)
        all << visit.name + (visit.derived ? u"*"_s : u""_s) + (visit.wonBack ? u"<"_s : u""_s) +
                   u' ' + visit.from.date().toString(Qt::ISODate) + u" +%1"_s.arg(visit.days);
    return all;
}

}  // namespace

SCENARIO("A contact's way from first meeting to won back", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2024-03-11")
        .reached(u"enquiry", u"2024-03-18")
        .reached(u"quote-given", u"2024-03-22")
        .bought(u"2024-04-02", 3500)
        .bought(u"2024-06-26", 64000)
        .bought(u"2026-03-21", 8500)
        .bought(u"2026-09-09", 14900)
        .felt(u"2024-06-26", 5)
        .felt(u"2024-11-26", 2)
        .felt(u"2025-01-01", 0)
        .felt(u"2027-01-01", 5)
        .referred(2, u"2026-07-02")
        .referred(3, u"2026-08-30");
    b.contact(2, u"2026-07-02");
    b.contact(3, u"2026-08-30");
    const Facts facts = b.facts();
    const auto journey = journeyOf(facts, ContactId(1), day(u"2026-11-12"), 425);
    REQUIRE(journey);
    CHECK(visits(*journey) ==
          QStringList{u"New contact* 2024-03-11 +7"_s, u"Enquiry 2024-03-18 +4"_s,
                      u"Quote given 2024-03-22 +11"_s, u"First purchase* 2024-04-02 +85"_s,
                      u"Repeat customer* 2024-06-26 +426"_s, u"Lapsed* 2025-08-26 +207"_s,
                      u"Repeat customer*< 2026-03-21 +103"_s, u"Advocate* 2026-07-02 +133"_s});
    CHECK(journey->daysAt[4] == 529);
    CHECK(journey->stage == 5);
    REQUIRE(journey->lapses.size() == 1);
    CHECK(journey->lapses[0] == day(u"2025-08-26"));
    CHECK(journey->wonBack == std::vector{day(u"2026-03-21")});
    CHECK(journey->orders == 4);
    CHECK(journey->spentMinor == 90900);
    CHECK(journey->feelings.size() == 2);
    CHECK(journey->referred.size() == 2);
    CHECK_FALSE(journey->referrer);
    CHECK(journeyOf(facts, ContactId(3), day(u"2026-11-12"), 425)->referrer == ContactId(1));
    CHECK_FALSE(journeyOf(facts, ContactId(99), day(u"2026-11-12"), 425));

    QStringList reached;
    for (const ReachedStage& stage : journey->reached)
        reached << stage.key + u' ' + stage.on.date().toString(Qt::ISODate);
    CHECK(reached == QStringList{u"new-contact 2024-03-11"_s, u"enquiry 2024-03-18"_s,
                                 u"quote-given 2024-03-22"_s, u"first-purchase 2024-04-02"_s,
                                 u"repeat-customer 2024-06-26"_s, u"lapsed 2025-08-26"_s,
                                 u"advocate 2026-07-02"_s});

    SECTION("seen earlier, later events have not happened") {
        const auto early = journeyOf(facts, ContactId(1), day(u"2024-04-01"), 425);
        CHECK(early->visits.size() == 3);
        CHECK(early->visits.back().days == 10);
        CHECK(early->purchases.empty());
        CHECK(early->referred.empty());
    }
}

SCENARIO("A stage that the road has no more is still told", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01")
        .reached(u"quote-given", u"2025-01-05")
        .reached(u"enquiry", u"2025-01-03");
    Playbook second = publishedPlaybook(PlaybookTemplate::Acquire, 2, u"2025-02-01");
    b.playbooks.push_back(second);
    const auto journey = journeyOf(b.facts(), ContactId(1), day(u"2025-03-01"), 180);
    CHECK(journey->stage == 0);
    REQUIRE(journey->reached.size() == 3);
    CHECK(journey->reached[1].key == u"enquiry"_s);
    CHECK(journey->reached[1].stage == -1);
    CHECK(journey->reached[2].name == u"Quote given"_s);
}
