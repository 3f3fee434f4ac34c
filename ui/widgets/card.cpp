// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

Card::Card(const Theme& theme, const QString& title, QWidget* parent)
    : QFrame(parent),
      m_head(new ElidedLabel(theme, this)),
      m_headRow(new QHBoxLayout),
      m_body(new QVBoxLayout) {
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 11);
    column->setSpacing(6);
    m_headRow->setSpacing(8);
    m_headRow->addWidget(m_head, 1);
    column->addLayout(m_headRow);
    column->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString& title, const QString& subtitle) {
    std::vector<TextPart> parts{{title, TextRole::BaseStrong, ColourRole::Text}};
    if (!subtitle.isEmpty())
        parts.push_back({u"   "_s + subtitle, TextRole::Secondary, ColourRole::Text2});
    m_head->setParts(std::move(parts));
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
}

void Card::addToHead(QWidget* widget) { m_headRow->addWidget(widget); }

}  // namespace waymark::ui
