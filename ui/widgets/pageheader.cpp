// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace waymark::ui {

PageHeader::PageHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_parent(new QPushButton(this)),
      m_slash(makeLabel(QStringLiteral("/"), TextRole::Base, ColourRole::Text3, Wrap::No, this)),
      m_title(new ElidedLabel(theme, this)),
      m_sub(new ElidedLabel(theme, this)),
      m_actions(new QHBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(12);
    row->addWidget(m_parent);
    row->addWidget(m_slash);
    row->addWidget(m_title);
    row->addWidget(m_sub);
    row->addStretch(1);
    row->addLayout(m_actions);
    m_actions->setSpacing(8);
    m_parent->setProperty("link", true);
    m_parent->hide();
    m_slash->hide();
    m_sub->hide();
    m_sub->setContentsMargins(0, 2, 0, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_parent, &QPushButton::clicked, this, &PageHeader::parentPageChosen);
    connect(&theme, &Theme::changed, this, &PageHeader::dress);
    dress();
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title, TextRole::PageTitle);
    setAccessibleName(title);
}

void PageHeader::setSub(const QString& sub) {
    m_sub->setText(sub, TextRole::Base, ColourRole::Text2);
    m_sub->setVisible(!sub.isEmpty());
}

void PageHeader::setParentPage(const QString& name) {
    m_parent->setText(name);
    m_parent->setAccessibleName(tr("Back to %1").arg(name));
    m_parent->setVisible(!name.isEmpty());
    m_slash->setVisible(!name.isEmpty());
}

void PageHeader::addAction(QWidget* widget) { m_actions->addWidget(widget, 0, Qt::AlignVCenter); }

void PageHeader::addDivider() {
    QFrame* divider = makeRule(Qt::Vertical, this);
    divider->setFixedHeight(m_theme.px(22));
    m_actions->addSpacing(4);
    m_actions->addWidget(divider);
    m_actions->addSpacing(4);
}

void PageHeader::dress() {
    setFixedHeight(m_theme.px(52));
    update();
}

void PageHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(ColourRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colour(ColourRole::Line));
}

}  // namespace waymark::ui
