// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/personpage.h"

#include "core/analytics/facts.h"
#include "ui/editors/contacteditor.h"
#include "ui/editors/logcontact.h"
#include "ui/editors/recordmilestone.h"
#include "ui/editors/recordorder.h"
#include "ui/editors/recordreferral.h"
#include "ui/models/contactfile.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSettings>
#include <QStackedWidget>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QString StaffKey = u"people/workingAs"_s;

QString loggedSentence(Channel channel, const QString& person) {
    return channel == Channel::Note
               ? PersonPage::tr("Note added to %1.").arg(person)
               : PersonPage::tr("%1 logged with %2.").arg(channelWord(channel), person);
}

}  // namespace

PersonPage::PersonPage(PageId id, const PageTools& tools, QWidget* parent)
    : Page(id, tools, parent), m_side(new QStackedWidget) {
    setGround(m_side, ColourRole::Surface);
}

void PersonPage::setHome(QWidget* home) {
    m_side->insertWidget(0, home);
    m_side->setCurrentWidget(home);
}

void PersonPage::sideChanged(bool) {}
void PersonPage::added(ContactId) {}

void PersonPage::logWanted() {
    if (people().size() == 1) logContact(people().front());
}

QString PersonPage::workingAs() const { return tools().settings.value(StaffKey).toString(); }

void PersonPage::rememberStaff(const QString& name) {
    if (!name.isEmpty()) tools().settings.setValue(StaffKey, name);
}

bool PersonPage::can(const QString& action) const {
    if (!workspace().isOpen() || workspace().state().readOnly) return false;
    if (action == u"contact.new"_s) return true;
    const size_t count = people().size();
    if (action == u"contact.milestone"_s || action == u"contact.remove"_s) return count > 0;
    return count == 1;
}

void PersonPage::run(const QString& action) {
    if (!can(action)) return;
    if (action == u"contact.new"_s) newContact();
    if (action == u"contact.log"_s) logWanted();
    if (action == u"contact.milestone"_s) recordMilestone(people());
    if (action == u"contact.order"_s) recordOrder(people().front());
    if (action == u"contact.referral"_s) recordReferral(people().front());
    if (action == u"contact.edit"_s) editContact(people().front());
    if (action == u"contact.remove"_s) removeContacts(people());
}

void PersonPage::keyPressEvent(QKeyEvent* event) {
    static const std::pair<int, QString> letters[] = {
        {Qt::Key_L, u"contact.log"_s},   {Qt::Key_M, u"contact.milestone"_s},
        {Qt::Key_O, u"contact.order"_s}, {Qt::Key_R, u"contact.referral"_s},
        {Qt::Key_E, u"contact.edit"_s},  {Qt::Key_Delete, u"contact.remove"_s}};
    // Text fields take their letters themselves; what arrives here comes from lists and tables.
    if (event->modifiers() == Qt::NoModifier)
        for (const auto& [key, action] : letters)
            if (event->key() == key && can(action)) {
                run(action);
                return;
            }
    Page::keyPressEvent(event);
}

template <class Make>
void PersonPage::begin(const std::vector<ContactId>& contacts, Make make) {
    ask(
        u"editor"_s,
        [contacts](OpenFile& file, Progress& progress) {
            Start start;
            start.names = readKnownNames(file);
            start.settings = file.stores().settings.read();
            start.contacts = file.stores().contacts.getAll(contacts);
            if (contacts.empty()) return start;
            const std::shared_ptr<const Facts> facts = file.facts(progress);
            start.road = facts->road;
            const size_t index = facts->indexOf(contacts.front());
            if (index < facts->size()) {
                start.filled = facts->filled[index];
                start.stage = standingOf(*facts, index, Day::of(file.clock().today()),
                                         start.settings.lapseDays)
                                  .stage;
            }
            start.wasReferred = file.stores().referrals.referrerOf(contacts.front()).has_value();
            return start;
        },
        [this, make = std::move(make)](Start start) { open(make(std::move(start))); });
}

void PersonPage::open(EditorPanel* editor) {
    if (!editor) return;
    closeEditor();
    m_focusBefore = QApplication::focusWidget();
    m_editor = editor;
    m_side->addWidget(editor);
    m_side->setCurrentWidget(editor);
    connect(editor, &EditorPanel::left, this, &PersonPage::closeEditor);
    sideChanged(true);
    editor->focusFirst();
}

void PersonPage::closeEditor() {
    if (!m_editor) return;
    EditorPanel* editor = m_editor;
    m_editor.clear();
    m_side->removeWidget(editor);
    editor->deleteLater();
    m_side->setCurrentIndex(0);
    sideChanged(false);
    if (m_focusBefore && m_focusBefore->isVisible()) m_focusBefore->setFocus();
}

void PersonPage::newContact(const QString& name) {
    begin({}, [this, name](const Start& start) {
        ContactDraft draft;
        const qsizetype blank = name.trimmed().lastIndexOf(u' ');
        draft.contact.name.given = blank < 0 ? name.trimmed() : name.trimmed().left(blank);
        draft.contact.name.family = blank < 0 ? QString() : name.trimmed().mid(blank + 1);
        draft.contact.metOn = today();
        auto* editor = new ContactEditor(theme(), start.names, draft, start.settings.country);
        connect(editor, &ContactEditor::saved, this, [this](const ContactDraft& written) {
            const QString title =
                written.contact.name.isEmpty() ? written.organisation : written.contact.name.full();
            act(
                Action::AddContact, title,
                [written](OpenFile& file, Progress&) { return save(file, written); },
                [this](ContactId id) {
                    closeEditor();
                    added(id);
                },
                tr("%1 added.").arg(title.isEmpty() ? tr("Contact") : title));
        });
        return editor;
    });
}

void PersonPage::editContact(ContactId contact) {
    begin({contact}, [this](Start start) -> EditorPanel* {
        if (start.contacts.empty()) return nullptr;
        ContactDraft draft;
        draft.contact = start.contacts.front();
        draft.organisation = draft.contact.organisationName;
        draft.source = draft.contact.sourceName;
        auto* editor = new ContactEditor(theme(), start.names, draft, start.settings.country);
        connect(editor, &ContactEditor::saved, this, [this](const ContactDraft& written) {
            const QString title = written.contact.title();
            act(
                Action::EditContact, title,
                [written](OpenFile& file, Progress&) { save(file, written); },
                [this] { closeEditor(); }, tr("%1 saved.").arg(title));
        });
        return editor;
    });
}

void PersonPage::logContact(ContactId contact, const InteractionDraft& given) {
    begin({contact}, [this, contact, given](const Start& start) -> EditorPanel* {
        if (start.contacts.empty()) return nullptr;
        InteractionDraft draft = given;
        if (draft.note.isEmpty()) draft.channel = Channel::Call;
        draft.contact = contact;
        draft.on = today();
        draft.staff = workingAs();
        const QString person = start.contacts.front().title();
        auto* editor = new LogContact(theme(), start.names, draft, person);
        connect(editor, &LogContact::logged, this, [this, person](const InteractionDraft& written) {
            rememberStaff(written.staff);
            logNow(written, person);
            closeEditor();
        });
        return editor;
    });
}

void PersonPage::logNow(const InteractionDraft& draft, const QString& person) {
    InteractionDraft written = draft;
    if (!written.on.isValid()) written.on = today();
    if (written.staff.isEmpty()) written.staff = workingAs();
    act(
        Action::LogContact, person, [written](OpenFile& file, Progress&) { save(file, written); },
        [] {}, loggedSentence(written.channel, person));
}

void PersonPage::recordMilestone(const std::vector<ContactId>& contacts) {
    begin(contacts, [this, contacts](const Start& start) -> EditorPanel* {
        if (start.contacts.empty()) return nullptr;
        MilestoneAsk asked;
        asked.contacts = contacts;
        asked.who = contacts.size() == 1 ? start.contacts.front().title()
                                         : Formatting::contacts(int(contacts.size()));
        asked.road = start.road;
        asked.filled = start.filled;
        asked.today = today();
        asked.country = start.settings.country;
        asked.currency = start.settings.currency;
        asked.staff = workingAs();
        // The next stage of the road is the likeliest.
        if (const size_t next = size_t(start.stage + 1);
            next < start.road.size() && start.road[next].isOnRoad())
            asked.stage = start.road[next].id;
        auto* editor = new RecordMilestone(theme(), start.names, asked);
        connect(editor, &RecordMilestone::recorded, this,
                [this, asked](const MilestoneDraft& written) {
                    QString stage;
                    for (const RoadStage& each : asked.road)
                        if (each.id == written.stage) stage = each.name;
                    rememberStaff(written.staff);
                    act(
                        Action::RecordMilestone, asked.who,
                        [written](OpenFile& file, Progress&) { save(file, written); },
                        [this] { closeEditor(); }, tr("%1 recorded for %2.").arg(stage, asked.who));
                });
        return editor;
    });
}

void PersonPage::recordOrder(ContactId contact) {
    begin({contact}, [this, contact](const Start& start) -> EditorPanel* {
        if (start.contacts.empty()) return nullptr;
        OrderDraft draft;
        draft.contact = contact;
        draft.on = today();
        draft.currency = start.settings.currency;
        const QString person = start.contacts.front().title();
        auto* editor = new RecordOrder(theme(), start.names, draft, person);
        connect(editor, &RecordOrder::recorded, this, [this, person](const OrderDraft& written) {
            act(
                Action::RecordOrder, person,
                [written](OpenFile& file, Progress&) { save(file, written); },
                [this] { closeEditor(); }, tr("Order recorded for %1.").arg(person));
        });
        return editor;
    });
}

void PersonPage::recordReferral(ContactId contact) {
    begin({contact}, [this, contact](const Start& start) -> EditorPanel* {
        if (start.contacts.empty()) return nullptr;
        const QString person = start.contacts.front().title();
        auto* editor =
            new RecordReferral(theme(), workspace(), {contact, person, today(), start.wasReferred});
        connect(editor, &RecordReferral::recorded, this,
                [this, person](const ReferralDraft& written, const QString& other) {
                    act(
                        Action::RecordReferral, person,
                        [written](OpenFile& file, Progress&) { return save(file, written); },
                        [this, person, other](bool kept) {
                            if (kept) {
                                closeEditor();
                                sayDone(tr("Referral recorded: %1 and %2.").arg(person, other));
                            } else {
                                sayProblem(
                                    tr("Nothing was recorded: a contact can be referred "
                                       "only once, and not by somebody they brought "
                                       "themselves."));
                            }
                        });
                });
        return editor;
    });
}

void PersonPage::removeContacts(const std::vector<ContactId>& contacts) {
    if (contacts.empty()) return;
    const QString who = Formatting::contacts(int(contacts.size()));
    act(
        Action::BinContact, who,
        [contacts](OpenFile& file, Progress&) {
            for (const ContactId contact : contacts)
                file.stores().contacts.bin(contact, file.clock().nowUtc());
        },
        [this] { closeEditor(); }, tr("%1 removed.").arg(who));
}

void PersonPage::fillFact(ContactId contact, ProfileField field, const QString& typed,
                          const QString& person) {
    const FactsDraft facts{{field, typed}};
    act(
        Action::EditContact, person,
        [contact, facts](OpenFile& file, Progress&) { save(file, contact, facts); }, [] {},
        tr("Added the %1 of %2.").arg(factWord(field), person));
}

}  // namespace waymark::ui
