// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/phonecell.h"

#include "core/base/text.h"
#include "core/domain/phonenumber.h"
#include "core/intake/eventwords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype MostRemembered = 150'000;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

qsizetype digitCount(QStringView text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString digitsOf(QStringView text) {
    QString digits;
    for (const QChar c : text)
        if (c.isDigit()) digits.append(QChar(u'0' + c.digitValue()));
    return digits;
}

/// Countries whose national numbers begin with a 0 that international ones do not have.
bool hasTrunkZero(const QString& region) {
    static const QStringList regions{u"GB"_s, u"DE"_s, u"FR"_s, u"NL"_s, u"BE"_s, u"CH"_s, u"AT"_s,
                                     u"IE"_s, u"AU"_s, u"NZ"_s, u"SE"_s, u"FI"_s, u"JP"_s, u"ZA"_s,
                                     u"TR"_s, u"TW"_s, u"KR"_s, u"IL"_s, u"RO"_s, u"HR"_s, u"SI"_s,
                                     u"SK"_s, u"UA"_s, u"TH"_s, u"MY"_s, u"ID"_s, u"VN"_s, u"EG"_s};
    return regions.contains(region);
}

/// `="0791 …"`, `'0791 …`, `tel:…`
QString unwrapped(QStringView source) {
    QString text = text::tidied(source);
    if (text.startsWith(u"=\""_s) && text.endsWith(u'"') && text.size() > 3)
        text = text.mid(2, text.size() - 3);
    while (!text.isEmpty() && QStringView(u"'’`=\"").contains(text.front())) text.remove(0, 1);
    while (!text.isEmpty() && QStringView(u"'\",;").contains(text.back())) text.chop(1);
    if (text.startsWith(u"tel:"_s, Qt::CaseInsensitive)) text.remove(0, 4);
    return text.trimmed();
}

/// "4.47912E+11": what is left of a number that a spreadsheet took for one. The whole number if no
/// digit is lost, nothing otherwise; `mangled` tells whether the text has that form at all.
std::optional<QString> fromScientific(const QString& text, bool& mangled) {
    const qsizetype e = text.indexOf(u'E', 0, Qt::CaseInsensitive);
    mangled = false;
    if (e < 1 || digitCount(text) < 3) return {};
    for (const QChar c : QStringView(text).first(e))
        if (!isDigit(c) && c != u'.' && c != u',') return {};
    bool isNumber = false;
    const int exponent = QStringView(text).sliced(e + 1).toInt(&isNumber);
    if (!isNumber || exponent < 6) return {};
    mangled = true;
    const QString digits = digitsOf(QStringView(text).first(e));
    return digits.size() == exponent + 1 ? std::optional(digits) : std::nullopt;
}

QStringList split(const QString& text, const QString& separator) {
    return text.split(separator, Qt::SkipEmptyParts);
}

/// The numbers of a cell. A separator counts only if there is a number on both sides of it.
QStringList numbersIn(const QString& cell) {
    if (digitCount(cell) < 12) return {cell};
    for (const QString& separator : {u" ::: "_s, u"\n"_s, u";"_s, u" | "_s, u" / "_s, u", "_s,
                                     u","_s, u" or "_s, u" oder "_s, u" ou "_s}) {
        if (!cell.contains(separator)) continue;
        const QStringList parts = split(cell, separator);
        const bool all = std::ranges::all_of(parts, [](const QString& part) {
            return digitCount(part) >= 5 || digitCount(part) == 0;
        });
        if (parts.size() < 2 || !all) continue;
        QStringList numbers;
        for (const QString& part : parts)
            if (!part.trimmed().isEmpty()) numbers += numbersIn(part);
        return numbers;
    }
    return {cell};
}

/// Takes "Mob.:", "(w)" or "fax " off either end.
std::optional<PhoneKind> takeLabel(QString& text) {
    qsizetype first = 0;
    while (first < text.size() && !text[first].isDigit() && text[first] != u'+' &&
           !(text[first] == u'(' && first + 1 < text.size() &&
             (text[first + 1].isDigit() || text[first + 1] == u'+')))
        ++first;
    std::optional<PhoneKind> kind;
    if (first > 0 && first < text.size()) {
        kind = writtenPhoneKind(QStringView(text).first(first));
        text.remove(0, first);
    }
    qsizetype end = text.size();
    while (end > 0 && !text[end - 1].isDigit()) --end;
    if (end > 0 && end < text.size()) {
        const QStringView label = QStringView(text).sliced(end);
        if (const auto behind = writtenPhoneKind(label)) {
            kind = kind.value_or(PhoneKind::Other) == PhoneKind::Other ? behind : kind;
            text.truncate(end);
        } else if (label.trimmed() == u")" && text.count(u'(') < text.count(u')')) {
            text.truncate(end);
        }
    }
    text = text.trimmed();
    return kind;
}

bool isInternational(const QString& text, const QString& digits) {
    return text.contains(u'+') || text.contains(u'＋') || digits.startsWith(u"00"_s) ||
           digits.startsWith(u"011"_s);
}

/// Numbers shorter than those of any country in full are local ones, without an area code.
bool isWhole(const PhoneNumber& number) { return number.e164().size() >= 9; }

}  // namespace

PhoneReader::Number PhoneReader::number(const QString& text, const QString& region) {
    const QString key = region + u' ' + text;
    {
        const std::scoped_lock lock(m_lock);
        if (const auto known = m_known.constFind(key); known != m_known.cend()) return *known;
    }
    const Number number = read(text, region);
    const std::scoped_lock lock(m_lock);
    if (m_known.size() >= MostRemembered) m_known.clear();
    return *m_known.insert(key, number);
}

PhoneReader::Number PhoneReader::read(const QString& text, const QString& region) {
    const auto accept = [](const PhoneNumber& read, std::optional<Issue::Kind> issue) {
        return Number{read.e164(), read.extension(), read.line() == PhoneNumber::Line::Mobile,
                      issue};
    };
    bool mangled = false;
    QString written = text;
    std::optional<Issue::Kind> repaired;
    if (const auto whole = fromScientific(text, mangled); mangled) {
        if (!whole) return {{}, {}, false, Issue::Kind::PhoneMangled};
        written = *whole;
        repaired = Issue::Kind::PhoneGuessed;
    }
    if (written.endsWith(u".0"_s) && digitsOf(written).size() == written.size() - 1) {
        written.chop(2);
        repaired = Issue::Kind::PhoneGuessed;
    }
    const QString digits = digitsOf(written);
    if (digits.isEmpty()) return {{}, {}, false, Issue::Kind::UnreadablePhone};
    const auto read = PhoneNumber::parse(written, region);
    const bool international = isInternational(written, digits);
    if (international && read && isWhole(*read)) return accept(*read, repaired);

    const bool bare = digits.size() == written.size();
    const bool mayBeWhole = bare && digits.size() >= 10 && !digits.startsWith(u'0');
    if (mayBeWhole &&
        (!read || (read->line() == PhoneNumber::Line::Unknown && digits.size() > 10))) {
        const auto whole = PhoneNumber::parse(QString(u'+' + digits), {});
        const bool known = whole && whole->line() != PhoneNumber::Line::Unknown;
        if (whole && (known || !read)) return accept(*whole, Issue::Kind::PhoneGuessed);
    }
    if (read && isWhole(*read)) {
        const QString national = read->e164().sliced(1);
        const bool lostPlus = bare && national == digits && !digits.startsWith(u'1');
        const bool lostZero = hasTrunkZero(region) && !digits.startsWith(u'0') &&
                              national != digits && read->extension().isEmpty() &&
                              national.endsWith(digits);
        return accept(*read, lostPlus || lostZero ? Issue::Kind::PhoneGuessed : repaired);
    }
    const Issue::Kind why = digits.size() < 9 && digits.size() == digitCount(text)
                                ? Issue::Kind::PhoneTooShort
                                : Issue::Kind::UnreadablePhone;
    return {{}, {}, false, why};
}

std::vector<ReadPhone> PhoneReader::read(QStringView cell, const QString& region, PhoneKind kind) {
    std::vector<ReadPhone> phones;
    for (const QString& each : numbersIn(text::tidied(cell, text::Lines::Keep))) {
        const QString raw = text::tidied(each);
        QString written = unwrapped(raw);
        if (written.isEmpty()) continue;
        const std::optional<PhoneKind> label = takeLabel(written);
        const Number read = number(written, region);
        PhoneKind is = label.value_or(PhoneKind::Other) != PhoneKind::Other ? *label : kind;
        if (is == PhoneKind::Other && read.isMobile) is = PhoneKind::Mobile;
        phones.push_back(
            {{.raw = raw, .e164 = read.e164, .extension = read.extension, .kind = is}, read.issue});
    }
    return phones;
}

}  // namespace waymark
