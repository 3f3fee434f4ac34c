#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paintedlist.h"
#include "ui/models/contactfile.h"

namespace waymark::ui {

/// The stages reached, newest first, strung on a line: day, dot in the colour of the phase, words.
class WayList : public PaintedList {
    Q_OBJECT
public:
    struct Step {
        QString day;
        PhaseTone tone = PhaseTone::OffRoad;
        QString name;
        QString words;
    };
    explicit WayList(const Theme& theme, QWidget* parent = nullptr);
    void setSteps(std::vector<Step> steps);

    [[nodiscard]] int itemCount() const override { return int(m_steps.size()); }
    [[nodiscard]] QString itemSentence(int item) const override;
    [[nodiscard]] QRect itemBox(int item) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<Step> m_steps;
};

[[nodiscard]] std::vector<WayList::Step> wayOf(const ContactFile& file,
                                               const Formatting& formatting);

}  // namespace waymark::ui
