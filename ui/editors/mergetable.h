#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairmodel.h"
#include "ui/support/formatting.h"
#include "ui/support/theme.h"

#include <QFrame>

#include <functional>
#include <vector>

class QAbstractButton;
class QButtonGroup;
class QGridLayout;

namespace waymark::ui {

class WrappedLabel;

/// Two entries side by side, a choice where they differ, and what comes of it. The right column is
/// mergedContact() itself. Where the width is short, each field's name stands above its row.
class MergeTable : public QFrame {
    Q_OBJECT
public:
    MergeTable(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);

    void show(const PairCase& pair);
    using QFrame::show;
    [[nodiscard]] const MergeChoices& choices() const { return m_pair.choices; }
    /// Radio buttons and check boxes, in the order of reading.
    [[nodiscard]] const std::vector<QWidget*>& controls() const { return m_controls; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// One value of a list as one side has it.
    struct Entry {
        QString key;
        QString text;
        MergeSide side;
        bool shared;  ///< the other side has it, too: there is nothing to choose
    };
    /// What is chosen on one side of a row: the cell is tinted while one of them is on.
    struct Side {
        QWidget* content;
        std::vector<QAbstractButton*> choices;
    };
    struct Row {
        QWidget* name;
        QWidget* keep;
        QWidget* other;
        QWidget* after;
        QWidget* rule;
    };
    enum class Shape { Wide, Narrow };
    struct Choice {
        QAbstractButton* button;
        MergeField field;
        MergeSide side;
    };
    struct After {
        WrappedLabel* label;
        QString field;
        std::function<QString(const Contact&)> text;
    };
    struct Tinted {
        QWidget* cell;
        std::vector<QAbstractButton*> choices;
    };

    void addHead();
    void addName();
    void addField(MergeField field, const QString& label, const QString& keep,
                  const QString& other);
    void addList(MergeList list, const QString& label, const std::vector<Entry>& entries);
    void addLists();
    void addNote();
    void addRow(const QString& label, const Side& keep, const Side& other,
                std::function<QString(const Contact&)> after);
    [[nodiscard]] QWidget* cell(const Side& side);
    [[nodiscard]] Side plain(const QString& text) const;
    [[nodiscard]] Side listed(MergeList list, const QString& label, MergeSide which,
                              const std::vector<Entry>& entries);
    [[nodiscard]] Side radio(MergeField field, MergeSide side, const QString& label,
                             const QString& text, QButtonGroup* pair,
                             const std::vector<MergeField>& together);
    [[nodiscard]] Side check(const QString& label, MergeSide side, const QString& text);
    void name(QAbstractButton& choice, const QString& label, MergeSide side,
              const QString& text) const;
    void arrange(Shape shape);
    void refresh();

    const Theme& m_theme;
    const Formatting& m_formatting;
    PairCase m_pair;
    QGridLayout* m_grid;
    Shape m_shape = Shape::Wide;
    std::vector<Row> m_rows;
    std::vector<Choice> m_choices;
    std::vector<Tinted> m_tinted;
    std::vector<After> m_after;
    std::vector<QWidget*> m_controls;
};

}  // namespace waymark::ui
