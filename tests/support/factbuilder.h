#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "tests/support/catch.h"

namespace waymark {

/// "2026-11-12"; empty: unknown.
[[nodiscard]] inline Day day(QStringView iso) { return Day::fromIso(iso); }

/// A template as version `version`, published, with ids: stages 100 × version + position.
[[nodiscard]] Playbook publishedPlaybook(PlaybookTemplate which, int version = 1,
                                         QStringView publishedOn = u"2020-01-01");

/// Facts without a file. Calls describe the contact named last.
class FactBuilder {
public:
    FactBuilder();

    FactBuilder& contact(qint64 id, QStringView metOn = {});
    FactBuilder& from(qint64 source);
    FactBuilder& knows(std::vector<ProfileField> fields);
    FactBuilder& reached(QStringView stage, QStringView on, int life = 1, int version = 1);
    FactBuilder& bought(QStringView on, qint64 amountMinor = 1000);
    FactBuilder& cancelled(QStringView on);
    FactBuilder& felt(QStringView on, int feeling);
    FactBuilder& referred(qint64 contact, QStringView on);

    [[nodiscard]] Facts facts() const { return assembleFacts(raw, playbooks); }

    RawFacts raw;
    std::vector<Playbook> playbooks;

private:
    ContactId m_contact;
    qint64 m_rows = 0;
};

[[nodiscard]] Filter asked(QStringView from, QStringView to, QStringView asOf);

/// "1 4 7"
[[nodiscard]] QString text(const People& people);

}  // namespace waymark
