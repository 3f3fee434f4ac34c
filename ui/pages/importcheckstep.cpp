// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcheckstep.h"

#include "ui/models/candidatemodel.h"
#include "ui/models/fieldtext.h"
#include "ui/models/problemdelegate.h"
#include "ui/support/outcometext.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>

#include <array>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array outcomes{RowOutcome::Created, RowOutcome::Updated, RowOutcome::Merged,
                              RowOutcome::Skipped, RowOutcome::Review,  RowOutcome::Rejected};
/// The first segment shows the rows with something to check, the others an outcome each.
constexpr int ToCheck = 0;
constexpr size_t RowsShown = 1000, FieldsShown = 4;

}  // namespace

ImportCheckStep::ImportCheckStep(ImportDraft& draft, const PageTools& tools)
    : ImportStep(draft, tools),
      m_rows(new CandidateModel(CandidateModel::Choices::LeaveOut, this)),
      m_modeWords(makeLabel(tr("&Contacts who are here already"), TextRole::Base)),
      m_mode(new QComboBox),
      m_sentence(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)),
      m_filter(new SegmentedControl(tools.theme)),
      m_explained(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)),
      m_table(makeTable(u"checkTable"_s, tr("Rows to check"))),
      m_inFile(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)) {
    setObjectName(u"importCheckStep"_s);
    auto* folding = new FoldingRow(theme(), 520);
    auto* mode = new QVBoxLayout;
    mode->addWidget(folding);
    m_mode->setObjectName(u"matchMode"_s);
    m_mode->setAccessibleName(tr("Contacts who are here already"));
    m_modeWords->setBuddy(m_mode);
    folding->parts().addWidget(m_modeWords);
    folding->parts().addWidget(m_mode);
    folding->parts().addWidget(m_sentence, 1);
    m_sentence->setObjectName(u"modeSentence"_s);
    auto* head = new QVBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(makeLabel(tr("What will happen"), TextRole::BaseStrong));
    m_filter->setObjectName(u"checkFilter"_s);
    QStringList segments{tr("To check")};
    for (const RowOutcome outcome : outcomes) segments += outcomeText(outcome);
    m_filter->setSegments(segments, tr("Rows shown"));
    head->addWidget(m_filter);
    head->addWidget(m_explained);
    m_explained->setObjectName(u"checkExplained"_s);
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new ProblemDelegate(theme(), m_table));
    m_table->setMinimumHeight(theme().px(29) * 6);
    fillModes();
    column().addWidget(makeStrip(mode));
    column().addWidget(makeRule());
    column().addWidget(makeStrip(head));
    column().addWidget(m_table, 1);
    column().addWidget(makeRule());
    m_inFile->setObjectName(u"rowInFile"_s);
    auto* foot = new QVBoxLayout;
    foot->addWidget(m_inFile);
    column().addWidget(makeStrip(foot));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportCheckStep::showInFile);

    connect(m_mode, &QComboBox::activated, this,
            [this] { this->draft().setMode(MatchMode(m_mode->currentData().toInt())); });
    connect(m_filter, &SegmentedControl::chosen, this, &ImportCheckStep::showRows);
    connect(m_rows, &CandidateModel::leftOut, this, &ImportCheckStep::leaveOut);
    connect(&draft, &ImportDraft::planChanged, this, &ImportCheckStep::showPlan);
    // Enter anywhere in a row does what Space does on its box.
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QModelIndex box = index.siblingAtColumn(0);
        const bool on = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_rows->setData(box, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
}

void ImportCheckStep::fillModes() {
    for (const MatchMode mode :
         {MatchMode::Merge, MatchMode::Fill, MatchMode::Skip, MatchMode::Create})
        m_mode->addItem(modeText(mode), int(mode));
}

void ImportCheckStep::enter() {
    m_mode->setCurrentIndex(m_mode->findData(int(draft().mode())));
    // The first fields tell who it is; the room belongs to the sentences.
    std::vector<PreviewField> fields = draft().understanding().fields;
    if (fields.size() > FieldsShown) fields.resize(FieldsShown);
    m_rows->setFields(std::move(fields));
    m_rows->setChosenOut(draft().chosenOut());
    m_filter->setCurrent(draft().counts().toCheck > 0 ? ToCheck : 1);
    draft().plan();
}

QWidget* ImportCheckStep::firstFocus() { return m_mode; }

void ImportCheckStep::leaveOut(qsizetype row, bool out) {
    draft().leaveOut(row, out ? Choice::LeaveOut : Choice::Import);
}

void ImportCheckStep::showPlan() {
    const ImportPlan* plan = draft().planned();
    const bool events = draft().mapping().kind != ImportKind::Contacts;
    if (!plan) {
        m_explained->setText(tr("Comparing the rows with the contacts who are here…"));
        Q_EMIT footChanged();
        return;
    }
    const ImportSummary& expected = draft().expected();
    qint64 toCheck = 0;
    for (const RowPlan& row : plan->rows)
        if (row.hasIssues && row.outcome != RowOutcome::Rejected) ++toCheck;
    m_filter->setText(ToCheck, tr("To check %1").arg(formatting().count(toCheck)));
    for (size_t i = 0; i < outcomes.size(); ++i)
        m_filter->setText(int(i) + 1,
                          tr("%1 %2").arg(outcomeText(outcomes[i]),
                                          formatting().count(countOf(expected, outcomes[i]))));
    m_sentence->setText(events ? tr("Every row is recorded; the choice is about the people’s own "
                                    "details.")
                               : QString());
    showRows();
    Q_EMIT footChanged();
}

std::vector<qsizetype> ImportCheckStep::wanted() const {
    std::vector<qsizetype> rows;
    const int shown = m_filter->current();
    const std::vector<RowPlan>& planned = draft().planned()->rows;
    for (size_t row = 0; row < planned.size() && rows.size() < RowsShown; ++row) {
        const bool rejected = planned[row].outcome == RowOutcome::Rejected;
        // A row that is left out by hand stays where it was ticked, so that it can be put back.
        const bool byHand = draft().chosenOut().contains(qsizetype(row));
        const bool fits = shown == ToCheck ? (planned[row].hasIssues && !rejected) || byHand
                                           : planned[row].outcome == outcomes[size_t(shown) - 1];
        if (fits) rows.push_back(qsizetype(row));
    }
    return rows;
}

void ImportCheckStep::showRows() {
    if (!draft().planned()) return;
    const int shown = m_filter->current();
    const std::vector<qsizetype> rows = wanted();
    QString sentence;
    if (shown == ToCheck)
        sentence = rows.empty()
                       ? tr("Every value can be read.")
                       : tr("These rows are imported with what is said beside them. Tick a row to "
                            "leave it out; it can be saved and mended later.");
    else
        sentence = outcomeSentence(outcomes[size_t(shown) - 1],
                                   countOf(draft().expected(), outcomes[size_t(shown) - 1]),
                                   formatting()) +
                   u'.';
    if (rows.size() == RowsShown)
        sentence += u' ' + tr("The first %1 are shown.").arg(formatting().count(RowsShown));
    m_explained->setText(sentence);
    draft().preview(rows, [this](const std::vector<RowPreview>& previews) {
        m_rows->setChosenOut(draft().chosenOut());
        m_rows->show(previews);
        QHeaderView* header = m_table->horizontalHeader();
        header->resizeSection(0, theme().px(84));
        header->resizeSection(1, theme().px(58));
        for (int i = 2; i < m_rows->resultColumn(); ++i)
            header->resizeSection(i, theme().px(i < 5 ? 150 : 110));
        if (!m_table->currentIndex().isValid() && m_rows->rowCount() > 0)
            m_table->setCurrentIndex(m_rows->index(0, 0));
    });
}

/// The row as it stands in the file, each cell under its heading.
void ImportCheckStep::showInFile(const QModelIndex& index) {
    if (!index.isValid()) return m_inFile->clear();
    const RowPreview& row = m_rows->row(index.row());
    const QStringList& headings = draft().look().headings;
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (!row.cells[i].isEmpty())
            cells += headings.value(i, tr("more")) + u": "_s + row.cells[i];
    m_inFile->setText(
        tr("Line %1 in the file – %2").arg(QString::number(row.line), cells.join(u" · "_s)));
}

qint64 ImportCheckStep::imported() const {
    const ImportSummary& expected = draft().expected();
    return expected.rows - expected.review - expected.rejected;
}

QString ImportCheckStep::nextText() const {
    if (!draft().planned()) return tr("Import");
    if (const size_t asked = draft().questions().size(); draft().mayAsk() && asked > 0)
        return asked == 1
                   ? tr("Next: 1 possible duplicate")
                   : tr("Next: %1 possible duplicates").arg(formatting().count(qint64(asked)));
    const qint64 rows = imported();
    return rows == 1 ? tr("Import 1 row") : tr("Import %1 rows").arg(formatting().count(rows));
}

bool ImportCheckStep::canGoNext() const {
    return draft().state() == ImportDraft::State::Read && draft().planned() && imported() > 0 &&
           !tools().workspace.state().readOnly;
}

}  // namespace waymark::ui
