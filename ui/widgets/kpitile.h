#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include <QAbstractButton>

#include <optional>

namespace waymark::ui {

/// What a tile shows, formatted already: it knows nothing of how a figure comes about.
struct KpiTileText {
    QString title;  ///< First-purchase rate
    QString value;  ///< 31%
    QString range;  ///< 27–36, n 424
    std::optional<Bar> bar;
    std::vector<std::vector<TextPart>>
        notes;         ///< lines: “target 33%, ” and “2 points short” in amber
    QString sentence;  ///< for a screen reader, everything above in words
};

/// One figure of the dashboard. A click (or Enter, or Space) asks for the people behind it.
class KpiTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit KpiTile(const Theme& theme, QWidget* parent = nullptr);

    void show(KpiTileText text);
    using QAbstractButton::show;
    [[nodiscard]] const KpiTileText& shown() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    KpiTileText m_text;
};

}  // namespace waymark::ui
