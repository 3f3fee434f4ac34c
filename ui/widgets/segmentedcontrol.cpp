// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/painting.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

class Segment : public QAbstractButton {
public:
    Segment(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override {
        const int text =
            QFontMetrics(m_theme.font(TextRole::BaseStrong)).horizontalAdvance(this->text());
        return {text + m_theme.px(22), m_theme.px(28)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool first = !previous(), last = !next();
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, last ? -0.5 : 0.5, -0.5);
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        shape.addRoundedRect(box, 6, 6);
        if (!first) shape.addRect(box.adjusted(0, 0, -box.width() / 2, 0));
        if (!last) shape.addRect(box.adjusted(box.width() / 2, 0, 0, 0));
        const ColourRole ground = isChecked()    ? ColourRole::Tint
                                  : underMouse() ? ColourRole::Hover
                                                 : ColourRole::Surface;
        painter.setBrush(m_theme.colour(ground));
        painter.setPen(QPen(m_theme.colour(ColourRole::Border), 1));
        painter.drawPath(shape.simplified());
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.colour(ColourRole::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
        }
        const TextRole font = isChecked() ? TextRole::BaseStrong : TextRole::Base;
        const ColourRole ink = !isEnabled()  ? ColourRole::Text3
                               : isChecked() ? ColourRole::AccentStrong
                                             : ColourRole::Text;
        paintParts(painter, QRectF(rect()).adjusted(4, 0, -4, 0), m_theme, {{text(), font, ink}},
                   Qt::AlignHCenter);
    }

private:
    [[nodiscard]] bool previous() { return group()->id(this) > 0; }
    [[nodiscard]] bool next() { return group()->id(this) + 1 < group()->buttons().size(); }

    const Theme& m_theme;
};

}  // namespace

SegmentedControl::SegmentedControl(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_group(new QButtonGroup(this)),
      m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    connect(&theme, &Theme::changed, this, [this] {
        for (QAbstractButton* button : m_group->buttons()) {
            button->updateGeometry();
            button->update();
        }
    });
}

void SegmentedControl::setSegments(const QStringList& texts, const QString& name) {
    setAccessibleName(name);
    for (QAbstractButton* old : m_group->buttons()) {
        m_group->removeButton(old);
        delete old;
    }
    for (int i = 0; i < texts.size(); ++i) {
        auto* segment = new Segment(m_theme, this);
        m_group->addButton(segment, i);
        m_layout->addWidget(segment);
        setText(i, texts[i]);
    }
    setCurrent(0);
}

void SegmentedControl::setText(int index, const QString& text) {
    QAbstractButton* button = m_group->button(index);
    if (!button) return;
    button->setText(text);
    button->setAccessibleName(accessibleName().isEmpty() ? text
                                                         : accessibleName() + u": "_s + text);
    button->updateGeometry();
}

void SegmentedControl::setCurrent(int index) {
    if (QAbstractButton* button = m_group->button(index)) button->setChecked(true);
}

int SegmentedControl::current() const { return m_group->checkedId(); }
int SegmentedControl::count() const { return static_cast<int>(m_group->buttons().size()); }

}  // namespace waymark::ui
