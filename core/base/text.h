#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QString>
#include <QStringView>

namespace waymark::text {

/// Lower case without accents, ligatures opened (ß → ss, œ → oe, ø → o, ł → l), full-width forms
/// narrowed; every run of white space becomes one blank, ends trimmed. For search and comparison.
[[nodiscard]] QString folded(QStringView text);

/// folded(), then only letters and digits: "Müller & Söhne, GmbH" → "mullersohnegmbh".
[[nodiscard]] QString matchKey(QStringView text);

/// White space, no-break and zero-width characters and direction marks tidied: inner runs become
/// one blank, ends trimmed, invisible characters dropped. Line feeds are kept if `lines` is Keep.
enum class Lines { Join, Keep };
[[nodiscard]] QString tidied(QStringView text, Lines lines = Lines::Join);

/// A key that sorts names as people expect in any language: family name first, folded.
[[nodiscard]] QString sortKey(QStringView family, QStringView given, QStringView otherwise);

}  // namespace waymark::text
