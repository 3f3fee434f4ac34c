// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturefirms.h"

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

bool isLegalForm(const QString& key, QStringView written) {
    static const Words sure = wordsOf(
        u"selarl selas selafa selarlu earl gaec scea kft zrt nyrt uab sia eood doo sapib sprlu "
        u"sccl "
        u"ltd limited llc llp plc inc incorporated corp corporation gmbh mbh ggmbh ohg kgaa sarl "
        u"sasu eurl sca srl srls snc spzoo sro pty pte pvt aps oyj bv bvba cvba vof ltda eirl lp "
        u"cic "
        u"sapi gesmbh gesbr gbr eg ev partg partgmbb stiftung spzo zoo spk spj scop scp scm "
        u"commv vzw asbl esv nuf cie co-op pc pllc sprl scrl sccl handelsbolag hb lda eireli dac "
        u"ua "
        u"clg sasbdic gmbh&co gmbh& "
        u"ug(haftungsbeschrankt) haftungsbeschrankt ek ekfm ekfr soccoop scarl coop cooperative"_s);
    static const Words capitals = wordsOf(
        u"scoop scoopand ac iap ibp abp ar spr aie ute cb ks ans eu slne slp sat epe "
        u"sau sac saa sapa ag kg sa sl ab as se nv ug oy spa sas co slu slp sc srl sll se cv ou kk nl ei sprl sca sal"_s);
    if (sure.contains(key)) return true;
    if (key == u"co"_s) return written.startsWith(u"Co"_s) || written == u"CO"_s;
    return capitals.contains(key) &&
           (isCapitals(written) || written == u"SpA"_s || written.contains(u'.') ||
            written == u"Oy"_s || written == u"Sàrl"_s);
}

bool isFirmWord(const QString& key) {
    static const Words words = wordsOf(
        u"company co holding holdings group gruppe groupe grupo gruppo groep bank banque banca "
        u"banco university universitat universite universidad universita universiteit uniwersytet "
        u"hochschule fachhochschule hogeschool hospital klinik klinikum clinic clinique clinica "
        u"krankenhaus spital ziekenhuis ospedale sjukhus szpital school schule schools ecole "
        u"escuela "
        u"colegio scuola skola gymnasium college academy akademie academie academia accademia "
        u"club association associates associes asociados partners partner verein verband stiftung "
        u"foundation fondation fundacion fondazione stichting trust institute institut instituto "
        u"istituto council society federation union chamber kammer chambre camara charity network "
        u"netzwerk reseau services solutions systems technologies technology consulting "
        u"consultants consultancy beratung logistics logistik logistique restaurant hotel museum "
        u"musee museo shop store stores studio studios office agency agentur agence agencia "
        u"bureau media verlag editions ediciones uitgeverij press publishing books bookshop "
        u"buchhandlung software engineering industries enterprises international autohaus apotheke "
        u"pharmacie farmacia praxis practice kanzlei cabinet bufete despacho studio backerei "
        u"boulangerie panaderia bakkerij bakery brewery brauerei brasserie winery weingut domaine "
        u"bodega bodegas chateau vineyards farm farms hof gut kwekerij gardens nursery nurseries "
        u"bros brothers gebruder freres hermanos fratelli sons sohne fils hijos figli zonen "
        u"workshop werkstatt atelier ateliers taller tischlerei schreinerei menuiserie carpinteria "
        u"metzgerei druckerei imprimerie imprenta printing printers drukkerij gartnerei baumschule "
        u"spedition transporte transports transport immobilien immobilier immobiliaria vastgoed "
        u"properties property estates homes housing builders construction construcciones bau "
        u"hochbau tiefbau anlagenbau maschinenbau bouw bouwbedrijf installatietechniek elektro "
        u"haustechnik sanitar versicherung versicherungen assurances seguros insurance capital "
        u"ventures investments finance financial legal law solicitors advocaten avocats abogados "
        u"rechtsanwalte notaires notare steuerberatung steuerberatungsgesellschaft treuhand "
        u"architects architekten architectes arquitectos architecten surveyors surveying "
        u"interiors design designs labs laboratories laboratory labor instruments tools supplies "
        u"supply wholesale trading handels handel imports exports foods food coffee tea pottery "
        u"ceramics textiles mobel furniture meubles muebles meubelen optics optik optique energy "
        u"energie energia solar power water marine boats cycles bikes bicycles motors garage auto "
        u"travel reisen voyages viajes reizen tours events pictures films film productions music "
        u"records theatre theater gallery galerie galeria archive library bibliothek archives "
        u"ministry ministerium ministere ministerio stadt gemeinde stadtwerke mairie ayuntamiento "
        u"gemeente comune kommun urzad county city borough parish diocese church kirche "
        u"recruitment recruiting staffing repairs roofing plumbing electrical heating joinery "
        u"landscaping landscapes cleaning catering events bistro cafe pizzeria bar lodge resort "
        u"spa "
        u"pharma biotech robotics aerospace automotive chemicals plastics metals steel stahl "
        u"werke werk fabrik usine fabrica manufacturing mills works dynamics analytics digital "
        u"interactive creative communications telecom gestoria asesoria almazara estudio hogar "
        u"cooperative cooperativa genossenschaft maatschap praktijk huisartsenpraktijk apotheek "
        u"firma zaklad fabryka hurtownia sklep kancelaria biuro spolka stowarzyszenie fundacja "
        u"foretag byggare bygg aktiebolag forlag byra azienda agricola ditta officina panificio "
        u"maison laboratoire societe compagnie entreprise empresa sociedad bedrijf vereniging "
        u"talleres libreria librairie camping kwiaciarnia ksiegarnia correduria pizzas frigorifico assainissement toitures chantier akeri tidning forno panetteria pasticceria hoogheemraadschap amt forstamt landratsamt finanzamt notariat notariaat scp etude gabinete imobiliaria geodezja stolarnia piekarnia hotell bageri kyrka verlagshaus haus hospice clinics dental veterinary surgery wellness fitness yoga realty lettings auctioneers brokers fotografie fotografia photographie photography"_s);
    if (words.contains(key)) return true;
    static const QStringList ends{
        u"verein"_s,   u"verlag"_s,   u"werke"_s,        u"schule"_s,       u"klinik"_s,
        u"bau"_s,      u"technik"_s,  u"kanzlei"_s,      u"gesellschaft"_s, u"verband"_s,
        u"stiftung"_s, u"praxis"_s,   u"werkstatt"_s,    u"universitat"_s,  u"bank"_s,
        u"haus"_s,     u"agentur"_s,  u"bedrijf"_s,      u"techniek"_s,     u"bouw"_s,
        u"groep"_s,    u"handel"_s,   u"backerei"_s,     u"druckerei"_s,    u"gruppe"_s,
        u"netz"_s,     u"beratung"_s, u"versicherung"_s, u"brauerei"_s,     u"labor"_s,
        u"kasse"_s,    u"studio"_s,   u"fotografie"_s,   u"skolan"_s,       u"bolaget"_s,
        u"byran"_s,    u"verket"_s,   u"huset"_s,        u"huis"_s,         u"tech"_s,
        u"soft"_s,     u"ware"_s,     u"werk"_s};
    // "Yoga-Studio", "Kfz-Werkstatt"
    if (const qsizetype hyphen = key.lastIndexOf(u'-'); hyphen > 1 && key.size() - hyphen > 4)
        return isFirmWord(key.mid(hyphen + 1));
    return isLineOfBusiness(key) || (key.size() > 6 && endsWithAny(key, ends));
}

}  // namespace waymark::signaturewords
