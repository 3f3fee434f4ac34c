#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

/// Words of addresses in the languages of Europe and of the English-speaking world.
namespace waymark::addresswords {

/// What a piece of an address between two commas looks like.
enum class Piece {
    Nothing,   ///< no part of a street: a label, a sentence
    Street,    ///< "12 Mill Lane", "Torfweg 12", "rue de la Lune"
    Unit,      ///< "Unit 7", "2. OG", "PO Box 12", "Bât. B"
    Building,  ///< "Victoria House", "Gewerbepark Süd"
    Number,    ///< "12", "22 bis"
    Plain,     ///< words with capitals: a town, a district, a firm
};
[[nodiscard]] Piece pieceOf(QStringView text);

/// "Parc d'activités …", "Pol. Ind. …": an estate with units.
[[nodiscard]] bool namesEstate(QStringView piece);
/// True if a word of it is known from the names of streets.
[[nodiscard]] bool namesStreet(QStringView piece);

/// A word that ends the name of a street: Street, Lane, Rd., straat …; folded, without dots.
[[nodiscard]] bool isStreetWord(const QString& word);
/// "ME", "Maine", "NSW", "ON": a state or province whose name stands between town and postcode.
/// Its code with the country it is in; empty if it is none.
struct State {
    QString code;
    QString country;
};
[[nodiscard]] State stateOf(QStringView written);
/// A British or Irish county, or a province that people write though the post needs none.
[[nodiscard]] bool isCounty(QStringView written);
/// The country a piece names in full or as "UK", "USA"; single letters and codes count for nothing.
[[nodiscard]] QString countryNamed(QStringView written);
/// A large town that people write without an address.
[[nodiscard]] bool isLargeTown(QStringView written);

}  // namespace waymark::addresswords
