// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"

#include "core/domain/wordlist.h"

namespace waymark {
namespace {
constexpr WordList<ConsentChannel, 4> Channels{{{{ConsentChannel::Email, u"email"},
                                                 {ConsentChannel::Phone, u"phone"},
                                                 {ConsentChannel::Letter, u"letter"},
                                                 {ConsentChannel::Message, u"message"}}}};
constexpr WordList<ConsentState, 2> States{
    {{{ConsentState::Given, u"given"}, {ConsentState::Withdrawn, u"withdrawn"}}}};
}  // namespace

QString word(ConsentChannel value) { return Channels.word(value); }
QString word(ConsentState value) { return States.word(value); }
std::optional<ConsentChannel> consentChannel(QStringView written) {
    return Channels.maybe(written);
}
std::optional<ConsentState> consentState(QStringView written) { return States.maybe(written); }

const Consent* standingConsent(const std::vector<Consent>& consents, QStringView purpose,
                               ConsentChannel channel) {
    const Consent* standing = nullptr;
    for (const Consent& each : consents) {
        if (each.purpose != purpose || each.channel != channel) continue;
        const bool older = standing && each.decidedOn.isValid() && standing->decidedOn.isValid() &&
                           each.decidedOn < standing->decidedOn;
        if (!older) standing = &each;
    }
    return standing;
}

}  // namespace waymark
