// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactpage.h"

#include "core/analytics/facts.h"
#include "ui/charts/stagestrip.h"
#include "ui/models/activitymodel.h"
#include "ui/models/celldelegate.h"
#include "ui/pages/consentbox.h"
#include "ui/pages/contactparts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QString SplitterKey = u"contact/panes"_s;

QString birthdayWords(const QString& iso, const Formatting& formatting) {
    if (iso.startsWith(u"--"_s))
        return formatting.dayAndMonth(QDate::fromString(u"2000-"_s + iso.mid(2), Qt::ISODate));
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? formatting.date(day) : iso;
}

QWidget* headRow(const Theme& theme, const QString& title, QWidget* words) {
    auto* row = new QWidget;
    setGround(row, ColourRole::Surface);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(theme.px(12), 4, theme.px(12), 4);
    line->setSpacing(theme.px(8));
    line->addWidget(makeLabel(title, TextRole::BaseStrong));
    line->addWidget(words, 1);
    return row;
}

}  // namespace

ContactPage::ContactPage(const PageTools& tools, QWidget* parent)
    : PersonPage(PageId::Contact, tools, parent),
      m_previous(new QToolButton),
      m_next(new QToolButton),
      m_strip(new StageStrip(tools.theme)),
      m_journeyWords(new ElidedLabel(tools.theme)),
      m_range(new SegmentedControl(tools.theme)),
      m_asTable(new KeyCapButton(tools.theme, tr("As table"))),
      m_timeline(new JourneyTimeline(tools.theme, tools.formatting)),
      m_twin(new QTableView),
      m_twinModel(new QStandardItemModel(this)),
      m_activityWords(new ElidedLabel(tools.theme)),
      m_kinds(new SegmentedControl(tools.theme)),
      m_activity(new ActivityModel(tools.formatting, this)),
      m_table(new QTableView),
      m_splitter(new QSplitter),
      m_profile(new ProfileBox(tools.theme)),
      m_reach(new ReachBox(tools.theme)),
      m_factRows(new QWidget),
      m_referrals(new ReferralBox(tools.theme, tools.formatting)),
      m_consents(new ConsentBox(tools.theme, tools.formatting)),
      m_origin(makeLabel({}, TextRole::Secondary, ColourRole::Text2, Wrap::Words)),
      m_main(nullptr) {
    setObjectName(u"contactPage"_s);
    makeHeader();
    m_main = makeMain();
    m_splitter->addWidget(m_main);
    setHome(makeFacts());
    m_splitter->addWidget(&side());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    body().addWidget(m_splitter, 1);
    if (const QByteArray sizes = tools.settings.value(SplitterKey).toByteArray(); !sizes.isEmpty())
        m_splitter->restoreState(sizes);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { this->tools().settings.setValue(SplitterKey, m_splitter->saveState()); });
}

ContactPage::~ContactPage() = default;

void ContactPage::makeHeader() {
    header().setParentPage(tr("Contacts"));
    connect(&header(), &PageHeader::parentPageChosen, this, &ContactPage::back);
    const auto arrow = [this](QToolButton* button, IconName sign, const QString& words, int by) {
        button->setIcon(icon(theme(), sign));
        button->setAccessibleName(words);
        setPlainToolTip(button, words);
        header().addAction(button);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
    };
    arrow(m_previous, IconName::ChevronLeft, tr("Previous contact of the list"), -1);
    arrow(m_next, IconName::ChevronRight, tr("Next contact of the list"), 1);
    m_previous->setObjectName(u"previous"_s);
    m_next->setObjectName(u"next"_s);
    header().addDivider();
    auto* more = new KeyCapButton(theme(), tr("More"));
    auto* menu = new QMenu(more);
    const std::pair<QString, QString> actions[] = {
        {u"contact.order"_s, tr("Record order\tO")},
        {u"contact.referral"_s, tr("Record referral\tR")},
        {u"contact.edit"_s, tr("Edit\tE")},
        {u"contact.remove"_s, tr("Remove\tDel")}};
    for (const auto& [id, text] : actions)
        menu->addAction(text, this, [this, id = id] { run(id); });
    more->setMenu(menu);
    auto* report = new KeyCapButton(theme(), tr("Journey report"));
    report->setIconName(IconName::Print);
    report->setObjectName(u"journeyReport"_s);
    auto* milestone = new KeyCapButton(theme(), tr("Record milestone"));
    milestone->setKeys(u"M"_s);
    auto* log = new KeyCapButton(theme(), tr("Log contact"), KeyCapButton::Look::Primary);
    log->setKeys(u"L"_s);
    for (KeyCapButton* button : {more, report, milestone, log}) header().addAction(button);
    connect(report, &QPushButton::clicked, this, [this] {
        Destination there;
        there.page = PageId::Reports;
        there.contact = m_contact;
        there.report = u"contact"_s;
        Q_EMIT leadTo(there);
    });
    connect(milestone, &QPushButton::clicked, this, [this] { run(u"contact.milestone"_s); });
    connect(log, &QPushButton::clicked, this, [this] { run(u"contact.log"_s); });
}

QWidget* ContactPage::makeMain() {
    auto* main = new QWidget;
    setGround(main, ColourRole::Surface);
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // At large text the strip and the timeline take more than the window: all scrolls together.
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    setGround(content, ColourRole::Surface);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_strip);
    rows->addWidget(makeRule());
    rows->addWidget(makeTimeline());
    rows->addWidget(makeRule());
    rows->addWidget(makeActivity(), 1);
    scroll->setWidget(content);
    column->addWidget(scroll);
    for (QWidget* each : std::initializer_list<QWidget*>{m_strip, m_timeline, m_table, m_twin})
        each->installEventFilter(this);
    return main;
}

QWidget* ContactPage::makeTimeline() {
    auto* box = new QWidget;
    setGround(box, ColourRole::Surface);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QWidget* head = headRow(theme(), tr("Journey"), m_journeyWords);
    m_range->setSegments({tr("All"), tr("24 months"), tr("12 months")}, tr("How far back"));
    m_range->setObjectName(u"range"_s);
    m_asTable->setIconName(IconName::Table);
    m_asTable->setCheckable(true);
    m_asTable->setObjectName(u"asTable"_s);
    head->layout()->addWidget(m_range);
    head->layout()->addWidget(m_asTable);
    column->addWidget(head);
    column->addWidget(m_timeline);
    m_twin->setObjectName(u"journeyTable"_s);
    m_twin->setModel(m_twinModel);
    m_twin->setItemDelegate(new CellDelegate(theme(), m_twin));
    m_twin->setShowGrid(false);
    m_twin->verticalHeader()->hide();
    m_twin->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_twin->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_twin->setTabKeyNavigation(false);
    m_twin->horizontalHeader()->setStretchLastSection(true);
    m_twin->setAccessibleName(tr("Journey as a table"));
    m_twin->setMinimumHeight(theme().px(300));
    m_twin->hide();
    column->addWidget(m_twin);
    connect(m_range, &SegmentedControl::chosen, this, [this](int index) {
        m_timeline->setRange(TimelineRange(index));
        showTwin();
    });
    connect(m_asTable, &QPushButton::toggled, this, [this](bool asTable) {
        m_timeline->setVisible(!asTable);
        m_twin->setVisible(asTable);
        showTwin();
    });
    return box;
}

QWidget* ContactPage::makeActivity() {
    auto* box = new QWidget;
    setGround(box, ColourRole::Surface);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QWidget* head = headRow(theme(), tr("Activity"), m_activityWords);
    m_kinds->setSegments({tr("All"), tr("Contact"), tr("Orders"), tr("Milestones")},
                         tr("What to show"));
    m_kinds->setObjectName(u"kinds"_s);
    head->layout()->addWidget(m_kinds);
    column->addWidget(head);
    column->addWidget(makeRule());
    m_table->setObjectName(u"activity"_s);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(m_activity);
    m_table->setItemDelegate(new CellDelegate(theme(), m_table));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    m_table->setMinimumHeight(theme().px(160));
    const auto dress = [this] {
        m_table->verticalHeader()->setDefaultSectionSize(theme().rowHeight() - theme().px(2));
        m_twin->verticalHeader()->setDefaultSectionSize(theme().rowHeight());
        m_table->setColumnWidth(ActivityModel::Day, theme().px(104));
        m_table->setColumnWidth(ActivityModel::Who, theme().px(70));
        m_table->setColumnWidth(ActivityModel::Felt, theme().px(110));
    };
    dress();
    connect(&theme(), &Theme::changed, this, dress);
    column->addWidget(m_table, 1);
    connect(m_kinds, &SegmentedControl::chosen, this, [this](int index) {
        m_activity->show(ActivityModel::Show(index));
        showActivityCount();
    });
    return box;
}

QWidget* ContactPage::makeFacts() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    setGround(content, ColourRole::Surface);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(theme().px(8));
    column->addWidget(m_profile);
    column->addWidget(m_factRows);
    auto* edit = new KeyCapButton(theme(), tr("Edit"));
    edit->setKeys(u"E"_s);
    edit->setObjectName(u"edit"_s);
    column->addWidget(edit, 0, Qt::AlignLeft);
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("Reach"), TextRole::BaseStrong));
    column->addWidget(m_reach);
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("Referrals"), TextRole::BaseStrong));
    column->addWidget(m_referrals);
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("Consent"), TextRole::BaseStrong));
    column->addWidget(m_consents);
    column->addWidget(makeRule());
    column->addWidget(m_origin);
    column->addStretch(1);
    scroll->setWidget(content);
    m_origin->setObjectName(u"origin"_s);
    connect(edit, &QPushButton::clicked, this, [this] { run(u"contact.edit"_s); });
    connect(m_profile, &ProfileBox::factGiven, this,
            [this](ProfileField field, const QString& typed) {
                fillFact(m_contact, field, typed, m_file.contact.title());
            });
    connect(m_referrals, &ReferralBox::chosen, this, [this](ContactId other) {
        Destination there;
        there.page = PageId::Contact;
        there.contact = other;
        Q_EMIT leadTo(there);
    });
    return scroll;
}

std::vector<ContactId> ContactPage::people() const {
    return m_contact.isNull() ? std::vector<ContactId>() : std::vector<ContactId>{m_contact};
}

bool ContactPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Contacts, Subject::Organisations, Subject::Milestones,
                               Subject::Orders, Subject::Interactions, Subject::Referrals,
                               Subject::Consents, Subject::Playbooks, Subject::Imports,
                               Subject::Settings});
}

void ContactPage::visit(const Destination& destination) {
    if (!destination.contact.isNull() && destination.contact != m_contact) {
        closeEditor();
        m_contact = destination.contact;
        // A link to somebody outside the list leaves the list behind.
        const bool inList =
            std::find(m_neighbours.begin(), m_neighbours.end(), m_contact) != m_neighbours.end();
        if (!inList) m_neighbours.clear();
    }
    if (!destination.neighbours.empty()) m_neighbours = destination.neighbours;
    PersonPage::visit(destination);
    if (!isEditing()) m_table->setFocus();
}

void ContactPage::reload() {
    if (m_contact.isNull()) return;
    ask(
        u"contact"_s,
        [contact = m_contact, kept = m_kept](OpenFile& file, Progress& progress) {
            return readContactFile(file, progress, *kept, contact);
        },
        [this](std::optional<ContactFile> file) { show(std::move(file)); });
}

void ContactPage::show(std::optional<ContactFile> file) {
    if (!file) {
        // Removed, here or by an undo: the list is the place to be.
        m_contact = {};
        back();
        return;
    }
    m_file = std::move(*file);
    const RoadStage* stage = m_file.stage();
    header().setTitle(m_file.contact.title());
    QStringList sub;
    if (stage) sub << stage->name;
    if (m_file.journey.orders > 0)
        sub << tr("%1, %2").arg(
            m_file.journey.orders == 1
                ? tr("1 order")
                : tr("%1 orders").arg(formatting().count(m_file.journey.orders)),
            formatting().money(m_file.journey.spentMinor, m_file.settings.currency));
    if (!m_file.referred.empty())
        sub << (m_file.referred.size() == 1
                    ? tr("1 referral")
                    : tr("%1 referrals").arg(formatting().count(qint64(m_file.referred.size()))));
    header().setSub(sub.join(u" · "_s));
    m_strip->setPicture(stagePictureOf(m_file, formatting()));
    const JourneyPicture picture = journeyPictureOf(m_file, formatting());
    m_journeyWords->setText(picture.sentence, TextRole::Secondary, ColourRole::Text2);
    m_timeline->setPicture(picture);
    m_activity->setEntries(activityOf(m_file, formatting()));
    showActivityCount();
    showTwin();
    showFacts();
    const auto place = std::find(m_neighbours.begin(), m_neighbours.end(), m_contact);
    m_previous->setEnabled(place != m_neighbours.end() && place != m_neighbours.begin());
    m_next->setEnabled(place != m_neighbours.end() && place + 1 != m_neighbours.end());
}

void ContactPage::showActivityCount() {
    const int count = m_activity->rowCount();
    m_activityWords->setText(
        count == 1 ? tr("1 entry") : tr("%1 entries").arg(formatting().count(count)),
        TextRole::Secondary, ColourRole::Text2);
}

void ContactPage::showFacts() {
    m_profile->show(m_file);
    m_reach->show(m_file.contact);
    m_referrals->show(m_file);
    m_consents->show(m_file);
    const Contact& contact = m_file.contact;
    delete m_factRows->layout();
    for (QObject* old : m_factRows->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) delete old;
    auto* grid = new QGridLayout(m_factRows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(12));
    grid->setVerticalSpacing(theme().px(3));
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        const int row = grid->rowCount();
        grid->addWidget(makeLabel(name, TextRole::Secondary, ColourRole::Text2), row, 0,
                        Qt::AlignTop);
        auto* text = makeLabel(value, TextRole::Base, ColourRole::Text, Wrap::Words);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(text, row, 1);
    };
    add(tr("Organisation"), contact.organisationName);
    add(tr("Job title"), contact.jobTitle);
    add(tr("Interests"), QStringList(contact.tags.begin(), contact.tags.end()).join(tr(", ")));
    add(tr("Birthday"), birthdayWords(contact.birthday, formatting()));
    add(tr("Source"), contact.sourceName);
    add(tr("Note"), contact.note);

    QStringList origin;
    origin << (contact.metOn.isValid() ? tr("First met %1.").arg(formatting().date(contact.metOn))
                                       : tr("The day of the first contact is not known."));
    if (contact.madeBy.isNull() && m_file.origins.empty()) origin << tr("Added by hand.");
    // The first file that brought something comes last in the list, which is newest first.
    constexpr size_t Shown = 3;
    for (size_t i = 0; i < std::min(m_file.origins.size(), Shown); ++i)
        origin << tr("Came from %1, line %2.")
                      .arg(m_file.origins[i].fileName, formatting().count(m_file.origins[i].line));
    if (m_file.origins.size() > Shown)
        origin << tr("And from %1 more rows.")
                      .arg(formatting().count(qint64(m_file.origins.size() - Shown)));
    m_origin->setText(origin.join(u'\n'));
}

void ContactPage::showTwin() {
    if (m_twin->isHidden()) return;
    m_twinModel->clear();
    m_twinModel->setHorizontalHeaderLabels({tr("Day"), tr("Lane"), tr("What")});
    for (const TimelineItem& item : m_timeline->items())
        m_twinModel->appendRow({new QStandardItem(formatting().date(item.on)),
                                new QStandardItem(laneName(item.lane)),
                                new QStandardItem(item.words)});
    m_twin->setColumnWidth(0, theme().px(110));
    m_twin->setColumnWidth(1, theme().px(110));
}

void ContactPage::step(int by) {
    const auto place = std::find(m_neighbours.begin(), m_neighbours.end(), m_contact);
    if (place == m_neighbours.end()) return;
    const auto index = (place - m_neighbours.begin()) + by;
    if (index < 0 || index >= qsizetype(m_neighbours.size())) return;
    Destination there;
    there.page = PageId::Contact;
    there.contact = m_neighbours[size_t(index)];
    visit(there);
}

void ContactPage::back() {
    Destination there;
    there.page = PageId::Contacts;
    there.contact = m_contact;
    Q_EMIT leadTo(there);
}

void ContactPage::resizeEvent(QResizeEvent* event) {
    PersonPage::resizeEvent(event);
    fold();
}

void ContactPage::sideChanged(bool) { fold(); }

void ContactPage::fold() {
    if (!m_main) return;
    const bool narrow = width() < theme().px(860);
    // An editor needs more room than the facts; with little room it takes the page.
    m_main->setVisible(!(narrow && isEditing()));
    const int pane = theme().px(isEditing() ? 404 : 300);
    side().setMinimumWidth(theme().px(240));
    if (isEditing() || !tools().settings.contains(SplitterKey))
        m_splitter->setSizes({std::max(1, width() - pane), pane});
    else
        m_splitter->restoreState(tools().settings.value(SplitterKey).toByteArray());
}

void ContactPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        isEditing() ? closeEditor() : back();
        return;
    }
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::ControlModifier) {
        m_asTable->toggle();
        return;
    }
    PersonPage::keyPressEvent(event);
}

bool ContactPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool letter = !key->text().isEmpty() && key->text().front().isLetter();
        const bool alone = key->modifiers() == Qt::NoModifier;
        if (alone && (letter || key->key() == Qt::Key_Escape || key->key() == Qt::Key_Delete)) {
            keyPressEvent(key);
            return true;
        }
    }
    return PersonPage::eventFilter(watched, event);
}

}  // namespace waymark::ui
