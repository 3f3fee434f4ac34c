#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

/// Words by which an office and a house are told from each other.
namespace waymark::signaturewords {

/// Word endings of trades and offices, by which an unknown word leans to a title.
[[nodiscard]] bool endsLikeTrade(const QString& key);
/// Words with which the name of a firm begins in languages that put its trade behind.
[[nodiscard]] bool namesHouse(const QString& key);
/// Offices that nobody is called by, and no firm: CEO, Geschäftsführerin, gérant.
[[nodiscard]] bool isOffice(const QString& key);
/// Words that begin the name of one house among several.
[[nodiscard]] bool isBranch(const QString& key);

}  // namespace waymark::signaturewords
