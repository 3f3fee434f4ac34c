// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/eventwords.h"

#include "core/base/text.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Words in match form, blanks between them, with what they mean.
template <class Meaning>
QHash<QString, Meaning> dictionary(
    std::initializer_list<std::pair<Meaning, const char16_t*>> entries) {
    QHash<QString, Meaning> words;
    for (const auto& [meaning, list] : entries)
        for (const QString& word : QString::fromUtf16(list).split(u' ', Qt::SkipEmptyParts))
            words.insert(word, meaning);
    return words;
}

template <class Meaning>
std::optional<Meaning> find(const QHash<QString, Meaning>& words, const QString& key) {
    const auto found = words.constFind(key);
    return found == words.cend() ? std::optional<Meaning>() : *found;
}

}  // namespace

std::optional<OrderState> writtenOrderState(QStringView written) {
    static const auto words = dictionary<OrderState>({
        {OrderState::Quoted,
         u"quoted quote quotation offer offered open draft estimate proposal pending onhold "
         u"inquiry "
         u"angebot offen entwurf angeboten devis ouvert brouillon offre enattente presupuesto "
         u"abierto "
         u"borrador oferta pendiente preventivo offerta aperto bozza offerte concept openstaand "
         u"orcamento aberto rascunho proposta pendente awaitingpayment pendingpayment"},
        {OrderState::Confirmed,
         u"confirmed paid ordered processing placed accepted won active new invoiced partiallypaid "
         u"inprogress unfulfilled bestatigt bezahlt bestellt beauftragt inbearbeitung gewonnen "
         u"berechnet fakturiert confirme confirmee paye payee commande commandee encours gagne "
         u"facture "
         u"confirmado pagado pedido encurso ganado facturado confirmato pagato ordinato incorso "
         u"bevestigd betaald besteld inbehandeling gewonnen confirmada pago paga emandamento "
         u"ganho"},
        {OrderState::Fulfilled,
         u"fulfilled shipped delivered complete completed done closed collected dispatched sent "
         u"closedwon geliefert versandt versendet erledigt abgeschlossen abgeholt ausgeliefert "
         u"livre livree expedie expediee termine terminee honore entregado enviado completado "
         u"cerrado "
         u"consegnato spedito completato evaso chiuso geleverd verzonden afgerond voltooid "
         u"opgehaald "
         u"entregue enviada concluido concluida"},
        {OrderState::Cancelled,
         u"cancelled canceled void voided lost rejected declined expired failed closedlost "
         u"storniert "
         u"abgebrochen abgelehnt verloren annulliert annule annulee refuse perdu cancelado "
         u"cancelada "
         u"anulado rechazado perdido annullato rifiutato perso geannuleerd afgewezen verloren "
         u"anulada "
         u"recusado"},
        {OrderState::Returned,
         u"returned refunded return refund chargeback zuruckgegeben retourniert retoure erstattet "
         u"rembourse remboursee retourne retournee devuelto reembolsado reso rimborsato "
         u"geretourneerd terugbetaald retour devolvido reembolsada"},
    });
    return find(words, text::matchKey(written));
}

std::optional<Channel> writtenChannel(QStringView written) {
    static const auto words = dictionary<Channel>({
        {Channel::Call,
         u"call phone phonecall telephone tel telephonecall callback voicemail ring anruf telefon "
         u"telefonat telefonisch appel telephonique llamada telefono chiamata telefonata telefoon "
         u"gesprek telefoongesprek chamada telefonema ligacao video videocall zoom"},
        {Channel::Email,
         u"email mail emailsent newsletter courriel mel correo correoelectronico postaelettronica "
         u"epost mailing"},
        {Channel::Letter,
         u"letter post postcard postal brief postkarte courrier lettre carta cartapostale lettera "
         u"posta ansichtkaart flyer direktmailing brochure catalogue"},
        {Channel::Meeting,
         u"meeting appointment lunch coffee onsite demo treffen termin besprechung reunion "
         u"rendezvous "
         u"rdv cita incontro riunione appuntamento vergadering afspraak bijeenkomst reuniao "
         u"encontro"},
        {Channel::Visit,
         u"visit shop store walkin instore showroom fair tradefair event besuch laden geschaft "
         u"messe "
         u"visite boutique magasin salon visita tienda feria negozio fiera bezoek winkel beurs "
         u"loja "
         u"feira shopvisit inperson"},
        {Channel::Social,
         u"social socialmedia linkedin instagram facebook twitter x xing tiktok youtube mastodon "
         u"messenger"},
        {Channel::Message,
         u"message sms text textmessage whatsapp chat imessage signal telegram wechat livechat "
         u"nachricht kurznachricht texto mensaje messaggio bericht mensagem form contactform "
         u"webform "
         u"kontaktformular"},
        {Channel::Note,
         u"note notiz nota memo comment remark bemerkung commentaire aantekening other task"},
    });
    return find(words, text::matchKey(written));
}

std::optional<Direction> writtenDirection(QStringView written) {
    static const auto words = dictionary<Direction>({
        {Direction::In,
         u"in incoming inbound received from eingehend eingang empfangen entrant recu entrante "
         u"recibido ricevuto inkomend ontvangen recebido theycontactedus"},
        {Direction::Out,
         u"out outgoing outbound sent made to ausgehend ausgang gesendet sortant envoye saliente "
         u"enviado uscente inviato uitgaand verzonden saida wecontactedthem"},
        {Direction::None, u"none both internal intern keine"},
    });
    return find(words, text::matchKey(written));
}

std::optional<int> writtenFeeling(QStringView source) {
    static const auto words = dictionary<int>({
        {1,
         u"upset angry furious veryunhappy verydissatisfied terrible awful verargert wutend "
         u"sehrunzufrieden furieux trestresmecontent encolere enfadado muyinsatisfecho arrabbiato "
         u"boos zeerontevreden zangado"},
        {2,
         u"uneasy unhappy dissatisfied disappointed bad annoyed sad unzufrieden enttauscht "
         u"mecontent decu "
         u"insatisfait insatisfecho descontento insoddisfatto deluso ontevreden insatisfeito"},
        {3, u"neutral ok okay fine mixed indifferent average neutre neutro neutraal"},
        {4,
         u"happy satisfied pleased good content glad zufrieden gut froh satisfait contento "
         u"satisfecho soddisfatto tevreden blij satisfeito"},
        {5,
         u"delighted veryhappy verysatisfied excellent thrilled great begeistert sehrzufrieden "
         u"ravi enchante tressatisfait encantado muysatisfecho entusiasta moltosoddisfatto "
         u"verrukt zeertevreden encantada muitosatisfeito"},
    });
    const QString text = text::tidied(source);
    if (const qsizetype stars = text.count(u'★') + text.count(u'⭐'); stars > 0)
        return stars <= 5 ? std::optional<int>(int(stars)) : std::nullopt;
    struct Face {
        const char16_t* written;
        int feeling;
    };
    constexpr std::array<Face, 19> faces{{{u"😡", 1},
                                          {u"😠", 1},
                                          {u"🤬", 1},
                                          {u"🙁", 2},
                                          {u"☹", 2},
                                          {u"😞", 2},
                                          {u"😟", 2},
                                          {u"😐", 3},
                                          {u"😶", 3},
                                          {u"🙂", 4},
                                          {u"😊", 4},
                                          {u"☺", 4},
                                          {u"😀", 4},
                                          {u":-)", 4},
                                          {u":)", 4},
                                          {u":-(", 2},
                                          {u"😍", 5},
                                          {u"😃", 5},
                                          {u"🤩", 5}}};
    for (const Face& face : faces)
        if (text.contains(QStringView(face.written))) return face.feeling;
    QStringView number(text);
    if (const qsizetype of = number.indexOf(u'/');
        of > 0 && number.sliced(of + 1).trimmed() == u"5")
        number = number.first(of).trimmed();
    bool isNumber = false;
    const double value = number.toString().replace(u',', u'.').toDouble(&isNumber);
    if (isNumber) {
        const int whole = int(value);
        return value == whole && whole >= 1 && whole <= 5 ? std::optional<int>(whole)
                                                          : std::nullopt;
    }
    return find(words, text::matchKey(text));
}

std::optional<PhoneKind> writtenPhoneKind(QStringView label) {
    static const auto words = dictionary<PhoneKind>({
        {PhoneKind::Mobile,
         u"mobile mob mobil mobiltelefon mobiltel cell cellphone cellular cel c m handy portable "
         u"port "
         u"gsm movil celular cellulare telemovel telemobil mobiel natel iphone whatsapp 手機 手机 "
         u"移动 "
         u"行動電話 携帯 mobilenumber personalmobile workmobile"},
        {PhoneKind::Fax,
         u"fax telefax telecopie telecopieur f faxnumber homefax workfax businessfax otherfax fx "
         u"faxgeschaftlich faxprivat 傳真 传真 faxarbeit"},
        {PhoneKind::Direct,
         u"direct ddi did dd d dw durchwahl directdial workdirect directe directo "
         u"diretto rechtstreeks lignedirecte directline"},
        {PhoneKind::Home,
         u"home h private privat privattelefon domicile particular casa thuis prive personal "
         u"personnel hometel homephone p 住宅 住家"},
        {PhoneKind::Work,
         u"work w office o business company main switchboard buro geschaftlich arbeit dienstlich "
         u"firma zentrale bureau travail professionnel trabajo oficina ufficio lavoro werk kantoor "
         u"trabalho escritorio workphone officephone headoffice assistant 公司 公司電話 hq"},
        {PhoneKind::Other,
         u"other pager tel telephone phone t telefon telefono telefone fon ph "
         u"voice autre andere otro altro overig outro tel. 電話 电话 e164"},
    });
    return find(words, text::matchKey(label));
}

}  // namespace waymark
