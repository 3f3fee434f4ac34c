// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/analytics/facts.h"
#include "core/workspace/samplebusiness.h"
#include "ui/editors/pastesignature.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

constexpr int LongestWait = 60'000;  // ms for one page

/// Runs the event loop until `ready`, and a moment longer for what the answer starts to paint.
bool waitFor(const std::function<bool()>& ready) {
    QElapsedTimer clock;
    clock.start();
    for (int calm = 0; calm < 5; calm = ready() ? calm + 1 : 0) {
        QEventLoop loop;
        QTimer::singleShot(30, &loop, &QEventLoop::quit);
        loop.exec();
        if (clock.elapsed() > LongestWait) return false;
    }
    return true;
}

QSize sizeOf(const Invocation& call) {
    const QStringList parts = call.value(u"size"_s).split(u'x');
    bool wide = false, high = false;
    const QSize size(parts.value(0).toInt(&wide), parts.value(1).toInt(&high));
    if (parts.size() != 2 || !wide || !high || size.width() < 640 || size.height() < 480)
        throw UsageError(
            u"--size is WIDTHxHEIGHT in pixels, not “%1”"_s.arg(call.value(u"size"_s)));
    return size;
}

/// Marnie Oldacre, who has the fullest journey of the sample; else whoever has the most events.
ContactId mostTold(OpenFile& file, Progress& progress) {
    const auto facts = file.facts(progress);
    const std::vector<ContactRow> rows =
        file.stores().contacts.rows(file.stores().contacts.idsByName());
    for (const ContactRow& row : rows)
        if (row.title() == u"Marnie Oldacre"_s) return row.id;
    ContactId most;
    size_t events = 0;
    for (size_t i = 0; i < facts->size(); ++i) {
        const size_t own = facts->eventsOf(i).size() + facts->interactionsOf(i).size();
        if (most.isNull() || own > events) {
            most = facts->contacts[i];
            events = own;
        }
    }
    return most;
}

QString pictureName(ui::PageId page) {
    switch (page) {
        case ui::PageId::FirstRun:
            return u"01-first-run"_s;
        case ui::PageId::Contacts:
            return u"03-contacts"_s;
        case ui::PageId::Contact:
            return u"04-contact-journey"_s;
        case ui::PageId::Board:
            return u"07-board"_s;
        case ui::PageId::Import:
            return u"05-import-mapping"_s;
        case ui::PageId::Duplicates:
            return u"06-duplicates"_s;
        case ui::PageId::Dashboard:
            return u"10-dashboard"_s;
        case ui::PageId::Reports:
            return u"12-report"_s;
        case ui::PageId::Settings:
            return u"settings"_s;
    }
    return {};
}

/// One window on one file, grabbed page by page.
class Album {
public:
    Album(const Invocation& call, QDir folder, Clock clock)
        : m_call(call),
          m_folder(std::move(folder)),
          m_settings(m_scratch.filePath(u"window.ini"_s), QSettings::IniFormat),
          m_workspace(clock, StateFolder{m_scratch.path()}) {
        m_theme.setMode(call.isSet(u"dark"_s) ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
        m_theme.setTextFactor(call.number(u"text"_s).value_or(100) / 100.0);
        m_theme.applyToApplication();
        m_window = std::make_unique<ui::MainWindow>(m_workspace, m_theme, m_formatting, m_settings);
        m_window->resize(sizeOf(call));
        m_window->show();
    }
    ~Album() {
        m_window.reset();
        qApp->removeEventFilter(&m_theme);
    }
    Q_DISABLE_COPY_MOVE(Album)

    void takeFirstRun() {
        waitFor([] { return true; });
        save(pictureName(ui::PageId::FirstRun));
    }
    void open(const QString& path) {
        auto opening = m_workspace.open(path, OpenMode::ReadWrite);
        waitFor([&] { return opening.isFinished(); });
        opening.waitForFinished();  // throws what went wrong
    }
    void takePages(ContactId contact, const QString& source) {
        for (const ui::PageId page : m_window->pageIds()) {
            ui::Destination destination;
            destination.page = page;
            if (page == ui::PageId::Contact) destination.contact = contact;
            if (page == ui::PageId::Reports) destination.report = u"kpi"_s;
            if (page == ui::PageId::Import) destination.files = QStringList{source};
            m_window->visit(destination);
            if (!waitFor([this] { return m_window->page() && m_window->page()->isSettled(); }))
                m_call.warn(u"%1 was still loading after a minute"_s.arg(pictureName(page)));
            page == ui::PageId::Import ? takeImport() : save(pictureName(page));
        }
    }

    /// The dialog that takes a pasted signature.
    void takePasteSignature() {
        ui::PasteSignature* dialog = m_window->pasteSignature(
            u"Dr. Tessa Northcott-Bell\nFacilities lead, Quarrymill Housing Trust\n\n"
            "Unit 7, Old Tannery Yard\nBrindlewick BW1 3KD\n\n"
            "t (01632) 960 455   m 07700 900 318\ne t.northcott@example.org\n"
            "w quarrymill.example.org\n\nPlease think before you print this e-mail.\n"
            "I work Tuesday to Thursday."_s,
            {});
        waitFor([dialog] { return dialog->isQuiet(); });
        save(u"17-paste-signature"_s, dialog);
        dialog->reject();
    }

private:
    /// The steps that want a look: matching, with what people agreed to, and checking.
    void takeImport() {
        nextStep();
        if (auto* wording = m_window->findChild<QLineEdit*>(u"consentWording"_s)) {
            wording->setText(u"Yes, please send me news of the shop by e-mail"_s);
            m_window->findChild<QLineEdit*>(u"consentEvidence"_s)->setText(u"fair forms"_s);
            Q_EMIT wording->editingFinished();
            settle();
        }
        save(pictureName(ui::PageId::Import));
        nextStep();
        save(u"05-import-check"_s);
    }
    void nextStep() {
        if (auto* next = m_window->findChild<QAbstractButton*>(u"importNext"_s)) next->click();
        settle();
    }
    void settle() {
        waitFor([this] { return m_window->page()->isSettled(); });
    }
    void save(const QString& name, QWidget* widget = nullptr) {
        const QString path = m_folder.filePath(name + u".png"_s);
        if (!(widget ? widget : m_window.get())->grab().save(path))
            throw Failure(Failure::Kind::CannotWrite, u"the picture could not be written"_s, path);
        m_call.say(path);
    }

    const Invocation& m_call;
    QDir m_folder;
    QTemporaryDir m_scratch;
    QSettings m_settings;
    ui::Theme m_theme;
    ui::Formatting m_formatting{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    Workspace m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace

int screens(Invocation& call) {
    call.parse(u"Paints every page of the window on a copy of the file and saves each as PNG."_s,
               {u"FILE"_s, u"OUTDIR"_s},
               {{u"dark"_s, u"In the dark colours."_s},
                {u"size"_s, u"Of the window."_s, u"WxH"_s, u"1360x860"_s},
                {u"on"_s, u"The day it is (today if not given)."_s, u"date"_s},
                {u"text"_s, u"Size of the text in percent."_s, u"percent"_s, u"100"_s}});
    const QDate on = call.date(u"on"_s, {});
    const Clock clock = on.isValid() ? Clock(on) : Clock();
    (void)sizeOf(call);
    const QDir folder(call.argument(1));
    if (!folder.exists() && !QDir().mkpath(folder.path()))
        throw Failure(Failure::Kind::CannotWrite, u"the folder could not be made"_s, folder.path());
    // Refuses what is no Waymark file before a window is made, and finds whom to show.
    ContactId contact;
    {
        const auto file = call.open(OpenMode::ReadOnlyIfInUse, clock);
        contact = mostTold(*file, call.progress());
    }
    // The window works on a copy: no lock is taken, nothing of the file changes.
    QTemporaryDir scratch;
    const QString copy = scratch.filePath(QFileInfo(call.argument(0)).fileName());
    if (!QFile::copy(call.argument(0), copy))
        throw Failure(Failure::Kind::CannotRead, u"the file could not be copied"_s,
                      call.argument(0));
    const QString source = scratch.filePath(u"harvest-fair-signups.csv"_s);
    for (const QString& sample : sampleFiles())
        if (QFileInfo(sample).fileName() == u"harvest-fair-signups.csv"_s)
            QFile::copy(sample, source);
    Album album(call, folder, clock);
    album.takeFirstRun();
    album.open(copy);
    album.takePages(contact, source);
    album.takePasteSignature();
    return Done;
}

}  // namespace waymark::cli
