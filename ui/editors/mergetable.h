#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairmodel.h"
#include "ui/support/formatting.h"
#include "ui/support/theme.h"

#include <QFrame>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;

namespace waymark::ui {

/// Two entries side by side, a choice where they differ, and what comes of it. The right column is
/// mergedContact() itself.
class MergeTable : public QFrame {
    Q_OBJECT
public:
    MergeTable(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);

    void show(const PairCase& pair);
    using QFrame::show;
    [[nodiscard]] const MergeChoices& choices() const { return m_pair.choices; }

private:
    /// One value of a list, on the side that has it first.
    struct Entry {
        QString key;
        QString text;
        MergeSide side;
    };
    void addHead();
    void addName();
    void addField(MergeField field, const QString& label, const QString& keep,
                  const QString& other);
    void addList(MergeList list, const QString& label, const std::vector<Entry>& entries);
    void addLists();
    void addNote();
    void addRow(const QString& label, QWidget* keep, QWidget* other,
                std::function<QString(const Contact&)> after);
    [[nodiscard]] QWidget* side(const QString& text) const;
    [[nodiscard]] QWidget* radio(MergeField field, MergeSide side, const QString& text,
                                 const std::vector<MergeField>& together);
    void refresh();

    const Theme& m_theme;
    const Formatting& m_formatting;
    PairCase m_pair;
    QGridLayout* m_grid;
    int m_row = 0;
    struct After {
        QLabel* label;
        std::function<QString(const Contact&)> text;
    };
    std::vector<After> m_after;
};

}  // namespace waymark::ui
