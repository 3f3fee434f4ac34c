// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importmatchstep.h"

#include "ui/editors/fielddelegate.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/certaintydelegate.h"
#include "ui/models/fieldtext.h"
#include "ui/models/mappingmodel.h"
#include "ui/models/problemdelegate.h"
#include "ui/models/valuesdelegate.h"
#include "ui/pages/consentpanel.h"
#include "ui/pages/readasbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/taglabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr int LeastColumns = 6, MostColumns = 9, LeastRows = 3;

/// How much of the room a field takes, beside a day at 1.
double widthShare(PreviewField field) {
    switch (field) {
        case PreviewField::Email:
            return 1.65;
        case PreviewField::Phone:
            return 1.5;
        case PreviewField::Tags:
            return 1.35;
        case PreviewField::Name:
        case PreviewField::Note:
        case PreviewField::EventNote:
            return 1.2;
        case PreviewField::ConsentEmail:
        case PreviewField::ConsentPhone:
        case PreviewField::ConsentLetter:
        case PreviewField::ConsentMessage:
            return 1.15;
        case PreviewField::Postcode:
        case PreviewField::Quantity:
        case PreviewField::Feeling:
            return 0.85;
        case PreviewField::Organisation:
        case PreviewField::MetOn:
        case PreviewField::Source:
        case PreviewField::OrderNumber:
        case PreviewField::OrderedOn:
        case PreviewField::Product:
        case PreviewField::Amount:
        case PreviewField::OrderState:
        case PreviewField::Stage:
        case PreviewField::ReachedOn:
        case PreviewField::Channel:
        case PreviewField::HappenedOn:
        case PreviewField::Referred:
        case PreviewField::ReferredEmail:
        case PreviewField::ReferredOn:
            break;
    }
    return 1.0;
}

}  // namespace

ImportMatchStep::ImportMatchStep(ImportDraft& draft, const PageTools& tools)
    : ImportStep(draft, tools),
      m_columns(new MappingModel(tools.formatting, this)),
      m_rows(new CandidateModel(CandidateModel::Choices::None, this)),
      m_readAs(new ReadAsBar(draft, tools.theme, tools.formatting)),
      m_columnTable(makeColumns()),
      m_dates(new QWidget),
      m_consent(new ConsentPanel(draft, tools)),
      m_notice(makeLabel({}, TextRole::Base, ColourRole::Warn, Wrap::Words)),
      m_ready(new TagLabel(tools.theme)),
      m_toCheck(new TagLabel(tools.theme)),
      m_leftOut(new TagLabel(tools.theme)),
      m_filter(new SegmentedControl(tools.theme)),
      m_rowTable(makeRows()) {
    setObjectName(u"importMatchStep"_s);
    m_notice->setObjectName(u"matchNotice"_s);
    m_notice->setContentsMargins(theme().px(16), theme().px(8), theme().px(16), theme().px(8));
    m_notice->hide();
    auto* dates = new QVBoxLayout(m_dates);
    dates->setContentsMargins(theme().px(16), theme().px(8), theme().px(16), theme().px(8));
    dates->setSpacing(theme().px(6));
    auto* folding = new FoldingRow(theme(), 520);
    auto* head = new QVBoxLayout;
    head->addWidget(folding);
    auto* parts = new QWidget;
    auto* flow = new FlowLayout(parts, theme().px(10));
    flow->addWidget(makeLabel(tr("How the rows will look"), TextRole::BaseStrong));
    for (TagLabel* tag : {m_ready, m_toCheck, m_leftOut}) flow->addWidget(tag);
    folding->parts().addWidget(parts, 1, Qt::AlignVCenter);
    folding->parts().addWidget(m_filter, 0, Qt::AlignVCenter);
    m_filter->setObjectName(u"rowFilter"_s);
    m_filter->setSegments({tr("All"), tr("To check"), tr("Left out")}, tr("Rows shown"));

    column().addWidget(m_readAs);
    column().addWidget(m_columnTable, 3);
    column().addWidget(m_dates);
    column().addWidget(m_consent);
    column().addWidget(m_notice);
    column().addWidget(makeRule());
    column().addWidget(makeStrip(head));
    column().addWidget(m_rowTable, 2);

    connect(&draft, &ImportDraft::stateChanged, m_readAs, &ReadAsBar::refresh);
    connect(&draft, &ImportDraft::understood, this, &ImportMatchStep::showUnderstanding);
    connect(&draft, &ImportDraft::counted, this, &ImportMatchStep::showCounts);
    connect(&draft, &ImportDraft::rowsAdded, this, &ImportMatchStep::showRows);
    connect(m_filter, &SegmentedControl::chosen, this, &ImportMatchStep::showRows);
    connect(m_columns, &MappingModel::fieldChosen, &draft, &ImportDraft::assign);
    connect(&tools.theme, &Theme::changed, this, &ImportMatchStep::sizeColumns);
    m_rows->setMore(
        [this] {
            return m_filter->current() == All &&
                   qsizetype(this->draft().firstRows().size()) < this->draft().look().rows &&
                   !this->draft().firstRows().empty();
        },
        [this] { this->draft().wantMoreRows(); });
}

QTableView* ImportMatchStep::makeColumns() {
    QTableView* table = makeTable(u"columnTable"_s, tr("Columns of the file and where they go"));
    table->setModel(m_columns);
    table->setItemDelegate(new CellDelegate(theme(), table));
    table->setItemDelegateForColumn(MappingModel::FirstValues, new ValuesDelegate(theme(), table));
    table->setItemDelegateForColumn(MappingModel::GoesTo, new FieldDelegate(theme(), table));
    table->setItemDelegateForColumn(MappingModel::Match, new CertaintyDelegate(theme(), table));
    // Typing, F2 or Enter on a row changes where it goes, wherever in the row the keyboard is.
    table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    connect(table, &QTableView::activated, this, &ImportMatchStep::edit);
    connect(table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() != MappingModel::GoesTo) return;
        edit(index);
        QTimer::singleShot(0, this, [this] {
            if (auto* combo = m_columnTable->findChild<QComboBox*>(u"fieldEditor"_s))
                combo->showPopup();
        });
    });
    return table;
}

void ImportMatchStep::edit(const QModelIndex& index) {
    const QModelIndex cell = index.siblingAtColumn(MappingModel::GoesTo);
    m_columnTable->setCurrentIndex(cell);
    if (!m_columnTable->findChild<QComboBox*>(u"fieldEditor"_s)) m_columnTable->edit(cell);
}

QTableView* ImportMatchStep::makeRows() {
    QTableView* table = makeTable(u"previewTable"_s, tr("How the rows will look"));
    table->setModel(m_rows);
    table->setItemDelegate(new ProblemDelegate(theme(), table));
    return table;
}

void ImportMatchStep::enter() {
    m_readAs->refresh();
    sizeColumns();
    sizeRows();
    if (!m_columnTable->currentIndex().isValid() && m_columns->rowCount() > 0)
        m_columnTable->setCurrentIndex(m_columns->index(0, MappingModel::GoesTo));
    m_columnTable->horizontalScrollBar()->setValue(0);  // the headings of the file come first
}

bool ImportMatchStep::isPassedOver() const { return !draft().look().isTable; }

QWidget* ImportMatchStep::firstFocus() { return m_columnTable; }

void ImportMatchStep::sizeColumns() {
    QHeaderView* header = m_columnTable->horizontalHeader();
    const Theme& t = theme();
    const int width = std::max(this->width(), t.px(900));
    const int heading = std::max(t.px(128), width / 9);
    header->resizeSection(MappingModel::Heading, heading);
    header->resizeSection(MappingModel::GoesTo, t.px(200));
    header->resizeSection(MappingModel::Match, t.px(124));
    // Where it is narrow the values give way to the sentence.
    header->resizeSection(MappingModel::FirstValues,
                          std::clamp(width - heading - t.px(200 + 124 + 370), t.px(150),
                                     std::max(t.px(150), width * 26 / 100)));
    // As many columns as fit beside everything else; below that the page scrolls.
    const int row = t.px(29), head = t.px(31), least = head + row * LeastRows;
    int others = least;
    for (int i = 0; i < column().count(); ++i) {
        const QWidget* const each = column().itemAt(i)->widget();
        if (!each || each->isHidden() || each == m_columnTable || each == m_rowTable) continue;
        others +=
            each->hasHeightForWidth() ? each->heightForWidth(width) : each->sizeHint().height();
    }
    const int fitting = std::clamp((height() - others - head) / row, LeastColumns, MostColumns);
    const int rows = std::clamp(m_columns->rowCount(), 1, fitting);
    m_columnTable->setMinimumHeight(head + row * rows);
    m_columnTable->setMaximumHeight(head + row * std::max(1, m_columns->rowCount()));
    m_rowTable->setMinimumHeight(least);
}

void ImportMatchStep::resizeEvent(QResizeEvent* event) {
    ImportStep::resizeEvent(event);
    sizeColumns();
    sizeRows();
}

void ImportMatchStep::showUnderstanding() {
    m_columns->show(draft().look(), draft().understanding());
    m_readAs->refresh();
    m_rows->setFields(draft().understanding().fields);
    showDates();
    m_consent->refresh();
    showCounts();
    showRows();
    sizeColumns();
    Q_EMIT footChanged();
}

void ImportMatchStep::showDates() {
    auto* lines = qobject_cast<QVBoxLayout*>(m_dates->layout());
    const auto& readings = draft().understanding().dates;
    const bool sameColumns = size_t(lines->count()) == readings.size();
    if (!sameColumns) {
        while (lines->count() > 0) {
            const std::unique_ptr<QLayoutItem> item(lines->takeAt(0));
            delete item->widget();
        }
        for (const DateReading& reading : readings) {
            auto* line = new QWidget;
            auto* row = new QHBoxLayout(line);
            row->setContentsMargins(0, 0, 0, 0);
            row->setSpacing(theme().px(8));
            row->addWidget(makeLabel({}, TextRole::Base));
            auto* order = new QComboBox;
            order->setObjectName(u"dateOrder%1"_s.arg(reading.column));
            order->setProperty("small", true);
            for (const DateOrder one : {DateOrder::DayMonthYear, DateOrder::MonthDayYear})
                order->addItem(orderText(one), int(one));
            row->addWidget(order);
            row->addWidget(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words), 1);
            connect(order, &QComboBox::activated, this, [this, order, column = reading.column] {
                draft().setDateOrder(column, DateOrder(order->currentData().toInt()));
            });
            lines->addWidget(line);
        }
    }
    for (size_t i = 0; i < readings.size(); ++i) {
        QLayout* row = lines->itemAt(int(i))->widget()->layout();
        const QString heading = draft().look().headings.value(readings[i].column);
        auto* order = qobject_cast<QComboBox*>(row->itemAt(1)->widget());
        order->setCurrentIndex(order->findData(int(readings[i].order)));
        order->setAccessibleName(tr("Order of the dates in “%1”").arg(heading));
        qobject_cast<QLabel*>(row->itemAt(0)->widget())
            ->setText(readings.size() == 1 ? tr("These dates read as")
                                           : tr("“%1” reads as").arg(heading));
        qobject_cast<QLabel*>(row->itemAt(2)->widget())
            ->setText(bothReadings(readings[i], formatting()));
    }
    m_dates->setVisible(!readings.empty());
}

void ImportMatchStep::showCounts() {
    const RowCounts& counts = draft().counts();
    m_columns->setCounts(counts);
    const auto number = [this](qint64 n) { return formatting().count(n); };
    const auto with = [](Tag tag, IconName icon) {
        tag.icon = icon;
        return tag;
    };
    m_ready->setTag(with(okTag(tr("%1 ready").arg(number(counts.ready))), IconName::Check));
    m_toCheck->setTag(
        with(warnTag(tr("%1 to check").arg(number(counts.toCheck))), IconName::Warning));
    m_leftOut->setTag(with(badTag(tr("%1 left out").arg(number(counts.leftOut))), IconName::Close));
    m_filter->setText(All, tr("All %1").arg(number(draft().look().rows)));
    m_filter->setText(ToCheck, tr("To check %1").arg(number(counts.toCheck)));
    m_filter->setText(LeftOut, tr("Left out %1").arg(number(counts.leftOut)));
    if (m_filter->current() != All) showRows();
    QString notice;
    if (draft().look().rows == 0)
        notice = tr("This file has headings but no rows.");
    else if (!saysWho(draft().mapping()))
        notice =
            tr("No column says who a row is about. Choose where the name, the e-mail or the "
               "phone number stands.");
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    Q_EMIT footChanged();
}

void ImportMatchStep::showRows() {
    switch (Shown(std::max(0, m_filter->current()))) {
        case All:
            m_rows->show(draft().firstRows());
            break;
        case ToCheck:
            m_rows->show(draft().rowsToCheck());
            break;
        case LeftOut:
            m_rows->show(draft().rowsLeftOut());
            break;
    }
    sizeRows();
}

void ImportMatchStep::sizeRows() {
    QHeaderView* header = m_rowTable->horizontalHeader();
    const Theme& t = theme();
    const int fields = m_rows->columnCount() - 2;
    if (fields <= 0) return;
    header->resizeSection(0, t.px(58));
    const int room = std::max(this->width(), t.px(900)) - t.px(58 + 270);
    const std::vector<PreviewField>& shown = draft().understanding().fields;
    double shares = 0;
    for (const PreviewField field : shown) shares += widthShare(field);
    const QFontMetrics metrics(t.font(TextRole::SmallStrong));
    for (size_t i = 0; i < shown.size(); ++i) {
        // No heading is cut; what is left is the result's.
        const int least =
            std::max(t.px(84), metrics.horizontalAdvance(previewHeading(shown[i])) + t.px(26));
        header->resizeSection(int(i) + 1,
                              std::max(least, int(room * widthShare(shown[i]) / shares)));
    }
}

QString ImportMatchStep::nextText() const {
    const qint64 toCheck = draft().counts().toCheck;
    if (toCheck == 0) return tr("Next: check the values");
    return toCheck == 1 ? tr("Next: check 1 value")
                        : tr("Next: check %1 values").arg(formatting().count(toCheck));
}

bool ImportMatchStep::canGoNext() const {
    return draft().state() == ImportDraft::State::Read && draft().look().rows > 0 &&
           saysWho(draft().mapping());
}

}  // namespace waymark::ui
