// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phonenumber.h"

#include "core/base/text.h"

#include <phonenumbers/phonenumberutil.h>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Proto = i18n::phonenumbers::PhoneNumber;

bool dialsAbroadWith011(const QString& region) { return region == u"US"_s || region == u"CA"_s; }

/// "00" and "011" become "+" so that they win over the region, whatever its own prefix is.
QString withPlus(QString number, const QString& region) {
    QString start;
    for (const QChar c : number) {
        if (c.isDigit()) start.append(c);
        if (start.size() == 3) break;
    }
    const qsizetype prefix = dialsAbroadWith011(region) && start == u"011"_s ? 3
                             : start.startsWith(u"00"_s)                     ? 2
                                                                             : 0;
    if (prefix == 0 || number.contains(u'+')) return number;
    qsizetype seen = 0, at = 0;
    while (seen < prefix) seen += number[at++].isDigit() ? 1 : 0;
    return u'+' + number.mid(at);
}

}  // namespace

std::optional<PhoneNumber> PhoneNumber::parse(QStringView source, const QString& region) {
    const QString tidy = text::tidied(source);
    if (tidy.size() > 250) return {};
    const auto& library = *PhoneNumberUtil::GetInstance();
    Proto number;
    if (library.Parse(withPlus(tidy, region).toStdString(), region.toStdString(), &number) !=
        PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    // A number without its area code cannot be dialled from elsewhere.
    if (library.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return {};
    PhoneNumber result;
    std::string formatted;
    library.Format(number, PhoneNumberUtil::E164, &formatted);
    result.m_e164 = QString::fromStdString(formatted);
    result.m_extension = QString::fromStdString(number.extension());
    const auto type = library.GetNumberType(number);
    if (type == PhoneNumberUtil::MOBILE) result.m_line = Line::Mobile;
    if (type == PhoneNumberUtil::FIXED_LINE) result.m_line = Line::Fixed;
    return result;
}

QString PhoneNumber::region() const {
    const auto& library = *PhoneNumberUtil::GetInstance();
    Proto number;
    if (library.Parse(m_e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string code;
    library.GetRegionCodeForNumber(number, &code);
    if (code.size() != 2 || code == "ZZ")
        library.GetRegionCodeForCountryCode(number.country_code(), &code);
    return code.size() == 2 && code != "ZZ" ? QString::fromStdString(code) : QString();
}

QString PhoneNumber::international() const {
    const auto& library = *PhoneNumberUtil::GetInstance();
    Proto number;
    if (library.Parse(m_e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return m_e164;
    std::string formatted;
    library.Format(number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

}  // namespace waymark
