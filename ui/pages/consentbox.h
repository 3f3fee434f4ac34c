#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactfile.h"
#include "ui/support/theme.h"

#include <QWidget>

class QGridLayout;

namespace waymark::ui {

/// What a contact allows, a line a channel: "E-mail marketing – Given 2 Apr 2024", and the proof.
class ConsentBox : public QWidget {
    Q_OBJECT
public:
    ConsentBox(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);
    void show(const ContactFile& file);
    using QWidget::show;

private:
    void addLine(ConsentChannel channel, const Consent* standing);

    const Theme& m_theme;
    const Formatting& m_formatting;
    QGridLayout* m_grid;
};

}  // namespace waymark::ui
