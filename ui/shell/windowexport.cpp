// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes for other programs.
#include "core/export/completeexport.h"
#include "core/export/contactexport.h"
#include "core/export/ownersfile.h"
#include "core/export/vcardwriter.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/failuretext.h"
#include "ui/support/whendone.h"
#include "ui/widgets/statusline.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace waymark::ui {
using namespace Qt::StringLiterals;

void MainWindow::exportTables() {
    const QFileInfo here(m_workspace.state().path);
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Where the folder goes"), here.dir().path());
    if (chosen.isEmpty()) return;
    // A folder of its own: tables of these names may lie here already.
    const QString folder = QDir(chosen).filePath(tr("%1 as tables").arg(here.completeBaseName()));
    exportTo(folder, [folder](OpenFile& file, Progress& progress) {
        return exportEverything(file.stores(), folder, progress).contacts;
    });
}

void MainWindow::exportTo(const QString& path, std::function<qint64(OpenFile&, Progress&)> write) {
    whenDone(this, m_workspace.query(std::move(write)), [this, path](QFuture<qint64> done) {
        try {
            done.waitForFinished();  // throws what the work threw
            if (done.isCanceled()) return;
            m_status->setState(
                StatusLine::State::Saved,
                tr("%1 written to %2")
                    .arg(Formatting::contacts(int(done.takeResult())), QFileInfo(path).fileName()));
        } catch (const Failure& failure) {
            m_status->setState(StatusLine::State::Problem, failureText(failure));
        }
    });
}

void MainWindow::exportAll() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export all contacts"),
        QFileInfo(m_workspace.state().path).dir().filePath(tr("contacts.csv")),
        tr("CSV files (*.csv)") + u";;"_s + tr("vCards (*.vcf)"));
    if (path.isEmpty()) return;
    exportTo(path, [path](OpenFile& file, Progress& progress) {
        OwnersFile out(path);
        const bool cards = path.endsWith(u".vcf"_s, Qt::CaseInsensitive);
        const qint64 rows =
            cards ? exportVCards(file.stores(), VCardVersion::V3, out.device(), progress)
                  : exportContacts(file.stores(), out.device(), progress);
        out.commit();
        return rows;
    });
}

}  // namespace waymark::ui
