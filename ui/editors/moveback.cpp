// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/moveback.h"

#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

MoveBack::MoveBack(const Theme& theme, const QString& question, const QString& whyNot,
                   QWidget* parent)
    : QFrame(parent),
      m_correct(new KeyCapButton(theme, tr("Correct a mistake"))),
      m_happened(new KeyCapButton(theme, tr("It happened"))) {
    setObjectName(u"moveBack"_s);
    setAccessibleName(question);
    m_correct->setObjectName(u"correctMistake"_s);
    m_happened->setObjectName(u"itHappened"_s);
    auto* back = new KeyCapButton(theme, tr("Put back"), KeyCapButton::Look::Flat);
    back->setObjectName(u"putBack"_s);
    back->setKeys(tr("Esc"));
    m_correct->setEnabled(whyNot.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(8);
    column->addWidget(makeLabel(question, TextRole::BaseStrong, ColourRole::Text, Wrap::Words));
    column->addWidget(m_correct);
    column->addWidget(makeLabel(whyNot.isEmpty()
                                    ? tr("The step forward was recorded by mistake. The entry "
                                         "stays in the history, marked as corrected.")
                                    : whyNot,
                                TextRole::Secondary, ColourRole::Text2, Wrap::Words));
    column->addSpacing(4);
    column->addWidget(m_happened);
    column->addWidget(makeLabel(tr("They really went back. Both steps stay in the history."),
                                TextRole::Secondary, ColourRole::Text2, Wrap::Words));
    column->addWidget(makeRule());
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_correct, &QPushButton::clicked, this, &MoveBack::corrected);
    connect(m_happened, &QPushButton::clicked, this, &MoveBack::happened);
    connect(back, &QPushButton::clicked, this, &MoveBack::putBack);
}

void MoveBack::focusFirst() {
    (m_correct->isEnabled() ? m_correct : m_happened)->setFocus(Qt::OtherFocusReason);
}

void MoveBack::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return Q_EMIT putBack();
    QFrame::keyPressEvent(event);
}

}  // namespace waymark::ui
