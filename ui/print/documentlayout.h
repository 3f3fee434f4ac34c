#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"
#include "ui/support/theme.h"

#include <QPageSize>
#include <QSizeF>

#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace waymark::ui {

/// A document broken into pages, painted the same way on screen, printer and PDF: black on white,
/// margins of 18 mm, base text of 9 pt. Heads of sections keep with what follows, heads of tables
/// repeat, rows are never split.
class DocumentLayout {
public:
    DocumentLayout(Document document, QPageSize::PageSizeId paper);
    ~DocumentLayout();
    Q_DISABLE_COPY(DocumentLayout)

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSize() const { return m_size; }  ///< in points
    [[nodiscard]] const Document& document() const { return m_document; }
    /// Paints one page (from 0) into a box whose top left is (0, 0), one unit a point.
    void paint(QPainter& painter, int page) const;

private:
    struct Item;
    class Builder;
    void paintHead(QPainter& painter, int page) const;
    void paintFoot(QPainter& painter, int page) const;
    [[nodiscard]] double headHeight() const;  ///< of the first page, down to its rule

    Document m_document;
    QSizeF m_size;
    Theme m_paper;  ///< light, 100 %, whatever the window shows
    std::vector<std::vector<std::unique_ptr<Item>>> m_pages;
};

/// Pages counted from 0, both ends included.
struct PageRange {
    int first = 0;
    int last = -1;  ///< −1: to the end
};

/// Pages onto a printer or PDF. The device's page size decides nothing: the layout's does.
void paintAll(const DocumentLayout& layout, QPagedPaintDevice& device, PageRange range = {});

/// Writes a PDF beside the file and renames it when it is whole; 0600. Throws Failure{CannotWrite}.
void writePdf(const DocumentLayout& layout, const QString& path);

}  // namespace waymark::ui
