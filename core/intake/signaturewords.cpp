// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturewords.h"

#include "core/base/text.h"
#include "core/intake/namewords.h"
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

bool isCapitals(QStringView written) {
    return std::none_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); });
}

bool endsWithAny(const QString& key, const QStringList& ends) {
    return std::ranges::any_of(
        ends, [&](const QString& end) { return key.size() > end.size() + 2 && key.endsWith(end); });
}

}  // namespace

QString keyOf(QStringView word) {
    QString key = text::folded(word);
    key.removeIf([](QChar c) {
        return c == u'.' || c == u',' || c == u'(' || c == u')' || c == u':' || c == u';' ||
               c == u'"' || c == u'*' || c == u'“' || c == u'”';
    });
    return key;
}

bool isTitle(const QString& key) {
    static const Words words = wordsOf(
        // English
        u"director manager head chief officer ceo cto cfo coo cmo cio cpo cro cso ciso chro "
        u"president vice vp svp evp "
        u"avp engineer developer programmer consultant assistant owner co-owner founder cofounder "
        u"co-founder partner analyst designer architect accountant lawyer solicitor barrister "
        u"attorney paralegal counsel notary teacher lecturer professor researcher scientist "
        u"biologist chemist physicist economist agronomist geologist ecologist librarian curator "
        u"archivist editor journalist reporter writer copywriter author translator interpreter "
        u"photographer illustrator artist musician producer videographer animator buyer "
        u"purchaser planner scheduler estimator surveyor inspector auditor controller bookkeeper "
        u"treasurer secretary receptionist clerk administrator coordinator co-ordinator organiser "
        u"organizer executive representative rep agent broker realtor underwriter advisor adviser "
        u"specialist expert technician mechanic electrician plumber carpenter joiner builder "
        u"foreman forewoman supervisor superintendent operator driver dispatcher handyman maker "
        u"baker chef cook brewer butcher florist gardener farmer grower landscaper arborist "
        u"forester nurse doctor physician surgeon dentist hygienist pharmacist therapist "
        u"physiotherapist psychologist counsellor counselor osteopath chiropractor optometrist "
        u"veterinarian vet midwife carer caregiver coach trainer instructor tutor mentor "
        u"facilitator chair chairman chairwoman chairperson trustee governor principal dean "
        u"headteacher headmaster headmistress registrar bursar lead leader associate intern "
        u"trainee apprentice freelance freelancer contractor strategist evangelist ambassador "
        u"recruiter headhunter merchandiser stylist hairdresser barber beautician tailor jeweller "
        u"potter luthier upholsterer restorer conservator conveyancer actuary banker trader "
        u"investor fundraiser activist pastor priest vicar minister councillor mayor senator "
        u"deputy captain pilot steward guide host concierge housekeeper caretaker janitor guard "
        u"tester sysadmin devops scrum fellow postdoc student member proprietor patron "
        u"sommelier barista shopkeeper salesperson salesman saleswoman seller vendor cashier "
        u"machinist welder fitter glazier roofer painter decorator plasterer mason bricklayer "
        u"locksmith watchmaker saddler farrier blacksmith publicist spokesperson webmaster "
        u"md gm pa ea cpo secretary-general executor mediator arbitrator negotiator "
        u"appraiser assessor valuer examiner adjuster escrow ranger warden keeper "
        u"curate composer conductor director-general superintendant dietitian nutritionist "
        u"paramedic firefighter "
        u"apiculteur apicultrice editeur editrice charpentier charpentiere eclairagiste "
        u"chauffagiste hydroloog hydrologe rigger cartographer mediadora mediador producent "
        u"kellermeister revierforster forster forsterin doula educator skipper boatbuilder "
        u"bookbinder printer "
        u"typesetter typographer beekeeper winemaker "
        u"cheesemaker distiller roaster chocolatier confectioner milliner weaver ceo's "
        // German
        u"geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsfuhrender geschaftsfuhrende "
        u"geschaftsleiter geschaftsleitung leiter leiterin leitung leitender leitende inhaber "
        u"inhaberin "
        u"vorstand vorstandin vorsitzender vorsitzende prokurist prokuristin direktor direktorin "
        u"abteilungsleiter bereichsleiter teamleiter referent referentin sachbearbeiter "
        u"sachbearbeiterin mitarbeiter mitarbeiterin assistentin assistenz sekretarin berater "
        u"beraterin ingenieur ingenieurin techniker technikerin meister meisterin architekt "
        u"architektin anwalt anwaltin rechtsanwalt rechtsanwaltin notar notarin steuerberater "
        u"steuerberaterin wirtschaftsprufer buchhalter buchhalterin kaufmann kauffrau verkaufer "
        u"verkauferin einkaufer einkauferin disponent disponentin redakteur redakteurin "
        u"journalistin "
        u"autor autorin lektor lektorin ubersetzer ubersetzerin dolmetscher fotograf fotografin "
        u"gestalter gestalterin grafiker grafikerin designerin entwickler entwicklerin "
        u"programmierer programmiererin informatiker informatikerin administratorin arzt arztin "
        u"zahnarzt zahnarztin facharzt facharztin tierarzt tierarztin apotheker apothekerin "
        u"heilpraktiker heilpraktikerin therapeut therapeutin psychologe psychologin pfleger "
        u"pflegerin pflegedienstleitung krankenschwester hebamme lehrer lehrerin dozent dozentin "
        u"professorin wissenschaftler wissenschaftlerin forscher forscherin dekan dekanin rektor "
        u"rektorin schulleiter kurator kuratorin bibliothekar koch kochin kuchenchef backer "
        u"konditor gartner gartnerin landwirt landwirtin winzer winzerin tischler schreiner "
        u"elektriker maler mechaniker monteur polier bauleiter bauleiterin vermittler makler "
        u"maklerin immobilienmakler gutachter gutachterin sachverstandiger sachverstandige "
        u"treuhander treuhandexperte trainerin moderator moderatorin beauftragter beauftragte "
        u"stellvertreter stellvertretender stellvertretende auszubildende auszubildender azubi "
        u"praktikant praktikantin werkstudent volontar freiberufler selbststandig burgermeister "
        u"burgermeisterin pfarrer pfarrerin gesellschafter gesellschafterin grunder grunderin "
        u"mitgrunder partnerin projektleiter vertriebsleiter betreuer betreuerin verantwortlicher "
        u"verantwortliche chefin chefarzt oberarzt oberarztin intendant dramaturg regisseur "
        u"musiker "
        u"kundenberater filialleiter innendienst aussendienst rezeption empfangsleitung "
        u"hausmeister "
        u"mitglied sprecher sprecherin obmann amtsleiter amtsrat stadtrat beamter schatzmeister "
        u"vertreter vertreterin verwalter verwalterin veranstaltungstechnik "
        // French
        u"directeur directrice gerant gerante responsable chef cheffe president presidente "
        u"vice-president pdg dg dga daf drh dsi ingenieur ingenieure technicien technicienne "
        u"consultante conseiller conseillere charge chargee assistante secretaire comptable "
        u"expert-comptable avocat avocate notaire juriste architecte redacteur redactrice "
        u"journaliste traducteur traductrice photographe graphiste developpeur developpeuse "
        u"informaticien commercial commerciale vendeur vendeuse acheteur acheteuse gestionnaire "
        u"coordinateur coordinatrice coordonnateur animateur animatrice formateur formatrice "
        u"enseignant enseignante professeur professeure chercheur chercheuse medecin infirmier "
        u"infirmiere pharmacien pharmacienne dentiste kinesitherapeute osteopathe psychologue "
        u"veterinaire sage-femme boulanger boulangere patissier cuisinier vigneron vigneronne "
        u"agriculteur menuisier menuisiere plombier electricien macon artisan artisane mecanicien "
        u"conducteur conductrice superviseur associe associee fondateur fondatrice cofondateur "
        u"proprietaire attache attachee delegue deleguee representant agente courtier courtiere "
        u"maire adjoint adjointe tresorier stagiaire apprenti apprentie maitre administrateur "
        u"administratrice auditeur auditrice controleur controleuse analyste ebeniste "
        u"paysagiste libraire bibliothecaire conservateur directeur-general collaborateur "
        u"collaboratrice "
        u"metteur realisateur comedienne guide-conferencier hote hotesse gouvernante regisseuse "
        // Spanish
        u"directora gerente jefe jefa responsable encargado encargada presidenta "
        u"vicepresidente ingeniero ingeniera tecnico tecnica consultor consultora asesor asesora "
        u"asistente secretario secretaria contable contador contadora abogado abogada notario "
        u"procurador arquitecto arquitecta aparejador redactor redactora periodista traductor "
        u"traductora fotografo fotografa disenador disenadora desarrollador desarrolladora "
        u"programador programadora comercial vendedor vendedora comprador compradora gestor "
        u"gestora coordinador coordinadora formador formadora profesor profesora investigador "
        u"investigadora medico medica enfermero enfermera farmaceutico farmaceutica dentista "
        u"odontologo fisioterapeuta psicologo psicologa veterinario veterinaria cocinero "
        u"panadero electricista fontanero carpintero mecanico supervisor supervisora socio socia "
        u"fundador fundadora propietario propietaria delegado delegada representante agente "
        u"administrador administradora auditor auditora analista becario becaria maestro "
        u"alcalde alcaldesa tesorero subdirector subdirectora titular enologo enologa ejecutivo "
        u"ejecutiva "
        u"operador operario capataz especialista "
        // Italian
        u"direttore direttrice amministratore amministratrice titolare responsabile presidente "
        u"ingegnere tecnico consulente impiegato impiegata segretaria segretario assistente "
        u"commercialista ragioniere avvocato avvocata notaio architetto geometra giornalista "
        u"traduttore traduttrice fotografo grafico grafica sviluppatore sviluppatrice "
        u"programmatore "
        u"commerciale venditore venditrice addetto addetta coordinatore coordinatrice formatore "
        u"docente professore professoressa ricercatore ricercatrice medico infermiere infermiera "
        u"farmacista dentista fisioterapista psicologa psicologo veterinario cuoco fornaio "
        u"idraulico elettricista falegname meccanico socio fondatore fondatrice proprietario "
        u"proprietaria agente rappresentante capo vicedirettore revisore analista stagista "
        u"enologo enologa curatore curatrice restauratrice restauratore capocantiere "
        // Dutch
        u"directeur directrice bestuurder zaakvoerder zaakvoerster eigenaar eigenaresse "
        u"manager hoofd leidinggevende teamleider projectleider adviseur adviseuse consulent "
        u"medewerker medewerkster assistent secretaresse boekhouder boekhoudster advocaat advocate "
        u"notaris accountant architect ingenieur technicus monteur redacteur journalist vertaler "
        u"vertaalster fotograaf vormgever vormgeefster ontwerper ontwerpster ontwikkelaar "
        u"programmeur verkoper verkoopster inkoper inkoopster aankoper coordinator begeleider "
        u"docent "
        u"docente leraar lerares hoogleraar onderzoeker arts huisarts tandarts verpleegkundige "
        u"apotheker fysiotherapeut psycholoog dierenarts verloskundige bakker kok tuinder hovenier "
        u"timmerman loodgieter elektricien schilder aannemer makelaar bemiddelaar vennoot "
        u"oprichter "
        u"oprichtster mede-eigenaar vertegenwoordiger beheerder stagiair stagiaire voorzitter "
        u"penningmeester wethouder burgemeester beleidsmedewerker tekstschrijver planner pedicure "
        u"kwekerij kweker imker bedrijfsleider vestigingsmanager zelfstandige uitvoerder "
        u"werkvoorbereider opzichter taxateur "
        // Swedish
        u"chef vd direktor ansvarig ledare projektledare ingenjor tekniker konsult radgivare "
        u"handlaggare handlaggerska assistent sekreterare ekonom ekonomiassistent revisor "
        u"advokat jurist arkitekt redaktor journalist oversattare fotograf formgivare utvecklare "
        u"programmerare saljare inkopare koordinator samordnare utbildare larare rektor forskare "
        u"lakare sjukskoterska apotekare tandlakare sjukgymnast psykolog veterinar kock bagare "
        u"snickare elektriker rormokare grundare agare delagare ordforande kassor administrator "
        u"specialist forvaltare verksamhetschef mastare maklare barnmorska bibliotekarie "
        // Polish
        u"dyrektor kierownik kierowniczka prezes wiceprezes wlasciciel wlascicielka "
        u"wspolwlasciciel menedzer menadzer inzynier technik konsultant konsultantka doradca "
        u"specjalista specjalistka asystent asystentka sekretarka ksiegowy ksiegowa radca adwokat "
        u"notariusz architekt redaktor dziennikarz tlumacz tlumaczka fotograf grafik projektant "
        u"projektantka programista programistka handlowiec sprzedawca przedstawiciel koordynator "
        u"koordynatorka nauczyciel nauczycielka profesor badacz lekarz lekarka pielegniarka "
        u"farmaceuta dentysta fizjoterapeuta psycholog weterynarz kucharz piekarz elektryk "
        u"hydraulik stolarz mechanik wspolnik zalozyciel zalozycielka agent posrednik "
        u"referent pracownik przewodniczacy skarbnik zastepca glowny glowna brygadzista mistrz "
        // Portuguese
        u"diretor diretora socio-gerente engenheiro engenheira vendedor advogado advogada"_s);
    if (words.contains(key)) return true;
    if (key.contains(u'/') || key.contains(u'-')) {
        for (const QString& part : QString(key).replace(u'/', u'-').split(u'-'))
            if (part.size() > 2 && words.contains(part)) return true;
    }
    static const QStringList ends{
        u"leiter"_s,       u"leiterin"_s,      u"leitung"_s,         u"manager"_s,
        u"managerin"_s,    u"ingenieur"_s,     u"ingenieurin"_s,     u"berater"_s,
        u"beraterin"_s,    u"assistent"_s,     u"assistentin"_s,     u"assistenz"_s,
        u"referent"_s,     u"referentin"_s,    u"techniker"_s,       u"technikerin"_s,
        u"meister"_s,      u"meisterin"_s,     u"fuhrer"_s,          u"fuhrerin"_s,
        u"beauftragter"_s, u"beauftragte"_s,   u"arbeiter"_s,        u"arbeiterin"_s,
        u"entwickler"_s,   u"entwicklerin"_s,  u"kaufmann"_s,        u"kauffrau"_s,
        u"verwalter"_s,    u"anwalt"_s,        u"anwaltin"_s,        u"arzt"_s,
        u"arztin"_s,       u"direktor"_s,      u"direktorin"_s,      u"chef"_s,
        u"trainer"_s,      u"trainerin"_s,     u"planer"_s,          u"planerin"_s,
        u"designer"_s,     u"architekt"_s,     u"architektin"_s,     u"betreuer"_s,
        u"betreuerin"_s,   u"makler"_s,        u"maklerin"_s,        u"macher"_s,
        u"macherin"_s,     u"bauer"_s,         u"therapeut"_s,       u"therapeutin"_s,
        u"padagoge"_s,     u"padagogin"_s,     u"sprecher"_s,        u"sprecherin"_s,
        u"koordinator"_s,  u"koordinatorin"_s, u"experte"_s,         u"expertin"_s,
        u"spezialist"_s,   u"spezialistin"_s,  u"steward"_s,         u"medewerker"_s,
        u"medewerkster"_s, u"adviseur"_s,      u"leider"_s,          u"leidster"_s,
        u"beheerder"_s,    u"begeleider"_s,    u"kundige"_s,         u"schrijver"_s,
        u"werker"_s,       u"consulent"_s,     u"specialist"_s,      u"ontwerper"_s,
        u"ontwikkelaar"_s, u"coach"_s,         u"bouwer"_s,          u"maker"_s,
        u"ansvarig"_s,     u"ledare"_s,        u"radgivare"_s,       u"handlaggare"_s,
        u"ingenjor"_s,     u"utvecklare"_s,    u"saljare"_s,         u"konsult"_s,
        u"forvaltare"_s,   u"mastare"_s,       u"lakare"_s,          u"larare"_s,
        u"grapher"_s,      u"ologist"_s,       u"ologe"_s,           u"ologin"_s,
        u"ologue"_s,       u"ologa"_s,         u"ologo"_s,           u"therapist"_s,
        u"monteur"_s,      u"monteurin"_s,     u"wissenschaftler"_s, u"wissenschaftlerin"_s,
        u"kraft"_s,        u"vorstand"_s,      u"inhaber"_s,         u"inhaberin"_s,
        u"pfleger"_s,      u"pflegerin"_s,     u"lehrer"_s,          u"lehrerin"_s,
        u"redakteur"_s,    u"redakteurin"_s,   u"gestalter"_s,       u"gestalterin"_s,
        u"fachwirt"_s,     u"fachwirtin"_s,    u"prufer"_s,          u"pruferin"_s,
        u"bearbeiter"_s,   u"bearbeiterin"_s,  u"sekretar"_s,        u"sekretarin"_s,
        u"forscher"_s,     u"forscherin"_s,    u"vertreter"_s,       u"vertreterin"_s,
        u"directeur"_s,    u"coordinator"_s,   u"verpleegkundige"_s, u"assistente"_s,
        u"woman"_s,        u"smith"_s,         u"wright"_s,          u"keeper"_s,
        u"master"_s,       u"tekniker"_s,      u"chefin"_s};
    if (isTrade(key)) return true;
    if (key.size() > 7 && endsWithAny(key, ends)) {
        // Surnames end so too: "Kaufmann", "Hofmeister", "Goldsmith", "Neubauer".
        static const QStringList alsoNames{u"bauer"_s,  u"smith"_s,  u"wright"_s,   u"meister"_s,
                                           u"macher"_s, u"maker"_s,  u"arbeiter"_s, u"master"_s,
                                           u"woman"_s,  u"bouwer"_s, u"werker"_s};
        return !endsWithAny(key, alsoNames) || key.size() > 10;
    }
    return false;
}

bool isField(const QString& key) {
    static const Words words = wordsOf(
        u"sales marketing operations finance procurement purchasing logistics production quality "
        u"hr human resources people it technology engineering research development r&d product "
        u"products projects project customer customers client clients success service services "
        u"support legal compliance communications pr press public relations affairs strategy "
        u"business digital design data analytics security safety training education facilities "
        u"estates property planning policy programmes programs partnerships events export exports "
        u"import supply chain manufacturing maintenance administration admin accounts accounting "
        u"payroll treasury tax audit risk innovation growth brand content media social "
        u"emea apac europe asia americas dach uk us usa global international national regional "
        u"north south east west northern southern eastern western central europe "
        u"vertrieb einkauf verkauf produktion entwicklung forschung personal qualitat "
        u"kommunikation technik buchhaltung verwaltung logistik kundendienst kundenservice recht "
        u"finanzen controlling marketing presse offentlichkeitsarbeit sud nord ost west "
        u"ventes achats commercial qualite ressources humaines communication comptabilite "
        u"technique recherche developpement exportation clientele formation juridique finances "
        u"ventas compras calidad recursos humanos comunicacion contabilidad produccion "
        u"investigacion desarrollo exportacion atencion cliente finanzas juridico "
        u"verkoop inkoop kwaliteit personeelszaken communicatie productie onderzoek ontwikkeling "
        u"klantenservice financien juridische zaken beheer vendite acquisti qualita risorse umane "
        u"comunicazione amministrazione produzione ricerca sviluppo "
        u"forsaljning inkop kvalitet personal kommunikation ekonomi produktion forskning "
        u"utveckling "
        u"sprzedaz sprzedazy zakupy zakupow jakosc kadry kadr marketingu produkcji rozwoju"_s);
    return words.contains(key);
}

bool isDepartment(const QString& key) {
    static const Words words = wordsOf(
        u"equipe l'equipe l’equipe equipo equipa squadra zespol dpto department dept division "
        u"directorate faculty filiale geschaftsstelle unit section team abteilung abt fachbereich "
        u"bereich referat dezernat fakultat lehrstuhl institutsbereich departement service pole "
        u"direction departamento depto seccion facultad afdeling afd dienst sectie faculteit "
        u"dipartimento ufficio reparto facolta avdelning avd enhet institutionen dzial wydzial "
        u"katedra zaklad biuro seksjon sekretariat"_s);
    return words.contains(key) || key.endsWith(u"abteilung"_s) || key.endsWith(u"avdelning"_s) ||
           key.endsWith(u"afdeling"_s);
}

bool isAssistant(const QString& key) {
    static const Words words = wordsOf(
        u"ayudante adjointe-de-direction segreteria secretariat secretariaat secretariado "
        u"assistant assistentin assistenz "
        u"assistente assistante assistent asistente asystentka "
        u"asystent secretary sekretarin sekretariat secretaire secretaria secretaresse segretaria "
        u"sekretarka sekreterare pa ea vorzimmer"_s);
    return words.contains(key);
}

bool isCredential(const QString& key, QStringView written) {
    static const Words words = wordsOf(
        u"phd mba emba cpa cfa fca aca acca jd esq llb llm bsc msc beng meng mphil dphil bcom mcom "
        u"dds dmd dvm pmp cissp rn bsn msn obe mbe cbe kbe dbe frs mrcp frcp mrics frics riba aia "
        u"ceng ieng cphys fcca fcma acma cipd fcipd mcipd frsa leed mph edd psyd shrm shrm-cp "
        u"shrm-scp sphr phr aicp faia rla np pa-c msw lcsw crna faan facs md do bds mbbs mrcgp "
        u"mrcs mcips cips "
        u"mciob ciob fciob mice istructe mistructe cmgr mcmi fcmi dipfa dippfs cfp clu chfc aaia "
        u"cert dip adv pgce pgdip pgcert facd fracgp mb bch bao chb bchir mbchb mbbch bmbs bdent "
        u"rgn rmn rnld srn qpm dl dsc dlitt cpeng fiet miet miee cenv csci mcibse fcibse fgs cgeol "
        u"mrsc frsc mrsb frsb ccim sior gri cae cmp cpcu cipp fsa asa drs ma ba bba bs ms pe ra jp "
        u"kc qc prince2 csm cspo itil six sigma hons (hons) mbcs fbcs "
        u"citp fhea mscp hcpc mcsp acii fcii dipcii tep ceo-mba gph cams cisa cism crisc mvb mrcvs "
        u"bvsc bvetmed mrpharms fmaat maat cta att eur ing jr sr ii iii iv llm euring eth sia fh "
        u"dipl-ing mag dr hc bds mfds rdn ld cscs asla nmls cnm aprn dnp faap facp esquire "
        u"sra arb ncarb cdt gc realtor lmft lpc lcpc bcba ccc-slp otr/l pt dpt ot ced mpa mpp mfa bfa"_s);
    if (words.contains(key)) return key.size() > 2 || isCapitals(written) || written.contains(u'.');
    return namewords::isSuffix(key, written) ||
           (key.startsWith(u"llm"_s) || key.startsWith(u"dipl"_s));
}

bool isAt(const QString& key) {
    static const Words words = wordsOf(u"at @ bei beim chez bij presso hos på pa"_s);
    return words.contains(key);
}

}  // namespace waymark::signaturewords
