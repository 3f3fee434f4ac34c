#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"
#include "ui/editors/editorpanel.h"

namespace waymark::ui {

/// Lines of an order: product and amount. The last line is always an empty one to write in.
class OrderLines : public QWidget {
    Q_OBJECT
public:
    OrderLines(const Theme& theme, const QStringList& products, const QString& currency,
               QWidget* parent = nullptr);

    /// The lines with something in them; nothing if an amount cannot be read (problem() says it).
    [[nodiscard]] std::optional<std::vector<OrderLineDraft>> lines();
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    void addLine();

    struct Line {
        QLineEdit* product;
        QLineEdit* amount;
    };
    QStringList m_products;
    QString m_currency;
    QVBoxLayout* m_column;
    std::vector<Line> m_lines;
    QString m_problem;
};

/// An order of a contact: number, day, what was bought, for how much, and how far it is.
class RecordOrder : public EditorPanel {
    Q_OBJECT
public:
    RecordOrder(const Theme& theme, const KnownNames& names, const OrderDraft& start,
                const QString& person, QWidget* parent = nullptr);

Q_SIGNALS:
    void recorded(const waymark::ui::OrderDraft& draft);

protected:
    bool check() override;
    void handOver() override;

private:
    OrderDraft m_draft;
    QLineEdit* m_number;
    DayField* m_on;
    OrderLines* m_lines;
    QComboBox* m_state;
};

}  // namespace waymark::ui
