// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/draftoffers.h"

#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t MostOffered = 3;

}  // namespace

DraftOffers::DraftOffers(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_formatting(formatting), m_rows(new QVBoxLayout(this)) {
    setObjectName(u"draftOffers"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(6));
}

void DraftOffers::show(const std::vector<KeptDraft>& drafts) {
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        if (item->widget()) item->widget()->deleteLater();
        if (item->widget()) item->widget()->hide();
    }
    m_controls.clear();
    m_count = std::min(drafts.size(), MostOffered);
    for (size_t i = 0; i < m_count; ++i) addRow(drafts[i]);
    setVisible(m_count > 0);
}

void DraftOffers::addRow(const KeptDraft& draft) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.px(8));
    const QString name = QFileInfo(draft.path).fileName();
    const QString day = m_formatting.date(QDateTime::fromMSecsSinceEpoch(draft.madeAt).date());
    const QString words =
        draft.isThere
            ? tr("Go on with %1? %2, matched on %3")
                  .arg(name,
                       draft.rows == 1 ? tr("1 row")
                                       : tr("%1 rows").arg(m_formatting.count(draft.rows)),
                       day)
            : tr("%1, matched on %2, is no longer at %3. Put it back there to go on.")
                  .arg(name, day, QDir::toNativeSeparators(QFileInfo(draft.path).path()));
    QLabel* said = makeLabel(words, TextRole::Base,
                             draft.isThere ? ColourRole::Text : ColourRole::Warn, Wrap::Words);
    said->setObjectName(u"draftWords"_s);
    line->addWidget(said, 1);
    if (draft.isThere) {
        auto* go = new KeyCapButton(m_theme, tr("Go on"));
        go->setProperty("small", true);
        go->setObjectName(u"resumeDraft"_s);
        go->setAccessibleName(tr("Go on with %1").arg(name));
        connect(go, &QPushButton::clicked, this, [this, draft] { Q_EMIT resumeWanted(draft); });
        line->addWidget(go);
        m_controls.push_back(go);
    }
    auto* forget = new KeyCapButton(m_theme, tr("Forget"), KeyCapButton::Look::Flat);
    forget->setProperty("small", true);
    forget->setObjectName(u"forgetDraft"_s);
    forget->setAccessibleName(tr("Forget the import of %1").arg(name));
    connect(forget, &QPushButton::clicked, this,
            [this, path = draft.path] { Q_EMIT forgetWanted(path); });
    line->addWidget(forget);
    m_controls.push_back(forget);
    m_rows->addWidget(row);
}

}  // namespace waymark::ui
