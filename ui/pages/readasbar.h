#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importdraft.h"
#include "ui/support/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace waymark::ui {

/// How the file is read, each part a list to correct: what it holds, encoding, separator, headings,
/// country; and how many rows and columns that gives.
class ReadAsBar : public QWidget {
    Q_OBJECT
public:
    ReadAsBar(ImportDraft& draft, const Theme& theme, const Formatting& formatting,
              QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QWidget* firstFocus() const;

private:
    QComboBox* addCombo(QLayout* row, const QString& label, const QString& objectName);
    void fillEncodings();
    void fillSeparators();
    void fillHeadings();
    void fillCountries();

    ImportDraft& m_draft;
    const Theme& m_theme;
    const Formatting& m_formatting;
    QLabel* m_tick;
    QComboBox *m_kind, *m_encoding, *m_separator, *m_headings, *m_country;
    QLabel* m_size;
};

}  // namespace waymark::ui
