// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importsummarystep.h"

#include "ui/support/outcometext.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>
#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array outcomes{RowOutcome::Created, RowOutcome::Updated, RowOutcome::Merged,
                              RowOutcome::Skipped, RowOutcome::Review,  RowOutcome::Rejected};

}  // namespace

ImportSummaryStep::ImportSummaryStep(ImportDraft& draft, const PageTools& tools)
    : ImportStep(draft, tools),
      m_title(makeLabel({}, TextRole::Section, ColourRole::Text, Wrap::Words)),
      m_sub(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)),
      m_numbers(new QWidget),
      m_grid(new QGridLayout(m_numbers)),
      m_save(new KeyCapButton(tools.theme, tr("Save the rows left out as CSV…"))),
      m_people(new KeyCapButton(tools.theme, tr("See the new contacts"))),
      m_undo(new KeyCapButton(tools.theme, tr("Undo import"))),
      m_undoWords(makeLabel({}, TextRole::Secondary, ColourRole::Text2, Wrap::Words)) {
    setObjectName(u"importSummaryStep"_s);
    m_title->setObjectName(u"summaryTitle"_s);
    m_save->setObjectName(u"saveLeftOut"_s);
    m_save->setIconName(IconName::Save);
    m_people->setObjectName(u"seePeople"_s);
    m_people->setIconName(IconName::Contacts);
    m_undo->setObjectName(u"undoImport"_s);
    m_undo->setIconName(IconName::Undo);
    m_undoWords->setObjectName(u"undoWords"_s);
    auto* inner = new QVBoxLayout;
    const int side = theme().px(40);
    inner->setContentsMargins(side, theme().px(32), side, theme().px(24));
    inner->setSpacing(theme().px(10));
    inner->addWidget(m_title);
    inner->addWidget(m_sub);
    inner->addSpacing(theme().px(8));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().px(16));
    m_grid->setVerticalSpacing(theme().px(8));
    m_grid->setColumnStretch(1, 1);
    inner->addWidget(m_numbers);
    inner->addSpacing(theme().px(12));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, theme().px(8));
    for (KeyCapButton* button : {m_people, m_save, m_undo}) flow->addWidget(button);
    inner->addWidget(buttons);
    inner->addWidget(m_undoWords);
    column().addLayout(inner);
    column().addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &ImportSummaryStep::undoWanted);
    connect(m_people, &QPushButton::clicked, this, &ImportSummaryStep::peopleWanted);
    connect(m_save, &QPushButton::clicked, this, &ImportSummaryStep::saveWanted);
}

void ImportSummaryStep::enter() {
    const ImportSummary& summary = draft().summary();
    m_takenBack = false;
    const bool wrote = bool(summary.import);
    m_title->setText(wrote ? tr("“%1” is imported").arg(summary.fileName)
                           : tr("“%1” brought nothing new").arg(summary.fileName));
    const QString rows = formatting().count(summary.rows);
    m_sub->setText(summary.rows == 1 ? tr("1 row, every one with its outcome:")
                                     : tr("%1 rows, every one with its outcome:").arg(rows));
    m_numbers->show();
    showNumbers();
    m_save->setVisible(!summary.setAside.empty());
    m_people->setVisible(wrote && summary.created > 0);
    m_undo->setVisible(wrote);
    refreshUndo();
}

void ImportSummaryStep::showNumbers() {
    while (m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        delete item->widget();
    }
    const ImportSummary& summary = draft().summary();
    int line = 0;
    for (const RowOutcome outcome : outcomes) {
        const qint64 rows = countOf(summary, outcome);
        const bool bad =
            rows > 0 && (outcome == RowOutcome::Review || outcome == RowOutcome::Rejected);
        QLabel* number = makeLabel(formatting().count(rows), TextRole::BaseStrong,
                                   rows == 0 ? ColourRole::Text2
                                   : bad     ? ColourRole::Warn
                                             : ColourRole::Text);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        number->setObjectName(u"summary_"_s + word(outcome));
        number->setMinimumWidth(theme().px(48));
        QString words = outcomeSentence(outcome, rows, formatting());
        words.remove(0, formatting().count(rows).size() + 1);
        m_grid->addWidget(number, line, 0);
        m_grid->addWidget(makeLabel(words, TextRole::Base,
                                    rows == 0 ? ColourRole::Text2 : ColourRole::Text, Wrap::Words),
                          line, 1);
        ++line;
    }
}

bool ImportSummaryStep::isNewest() const {
    const auto next = tools().workspace.state().nextUndo;
    return next && draft().act() && next->id == draft().act();
}

void ImportSummaryStep::refreshUndo() {
    if (m_takenBack) return;
    m_undo->setEnabled(bool(draft().act()));
    if (!draft().summary().import)
        m_undoWords->setText(tr("The file is as it was; there is nothing to undo."));
    else if (isNewest())
        m_undoWords->setText(
            tr("Undo takes back everything this import did, values it has "
               "overwritten too."));
    else
        m_undoWords->setText(
            tr("Undo takes back what this import did. What you have changed since is kept."));
}

void ImportSummaryStep::sayTakenBack() {
    m_takenBack = true;
    m_title->setText(tr("“%1” was taken back").arg(draft().summary().fileName));
    // An act that was undone can be done again; one that was taken back among others was an act.
    m_sub->setText(tools().workspace.state().nextRedo
                       ? tr("The file is as it was before the import. Redo does it again.")
                       : tr("What was done since is kept. Undo brings the import back."));
    m_numbers->hide();
    m_people->hide();
    m_undo->hide();
    m_undoWords->clear();
    Q_EMIT footChanged();
}

QWidget* ImportSummaryStep::firstFocus() {
    for (QWidget* button : {static_cast<QWidget*>(m_people), static_cast<QWidget*>(m_save),
                            static_cast<QWidget*>(m_undo)})
        if (button->isVisibleTo(this) && button->isEnabled()) return button;
    return nullptr;
}

QString ImportSummaryStep::nextText() const {
    return draft().hasNextFile()
               ? tr("Next file (%1 of %2)").arg(draft().position() + 2).arg(draft().files().size())
               : tr("Import another file");
}

}  // namespace waymark::ui
