// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpage.h"

#include "ui/models/fieldtext.h"
#include "ui/pages/importcheckstep.h"
#include "ui/pages/importfilestep.h"
#include "ui/pages/importmatchstep.h"
#include "ui/pages/importrunstep.h"
#include "ui/pages/importsummarystep.h"
#include "ui/support/whendone.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stepsbar.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QStringList filesOf(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (const QString path = url.toLocalFile();
            !path.isEmpty() && !path.endsWith(u".waymark"_s, Qt::CaseInsensitive))
            files += path;
    return files;
}

}  // namespace

ImportPage::ImportPage(const PageTools& tools, QWidget* parent)
    : Page(PageId::Import, tools, parent),
      m_draft(new ImportDraft(tools.workspace, tools.formatting, this)),
      m_stepsBar(new StepsBar(tools.theme)),
      m_stack(new QStackedWidget),
      m_file(new ImportFileStep(*m_draft, tools)),
      m_summary(new ImportSummaryStep(*m_draft, tools)),
      m_saved(new QToolButton) {
    setObjectName(u"importPage"_s);
    setAcceptDrops(true);
    makeHeader();
    m_stepsBar->setObjectName(u"importSteps"_s);
    m_stepsBar->setSteps(
        {tr("File"), tr("Match columns"), tr("Check values"), tr("Import"), tr("Summary")});
    m_steps = {m_file, new ImportMatchStep(*m_draft, tools), new ImportCheckStep(*m_draft, tools),
               new ImportRunStep(*m_draft, tools), m_summary};
    for (ImportStep* one : m_steps) {
        m_stack->addWidget(one);
        connect(one, &ImportStep::footChanged, this, &ImportPage::showFoot);
    }
    body().addWidget(m_stepsBar);
    body().addWidget(makeRule());
    body().addWidget(m_stack, 1);
    body().addWidget(makeRule());
    body().addWidget(makeFoot());
    makeShortcuts();

    connect(m_stepsBar, &StepsBar::stepChosen, this, [this](int chosen) { go(Step(chosen)); });
    connect(m_draft, &ImportDraft::stateChanged, this, &ImportPage::followDraft);
    connect(m_draft, &ImportDraft::understood, this, &ImportPage::showMatchings);
    connect(m_draft, &ImportDraft::failed, this, [this](const QString& sentence) {
        sayProblem(sentence);
        if (m_step == Run) go(Check);
    });
    connect(m_file, &ImportFileStep::undoWanted, this, &ImportPage::undo);
    connect(m_summary, &ImportSummaryStep::undoWanted, this, &ImportPage::undo);
    connect(m_summary, &ImportSummaryStep::peopleWanted, this, &ImportPage::seePeople);
    connect(m_summary, &ImportSummaryStep::saveWanted, this, &ImportPage::askWhereToSave);
    go(File);
    followDraft();
}

ImportPage::~ImportPage() = default;

void ImportPage::makeHeader() {
    m_saved->setObjectName(u"savedMatching"_s);
    m_saved->setText(tr("Use a saved matching"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_saved);
    const auto add = [this, menu](const QString& text, ImportDraft::Matching matching) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(int(matching));
        connect(action, &QAction::triggered, this,
                [this, matching] { m_draft->useMatching(matching); });
    };
    add(tr("As in the last import with these headings"), ImportDraft::Matching::Saved);
    add(tr("As Waymark guesses from the headings"), ImportDraft::Matching::Guessed);
    m_saved->setMenu(menu);
    header().addAction(m_saved);
}

QWidget* ImportPage::makeFoot() {
    m_cancel = new KeyCapButton(theme(), tr("Cancel"), KeyCapButton::Look::Flat);
    m_back = new KeyCapButton(theme(), tr("Back"));
    m_next = new KeyCapButton(theme(), {}, KeyCapButton::Look::Primary);
    m_promise = makeLabel({}, TextRole::Secondary, ColourRole::Text2, Wrap::Words);
    m_cancel->setObjectName(u"importCancel"_s);
    m_back->setObjectName(u"importBack"_s);
    m_next->setObjectName(u"importNext"_s);
    m_promise->setObjectName(u"importPromise"_s);
    m_next->setKeys(tr("Alt N"));
    setPlainToolTip(m_back, tr("Back (Alt B)"));
    auto* foot = new QWidget;
    setGround(foot, ColourRole::Window);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme().px(16), theme().px(10), theme().px(16), theme().px(10));
    row->setSpacing(theme().px(8));
    row->addWidget(m_cancel);
    row->addWidget(m_promise, 1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::back);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::next);
    return foot;
}

void ImportPage::makeShortcuts() {
    const auto key = [this](const QKeySequence& keys, void (ImportPage::*run)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_N), &ImportPage::next);
    key(QKeySequence(Qt::ALT | Qt::Key_B), &ImportPage::back);
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), &ImportPage::next);
}

void ImportPage::visit(const Destination& destination) {
    m_draft->addFiles(destination.files);
    Page::visit(destination);
    if (QWidget* first = step().firstFocus()) first->setFocus();
}

bool ImportPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Imports, Subject::Contacts, Subject::Settings,
                               Subject::Orders, Subject::Milestones, Subject::Interactions,
                               Subject::Referrals, Subject::Playbooks});
}

void ImportPage::reload() {
    const ImportId shown =
        m_draft->state() == ImportDraft::State::Done ? m_draft->summary().import : ImportId();
    struct Answer {
        std::vector<PastImport> past;
        bool stands = true;
    };
    ask(
        u"past"_s,
        [shown](OpenFile& file, Progress&) {
            return Answer{pastImports(file), !shown || file.stores().imports.find(shown)};
        },
        [this](Answer answer) {
            m_file->showPast(answer.past);
            if (m_draft->state() != ImportDraft::State::Done) return;
            answer.stands ? m_summary->refreshUndo() : m_summary->sayTakenBack();
        });
    // What the file holds has changed, so the numbers of the plan may have, too.
    if (m_step == Check && m_draft->state() == ImportDraft::State::Read) m_draft->plan();
}

void ImportPage::go(Step step) {
    const bool changes = step != m_step;
    m_step = step;
    m_stack->setCurrentIndex(step);
    m_stepsBar->setCurrent(step);
    m_stepsBar->setReturn(step >= Run ? StepsBar::Return::Closed : StepsBar::Return::Possible);
    this->step().enter();
    showHeader();
    showMatchings();
    showFoot();
    if (!changes || !isVisible()) return;
    if (QWidget* first = this->step().firstFocus()) first->setFocus();
}

void ImportPage::followDraft() {
    switch (m_draft->state()) {
        case ImportDraft::State::Empty:
        case ImportDraft::State::Refused:
            if (m_step != File) go(File);
            break;
        case ImportDraft::State::Reading:
            // Another encoding or separator is tried where the list stands; a new file begins anew.
            if (m_step > Match) go(File);
            break;
        case ImportDraft::State::Read:
            // A file has been read: Enter goes on.
            if (m_step == File && isVisible()) takeFocus();
            break;
        case ImportDraft::State::Importing:
            if (m_step != Run) go(Run);
            break;
        case ImportDraft::State::Done:
            go(Summary);
            reload();
            break;
    }
    showHeader();
    showMatchings();
    showFoot();
}

void ImportPage::takeFocus() {
    showFoot();
    const QWidget* now = focusWidget();
    if (now && m_file->isAncestorOf(now) && now->isVisibleTo(this)) return;
    if (m_next->isEnabled()) m_next->setFocus();
}

void ImportPage::showHeader() {
    const ImportDraft::State state = m_draft->state();
    const bool hasFile = !m_draft->files().isEmpty();
    const bool understood = state == ImportDraft::State::Read || m_step >= Run;
    header().setTitle(understood && hasFile
                          ? tr("Import %1").arg(kindText(m_draft->mapping().kind).toLower())
                          : tr("Import"));
    QString sub;
    if (hasFile) {
        sub = QFileInfo(m_draft->files().at(m_draft->position())).fileName();
        if (m_draft->files().size() > 1)
            sub +=
                tr("  ·  File %1 of %2").arg(m_draft->position() + 1).arg(m_draft->files().size());
    }
    header().setSub(sub);
}

void ImportPage::showMatchings() {
    m_saved->setVisible(m_draft->hasSavedMatching() && m_step == Match);
    for (QAction* action : m_saved->menu()->actions())
        action->setChecked(action->data().toInt() == int(m_draft->matching()));
}

void ImportPage::showFoot() {
    const bool empty = m_draft->files().isEmpty();
    m_next->setText(step().nextText());
    m_next->setEnabled(step().canGoNext());
    m_next->setVisible(m_step != Run || step().canGoNext());
    m_back->setVisible(m_step == Match || m_step == Check ||
                       (m_step == Run && m_next->isEnabled()));
    m_cancel->setVisible(!empty && m_step != Summary &&
                         m_draft->state() != ImportDraft::State::Importing);
    if (workspace().state().readOnly)
        m_promise->setText(tr("The file is open for reading only, so nothing can be imported."));
    else if (m_step == Summary)
        m_promise->clear();
    else if (m_draft->state() == ImportDraft::State::Importing)
        m_promise->setText(tr("Stopping takes everything back."));
    else
        m_promise->setText(
            tr("Nothing is changed until step 4. The whole import can be undone afterwards."));
}

void ImportPage::next() {
    if (!m_next->isEnabled() || !m_next->isVisibleTo(this)) return;
    bar().dismiss();
    switch (m_step) {
        case File:
            return go(Match);
        case Match:
            return go(Check);
        case Check:
        case Run:
            return m_draft->run();
        case Summary:
            m_draft->nextFile();
            return go(File);
        case StepCount:
            return;
    }
}

void ImportPage::back() {
    if (!m_back->isVisibleTo(this)) return;
    switch (m_step) {
        case Match:
            return go(File);
        case Check:
            return go(Match);
        case Run:
            return go(Check);
        case File:
        case Summary:
        case StepCount:
            return;
    }
}

void ImportPage::cancel() {
    bar().dismiss();
    m_draft->clear();
    go(File);
}

void ImportPage::undo() {
    whenDone(this, workspace().undo(), [this](QFuture<bool> done) {
        try {
            if (done.takeResult()) Q_EMIT said(tr("The import was taken back."));
        } catch (...) {
            sayProblem(words(std::current_exception()));
        }
    });
}

void ImportPage::seePeople() {
    const QString name = m_draft->summary().fileName;
    ask(
        u"people"_s,
        [import = m_draft->summary().import](OpenFile& file, Progress&) {
            QSet<ContactId> people;
            file.stores().imports.eachOutcome(
                import, [&people](qint64, RowOutcome outcome, ContactId contact) {
                    if (outcome == RowOutcome::Created && contact) people.insert(contact);
                });
            return std::vector<ContactId>(people.begin(), people.end());
        },
        [this, name](std::vector<ContactId> people) {
            std::ranges::sort(people);
            Destination contacts;
            contacts.page = PageId::Contacts;
            contacts.people = PeopleShown{tr("New from “%1”").arg(name), std::move(people)};
            Q_EMIT leadTo(contacts);
        });
}

void ImportPage::askWhereToSave() {
    const QFileInfo file(m_draft->files().value(m_draft->position()));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the rows left out"),
        file.dir().filePath(tr("%1 – left out.csv").arg(file.completeBaseName())),
        tr("CSV tables (*.csv)"));
    if (!path.isEmpty()) saveLeftOut(path);
}

void ImportPage::saveLeftOut(const QString& path) {
    m_draft->saveLeftOut(path, [this, path] {
        bar().say(InlineBar::Kind::Done,
                  tr("The rows were saved as “%1”. Mend them there and import the file again.")
                      .arg(QFileInfo(path).fileName()));
    });
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData() && !filesOf(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event) {
    const QStringList files = filesOf(*event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    m_draft->addFiles(files);
}

}  // namespace waymark::ui
