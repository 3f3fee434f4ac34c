// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinebar.h"

#include "ui/support/icons.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace waymark::ui {
using namespace std::chrono_literals;
namespace {

struct Look {
    ColourRole ground;
    ColourRole ink;
    IconName icon;
};

Look lookOf(InlineBar::Kind kind) {
    switch (kind) {
        case InlineBar::Kind::Done:
            return {ColourRole::OkGround, ColourRole::Ok, IconName::Check};
        case InlineBar::Kind::Notice:
            return {ColourRole::WarnGround, ColourRole::Warn, IconName::Info};
        case InlineBar::Kind::Problem:
            return {ColourRole::BadGround, ColourRole::Bad, IconName::Warning};
    }
    return {ColourRole::OkGround, ColourRole::Ok, IconName::Check};
}

}  // namespace

InlineBar::InlineBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_sentence(makeLabel({}, TextRole::Base, ColourRole::Text, Wrap::Words, this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_leave(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_action->setProperty("link", true);
    m_action->setObjectName(QStringLiteral("inlineBarAction"));
    m_close->setIcon(icon(theme, IconName::Close));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_leave->setSingleShot(true);
    m_leave->setInterval(8s);
    connect(m_leave, &QTimer::timeout, this, [this] {
        if (m_action->hasFocus() || m_close->hasFocus())
            m_leave->start();
        else
            dismiss();
    });
    connect(m_close, &QToolButton::clicked, this, &InlineBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionChosen();
    });
    connect(&theme, &Theme::changed, this, &InlineBar::dress);
    hide();
}

void InlineBar::dress() {
    const Look look = lookOf(m_kind);
    const QSize size(m_theme.px(16), m_theme.px(16));
    m_icon->setPixmap(icon(m_theme, look.icon, look.ink).pixmap(size, devicePixelRatioF()));
    update();
}

void InlineBar::say(Kind kind, const QString& sentence, const QString& action) {
    m_kind = kind;
    dress();
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (kind == Kind::Done)
        m_leave->start();
    else
        m_leave->stop();
}

void InlineBar::dismiss() {
    m_leave->stop();
    if (isHidden()) return;
    hide();
    Q_EMIT dismissed();
}

QString InlineBar::sentence() const { return m_sentence->text(); }

void InlineBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(lookOf(m_kind).ground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colour(ColourRole::Line));
}

void InlineBar::enterEvent(QEnterEvent* event) {
    m_leave->stop();
    QWidget::enterEvent(event);
}

void InlineBar::leaveEvent(QEvent* event) {
    if (m_kind == Kind::Done && isVisible()) m_leave->start();
    QWidget::leaveEvent(event);
}

}  // namespace waymark::ui
