// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/recordreferral.h"

#include "core/search/textindex.h"
#include "ui/support/whendone.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLineEdit>
#include <QListWidget>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {
constexpr size_t Shown = 12;
}

RecordReferral::RecordReferral(const Theme& theme, Workspace& workspace, const Ask& ask,
                               QWidget* parent)
    : EditorPanel(theme, tr("Record a referral"), tr("Record referral"), parent),
      m_workspace(workspace),
      m_ask(ask),
      m_side(new SegmentedControl(theme)),
      m_words(new QLineEdit),
      m_found(new QListWidget),
      m_on(new DayField(ask.today, DayField::Unknown::Allowed)) {
    setObjectName(u"recordReferral"_s);
    setSub(ask.person);
    if (ask.wasReferred)
        m_side->setSegments({tr("referred somebody")}, tr("Who referred whom"));
    else
        m_side->setSegments({tr("referred somebody"), tr("was referred by")},
                            tr("Who referred whom"));
    m_words->setPlaceholderText(tr("Name, phone or e-mail of the other"));
    m_words->setObjectName(u"words"_s);
    m_found->setObjectName(u"found"_s);
    m_found->setFixedHeight(theme.px(180));
    m_found->setUniformItemSizes(true);
    addField(tr("This contact"), m_side);
    addField(tr("The other contact"), m_words);
    addField(tr("Found"), m_found);
    addField(tr("Day"), m_on);
    connect(m_words, &QLineEdit::textChanged, this, &RecordReferral::search);
    search({});
}

void RecordReferral::search(const QString& typed) {
    const int asked = ++m_asked;
    auto found = m_workspace.query([typed](OpenFile& file, Progress& progress) {
        const std::vector<ContactId> ids = typed.trimmed().isEmpty()
                                               ? file.stores().contacts.idsByName(int(Shown))
                                               : file.text(progress).find(typed, Shown);
        return file.stores().contacts.rows(ids);
    });
    whenDone(this, found, [this, asked](decltype(found) done) {
        // Not being able to search is said by the page as soon as anything is written.
        if (asked == m_asked && !done.isCanceled() && done.resultCount() > 0)
            show(done.takeResult());
    });
}

void RecordReferral::show(const std::vector<ContactRow>& rows) {
    m_found->clear();
    for (const ContactRow& row : rows) {
        if (row.id == m_ask.contact) continue;
        const QString words = row.organisation.isEmpty() || row.organisation == row.title()
                                  ? row.title()
                                  : tr("%1, %2").arg(row.title(), row.organisation);
        auto* item = new QListWidgetItem(words, m_found);
        item->setData(Qt::UserRole, row.id.value());
    }
    if (m_found->count() > 0) m_found->setCurrentRow(0);
}

bool RecordReferral::check() {
    const QListWidgetItem* other = m_found->currentItem();
    if (!other) {
        sayProblem(m_words, tr("Nobody like that is in this file. Add them as a contact first."));
        return false;
    }
    const ContactId id(other->data(Qt::UserRole).toLongLong());
    const bool referredSomebody = m_side->current() != 1;
    m_draft.referrer = referredSomebody ? m_ask.contact : id;
    m_draft.referred = referredSomebody ? id : m_ask.contact;
    m_draft.on = m_on->day();
    return true;
}

void RecordReferral::handOver() { Q_EMIT recorded(m_draft, m_found->currentItem()->text()); }

}  // namespace waymark::ui
