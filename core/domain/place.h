#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace waymark {

enum class PlaceKind { Mail, Spreadsheet, Cards, Network, Phone, Other };

/// Where contacts lie outside the file (C1): a mail program, a box of cards, a phone.
struct Place {
    PlaceId id;
    PlaceKind kind = PlaceKind::Other;
    QString name;
    QString note;
    QDate emptiedOn;  ///< ticked off by hand; invalid if never
    bool operator==(const Place&) const = default;
};

/// A place with what imports have brought from it.
struct PlaceStatus {
    Place place;
    int imports = 0;
    qint64 created = 0;     ///< contacts that came from it
    qint64 lastImport = 0;  ///< UTC ms; 0: none
    bool operator==(const PlaceStatus&) const = default;
};

[[nodiscard]] QString word(PlaceKind kind);
[[nodiscard]] PlaceKind placeKind(QStringView word);
/// Where files of this import profile usually come from: "linkedin" is a network.
[[nodiscard]] PlaceKind placeOfProfile(QStringView profile);

}  // namespace waymark
