// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/consentwords.h"

#include "core/base/text.h"
#include "core/intake/sourcetable.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype LongestAnswer = 60, LongestHeading = 200, CellsSeen = 60;

QStringList listed(const char16_t* words) {
    return QString::fromUtf16(words).split(u' ', Qt::SkipEmptyParts);
}

QSet<QString> setOf(const char16_t* words) {
    const QStringList all = listed(words);
    return {all.begin(), all.end()};
}

/// In match form: folded, letters and digits only.
QHash<QString, ConsentAnswer> answerWords() {
    QHash<QString, ConsentAnswer> words;
    const auto add = [&words](ConsentAnswer answer, const char16_t* list) {
        for (const QString& word : listed(list)) words.insert(word, answer);
    };
    add(ConsentAnswer::Given,
        u"y yes yesplease yesido true t 1 x on ok okay checked ticked agreed agree accepted accept "
        u"granted given subscribed optin optedin doubleoptin signedup consented permitted "
        u"ja j jabitte jagerne wahr zugestimmt einverstanden erteilt eingewilligt angemeldet "
        u"abonniert "
        u"oui o vrai accepte acceptee jaccepte daccord consenti abonne abonnee inscrit inscrite "
        u"si s sicuro verdadero cierto acepto aceptado aceptada acepta deacuerdo suscrito suscrita "
        u"consentido "
        u"vero accetto accettato accettata acconsento daccordo iscritto iscritta "
        u"jagraag waar akkoord toegestemd aangemeld ingeschreven");
    add(ConsentAnswer::NotGiven,
        u"n no nothanks nothankyou false f 0 off none not notgiven notasked unchecked declined "
        u"refused denied never pending notsubscribed nonsubscribed cleaned "
        u"nein neindanke falsch nicht abgelehnt verweigert nichterteilt "
        u"non nonmerci faux refuse refusee "
        u"nogracias falso falsa rechazado rechazada "
        u"nograzie rifiutato rifiutata rifiuto "
        u"nee neebedankt neen onwaar geweigerd");
    add(ConsentAnswer::Withdrawn,
        u"unsubscribed unsubscribe optout optedout withdrawn revoked "
        u"abgemeldet widerrufen zuruckgezogen ausgetragen "
        u"desinscrit desinscrite desabonne desabonnee retire retiree revoque revoquee "
        u"dadodebaja dadadebaja baja retirado retirada revocado revocada "
        u"disiscritto disiscritta revocato revocata ritirato ritirata "
        u"uitgeschreven afgemeld ingetrokken");
    return words;
}

std::optional<ConsentAnswer> ticked(QStringView cell) {
    if (cell.size() != 1) return {};
    if (QStringView(u"✓✔☑☒●").contains(cell.front())) return ConsentAnswer::Given;
    if (QStringView(u"✗✘☐○").contains(cell.front())) return ConsentAnswer::NotGiven;
    return {};
}

/// The words of a heading; "OptOut" and "opt_out" are two words each.
QStringList wordsOf(QStringView heading) {
    QString spaced;
    QChar before;
    for (const QChar c : heading) {
        if (c.isUpper() && before.isLower()) spaced += u' ';
        spaced += c.isLetter() ? c : QChar(u' ');
        before = c;
    }
    return text::folded(spaced).split(u' ', Qt::SkipEmptyParts);
}

QString withoutBrackets(QStringView heading) {
    QString kept;
    int depth = 0;
    for (const QChar c : heading) {
        if (c == u'(' || c == u'[') ++depth;
        if (depth == 0) kept += c;
        if ((c == u')' || c == u']') && depth > 0) --depth;
    }
    return kept;
}

bool contains(const QString& key, const QStringList& parts) {
    return std::ranges::any_of(parts, [&](const QString& part) { return key.contains(part); });
}

bool speaksOfOptingOut(const QStringList& words, const QString& key) {
    static const QSet<QString> refusals = setOf(
        u"no not dont never without stop kein keine keinen nicht ohne non pas sans ne sin geen "
        u"niet zonder senza out off");
    static const QStringList parts = listed(
        u"optout optedout unsub donot withdraw revoke refus declin object suppress bounce block "
        u"exclu abmeld abgemeldet austrag widerspr widerruf sperr desinscri desabonn oppos retrait "
        u"baja revoca disiscri cancell uitschr uitgeschr afmeld bezwaar");
    return contains(key, parts) ||
           std::ranges::any_of(words, [](const QString& word) { return refusals.contains(word); });
}

bool speaksOfConsent(const QString& key) {
    static const QSet<QString> whole = setOf(
        u"news mailing mailings marketing emailmarketing marketingemail marketingemails "
        u"emailupdates updates keepintouch stayintouch keepmeposted maywecontactyou maywecontact "
        u"mayweemail mayweemailyou canweemail canwecontactyou oktocontact oktoemail oktocall "
        u"oktotext promotions offers permission permissions gdpr dsgvo rgpd datenschutz werbung");
    static const QStringList parts = listed(
        u"newsletter consent optin optedin optsin subscri abonnement einwillig zustimm mailinglist "
        u"marketingpermission permissionto consentement infolettre lettreinfo toestemming "
        u"nieuwsbrief consenso consentimiento boletin rundbrief werbeerlaubnis marketingok");
    return whole.contains(key) || contains(key, parts);
}

}  // namespace

std::optional<ConsentAnswer> writtenConsent(QStringView cell) {
    static const QHash<QString, ConsentAnswer> words = answerWords();
    const QStringView written = cell.trimmed();
    if (written.isEmpty() || written.size() > LongestAnswer) return {};
    if (const auto tick = ticked(written)) return tick;
    const auto found = words.constFind(text::matchKey(written));
    return found == words.cend() ? std::optional<ConsentAnswer>() : *found;
}

std::optional<ConsentChannel> consentHeading(QStringView heading) {
    if (heading.size() > LongestHeading) return {};
    const QStringList all = wordsOf(heading);
    if (speaksOfOptingOut(all, all.join(QString()))) return {};
    const QString bare = wordsOf(withoutBrackets(heading)).join(QString());
    if (!speaksOfConsent(bare) && !speaksOfConsent(all.join(QString()))) return {};
    static const QSet<QString> phone = setOf(
        u"phone telephone tel call calls telefon anruf telefonisch telefono appel llamada "
        u"chiamata telefoon");
    static const QSet<QString> message =
        setOf(u"sms text texts message messages whatsapp whats mms");
    static const QSet<QString> letter = setOf(
        u"post postal letter letters brief briefpost postalisch courrier posta carta lettera "
        u"schriftlich");
    for (const QString& word : all) {
        if (phone.contains(word)) return ConsentChannel::Phone;
        if (message.contains(word)) return ConsentChannel::Message;
        if (letter.contains(word)) return ConsentChannel::Letter;
    }
    return ConsentChannel::Email;
}

bool holdsAnswers(const SourceTable& table, qsizetype column) {
    int filled = 0, answers = 0;
    for (qsizetype row = 0; row < table.rowCount() && filled < CellsSeen; ++row) {
        const QByteArrayView cell = table.cell(row, column);
        if (cell.isEmpty()) continue;
        ++filled;
        answers += cell.size() <= 4 * LongestAnswer && writtenConsent(QString::fromUtf8(cell));
    }
    return filled > 0 && answers * 10 >= filled * 7;
}

}  // namespace waymark
