// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturephrases.h"

#include <algorithm>

namespace waymark::signaturephrases {
using namespace Qt::StringLiterals;

QStringList phrases(const QString& text) { return text.split(u'|', Qt::SkipEmptyParts); }

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

const PhraseBook& absences() {
    static const PhraseBook list(
        u"out of office|out of the office|i am on leave|i am on annual leave|on annual leave|"
        u"on holiday|on vacation|on parental leave|on maternity leave|i am away|i will be away|"
        u"away from|abwesend|ich bin im urlaub|im urlaub|in elternzeit|nicht im "
        u"buro|betriebsferien|"
        u"en conge|absent du|absente du|en vacances|en deplacement|de vacaciones|ausente|"
        u"afwezig|met vakantie|op vakantie|met verlof|in ferie|assente dal|pa semester|"
        u"tjanstledig|foraldraledig|na urlopie|nieobecny|nieobecna"_s);
    return list;
}

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
        u"nif|c.i.f|cif|n.i.f|nie:|registro mercantil|inscrita en|tomo|folio|hoja|colegiado "
        u"n|colegiada n|colegiado:|"
        u"d'entreprise|d’entreprise|ide che|kvk|k.v.k|kamer van "
        u"koophandel|btw|b.t.w|rsin|ondernemingsnummer|rpr|"
        u"partita iva|p.iva|p. iva|p.i.|c.f.|cod. fisc|codice fiscale|rea |rea:|cap. soc|"
        u"capitale sociale|"
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
        u"groet|groeten|groetjes|gr.|grt|grtz|grtjs|saluti|saluto|halsning|halsningar|hilsen|"
        u"hilsner|hilsener|"
        u"cumprimentos|pozdrowienia|pozdrowieniami|pozdrawiam|terveisin|cordialement|"
        u"amicalement|wishes"_s);
    return list;
}

}  // namespace waymark::signaturephrases
