#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreader.h"

namespace waymark {

/// What stands between two commas or dividers of a line.
struct AddressPiece {
    qsizetype from = 0, to = 0;
    int line = 0;
    bool afterGap = false;  ///< an empty line stands between it and the piece before
    bool isBarred = false;  ///< words with a colon before it: "Display centre: 25 …"
    bool isUsable = true;   ///< false: something else was found here
};

/// Cuts a line into pieces, places in `text`.
void appendPieces(std::vector<AddressPiece>& to, QStringView text, qsizetype from, qsizetype end,
                  int line, bool afterGap);

struct FoundAddress {
    ReadAddress read;
    size_t firstPiece = 0, lastPiece = 0;
};

/// The first whole address among the pieces, or the best part of one. Nothing if there is no
/// postcode, no street with a town and no town with its country.
[[nodiscard]] std::optional<FoundAddress> findAddress(QStringView text,
                                                      const std::vector<AddressPiece>& pieces,
                                                      const QString& country);

}  // namespace waymark
