// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/spelling.h"

#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace waymark {
namespace {
constexpr int Longest = 40;

/// Different letters that one has and the other lacks: so many slips at least.
int lettersApart(QStringView a, QStringView b) {
    const auto letters = [](QStringView word) {
        std::uint64_t found = 0;
        for (const QChar c : word) found |= std::uint64_t(1) << (c.unicode() & 63);
        return found;
    };
    const std::uint64_t one = letters(a), other = letters(b);
    return std::max(std::popcount(one & ~other), std::popcount(other & ~one));
}

/// Something in it that a scanner takes for something else.
bool mayBeMisread(QStringView word) {
    for (qsizetype at = 0; at < word.size(); ++at) {
        if (word[at].isDigit()) return true;
        const char16_t c = word[at].unicode();
        const char16_t next = at + 1 < word.size() ? word[at + 1].unicode() : char16_t(0);
        if ((c == u'r' && next == u'n') || (c == u'c' && next == u'l') ||
            (c == u'v' && next == u'v'))
            return true;
    }
    return false;
}

}  // namespace

int slips(QStringView a, QStringView b, int atMost) {
    a = a.left(Longest);
    b = b.left(Longest);
    while (!a.isEmpty() && !b.isEmpty() && a.front() == b.front()) {
        a = a.sliced(1);
        b = b.sliced(1);
    }
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.chop(1);
        b.chop(1);
    }
    const int rows = int(a.size()), columns = int(b.size());
    if (std::abs(rows - columns) > atMost) return atMost + 1;
    if (rows == 0 || columns == 0) return std::max(rows, columns);
    if (lettersApart(a, b) > atMost) return atMost + 1;
    using Row = std::array<std::uint8_t, Longest + 1>;
    std::array<Row, 3> kept;
    Row *before = &kept[0], *last = &kept[1], *now = &kept[2];
    for (int column = 0; column <= columns; ++column)
        (*last)[size_t(column)] = std::uint8_t(column);
    for (int row = 1; row <= rows; ++row) {
        (*now)[0] = std::uint8_t(row);
        int least = row;
        for (int column = 1; column <= columns; ++column) {
            const auto at = size_t(column);
            const QChar one = a[row - 1], other = b[column - 1];
            int needed = std::min(
                {(*last)[at] + 1, (*now)[at - 1] + 1, (*last)[at - 1] + (one == other ? 0 : 1)});
            if (row > 1 && column > 1 && one == b[column - 2] && a[row - 2] == other)
                needed = std::min(needed, (*before)[at - 2] + 1);
            (*now)[at] = std::uint8_t(needed);
            least = std::min(least, needed);
        }
        if (least > atMost) return atMost + 1;
        Row* const oldest = before;
        before = last;
        last = now;
        now = oldest;
    }
    return std::min(int((*last)[size_t(columns)]), atMost + 1);
}

namespace {

/// The letters that a scanner sees: "rn" is its "m", "1" its "l".
QString seen(QStringView word) {
    QString letters = word.toString();
    for (const auto& [read, meant] : {std::pair{u"rn", u"m"},
                                      {u"cl", u"d"},
                                      {u"vv", u"w"},
                                      {u"0", u"o"},
                                      {u"1", u"l"},
                                      {u"5", u"s"},
                                      {u"8", u"b"},
                                      {u"9", u"g"}})
        letters.replace(QString::fromUtf16(read), QString::fromUtf16(meant));
    return letters;
}

}  // namespace

float spelledAlike(QStringView a, QStringView b) {
    const qsizetype longer = std::min<qsizetype>(std::max(a.size(), b.size()), Longest);
    if (longer < 3 || a.isEmpty() || b.isEmpty()) return 0;
    const int allowed = longer <= 5 ? 1 : longer <= 8 ? 2 : 3;
    const int needed = slips(a, b, allowed);
    if (needed <= allowed) return 1 - float(needed) / float(longer);
    // Misread letters come in pairs, which are two slips each.
    constexpr int MostSlips = 4;
    if ((!mayBeMisread(a) && !mayBeMisread(b)) || slips(a, b, MostSlips) > MostSlips ||
        seen(a) != seen(b))
        return 0;
    return 1 - 1 / float(longer);
}

}  // namespace waymark
