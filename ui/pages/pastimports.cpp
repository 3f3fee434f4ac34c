// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pastimports.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t MostShown = 12;

QString numbers(const ImportRecord& record, const Formatting& formatting) {
    const auto part = [&](qint64 n, const QString& words) {
        return n > 0 ? words.arg(formatting.count(n)) : QString();
    };
    QStringList parts{part(record.created, PastImports::tr("%1 new")),
                      part(record.updated, PastImports::tr("%1 updated")),
                      part(record.merged, PastImports::tr("%1 joined")),
                      part(record.skipped, PastImports::tr("%1 unchanged")),
                      part(record.review, PastImports::tr("%1 waiting")),
                      part(record.rejected, PastImports::tr("%1 left out"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

}  // namespace

std::vector<PastImport> pastImports(OpenFile& file) {
    std::vector<PastImport> imports;
    const auto newest = file.nextUndo();
    for (ImportRecord& record : file.stores().imports.all()) {
        PastImport past{.record = std::move(record), .act = {}};
        past.act = file.actOf(past.record.id);
        if (past.act)
            past.undo = newest && newest->id == past.act ? PastImport::Undo::Now
                                                         : PastImport::Undo::TakeBack;
        imports.push_back(std::move(past));
    }
    return imports;
}

PastImports::PastImports(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_formatting(formatting), m_grid(new QGridLayout(this)) {
    setObjectName(u"pastImports"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(16));
    m_grid->setVerticalSpacing(theme.px(6));
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 2);
    m_grid->setColumnStretch(3, 3);
}

void PastImports::show(const std::vector<PastImport>& imports, QDate today) {
    const auto focused = std::ranges::find(m_undos, QApplication::focusWidget());
    const auto place = focused - m_undos.begin();
    const bool had = focused != m_undos.end();
    m_undos.clear();
    while (m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        delete item->widget();
    }
    const size_t shown = std::min(imports.size(), MostShown);
    for (size_t i = 0; i < shown; ++i) addRow(imports[i], today, int(i));
    if (const size_t more = imports.size() - shown; more > 0)
        m_grid->addWidget(makeLabel(more == 1 ? tr("1 earlier import is not listed.")
                                              : tr("%1 earlier imports are not listed.").arg(more),
                                    TextRole::Secondary, ColourRole::Text2),
                          int(shown), 0, 1, 4);
    setVisible(!imports.empty());
    // Where the one that was undone stood, the next one is.
    if (had && !m_undos.empty()) m_undos[std::min(size_t(place), m_undos.size() - 1)]->setFocus();
}

void PastImports::addRow(const PastImport& import, QDate today, int row) {
    const ImportRecord& record = import.record;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(record.madeAt);
    m_grid->addWidget(
        makeLabel(m_formatting.moment(when, today), TextRole::Base, ColourRole::Text2), row, 0);
    auto* name = new ElidedLabel(m_theme);
    name->setText(record.fileName, TextRole::BaseMedium);
    m_grid->addWidget(name, row, 1);
    auto* counts = new ElidedLabel(m_theme);
    counts->setText(numbers(record, m_formatting), TextRole::Base, ColourRole::Text2);
    m_grid->addWidget(counts, row, 2);
    switch (import.undo) {
        case PastImport::Undo::Now:
        case PastImport::Undo::TakeBack: {
            auto* undo = new KeyCapButton(m_theme, tr("Undo"));
            undo->setProperty("small", true);
            undo->setObjectName(u"undoPastImport"_s);
            undo->setAccessibleName(tr("Undo the import of %1").arg(record.fileName));
            if (import.undo == PastImport::Undo::TakeBack)
                setPlainToolTip(undo, tr("What you have changed since is kept."));
            connect(undo, &QPushButton::clicked, this,
                    [this, import] { Q_EMIT undoWanted(import); });
            m_grid->addWidget(undo, row, 3, Qt::AlignLeft);
            m_undos.push_back(undo);
            return;
        }
        case PastImport::Undo::NotKept:
            m_grid->addWidget(
                makeLabel(tr("Too long ago to be undone"), TextRole::Secondary, ColourRole::Text2),
                row, 3);
            return;
    }
}

}  // namespace waymark::ui
