// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/droparea.h"

#include "ui/support/icons.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

DropArea::DropArea(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel),
      m_choose(new KeyCapButton(theme, tr("&Choose a file…"), KeyCapButton::Look::Primary)),
      m_paste(new KeyCapButton(theme, tr("&Paste a table"))) {
    setObjectName(u"dropArea"_s);
    m_choose->setObjectName(u"chooseFile"_s);
    m_paste->setObjectName(u"pasteTable"_s);
    m_paste->setIconName(IconName::Paste);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(28), theme.px(24), theme.px(28));
    all->setSpacing(theme.px(8));
    m_icon->setAlignment(Qt::AlignCenter);
    QLabel* title = makeLabel(tr("Drop files here"), TextRole::Section);
    title->setAlignment(Qt::AlignCenter);
    QLabel* words =
        makeLabel(tr("Spreadsheets, tables as text, vCards and e-mails: from an address book, a "
                     "mail program, "
                     "a card scanner or a shop. Several files are imported one after the other."),
                  TextRole::Base, ColourRole::Text2, Wrap::Words);
    words->setAlignment(Qt::AlignHCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addStretch(1);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch(1);
    all->addWidget(m_icon);
    all->addWidget(title);
    all->addWidget(words);
    all->addSpacing(theme.px(4));
    all->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &DropArea::chooseWanted);
    connect(m_paste, &QPushButton::clicked, this, &DropArea::pasteWanted);
    const auto dress = [this] {
        const int side = m_theme.px(28);
        m_icon->setPixmap(icon(m_theme, IconName::Import, ColourRole::Accent)
                              .pixmap(QSize(side, side), devicePixelRatioF()));
        update();
    };
    dress();
    connect(&theme, &Theme::changed, this, dress);
}

QWidget* DropArea::firstFocus() const { return m_choose; }

QWidget* DropArea::lastFocus() const { return m_paste; }

void DropArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.colour(ColourRole::Window));
    painter.setPen(QPen(m_theme.colour(ColourRole::Border), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace waymark::ui
