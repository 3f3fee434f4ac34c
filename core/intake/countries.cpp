// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/countries.h"

#include "core/base/text.h"

#include <QHash>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QHash<QString, QString> knownCountries() {
    QHash<QString, QString> codes;
    constexpr std::array<const char*, 11> languages{"en", "de", "fr", "es", "it",     "nl",
                                                    "pt", "sv", "pl", "zh", "zh_Hant"};
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        const QString iso = QString::fromLatin1(*code);
        const icu::Locale country("", *code);
        codes.insert(iso.toLower(), iso);
        codes.insert(QString::fromLatin1(country.getISO3Country()).toLower(), iso);
        for (const char* language : languages) {
            icu::UnicodeString name;
            country.getDisplayCountry(icu::Locale(language), name);
            const QString written(reinterpret_cast<const QChar*>(name.getBuffer()), name.length());
            const QString key = text::matchKey(written);
            if (!key.isEmpty() && !codes.contains(key)) codes.insert(key, iso);
        }
    }
    struct Alias {
        const char16_t* code;
        const char16_t* words;
    };
    constexpr std::array<Alias, 22> aliases{{
        {u"GB",
         u"uk unitedkingdomofgreatbritainandnorthernireland greatbritain britain england scotland "
         u"wales northernireland grossbritannien grandebretagne angleterre granbretana inglaterra "
         u"granbretagna groot-brittannie grootbrittannie engeland schottland ecosse 英國 英国"},
        {u"US",
         u"usa us unitedstatesofamerica america vereinigtestaatenvonamerika etatsunis "
         u"etatsunisdamerique estadosunidosdeamerica eeuu eua statiunitidamerica vs amerika"},
        {u"DE", u"brd d bundesrepublikdeutschland federalrepublicofgermany"},
        {u"AT", u"a oesterreich republikosterreich"},
        {u"CH", u"schweizerischeeidgenossenschaft suisse svizzera switzerland"},
        {u"FR", u"f"},
        {u"NL", u"holland thenetherlands netherlands hollande paysbas"},
        {u"CZ", u"czechrepublic tschechischerepublik tschechei republiquetcheque ceskarepublika"},
        {u"IE", u"republicofireland eire"},
        {u"KR", u"southkorea korea republicofkorea sudkorea coreedusud"},
        {u"KP", u"northkorea nordkorea"},
        {u"RU", u"russianfederation russland"},
        {u"TW", u"taiwanroc 台灣 臺灣 中華民國"},
        {u"HK", u"hongkongsar 香港"},
        {u"CN", u"prc peoplesrepublicofchina vrchina 中國"},
        {u"AE", u"uae vae emirates"},
        {u"TR", u"turkey turkiye"},
        {u"MK", u"macedonia"},
        {u"BA", u"bosnia"},
        {u"CI", u"ivorycoast"},
        {u"VN", u"vietnam"},
        {u"ES", u"espanya"},
    }};
    for (const Alias& alias : aliases)
        for (const QString& word : QString::fromUtf16(alias.words).split(u' ', Qt::SkipEmptyParts))
            codes.insert(word, QString::fromUtf16(alias.code));
    return codes;
}

bool isLetterAt(const QString& text, qsizetype at) { return text[at] >= u'A' && text[at] <= u'Z'; }
bool isDigitAt(const QString& text, qsizetype at) { return text[at] >= u'0' && text[at] <= u'9'; }

/// `A` letter, `9` digit, `*` either.
bool fits(const QString& text, QStringView pattern) {
    if (text.size() != pattern.size()) return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool letter = isLetterAt(text, i), digit = isDigitAt(text, i);
        if (pattern[i] == u'A' ? !letter : pattern[i] == u'9' ? !digit : !letter && !digit)
            return false;
    }
    return true;
}

bool isBritish(const QString& bare) {
    for (const QStringView pattern :
         {u"A99AA", u"A999AA", u"AA99AA", u"AA999AA", u"A9A9AA", u"AA9A9AA"})
        if (fits(bare, pattern)) return true;
    return false;
}

}  // namespace

QString countryCode(QStringView written) {
    static const QHash<QString, QString> codes = knownCountries();
    return codes.value(text::matchKey(written));
}

QString tidyPostcode(QStringView source, const QString& country) {
    QString written = text::tidied(source);
    if (written.startsWith(u'\'')) written.remove(0, 1);
    if (written.startsWith(u"=\""_s) && written.endsWith(u'"'))
        written = written.mid(2, written.size() - 3);
    QString bare = written.toUpper();
    bare.remove(u' ').remove(u'-');
    if ((country.isEmpty() || country == u"GB"_s) && isBritish(bare))
        return bare.first(bare.size() - 3) + u' ' + bare.last(3);
    if (country == u"CA"_s && fits(bare, u"A9A9A9")) return bare.first(3) + u' ' + bare.last(3);
    if (country == u"NL"_s && fits(bare, u"9999AA")) return bare.first(4) + u' ' + bare.last(2);
    if (country == u"US"_s && fits(bare, u"999999999")) return bare.first(5) + u'-' + bare.last(4);
    if (country == u"DE"_s && fits(bare, u"D99999")) return bare.last(5);
    if (country == u"AT"_s && fits(bare, u"A9999")) return bare.last(4);
    return written;
}

}  // namespace waymark
