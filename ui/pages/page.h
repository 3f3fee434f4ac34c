#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "ui/support/formatting.h"
#include "ui/support/theme.h"
#include "ui/support/whendone.h"

#include <QFuture>
#include <QWidget>

#include <vector>

class QProgressBar;
class QSettings;
class QTimer;
class QVBoxLayout;

namespace waymark::ui {

class ActionRegistry;
class InlineBar;
class PageHeader;

enum class PageId {
    FirstRun,
    Contacts,
    Contact,
    Board,
    Import,
    Duplicates,
    Dashboard,
    Reports,
    Settings
};

/// People that a figure counts: the list that a click on it opens (B11).
struct PeopleShown {
    QString words;  ///< "Reached Enquiry, 12 months to 31 Oct 2026"
    std::vector<ContactId> people;
};

/// Where a page wants to lead. Fields that the page does not know are left empty.
struct Destination {
    PageId page = PageId::Contacts;
    ContactId contact = {};  ///< Contact, Reports, Board
    std::vector<ContactId> neighbours =
        {};  ///< Contact: the list it was opened from, for previous and next
    std::optional<PeopleShown> people = {};  ///< Contacts
    QString search = {};                     ///< Contacts: words to look for
    QStringList files = {};                  ///< Import
    QString report = {};                     ///< Reports: "journey", "kpi", "contact"
};

/// What every page is made with.
struct PageTools {
    Workspace& workspace;
    Theme& theme;
    Formatting& formatting;
    ActionRegistry& actions;
    QSettings& settings;  ///< sizes and choices that outlive the window; not part of the file
};

/// A page of the window: header, an inline bar for what was done or went wrong, a thin progress bar
/// that appears after 150 ms of loading, and a body. It reloads when its subjects change while it
/// is shown, and when it is shown again.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(PageId id, const PageTools& tools, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const { return m_id; }
    /// Shows what is asked for; the default only reloads.
    virtual void visit(const Destination& destination);
    /// True when nothing is under way that would change the picture (for tests and `screens`).
    [[nodiscard]] virtual bool isSettled() const { return m_asking == 0 && !m_stale; }

Q_SIGNALS:
    void leadTo(const waymark::ui::Destination& destination);
    /// Said in the status bar of the window as well.
    void said(const QString& sentence);

protected:
    /// What the page depends on.
    [[nodiscard]] virtual bool dependsOn(const Changes& changes) const = 0;
    /// Asks for what is shown. Called when the page is shown, and after changes.
    virtual void reload() = 0;

    void showEvent(QShowEvent* event) override;

    [[nodiscard]] Workspace& workspace() const { return m_tools.workspace; }
    [[nodiscard]] Theme& theme() const { return m_tools.theme; }
    [[nodiscard]] const Formatting& formatting() const { return m_tools.formatting; }
    [[nodiscard]] const PageTools& tools() const { return m_tools; }
    [[nodiscard]] PageHeader& header() const { return *m_header; }
    [[nodiscard]] InlineBar& bar() const { return *m_bar; }
    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }

    /// Reads on the worker and shows the answer here. Of several questions under the same `topic`
    /// only the newest is answered. A failure is said in the inline bar. The future may be
    /// cancelled; then nothing is shown.
    template <class Read, class Show>
    auto ask(const QString& topic, Read read, Show show) {
        auto asked = workspace().query(std::move(read));
        answer(topic, asked, std::move(show));
        return asked;
    }
    /// Does one undoable act on the worker, then `done` here; says `sentence` with Undo if it is
    /// given.
    template <class Work, class Done>
    void act(Action action, const QString& subject, Work work, Done done,
             const QString& sentence = {}) {
        answer(QStringLiteral("act"), workspace().perform(action, subject, std::move(work)),
               [this, done = std::move(done), sentence](auto&&... value) mutable {
                   done(std::forward<decltype(value)>(value)...);
                   if (!sentence.isEmpty()) sayDone(sentence);
               });
    }
    /// A sentence in the inline bar with the action Undo.
    void sayDone(const QString& sentence);
    void sayProblem(const QString& sentence);
    /// Words for any exception that a future carries; "" if it was cancelled.
    [[nodiscard]] static QString words(const std::exception_ptr& error);

private:
    template <class T, class Show>
    void answer(const QString& topic, QFuture<T> future, Show show) {
        const int asked = begin(topic);
        whenDone(this, future,
                 [this, topic, asked, show = std::move(show)](QFuture<T> done) mutable {
                     end();
                     try {
                         done.waitForFinished();  // throws what the work threw
                         if (done.isCanceled() || !isNewest(topic, asked)) return;
                         if constexpr (std::is_void_v<T>)
                             show();
                         else
                             show(done.takeResult());
                     } catch (...) {
                         if (isNewest(topic, asked)) sayProblem(words(std::current_exception()));
                     }
                 });
    }
    int begin(const QString& topic);
    void end();
    [[nodiscard]] bool isNewest(const QString& topic, int asked) const {
        return m_newest.value(topic) == asked;
    }

    PageId m_id;
    PageTools m_tools;
    PageHeader* m_header;
    QProgressBar* m_busy;
    InlineBar* m_bar;
    QVBoxLayout* m_body;
    QTimer* m_busyDelay;
    QHash<QString, int> m_newest;
    int m_asked = 0;
    int m_asking = 0;
    bool m_stale = true;
};

}  // namespace waymark::ui
