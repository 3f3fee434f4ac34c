// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matchingmenu.h"

#include "ui/pages/importdraft.h"

#include <QDateTime>
#include <QMenu>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t MostListed = 12;

}  // namespace

MatchingMenu::MatchingMenu(ImportDraft& draft, const Formatting& formatting, QWidget* parent)
    : QToolButton(parent), m_draft(draft), m_formatting(formatting), m_menu(new QMenu(this)) {
    setObjectName(u"savedMatching"_s);
    setText(tr("Use a saved matching"));
    setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(u"matchingMenu"_s);
    setMenu(m_menu);
    connect(&draft, &ImportDraft::understood, this, &MatchingMenu::fill);
    fill();
}

QString MatchingMenu::nameOf(const SavedMatching& saved) const {
    const QDate day = QDateTime::fromMSecsSinceEpoch(saved.usedAt).date();
    // In a menu an ampersand would mark a key.
    const QString name = QString(saved.name).replace(u'&', u"&&"_s);
    return tr("%1, used %2").arg(name, m_formatting.date(day));
}

void MatchingMenu::fill() {
    m_menu->clear();
    const auto& saved = m_draft.savedMatchings();
    const QString used = m_draft.usedMatching();
    QAction* const guess = m_menu->addAction(tr("As Waymark guesses from the headings"));
    guess->setCheckable(true);
    guess->setChecked(used.isEmpty());
    connect(guess, &QAction::triggered, &m_draft, &ImportDraft::useGuess);
    m_menu->addSeparator();
    if (saved.empty())
        m_menu->addAction(tr("None yet: a matching is kept when its import is done"))
            ->setEnabled(false);
    for (size_t i = 0; i < std::min(saved.size(), MostListed); ++i) {
        QAction* const use = m_menu->addAction(nameOf(saved[i]));
        use->setCheckable(true);
        use->setChecked(saved[i].fingerprint == used);
        use->setEnabled(m_draft.canUse(saved[i]));
        connect(use, &QAction::triggered, &m_draft,
                [&draft = m_draft, which = saved[i].fingerprint] { draft.useSaved(which); });
    }
    if (saved.empty()) return;
    m_menu->addSeparator();
    QMenu* const forget = m_menu->addMenu(tr("Forget a saved matching"));
    for (size_t i = 0; i < std::min(saved.size(), MostListed); ++i) {
        QAction* const away = forget->addAction(nameOf(saved[i]));
        connect(away, &QAction::triggered, &m_draft,
                [&draft = m_draft, which = saved[i].fingerprint] { draft.forgetSaved(which); });
    }
}

}  // namespace waymark::ui
