#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "ui/models/drafts.h"
#include "ui/models/contactquestion.h"
#include "ui/pages/page.h"

#include <QPointer>

#include <set>

class QStackedWidget;

namespace waymark::ui {

class EditorPanel;

/// A page on which one works with people: the editors, which open in its side, and the acts that
/// they lead to.
class PersonPage : public Page {
    Q_OBJECT
public:
    PersonPage(PageId id, const PageTools& tools, QWidget* parent = nullptr);

    /// Whom the acts are for: the selection, or the contact of the page.
    [[nodiscard]] virtual std::vector<ContactId> people() const = 0;

    /// What menus and letters do: contact.new, .log, .milestone, .order, .referral, .edit, .remove
    [[nodiscard]] bool can(const QString& action) const;
    void run(const QString& action);

    void newContact(const QString& name = {});
    void editContact(ContactId contact);
    void logContact(ContactId contact, const InteractionDraft& start = {});
    void recordMilestone(const std::vector<ContactId>& contacts);
    void recordOrder(ContactId contact);
    void recordReferral(ContactId contact);
    void removeContacts(const std::vector<ContactId>& contacts);
    void logNow(const InteractionDraft& draft, const QString& person);
    void fillFact(ContactId contact, ProfileField field, const QString& typed,
                  const QString& person);

protected:
    /// The side with the page's own widget in it; editors come on top of it.
    [[nodiscard]] QStackedWidget& side() const { return *m_side; }
    void setHome(QWidget* home);
    /// An editor is shown or gone; a page that folds its side away brings it out.
    virtual void sideChanged(bool editing);
    /// A new contact was added.
    virtual void added(ContactId contact);
    /// Where L leads: the quick line if the page has one, else the editor.
    virtual void logWanted();
    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }
    [[nodiscard]] QString workingAs() const;
    void closeEditor();
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What an editor of existing contacts needs to know.
    struct Start {
        KnownNames names;
        std::vector<Contact> contacts;
        FileSettings settings;
        std::vector<RoadStage> road;
        unsigned filled = 0;
        int stage = -1;
        bool wasReferred = false;
    };
    template <class Make>
    void begin(const std::vector<ContactId>& contacts, Make make);
    void open(EditorPanel* editor);
    void rememberStaff(const QString& name);
    [[nodiscard]] QDate today() const { return workspace().clock().today(); }

    QStackedWidget* m_side;
    QPointer<EditorPanel> m_editor;
    QPointer<QWidget> m_focusBefore;
};

}  // namespace waymark::ui
