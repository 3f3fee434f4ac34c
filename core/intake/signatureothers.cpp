// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureothers.h"

#include "core/base/text.h"
#include "core/intake/namewords.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturename.h"
#include "core/intake/signaturewords.h"

#include <algorithm>
#include <optional>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype LongestLabel = 70;
constexpr qsizetype MostLabelWords = 8;

QStringList stems(const QString& words) { return words.split(u'|', Qt::SkipEmptyParts); }

bool beginsAny(const QString& key, const QStringList& beginnings) {
    return std::ranges::any_of(beginnings,
                               [&](const QString& each) { return key.startsWith(each); });
}

bool holdsAny(const QString& key, const QStringList& parts) {
    return std::ranges::any_of(parts, [&](const QString& each) { return key.contains(each); });
}

/// Sentences that lead to somebody else, with or without a colon.
bool leadsElsewhere(const QString& key) {
    static const QStringList starts = stems(
        u"my assistant|my pa |my ea |my secretary|please contact my|in my absence|while i am away|"
        u"in case of absence|in urgent cases|for appointments|for scheduling|to schedule|"
        u"for diary|assisted by|scheduling:|to arrange a meeting|"
        u"meine assistentin|mein assistent|meine sekretarin|mein sekretariat|in vertretung|"
        u"vertretung:|bei abwesenheit|in meiner abwesenheit|wahrend meiner abwesenheit|"
        u"meine vertretung|mich vertritt|es vertritt mich|terminvereinbarung|"
        u"mon assistant|ma secretaire|en cas d'absence|en cas d’absence|en mon absence|"
        u"pendant mon absence|pour prendre rendez-vous|mes rendez-vous|"
        u"mi asistente|mi secretaria|mi ayudante|en caso de ausencia|en mi ausencia|"
        u"durante mi ausencia|para concertar|para citas|a meva assistent|el meu assistent|"
        u"mijn assistent|mijn secretaresse|bij afwezigheid|tijdens mijn afwezigheid|"
        u"bij mijn afwezigheid|voor afspraken|vervanging:|vervanger:|"
        u"la mia assistente|il mio assistente|in caso di assenza|in mia assenza|per appuntamenti|"
        u"min assistent|vid franvaro|vid min franvaro|"
        u"moja asystentka|moj asystent|w razie nieobecnosci|podczas mojej nieobecnosci|"
        u"na minha ausencia|em caso de ausencia|minha assistente|o meu assistente"_s);
    if (beginsAny(key, starts)) return true;
    static const QStringList parts = stems(
        u"scheduling|termin|appointment|contact my|ansprechpartner|rendez-vous|citas|afspra|"
        u"absence|abwesenheit|vertretung|calendar|agenda|appuntament|ausencia|afwezig|assenza|"
        u"franvaro|nieobecn|diary"_s);
    return key.endsWith(u':') && holdsAny(key, parts);
}

/// Words of which labels of assistants and stand-ins are made, alone or in compounds:
/// "Managementassistente", "Chefsekretärin".
bool isAssisting(const QString& key) {
    static const QStringList parts = stems(
        u"assist|asist|asyst|sekret|secret|segret|vorzimmer|ayudante|vertretung|stellvertretung|"
        u"suppleant|suppleance|plaatsvervang|vervanger|vervanging|zastepstwo|zastepca|ersattare|"
        u"sostituto|sostituta|suplente|substitut|deputising"_s);
    return signaturewords::isAssistant(key) || holdsAny(key, parts);
}

/// Somebody to turn to for a purpose, when a person's name follows.
bool isPurpose(const QString& key) {
    static const QStringList parts = stems(
        u"press|prens|pers|stampa|pras|media|medien|medios|collabor|colabor|mitarbeit|sachbearbeit|"
        u"buchhalt|rechnung|account|billing|invoice|compta|factur|contabil|boekhoud|fattur|"
        u"booking|buchung|reserv|contact|kontakt|contatto|ansprech|interlocut|enquir|inquir|"
        u"dossier|colleague|kolleg|collegue|collega|compan|urgen|dringend|notfall|spoed|"
        u"event|vertrieb|verkauf|support|kundenservice|service|office|buro|bureau|kantoor|ufficio"_s);
    return beginsAny(key, parts);
}

/// "Miss Harriet Poole", "Bianca Roos": capitals, and no word for a trade or a firm.
bool isPerson(QStringView words) {
    if (looksLikePerson(words)) return true;
    const auto list = words.split(u' ', Qt::SkipEmptyParts);
    if (list.size() < 2 || list.size() > 4) return false;
    return std::ranges::all_of(list, [](QStringView word) {
        const QString key = signaturewords::keyOf(word);
        if (namewords::isParticle(key)) return true;
        return word.front().isUpper() && !signaturewords::isTitle(key) &&
               !signaturewords::isField(key) && !signaturewords::isFirmWord(key) &&
               !signaturewords::isDepartment(key) && !signaturewords::isLegalForm(key, word) &&
               std::ranges::all_of(word, [](QChar c) {
                   return c.isLetter() || c.isMark() || QStringView(u".-'’").contains(c);
               });
    });
}

/// The words in front of the first sign or figure.
QStringView leadingWords(QStringView text) {
    qsizetype end = 0;
    while (end < text.size() && end < 60 && !text[end].isDigit() &&
           !QStringView(u",;|/(<[+@\t–—").contains(text[end])) {
        if (text[end] == u'-' && end > 0 && text[end - 1].isSpace()) break;
        ++end;
    }
    return text.first(end).trimmed();
}

struct Labelled {
    QString label;  ///< folded, without its sign
    QStringView rest;
    bool isColon = false;
};

std::optional<Labelled> labelled(QStringView line) {
    qsizetype sign = line.indexOf(u':');
    const bool colon = sign > 0 && sign <= LongestLabel;
    if (!colon) {
        for (const QStringView dash : {u" - ", u" – ", u" — "})
            if (const qsizetype at = line.indexOf(dash); at > 0 && (sign < 0 || at < sign))
                sign = at + 1;
    }
    if (sign < 2 || sign > LongestLabel) return {};
    Labelled found{text::folded(line.first(sign)).trimmed(), line.sliced(sign + 1).trimmed(),
                   colon};
    if (found.label.count(u' ') >= MostLabelWords) return {};
    // "tel. 015 555 0134 (secretariaat: …": the number is somebody else's.
    if (std::ranges::count_if(found.label, [](QChar c) { return c.isDigit(); }) >= 6) return {};
    return found;
}

bool names(const QStringList& signer, QStringView person) {
    for (const QStringView word : person.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = signaturewords::keyOf(word);
        if (key.size() > 2 && signer.contains(key)) return true;
    }
    return false;
}

bool holdsToken(QStringView text) {
    return text.contains(u'@') ||
           std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }) >= 6;
}

/// "Executive assistant Tom Poe, 020 …": no sign between the word and the name.
bool leadsToPerson(QStringView line) {
    qsizetype at = 0;
    for (int words = 0; words < 4 && at < line.size(); ++words) {
        qsizetype end = at;
        while (end < line.size() && !line[end].isSpace()) ++end;
        const QString key = signaturewords::keyOf(line.sliced(at, end - at));
        at = std::min(line.size(), end + 1);
        if (isAssisting(key))
            return holdsToken(line) && looksLikePerson(leadingWords(line.sliced(at)));
        if (key.isEmpty() || line[std::min(end, line.size()) - 1] == u',') return false;
    }
    return false;
}

QStringView withoutBracket(QStringView line) {
    while (!line.isEmpty() && QStringView(u"([*> ").contains(line.front())) line = line.sliced(1);
    return line;
}

}  // namespace

bool opensSecondPerson(QStringView written, const QStringList& signer) {
    const QStringView line = withoutBracket(written);
    if (leadsElsewhere(text::folded(line))) return true;
    const auto label = labelled(line);
    if (!label) return leadsToPerson(line);
    const QStringView person = leadingWords(label->rest);
    if (names(signer, person)) return false;
    bool assisting = false, purpose = false;
    for (const QString& word : label->label.split(u' ', Qt::SkipEmptyParts))
        for (const QString& part : word.split(u'/', Qt::SkipEmptyParts)) {
            const QString key = signaturewords::keyOf(part);
            assisting = assisting || isAssisting(key);
            purpose = purpose || isPurpose(key);
        }
    if (!label->isColon) return assisting && looksLikePerson(person) && holdsToken(label->rest);
    if (assisting) return true;
    const auto known = labelAtEnd(label->label);
    if (known && known->from == 0 && known->use == SignatureLabel::For::Name) return false;
    return purpose && isPerson(person) && holdsToken(label->rest);
}

bool labelsAnother(QStringView written, const QStringList& signer) {
    const QStringView line = withoutBracket(written);
    const qsizetype sign = line.indexOf(u':');
    if (sign < 5 || sign > LongestLabel || !holdsToken(line.sliced(sign))) return false;
    const QStringView person = leadingWords(line.first(sign));
    return looksLikePerson(person) && !names(signer, person);
}

QStringList secondPersonOf(QStringView written) {
    const auto label = labelled(withoutBracket(written));
    if (!label) return {};
    const QStringView person = leadingWords(label->rest);
    if (!isPerson(person)) return {};
    QStringList keys;
    for (const QStringView word : person.split(u' ', Qt::SkipEmptyParts))
        keys.append(signaturewords::keyOf(word));
    return keys;
}

}  // namespace waymark
