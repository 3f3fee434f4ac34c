// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Consent aConsent(ContactId contact, ConsentState state, QDate on,
                 ConsentChannel channel = ConsentChannel::Email) {
    return {.id = {},
            .contact = contact,
            .purpose = MarketingPurpose.toString(),
            .channel = channel,
            .state = state,
            .decidedOn = on,
            .basis = ConsentBasis.toString(),
            .wording = u"Yes, send me news of the shop"_s,
            .evidence = u"paper form 118"_s,
            .madeBy = {}};
}

}  // namespace

TEST_CASE("Consents come back in the order in which they were recorded", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    const ContactId ben = aContact().named(u"Ben", u"Poe").into(file.stores);
    Consent given = aConsent(ana, ConsentState::Given, QDate(2026, 10, 3));
    Consent withdrawn = aConsent(ana, ConsentState::Withdrawn, QDate(), ConsentChannel::Message);
    given.id = file.stores.consents.insert(given);
    withdrawn.id = file.stores.consents.insert(withdrawn);
    (void)file.stores.consents.insert(aConsent(ben, ConsentState::Given, QDate(2026, 10, 4)));
    CHECK(file.stores.consents.of(ana) == std::vector{given, withdrawn});
}

TEST_CASE("A consent recorded can be taken back, and pages hear of it", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    const QByteArray before = file.dump();
    const Changes changes = file.act([&](Stores& stores) {
        (void)stores.consents.insert(aConsent(ana, ConsentState::Given, QDate(2026, 10, 3)));
    });
    CHECK(changes.touches(Subject::Consents));
    CHECK(changes.contacts == std::vector{ana});
    file.undo();
    CHECK(file.dump() == before);
}

TEST_CASE("The consent that stands is the last one recorded, unless it is older", "[domain]") {
    const QDate march(2026, 3, 1), may(2026, 5, 1);
    const auto standing = [](std::vector<Consent> consents) {
        const Consent* found = standingConsent(consents, MarketingPurpose, ConsentChannel::Email);
        return found ? word(found->state) : u"not asked"_s;
    };
    const ContactId ana(1);
    const Consent given = aConsent(ana, ConsentState::Given, march);
    CHECK(standing({}) == u"not asked"_s);
    CHECK(standing({given}) == u"given"_s);
    CHECK(standing({aConsent(ana, ConsentState::Given, march, ConsentChannel::Phone)}) ==
          u"not asked"_s);
    CHECK(standing({given, aConsent(ana, ConsentState::Withdrawn, may)}) == u"withdrawn"_s);
    CHECK(standing({aConsent(ana, ConsentState::Withdrawn, may), given}) == u"withdrawn"_s);
    CHECK(standing({given, aConsent(ana, ConsentState::Withdrawn, QDate())}) == u"withdrawn"_s);
    CHECK(standing({aConsent(ana, ConsentState::Withdrawn, march),
                    aConsent(ana, ConsentState::Given, march)}) == u"given"_s);
    Consent research = aConsent(ana, ConsentState::Withdrawn, may);
    research.purpose = u"research"_s;
    CHECK(standing({given, research}) == u"given"_s);
}
