// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/pastedform.h"

#include "ui/support/icons.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// Below it a value is kept, but a person should look at it.
constexpr double Doubtful = 0.75;

QString phoneLabel(PhoneKind kind) {
    switch (kind) {
        case PhoneKind::Mobile:
            return PastedForm::tr("Mobile");
        case PhoneKind::Direct:
            return PastedForm::tr("Direct line");
        case PhoneKind::Home:
            return PastedForm::tr("Home phone");
        case PhoneKind::Fax:
            return PastedForm::tr("Fax");
        case PhoneKind::Work:
        case PhoneKind::Other:
            return PastedForm::tr("Phone");
    }
    return {};
}

QString labelOf(const PastedRow& row) {
    switch (row.field) {
        case PastedField::Honorific:
            return PastedForm::tr("Title");
        case PastedField::Given:
            return PastedForm::tr("First name");
        case PastedField::Family:
            return PastedForm::tr("Last name");
        case PastedField::JobTitle:
            return PastedForm::tr("Role");
        case PastedField::Organisation:
            return PastedForm::tr("Company");
        case PastedField::Phone:
            return phoneLabel(row.phoneKind);
        case PastedField::Email:
            return PastedForm::tr("E-mail");
        case PastedField::Link:
            return PastedForm::tr("Website");
        case PastedField::Street:
            return PastedForm::tr("Address");
        case PastedField::City:
            return PastedForm::tr("Town");
        case PastedField::Postcode:
            return PastedForm::tr("Postcode");
        case PastedField::Country:
            return PastedForm::tr("Country");
        case PastedField::Note:
            return PastedForm::tr("Note");
    }
    return {};
}

}  // namespace

PastedForm::PastedForm(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_form(new QGridLayout(this)), m_source(new QComboBox) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(theme.px(8));
    m_form->setVerticalSpacing(theme.px(6));
    m_form->setColumnMinimumWidth(0, theme.px(86));
    m_form->setColumnStretch(1, 1);
    m_source->setEditable(true);
    m_source->setObjectName(u"pastedSource"_s);
}

void PastedForm::offerSources(const QStringList& known) {
    const QString usual = tr("Business card or e-mail");
    m_source->addItems(known);
    if (m_source->findText(usual, Qt::MatchFixedString) < 0) m_source->insertItem(0, usual);
    m_source->setCurrentIndex(m_source->findText(usual, Qt::MatchFixedString));
}

QString PastedForm::source() const { return m_source->currentText(); }

void PastedForm::show(const ReadSignature& read) {
    while (m_form->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_form->takeAt(0));
        if (item->widget() != m_source) delete item->widget();
    }
    m_lines.clear();
    int at = 0;
    const auto addLabel = [&](const QString& text, QWidget* field) {
        auto* label = makeLabel(text, TextRole::Base, ColourRole::Text2);
        label->setBuddy(field);
        field->setAccessibleName(text);
        m_form->addWidget(label, at, 0);
        m_form->addWidget(field, at, 1);
    };
    QWidget* before = nullptr;
    for (PastedRow& row : rowsOf(read)) {
        Line line{std::move(row), new QLineEdit, new QLabel};
        line.field->setText(line.row.value);
        line.field->setCursorPosition(0);
        addLabel(labelOf(line.row), line.field);
        line.field->setObjectName(u"pasted"_s + QString::number(at));
        m_form->addWidget(line.mark, at, 2);
        showMark(line, false);
        const size_t index = m_lines.size();
        connect(line.field, &QLineEdit::textEdited, this,
                [this, index] { showMark(m_lines[index], true); });
        if (before) setTabOrder(before, line.field);
        before = line.field;
        m_lines.push_back(line);
        ++at;
    }
    addLabel(tr("Source"), m_source);
    m_source->show();
    if (before) setTabOrder(before, m_source);
}

void PastedForm::showMark(Line& line, bool edited) {
    const bool doubtful = !edited && line.row.confidence && *line.row.confidence < Doubtful;
    const bool found = edited ? !line.field->text().isEmpty() : line.row.confidence.has_value();
    const int side = m_theme.px(16);
    line.mark->setFixedWidth(side + 2);
    line.mark->setPixmap(!found ? QPixmap()
                                : icon(m_theme, doubtful ? IconName::Warning : IconName::Check,
                                       doubtful ? ColourRole::Warn : ColourRole::Ok)
                                      .pixmap(side, side));
    const QString words = !found     ? QString()
                          : doubtful ? tr("Please check")
                          : edited   ? tr("As you wrote it")
                                     : tr("Sure");
    line.mark->setAccessibleName(words);
    line.field->setAccessibleDescription(words);
    setPlainToolTip(line.mark, words);
}

std::vector<PastedRow> PastedForm::rows() const {
    std::vector<PastedRow> rows;
    for (const Line& line : m_lines) {
        rows.push_back(line.row);
        rows.back().value = line.field->text();
    }
    return rows;
}

}  // namespace waymark::ui
