// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/fielddelegate.h"

#include "ui/models/fieldtext.h"
#include "ui/models/mappingmodel.h"
#include "ui/widgets/painting.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

void fill(QComboBox& combo, ImportKind kind, const QFont& headings) {
    for (const FieldGroup& group : fieldGroups(kind)) {
        combo.addItem(group.title);
        auto* items = qobject_cast<QStandardItemModel*>(combo.model());
        QStandardItem* heading = items->item(combo.count() - 1);
        heading->setFlags(Qt::NoItemFlags);
        heading->setFont(headings);
        for (const TargetField field : group.fields) combo.addItem(fieldText(field), int(field));
    }
}

/// The field that was typed: its whole name, else the first that begins with or contains it.
int itemFor(const QComboBox& combo, const QString& typed) {
    const auto isField = [&combo](int i) { return combo.itemData(i).isValid(); };
    const QString wanted = typed.trimmed();
    for (const Qt::MatchFlags how :
         {Qt::MatchFlags(Qt::MatchFixedString), Qt::MatchFlags(Qt::MatchStartsWith),
          Qt::MatchFlags(Qt::MatchContains)}) {
        if (wanted.isEmpty()) break;
        for (int i = 0; i < combo.count(); ++i) {
            if (!isField(i)) continue;
            const QString text = combo.itemText(i);
            const bool fits =
                how == Qt::MatchFixedString  ? text.compare(wanted, Qt::CaseInsensitive) == 0
                : how == Qt::MatchStartsWith ? text.startsWith(wanted, Qt::CaseInsensitive)
                                             : text.contains(wanted, Qt::CaseInsensitive);
            if (fits) return i;
        }
    }
    return -1;
}

}  // namespace

FieldDelegate::FieldDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QRect FieldDelegate::box(const QRect& cell) const {
    const int side = m_theme.px(4), above = std::max(2, m_theme.px(3));
    return cell.adjusted(side, above, -side, -above - 1);
}

void FieldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) painter->fillRect(option.rect, m_theme.colour(ColourRole::Tint));
    const QRect cell = option.rect;
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1),
                      m_theme.colour(ColourRole::LineSoft));
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool nowhere = index.data(MappingModel::FieldRole).toInt() == int(TargetField::Ignore);
    const double line = focus ? 2 : 1;
    const QRectF frame = QRectF(box(cell)).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter->setBrush(m_theme.colour(ColourRole::Surface));
    painter->setPen(QPen(m_theme.colour(focus     ? ColourRole::Accent
                                        : nowhere ? ColourRole::Line
                                                  : ColourRole::Border),
                         line));
    painter->drawRoundedRect(frame, 5, 5);
    const double arrow = m_theme.px(12);
    const QRectF text = QRectF(box(cell)).adjusted(m_theme.px(8), 0, -arrow - m_theme.px(10), 0);
    paintParts(*painter, text, m_theme,
               {{index.data(Qt::DisplayRole).toString(), TextRole::Base, ColourRole::Text}});
    paintIcon(*painter,
              QRectF(text.right() + m_theme.px(4), text.center().y() - arrow / 2, arrow, arrow),
              IconName::ChevronDown, m_theme.colour(ColourRole::Text2));
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_theme.px(200), m_theme.rowHeight()};
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const {
    auto* combo = new QComboBox(parent);
    combo->setObjectName(u"fieldEditor"_s);
    combo->setProperty("small", true);
    combo->setAccessibleName(tr("Where the column goes"));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setMaxVisibleItems(18);
    fill(*combo, ImportKind(index.data(MappingModel::KindRole).toInt()),
         m_theme.font(TextRole::SmallStrong));
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto* self = const_cast<FieldDelegate*>(this);  // the signals of a delegate are not const
    connect(combo, &QComboBox::activated, self, [self, combo](int chosen) {
        if (!combo->itemData(chosen).isValid()) return;
        combo->setCurrentIndex(chosen);
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* combo = qobject_cast<QComboBox*>(editor);
    combo->setCurrentIndex(combo->findData(index.data(MappingModel::FieldRole)));
    combo->lineEdit()->selectAll();
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                 const QModelIndex& index) const {
    const auto* combo = qobject_cast<QComboBox*>(editor);
    const int item = itemFor(*combo, combo->currentText());
    if (item >= 0) model->setData(index, combo->itemData(item), Qt::EditRole);
}

void FieldDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    editor->setGeometry(box(option.rect));
}

}  // namespace waymark::ui
