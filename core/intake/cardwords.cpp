// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/cardwords.h"

#include "core/base/text.h"
#include "core/intake/eventwords.h"
#include "core/intake/writtendate.h"

#include <QHash>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

bool areDigits(QStringView text) {
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Year, month and day of the forms of ISO 8601 that vCard knows, as "1970-03-10", "--03-10",
/// "1970", "---10"; empty if it is none of them.
QString isoParts(QString text) {
    if (const qsizetype time = text.indexOf(u'T'); time > 0) text.truncate(time);
    if (text.startsWith(u"---"_s) && text.size() == 5 && areDigits(text.sliced(3))) return text;
    if (text.startsWith(u"--"_s)) {
        QString rest = text.sliced(2);
        if (rest.size() == 5 && rest[2] == u'-') rest.remove(2, 1);
        if (rest.size() == 2 && areDigits(rest)) return text;
        if (rest.size() != 4 || !areDigits(rest)) return {};
        return u"--"_s + rest.first(2) + u'-' + rest.sliced(2);
    }
    if (text.size() == 8 && areDigits(text))
        return text.first(4) + u'-' + text.mid(4, 2) + u'-' + text.sliced(6);
    const QStringList parts = text.split(u'-');
    if (parts.size() > 3 || parts[0].size() != 4) return {};
    for (const QString& part : parts)
        if (!areDigits(part) || part.size() > 4) return {};
    if (parts.size() < 3) return text;
    return u"%1-%2-%3"_s.arg(parts[0], parts[1].rightJustified(2, u'0'),
                             parts[2].rightJustified(2, u'0'));
}

}  // namespace

bool isOwnProduct(const QString& product) { return product.startsWith(u"-//Waymark//"_s); }

bool isItemGroup(const QString& group) {
    return group.startsWith(u"item"_s) && areDigits(QStringView(group).sliced(4));
}

PhoneKind phoneKindOf(const QStringList& types) {
    const auto has = [&](std::initializer_list<QStringView> words) {
        return std::ranges::any_of(words, [&](QStringView word) { return types.contains(word); });
    };
    if (has({u"fax"})) return PhoneKind::Fax;
    if (has({u"pager"})) return PhoneKind::Other;
    if (has({u"cell", u"mobile", u"iphone", u"car", u"x-mobile"})) return PhoneKind::Mobile;
    if (has({u"x-direct"})) return PhoneKind::Direct;
    if (has({u"work", u"main", u"x-company", u"x-work"})) return PhoneKind::Work;
    return has({u"home"}) ? PhoneKind::Home : PhoneKind::Other;
}

std::optional<PhoneKind> phoneKindOfLabel(const QString& label) {
    if (const auto kind = writtenPhoneKind(label)) return kind;
    QString bare = label;  // "mainNumber"
    for (const QStringView end : {u"number", u"nummer"})
        if (bare.endsWith(end, Qt::CaseInsensitive)) bare.chop(end.size());
    return bare == label ? std::nullopt : writtenPhoneKind(bare);
}

PhoneEntry ownPhone(const VCardProperty& property) {
    const QString written = property.text();
    PhoneEntry phone;
    phone.kind = phoneKindOf(property.types());
    phone.raw = property.parameter(u"X-RAW");
    if (phone.raw.isEmpty()) phone.raw = written;
    const qsizetype extension = written.indexOf(u" ext. "_s);
    const QString number = extension < 0 ? written : written.first(extension);
    const bool read = property.parameter(u"X-WAYMARK") != u"unread" && number.startsWith(u'+') &&
                      areDigits(QStringView(number).sliced(1));
    if (!read) return phone;
    phone.e164 = number;
    if (extension >= 0) phone.extension = written.sliced(extension + 6);
    return phone;
}

Messenger messenger(const QString& property) {
    static const QHash<QString, Messenger> known{
        {u"X-SKYPE"_s, {u"skype:"_s, u"Skype"_s}},
        {u"X-SKYPE-USERNAME"_s, {u"skype:"_s, u"Skype"_s}},
        {u"X-JABBER"_s, {u"xmpp:"_s, u"Jabber"_s}},
        {u"X-XMPP"_s, {u"xmpp:"_s, u"Jabber"_s}},
        {u"X-GTALK"_s, {u"xmpp:"_s, u"Google Talk"_s}},
        {u"X-GOOGLE-TALK"_s, {u"xmpp:"_s, u"Google Talk"_s}},
        {u"X-AIM"_s, {u"aim:"_s, u"AIM"_s}},
        {u"X-ICQ"_s, {u"icq:"_s, u"ICQ"_s}},
        {u"X-MSN"_s, {u"msnim:"_s, u"MSN"_s}},
        {u"X-MS-IMADDRESS"_s, {u"msnim:"_s, u"MSN"_s}},
        {u"X-YAHOO"_s, {u"ymsgr:"_s, u"Yahoo"_s}},
        {u"X-QQ"_s, {u"qq:"_s, u"QQ"_s}},
        {u"X-GADUGADU"_s, {u"gg:"_s, u"Gadu-Gadu"_s}},
        {u"X-GROUPWISE"_s, {u"groupwise:"_s, u"GroupWise"_s}},
        {u"X-TWITTER"_s, {u"https://twitter.com/"_s, u"Twitter"_s}},
        {u"X-FACEBOOK"_s, {u"https://facebook.com/"_s, u"Facebook"_s}},
        {u"X-LINKEDIN"_s, {u"https://linkedin.com/in/"_s, u"LinkedIn"_s}},
        {u"X-INSTAGRAM"_s, {u"https://instagram.com/"_s, u"Instagram"_s}}};
    return known.value(property);
}

QString networkName(const QString& word) {
    static const QHash<QString, QString> names{
        {u"linkedin"_s, u"LinkedIn"_s}, {u"github"_s, u"GitHub"_s}, {u"youtube"_s, u"YouTube"_s},
        {u"tiktok"_s, u"TikTok"_s},     {u"aim"_s, u"AIM"_s},       {u"icq"_s, u"ICQ"_s},
        {u"msn"_s, u"MSN"_s},           {u"msnim"_s, u"MSN"_s},     {u"xmpp"_s, u"Jabber"_s},
        {u"ymsgr"_s, u"Yahoo"_s},       {u"qq"_s, u"QQ"_s},         {u"sip"_s, u"SIP"_s},
        {u"home"_s, QString()},         {u"work"_s, QString()},     {u"pref"_s, QString()},
        {u"other"_s, QString()}};
    const QString plain = word.trimmed();
    if (const auto known = names.constFind(plain.toLower()); known != names.constEnd())
        return *known;
    if (plain.isEmpty() || plain.contains(u',')) return {};
    const bool shouted = plain.size() > 4 && plain == plain.toUpper();
    return plain.first(1).toUpper() + (shouted ? plain.sliced(1).toLower() : plain.sliced(1));
}

QString joinedList(const QString& raw, const QString& sign) {
    QStringList filled;
    VCardProperty list;
    list.value = raw;
    for (const QString& part : list.parts(u','))
        if (!part.trimmed().isEmpty()) filled.append(part.trimmed());
    return filled.join(sign);
}

/// Letters and digits of every word; what of `label` stands in `whole` adds nothing.
bool saysNothingMore(const QString& label, const QString& whole) {
    QString words = label;
    for (QChar& c : words)
        if (!c.isLetterOrNumber()) c = u' ';
    const QString key = text::matchKey(whole);
    return std::ranges::all_of(words.split(u' ', Qt::SkipEmptyParts), [&](const QString& word) {
        return key.contains(text::matchKey(word));
    });
}

int preference(const VCardProperty& property) {
    if (const int pref = property.parameter(u"PREF").toInt(); pref > 0)
        return std::min(pref, NoPreference - 1);
    return property.hasType(u"pref") ? 1 : NoPreference;
}

CardDay cardDay(const QString& written, const QString& omittedYear, QDate today) {
    if (const QString parts = isoParts(written); !parts.isEmpty()) {
        if (parts.startsWith(u"---"_s) || parts.size() < 7) return {.text = {}, .isPart = true};
        const bool yearless = parts.startsWith(u"--"_s);
        if (!yearless && parts.size() < 10) return {.text = {}, .isPart = true};
        const QDate day = yearless ? QDate::fromString(u"2000"_s + parts.sliced(1), Qt::ISODate)
                                   : QDate::fromString(parts, Qt::ISODate);
        if (!day.isValid()) return {};
        // Apple writes a year that stands for none.
        const bool omitted =
            day.year() == 1604 || (!omittedYear.isEmpty() && omittedYear.toInt() == day.year());
        return {.text = yearless || omitted ? day.toString(u"--MM-dd"_s) : parts};
    }
    const WrittenDate date = writtenDate(written);
    if (date.form == WrittenDate::Form::None) return {.text = {}, .isPart = false, .isNone = true};
    if (date.form == WrittenDate::Form::Yearless)
        return {.text =
                    QDate(2000, date.first, date.second).isValid() ? yearlessDay(date) : QString()};
    if (date.form == WrittenDate::Form::Serial) return {};
    if (date.form == WrittenDate::Form::Parts && !date.dotted && date.fitsDayFirst() &&
        date.fitsMonthFirst() && date.first != date.second)
        return {};
    const QDate day = dayOf(date, DateOrder::DayMonthYear, DayOf::Birth, today);
    return {.text = day.isValid() ? day.toString(Qt::ISODate) : QString()};
}

}  // namespace waymark
