// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/writtendate.h"

#include "core/base/text.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Names of the months, folded: English, German, French, Spanish, Italian, Dutch, Portuguese. No
/// word means two different months in these languages.
int monthNamed(const QString& word) {
    static const QHash<QString, int> months = [] {
        constexpr std::array<const char16_t*, 12> names{
            u"january jan januar jaenner janner janvier janv enero ene gennaio gen januari janeiro",
            u"february feb februar feber fevrier fevr febrero febbraio februari fevereiro fev",
            u"march mar marz maerz mrz mars marzo maart mrt marco",
            u"april apr avril avr abril abr aprile",
            u"may mai mayo maggio mag mei maio",
            u"june jun juni juin junio giugno giu junho",
            u"july jul juli juillet juil julio luglio lug julho",
            u"august aug aout agosto ago augustus",
            u"september sep sept septembre septiembre setiembre settembre set setembro",
            u"october oct oktober okt octobre octubre ottobre ott outubro out",
            u"november nov novembre noviembre novembro",
            u"december dec dezember dez decembre diciembre dic dicembre dezembro"};
        QHash<QString, int> all;
        for (size_t month = 0; month < names.size(); ++month)
            for (const QString& name : QString::fromUtf16(names[month]).split(u' '))
                all.insert(name, int(month) + 1);
        return all;
    }();
    return months.value(word);
}

/// Words that may stand in a date without saying anything about the day.
bool isFiller(const QString& word) {
    static const QSet<QString> fillers = [] {
        const QStringList words =
            QString(
                u"st nd rd th de del of den le der am pm um at t z utc gmt a p m h uhr er e mon "
                u"tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday "
                u"saturday sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag "
                u"samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
                u"lun mer jeu ven sam dim lunes martes miercoles jueves viernes sabado domingo "
                u"lunedi martedi mercoledi giovedi venerdi domenica maandag dinsdag woensdag "
                u"donderdag vrijdag zaterdag zondag segunda terca quarta quinta sexta feira 年 月 "
                u"日 "
                u"%s"_s)
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return fillers.contains(word);
}

struct Token {
    enum class Kind { Number, Word } kind;
    int number = 0;
    int digits = 0;
    QString word;
    QChar before;  ///< the character right in front, ':' marks a time of day
};
using Tokens = QVarLengthArray<Token, 12>;

bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

std::optional<Tokens> tokensOf(QStringView text) {
    Tokens tokens;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        const QChar before = begin > 0 ? text[begin - 1] : QChar();
        if (isAsciiDigit(text[i])) {
            while (i < text.size() && isAsciiDigit(text[i])) ++i;
            if (i - begin > 9) return {};
            tokens.append({Token::Kind::Number,
                           text.mid(begin, i - begin).toInt(),
                           int(i - begin),
                           {},
                           before});
        } else if (text[i].isLetter()) {
            while (i < text.size() && text[i].isLetter()) ++i;
            tokens.append(
                {Token::Kind::Word, 0, 0, text::folded(text.mid(begin, i - begin)), before});
        } else {
            if (!QStringView(u" ./-,:'’+()\u2013_").contains(text[i])) return {};
            ++i;
        }
        if (tokens.size() > 11) return {};
    }
    return tokens;
}

bool isNone(QStringView text) {
    static const QStringList none{
        u"-"_s,          u"--"_s,         u"n/a"_s,        u"na"_s,         u"none"_s,
        u"null"_s,       u"nil"_s,        u"0"_s,          u"1899-12-30"_s, u"1899-12-31"_s,
        u"1900-01-00"_s, u"0001-01-01"_s, u"00.01.1900"_s, u"–"_s,          u"?"_s};
    bool zeros = false;
    for (const QChar c : text) {
        if (c == u'0')
            zeros = true;
        else if (!QStringView(u"/.- :T").contains(c))
            return none.contains(text::folded(text));
    }
    return zeros || none.contains(text::folded(text));
}

/// 00–68 are of this century, 69–99 of the last, as POSIX strptime has it.
int fullYear(int year) { return year < 69 ? 2000 + year : 1900 + year; }

WrittenDate certain(int year, int month, int day) {
    const QDate date(year, month, day);
    if (year == 1604)
        return {.form = WrittenDate::Form::Yearless, .day = {}, .first = month, .second = day};
    if (!date.isValid() || year < 1700 || year > 2999) return {};
    return {.form = WrittenDate::Form::Certain, .day = date};
}

/// "2460000": only five-digit serials are days of our time (1927 to 2078).
WrittenDate serial(QStringView text) {
    bool isNumber = false;
    QString number = text.toString();
    number.replace(u',', u'.');
    const double days = number.toDouble(&isNumber);
    if (!isNumber || days < 10000 || days >= 65000) return {};
    return {.form = WrittenDate::Form::Serial, .day = QDate(1899, 12, 30).addDays(qint64(days))};
}

WrittenDate withMonthName(const Tokens& tokens, int month) {
    QVarLengthArray<const Token*, 4> numbers;
    for (const Token& token : tokens)
        if (token.kind == Token::Kind::Number && token.before != u':') numbers.append(&token);
    if (numbers.size() < 2) return {};
    // "2026 Sep 28", else the day is the first and the year the second number.
    if (numbers[0]->digits == 4) return certain(numbers[0]->number, month, numbers[1]->number);
    const Token& year = *numbers[1];
    if (year.digits == 4) return certain(year.number, month, numbers[0]->number);
    if (year.digits != 2) return {};
    WrittenDate date = certain(fullYear(year.number), month, numbers[0]->number);
    date.shortYear = true;
    return date;
}

WrittenDate numeric(const Tokens& tokens, QStringView text) {
    const Token& a = tokens[0];
    const Token& b = tokens[1];
    const Token& c = tokens[2];
    if (a.digits == 4 || a.digits == 3) return certain(a.number, b.number, c.number);
    if (c.digits == 3 || c.digits > 4 || a.digits > 2 || b.digits > 2) return {};
    if (c.digits == 4 && c.number == 1604 && a.number <= 12)
        return {
            .form = WrittenDate::Form::Yearless, .day = {}, .first = a.number, .second = b.number};
    WrittenDate date{.form = WrittenDate::Form::Parts,
                     .day = {},
                     .first = a.number,
                     .second = b.number,
                     .year = c.number,
                     .shortYear = c.digits < 3};
    date.dotted = text.contains(u'.') && !text.contains(u'/');
    if (date.fitsDayFirst() || date.fitsMonthFirst()) return date;
    // "26-09-28": a short year in front is the only way to read it.
    if (a.digits == 2 && c.digits == 2 && a.number > 31)
        return certain(fullYear(a.number), b.number, c.number);
    return {};
}

/// "--12-09", " --1209"
WrittenDate yearless(QStringView text) {
    QString digits;
    for (const QChar c : text)
        if (isAsciiDigit(c)) digits.append(c);
    if (digits.size() != 4) return {};
    const int month = QStringView(digits).first(2).toInt(),
              day = QStringView(digits).last(2).toInt();
    if (!QDate(2000, month, day).isValid()) return {};
    return {.form = WrittenDate::Form::Yearless, .day = {}, .first = month, .second = day};
}

/// The fast way for the commonest form: "2026-11-12", with or without a time after it.
WrittenDate iso(QStringView text) {
    if (text.size() < 10 || text[4] != u'-' || text[7] != u'-') return {};
    if (text.size() > 10 && text[10] != u'T' && text[10] != u' ') return {};
    for (const int i : {0, 1, 2, 3, 5, 6, 8, 9})
        if (!isAsciiDigit(text[i])) return {};
    return certain(text.first(4).toInt(), text.mid(5, 2).toInt(), text.mid(8, 2).toInt());
}

}  // namespace

bool WrittenDate::fitsDayFirst() const {
    return form == Form::Parts && QDate(shortYear ? fullYear(year) : year, second, first).isValid();
}
bool WrittenDate::fitsMonthFirst() const {
    return form == Form::Parts && QDate(shortYear ? fullYear(year) : year, first, second).isValid();
}

WrittenDate writtenDate(QStringView source) {
    const QStringView text = source.trimmed();
    // The commonest form first; a day before 1901 may be a spreadsheet's zero.
    const WrittenDate plain = iso(text);
    if (plain.form == WrittenDate::Form::Certain && plain.day.year() > 1900) return plain;
    if (text.isEmpty() || isNone(text)) return {.form = WrittenDate::Form::None, .day = {}};
    if (text.size() > 60) return {};
    if (plain.form != WrittenDate::Form::Unreadable) return plain;
    if (text.startsWith(u"--"_s)) return yearless(text);
    const std::optional<Tokens> found = tokensOf(text);
    if (!found || found->isEmpty()) return {};
    const Tokens& tokens = *found;
    if (tokens.size() <= 2 && tokens[0].kind == Token::Kind::Number) {
        const bool basic = tokens.size() == 1 && tokens[0].digits == 8;
        if (basic) {
            const int n = tokens[0].number;
            return certain(n / 10000, n / 100 % 100, n % 100);
        }
        if (tokens[0].digits == 5) return serial(text);
        return {};
    }
    int month = 0;
    for (const Token& token : tokens) {
        if (token.kind != Token::Kind::Word) continue;
        if (const int named = monthNamed(token.word); named != 0) {
            if (month != 0) return {};
            month = named;
        } else if (!isFiller(token.word)) {
            return {};
        }
    }
    if (month != 0) return withMonthName(tokens, month);
    Tokens numbers;
    for (const Token& token : tokens)
        if (token.kind == Token::Kind::Number) numbers.append(token);
    if (numbers.size() < 3 || numbers[1].before == u':' || numbers[2].before == u':') return {};
    // More numbers than a date has must be a time of day, or it is a telephone number.
    for (qsizetype i = 4; i < numbers.size(); ++i)
        if (numbers[i].before != u':' && numbers[i].before != u'.' && numbers[i].before != u'+')
            return {};
    return numeric(numbers, text);
}

QDate dayOf(const WrittenDate& date, DateOrder order, DayOf what, QDate today) {
    QDate day = date.day;
    if (date.form == WrittenDate::Form::Parts) {
        const bool monthFirst =
            order == DateOrder::MonthDayYear ? date.fitsMonthFirst() : !date.fitsDayFirst();
        const int year = date.shortYear ? fullYear(date.year) : date.year;
        day = monthFirst ? QDate(year, date.first, date.second)
                         : QDate(year, date.second, date.first);
        if (day.isValid() && (day.year() < 1700 || day.year() > 2999)) return {};
    }
    const bool bornTomorrow =
        what == DayOf::Birth && date.shortYear && today.isValid() && day > today;
    return bornTomorrow ? day.addYears(-100) : day;
}

QString yearlessDay(const WrittenDate& date) {
    if (date.form != WrittenDate::Form::Yearless) return {};
    return u"--%1-%2"_s.arg(date.first, 2, 10, QLatin1Char('0'))
        .arg(date.second, 2, 10, QLatin1Char('0'));
}

}  // namespace waymark
