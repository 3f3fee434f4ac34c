// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completeexport.h"

#include "core/base/failure.h"
#include "core/export/completecontacts.h"
#include "core/export/completefile.h"
#include "core/export/contactuid.h"
#include "core/export/eachcontact.h"
#include "core/export/tablefile.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <functional>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString day(QDate date) { return date.toString(Qt::ISODate); }

QStringList personCells(const Contact& contact) {
    return {uidLine(contact), contact.name.given, contact.name.family, contact.organisationName,
            contact.emails.empty() ? QString() : contact.emails.front().address.text()};
}

class Exporter {
public:
    Exporter(Stores& stores, QString folder, Progress& progress)
        : m_stores(stores), m_folder(std::move(folder)), m_progress(progress) {
        for (const auto& [id, name] : stores.names.staff()) m_staff.insert(id, name);
        m_playbook = stores.playbooks.current();
    }

    CompleteExport run() {
        CompleteExport rows;
        rows.organisations = writeFileTables(m_stores, m_folder);
        rows.contacts = writeContacts();
        writeAliases();
        writeToldApart();
        rows.consents = writeConsents();
        rows.orders = writeOrders();
        rows.milestones = writeMilestones();
        rows.interactions = writeInteractions();
        rows.referrals = writeReferrals();
        return rows;
    }

private:
    void each(const std::function<void(const Contact&)>& take) {
        (void)eachContact(m_stores, m_progress, Progress::Step::Writing, take);
    }

    qint64 writeContacts() {
        CompleteContacts table;
        each([&](const Contact& contact) { table.measure(contact); });
        TableFile file(m_folder, CompleteTable::Contacts, table.furtherHeadings());
        each([&](const Contact& contact) { file.add(table.cells(contact)); });
        return file.commit();
    }

    void writeAliases() {
        TableFile file(m_folder, CompleteTable::Aliases);
        each([&](const Contact& contact) {
            for (const ContactAlias& alias : m_stores.aliases.of(contact.id)) {
                if (alias.kind == AliasKind::NameAndOrganisation) {
                    const auto [firm, name] = partsOf(alias);
                    file.add(personCells(contact) + QStringList{word(alias.kind), name, firm});
                } else {
                    file.add(personCells(contact) + QStringList{word(alias.kind), alias.key});
                }
            }
        });
        (void)file.commit();
    }

    void writeToldApart() {
        TableFile file(m_folder, CompleteTable::ToldApart);
        for (const auto& [one, other] : m_stores.notSame.all())
            file.add(personCells(m_stores.contacts.get(one)) +
                     personCells(m_stores.contacts.get(other)));
        (void)file.commit();
    }

    qint64 writeConsents() {
        TableFile file(m_folder, CompleteTable::Consents);
        each([&](const Contact& contact) {
            for (const Consent& each : m_stores.consents.of(contact.id))
                file.add(personCells(contact) +
                         QStringList{each.purpose, word(each.channel), word(each.state),
                                     day(each.decidedOn), each.basis, each.wording, each.evidence});
        });
        return file.commit();
    }

    qint64 writeOrders() {
        size_t lines = 0;
        each([&](const Contact& contact) {
            for (const Order& order : m_stores.orders.of(contact.id))
                lines = std::max(lines, order.lines.size());
        });
        QStringList further;
        for (size_t line = 1; line <= lines; ++line)
            for (const QStringView part :
                 {u"product", u"category", u"quantity", u"amount", u"returned"})
                further.append(u"line_%1_%2"_s.arg(line).arg(part));
        TableFile file(m_folder, CompleteTable::Orders, further);
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
                file.add(cells);
            }
        });
        return file.commit();
    }

    qint64 writeMilestones() {
        TableFile file(m_folder, CompleteTable::Milestones);
        // Counted anew, so that equal files give equal tables. What a milestone corrects is older.
        QHash<MilestoneId, QString> numbers;
        each([&](const Contact& contact) {
            std::vector<Milestone> milestones = m_stores.milestones.of(contact.id);
            std::ranges::sort(milestones, {},
                              [](const Milestone& each) { return each.id.value(); });
            for (const Milestone& each : milestones) {
                numbers.insert(each.id, QString::number(numbers.size() + 1));
                file.add(personCells(contact) +
                         QStringList{stageKey(each.stage), day(each.reachedOn), word(each.origin),
                                     m_staff.value(each.staff), each.note,
                                     QString::number(each.life), numbers.value(each.id),
                                     numbers.value(each.corrects)});
            }
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
        TableFile file(m_folder, CompleteTable::Interactions);
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
        TableFile file(m_folder, CompleteTable::Referrals);
        each([&](const Contact& contact) {
            for (const Referral& each : m_stores.referrals.madeBy(contact.id))
                if (const auto referred = m_stores.contacts.find(each.referred))
                    file.add(personCells(contact) + personCells(*referred) +
                             QStringList{day(each.referredOn), each.note});
        });
        return file.commit();
    }

    Stores& m_stores;
    QString m_folder;
    Progress& m_progress;
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
