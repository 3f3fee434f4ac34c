// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/bringback.h"

#include "core/base/failure.h"
#include "core/export/contactuid.h"
#include "core/export/eachcontact.h"
#include "core/intake/keptplaybook.h"
#include "core/intake/rowoutcomes.h"

#include <QHash>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

class BringBack {
public:
    BringBack(const KeptTable& table, Stores& stores, const BringBackRequest& request,
              Progress& progress)
        : m_table(table), m_stores(stores), m_request(request), m_progress(progress) {
        m_summary.fileName = table.info().fileName;
        m_summary.profile = table.info().mapping.profile;
        m_summary.encoding = table.info().encoding;
        m_summary.delimiter = table.info().delimiter;
        m_summary.headerRow = table.info().headerRow;
        m_summary.rows = table.rowCount();
        m_summary.outcomes.assign(size_t(table.rowCount()), RowOutcome::Skipped);
        m_summary.contacts.resize(size_t(table.rowCount()));
    }

    ImportSummary run() {
        if (m_table.which() == CompleteTable::Playbook) takePlaybooks();
        if (m_table.read().column(u"uid"_s) >= 0) meetPeople();
        for (qsizetype row = 0; row < m_table.rowCount(); ++row) {
            m_row = row;
            m_issues.clear();
            const RowOutcome outcome = take();
            m_summary.outcomes[size_t(row)] = outcome;
            ++(m_summary.*counter(outcome));
            if (!m_issues.empty()) m_summary.findings[row] = m_issues;
            if (outcome == RowOutcome::Rejected)
                m_summary.setAside.push_back({.row = row + 1,
                                              .line = m_table.line(row),
                                              .outcome = outcome,
                                              .contact = {},
                                              .issues = m_issues});
            m_progress.at(Progress::Step::Writing, row + 1, m_table.rowCount());
        }
        return std::move(m_summary);
    }

private:
    [[nodiscard]] QString text(const QString& heading) const {
        return m_table.read().text(m_row, heading);
    }
    [[nodiscard]] QDate day(const QString& heading) const {
        return QDate::fromString(text(heading), Qt::ISODate);
    }
    [[nodiscard]] bool writes() const { return m_request.writing == Writing::Now; }
    RowOutcome rejected(const QString& field, Issue::Kind why) {
        m_issues.push_back({field, why, text(field)});
        return RowOutcome::Rejected;
    }

    /// True if the field takes what the row says, as the mode allows.
    bool take(QString& here, const QString& said) const {
        if (said.isEmpty() || said == here) return false;
        const bool allowed = m_request.mode == MatchMode::Merge ||
                             (here.isEmpty() && m_request.mode == MatchMode::Fill);
        if (allowed) here = said;
        return allowed;
    }

    RowOutcome take() {
        switch (m_table.which()) {
            case CompleteTable::Settings:
                return takeSetting();
            case CompleteTable::Playbook:
                return m_summary.outcomes[size_t(m_row)];  // taken as a whole
            case CompleteTable::Places:
                return takePlace();
            case CompleteTable::Organisations:
                return takeOrganisation();
            case CompleteTable::Aliases:
                return takeAlias();
            case CompleteTable::ToldApart:
                return takeToldApart();
            case CompleteTable::Consents:
                return takeConsent();
            case CompleteTable::Contacts:
            case CompleteTable::Orders:
            case CompleteTable::Milestones:
            case CompleteTable::Interactions:
            case CompleteTable::Referrals:
                throw Failure(Failure::Kind::WrongUse, u"these rows are imported"_s);
        }
        return RowOutcome::Skipped;
    }

    /// Everybody who is here, under every number that address books and Waymark know them by.
    void meetPeople() {
        (void)eachContact(m_stores, m_progress, Progress::Step::Matching,
                          [&](const Contact& contact) {
                              m_people.insert(uidKey(uidLine(contact)), contact.id);
                              for (const QString& line : contact.properties)
                                  if (const QString uid = uidKey(line); !uid.isEmpty())
                                      m_people.insert(uid, contact.id);
                          });
    }
    ContactId person(const QString& heading = u"uid"_s) {
        const ContactId found = m_people.value(uidKey(text(heading)));
        if (heading == u"uid") m_summary.contacts[size_t(m_row)] = found;
        return found;
    }

    RowOutcome takeSetting() {
        FileSettings settings = m_stores.settings.read();
        const QString name = text(u"setting"_s), said = text(u"value"_s);
        bool changes = false;
        if (name == u"business_name") changes = take(settings.businessName, said);
        if (name == u"country") changes = take(settings.country, said);
        if (name == u"currency") changes = take(settings.currency, said);
        if (name == u"lapse_days") {
            QString days = QString::number(settings.lapseDays);
            changes = take(days, said);
            bool read = false;
            settings.lapseDays = days.toInt(&read);
            if (!read || settings.lapseDays < 0)
                return rejected(u"value"_s, Issue::Kind::UnreadableAmount);
        }
        if (!changes) return RowOutcome::Skipped;
        if (writes()) m_stores.settings.write(settings);
        return RowOutcome::Updated;
    }

    void takePlaybooks() {
        const std::vector<Playbook> here = m_stores.playbooks.all();
        for (const KeptPlaybook& kept : keptPlaybooks(m_table)) {
            const bool known = std::ranges::any_of(
                here, [&](const Playbook& each) { return sayTheSame(each, kept.book); });
            if (known || m_request.mode != MatchMode::Merge) continue;
            for (const qsizetype row : kept.rows)
                m_summary.outcomes[size_t(row)] = RowOutcome::Created;
            if (!writes()) continue;
            const PlaybookId id = m_stores.playbooks.insertDraft(kept.book).id;
            if (kept.book.state != PlaybookState::Draft)
                m_stores.playbooks.publish(id, kept.book.publishedOn);
        }
    }

    RowOutcome takePlace() {
        Place said;
        said.kind = placeKind(text(u"kind"_s));
        said.name = text(u"place"_s);
        said.note = text(u"note"_s);
        said.emptiedOn = day(u"emptied_on"_s);
        const std::vector<Place> places = m_stores.places.all();
        const auto here = std::ranges::find_if(places, [&](const Place& each) {
            return each.kind == said.kind && each.name == said.name;
        });
        if (here == places.end()) {
            if (writes()) (void)m_stores.places.insert(said);
            return RowOutcome::Created;
        }
        Place now = *here;
        bool changes = take(now.note, said.note);
        QString emptied = now.emptiedOn.toString(Qt::ISODate);
        if (take(emptied, said.emptiedOn.toString(Qt::ISODate))) {
            now.emptiedOn = said.emptiedOn;
            changes = true;
        }
        if (changes && writes()) m_stores.places.update(now);
        return changes ? RowOutcome::Updated : RowOutcome::Skipped;
    }

    RowOutcome takeOrganisation() {
        const QString name = text(u"organisation"_s), key = organisationKey(name);
        if (key.isEmpty()) return rejected(u"organisation"_s, Issue::Kind::NoPerson);
        std::optional<Organisation> firm = m_stores.organisations.withKey(key);
        const bool isNew = !firm;
        if (isNew) firm.emplace().name = name;
        // All fields of a new one, whatever the mode.
        const auto takeField = [&](QString& here, const QString& said) {
            if (!isNew) return take(here, said);
            here = said;
            return true;
        };
        bool changes = takeField(firm->domain, text(u"email_domain"_s));
        changes = takeField(firm->website, text(u"website"_s)) || changes;
        changes = takeField(firm->note, text(u"note"_s)) || changes;
        if (writes() && isNew) (void)m_stores.organisations.insert(*firm, {});
        if (writes() && !isNew && changes) m_stores.organisations.update(*firm);
        return isNew ? RowOutcome::Created : changes ? RowOutcome::Updated : RowOutcome::Skipped;
    }

    RowOutcome takeAlias() {
        const auto kind = aliasKind(text(u"alias_kind"_s));
        if (!kind) return rejected(u"alias_kind"_s, Issue::Kind::UnknownState);
        ContactAlias alias{person(), *kind, text(u"alias_key"_s)};
        if (!alias.contact) return rejected(u"uid"_s, Issue::Kind::NoPerson);
        if (*kind == AliasKind::NameAndOrganisation)
            alias.key = aliasKey(text(u"alias_organisation"_s), alias.key);
        const std::vector<ContactAlias> here = m_stores.aliases.of(alias.contact);
        if (std::ranges::find(here, alias) != here.end()) return RowOutcome::Skipped;
        if (writes()) m_stores.aliases.add(alias);
        return RowOutcome::Created;
    }

    RowOutcome takeToldApart() {
        const ContactId one = person(), other = person(u"other_uid"_s);
        if (!one) return rejected(u"uid"_s, Issue::Kind::NoPerson);
        if (!other || one == other) return rejected(u"other_uid"_s, Issue::Kind::NoPerson);
        if (m_stores.notSame.areNotSame(one, other)) return RowOutcome::Skipped;
        if (writes()) m_stores.notSame.remember(one, other, m_request.nowUtc);
        return RowOutcome::Created;
    }

    RowOutcome takeConsent() {
        const auto channel = consentChannel(text(u"channel"_s));
        if (!channel) return rejected(u"channel"_s, Issue::Kind::UnknownChannel);
        const auto state = consentState(text(u"state"_s));
        if (!state) return rejected(u"state"_s, Issue::Kind::UnreadableConsent);
        Consent said;
        said.contact = person();
        said.purpose = text(u"purpose"_s);
        said.channel = *channel;
        said.state = *state;
        said.decidedOn = day(u"decided_on"_s);
        said.basis = text(u"basis"_s);
        said.wording = text(u"wording"_s);
        said.evidence = text(u"evidence"_s);
        if (!said.contact) return rejected(u"uid"_s, Issue::Kind::NoPerson);
        ConsentsHere& here = consentsOf(said.contact);
        const auto same = std::ranges::find_if(here.unnamed, [&](Consent each) {
            each.id = {};
            each.madeBy = {};
            return each == said;
        });
        if (same != here.unnamed.end()) {
            here.unnamed.erase(same);
            return RowOutcome::Skipped;
        }
        const Consent* standing = standingConsent(here.all, said.purpose, said.channel);
        const bool givesBack = said.state == ConsentState::Given && standing &&
                               standing->state == ConsentState::Withdrawn;
        if (givesBack) return RowOutcome::Skipped;
        if (writes()) (void)m_stores.consents.insert(said);
        return RowOutcome::Created;
    }

    /// The consents of a contact as they were before this table.
    struct ConsentsHere {
        std::vector<Consent> all;
        std::vector<Consent> unnamed;  ///< that no row has named yet
    };
    ConsentsHere& consentsOf(ContactId contact) {
        auto known = m_consents.find(contact);
        if (known == m_consents.end()) {
            const std::vector<Consent> all = m_stores.consents.of(contact);
            known = m_consents.insert(contact, {all, all});
        }
        return *known;
    }

    const KeptTable& m_table;
    Stores& m_stores;
    const BringBackRequest& m_request;
    Progress& m_progress;
    ImportSummary m_summary;
    qsizetype m_row = 0;
    std::vector<Issue> m_issues;
    QHash<QString, ContactId> m_people;  ///< by uidKey()
    QHash<ContactId, ConsentsHere> m_consents;
};

}  // namespace

ImportSummary bringBack(const KeptTable& table, Stores& stores, const BringBackRequest& request,
                        Progress& progress) {
    return BringBack(table, stores, request, progress).run();
}

}  // namespace waymark
