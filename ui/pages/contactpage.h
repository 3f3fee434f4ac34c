#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/journeytimeline.h"
#include "ui/models/contactfile.h"
#include "ui/pages/personpage.h"

class QLabel;
class QScrollArea;
class QSplitter;
class QStandardItemModel;
class QTableView;
class QToolButton;

namespace waymark::ui {

class ActivityModel;
class ConsentBox;
class ElidedLabel;
class KeyCapButton;
class ProfileBox;
class ReachBox;
class ReferralBox;
class SegmentedControl;
class StageStrip;

/// One contact: the stages reached, the way over time, what happened, and what is known.
class ContactPage : public PersonPage {
    Q_OBJECT
public:
    explicit ContactPage(const PageTools& tools, QWidget* parent = nullptr);
    ~ContactPage() override;

    void visit(const Destination& destination) override;
    [[nodiscard]] std::vector<ContactId> people() const override;
    [[nodiscard]] ContactId contact() const { return m_contact; }

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;
    void sideChanged(bool editing) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    [[nodiscard]] QWidget* makeMain();
    [[nodiscard]] QWidget* makeTimeline();
    [[nodiscard]] QWidget* makeActivity();
    [[nodiscard]] QWidget* makeFacts();
    void show(std::optional<ContactFile> file);
    using PersonPage::show;
    void showActivityCount();
    void showFacts();
    void showTwin();
    void step(int by);
    void back();
    void fold();

    ContactId m_contact;
    std::vector<ContactId> m_neighbours;
    ContactFile m_file;
    std::shared_ptr<KeptStandings> m_kept = std::make_shared<KeptStandings>();
    QToolButton* m_previous;
    QToolButton* m_next;
    StageStrip* m_strip;
    ElidedLabel* m_journeyWords;
    SegmentedControl* m_range;
    KeyCapButton* m_asTable;
    JourneyTimeline* m_timeline;
    QTableView* m_twin;
    QStandardItemModel* m_twinModel;
    ElidedLabel* m_activityWords;
    SegmentedControl* m_kinds;
    ActivityModel* m_activity;
    QTableView* m_table;
    QSplitter* m_splitter;
    ProfileBox* m_profile;
    ReachBox* m_reach;
    QWidget* m_factRows;
    ReferralBox* m_referrals;
    ConsentBox* m_consents;
    QLabel* m_origin;
    QWidget* m_main;
};

}  // namespace waymark::ui
