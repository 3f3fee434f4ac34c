#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"

#include <QStringView>

#include <optional>

namespace waymark {

class SourceTable;

enum class ConsentAnswer { Given, NotGiven, Withdrawn };

/// What a cell answers to "may we?", in English, German, French, Spanish, Italian and Dutch: words,
/// figures and ticks. Nothing for what is no answer; what is less than a plain yes is none.
[[nodiscard]] std::optional<ConsentAnswer> writtenConsent(QStringView cell);

/// The channel that a heading asks a consent for: "Newsletter", "Opt-in (SMS)". Nothing for any
/// other heading, and never anything for one that speaks of opting out.
[[nodiscard]] std::optional<ConsentChannel> consentHeading(QStringView heading);

/// Whether seven in ten of the filled cells at the beginning of a column are answers.
[[nodiscard]] bool holdsAnswers(const SourceTable& table, qsizetype column);

}  // namespace waymark
