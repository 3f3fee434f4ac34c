// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/consentwords.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

#include <tuple>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

QString answer(QStringView cell) {
    const auto found = writtenConsent(cell);
    if (!found) return u"?"_s;
    switch (*found) {
        case ConsentAnswer::Given:
            return u"given"_s;
        case ConsentAnswer::NotGiven:
            return u"not given"_s;
        case ConsentAnswer::Withdrawn:
            return u"withdrawn"_s;
    }
    return {};
}

}  // namespace

TEST_CASE("Yes, no and no longer are understood in six languages", "[intake]") {
    const auto [words, expected] = GENERATE(table<const char16_t*, const char16_t*>({
        {u"y|Y|yes|YES|Yes please|true|1|x|✓|ok|Opted in|agreed|subscribed", u"given"},
        {u"ja|J|Ja, bitte|einverstanden|zugestimmt|erteilt", u"given"},
        {u"oui|O|d’accord|accepté|inscrite", u"given"},
        {u"sí|S|acepto|de acuerdo", u"given"},
        {u"si|accetto|d'accordo|acconsento", u"given"},
        {u"ja graag|akkoord|toegestemd", u"given"},
        {u"n|No|no thanks|false|0|✗|declined|pending|not given", u"not given"},
        {u"nein|Nein danke|abgelehnt|non|non merci|refusé", u"not given"},
        {u"no gracias|rechazado|rifiutato|nee|geweigerd", u"not given"},
        {u"unsubscribed|opted out|withdrawn|abgemeldet|widerrufen", u"withdrawn"},
        {u"désabonné|dado de baja|disiscritto|uitgeschreven", u"withdrawn"},
        {u"maybe|ask Sam|2026|yes but only by post|12|later| |vielleicht", u"?"},
    }));
    for (const QString& word : QString::fromUtf16(words).split(u'|')) {
        INFO(word.toStdString());
        CHECK(answer(word) == QString::fromUtf16(expected));
    }
}

TEST_CASE("Headings that ask for a consent are known, those of opting out are not", "[intake]") {
    const auto [headings, expected] = GENERATE(table<const char16_t*, const char16_t*>({
        {u"News (y/n)|Newsletter|Email opt-in|Opt In|Marketing consent|OptIn|Consent given?|"
         u"Subscribe to our newsletter|Mailing list|Consent (e-mail)|GDPR|May we e-mail you?",
         u"email"},
        {u"Einwilligung Newsletter|Zustimmung|Consentement|Infolettre|Toestemming|Nieuwsbrief|"
         u"Consenso marketing|Consentimiento|Boletín",
         u"email"},
        {u"Phone opt-in|Consent to calls|Einwilligung Telefon", u"phone"},
        {u"SMS opt in|Opt-in (WhatsApp)|Text consent", u"message"},
        {u"Consent by post|Einwilligung Brief|Consentement courrier", u"letter"},
        {u"Email Opt Out|OptOut|Unsubscribed|No newsletter|Kein Newsletter|Newsletter abgemeldet|"
         u"Do not send newsletter|Désinscription newsletter|Baja boletín|Geen nieuwsbrief|"
         u"Newsletter unsubscribe|Consent withdrawn|Widerruf Einwilligung|Senza newsletter|"
         u"Name|E-mail|Newspaper|Source|Notes|",
         u""},
    }));
    for (const QString& heading : QString::fromUtf16(headings).split(u'|')) {
        INFO(heading.toStdString());
        const auto channel = consentHeading(heading);
        CHECK((channel ? word(*channel) : QString()) == QString::fromUtf16(expected));
    }
}

TEST_CASE("A column goes to a consent by guess only with answers in it", "[intake]") {
    const auto [cells, heading, field] = GENERATE(table<const char*, const char*, const char*>({
        {"y,n,y", "News (y/n)", "consent_email"},
        {"1,0,1", "SMS opt-in", "consent_message"},
        {"weekly,monthly,y", "Newsletter", "keep_in_note"},
        {"y,n,y", "Email Opt Out", "ignore"},
        {"y,n,y", "No newsletter", "keep_in_note"},
        {"2026-01-02,2026-01-03,2026-02-01", "Consent date", "consent_on"},
    }));
    INFO(heading);
    QByteArray csv = QByteArray("Name,") + heading + "\n";
    for (const QByteArray& cell : QByteArray(cells).split(',')) csv += "Ann Roe," + cell + "\n";
    const ColumnMapping mapping = guessMapping(tableOf(csv), british());
    CHECK(word(mapping.columns[1].field) == QString::fromUtf8(field));
    CHECK(mapping.columns[1].certainty != Certainty::Sure);
}
