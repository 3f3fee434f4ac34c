#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/signaturepieces.h"

#include <QStringList>

#include <vector>

namespace waymark {

/// What the message and the addresses in it say about who signs.
struct SignerClues {
    PersonName sender;            ///< empty without a person in From
    std::vector<QString> locals;  ///< local parts of the e-mail addresses, folded
    bool allSmall = false;        ///< the writer uses no capitals
    std::vector<QString> firms;   ///< the parts of mail and web domains that firms chose
};

struct FoundName {
    PersonName name;
    qsizetype from = 0, to = 0;  ///< the personal names; from == to where nothing was written
    int piece = -1;
    double confidence = 0.0;
};

/// Who signs: the piece that agrees best with From, an address, the place and the shape of names.
/// Marks the pieces it uses.
[[nodiscard]] FoundName findName(QStringView text, std::vector<SignaturePiece>& pieces,
                                 const SignerClues& clues);

/// A piece that looks like a person's name by its own words.
[[nodiscard]] bool looksLikePerson(QStringView piece);
/// How well words agree with the local part of an address: 0 … 4.
[[nodiscard]] int agreement(const QStringList& keys, const QString& local);

}  // namespace waymark
