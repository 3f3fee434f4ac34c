#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <QStringView>

namespace waymark {

/// "Assistant: …", "In my absence …", "Contacto de prensa: Iker Sanz, …": the line, or a cell of
/// one, is about somebody else than the signer.
/// `signer`: folded words of the signer's name where known, so that they are not taken for another.
[[nodiscard]] bool opensSecondPerson(QStringView line, const QStringList& signer);
/// Folded words of the person that such a line names behind its label; empty if it names none.
[[nodiscard]] QStringList secondPersonOf(QStringView line);

/// "Sarah Poe (Administrator): 020 …": a person as the label of numbers, who is not the signer.
[[nodiscard]] bool labelsAnother(QStringView line, const QStringList& signer);

}  // namespace waymark
