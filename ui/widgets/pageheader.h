#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace waymark::ui {

class ElidedLabel;

/// The head of a page, 52 high at 100 %: title, a grey line, actions on the right. With a parent it
/// is a breadcrumb: “Contacts / Marnie Oldacre”.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSub(const QString& sub);
    void setParentPage(const QString& name);  ///< empty: no breadcrumb
    void addAction(QWidget* widget);          ///< at the right end; takes ownership
    void addDivider();

Q_SIGNALS:
    void parentPageChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    const Theme& m_theme;
    QPushButton* m_parent;
    QLabel* m_slash;
    ElidedLabel* m_title;
    ElidedLabel* m_sub;
    QHBoxLayout* m_actions;
};

}  // namespace waymark::ui
