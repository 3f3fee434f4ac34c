// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactfile.h"

#include "core/analytics/facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::ContactFile)
};

NamedContact named(OpenFile& file, const KeptStandings::Now& now, ContactId id, QDate on) {
    NamedContact contact{id, {}, {}, 0, on};
    for (const ContactRow& row : file.stores().contacts.rows({id})) contact.title = row.title();
    if (const size_t index = now.facts->indexOf(id); index < now.standings.size()) {
        if (const int stage = now.standings[index].stage; stage >= 0) {
            contact.stage = now.facts->road[size_t(stage)].name;
            contact.phasePosition = now.facts->road[size_t(stage)].phasePosition;
        }
    }
    return contact;
}

std::vector<ContactFile::Origin> originsOf(Stores& stores, ContactId contact) {
    std::vector<ContactFile::Origin> origins;
    for (const ImportRowRecord& row : stores.imports.rowsOf(contact)) {
        const std::optional<ImportRecord> record = stores.imports.find(row.import);
        if (record) origins.push_back({record->fileName, row.line});
    }
    return origins;
}

ActivityEntry entryOf(const Interaction& interaction, const ContactFile& file) {
    ActivityEntry entry;
    entry.kind = ActivityEntry::Kind::Interaction;
    entry.on = interaction.happenedOn;
    entry.icon = channelIcon(interaction.channel);
    entry.lead = channelWord(interaction.channel);
    entry.words = interaction.note;
    entry.quiet = directionWord(interaction.direction);
    entry.staff = file.staffName(interaction.staff);
    entry.feeling = interaction.feeling;
    return entry;
}

ActivityEntry entryOf(const Order& order, const Formatting& formatting) {
    ActivityEntry entry;
    entry.kind = ActivityEntry::Kind::Order;
    entry.on = order.orderedOn;
    entry.icon = IconName::Cart;
    entry.lead = Words::tr("Order");
    entry.words = productsOf(order);
    entry.quiet = formatting.money(order.total().minor, order.currency);
    if (!order.counts()) entry.quiet += Words::tr(", %1").arg(orderStateWord(order.state));
    return entry;
}

ActivityEntry entryOf(const ReachedStage& reached, const ContactFile& file,
                      const Formatting& formatting) {
    ActivityEntry entry;
    entry.kind = ActivityEntry::Kind::Milestone;
    entry.on = reached.on.date();
    entry.icon = IconName::Milestone;
    entry.lead = reached.name;
    entry.words = reasonOf(file, reached, formatting);
    entry.quiet = reached.derived ? Words::tr("by the playbook") : QString();
    entry.phasePosition = reached.phasePosition;
    for (const Milestone& milestone : file.milestones) {
        if (Day::of(milestone.reachedOn) != reached.on || reached.derived) continue;
        entry.staff = file.staffName(milestone.staff);
        break;
    }
    return entry;
}

QString originReason(const ContactFile& file) {
    if (file.referrer) return Words::tr("referred by %1").arg(file.referrer->title);
    return file.contact.sourceName;
}

}  // namespace

QString ContactFile::staffName(StaffId id) const {
    for (const auto& [each, name] : staff)
        if (each == id) return name;
    return {};
}

std::optional<ContactFile> readContactFile(OpenFile& file, Progress& progress, KeptStandings& kept,
                                           ContactId id) {
    Stores& stores = file.stores();
    std::optional<Contact> contact = stores.contacts.find(id);
    if (!contact) return {};
    const KeptStandings::Now now = kept.of(file, progress);
    ContactFile all;
    all.contact = std::move(*contact);
    all.settings = stores.settings.read();
    all.today = file.clock().today();
    all.road = now.facts->road;
    if (const size_t index = now.facts->indexOf(id); index < now.standings.size())
        all.standing = now.standings[index];
    all.journey =
        journeyOf(*now.facts, id, Day::of(all.today), all.settings.lapseDays).value_or(JourneyOf{});
    all.milestones = stores.milestones.of(id);
    all.interactions = stores.interactions.of(id);
    all.orders = stores.orders.of(id);
    all.consents = stores.consents.of(id);
    all.staff = stores.names.staff();
    all.origins = originsOf(stores, id);
    if (const std::optional<Referral> referral = stores.referrals.referrerOf(id))
        all.referrer = named(file, now, referral->referrer, referral->referredOn);
    for (const Referral& referral : stores.referrals.madeBy(id))
        all.referred.push_back(named(file, now, referral.referred, referral.referredOn));
    // A contact in the bin keeps its referrals but has no name in any list.
    std::erase_if(all.referred, [](const NamedContact& each) { return each.title.isEmpty(); });
    if (all.referrer && all.referrer->title.isEmpty()) all.referrer.reset();
    return all;
}

std::vector<ActivityEntry> activityOf(const ContactFile& file, const Formatting& formatting) {
    std::vector<ActivityEntry> entries;
    for (const Interaction& interaction : file.interactions)
        entries.push_back(entryOf(interaction, file));
    for (const Order& order : file.orders) entries.push_back(entryOf(order, formatting));
    for (auto reached = file.journey.reached.rbegin(); reached != file.journey.reached.rend();
         ++reached)
        entries.push_back(entryOf(*reached, file, formatting));
    std::stable_sort(
        entries.begin(), entries.end(), [](const ActivityEntry& a, const ActivityEntry& b) {
            return a.on.isValid() && b.on.isValid() ? a.on > b.on : a.on.isValid() > b.on.isValid();
        });
    return entries;
}

QString channelWord(Channel channel) {
    switch (channel) {
        case Channel::Call:
            return Words::tr("Call");
        case Channel::Email:
            return Words::tr("E-mail");
        case Channel::Letter:
            return Words::tr("Letter");
        case Channel::Meeting:
            return Words::tr("Meeting");
        case Channel::Visit:
            return Words::tr("Visit");
        case Channel::Social:
            return Words::tr("Social media");
        case Channel::Message:
            return Words::tr("Message");
        case Channel::Note:
            return Words::tr("Note");
    }
    return {};
}

IconName channelIcon(Channel channel) {
    switch (channel) {
        case Channel::Call:
            return IconName::Phone;
        case Channel::Email:
            return IconName::Mail;
        case Channel::Letter:
            return IconName::Letter;
        case Channel::Meeting:
            return IconName::Meeting;
        case Channel::Visit:
            return IconName::Visit;
        case Channel::Social:
            return IconName::Social;
        case Channel::Message:
            return IconName::Text;
        case Channel::Note:
            return IconName::Note;
    }
    return IconName::Note;
}

QString directionWord(Direction direction) {
    switch (direction) {
        case Direction::None:
            return {};
        case Direction::In:
            return Words::tr("from them");
        case Direction::Out:
            return Words::tr("from us");
    }
    return {};
}

QString orderStateWord(OrderState state) {
    switch (state) {
        case OrderState::Quoted:
            return Words::tr("quoted");
        case OrderState::Confirmed:
            return Words::tr("confirmed");
        case OrderState::Fulfilled:
            return Words::tr("fulfilled");
        case OrderState::Cancelled:
            return Words::tr("cancelled");
        case OrderState::Returned:
            return Words::tr("returned");
    }
    return {};
}

QString factWord(ProfileField field) {
    switch (field) {
        case ProfileField::Name:
            return Words::tr("name");
        case ProfileField::Organisation:
            return Words::tr("organisation");
        case ProfileField::Email:
            return Words::tr("e-mail");
        case ProfileField::Phone:
            return Words::tr("phone number");
        case ProfileField::Address:
            return Words::tr("address");
        case ProfileField::Birthday:
            return Words::tr("birthday");
        case ProfileField::Source:
            return Words::tr("source");
        case ProfileField::JobTitle:
            return Words::tr("job title");
        case ProfileField::Interest:
            return Words::tr("interest");
        case ProfileField::Note:
            return Words::tr("note");
    }
    return {};
}

QString productsOf(const Order& order) {
    QStringList names;
    for (const OrderLine& line : order.lines)
        if (!line.productName.isEmpty() && !names.contains(line.productName))
            names << line.productName;
    return names.join(Words::tr(", "));
}

QString reasonOf(const ContactFile& file, const ReachedStage& reached,
                 const Formatting& formatting) {
    const RoadStage* stage = reached.stage < 0 ? nullptr : &file.road[size_t(reached.stage)];
    for (const Milestone& milestone : file.milestones)
        if (!reached.derived && Day::of(milestone.reachedOn) == reached.on && stage &&
            milestone.stage == stage->id && !milestone.note.isEmpty())
            return milestone.note;
    if (!stage) return {};
    switch (stage->startsWhen) {
        case StartsWhen::Recorded:
            return {};
        case StartsWhen::Met:
            return originReason(file);
        case StartsWhen::FirstOrder:
        case StartsWhen::SecondPurchaseDay:
            for (const Order& order : file.orders) {
                if (Day::of(order.orderedOn) != reached.on || !order.counts()) continue;
                const QString amount = formatting.money(order.total().minor, order.currency);
                const QString what = productsOf(order);
                return what.isEmpty() ? amount : Words::tr("%1, %2").arg(what, amount);
            }
            return {};
        case StartsWhen::FirstReferral:
            return file.referred.empty()
                       ? QString()
                       : Words::tr("first referral: %1").arg(file.referred.front().title);
        case StartsWhen::Lapse:
            return reached.derived
                       ? Words::tr("no order for %1").arg(Formatting::days(file.settings.lapseDays))
                       : QString();
    }
    return {};
}

}  // namespace waymark::ui
