// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/recordmilestone.h"

#include "ui/editors/recordorder.h"
#include "ui/models/contactfile.h"
#include "ui/widgets/feelingbar.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array Fields{ProfileField::Name,     ProfileField::Organisation,
                            ProfileField::Email,    ProfileField::Phone,
                            ProfileField::Address,  ProfileField::Birthday,
                            ProfileField::Source,   ProfileField::JobTitle,
                            ProfileField::Interest, ProfileField::Note};

bool startsWithOrder(const RoadStage& stage) {
    return stage.startsWhen == StartsWhen::FirstOrder ||
           stage.startsWhen == StartsWhen::SecondPurchaseDay;
}

}  // namespace

RecordMilestone::RecordMilestone(const Theme& theme, const KnownNames& names,
                                 const MilestoneAsk& ask, QWidget* parent)
    : EditorPanel(theme, tr("Record a milestone"), tr("Record"), parent),
      m_ask(ask),
      m_stage(new QComboBox),
      m_on(new DayField(ask.today, DayField::Unknown::Refused)),
      m_orderBox(new QWidget),
      m_order(new OrderLines(theme, names.products, ask.currency)),
      m_feeling(new FeelingBar(theme, FeelingBar::Size::FacesOnly)),
      m_factsBox(new QWidget),
      m_factProblem(makeLabel({}, TextRole::Secondary, ColourRole::Bad, Wrap::Words)),
      m_note(new QLineEdit),
      m_staff(makeNameBox(names.staff, ask.staff)) {
    setObjectName(u"recordMilestone"_s);
    setSub(ask.who);
    setSaveKeys(tr("↵"));
    setLeaveText(tr("Put back"));
    for (const RoadStage& each : ask.road) {
        // Lapsing is found by the rule, nobody records it.
        if (each.startsWhen == StartsWhen::Lapse) continue;
        m_stage->addItem(each.name, each.id.value());
        if (ask.stage == each.id) m_stage->setCurrentIndex(m_stage->count() - 1);
    }
    m_stage->setEnabled(!ask.stageFixed);
    m_stage->setObjectName(u"stage"_s);
    m_note->setObjectName(u"note"_s);
    m_on->setMaximumDate(ask.today);
    addField(tr("Reached"), m_stage);
    addField(tr("Day"), m_on);

    auto* orderRows = new QVBoxLayout(m_orderBox);
    orderRows->setContentsMargins(0, 0, 0, 0);
    m_order->setAccessibleName(tr("Order"));
    addWidget(m_orderBox);
    orderRows->addWidget(makeLabel(tr("The order"), TextRole::Secondary, ColourRole::Text2));
    orderRows->addWidget(m_order);

    auto* factRows = new QVBoxLayout(m_factsBox);
    factRows->setContentsMargins(0, 0, 0, 0);
    factRows->setSpacing(4);
    factRows->addWidget(
        makeLabel(tr("This stage asks for"), TextRole::SecondaryStrong, ColourRole::Text2));
    for (const ProfileField field : Fields) {
        auto* label = makeLabel(factWord(field), TextRole::Secondary, ColourRole::Text2);
        auto* edit = new QLineEdit;
        edit->setAccessibleName(factWord(field));
        edit->setObjectName(u"fact-"_s + word(field));
        label->setBuddy(edit);
        factRows->addWidget(label);
        factRows->addWidget(edit);
        m_facts.emplace(field, edit);
        m_factLabels.emplace(field, label);
    }
    factRows->addWidget(m_factProblem);
    m_factProblem->hide();
    addWidget(m_factsBox);
    addField(tr("How did they feel? (1–5, may be left out)"), m_feeling);
    addField(tr("Note"), m_note);
    addField(tr("Who of us"), m_staff);
    connect(m_stage, &QComboBox::currentIndexChanged, this, &RecordMilestone::showStage);
    connect(this, &EditorPanel::left, this, &RecordMilestone::putBack);
    showStage();
}

const RoadStage* RecordMilestone::stage() const {
    const StageId id(m_stage->currentData().toLongLong());
    for (const RoadStage& each : m_ask.road)
        if (each.id == id) return &each;
    return nullptr;
}

void RecordMilestone::showStage() {
    const RoadStage* reached = stage();
    const bool one = m_ask.contacts.size() == 1;
    m_orderBox->setVisible(reached && startsWithOrder(*reached) && one);
    bool anyFact = false;
    for (const auto& [field, edit] : m_facts) {
        const unsigned bit = 1U << unsigned(field);
        const bool asked = reached && one && (reached->required & bit) && !(m_ask.filled & bit);
        edit->setVisible(asked);
        m_factLabels.at(field)->setVisible(asked);
        anyFact = anyFact || asked;
    }
    m_factsBox->setVisible(anyFact);
}

bool RecordMilestone::check() {
    const RoadStage* reached = stage();
    if (!reached) return false;
    m_draft = {};
    m_draft.contacts = m_ask.contacts;
    m_draft.stage = reached->id;
    m_draft.on = m_on->day();
    m_draft.note = m_note->text();
    m_draft.staff = m_staff->currentText().trimmed();
    m_draft.feeling = m_feeling->feeling();
    m_factProblem->hide();
    if (!m_orderBox->isHidden()) {
        const auto lines = m_order->lines();
        if (!lines) {
            m_factProblem->setText(m_order->problem());
            m_factsBox->show();
            m_factProblem->show();
            m_order->setFocus();
            return false;
        }
        if (!lines->empty()) {
            OrderDraft order;
            order.on = m_draft.on;
            order.currency = m_ask.currency;
            order.lines = *lines;
            m_draft.order = order;
        }
    }
    for (const auto& [field, edit] : m_facts) {
        if (edit->isHidden() || edit->text().trimmed().isEmpty()) continue;
        if (const QString problem = problemWith(field, edit->text(), m_ask.country);
            !problem.isEmpty()) {
            m_factProblem->setText(problem);
            m_factProblem->show();
            edit->setFocus();
            return false;
        }
        m_draft.facts.emplace(field, edit->text());
    }
    return true;
}

void RecordMilestone::handOver() { Q_EMIT recorded(m_draft); }

void RecordMilestone::keyPressEvent(QKeyEvent* event) {
    // Enter in a field of one line records; on a button it presses the button first.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        save();
        return;
    }
    EditorPanel::keyPressEvent(event);
}

}  // namespace waymark::ui
