// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/logcontact.h"

#include "ui/models/contactfile.h"
#include "ui/widgets/feelingbar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array Channels{Channel::Call,   Channel::Email,   Channel::Visit,  Channel::Meeting,
                              Channel::Letter, Channel::Message, Channel::Social, Channel::Note};

}  // namespace

LogContact::LogContact(const Theme& theme, const KnownNames& names, const InteractionDraft& start,
                       const QString& person, QWidget* parent)
    : EditorPanel(theme, tr("Log a contact"), tr("Log contact"), parent),
      m_draft(start),
      m_today(start.on),
      m_channel(new QComboBox),
      m_direction(new SegmentedControl(theme)),
      m_on(new DayField(start.on, DayField::Unknown::Refused)),
      m_feeling(new FeelingBar(theme, FeelingBar::Size::FacesOnly)),
      m_note(new QPlainTextEdit(start.note)),
      m_staff(makeNameBox(names.staff, start.staff)) {
    setObjectName(u"logContact"_s);
    setSub(person);
    for (const Channel channel : Channels) {
        m_channel->addItem(icon(theme, channelIcon(channel)), channelWord(channel), int(channel));
        if (channel == start.channel) m_channel->setCurrentIndex(m_channel->count() - 1);
    }
    m_direction->setSegments({tr("Neither"), tr("From them"), tr("From us")},
                             tr("Who turned to whom"));
    m_direction->setCurrent(int(start.direction));
    m_on->setMaximumDate(start.on);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(96));
    m_note->setObjectName(u"note"_s);
    m_channel->setObjectName(u"channel"_s);
    addField(tr("How"), m_channel);
    addField(tr("Who turned to whom"), m_direction);
    addField(tr("Day"), m_on);
    addField(tr("What was said or done"), m_note);
    addField(tr("How did they feel? (1–5, may be left out)"), m_feeling);
    addField(tr("Who of us"), m_staff);
    m_feeling->setFeeling(start.feeling);
}

bool LogContact::check() {
    m_draft.channel = Channel(m_channel->currentData().toInt());
    m_draft.direction = Direction(std::max(0, m_direction->current()));
    m_draft.on = m_on->day();
    m_draft.note = m_note->toPlainText().trimmed();
    m_draft.feeling = m_feeling->feeling();
    m_draft.staff = m_staff->currentText().trimmed();
    if (m_draft.channel == Channel::Note && m_draft.note.isEmpty()) {
        sayProblem(m_note, tr("A note needs a few words."));
        return false;
    }
    return true;
}

void LogContact::handOver() { Q_EMIT logged(m_draft); }

InteractionDraft quickLog(const QString& typed) {
    InteractionDraft draft;
    draft.note = typed.trimmed();
    for (const Channel channel : Channels) {
        const QString word = channelWord(channel);
        if (!draft.note.startsWith(word, Qt::CaseInsensitive)) continue;
        const QString rest = draft.note.mid(word.size());
        if (!rest.isEmpty() && !rest.front().isSpace() && rest.front() != u':') continue;
        draft.channel = channel;
        draft.note = rest.mid(rest.startsWith(u':') ? 1 : 0).trimmed();
        break;
    }
    return draft;
}

}  // namespace waymark::ui
