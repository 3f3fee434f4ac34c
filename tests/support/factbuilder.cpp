// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/factbuilder.h"

namespace waymark {

Playbook publishedPlaybook(PlaybookTemplate which, int version, QStringView publishedOn) {
    Playbook book = templatePlaybook(which);
    book.id = PlaybookId(version);
    book.version = version;
    book.state = PlaybookState::Published;
    book.publishedOn = day(publishedOn).date();
    for (Stage& stage : book.stages) stage.id = StageId(version * 100 + stage.position);
    return book;
}

FactBuilder::FactBuilder() : playbooks{publishedPlaybook(PlaybookTemplate::Awareness)} {
    raw.currency = QStringLiteral("GBP");
    raw.sources = {{SourceId(1), QStringLiteral("Website")}, {SourceId(2), QStringLiteral("Talk")}};
}

FactBuilder& FactBuilder::contact(qint64 id, QStringView metOn) {
    m_contact = ContactId(id);
    raw.contacts.push_back({m_contact, day(metOn), SourceId(), 0});
    return *this;
}

FactBuilder& FactBuilder::from(qint64 source) {
    raw.contacts.back().source = SourceId(source);
    return *this;
}

FactBuilder& FactBuilder::knows(std::vector<ProfileField> fields) {
    for (const ProfileField field : fields) raw.contacts.back().filled |= 1U << unsigned(field);
    return *this;
}

FactBuilder& FactBuilder::reached(QStringView stage, QStringView on, int life, int version) {
    for (const Playbook& book : playbooks)
        if (book.version == version)
            raw.milestones.push_back(
                {m_contact, MilestoneId(++m_rows), book.stage(stage)->id, day(on), life});
    return *this;
}

FactBuilder& FactBuilder::bought(QStringView on, qint64 amountMinor) {
    raw.orders.push_back({m_contact, OrderId(++m_rows), day(on), amountMinor, true});
    return *this;
}

FactBuilder& FactBuilder::cancelled(QStringView on) {
    raw.orders.push_back({m_contact, OrderId(++m_rows), day(on), 9900, false});
    return *this;
}

FactBuilder& FactBuilder::felt(QStringView on, int feeling) {
    raw.interactions.push_back({m_contact, day(on), feeling});
    return *this;
}

FactBuilder& FactBuilder::referred(qint64 contact, QStringView on) {
    raw.referrals.push_back({m_contact, ContactId(contact), day(on)});
    return *this;
}

Filter asked(QStringView from, QStringView to, QStringView asOf) {
    Filter filter;
    filter.period = {day(from), day(to)};
    filter.asOf = day(asOf);
    return filter;
}

QString text(const People& people) {
    QStringList numbers;
    for (const ContactId contact : people) numbers << QString::number(contact.value());
    return numbers.join(u' ');
}

}  // namespace waymark
