// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

namespace waymark::ui {
using namespace Qt::StringLiterals;

QLabel* makeLabel(const QString& text, TextRole role, ColourRole colour, Wrap wrap,
                  QWidget* parent) {
    auto* label = new QLabel(parent);
    setTextLook(label, role, colour);
    label->setText(text);
    label->setWordWrap(wrap == Wrap::Words);
    return label;
}

void setPlainToolTip(QWidget* widget, const QString& text) {
    widget->setToolTip(text.isEmpty() ? QString() : u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped()));
}

QFrame* makeRule(Qt::Orientation orientation, QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty(orientation == Qt::Horizontal ? "rule" : "uprightRule", true);
    return rule;
}

}  // namespace waymark::ui
