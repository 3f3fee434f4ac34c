// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressground.h"

#include "core/base/text.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using addresswords::Piece;

AddressGround::AddressGround(QStringView text, const std::vector<AddressPiece>& pieces)
    : m_text(text), m_pieces(pieces) {
    for (const AddressPiece& piece : pieces)
        m_kinds.push_back(piece.isUsable ? addresswords::pieceOf(view(piece)) : Piece::Nothing);
}

QString AddressGround::textOf(Span span) const {
    return text::tidied(m_text.sliced(span.from, span.to - span.from), text::Lines::Keep);
}

bool AddressGround::areBeside(size_t a, size_t b) const {
    if (m_pieces[b].isBarred) return false;
    if (m_pieces[a].line == m_pieces[b].line) return true;
    return m_pieces[b].line - m_pieces[a].line == 1 && !m_pieces[b].afterGap;
}

bool AddressGround::isDivided(size_t a, size_t b) const {
    return m_text.sliced(m_pieces[a].to, m_pieces[b].from - m_pieces[a].to).contains(u'|');
}

AddressGround::Span AddressGround::trimmed(Span span) const {
    const QStringView signs = u" \t,;.-–|/(";
    while (span.from < span.to && signs.contains(m_text[span.from])) ++span.from;
    while (span.to > span.from &&
           (signs.contains(m_text[span.to - 1]) && m_text[span.to - 1] != u'.'))
        --span.to;
    return span;
}

bool AddressGround::isTown(Span span) const {
    const QString text = textOf(span);
    if (text.size() < 2 || text.size() > 50) return false;
    int words = 0, digits = 0;
    for (const QString& word : text.split(u' ')) {
        ++words;
        for (const QChar c : word) digits += c.isDigit() ? 1 : 0;
    }
    const bool cedex = text.contains(u"cedex"_s, Qt::CaseInsensitive);
    return words <= 6 && (digits == 0 || cedex || (digits <= 2 && words >= 2)) &&
           text.front().isLetter();
}

qsizetype AddressGround::streetBefore(size_t end, bool& whole) const {
    qsizetype first = None;
    whole = false;
    size_t next = end;
    for (qsizetype i = qsizetype(end) - 1, seen = 0; i >= 0 && seen < 7; --i, ++seen) {
        if (!m_pieces[size_t(i)].isUsable || !areBeside(size_t(i), next)) break;
        const Piece kind = m_kinds[size_t(i)];
        const bool sameLine = m_pieces[size_t(i)].line == m_pieces[next].line;
        if (kind == Piece::Street || kind == Piece::Unit || kind == Piece::Number) {
            if (kind == Piece::Street && whole && !sameLine && !isContinuing(size_t(i))) break;
            if (kind == Piece::Street) whole = true;
            first = i;
        } else if (kind == Piece::Building) {
            first = i;
        } else if (kind == Piece::Plain && first == None && hasStreetBefore(size_t(i))) {
            // A district between street and town.
        } else if (kind == Piece::Plain && first != None && sameLine &&
                   !isDivided(size_t(i), next) &&
                   (m_kinds[next] == Piece::Number ||
                    (m_kinds[next] == Piece::Unit &&
                     (!whole || addresswords::namesEstate(view(m_pieces[size_t(i)])))))) {
            first = i;  // "Via degli Ulivi, 14", "Pol. Ind. La Vega, nave 14"
            whole = true;
        } else if ((kind == Piece::Plain || kind == Piece::Nothing) && first != None && sameLine &&
                   i > 0 && m_kinds[size_t(i) - 1] == Piece::Unit && !isDivided(size_t(i), next) &&
                   m_pieces[size_t(i) - 1].line == m_pieces[size_t(i)].line) {
            first = i;  // "Room 3, Faculty of Arts, Beaumont Road"
        } else if (kind == Piece::Plain && sameLine && isHouseName(size_t(i), next)) {
            first = i;
        } else {
            break;
        }
        next = size_t(i);
    }
    return first;
}

bool AddressGround::isHouseName(size_t i, size_t street) const {
    if (m_kinds[street] != Piece::Street || isDivided(i, street)) return false;
    if (i > 0 && m_pieces[i - 1].line == m_pieces[i].line) return false;
    const QStringView written = view(m_pieces[i]);
    if (written.count(u' ') > 2 || !m_text[m_pieces[street].from].isDigit()) return false;
    const QString key = text::folded(written);
    if (key.startsWith(u"the "_s)) return true;
    for (const QStringView end : {u"house", u"cottage", u"barn", u"mill", u"lodge", u"croft",
                                  u"haus", u"huis", u"hof", u"gard", u"stead"})
        if (key.endsWith(end)) return true;
    return false;
}

bool AddressGround::isContinuing(size_t i) const {
    return std::ranges::none_of(view(m_pieces[i]), [](QChar c) { return c.isDigit(); });
}

bool AddressGround::hasStreetBefore(size_t i) const {
    for (size_t k = i, steps = 0; k-- > 0 && steps < 2; ++steps) {
        if (!m_pieces[k].isUsable || !areBeside(k, k + 1)) return false;
        if (m_kinds[k] == Piece::Street || m_kinds[k] == Piece::Unit) return true;
        if (m_kinds[k] != Piece::Plain && m_kinds[k] != Piece::Building) return false;
    }
    return false;
}

void AddressGround::put(FoundAddress& found, AddressPart part, QString& field, Span span,
                        QString value) const {
    if (span.isEmpty() || value.isEmpty()) return;
    field = std::move(value);
    found.read.spans.push_back({part, span.from, span.to});
}

void AddressGround::cutTown(FoundAddress& found, Span& town, const QString& country) const {
    QStringView text = m_text.sliced(town.from, town.to - town.from);
    if (const qsizetype open = text.indexOf(u'('); open > 1) {
        const qsizetype close = text.indexOf(u')', open);
        const Span inside{town.from + open + 1, town.from + (close < 0 ? text.size() : close)};
        takeRegionOrCountry(found, inside);
        town.to = town.from + open;
        town = trimmed(town);
        text = m_text.sliced(town.from, town.to - town.from);
    }
    for (qsizetype at = text.indexOf(u' '); at > 0; at = text.indexOf(u' ', at + 1)) {
        const QString code = addresswords::countryNamed(text.sliced(at + 1));
        if (code.isEmpty() || !found.read.address.country.isEmpty()) continue;
        // "Ciudad de México"
        const QStringView front = text.first(at);
        const QStringView joint = front.sliced(front.lastIndexOf(u' ') + 1);
        if (joint == u"de" || joint == u"of" || joint == u"di" || joint == u"do") continue;
        put(found, AddressPart::Country, found.read.address.country, {town.from + at + 1, town.to},
            code);
        town.to = town.from + at;
        town = trimmed(town);
        text = m_text.sliced(town.from, town.to - town.from);
        break;
    }
    const qsizetype last = text.lastIndexOf(u' ');
    const bool province = (country == u"IT"_s || country == u"CH"_s) && last > 1 &&
                          text.size() - last == 3 && text[last + 1].isUpper() &&
                          text[last + 2].isUpper();
    if (province) {
        const Span region{town.from + last + 1, town.to};
        put(found, AddressPart::Region, found.read.address.region, region, textOf(region));
        town.to = town.from + last;
        town = trimmed(town);
    }
}

void AddressGround::takeRegionOrCountry(FoundAddress& found, Span span) const {
    span = trimmed(span);
    const QString written = textOf(span);
    const QString code = addresswords::countryNamed(written);
    PostalAddress& address = found.read.address;
    if (!code.isEmpty() && address.country.isEmpty())
        put(found, AddressPart::Country, address.country, span, code);
    else if (address.region.isEmpty() && written.size() < 40)
        put(found, AddressPart::Region, address.region, span, written);
}

void AddressGround::setStreet(FoundAddress& found, Span span) const {
    if (span.isEmpty()) return;
    while (span.to > span.from && QStringView(u" ,;|\t\n-–").contains(m_text[span.to - 1]))
        --span.to;
    QString street;
    for (const QString& line : textOf(span).split(u'\n')) {
        QString tidy = line;
        tidy.replace(u'|', u", "_s).replace(u" ,"_s, u","_s);
        tidy = text::tidied(tidy);
        while (tidy.endsWith(u',') || tidy.endsWith(u';')) tidy.chop(1);
        if (tidy.isEmpty()) continue;
        street += street.isEmpty() ? tidy : u'\n' + tidy;
    }
    put(found, AddressPart::Street, found.read.address.street, span, street);
}

void AddressGround::countryBehind(FoundAddress& found) const {
    for (int steps = 0; steps < 2; ++steps) {
        const size_t k = found.lastPiece + 1;
        if (k >= m_pieces.size() || !m_pieces[k].isUsable || !areBeside(k - 1, k)) return;
        const Span span = trimmed({m_pieces[k].from, m_pieces[k].to});
        const QStringView written = m_text.sliced(span.from, span.to - span.from);
        PostalAddress& address = found.read.address;
        if (const QString code = addresswords::countryNamed(written); !code.isEmpty()) {
            found.lastPiece = k;
            // "Georgia", "NL" behind the postcode are what they are in the address.
            if (address.country.isEmpty())
                put(found, AddressPart::Country, address.country, span, code);
            return;
        }
        const bool sameLine = m_pieces[k].line == m_pieces[k - 1].line;
        const bool region = sameLine && address.region.isEmpty() && (m_kinds[k] == Piece::Plain) &&
                            written.size() < 25 &&
                            (addresswords::isCounty(written) ||
                             (k + 1 < m_pieces.size() && m_pieces[k + 1].isUsable &&
                              !addresswords::countryNamed(view(m_pieces[k + 1])).isEmpty()));
        if (!region) return;
        found.lastPiece = k;
        put(found, AddressPart::Region, address.region, span, textOf(span));
    }
}

void AddressGround::stateBehind(FoundAddress& found) const {
    const size_t k = found.lastPiece + 1;
    if (k >= m_pieces.size() || !m_pieces[k].isUsable || !areBeside(k - 1, k)) return;
    const Span span = trimmed({m_pieces[k].from, m_pieces[k].to});
    const auto state = addresswords::stateOf(m_text.sliced(span.from, span.to - span.from));
    if (state.code.isEmpty() || m_pieces[k].line != m_pieces[k - 1].line) return;
    put(found, AddressPart::Region, found.read.address.region, span, state.code);
    found.lastPiece = k;
}

}  // namespace waymark
