// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardpage.h"

#include "core/analytics/behind.h"
#include "ui/charts/dashboardfigures.h"
#include "ui/charts/figureview.h"
#include "ui/charts/ratewords.h"
#include "ui/pages/periodpicker.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr int CardGap = 8;

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace

DashboardPage::DashboardPage(const PageTools& tools, QWidget* parent)
    : Page(PageId::Dashboard, tools, parent),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(tools.theme)),
      m_period(new PeriodPicker(tools.theme, tr("Period: "))),
      m_source(new QComboBox),
      m_order(new QComboBox),
      m_version(new QComboBox),
      m_note(new ElidedLabel(tools.theme)) {
    makeHeader();
    m_filters = makeFilters();
    body().addWidget(m_filters);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(10);
    m_tileRow = makeTiles();
    column->addWidget(m_tileRow);
    column->addWidget(makeCards(), 1);
    auto* area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGround(inner, ColourRole::Window);
    m_stack->addWidget(area);
    m_stack->addWidget(m_empty);
    body().addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::actionChosen, this, [this] { lead(PageId::Import); });
    connect(&tools.theme, &Theme::changed, this, [this] {
        m_columns = 0;
        arrange();
        if (m_answer.facts) showFindings();
    });
    connect(&workspace(), &Workspace::opened, this, [this] {
        // Choices belong to the file that was shown.
        m_answer = {};
        const QSignalBlocker quiet(m_source), quietVersion(m_version);
        m_source->clear();
        m_version->clear();
    });
    arrange();
}

void DashboardPage::lead(PageId page, const QString& report) {
    Destination destination;
    destination.page = page;
    destination.report = report;
    Q_EMIT leadTo(destination);
}

void DashboardPage::makeHeader() {
    header().setTitle(tr("Dashboard"));
    auto* report = new KeyCapButton(theme(), tr("KPI report"));
    report->setIconName(IconName::Print);
    report->setObjectName(u"kpiReport"_s);
    header().addAction(report);
    connect(report, &QPushButton::clicked, this, [this] { lead(PageId::Reports, u"kpi"_s); });
}

QWidget* DashboardPage::makeFilters() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 7, 16, 7);
    row->setSpacing(8);
    m_source->setAccessibleName(tr("Source"));
    m_source->setObjectName(u"source"_s);
    m_order->setAccessibleName(tr("Skipped stages"));
    m_order->setObjectName(u"orderRule"_s);
    m_version->setAccessibleName(tr("Playbook version"));
    m_order->addItem(tr("Skipped stages: credited"), int(OrderRule::CreditSkipped));
    m_order->addItem(tr("Stages: strictly in order"), int(OrderRule::Strict));
    m_order->addItem(tr("Stages: in any order"), int(OrderRule::AnyOrder));
    setPlainToolTip(m_order, tr("What counts as having reached a stage. Credited: reaching a stage "
                                "counts as having passed the required ones before it. Strict: each "
                                "earlier stage was entered, in order. Any order: the stage itself, "
                                "whatever came before."));
    // With large text the pickers take a second line rather than cut their words.
    auto* pickers = new QWidget;
    auto* flow = new FlowLayout(pickers, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_period);
    flow->addWidget(m_source);
    flow->addWidget(m_order);
    flow->addWidget(m_version);
    row->addWidget(pickers, 2);
    m_note->setText(tr("Ranges are 95%; n is the number of people counted"), TextRole::Secondary,
                    ColourRole::Text2);
    row->addWidget(m_note, 1);
    m_version->hide();
    for (QComboBox* box : {m_source, m_order, m_version})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { reload(); });
    connect(m_period, &PeriodPicker::changed, this, [this] { reload(); });
    return bar;
}

QWidget* DashboardPage::makeTiles() {
    auto* holder = new QWidget;
    m_tileGrid = new QGridLayout(holder);
    m_tileGrid->setContentsMargins(0, 0, 0, 0);
    m_tileGrid->setSpacing(CardGap);
    for (int number = 0; number < 6; ++number) {
        auto* tile = new KpiTile(theme());
        tile->setObjectName(u"tile%1"_s.arg(number));
        connect(tile, &KpiTile::clicked, this, [this, number] {
            const Tile& shown = m_answer.board.tiles[size_t(number)];
            const QString words =
                shown.kind == Tile::Kind::NewContacts ? tr("First met in the period")
                : shown.kind == Tile::Kind::FirstPurchaseRate ||
                        shown.kind == Tile::Kind::DaysToFirstPurchase
                    ? tr("First met in the period, and bought")
                : shown.kind == Tile::Kind::RepeatPurchaseRate ? tr("Bought on two days or more")
                : shown.kind == Tile::Kind::ReferralRate ? tr("Customers who referred someone new")
                                                         : tr("Bought in both periods");
            openPeople(shown.behind, words);
        });
        m_tiles.push_back(tile);
    }
    return holder;
}

Card* DashboardPage::makeCard(const QString& name, FigurePane*& pane) {
    auto* card = new Card(theme());
    pane = new FigurePane(theme());
    pane->setObjectName(name);
    card->body()->addWidget(pane, 1);
    connect(pane, &FigurePane::peopleWanted, this,
            [this](const FigureMark& mark) { openPeople(mark.behind, mark.words); });
    return card;
}

QWidget* DashboardPage::makeCards() {
    m_funnelCard = makeCard(u"funnel"_s, m_funnel);
    m_timeCard = makeCard(u"time"_s, m_time);
    m_sourceCard = makeCard(u"sources"_s, m_sources);
    m_cohortCard = makeCard(u"cohorts"_s, m_cohorts);
    m_keepingCard = makeCard(u"keeping"_s, m_keeping);
    m_keepingLinks = new QWidget;
    m_keepingLinks->setLayout(new FlowLayout(m_keepingLinks));
    m_keepingCard->body()->addWidget(m_keepingLinks);
    m_findingCard = new Card(theme(), tr("Worth a decision"));
    m_findings = new QWidget;
    auto* list = new QVBoxLayout(m_findings);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(6);
    m_findingCard->body()->addWidget(m_findings);
    m_findingCard->body()->addStretch(1);
    auto* holder = new QWidget;
    m_grid = new QGridLayout(holder);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(CardGap);
    return holder;
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void DashboardPage::arrange() {
    const double room = width() / theme().textFactor();
    const int columns = room >= 1060 ? 3 : room >= 620 ? 2 : 1;
    m_note->setVisible(room >= 1040);
    const int across = room >= 1080 ? 6 : room >= 560 ? 3 : room >= 380 ? 2 : 1;
    if (columns == m_columns && across == m_across) return;
    m_columns = columns;
    m_across = across;
    const std::vector<Card*> cards{m_funnelCard, m_timeCard,    m_sourceCard,
                                   m_cohortCard, m_keepingCard, m_findingCard};
    for (Card* card : cards) m_grid->removeWidget(card);
    for (int column = 0; column < 4; ++column) m_grid->setColumnStretch(column, 0);
    for (int row = 0; row < 6; ++row) m_grid->setRowStretch(row, 0);
    const auto put = [this](Card* card, int row, int column, int span = 1) {
        m_grid->addWidget(card, row, column, 1, span);
    };
    if (columns == 3) {
        for (size_t i = 0; i < cards.size(); ++i) put(cards[i], int(i) / 3, int(i) % 3);
        m_grid->setColumnStretch(0, 58);
        m_grid->setColumnStretch(1, 28);
        m_grid->setColumnStretch(2, 28);
        m_grid->setRowStretch(0, 27);
        m_grid->setRowStretch(1, 22);
    } else if (columns == 2) {
        put(m_funnelCard, 0, 0, 2);
        put(m_timeCard, 1, 0);
        put(m_sourceCard, 1, 1);
        put(m_cohortCard, 2, 0, 2);
        put(m_keepingCard, 3, 0);
        put(m_findingCard, 3, 1);
        m_grid->setColumnStretch(0, 1);
        m_grid->setColumnStretch(1, 1);
    } else {
        for (size_t i = 0; i < cards.size(); ++i) put(cards[i], int(i), 0);
        m_grid->setColumnStretch(0, 1);
    }
    for (KpiTile* tile : m_tiles) m_tileGrid->removeWidget(tile);
    for (int i = 0; i < int(m_tiles.size()); ++i)
        m_tileGrid->addWidget(m_tiles[size_t(i)], i / across, i % across);
}

bool DashboardPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Contacts, Subject::Milestones, Subject::Orders,
                               Subject::Interactions, Subject::Referrals, Subject::Playbooks,
                               Subject::Settings});
}

Filter DashboardPage::filter() const {
    Filter filter;
    filter.asOf = Day::of(workspace().clock().today());
    filter.period = m_period->period();
    filter.orderRule = OrderRule(m_order->currentData().toInt());
    filter.lapseDays = workspace().state().settings.lapseDays;
    if (m_source->currentIndex() > 0)
        filter.source = SourceId(m_source->currentData().toLongLong());
    if (m_version->currentIndex() > 0)
        filter.playbook = PlaybookId(m_version->currentData().toLongLong());
    return filter;
}

void DashboardPage::reload() {
    if (!workspace().isOpen()) return;
    m_period->setToday(workspace().clock().today());
    ask(
        u"figures"_s,
        [asked = filter()](OpenFile& file, Progress& progress) {
            Answer answer;
            answer.facts = file.facts(progress);
            answer.board = dashboard(*answer.facts, asked);
            for (const Playbook& playbook : file.stores().playbooks.all())
                if (playbook.state != PlaybookState::Draft)
                    answer.versions.emplace_back(playbook.id, playbook.version);
            answer.contacts = qint64(answer.facts->size());
            return answer;
        },
        [this](Answer answer) { show(std::move(answer)); });
}

bool DashboardPage::showsRates() const { return m_answer.board.contacts >= FewestForRates; }

void DashboardPage::show(Answer answer) {
    m_answer = std::move(answer);
    fillChoices();
    const bool nobody = m_answer.contacts == 0;
    m_stack->setCurrentIndex(nobody ? 1 : 0);
    m_filters->setVisible(!nobody);
    header().setSub(nobody ? QString()
                           : periodWords(m_answer.board.filter.period,
                                         m_answer.board.filter.asOf.date(), formatting()));
    if (nobody) {
        m_empty->say(IconName::Dashboard,
                     tr("There is nobody to count yet. Figures appear when contacts are here."),
                     {tr("Import contacts…")});
        return;
    }
    m_note->setText(showsRates() ? tr("Ranges are 95%; n is the number of people counted")
                                 : tr("Rates appear from %1 people.").arg(FewestForRates),
                    TextRole::Secondary, ColourRole::Text2);
    showTiles();
    showFigures();
    showKeeping();
    showFindings();
}

void DashboardPage::fillChoices() {
    const QSignalBlocker quiet(m_source), quietVersion(m_version);
    const QVariant source = m_source->currentData(), version = m_version->currentData();
    m_source->clear();
    m_source->addItem(tr("Source: all"));
    for (const auto& [id, name] : m_answer.facts->sources)
        m_source->addItem(tr("Source: %1").arg(name), id.value());
    m_source->addItem(tr("Source: not known"), SourceId().value());
    m_source->setCurrentIndex(source.isValid() ? std::max(0, m_source->findData(source)) : 0);
    m_version->clear();
    m_version->addItem(tr("Playbook: all versions"));
    for (const auto& [id, number] : m_answer.versions)
        m_version->addItem(tr("Playbook: version %1").arg(number), id.value());
    m_version->setCurrentIndex(version.isValid() ? std::max(0, m_version->findData(version)) : 0);
    m_version->setVisible(m_answer.versions.size() > 1);
    // A source can be as long as a sentence; the box is not.
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_source->setMaximumWidth(theme().px(240));
}

void DashboardPage::showTiles() {
    for (size_t number = 0; number < m_tiles.size(); ++number) showTile(number);
}

void DashboardPage::showTile(size_t number) {
    const Tile& tile = m_answer.board.tiles[number];
    const Formatting& format = formatting();
    KpiTileText text;
    text.title = tileTitle(tile.kind);
    const auto countOf = [&](const Kpi& kpi) {
        return tr("%1 of %2").arg(format.count(kpi.k), format.count(kpi.n));
    };
    const QString n = tr("n %1").arg(format.count(tile.now.n));
    const QString range = kpiRange(tile.now, format);
    const bool share = tile.now.unit == Kpi::Unit::Share;
    const bool rates = showsRates();
    text.value = rates || !share ? kpiValue(tile.now, format) : format.count(tile.now.k);
    if (tile.now.unit == Kpi::Unit::Count)
        text.range = tr("in the period");
    else if (rates || tile.now.unit == Kpi::Unit::Days)
        text.range = range.isEmpty() || !rates ? n : tr("%1, %2").arg(range, n);
    else
        text.range = tr("of %1").arg(format.count(tile.now.n));
    if (rates && share && tile.now.value && tile.now.n >= FewestForABar)
        text.bar = Bar{*tile.now.value, std::nullopt, ColourRole::Accent};
    const auto note = [](const QString& words) {
        return std::vector<TextPart>{{words, TextRole::Secondary, ColourRole::Text2}};
    };
    const bool hadData = tile.yearBefore.unit == Kpi::Unit::Count || tile.yearBefore.n > 0;
    QString first;
    switch (tile.kind) {
        case Tile::Kind::NewContacts:
            first = tr("of %1 in the file").arg(format.count(m_answer.contacts));
            break;
        case Tile::Kind::DaysToFirstPurchase:
            first = tr("median of all buyers");
            break;
        case Tile::Kind::FirstPurchaseRate:
        case Tile::Kind::RepeatPurchaseRate:
        case Tile::Kind::ReferralRate:
        case Tile::Kind::RetentionRate:
            first = tile.now.n > 0 ? countOf(tile.now) : tr("nobody to count yet");
            break;
    }
    text.notes.push_back(note(first));
    QString before = tr("year before %1")
                         .arg(!hadData          ? tr("no data")
                              : rates || !share ? kpiValue(tile.yearBefore, format)
                                                : countOf(tile.yearBefore));
    if (hadData && tile.yearBefore.unit != Kpi::Unit::Count && rates)
        before = tr("%1, n %2").arg(before, format.count(tile.yearBefore.n));
    text.notes.push_back(note(before));
    text.sentence = tr("%1: %2 %3. %4; %5.").arg(text.title, text.value, text.range, first, before);
    m_tiles[number]->show(text);
}

void DashboardPage::showFigures() {
    const Dashboard& board = m_answer.board;
    const std::vector<RoadStage>& road = m_answer.facts->road;
    FunnelPicture funnel = funnelPictureOf(board.funnel, road);
    if (!showsRates()) funnel.rates = FunnelPicture::Rates::CountsOnly;
    funnel.note = leftOutWords(board, formatting());
    auto funnelFigure = std::make_shared<FunnelFigure>(std::move(funnel), formatting());
    m_funnelCard->setTitle(funnelFigure->title(), funnelWords(board, formatting()));
    m_funnel->show(std::move(funnelFigure));
    m_timeCard->setTitle(tr("Time in stage"), tr("median, middle half, | target"));
    m_time->show(std::make_shared<StageTimeFigure>(stageTimePictureOf(board.stageTimes, road),
                                                   formatting()));
    m_sourceCard->setTitle(tr("Bought, by source"), tr("with 95% range"));
    m_sources->show(
        std::make_shared<IntervalFigure>(sourcePictureOf(board, formatting()), formatting()));
    qint64 customers = 0;
    for (const CohortRow& row : board.cohorts.rows) customers += row.size;
    m_cohortCard->setTitle(
        tr("Coming back"),
        tr("%1 customers, by quarter of their first purchase").arg(formatting().count(customers)));
    m_cohorts->show(
        std::make_shared<CohortFigure>(cohortPictureOf(board.cohorts, 8, 8), formatting()));
    m_keepingCard->setTitle(tr("Keeping customers"));
    m_keeping->show(
        std::make_shared<IntervalFigure>(keepingPictureOf(board, formatting()), formatting()));
    for (Card* card : {m_timeCard, m_sourceCard, m_cohortCard, m_keepingCard})
        card->setVisible(showsRates());
    m_cohortCard->setVisible(showsRates() && !board.cohorts.rows.empty());
}

void DashboardPage::showKeeping() {
    empty(m_keepingLinks->layout());
    const Lapse& lapse = m_answer.board.lapse;
    const auto link = [this](const QString& text, const QString& behind, const QString& words) {
        auto* button = new QPushButton(text);
        button->setProperty("link", true);
        button->setCursor(Qt::PointingHandCursor);
        m_keepingLinks->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, behind, words] { openPeople(behind, words); });
    };
    const auto count = [this](const People& people) {
        return formatting().count(qint64(people.size()));
    };
    link(tr("%1 lapsed now").arg(count(lapse.stock)), u"lapsed/stock"_s, tr("Lapsed"));
    link(tr("%1 newly").arg(count(lapse.newly)), u"lapsed/newly"_s, tr("Lapsed in the period"));
    link(tr("%1 bought once").arg(count(lapse.boughtOnce)), u"lapsed/bought-once"_s,
         tr("Bought once and lapsed"));
}

void DashboardPage::showFindings() {
    empty(m_findings->layout());
    m_findingCard->setVisible(showsRates());
    auto* list = static_cast<QVBoxLayout*>(m_findings->layout());
    for (const Finding& finding : m_answer.board.findings) {
        const FindingWords words = findingWords(finding, m_answer.facts->road, formatting(),
                                                m_answer.board.filter.lapseDays);
        if (list->count() > 0) list->addWidget(makeRule());
        list->addWidget(makeLabel(words.lead, TextRole::BaseStrong, ColourRole::Text, Wrap::Words));
        auto* button = new QPushButton(tr("Show the %1").arg(formatting().count(words.count)));
        button->setProperty("link", true);
        button->setCursor(Qt::PointingHandCursor);
        button->setAccessibleName(
            tr("Show the %1: %2").arg(Formatting::contacts(int(words.count)), words.people));
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(makeLabel(words.rest, TextRole::Base, ColourRole::Text, Wrap::Words), 1);
        row->addWidget(button, 0, Qt::AlignTop);
        list->addWidget(line);
        connect(
            button, &QPushButton::clicked, this,
            [this, behind = finding.behind, people = words.people] { openPeople(behind, people); });
    }
    if (m_answer.board.findings.empty())
        list->addWidget(makeLabel(tr("Nothing stands out: no rule found at least five people."),
                                  TextRole::Base, ColourRole::Text2, Wrap::Words));
}

void DashboardPage::openPeople(const QString& behind, const QString& words) {
    if (!m_answer.facts) return;
    const QString whole = tr("%1 (%2)").arg(
        words,
        periodWords(m_answer.board.filter.period, m_answer.board.filter.asOf.date(), formatting()));
    ask(
        u"people"_s,
        [facts = m_answer.facts, asked = m_answer.board.filter, behind](OpenFile&, Progress&) {
            return peopleBehind(*facts, asked, behind).value_or(People());
        },
        [this, whole](People people) {
            Destination contacts;
            contacts.people = PeopleShown{whole, std::move(people)};
            Q_EMIT leadTo(contacts);
        });
}

}  // namespace waymark::ui
