// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactfilterbar.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QString PeopleToken = u"people"_s;
const QString StageToken = u"stage"_s;

QString groupWord(ContactGroup group) {
    switch (group) {
        case ContactGroup::Everyone:
            return ContactFilterBar::tr("Everyone");
        case ContactGroup::InJourney:
            return ContactFilterBar::tr("In the journey");
        case ContactGroup::Customers:
            return ContactFilterBar::tr("Customers");
        case ContactGroup::Lapsed:
            return ContactFilterBar::tr("Lapsed");
        case ContactGroup::NotNow:
            return ContactFilterBar::tr("Not now");
        case ContactGroup::DayUnknown:
            return ContactFilterBar::tr("No day known");
    }
    return {};
}

}  // namespace

ContactFilterBar::ContactFilterBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_field(new FilterField(theme)),
      m_stageMenu(new QMenu(this)),
      m_columnsMenu(new QMenu(this)),
      m_typing(new QTimer(this)) {
    setGround(this, ColourRole::Surface);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(16, 8, 16, 10);
    column->setSpacing(theme.px(8));
    auto* row = new QHBoxLayout;
    m_field->setObjectName(u"filter"_s);
    m_field->setPlaceholder(tr("Name, phone, e-mail, postcode or any word in a note"));
    m_field->setKeys(tr("Ctrl F"));
    m_field->edit().installEventFilter(this);
    row->addWidget(m_field, 1);
    const std::pair<QString, QMenu*> menus[] = {{tr("Stage"), m_stageMenu},
                                                {tr("Columns"), m_columnsMenu}};
    for (const auto& [text, menu] : menus) {
        auto* button = new KeyCapButton(theme, text);
        button->setMenu(menu);
        row->addWidget(button);
    }
    column->addLayout(row);
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(chips, theme.px(6));
    for (int group = 0; group < ContactGroups; ++group) {
        auto* chip = new Chip(theme, groupWord(ContactGroup(group)));
        chip->setObjectName(u"chip%1"_s.arg(group));
        chip->setCheckable(true);
        flow->addWidget(chip);
        m_chips.push_back(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, group] {
            m_group = ContactGroup(group);
            showChips();
            Q_EMIT changed();
        });
    }
    column->addWidget(chips);
    outer->addLayout(column);
    outer->addWidget(makeRule());
    showChips();

    // Typing asks after a short rest.
    m_typing->setSingleShot(true);
    m_typing->setInterval(60);
    connect(m_typing, &QTimer::timeout, this, &ContactFilterBar::changed);
    connect(m_field, &FilterField::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &FilterField::tokenTaken, this, [this](const QString& token) {
        if (token == PeopleToken) m_people.reset();
        if (token == StageToken) m_stage.reset();
        showTokens();
        Q_EMIT changed();
    });
}

void ContactFilterBar::fill(ContactQuestion& question) const {
    question.words = words();
    question.group = m_group;
    question.stage = m_stage;
    question.people = m_people ? std::optional(m_people->people) : std::nullopt;
}

void ContactFilterBar::setRoad(const std::vector<RoadStage>& road) {
    m_road = road;
    m_stageMenu->clear();
    for (const RoadStage& stage : road) {
        QAction* action = m_stageMenu->addAction(QString(stage.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = stage.id] {
            m_stage = id;
            showTokens();
            Q_EMIT changed();
        });
    }
    showTokens();
}

void ContactFilterBar::setCounts(const std::array<qint64, ContactGroups>& counts) {
    m_counts = counts;
    for (int group = 0; group < ContactGroups; ++group)
        m_chips[size_t(group)]->setCount(counts[size_t(group)]);
    showChips();
}

void ContactFilterBar::showChips() {
    for (int group = 0; group < ContactGroups; ++group)
        m_chips[size_t(group)]->setChecked(m_group == ContactGroup(group));
    // Asked for only where there is something to mend.
    const auto unknown = size_t(ContactGroup::DayUnknown);
    m_chips[unknown]->setVisible(m_counts[unknown] > 0 || m_chips[unknown]->isChecked());
}

void ContactFilterBar::showTokens() {
    std::vector<FilterField::Token> tokens;
    if (m_people) tokens.push_back({PeopleToken, m_people->words});
    for (const RoadStage& stage : m_road)
        if (m_stage == stage.id) tokens.push_back({StageToken, tr("Stage: %1").arg(stage.name)});
    m_field->setTokens(tokens);
}

void ContactFilterBar::showPeople(const PeopleShown& people) {
    widen(Words::Drop);
    m_people = people;
    showTokens();
}

void ContactFilterBar::search(const QString& words) { m_field->setText(words); }

void ContactFilterBar::widen(Words words) {
    m_group = ContactGroup::Everyone;
    m_stage.reset();
    m_people.reset();
    if (words == Words::Drop) {
        const QSignalBlocker quiet(m_field);
        m_field->setText({});
    }
    showTokens();
    showChips();
}

QString ContactFilterBar::words() const { return m_field->text().trimmed(); }

QString ContactFilterBar::narrowing() const {
    QStringList filters = m_field->tokenWords();
    if (m_group != ContactGroup::Everyone) filters.prepend(groupWord(m_group));
    return filters.join(tr(", "));
}

bool ContactFilterBar::isResting() const { return !m_typing->isActive(); }

void ContactFilterBar::focusWords() {
    m_field->edit().setFocus(Qt::ShortcutFocusReason);
    m_field->edit().selectAll();
}

bool ContactFilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            if (words().isEmpty())
                Q_EMIT left();
            else
                m_field->setText({});
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT left();
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

}  // namespace waymark::ui
