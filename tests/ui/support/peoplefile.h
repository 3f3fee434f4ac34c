#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "tests/ui/support/dressed.h"
#include "ui/pages/page.h"
#include "ui/support/actionregistry.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>

namespace waymark::ui::test {

/// The day of the pictures.
inline const QDate Today(2026, 11, 12);

/// Lets events run until `done`; false after ten seconds.
inline bool waitUntil(const std::function<bool()>& done) {
    QElapsedTimer clock;
    clock.start();
    int calm = 0;
    while (clock.elapsed() < 10'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        calm = done() ? calm + 1 : 0;
        if (calm > 3) return true;
    }
    return false;
}

inline bool settle(const Page& page) {
    return waitUntil([&page] { return page.isSettled(); });
}

/// A window's surroundings with a real file on disk and the people of a small shop in it.
class PeopleFile {
public:
    enum class People { Shop, Nobody };
    explicit PeopleFile(People people = People::Shop, ThemeMode mode = ThemeMode::Light,
                        double factor = 1)
        : dressed(mode, factor),
          settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          formatting(QLocale(QLocale::English, QLocale::UnitedKingdom)),
          actions(dressed.theme),
          workspace(Clock(Today), StateFolder(folder.filePath(QStringLiteral("state")))) {
        NewFile content;
        content.settings.businessName = QStringLiteral("Brindlewick Cycles");
        content.settings.lapseDays = 180;
        done(workspace.create(folder.filePath(QStringLiteral("shop.waymark")), content));
        if (people == People::Shop) fill();
    }

    /// Waits for an answer and hands it over.
    template <class T>
    T done(QFuture<T> future) {
        if (!waitUntil([&future] { return future.isFinished(); }))
            throw std::runtime_error("no answer in time");
        if constexpr (std::is_void_v<T>) {
            future.waitForFinished();
            waitUntil([this] { return workspace.isOpen(); });
        } else {
            return future.takeResult();
        }
    }
    template <class Read>
    auto query(Read read) {
        return done(workspace.query(std::move(read)));
    }
    PageTools tools() { return {workspace, dressed.theme, formatting, actions, settings}; }
    ContactId id(const QString& given) {
        return query([given](OpenFile& file, Progress&) {
            for (const ContactRow& row :
                 file.stores().contacts.rows(file.stores().contacts.idsByName()))
                if (row.given == given) return row.id;
            return ContactId();
        });
    }

    QTemporaryDir folder;
    Dressed dressed;
    QSettings settings;
    Formatting formatting;
    ActionRegistry actions;
    Workspace workspace;

private:
    void fill();
};

}  // namespace waymark::ui::test
