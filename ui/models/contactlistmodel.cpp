// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactlistmodel.h"

#include "ui/models/cellroles.h"
#include "ui/support/whendone.h"

#include <QTimer>

#include <algorithm>

namespace waymark::ui {
namespace {

constexpr int PagesKept = 64;
/// Pages asked for while scrolling fast: only the newest are still looked at.
constexpr size_t PagesAtOnce = 6;

bool isNumber(ContactColumn column) {
    return column == ContactColumn::Spent || column == ContactColumn::InStage;
}

double shareOf(const ContactStanding& standing) {
    return standing.factsAsked == 0 ? 1.0 : double(standing.factsThere) / standing.factsAsked;
}

}  // namespace

ContactListModel::ContactListModel(Workspace& workspace, const Formatting& formatting,
                                   QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_formatting(formatting),
      m_fetch(new QTimer(this)) {
    m_fetch->setSingleShot(true);
    m_fetch->setInterval(0);
    connect(m_fetch, &QTimer::timeout, this, &ContactListModel::fetchWanted);
}

int ContactListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int ContactListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ContactColumns;
}

QVariant ContactListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = ContactColumn(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
        case ContactColumn::Name:
            return tr("Name");
        case ContactColumn::Stage:
            return tr("Stage");
        case ContactColumn::Profile:
            return tr("Profile");
        case ContactColumn::InStage:
            return tr("In stage");
        case ContactColumn::LastContact:
            return tr("Last contact");
        case ContactColumn::Spent:
            return tr("Spent");
        case ContactColumn::Source:
            return tr("Source");
    }
    return {};
}

QString ContactListModel::text(const ContactListRow& row, ContactColumn column) const {
    const ContactStanding& standing = row.standing;
    switch (column) {
        case ContactColumn::Name:
            return row.row.title();
        case ContactColumn::Stage:
            return row.stage.isEmpty() ? Formatting::none() : row.stage;
        case ContactColumn::Profile:
            return standing.stage < 0
                       ? Formatting::none()
                       : m_formatting.percent(qint64(shareOf(standing) * 100 + 0.5), 100);
        case ContactColumn::InStage:
            return standing.daysInStage < 0 ? Formatting::none()
                                            : Formatting::days(standing.daysInStage);
        case ContactColumn::LastContact:
            return m_formatting.date(standing.lastTouch.date());
        case ContactColumn::Spent:
            return standing.orders == 0 ? Formatting::none()
                                        : m_formatting.money(standing.spentMinor,
                                                             m_workspace.state().settings.currency);
        case ContactColumn::Source:
            return row.source.isEmpty() ? Formatting::none() : row.source;
    }
    return {};
}

QString ContactListModel::sentence(const ContactListRow& row, ContactColumn column) const {
    if (column != ContactColumn::Name)
        return tr("%1: %2").arg(headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(row, column));
    QStringList parts{row.row.title()};
    if (!row.row.organisation.isEmpty() && row.row.organisation != row.row.title())
        parts << row.row.organisation;
    if (!row.stage.isEmpty())
        parts << (row.standing.daysInStage < 0
                      ? row.stage
                      : tr("%1 for %2").arg(row.stage, text(row, ContactColumn::InStage)));
    if (row.standing.stage >= 0) parts << tr("profile %1").arg(text(row, ContactColumn::Profile));
    if (row.standing.lastTouch.isKnown())
        parts << tr("last contact %1").arg(text(row, ContactColumn::LastContact));
    if (row.standing.orders > 0) parts << tr("spent %1").arg(text(row, ContactColumn::Spent));
    return parts.join(tr(", "));
}

QVariant ContactListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows) return {};
    const auto column = ContactColumn(index.column());
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const ContactListRow* row = rowAt(index.row());
    if (!row) {
        want(index.row() / PageRows);
        if (role == PlaceholderRole) return true;
        if (role == Qt::AccessibleTextRole) return tr("Not read yet");
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return text(*row, column);
        case Qt::AccessibleTextRole:
            return sentence(*row, column);
        case StrongRole:
            return column == ContactColumn::Name;
        case QuietRole:
            return column == ContactColumn::LastContact || column == ContactColumn::Source ||
                   column == ContactColumn::Profile || column == ContactColumn::InStage;
        case QuietTextRole:
            return column == ContactColumn::Name && row->row.organisation != row->row.title()
                       ? QVariant(row->row.organisation)
                       : QVariant();
        case ToneRole:
            return column == ContactColumn::Stage && row->standing.stage >= 0
                       ? QVariant(int(toneOf(row->phasePosition)))
                       : QVariant();
        case ShareRole:
            return column == ContactColumn::Profile && row->standing.stage >= 0
                       ? QVariant(shareOf(row->standing))
                       : QVariant();
        case ColourRoleRole:
            return column == ContactColumn::InStage && row->standing.stuck
                       ? QVariant(int(ColourRole::Warn))
                       : QVariant();
        default:
            return {};
    }
}

void ContactListModel::sort(int column, Qt::SortOrder direction) {
    ContactQuestion question = m_question;
    question.sortBy = ContactColumn(std::clamp(column, 0, ContactColumns - 1));
    question.direction = direction;
    if (question == m_question) return;
    m_question = question;
    Q_EMIT sortingChanged();
    if (m_workspace.isOpen()) ask(question);
}

template <class Read, class Take>
void ContactListModel::read(Read work, Take take) {
    ++m_pending;
    auto future = m_workspace.query(std::move(work));
    whenDone(this, future, [this, take = std::move(take)](decltype(future) done) mutable {
        --m_pending;
        try {
            done.waitForFinished();  // throws what the work threw
            if (!done.isCanceled()) take(done.takeResult());
        } catch (...) {
            Q_EMIT failed(std::current_exception());
        }
    });
}

void ContactListModel::ask(const ContactQuestion& question) {
    m_question = question;
    const int generation = ++m_generation;
    const bool byName = question.sortBy == ContactColumn::Name &&
                        question.direction == Qt::AscendingOrder && question.asksForEveryone();
    if (!m_answeredOnce && byName) askFirstPage(generation);
    read(
        [kept = m_kept, question](OpenFile& file, Progress& progress) {
            return answer(file, progress, *kept, question);
        },
        [this, generation](ContactOrder order) {
            if (generation == m_generation) take(std::move(order));
        });
}

void ContactListModel::askFirstPage(int generation) {
    // Without facts, which may take a while: names now, stages a moment later.
    read(
        [](OpenFile& file, Progress&) {
            FirstPage page;
            ContactStore& contacts = file.stores().contacts;
            page.ids = contacts.idsByName(PageRows);
            for (ContactRow& row : contacts.rows(page.ids)) {
                ContactListRow each;
                each.source = row.source;
                each.row = std::move(row);
                page.rows.push_back(std::move(each));
            }
            page.everyone = contacts.count();
            return page;
        },
        [this, generation](FirstPage page) {
            if (generation != m_generation || m_answeredOnce) return;
            beginResetModel();
            m_ids = std::move(page.ids);
            m_rows = int(page.everyone);
            m_everyone = page.everyone;
            keepPage(0, std::move(page.rows));
            endResetModel();
        });
}

void ContactListModel::take(ContactOrder order) {
    m_answeredOnce = true;
    beginResetModel();
    m_ids = std::move(order.ids);
    m_rows = int(m_ids.size());
    m_groups = order.groups;
    m_everyone = order.everyone;
    // What was on view stays until it has been read again: no flicker while one works.
    QHash<ContactId, ContactListRow> known;
    for (std::vector<ContactListRow>& page : m_pages)
        for (ContactListRow& row : page) known.insert(row.row.id, std::move(row));
    m_pages.clear();
    m_pageAges.clear();
    m_wanted.clear();
    m_wantedInOrder.clear();
    m_underWay.clear();
    if (const size_t first = std::min(m_ids.size(), size_t(PageRows)); first > 0) {
        std::vector<ContactListRow> rows;
        for (size_t i = 0; i < first && known.contains(m_ids[i]); ++i)
            rows.push_back(known.value(m_ids[i]));
        if (rows.size() == first) m_pages.insert(0, std::move(rows));
        m_wanted.insert(0);
        m_wantedInOrder.push_back(0);
        m_fetch->start();
    }
    endResetModel();
    Q_EMIT answered();
}

void ContactListModel::want(int page) const {
    if (m_wanted.contains(page) || m_underWay.contains(page)) return;
    if (size_t(page) * PageRows >= m_ids.size()) return;
    m_wanted.insert(page);
    m_wantedInOrder.push_back(page);
    m_fetch->start();
}

void ContactListModel::fetchWanted() {
    if (m_wantedInOrder.size() > PagesAtOnce)
        m_wantedInOrder.erase(m_wantedInOrder.begin(), m_wantedInOrder.end() - PagesAtOnce);
    const std::vector<int> pages = std::exchange(m_wantedInOrder, {});
    m_wanted.clear();
    for (const int page : pages) {
        m_underWay.insert(page);
        const size_t from = size_t(page) * PageRows;
        const size_t to = std::min(from + PageRows, m_ids.size());
        if (from >= to) continue;
        std::vector<ContactId> ids(m_ids.begin() + qsizetype(from), m_ids.begin() + qsizetype(to));
        read(
            [kept = m_kept, ids = std::move(ids)](OpenFile& file, Progress& progress) {
                return ui::rowsOf(file, progress, *kept, ids);
            },
            [this, page, generation = m_generation](std::vector<ContactListRow> rows) {
                m_underWay.remove(page);
                // While another question is under way the rows on view still belong to the old
                // order, and the answer brings its own.
                if (generation == m_generation) keepPage(page, std::move(rows));
            });
    }
}

void ContactListModel::keepPage(int page, std::vector<ContactListRow> rows) {
    // Rows removed meanwhile leave gaps: an empty row keeps the others in their places.
    const size_t from = size_t(page) * PageRows;
    std::vector<ContactListRow> placed;
    auto next = rows.begin();
    for (size_t i = from; i < std::min(from + PageRows, m_ids.size()); ++i) {
        if (next != rows.end() && next->row.id == m_ids[i])
            placed.push_back(std::move(*next++));
        else
            placed.push_back({});
    }
    m_pages.insert(page, std::move(placed));
    std::erase(m_pageAges, page);
    m_pageAges.push_back(page);
    if (m_pageAges.size() > PagesKept) {
        m_pages.remove(m_pageAges.front());
        m_pageAges.erase(m_pageAges.begin());
    }
    const int last = std::min(m_rows, int(from) + PageRows) - 1;
    if (last >= int(from)) Q_EMIT dataChanged(index(int(from), 0), index(last, ContactColumns - 1));
}

const ContactListRow* ContactListModel::rowAt(int row) const {
    const auto page = m_pages.constFind(row / PageRows);
    if (page == m_pages.constEnd() || size_t(row % PageRows) >= page->size()) return nullptr;
    return &(*page)[size_t(row % PageRows)];
}

ContactId ContactListModel::contactAt(int row) const {
    return row < 0 || size_t(row) >= m_ids.size() ? ContactId() : m_ids[size_t(row)];
}

int ContactListModel::rowOf(ContactId contact) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), contact);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

std::vector<int> ContactListModel::rowsOf(const QSet<ContactId>& contacts) const {
    std::vector<int> rows;
    for (size_t row = 0; row < m_ids.size() && qsizetype(rows.size()) < contacts.size(); ++row)
        if (contacts.contains(m_ids[row])) rows.push_back(int(row));
    return rows;
}

}  // namespace waymark::ui
