#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactfile.h"
#include "ui/pages/contactparts.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace waymark::ui {

class ActivityModel;
class ConsentBox;
class ElidedLabel;
class KeyCapButton;
class WayList;

/// The chosen contact beside the list: how to reach them, what is missing, what happened, and a
/// line to log what happens now.
class ContactDetail : public QWidget {
    Q_OBJECT
public:
    ContactDetail(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);

    void show(ContactFile file);
    using QWidget::show;
    [[nodiscard]] ContactId contact() const { return m_file.contact.id; }
    [[nodiscard]] const ContactFile& file() const { return m_file; }
    void focusQuickLog();
    /// After it was logged.
    void clearQuickLog();

Q_SIGNALS:
    void fullPageWanted(waymark::ContactId contact);
    void contactChosen(waymark::ContactId contact);
    void factGiven(waymark::ProfileField field, const QString& typed);
    void quickLogged(const QString& typed);

private:
    void makeTabs();
    [[nodiscard]] QWidget* makeTable(ActivityModel& model);

    const Theme& m_theme;
    const Formatting& m_formatting;
    ContactFile m_file;
    ElidedLabel* m_name;
    StageLine* m_stage;
    ReachBox* m_reach;
    ProfileBox* m_profile;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    WayList* m_way;
    ActivityModel* m_activity;
    ActivityModel* m_orders;
    ReferralBox* m_referrals;
    ConsentBox* m_consents;
    QLineEdit* m_quick;
    KeyCapButton* m_log;
};

}  // namespace waymark::ui
