// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <memory>

namespace waymark::ui {

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_sentence(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words, this)),
      m_actions(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addLayout(m_actions);
    column->addStretch(3);
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_actions->setSpacing(8);
    connect(&theme, &Theme::changed, this, &EmptyState::dress);
    dress();
}

void EmptyState::say(IconName icon, const QString& sentence, const QStringList& actions) {
    m_iconName = icon;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    while (m_actions->count() > 0) {
        const std::unique_ptr<QLayoutItem> old(m_actions->takeAt(0));
        delete old->widget();
    }
    m_actions->addStretch(1);
    for (int i = 0; i < actions.size(); ++i) {
        const auto look = i == 0 ? KeyCapButton::Look::Primary : KeyCapButton::Look::Plain;
        auto* button = new KeyCapButton(m_theme, actions[i], look, this);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT actionChosen(i); });
        m_actions->addWidget(button);
    }
    m_actions->addStretch(1);
    dress();
}

QString EmptyState::sentence() const { return m_sentence->text(); }

void EmptyState::dress() {
    const int side = m_theme.px(32);
    m_icon->setPixmap(icon(m_theme, m_iconName, ColourRole::Text3)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace waymark::ui
