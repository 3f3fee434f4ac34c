// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readasbar.h"

#include "ui/models/fieldtext.h"
#include "ui/support/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// As wide as what is chosen, not as the longest choice: all five stand in one line.
class SnugCombo : public QComboBox {
public:
    explicit SnugCombo(const Theme& theme) : m_theme(theme) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setStyleSheet(u"QComboBox { padding-right: 0; }"_s);
        connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
    }
    [[nodiscard]] QSize sizeHint() const override {
        const int text =
            QFontMetrics(m_theme.font(TextRole::Base)).horizontalAdvance(currentText());
        return {text + m_theme.px(34), QComboBox::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void showPopup() override {
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + m_theme.px(30));
        QComboBox::showPopup();
    }

private:
    const Theme& m_theme;
};

}  // namespace

ReadAsBar::ReadAsBar(ImportDraft& draft, const Theme& theme, const Formatting& formatting,
                     QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_theme(theme),
      m_formatting(formatting),
      m_tick(new QLabel),
      m_size(makeLabel({}, TextRole::Base, ColourRole::Text2, Wrap::Words)) {
    setGround(this, ColourRole::Surface);
    setObjectName(u"readAsBar"_s);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(theme.px(16), theme.px(7), theme.px(16), theme.px(7));
    all->setSpacing(theme.px(8));
    auto* parts = new QWidget;
    auto* flow = new FlowLayout(parts, theme.px(6));
    auto* head = new QWidget;
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(0, 0, theme.px(4), 0);
    headRow->setSpacing(theme.px(6));
    headRow->addWidget(m_tick);
    headRow->addWidget(makeLabel(tr("Read as"), TextRole::BaseStrong));
    flow->addWidget(head);
    m_kind = addCombo(flow, tr("Holds"), u"readKind"_s);
    m_encoding = addCombo(flow, tr("Encoding"), u"readEncoding"_s);
    m_separator = addCombo(flow, tr("Separator"), u"readSeparator"_s);
    m_headings = addCombo(flow, tr("Headings"), u"readHeadings"_s);
    m_country = addCombo(flow, tr("Country"), u"readCountry"_s);
    m_size->setObjectName(u"tableSize"_s);
    all->addWidget(parts, 1);
    all->addWidget(m_size, 0, Qt::AlignVCenter);
    const auto dress = [this] {
        const int side = m_theme.px(14);
        m_tick->setPixmap(icon(m_theme, IconName::Check, ColourRole::Ok)
                              .pixmap(QSize(side, side), devicePixelRatioF()));
    };
    dress();
    connect(&theme, &Theme::changed, this, dress);

    connect(m_kind, &QComboBox::activated, this,
            [this] { m_draft.setKind(ImportKind(m_kind->currentData().toInt())); });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        ReadOptions options = m_draft.options();
        options.encoding = m_encoding->currentData().toByteArray();
        m_draft.readAgain(options);
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        ReadOptions options = m_draft.options();
        options.delimiter = m_separator->currentData().toByteArray();
        m_draft.readAgain(options);
    });
    connect(m_headings, &QComboBox::activated, this, [this] {
        ReadOptions options = m_draft.options();
        options.headerRow = m_headings->currentData().toLongLong();
        m_draft.readAgain(options);
    });
    connect(m_country, &QComboBox::activated, this,
            [this] { m_draft.setCountry(m_country->currentData().toString()); });
    fillCountries();
}

QComboBox* ReadAsBar::addCombo(QLayout* row, const QString& label, const QString& objectName) {
    auto* pair = new QWidget;
    auto* pairRow = new QHBoxLayout(pair);
    pairRow->setContentsMargins(0, 0, 0, 0);
    pairRow->setSpacing(m_theme.px(6));
    QLabel* words = makeLabel(label, TextRole::Secondary, ColourRole::Text2);
    auto* combo = new SnugCombo(m_theme);
    combo->setObjectName(objectName);
    combo->setAccessibleName(label);
    combo->setProperty("small", true);
    words->setBuddy(combo);
    pairRow->addWidget(words);
    pairRow->addWidget(combo);
    row->addWidget(pair);
    return combo;
}

QWidget* ReadAsBar::firstFocus() const { return m_kind; }

void ReadAsBar::fillEncodings() {
    const EncodingGuess& guess = m_draft.look().encoding;
    m_encoding->clear();
    const bool chosen = m_draft.options().encoding.has_value() || guess.confidence >= 1;
    const QString name = encodingText(guess.name);
    const int sure = int(std::floor(guess.confidence * 100));
    m_encoding->addItem(chosen ? name : tr("%1, %2% sure").arg(name).arg(sure), guess.name);
    for (const QByteArray& other : knownEncodings())
        if (other != guess.name) m_encoding->addItem(encodingText(other), other);
}

void ReadAsBar::fillSeparators() {
    const QByteArray now = m_draft.look().delimiter;
    m_separator->clear();
    for (const QByteArray& one :
         {QByteArray(","), QByteArray(";"), QByteArray("\t"), QByteArray("|")})
        m_separator->addItem(separatorText(one), one);
    if (m_separator->findData(now) < 0) m_separator->addItem(separatorText(now), now);
    m_separator->setCurrentIndex(m_separator->findData(now));
}

void ReadAsBar::fillHeadings() {
    const qlonglong now = m_draft.look().headerRow;
    m_headings->clear();
    m_headings->addItem(tr("None"), qlonglong(0));
    for (qlonglong row = 1; row <= std::max<qlonglong>(5, now); ++row)
        m_headings->addItem(tr("In row %1").arg(row), row);
    m_headings->setCurrentIndex(m_headings->findData(now));
}

void ReadAsBar::fillCountries() {
    m_country->addItem(countryText({}), QString());
    for (const QString& code : knownCountries()) m_country->addItem(countryText(code), code);
}

void ReadAsBar::refresh() {
    if (m_draft.state() != ImportDraft::State::Read) return;
    const bool isTable = m_draft.look().isTable;
    for (QComboBox* combo : {m_kind, m_encoding, m_separator, m_headings, m_country})
        combo->parentWidget()->setVisible(isTable);
    const QString rows =
        Formatting::rows(int(m_draft.look().rows))
            .replace(QString::number(m_draft.look().rows), m_formatting.count(m_draft.look().rows));
    // Of a file without columns nothing can be read otherwise.
    if (!isTable) return m_size->setText(rows);
    if (m_kind->count() == 0)
        for (const ImportKind kind :
             {ImportKind::Contacts, ImportKind::Orders, ImportKind::Milestones,
              ImportKind::Interactions, ImportKind::Referrals})
            m_kind->addItem(kindText(kind), int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(m_draft.mapping().kind)));
    fillEncodings();
    fillSeparators();
    fillHeadings();
    m_country->setCurrentIndex(std::max(0, m_country->findData(m_draft.mapping().country)));
    const qsizetype columns = m_draft.look().headings.size();
    m_size->setText(tr("%1, %2").arg(
        rows, columns == 1 ? tr("1 column") : tr("%1 columns").arg(m_formatting.count(columns))));
}

}  // namespace waymark::ui
