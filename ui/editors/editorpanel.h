#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QDateEdit>
#include <QFrame>
#include <QHash>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace waymark::ui {

class KeyCapButton;

/// A form beside what it is about: title, labelled fields that scroll, and two buttons that stay
/// in sight. Ctrl Enter saves, Esc leaves. What is wrong is said under its field.
class EditorPanel : public QFrame {
    Q_OBJECT
public:
    EditorPanel(const Theme& theme, const QString& title, const QString& save,
                QWidget* parent = nullptr);

    /// Where the focus goes when the panel is shown.
    void focusFirst();
    /// Sentence under a field; the field gets the focus.
    void sayProblem(QWidget* field, const QString& sentence);
    [[nodiscard]] QString problem(QWidget* field) const;
    void forgetProblems();

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void left();

protected:
    /// Reads the fields; false if something is wrong and was said.
    [[nodiscard]] virtual bool check() = 0;
    /// Hands over the draft after a successful check().
    virtual void handOver() = 0;

    void addField(const QString& label, QWidget* field);
    void addWidget(QWidget* widget);
    void addNote(const QString& sentence);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    void setSub(const QString& sub);
    void setSaveKeys(const QString& keys);
    void setLeaveText(const QString& text);

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_sub;
    QVBoxLayout* m_rows;
    KeyCapButton* m_save;
    KeyCapButton* m_leave;
    QHash<QWidget*, QLabel*> m_problems;
    QWidget* m_first = nullptr;
};

/// A day that may be unknown: at its earliest value it reads "Not known".
class DayField : public QDateEdit {
    Q_OBJECT
public:
    enum class Unknown { Refused, Allowed };
    DayField(QDate day, Unknown unknown, QWidget* parent = nullptr);
    [[nodiscard]] QDate day() const;
    void setDay(QDate day);

private:
    Unknown m_unknown;
};

/// Offers names while typing, ignoring case, anywhere in the name.
void offer(QLineEdit& field, const QStringList& names);
/// An editable list of names with `chosen` in it.
[[nodiscard]] QComboBox* makeNameBox(const QStringList& names, const QString& chosen);

}  // namespace waymark::ui
