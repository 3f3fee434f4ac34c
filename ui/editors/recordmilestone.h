#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "ui/models/drafts.h"
#include "ui/editors/editorpanel.h"

class QPlainTextEdit;

namespace waymark::ui {

class FeelingBar;
class OrderLines;

/// What the panel is opened with.
struct MilestoneAsk {
    std::vector<ContactId> contacts;
    QString who;                   ///< "Ann Roe", or "12 contacts"
    std::vector<RoadStage> road;   ///< the stages to choose from
    std::optional<StageId> stage;  ///< fixed, or chosen beforehand
    bool stageFixed = false;       ///< dropped there: not to be chosen again
    unsigned filled = ~0U;         ///< bit per ProfileField that is there already
    QDate today;
    QString country;
    QString currency;
    QString staff;
};

/// Records that somebody reached a stage: the day, the order if the stage starts with one, how it
/// felt, and the facts that the stage needs and the file does not have. Stands in a pane or, on the
/// board, in a popup. Enter records (in a text field of several lines Ctrl Enter), Esc puts back.
class RecordMilestone : public EditorPanel {
    Q_OBJECT
public:
    RecordMilestone(const Theme& theme, const KnownNames& names, const MilestoneAsk& ask,
                    QWidget* parent = nullptr);

Q_SIGNALS:
    void recorded(const waymark::ui::MilestoneDraft& draft);
    void putBack();

protected:
    bool check() override;
    void handOver() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showStage();
    [[nodiscard]] const RoadStage* stage() const;

    MilestoneAsk m_ask;
    MilestoneDraft m_draft;
    QComboBox* m_stage;
    DayField* m_on;
    QWidget* m_orderBox;
    OrderLines* m_order;
    FeelingBar* m_feeling;
    QWidget* m_factsBox;
    std::map<ProfileField, QLineEdit*> m_facts;
    std::map<ProfileField, QLabel*> m_factLabels;
    QLabel* m_factProblem;
    QLineEdit* m_note;
    QComboBox* m_staff;
};

}  // namespace waymark::ui
