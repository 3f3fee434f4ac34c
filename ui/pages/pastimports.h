#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/openfile.h"
#include "ui/support/formatting.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace waymark::ui {

/// An import that was made, and what stands between it and its undo.
struct PastImport {
    ImportRecord record;
    enum class Undo {
        Now,       ///< it is the last act
        TakeBack,  ///< others came after it: what was changed since is kept
        NotKept,   ///< too long ago
    };
    Undo undo = Undo::NotKept;
    ActId act;
};
/// Newest first. On the worker.
[[nodiscard]] std::vector<PastImport> pastImports(OpenFile& file);

/// The imports of this file: day, name, numbers, and Undo.
class PastImports : public QWidget {
    Q_OBJECT
public:
    PastImports(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);

    void show(const std::vector<PastImport>& imports, QDate today);
    using QWidget::show;
    /// What takes the keyboard, in the order of reading.
    [[nodiscard]] const std::vector<QWidget*>& controls() const { return m_undos; }

Q_SIGNALS:
    void undoWanted(const waymark::ui::PastImport& import);

private:
    void addRow(const PastImport& import, QDate today, int row);

    const Theme& m_theme;
    const Formatting& m_formatting;
    QGridLayout* m_grid;
    std::vector<QWidget*> m_undos;
};

}  // namespace waymark::ui
