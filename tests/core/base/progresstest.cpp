// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include "core/base/clock.h"
#include "core/base/failure.h"
#include "core/base/id.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Progress is told seldom, but each step and the end always", "[base]") {
    std::vector<std::pair<Progress::Step, qint64>> told;
    Progress progress(
        [&](Progress::Step step, qint64 done, qint64) { told.emplace_back(step, done); });
    for (qint64 i = 1; i <= 10'000; ++i) progress.at(Progress::Step::Reading, i, 10'000);
    REQUIRE(told.size() >= 2);
    CHECK(told.size() < 100);
    CHECK(told.back().second == 10'000);
    progress.at(Progress::Step::Writing, 1, 0);
    CHECK(told.back().first == Progress::Step::Writing);
}

TEST_CASE("Work stops where it next looks once it is cancelled", "[base]") {
    Progress progress;
    CHECK_NOTHROW(progress.check());
    progress.cancel();
    CHECK(progress.isCancelled());
    CHECK_THROWS_AS(progress.check(), Cancelled);
    CHECK_THROWS_AS(progress.at(Progress::Step::Reading, 1, 2), Cancelled);
}

TEST_CASE("A fixed clock stands at noon of its day", "[base]") {
    const Clock clock(QDate(2026, 11, 21));
    CHECK(clock.today() == QDate(2026, 11, 21));
    CHECK(clock.nowUtc() == 1'795'262'400'000);
    CHECK(Clock().nowUtc() > 0);
}

TEST_CASE("Ids are null until they are given", "[base]") {
    CHECK(ContactId().isNull());
    CHECK_FALSE(ContactId());
    CHECK(ContactId(7));
    CHECK(ContactId(7) < ContactId(8));
    CHECK(qHash(ContactId(7)) == qHash(ContactId(7)));
    STATIC_REQUIRE_FALSE(std::is_convertible_v<ContactId, OrderId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<qint64, ContactId>);
}

TEST_CASE("A failure keeps what a program and what a person needs", "[base]") {
    const Failure failure(Failure::Kind::InUse, u"ann on desk-3"_s, u"/a.waymark"_s);
    CHECK(failure.kind() == Failure::Kind::InUse);
    CHECK(failure.subject() == u"/a.waymark");
    CHECK(std::string(failure.what()) == "ann on desk-3");
}
