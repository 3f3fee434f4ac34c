#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreaderpieces.h"
#include "core/intake/addressreaderwords.h"

#include <vector>

namespace waymark {

/// The pieces of a text in which an address is sought, what each may be, how they lie beside each
/// other, and how they become parts of an address.
class AddressGround {
protected:
    static constexpr qsizetype None = -1;

    struct Span {
        qsizetype from = 0, to = 0;
        [[nodiscard]] bool isEmpty() const { return from >= to; }
    };

    AddressGround(QStringView text, const std::vector<AddressPiece>& pieces);

    [[nodiscard]] QStringView view(const AddressPiece& piece) const {
        return m_text.sliced(piece.from, piece.to - piece.from);
    }
    [[nodiscard]] QString textOf(Span span) const;
    /// Pieces beside each other: the same line, or lines without a gap between.
    [[nodiscard]] bool areBeside(size_t a, size_t b) const;
    /// A "|" parts a firm from its address where a comma does not.
    [[nodiscard]] bool isDivided(size_t a, size_t b) const;
    [[nodiscard]] bool isUsable(qsizetype i) const {
        return i >= 0 && i < qsizetype(m_pieces.size()) && m_pieces[size_t(i)].isUsable;
    }
    [[nodiscard]] Span trimmed(Span span) const;
    [[nodiscard]] bool isTown(Span span) const;
    /// The pieces of the street before piece `end`, from its first one on; None without any.
    [[nodiscard]] qsizetype streetBefore(size_t end, bool& whole) const;
    /// "The Malthouse, 9 Staithe Street": the first of its line, by its article or its ending.
    [[nodiscard]] bool isHouseName(size_t i, size_t street) const;
    /// A second line of streets: "4/62 Wharf Street" below "Level 2, 12 Wharf Street" is none.
    [[nodiscard]] bool isContinuing(size_t i) const;
    [[nodiscard]] bool hasStreetBefore(size_t i) const;

    void put(FoundAddress& found, AddressPart part, QString& field, Span span, QString value) const;
    /// Takes a country, a province in brackets or of two letters off the end of a town.
    void cutTown(FoundAddress& found, Span& town, const QString& country) const;
    void takeRegionOrCountry(FoundAddress& found, Span span) const;
    void setStreet(FoundAddress& found, Span span) const;
    void countryBehind(FoundAddress& found) const;
    void stateBehind(FoundAddress& found) const;

    QStringView m_text;
    const std::vector<AddressPiece>& m_pieces;
    std::vector<addresswords::Piece> m_kinds;
};

}  // namespace waymark
