// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/formatting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr QChar minus(0x2212);

struct Currency {
    QLatin1StringView code;
    QStringView symbol;
};

constexpr std::array symbols{
    Currency{"AUD"_L1, u"A$"}, Currency{"CAD"_L1, u"CA$"}, Currency{"EUR"_L1, u"€"},
    Currency{"GBP"_L1, u"£"},  Currency{"ILS"_L1, u"₪"},   Currency{"INR"_L1, u"₹"},
    Currency{"JPY"_L1, u"¥"},  Currency{"KRW"_L1, u"₩"},   Currency{"NZD"_L1, u"NZ$"},
    Currency{"USD"_L1, u"$"},  Currency{"VND"_L1, u"₫"}};

QString symbolOf(QStringView currency, const QLocale& locale) {
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency) return locale.currencySymbol();
    for (const Currency& known : symbols) {
        if (currency == known.code) return known.symbol.toString();
    }
    return currency.toString() + QChar::Nbsp;
}

/// ISO 4217: most currencies have two decimals; these do not.
int decimalsOf(QStringView currency) {
    static constexpr std::array without{"BIF"_L1, "CLP"_L1, "DJF"_L1, "GNF"_L1, "ISK"_L1, "JPY"_L1,
                                        "KMF"_L1, "KRW"_L1, "PYG"_L1, "RWF"_L1, "UGX"_L1, "VND"_L1,
                                        "VUV"_L1, "XAF"_L1, "XOF"_L1, "XPF"_L1};
    static constexpr std::array three{"BHD"_L1, "IQD"_L1, "JOD"_L1, "KWD"_L1,
                                      "LYD"_L1, "OMR"_L1, "TND"_L1};
    const auto same = [currency](QLatin1StringView code) { return currency == code; };
    if (std::ranges::any_of(without, same)) return 0;
    return std::ranges::any_of(three, same) ? 3 : 2;
}

/// The number of digits of the country code that starts `digits` (ITU-T E.164 assignments).
int countryCodeLength(QStringView digits) {
    if (digits.startsWith(u'1') || digits.startsWith(u'7')) return 1;
    static constexpr std::array twoDigits{
        u"20", u"27", u"30", u"31", u"32", u"33", u"34", u"36", u"39", u"40", u"41",
        u"43", u"44", u"45", u"46", u"47", u"48", u"49", u"51", u"52", u"53", u"54",
        u"55", u"56", u"57", u"58", u"60", u"61", u"62", u"63", u"64", u"65", u"66",
        u"81", u"82", u"84", u"86", u"90", u"91", u"92", u"93", u"94", u"95", u"98"};
    return std::ranges::any_of(twoDigits,
                               [digits](auto code) { return digits.startsWith(QStringView(code)); })
               ? 2
               : 3;
}

QString britishGroups(const QString& rest) {
    if (rest.startsWith(u"2"_s) && rest.size() == 10)
        return rest.left(2) + u' ' + rest.mid(2, 4) + u' ' + rest.mid(6);
    const bool threeDigitArea =
        (rest.size() > 2 && rest[0] == u'1' && (rest[1] == u'1' || rest[2] == u'1')) ||
        rest.startsWith(u'3') || rest.startsWith(u'8') || rest.startsWith(u'9');
    if (threeDigitArea && rest.size() == 10)
        return rest.left(3) + u' ' + rest.mid(3, 3) + u' ' + rest.mid(6);
    return rest.size() > 6 ? rest.left(4) + u' ' + rest.mid(4) : rest;
}

/// Groups of three from the left, the last of two to four.
QString plainGroups(QString rest) {
    QStringList groups;
    while (rest.size() > 4) {
        groups << rest.left(3);
        rest.remove(0, 3);
    }
    groups << rest;
    return groups.join(u' ');
}

}  // namespace

QString Formatting::named(QDate day, QStringView format) const {
    if (!day.isValid()) return none();
    // The British locale data shorten September to “Sept”, four letters among threes.
    const QLocale names = m_locale.language() == QLocale::English ? QLocale::c() : m_locale;
    return names.toString(day, format);
}

QString Formatting::date(QDate day) const { return named(day, u"d MMM yyyy"); }
QString Formatting::longDate(QDate day) const { return named(day, u"dddd d MMMM yyyy"); }
QString Formatting::dayAndMonth(QDate day) const { return named(day, u"d MMM"); }
QString Formatting::monthAndYear(QDate day) const { return named(day, u"MMM yyyy"); }

QString Formatting::weekday(QDate day, QDate today) const {
    return named(day, day.year() == today.year() ? u"ddd d MMM" : u"ddd d MMM yyyy");
}

QString Formatting::due(QDate day, QDate today, DueWords words) const {
    if (!day.isValid()) return none();
    if (day == today) return tr("Today");
    if (day > today) return weekday(day, today);
    const int late = static_cast<int>(day.daysTo(today));
    switch (words) {
        case DueWords::Full:
            return late == 1 ? tr("%n day overdue", "", late) : tr("%n days overdue", "", late);
        case DueWords::Short:
            return late == 1 ? tr("%n day late", "", late) : tr("%n days late", "", late);
    }
    return {};
}

QString Formatting::moment(const QDateTime& when, QDate today) const {
    if (!when.isValid()) return none();
    const QString time = when.toString(u"HH:mm"_s);
    if (when.date() == today) return tr("today %1").arg(time);
    if (when.date() == today.addDays(-1)) return tr("yesterday %1").arg(time);
    return date(when.date()) + u' ' + time;
}

QString Formatting::money(std::optional<qint64> minorUnits, QStringView currency,
                          Detail detail) const {
    if (!minorUnits) return none();
    const int decimals = decimalsOf(currency);
    quint64 unit = 1;
    for (int i = 0; i < decimals; ++i) unit *= 10;
    // Unsigned, because the smallest qint64 has no positive twin.
    const quint64 amount =
        *minorUnits < 0 ? 0 - static_cast<quint64>(*minorUnits) : static_cast<quint64>(*minorUnits);
    const quint64 whole = detail == Detail::Whole ? (amount + unit / 2) / unit : amount / unit;
    QString text =
        m_locale.toCurrencyString(static_cast<qulonglong>(whole), symbolOf(currency, m_locale));
    if (detail == Detail::Exact && decimals > 0) {
        qsizetype end = text.size();
        while (end > 0 && !text[end - 1].isDigit()) --end;
        const QString fraction = QString::number(amount % unit).rightJustified(decimals, u'0');
        text.insert(end, m_locale.decimalPoint() + fraction);
    }
    const bool shownNegative = *minorUnits < 0 && (detail == Detail::Exact || whole > 0);
    return shownNegative ? minus + text : text;
}

QString Formatting::count(std::optional<qint64> n) const {
    if (!n) return none();
    return m_locale.toString(static_cast<qlonglong>(*n)).replace(u'-', minus);
}

QString Formatting::signedCount(std::optional<qint64> n) const {
    return n && *n > 0 ? u'+' + count(n) : count(n);
}

QString Formatting::decimal(std::optional<double> value, int decimals) const {
    if (!value || !std::isfinite(*value)) return none();
    return m_locale.toString(*value, 'f', decimals).replace(u'-', minus);
}

QString Formatting::percent(std::optional<double> share) const {
    if (!share || !std::isfinite(*share)) return none();
    return tr("%1%", "a whole percent").arg(count(std::llround(*share * 100)));
}

QString Formatting::percent(qint64 k, qint64 n) const {
    if (n <= 0) return none();
    return tr("%1%", "a whole percent").arg(count((k * 200 + n) / (n * 2)));
}

QString Formatting::percentRange(std::optional<double> low, std::optional<double> high) const {
    if (!low || !high) return none();
    return range(*low * 100, *high * 100);
}

QString Formatting::range(std::optional<double> low, std::optional<double> high) const {
    if (!low || !high || !std::isfinite(*low) || !std::isfinite(*high)) return none();
    const qint64 from = std::llround(*low), to = std::llround(*high);
    if (from < 0 || to < 0)
        return tr("%1 to %2", "a range").arg(signedCount(from), signedCount(to));
    return count(from) + u'–' + count(to);
}

QString Formatting::points(std::optional<double> difference) const {
    if (!difference || !std::isfinite(*difference)) return none();
    return signedCount(std::llround(*difference * 100));
}

QString Formatting::phone(const QString& e164) {
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const QStringView digits = QStringView(e164).mid(1);
    if (!e164.startsWith(u'+') || digits.size() < 7 || !std::ranges::all_of(digits, isDigit))
        return e164;
    const int length = countryCodeLength(digits);
    const QString code = digits.left(length).toString(), rest = digits.mid(length).toString();
    const QString groups = code == u"44"_s ? britishGroups(rest) : plainGroups(rest);
    return u'+' + code + u' ' + groups;
}

// English needs both forms in the source; other languages get theirs from the translation.
QString Formatting::days(int n) { return n == 1 ? tr("%n day", "", n) : tr("%n days", "", n); }
QString Formatting::contacts(int n) {
    return n == 1 ? tr("%n contact", "", n) : tr("%n contacts", "", n);
}
QString Formatting::rows(int n) { return n == 1 ? tr("%n row", "", n) : tr("%n rows", "", n); }

}  // namespace waymark::ui
