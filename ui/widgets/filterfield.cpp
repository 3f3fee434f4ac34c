// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/support/icons.h"
#include "ui/widgets/painting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace waymark::ui {
using namespace Qt::StringLiterals;

FilterField::FilterField(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_tokens(new QHBoxLayout), m_edit(new QLineEdit) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(30), 2, theme.px(8), 2);
    row->setSpacing(theme.px(6));
    row->addLayout(m_tokens);
    row->addWidget(m_edit, 1);
    m_tokens->setSpacing(theme.px(4));
    m_edit->setProperty("token", true);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setMinimumHeight(theme.px(30));
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::textChanged);
    connect(&theme, &Theme::changed, this, [this] { setMinimumHeight(m_theme.px(30)); });
}

void FilterField::setTokens(const std::vector<Token>& tokens) {
    m_shown = tokens;
    while (m_tokens->count() > 0) {
        QLayoutItem* old = m_tokens->takeAt(0);
        if (old->widget()) old->widget()->deleteLater();
        delete old;
    }
    for (const Token& token : tokens) {
        auto* button = new QToolButton;
        button->setObjectName(u"token"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setLayoutDirection(Qt::RightToLeft);
        button->setIcon(icon(m_theme, IconName::Close, ColourRole::AccentStrong));
        button->setIconSize({m_theme.px(10), m_theme.px(10)});
        // What a figure is called may hold an &: it is no mnemonic.
        const QFontMetrics metrics(m_theme.font(TextRole::BaseMedium));
        button->setText(metrics.elidedText(token.words, Qt::ElideRight, m_theme.px(420))
                            .replace(u'&', u"&&"_s));
        button->setChecked(true);
        button->setCheckable(false);
        button->setStyleSheet(
            u"QToolButton { background: %1; color: %2; border-radius: 4px; padding: 2px 6px; }"_s
                .arg(m_theme.colour(ColourRole::Tint).name(),
                     m_theme.colour(ColourRole::AccentStrong).name()));
        button->setAccessibleName(tr("Take off the filter %1").arg(token.words));
        m_tokens->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, id = token.id] { Q_EMIT tokenTaken(id); });
    }
}

QStringList FilterField::tokenWords() const {
    QStringList words;
    for (const Token& token : m_shown) words << token.words;
    return words;
}

void FilterField::setPlaceholder(const QString& words) {
    m_edit->setPlaceholderText(words);
    m_edit->setAccessibleName(words);
}

void FilterField::setKeys(const QString& keys) {
    m_keys = keys;
    layout()->setContentsMargins(m_theme.px(30), 2,
                                 keyCapSize(m_theme, keys).width() + m_theme.px(16), 2);
}

QString FilterField::text() const { return m_edit->text(); }
void FilterField::setText(const QString& words) { m_edit->setText(words); }

void FilterField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(
        QPen(m_theme.colour(focused ? ColourRole::Accent : ColourRole::Border), focused ? 2 : 1));
    painter.setBrush(m_theme.colour(ColourRole::Surface));
    const double inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    const double side = m_theme.px(16);
    paintIcon(painter, QRectF(m_theme.px(9), (height() - side) / 2, side, side), IconName::Search,
              m_theme.colour(ColourRole::Text2));
    if (m_keys.isEmpty()) return;
    const QSizeF cap = keyCapSize(m_theme, m_keys);
    paintKeyCap(
        painter,
        QRectF(QPointF(width() - cap.width() - m_theme.px(8), (height() - cap.height()) / 2), cap),
        m_theme, m_keys);
}

bool FilterField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    // Backspace at the start takes the last token off.
    if (event->type() == QEvent::KeyPress && m_edit->text().isEmpty() && !m_shown.empty() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Backspace) {
        Q_EMIT tokenTaken(QString(m_shown.back().id));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace waymark::ui
