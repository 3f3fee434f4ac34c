// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/periodpicker.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include <utility>

namespace waymark::ui {
using namespace Qt::StringLiterals;

PeriodPicker::PeriodPicker(const Theme& theme, const QString& prefix, QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox), m_from(new QDateEdit), m_last(new QDateEdit) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    row->addWidget(m_choice, 1);
    for (QDateEdit* edit : {m_from, m_last}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        edit->hide();
        row->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodPicker::changed);
    }
    m_from->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_choice->setAccessibleName(tr("Period"));
    m_choice->setObjectName(u"period"_s);
    for (const PeriodChoice choice :
         {PeriodChoice::LastTwelveMonths, PeriodChoice::LastQuarter, PeriodChoice::ThisYear,
          PeriodChoice::LastYear, PeriodChoice::Everything, PeriodChoice::Own}) {
        QString words = prefix + choiceWords(choice);
        words[0] = words[0].toUpper();
        m_choice->addItem(words, int(choice));
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showOwn();
        Q_EMIT changed();
    });
}

void PeriodPicker::setToday(QDate today) {
    if (m_today == today) return;
    const bool first = !m_today.isValid();
    m_today = today;
    if (!first) return;
    const QSignalBlocker quietFrom(m_from), quietLast(m_last);
    const Period usual = periodOf(PeriodChoice::LastTwelveMonths, today);
    m_from->setDate(usual.from.date());
    m_last->setDate(usual.to.date().addDays(-1));
}

PeriodChoice PeriodPicker::choice() const { return PeriodChoice(m_choice->currentData().toInt()); }

Period PeriodPicker::period() const {
    if (choice() != PeriodChoice::Own) return periodOf(choice(), m_today);
    QDate from = m_from->date(), last = m_last->date();
    if (last < from) std::swap(from, last);
    return {Day::of(from), Day::of(last.addDays(1))};
}

void PeriodPicker::choose(PeriodChoice choice) {
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(int(choice))));
}

void PeriodPicker::showOwn() {
    const bool own = choice() == PeriodChoice::Own;
    m_from->setVisible(own);
    m_last->setVisible(own);
}

}  // namespace waymark::ui
