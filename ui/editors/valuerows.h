#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace waymark::ui {

/// Several values of one field (e-mails, phones, links): a line each, with a kind to choose where
/// there are kinds, and a way to add and to take away.
class ValueRows : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString one;  ///< "E-mail"
        QString add;  ///< "Add an e-mail"
        QStringList kinds;
    };
    struct Value {
        QString text;
        int kind = 0;
        int origin = -1;  ///< number of the value it was made from; −1: new
    };

    ValueRows(const Theme& theme, const Words& words, QWidget* parent = nullptr);

    void setValues(const std::vector<Value>& values);
    /// Without empty lines.
    [[nodiscard]] std::vector<Value> values() const;
    void focusValue(int index);

private:
    struct Row {
        QWidget* box;
        QLineEdit* text;
        QComboBox* kind;
        int origin;
    };
    Row& addRow(const Value& value);
    void removeRow(QWidget* box);

    const Theme& m_theme;
    Words m_words;
    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
};

}  // namespace waymark::ui
