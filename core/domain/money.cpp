// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/money.h"

#include "core/base/checked.h"
#include "core/base/failure.h"
#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

struct Sign {
    QStringView written;
    QStringView code;
};
constexpr std::array<Sign, 14> Signs{{{u"£", u"GBP"},
                                      {u"€", u"EUR"},
                                      {u"US$", u"USD"},
                                      {u"CA$", u"CAD"},
                                      {u"A$", u"AUD"},
                                      {u"$", u"USD"},
                                      {u"¥", u"JPY"},
                                      {u"CHF", u"CHF"},
                                      {u"Fr.", u"CHF"},
                                      {u"zł", u"PLN"},
                                      {u"₹", u"INR"},
                                      {u"Kč", u"CZK"},
                                      {u"EUR", u"EUR"},
                                      {u"GBP", u"GBP"}}};

[[noreturn]] void overflow() {
    throw Failure(Failure::Kind::Constraint, u"an amount of money is too large"_s);
}

/// ISO 4217, active codes of money that is paid with.
bool isCurrency(QStringView code) {
    static const QString codes =
        u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
        "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
        "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
        "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
        "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
        "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
        "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW "
        "ZWG"_s;
    return codes.contains(code);
}

/// Takes the currency out of the text, if one is named; returns its code.
QString takeCurrency(QString& text) {
    for (const Sign& sign : Signs) {
        const qsizetype at = text.indexOf(sign.written, 0, Qt::CaseInsensitive);
        if (at < 0) continue;
        text.remove(at, sign.written.size());
        return sign.code.toString();
    }
    static const QRegularExpression code(u"(?<![A-Z])[A-Z]{3}(?![A-Z])"_s);
    const QRegularExpressionMatch found = code.match(text);
    if (!found.hasMatch() || !isCurrency(found.capturedView())) return {};
    text.remove(found.capturedStart(), 3);
    return found.captured();
}

/// Position of the decimal separator in a text of digits , and ., or -1.
qsizetype decimalPoint(QStringView number, int places) {
    const qsizetype comma = number.lastIndexOf(u','), point = number.lastIndexOf(u'.');
    if (comma >= 0 && point >= 0) return std::max(comma, point);
    const qsizetype only = std::max(comma, point);
    if (only < 0 || number.count(number[only]) > 1) return -1;
    // A single separator before exactly three digits groups thousands ("1,180"); else it is the
    // point, as it is in "0.500" and where the currency has three places.
    const bool groups = number.size() - only - 1 == 3 && only > 0 && number[0] != u'0' &&
                        !(places == 3 && number[only] == u'.');
    return groups ? -1 : only;
}

/// Takes the separators out of "1,180,000" or "12,34,567"; false if they do not group so.
bool ungroup(QString& whole) {
    const auto isSeparator = [](QChar c) { return c == u',' || c == u'.'; };
    const auto first = std::ranges::find_if(whole, isSeparator);
    if (first == whole.end()) return true;
    const QStringList groups = whole.split(*first);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype size = groups[i].size();
        const bool isLast = i + 1 == groups.size();
        if (isLast ? size != 3 : i == 0 ? size < 1 || size > 3 : size != 2 && size != 3)
            return false;
    }
    whole.remove(*first);
    return std::ranges::none_of(whole, isSeparator);
}

}  // namespace

Money Money::plus(const Money& other) const {
    if (currency != other.currency)
        throw Failure(Failure::Kind::Constraint, u"two currencies cannot be added"_s);
    Money sum{0, currency};
    if (!checkedSum(minor, other.minor, sum.minor)) overflow();
    return sum;
}

Money Money::times(qint64 factor) const {
    Money product{0, currency};
    if (!checkedProduct(minor, factor, product.minor)) overflow();
    return product;
}

int Money::decimals(const QString& currency) {
    static const QStringList none{u"JPY"_s, u"KRW"_s, u"CLP"_s, u"VND"_s,
                                  u"ISK"_s, u"XAF"_s, u"XOF"_s};
    static const QStringList three{u"KWD"_s, u"BHD"_s, u"OMR"_s, u"TND"_s, u"JOD"_s};
    if (none.contains(currency)) return 0;
    return three.contains(currency) ? 3 : 2;
}

std::optional<Money> Money::parse(QStringView source, const QString& currency) {
    QString rest = text::tidied(source);
    const QString named = takeCurrency(rest);
    Money money{0, named.isEmpty() ? currency : named};
    rest.remove(u' ').remove(u'\'').remove(u'’').replace(u'−', u'-').replace(u'–', u'-');
    bool negative = rest.startsWith(u'(') && rest.endsWith(u')');
    if (negative) rest = rest.mid(1, rest.size() - 2);
    if (rest.endsWith(u",-"_s) || rest.endsWith(u".-"_s)) rest.chop(2);
    if (rest.startsWith(u'-') || rest.startsWith(u'+')) {
        negative = negative != (rest[0] == u'-');
        rest.remove(0, 1);
    } else if (rest.endsWith(u'-')) {
        negative = !negative;
        rest.chop(1);
    }
    const int places = decimals(money.currency);
    const qsizetype point = decimalPoint(rest, places);
    QString whole = point < 0 ? rest : rest.first(point);
    QString fraction = point < 0 ? QString() : rest.sliced(point + 1);
    while (fraction.size() > places && fraction.endsWith(u'0')) fraction.chop(1);
    // Fractions of a penny are not an amount of money.
    if (fraction.size() > places || !ungroup(whole)) return {};
    const QString digits = whole + fraction.leftJustified(places, u'0');
    if (whole.isEmpty() && fraction.isEmpty()) return {};
    for (const QChar c : digits)
        if (c < u'0' || c > u'9' || !checkedProduct(money.minor, 10, money.minor) ||
            !checkedSum(money.minor, c.unicode() - u'0', money.minor))
            return {};
    if (negative) money.minor = -money.minor;
    return money;
}

}  // namespace waymark
