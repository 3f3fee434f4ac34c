#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// What is left of a line between dividers and commas once addresses and numbers are taken out.
struct SignaturePiece {
    enum class Use { Open, Name, Credential, Title, Organisation, Forced, Dropped };
    qsizetype from = 0, to = 0;
    int line = 0;
    int row = 0;    ///< lines with pieces, counted from 0
    int cell = 0;   ///< in the line, from 0
    int order = 0;  ///< in the cell, from 0
    bool afterGap = false;
    bool afterClosing = false;
    Use use = Use::Open;

    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(from, to - from); }
};

/// Cuts a line; characters that are taken stand as "|" in `text`.
void appendSignaturePieces(std::vector<SignaturePiece>& to, QStringView text, qsizetype from,
                           qsizetype end, SignaturePiece model);

}  // namespace waymark
