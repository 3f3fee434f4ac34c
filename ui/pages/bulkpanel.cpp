// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulkpanel.h"

#include "ui/support/formatting.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

BulkPanel::BulkPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, TextRole::Section, ColourRole::Text, Wrap::Words)) {
    setObjectName(u"bulk"_s);
    setGround(this, ColourRole::Surface);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(theme.px(8));
    column->addWidget(m_title);
    column->addWidget(
        makeLabel(tr("What you do here is done for all of them, and undone in one step."),
                  TextRole::Base, ColourRole::Text2, Wrap::Words));
    const auto add = [&](const QString& text, IconName sign, const QString& keys, auto wanted) {
        auto* button = new KeyCapButton(theme, text);
        button->setIconName(sign);
        button->setKeys(keys);
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, wanted);
        return button;
    };
    add(tr("Record a milestone for all"), IconName::Milestone, u"M"_s, &BulkPanel::milestoneWanted)
        ->setObjectName(u"bulkMilestone"_s);
    add(tr("Remove"), IconName::Delete, tr("Del"), &BulkPanel::removeWanted)
        ->setObjectName(u"bulkRemove"_s);
    add(tr("Choose nobody"), IconName::Close, {}, &BulkPanel::clearWanted);
    column->addStretch(1);
}

void BulkPanel::show(int chosen) {
    m_title->setText(tr("%1 selected").arg(Formatting::contacts(chosen)));
}

}  // namespace waymark::ui
