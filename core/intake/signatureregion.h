#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturelinks.h"
#include "core/intake/signaturenoise.h"

namespace waymark {

/// The country of a signature, from what it says first to what it only hints at: a country's name,
/// +CC, postcodes only one country has, the ending of a domain, `hint`, the language of its words.
[[nodiscard]] QString signatureRegion(const SignatureText& text,
                                      const std::vector<JudgedLine>& judged,
                                      const std::vector<SignatureToken>& links,
                                      const QString& hint);

}  // namespace waymark
