// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/journeyreport.h"

#include "core/analytics/facts.h"
#include "ui/charts/journeytimeline.h"
#include "ui/charts/paintedfigure.h"
#include "ui/widgets/feelingbar.h"

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::JourneyReport)
};

using Align = Column::Align;
using Weight = Run::Weight;

/// The timeline of the contact page on paper.
class TimelineFigure : public PaintedFigure {
public:
    explicit TimelineFigure(JourneyPicture picture) : m_picture(std::move(picture)) {}

    [[nodiscard]] double heightForPx(double) const override {
        Theme paper;
        paper.setMode(ThemeMode::Light);
        return journeyHeight(paper);
    }
    [[nodiscard]] QString sentence() const override { return m_picture.sentence; }
    void paint(QPainter& painter, const QRectF& box, const Theme& theme) const override {
        paintJourney(painter, box, m_picture, theme);
    }

private:
    JourneyPicture m_picture;
};

class Builder {
public:
    Builder(const ContactFile& file, const Formatting& formatting)
        : m_file(file), m_format(formatting) {}

    [[nodiscard]] Document build() const;

private:
    [[nodiscard]] QString day(QDate on) const {
        return on.isValid() ? m_format.date(on) : Words::tr("day not known");
    }
    [[nodiscard]] QString spent() const {
        return m_format.money(m_file.journey.spentMinor, m_file.settings.currency);
    }
    [[nodiscard]] Paragraph inShort() const;
    [[nodiscard]] Table stages() const;
    [[nodiscard]] Table orders() const;
    [[nodiscard]] Table interactions() const;
    [[nodiscard]] Table known() const;
    void addReferrals(std::vector<Block>& blocks) const;
    [[nodiscard]] QString missing() const;

    const ContactFile& m_file;
    const Formatting& m_format;
};

Paragraph Builder::inShort() const {
    std::vector<Run> runs;
    const RoadStage* stage = m_file.stage();
    runs.push_back({m_file.contact.title(), Weight::Strong});
    if (stage && m_file.journey.since.isKnown())
        runs.push_back({Words::tr(" stands at %1 since %2")
                            .arg(stage->name, day(m_file.journey.since.date()))});
    else if (stage)
        runs.push_back({Words::tr(" stands at %1").arg(stage->name)});
    else
        runs.push_back({Words::tr(" has no stage yet")});
    if (m_file.standing.stuck && stage && stage->targetDays)
        runs.push_back({Words::tr(", longer than the target of %1")
                            .arg(Formatting::days(*stage->targetDays))});
    runs.push_back({u". "_s});
    const int bought = m_file.journey.orders;
    if (bought > 0)
        runs.push_back(
            {(bought == 1 ? Words::tr("1 order, %1 in all. ").arg(spent())
                          : Words::tr("%1 orders, %2 in all. ").arg(bought).arg(spent()))});
    else
        runs.push_back({Words::tr("No order yet. ")});
    if (m_file.referrer)
        runs.push_back({Words::tr("Came through %1. ").arg(m_file.referrer->title)});
    if (const size_t brought = m_file.referred.size(); brought > 0)
        runs.push_back({brought == 1 ? Words::tr("Brought 1 contact.")
                                     : Words::tr("Brought %1 contacts.").arg(brought)});
    return {std::move(runs), Paragraph::Shape::Body};
}

Table Builder::stages() const {
    Table table{{{Words::tr("Stage"), 2.2, Align::Left},
                 {Words::tr("Reached"), 1.5, Align::Left},
                 {Words::tr("Stayed"), 1.7, Align::Right},
                 {Words::tr("Target"), 1.1, Align::Right},
                 {Words::tr("How it came"), 3.2, Align::Left}},
                {},
                Words::tr("No stage was reached yet.")};
    for (size_t v = 0; v < m_file.journey.visits.size(); ++v) {
        const Visit& visit = m_file.journey.visits[v];
        const RoadStage* stage = visit.stage < 0 ? nullptr : &m_file.road[size_t(visit.stage)];
        const bool last = v + 1 == m_file.journey.visits.size();
        QString how;
        for (const ReachedStage& reached : m_file.journey.reached)
            if (reached.stage == visit.stage && reached.on == visit.from)
                how = reasonOf(m_file, reached, m_format);
        if (visit.wonBack)
            how = how.isEmpty() ? Words::tr("won back") : Words::tr("won back, %1").arg(how);
        QString stayed = visit.days < 0 ? Formatting::none() : Formatting::days(visit.days);
        if (last && visit.days >= 0) stayed = Words::tr("%1 so far").arg(stayed);
        table.rows.push_back({{visit.name, Weight::Strong},
                              {day(visit.from.date())},
                              {stayed},
                              {stage && stage->targetDays ? Formatting::days(*stage->targetDays)
                                                          : Formatting::none(),
                               Weight::Quiet},
                              {how, Weight::Quiet}});
    }
    return table;
}

Table Builder::orders() const {
    Table table{{{Words::tr("Day"), 1.2, Align::Left},
                 {Words::tr("Order"), 1.3, Align::Left},
                 {Words::tr("What"), 4, Align::Left},
                 {Words::tr("State"), 1.2, Align::Left},
                 {Words::tr("Amount"), 1.2, Align::Right}},
                {},
                Words::tr("No orders.")};
    for (auto order = m_file.orders.rbegin(); order != m_file.orders.rend(); ++order)
        table.rows.push_back(
            {{day(order->orderedOn)},
             {order->number, Weight::Quiet},
             {productsOf(*order)},
             {orderStateWord(order->state), Weight::Quiet},
             {m_format.money(order->total().minor, order->currency, Formatting::Detail::Exact),
              order->counts() ? Weight::Strong : Weight::Quiet}});
    return table;
}

Table Builder::interactions() const {
    Table table{{{Words::tr("Day"), 1.2, Align::Left},
                 {Words::tr("Contact"), 1.9, Align::Left},
                 {Words::tr("What it was about"), 4.6, Align::Left},
                 {Words::tr("Felt"), 1.1, Align::Left},
                 {Words::tr("Staff"), 1, Align::Left}},
                {},
                Words::tr("No contact was logged.")};
    for (auto each = m_file.interactions.rbegin(); each != m_file.interactions.rend(); ++each) {
        const QString direction = directionWord(each->direction);
        table.rows.push_back(
            {{day(each->happenedOn)},
             {direction.isEmpty() ? channelWord(each->channel)
                                  : Words::tr("%1, %2").arg(channelWord(each->channel), direction)},
             {each->note},
             {each->feeling ? feelingWord(*each->feeling) : Formatting::none(),
              each->feeling && *each->feeling < 3 ? Weight::Strong : Weight::Plain},
             {m_file.staffName(each->staff), Weight::Quiet}});
    }
    return table;
}

void Builder::addReferrals(std::vector<Block>& blocks) const {
    blocks.push_back(Heading{Words::tr("Referrals")});
    Table table{{{Words::tr("Direction"), 1.6, Align::Left},
                 {Words::tr("Contact"), 3, Align::Left},
                 {Words::tr("Stands at"), 2, Align::Left},
                 {Words::tr("Day"), 1.4, Align::Right}},
                {},
                Words::tr("No referral, neither way.")};
    const auto row = [&](const QString& direction, const NamedContact& other) {
        table.rows.push_back(
            {{direction, Weight::Quiet}, {other.title}, {other.stage}, {day(other.on)}});
    };
    if (m_file.referrer) row(Words::tr("Came through"), *m_file.referrer);
    for (const NamedContact& other : m_file.referred) row(Words::tr("Brought"), other);
    blocks.push_back(std::move(table));
}

Table Builder::known() const {
    Table table{
        {{Words::tr("Fact"), 1, Align::Left}, {Words::tr("Known"), 4, Align::Left}}, {}, {}};
    const Contact& contact = m_file.contact;
    const auto row = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) table.rows.push_back({{name, Weight::Quiet}, {value}});
    };
    row(Words::tr("Organisation"), contact.organisationName);
    row(Words::tr("Job title"), contact.jobTitle);
    QStringList lines;
    for (const EmailEntry& email : contact.emails) lines << email.address.text();
    row(Words::tr("E-mail"), lines.join(u'\n'));
    lines.clear();
    for (const PhoneEntry& phone : contact.phones)
        lines << (phone.e164.isEmpty() ? phone.raw : Formatting::phone(phone.e164));
    row(Words::tr("Phone"), lines.join(u'\n'));
    for (const PostalAddress& address : contact.addresses) {
        QStringList parts = address.street.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& part :
             {address.city, address.region, address.postcode, address.country})
            if (!part.isEmpty()) parts << part;
        row(Words::tr("Address"), parts.isEmpty() ? address.formatted : parts.join(u", "_s));
    }
    lines.clear();
    for (const Link& link : contact.links) lines << link.url;
    row(Words::tr("Web"), lines.join(u'\n'));
    row(Words::tr("Birthday"), contact.birthday);
    row(Words::tr("First met"), contact.metOn.isValid() ? m_format.date(contact.metOn) : QString());
    row(Words::tr("Source"), contact.sourceName);
    row(Words::tr("Tags"), QStringList(contact.tags.begin(), contact.tags.end()).join(u", "_s));
    row(Words::tr("Note"), contact.note);
    row(Words::tr("Still missing"), missing());
    return table;
}

QString Builder::missing() const {
    QStringList words;
    for (int field = 0; field <= int(ProfileField::Note); ++field)
        if (m_file.standing.missing & (1U << unsigned(field)))
            words << factWord(ProfileField(field));
    return words.join(u", "_s);
}

Document Builder::build() const {
    Document document;
    document.business = m_file.settings.businessName;
    document.title = m_file.contact.title();
    QStringList sub{Words::tr("Journey report")};
    if (!m_file.contact.jobTitle.isEmpty()) sub << m_file.contact.jobTitle;
    if (!m_file.contact.organisationName.isEmpty() &&
        m_file.contact.organisationName != document.title)
        sub << m_file.contact.organisationName;
    document.subtitle = sub.join(u" · "_s);
    document.sideLines = {Words::tr("As of %1").arg(m_format.date(m_file.today))};
    if (m_file.contact.metOn.isValid())
        document.sideLines << Words::tr("First met %1").arg(m_format.date(m_file.contact.metOn));
    if (!m_file.contact.sourceName.isEmpty())
        document.sideLines << Words::tr("Source: %1").arg(m_file.contact.sourceName);
    document.footer = Words::tr(
                          "Stages follow from dated milestones, orders and referrals. A customer "
                          "has lapsed after "
                          "more than %1 without a purchase. Holds personal data.")
                          .arg(Formatting::days(m_file.settings.lapseDays));
    auto& blocks = document.blocks;
    blocks.push_back(inShort());
    blocks.push_back(Heading{Words::tr("Stages")});
    blocks.push_back(stages());
    blocks.push_back(Heading{Words::tr("The way so far")});
    blocks.push_back(
        FigureBlock{std::make_shared<TimelineFigure>(journeyPictureOf(m_file, m_format))});
    blocks.push_back(Heading{Words::tr("Orders")});
    blocks.push_back(orders());
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{Words::tr("Contacts and feelings")});
    blocks.push_back(interactions());
    addReferrals(blocks);
    blocks.push_back(Heading{Words::tr("What we know")});
    blocks.push_back(known());
    return document;
}

}  // namespace

std::optional<ContactFile> readJourneyReport(OpenFile& file, Progress& progress,
                                             ContactId contact) {
    KeptStandings once;
    return readContactFile(file, progress, once, contact);
}

Document journeyReport(const ContactFile& file, const Formatting& formatting) {
    return Builder(file, formatting).build();
}

}  // namespace waymark::ui
