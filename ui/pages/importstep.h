#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importdraft.h"
#include "ui/pages/page.h"

#include <QWidget>

class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace waymark::ui {

/// One step of an import: what it shows, and what the button Next says and may do.
class ImportStep : public QWidget {
    Q_OBJECT
public:
    ImportStep(ImportDraft& draft, const PageTools& tools, QWidget* parent = nullptr);

    /// Called each time the step is shown.
    virtual void enter() {}
    /// True where there is nothing to do for this file: Next and Back go past it.
    [[nodiscard]] virtual bool isPassedOver() const { return false; }
    [[nodiscard]] virtual QString nextText() const = 0;
    [[nodiscard]] virtual bool canGoNext() const = 0;
    /// Where the keyboard starts.
    [[nodiscard]] virtual QWidget* firstFocus() = 0;

Q_SIGNALS:
    void footChanged();  ///< nextText() or canGoNext() may be others now

protected:
    [[nodiscard]] ImportDraft& draft() const { return m_draft; }
    [[nodiscard]] const Theme& theme() const { return m_tools.theme; }
    [[nodiscard]] const Formatting& formatting() const { return m_tools.formatting; }
    [[nodiscard]] const PageTools& tools() const { return m_tools; }
    /// The column that everything of the step stands in; it scrolls where the window is small.
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    /// A table dressed as the design has it.
    [[nodiscard]] QTableView* makeTable(const QString& objectName, const QString& name) const;
    /// A strip with margins for labels and controls.
    [[nodiscard]] QWidget* makeStrip(QLayout* row, ColourRole ground = ColourRole::Surface) const;

private:
    ImportDraft& m_draft;
    PageTools m_tools;
    QVBoxLayout* m_column;
};

}  // namespace waymark::ui
