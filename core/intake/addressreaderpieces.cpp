// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreaderpieces.h"

#include "core/base/text.h"
#include "core/intake/addressground.h"
#include "core/intake/addressreaderpostcode.h"
#include "core/intake/addressreaderwords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using addresswords::Piece;
namespace {

/// "F" of "F - 75008 Paris" is no piece.
bool isPrefix(QStringView text) {
    const QStringView word = text.trimmed();
    return word.size() >= 1 && word.size() <= 2 &&
           std::ranges::all_of(word, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

class Finder : private AddressGround {
public:
    Finder(QStringView text, const std::vector<AddressPiece>& pieces, const QString& country)
        : AddressGround(text, pieces), m_country(country) {}

    std::optional<FoundAddress> find() {
        std::optional<FoundAddress> best;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (!m_pieces[i].isUsable) continue;
            const auto postcode = postcodeIn(view(m_pieces[i]), m_country);
            if (!postcode || postcode->sureness < 0.39) continue;
            auto found = around(i, *postcode);
            if (!found) continue;
            // The first whole one; a registered office in small print comes later.
            if (!best || found->read.confidence > best->read.confidence + 0.2)
                best = std::move(found);
        }
        if (best && best->read.confidence >= 0.5) return best;
        if (auto found = withoutPostcode()) return found;
        return best;
    }

private:
    [[nodiscard]] std::optional<FoundAddress> around(size_t i,
                                                     const FoundPostcode& postcode) const {
        FoundAddress found;
        found.firstPiece = found.lastPiece = i;
        PostalAddress& address = found.read.address;
        const AddressPiece& piece = m_pieces[i];
        const Span code{piece.from + postcode.from, piece.from + postcode.to};
        put(found, AddressPart::Postcode, address.postcode, code, postcode.code);
        if (postcode.isStated) {
            const qsizetype dash = postcode.country.isEmpty() ? 0 : 1;
            put(found, AddressPart::Country, address.country, {code.from, code.from + dash},
                postcode.country);
        }
        const QString country = !postcode.country.isEmpty() ? postcode.country : m_country;
        const Span before =
            trimmed({piece.from, piece.from + (postcode.regionFrom >= 0
                                                   ? std::min(postcode.regionFrom, postcode.from)
                                                   : postcode.from)});
        const Span behind = trimmed({code.to, piece.to});
        if (!postcode.region.isEmpty())
            put(found, AddressPart::Region, address.region,
                {piece.from + postcode.regionFrom, piece.from + postcode.regionTo},
                postcode.region);
        if (country == u"JP"_s && japanese(found, i, behind)) return found;
        Span town;
        size_t streetEnd = i;
        Span streetHere;
        if (postcode.townFollows) {
            town = behind;
            streetHere = before;
            if (!isTown(town) && isUsable(qsizetype(i) + 1) && areBeside(i, i + 1) &&
                behind.isEmpty()) {
                town = {m_pieces[i + 1].from, m_pieces[i + 1].to};
                found.lastPiece = i + 1;
            }
        } else {
            if (!behind.isEmpty()) {
                const QString code2 =
                    addresswords::countryNamed(m_text.sliced(behind.from, behind.to - behind.from));
                if (!code2.isEmpty())
                    put(found, AddressPart::Country, address.country, behind, code2);
                else if (isTown(behind) && before.isEmpty())
                    town = behind;
            }
            if (!before.isEmpty() && town.isEmpty()) town = before;
            if (const QString named =
                    addresswords::countryNamed(m_text.sliced(town.from, town.to - town.from));
                !named.isEmpty()) {  // "Toronto, Canada M5A 1E4"
                put(found, AddressPart::Country, address.country, town, named);
                // A state that is a town: "Singapore 068811".
                if (named != u"SG"_s && named != u"LU"_s && named != u"MC"_s) town = {};
            }
            townBefore(found, town, streetEnd, streetHere);
        }
        cutTown(found, town, country);
        if (!isTown(town)) {
            if (postcode.sureness < 0.8) return {};
            town = {};
        }
        put(found, AddressPart::City, address.city, town, textOf(town));
        takeStreet(found, streetEnd, streetHere);
        if (address.street.isEmpty()) streetBehind(found);
        countryBehind(found);
        finish(found, postcode);
        return found;
    }

    /// The town stands before the postcode: in the piece, or in the one before it.
    void townBefore(FoundAddress& found, Span& town, size_t& streetEnd, Span& streetHere) const {
        PostalAddress& address = found.read.address;
        if (!town.isEmpty() &&
            addresswords::isCounty(m_text.sliced(town.from, town.to - town.from))) {
            if (address.region.isEmpty())
                put(found, AddressPart::Region, address.region, town, textOf(town));
            town = {};
        }
        for (int steps = 0; steps < 2 && town.isEmpty(); ++steps) {
            const qsizetype k = qsizetype(streetEnd) - 1;
            if (!isUsable(k) || !areBeside(size_t(k), streetEnd)) return;
            const AddressPiece& piece = m_pieces[size_t(k)];
            const Span span = trimmed({piece.from, piece.to});
            const QStringView written = m_text.sliced(span.from, span.to - span.from);
            streetEnd = size_t(k);
            const auto state = addresswords::stateOf(written);
            if ((addresswords::isCounty(written) || !state.code.isEmpty()) &&
                address.region.isEmpty() && k > 0 && isUsable(k - 1) &&
                areBeside(size_t(k) - 1, size_t(k)) &&
                (m_kinds[size_t(k) - 1] == Piece::Plain ||
                 m_kinds[size_t(k) - 1] == Piece::Building)) {
                put(found, AddressPart::Region, address.region, span,
                    state.code.isEmpty() ? textOf(span) : state.code);
                continue;
            }
            if (isTown(span)) {
                town = span;
            } else {
                // "14 Kiln Lane Ludlow" in one piece, or the street without a town.
                splitStreet(span, streetHere, town);
                if (town.isEmpty()) {
                    streetHere = {};
                    streetEnd = size_t(k) + 1;
                }
                return;
            }
        }
        if (!town.isEmpty() && !isTown(town)) {
            const Span all = town;
            splitStreet(all, streetHere, town);
        }
    }

    /// Words with a number and a street word: what follows that word is the town.
    void splitStreet(Span all, Span& street, Span& town) const {
        qsizetype end = None;
        qsizetype at = all.from;
        while (at < all.to) {
            qsizetype stop = at;
            while (stop < all.to && m_text[stop] != u' ') ++stop;
            QString word = text::folded(m_text.sliced(at, stop - at));
            word.remove(u'.').remove(u',');
            if (at > all.from && addresswords::isStreetWord(word) && stop < all.to) end = stop;
            at = stop + 1;
        }
        if (end == None) {
            town = {};
            return;
        }
        street = trimmed({all.from, end});
        town = trimmed({end, all.to});
    }

    void takeStreet(FoundAddress& found, size_t end, Span here) const {
        bool whole = false;
        qsizetype first = streetBefore(end, whole);
        Span span;
        if (!here.isEmpty()) {
            const Piece kind = addresswords::pieceOf(m_text.sliced(here.from, here.to - here.from));
            if (kind != Piece::Nothing) span = here;
            if (kind == Piece::Street && first != None &&
                m_pieces[size_t(first)].line != m_pieces[end].line)
                first = first != None && whole ? None : first;
        }
        // "Hent ar Mor, 22700 Perros-Guirec": the line is the address.
        if (first == None && span.isEmpty() && end > 0 && m_kinds[end - 1] == Piece::Plain &&
            m_pieces[end - 1].line == m_pieces[end].line && m_pieces[end - 1].isUsable &&
            found.read.address.city != textOf({m_pieces[end - 1].from, m_pieces[end - 1].to}) &&
            (end == 1 || m_pieces[end - 2].line != m_pieces[end].line) && end == found.firstPiece)
            first = qsizetype(end) - 1;
        if (first != None) {
            const qsizetype last = !span.isEmpty() ? span.to : m_pieces[end - 1].to;
            span = {m_pieces[size_t(first)].from, last};
            found.firstPiece = size_t(first);
        }
        setStreet(found, span);
    }

    /// "04315 Leipzig, Eisenbahnstraße 204a"
    void streetBehind(FoundAddress& found) const {
        const size_t k = found.lastPiece + 1;
        if (k >= m_pieces.size() || !m_pieces[k].isUsable || !areBeside(k - 1, k)) return;
        if (m_kinds[k] != Piece::Street) return;
        found.lastPiece = k;
        setStreet(found, {m_pieces[k].from, m_pieces[k].to});
    }

    void finish(FoundAddress& found, const FoundPostcode& postcode) const {
        PostalAddress& address = found.read.address;
        if (address.country.isEmpty()) address.country = postcode.country;
        double sureness = postcode.sureness - 0.1;
        if (!address.city.isEmpty()) sureness += 0.05;
        if (!address.street.isEmpty())
            sureness += 0.05;
        else
            sureness -= 0.15;
        if (address.city.isEmpty()) sureness -= 0.25;
        found.read.confidence = std::clamp(sureness, 0.05, 0.97);
    }

    /// 東京都渋谷区渋谷2-1-1: prefecture, town, the rest.
    [[nodiscard]] bool japanese(FoundAddress& found, size_t i, Span behind) const {
        if (behind.isEmpty() && isUsable(qsizetype(i) + 1) && areBeside(i, i + 1)) {
            behind = {m_pieces[i + 1].from, m_pieces[i + 1].to};
            found.lastPiece = i + 1;
        }
        if (behind.isEmpty() || m_text[behind.from].unicode() < 0x3000) return false;
        PostalAddress& address = found.read.address;
        qsizetype at = behind.from;
        for (qsizetype k = at; k < std::min(behind.to, at + 5); ++k)
            if (QStringView(u"都道府県").contains(m_text[k]) && k > at + 1) {
                put(found, AddressPart::Region, address.region, {at, k + 1}, textOf({at, k + 1}));
                at = k + 1;
                break;
            }
        for (qsizetype k = at; k < std::min(behind.to, at + 8); ++k)
            if (QStringView(u"市区町村").contains(m_text[k]) && k > at) {
                put(found, AddressPart::City, address.city, {at, k + 1}, textOf({at, k + 1}));
                at = k + 1;
                break;
            }
        put(found, AddressPart::Street, address.street, {at, behind.to}, textOf({at, behind.to}));
        address.country = u"JP"_s;
        found.read.confidence = address.city.isEmpty() ? 0.6 : 0.85;
        return true;
    }

    /// A street with a town behind it, or a town with its country.
    [[nodiscard]] std::optional<FoundAddress> withoutPostcode() const {
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_kinds[i] != Piece::Street &&
                !(m_kinds[i] == Piece::Unit && i + 2 < m_pieces.size()))
                continue;
            size_t last = i;
            while (last + 1 < m_pieces.size() && areBeside(last, last + 1) &&
                   (m_kinds[last + 1] == Piece::Street || m_kinds[last + 1] == Piece::Unit ||
                    m_kinds[last + 1] == Piece::Number || m_kinds[last + 1] == Piece::Building))
                ++last;
            bool street = false;
            for (size_t k = i; k <= last; ++k)
                street = street || (m_kinds[k] == Piece::Street &&
                                    addresswords::namesStreet(view(m_pieces[k])));
            const size_t k = last + 1;
            if (!street || k >= m_pieces.size() || !areBeside(last, k) || !m_pieces[k].isUsable ||
                m_kinds[k] != Piece::Plain)
                continue;
            const Span town = trimmed({m_pieces[k].from, m_pieces[k].to});
            if (!isTown(town)) continue;
            FoundAddress found;
            found.firstPiece = i;
            found.lastPiece = k;
            bool whole = false;
            if (const qsizetype first = streetBefore(i + 1, whole); first != None)
                found.firstPiece = size_t(first);
            Span city = town;
            cutTown(found, city, m_country);
            put(found, AddressPart::City, found.read.address.city, city, textOf(city));
            setStreet(found, {m_pieces[found.firstPiece].from, m_pieces[last].to});
            stateBehind(found);
            countryBehind(found);
            found.read.confidence = 0.6;
            return found;
        }
        return townWithCountry();
    }

    [[nodiscard]] std::optional<FoundAddress> townWithCountry() const {
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_kinds[i] != Piece::Plain && m_kinds[i] != Piece::Building) continue;
            const Span town = trimmed({m_pieces[i].from, m_pieces[i].to});
            if (!isTown(town)) continue;
            FoundAddress found;
            found.firstPiece = found.lastPiece = i;
            const bool next = i + 1 < m_pieces.size() && m_pieces[i + 1].isUsable &&
                              m_pieces[i + 1].line == m_pieces[i].line;
            const QStringView written = m_text.sliced(town.from, town.to - town.from);
            if (next) {
                stateBehind(found);
                countryBehind(found);
            }
            const PostalAddress& address = found.read.address;
            const bool alone =
                (i == 0 || m_pieces[i - 1].line != m_pieces[i].line || !m_pieces[i - 1].isUsable);
            const bool large = addresswords::isLargeTown(written);
            if (address.country.isEmpty() && address.region.isEmpty() && !large) continue;
            if (!address.region.isEmpty() && address.country.isEmpty() && !large && !alone)
                continue;
            put(found, AddressPart::City, found.read.address.city, town, textOf(town));
            found.read.confidence = address.country.isEmpty() ? 0.5 : 0.65;
            return found;
        }
        return {};
    }

    QString m_country;
};

}  // namespace

void appendPieces(std::vector<AddressPiece>& to, QStringView text, qsizetype from, qsizetype end,
                  int line, bool afterGap) {
    bool barred = false;
    const auto add = [&](qsizetype begin, qsizetype stop) {
        while (begin < stop && (text[begin].isSpace() || text[begin] == u',')) ++begin;
        while (stop > begin && (text[stop - 1].isSpace() || text[stop - 1] == u',')) --stop;
        if (begin == stop) return;
        to.push_back({begin, stop, line, afterGap, barred, true});
        afterGap = false;
        barred = false;
    };
    qsizetype begin = from;
    for (qsizetype i = from; i < end; ++i) {
        const QChar c = text[i];
        const bool dash = (c == u'-' || c == u'–' || c == u'—') && i > from && i + 1 < end &&
                          text[i - 1].isSpace() && text[i + 1].isSpace() &&
                          !isPrefix(text.sliced(begin, i - begin));
        const bool colon = c == u':' && i + 1 < end && text[i + 1].isSpace();
        if (c != u',' && c != u';' && c != u'|' && c != u'\t' && !dash && !colon) continue;
        add(begin, i);
        barred = barred || colon;
        begin = i + 1;
    }
    add(begin, end);
}

std::optional<FoundAddress> findAddress(QStringView text, const std::vector<AddressPiece>& pieces,
                                        const QString& country) {
    auto found = Finder(text, pieces, country).find();
    if (found) std::ranges::sort(found->read.spans, {}, &AddressSpan::from);
    return found;
}

}  // namespace waymark
