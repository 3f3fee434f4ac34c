// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/pastedtext.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <array>
#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array Tones{FindingTone::Name,    FindingTone::Role,  FindingTone::Company,
                           FindingTone::Address, FindingTone::Phone, FindingTone::Email,
                           FindingTone::Web};

QString toneWord(FindingTone tone) {
    switch (tone) {
        case FindingTone::Name:
            return PastedText::tr("name");
        case FindingTone::Role:
            return PastedText::tr("role");
        case FindingTone::Company:
            return PastedText::tr("company");
        case FindingTone::Address:
            return PastedText::tr("address");
        case FindingTone::Phone:
            return PastedText::tr("phone");
        case FindingTone::Email:
            return PastedText::tr("e-mail");
        case FindingTone::Web:
            return PastedText::tr("web");
    }
    return {};
}

}  // namespace

PastedText::PastedText(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14));
    column->setSpacing(theme.px(8));
    auto* head = new QHBoxLayout;
    auto* title = makeLabel(tr("What you pasted"), TextRole::BaseStrong);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(makeLabel(tr("Ctrl V replaces it"), TextRole::Secondary, ColourRole::Text2));
    column->addLayout(head);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"pastedText"_s);
    m_text->setAccessibleName(tr("What you pasted"));
    m_text->setPlaceholderText(
        tr("Paste the foot of an e-mail here, or the text of a business card."));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    title->setBuddy(m_text);
    column->addWidget(m_text, 1);
    m_legend = new QWidget;
    new FlowLayout(m_legend, theme.px(6));
    column->addWidget(m_legend);
    m_rest = makeLabel({}, TextRole::Secondary, ColourRole::Text2, Wrap::Words);
    column->addWidget(m_rest);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PastedText::edited);
    connect(&theme, &Theme::changed, this, [this] { colour(m_read); });
}

void PastedText::setText(const QString& text) { m_text->setPlainText(text); }

QString PastedText::text() const { return m_text->toPlainText(); }

bool PastedText::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste)) {
            if (const QMimeData* copied = QApplication::clipboard()->mimeData();
                copied && copied->hasText())
                Q_EMIT pasted(copied->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QColor PastedText::line(FindingTone tone) const {
    const Tokens& tokens = m_theme.tokens();
    switch (tone) {
        case FindingTone::Name:
            return tokens.phase(PhaseTone::Awareness);
        case FindingTone::Role:
            return tokens.phase(PhaseTone::Conversion);
        case FindingTone::Company:
            return tokens.phase(PhaseTone::Retention);
        case FindingTone::Phone:
            return tokens.phase(PhaseTone::Loyalty);
        case FindingTone::Address:
            return tokens.phase(PhaseTone::OffRoad);
        case FindingTone::Email:
        case FindingTone::Web:
            return tokens.accent;
    }
    return tokens.accent;
}

QColor PastedText::ground(FindingTone tone) const {
    return mixed(line(tone), m_theme.tokens().surface, 0.18);
}

/// Colours say the kind, and the underline shows it without colour; the list below names them.
void PastedText::colour(const ReadSignature& read) {
    m_read = read;
    QList<QTextEdit::ExtraSelection> spans;
    std::array<bool, Tones.size()> found{};
    const qsizetype length = m_text->document()->characterCount() - 1;
    for (const SignaturePart& part : read.parts) {
        if (part.from >= part.to || part.to > length) continue;
        const FindingTone tone = toneOf(part.field);
        found[size_t(tone)] = true;
        QTextEdit::ExtraSelection span;
        span.cursor = QTextCursor(m_text->document());
        span.cursor.setPosition(int(part.from));
        span.cursor.setPosition(int(part.to), QTextCursor::KeepAnchor);
        span.format.setBackground(ground(tone));
        span.format.setForeground(m_theme.tokens().text);
        span.format.setUnderlineStyle(tone == FindingTone::Web ? QTextCharFormat::DotLine
                                                               : QTextCharFormat::SingleUnderline);
        span.format.setUnderlineColor(line(tone));
        spans.append(span);
    }
    m_text->setExtraSelections(spans);
    QLayout* chips = m_legend->layout();
    while (chips->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(chips->takeAt(0));
        delete item->widget();
    }
    for (const FindingTone tone : Tones) {
        if (!found[size_t(tone)]) continue;
        auto* chip = makeLabel(toneWord(tone), TextRole::Secondary);
        QPalette colours = chip->palette();
        colours.setColor(QPalette::Window, ground(tone));
        chip->setPalette(colours);
        chip->setAutoFillBackground(true);
        chip->setMargin(m_theme.px(3));
        chips->addWidget(chip);
        chip->show();
    }
    m_legend->setVisible(!spans.isEmpty());
    m_rest->setText(spans.isEmpty() ? QString() : tr("Lines without colour go to the note."));
}

}  // namespace waymark::ui
