// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidatemodel.h"

#include "ui/models/cellroles.h"
#include "ui/support/icons.h"
#include "ui/support/issuetext.h"

#include <QCoreApplication>

namespace waymark::ui {
using namespace Qt::StringLiterals;

QString shortIssueText(const Issue& issue) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("shortIssueText", text);
    };
    switch (issue.kind) {
        case Issue::Kind::UnreadableEmail:
            return tr("E-mail incomplete: kept in the note");
        case Issue::Kind::UnreadablePhone:
            return tr("Phone cannot be read: kept in the note");
        case Issue::Kind::PhoneTooShort:
            return tr("Phone too short: kept in the note");
        case Issue::Kind::PhoneMangled:
            return tr("Phone has lost digits: kept in the note");
        case Issue::Kind::PhoneGuessed:
            return tr("Phone completed: please check");
        case Issue::Kind::UnreadableDate:
            return tr("Date cannot be read: kept in the note");
        case Issue::Kind::AmbiguousDate:
            return tr("Date reads in two ways");
        case Issue::Kind::UnreadableAmount:
            return tr("Amount cannot be read");
        case Issue::Kind::UnknownStage:
            return tr("No such stage in the playbook");
        case Issue::Kind::UnknownState:
            return tr("State not known: taken as confirmed");
        case Issue::Kind::UnknownChannel:
            return tr("Way of contact not known: taken as a note");
        case Issue::Kind::UnreadableFeeling:
            return tr("Feeling is not 1 to 5: not recorded");
        case Issue::Kind::UnreadableConsent:
            return tr("Neither yes nor no: kept in the note");
        case Issue::Kind::NoPerson:
            return tr("Nothing says who it is about");
        case Issue::Kind::PersonNotUnique:
            return tr("Could be several contacts");
        case Issue::Kind::RowTooLong:
            return tr("A cell is too long");
        case Issue::Kind::TwoPeople:
            return tr("More than one person: the others kept in the note");
        case Issue::Kind::RaggedRow:
            return tr("More cells than headings: kept in the note");
        case Issue::Kind::SelfReferral:
            return tr("Refers to themselves");
        case Issue::Kind::CircularReferral:
            return tr("Referral would close a circle");
        case Issue::Kind::AlreadyReferred:
            return tr("Referred by somebody else before");
        case Issue::Kind::TooManyProperties:
            return tr("More properties than a card can have");
        case Issue::Kind::MayBeKnown:
            return tr("May be somebody who is here");
    }
    return {};
}

CandidateModel::CandidateModel(Choices choices, QObject* parent)
    : QAbstractTableModel(parent), m_choices(choices) {}

void CandidateModel::setFields(std::vector<PreviewField> fields) {
    beginResetModel();
    m_fields = std::move(fields);
    m_rows.clear();
    endResetModel();
}

void CandidateModel::show(const std::vector<RowPreview>& rows) {
    const size_t had = m_rows.size();
    const bool grows = had > 0 && rows.size() >= had && rows.front().row == m_rows.front().row &&
                       rows[had - 1].row == m_rows.back().row;
    if (grows && rows.size() == had) return;
    if (grows) {
        beginInsertRows({}, int(had), int(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin() + qsizetype(had), rows.end());
        endInsertRows();
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
}

void CandidateModel::setChosenOut(const QSet<qsizetype>& rows) {
    if (rows == m_chosenOut) return;
    m_chosenOut = rows;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, resultColumn()));
}

void CandidateModel::setMore(std::function<bool()> canFetch, std::function<void()> fetch) {
    m_canFetch = std::move(canFetch);
    m_fetch = std::move(fetch);
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : lineColumn() + 1 + int(m_fields.size()) + 1;
}

bool CandidateModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_canFetch && m_canFetch();
}

void CandidateModel::fetchMore(const QModelIndex& parent) {
    if (!parent.isValid() && m_fetch) m_fetch();
}

QString CandidateModel::result(const RowPreview& row) const {
    if (m_chosenOut.contains(row.row)) return tr("Left out by you");
    if (row.issues.empty()) return row.rejected ? tr("Left out") : tr("Ready");
    QStringList parts;
    if (m_choices == Choices::LeaveOut)
        for (const Issue& issue : row.issues) parts += issueText(issue);
    else
        for (const Issue& issue : row.issues) parts += shortIssueText(issue);
    return parts.join(m_choices == Choices::LeaveOut ? u" "_s : u"; "_s);
}

QString CandidateModel::text(const QModelIndex& index) const {
    const RowPreview& row = m_rows[size_t(index.row())];
    if (index.column() < lineColumn()) return {};
    if (index.column() == lineColumn()) return QString::number(row.line);
    if (index.column() == resultColumn()) return result(row);
    return row.texts.value(index.column() - lineColumn() - 1);
}

QString CandidateModel::sentence(const RowPreview& row) const {
    QStringList parts{tr("Row %1").arg(row.line)};
    for (qsizetype i = 0; i < row.texts.size() && i < qsizetype(m_fields.size()); ++i)
        if (row.texts[i] != Formatting::none())
            parts += tr("%1 %2").arg(previewHeading(m_fields[size_t(i)]), row.texts[i]);
    parts += result(row);
    return parts.join(u", "_s);
}

QVariant CandidateModel::resultLook(const RowPreview& row, int role) const {
    const bool out = isOut(row), clean = row.issues.empty();
    if (role == IconRole)
        return int(out ? IconName::Cancel : clean ? IconName::Check : IconName::Warning);
    return int(out ? ColourRole::Bad : clean ? ColourRole::Ok : ColourRole::Warn);
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RowPreview& row = m_rows[size_t(index.row())];
    const int field = index.column() - lineColumn() - 1;
    const bool isField = field >= 0 && field < int(m_fields.size());
    switch (role) {
        case Qt::DisplayRole:
            return text(index);
        case RowRole:
            return qint64(row.row);
        case ProblemRole:
            return isField && row.problems[size_t(field)] != 0;
        case QuietRole:
            return index.column() == lineColumn() || (isField && row.texts[field] == u"–"_s);
        case IconRole:
        case ColourRoleRole:
            return index.column() == resultColumn() ? resultLook(row, role) : QVariant();
        case Qt::CheckStateRole:
            if (index.column() != 0 || m_choices == Choices::None) return {};
            return isOut(row) ? Qt::Checked : Qt::Unchecked;
        case Qt::AccessibleTextRole:
            return index.column() == 0 && m_choices == Choices::LeaveOut
                       ? tr("Leave out row %1").arg(row.line)
                       : sentence(row);
        case Qt::ToolTipRole: {
            const QString shown = index.column() == resultColumn() && !row.cells.isEmpty()
                                      ? text(index) + u"\n"_s + row.cells.join(u" · "_s)
                                      : text(index);
            return shown.isEmpty()
                       ? QVariant()
                       : u"<qt>%1</qt>"_s.arg(shown.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s));
        }
    }
    return {};
}

bool CandidateModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable)) return false;
    const RowPreview& row = m_rows[size_t(index.row())];
    const bool out = value.toInt() == Qt::Checked;
    if (out == m_chosenOut.contains(row.row)) return false;
    out ? void(m_chosenOut.insert(row.row)) : void(m_chosenOut.remove(row.row));
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), resultColumn()));
    Q_EMIT leftOut(row.row, out);
    return true;
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != 0 || m_choices == Choices::None) return flags;
    return m_rows[size_t(index.row())].rejected ? flags : flags | Qt::ItemIsUserCheckable;
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section < lineColumn()) return tr("Leave out");
    if (section == lineColumn()) return tr("Row");
    if (section == resultColumn()) return tr("Result");
    const int field = section - lineColumn() - 1;
    return field < int(m_fields.size()) ? previewHeading(m_fields[size_t(field)]) : QVariant();
}

}  // namespace waymark::ui
