#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace waymark {

enum class ConsentChannel { Email, Phone, Letter, Message };
enum class ConsentState { Given, Withdrawn };

/// What somebody allowed, or no longer allows: one decision, never changed afterwards (C6). Who has
/// no entry for a purpose and a channel was not asked.
struct Consent {
    ConsentId id;
    ContactId contact;
    QString purpose;  ///< "marketing"
    ConsentChannel channel = ConsentChannel::Email;
    ConsentState state = ConsentState::Given;
    QDate decidedOn;  ///< invalid: not known
    QString basis;    ///< lawful basis: "consent"
    QString wording;  ///< what was agreed to, as it was put
    QString evidence;
    ImportId madeBy;
    bool operator==(const Consent&) const = default;
};

inline constexpr QStringView MarketingPurpose = u"marketing";
inline constexpr QStringView ConsentBasis = u"consent";

[[nodiscard]] QString word(ConsentChannel channel);
[[nodiscard]] QString word(ConsentState state);
[[nodiscard]] std::optional<ConsentChannel> consentChannel(QStringView word);
[[nodiscard]] std::optional<ConsentState> consentState(QStringView word);

/// The decision that holds for a purpose and a channel: the one recorded last, unless it is known
/// to be older than the one before. `consents` in the order in which they were recorded.
[[nodiscard]] const Consent* standingConsent(const std::vector<Consent>& consents,
                                             QStringView purpose, ConsentChannel channel);

}  // namespace waymark
