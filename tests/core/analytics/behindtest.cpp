// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/behind.h"
#include "core/analytics/kpijson.h"
#include "tests/support/factbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

FactBuilder smallBusiness() {
    FactBuilder b;
    b.playbooks[0].stages[1].optional = true;
    b.contact(1, u"2025-01-01")
        .from(1)
        .reached(u"enquiry", u"2025-01-02")
        .bought(u"2025-01-09", 5000);
    b.contact(2, u"2025-01-05").from(2).reached(u"not-now", u"2025-02-01");
    b.contact(3, u"2025-02-01")
        .bought(u"2025-02-05")
        .bought(u"2025-05-05")
        .referred(1, u"2025-01-01");
    b.contact(4);
    b.contact(5, u"2025-05-20").from(1).reached(u"quote-given", u"2025-05-21");
    b.contact(6, u"2024-06-01")
        .bought(u"2024-07-01")
        .bought(u"2025-03-01")
        .referred(5, u"2025-05-20");
    return b;
}

Filter smallQuestion() {
    Filter filter = asked(u"2025-01-01", u"2025-06-01", u"2025-06-10");
    filter.windowDays = 30;
    filter.lapseDays = 90;
    return filter;
}

/// Every {"k", "n", "behind", "behind_n"} and {"count", "behind"} anywhere in the JSON.
void checkLists(const QJsonValue& json, const Facts& facts, const Filter& filter, int& checked) {
    const auto size = [&](const QJsonValue& key) {
        INFO(key.toString().toStdString());
        const auto people = peopleBehind(facts, filter, key.toString());
        REQUIRE(people);
        ++checked;
        return qint64(people->size());
    };
    if (json.isArray())
        for (const QJsonValue each : json.toArray()) checkLists(each, facts, filter, checked);
    if (!json.isObject()) return;
    const QJsonObject object = json.toObject();
    const QJsonValue behind = object[u"behind"_s];
    const QJsonObject lists = behind.toObject();
    for (auto each = lists.constBegin(); each != lists.constEnd(); ++each)
        CHECK(object[each.key()].toInteger(-1) == size(each.value()));
    for (const QString& counted : {u"k"_s, u"count"_s, u"size"_s, u"met"_s, u"customers"_s})
        if (behind.isString() && object.contains(counted))
            CHECK(object[counted].toInteger() == size(behind));
    if (object.contains(u"behind_n"_s))
        CHECK(object[u"n"_s].toInteger() == size(object[u"behind_n"_s]));
    for (const QJsonValue each : object) checkLists(each, facts, filter, checked);
}

}  // namespace

SCENARIO("Every number opens its contacts, as many as it says (G10)", "[analytics]") {
    const Facts facts = smallBusiness().facts();
    const Filter filter = smallQuestion();
    const QJsonObject json = toJson(dashboard(facts, filter), facts);
    int checked = 0;
    checkLists(json, facts, filter, checked);
    CHECK(checked > 80);
}

SCENARIO("All keys open, other words do not", "[analytics]") {
    const Facts facts = smallBusiness().facts();
    const Filter filter = smallQuestion();
    const std::vector<QString> keys = keysBehind(facts, filter);
    CHECK(keys.size() > 90);
    for (const QString& key : keys) {
        INFO(key.toStdString());
        CHECK(peopleBehind(facts, filter, key));
    }
    for (const QString& key :
         {u""_s, u"funnel"_s, u"funnel/enquiry"_s, u"funnel/nowhere/reached"_s,
          u"funnel/advocate/x"_s, u"standing/x"_s, u"cohort"_s, u"cohort/2025"_s,
          u"cohort/2025-Q1/x"_s, u"cohort/2025-Q1/1/x"_s, u"cohort/2025-Q1/1/later/x"_s,
          u"source/x/met"_s, u"source/1/x"_s, u"repeat/within/7"_s, u"lapsed/x"_s, u"a/b/c/d"_s})
        CHECK_FALSE(peopleBehind(facts, filter, key));
}

SCENARIO("The people behind some figures, by hand", "[analytics]") {
    const Facts facts = smallBusiness().facts();
    const Filter filter = smallQuestion();
    const auto people = [&](QStringView key) { return text(*peopleBehind(facts, filter, key)); };
    CHECK(people(u"everyone") == u"1 2 3 4 5 6"_s);
    CHECK(people(u"entered") == u"1 2 3 5"_s);
    CHECK(people(u"too-recent") == u"5"_s);
    CHECK(people(u"left-out") == u"4"_s);
    CHECK(people(u"funnel/new-contact/lost") == u"2"_s);
    CHECK(people(u"funnel/enquiry/reached") == u"1"_s);
    CHECK(people(u"funnel/first-purchase/lapsed") == u"1"_s);
    CHECK(people(u"standing/new-contact") == u"4"_s);
    CHECK(people(u"stage-target-exceeded/quote-given") == u""_s);
    CHECK(people(u"journey") == u"3 4 5"_s);
    CHECK(people(u"customers") == u"1 3 6"_s);
    CHECK(people(u"source/1/met") == u"1"_s);
    CHECK(people(u"source/77/met") == u""_s);
    CHECK(people(u"cohort/2025-Q1") == u"1 3"_s);
    CHECK(people(u"cohort/2025-Q1/1") == u"3"_s);
    CHECK(people(u"cohort/2024-Q3/1") == u""_s);
    CHECK(people(u"cohort/2024-Q3/1/later") == u"6"_s);
    CHECK(people(u"lapsed/stock") == u"1 6"_s);
    CHECK(people(u"lapsed/newly") == u"1 6"_s);
    CHECK(people(u"repeat/mature/90") == u"1 3 6"_s);
    CHECK(people(u"repeat/within/90") == u"3"_s);
    CHECK(people(u"referral/new-referred") == u"1"_s);
}

SCENARIO("The JSON has the agreed shape and nothing invented", "[analytics]") {
    const Facts facts = smallBusiness().facts();
    const QJsonObject json = toJson(dashboard(facts, smallQuestion()), facts);
    for (const QString& field :
         {u"as_of"_s, u"period"_s, u"window_days"_s, u"order_rule"_s, u"funnel"_s, u"standing"_s,
          u"stage_time"_s, u"retention"_s, u"churn"_s, u"lapsed"_s, u"cohorts"_s, u"repeat"_s,
          u"second_purchase"_s, u"referral"_s, u"value"_s, u"sources"_s, u"too_recent"_s,
          u"left_out_no_date"_s})
        CHECK(json.contains(field));
    for (const QString& field : {u"nps"_s, u"winback"_s, u"rfm"_s, u"contact_points"_s})
        CHECK_FALSE(json.contains(field));
    CHECK(json[u"as_of"_s] == u"2025-06-10"_s);
    CHECK(json[u"period"_s][u"to"_s] == u"2025-06-01"_s);
    CHECK(json[u"order_rule"_s] == u"credit"_s);
    CHECK(json[u"value"_s][u"currency"_s] == u"GBP"_s);
    CHECK(json[u"value"_s][u"total"_s] == 9000);
    const QJsonObject first = json[u"funnel"_s].toArray()[0].toObject();
    CHECK(first[u"stage"_s] == u"new-contact"_s);
    CHECK(first[u"reached"_s] == 3);
    CHECK(first[u"rate"_s][u"rate"_s] == 1.0);
    const QJsonObject empty = toJson(Rate::of(0, 0));
    CHECK(empty[u"rate"_s].isNull());
}
