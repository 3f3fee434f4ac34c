// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreader.h"

#include "core/base/text.h"
#include "core/intake/addressreaderpieces.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturetext.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr qsizetype LongestAddress = 2000;
constexpr double SureEnough = 0.6;

/// Nothing of the text may be lost: with words left over before or behind, the parts are not all.
bool leavesNothing(const std::vector<AddressPiece>& pieces, const FoundAddress& found) {
    return found.firstPiece == 0 && found.lastPiece + 1 == pieces.size();
}

}  // namespace

std::optional<ReadAddress> readAddress(QStringView source, const QString& country) {
    if (std::ranges::none_of(source, [](QChar c) { return c.isLetter(); })) return {};
    ReadAddress formatted;
    formatted.address.formatted = text::tidied(source, text::Lines::Keep);
    formatted.confidence = 0.2;
    if (source.size() > LongestAddress) return formatted;
    const SignatureText text(source);
    std::vector<AddressPiece> pieces;
    int number = 0;
    for (const SignatureText::Line& line : text.lines()) {
        qsizetype from = line.from;
        if (const auto label = labelInFront(text.line(line));
            label && label->use == SignatureLabel::For::Address)
            from += label->to;
        // An empty line inside a cell divides nothing.
        appendPieces(pieces, text.text(), from, line.to, number++, false);
    }
    auto found = findAddress(text.text(), pieces, country);
    if (!found) return formatted;
    // What stands before the street is part of it: the name of a house, a department.
    PostalAddress& address = found->read.address;
    if (found->firstPiece > 0 && !address.street.isEmpty()) {
        const qsizetype end = pieces[found->firstPiece].from;
        const QString before = text::tidied(
            QStringView(text.text()).sliced(pieces.front().from, end - pieces.front().from),
            text::Lines::Keep);
        const bool sameLine = pieces[found->firstPiece - 1].line == pieces[found->firstPiece].line;
        address.street.prepend(sameLine ? before + u' ' : before + u'\n');
        for (AddressSpan& span : found->read.spans)
            if (span.part == AddressPart::Street) span.from = pieces.front().from;
        found->firstPiece = 0;
    }
    if (found->read.confidence < SureEnough || !leavesNothing(pieces, *found)) return formatted;
    for (AddressSpan& span : found->read.spans) {
        const auto place = text.span(span.from, span.to);
        span.from = place.from;
        span.to = place.to;
    }
    return found->read;
}

}  // namespace waymark
