// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/recordorder.h"

#include "core/domain/money.h"
#include "ui/models/contactfile.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

OrderLines::OrderLines(const Theme& theme, const QStringList& products, const QString& currency,
                       QWidget* parent)
    : QWidget(parent), m_products(products), m_currency(currency), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.px(4));
    addLine();
}

void OrderLines::addLine() {
    const QString number = QString::number(m_lines.size() + 1);
    const Line line{new QLineEdit, new QLineEdit};
    line.product->setPlaceholderText(tr("Product or service"));
    line.product->setAccessibleName(tr("Product %1").arg(number));
    line.product->setObjectName(u"product"_s + number);
    offer(*line.product, m_products);
    line.amount->setPlaceholderText(tr("Amount, %1").arg(m_currency));
    line.amount->setAccessibleName(tr("Amount %1 in %2").arg(number, m_currency));
    line.amount->setObjectName(u"amount"_s + number);
    line.amount->setAlignment(Qt::AlignRight);
    auto* row = new QHBoxLayout;
    row->addWidget(line.product, 3);
    row->addWidget(line.amount, 2);
    m_column->addLayout(row);
    if (m_lines.empty()) setFocusProxy(line.product);
    m_lines.push_back(line);
    const auto addWhenUsed = [this, line](const QString& text) {
        if (!text.isEmpty() && m_lines.back().product == line.product) addLine();
    };
    connect(line.product, &QLineEdit::textEdited, this, addWhenUsed);
    connect(line.amount, &QLineEdit::textEdited, this, addWhenUsed);
}

std::optional<std::vector<OrderLineDraft>> OrderLines::lines() {
    m_problem.clear();
    std::vector<OrderLineDraft> written;
    for (const Line& line : m_lines) {
        const QString product = line.product->text().trimmed();
        const QString amount = line.amount->text().trimmed();
        if (product.isEmpty() && amount.isEmpty()) continue;
        const std::optional<Money> read = Money::parse(amount, m_currency);
        if (!read) {
            m_problem = amount.isEmpty() ? tr("How much was it? Write 0 if nothing was charged.")
                                         : tr("“%1” does not read as an amount.").arg(amount);
            return {};
        }
        if (read->currency != m_currency) {
            m_problem = tr("Amounts of this order are in %1.").arg(m_currency);
            return {};
        }
        written.push_back({product, read->minor});
    }
    return written;
}

RecordOrder::RecordOrder(const Theme& theme, const KnownNames& names, const OrderDraft& start,
                         const QString& person, QWidget* parent)
    : EditorPanel(theme, tr("Record an order"), tr("Record order"), parent),
      m_draft(start),
      m_number(new QLineEdit(start.number)),
      m_on(new DayField(start.on, DayField::Unknown::Refused)),
      m_lines(new OrderLines(theme, names.products, start.currency)),
      m_state(new QComboBox) {
    setObjectName(u"recordOrder"_s);
    setSub(person);
    for (const OrderState state : {OrderState::Quoted, OrderState::Confirmed, OrderState::Fulfilled,
                                   OrderState::Cancelled, OrderState::Returned}) {
        m_state->addItem(orderStateWord(state), int(state));
        if (state == start.state) m_state->setCurrentIndex(m_state->count() - 1);
    }
    m_on->setMaximumDate(start.on);
    addField(tr("What was bought"), m_lines);
    addField(tr("Day"), m_on);
    addField(tr("State"), m_state);
    addField(tr("Number (may be left out)"), m_number);
}

bool RecordOrder::check() {
    const auto lines = m_lines->lines();
    if (!lines || lines->empty()) {
        sayProblem(m_lines, lines ? tr("An order needs at least one product or amount.")
                                  : m_lines->problem());
        return false;
    }
    m_draft.lines = *lines;
    m_draft.number = m_number->text();
    m_draft.on = m_on->day();
    m_draft.state = OrderState(m_state->currentData().toInt());
    return true;
}

void RecordOrder::handOver() { Q_EMIT recorded(m_draft); }

}  // namespace waymark::ui
