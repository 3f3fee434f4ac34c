// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/cellshape.h"

#include <QByteArray>

namespace waymark {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return uchar(c) >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

struct Counts {
    int digits = 0;
    int letters = 0;
    int blanks = 0;
    int groups = 0;  ///< runs of digits
    int dividers = 0;
};

Counts countsOf(QByteArrayView cell) {
    Counts counts;
    char before = 0;
    for (const char c : cell) {
        if (isDigit(c)) {
            ++counts.digits;
            if (!isDigit(before)) ++counts.groups;
        } else if (isLetter(c)) {
            ++counts.letters;
        } else if (c == ' ') {
            ++counts.blanks;
        }
        before = c;
    }
    return counts;
}

/// `allowed` besides digits, nothing else.
bool onlyDigitsAnd(QByteArrayView cell, QByteArrayView allowed) {
    for (const char c : cell) {
        if (!isDigit(c) && !allowed.contains(c)) return false;
    }
    return true;
}

bool isEmail(QByteArrayView cell) {
    if (cell.startsWith("mailto:")) cell = cell.sliced(7);
    const qsizetype at = cell.indexOf('@');
    if (at < 1 || cell.lastIndexOf('@') != at) return false;
    const qsizetype dot = cell.lastIndexOf('.');
    if (dot < at + 2 || dot + 2 > cell.size() - 1) return false;
    for (const char c : cell) {
        if (c == ' ' || c == ',' || c == ';' || c == '\t' || c == '|' || c == '"' || c == '\n')
            return false;
    }
    return true;
}

bool isUrl(QByteArrayView cell) {
    const QByteArray start =
        cell.first(std::min<qsizetype>(cell.size(), 8)).toByteArray().toLower();
    if (!start.startsWith("http://") && !start.startsWith("https://") &&
        !start.startsWith("www.") && !start.startsWith("ftp://"))
        return false;
    return !cell.contains(' ') && !cell.contains('\t');
}

bool isMonthName(QByteArrayView word) {
    // The first three letters in the languages met, without those beyond ASCII.
    static constexpr QByteArrayView months(
        " jan feb fev feb mar mrz maa apr avr abr may mai mag mei maj jun jui giu jul lug jol aug "
        "aou ago "
        "aoû sep set oct okt ott out nov dec dez dic ene gen ");
    if (word.size() < 3) return false;
    const QByteArray key = ' ' + word.first(3).toByteArray().toLower();
    return months.contains(key);
}

bool isTime(QByteArrayView cell, const Counts& counts) {
    if (counts.digits < 3 || !cell.contains(':') || counts.groups < 2 || counts.groups > 4)
        return false;
    if (!isDigit(cell.front())) return false;
    return onlyDigitsAnd(cell, ":. APMapm+Z-");
}

bool isDate(QByteArrayView cell, const Counts& counts) {
    if (counts.digits < 3 || counts.digits > 23 || cell.size() > 40) return false;
    if (counts.letters <= 4 && counts.groups >= 3) {
        // 2024-03-12, 12/03/24, 12.3.2024, also with a time after it
        char mark = 0;
        int marks = 0;
        int run = 0;
        int longest = 0;
        for (const char c : cell) {
            if (isDigit(c)) {
                longest = std::max(longest, ++run);
                if (longest > 4) return false;
                continue;
            }
            run = 0;
            if (c == '-' || c == '/' || c == '.') {
                if (mark == 0) mark = c;
                if (c == mark) ++marks;
            } else {
                break;
            }
        }
        if (marks == 2 && onlyDigitsAnd(cell, "-/.: TZAPMapm+")) return true;
    }
    // 28 Sep 2026, Sep 28, 2026
    if (counts.letters < 3 || counts.letters > 12 || counts.groups < 1) return false;
    qsizetype i = 0;
    while (i < cell.size() && !isLetter(cell[i])) ++i;
    return isMonthName(cell.sliced(i)) && counts.digits >= 3 && counts.groups <= 5;
}

bool isNumber(QByteArrayView cell, const Counts& counts) {
    if (counts.digits == 0 || counts.letters > 6) return false;
    for (const QByteArrayView sign :
         {QByteArrayView("\xE2\x82\xAC"), QByteArrayView("\xC2\xA3"), QByteArrayView("\xC2\xA5"),
          QByteArrayView("$"), QByteArrayView("EUR"), QByteArrayView("USD"), QByteArrayView("GBP"),
          QByteArrayView("CHF"), QByteArrayView("%")}) {
        if (cell.startsWith(sign)) cell = cell.sliced(sign.size());
        if (cell.endsWith(sign)) cell.chop(sign.size());
        cell = cell.trimmed();
    }
    if (cell.isEmpty()) return false;
    if (cell.startsWith('-') || cell.startsWith('+') || cell.startsWith('(')) cell = cell.sliced(1);
    if (cell.endsWith(')')) cell.chop(1);
    int exponents = 0;
    bool lastMark = true;
    int marks = 0;
    for (const char c : cell) {
        if (isDigit(c)) {
            lastMark = false;
            continue;
        }
        if ((c == 'e' || c == 'E') && exponents == 0 && !lastMark) {
            ++exponents;
            continue;
        }
        if ((c == '+' || c == '-') && exponents == 1) continue;
        if ((c == '.' || c == ',' || c == '\'' || c == ' ') && (!lastMark || marks == 0)) {
            lastMark = true;
            ++marks;
            continue;
        }
        return false;
    }
    return counts.groups <= 5 || exponents > 0;
}

bool isPhone(QByteArrayView cell, const Counts& counts) {
    if (counts.digits < 7 || counts.digits > 19 || cell.size() > 40) return false;
    if (cell.startsWith('\'')) cell = cell.sliced(1);
    const qsizetype ext = cell.toByteArray().toLower().lastIndexOf('x');
    const QByteArrayView number = ext > 0 ? cell.first(ext) : cell;
    QByteArrayView bare = number.trimmed();
    if (bare.endsWith('e') || bare.endsWith("ext"))
        bare = bare.first(bare.lastIndexOf('e')).trimmed();
    if (!onlyDigitsAnd(bare, "+() -./\t")) return false;
    const char first = bare.isEmpty() ? ' ' : bare.front();
    return first == '+' || first == '(' || first == '0' || counts.groups >= 3 ||
           (counts.groups == 1 && counts.digits >= 10);
}

bool isOdd(QByteArrayView cell) {
    const char first = cell.front();
    const char last = cell.back();
    if ((first == '"') != (last == '"')) return true;
    if (first == '\'' && cell.size() > 1 && isLetter(cell[1]) && cell.lastIndexOf(first) == 0)
        return true;
    if (cell.size() == 1 && (first == '"' || first == '\'')) return true;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (c == ';' || c == '|' || c == '\t') return true;
        if (c == ',' && (i + 1 == cell.size() || cell[i + 1] != ' ')) return true;
    }
    // A cell between two marks that serve as quotes in some files.
    return first == last && cell.size() > 1 && QByteArrayView("'`~^*$%#/").contains(first);
}

}  // namespace

CellShape shapeOf(QByteArrayView cell) {
    cell = cell.trimmed();
    if (cell.isEmpty()) return CellShape::Empty;
    if (cell.size() > 400) return CellShape::Text;
    const Counts counts = countsOf(cell);
    if (counts.digits >= 3) {
        if (isDate(cell, counts)) return CellShape::Date;
        if (isTime(cell, counts)) return CellShape::Time;
    }
    if (counts.digits > 0) {
        // A long figure with a leading 0 or + is dialled, not counted.
        const bool dialled = counts.digits >= 7 && (cell.front() == '+' || cell.front() == '0');
        if (dialled && isPhone(cell, counts)) return CellShape::Phone;
        if (isNumber(cell, counts)) return CellShape::Number;
        if (isPhone(cell, counts)) return CellShape::Phone;
    }
    if (isEmail(cell)) return CellShape::Email;
    if (isUrl(cell)) return CellShape::Url;
    if (isOdd(cell)) return CellShape::Odd;
    return cell.size() <= 48 && counts.blanks <= 5 ? CellShape::Word : CellShape::Text;
}

}  // namespace waymark
