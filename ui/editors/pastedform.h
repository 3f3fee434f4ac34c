#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastedsignature.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace waymark::ui {

/// What was read of a signature as fields that can be mended, each with a tick or “please check”.
class PastedForm : public QWidget {
    Q_OBJECT
public:
    explicit PastedForm(const Theme& theme, QWidget* parent = nullptr);

    void show(const ReadSignature& read);
    using QWidget::show;
    void offerSources(const QStringList& known);
    [[nodiscard]] std::vector<PastedRow> rows() const;
    [[nodiscard]] QString source() const;

private:
    struct Line {
        PastedRow row;
        QLineEdit* field;
        QLabel* mark;
    };
    void showMark(Line& line, bool edited);

    const Theme& m_theme;
    std::vector<Line> m_lines;
    QGridLayout* m_form;
    QComboBox* m_source;
};

}  // namespace waymark::ui
