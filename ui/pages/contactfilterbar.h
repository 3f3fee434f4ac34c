#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "ui/models/contactquestion.h"
#include "ui/pages/page.h"

#include <QWidget>

class QMenu;

namespace waymark::ui {

class Chip;
class FilterField;

/// Which contacts the list shows: words, the people behind a figure and a stage as tokens, groups
/// as chips with their counts, and the menu of columns at the end.
class ContactFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit ContactFilterBar(const Theme& theme, QWidget* parent = nullptr);

    /// What is asked, without the order.
    void fill(ContactQuestion& question) const;
    void setRoad(const std::vector<RoadStage>& road);
    void setCounts(const std::array<qint64, ContactGroups>& counts);
    /// Only these people, in whatever group; words and stage are taken off.
    void showPeople(const PeopleShown& people);
    /// Asks for words; everything else stays.
    void search(const QString& words);
    /// Everyone; `words` as well or not. Does not announce.
    enum class Words { Keep, Drop };
    void widen(Words words);

    [[nodiscard]] ContactGroup group() const { return m_group; }
    [[nodiscard]] QString words() const;
    /// What narrows the list besides words: "Customers, Stage: Enquiry"; empty if nothing does.
    [[nodiscard]] QString narrowing() const;
    [[nodiscard]] bool isResting() const;
    [[nodiscard]] QMenu& columnsMenu() const { return *m_columnsMenu; }
    void focusWords();

Q_SIGNALS:
    void changed();
    /// Enter or ↓ in the words: on to the list.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTokens();
    void showChips();

    FilterField* m_field;
    std::vector<Chip*> m_chips;
    QMenu* m_stageMenu;
    QMenu* m_columnsMenu;
    QTimer* m_typing;
    std::vector<RoadStage> m_road;
    std::array<qint64, ContactGroups> m_counts{};
    ContactGroup m_group = ContactGroup::Everyone;
    std::optional<StageId> m_stage;
    std::optional<PeopleShown> m_people;
};

}  // namespace waymark::ui
