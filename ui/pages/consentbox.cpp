// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/consentbox.h"

#include "ui/pages/contactparts.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLabel>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QString channelName(ConsentChannel channel) {
    switch (channel) {
        case ConsentChannel::Email:
            return ConsentBox::tr("E-mail marketing");
        case ConsentChannel::Phone:
            return ConsentBox::tr("Phone marketing");
        case ConsentChannel::Letter:
            return ConsentBox::tr("Post");
        case ConsentChannel::Message:
            return ConsentBox::tr("Text messages");
    }
    return {};
}

QString stateWords(const Consent* standing, const Formatting& formatting) {
    if (!standing) return ConsentBox::tr("Not asked");
    const bool given = standing->state == ConsentState::Given;
    if (!standing->decidedOn.isValid())
        return given ? ConsentBox::tr("Given") : ConsentBox::tr("Withdrawn");
    const QString day = formatting.date(standing->decidedOn);
    return given ? ConsentBox::tr("Given %1").arg(day) : ConsentBox::tr("Withdrawn %1").arg(day);
}

ColourRole colourOf(const Consent* standing) {
    if (!standing) return ColourRole::Text2;
    return standing->state == ConsentState::Given ? ColourRole::Ok : ColourRole::Bad;
}

}  // namespace

ConsentBox::ConsentBox(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_formatting(formatting), m_grid(new QGridLayout(this)) {
    setObjectName(u"consentBox"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(12));
    m_grid->setVerticalSpacing(theme.px(3));
    m_grid->setColumnStretch(0, 1);
}

void ConsentBox::addLine(ConsentChannel channel, const Consent* standing) {
    const int row = m_grid->rowCount();
    m_grid->addWidget(makeLabel(channelName(channel), TextRole::Secondary), row, 0);
    QLabel* state =
        makeLabel(stateWords(standing, m_formatting), TextRole::Secondary, colourOf(standing));
    state->setObjectName(u"consent-"_s + word(channel));
    if (standing && !standing->wording.isEmpty())
        setPlainToolTip(state, tr("Agreed to: “%1”").arg(standing->wording));
    m_grid->addWidget(state, row, 1);
}

void ConsentBox::show(const ContactFile& file) {
    empty(*m_grid);
    QStringList proofs;
    for (const ConsentChannel channel : {ConsentChannel::Email, ConsentChannel::Letter,
                                         ConsentChannel::Phone, ConsentChannel::Message}) {
        const Consent* const standing = standingConsent(file.consents, MarketingPurpose, channel);
        // Nobody expects to be asked for text messages; the other three are always shown.
        if (standing || channel != ConsentChannel::Message) addLine(channel, standing);
        if (standing && !standing->evidence.isEmpty() && !proofs.contains(standing->evidence))
            proofs.append(standing->evidence);
    }
    if (proofs.isEmpty()) return;
    QLabel* proof = makeLabel(tr("Proof: %1").arg(proofs.join(u"; "_s)), TextRole::Secondary,
                              ColourRole::Text2, Wrap::Words);
    proof->setObjectName(u"consentProof"_s);
    m_grid->addWidget(proof, m_grid->rowCount(), 0, 1, 2);
}

}  // namespace waymark::ui
