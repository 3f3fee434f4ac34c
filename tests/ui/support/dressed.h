#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QWidget>

namespace waymark::ui::test {

/// The application dressed by a theme for one test, and undressed after it.
class Dressed {
public:
    explicit Dressed(ThemeMode mode = ThemeMode::Light, double factor = 1)
        : m_before(QApplication::palette()) {
        theme.setMode(mode);
        theme.setTextFactor(factor);
        theme.applyToApplication();
    }
    ~Dressed() {
        qApp->removeEventFilter(&theme);
        qApp->setStyleSheet({});
        QApplication::setPalette(m_before);
    }
    Dressed(const Dressed&) = delete;
    Dressed& operator=(const Dressed&) = delete;

    Theme theme;

private:
    QPalette m_before;
};

/// Shown offscreen and laid out.
inline void lay(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.show();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// Pictures to look at: kept where WAYMARK_GALLERY points, else not written.
inline QPixmap picture(QWidget& widget, const QString& name) {
    const QPixmap grabbed = widget.grab();
    if (const QString folder = qEnvironmentVariable("WAYMARK_GALLERY"); !folder.isEmpty()) {
        grabbed.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
    return grabbed;
}

inline void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                  const QString& text = {}) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &up);
}

/// Labels whose words do not fit the place they were given.
inline QStringList clippedLabels(const QWidget& root) {
    QStringList clipped;
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool tooNarrow = !label->wordWrap() && label->sizeHint().width() > label->width();
        if (needed > label->height() || tooNarrow) clipped << label->text();
    }
    return clipped;
}

}  // namespace waymark::ui::test
