// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturetrades.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace waymark::signaturewords {
using namespace Qt::StringLiterals;
namespace {

using Words = QSet<QString>;
Words wordsOf(const QString& text) {
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

}  // namespace

bool isTrade(const QString& key) {
    static const Words words = wordsOf(
        // English
        u"master provost chancellor rector abbot abbess chaplain pro-vice-chancellor "
        u"proofreader indexer ceramicist ceramist sculptor printmaker silversmith goldsmith "
        u"seamstress dressmaker cobbler shoemaker thatcher stonemason arborist groundworker "
        u"scaffolder stockman herdsman shepherd gamekeeper fishmonger greengrocer grocer nanny "
        u"childminder playworker verger organist pianist violinist cellist dancer choreographer "
        u"actor actress comedian presenter broadcaster podcaster blogger influencer storyteller "
        u"novelist poet playwright screenwriter masseur masseuse acupuncturist homeopath "
        u"podiatrist audiologist radiographer radiologist cardiologist dermatologist neurologist "
        u"oncologist paediatrician pediatrician psychiatrist urologist orthodontist optician "
        u"geneticist statistician mathematician archaeologist anthropologist sociologist "
        u"historian philosopher linguist astronomer meteorologist oceanographer botanist "
        u"zoologist matron superintendent magistrate judge coroner bailiff sheriff sergeant "
        u"detective gaffer promoter impresario marketeer "
        // French
        u"moniteur monitrice relieur relieuse huissier brasseur brasseuse fleuriste toiletteur "
        u"toiletteuse tapissier tapissiere couturier couturiere fromager fromagere boucher "
        u"bouchere traiteur restaurateur restauratrice hotelier hoteliere ferronnier couvreur "
        u"carreleur peintre sculpteur sculptrice ceramiste potier potiere bijoutier horloger "
        u"opticien opticienne orthophoniste podologue dieteticien dieteticienne educateur "
        u"educatrice instituteur institutrice proviseur doyen doyenne greffier magistrat "
        u"geometre geologue agronome ecrivain romancier autrice auteur correcteur correctrice "
        u"interprete webdesigner maraicher maraichere eleveur eleveuse exploitant exploitante "
        u"cadre praticien praticienne titulaire scenographe costumiere musicien musicienne "
        u"accordeur encadreur "
        // Spanish
        u"oficial oficiala auxiliar topografo topografa orfebre escritor escritora corrector "
        u"correctora ceramista escultor "
        u"escultora pintor pintora restaurador restauradora ebanista herrero cerrajero soldador "
        u"jardinero jardinera pastelero pastelera carnicero peluquero peluquera esteticista "
        u"optometrista logopeda nutricionista pediatra cardiologo cardiologa decano decana rectora "
        u"catedratico catedratica procuradora perito perita agronomo agronoma quimico quimica "
        u"biologo biologa geologo geologa bibliotecario bibliotecaria archivero archivera "
        u"contador contadora psicopedagogo psicopedagoga pedagogo pedagoga guionista actriz musico "
        u"apicultor apicultora ganadero ganadera agricultor agricultora "
        u"viticultor subgerente subdirectora tramitador tramitadora "
        // German
        u"keramiker keramikerin topfer topferin goldschmied goldschmiedin uhrmacher optiker "
        u"optikerin augenoptiker horgerateakustiker logopadin logopade erzieher erzieherin "
        u"schornsteinfeger dachdecker dachdeckerin fliesenleger glaser schlosser zimmerer "
        u"zimmerin imker imkerin florist floristin friseur friseurin kosmetikerin masseurin "
        u"buchbinder buchbinderin drucker setzer illustratorin kartograf kartografin kartograph "
        u"geograf bildhauer bildhauerin malerin sangerin geigerin cellistin schauspieler "
        u"schauspielerin dramaturgin kantor kantorin organistin dolmetscherin richter richterin "
        u"staatsanwalt staatsanwaltin baufuhrer vermesser vermessungsingenieur "
        // Dutch
        u"receptioniste locatiehoofd koffiebrander slager bloemist kapper kapster opticien "
        u"audicien logopedist "
        u"dietist pedagoog orthopedagoog rechter griffier deurwaarder gerechtsdeurwaarder "
        u"kandidaat-notaris rechter-plaatsvervanger rechercheur conservator restaurator "
        u"beeldhouwer kunstenaar kunstenares keramist edelsmid goudsmid zangeres schrijver "
        u"schrijfster dichter tolk uitgever drukker boekbinder dakdekker metselaar stukadoor "
        u"schilderes lasser veehouder melkveehouder wijnboer relatiebeheerder afdelingshoofd "
        u"teamhoofd zorgcoordinator rayonhoofd "
        // Italian
        u"scultore scultrice pittore pittrice orafo sarta parrucchiere parrucchiera estetista "
        u"pasticcere pasticcera macellaio fiorista ottico podologo logopedista nutrizionista "
        u"agronomo geologo biologa chimico perito agrotecnico viticoltore viticoltrice apicoltore "
        u"agricoltore allevatore scrittore scrittrice musicista attore attrice "
        // Swedish, Danish, Norwegian
        u"platschef snickarmastare tradgardsmastare frisor konstnar musiker forfattare lantbrukare "
        u"biodlare dietist logoped kurator brandman leder projektleder prosjektleder salgschef "
        u"salgssjef indkober bogholder regnskapsforer sygeplejerske sykepleier laege tandlaege "
        u"lege tannlege "
        // Polish, Portuguese
        u"pszczelarz stolarz piekarz cukiernik fryzjer fryzjerka kosmetyczka lekarz lekarka "
        u"pielegniarka dentysta weterynarz farmaceuta nauczyciel nauczycielka tlumacz tlumaczka "
        u"radczyni prawnik notariusz komornik geodeta rzezbiarz malarz malarka muzyk aktor pisarz "
        u"pisarka rolnik ogrodnik kwiaciarka zegarmistrz jubiler szef "
        u"diretor diretora advogado advogada engenheiro engenheira arquiteta arquiteto enfermeira "
        u"enfermeiro professora contabilista"_s);
    if (words.contains(key)) return true;
    static const QStringList ends{u"brander"_s,     u"grafin"_s,   u"grafo"_s,
                                  u"grafa"_s,       u"graaf"_s,    u"graphe"_s,
                                  u"restaurator"_s, u"teuse"_s,    u"trice"_s,
                                  u"lieuse"_s,      u"nomo"_s,     u"handler"_s,
                                  u"handlerin"_s,   u"fuhrer"_s,   u"fuhrerin"_s,
                                  u"handelaar"_s,   u"binder"_s,   u"binderin"_s,
                                  u"drukker"_s,     u"houder"_s,   u"meester"_s,
                                  u"hersteller"_s,  u"optiker"_s,  u"optikerin"_s,
                                  u"akustiker"_s,   u"zuchter"_s,  u"zuchterin"_s,
                                  u"handlerska"_s,  u"leder"_s,    u"konsulent"_s,
                                  u"kartograf"_s,   u"fotograf"_s, u"verantwoordelijke"_s,
                                  u"technologe"_s};
    for (const QString& end : ends)
        if (key.size() > std::max<qsizetype>(7, end.size() + 2) && key.endsWith(end)) return true;
    return false;
}

bool isLineOfBusiness(const QString& key) {
    static const Words words = wordsOf(
        u"restaurante ristorante taberna churreria heladeria cafeteria ferreteria papeleria "
        u"floristeria peluqueria joyeria optica clinicas fisioterapia inmobiliaria notaria "
        u"parroquia diputacion consejeria conservas viveros cervezas cerveceria vinos quesos "
        u"aceites laboratorios colegios teatro catastro ingenieros ingenieria publicaciones "
        u"location couverture plomberie electricite peinture maconnerie charpente savonnerie "
        u"filature cidrerie fromagerie boucherie patisserie epicerie coiffure esthetique "
        u"mutualite mutuelle lycee mediatheque huissiers plongee pepinieres vignobles distillerie "
        u"imprimeries ingenierie conseils menuiseries "
        u"physiotherapie ergotherapie logopadie osteopathie podologie bootsverleih naturkost "
        u"mosterei topferei keramik hafenlogistik fahrschule musikschule "
        u"volkshochschule kindergarten tierarztpraxis zahnarztpraxis praxisgemeinschaft "
        u"ingenieurburo architekturburo buro bestattungen malerbetrieb dachdeckerei fliesen "
        u"elektrotechnik metallbau holzbau gartenbau weinhandel buchladen reiseburo hofladen "
        u"kaserei imkerei forstbetrieb "
        u"restauratie bloembollen bloemen dakwerken keukens interieur schilderwerken hoveniers "
        u"notarissen makelaars makelaardij adviesbureau koffiebranderij brouwerij slagerij "
        u"kapsalon fysiotherapie zorggroep zwembad bibliotheek lyceum fietsen drukkers "
        u"costruzioni cartiera cantina cantine tenuta frantoio birrificio trattoria osteria "
        u"edilizia impianti arredamenti tessuti ceramiche vini gioielleria "
        u"bakes bakehouse brewhouse saddlery scaffolding tyres ecotours septic kennels cattery "
        u"livery vets veterinarians chiropractic osteopathy physiotherapy salon barbers tailoring "
        u"tailors upholstery carpets flooring kitchens bathrooms glazing signage haulage removals "
        u"couriers taxis coaches airlines yachts chandlery outfitters apparel clothing footwear "
        u"jewellers jewelry antiques auctions aquatics creamery butchers fishmongers grocers "
        u"greengrocers delicatessen bakers chocolates confectionery roasters distillers fibre "
        u"broadband telecoms hosting freight shipping warehousing packaging castings fabrications "
        u"fasteners hydraulics sensors diagnostics therapeutics biosciences genomics blumen "
        u"fleurs"_s);
    return words.contains(key);
}

}  // namespace waymark::signaturewords
