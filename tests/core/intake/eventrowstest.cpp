// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/eventwords.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

#include <tuple>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

TEST_CASE("the state of an order is known in many words", "[intake]") {
    using Row = std::tuple<const char16_t*, OrderState>;
    const auto [written, state] = GENERATE(table<const char16_t*, OrderState>(
        {Row{u"Paid", OrderState::Confirmed}, Row{u"bezahlt", OrderState::Confirmed},
         Row{u"Payée", OrderState::Confirmed}, Row{u"Shipped", OrderState::Fulfilled},
         Row{u"Closed Won", OrderState::Fulfilled}, Row{u"geliefert", OrderState::Fulfilled},
         Row{u"Canceled", OrderState::Cancelled}, Row{u"storniert", OrderState::Cancelled},
         Row{u"Refunded", OrderState::Returned}, Row{u"remboursé", OrderState::Returned},
         Row{u"Draft", OrderState::Quoted}, Row{u"Angebot", OrderState::Quoted}}));
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(writtenOrderState(QStringView(written)) == state);
    CHECK_FALSE(writtenOrderState(u"on its way"));
}

TEST_CASE("feelings are read from numbers, stars, words and faces", "[intake]") {
    using Row = std::tuple<const char16_t*, int>;
    const auto [written, feeling] = GENERATE(table<const char16_t*, int>(
        {Row{u"1", 1}, Row{u"5", 5}, Row{u"4/5", 4}, Row{u"★★★", 3}, Row{u"Upset", 1},
         Row{u"Uneasy", 2}, Row{u"Fine", 3}, Row{u"Pleased", 4}, Row{u"Delighted", 5},
         Row{u"🙁", 2}, Row{u"🙂", 4}, Row{u"zufrieden", 4}, Row{u"3.0", 3}}));
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(writtenFeeling(QStringView(written)) == feeling);
    CHECK_FALSE(writtenFeeling(u"9"));
    CHECK_FALSE(writtenFeeling(u"0"));
    CHECK_FALSE(writtenFeeling(u"2.5"));
    CHECK_FALSE(writtenFeeling(u"purple"));
}

TEST_CASE("channels and directions are known in many words", "[intake]") {
    CHECK(writtenChannel(u"Telephone") == Channel::Call);
    CHECK(writtenChannel(u"E-Mail") == Channel::Email);
    CHECK(writtenChannel(u"Brief") == Channel::Letter);
    CHECK(writtenChannel(u"Rendez-vous") == Channel::Meeting);
    CHECK(writtenChannel(u"Shop visit") == Channel::Visit);
    CHECK(writtenChannel(u"Instagram") == Channel::Social);
    CHECK(writtenChannel(u"WhatsApp") == Channel::Message);
    CHECK(writtenDirection(u"Outgoing") == Direction::Out);
    CHECK(writtenDirection(u"eingehend") == Direction::In);
    CHECK_FALSE(writtenChannel(u"Pigeon"));
}

TEST_CASE("the heading, the column or the cell names the currency of an amount", "[intake]") {
    const auto order = [](const QByteArray& csv) {
        return std::get<OrderRow>(firstOf(csv).event).order;
    };
    CHECK(order("Email,Order date,Amount\na@example.com,2026-01-01,\"1,180.50\"\n").currency ==
          u"GBP"_s);
    CHECK(order("Email,Order date,Amount\na@example.com,2026-01-01,\"1,180.50\"\n")
              .lines.at(0)
              .amountMinor == 118050);
    CHECK(order("Email,Order date,Amount (EUR)\na@example.com,2026-01-01,5\n").currency ==
          u"EUR"_s);
    CHECK(order("Email,Order date,Amount,Currency\na@example.com,2026-01-01,5,usd\n").currency ==
          u"USD"_s);
    CHECK(order("Email,Order date,Amount\na@example.com,2026-01-01,5 CHF\n").currency == u"CHF"_s);
}

TEST_CASE("an order without an amount has a line only if it says what was sold", "[intake]") {
    const auto lines = [](const QByteArray& row) {
        return std::get<OrderRow>(firstOf("Email,Order no,Product,Amount\n" + row).event)
            .order.lines;
    };
    CHECK(lines("a@example.com,7,,\n").empty());
    CHECK(lines("a@example.com,7,Service,\n").size() == 1);
}

TEST_CASE("an amount that nobody can read sets the row aside", "[intake]") {
    const Candidate candidate =
        firstOf("Email,Order date,Amount\na@example.com,2026-01-01,a lot\n");
    CHECK(candidate.rejected);
    CHECK(candidate.issues.back() == Issue{u"amount"_s, Issue::Kind::UnreadableAmount, u"a lot"_s});
}
