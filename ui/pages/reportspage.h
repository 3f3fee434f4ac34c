#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"
#include "ui/print/documentlayout.h"
#include "ui/print/kpireport.h"

#include <QPageSize>

#include <map>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace waymark::ui {

class KeyCapButton;
class PagePreview;
class PeriodPicker;

/// Printable reports: options left, true preview right, printer and PDF by the same painting.
class ReportsPage : public Page {
    Q_OBJECT
public:
    explicit ReportsPage(const PageTools& tools, QWidget* parent = nullptr);

    /// `report`: "kpi", "journey" (both figures) or "contact" (of destination.contact).
    void visit(const Destination& destination) override;
    /// The document shown; null until it is there.
    [[nodiscard]] std::shared_ptr<const DocumentLayout> shown() const { return m_layout; }

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;

private:
    enum class Kind { Contact, JourneyAndKpi, Kpi };

    [[nodiscard]] QWidget* makeOptions();
    [[nodiscard]] QWidget* makePartBoxes();
    void makeHeader();
    void registerActions();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] ReportParts parts() const;
    [[nodiscard]] QPageSize::PageSizeId paper() const;
    [[nodiscard]] Filter filter() const;
    void showOptions();
    void offerContacts(const QString& typed);
    void chooseContact(int row);
    void show(Document document);
    void layOut();
    void showPlace();
    void print();
    void savePdf();
    [[nodiscard]] QString proposedName() const;

    PagePreview* m_preview;
    QComboBox* m_kind;
    QComboBox* m_paper;
    PeriodPicker* m_period;
    QWidget* m_contactPart;
    QWidget* m_kpiPart;
    QLineEdit* m_search;
    QStringListModel* m_offered;
    std::vector<ContactId> m_offeredIds;
    std::map<ReportPart, QCheckBox*> m_parts;
    QLabel* m_privacy;
    QLabel* m_place;
    QComboBox* m_zoom;
    KeyCapButton* m_print;
    KeyCapButton* m_pdf;
    ContactId m_contact;
    Document m_document;
    bool m_hasDocument = false;
    std::shared_ptr<const DocumentLayout> m_layout;
};

}  // namespace waymark::ui
