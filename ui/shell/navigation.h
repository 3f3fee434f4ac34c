#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QKeySequence>
#include <QWidget>

class QListView;

namespace waymark::ui {

class NavigationModel;

/// The turns of the owner's circle; what is not a turn stands at the bottom.
enum class NavigationGroup { Work, Learn, Decide, Bottom };

struct NavigationEntry {
    QString id;
    QString text;
    IconName icon = IconName::Today;
    NavigationGroup group = NavigationGroup::Work;
    QKeySequence shortcut = {};  ///< shown in the tool tip only
};

/// The list at the left of the window: 176 wide, or 48 with icons alone. Shows what was added.
class Navigation : public QWidget {
    Q_OBJECT
public:
    enum class Extent { Full, Collapsed };

    explicit Navigation(const Theme& theme, QWidget* parent = nullptr);
    ~Navigation() override;

    void add(const NavigationEntry& entry);
    [[nodiscard]] QStringList ids() const;
    /// 0 takes the number away.
    void setBadge(const QString& id, int count);
    /// Marks the page that is shown; does not announce. Nothing is marked for an unknown id.
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const { return m_current; }
    void setExtent(Extent extent);
    [[nodiscard]] Extent extent() const { return m_extent; }
    void toggleExtent();

Q_SIGNALS:
    /// The user wants to go there; the page follows with setCurrent().
    void chosen(const QString& id);
    void extentChanged(Extent extent);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QListView* makeList(NavigationModel* model, const QString& name);
    void choose(const QModelIndex& index);
    void dress();

    const Theme& m_theme;
    NavigationModel* m_top;
    NavigationModel* m_bottom;
    QListView* m_topList;
    QListView* m_bottomList;
    QString m_current;
    Extent m_extent = Extent::Full;
};

}  // namespace waymark::ui
