// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/writingerrors.h"

#include <cmath>
#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Keys beside each other.
constexpr QStringView Rows[] = {u"qwertyuiop", u"asdfghjkl", u"zxcvbnm", u"1234567890"};

QChar neighbour(QChar key, Chance& chance) {
    for (const QStringView row : Rows) {
        const qsizetype at = row.indexOf(key);
        if (at < 0) continue;
        if (at == 0) return row[1];
        if (at + 1 == row.size()) return row[at - 1];
        return row[chance.percent(50) ? at - 1 : at + 1];
    }
    return key.isDigit() ? u'0' : u'e';
}

/// Written for one another: what a scanner misreads, what an ear mishears.
const std::vector<std::pair<QString, QString>> Misreadings{
    {u"m"_s, u"rn"_s}, {u"rn"_s, u"m"_s}, {u"l"_s, u"1"_s}, {u"o"_s, u"0"_s}, {u"cl"_s, u"d"_s},
    {u"d"_s, u"cl"_s}, {u"e"_s, u"c"_s},  {u"h"_s, u"b"_s}, {u"s"_s, u"5"_s}, {u"i"_s, u"l"_s},
    {u"vv"_s, u"w"_s}, {u"w"_s, u"vv"_s}, {u"u"_s, u"v"_s}, {u"g"_s, u"9"_s}, {u"a"_s, u"o"_s},
    {u"5"_s, u"s"_s},  {u"0"_s, u"o"_s},  {u"8"_s, u"3"_s}, {u"1"_s, u"7"_s}, {u"b"_s, u"6"_s}};
const std::vector<std::pair<QString, QString>> Mishearings{
    {u"ph"_s, u"f"_s},  {u"f"_s, u"ph"_s},  {u"ck"_s, u"k"_s},  {u"k"_s, u"c"_s},
    {u"c"_s, u"k"_s},   {u"ie"_s, u"y"_s},  {u"y"_s, u"ie"_s},  {u"ee"_s, u"ea"_s},
    {u"ea"_s, u"ee"_s}, {u"ll"_s, u"l"_s},  {u"nn"_s, u"n"_s},  {u"tt"_s, u"t"_s},
    {u"z"_s, u"s"_s},   {u"s"_s, u"z"_s},   {u"ei"_s, u"ie"_s}, {u"ai"_s, u"ay"_s},
    {u"th"_s, u"t"_s},  {u"gh"_s, u""_s},   {u"mn"_s, u"m"_s},  {u"w"_s, u"v"_s},
    {u"dt"_s, u"t"_s},  {u"or"_s, u"er"_s}, {u"er"_s, u"ar"_s}, {u"e"_s, u"a"_s},
    {u"i"_s, u"e"_s}};

QString exchanged(const QString& word, const std::vector<std::pair<QString, QString>>& pairs,
                  Chance& chance) {
    const int start = chance.below(int(pairs.size()));
    for (size_t step = 0; step < pairs.size(); ++step) {
        const auto& [from, to] = pairs[(size_t(start) + step) % pairs.size()];
        const qsizetype at = word.indexOf(from, word.size() > 4 ? chance.below(2) : 0);
        if (at < 0) continue;
        QString changed = word;
        return changed.replace(at, from.size(), to);
    }
    return word;
}

}  // namespace

std::uint64_t Chance::next() {
    std::uint64_t value = m_state += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

int Chance::zipf(int size) {
    // The inverse of the sum of 1 / (k + 2.7), which is close to a logarithm.
    constexpr double Shift = 2.7;
    const double share = double(next() >> 11) * 0x1.0p-53;
    const double place = Shift * (std::pow((double(size) + Shift) / Shift, share) - 1);
    return std::min(size - 1, int(place));
}

QString slipped(const QString& word, Slip slip, Chance& chance) {
    if (word.size() < 2) return word;
    QString changed = word;
    const int at = chance.below(int(word.size()));
    switch (slip) {
        case Slip::Insert:
            return changed.insert(at, chance.percent(50) ? word[at] : neighbour(word[at], chance));
        case Slip::Delete:
            return changed.remove(at, 1);
        case Slip::Replace:
            changed[at] = neighbour(word[at], chance);
            return changed;
        case Slip::Transpose: {
            const int first = std::min(at, int(word.size()) - 2);
            std::swap(changed[first], changed[first + 1]);
            return changed;
        }
        case Slip::Misread:
            return exchanged(word, Misreadings, chance);
        case Slip::Misheard:
            return exchanged(word, Mishearings, chance);
        case Slip::Blank:
            if (at == 0) return word;
            return changed.insert(at, u' ');
    }
    return word;
}

QString slipped(const QString& word, Chance& chance) {
    static const std::vector<Slip> slips{
        Slip::Insert,  Slip::Insert,  Slip::Delete,   Slip::Delete,    Slip::Replace,
        Slip::Replace, Slip::Replace, Slip::Misheard, Slip::Misheard,  Slip::Misheard,
        Slip::Misread, Slip::Misread, Slip::Blank,    Slip::Transpose, Slip::Transpose};
    for (int attempt = 0; attempt < 8; ++attempt)
        if (const QString changed = slipped(word, chance.of(slips), chance); changed != word)
            return changed;
    return word;
}

}  // namespace waymark
