#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/export/vcardproperty.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace waymark {

struct VCard {
    QString version;  ///< "2.1", "3.0", "4.0" or what the card says; empty if it does not
    std::vector<VCardProperty> properties;  ///< without BEGIN, END and VERSION
    qsizetype leftOut = 0;                  ///< properties beyond the limit, not read
};

/// The cards of a file. Only their places are kept; a card is parsed when asked for.
class VCardFile {
public:
    static constexpr qsizetype LargestCard = 16 * 1024 * 1024;  ///< bytes
    static constexpr qsizetype MostProperties = 1000;           ///< of one card

    /// Finds the cards of a file of any encoding and any line ends; a card without END ends where
    /// the next one begins. Reports Step::Reading in bytes. Throws Cancelled.
    VCardFile(QByteArray bytes, Progress& progress);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_cards.size()); }
    [[nodiscard]] bool isTooLarge(qsizetype card) const;
    /// A card that is too large has no properties.
    [[nodiscard]] VCard card(qsizetype card) const;
    [[nodiscard]] QString text(qsizetype card) const;  ///< as it stands in the file
    /// True if the letters stand anywhere in the file, in either case.
    [[nodiscard]] bool mentions(QByteArrayView letters) const;
    [[nodiscard]] qsizetype largestCard() const;      ///< bytes
    [[nodiscard]] qint64 line(qsizetype card) const;  ///< physical line of BEGIN, from 1
    /// Of the file where its bytes tell, else "UTF-8"; properties may differ.
    [[nodiscard]] const QString& encoding() const { return m_encoding; }
    /// Records of text outside of any card, blank ones not counted.
    [[nodiscard]] qint64 strayLines() const { return m_strayLines; }

private:
    struct Place {
        qsizetype from = 0, end = 0;
        qint64 line = 0;
    };
    QByteArray m_bytes;
    QString m_encoding;
    std::vector<Place> m_cards;
    qint64 m_strayLines = 0;
};

}  // namespace waymark
