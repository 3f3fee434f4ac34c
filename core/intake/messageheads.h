#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

/// Lines with which mail programs begin what is answered; keys are folded.
namespace waymark::messageheads {

/// "On 3 May 2026, Ann Roe wrote:", "Am … schrieb …:", "-----Original Message-----".
[[nodiscard]] bool isReplyHead(const QString& key);
/// "From: Ann Roe" with "Sent:" or "To:" just below: the head of the message answered.
[[nodiscard]] bool isMessageHead(const QString& key);
/// "Sent:", "To:", "Subject:"
[[nodiscard]] bool isMessageDetail(const QString& key);

}  // namespace waymark::messageheads
