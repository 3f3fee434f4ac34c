// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importrunstep.h"

#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QString stepText(Progress::Step step) {
    switch (step) {
        case Progress::Step::Reading:
            return ImportRunStep::tr("Reading the file");
        case Progress::Step::Understanding:
            return ImportRunStep::tr("Understanding the rows");
        case Progress::Step::Matching:
            return ImportRunStep::tr("Looking for those already here");
        case Progress::Step::Writing:
            return ImportRunStep::tr("Writing");
        case Progress::Step::Indexing:
            return ImportRunStep::tr("Preparing the search");
        case Progress::Step::Computing:
            return ImportRunStep::tr("Working out the figures");
        case Progress::Step::Painting:
            return ImportRunStep::tr("Drawing");
    }
    return {};
}

}  // namespace

ImportRunStep::ImportRunStep(ImportDraft& draft, const PageTools& tools)
    : ImportStep(draft, tools),
      m_title(makeLabel({}, TextRole::Section, ColourRole::Text, Wrap::Words)),
      m_bar(new QProgressBar),
      m_words(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)),
      m_cancel(new KeyCapButton(tools.theme, tr("Stop the import"))) {
    setObjectName(u"importRunStep"_s);
    m_title->setObjectName(u"runTitle"_s);
    m_bar->setObjectName(u"runProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_words->setObjectName(u"runWords"_s);
    m_cancel->setObjectName(u"runCancel"_s);
    m_cancel->setKeys(tr("Esc"));
    m_cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    column().addSpacing(theme().px(40));
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(theme().px(40), 0, theme().px(40), 0);
    inner->setSpacing(theme().px(12));
    inner->addWidget(m_title);
    inner->addWidget(m_bar);
    inner->addWidget(m_words);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    inner->addLayout(buttons);
    inner->addWidget(makeLabel(tr("You may go to other pages meanwhile; the import goes on."),
                               TextRole::Secondary, ColourRole::Text2, Wrap::Words));
    column().addLayout(inner);
    column().addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, &ImportRunStep::stop);
    connect(&draft, &ImportDraft::cancelled, this, &ImportRunStep::sayStopped);
    connect(&tools.workspace, &Workspace::progressed, this, &ImportRunStep::show);
}

void ImportRunStep::enter() {
    m_stopped = false;
    m_step.reset();
    m_title->setText(tr("Importing “%1”").arg(draft().look().fileName));
    m_bar->setRange(0, 0);
    m_words->setText(stepText(Progress::Step::Matching));
    m_bar->setVisible(true);
    m_cancel->setVisible(true);
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Stop the import"));
}

QWidget* ImportRunStep::firstFocus() { return m_cancel; }

void ImportRunStep::show(Progress::Step step, qint64 done, qint64 total) {
    if (draft().state() != ImportDraft::State::Importing) return;
    if (m_step != step) {
        m_step = step;
        m_since.start();
    }
    // Percents, because the numbers of rows may be larger than a progress bar can count.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(int(double(done) / double(total) * 1000));
    QString words = stepText(step);
    if (total > 0)
        words = tr("%1: %2 of %3").arg(words, formatting().count(done), formatting().count(total));
    const qint64 spent = m_since.elapsed();
    if (spent > 200 && done > 0)
        words = tr("%1, %2 a second").arg(words, formatting().count(done * 1000 / spent));
    m_words->setText(words);
}

void ImportRunStep::stop() {
    if (draft().state() != ImportDraft::State::Importing) return;
    if (draft().cancel()) {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Stopping…"));
    } else {
        m_words->setText(tr("It is written already. You can take it back on the next page."));
    }
}

void ImportRunStep::sayStopped() {
    m_stopped = true;
    m_bar->setVisible(false);
    m_cancel->setVisible(false);
    m_title->setText(tr("Cancelled. Nothing was changed."));
    m_words->setText(tr("Go back to change something, or import again."));
    Q_EMIT footChanged();
}

QString ImportRunStep::nextText() const {
    return m_stopped ? tr("Import again") : tr("Importing…");
}

bool ImportRunStep::canGoNext() const { return m_stopped; }

}  // namespace waymark::ui
