// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namekind.h"

#include "core/base/text.h"
#include "core/domain/emailaddress.h"
#include "core/intake/nametokens.h"
#include "core/intake/namewords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

NameKind nameKind(QStringView source) {
    const QString text = text::tidied(source);
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return NameKind::Nothing;
    if (text.contains(u'@')) {
        if (!text.contains(u' ') && EmailAddress::parse(text)) return NameKind::EmailAddress;
        if (text.startsWith(u'<')) return NameKind::EmailAddress;
    }
    for (const QString& sign :
         {u"公司"_s, u"株式会社"_s, u"股份"_s, u"集團"_s, u"集团"_s, u"大學"_s, u"大学"_s,
          u"銀行"_s, u"银行"_s, u"주식회사"_s, u"(株)"_s, u"㈱"_s})
        if (text.contains(sign)) return NameKind::Organisation;
    const NameTokens words = tokensOf(text);
    for (size_t i = 0; i < words.size(); ++i) {
        const NameToken& word = words[i];
        // The first word of two in capitals may be initials or a surname: "AG Roe", "NV Smith".
        const bool capitalsTell = i > 0 && word.key.size() <= 3;
        if (word.key.size() <= 3 && !capitalsTell) continue;
        if (!namewords::isOrganisationWord(word.key, word.written)) continue;
        if (word.key.size() == 2 && i + 1 < words.size() && word.written.contains(u'.')) continue;
        return NameKind::Organisation;
    }
    if (words.size() > 1 && words.front().written == u"The"_s) return NameKind::Organisation;
    if (text.endsWith(u"& Co"_s) || text.endsWith(u"& Co."_s)) return NameKind::Organisation;
    return NameKind::Person;
}

}  // namespace waymark
