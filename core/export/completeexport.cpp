// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completeexport.h"

#include "core/base/failure.h"
#include "core/export/completecontacts.h"
#include "core/export/contactuid.h"
#include "core/export/csvwriter.h"
#include "core/export/ownersfile.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <functional>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t ContactsAtOnce = 500;

QString day(QDate date) { return date.toString(Qt::ISODate); }

class TableFile {
public:
    TableFile(const QString& folder, const QString& name, const QStringList& headings)
        : m_out(QDir(folder).filePath(name)) {
        m_out.write("\xEF\xBB\xBF");
        add(headings);
        m_rows = 0;
    }
    void add(const QStringList& cells) {
        CsvWriter row;
        row.addRow(cells);
        m_out.write(row.bytes());
        ++m_rows;
    }
    qint64 commit() {
        m_out.commit();
        return m_rows;
    }

private:
    OwnersFile m_out;
    qint64 m_rows = 0;
};

/// Who a row is about: enough for a person to see it and for the import to find it.
QStringList personHeadings(const QString& prefix = {}) {
    QStringList headings;
    for (const QStringView name : {u"uid", u"given", u"family", u"organisation", u"email"})
        headings.append(prefix + name.toString());
    return headings;
}

QStringList personCells(const Contact& contact) {
    return {uidLine(contact), contact.name.given, contact.name.family, contact.organisationName,
            contact.emails.empty() ? QString() : contact.emails.front().address.text()};
}

class Exporter {
public:
    Exporter(Stores& stores, QString folder, Progress& progress)
        : m_stores(stores),
          m_folder(std::move(folder)),
          m_progress(progress),
          m_ids(stores.contacts.idsByName()) {
        for (const auto& [id, name] : stores.names.staff()) m_staff.insert(id, name);
        m_playbook = stores.playbooks.current();
    }

    CompleteExport run() {
        CompleteExport rows;
        rows.contacts = writeContacts();
        rows.organisations = writeOrganisations();
        rows.orders = writeOrders();
        rows.milestones = writeMilestones();
        rows.interactions = writeInteractions();
        rows.referrals = writeReferrals();
        writePlaybook();
        writeSettings();
        return rows;
    }

private:
    void each(const std::function<void(const Contact&)>& take) {
        for (size_t from = 0; from < m_ids.size(); from += ContactsAtOnce) {
            const size_t end = std::min(from + ContactsAtOnce, m_ids.size());
            for (const Contact& contact : m_stores.contacts.getAll(
                     {m_ids.begin() + std::ptrdiff_t(from), m_ids.begin() + std::ptrdiff_t(end)}))
                take(contact);
            m_progress.at(Progress::Step::Writing, qint64(end), qint64(m_ids.size()));
        }
    }

    qint64 writeContacts() {
        CompleteContacts table;
        each([&](const Contact& contact) { table.measure(contact); });
        TableFile file(m_folder, u"contacts.csv"_s, table.headings());
        each([&](const Contact& contact) { file.add(table.cells(contact)); });
        return file.commit();
    }

    qint64 writeOrganisations() {
        TableFile file(m_folder, u"organisations.csv"_s,
                       {u"name"_s, u"domain"_s, u"website"_s, u"note"_s});
        m_stores.organisations.eachKey([&](OrganisationId id, const QString&, const QString&) {
            m_organisations.push_back(id);
        });
        for (const OrganisationId id : m_organisations)
            if (const auto firm = m_stores.organisations.find(id))
                file.add({firm->name, firm->domain, firm->website, firm->note});
        return file.commit();
    }

    qint64 writeOrders() {
        size_t lines = 0;
        each([&](const Contact& contact) {
            for (const Order& order : m_stores.orders.of(contact.id))
                lines = std::max(lines, order.lines.size());
        });
        QStringList headings = personHeadings() + QStringList{u"order_number"_s, u"ordered_on"_s,
                                                              u"state"_s, u"currency"_s};
        for (size_t line = 1; line <= lines; ++line)
            for (const QStringView part :
                 {u"product", u"category", u"quantity", u"amount", u"returned"})
                headings.append(u"line_%1_%2"_s.arg(line).arg(part));
        TableFile file(m_folder, u"orders.csv"_s, headings);
        each([&](const Contact& contact) {
            std::vector<Order> orders = m_stores.orders.of(contact.id);
            std::ranges::sort(orders, {}, [](const Order& order) { return order.id.value(); });
            for (const Order& order : orders) {
                QStringList cells =
                    personCells(contact) + QStringList{order.number, day(order.orderedOn),
                                                       word(order.state), order.currency};
                for (const OrderLine& line : order.lines)
                    cells += {line.productName, line.category, QString::number(line.quantity),
                              writtenAmount(line.amountMinor, order.currency),
                              line.returned ? u"yes"_s : u"no"_s};
                while (cells.size() < headings.size()) cells.append(QString());
                file.add(cells);
            }
        });
        return file.commit();
    }

    qint64 writeMilestones() {
        TableFile file(
            m_folder, u"milestones.csv"_s,
            personHeadings() + QStringList{u"stage"_s, u"reached_on"_s, u"how"_s, u"staff"_s,
                                           u"note"_s, u"life"_s, u"number"_s, u"corrects"_s});
        const auto number = [](MilestoneId id) {
            return id ? QString::number(id.value()) : QString();
        };
        each([&](const Contact& contact) {
            std::vector<Milestone> milestones = m_stores.milestones.of(contact.id);
            std::ranges::sort(milestones, {},
                              [](const Milestone& each) { return each.id.value(); });
            for (const Milestone& each : milestones)
                file.add(personCells(contact) +
                         QStringList{stageKey(each.stage), day(each.reachedOn), word(each.origin),
                                     m_staff.value(each.staff), each.note,
                                     QString::number(each.life), number(each.id),
                                     number(each.corrects)});
        });
        return file.commit();
    }

    /// A stage of an earlier version of the playbook is known by its key as well.
    QString stageKey(StageId id) {
        if (const Stage* stage = m_playbook.stage(id)) return stage->key;
        if (m_oldStages.isEmpty())
            for (const Playbook& playbook : m_stores.playbooks.all())
                for (const Stage& stage : playbook.stages) m_oldStages.insert(stage.id, stage.key);
        return m_oldStages.value(id);
    }

    qint64 writeInteractions() {
        TableFile file(
            m_folder, u"interactions.csv"_s,
            personHeadings() + QStringList{u"channel"_s, u"direction"_s, u"happened_on"_s,
                                           u"note"_s, u"feeling"_s, u"staff"_s});
        each([&](const Contact& contact) {
            std::vector<Interaction> all = m_stores.interactions.of(contact.id);
            std::ranges::sort(all, {}, [](const Interaction& each) { return each.id.value(); });
            for (const Interaction& each : all)
                file.add(personCells(contact) +
                         QStringList{word(each.channel), word(each.direction), day(each.happenedOn),
                                     each.note,
                                     each.feeling ? QString::number(*each.feeling) : QString(),
                                     m_staff.value(each.staff)});
        });
        return file.commit();
    }

    qint64 writeReferrals() {
        TableFile file(m_folder, u"referrals.csv"_s,
                       personHeadings() + personHeadings(u"referred_"_s) +
                           QStringList{u"referred_on"_s, u"note"_s});
        each([&](const Contact& contact) {
            for (const Referral& each : m_stores.referrals.madeBy(contact.id))
                if (const auto referred = m_stores.contacts.find(each.referred))
                    file.add(personCells(contact) + personCells(*referred) +
                             QStringList{day(each.referredOn), each.note});
        });
        return file.commit();
    }

    void writePlaybook() {
        TableFile file(
            m_folder, u"playbook.csv"_s,
            {u"phase"_s, u"phase_name"_s, u"stage"_s, u"stage_name"_s, u"position"_s, u"off_road"_s,
             u"starts_when"_s, u"optional"_s, u"target_days"_s, u"gives_up_days"_s, u"needs"_s});
        const auto days = [](const std::optional<int>& count) {
            return count ? QString::number(*count) : QString();
        };
        for (const Stage& stage : m_playbook.stages) {
            const Phase* phase = m_playbook.phase(stage.phase);
            QStringList needs;
            for (const ProfileField field : stage.required) needs.append(word(field));
            file.add({phase ? phase->key : QString(), phase ? phase->name : QString(), stage.key,
                      stage.name, QString::number(stage.position), word(stage.offRoad),
                      word(stage.startsWhen), stage.optional ? u"yes"_s : u"no"_s,
                      days(stage.targetDays), days(stage.givesUpDays), needs.join(u' ')});
        }
        (void)file.commit();
    }

    void writeSettings() {
        const FileSettings settings = m_stores.settings.read();
        TableFile file(m_folder, u"settings.csv"_s, {u"setting"_s, u"value"_s});
        file.add({u"business_name"_s, settings.businessName});
        file.add({u"country"_s, settings.country});
        file.add({u"currency"_s, settings.currency});
        file.add({u"lapse_days"_s, QString::number(settings.lapseDays)});
        file.add({u"playbook_version"_s, QString::number(m_playbook.version)});
        (void)file.commit();
    }

    Stores& m_stores;
    QString m_folder;
    Progress& m_progress;
    std::vector<ContactId> m_ids;
    std::vector<OrganisationId> m_organisations;
    QHash<StaffId, QString> m_staff;
    QHash<StageId, QString> m_oldStages;
    Playbook m_playbook;
};

}  // namespace

QString writtenAmount(qint64 minor, const QString& currency) {
    const int decimals = Money::decimals(currency);
    const bool negative = minor < 0;
    // The smallest number of 64 bits has no positive counterpart.
    QString digits = QString::number(minor).mid(negative ? 1 : 0);
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return negative ? u'-' + digits : digits;
}

CompleteExport exportEverything(Stores& stores, const QString& folder, Progress& progress) {
    if (!QDir().mkpath(folder))
        throw Failure(Failure::Kind::CannotWrite, u"the folder cannot be made"_s, folder);
    return Exporter(stores, folder, progress).run();
}

}  // namespace waymark
