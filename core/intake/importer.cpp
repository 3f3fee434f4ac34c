// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importer.h"

#include "core/base/text.h"
#include "core/domain/organisation.h"
#include "core/matching/namelikeness.h"
#include "core/intake/peoplefold.h"
#include "core/intake/rowissues.h"
#include "core/intake/rowoutcomes.h"
#include "core/storage/contactloader.h"
#include "core/storage/lateindexes.h"

#include <QElapsedTimer>
#include <QHash>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype RowsAtOnce = 1000;

class Importer {
public:
    Importer(const ImportPlan& plan, const CandidateSource& source, Stores& stores, qint64 nowUtc,
             Progress& progress)
        : m_plan(plan),
          m_source(source),
          m_stores(stores),
          m_nowUtc(nowUtc),
          m_progress(progress),
          m_indexes(stores.database,
                    {u"contact"_s, u"contact_email"_s, u"contact_phone"_s, u"contact_address"_s,
                     u"contact_link"_s, u"contact_tag"_s, u"import_row"_s}),
          m_loader(stores.database) {
        if (source.rowCount() != qsizetype(plan.rows.size()))
            throw Failure(Failure::Kind::WrongUse, u"the plan is of another source"_s);
        for (const RowPlan& row : plan.rows) m_outcomes.push_back(row.outcome);
        for (const PlannedPerson& person : plan.people) m_contacts.push_back(person.existing);
        if (!plan.referred.empty()) m_parts.assign(plan.rows.size(), 0);
        m_currency = plan.mapping.currency;
        if (m_currency.size() != 3) m_currency = stores.settings.read().currency;
    }

    /// Rows of an import that is recorded already.
    void belongTo(ImportId import) {
        m_import = import;
        m_isRecorded = true;
    }

    ImportSummary run() {
        QElapsedTimer timer;
        timer.start();
        if (m_plan.newlyWaiting > 0) (void)import();
        PeopleFold fold(m_plan, m_source, m_stores, PeopleFold::Which::All);
        fold.each(m_progress, Progress::Step::Writing,
                  [&](FoldedPerson& person) { write(person); });
        m_loader.flush();
        for (const auto& [person, other] : m_plan.apart)
            m_stores.notSame.remember(m_contacts[size_t(person)], other, m_nowUtc);
        writeReferrals();
        renameOrganisations();
        ImportSummary summary = summaryOf(m_plan, m_source, m_outcomes, m_contacts);
        summary.import = m_import;
        if (m_import && !m_isRecorded) record(summary);
        m_indexes.make();
        summary.seconds = double(timer.nsecsElapsed()) / 1e9;
        return summary;
    }

private:
    /// Made with the first thing that is written: an import that changes nothing leaves nothing.
    ImportId import() {
        if (!m_import) {
            m_record.madeAt = m_nowUtc;
            m_record.fileName = m_plan.fileName;
            m_record.sha256 = m_plan.sha256;
            m_record.kind = word(m_plan.mapping.kind);
            m_record.profile = m_plan.mapping.profile;
            m_record.encoding = m_plan.encoding;
            m_record.mapping = toJson(m_plan.mapping);
            m_record.mode = word(m_plan.mode);
            m_record.headings = toJson(m_source.headings());
            m_record.rows = qint64(m_plan.rows.size());
            m_record.id = m_import = m_stores.imports.insert(m_record);
        }
        return m_import;
    }

    void write(FoldedPerson& person) {
        ContactId& contact = m_contacts[size_t(person.person)];
        if (person.contactChanged) {
            person.contact.organisation = organisation(person.contact.organisationName);
            person.contact.source = source(person.contact.sourceName);
            if (person.isNew) {
                person.contact.madeBy = import();
                contact = m_loader.add(person.contact, m_nowUtc);
            } else {
                (void)import();
                m_stores.contacts.update(person.contact);
            }
        }
        for (const Contact& other : person.absorbed) {
            (void)import();
            m_stores.contacts.absorb(contact, other.id, m_nowUtc);
        }
        keepAliases(person);
        for (Order& order : person.orders) writeOrder(order, contact);
        for (size_t at = 0; at < person.milestones.size(); ++at) {
            Milestone& milestone = person.milestones[at];
            milestone.contact = contact;
            milestone.madeBy = import();
            milestone.staff = staff(person.milestoneStaff[at]);
            const auto [number, corrects] = person.milestoneNumbers[at];
            milestone.corrects = m_milestones.value(corrects);
            const MilestoneId id = m_stores.milestones.insert(milestone);
            if (number != 0) m_milestones.insert(number, id);
        }
        for (auto& [interaction, who] : person.interactions) {
            interaction.contact = contact;
            interaction.madeBy = import();
            interaction.staff = staff(who);
            (void)m_stores.interactions.insert(interaction);
        }
        for (Consent& consent : person.consents) {
            consent.contact = contact;
            consent.madeBy = import();
            (void)m_stores.consents.insert(consent);
        }
        for (const FoldedPerson::Row& row : person.rows) {
            if (row.issues) m_issues.insert(row.row, toJson(*row.issues));
            settleOutcome(m_outcomes[size_t(row.row)], row.outcome,
                          m_parts.empty() ? nullptr : &m_parts[size_t(row.row)]);
        }
    }

    /// What led to those who are one with the person now leads to the person.
    void keepAliases(const FoldedPerson& person) {
        if (person.absorbed.empty() && person.joined.empty()) return;
        (void)import();
        Contact survivor = person.contact;
        survivor.id = m_contacts[size_t(person.person)];
        for (const auto* gone : {&person.absorbed, &person.joined})
            for (const Contact& each : *gone) m_stores.aliases.keep(survivor, each);
    }

    void writeOrder(Order& order, ContactId contact) {
        if (order.currency.size() != 3) order.currency = m_currency;
        for (OrderLine& line : order.lines) line.product = product(line);
        const ImportId made = import();
        if (order.id) {
            m_stores.orders.update(order);
            return;
        }
        order.contact = contact;
        order.madeBy = made;
        (void)m_stores.orders.insert(order);
    }

    /// The firm of that name, made if it is new. A better spelling is kept for the end, so that
    /// every person is compared with the file as it was.
    OrganisationId organisation(QString& name) {
        const QString key = organisationKey(name);
        if (key.isEmpty()) {
            name.clear();
            return {};
        }
        auto known = m_firms.find(key);
        if (known == m_firms.end()) {
            std::optional<Organisation> here = m_stores.organisations.withKey(key);
            const bool isNew = !here;
            if (isNew) {
                here.emplace();
                here->name = name;
                here->id = m_stores.organisations.insert(*here, import());
            }
            known = m_firms.insert(key, {*here, here->name, isNew});
        }
        if (isBetterWritten(name, known->best)) known->best = name;
        name = known->stored.name;
        return known->stored.id;
    }

    void renameOrganisations() {
        for (Firm& firm : m_firms) {
            // Only Merge may rewrite what was here; firms made just now have no such claim.
            if (firm.best == firm.stored.name) continue;
            if (!firm.isNew && m_plan.mode != MatchMode::Merge) continue;
            firm.stored.name = firm.best;
            m_stores.organisations.update(firm.stored);
        }
    }

    SourceId source(const QString& name) {
        const QString key = text::folded(name);
        if (key.isEmpty()) return {};
        auto known = m_sources.find(key);
        if (known == m_sources.end()) known = m_sources.insert(key, m_stores.names.source(name));
        return *known;
    }

    StaffId staff(const QString& name) {
        const QString key = text::folded(name);
        if (key.isEmpty()) return {};
        auto known = m_staff.find(key);
        if (known == m_staff.end()) known = m_staff.insert(key, m_stores.names.staff(name));
        return *known;
    }

    ProductId product(const OrderLine& line) {
        const QString key = text::folded(line.productName) + u'\x1f' + line.category;
        auto known = m_products.find(key);
        if (known == m_products.end())
            known = m_products.insert(key, m_stores.names.product(line.productName, line.category));
        return *known;
    }

    void writeReferrals() {
        for (size_t row = 0; row < m_plan.referred.size(); ++row) {
            const RowPlan& planned = m_plan.rows[row];
            if (!planned.newReferral || m_plan.referred[row] < 0) continue;
            const Candidate candidate = m_source.candidate(qsizetype(row));
            const auto* said = std::get_if<ReferralRow>(&candidate.event);
            if (!said) continue;
            const bool kept =
                m_stores.referrals.insert({.referrer = m_contacts[size_t(planned.person)],
                                           .referred = m_contacts[size_t(m_plan.referred[row])],
                                           .referredOn = said->referredOn,
                                           .note = said->note,
                                           .madeBy = import()});
            if (!kept) throw Failure(Failure::Kind::WrongUse, u"the plan is out of date"_s);
        }
    }

    void record(const ImportSummary& summary) {
        m_record.created = summary.created;
        m_record.updated = summary.updated;
        m_record.merged = summary.merged;
        m_record.skipped = summary.skipped;
        m_record.review = summary.review;
        m_record.rejected = summary.rejected;
        m_stores.imports.updateCounts(m_record);
        std::vector<ImportRowRecord> slice;
        const qsizetype rows = m_source.rowCount();
        for (qsizetype row = 0; row < rows; ++row) {
            const RowOutcome outcome = m_outcomes[size_t(row)];
            const bool aside = outcome == RowOutcome::Review || outcome == RowOutcome::Rejected;
            const std::int32_t person = m_plan.rows[size_t(row)].person;
            slice.push_back(
                {.import = m_import,
                 .row = row + 1,
                 .line = m_source.line(row),
                 .outcome = outcome,
                 .contact = aside || person < 0 ? ContactId() : m_contacts[size_t(person)],
                 .cells = toJson(m_source.cells(row)),
                 .issues = aside || m_plan.findings.contains(row)
                               ? toJson(issuesOf(m_plan, m_source, row))
                               : m_issues.value(row)});
            if (qsizetype(slice.size()) < RowsAtOnce && row + 1 < rows) continue;
            m_stores.imports.insertRows(slice);
            slice.clear();
            m_progress.at(Progress::Step::Writing, row + 1, rows);
        }
    }

    struct Firm {
        Organisation stored;
        QString best;
        bool isNew = false;
    };

    const ImportPlan& m_plan;
    const CandidateSource& m_source;
    Stores& m_stores;
    qint64 m_nowUtc;
    Progress& m_progress;
    LateIndexes m_indexes;
    ContactLoader m_loader;
    QString m_currency;
    ImportId m_import;
    bool m_isRecorded = false;
    ImportRecord m_record;
    std::vector<RowOutcome> m_outcomes;
    std::vector<ContactId> m_contacts;  ///< by person
    std::vector<std::uint8_t> m_parts;
    QHash<qint64, QString> m_issues;  ///< JSON, by row; of rows that are not set aside
    QHash<QString, Firm> m_firms;
    QHash<QString, SourceId> m_sources;
    QHash<QString, StaffId> m_staff;
    QHash<qint64, MilestoneId> m_milestones;  ///< by the number that the file gives them
    QHash<QString, ProductId> m_products;
};

}  // namespace

ImportSummary carryOut(const ImportPlan& plan, const CandidateSource& source, Stores& stores,
                       qint64 nowUtc, Progress& progress) {
    return Importer(plan, source, stores, nowUtc, progress).run();
}

ImportSummary carryOutLater(const ImportPlan& plan, const CandidateSource& source, Stores& stores,
                            ImportId import, qint64 nowUtc, Progress& progress) {
    Importer importer(plan, source, stores, nowUtc, progress);
    importer.belongTo(import);
    return importer.run();
}

}  // namespace waymark
