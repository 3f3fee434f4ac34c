// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/openfile.h"

#include "core/analytics/facts.h"
#include "core/search/textindex.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

OpenFile::OpenFile(OpenedFile file, Clock clock)
    : m_file(std::move(file)),
      m_clock(clock),
      m_stores(*m_file.database),
      m_journal(*m_file.database) {}

OpenFile::~OpenFile() = default;

std::shared_ptr<const Facts> OpenFile::facts(Progress& progress) {
    if (!m_facts) m_facts = std::make_shared<const Facts>(loadFacts(m_stores, progress));
    return m_facts;
}

const TextIndex& OpenFile::text(Progress& progress) {
    if (!m_text || m_textChanges.manyContacts) {
        auto index = std::make_unique<TextIndex>();
        index->build(m_stores, progress);
        m_text = std::move(index);
    } else if (!m_textChanges.contacts.empty()) {
        m_text->patch(m_stores, m_textChanges.contacts);
    }
    m_textChanges = {};
    return *m_text;
}

void OpenFile::commit(Transaction& transaction, const Changes& changes) {
    transaction.commit();
    noteChanges(changes);
}

void OpenFile::noteChanges(const Changes& changes) {
    if (changes.isEmpty()) return;
    m_changes.add(changes);
    // An organisation or tag renamed shows in contacts that were not touched themselves.
    m_textChanges.add(changes);
    if (changes.touches(Subject::Organisations) && changes.contacts.empty())
        m_textChanges.manyContacts = true;
    if (changes.touchesAny({Subject::Contacts, Subject::Milestones, Subject::Orders,
                            Subject::Interactions, Subject::Referrals, Subject::Playbooks,
                            Subject::Settings}))
        m_facts.reset();
}

bool OpenFile::undo(Progress& progress) {
    Transaction transaction(*m_file.database);
    const Changes changes = m_journal.undo(progress);
    commit(transaction, changes);
    return !changes.isEmpty();
}

bool OpenFile::redo(Progress& progress) {
    Transaction transaction(*m_file.database);
    const Changes changes = m_journal.redo(progress);
    commit(transaction, changes);
    return !changes.isEmpty();
}

TakenBack OpenFile::takeBack(ActId act, Progress& progress) {
    const auto entries = m_journal.history(1000);
    const auto entry = std::ranges::find(entries, act, &JournalEntry::id);
    // Rows that taking back has removed may have given their ids to others since.
    if (entry == entries.end() || entry->undone || entry->name == word(Action::TakeBack))
        throw Failure(Failure::Kind::WrongUse, u"there is no such act to take back"_s);
    return perform(Action::TakeBack, entry->subject, progress,
                   [&](OpenFile&, Progress& step) { return m_journal.takeBack(act, step); });
}

ActId OpenFile::actOf(ImportId import) {
    return m_journal.actThatAdded(u"import"_s, import.value());
}

void furnish(OpenFile& file, const NewFile& content) {
    Stores& stores = file.stores();
    Transaction transaction(stores.database);
    stores.settings.write(content.settings);
    const Playbook draft = stores.playbooks.insertDraft(templatePlaybook(content.playbook));
    stores.playbooks.publish(draft.id, file.clock().today());
    transaction.commit();
}

}  // namespace waymark
