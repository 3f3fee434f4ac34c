// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardreading.h"

#include "core/base/text.h"
#include "ui/models/contactfile.h"

#include <QHash>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::BoardReading)
};

/// Cards whose second line is read at once: more than a column of a large screen shows.
constexpr size_t LinesAtOnce = 24;

struct Now {
    std::shared_ptr<const Facts> facts;
    Day asOf;
    FileSettings settings;
};

Now nowOf(OpenFile& file, Progress& progress) {
    return {file.facts(progress), Day::of(file.clock().today()), file.stores().settings.read()};
}

void readCards(Stores& stores, BoardStage& column, const Facts& facts,
               const std::vector<ContactStanding>& standings) {
    for (const ContactRow& row : stores.contacts.rows(column.people)) {
        const size_t index = facts.indexOf(row.id);
        if (index >= standings.size()) continue;
        BoardCard card;
        card.contact = row.id;
        card.name = row.title();
        card.sortKey = text::sortKey(row.family, row.given, card.name);
        card.days = standings[index].daysInStage;
        card.stuck = standings[index].stuck;
        card.source = facts.source[index];
        card.filled = facts.filled[index];
        column.cards.push_back(std::move(card));
    }
}

QString orderLine(const Order& order, const Formatting& formatting) {
    const QString amount = formatting.money(order.total().minor, order.currency);
    const QString products = productsOf(order);
    return products.isEmpty() ? amount : Words::tr("%1, %2").arg(products, amount);
}

QString lineOf(OpenFile& file, const Now& now, const Contact& contact,
               const Formatting& formatting) {
    const size_t index = now.facts->indexOf(contact.id);
    if (index < now.facts->size()) {
        const int stage = standingOf(*now.facts, index, now.asOf, now.settings.lapseDays).stage;
        const StartsWhen starts =
            stage < 0 ? StartsWhen::Recorded : now.facts->road[size_t(stage)].startsWhen;
        const auto referred = int(now.facts->referralsOf(index).size());
        if (starts == StartsWhen::FirstReferral && referred > 0)
            return Words::tr("Referred %1").arg(formatting.count(referred));
        if (starts == StartsWhen::SecondPurchaseDay || starts == StartsWhen::FirstReferral) {
            int orders = now.facts->undatedOrders[index];
            qint64 spent = now.facts->undatedAmount[index];
            for (const PurchaseDay& day : now.facts->purchasesOf(index, now.asOf)) {
                orders += day.orders;
                spent += day.amountMinor;
            }
            if (orders > 0)
                return (orders == 1 ? Words::tr("%1 order, %2") : Words::tr("%1 orders, %2"))
                    .arg(formatting.count(orders), formatting.money(spent, now.facts->currency));
        }
    }
    if (const std::vector<Order> orders = file.stores().orders.of(contact.id); !orders.empty())
        return orderLine(orders.front(), formatting);
    if (!contact.tags.empty())
        return QStringList(contact.tags.begin(), contact.tags.end()).join(u", "_s);
    if (!contact.organisationName.isEmpty() && contact.organisationName != contact.title())
        return contact.organisationName;
    return contact.sourceName;
}

bool standsBefore(const BoardCard& a, const BoardCard& b, BoardOrder order) {
    const auto byDays = [&](bool longest) -> std::optional<bool> {
        if (a.days == b.days) return {};
        if (a.days < 0 || b.days < 0) return b.days < 0;
        return longest ? a.days > b.days : a.days < b.days;
    };
    switch (order) {
        case BoardOrder::AttentionFirst:
            if (a.stuck != b.stuck) return a.stuck;
            if (const auto longer = byDays(true)) return *longer;
            break;
        case BoardOrder::LongestFirst:
            if (const auto longer = byDays(true)) return *longer;
            break;
        case BoardOrder::NewestFirst:
            if (const auto newer = byDays(false)) return *newer;
            break;
        case BoardOrder::ByName:
            break;
    }
    if (a.sortKey != b.sortKey) return a.sortKey < b.sortKey;
    return a.contact < b.contact;
}

}  // namespace

std::vector<RoadStage> BoardContent::road() const {
    std::vector<RoadStage> road;
    for (const BoardStage& column : stages) road.push_back(column.stage);
    return road;
}

BoardContent readBoard(OpenFile& file, Progress& progress, const BoardWish& wish,
                       const Formatting& formatting) {
    const Now now = nowOf(file, progress);
    const Facts& facts = *now.facts;
    const std::vector<ContactStanding> all = standings(facts, now.asOf, now.settings.lapseDays);
    BoardContent board;
    board.contacts = qint64(facts.size());
    board.sources = facts.sources;
    board.settings = now.settings;
    board.names = readKnownNames(file);
    board.today = file.clock().today();
    for (const RoadStage& stage : facts.road) board.stages.push_back({.stage = stage});
    for (const ContactStanding& standing : all) {
        if (standing.stage < 0) continue;
        BoardStage& column = board.stages[size_t(standing.stage)];
        column.people.push_back(standing.contact);
        if (standing.stuck) ++column.stuck;
    }
    std::vector<ContactId> seenFirst;
    for (BoardStage& column : board.stages) {
        progress.check();
        if (!column.stage.isOnRoad() && !wish.unfolded.contains(column.stage.key)) continue;
        readCards(file.stores(), column, facts, all);
        for (const BoardCard& card : shownCards(column.cards, wish.filter)) {
            if (seenFirst.size() % LinesAtOnce == LinesAtOnce - 1) break;
            seenFirst.push_back(card.contact);
        }
        seenFirst.resize((seenFirst.size() + LinesAtOnce - 1) / LinesAtOnce * LinesAtOnce);
    }
    std::erase_if(seenFirst, [](ContactId id) { return id.isNull(); });
    QHash<ContactId, QString> lines;
    for (const CardLine& read : readCardLines(file, progress, seenFirst, formatting))
        lines.insert(read.contact, read.line);
    for (BoardStage& column : board.stages)
        for (BoardCard& card : column.cards)
            if (const auto found = lines.constFind(card.contact); found != lines.cend()) {
                card.line = *found;
                card.lineRead = true;
            }
    return board;
}

std::vector<CardLine> readCardLines(OpenFile& file, Progress& progress,
                                    const std::vector<ContactId>& contacts,
                                    const Formatting& formatting) {
    const Now now = nowOf(file, progress);
    std::vector<CardLine> lines;
    for (const Contact& contact : file.stores().contacts.getAll(contacts)) {
        progress.check();
        lines.push_back({contact.id, lineOf(file, now, contact, formatting)});
    }
    return lines;
}

std::vector<BoardCard> shownCards(const std::vector<BoardCard>& cards, const BoardFilter& filter) {
    const QStringList wanted = text::folded(filter.find).split(u' ', Qt::SkipEmptyParts);
    std::vector<BoardCard> shown;
    for (const BoardCard& card : cards) {
        if (filter.stuckOnly && !card.stuck) continue;
        if (filter.source && card.source != *filter.source) continue;
        if (!wanted.isEmpty()) {
            const QString name = text::folded(card.name);
            if (!std::ranges::all_of(wanted, [&](const QString& w) { return name.contains(w); }))
                continue;
        }
        shown.push_back(card);
    }
    std::ranges::sort(shown, [&](const BoardCard& a, const BoardCard& b) {
        return standsBefore(a, b, filter.order);
    });
    return shown;
}

Correction correctionOf(OpenFile& file, Progress& progress, ContactId contact, StageId target) {
    const Now now = nowOf(file, progress);
    const Facts& facts = *now.facts;
    const size_t index = facts.indexOf(contact);
    Correction correction;
    if (index >= facts.size()) return correction;
    const Standing at = standingOf(facts, index, now.asOf, now.settings.lapseDays);
    int targetStage = -1;
    for (size_t number = 0; number < facts.road.size(); ++number)
        if (facts.road[number].id == target) targetStage = int(number);
    QHash<StageId, int> written;
    for (const WrittenStage& stage : facts.writtenStages) written.insert(stage.id, stage.stage);
    // Oldest first: of several on the same day, the last one recorded brought them there.
    for (const Milestone& milestone : file.stores().milestones.of(contact))
        if (!at.derived && written.value(milestone.stage, -1) == at.stage &&
            Day::of(milestone.reachedOn) == at.since)
            correction.mistaken = milestone;
    if (correction.mistaken.id.isNull()) return correction;
    correction.way = Correction::Way::Possible;
    for (const StageEvent& event : facts.eventsOf(index))
        if (event.kind != StageEvent::Kind::Recorded && event.kind != StageEvent::Kind::Met &&
            event.on >= at.since && event.on <= now.asOf && event.stage > targetStage)
            correction.way = Correction::Way::LaterFact;
    return correction;
}

void correct(OpenFile& file, const Milestone& mistaken, StageId target) {
    Milestone milestone;
    milestone.contact = mistaken.contact;
    milestone.stage = target;
    milestone.life = mistaken.life;
    milestone.reachedOn = mistaken.reachedOn;
    milestone.corrects = mistaken.id;
    file.stores().milestones.insert(milestone);
}

}  // namespace waymark::ui
