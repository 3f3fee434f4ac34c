// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/support/failuretext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/pageheader.h"

#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark::ui {

Page::Page(PageId id, const PageTools& tools, QWidget* parent)
    : QWidget(parent),
      m_id(id),
      m_tools(tools),
      m_header(new PageHeader(tools.theme)),
      m_busy(new QProgressBar),
      m_bar(new InlineBar(tools.theme)),
      m_body(new QVBoxLayout),
      m_busyDelay(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_busy);
    column->addWidget(m_bar);
    column->addLayout(m_body, 1);
    m_body->setSpacing(0);
    m_bar->dismiss();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(2);
    m_busy->hide();
    m_busyDelay->setSingleShot(true);
    m_busyDelay->setInterval(150);
    connect(m_busyDelay, &QTimer::timeout, this, [this] { m_busy->setVisible(m_asking > 0); });
    connect(m_bar, &InlineBar::actionChosen, this, [this] {
        m_bar->dismiss();
        (void)workspace().undo();
    });
    connect(&tools.workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (!dependsOn(changes)) return;
        m_stale = true;
        if (isVisible()) {
            m_stale = false;
            reload();
        }
    });
    connect(&tools.workspace, &Workspace::opened, this, [this] { m_stale = true; });
}

void Page::visit(const Destination&) {
    m_stale = false;
    if (workspace().isOpen()) reload();
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_stale || !workspace().isOpen()) return;
    m_stale = false;
    reload();
}

void Page::sayDone(const QString& sentence) {
    m_bar->say(InlineBar::Kind::Done, sentence, tr("Undo"));
    Q_EMIT said(sentence);
}

void Page::sayProblem(const QString& sentence) {
    if (sentence.isEmpty()) return;
    m_bar->say(InlineBar::Kind::Problem, sentence);
    Q_EMIT said(sentence);
}

QString Page::words(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const Failure& failure) {
        return failureText(failure);
    } catch (const Cancelled&) {
        return {};
    } catch (const std::exception& other) {
        return failureText(Failure(Failure::Kind::WrongUse, QString::fromUtf8(other.what())));
    }
}

int Page::begin(const QString& topic) {
    ++m_asking;
    if (!m_busyDelay->isActive()) m_busyDelay->start();
    return m_newest[topic] = ++m_asked;
}

void Page::end() {
    if (--m_asking > 0) return;
    m_busyDelay->stop();
    m_busy->hide();
}

}  // namespace waymark::ui
