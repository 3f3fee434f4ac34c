// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "ui/support/icons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace waymark::ui {
namespace {

struct Look {
    ColourRole ink;
    IconName icon;
};

Look lookOf(StatusLine::State state) {
    switch (state) {
        case StatusLine::State::Saved:
            return {ColourRole::Ok, IconName::Check};
        case StatusLine::State::Working:
            return {ColourRole::Text2, IconName::Today};
        case StatusLine::State::Problem:
            return {ColourRole::Bad, IconName::Warning};
    }
    return {ColourRole::Ok, IconName::Check};
}

QLabel* quiet(QWidget* parent) {
    QLabel* label = makeLabel({}, TextRole::Small, ColourRole::Text2, Wrap::No, parent);
    label->setMinimumWidth(0);
    return label;
}

}  // namespace

StatusLine::StatusLine(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_stateText(quiet(this)),
      m_backup(quiet(this)),
      m_contacts(quiet(this)),
      m_playbook(quiet(this)),
      m_file(quiet(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(13, 1, 13, 0);
    row->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_stateText);
    row->addSpacing(14);
    row->addWidget(m_backup);
    row->addStretch(1);
    row->addWidget(m_contacts);
    row->addSpacing(14);
    row->addWidget(m_playbook);
    row->addSpacing(14);
    row->addWidget(m_file);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &StatusLine::dress);
    dress();
}

void StatusLine::setState(State state, const QString& text) {
    m_state = state;
    m_stateText->setText(text);
    m_stateText->setAccessibleName(text);
    dress();
}

void StatusLine::setLastBackup(const QString& text) { m_backup->setText(text); }
void StatusLine::setContacts(const QString& text) { m_contacts->setText(text); }
void StatusLine::setPlaybook(const QString& text) { m_playbook->setText(text); }

void StatusLine::setFileName(const QString& text, const QString& wholePath) {
    m_file->setText(text);
    setPlainToolTip(m_file, wholePath);
}

void StatusLine::dress() {
    const Look look = lookOf(m_state);
    const int side = m_theme.px(13);
    m_icon->setPixmap(
        icon(m_theme, look.icon, look.ink).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setVisible(!m_stateText->text().isEmpty());
    setFixedHeight(m_theme.px(24));
    update();
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(ColourRole::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.colour(ColourRole::Line));
}

}  // namespace waymark::ui
