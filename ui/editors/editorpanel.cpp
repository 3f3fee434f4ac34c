// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/editorpanel.h"

#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QDate Earliest(1850, 1, 1);

bool saves(const QKeyEvent& event) {
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           event.modifiers().testFlag(Qt::ControlModifier);
}

}  // namespace

EditorPanel::EditorPanel(const Theme& theme, const QString& title, const QString& save,
                         QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_title(makeLabel(title, TextRole::Section, ColourRole::Text, Wrap::Words)),
      m_sub(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)),
      m_rows(new QVBoxLayout),
      m_save(new KeyCapButton(theme, save, KeyCapButton::Look::Primary)),
      m_leave(new KeyCapButton(theme, tr("Cancel"))) {
    setGround(this, ColourRole::Surface);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    setGround(content, ColourRole::Surface);
    m_rows->setContentsMargins(16, 14, 16, 14);
    m_rows->setSpacing(4);
    m_rows->addWidget(m_title);
    m_rows->addWidget(m_sub);
    m_rows->addSpacing(4);
    m_sub->hide();
    auto* stretched = new QVBoxLayout(content);
    stretched->setContentsMargins(0, 0, 0, 0);
    stretched->addLayout(m_rows);
    stretched->addStretch(1);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    column->addWidget(makeRule());
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 10, 16, 12);
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_save->setObjectName(u"save"_s);
    m_leave->setObjectName(u"leave"_s);
    m_save->setKeys(tr("Ctrl ↵"));
    m_leave->setKeys(tr("Esc"));
    connect(m_save, &QPushButton::clicked, this, &EditorPanel::save);
    connect(m_leave, &QPushButton::clicked, this, &EditorPanel::left);
}

void EditorPanel::setSub(const QString& sub) {
    m_sub->setText(sub);
    m_sub->setVisible(!sub.isEmpty());
}

void EditorPanel::setSaveKeys(const QString& keys) { m_save->setKeys(keys); }
void EditorPanel::setLeaveText(const QString& text) { m_leave->setText(text); }

void EditorPanel::addField(const QString& label, QWidget* field) {
    auto* name = makeLabel(label, TextRole::Secondary, ColourRole::Text2, Wrap::Words);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty()) field->setAccessibleName(label);
    auto* problem = makeLabel({}, TextRole::Secondary, ColourRole::Bad, Wrap::Words);
    problem->hide();
    m_rows->addWidget(name);
    m_rows->addWidget(field);
    m_rows->addWidget(problem);
    m_rows->addSpacing(6);
    m_problems.insert(field, problem);
    if (!m_first) m_first = field;
}

void EditorPanel::addWidget(QWidget* widget) { m_rows->addWidget(widget); }

void EditorPanel::addNote(const QString& sentence) {
    m_rows->addWidget(makeLabel(sentence, TextRole::Secondary, ColourRole::Text2, Wrap::Words));
}

void EditorPanel::focusFirst() {
    if (m_first) m_first->setFocus(Qt::OtherFocusReason);
}

void EditorPanel::sayProblem(QWidget* field, const QString& sentence) {
    QLabel* label = m_problems.value(field);
    if (!label) return;
    label->setText(sentence);
    label->show();
    field->setAccessibleDescription(sentence);
    field->setFocus(Qt::OtherFocusReason);
}

QString EditorPanel::problem(QWidget* field) const {
    const QLabel* label = m_problems.value(field);
    return label && !label->isHidden() ? label->text() : QString();
}

void EditorPanel::forgetProblems() {
    for (auto each = m_problems.begin(); each != m_problems.end(); ++each) {
        each.value()->hide();
        each.key()->setAccessibleDescription({});
    }
}

void EditorPanel::save() {
    forgetProblems();
    if (check()) handOver();
}

bool EditorPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // While somebody writes here, these two keys belong to the form.
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || saves(*key)) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void EditorPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (saves(*event))
        save();
    else
        QFrame::keyPressEvent(event);
}

DayField::DayField(QDate day, Unknown unknown, QWidget* parent)
    : QDateEdit(parent), m_unknown(unknown) {
    setCalendarPopup(true);
    setMinimumDate(Earliest);
    setDisplayFormat(u"d MMM yyyy"_s);
    if (unknown == Unknown::Allowed) setSpecialValueText(tr("Not known"));
    setDay(day);
}

QDate DayField::day() const {
    return m_unknown == Unknown::Allowed && date() == Earliest ? QDate() : date();
}

void DayField::setDay(QDate day) {
    setDate(day.isValid() ? day : m_unknown == Unknown::Allowed ? Earliest : QDate::currentDate());
}

void offer(QLineEdit& field, const QStringList& names) {
    auto* completer = new QCompleter(names, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field.setCompleter(completer);
}

QComboBox* makeNameBox(const QStringList& names, const QString& chosen) {
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(QString());
    box->addItems(names);
    box->setCurrentText(chosen);
    return box;
}

}  // namespace waymark::ui
