#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QDateTime>
#include <QString>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace waymark::ui {

class CardButton;
class CirclesView;
class InlineBar;

struct RecentFile {
    QString path;
    QDateTime lastOpened;

    bool operator==(const RecentFile&) const = default;
};

/// What the window shows while no file is open: three ways in, and what it is all for. The first
/// run lists what to have at hand, later runs the recent files.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(const Theme& theme, QWidget* parent = nullptr);

    void setRecentFiles(const std::vector<RecentFile>& files, QDate today);
    /// Why a file did not open, in words; `action` (“Open the last backup”) may be empty.
    void showProblem(const QString& sentence, const QString& action = {});

Q_SIGNALS:
    void sampleRequested();
    void newRequested();
    void openRequested(const QString& path);  ///< empty: ask for one
    void problemActionChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeLeft();
    [[nodiscard]] QWidget* makeRight();
    void fillAtHand();
    void addHint(IconName icon, const QString& text);
    void dress();

    const Theme& m_theme;
    InlineBar* m_problem;
    QBoxLayout* m_columns;
    QWidget* m_left = nullptr;
    QWidget* m_right = nullptr;
    QLabel* m_mark = nullptr;
    CardButton* m_sample = nullptr;
    QVBoxLayout* m_files = nullptr;
    QWidget* m_divider = nullptr;
    std::vector<std::pair<QLabel*, IconName>> m_icons;
    struct Sentence {
        QLabel* label;
        QString lead;
        QString rest;
    };
    std::vector<Sentence> m_sentences;
};

}  // namespace waymark::ui
