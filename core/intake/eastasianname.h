#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>

namespace waymark {

/// A name in Chinese characters, kana or hangul: family first, often without a blank; titles stand
/// behind. "安妮·羅" keeps the order of its country.
void splitEastAsian(QString text, PersonName& name);

}  // namespace waymark
