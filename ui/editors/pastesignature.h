#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastedsignature.h"
#include "ui/support/theme.h"

#include <QDialog>

class QLabel;
class QTimer;

namespace waymark {
class Workspace;
}

namespace waymark::ui {

class KeyCapButton;
class PastedForm;
class PastedText;

/// A signature or a business card as text on the left, with what was found in it in colours; the
/// contact that comes of it on the right. Nothing is written before “Add contact”.
class PasteSignature : public QDialog {
    Q_OBJECT
public:
    PasteSignature(const Theme& theme, Workspace& workspace, QWidget* parent = nullptr);

    /// Replaces the text; `hints` are what a mail file says of the sender.
    void paste(const QString& text, const SignatureHints& hints = {});
    /// True when no reading and no writing is under way.
    [[nodiscard]] bool isQuiet() const;

Q_SIGNALS:
    /// The contact was written.
    void added(waymark::ContactId contact, const QString& title);
    /// Somebody who is here already is to be looked at.
    void openWanted(waymark::ContactId contact);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class After { Close, PasteAnother };
    [[nodiscard]] QWidget* makeRight();
    [[nodiscard]] QWidget* makeFoot();
    void textChanged();
    void read();
    void showFound(const ReadSignature& read, const PastedNeighbours& here);
    void showNeighbours();
    void add(After after);

    const Theme& m_theme;
    Workspace& m_workspace;
    SignatureHints m_hints;
    ReadSignature m_read;
    PastedNeighbours m_here;
    int m_version = 0;
    int m_under = 0;  ///< questions under way
    std::optional<After> m_afterReading;

    PastedText* m_text;
    PastedForm* m_form;
    QTimer* m_wait;
    QLabel* m_heading;
    QWidget* m_notice;
    QLabel* m_noticeText;
    KeyCapButton *m_open, *m_add, *m_another, *m_leave;
    QLabel* m_problem;
};

}  // namespace waymark::ui
