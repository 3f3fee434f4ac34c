// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturepieces.h"

#include "core/intake/signaturewords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
namespace {

bool isBlank(QStringView text, qsizetype at) {
    return at < 0 || at >= text.size() || text[at].isSpace();
}

/// " - ", " / ", " // ": a sign with blanks around it divides.
bool divides(QStringView text, qsizetype i) {
    const QChar c = text[i];
    if (c == u'|' || c == u'\t' || c == u';') return true;
    return QStringView(u"-–—/~>»«:").contains(c) && isBlank(text, i - 1) && isBlank(text, i + 1);
}

bool isOnlyLegalForm(QStringView text) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && words.size() <= 4 &&
           std::ranges::all_of(words, [](QStringView word) {
               const QString key = signaturewords::keyOf(word);
               return key == QStringView(u"&") || key == QStringView(u"de") ||
                      key == QStringView(u"co") || signaturewords::isLegalForm(key, word);
           });
}

/// "Licensed Electrician (Lic. 274411C)", "Jane Roe (Manager)": where a bracket ends that holds a
/// number or an office; 0 without one.
qsizetype numberedBracket(QStringView text, qsizetype open) {
    constexpr qsizetype Longest = 40;
    const qsizetype close = text.indexOf(u')', open);
    if (close < 0 || close - open > Longest) return 0;
    const auto digits = std::count_if(text.begin() + open, text.begin() + close,
                                      [](QChar c) { return c.isDigit(); });
    if (digits >= 3) return close;
    const QStringView inside = text.sliced(open + 1, close - open - 1);
    const bool isLast = text.sliced(close + 1).trimmed().isEmpty();
    return isLast && !inside.contains(u' ') &&
                   signaturewords::isTitle(signaturewords::keyOf(inside))
               ? close
               : 0;
}

}  // namespace

void appendSignaturePieces(std::vector<SignaturePiece>& to, QStringView text, qsizetype from,
                           qsizetype end, SignaturePiece model) {
    const int row = to.empty() ? 0 : to.back().row + 1;
    bool first = true;
    int cell = 0, order = 0;
    const auto add = [&](qsizetype begin, qsizetype stop, bool comma) {
        const QStringView signs = u" \t,;:-–—/.>»«~!";
        while (begin < stop && signs.contains(text[begin])) ++begin;
        while (stop > begin && QStringView(u" \t,;:-–—/>»«~").contains(text[stop - 1])) --stop;
        const bool words = std::any_of(text.begin() + begin, text.begin() + stop,
                                       [](QChar c) { return c.isLetterOrNumber(); });
        if (!words) return;
        const QStringView piece = text.sliced(begin, stop - begin);
        if (comma && !first && to.back().cell == cell && isOnlyLegalForm(piece)) {
            to.back().to = stop;  // "Almazara del Sol, S.L."
            return;
        }
        SignaturePiece next = model;
        next.from = begin;
        next.to = stop;
        next.row = row;
        next.cell = cell;
        next.order = order++;
        next.afterGap = model.afterGap && first;
        next.afterClosing = model.afterClosing && first;
        first = false;
        to.push_back(next);
    };
    qsizetype begin = from;
    bool comma = false;
    int open = 0;
    for (qsizetype i = from; i < end; ++i) {
        if (const qsizetype close = text[i] == u'(' ? numberedBracket(text.first(end), i) : 0;
            close > 0) {
            add(begin, i, comma);
            add(i + 1, close, true);
            begin = close + 1;
            i = close;
            comma = true;
            continue;
        }
        if (text[i] == u'(') ++open;
        if (text[i] == u')' && open > 0) --open;
        const bool isComma = text[i] == u',' && open == 0;
        if (!isComma && (!divides(text, i) || (open > 0 && text[i] == u'/'))) continue;
        add(begin, i, comma);
        begin = i + 1;
        comma = isComma;
        if (!isComma) {
            ++cell;
            order = 0;
            open = 0;
        }
    }
    add(begin, end, comma);
}

}  // namespace waymark
