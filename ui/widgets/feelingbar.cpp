// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/feelingbar.h"

#include "ui/widgets/painting.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

class FaceButton : public QAbstractButton {
public:
    FaceButton(const Theme& theme, int feeling, FeelingBar::Size size, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_feeling(feeling), m_size(size) {
        setText(feelingWord(feeling));
        setAccessibleName(text());
        setAccessibleDescription(QString::number(feeling));
        setToolTip(text() + u" ("_s + QString::number(feeling) + u')');
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        const auto across = size == FeelingBar::Size::WithWords ? QSizePolicy::MinimumExpanding
                                                                : QSizePolicy::Fixed;
        setSizePolicy(across, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override {
        if (m_size == FeelingBar::Size::FacesOnly) return {m_theme.px(24), m_theme.px(24)};
        const int text =
            QFontMetrics(m_theme.font(TextRole::SecondaryStrong)).horizontalAdvance(this->text());
        return {text + m_theme.px(16), m_theme.px(46)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool words = m_size == FeelingBar::Size::WithWords;
        const ColourRole ground = isChecked()    ? ColourRole::Tint
                                  : underMouse() ? ColourRole::Hover
                                                 : ColourRole::Surface;
        const bool framed = words || isChecked() || hasFocus();
        const double line = hasFocus() ? 2 : 1;
        const ColourRole edge = isChecked() || hasFocus() ? ColourRole::Accent : ColourRole::Line;
        painter.setBrush(m_theme.colour(ground));
        painter.setPen(framed ? QPen(m_theme.colour(edge), line) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                                6, 6);

        const ColourRole ink = isChecked() ? ColourRole::AccentStrong : ColourRole::Text2;
        const double side = m_theme.px(words ? 15 : 16);
        const double top = words ? m_theme.px(6) : (height() - side) / 2;
        paintIcon(painter, QRectF((width() - side) / 2, top, side, side), feelingIcon(m_feeling),
                  m_theme.colour(ink));
        if (!words) return;
        const QRectF below(4, top + side, width() - 8, height() - top - side - m_theme.px(3));
        const TextRole font = isChecked() ? TextRole::SecondaryStrong : TextRole::Secondary;
        paintParts(painter, below, m_theme, {{text(), font, ink}}, Qt::AlignHCenter);
    }

private:
    const Theme& m_theme;
    int m_feeling;
    FeelingBar::Size m_size;
};

}  // namespace

QString feelingWord(int feeling) {
    switch (feeling) {
        case 1:
            return FeelingBar::tr("Upset");
        case 2:
            return FeelingBar::tr("Uneasy");
        case 3:
            return FeelingBar::tr("Fine");
        case 4:
            return FeelingBar::tr("Pleased");
        case 5:
            return FeelingBar::tr("Delighted");
    }
    return {};
}

IconName feelingIcon(int feeling) {
    switch (feeling) {
        case 1:
            return IconName::FeelingUpset;
        case 2:
            return IconName::FeelingUneasy;
        case 4:
            return IconName::FeelingPleased;
        case 5:
            return IconName::FeelingDelighted;
    }
    return IconName::FeelingFine;
}

FeelingBar::FeelingBar(const Theme& theme, Size size, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size == Size::WithWords ? 6 : 3);
    // Not exclusive by itself: an exclusive group would not let go of an answer.
    m_group->setExclusive(false);
    for (int feeling = 1; feeling <= 5; ++feeling) {
        auto* face = new FaceButton(theme, feeling, size, this);
        m_group->addButton(face, feeling);
        row->addWidget(face);
    }
    setAccessibleName(tr("How did they feel?"));
    setSizePolicy(size == Size::WithWords ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &FeelingBar::choose);
    connect(&theme, &Theme::changed, this, [this] {
        for (QAbstractButton* face : m_group->buttons()) {
            face->updateGeometry();
            face->update();
        }
    });
}

std::optional<int> FeelingBar::feeling() const { return m_feeling; }

void FeelingBar::setFeeling(std::optional<int> feeling) {
    m_feeling = feeling && *feeling >= 1 && *feeling <= 5 ? feeling : std::nullopt;
    for (QAbstractButton* face : m_group->buttons())
        face->setChecked(m_group->id(face) == m_feeling);
}

void FeelingBar::choose(int feeling) {
    setFeeling(m_feeling == feeling ? std::nullopt : std::optional(feeling));
    Q_EMIT feelingChanged(m_feeling);
}

void FeelingBar::keyPressEvent(QKeyEvent* event) {
    const int feeling = event->key() - Qt::Key_0;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (feeling < 1 || feeling > 5 || modifiers != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    m_group->button(feeling)->setFocus();
    choose(feeling);
}

}  // namespace waymark::ui
