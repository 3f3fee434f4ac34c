// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturelabels.h"

#include "core/base/text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using For = SignatureLabel::For;

struct Meaning {
    For use = For::Anything;
    PhoneKind kind = PhoneKind::Other;
};

void add(QHash<QString, Meaning>& to, Meaning meaning, const QString& words) {
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) to.insert(word, meaning);
}

const QHash<QString, Meaning>& meanings() {
    static const QHash<QString, Meaning> all = [] {
        QHash<QString, Meaning> known;
        add(known, {For::Phone, PhoneKind::Mobile},
            u"m mob mobile mobil mobiltelefon mobilnummer mobilfunk mobiltel cell cellphone "
            u"cellular cellulare "
            u"cel cell celular c handy port portable gsm movil mov mobiel natel mobilnr kom "
            u"komorka "
            u"komorkowy kamorka wa whatsapp iphone telemovel mobilni 📱 📲 携帯 手机 手機 mobiele"_s);
        add(known, {For::Phone, PhoneKind::Fax},
            u"f fax telefax faks faxnr telecopie telecopieur fx 📠 🖷 🖨 ℻ faksi 传真 傳真"_s);
        add(known, {For::Phone, PhoneKind::Direct},
            u"d ddi dd did direct durchwahl dw direkt direktwahl directe directo diretto diretta "
            u"doorkiesnummer rechtstreeks doorkies direktnummer direktnr bezposredni dl dir "
            u"directdial directline lignedirecte lineadirecta direktlinie"_s);
        add(known, {For::Phone, PhoneKind::Home},
            u"h home private privat prive domicile particular casa thuis privattelefon hem prywatny 🏠"_s);
        add(known, {For::Phone, PhoneKind::Work},
            u"o office off main switchboard zentrale buro buero bureau standard oficina of "
            u"centralita "
            u"ufficio centralino kantoor vaxel kontor biuro work geschaftlich werk algemeen "
            u"reception "
            u"empfang hq headoffice oficinas conmutador travail dienstlich centrala sekretariat "
            u"sekr secretariat secretaria"_s);
        add(known, {For::Phone, PhoneKind::Other},
            u"t p tel ph phone telephone fon telefon telefono telefoon tele tfn tlf telf tfno tlfn "
            u"fono "
            u"teleph fn telefonnummer call ring voice freephone freecall tollfree hotline "
            u"☎ ☏ 📞 ✆ 🕿 ℡ 電話 电话 telnr telefonnr gratuit vert appel festnetz "
            u"landline "
            u"fixe "
            u"fijo fisso fast "
            u"stacjonarny helpline helpdesk support"_s);
        add(known, {For::Email, PhoneKind::Other},
            u"e email mail emailadresse courriel mel correo epost mailto ✉ 📧 📩 🖂 posta "
            u"poczta "
            u"correoelectronico pec epostadress emailaddress @"_s);
        add(known, {For::Web, PhoneKind::Other},
            u"w web website webseite www internet homepage url site siteweb sitio webpage sito "
            u"strona "
            u"hemsida webbplats webb webbsida 🌐 🔗 🌍 🌎 🌏 🖥 💻 online visit "
            u"besuchen "
            u"book "
            u"paginaweb sitioweb sitoweb wwwhttp i"_s);
        add(known, {For::Social, PhoneKind::Other},
            u"linkedin twitter facebook instagram xing skype insta ig fb github mastodon bluesky "
            u"tiktok youtube threads x telegram signal teams wechat bsky calendly medium pinterest "
            u"vimeo behance dribbble follow in li"_s);
        add(known, {For::Address, PhoneKind::Other},
            u"a address adresse anschrift adresa direccion indirizzo adres adress 📍 🏢 📌 dir addr "
            u"besuchsadresse bezoekadres postadresse postadres besoksadress sede standort "
            u"hauptsitz adr visit"_s);
        add(known, {For::Name, PhoneKind::Other},
            u"name nom nombre nome naam namn nazwisko contact fdo firmado signed "
            u"ansprechpartner ansprechpartnerin kontakt"_s);
        add(known, {For::Title, PhoneKind::Other},
            u"title position role jobtitle fonction funktion cargo puesto functie ruolo stanowisko "
            u"titel job poste"_s);
        add(known, {For::Organisation, PhoneKind::Other},
            u"company firma organisation organization societe entreprise empresa bedrijf azienda "
            u"foretag unternehmen employer"_s);
        add(known, {For::Anything, PhoneKind::Other},
            u"number no nr num numero n nummer line dial ligne linea lijn zakelijk me us my our or "
            u"oder ou und and et y od & + personal business professional pro at on nro "
            u"de du la le lavoro trabajo corporate toll free by auf bei via profile profil page "
            u"numer official international national uk us usa eu 24h desk"_s);
        return known;
    }();
    return all;
}

/// The letters of a word as the list knows them; a sign for itself.
QString keyOf(QStringView word) {
    const QString key = text::matchKey(word);
    return key.isEmpty() ? text::tidied(word) : key;
}

bool isSign(QChar c) { return c.isSurrogate() || c.category() == QChar::Symbol_Other; }
bool isPart(QChar c) { return c.isLetter() || c.isMark() || c == u'-' || c == u'\'' || c == u'’'; }

struct Word {
    qsizetype from = 0, to = 0;
    Meaning meaning;
};

std::optional<Meaning> meaningOf(QStringView word) {
    const auto known = meanings().constFind(keyOf(word));
    if (known == meanings().cend()) return {};
    return *known;
}

int weight(PhoneKind kind) {
    switch (kind) {
        case PhoneKind::Fax:
            return 5;
        case PhoneKind::Mobile:
            return 4;
        case PhoneKind::Direct:
            return 3;
        case PhoneKind::Home:
            return 2;
        case PhoneKind::Work:
            return 1;
        case PhoneKind::Other:
            return 0;
    }
    return 0;
}

/// One label of several words, in the order of the text.
std::optional<SignatureLabel> combined(const std::vector<Word>& words, QStringView text) {
    SignatureLabel label;
    bool voice = false, fax = false, any = false;
    for (const Word& word : words) {
        if (word.meaning.use == For::Anything) continue;
        if (!any || (label.use != For::Phone && word.meaning.use == For::Phone)) {
            label.use = word.meaning.use;
            label.kind = word.meaning.kind;
        } else if (word.meaning.use == For::Phone &&
                   weight(word.meaning.kind) > weight(label.kind)) {
            label.kind = word.meaning.kind;
        }
        any = true;
        if (word.meaning.use == For::Phone)
            (word.meaning.kind == PhoneKind::Fax ? fax : voice) = true;
    }
    if (!any) return {};
    label.from = words.front().from;
    label.to = words.back().to;
    const QStringView all = text.sliced(label.from, label.to - label.from);
    const bool joins = all.contains(u'/') || all.contains(u'&') || all.contains(u'+') ||
                       all.contains(u" et ") || all.contains(u" und ") || all.contains(u" and ") ||
                       all.contains(u" y ") || all.contains(u" i ") || all.contains(u" e ") ||
                       all.contains(u" en ");
    if (voice && fax && joins) {
        label.isShared = true;
        label.kind = PhoneKind::Other;
    }
    return label;
}

}  // namespace

std::optional<SignatureLabel> labelAtEnd(QStringView text) {
    std::vector<Word> words;
    qsizetype at = text.size();
    while (words.size() < 6) {
        qsizetype end = at;
        while (end > 0 && !isPart(text[end - 1]) && !isSign(text[end - 1]) &&
               QStringView(u" \t:.()[]/&+,=>~{}°º").contains(text[end - 1]))
            --end;
        // A comma or a bracket closed ends what belongs to the value only further left.
        if (!words.empty() && text.sliced(end, at - end).contains(u',')) break;
        qsizetype begin = end;
        if (begin > 0 && isSign(text[begin - 1])) {
            --begin;
            if (begin > 0 && text[begin].isLowSurrogate()) --begin;
        } else {
            while (begin > 0 && isPart(text[begin - 1]) && end - begin < 24) --begin;
        }
        if (begin == end) break;
        if (begin > 0 && (text[begin - 1].isDigit() || text[begin - 1] == u'@')) break;
        auto meaning = meaningOf(text.sliced(begin, end - begin));
        if (!meaning && text.sliced(begin, end - begin).startsWith(u'-')) {
            ++begin;
            meaning = meaningOf(text.sliced(begin, end - begin));
        }
        if (!meaning) break;
        words.insert(words.begin(), {begin, end, *meaning});
        at = begin;
    }
    // "my", "at", "de" in front of a label belong to other words.
    while (!words.empty() && words.front().meaning.use == For::Anything &&
           words.front().to - words.front().from <= 3)
        words.erase(words.begin());
    if (words.empty()) return {};
    auto label = combined(words, text);
    if (!label) return {};
    while (label->from > 0 && QStringView(u"([{").contains(text[label->from - 1])) --label->from;
    label->to = text.size();
    return label;
}

std::optional<SignatureLabel> labelAtStart(QStringView text) {
    std::vector<Word> words;
    qsizetype at = 0;
    const auto skip = [&](QStringView signs) {
        while (at < text.size() && signs.contains(text[at])) ++at;
    };
    skip(u" \t");
    const bool bracketed = at < text.size() && (text[at] == u'(' || text[at] == u'[');
    if (bracketed) ++at;
    while (words.size() < 4 && at < text.size()) {
        qsizetype end = at;
        if (isSign(text[end]))
            end += text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
        else
            while (end < text.size() && isPart(text[end])) ++end;
        if (end == at) break;
        const auto meaning = meaningOf(text.sliced(at, end - at));
        if (!meaning) break;
        words.push_back({at, end, *meaning});
        at = end;
        skip(bracketed ? QStringView(u" /.&") : QStringView(u" /.&"));
    }
    if (words.empty()) return {};
    if (bracketed) {
        if (at >= text.size() || (text[at] != u')' && text[at] != u']')) return {};
        ++at;
    } else if (at < text.size() && !QStringView(u",;|\t").contains(text[at])) {
        return {};
    }
    auto label = combined(words, text);
    if (label) {
        label->from = 0;
        label->to = at;
    }
    return label;
}

std::optional<SignatureLabel> labelInFront(QStringView text) {
    const qsizetype colon = text.indexOf(u':');
    const bool sign = !text.isEmpty() && isSign(text[0]);
    if (sign) {
        const qsizetype end = text[0].isHighSurrogate() && text.size() > 1 ? 2 : 1;
        SignatureLabel label;
        if (const auto meaning = meaningOf(text.first(end))) label.use = meaning->use;
        label.to = end;
        return label;
    }
    if (colon < 1 || colon > 30) return {};
    auto label = labelAtEnd(text.first(colon));
    if (!label || label->from != 0) return {};
    label->to = colon + 1;
    return label;
}

}  // namespace waymark
