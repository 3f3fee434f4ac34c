// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreaderwords.h"

#include "core/base/text.h"
#include "core/intake/countries.h"
#include "core/intake/signaturewords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace waymark::addresswords {
using namespace Qt::StringLiterals;
namespace {

using Words = QSet<QString>;
Words wordsOf(const QString& text) {
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// Folded, dots gone: "Rd." → "rd".
QString keyOf(QStringView word) {
    QString key = text::folded(word);
    key.removeIf(
        [](QChar c) { return c == u'.' || c == u',' || c == u':' || c == u'(' || c == u')'; });
    return key;
}

/// Words that stand before the name of the street: rue, calle, via, ul.
const Words& leading() {
    static const Words words = wordsOf(
        u"rue avenue av ave boulevard bd bld blvd place pl quai chemin ch allee allees impasse imp "
        u"cours route rte square passage faubourg fbg sentier villa cite hameau lieu-dit lieudit "
        u"esplanade mail promenade montee rond-point za zi zac parvis ruelle traverse chaussee "
        u"calle c/ avda avenida paseo pº plaza pza plza ronda carretera ctra camino cno poligono "
        u"pol gran jr jiron pasaje psje travesia trav glorieta rambla carrer passeig placa "
        u"urbanizacion urb cl via "
        u"callejon cuesta alameda bulevar muelle carrera cra autopista calzada "
        u"viale v.le piazza p.zza p.za corso c.so largo vicolo strada piazzale lungomare "
        u"lungotevere "
        u"lungarno contrada localita loc borgo vico salita rua travessa praca largo estrada "
        u"ul al aleja aleje plac os osiedle ulica rynek bulwar "
        u"am an auf im in unter hinter zum zur bei alter alte altes neuer neue "
        u"grand-rue grande-rue laan"_s);
    return words;
}

bool endsLikeStreet(const QString& word) {
    static const QStringList ends{
        u"strasse"_s, u"straße"_s,  u"str"_s,    u"weg"_s,    u"allee"_s,    u"platz"_s,
        u"gasse"_s,   u"gassl"_s,   u"damm"_s,   u"ufer"_s,   u"chaussee"_s, u"ring"_s,
        u"graben"_s,  u"steig"_s,   u"stieg"_s,  u"pfad"_s,   u"markt"_s,    u"promenade"_s,
        u"zeile"_s,   u"gaerten"_s, u"straat"_s, u"laan"_s,   u"plein"_s,    u"gracht"_s,
        u"kade"_s,    u"dijk"_s,    u"singel"_s, u"dreef"_s,  u"baan"_s,     u"steeg"_s,
        u"lei"_s,     u"hof"_s,     u"pad"_s,    u"wal"_s,    u"haven"_s,    u"gatan"_s,
        u"vagen"_s,   u"gata"_s,    u"vag"_s,    u"grand"_s,  u"torget"_s,   u"stigen"_s,
        u"allen"_s,   u"kajen"_s,   u"gate"_s,   u"gaten"_s,  u"veien"_s,    u"vej"_s,
        u"gade"_s,    u"katu"_s,    u"tie"_s,    u"brucke"_s, u"berg"_s,     u"wall"_s,
        u"becken"_s,  u"plan"_s,    u"backen"_s, u"utca"_s,   u"strase"_s,   u"rain"_s,
        u"kai"_s,     u"feld"_s,    u"wiese"_s,  u"twiete"_s, u"koppel"_s,   u"redder"_s,
        u"anger"_s,   u"winkel"_s};
    static const QStringList shortEnds{u"ring"_s, u"hof"_s,  u"pad"_s,  u"wal"_s,   u"lei"_s,
                                       u"berg"_s, u"wall"_s, u"plan"_s, u"grand"_s, u"gate"_s,
                                       u"tie"_s,  u"rain"_s, u"kai"_s,  u"feld"_s,  u"vag"_s,
                                       u"str"_s,  u"haven"_s};
    return std::ranges::any_of(ends, [&](const QString& end) {
        if (!word.endsWith(end)) return false;
        // "Weinberg", "Tor" alone say little: what is before them must be a word of its own.
        return word.size() > end.size() + (shortEnds.contains(end) ? 2 : 0) || word == end;
    });
}

bool isUnitWord(const QString& word) {
    static const Words words = wordsOf(
        u"parc parcela unit units suite ste floor fl level lvl flat apt apartment bldg building "
        u"room rm block "
        u"office studio shop lot bay annex wing penthouse stall box pobox postfach postbus bp cs "
        u"tsa apartado "
        u"apdo casella skrytka skr og eg ug dg stock etage etg stiege top haus hs gebaude geb "
        u"halle "
        u"aufgang hinterhaus trakt bat batiment immeuble imm esc escalier bte boite bureau porte "
        u"piso planta pta puerta oficina local nave bajo esc escalera edificio edif portal izq "
        u"dcha interno scala piano int pal palazzina lok lokal m mieszkanie pietro klatka "
        u"trappa van vaning tr lgh plan bus verdieping unit gebouw kamer etage p.o po gpo locked "
        u"private mailbox pmb c/o co portacabin hall dock pier warehouse km col colonia module mod parcela entlo entresuelo bajos izda of ofic lote nr plot"_s);
    return words.contains(word);
}

bool isBuildingWord(const QString& word) {
    static const Words words = wordsOf(
        u"house building centre center court tower towers park mill mills hall yard wharf works "
        u"exchange quay estate campus plaza lodge farm barn barns dairy chambers mansion mansions "
        u"arcade "
        u"depot gate gates hub square arches maltings granary stables brewery foundry college "
        u"gewerbepark technologiepark industriepark businesspark gewerbegebiet zentrum center hof "
        u"immeuble tour residence centre parc espace zone technopole domaine chateau bourg moulin "
        u"edificio torre centro parque poligono poligon residencial galeria finca masia "
        u"gebouw bedrijvenpark bedrijventerrein toren kantoorpark landgoed "
        u"palazzo complesso villa centrum biurowiec budynek huset foretagsby cottage cottages "
        u"priory manor abbey rectory vicarage industrial trading enterprise village terminal station laboratories lab"_s);
    return words.contains(word);
}

bool isNumberWord(QStringView word) {
    if (word.size() > 9) return false;
    for (const QStringView ordinal : {u"st", u"nd", u"rd", u"th"})
        if (word.size() > 2 && word.endsWith(ordinal)) return false;
    qsizetype digits = 0;
    qsizetype i = 0;
    while (i < word.size() && word[i].isDigit()) ++i, ++digits;
    if (digits == 0 || digits > 5) return false;
    // 12a, 12-14, 12/3, 4b-6
    qsizetype letters = 0;
    for (; i < word.size(); ++i) {
        if (word[i].isLetter()) {
            if (++letters > 2) return false;
        } else if (!word[i].isDigit() && !QStringView(u"-–/.,+ºª°").contains(word[i])) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool isStreetWord(const QString& word) {
    static const Words words = wordsOf(
        u"street st road rd avenue ave av lane ln drive dr way court ct place pl square sq terrace "
        u"ter tce close cl crescent cres gardens gdns hill row parade pde quay wharf boulevard "
        u"blvd highway hwy parkway pkwy circle cir mews walk rise grove gate trail trl loop pike "
        u"turnpike plaza alley path yard steps green embankment esplanade promenade broadway "
        u"expressway freeway bypass circus vale view wynd strand causeway cove crossing bend run "
        u"ridge landing passage common croft dale end fold approach reach bridge route mall "
        u"chase mount meadow meadows orchard brow arcade heights extension junction lea nook"_s);
    return words.contains(word) || (endsLikeStreet(word) && word.size() > 3);
}

namespace {

/// Words of a firm or a person's work: no part of an address unless figures say so.
bool isOfPeople(const QStringList& words, const QStringList& keys) {
    for (qsizetype i = 0; i < keys.size(); ++i)
        if ((i > 0 && signaturewords::isLegalForm(keys[i], words[i])) ||
            signaturewords::isTitle(keys[i]))
            return true;
    return false;
}

/// The name of a house: the last word says so, or the first in the languages that have it there.
bool namesBuilding(const QStringList& keys) {
    static const Words first = wordsOf(
        u"immeuble tour residence parc espace zone technopole edificio torre centro parque "
        u"residencial gebouw bedrijvenpark gewerbepark technologiepark industriepark businesspark "
        u"gewerbegebiet palazzo complesso biurowiec lieu-dit le la les chateau moulin haus"_s);
    return isBuildingWord(keys.back()) ||
           (keys.size() > 1 && first.contains(keys.front()) &&
            (isBuildingWord(keys.front()) || isBuildingWord(keys.back())));
}

}  // namespace

Piece pieceOf(QStringView source) {
    const QString text = text::tidied(source);
    if (text.isEmpty() || text.size() > 120 || text.contains(u'@') || text.contains(u':'))
        return Piece::Nothing;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 10) return Piece::Nothing;
    int numbers = 0, capitals = 0, small = 0, digits = 0, units = 0;
    bool street = false, lettered = false;
    QStringList keys;
    for (const QString& word : words) keys.append(keyOf(word));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        for (const QChar c : word) digits += c.isDigit() ? 1 : 0;
        if (isNumberWord(word))
            ++numbers;
        else if (word.front().isUpper() || word.front().isDigit())
            ++capitals;
        else if (word.front().isLetter())
            ++small;
        street = street || isStreetWord(keys[i]);
        units += isUnitWord(keys[i]) ? 1 : 0;
        lettered =
            lettered || (i > 0 && word.size() == 1 && word[0].isUpper() && isUnitWord(keys[i - 1]));
    }
    if (digits > 12) return Piece::Nothing;
    static const Words numberSigns = wordsOf(u"bis ter quater n nº nr no num n° # sn s/n"_s);
    const bool onlyNumber = std::all_of(words.begin(), words.end(), [](const QString& word) {
        return isNumberWord(word) || numberSigns.contains(keyOf(word));
    });
    if (onlyNumber) return words.size() <= 4 ? Piece::Number : Piece::Nothing;
    const bool numbered = digits > 0;
    if (words.size() == 1 && words[0].startsWith(u'#')) return Piece::Unit;  // "#204 – 12 Oak Road"
    static const Words boxes = wordsOf(
        u"po pobox postfach case casilla caixa bp postbus cs apartado apdo casella skrytka box gpo tsa"_s);
    if (boxes.contains(keys.front()) && numbered) return Piece::Unit;
    const bool leads =
        leading().contains(keys.front()) ||
        (keys.size() > 1 && isNumberWord(words.front()) && leading().contains(keys[1]));
    // "Calle Mayor", "rue du Docteur Roe"; "Route Manager" and "Place Director" are people.
    static const Words english = wordsOf(
        u"route place square avenue passage mail esplanade promenade am an auf im in unter hinter "
        u"zum zur bei alter alte altes neuer neue al os via gran jr pol ch cours cite villa imp "
        u"cl pl za la le"_s);
    const bool foreignStreet = leads && !english.contains(keys.front()) && words.size() > 1;
    if (isOfPeople(words, keys) && !(numbered && (street || leads)) && !foreignStreet)
        return Piece::Nothing;
    if (units > 0 && !street && !leads) {
        if (numbered || lettered || units == words.size() || namesBuilding(keys))
            return Piece::Unit;
        for (const QStringView word : {u"floor", u"etage", u"stock", u"planta", u"obergeschoss"})
            if (keys.contains(word.toString())) return Piece::Unit;
    }
    if ((capitals == 0 && !leads) || small > 4) return Piece::Nothing;
    static const Words weak = wordsOf(
        u"am an auf im in unter hinter zum zur bei alter alte altes neuer neue laan al os via mail "
        u"gran jr pol ch cours cite villa imp la le"_s);
    if (leads && words.size() > 1 && (numbered || !weak.contains(keys.front())))
        return Piece::Street;
    if (street && numbered && words.size() > 1) return Piece::Street;
    if (street && words.size() > 1 && words.size() <= 6) {
        static const Words sides = wordsOf(u"north south east west n s e w nw ne sw se"_s);
        static const Words alsoTowns = wordsOf(
            u"hill end green bridge gate heights view vale cove court place park ridge dale common "
            u"st mall green reach walk"_s);
        const bool sided = sides.contains(keys.back()) && words.size() > 2;
        const QString& last = sided ? keys[keys.size() - 2] : keys.back();
        if (isStreetWord(last) && !endsLikeStreet(last) && !alsoTowns.contains(last))
            return Piece::Street;
        // "Weingut Pichlerhof" and "Forstamt Buchrain" are firms, "Gut Lindenhof" is a house.
        const bool firm = std::ranges::any_of(keys, [](const QString& key) {
            return key.size() > 4 && signaturewords::isFirmWord(key) && !isBuildingWord(key);
        });
        if (isStreetWord(last) && last.size() > 5 && endsLikeStreet(last) && words.size() <= 3)
            return firm ? Piece::Plain : Piece::Building;
        if (isStreetWord(last) && alsoTowns.contains(last)) return Piece::Building;
    }
    // "De Steiger 77", "12 Kiln End", "Lindenhof 3a"
    if (words.size() >= 2 && words.size() <= 7 && digits <= 6) {
        const bool behind =
            isNumberWord(words.back()) ||
            (words.size() > 2 && isNumberWord(words[words.size() - 2]) && words.back().size() <= 3);
        if (behind) return Piece::Street;
        if (isNumberWord(words.front()) && words.front().front() != u'0' && capitals >= 1)
            return Piece::Street;
    }
    if (namesBuilding(keys)) return Piece::Building;
    if (digits > 0) return Piece::Nothing;
    return Piece::Plain;
}

bool namesEstate(QStringView source) {
    static const Words words = wordsOf(
        u"parc espace zone za zi zac technopole parque poligono pol gewerbepark technologiepark "
        u"industriepark gewerbegebiet bedrijvenpark bedrijventerrein immeuble residence edificio "
        u"centro centre"_s);
    const qsizetype blank = source.indexOf(u' ');
    return blank > 0 && words.contains(keyOf(source.first(blank)));
}

bool namesStreet(QStringView source) {
    bool names = false;
    for (const QStringView word : source.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = keyOf(word);
        names = names || isStreetWord(key) || leading().contains(key) || isUnitWord(key);
    }
    return names;
}

State stateOf(QStringView source) {
    static const QHash<QString, State> states = [] {
        QHash<QString, State> known;
        const auto add = [&](const QString& country, const QString& list) {
            for (const QString& each : list.split(u'|')) {
                const QStringList pair = each.split(u':');
                known.insert(pair[0], {pair[0], country});
                known.insert(pair[1], {pair[0], country});
            }
        };
        add(u"US"_s,
            u"AL:alabama|AK:alaska|AZ:arizona|AR:arkansas|CA:california|CO:colorado|CT:connecticut|"
            u"DE:delaware|DC:districtofcolumbia|FL:florida|GA:georgia|HI:hawaii|ID:idaho|"
            u"IL:illinois|IN:indiana|IA:iowa|KS:kansas|KY:kentucky|LA:louisiana|ME:maine|"
            u"MD:maryland|MA:massachusetts|MI:michigan|MN:minnesota|MS:mississippi|MO:missouri|"
            u"MT:montana|NE:nebraska|NV:nevada|NH:newhampshire|NJ:newjersey|NM:newmexico|"
            u"NY:newyork|NC:northcarolina|ND:northdakota|OH:ohio|OK:oklahoma|OR:oregon|"
            u"PA:pennsylvania|RI:rhodeisland|SC:southcarolina|SD:southdakota|TN:tennessee|"
            u"TX:texas|UT:utah|VT:vermont|VA:virginia|WA:washington|WV:westvirginia|WI:wisconsin|"
            u"WY:wyoming|PR:puertorico"_s);
        add(u"CA"_s,
            u"ON:ontario|QC:quebec|BC:britishcolumbia|AB:alberta|MB:manitoba|SK:saskatchewan|"
            u"NS:novascotia|NB:newbrunswick|NL:newfoundlandandlabrador|PE:princeedwardisland|"
            u"YT:yukon|NU:nunavut"_s);
        add(u"AU"_s,
            u"NSW:newsouthwales|VIC:victoria|QLD:queensland|TAS:tasmania|ACT:"
            u"australiancapitalterritory|NT:northernterritory"_s);
        known.insert(u"southaustralia"_s, {u"SA"_s, u"AU"_s});
        known.insert(u"westernaustralia"_s, {u"WA"_s, u"AU"_s});
        known.insert(u"SA"_s, {u"SA"_s, u"AU"_s});
        return known;
    }();
    const QString text = text::tidied(source);
    QString bare = text;
    bare.remove(u'.').remove(u',');
    if (bare.size() <= 3 && bare == bare.toUpper()) return states.value(bare);
    return bare.size() > 3 ? states.value(text::matchKey(bare)) : State();
}

bool isCounty(QStringView written) {
    static const Words words = wordsOf(
        u"kent essex sussex westsussex eastsussex surrey norfolk suffolk cornwall devon dorset "
        u"somerset cumbria merseyside greatermanchester westmidlands tyneandwear countydurham "
        u"northumberland rutland middlesex humberside avon isleofwight gwynedd powys clwyd dyfed "
        u"gwent fife highland lothian midlothian eastlothian westlothian tayside grampian borders "
        u"coantrim coarmagh codown cotyrone cofermanagh colondonderry angus argyll moray "
        u"countyantrim countydown cork cokildare cokerry cowicklow cogalway comeath countykerry "
        u"northyorkshire southyorkshire westyorkshire eastyorkshire monmouthshire"_s);
    const QString key = text::matchKey(written);
    return words.contains(key) || (key.endsWith(u"shire"_s) && key.size() > 7) ||
           (key.startsWith(u"county"_s) && key.size() > 8) ||
           (text::folded(written).startsWith(u"co. "_s));
}

QString countryNamed(QStringView source) {
    QString text = text::tidied(source);
    while (!text.isEmpty() && QStringView(u".,;()").contains(text.back())) text.chop(1);
    while (!text.isEmpty() && QStringView(u",;(").contains(text.front())) text.remove(0, 1);
    const QString key = text::matchKey(text);
    static const Words abbreviations = wordsOf(u"uk usa uae gb eng"_s);
    if (text.size() < 4 && !(abbreviations.contains(key) && text == text.toUpper()) &&
        text != u"U.S."_s)
        return {};
    if (key.size() < 4 && !abbreviations.contains(key)) return {};
    static const Words notHere =
        wordsOf(u"norfolk georgia jersey mali chad jordan guinea niger oman"_s);
    if (notHere.contains(key)) return {};
    return countryCode(text);
}

bool isLargeTown(QStringView written) {
    static const Words words = wordsOf(
        u"london birmingham manchester leeds glasgow edinburgh bristol cardiff belfast liverpool "
        u"sheffield newcastle nottingham dublin cork newyork chicago boston seattle austin "
        u"sanfrancisco losangeles denver atlanta miami dallas houston portland toronto montreal "
        u"vancouver ottawa calgary sydney melbourne brisbane perth auckland wellington berlin "
        u"hamburg munchen munich koln cologne frankfurt stuttgart dusseldorf leipzig dresden "
        u"bremen hannover nurnberg wien vienna graz linz salzburg innsbruck zurich bern basel "
        u"geneve "
        u"lausanne paris lyon marseille toulouse bordeaux lille nantes strasbourg nice rennes "
        u"montpellier bruxelles brussel brussels antwerpen gent luxembourg amsterdam rotterdam "
        u"denhaag utrecht eindhoven groningen madrid barcelona valencia sevilla bilbao malaga "
        u"zaragoza lisboa porto roma milano torino napoli firenze bologna genova venezia stockholm "
        u"goteborg malmo uppsala oslo bergen kobenhavn copenhagen aarhus helsinki warszawa krakow "
        u"wroclaw poznan gdansk lodz praha prague budapest wien tokyo osaka singapore hongkong "
        u"shanghai beijing dubai mumbai bangalore delhi buenosaires santiago bogota lima mexico"_s);
    return words.contains(text::matchKey(written));
}

}  // namespace waymark::addresswords
