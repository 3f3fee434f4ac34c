// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/newfilepage.h"

#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMap>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

NewFilePage::NewFilePage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_problem(new InlineBar(theme)),
      m_name(new QLineEdit),
      m_country(new QComboBox),
      m_currency(new QComboBox),
      m_journey(new QComboBox),
      m_trade(new QComboBox),
      m_lapse(new QSpinBox),
      m_place(new QLineEdit) {
    setObjectName(u"newFilePage"_s);
    setGround(this, ColourRole::Surface);
    m_problem->dismiss();
    fillCountries();
    m_journey->addItem(tr("Awareness, Conversion, Retention, Loyalty and referral"),
                       int(PlaybookTemplate::Awareness));
    m_journey->addItem(tr("Acquire, Develop, Retain, Refer"), int(PlaybookTemplate::Acquire));
    const std::pair<QString, int> trades[] = {
        {tr("Hairdresser, restaurant: 90 days"), 90},
        {tr("Shop: 180 days"), 180},
        {tr("Dentist, optician, workshop with a yearly service: 425 days"), 425},
        {tr("Builder, photographer: 730 days"), 730}};
    for (const auto& [text, days] : trades) m_trade->addItem(text, days);
    m_trade->setCurrentIndex(1);
    m_lapse->setRange(7, 3650);
    m_lapse->setValue(180);
    m_lapse->setSuffix(tr(" days"));
    connect(m_trade, &QComboBox::activated, this,
            [this] { m_lapse->setValue(m_trade->currentData().toInt()); });

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(theme.px(16));
    form->setVerticalSpacing(theme.px(12));
    const auto field = [form](const QString& text, QWidget* widget, const QString& name) {
        widget->setObjectName(name);
        form->addRow(text, widget);
    };
    field(tr("Name of the &business"), m_name, u"businessName"_s);
    field(tr("&Country (phones, dates)"), m_country, u"country"_s);
    field(tr("C&urrency"), m_currency, u"currency"_s);
    field(tr("Customers’ &journey"), m_journey, u"journey"_s);
    field(tr("Your &trade"), m_trade, u"trade"_s);
    field(tr("A customer has &lapsed after"), m_lapse, u"lapseDays"_s);
    auto* place = new QWidget;
    auto* placeRow = new QHBoxLayout(place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    auto* choose = new KeyCapButton(theme, tr("Choose…"));
    placeRow->addWidget(m_place, 1);
    placeRow->addWidget(choose);
    field(tr("&Save in"), place, u"place"_s);
    connect(choose, &QPushButton::clicked, this, &NewFilePage::choosePlace);
    connect(m_place, &QLineEdit::textEdited, this, [this] { m_placeChosen = true; });
    connect(m_name, &QLineEdit::textChanged, this, &NewFilePage::followName);

    auto* buttons = new QHBoxLayout;
    auto* makeIt = new KeyCapButton(theme, tr("Make the file"), KeyCapButton::Look::Primary);
    makeIt->setObjectName(u"make"_s);
    makeIt->setKeys(tr("Ctrl ↵"));
    auto* back = new KeyCapButton(theme, tr("Back"));
    back->setKeys(tr("Esc"));
    buttons->addWidget(makeIt);
    buttons->addWidget(back);
    buttons->addStretch(1);
    connect(makeIt, &QPushButton::clicked, this, &NewFilePage::make);
    connect(back, &QPushButton::clicked, this, &NewFilePage::cancelled);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_problem);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(theme.px(60), theme.px(48), theme.px(60), theme.px(24));
    inner->setSpacing(theme.px(16));
    inner->addWidget(makeLabel(tr("New file"), TextRole::Kpi));
    inner->addWidget(makeLabel(tr("One file holds everything. It stays on this computer, and all "
                                  "of this can be changed later."),
                               TextRole::Lead, ColourRole::Text2, Wrap::Words));
    auto* width = new QWidget;
    width->setMaximumWidth(theme.px(760));
    width->setLayout(form);
    inner->addWidget(width);
    inner->addLayout(buttons);
    inner->addStretch(1);
    column->addLayout(inner, 1);
    followName();
    m_name->setFocus();
}

void NewFilePage::fillCountries() {
    QMap<QString, QLocale> byName;
    for (const QLocale& locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                          QLocale::AnyTerritory)) {
        const QString name = QLocale::territoryToString(locale.territory());
        if (locale.territory() != QLocale::AnyTerritory &&
            QLocale::territoryToCode(locale.territory()).size() == 2 && !byName.contains(name))
            byName.insert(name, locale);
    }
    QStringList currencies;
    const QLocale here;
    for (auto it = byName.constBegin(); it != byName.constEnd(); ++it) {
        m_country->addItem(it.key(), QLocale::territoryToCode(it.value().territory()));
        const QString code = it.value().currencySymbol(QLocale::CurrencyIsoCode);
        if (code.size() == 3 && !currencies.contains(code)) currencies.append(code);
    }
    currencies.sort();
    m_currency->addItems(currencies);
    const auto followCountry = [this, byName] {
        m_currency->setCurrentText(
            byName.value(m_country->currentText()).currencySymbol(QLocale::CurrencyIsoCode));
    };
    connect(m_country, &QComboBox::currentIndexChanged, this, followCountry);
    m_country->setCurrentIndex(
        std::max(0, m_country->findData(QLocale::territoryToCode(here.territory()))));
    followCountry();
}

void NewFilePage::followName() {
    if (m_placeChosen) return;
    QString base = m_name->text().trimmed();
    for (QChar& c : base)
        if (QStringView(u"/\\:*?\"<>|").contains(c)) c = u'-';
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_place->setText(QDir::toNativeSeparators(
        folder.filePath((base.isEmpty() ? tr("My business") : base) + u".waymark"_s)));
}

void NewFilePage::choosePlace() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the new file"), m_place->text(), tr("Waymark files (*.waymark)"));
    if (path.isEmpty()) return;
    m_placeChosen = true;
    m_place->setText(QDir::toNativeSeparators(path));
}

void NewFilePage::make() {
    NewFile content;
    content.settings.businessName = m_name->text().trimmed();
    content.settings.country = m_country->currentData().toString();
    content.settings.currency = m_currency->currentText();
    content.settings.lapseDays = m_lapse->value();
    content.playbook = PlaybookTemplate(m_journey->currentData().toInt());
    QString path = QDir::fromNativeSeparators(m_place->text().trimmed());
    if (path.isEmpty()) return showProblem(tr("Say where the file should be saved."));
    if (QFileInfo(path).suffix().isEmpty()) path += u".waymark"_s;
    if (!QFileInfo(path).dir().exists() && !QDir().mkpath(QFileInfo(path).path()))
        return showProblem(tr("The folder “%1” cannot be made. Choose another one.")
                               .arg(QDir::toNativeSeparators(QFileInfo(path).path())));
    Q_EMIT wanted(path, content);
}

void NewFilePage::showProblem(const QString& sentence) {
    m_problem->say(InlineBar::Kind::Problem, sentence);
}

void NewFilePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
    } else if (event->modifiers() & Qt::ControlModifier &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        make();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace waymark::ui
