// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/placespanel.h"

#include "ui/support/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

IconName iconOf(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::Mail:
            return IconName::Mail;
        case PlaceKind::Spreadsheet:
            return IconName::Sheet;
        case PlaceKind::Cards:
            return IconName::BusinessCard;
        case PlaceKind::Network:
            return IconName::Social;
        case PlaceKind::Phone:
            return IconName::Phone;
        case PlaceKind::Other:
            return IconName::Folder;
    }
    return IconName::Folder;
}

QString kindText(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::Mail:
            return PlacesPanel::tr("Mail program");
        case PlaceKind::Spreadsheet:
            return PlacesPanel::tr("Spreadsheet");
        case PlaceKind::Cards:
            return PlacesPanel::tr("Business cards");
        case PlaceKind::Network:
            return PlacesPanel::tr("Social network");
        case PlaceKind::Phone:
            return PlacesPanel::tr("Phone");
        case PlaceKind::Other:
            return PlacesPanel::tr("Something else");
    }
    return {};
}

QDate dayOf(qint64 moment) {
    return moment > 0 ? QDateTime::fromMSecsSinceEpoch(moment).date() : QDate();
}

}  // namespace

PlacesPanel::PlacesPanel(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_formatting(formatting), m_grid(new QGridLayout) {
    setObjectName(u"placesPanel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    column->addWidget(makeLabel(tr("Where contacts still lie"), TextRole::BaseStrong));
    m_sentence = makeLabel({}, TextRole::Secondary, ColourRole::Text2, Wrap::Words);
    column->addWidget(m_sentence);
    m_grid->setHorizontalSpacing(theme.px(12));
    m_grid->setVerticalSpacing(theme.px(4));
    m_grid->setColumnStretch(2, 1);
    column->addLayout(m_grid);
    auto* buttons = new QHBoxLayout;
    m_usual = new KeyCapButton(theme, tr("List the usual places"));
    m_usual->setObjectName(u"usualPlaces"_s);
    m_add = new KeyCapButton(theme, tr("Add a place…"), KeyCapButton::Look::Flat);
    m_add->setObjectName(u"addPlace"_s);
    buttons->addWidget(m_usual);
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_usual, &QPushButton::clicked, this, &PlacesPanel::usualWanted);
    connect(m_add, &QPushButton::clicked, this, [this] { ask({}); });
}

std::vector<Place> PlacesPanel::usual() {
    return {{{}, PlaceKind::Mail, tr("Mail program"), {}, {}},
            {{}, PlaceKind::Spreadsheet, tr("Spreadsheets"), {}, {}},
            {{}, PlaceKind::Cards, tr("Box of business cards"), {}, {}},
            {{}, PlaceKind::Network, tr("Social network"), {}, {}},
            {{}, PlaceKind::Phone, tr("Phone"), {}, {}}};
}

void PlacesPanel::show(const std::vector<PlaceStatus>& places, QDate today) {
    // Whoever ticks off one place after the other stays where they are.
    const QWidget* focus = QApplication::focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    m_inRows.clear();
    while (m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        delete item->widget();
    }
    int left = 0, row = 0;
    for (const PlaceStatus& each : places) {
        addRow(each, today, row++);
        if (!each.place.emptiedOn.isValid() && each.imports == 0) ++left;
    }
    m_usual->setVisible(places.empty());
    m_sentence->setText(places.empty()
                            ? tr("List them once, and Waymark remembers which are emptied.")
                        : left == 0 ? tr("Every place has been emptied at least once.")
                                    : tr("Not emptied yet: %1.").arg(left));
    if (focused.isEmpty()) return;
    auto* again = findChild<QWidget*>(focused);
    (again && again->isEnabled() ? again : static_cast<QWidget*>(m_add))->setFocus();
}

std::vector<QWidget*> PlacesPanel::controls() const {
    std::vector<QWidget*> all = m_inRows;
    all.push_back(m_usual);
    all.push_back(m_add);
    return all;
}

void PlacesPanel::addRow(const PlaceStatus& status, QDate today, int row) {
    const Place& place = status.place;
    const QDate imported = dayOf(status.lastImport);
    const QDate emptied = std::max(place.emptiedOn, imported);
    auto* done = new QCheckBox;
    done->setChecked(emptied.isValid());
    done->setAccessibleName(tr("%1 is emptied").arg(place.name));
    done->setObjectName(u"place%1"_s.arg(place.id.value()));
    // What an import brought cannot be unticked: it happened.
    done->setEnabled(!imported.isValid());
    connect(done, &QCheckBox::toggled, this, [this, place, today](bool on) {
        Place changed = place;
        changed.emptiedOn = on ? today : QDate();
        Q_EMIT changeWanted(changed);
    });
    m_grid->addWidget(done, row, 0);
    auto* sign = new QLabel;
    sign->setPixmap(icon(m_theme, iconOf(place.kind)).pixmap(m_theme.px(16), m_theme.px(16)));
    m_grid->addWidget(sign, row, 1);
    auto* name = new ElidedLabel(m_theme);
    name->setText(place.name, TextRole::BaseMedium);
    m_grid->addWidget(name, row, 2);
    const QString words = imported.isValid() ? tr("emptied %1, %2 so far")
                                                   .arg(m_formatting.date(emptied),
                                                        Formatting::contacts(int(status.created)))
                          : emptied.isValid() ? tr("emptied %1").arg(m_formatting.date(emptied))
                                              : tr("not emptied yet");
    m_grid->addWidget(makeLabel(words, TextRole::Secondary,
                                emptied.isValid() ? ColourRole::Text2 : ColourRole::Warn),
                      row, 3);
    auto* more = new QToolButton;
    more->setIcon(icon(m_theme, IconName::More));
    more->setAccessibleName(tr("More for %1").arg(place.name));
    more->setObjectName(u"morePlace%1"_s.arg(place.id.value()));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    menu->addAction(tr("Change…"), this, [this, place] { ask(place); });
    menu->addAction(tr("Remove from the list"), this,
                    [this, place] { Q_EMIT removeWanted(place); });
    more->setMenu(menu);
    m_grid->addWidget(more, row, 4);
    m_inRows.push_back(done);
    m_inRows.push_back(more);
}

void PlacesPanel::ask(const Place& place) {
    auto* dialog = new QDialog(this);
    dialog->setObjectName(u"placeDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(place.id ? tr("Change a place") : tr("Add a place"));
    auto* form = new QFormLayout(dialog);
    form->setHorizontalSpacing(m_theme.px(12));
    form->setVerticalSpacing(m_theme.px(8));
    auto* name = new QLineEdit(place.name);
    name->setObjectName(u"placeName"_s);
    name->setMinimumWidth(m_theme.px(260));
    auto* kind = new QComboBox;
    kind->setObjectName(u"placeKind"_s);
    for (const PlaceKind each : {PlaceKind::Mail, PlaceKind::Spreadsheet, PlaceKind::Cards,
                                 PlaceKind::Network, PlaceKind::Phone, PlaceKind::Other})
        kind->addItem(icon(m_theme, iconOf(each)), kindText(each), int(each));
    kind->setCurrentIndex(kind->findData(int(place.kind)));
    form->addRow(tr("&Name"), name);
    form->addRow(tr("&Kind"), kind);
    form->addRow(makeLabel(tr("An import of this kind ticks the place off by itself."),
                           TextRole::Secondary, ColourRole::Text2, Wrap::Words));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* const keep =
        buttons->addButton(place.id ? tr("Change") : tr("Add"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    keep->setEnabled(!place.name.isEmpty());
    form->addRow(buttons);
    connect(name, &QLineEdit::textChanged, keep,
            [keep](const QString& text) { keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, place, name, kind] {
        Place said = place;
        said.name = name->text().trimmed();
        said.kind = PlaceKind(kind->currentData().toInt());
        said.id ? Q_EMIT changeWanted(said) : Q_EMIT addWanted(said);
    });
    dialog->open();
}

}  // namespace waymark::ui
