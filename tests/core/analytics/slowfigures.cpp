// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/analytics/slowfigures.h"

#include <algorithm>

namespace waymark {

SlowFigures::Ids SlowFigures::asked() const {
    Ids ids;
    for (const auto& contact : m_raw.contacts)
        if (!m_filter.source || contact.source == *m_filter.source)
            ids.insert(contact.contact.value());
    return ids;
}

std::set<QDate> SlowFigures::purchaseDays(qint64 contact) const {
    std::set<QDate> days;
    for (const auto& order : m_raw.orders)
        if (order.contact.value() == contact && order.counts && order.on.isKnown() &&
            order.on <= m_filter.asOf)
            days.insert(order.on.date());
    return days;
}

QDate SlowFigures::met(qint64 contact) const {
    for (const auto& each : m_raw.contacts)
        if (each.contact.value() == contact) return each.metOn.date();
    return {};
}

QDate SlowFigures::firstReferral(qint64 contact) const {
    QDate first;
    for (const auto& each : m_raw.referrals)
        if (each.referrer.value() == contact && each.on.isKnown() &&
            (!first.isValid() || each.on.date() < first))
            first = each.on.date();
    return first;
}

QString SlowFigures::stageThatStarts(StartsWhen when) const {
    for (const Stage& stage : m_book.stages)
        if (stage.startsWhen == when) return stage.key;
    return {};
}

std::vector<QString> SlowFigures::steps() const {
    std::vector<QString> keys;
    for (const Stage& stage : m_book.stages)
        if (stage.isOnRoad() && !stage.optional) keys.push_back(stage.key);
    return keys;
}

int SlowFigures::lifeOn(qint64 contact, QDate date) const {
    int life = 1;
    for (const auto& each : m_raw.milestones)
        if (each.contact.value() == contact && (!each.on.isKnown() || each.on.date() <= date))
            life = std::max(life, each.life);
    return life;
}

QString SlowFigures::standing(qint64 contact) const {
    const auto place = [&](const QString& key) {
        const Stage* stage = m_book.stage(key);
        return !stage ? -1 : stage->isOnRoad() ? stage->position : 1000;
    };
    QString at, home;
    const auto put = [&](const QString& key) {
        at = key;
        if (place(key) < 1000) home = key;
    };
    const auto raise = [&](const QString& key, bool fromOffRoad) {
        if (place(at) == 1000) {
            if (fromOffRoad) put(place(key) > place(home) ? key : home);
        } else if (place(key) > place(at)) {
            put(key);
        }
    };
    std::vector<FactStore::MilestoneFact> recorded;
    for (const auto& each : m_raw.milestones)
        if (each.contact.value() == contact) recorded.push_back(each);
    std::ranges::sort(recorded, {}, &FactStore::MilestoneFact::milestone);
    const std::set<QDate> days = purchaseDays(contact);
    bool soldAnyDay = false, soldNoDay = false, referredNoDay = false;
    for (const auto& order : m_raw.orders)
        if (order.contact.value() == contact && order.counts)
            (order.on.isKnown() ? soldAnyDay : soldNoDay) = true;
    for (const auto& each : m_raw.referrals)
        referredNoDay = referredNoDay || each.referrer.value() == contact;
    const QString first = stageThatStarts(StartsWhen::FirstOrder);
    const QString second = stageThatStarts(StartsWhen::SecondPurchaseDay);
    const QString lapsed = stageThatStarts(StartsWhen::Lapse);

    // What has no day.
    if (!met(contact).isValid()) put(stageThatStarts(StartsWhen::Met));
    for (const auto& each : recorded)
        if (!each.on.isKnown() && m_book.stage(each.stage)->isOnRoad())
            put(m_book.stage(each.stage)->key);
    if (soldNoDay && !soldAnyDay) raise(first, true);
    if (referredNoDay && !firstReferral(contact).isValid())
        raise(stageThatStarts(StartsWhen::FirstReferral), at == u"not-now");
    for (const auto& each : recorded)
        if (!each.on.isKnown() && !m_book.stage(each.stage)->isOnRoad())
            put(m_book.stage(each.stage)->key);

    // Every day since.
    QDate lastPurchase;
    int purchases = 0;
    for (QDate date(2023, 1, 1); date <= asOf(); date = date.addDays(1)) {
        const bool buys = days.contains(date);
        if (lastPurchase.isValid() && !buys &&
            lastPurchase.daysTo(date) == m_filter.lapseDays + 1 && place(at) < 1000)
            put(lapsed);
        if (lastPurchase.isValid() && buys && lastPurchase.daysTo(date) == m_filter.lapseDays + 1)
            lastPurchase = date;
        if (met(contact) == date) raise(stageThatStarts(StartsWhen::Met), false);
        for (const auto& each : recorded)
            if (each.on.isKnown() && each.on.date() == date) put(m_book.stage(each.stage)->key);
        if (buys) {
            raise(++purchases == 1 ? first : second, true);
            lastPurchase = date;
        }
        if (firstReferral(contact) == date)
            raise(stageThatStarts(StartsWhen::FirstReferral), at == u"not-now");
    }
    return at;
}

std::map<QString, QDate> SlowFigures::firstDays(qint64 contact) const {
    std::map<QString, QDate> first;
    const auto note = [&](const QString& stage, QDate date) {
        if (!date.isValid() || stage.isEmpty()) return;
        if (!first.contains(stage) || date < first[stage]) first[stage] = date;
    };
    const auto derived = [&](StartsWhen when, QDate date) {
        if (lifeOn(contact, date) == 1) note(stageThatStarts(when), date);
    };
    for (const auto& each : m_raw.milestones)
        if (each.contact.value() == contact && each.life == 1)
            if (each.on.isKnown()) note(m_book.stage(each.stage)->key, each.on.date());
    // The day of meeting comes before what is recorded on it, in whichever life.
    if (const QDate day = met(contact); day.isValid() && lifeOn(contact, day.addDays(-1)) == 1)
        note(stageThatStarts(StartsWhen::Met), day);
    const std::set<QDate> days = purchaseDays(contact);
    if (!days.empty()) derived(StartsWhen::FirstOrder, *days.begin());
    if (days.size() > 1) derived(StartsWhen::SecondPurchaseDay, *std::next(days.begin()));
    derived(StartsWhen::FirstReferral, firstReferral(contact));
    return first;
}

QDate SlowFigures::entered(qint64 contact) const {
    const auto first = firstDays(contact);
    QDate entered;
    for (const QString& step : steps()) {
        const auto found = first.find(step);
        if (found != first.end() && (!entered.isValid() || found->second < entered))
            entered = found->second;
        if (m_filter.orderRule != OrderRule::CreditSkipped) break;  // the first step alone
    }
    const bool inPeriod =
        entered.isValid() && entered <= asOf() && m_filter.period.contains(Day::of(entered));
    return inPeriod ? entered : QDate();
}

QDate SlowFigures::until(qint64 contact) const {
    const QDate from = entered(contact);
    if (!from.isValid() || !m_filter.windowDays) return from.isValid() ? asOf() : QDate();
    const QDate to = from.addDays(*m_filter.windowDays);
    return to <= asOf() ? to : QDate();
}

SlowFigures::Ids SlowFigures::tooRecent() const {
    Ids ids;
    for (const qint64 contact : asked())
        if (entered(contact).isValid() && !until(contact).isValid()) ids.insert(contact);
    return ids;
}

SlowFigures::Ids SlowFigures::reached(const QString& step) const {
    Ids ids;
    for (const qint64 contact : asked()) {
        const QDate to = until(contact);
        if (!to.isValid()) continue;
        const auto first = firstDays(contact);
        const auto by = [&](const QString& key) {
            return first.contains(key) && first.at(key) <= to;
        };
        const std::vector<QString> all = steps();
        const auto here = std::ranges::find(all, step);
        bool counts = false;
        switch (m_filter.orderRule) {
            case OrderRule::CreditSkipped:
                counts = std::any_of(here, all.end(), by);
                break;
            case OrderRule::AnyOrder:
                counts = by(step);
                break;
            case OrderRule::Strict:
                counts =
                    std::all_of(all.begin(), here + 1, by) &&
                    std::is_sorted(all.begin(), here + 1, [&](const QString& a, const QString& b) {
                        return first.at(a) < first.at(b);
                    });
                break;
        }
        if (counts) ids.insert(contact);
    }
    return ids;
}

SlowFigures::Ids SlowFigures::boughtInWindow() const {
    Ids ids;
    for (const qint64 contact : asked()) {
        const QDate to = until(contact);
        const auto days = purchaseDays(contact);
        if (to.isValid() && !days.empty() && *days.begin() <= to) ids.insert(contact);
    }
    return ids;
}

SlowFigures::Ids SlowFigures::customers() const {
    Ids ids;
    for (const qint64 contact : asked())
        if (!purchaseDays(contact).empty()) ids.insert(contact);
    return ids;
}

SlowFigures::Ids SlowFigures::cohort(QDate from, QDate to) const {
    Ids ids;
    for (const qint64 contact : customers())
        if (const QDate first = *purchaseDays(contact).begin(); first >= from && first < to)
            ids.insert(contact);
    return ids;
}

SlowFigures::Ids SlowFigures::boughtIn(const Ids& people, QDate from, QDate to) const {
    Ids ids;
    for (const qint64 contact : people)
        for (const QDate day : purchaseDays(contact))
            if (day >= from && day < to) ids.insert(contact);
    return ids;
}

SlowFigures::Ids SlowFigures::lapsedOn(QDate date) const {
    Ids ids;
    for (const qint64 contact : customers()) {
        qint64 since = -1;
        for (const QDate day : purchaseDays(contact))
            if (day <= date) since = day.daysTo(date);
        if (since > m_filter.lapseDays) ids.insert(contact);
    }
    return ids;
}

SlowFigures::Ids SlowFigures::newlyLapsed() const {
    Ids ids;
    for (QDate date(2023, 1, 1); date <= asOf(); date = date.addDays(1)) {
        if (!m_filter.period.contains(Day::of(date))) continue;
        const Ids before = lapsedOn(date.addDays(-1));
        for (const qint64 contact : lapsedOn(date))
            if (!before.contains(contact)) ids.insert(contact);
    }
    return ids;
}

SlowFigures::Ids SlowFigures::again() const {
    Ids ids;
    for (const qint64 contact : customers())
        if (purchaseDays(contact).size() >= 2) ids.insert(contact);
    return ids;
}

SlowFigures::Ids SlowFigures::againWithin(int days) const {
    Ids ids;
    for (const qint64 contact : again()) {
        const auto all = purchaseDays(contact);
        const QDate first = *all.begin(), second = *std::next(all.begin());
        if (first.addDays(days) <= asOf() && second <= first.addDays(days)) ids.insert(contact);
    }
    return ids;
}

}  // namespace waymark
