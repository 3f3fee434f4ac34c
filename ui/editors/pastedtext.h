#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastedsignature.h"
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace waymark::ui {

/// The text of a signature with what was found in it in colours, and the list of these colours.
class PastedText : public QWidget {
    Q_OBJECT
public:
    explicit PastedText(const Theme& theme, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// Spans beyond the text as it is now are left out.
    void colour(const ReadSignature& read);

Q_SIGNALS:
    void edited();
    /// Somebody pastes: it replaces what is there.
    void pasted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QColor ground(FindingTone tone) const;
    [[nodiscard]] QColor line(FindingTone tone) const;

    const Theme& m_theme;
    ReadSignature m_read;
    QPlainTextEdit* m_text;
    QWidget* m_legend;
    QLabel* m_rest;
};

}  // namespace waymark::ui
