// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpage.h"

#include "ui/models/fieldtext.h"
#include "ui/pages/importcheckstep.h"
#include "ui/pages/importduplicatesstep.h"
#include "ui/pages/importfilestep.h"
#include "ui/pages/importmatchstep.h"
#include "ui/pages/importrunstep.h"
#include "ui/pages/importsummarystep.h"
#include "ui/pages/matchingmenu.h"
#include "ui/support/whendone.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stepsbar.h"

#include <QDateTime>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHideEvent>
#include <QLabel>
#include <QMimeData>
#include <QSet>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

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
      m_match(new ImportMatchStep(*m_draft, tools)),
      m_run(new ImportRunStep(*m_draft, tools)),
      m_summary(new ImportSummaryStep(*m_draft, tools)),
      m_saved(new MatchingMenu(*m_draft, tools.formatting)) {
    setObjectName(u"importPage"_s);
    setAcceptDrops(true);
    header().addAction(m_saved);
    m_later = new KeyCapButton(tools.theme, tr("Decide the rest later"), KeyCapButton::Look::Flat);
    m_later->setObjectName(u"importLater"_s);
    setPlainToolTip(m_later, tr("Undecided rows wait in “Review duplicates”"));
    connect(m_later, &QPushButton::clicked, this, &ImportPage::next);
    header().addAction(m_later);
    m_stepsBar->setObjectName(u"importSteps"_s);
    addStep(m_file, tr("File"));
    addStep(m_match, tr("Match columns"));
    addStep(new ImportCheckStep(*m_draft, tools), tr("Check values"));
    m_duplicates = new ImportDuplicatesStep(*m_draft, tools);
    addStep(m_duplicates, tr("Duplicates"));
    addStep(m_run, tr("Import"));
    addStep(m_summary, tr("Summary"));
    m_stepsBar->setSteps(m_stepNames);
    body().addWidget(m_stepsBar);
    body().addWidget(makeRule());
    body().addWidget(m_stack, 1);
    body().addWidget(makeRule());
    body().addWidget(makeFoot());
    makeShortcuts();

    connect(m_stepsBar, &StepsBar::stepChosen, this, [this](int chosen) {
        ImportStep* const step = m_steps[size_t(chosen)];
        if (!step->isPassedOver()) go(step);
    });
    connect(m_draft, &ImportDraft::stateChanged, this, &ImportPage::followDraft);
    connect(m_draft, &ImportDraft::failed, this, [this](const QString& sentence) {
        sayProblem(sentence);
        if (m_step == m_run) go(beside(m_run, -1));
    });
    connect(m_draft, &ImportDraft::resumed, this, &ImportPage::sayResumed);
    connect(&tools.workspace, &Workspace::closing, this, &ImportPage::keepDraft);
    connect(m_file, &ImportFileStep::takeBackWanted, this, &ImportPage::takeBack);
    connect(m_file, &ImportFileStep::placesChange, this, &ImportPage::changePlaces);
    connect(m_file, &ImportFileStep::forgetWanted, this, &ImportPage::forgetDraft);
    connect(m_summary, &ImportSummaryStep::undoWanted, this, [this] {
        PastImport mine;
        mine.record.fileName = m_draft->summary().fileName;
        mine.act = m_draft->act();
        mine.undo = m_summary->isNewest() ? PastImport::Undo::Now : PastImport::Undo::TakeBack;
        takeBack(mine);
    });
    connect(m_summary, &ImportSummaryStep::peopleWanted, this, &ImportPage::seePeople);
    connect(m_summary, &ImportSummaryStep::saveWanted, this, &ImportPage::askWhereToSave);
    go(m_file);
    followDraft();
}

ImportPage::~ImportPage() = default;

void ImportPage::addStep(ImportStep* step, const QString& name) {
    m_steps.push_back(step);
    m_stepNames.append(name);
    m_stack->addWidget(step);
    connect(step, &ImportStep::footChanged, this, &ImportPage::showFoot);
}

int ImportPage::placeOf(const ImportStep* step) const {
    return int(std::ranges::find(m_steps, step) - m_steps.begin());
}

ImportStep* ImportPage::beside(const ImportStep* step, int direction) const {
    for (int place = placeOf(step) + direction; place >= 0 && place < int(m_steps.size());
         place += direction)
        if (!m_steps[size_t(place)]->isPassedOver()) return m_steps[size_t(place)];
    return nullptr;
}

bool ImportPage::isDeciding(const ImportStep* step) const {
    return placeOf(step) > placeOf(m_file) && placeOf(step) < placeOf(m_run);
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
    m_foot = new QGridLayout(foot);
    m_foot->setContentsMargins(theme().px(16), theme().px(10), theme().px(16), theme().px(10));
    m_foot->setSpacing(theme().px(8));
    m_foot->setColumnStretch(1, 1);
    // The order of the keyboard, wherever they stand.
    for (QWidget* each : {static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_promise),
                          static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_next)})
        each->setParent(foot);
    arrangeFoot();
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::back);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::next);
    return foot;
}

/// In one row; where the width is short, the sentence stands above the buttons.
void ImportPage::arrangeFoot() {
    const bool wide = width() >= theme().px(720);
    while (m_foot->count() > 0) delete m_foot->takeAt(0);
    const int row = wide ? 0 : 1;
    if (!wide) m_foot->addWidget(m_promise, 0, 0, 1, 4);
    m_foot->addWidget(m_cancel, row, 0);
    if (wide) m_foot->addWidget(m_promise, 0, 1);
    m_foot->addWidget(m_back, row, 2);
    m_foot->addWidget(m_next, row, 3);
}

void ImportPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrangeFoot();
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
    if (QWidget* first = m_step->firstFocus()) first->setFocus();
}

bool ImportPage::isSettled() const { return Page::isSettled() && m_draft->isQuiet(); }

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
        std::vector<KeptDraft> drafts;
        std::vector<PlaceStatus> places;
        bool stands = true;
    };
    ask(
        u"past"_s,
        [shown](OpenFile& file, Progress&) {
            return Answer{pastImports(file), keptDrafts(file), file.stores().places.status(),
                          !shown || file.stores().imports.find(shown)};
        },
        [this](Answer answer) {
            m_file->showPast(answer.past);
            m_file->showDrafts(answer.drafts);
            m_file->showPlaces(answer.places);
            if (m_draft->state() != ImportDraft::State::Done) return;
            answer.stands ? m_summary->refreshUndo() : m_summary->sayTakenBack();
        });
    // What the file holds has changed, so the numbers of the plan may have, too.
    if (m_step != m_match && isDeciding(m_step) && m_draft->state() == ImportDraft::State::Read)
        m_draft->plan();
}

void ImportPage::go(ImportStep* step) {
    const bool changes = step != m_step;
    m_step = step;
    m_stack->setCurrentWidget(step);
    m_stepsBar->setCurrent(placeOf(step));
    m_stepsBar->setReturn(placeOf(step) >= placeOf(m_run) ? StepsBar::Return::Closed
                                                          : StepsBar::Return::Possible);
    step->enter();
    showHeader();
    showFoot();
    if (!changes || !isVisible()) return;
    if (QWidget* first = step->firstFocus()) first->setFocus();
}

void ImportPage::followDraft() {
    switch (m_draft->state()) {
        case ImportDraft::State::Empty:
        case ImportDraft::State::Refused:
            if (m_step != m_file) go(m_file);
            break;
        case ImportDraft::State::Reading:
            // Another encoding or separator is tried where the list stands; a new file begins anew.
            if (m_step != m_match) go(m_file);
            break;
        case ImportDraft::State::Read:
            // A file has been read: Enter goes on.
            if (m_step == m_file && isVisible()) takeFocus();
            break;
        case ImportDraft::State::Importing:
            if (m_step != m_run) go(m_run);
            break;
        case ImportDraft::State::Done:
            forgetDraft(m_draft->path());
            go(m_summary);
            reload();
            break;
    }
    showHeader();
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
    const bool understood = state == ImportDraft::State::Read || placeOf(m_step) >= placeOf(m_run);
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
    m_saved->setVisible(m_step == m_match);
}

bool ImportPage::asks() const { return m_step == m_duplicates && m_duplicates->open() > 0; }

void ImportPage::showFoot() {
    const bool empty = m_draft->files().isEmpty();
    const bool importing = m_draft->state() == ImportDraft::State::Importing;
    m_next->setText(m_step->nextText());
    m_next->setEnabled(m_step->canGoNext());
    m_next->setVisible(m_step != m_run || m_step->canGoNext());
    m_back->setVisible(isDeciding(m_step) || (m_step == m_run && m_next->isEnabled()));
    m_later->setVisible(asks());
    m_later->setEnabled(m_next->isEnabled());
    m_cancel->setVisible(!empty && m_step != m_summary && !importing);
    if (workspace().state().readOnly)
        m_promise->setText(tr("The file is open for reading only, so nothing can be imported."));
    else if (m_step == m_summary)
        m_promise->clear();
    else if (importing)
        m_promise->setText(tr("Stopping takes everything back."));
    else if (asks())
        m_promise->setText(
            (m_duplicates->open() == 1
                 ? tr("1 match still to decide.")
                 : tr("%1 matches still to decide.").arg(m_duplicates->open())) +
            u' ' + tr("Undecided rows wait in “Review duplicates”; nobody is added twice."));
    else
        m_promise->setText(tr("Nothing is changed until step %1. The whole import can be undone "
                              "afterwards.")
                               .arg(placeOf(m_run) + 1));
}

void ImportPage::next() {
    if (!m_next->isEnabled() || !m_next->isVisibleTo(this)) return;
    bar().dismiss();
    if (m_step == m_summary) {
        m_draft->nextFile();
        return go(m_file);
    }
    ImportStep* const following = m_step == m_run ? m_run : beside(m_step, +1);
    following == m_run ? m_draft->run() : go(following);
}

void ImportPage::back() {
    if (!m_back->isVisibleTo(this)) return;
    if (ImportStep* const before = beside(m_step, -1)) go(before);
}

void ImportPage::cancel() {
    bar().dismiss();
    forgetDraft(m_draft->path());
    m_draft->clear();
    go(m_file);
}

/// Left for another page, or closed: what has been decided waits in the file.
void ImportPage::keepDraft() {
    if (workspace().state().readOnly || m_file->isPasted(m_draft->path())) return;
    if (auto draft = m_draft->kept(m_step->objectName()))
        (void)workspace().note(
            [draft = std::move(*draft)](OpenFile& file, Progress&) { keep(file, draft); });
}

void ImportPage::forgetDraft(const QString& path) {
    if (workspace().state().readOnly || path.isEmpty()) return;
    whenDone(this,
             workspace().note([path](OpenFile& file, Progress&) { ui::forgetDraft(file, path); }),
             [this](const QFuture<void>&) { reload(); });
}

void ImportPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    // Not when the whole window is only put aside.
    if (!event->spontaneous() && workspace().isOpen()) keepDraft();
}

void ImportPage::sayResumed(const KeptDraft& draft, bool sameFile) {
    const auto waited = std::ranges::find_if(
        m_steps, [&](const ImportStep* step) { return step->objectName() == draft.step; });
    const bool there = sameFile && waited != m_steps.end() && isDeciding(*waited);
    if (there && !(*waited)->isPassedOver()) go(*waited);
    if (sameFile) return;
    bar().say(
        InlineBar::Kind::Notice,
        tr("“%1” has changed since %2, so its rows were read anew. The columns are matched as "
           "you left them; rows that you left out are in again.")
            .arg(QFileInfo(draft.path).fileName(),
                 formatting().date(QDateTime::fromMSecsSinceEpoch(draft.madeAt).date())));
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

void ImportPage::takeBack(const PastImport& import) {
    if (import.undo == PastImport::Undo::Now) return undo();
    ask(
        u"takeBack"_s,
        [act = import.act](OpenFile& file, Progress& progress) {
            return file.takeBack(act, progress);
        },
        [this, name = import.record.fileName](const TakenBack& taken) {
            QString sentence = tr("The import of “%1” was taken back.").arg(name);
            if (!taken.contactsKept.empty())
                sentence += u' ' + tr("%1 stayed, because you have worked on them since.")
                                       .arg(Formatting::contacts(int(taken.contactsKept.size())));
            if (taken.valuesKept > 0)
                sentence +=
                    u' ' +
                    tr("Values that you have changed since stayed, too: %1.").arg(taken.valuesKept);
            sayDone(sentence);
        });
}

void ImportPage::changePlaces(const std::function<void(PlaceStore&)>& change) {
    act(
        Action::ChangeSettings, tr("places"),
        [change](OpenFile& file, Progress&) { change(file.stores().places); }, [] {});
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
