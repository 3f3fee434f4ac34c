#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturetext.h"

#include <QStringView>

#include <vector>

namespace waymark {

/// What a line of a signature is for, before anybody looks for fields in it.
enum class LineUse {
    Content,   ///< fields may stand here
    Sentence,  ///< words to the reader: kept, but no name, title or firm
    Hours,     ///< opening hours, dates away: only links and numbers are read
    Register,  ///< company register, tax and bank numbers: kept, never a phone
    Other,     ///< about another person: kept
    Noise,     ///< closing formula, mobile footer, disclaimer, quoted message: dropped
};

struct JudgedLine {
    LineUse use = LineUse::Content;
    qsizetype skip = 0;  ///< characters of a closing formula before the content ("Regards, Ann")
    qsizetype end = -1;  ///< where the content ends before register numbers; -1: with the line
    bool afterClosing = false;  ///< the first content after a closing formula or "-- "
};

/// One judgement a line. Words are known in English, German, French, Spanish, Dutch, Italian,
/// Swedish and Polish.
[[nodiscard]] std::vector<JudgedLine> judgedLines(const SignatureText& text);

/// Where the company is registered, by what number, for which tax: "HRB 12345", "Siret", "VAT No".
[[nodiscard]] bool namesRegister(QStringView text);

}  // namespace waymark
