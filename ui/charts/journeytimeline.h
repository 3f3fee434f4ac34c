#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/journeypicture.h"
#include "ui/charts/paintedlist.h"

class QPainter;

namespace waymark::ui {

/// How far back the timeline reaches.
enum class TimelineRange { All, TwoYears, OneYear };

enum class TimelineLane { Stage, Milestones, Orders, Contact, Felt };
[[nodiscard]] QString laneName(TimelineLane lane);

/// Something that can be pointed at: where it is drawn, and what it says.
struct TimelineItem {
    TimelineLane lane = TimelineLane::Stage;
    QDate on;
    QString words;
    QRectF box;
};

/// Lanes Stage, Milestones, Orders, Contact and Felt over one axis of time; shared by screen and
/// print.
void paintJourney(QPainter& painter, const QRectF& box, const JourneyPicture& picture,
                  const Theme& theme, TimelineRange range = TimelineRange::All);
/// In reading order: lane by lane, oldest first.
[[nodiscard]] std::vector<TimelineItem> journeyItems(const QRectF& box,
                                                     const JourneyPicture& picture,
                                                     const Theme& theme,
                                                     TimelineRange range = TimelineRange::All);
[[nodiscard]] double journeyHeight(const Theme& theme);

class JourneyTimeline : public PaintedList {
    Q_OBJECT
public:
    explicit JourneyTimeline(const Theme& theme, const Formatting& formatting,
                             QWidget* parent = nullptr);
    void setPicture(JourneyPicture picture);
    void setRange(TimelineRange range);
    /// What the table twin shows, and the arrow keys reach.
    [[nodiscard]] const std::vector<TimelineItem>& items() const;

    [[nodiscard]] int itemCount() const override { return int(items().size()); }
    [[nodiscard]] QString itemSentence(int item) const override;
    [[nodiscard]] QRect itemBox(int item) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    const Formatting& m_formatting;
    JourneyPicture m_picture;
    TimelineRange m_range = TimelineRange::All;
    mutable std::optional<std::vector<TimelineItem>> m_items;
};

}  // namespace waymark::ui
