// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firstrunpage.h"

#include "ui/support/formatting.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/circlesview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

#include <array>
#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t recentShown = 5;

QScrollArea* scrolling(QWidget* content, ColourRole ground) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    setGround(content, ground);
    return area;
}

/// A number in a tinted disc.
class NumberDisc : public QWidget {
public:
    NumberDisc(const Theme& theme, int number) : m_theme(theme), m_number(number) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.px(24), m_theme.px(24)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(ColourRole::Tint));
        painter.drawEllipse(rect());
        painter.setFont(m_theme.font(TextRole::SecondaryStrong));
        painter.setPen(m_theme.colour(ColourRole::AccentStrong));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    const Theme& m_theme;
    int m_number;
};

void clear(QLayout* layout) {
    while (layout->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(layout->takeAt(0));
        if (item->layout()) clear(item->layout());
        delete item->widget();
    }
}

}  // namespace

FirstRunPage::FirstRunPage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_problem(new InlineBar(theme, this)),
      m_columns(new QHBoxLayout) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_problem);
    auto* body = new QWidget;
    body->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_left = makeLeft();
    m_right = makeRight();
    m_columns->addWidget(m_left, 620);
    m_divider = makeRule(Qt::Vertical);
    m_columns->addWidget(m_divider);
    m_columns->addWidget(m_right, 740);
    all->addWidget(scrolling(body, ColourRole::Window), 1);
    connect(m_problem, &InlineBar::actionChosen, this, &FirstRunPage::problemActionChosen);
    connect(&theme, &Theme::changed, this, &FirstRunPage::dress);
    fillAtHand();
    dress();
}

QWidget* FirstRunPage::makeLeft() {
    auto* left = new QWidget;
    setGround(left, ColourRole::Surface);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(57, 53, 48, 20);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    m_mark = new QLabel;
    head->addWidget(m_mark);
    head->addSpacing(13);
    head->addWidget(makeLabel(u"Waymark"_s, TextRole::Kpi));
    head->addStretch(1);
    head->setContentsMargins(4, 0, 0, 0);
    column->addLayout(head);
    column->addSpacing(17);
    QLabel* promise = makeLabel(
        tr("All your contacts in one place, and the next right thing to do for each of them."),
        TextRole::Lead, ColourRole::Text, Wrap::Words);
    promise->setContentsMargins(4, 0, 4, 0);
    column->addWidget(promise);
    column->addSpacing(18);

    const auto card = [this](IconName icon, const CardButton::Words& words, const char* name) {
        auto* button = new CardButton(m_theme, icon, words);
        button->setObjectName(QLatin1StringView(name));
        return button;
    };
    m_sample =
        card(IconName::Star,
             {tr("Try the sample business"),
              tr("Brindlewick Cycles: 1,388 contacts, two and a half years of history. Change "
                 "anything, nothing to lose."),
              u"T"_s},
             "sampleCard");
    auto* fresh = card(IconName::Plus,
                       {tr("New file"),
                        tr("Start with your own business. Bring contacts from a spreadsheet, "
                           "address book or e-mail signature."),
                        tr("Ctrl Shift N")},
                       "newCard");
    auto* open =
        card(IconName::Folder, {tr("Open…"), tr("A Waymark file on this computer."), tr("Ctrl O")},
             "openCard");
    connect(m_sample, &CardButton::clicked, this, &FirstRunPage::sampleRequested);
    connect(fresh, &CardButton::clicked, this, &FirstRunPage::newRequested);
    connect(open, &CardButton::clicked, this, [this] { Q_EMIT openRequested({}); });
    for (CardButton* button : {m_sample, fresh, open}) {
        column->addWidget(button);
        column->addSpacing(2);
    }
    column->addSpacing(22);
    m_files = new QVBoxLayout;
    m_files->setContentsMargins(4, 0, 4, 0);
    m_files->setSpacing(8);
    column->addLayout(m_files);
    column->addStretch(1);
    column->addSpacing(24);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 4, 0);
    foot->setSpacing(8);
    auto* lock = new QLabel;
    m_icons.emplace_back(lock, IconName::Lock);
    foot->addWidget(lock, 0, Qt::AlignTop);
    foot->addWidget(
        makeLabel(
            tr("Everything stays in one file on this computer. Waymark sends nothing anywhere."),
            TextRole::Secondary, ColourRole::Text2, Wrap::Words),
        1);
    column->addLayout(foot);
    return left;
}

QWidget* FirstRunPage::makeRight() {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(48, 51, 48, 24);
    column->setSpacing(0);
    QLabel* title = makeLabel(tr("How it helps"), TextRole::Section);
    title->setContentsMargins(9, 0, 0, 0);
    column->addWidget(title);
    column->addSpacing(50);
    column->addWidget(new CirclesView(m_theme));
    column->addSpacing(28);
    const std::array<std::pair<QString, QString>, 3> sentences{{
        {tr("Bring everyone together."), tr("Import lists and business cards; Waymark recognises "
                                            "people who are here already.")},
        {tr("Say how you want to treat customers."),
         tr("Stages, the facts you need to know, and when to get in touch. Start from a "
            "template.")},
        {tr("Work the day, then see what it brought."),
         tr("Every call and sale feeds the figures, and the figures tell you what to change.")},
    }};
    int number = 0;
    for (const auto& [lead, rest] : sentences) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(9, 0, 9, 0);
        row->setSpacing(12);
        row->addWidget(new NumberDisc(m_theme, ++number), 0, Qt::AlignTop);
        auto* words = new QLabel;
        words->setWordWrap(true);
        words->setTextFormat(Qt::RichText);
        words->setAccessibleName(lead + u' ' + rest);
        m_sentences.push_back({words, lead, rest});
        row->addWidget(words, 1, Qt::AlignTop);
        column->addLayout(row);
        column->addSpacing(12);
    }
    column->addStretch(1);
    return right;
}

void FirstRunPage::addHint(IconName icon, const QString& text) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* sign = new QLabel;
    m_icons.emplace_back(sign, icon);
    row->addWidget(sign);
    row->addWidget(makeLabel(text, TextRole::Base, ColourRole::Text2, Wrap::Words), 1);
    m_files->addLayout(row);
}

void FirstRunPage::fillAtHand() {
    m_files->addWidget(makeLabel(tr("Good to have at hand for a new file"), TextRole::BaseStrong));
    addHint(IconName::Mail, tr("an export of your e-mail address book"));
    addHint(IconName::Table, tr("the spreadsheets with customers and orders"));
    addHint(IconName::Contacts, tr("the box of business cards under the desk"));
}

void FirstRunPage::setRecentFiles(const std::vector<RecentFile>& files, QDate today) {
    clear(m_files);
    m_icons.resize(1);  // The lock at the foot stays.
    if (files.empty()) {
        fillAtHand();
        return dress();
    }
    m_files->addWidget(makeLabel(tr("Recent files"), TextRole::BaseStrong));
    const Formatting format(locale());
    for (size_t i = 0; i < std::min(files.size(), recentShown); ++i) {
        const RecentFile& file = files[i];
        const QFileInfo info(file.path);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        auto* button = new QPushButton(info.completeBaseName().replace(u"&"_s, u"&&"_s));
        button->setProperty("link", true);
        button->setObjectName(u"recentFile%1"_s.arg(i));
        button->setAccessibleName(tr("Open %1").arg(info.completeBaseName()));
        connect(button, &QPushButton::clicked, this,
                [this, path = file.path] { Q_EMIT openRequested(path); });
        auto* where = new ElidedLabel(m_theme);
        where->setText(QDir::toNativeSeparators(info.path()), TextRole::Secondary,
                       ColourRole::Text2);
        row->addWidget(button);
        row->addWidget(where, 1);
        row->addWidget(makeLabel(format.moment(file.lastOpened, today), TextRole::Secondary,
                                 ColourRole::Text2));
        m_files->addLayout(row);
    }
    dress();
}

void FirstRunPage::showProblem(const QString& sentence, const QString& action) {
    m_problem->say(InlineBar::Kind::Problem, sentence, action);
}

void FirstRunPage::dress() {
    const int side = m_theme.px(40);
    QPixmap mark(QSize(side, side) * devicePixelRatioF());
    mark.setDevicePixelRatio(devicePixelRatioF());
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    paintMark(painter, QRectF(0, 0, side, side), m_theme);
    painter.end();
    m_mark->setPixmap(mark);
    for (const auto& [label, name] : m_icons) {
        const int small = m_theme.px(15);
        label->setPixmap(icon(m_theme, name).pixmap(QSize(small, small), devicePixelRatioF()));
    }
    // The only markup is our own; the words are escaped.
    const QString markup =
        u"<p style='line-height:%1px; color:%2'><span style='font-weight:600; color:%3'>%4</span> %5</p>"_s;
    for (const Sentence& sentence : m_sentences) {
        sentence.label->setText(markup.arg(m_theme.lineHeight(TextRole::Base))
                                    .arg(m_theme.colour(ColourRole::Text2).name(),
                                         m_theme.colour(ColourRole::Text).name(),
                                         sentence.lead.toHtmlEscaped(),
                                         sentence.rest.toHtmlEscaped()));
    }
    // One column when two would squeeze the words.
    const bool narrow = width() < m_theme.px(1060);
    m_divider->setHidden(narrow);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FirstRunPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier) {
        Q_EMIT sampleRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FirstRunPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    dress();
}

void FirstRunPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_sample->setFocus();
}

}  // namespace waymark::ui
