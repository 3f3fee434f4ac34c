#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark::ui {

class ElidedLabel;

/// A framed part of a page: title, grey subtitle, what stands at the right of the head, body.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const Theme& theme, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& subtitle = {});
    void addToHead(QWidget* widget);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

private:
    ElidedLabel* m_head;
    QHBoxLayout* m_headRow;
    QVBoxLayout* m_body;
};

}  // namespace waymark::ui
