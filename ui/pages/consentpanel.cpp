// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/consentpanel.h"

#include "ui/widgets/foldingrow.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// What somebody is typing is not overwritten by what was said a moment ago.
void showIn(QLineEdit& field, const QString& text) {
    if (!field.hasFocus() && field.text() != text) field.setText(text);
}

/// The heading of the column that names the day of a row; empty if there is none.
QString dayHeading(const ImportDraft& draft) {
    const auto& columns = draft.mapping().columns;
    for (const TargetField field : {TargetField::ConsentOn, TargetField::MetOn,
                                    TargetField::OrderedOn, TargetField::HappenedOn})
        for (size_t i = 0; i < columns.size(); ++i)
            if (columns[i].field == field) return draft.look().headings.value(qsizetype(i));
    return {};
}

}  // namespace

ConsentPanel::ConsentPanel(ImportDraft& draft, const PageTools& tools, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_tools(tools),
      m_wording(new QLineEdit),
      m_evidence(new QLineEdit),
      m_day(new QComboBox),
      m_on(new QDateEdit),
      m_sentence(makeLabel({}, TextRole::Secondary, ColourRole::Warn, Wrap::Words)) {
    setObjectName(u"consentPanel"_s);
    const Theme& theme = tools.theme;
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8));
    all->setSpacing(theme.px(4));
    auto* row = new FoldingRow(theme, 620);
    const auto add = [&](const QString& words, QWidget* field, const QString& name, int stretch) {
        QLabel* label = makeLabel(words, TextRole::Base);
        label->setBuddy(field);
        field->setObjectName(name);
        field->setProperty("small", true);
        auto* part = new QHBoxLayout;
        part->setSpacing(theme.px(8));
        part->addWidget(label);
        part->addWidget(field, stretch);
        row->parts().addLayout(part, stretch);
        return part;
    };
    add(tr("They agreed to"), m_wording, u"consentWording"_s, 3);
    m_wording->setAccessibleName(tr("What people agreed to, as it was put to them"));
    m_wording->setPlaceholderText(tr("the words of the form or the question"));
    QHBoxLayout* const on = add(tr("on"), m_day, u"consentDay"_s, 0);
    m_day->setAccessibleName(tr("The day on which they agreed"));
    m_day->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    on->addWidget(m_on);
    m_on->setObjectName(u"consentOn"_s);
    m_on->setProperty("small", true);
    m_on->setAccessibleName(tr("The one day on which all agreed"));
    m_on->setDisplayFormat(u"d MMM yyyy"_s);
    m_on->setMaximumDate(tools.workspace.clock().today());
    m_on->setDate(tools.workspace.clock().today());
    add(tr("Proof"), m_evidence, u"consentEvidence"_s, 2);
    m_evidence->setAccessibleName(tr("Where it can be seen that they agreed"));
    m_evidence->setPlaceholderText(tr("paper form, page address"));
    all->addWidget(row);
    m_sentence->setObjectName(u"consentSentence"_s);
    all->addWidget(m_sentence);
    connect(m_wording, &QLineEdit::editingFinished, this, &ConsentPanel::take);
    connect(m_evidence, &QLineEdit::editingFinished, this, &ConsentPanel::take);
    connect(m_day, &QComboBox::activated, this, &ConsentPanel::take);
    connect(m_on, &QDateEdit::dateChanged, this, &ConsentPanel::take);
}

void ConsentPanel::fillDays() {
    const QString heading = dayHeading(m_draft);
    m_day->clear();
    m_day->addItem(tr("a day not known"), int(ConsentTerms::Day::NotSaid));
    if (!heading.isEmpty())
        m_day->addItem(tr("the day in “%1”").arg(heading), int(ConsentTerms::Day::OfTheRow));
    m_day->addItem(tr("one day"), int(ConsentTerms::Day::One));
}

void ConsentPanel::refresh() {
    setVisible(hasConsents(m_draft.mapping()));
    const ConsentTerms& terms = m_draft.mapping().consent;
    showIn(*m_wording, terms.wording);
    showIn(*m_evidence, terms.evidence);
    const QSignalBlocker quiet(m_on);
    fillDays();
    m_day->setCurrentIndex(std::max(0, m_day->findData(int(terms.day))));
    if (terms.on.isValid()) m_on->setDate(terms.on);
    describe();
}

ConsentTerms ConsentPanel::said() const {
    ConsentTerms terms;
    terms.wording = m_wording->text().simplified();
    terms.evidence = m_evidence->text().simplified();
    terms.day = ConsentTerms::Day(m_day->currentData().toInt());
    if (terms.day == ConsentTerms::Day::One) terms.on = m_on->date();
    return terms;
}

void ConsentPanel::take() {
    describe();
    m_draft.setConsentTerms(said());
}

void ConsentPanel::describe() {
    const ConsentTerms terms = said();
    m_on->setVisible(terms.day == ConsentTerms::Day::One);
    QString sentence;
    if (terms.wording.isEmpty())
        sentence =
            tr("Until you write what people agreed to, nobody counts as asked: the answers "
               "are only kept in the note.");
    else if (!terms.areSaid())
        sentence =
            tr("A consent without its day proves nothing: choose the day, or the answers are "
               "only kept in the note.");
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

}  // namespace waymark::ui
