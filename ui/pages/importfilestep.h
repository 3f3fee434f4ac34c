#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/draftoffers.h"
#include "ui/pages/importstep.h"
#include "ui/pages/pastimports.h"
#include "ui/pages/placespanel.h"

#include <functional>

class QLabel;
class QTemporaryDir;
class QVBoxLayout;

namespace waymark::ui {

class DropArea;
class RawRowsModel;
class ReadAsBar;

/// Where the rows come from, and what is read of them before anything is understood.
class ImportFileStep : public ImportStep {
    Q_OBJECT
public:
    ImportFileStep(ImportDraft& draft, const PageTools& tools);
    ~ImportFileStep() override;

    void enter() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoNext() const override;
    [[nodiscard]] QWidget* firstFocus() override;
    void showPast(const std::vector<PastImport>& imports);
    void showPlaces(const std::vector<PlaceStatus>& places);
    void showDrafts(const std::vector<KeptDraft>& drafts);
    /// Whether the table came from the clipboard: there is no file to come back to.
    [[nodiscard]] bool isPasted(const QString& path) const;
    /// Takes text as a table, as if it were a file.
    void paste(const QString& text);

Q_SIGNALS:
    void takeBackWanted(const waymark::ui::PastImport& import);
    void placesChange(const std::function<void(waymark::PlaceStore&)>& change);
    void forgetWanted(const QString& path);

private:
    [[nodiscard]] QWidget* makeReading();
    [[nodiscard]] QWidget* makePast();
    void choose();
    void refresh();
    void sizeColumns();
    /// What was listed anew comes where it stands, not last in the window.
    void orderTabs();

    RawRowsModel* m_rows;
    DropArea* m_drop;
    DraftOffers* m_offers;
    QLabel* m_problem;
    QWidget* m_past = nullptr;
    QLabel* m_pastTitle = nullptr;
    PastImports* m_imports;
    PlacesPanel* m_places;
    QWidget* m_reading = nullptr;
    ReadAsBar* m_readAs;
    QLabel* m_sentences = nullptr;
    QTableView* m_table;
    std::unique_ptr<QTemporaryDir> m_pasted;  ///< holds pasted tables until the page is gone
    int m_pastedCount = 0;
    bool m_hasPast = false;
};

}  // namespace waymark::ui
