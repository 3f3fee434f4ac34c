// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedtext.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
namespace {

constexpr int Border = 2;  ///< that the style sheet leaves round a choice for the focus

QTextOption breakAnywhere(Qt::Alignment alignment) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Addresses break behind their signs before they break within a word.
QString breakable(const QString& text) {
    QString lines;
    for (qsizetype i = 0; i < text.size(); ++i) {
        lines += text[i] == u'\n' ? QChar(QChar::LineSeparator) : text[i];
        const bool sign = text[i] == u'@' || text[i] == u'.' || text[i] == u'/';
        if (sign && i > 0 && i + 1 < text.size() && text[i - 1].isLetterOrNumber() &&
            text[i + 1].isLetterOrNumber())
            lines += QChar(0x200B);  // zero width space
    }
    return lines;
}

int widestLine(const QFont& font, const QString& text) {
    int widest = 0;
    for (const QString& line : text.split(u'\n'))
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(line));
    return widest + 1;
}

int wrappedHeight(const QFont& font, const QString& text, int width) {
    QTextLayout layout(text.isEmpty() ? QStringLiteral(" ") : breakable(text), font);
    layout.setTextOption(breakAnywhere({}));
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

/// Room for a few letters.
int leastWidth(const QFont& font) { return QFontMetrics(font).averageCharWidth() * 6; }

QSizePolicy growing() {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    return policy;
}

}  // namespace

WrappedLabel::WrappedLabel(const QString& text, TextRole role, ColourRole colour, QWidget* parent)
    : QLabel(parent) {
    setTextLook(this, role, colour);
    setText(text);
    setWordWrap(true);
    setSizePolicy(growing());
}

int WrappedLabel::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    return wrappedHeight(font(), text(), width - margins.left() - margins.right()) + margins.top() +
           margins.bottom();
}

QSize WrappedLabel::sizeHint() const {
    const QMargins margins = contentsMargins();
    const int width = widestLine(font(), text()) + margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize WrappedLabel::minimumSizeHint() const {
    const QMargins margins = contentsMargins();
    return QSize(leastWidth(font()), QFontMetrics(font()).height()).grownBy(margins);
}

void WrappedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(QRectF(contentsRect()), breakable(text()),
                     breakAnywhere(Qt::AlignLeft | Qt::AlignVCenter));
}

template <class Button>
WrappedChoice<Button>::WrappedChoice(const QString& words, QWidget* parent)
    : Button(parent), m_words(words) {
    this->setAccessibleName(words);
    this->setSizePolicy(growing());
}

template <class Button>
QRect WrappedChoice<Button>::wordsBox(const QRect& place) const {
    QStyleOptionButton option;
    this->initStyleOption(&option);
    option.rect = place;
    constexpr bool round = std::is_same_v<Button, QRadioButton>;
    return this->style()->subElementRect(
        round ? QStyle::SE_RadioButtonContents : QStyle::SE_CheckBoxContents, &option, this);
}

template <class Button>
int WrappedChoice<Button>::heightForWidth(int width) const {
    const int room = wordsBox(QRect(0, 0, width, 1000)).width();
    return std::max(Button::sizeHint().height(),
                    wrappedHeight(this->font(), m_words, room) + 2 * Border);
}

template <class Button>
QSize WrappedChoice<Button>::sizeHint() const {
    const int beside = 1000 - wordsBox(QRect(0, 0, 1000, 1000)).width();
    const int width = beside + widestLine(this->font(), m_words);
    return {width, heightForWidth(width)};
}

template <class Button>
QSize WrappedChoice<Button>::minimumSizeHint() const {
    const int beside = 1000 - wordsBox(QRect(0, 0, 1000, 1000)).width();
    return {beside + leastWidth(this->font()), Button::sizeHint().height()};
}

template <class Button>
void WrappedChoice<Button>::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    this->initStyleOption(&option);
    constexpr bool round = std::is_same_v<Button, QRadioButton>;
    painter.drawControl(round ? QStyle::CE_RadioButton : QStyle::CE_CheckBox, option);
    painter.setPen(this->palette().color(this->foregroundRole()));
    painter.drawText(QRectF(wordsBox(this->rect())), breakable(m_words),
                     breakAnywhere(Qt::AlignLeft | Qt::AlignVCenter));
}

template class WrappedChoice<QCheckBox>;
template class WrappedChoice<QRadioButton>;

}  // namespace waymark::ui
