// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace waymark::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::HelpDialogs)
};

}  // namespace

void showKeyboard(const std::vector<KeyRow>& rows, QWidget* window) {
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("keyboardDialog"));
    dialog->setWindowTitle(Words::tr("Keyboard"));
    dialog->resize(520, 560);
    auto* column = new QVBoxLayout(dialog);
    auto* table = new QTableWidget(int(rows.size()), 2);
    table->setHorizontalHeaderLabels({Words::tr("Keys"), Words::tr("Does")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < int(rows.size()); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows[size_t(row)].keys));
        table->setItem(row, 1, new QTableWidgetItem(rows[size_t(row)].text));
    }
    column->addWidget(table);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

void showAbout(QWidget* window) {
    auto* box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(Words::tr("About Waymark"));
    box->setIconPixmap(applicationIcon().pixmap(48, 48));
    box->setText(Words::tr("Waymark %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        Words::tr("All your contacts in one place, and the next right thing to do for each of "
                  "them.\n\n"
                  "Everything stays in one file on this computer. Waymark sends nothing "
                  "anywhere.\n\n"
                  "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

}  // namespace waymark::ui
