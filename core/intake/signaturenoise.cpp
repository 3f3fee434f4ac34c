// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturenoise.h"

#include "core/base/text.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signaturelabels.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QStringList phrases(const QString& text) { return text.split(u'|', Qt::SkipEmptyParts); }

/// Phrases by their first letter, so that a line is compared with few of them.
class PhraseBook {
public:
    explicit PhraseBook(const QString& text) {
        for (const QString& phrase : phrases(text)) m_phrases[phrase.front()].append(phrase);
    }
    /// The longest phrase at `at` that is not the beginning of a longer word.
    [[nodiscard]] const QString* at(QStringView key, qsizetype at) const {
        const auto found = at < key.size() ? m_phrases.constFind(key[at]) : m_phrases.constEnd();
        if (found == m_phrases.constEnd()) return nullptr;
        const QString* longest = nullptr;
        for (const QString& each : *found) {
            const qsizetype end = at + each.size();
            const bool whole = end >= key.size() || !each.back().isLetterOrNumber() ||
                               !key[end].isLetterOrNumber();
            if (whole && key.sliced(at).startsWith(each) &&
                (longest == nullptr || each.size() > longest->size()))
                longest = &each;
        }
        return longest;
    }
    /// A phrase that begins where a word begins; `whole` asks that it ends with one, too.
    enum class Ends { WithWord, Anywhere };
    [[nodiscard]] bool isIn(QStringView key, Ends ends) const {
        for (qsizetype i = 0; i < key.size(); ++i) {
            if (i > 0 && key[i - 1].isLetterOrNumber()) continue;
            const auto found = m_phrases.constFind(key[i]);
            if (found == m_phrases.constEnd()) continue;
            for (const QString& each : *found) {
                const qsizetype end = i + each.size();
                if (!key.sliced(i).startsWith(each)) continue;
                if (ends == Ends::Anywhere || end >= key.size() || !each.back().isLetter() ||
                    !key[end].isLetter())
                    return true;
            }
        }
        return false;
    }

private:
    QHash<QChar, QStringList> m_phrases;
};

/// Folded letter by letter, so that places in it are places in the line.
QString evenKey(QStringView line) {
    QString key;
    key.reserve(line.size());
    for (const QChar c : line) {
        if (c.unicode() < 0x80) {
            key.append(c.toLower());
            continue;
        }
        const QString folded = text::folded(QStringView(&c, 1));
        key.append(folded.isEmpty() ? (c.isSpace() ? u' ' : c) : folded.front());
    }
    return key;
}

const PhraseBook& closings() {
    static const PhraseBook list(
        u"kind regards|best regards|with kind regards|with best regards|warm regards|warmest "
        u"regards|kindest regards|with regards|regards|best wishes|with best wishes|many thanks|"
        u"thanks|thank you|thanks again|thanks and regards|thanks & regards|thank you and best "
        u"regards|cheers|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|"
        u"yours|best|all the best|all best|warmly|respectfully|cordially|take care|talk soon|"
        u"speak soon|br|kr|rgds|with thanks|with appreciation|"
        u"mit freundlichen grusen|mit freundlichem grus|mit freundlichen grussen|mit freundlichem "
        u"gruss|freundliche gruse|freundliche grusse|mit besten grusen|mit besten grussen|beste "
        u"gruse|beste grusse|viele gruse|viele grusse|herzliche gruse|herzliche grusse|liebe "
        u"gruse|liebe grusse|schone gruse|schone grusse|mit herzlichen grusen|mit besten "
        u"empfehlungen|grus|gruss|gruse|grusse|mfg|lg|vg|bg|hg|hochachtungsvoll|vielen dank|danke|"
        u"mit freundlichen gruesen|mit freundlichen gruessen|viele gruesse|beste gruesse|"
        u"freundliche gruesse|liebe gruesse|besten dank|herzlichst|"
        u"cordialement|bien cordialement|tres cordialement|bien a vous|bien a toi|salutations|"
        u"sinceres salutations|meilleures salutations|salutations distinguees|cordiales "
        u"salutations|sincerement|amicalement|respectueusement|cdlt|cdt|merci|merci d'avance|avec "
        u"mes remerciements|bonne journee|bonne reception|"
        u"saludos|un saludo|saludos cordiales|cordiales saludos|un cordial saludo|un saludo "
        u"cordial|reciba un cordial saludo|atentamente|cordialmente|gracias|muchas gracias|"
        u"un abrazo|atentos saludos|muy atentamente|"
        u"met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke "
        u"groeten|hartelijke groet|hartelijke groeten|groet|groeten|groetjes|met hartelijke "
        u"groet|hoogachtend|mvg|bedankt|alvast bedankt|dank u wel|"
        u"cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|cordialita|"
        u"cordialmente|grazie|con i migliori saluti|i migliori saluti|buona giornata|"
        u"med vanliga halsningar|med vanlig halsning|vanliga halsningar|vanlig halsning|"
        u"halsningar|basta halsningar|hjartliga halsningar|mvh|vanligen|tack|tack pa forhand|"
        u"pozdrawiam|serdecznie pozdrawiam|z powazaniem|z wyrazami szacunku|z pozdrowieniami|"
        u"pozdrowienia|dziekuje|lacze pozdrowienia|"
        u"med venlig hilsen|vennlig hilsen|med vennlig hilsen|venlig hilsen|hilsen|ystavallisin "
        u"terveisin|terveisin|atenciosamente|com os melhores cumprimentos|cumprimentos|obrigado|"
        u"obrigada|a bientot|a tres bientot|a tout de suite|a plus tard|excellente journee|belle "
        u"journee|bonne continuation|bonne soiree|bises|bisous|bis bald|bis dann|bis spater|"
        u"schonen tag|einen schonen tag|schonen gruss|ciao|tot ziens|tot snel|fijne dag|prettige "
        u"dag|fijn weekend|warme groet|warme groeten|a presto|un abbraccio|hasta pronto|"
        u"hasta luego|quedo a su disposicion|quedo a sus ordenes|a su disposicion|quedo atento|"
        u"quedo atenta|salutacions|salutacions cordials|cordialment|atentament|gracies|ben "
        u"cordialment|abraco|abracos|melhores cumprimentos|com os meus cumprimentos|at.te|att|"
        u"bedste hilsner|mange hilsner|venlige hilsner|de bedste hilsner|vennlige hilsener|beste "
        u"hilsen|mange tak|tak|takk|ha en fin dag|soliga halsningar|med halsning|yst. terv|"
        u"s pozdravem|s pozdravom|lep pozdrav|udvozlettel|cu stima|lugupidamisega"_s);
    return list;
}

const PhraseBook& greetings() {
    static const PhraseBook list(
        u"hi|hello|dear|hey|good morning|good afternoon|hallo|guten tag|guten morgen|sehr "
        u"geehrte|sehr geehrter|liebe|lieber|bonjour|chere|cher|madame, monsieur|hola|buenos "
        u"dias|buenas tardes|estimado|estimada|estimados|beste|geachte|goedemorgen|goedemiddag|"
        u"ciao|buongiorno|gentile|egregio|hej|god morgon|dzien dobry|szanowny|szanowna|szanowni|"
        u"witam|ola|prezado|bom dia"_s);
    return list;
}

const PhraseBook& footers() {
    static const PhraseBook list(
        u"sent from|sent via|sent using|sent with|sent on|sent by my|get outlook for|typed on|"
        u"gesendet von|gesendet mit|gesendet uber|von meinem|von unterwegs|von meiner|"
        u"diese nachricht wurde von|outlook fur|holen sie sich outlook|"
        u"envoye de|envoye depuis|envoye a partir|telecharger outlook|obtenir outlook|telechargez|"
        u"enviado desde|enviado con|enviado do|enviado a partir|obtener outlook|descargar outlook|"
        u"verzonden vanaf|verzonden met|verstuurd vanaf|verstuurd via|verstuurd met|"
        u"inviato da|inviato dal|inviato con|scarica outlook|"
        u"skickat fran|skickat med|hamta outlook|skickades fran|"
        u"wyslano z|wyslane z|wyslano ze|pobierz outlook|sendt fra|lahetetty|"
        u"enviat des|enviat amb|sendt via|sendt med|sendt pa|sent fra|skickat via|skickat "
        u"pa|envoye "
        u"via|envoye avec|enviado via|enviado mediante|inviato tramite|inviato con|gesendet via|"
        u"gesendet aus|verzonden via|verzonden vanuit|verstuurd vanuit|odeslano z|kuldve|poslano "
        u"z|trimis de|virus-free|virenfrei|please excuse|excuse my|excuse typos|apologies "
        u"for|sorry for any "
        u"typos|entschuldigen sie|download outlook"_s);
    return list;
}

/// Phrases that stand only in disclaimers and advice about printing.
const PhraseBook& disclaimers() {
    static const PhraseBook list(
        u"intended recipient|intended only|intended solely|intended for the|solely for the use|"
        u"named recipient|named addressee|this email and any|this e-mail and any|this email is|"
        u"this e-mail is|this message is|this message and|this email may|this e-mail may|this "
        u"message may|this email contains|this e-mail contains|this message contains|this "
        u"communication|this transmission|consider the environment|think of the environment|"
        u"before printing|before you print|think before|save paper|save a tree|disclaimer|"
        u"confidentiality notice|privileged|unauthorised|unauthorized|received this|legally "
        u"binding|scanned for|views expressed|accept no liability|no liability|error-free|not "
        u"necessarily|delete it|delete this|notify the sender|privacy notice|privacy policy|"
        u"confidential information|need to print|"
        u"vertrauliche informationen|vertrauliche und|diese e-mail|diese email|diese nachricht|"
        u"dieser e-mail|dieser nachricht|an die umwelt|rechtlich geschutzt|irrtumlich|nicht der "
        u"richtige adressat|unbefugte|ausdrucken|bevor sie diese|umwelt zuliebe|"
        u"inhalt dieser|an den inhalt|dans ce courriel|secret professionnel|inhoud van deze|geen "
        u"rechten|datenschutzhinweis|datenschutzerklarung|haftungsausschluss|"
        u"vertraulichkeitshinweis|"
        u"informationen zum datenschutz|papier sparen|keine rechtsverbindliche|"
        u"ce message|cet e-mail|cet email|ce courriel|ce mail|ce courrier|ces informations sont|"
        u"n'imprimez|n’imprimez|pensez a l'env|pensez a l’env|pensez a la planete|avant "
        u"d'imprimer|avant d’imprimer|d'imprimer ce|environnement avant|politique de "
        u"confidentialite|pieces jointes sont|destinataire|avis de confidentialite|"
        u"este mensaje|este correo|este e-mail|esta comunicacion|aviso legal|antes de imprimir|"
        u"medio ambiente|proteccion de datos|informacion confidencial|destinatario|ha recibido "
        u"este|clausula|politica de privacidad|"
        u"dit bericht|deze e-mail|deze email|dit e-mail|aan het milieu|denk aan het|geadresseerde|"
        u"voordat u deze|vertrouwelijke informatie|print deze|uitsluitend bestemd|onbedoeld|"
        u"privacyverklaring|niet voor u bestemd|"
        u"questo messaggio|questa e-mail|questa email|questa mail|il presente messaggio|"
        u"presente comunicazione|prima di stampare|le informazioni contenute|informazioni "
        u"riservate|rispetta l'ambiente|rispetta l’ambiente|pensa all'ambiente|informativa "
        u"privacy|"
        u"detta meddelande|detta e-post|det har meddelandet|denna e-post|tank pa miljon|innan du "
        u"skriver ut|konfidentiell information|avsett for|avsedd for|mottagaren|vi behandlar "
        u"personuppgifter|"
        u"niniejsza wiadomosc|ta wiadomosc|ta wiadomoshc|wiadomosc ta|tresc tej|zanim wydrukujesz|"
        u"o srodowisku|pomysl o|informacje poufne|adresatem|poufny charakter|przeznaczona "
        u"wylacznie|administratorem|wire fraud|fraud alert|never trust|click here to unsubscribe|to unsubscribe|unsubscribe"_s);
    return list;
}

/// Words that tell a disclaimer only in a long line.
const PhraseBook& disclaimerWords() {
    static const PhraseBook list(
        u"confidential|recipient|vertraulich|empfanger|confidentiel|confidencial|vertrouwelijk|"
        u"ontvanger|riservat|konfidentiel|poufn|virus|malware|gdpr|dsgvo|rgpd|avg|attachment|"
        u"liability|haftung|e-mail|email|datenschutz|privacy|copyright|offer valid|"
        u"terms and conditions|allgemeinen geschaftsbedingungen|agb|algemene voorwaarden|"
        u"conditions generales|condiciones generales"_s);
    return list;
}

const PhraseBook& registerWords() {
    static const PhraseBook list(
        u"hrb|hra|amtsgericht|handelsregister|registergericht|ust-id|ust-idnr|ust.-id|ust id|"
        u"ust.id|ustid|umsatzsteuer|steuernummer|steuer-nr|st.-nr|stnr|uid-nr|uid:|uid nr|uid che|"
        u"firmenbuch|fn-nr|gesellschaftsregister|sitz der gesellschaft|sitz:|firmensitz|"
        u"geschaftsfuhrer:|geschaftsfuhrung:|vorstand:|aufsichtsrat|vorsitzender|mwst|"
        u"kommanditgesellschaft|komplementar|iban|bic|swift:|swift code|bce|authorised and "
        u"regulated|bankverbindung|sort code|account no|"
        u"account number|kto|konto|blz|vat no|vat reg|vat number|vat id|vat:|vat gb|vat nr|vat-id|"
        u"vat registration|vat |registered in|"
        u"registered no|registered number|registered company|reg. no|reg no|reg.no|registration "
        u"no|registration number|company no|company number|company reg|companies house|charity "
        u"no|charity number|registered charity|charity reg|incorporated in|fca|frn|abn|acn|ein:|"
        u"ein |tax id|tax no|duns|d-u-n-s|eori|lei:|lei |ico reg|nmls|license|licence|bar no|"
        u"siret|siren|rcs|r.c.s|tva|code ape|ape:|ape |naf|capital de|capital social|au capital|"
        u"rm paris|orias|"
        u"nif|c.i.f|cif|n.i.f|nie:|registro mercantil|inscrita en|tomo|folio|hoja|colegiado|"
        u"kvk|k.v.k|kamer van koophandel|btw|b.t.w|rsin|ondernemingsnummer|rpr|"
        u"partita iva|p.iva|p. iva|p.i.|c.f.|cod. fisc|codice fiscale|rea |rea:|cap. soc|"
        u"capitale sociale|pec:|"
        u"org.nr|orgnr|org nr|org.-nr|organisationsnummer|momsreg|moms|bankgiro|plusgiro|bg:|pg:|"
        u"nip|regon|krs|bdo|kapital zakladowy|sad "
        u"rejonowy|cvr|y-tunnus|cuit|rut:|nit|nit:|rpm|steuernr|rfc:|cnpj|cpf|"
        u"steuer-id|glaubiger|crd|npi|sirene|n° id|creditor"_s);
    return list;
}

/// "Sent … my phone" in whatever language: a word for sending in front, a device or program behind.
bool isSentFrom(const QString& key) {
    if (key.size() > 90) return false;
    static const QStringList sending = phrases(
        u"sent |send|gesend|envoy|envia|verzond|verstuu|invia|skick|wysla|odesl|posla|kuld|trimis|"
        u"lahet|saad|mandat|expedi"_s);
    if (std::ranges::none_of(sending, [&](const QString& each) { return key.startsWith(each); }))
        return false;
    static const PhraseBook devices(
        u"iphone|ipad|android|samsung|galaxy|huawei|xiaomi|pixel|blackberry|nokia|outlook|yahoo|"
        u"gmail|protonmail|proton|smartphone|handy|mobil|mobile|movil|portable|phone|telefon|"
        u"telefono|telefoon|telephone|telemovel|tablet|tablette|app|applicazione|aplicacion|"
        u"application|mail|k-9|thunderbird|windows|orange|ios"_s);
    return devices.isIn(key, PhraseBook::Ends::WithWord);
}

/// A formula that no list has, by its chief word: "Schöne Grüße von der Förde", "Sunny regards".
const PhraseBook& closingWords() {
    static const PhraseBook list(
        u"grus|gruss|gruse|grusse|gruesse|regards|greetings|salutations|salutacions|saludos|saludo|"
        u"groet|groeten|groetjes|saluti|saluto|halsning|halsningar|hilsen|hilsner|hilsener|"
        u"cumprimentos|pozdrowienia|pozdrowieniami|pozdrawiam|terveisin|cordialement|"
        u"amicalement|wishes"_s);
    return list;
}

int wordCount(QStringView line) {
    int words = 0;
    bool inside = false;
    for (const QChar c : line) {
        const bool letter = c.isLetterOrNumber();
        if (letter && !inside) ++words;
        inside = letter || (inside && (c == u'\'' || c == u'’' || c == u'-' || c == u'.'));
    }
    return words;
}

/// How many of the words begin with a small letter.
int smallWords(QStringView line) {
    int words = 0;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (line[i].isLower() && (i == 0 || line[i - 1].isSpace())) ++words;
    return words;
}

bool holdsToken(QStringView line) {
    const auto digits = std::ranges::count_if(line, [](QChar c) { return c.isDigit(); });
    if (digits >= 5 || line.contains(u'@') || line.contains(u"www.") || line.contains(u"://"))
        return true;
    for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
        if (word.size() > 5 && word.contains(u'.') && !word.endsWith(u'.') && isWebHost(word))
            return true;
    return false;
}

/// "On 3 May 2026, Ann Roe wrote:", "Am … schrieb …:", "-----Original Message-----".
bool isReplyHead(const QString& key) {
    for (const QString& mark :
         {u"original message"_s, u"ursprungliche nachricht"_s, u"message d'origine"_s,
          u"message d’origine"_s, u"mensaje original"_s, u"oorspronkelijk bericht"_s,
          u"messaggio originale"_s, u"ursprungligt meddelande"_s, u"oryginalna wiadomosc"_s,
          u"forwarded message"_s, u"weitergeleitete nachricht"_s, u"message transfere"_s})
        if (key.contains(mark)) return true;
    if (key.size() > 400 || !key.endsWith(u':')) return false;
    for (const QString& end : {u"wrote:"_s, u"schrieb:"_s, u"a ecrit :"_s, u"a ecrit:"_s,
                               u"escribio:"_s, u"schreef:"_s, u"ha scritto:"_s, u"skrev:"_s,
                               u"napisal:"_s, u"napisala:"_s, u"napisal(a):"_s, u"escreveu:"_s})
        if (key.endsWith(end)) return true;
    for (const QString& start : {u"on "_s, u"am "_s, u"le "_s, u"el "_s, u"op "_s, u"il "_s,
                                 u"den "_s, u"dnia "_s, u"w dniu "_s, u"em "_s})
        if (key.startsWith(start))
            for (const QString& verb :
                 {u" wrote"_s, u" schrieb "_s, u" a ecrit"_s, u" escribio"_s, u" schreef "_s,
                  u" ha scritto"_s, u" skrev "_s, u" napisal"_s, u" escreveu"_s})
                if (key.contains(verb)) return true;
    return false;
}

/// "From: Ann Roe" with "Sent:" or "To:" just below: the head of the message answered.
bool isMessageHead(const QString& key) {
    for (const QString& start :
         {u"from:"_s, u"von:"_s, u"de :"_s, u"de:"_s, u"van:"_s, u"da:"_s, u"fran:"_s, u"od:"_s})
        if (key.startsWith(start)) return true;
    return false;
}
bool isMessageDetail(const QString& key) {
    for (const QString& start :
         {u"sent:"_s,     u"to:"_s,      u"date:"_s,      u"subject:"_s, u"cc:"_s,
          u"gesendet:"_s, u"an:"_s,      u"betreff:"_s,   u"datum:"_s,   u"envoye :"_s,
          u"envoye:"_s,   u"objet :"_s,  u"objet:"_s,     u"enviado:"_s, u"enviado el:"_s,
          u"para:"_s,     u"asunto:"_s,  u"verzonden:"_s, u"aan:"_s,     u"onderwerp:"_s,
          u"inviato:"_s,  u"oggetto:"_s, u"skickat:"_s,   u"till:"_s,    u"amne:"_s,
          u"wyslano:"_s,  u"do:"_s,      u"temat:"_s})
        if (key.startsWith(start)) return true;
    return false;
}

/// "Mo–Fr 9–17 Uhr", "Open 8.30 - 5.30 Mon to Fri", "On leave 22.12.2025 - 04.01.2026".
bool tellsHours(const QString& key) {
    int days = 0, times = 0;
    qsizetype i = 0;
    static const QStringList names = phrases(
        u"mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|"
        u"di|mi|"
        u"do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|lun|mar|mer|jeu|ven|"
        u"sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|miercoles|jueves|"
        u"viernes|sabado|ma|wo|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|gio|sab|"
        u"lunedi|venerdi|man|tis|ons|tors|lor|pn|pt|sob|mon-fri|mo-fr|lun-ven|ma-vr|pn-pt|mar-sab|"
        u"tues|"
        u"thurs|weds"_s);
    while (i < key.size()) {
        if (!key[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < key.size() &&
               (key[end].isLetterOrNumber() || QStringView(u".:").contains(key[end])))
            ++end;
        QString word = key.mid(i, end - i);
        while (word.endsWith(u'.') || word.endsWith(u':')) word.chop(1);
        if (names.contains(word)) ++days;
        const qsizetype sign = word.indexOf(u'.') >= 0   ? word.indexOf(u'.')
                               : word.indexOf(u':') >= 0 ? word.indexOf(u':')
                                                         : word.indexOf(u'h');
        const bool time = sign > 0 && sign <= 2 && word.size() - sign <= 3 && word[0].isDigit();
        const bool date = word.size() >= 8 && word.count(u'.') == 2 && word[0].isDigit();
        if (time || date || word == u"uhr"_s || word == u"am"_s || word == u"pm"_s) ++times;
        i = end;
    }
    const bool figures = std::any_of(key.begin(), key.end(), [](QChar c) { return c.isDigit(); });
    return figures && ((days >= 2 && times >= 1) || times >= 2 || (days >= 2 && key.size() < 60));
}

/// The length of closing formulas at the start of a line, with the signs behind them; 0 if the
/// line does not begin with one.
qsizetype closingLength(QStringView line, const QString& key) {
    qsizetype at = 0;
    for (int formulas = 0; formulas < 4 && at < key.size(); ++formulas) {
        const QString* phrase = closings().at(key, at);
        if (phrase == nullptr) break;
        qsizetype end = at + phrase->size();
        const bool several = phrase->contains(u' ');
        qsizetype sign = end;
        while (sign < line.size() && !line[sign].isLetterOrNumber() && line[sign] != u'+') ++sign;
        const bool punctuated =
            QStringView(line).sliced(end, sign - end).trimmed().size() > 0 || sign == line.size();
        const bool nameFollows = several && sign < line.size() && line[sign].isUpper() &&
                                 wordCount(line.sliced(sign)) <= 4;
        // "Regards Andy": thanks go to the reader, and "best" begins names of firms.
        static const QStringList toReader{
            u"thanks"_s, u"thank you"_s,   u"many thanks"_s,    u"merci"_s,       u"gracias"_s,
            u"danke"_s,  u"vielen dank"_s, u"bedankt"_s,        u"grazie"_s,      u"tack"_s,
            u"best"_s,   u"yours"_s,       u"muchas gracias"_s, u"thanks again"_s};
        const bool signs = !several && !toReader.contains(*phrase) && sign < line.size() &&
                           line[sign].isUpper() && wordCount(line.sliced(sign)) <= 3;
        const bool another = sign < key.size() && closings().at(key, sign) != nullptr;
        if (!punctuated && !nameFollows && !signs && !another) break;
        // "Best, Poe & Partners" is as good as "Best,"; "Thanks! We will …" is a sentence.
        at = sign;
    }
    return at;
}

}  // namespace

namespace {

struct Cell {
    qsizetype from = 0, to = 0;
    bool isRegister = false;
};

/// The parts of a line between dividers, commas and dashes, of which some speak of a register.
std::vector<Cell> cellsOf(QStringView line, qsizetype from) {
    std::vector<Cell> cells;
    qsizetype begin = from;
    const auto add = [&](qsizetype end) {
        if (!line.sliced(begin, end - begin).trimmed().isEmpty())
            cells.push_back({begin, end, namesRegister(line.sliced(begin, end - begin))});
    };
    for (qsizetype i = from; i < line.size(); ++i) {
        const bool alone =
            i > from && line[i - 1].isSpace() && i + 1 < line.size() && line[i + 1].isSpace();
        if (!QStringView(u"|\t;,").contains(line[i]) &&
            !(alone && QStringView(u"-–—/").contains(line[i])))
            continue;
        add(i);
        begin = i + 1;
    }
    add(line.size());
    return cells;
}

/// "tel. 81 555 01 86", "ann@lumen.example": what a cell must have to be worth reading beside the
/// numbers of a register.
bool isWorthReading(QStringView cell) {
    if (cell.contains(u'@') || cell.contains(u"www.")) return true;
    const auto digits = std::ranges::count_if(cell, [](QChar c) { return c.isDigit(); });
    if (digits < 7) return false;
    qsizetype figure = 0;
    while (!cell[figure].isDigit() && cell[figure] != u'+') ++figure;
    if (cell.first(figure).trimmed().isEmpty()) return cell[figure] == u'+' || cell[figure] == u'0';
    const auto label = labelAtEnd(cell.first(figure));
    return label && label->use == SignatureLabel::For::Phone;
}

/// Limits the line to the cells before the register's, or to those behind it.
LineUse leaveOutRegister(QStringView line, JudgedLine& judge) {
    const std::vector<Cell> cells = cellsOf(line, judge.skip);
    size_t first = 0;
    while (first < cells.size() && !cells[first].isRegister) ++first;
    if (first == cells.size()) return LineUse::Register;
    bool divided = false, worth = false;
    for (size_t k = 0; k < first; ++k) {
        worth = worth || isWorthReading(line.sliced(cells[k].from, cells[k].to - cells[k].from));
        divided = divided || line[cells[k].to] == u'|' || line[cells[k].to] == u'\t';
    }
    if (first > 0 && (worth || divided)) {
        size_t last = first;  // the cells up to the last divider stay
        if (!worth)
            while (last > 0 && line[cells[last - 1].to] != u'|' &&
                   line[cells[last - 1].to] != u'\t')
                --last;
        judge.end = cells[last - 1].to;
        return LineUse::Content;
    }
    size_t behind = cells.size();
    while (behind > 0 && !cells[behind - 1].isRegister) --behind;
    for (size_t k = behind; k < cells.size(); ++k) {
        if (!isWorthReading(line.sliced(cells[k].from, cells[k].to - cells[k].from))) continue;
        judge.skip = cells[k].from;
        return LineUse::Content;
    }
    return LineUse::Register;
}

}  // namespace

bool namesRegister(QStringView text) {
    return registerWords().isIn(QString(text::folded(text) + u' '), PhraseBook::Ends::WithWord);
}

std::vector<JudgedLine> judgedLines(const SignatureText& text) {
    const auto& lines = text.lines();
    std::vector<JudgedLine> judged(lines.size());
    QStringList keys;
    qsizetype quoted = 0;
    for (const SignatureText::Line& line : lines) {
        keys.append(evenKey(text.line(line)));
        if (keys.back().startsWith(u'>')) ++quoted;
    }
    const bool allQuoted = quoted == qsizetype(lines.size());
    bool inDisclaimer = false, closed = false, cut = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QStringView line = text.line(lines[i]);
        const QString& key = keys[qsizetype(i)];
        JudgedLine& judge = judged[i];
        if (lines[i].afterGap) inDisclaimer = false;
        if (cut) {
            judge.use = LineUse::Noise;
            continue;
        }
        if (line.startsWith(u'>')) {
            if (!allQuoted) {
                judge.use = LineUse::Noise;
                continue;
            }
            while (judge.skip < line.size() &&
                   (line[judge.skip] == u'>' || line[judge.skip].isSpace()))
                ++judge.skip;
        }
        if (isReplyHead(key)) {
            judge.use = LineUse::Noise;
            // What is answered follows with marks, or is all that follows.
            const bool marked = i + 1 < lines.size() && keys[qsizetype(i) + 1].startsWith(u'>');
            cut = i > 0 && !marked;
            continue;
        }
        if (isMessageHead(key) && i + 1 < lines.size() && i > 0 &&
            (isMessageDetail(keys[qsizetype(i) + 1]) || keys[qsizetype(i) + 1].startsWith(u'>'))) {
            judge.use = LineUse::Noise;
            cut = true;
            continue;
        }
        const QString bare = key.mid(judge.skip);
        const int words = wordCount(line);
        if (footers().at(bare, 0) != nullptr || isSentFrom(bare)) {
            judge.use = LineUse::Noise;
            continue;
        }
        if (disclaimers().isIn(bare, PhraseBook::Ends::Anywhere) ||
            (words >= 10 && disclaimerWords().isIn(bare, PhraseBook::Ends::Anywhere) &&
             !holdsToken(line)) ||
            (words >= 25 && smallWords(line) * 2 > words)) {
            judge.use = LineUse::Noise;
            inDisclaimer = line.size() > 45;
            continue;
        }
        if (inDisclaimer && (!holdsToken(line) || words >= 8) && words >= 2) {
            judge.use = LineUse::Noise;
            inDisclaimer = line.size() > 45;
            continue;
        }
        inDisclaimer = false;
        const qsizetype slash = bare.lastIndexOf(u'/');
        const qsizetype second =
            slash > 0 && line.size() < 80 && !holdsToken(line)
                ? closingLength(line.sliced(std::min(line.size(), judge.skip + slash + 2)),
                                bare.mid(slash + 2))
                : 0;
        if (second > 0 && second == bare.size() - slash - 2) {
            judge.use = LineUse::Noise;
            closed = true;
            continue;
        }
        if (const qsizetype skip = closingLength(line.sliced(judge.skip), bare); skip > 0) {
            const QStringView left = line.sliced(judge.skip + skip);
            if (wordCount(left) > 6 || smallWords(left) > 3) {
                judge.use = LineUse::Sentence;
                continue;
            }
            judge.skip += skip;
            closed = true;
            if (left.isEmpty()) {
                judge.use = LineUse::Noise;
                continue;
            }
        } else if (const qsizetype comma = bare.indexOf(u',');
                   words <= 9 && !holdsToken(line) && i + 1 < lines.size() &&
                   closingWords().isIn(comma > 0 ? QStringView(bare).first(comma) : bare,
                                       PhraseBook::Ends::WithWord) &&
                   wordCount(line.sliced(judge.skip)) > 1) {
            closed = true;
            const qsizetype signedAt = judge.skip + comma + 1;
            if (comma < 0 || line.sliced(signedAt).trimmed().isEmpty()) {
                judge.use = LineUse::Noise;
                continue;
            }
            judge.skip = signedAt;
            while (line[judge.skip].isSpace()) ++judge.skip;
        } else if (greetings().at(bare, 0) != nullptr && words <= 6 &&
                   (line.endsWith(u',') || line.endsWith(u'!') || words <= 1) &&
                   i + 1 < lines.size()) {
            judge.use = LineUse::Noise;
            continue;
        }
        if (closed) {
            judge.afterClosing = true;
            closed = false;
        }
        if (namesRegister(bare)) {
            judge.use = leaveOutRegister(line, judge);
            if (judge.use == LineUse::Register) continue;
        }
        if (tellsHours(bare) && !line.contains(u'@')) {
            judge.use = LineUse::Hours;
            continue;
        }
        // "Thank you for all you do! Grace Tillery"
        const qsizetype call = line.indexOf(u"! ");
        if (call > 8 && !holdsToken(line.first(call)) && wordCount(line.sliced(call)) <= 4 &&
            line[call + 2].isUpper() && smallWords(line.sliced(call + 2)) == 0) {
            judge.skip = call + 2;
            judge.afterClosing = true;
            continue;
        }
        const int small = smallWords(line);
        const bool ends = line.endsWith(u'!') || line.endsWith(u'?') ||
                          (line.endsWith(u'.') && words >= 4) || line.endsWith(u'…');
        const bool inQuotes = QStringView(u"\"“„«»”‘").contains(line.front()) &&
                              QStringView(u"\"”“»«’.").contains(line.back()) && words >= 3;
        if (words >= 14 && small * 10 >= words * 6)
            judge.use = LineUse::Sentence;
        else if (inQuotes && !holdsToken(line))
            judge.use = LineUse::Noise;
        else if (((ends && small * 2 >= words) || (words >= 6 && small * 10 >= words * 7) ||
                  line.endsWith(u'!')) &&
                 !holdsToken(line))
            judge.use = LineUse::Sentence;
    }
    return judged;
}

}  // namespace waymark
