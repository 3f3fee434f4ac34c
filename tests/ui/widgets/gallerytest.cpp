// SPDX-License-Identifier: GPL-3.0-or-later
// All widgets on one sheet, in both themes and at twice the text size. With WAYMARK_GALLERY set to
// a folder the sheets are kept there to be looked at beside the pictures of the design.
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/circlesview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/feelingbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statusline.h"
#include "ui/widgets/stepsbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

class PaintedParts : public QWidget {
public:
    explicit PaintedParts(const Theme& theme) : m_theme(theme) { setFixedHeight(theme.px(64)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        double x = 4;
        for (int i = 0; i < 5; ++i) {
            paintPhase(painter, QRectF(QPointF(x, m_theme.px(8)), pipsSize(m_theme)), m_theme,
                       static_cast<PhaseTone>(i));
            x += m_theme.px(32);
        }
        for (const Tag& tag : {okTag(u"Reached"_s), warnTag(u"2 points short"_s),
                               badTag(u"6 left out"_s), plainTag(u"No clear change"_s)}) {
            const QSizeF size = tagSize(m_theme, tag);
            paintTag(painter, QRectF(QPointF(x, 2), size), m_theme, tag);
            x += size.width() + 8;
        }
        paintBadge(painter, QRectF(QPointF(x, 3), badgeSize(m_theme, u"14"_s)), m_theme, u"14"_s);
        x += badgeSize(m_theme, u"14"_s).width() + 12;
        for (int i = 3; i >= 0; --i) {
            paintSignal(painter, QRectF(x, 4, m_theme.px(16), m_theme.px(12)), m_theme, i,
                        i == 3 ? ColourRole::Ok : ColourRole::Warn);
            x += m_theme.px(24);
        }
        const double y = m_theme.px(34);
        paintBar(painter, QRectF(4, y + 7, m_theme.px(160), m_theme.px(6)), m_theme, {0.7, 0.72});
        paintBar(painter, QRectF(m_theme.px(176), y + 7, m_theme.px(40), m_theme.px(6)), m_theme,
                 {0.63, {}, ColourRole::Warn});
        const QRectF row(m_theme.px(230), y, m_theme.px(230), m_theme.px(20));
        paintParts(painter, row, m_theme,
                   {{u"Idris Pembury "_s, TextRole::BaseStrong, ColourRole::Text},
                    {u"Pembury & <b>Daughters</b>, joiners and wheelwrights"_s, TextRole::Base,
                     ColourRole::Text2}});
        paintKeyCap(painter, QRectF(QPointF(m_theme.px(480), y), keyCapSize(m_theme, u"Ctrl K"_s)),
                    m_theme, u"Ctrl K"_s);
        const QRectF ringed(m_theme.px(560), y, m_theme.px(60), m_theme.px(20));
        paintFocusRing(painter, ringed, m_theme);
    }

private:
    const Theme& m_theme;
};

KpiTileText purchaseRate() {
    return {.title = u"First-purchase rate"_s,
            .value = u"31%"_s,
            .range = u"27–36, n 424"_s,
            .bar = Bar{0.7, 0.74},
            .notes = {{{u"target 33%, "_s, TextRole::Secondary, ColourRole::Text2},
                       {u"2 points short"_s, TextRole::Secondary, ColourRole::Warn}},
                      {{u"year before 23%, n 376"_s, TextRole::Secondary, ColourRole::Text2}}},
            .sentence = u"First-purchase rate 31 percent"_s};
}

/// A row of widgets from the left.
QHBoxLayout* row(std::initializer_list<QWidget*> widgets) {
    auto* layout = new QHBoxLayout;
    layout->setSpacing(16);
    for (QWidget* widget : widgets) layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QWidget* fields() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* combo = new QComboBox;
    combo->addItems({u"Segment: everyone"_s, u"Customers"_s});
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(u"Log a call, e-mail, visit or note…"_s);
    auto* off = new QLineEdit(u"Not now"_s);
    off->setEnabled(false);
    auto* date = new QDateEdit(QDate(2026, 12, 17));
    date->setCalendarPopup(true);
    date->setDisplayFormat(u"d MMM yyyy"_s);
    column->addLayout(row({combo, edit, off, date, new QSpinBox}));
    auto* ticked = new QCheckBox(u"Names of contacts"_s);
    ticked->setChecked(true);
    auto* chosen = new QRadioButton(u"Katherine Birkby"_s);
    chosen->setChecked(true);
    auto* other = new QRadioButton(u"Kate Birkby"_s);
    other->setAutoExclusive(false);
    auto* progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    column->addLayout(row({ticked, new QCheckBox(u"Consent"_s), chosen, other, progress}));
    auto* tabs = new QTabBar;
    tabs->setDrawBase(false);
    for (const QString& name : {u"Journey"_s, u"Activity 21"_s, u"Orders 4"_s}) tabs->addTab(name);
    column->addLayout(row({tabs}));
    return box;
}

QWidget* buttons(const Theme& theme) {
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 8);
    auto* merge = new KeyCapButton(theme, u"Merge"_s, KeyCapButton::Look::Primary);
    merge->setKeys(u"M"_s);
    auto* keep = new KeyCapButton(theme, u"Keep both"_s);
    keep->setKeys(u"K"_s);
    auto* report = new KeyCapButton(theme, u"KPI report"_s);
    report->setIconName(IconName::Print);
    auto* snooze = new KeyCapButton(theme, u"Snooze"_s);
    snooze->setMenu(new QMenu(snooze));
    auto* disabled = new KeyCapButton(theme, u"Publish v4…"_s, KeyCapButton::Look::Primary);
    disabled->setEnabled(false);
    auto* link = new QPushButton(u"6 possible duplicates"_s);
    link->setProperty("link", true);
    auto* plain = new QPushButton(u"Open contact"_s);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             merge, keep, report, snooze,
             new KeyCapButton(theme, u"Skip this one…"_s, KeyCapButton::Look::Flat), disabled,
             plain, link}) {
        flow->addWidget(widget);
    }
    for (const auto& [name, count] :
         {std::pair{u"Everyone"_s, 1368}, {u"In the journey"_s, 374}, {u"Lapsed"_s, 95}}) {
        auto* chip = new Chip(theme, name);
        chip->setCount(count);
        chip->setChecked(count == 374);
        flow->addWidget(chip);
    }
    auto* segments = new SegmentedControl(theme);
    segments->setSegments({u"Everyone 14"_s, u"Nora 8"_s, u"Tom 4"_s}, u"Whose"_s);
    flow->addWidget(segments);
    return box;
}

std::unique_ptr<QWidget> gallery(const Theme& theme) {
    auto sheet = std::make_unique<QWidget>();
    setGround(sheet.get(), ColourRole::Window);
    auto* column = new QVBoxLayout(sheet.get());
    column->setSpacing(10);
    auto* header = new PageHeader(theme);
    header->setParentPage(u"Contacts"_s);
    header->setTitle(u"Marnie Oldacre"_s);
    header->setSub(u"Advocate · 4 orders, £909 · 2 referrals"_s);
    header->addAction(new KeyCapButton(theme, u"Record milestone"_s));
    header->addDivider();
    auto* log = new KeyCapButton(theme, u"Log contact"_s, KeyCapButton::Look::Primary);
    log->setKeys(u"L"_s);
    header->addAction(log);
    column->addWidget(header);
    auto* bar = new InlineBar(theme);
    bar->say(InlineBar::Kind::Done, u"Idris Pembury moved to First purchase."_s, u"Undo"_s);
    column->addWidget(bar);
    auto* steps = new StepsBar(theme);
    steps->setSteps({u"File"_s, u"Match columns"_s, u"Check values"_s, u"Duplicates"_s, u"Import"_s,
                     u"Summary"_s});
    steps->setCurrent(2);
    column->addWidget(steps);
    column->addWidget(buttons(theme));
    column->addWidget(fields());
    auto* tiles = new QHBoxLayout;
    for (int i = 0; i < 3; ++i) {
        auto* tile = new KpiTile(theme);
        tile->show(purchaseRate());
        tiles->addWidget(tile);
    }
    column->addLayout(tiles);
    auto* card = new Card(theme, u"Bought, by source"_s);
    card->setTitle(u"Bought, by source"_s, u"with 95% range"_s);
    card->body()->addWidget(new PaintedParts(theme));
    auto* feeling = new FeelingBar(theme);
    feeling->setFeeling(4);
    card->body()->addWidget(feeling);
    auto* faces = new FeelingBar(theme, FeelingBar::Size::FacesOnly);
    faces->setFeeling(5);
    card->body()->addWidget(faces);
    column->addWidget(card);
    auto* empty = new EmptyState(theme);
    empty->say(IconName::Contacts,
               u"Nothing is due. 6 possible duplicates wait, or call someone you like."_s,
               {u"Review duplicates"_s, u"Open contacts"_s});
    column->addWidget(empty);
    column->addStretch(1);
    auto* status = new StatusLine(theme);
    status->setState(StatusLine::State::Saved, u"All changes saved"_s);
    status->setLastBackup(u"Last backup: yesterday 18:02"_s);
    status->setContacts(u"1,368 contacts"_s);
    status->setPlaybook(u"Playbook v3"_s);
    status->setFileName(u"brindlewick.waymark"_s, u"/home/nora/brindlewick.waymark"_s);
    column->addWidget(status);
    return sheet;
}

}  // namespace

TEST_CASE("All widgets fit their words in both themes and at twice the size", "[widgets]") {
    auto [mode, factor, name] = GENERATE(table<ThemeMode, double, QString>({
        {ThemeMode::Light, 1.0, u"gallery-light"_s},
        {ThemeMode::Dark, 1.0, u"gallery-dark"_s},
        {ThemeMode::Light, 2.0, u"gallery-large"_s},
    }));
    const Dressed dressed(mode, factor);
    const auto sheet = gallery(dressed.theme);
    lay(*sheet, QSize(1000, 900) * factor);
    const QPixmap seen = picture(*sheet, name);
    CHECK(clippedLabels(*sheet).isEmpty());
    CHECK(seen.toImage().pixelColor(2, seen.height() / 2) ==
          dressed.theme.colour(ColourRole::Window));
    for (const QAbstractButton* button : sheet->findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty()) continue;
        CAPTURE(button->text());
        CHECK(button->height() >= button->minimumSizeHint().height());
        CHECK(button->width() >= button->minimumSizeHint().width());
    }
}

TEST_CASE("Changing the theme repaints what is on screen", "[widgets]") {
    Dressed dressed;
    const auto sheet = gallery(dressed.theme);
    lay(*sheet, {1000, 900});
    const QColor before = sheet->grab().toImage().pixelColor(2, 450);
    dressed.theme.setMode(ThemeMode::Dark);
    QCoreApplication::processEvents();
    const QColor after = sheet->grab().toImage().pixelColor(2, 450);
    CHECK(before == Tokens::light().window);
    CHECK(after == Tokens::dark().window);
}
