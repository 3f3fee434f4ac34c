#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importstep.h"

#include <QElapsedTimer>

class QLabel;
class QProgressBar;

namespace waymark::ui {

class KeyCapButton;

/// The import at work: how far, how fast, and the way to stop it.
class ImportRunStep : public ImportStep {
    Q_OBJECT
public:
    ImportRunStep(ImportDraft& draft, const PageTools& tools);

    void enter() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoNext() const override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void show(Progress::Step step, qint64 done, qint64 total);
    void stop();
    void sayStopped();

    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_words;
    KeyCapButton* m_cancel;
    QElapsedTimer m_since;
    std::optional<Progress::Step> m_step;
    bool m_stopped = false;
};

}  // namespace waymark::ui
