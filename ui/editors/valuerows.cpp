// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/valuerows.h"

#include "ui/support/icons.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark::ui {

ValueRows::ValueRows(const Theme& theme, const Words& words, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_words(words), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.px(4));
    auto* add = new QPushButton(words.add);
    add->setProperty("link", true);
    add->setCursor(Qt::PointingHandCursor);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] { addRow({}).text->setFocus(); });
}

void ValueRows::setValues(const std::vector<Value>& values) {
    for (const Row& row : m_rows) delete row.box;
    m_rows.clear();
    for (const Value& value : values) addRow(value);
    if (values.empty()) addRow({});
    setFocusProxy(m_rows.front().text);
}

ValueRows::Row& ValueRows::addRow(const Value& value) {
    Row row{new QWidget, new QLineEdit(value.text), nullptr, value.origin};
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.px(4));
    row.text->setAccessibleName(m_words.one);
    row.text->setObjectName(m_words.one);
    line->addWidget(row.text, 1);
    if (!m_words.kinds.isEmpty()) {
        row.kind = new QComboBox;
        row.kind->addItems(m_words.kinds);
        row.kind->setCurrentIndex(value.kind);
        row.kind->setAccessibleName(tr("Kind of %1").arg(m_words.one));
        line->addWidget(row.kind);
    }
    auto* remove = new QToolButton;
    remove->setIcon(icon(m_theme, IconName::Close));
    remove->setAccessibleName(tr("Take away this line"));
    setPlainToolTip(remove, tr("Take away this line"));
    line->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] { removeRow(box); });
    m_column->insertWidget(int(m_rows.size()), row.box);
    return m_rows.emplace_back(row);
}

void ValueRows::removeRow(QWidget* box) {
    std::erase_if(m_rows, [box](const Row& row) { return row.box == box; });
    box->deleteLater();
    if (m_rows.empty()) addRow({});
    setFocusProxy(m_rows.front().text);
}

std::vector<ValueRows::Value> ValueRows::values() const {
    std::vector<Value> values;
    for (const Row& row : m_rows)
        if (const QString text = row.text->text().trimmed(); !text.isEmpty())
            values.push_back({text, row.kind ? row.kind->currentIndex() : 0, row.origin});
    return values;
}

void ValueRows::focusValue(int index) {
    int seen = 0;
    for (const Row& row : m_rows) {
        if (row.text->text().trimmed().isEmpty()) continue;
        if (seen++ == index) row.text->setFocus();
    }
}

}  // namespace waymark::ui
