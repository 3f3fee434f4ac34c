#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/encoding.h"

namespace waymark {

/// Undoes a wrong reading that was saved into the text, where that is certain: UTF-8 taken for
/// windows-1252 or MacRoman ("MÃ¼ller", "M√ºller"), and the two taken for each other ("PrÈnom").
/// Only the runs concerned change; each is added to `twiceEncoded`.
void mendWrongReading(Decoded& text, const Progress& progress);

}  // namespace waymark
