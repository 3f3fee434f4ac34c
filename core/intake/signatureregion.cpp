// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureregion.h"

#include "core/base/text.h"
#include "core/intake/addressreaderpostcode.h"
#include "core/intake/addressreaderwords.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signaturephones.h"

#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

bool isRead(const JudgedLine& judged) { return judged.use == LineUse::Content; }

/// The country named at the end of a line, or alone between dividers.
QString countryWritten(QStringView line) {
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool ends = i == line.size() || QStringView(u",|;\t-–/()").contains(line[i]);
        if (!ends) continue;
        const QStringView piece = line.sliced(begin, i - begin);
        begin = i + 1;
        if (piece.size() > 40) continue;
        if (const QString code = addresswords::countryNamed(piece); !code.isEmpty()) return code;
    }
    return {};
}

/// Patterns that only one country has.
QString countryOfPostcode(QStringView line) {
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && !QStringView(u",|;\t").contains(line[i])) continue;
        const auto found = postcodeIn(line.sliced(begin, i - begin), {});
        begin = i + 1;
        if (found && found->sureness >= 0.9 && !found->country.isEmpty()) return found->country;
    }
    return {};
}

QString countryOfWords(const QString& key) {
    struct Language {
        QStringView country;
        QStringView words;
    };
    static constexpr std::array<Language, 9> languages{{
        {u"DE",
         u"grus|strasse|straße|geschaftsfuhr|fon |handy|gmbh|telefon|leiter|buro|e-mail:|mobil:"},
        {u"FR",
         u"tel. :|cordialement|telephone|port. :|rue |sarl|directeur|directrice|responsable "
         u"|portable|mobile :"},
        {u"ES", u"movil|saludo|tfno|tlf|s.l.|calle |gerente|telefono|avda"},
        {u"NL", u"mobiel|groet|b.v.|straat|telefoon|medewerker|eigenaar"},
        {u"IT", u"cell.|saluti|s.r.l|s.p.a|srl|via |ufficio|responsabile"},
        {u"SE", u"vanlig|mvh| ab\n|gatan|vagen|halsning|vaxel"},
        {u"PL", u"pozdrawiam|kom.|sp. z o|ul. |poważaniem|powazaniem"},
        {u"GB", u" ltd| llp| plc|registered in england|postcode| vat "},
        {u"US", u" inc| llc| suite | ste | blvd|cell:|cell "},
    }};
    QString best;
    int most = 0;
    for (const Language& language : languages) {
        int hits = 0;
        for (const QStringView word : language.words.split(u'|'))
            if (key.contains(word)) ++hits;
        if (hits <= most) continue;
        most = hits;
        best = language.country.toString();
    }
    return best;
}

}  // namespace

QString signatureRegion(const SignatureText& text, const std::vector<JudgedLine>& judged,
                        const std::vector<SignatureToken>& links, const QString& hint) {
    const auto& lines = text.lines();
    QString named, numbered, posted;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!isRead(judged[i])) continue;
        const QStringView line = text.line(lines[i]);
        if (named.isEmpty() && line.size() < 200) named = countryWritten(line);
        if (numbered.isEmpty()) numbered = countryOfNumbers(line);
        if (posted.isEmpty()) posted = countryOfPostcode(line);
    }
    // A county or town may be called like a country; its postcode tells.
    if (!posted.isEmpty()) return posted;
    if (!named.isEmpty()) return named;
    QString domain;
    for (const SignatureToken& link : links) {
        if (link.field == SignatureField::Email)
            domain = countryOfDomain(link.value.mid(link.value.lastIndexOf(u'@') + 1));
        else if (link.field == SignatureField::Website)
            domain = countryOfDomain(hostOf(link.value));
        if (!domain.isEmpty()) break;
    }
    if (!numbered.isEmpty()) return numbered;
    if (!domain.isEmpty()) return domain;
    if (!hint.isEmpty()) return hint.toUpper();
    return countryOfWords(text::folded(text.text()));
}

}  // namespace waymark
