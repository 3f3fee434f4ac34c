#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"
#include "ui/models/contactfile.h"

namespace waymark::ui {

/// Everything the report says of one contact, read in one question; nothing if the contact is not
/// there.
[[nodiscard]] std::optional<ContactFile> readJourneyReport(OpenFile& file, Progress& progress,
                                                           ContactId contact);

/// One contact's journey: stages with dates, timeline, orders; then contacts with feelings,
/// referrals both ways, and what is known.
[[nodiscard]] Document journeyReport(const ContactFile& file, const Formatting& formatting);

}  // namespace waymark::ui
