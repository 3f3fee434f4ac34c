#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QRadioButton>

class QStyleOptionButton;

namespace waymark::ui {

// Words that take as many lines as they need, and break anywhere if they must: an e-mail address
// has no blank to break at. What is written is shown as it is: no markup, no mnemonics.

/// A label in the look of a role.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(const QString& text, TextRole role = TextRole::Base,
                          ColourRole colour = ColourRole::Text, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A check box or a radio button beside such words.
template <class Button>
class WrappedChoice : public Button {
public:
    explicit WrappedChoice(const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] const QString& words() const { return m_words; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the words stand if the button has this place.
    [[nodiscard]] QRect wordsBox(const QRect& place) const;

    QString m_words;
};

extern template class WrappedChoice<QCheckBox>;
extern template class WrappedChoice<QRadioButton>;
using WrappedCheckBox = WrappedChoice<QCheckBox>;
using WrappedRadioButton = WrappedChoice<QRadioButton>;

}  // namespace waymark::ui
