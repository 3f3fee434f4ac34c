#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentlayout.h"

#include <QAbstractScrollArea>

namespace waymark::ui {

/// The pages of a document as they will be printed, one below the other.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagePreview(const Theme& theme, QWidget* parent = nullptr);

    void show(std::shared_ptr<const DocumentLayout> layout);
    using QWidget::show;
    [[nodiscard]] int pageCount() const { return m_layout ? m_layout->pageCount() : 0; }
    [[nodiscard]] int page() const;  ///< the topmost page in view, from 0
    void goTo(int page);
    /// Px a point at 100 % = 1.333; 0: the width of a page fits.
    void setZoom(double zoom);
    void fitPage();
    [[nodiscard]] int zoomPercent() const;

Q_SIGNALS:
    void moved();  ///< page() or zoomPercent() changed

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Fit { Width, Page, Free };
    void arrange();
    [[nodiscard]] double pageStep() const;

    const Theme& m_theme;
    std::shared_ptr<const DocumentLayout> m_layout;
    Fit m_fit = Fit::Width;
    double m_scale = 1;
};

}  // namespace waymark::ui
