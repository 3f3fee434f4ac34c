// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/pastesignature.h"

#include "core/workspace/workspace.h"
#include "ui/editors/pastedform.h"
#include "ui/editors/pastedtext.h"
#include "ui/models/drafts.h"
#include "ui/support/failuretext.h"
#include "ui/support/icons.h"
#include "ui/support/whendone.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr int Pause = 150;  // ms without typing before the text is read

}  // namespace

PasteSignature::PasteSignature(const Theme& theme, Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_workspace(workspace), m_wait(new QTimer(this)) {
    m_hints.country = workspace.state().settings.country;
    setObjectName(u"pasteSignature"_s);
    setWindowTitle(tr("Paste a signature"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* sides = new QHBoxLayout;
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    m_text = new PastedText(theme);
    sides->addWidget(m_text, 45);
    sides->addWidget(makeRule(Qt::Vertical));
    sides->addWidget(makeRight(), 55);
    column->addLayout(sides, 1);
    column->addWidget(makeRule());
    column->addWidget(makeFoot());
    // All fields in sight where there is room, and never more than there is.
    const QSize room = parent ? parent->window()->size() : screen()->availableSize();
    resize(QSize(theme.px(980), theme.px(690)).boundedTo(room));
    m_wait->setSingleShot(true);
    m_wait->setInterval(Pause);
    connect(m_wait, &QTimer::timeout, this, &PasteSignature::read);
    connect(m_text, &PastedText::edited, this, &PasteSignature::textChanged);
    connect(m_text, &PastedText::pasted, this, [this](const QString& text) { paste(text); });
    showFound(ReadSignature(), PastedNeighbours());
    ++m_under;
    whenDone(this,
             m_workspace.query([](OpenFile& file, Progress&) { return readKnownNames(file); }),
             [this](QFuture<KnownNames> done) {
                 --m_under;
                 try {
                     if (!done.isCanceled()) m_form->offerSources(done.takeResult().sources);
                 } catch (const Failure&) {
                     m_form->offerSources({});  // one can still be typed
                 }
             });
}

QWidget* PasteSignature::makeRight() {
    auto* right = new QWidget;
    setGround(right, ColourRole::Surface);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(14));
    column->setSpacing(m_theme.px(8));
    auto* head = new QHBoxLayout;
    m_heading = makeLabel(tr("New contact"), TextRole::BaseStrong);
    head->addWidget(m_heading);
    head->addStretch(1);
    head->addWidget(makeLabel(tr("Nothing is saved yet"), TextRole::Secondary, ColourRole::Text2));
    column->addLayout(head);
    auto* content = new QWidget;
    setGround(content, ColourRole::Surface);
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    m_form = new PastedForm(m_theme);
    inside->addWidget(m_form);
    m_notice = new QWidget;
    m_notice->setObjectName(u"pastedNotice"_s);
    setGround(m_notice, ColourRole::WarnGround);
    auto* notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(m_theme.px(10), m_theme.px(8), m_theme.px(10), m_theme.px(8));
    auto* sign = new QLabel;
    const int side = m_theme.px(16);
    sign->setPixmap(icon(m_theme, IconName::Contacts, ColourRole::Warn).pixmap(side, side));
    notice->addWidget(sign, 0, Qt::AlignTop);
    m_noticeText = makeLabel({}, TextRole::Base, ColourRole::Text, Wrap::Words);
    notice->addWidget(m_noticeText, 1);
    m_open = new KeyCapButton(m_theme, tr("Look"), KeyCapButton::Look::Flat);
    m_open->setObjectName(u"pastedOpen"_s);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openWanted(m_here.same ? m_here.same->id : m_here.firmContact.id); });
    notice->addWidget(m_open, 0, Qt::AlignTop);
    inside->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    column->addWidget(m_notice);
    m_problem = makeLabel({}, TextRole::Secondary, ColourRole::Bad, Wrap::Words);
    m_problem->hide();
    column->addWidget(m_problem);
    return right;
}

QWidget* PasteSignature::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(12));
    row->setSpacing(m_theme.px(8));
    row->addWidget(makeLabel(tr("Stage: New contact. Consent: not asked."), TextRole::Secondary,
                             ColourRole::Text2, Wrap::Words),
                   1);
    m_leave = new KeyCapButton(m_theme, tr("Cancel"));
    m_another = new KeyCapButton(m_theme, tr("Add and paste another"));
    m_add = new KeyCapButton(m_theme, tr("Add contact"), KeyCapButton::Look::Primary);
    m_leave->setObjectName(u"pastedCancel"_s);
    m_another->setObjectName(u"pastedAnother"_s);
    m_add->setObjectName(u"pastedAdd"_s);
    m_add->setKeys(tr("Ctrl ↵"));
    for (KeyCapButton* button : {m_leave, m_another, m_add}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_another, &QPushButton::clicked, this, [this] { add(After::PasteAnother); });
    connect(m_add, &QPushButton::clicked, this, [this] { add(After::Close); });
    return foot;
}

void PasteSignature::paste(const QString& text, const SignatureHints& hints) {
    m_hints = hints;
    if (m_hints.country.isEmpty()) m_hints.country = m_workspace.state().settings.country;
    m_text->setText(text);
    m_wait->stop();
    read();
}

bool PasteSignature::isQuiet() const { return m_under == 0 && !m_wait->isActive(); }

void PasteSignature::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_add->click();
        return;
    }
    if (enter) return;  // Enter in a field is not yet a contact
    QDialog::keyPressEvent(event);
}

void PasteSignature::textChanged() {
    ++m_version;
    m_afterReading.reset();
    m_wait->start();
}

void PasteSignature::read() {
    const int version = ++m_version;
    ++m_under;
    auto answer =
        m_workspace.query([text = m_text->text(), hints = m_hints](OpenFile& file, Progress&) {
            ReadSignature found = readSignature(text, hints);
            PastedNeighbours here = neighboursOf(file, found.contact);
            return std::pair(std::move(found), std::move(here));
        });
    whenDone(this, answer,
             [this, version](QFuture<std::pair<ReadSignature, PastedNeighbours>> done) {
                 --m_under;
                 if (done.isCanceled() || version != m_version) return;
                 try {
                     const auto [found, here] = done.takeResult();
                     showFound(found, here);
                     if (const auto after = std::exchange(m_afterReading, {})) add(*after);
                 } catch (const Failure& failure) {
                     m_problem->setText(failureText(failure));
                     m_problem->show();
                 }
             });
}

void PasteSignature::showFound(const ReadSignature& read, const PastedNeighbours& here) {
    m_read = read;
    m_here = here;
    m_problem->hide();
    m_text->colour(read);
    m_form->show(read);
    showNeighbours();
}

void PasteSignature::showNeighbours() {
    const QString who =
        m_read.contact.name.given.isEmpty() ? tr("The contact") : m_read.contact.name.given;
    QString words;
    if (m_here.same)
        words = tr("%1 is already in Waymark with this e-mail address. What is new will be added "
                   "to that contact.")
                    .arg(m_here.same->title());
    else if (m_here.firmContacts > 0)
        words = (m_here.firmContacts == 1
                     ? tr("%1 is already in Waymark with one contact, %2.")
                           .arg(m_here.firm, m_here.firmContact.title())
                     : tr("%1 is already in Waymark with %2 contacts, %3 among them.")
                           .arg(m_here.firm)
                           .arg(m_here.firmContacts)
                           .arg(m_here.firmContact.title())) +
                u' ' + tr("%1 will join the same company.").arg(who);
    m_noticeText->setText(words);
    m_notice->setVisible(!words.isEmpty());
    m_heading->setText(m_here.same ? m_here.same->title() : tr("New contact"));
    m_add->setText(m_here.same ? tr("Update contact") : tr("Add contact"));
    m_another->setText(m_here.same ? tr("Update and paste another") : tr("Add and paste another"));
}

void PasteSignature::add(After after) {
    if (!isQuiet()) {
        // What was typed a moment ago is read first.
        if (m_wait->isActive()) {
            m_afterReading = after;
            m_wait->stop();
            read();
        }
        return;
    }
    const PastedContact pasted = contactOf(m_form->rows(), m_read, m_hints.country);
    const QString title = pasted.contact.title();
    if (title.isEmpty()) {
        m_problem->setText(
            tr("There is nothing to add yet: a contact needs a name, a company, an e-mail address "
               "or a phone number."));
        m_problem->show();
        m_text->setFocus();
        return;
    }
    for (const PastedRow& row : m_form->rows()) {
        const bool email = row.field == PastedField::Email && !row.value.trimmed().isEmpty();
        if (!email || EmailAddress::parse(row.value)) continue;
        m_problem->setText(problemWith(ProfileField::Email, row.value, {}));
        m_problem->show();
        return;
    }
    const ContactId existing = m_here.same ? m_here.same->id : ContactId();
    ++m_under;
    auto writing = m_workspace.perform(
        existing ? Action::EditContact : Action::AddContact, title,
        [pasted, source = m_form->source(), existing](OpenFile& file, Progress&) {
            return save(file, pasted, source, existing);
        });
    whenDone(this, writing, [this, title, after](QFuture<ContactId> done) {
        --m_under;
        try {
            if (done.isCanceled()) return;
            Q_EMIT added(done.takeResult(), title);
            if (after == After::Close) {
                accept();
                return;
            }
            m_text->setText({});
            m_hints = {};
            m_hints.country = m_workspace.state().settings.country;
            m_wait->stop();
            showFound(ReadSignature(), PastedNeighbours());
            m_text->setFocus();
        } catch (const Failure& failure) {
            m_problem->setText(failureText(failure));
            m_problem->show();
        }
    });
}

}  // namespace waymark::ui
