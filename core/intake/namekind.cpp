// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namekind.h"

#include "core/base/text.h"
#include "core/domain/emailaddress.h"
#include "core/intake/nametokens.h"
#include "core/intake/signaturetrades.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;

using namewords::List;

namespace {

/// Words of firms in scripts without blanks, and legal forms of several words.
bool hasOrganisationSign(const QString& text) {
    static constexpr std::array<QStringView, 31> signs{
        u"公司",   u"株式会社", u"有限会社", u"股份",   u"集團", u"集团", u"大學",   u"大学",
        u"銀行",   u"银行",     u"주식회사", u"(株)",   u"㈱",   u"(주)", u"㈜",     u"工作室",
        u"事務所", u"商店",     u"研究所",   u"病院",   u"医院", u"醫院", u"学校",   u"學校",
        u"協会",   u"協會",     u"协会",     u"대학교", u"은행", u"회사", u"Sp. z o"};
    return std::ranges::any_of(signs, [&](QStringView sign) { return text.contains(sign); });
}

/// "Vasseur et Fils", "Kessel & Partner".
bool hasKinOfFirms(const NameTokens& words) {
    static constexpr std::array<QStringView, 7> joints{u"&",  u"+", u"and", u"und",
                                                       u"et", u"y", u"e"};
    static constexpr std::array<QStringView, 17> kin{
        u"fils",      u"sohn",    u"sohne",   u"soehne",   u"sons",    u"son",
        u"daughters", u"tochter", u"partner", u"partners", u"cie",     u"co",
        u"hijos",     u"filhos",  u"figli",   u"zonen",    u"associes"};
    for (size_t i = 1; i + 1 < words.size(); ++i)
        if (std::ranges::find(joints, words[i].key) != joints.end() &&
            std::ranges::find(kin, words[i + 1].key) != kin.end())
            return true;
    return false;
}

bool isLegalForm(const NameToken& word) {
    if (word.is(List::Organisation)) return true;
    if (!word.is(List::OrganisationCapitals)) return false;
    const bool capitals = std::ranges::none_of(word.written, [](QChar c) { return c.isLower(); });
    return capitals || word.written.contains(u'.') || word.written == u"SpA"_s ||
           word.written == u"eG"_s || word.written == u"GbR"_s || word.key == u"gbr"_s;
}

/// "Hill & Doe": two surnames, not the given names of a couple.
bool areTwoSurnames(const NameTokens& words) {
    const auto plain = [](const NameToken& word) {
        return word.written[0].isUpper() && word.key.size() > 2 && !word.isGiven() &&
               namewords::titleKind(word.lists) == namewords::TitleKind::None;
    };
    return words.size() == 3 && words[1].written == u"&"_s && plain(words[0]) && plain(words[2]);
}

/// "example.com"
bool isDomain(const QString& text) {
    const qsizetype dot = text.lastIndexOf(u'.');
    if (text.contains(u' ') || dot < 2) return false;
    static constexpr std::array<QStringView, 12> ends{u"com", u"org", u"net", u"de", u"fr", u"co",
                                                      u"eu",  u"io",  u"nl",  u"it", u"uk", u"es"};
    const QString end = text.mid(dot + 1).toLower();
    return std::ranges::find(ends, QStringView(end)) != ends.end() && end.size() > 1 &&
           (end.size() > 2 || text.startsWith(u"www."_s));
}

/// "Jane Roe - Acme Ltd", "Jane Roe (Acme GmbH)": a person, with the firm beside the name.
bool isPersonBesideFirm(const QString& text) {
    for (const QStringView sign : {u" - ", u" – ", u" | ", u" @ ", u" ("}) {
        const qsizetype at = text.indexOf(sign);
        if (at <= 0 || (sign == u" (" && !text.endsWith(u')'))) continue;
        const QString front = text.first(at);
        const NameTokens words = tokensOf(front);
        return words.size() > 1 && words.size() < 4 && words.front().isGiven() &&
               nameKind(front) == NameKind::Person;
    }
    return false;
}

}  // namespace

NameKind nameKind(QStringView source) {
    const QString text = text::tidied(source);
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return NameKind::Nothing;
    if (text.contains(u'@')) {
        if (!text.contains(u' ') && EmailAddress::parse(text)) return NameKind::EmailAddress;
        if (text.startsWith(u'<')) return NameKind::EmailAddress;
    }
    if (hasOrganisationSign(text) || isDomain(text)) return NameKind::Organisation;
    const NameTokens words = tokensOf(text);
    if (isPersonBesideFirm(text)) return NameKind::Person;
    // "3D Print Works": people have no figures, but "2nd Lt Jane Roe" does.
    if (words.size() > 1 && words.front().written[0].isDigit() &&
        namewords::titleKind(words.front().lists) == namewords::TitleKind::None)
        return NameKind::Organisation;
    for (size_t i = 0; i < words.size(); ++i) {
        const NameToken& word = words[i];
        // The first word of two in capitals may be initials or a surname: "AG Roe", "NV Smith".
        const bool cyrillic = word.written[0].unicode() >= 0x400 && words.size() > 1;
        if (word.key.size() <= 3 && i == 0 && !cyrillic) continue;
        if (!isLegalForm(word)) {
            if (word.key.size() > 7 && !word.isGiven() && (i == 0 || i + 1 == words.size()) &&
                words.size() > 1 && namewords::hasEnding(List::OrganisationEnding, word.key))
                return NameKind::Organisation;
            continue;
        }
        if (word.key.size() == 2 && i + 1 < words.size() && word.written.contains(u'.')) continue;
        // Surnames before or behind a comma: "Banks, Ann", "Church, Charlotte".
        if (word.written.endsWith(u',') && i == 0) continue;
        return NameKind::Organisation;
    }
    // "The Bike Shed", but "The Rt Hon Jane Roe".
    if (words.size() > 1 && words.front().written == u"The"_s &&
        namewords::titleKind(words[1].lists) == namewords::TitleKind::None)
        return NameKind::Organisation;
    // "Peluquería Estilo", "Roe Haulage"
    if (words.size() > 1 && words.size() < 5 &&
        std::ranges::any_of(words, [](const NameToken& word) {
            return signaturewords::isLineOfBusiness(word.key) && !word.isGiven();
        }))
        return NameKind::Organisation;
    if (text.endsWith(u"& Co"_s) || text.endsWith(u"& Co."_s) || areTwoSurnames(words) ||
        hasKinOfFirms(words))
        return NameKind::Organisation;
    return NameKind::Person;
}

}  // namespace waymark
