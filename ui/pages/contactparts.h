#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactfile.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace waymark::ui {

/// Parts that the detail pane and the contact page share.

/// Pips, stage and since when: "▮▮▮▮ Advocate for 133 days".
class StageLine : public QWidget {
    Q_OBJECT
public:
    explicit StageLine(const Theme& theme, QWidget* parent = nullptr);
    void show(const QString& stage, int phasePosition, const QString& beside);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_stage;
    QString m_beside;
    int m_position = -1;
};

/// "Profile 8 of 9 needed for Advocate", a bar, and a field for each fact that is missing.
class ProfileBox : public QWidget {
    Q_OBJECT
public:
    explicit ProfileBox(const Theme& theme, QWidget* parent = nullptr);
    void show(const ContactFile& file);
    using QWidget::show;

Q_SIGNALS:
    void factGiven(waymark::ProfileField field, const QString& typed);

private:
    void addMissing(ProfileField field, const QString& country);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
};

/// The ways to reach somebody: each opens the program for it, and can be copied.
class ReachBox : public QWidget {
    Q_OBJECT
public:
    explicit ReachBox(const Theme& theme, QWidget* parent = nullptr);
    void show(const Contact& contact);
    using QWidget::show;

private:
    void addRow(IconName sign, const QString& words, const QString& copied, const QUrl& url);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
};

/// Who brought the contact, and whom the contact brought; names lead to their pages.
class ReferralBox : public QWidget {
    Q_OBJECT
public:
    explicit ReferralBox(const Theme& theme, const Formatting& formatting,
                         QWidget* parent = nullptr);
    void show(const ContactFile& file);
    using QWidget::show;

Q_SIGNALS:
    void chosen(waymark::ContactId contact);

private:
    void addLink(const NamedContact& contact);

    const Theme& m_theme;
    const Formatting& m_formatting;
    QVBoxLayout* m_rows;
};

/// Takes all widgets out of a layout, to fill it anew.
void empty(QLayout& layout);
/// An address in one line, as it was written where its parts are not sure.
[[nodiscard]] QString addressLine(const PostalAddress& address);

}  // namespace waymark::ui
