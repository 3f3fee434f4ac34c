#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/domain/contact.h"
#include "core/storage/stores.h"

#include <QByteArray>

class QIODevice;

namespace waymark {

/// 4.0 (RFC 6350) is what a program that follows the standard reads; 3.0 (RFC 2426) is what the
/// address books of Apple, Google, Microsoft and Android read best: Outlook knows nothing newer.
enum class VCardVersion { V3, V4 };

/// A contact as a card: UTF-8, CR LF, folded at 75 octets. Everything that the contact says is in
/// it, and reading it back gives an equal contact: what vCard has no words for stands in parameters
/// and properties of our own (X-WAYMARK-…, X-RAW), which other programs pass over. The general
/// entry of a firm is a company card.
[[nodiscard]] QByteArray vCard(const Contact& contact, VCardVersion version);

/// All contacts in name order as one file; returns how many. Throws Failure{CannotWrite},
/// Cancelled.
[[nodiscard]] qint64 exportVCards(Stores& stores, VCardVersion version, QIODevice& out,
                                  Progress& progress);

}  // namespace waymark
