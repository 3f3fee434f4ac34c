#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QStringView>

#include <optional>

namespace waymark {

/// A word or two before (or behind) a value that says what it is: "T", "Tel. direct:", "(m)", "☎".
struct SignatureLabel {
    enum class For { Phone, Email, Web, Social, Name, Title, Organisation, Address, Anything };
    For use = For::Anything;
    PhoneKind kind = PhoneKind::Other;
    bool isShared = false;  ///< "T/F", "Tel. & Fax": the second number is the fax
    qsizetype from = 0, to = 0;
};

/// The label that ends the text; `from` and `to` are places in it.
[[nodiscard]] std::optional<SignatureLabel> labelAtEnd(QStringView text);
/// The label that the text begins with, where nothing else follows it but a dividing sign.
[[nodiscard]] std::optional<SignatureLabel> labelAtStart(QStringView text);
/// "Position: Buyer", "Adresse : …": a label with a colon in front of words.
[[nodiscard]] std::optional<SignatureLabel> labelInFront(QStringView text);

}  // namespace waymark
