// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/numberformat.h"

#include <QDate>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr double mostSerial = 2'958'466;  // 1 January 10000
constexpr qint64 secondsOfDay = 86'400;

QString twoDigits(qint64 number) { return QString::number(number).rightJustified(2, u'0'); }

/// `10:20`, `10:20:30`.
QString clock(qint64 seconds) {
    QString text = twoDigits(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60);
    if (seconds % 60 != 0) text += u':' + twoDigits(seconds % 60);
    return text;
}

/// Digits with perhaps a sign: a number that no double need carry.
bool isWholeNumber(QStringView raw) {
    if (raw.startsWith(u'-')) raw = raw.sliced(1);
    if (raw.isEmpty() || raw.size() > 40) return false;
    return std::all_of(raw.begin(), raw.end(),
                       [](QChar c) { return c.unicode() >= u'0' && c.unicode() <= u'9'; });
}

const char16_t* builtInCode(int id) {
    switch (id) {
        case 1:
            return u"0";
        case 2:
        case 4:
        case 39:
        case 40:
            return u"0.00";
        case 3:
        case 37:
        case 38:
            return u"0";
        case 9:
            return u"0%";
        case 10:
            return u"0.00%";
        case 18:
        case 19:
        case 20:
        case 21:
        case 32:
        case 33:
        case 34:
        case 35:
        case 55:
        case 56:
            return u"h:mm:ss";
        case 22:
            return u"yyyy-mm-dd h:mm";
        case 45:
        case 46:
        case 47:
            return u"[h]:mm:ss";
        default:
            break;
    }
    // The short dates of all languages.
    const bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 ||
                      (id >= 50 && id <= 54) || id == 57 || id == 58;
    return date ? u"yyyy-mm-dd" : u"";
}

}  // namespace

QString plainNumber(double value, QStringView raw) {
    if (isWholeNumber(raw)) return raw.toString();
    if (!std::isfinite(value)) return raw.toString();
    if (value == std::floor(value) && std::fabs(value) < 1e18)
        return QString::number(qint64(value));
    // Fifteen digits are what a spreadsheet shows; the rest is noise of the binary fraction.
    QString text = QString::number(value, 'g', 15);
    if (!text.contains(u'e')) return text;
    const double size = std::fabs(value);
    if (size >= 1e18 || size < 1e-12) return text;
    text = QString::number(value, 'f', std::min(30, 14 - int(std::floor(std::log10(size)))));
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.'))) text.chop(1);
    return text;
}

QString serialDay(double serial, DateSystem system, TimeOfDay time) {
    if (!(serial >= 0) || serial >= mostSerial) return {};
    const auto seconds = qint64(std::llround(serial * double(secondsOfDay)));
    const qint64 day = time == TimeOfDay::IfAny ? seconds / secondsOfDay : qint64(serial);
    QString text;
    if (system == DateSystem::From1904) {
        text = QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    } else if (day == 60) {
        // The system of 1900 takes that year for a leap year.
        text = u"1900-02-29"_s;
    } else if (day > 0) {
        text = QDate(1899, 12, day < 60 ? 31 : 30).addDays(day).toString(Qt::ISODate);
    }
    const qint64 ofDay = seconds - day * secondsOfDay;
    if (time == TimeOfDay::LeftAway || (ofDay == 0 && !text.isEmpty())) return text;
    return text.isEmpty() ? clock(ofDay) : text + u' ' + clock(ofDay);
}

NumberFormat::NumberFormat(QStringView code) {
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i <= code.size() && m_sections.size() < 4; ++i) {
        const char16_t c = i < code.size() ? code[i].unicode() : u';';
        if (c == u'"') quoted = !quoted;
        if (c == u'\\' && !quoted) {
            ++i;
            continue;
        }
        if (c != u';' || (quoted && i < code.size())) continue;
        m_sections.push_back(sectionOf(code.sliced(start, i - start)));
        start = i + 1;
    }
}

NumberFormat NumberFormat::builtIn(int id) {
    const QStringView code(builtInCode(id));
    return code.isEmpty() ? NumberFormat() : NumberFormat(code);
}

NumberFormat::Section NumberFormat::sectionOf(QStringView code) {
    using What = Token::What;
    Section section;
    bool days = false;
    bool hours = false;
    bool months = false;
    bool elapsed = false;
    bool odd = false;  // an exponent, a fraction, scaling, text: shown as a plain number
    bool point = false;
    bool placeholder = false;
    bool commaLast = false;
    const auto literal = [&](const QString& letters) {
        section.tokens.push_back({What::Literal, letters});
    };
    if (code.trimmed().compare(u"general", Qt::CaseInsensitive) == 0) return section;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code[i].unicode();
        const char16_t small = code[i].toLower().unicode();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            literal(code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1).toString());
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\') {
            if (i + 1 < code.size()) literal(code.sliced(++i, 1).toString());
        } else if (c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QStringView inside =
                code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1).trimmed();
            if (inside.startsWith(u'$')) {
                literal(inside.sliced(1).toString().section(u'-', 0, 0));
            } else if (inside.startsWith(u'<') || inside.startsWith(u'>') ||
                       inside.startsWith(u'=')) {
                section.condition = inside.toString();
            } else if (!inside.isEmpty() &&
                       QStringView(u"hms").contains(inside.front().toLower()) &&
                       inside.count(inside.front()) == inside.size()) {
                elapsed = true;
            }
            i = end < 0 ? code.size() : end;
        } else if (code.sliced(i).startsWith(u"AM/PM", Qt::CaseInsensitive)) {
            hours = true;
            i += 4;
        } else if (code.sliced(i).startsWith(u"A/P", Qt::CaseInsensitive)) {
            hours = true;
            i += 2;
        } else if (code.sliced(i).startsWith(u"general", Qt::CaseInsensitive)) {
            odd = true;
            i += 6;
        } else if (c == u'0') {
            section.tokens.push_back({What::Zero, {}});
            placeholder = true;
            commaLast = false;
        } else if (c == u'#' || c == u'?') {
            section.tokens.push_back({What::Digit, {}});
            placeholder = true;
            commaLast = false;
        } else if (c == u'.' && !point && !days && !hours && !months) {
            section.tokens.push_back({What::Point, {}});
            point = true;
            odd = odd || commaLast;
        } else if (c == u',' && placeholder) {
            commaLast = true;
        } else if (c == u'%') {
            ++section.percents;
            literal(u"%"_s);
        } else if (small == u'e' && placeholder) {
            odd = true;
        } else if (c == u'@') {
            odd = true;
        } else if (small == u'y' || small == u'd' || small == u'e' || small == u'g') {
            days = true;
        } else if (small == u'h' || small == u's') {
            hours = true;
        } else if (small == u'm') {
            months = true;
        } else {
            if (c == u'/' && placeholder && !days && !months) odd = true;
            literal(code.sliced(i, 1).toString());
        }
    }
    odd = odd || commaLast;
    if (elapsed)
        section.kind = Kind::Elapsed;
    else if (days || (months && !hours))
        section.kind = hours ? Kind::DateTime : Kind::Date;
    else if (hours)
        section.kind = Kind::Time;
    else if (placeholder && !odd)
        section.kind = Kind::Number;
    return section;
}

const NumberFormat::Section& NumberFormat::sectionFor(double value) const {
    for (const Section& section : m_sections) {
        const QStringView condition = section.condition;
        if (condition.isEmpty()) continue;
        qsizetype signs = 0;
        while (signs < condition.size() && QStringView(u"<>=").contains(condition[signs])) ++signs;
        bool valid = false;
        const double limit = condition.sliced(signs).trimmed().toDouble(&valid);
        const QStringView sign = condition.first(signs);
        if (!valid) continue;
        if ((sign == u"<" && value < limit) || (sign == u"<=" && value <= limit) ||
            (sign == u">" && value > limit) || (sign == u">=" && value >= limit) ||
            (sign == u"=" && value == limit) || (sign == u"<>" && value != limit))
            return section;
    }
    // The last one without a condition where the first ones have one; else the first, with a minus
    // where the sheet would show red or brackets.
    for (const Section& section : m_sections) {
        if (section.condition.isEmpty()) return section;
    }
    return m_sections.front();
}

QString NumberFormat::number(const Section& section, double value, QStringView raw) {
    using What = Token::What;
    qsizetype point = 0;
    while (point < qsizetype(section.tokens.size()) &&
           section.tokens[size_t(point)].what != What::Point)
        ++point;
    int decimals = 0;
    for (size_t i = size_t(point); i < section.tokens.size(); ++i)
        decimals += section.tokens[i].what == What::Zero || section.tokens[i].what == What::Digit;
    decimals = std::min(decimals, 20);
    for (int i = 0; i < section.percents; ++i) value *= 100;
    QString digits = QString::number(std::fabs(value), 'f', decimals);
    if (decimals == 0 && section.percents == 0 && isWholeNumber(raw))
        digits = raw.toString().remove(u'-');
    QString whole = digits.section(u'.', 0, 0);
    QString fraction = digits.section(u'.', 1, 1);
    const bool zero = whole.count(u'0') == whole.size() && fraction.count(u'0') == fraction.size();
    if (whole == u"0") whole.clear();

    // From the right: each place takes a digit, the leftmost one all that are left.
    qsizetype leftmost = 0;
    while (leftmost < point && section.tokens[size_t(leftmost)].what == What::Literal) ++leftmost;
    QString before;
    for (qsizetype i = point - 1; i >= 0; --i) {
        const Token& token = section.tokens[size_t(i)];
        if (token.what == What::Literal) {
            before.prepend(token.letters);
            continue;
        }
        if (i == leftmost && !whole.isEmpty()) {
            before.prepend(whole);
            whole.clear();
        } else if (!whole.isEmpty()) {
            before.prepend(whole.back());
            whole.chop(1);
        } else if (token.what == What::Zero) {
            before.prepend(u'0');
        }
    }
    if (!whole.isEmpty()) before.append(whole);  // `.00` has no place before its point
    QString behind;
    qsizetype place = 0;
    qsizetype needed = 0;  // letters of `behind` that a 0 asks for
    QString literals;
    for (size_t i = size_t(point) + 1; i < section.tokens.size(); ++i) {
        const Token& token = section.tokens[i];
        if (token.what == What::Literal) {
            literals += token.letters;
        } else if (place < fraction.size()) {
            behind += fraction[place++];
            if (token.what == What::Zero) needed = behind.size();
        }
    }
    while (behind.size() > needed && behind.endsWith(u'0')) behind.chop(1);
    QString text = before;
    if (!behind.isEmpty()) {
        if (text.isEmpty()) text = u"0"_s;
        text += u'.' + behind;
    }
    text += literals;
    if (value < 0 && !zero) text.prepend(u'-');
    return text.trimmed();
}

QString NumberFormat::shown(QStringView raw, DateSystem system) const {
    raw = raw.trimmed();
    bool valid = false;
    const double value = raw.toDouble(&valid);
    if (!valid || !std::isfinite(value)) return raw.toString();
    if (m_sections.empty()) return plainNumber(value, raw);
    const Section& section = sectionFor(value);
    QString text;
    switch (section.kind) {
        case Kind::General:
            break;
        case Kind::Number:
            text = std::fabs(value) < 1e18 ? number(section, value, raw) : QString();
            break;
        case Kind::Date:
            // The time of day that a format hides is no part of the date.
            text = serialDay(value, system, TimeOfDay::LeftAway);
            break;
        case Kind::DateTime:
            text = serialDay(value, system, TimeOfDay::IfAny);
            break;
        case Kind::Time:
            if (value >= 0 && value < 1)
                text = clock(
                    std::min<qint64>(std::llround(value * double(secondsOfDay)), secondsOfDay - 1));
            else
                text = serialDay(value, system, TimeOfDay::IfAny);
            break;
        case Kind::Elapsed:
            if (value >= 0 && value < mostSerial)
                text = clock(std::llround(value * double(secondsOfDay)));
            break;
    }
    return text.isEmpty() ? plainNumber(value, raw) : text;
}

}  // namespace waymark
