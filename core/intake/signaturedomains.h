#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

namespace waymark {

/// Letters, dots and an ending under which there are names on the web.
[[nodiscard]] bool isWebHost(QStringView host);
/// A page of a person or firm on a network.
[[nodiscard]] bool isProfileHost(QStringView url);
/// A page that says nothing about anybody: a map, an app store, an unsubscription.
[[nodiscard]] bool isServiceLink(const QString& url);

/// True for a domain under which anybody gets an address: it names no firm.
[[nodiscard]] bool isFreeMailDomain(const QString& domain);
/// "www.brackenfold.co.uk" → "brackenfold": the part of a domain that its owner chose. Empty for
/// the domains that stand in examples.
[[nodiscard]] QString ownLabel(const QString& domain);
/// "https://www.lumen.example/about" → "lumen.example"
[[nodiscard]] QString hostOf(const QString& url);
/// The country of "lumen.co.uk": GB. Empty for endings that everybody uses.
[[nodiscard]] QString countryOfDomain(const QString& domain);

}  // namespace waymark
