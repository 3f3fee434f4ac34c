// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactdetail.h"

#include "core/analytics/facts.h"
#include "ui/charts/waylist.h"
#include "ui/models/activitymodel.h"
#include "ui/models/celldelegate.h"
#include "ui/pages/consentbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* holder = new QWidget;
    setGround(holder, ColourRole::Surface);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 6, 0, 6);
    column->addWidget(content);
    column->addStretch(1);
    area->setWidget(holder);
    return area;
}

}  // namespace

ContactDetail::ContactDetail(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_formatting(formatting),
      m_name(new ElidedLabel(theme)),
      m_stage(new StageLine(theme)),
      m_reach(new ReachBox(theme)),
      m_profile(new ProfileBox(theme)),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_way(new WayList(theme)),
      m_activity(new ActivityModel(formatting, this)),
      m_orders(new ActivityModel(formatting, this)),
      m_referrals(new ReferralBox(theme, formatting)),
      m_consents(new ConsentBox(theme, formatting)),
      m_quick(new QLineEdit),
      m_log(new KeyCapButton(theme, tr("Log"))) {
    setObjectName(u"contactDetail"_s);
    setGround(this, ColourRole::Surface);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(theme.px(8));
    auto* head = new QHBoxLayout;
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_stage);
    head->addLayout(names, 1);
    auto* open = new KeyCapButton(theme, tr("Open full page"));
    open->setObjectName(u"openFullPage"_s);
    head->addWidget(open, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_reach);
    auto* card = new Card(theme);
    card->body()->addWidget(m_profile);
    column->addWidget(card);
    makeTabs();
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    auto* line = new QHBoxLayout;
    m_quick->setPlaceholderText(tr("Log a call, e-mail, visit or note…"));
    m_quick->setAccessibleName(
        tr("Log a contact: what happened. Begin with call, e-mail or visit"));
    m_quick->setObjectName(u"quickLog"_s);
    m_log->setKeys(u"L"_s);
    line->addWidget(m_quick, 1);
    line->addWidget(m_log);
    column->addLayout(line);
    const auto log = [this] {
        if (m_quick->text().trimmed().isEmpty())
            m_quick->setFocus();
        else
            Q_EMIT quickLogged(m_quick->text());
    };
    connect(m_quick, &QLineEdit::returnPressed, this, log);
    connect(m_log, &QPushButton::clicked, this, log);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT fullPageWanted(contact()); });
    connect(m_profile, &ProfileBox::factGiven, this, &ContactDetail::factGiven);
    connect(m_referrals, &ReferralBox::chosen, this, &ContactDetail::contactChosen);
}

QWidget* ContactDetail::makeTable(ActivityModel& model) {
    auto* table = new QTableView;
    table->setModel(&model);
    table->setItemDelegate(new CellDelegate(m_theme, table));
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->hide();
    table->horizontalHeader()->hide();
    table->setColumnHidden(ActivityModel::Who, true);
    table->setColumnHidden(ActivityModel::Felt, true);
    table->horizontalHeader()->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    const auto dress = [this, table] {
        table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
        table->setColumnWidth(ActivityModel::Day, m_theme.px(104));
    };
    connect(&m_theme, &Theme::changed, table, dress);
    dress();
    return table;
}

void ContactDetail::makeTabs() {
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setObjectName(u"tabs"_s);
    for (int i = 0; i < 5; ++i) m_tabs->addTab(QString());
    m_pages->addWidget(scrolled(m_way));
    m_pages->addWidget(makeTable(*m_activity));
    m_pages->addWidget(makeTable(*m_orders));
    m_pages->addWidget(scrolled(m_referrals));
    m_pages->addWidget(scrolled(m_consents));
    m_orders->show(ActivityModel::Show::Orders);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void ContactDetail::show(ContactFile file) {
    const bool same = file.contact.id == m_file.contact.id;
    m_file = std::move(file);
    m_name->setText(m_file.contact.title(), TextRole::Section);
    const RoadStage* stage = m_file.stage();
    QString beside;
    if (m_file.standing.daysInStage >= 0)
        beside = tr("for %1").arg(Formatting::days(m_file.standing.daysInStage));
    else if (stage)
        beside = tr("day not known");
    m_stage->show(stage ? stage->name : tr("No stage yet"), stage ? stage->phasePosition : -1,
                  beside);
    m_reach->show(m_file.contact);
    m_profile->show(m_file);
    m_way->setSteps(wayOf(m_file, m_formatting));
    const std::vector<ActivityEntry> entries = activityOf(m_file, m_formatting);
    m_activity->setEntries(entries);
    m_orders->setEntries(entries);
    m_referrals->show(m_file);
    m_consents->show(m_file);
    const auto titled = [this](const QString& name, size_t count) {
        return count == 0 ? name : tr("%1 %2").arg(name, m_formatting.count(qint64(count)));
    };
    m_tabs->setTabText(0, tr("Journey"));
    m_tabs->setTabText(1, titled(tr("Activity"), entries.size()));
    m_tabs->setTabText(2, titled(tr("Orders"), m_file.orders.size()));
    m_tabs->setTabText(
        3, titled(tr("Referrals"), m_file.referred.size() + (m_file.referrer.has_value() ? 1 : 0)));
    m_tabs->setTabText(4, tr("Consent"));
    if (!same) m_quick->clear();
}

void ContactDetail::focusQuickLog() { m_quick->setFocus(Qt::ShortcutFocusReason); }
void ContactDetail::clearQuickLog() { m_quick->clear(); }

}  // namespace waymark::ui
