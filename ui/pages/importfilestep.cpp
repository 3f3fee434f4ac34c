// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importfilestep.h"

#include "ui/models/celldelegate.h"
#include "ui/models/fieldtext.h"
#include "ui/models/rawrowsmodel.h"
#include "ui/pages/readasbar.h"
#include "ui/widgets/droparea.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

ImportFileStep::ImportFileStep(ImportDraft& draft, const PageTools& tools)
    : ImportStep(draft, tools),
      m_rows(new RawRowsModel(this)),
      m_drop(new DropArea(tools.theme)),
      m_offers(new DraftOffers(tools.theme, tools.formatting)),
      m_problem(makeLabel({}, TextRole::Base, ColourRole::Bad, Wrap::Words)),
      m_imports(new PastImports(tools.theme, tools.formatting)),
      m_places(new PlacesPanel(tools.theme, tools.formatting)),
      m_readAs(new ReadAsBar(draft, tools.theme, tools.formatting)),
      m_table(makeTable(u"rawTable"_s, tr("The first rows as they are read"))) {
    setObjectName(u"importFileStep"_s);
    m_problem->setObjectName(u"fileProblem"_s);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* drop = new QVBoxLayout;
    drop->setSpacing(theme().px(12));
    drop->addWidget(m_problem);
    drop->addWidget(m_offers);
    drop->addWidget(m_drop);
    QWidget* top = makeStrip(drop);
    const int side = theme().px(40);
    drop->setContentsMargins(side, theme().px(24), side, theme().px(16));
    column().addWidget(top);
    m_reading = makeReading();
    m_past = makePast();
    column().addWidget(m_reading, 1);
    column().addWidget(m_past);
    column().addStretch(0);
    top->setObjectName(u"fileTop"_s);
    connect(m_drop, &DropArea::chooseWanted, this, &ImportFileStep::choose);
    connect(m_drop, &DropArea::pasteWanted, this,
            [this] { paste(QGuiApplication::clipboard()->text()); });
    connect(m_imports, &PastImports::undoWanted, this, &ImportFileStep::takeBackWanted);
    connect(m_places, &PlacesPanel::usualWanted, this, [this] {
        Q_EMIT placesChange([usual = PlacesPanel::usual()](PlaceStore& places) {
            for (const Place& place : usual) (void)places.insert(place);
        });
    });
    connect(m_places, &PlacesPanel::addWanted, this, [this](const Place& place) {
        Q_EMIT placesChange([place](PlaceStore& places) { (void)places.insert(place); });
    });
    connect(m_places, &PlacesPanel::changeWanted, this, [this](const Place& place) {
        Q_EMIT placesChange([place](PlaceStore& places) { places.update(place); });
    });
    connect(m_places, &PlacesPanel::removeWanted, this, [this](const Place& place) {
        Q_EMIT placesChange([place](PlaceStore& places) { places.remove(place.id); });
    });
    connect(m_offers, &DraftOffers::resumeWanted, &draft, &ImportDraft::resume);
    connect(m_offers, &DraftOffers::forgetWanted, this, &ImportFileStep::forgetWanted);
    connect(&draft, &ImportDraft::stateChanged, this, &ImportFileStep::refresh);
    connect(&draft, &ImportDraft::understood, this, &ImportFileStep::refresh);
    refresh();
}

ImportFileStep::~ImportFileStep() = default;

QWidget* ImportFileStep::makeReading() {
    auto* reading = new QWidget;
    reading->setObjectName(u"fileReading"_s);
    auto* all = new QVBoxLayout(reading);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_sentences = makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words);
    m_sentences->setObjectName(u"readingSentences"_s);
    m_sentences->setContentsMargins(theme().px(16), theme().px(2), theme().px(16), theme().px(8));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new CellDelegate(theme(), m_table));
    m_table->setMinimumHeight(theme().px(29) * 6);
    all->addWidget(m_readAs);
    all->addWidget(m_sentences);
    all->addWidget(m_table, 1);
    return reading;
}

QWidget* ImportFileStep::makePast() {
    auto* past = new QWidget;
    auto* all = new QVBoxLayout(past);
    const int side = theme().px(40);
    all->setContentsMargins(side, theme().px(8), side, theme().px(24));
    all->setSpacing(theme().px(10));
    all->addWidget(m_places);
    m_pastTitle = makeLabel(tr("Imports of this file"), TextRole::BaseStrong);
    m_pastTitle->setContentsMargins(0, theme().px(12), 0, 0);
    all->addWidget(m_pastTitle);
    all->addWidget(m_imports);
    return past;
}

void ImportFileStep::enter() {
    refresh();
    sizeColumns();
}

void ImportFileStep::choose() {
    const QString folder =
        tools()
            .settings
            .value(u"import/folder"_s,
                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Choose files to import"), folder,
        tr("Contacts (*.csv *.tsv *.tab *.txt *.xlsx *.ods *.vcf *.eml *.mbox);;All files (*)"));
    if (paths.isEmpty()) return;
    tools().settings.setValue(u"import/folder"_s, QFileInfo(paths.first()).absolutePath());
    draft().addFiles(paths);
}

void ImportFileStep::paste(const QString& text) {
    if (text.trimmed().isEmpty()) {
        m_problem->setText(
            tr("The clipboard holds no text. Copy the rows in your spreadsheet, "
               "headings too, then paste them here."));
        m_problem->show();
        return;
    }
    if (!m_pasted) m_pasted = std::make_unique<QTemporaryDir>();
    // A name that tells pasted tables apart in the list of imports.
    const QString name = ++m_pastedCount == 1 ? tr("Pasted table.txt")
                                              : tr("Pasted table %1.txt").arg(m_pastedCount);
    QFile file(m_pasted->filePath(name));
    if (!m_pasted->isValid() || !file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
        m_problem->setText(tr("The pasted table could not be kept: %1").arg(file.errorString()));
        m_problem->show();
        return;
    }
    file.close();
    draft().addFiles({file.fileName()});
}

void ImportFileStep::showPast(const std::vector<PastImport>& imports) {
    m_hasPast = !imports.empty();
    m_imports->show(imports, tools().workspace.clock().today());
    orderTabs();
    refresh();
}

void ImportFileStep::showPlaces(const std::vector<PlaceStatus>& places) {
    m_places->show(places, tools().workspace.clock().today());
    orderTabs();
}

void ImportFileStep::showDrafts(const std::vector<KeptDraft>& drafts) {
    m_offers->show(drafts);
    orderTabs();
    refresh();
}

void ImportFileStep::orderTabs() {
    // The offers stand above the drop area: before its first button in the order.
    QWidget* before = m_drop->firstFocus();
    do before = before->previousInFocusChain();
    while (!(before->focusPolicy() & Qt::TabFocus) || m_offers->isAncestorOf(before));
    tabAfter(before, m_offers->controls());
    std::vector<QWidget*> below = m_places->controls();
    below.insert(below.end(), m_imports->controls().begin(), m_imports->controls().end());
    tabAfter(m_drop->lastFocus(), below);
}

bool ImportFileStep::isPasted(const QString& path) const {
    return m_pasted &&
           QFileInfo(path).absolutePath() == QFileInfo(m_pasted->path()).absoluteFilePath();
}

void ImportFileStep::refresh() {
    const ImportDraft::State state = draft().state();
    const bool read = state == ImportDraft::State::Read || draft().isReadingAgain();
    const bool refused = state == ImportDraft::State::Refused;
    m_problem->setVisible(refused);
    if (refused) m_problem->setText(draft().problem());
    m_drop->setVisible(!read);
    m_offers->setVisible(!read && !m_offers->isEmpty());
    findChild<QWidget*>(u"fileTop"_s)->setVisible(!read);
    m_reading->setVisible(read);
    m_past->setVisible(!read);
    m_pastTitle->setVisible(m_hasPast);
    m_readAs->refresh();
    if (read) {
        m_rows->show(draft().look());
        QStringList sentences = readingSentences(draft().look());
        if (draft().look().rows == 0) sentences.prepend(tr("This file has headings but no rows."));
        if (draft().matching() == ImportDraft::Matching::Saved)
            sentences.prepend(
                tr("A file with these headings was imported before; its columns are "
                   "matched as they were then."));
        m_sentences->setText(sentences.join(u' '));
        m_sentences->setVisible(!sentences.isEmpty());
        sizeColumns();
    }
    Q_EMIT footChanged();
}

void ImportFileStep::sizeColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(0, theme().px(58));
    const int columns = m_rows->columnCount() - 1;
    if (columns <= 0) return;
    const int room = std::max(m_table->viewport()->width(), theme().px(600)) - theme().px(58);
    const int width = std::clamp(room / columns, theme().px(110), theme().px(260));
    for (int i = 1; i <= columns; ++i) header->resizeSection(i, width);
}

QString ImportFileStep::nextText() const {
    if (draft().state() == ImportDraft::State::Reading) return tr("Reading…");
    const qsizetype columns = draft().look().headings.size();
    if (draft().state() != ImportDraft::State::Read) return tr("Next: match the columns");
    if (!draft().look().isTable) return tr("Next: check the values");
    return columns == 1 ? tr("Next: match 1 column")
                        : tr("Next: match %1 columns").arg(formatting().count(columns));
}

bool ImportFileStep::canGoNext() const {
    return draft().state() == ImportDraft::State::Read && draft().look().rows > 0;
}

QWidget* ImportFileStep::firstFocus() {
    return draft().state() == ImportDraft::State::Read ? m_readAs->firstFocus()
                                                       : m_drop->firstFocus();
}

}  // namespace waymark::ui
