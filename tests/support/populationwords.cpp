// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/populationwords.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QStringList words(QStringView text) {
    QStringList list;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts))
        list.append(word.toString());
    return list;
}

}  // namespace

const QStringList& womensNames() {
    static const QStringList names = words(
        u"Mary Anna Emma Sarah Laura Katherine Elizabeth Jennifer Susan Margaret Jessica Maria "
        u"Lisa "
        u"Karen Helen Julia Sandra Emily Olivia Charlotte Sophie Hannah Rachel Rebecca Amy Nicole "
        u"Christina Patricia Barbara Victoria Samantha Claire Lucy Chloe Megan Michelle Andrea "
        u"Stephanie Angela Monica Eva Alice Diana Caroline Jane Joan Ruth Ellen Grace Amelia "
        u"Isabella Mia Ella Lily Zoe Abigail Natalie Georgia Holly Eleanor Imogen Ursula Petra "
        u"Sabine Monika Heike Birgit Martina Ingrid Silke Anja Katrin Marie Camille Manon Sylvie "
        u"Isabelle Nathalie Carmen Lucia Elena Marta Pilar Rosa Teresa Giulia Chiara Francesca "
        u"Paola Saskia Femke Anouk Maaike Agnieszka Magdalena Joanna Zofia Astrid Freya Linnea "
        u"Priya Aisha Fatima Yasmin Mei Yuki Talia Bethany Kayla Brianna Tiffany Melanie Vanessa "
        u"Dorothy Frances Evelyn Harriet Winifred Beatrice Rosalind Tabitha Philippa Cordelia "
        u"Jacinta Xanthe Ottilie Perpetua");
    return names;
}

const QStringList& mensNames() {
    static const QStringList names = words(
        u"John James William Michael David Robert Thomas Daniel Peter Andrew Paul Mark Joseph "
        u"Christopher Richard Matthew Anthony Stephen Joshua Benjamin Samuel George Charles Henry "
        u"Edward Alexander Simon Martin Philip Nicholas Jonathan Patrick Kevin Brian Gary Steven "
        u"Kenneth Timothy Jason Jeffrey Ryan Jacob Eric Frank Gregory Raymond Dennis Jack Oliver "
        u"Harry Luke Adam Nathan Lewis Callum Liam Connor Dylan Max Leo Oscar Hugo Felix Lukas "
        u"Jonas Tobias Stefan Andreas Juergen Klaus Wolfgang Dieter Uwe Ralf Holger Torsten Pierre "
        u"Jean Michel Antoine Julien Thierry Luc Carlos Jose Javier Miguel Pablo Diego Marco Luca "
        u"Giovanni Paolo Matteo Jan Willem Pieter Bram Sven Lars Erik Magnus Piotr Tomasz Wojciech "
        u"Mohammed Ali Omar Hassan Raj Arjun Wei Hiroshi Kenji Lachlan Angus Hamish Rory Ewan "
        u"Theodore Walter Harold Albert Ernest Reginald Cuthbert Barnaby Ignatius Peregrine");
    return names;
}

const QStringList& familyNames() {
    static const QStringList names = words(
        u"Smith Jones Brown Taylor Williams Wilson Johnson Davies Miller Evans Thomas Roberts "
        u"Walker Wright Robinson Thompson White Hughes Edwards Green Hall Wood Harris Clark Lewis "
        u"Jackson Clarke Turner Hill Scott Cooper Morris Ward Moore King Watson Baker Harrison "
        u"Morgan Patel Young Allen Mitchell James Anderson Phillips Lee Bell Parker Davis Bennett "
        u"Miller Cook Shaw Cox Richardson Carter Collins Marshall Bailey Gray Murphy Kelly Simpson "
        u"Wilkinson Foster Chapman Andrews Mills Ellis Adams Palmer Webb Rogers Gibson Hunt Hunter "
        u"Barnes Butler Reynolds Stevens Fisher Dixon Holmes Matthews Khan Ford Graham Mason Lloyd "
        u"Reid Fletcher Grant Sullivan Doherty Brennan Gallagher Macdonald Campbell Stewart Ross "
        u"Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer "
        u"Richter Klein Wolf Schroeder Neumann Schwarz Zimmermann Braun Krueger Hartmann Lange "
        u"Werner Krause Lehmann Martin Bernard Dubois Durand Leroy Moreau Simon Laurent Lefebvre "
        u"Michel Garcia Fontaine Rousseau Blanc Guerin Rossi Russo Ferrari Bianchi Romano Colombo "
        u"Ricci Marino Greco Conti Garcia Martinez Lopez Sanchez Perez Gonzalez Rodriguez "
        u"Fernandez "
        u"Diaz Moreno Alvarez Romero Navarro Torres Jansen Bakker Visser Smit Meijer Mulder Vos "
        u"Peters Hendriks Dekker Nowak Kowalski Wisniewski Wojcik Kaminski Lewandowski Johansson "
        u"Andersson Karlsson Nilsson Eriksson Larsen Hansen Nielsen Chen Wang Li Zhang Liu Nguyen "
        u"Tran Tanaka Suzuki Singh Kumar Sharma Ahmed Hussain Ali Begum Okafor Adeyemi Mensah "
        u"Abernathy Birkby Cadwallader Dalrymple Entwistle Featherstone Goodacre Haddon "
        u"Inglethorpe "
        u"Jessop Kettlewell Lindmarsh Merriweather Nettlefold Oakhurst Pemberton Quarmby "
        u"Ravensdale "
        u"Sandrow Tarbuck Underhay Vanstone Whinfell Yarwood Zouch");
    return names;
}

const QStringList& nameBeginnings() {
    static const QStringList parts = words(
        u"ash bar beck bex birch black bram brom cald car chal cob cop cran dal den dun elm fal "
        u"fern "
        u"gar glen gor hal ham hax haw hol horn kel ken kil kirk lang lind lock mar mel mos nor "
        u"oak "
        u"pen pick rad raven red rock ros sand sel sher stan sut thorn tor upp wal war wend wes "
        u"whit "
        u"win wood wyn zel");
    return parts;
}

const QStringList& nameEndings() {
    static const QStringList parts = words(
        u"acre bank beck berry borne bridge brook burn bury by combe cott croft dale den don ell "
        u"field ford gate ham hart hurst ington land leigh ley low man marsh mere more ness over "
        u"port ridge row shaw sham son stead stock stone stow thorpe ton vale wick wood worth "
        u"yard");
    return parts;
}

const QStringList& streetNames() {
    static const QStringList names = words(
        u"high station church park mill green london victoria queens kings school north main "
        u"springfield manor new george york albert chapel broad bridge orchard grange windsor "
        u"highfield alexandra stanley cedar maple walnut chestnut washington lincoln jackson "
        u"franklin sunset hillside lakeview riverside meadow willow juniper sycamore hawthorn "
        u"primrose kestrel falcon heron swallow curlew plover lapwing tanner cooper weaver fuller "
        u"sadler potter mercer chandler fletcher bowyer wainwright lavender clover bramble heather "
        u"gorse bracken foxglove cowslip campion tansy yarrow teasel mallow sorrel vetch "
        u"barleycorn "
        u"ironmonger candlemaker ropewalk gasworks brickfield limekiln quarry foundry harbour "
        u"anchor "
        u"compass lantern beacon signal semaphore");
    return names;
}
const QStringList& streetTypes() {
    static const QStringList types =
        words(u"Street Road Avenue Lane Drive Close Place Crescent Court Way Terrace Boulevard");
    return types;
}
const QStringList& cities() {
    static const QStringList names{
        u"Marbury"_s,      u"Eastcombe"_s,   u"Port Selwick"_s,    u"Norhaven"_s,
        u"Kelstow"_s,      u"Thornbridge"_s, u"Alderholt"_s,       u"Wexcombe"_s,
        u"Great Danby"_s,  u"Little Orme"_s, u"Saltmarsh"_s,       u"Fernhollow"_s,
        u"Brackenridge"_s, u"Lower Tarn"_s,  u"Upper Tarn"_s,      u"Cranmere"_s,
        u"Ravenglass"_s,   u"Hexworth"_s,    u"Old Quay"_s,        u"New Quay"_s,
        u"Winterbourne"_s, u"Somerleigh"_s,  u"Oxmoor"_s,          u"Bellwater"_s,
        u"Stonewick"_s,    u"Ambleford"_s,   u"Greyfriars"_s,      u"Kingsacre"_s,
        u"Queensferry"_s,  u"Dunmarrow"_s,   u"Lakenheath Vale"_s, u"Pinehurst"_s,
        u"Silver Creek"_s, u"Cedar Falls"_s, u"Eagle Point"_s,     u"Rushmere"_s,
        u"Holmfield"_s,    u"Tidewell"_s,    u"Carrickmore"_s,     u"Whitsand"_s};
    return names;
}
const QStringList& states() {
    static const QStringList names = words(u"nsw vic qld wa sa tas act nt");
    return names;
}

const QStringList& firmTrades() {
    static const QStringList trades = words(
        u"Restaurant Cafe Grill Bakery Motors Garage Builders Consulting Design Studio Services "
        u"Systems Hotel Pharmacy Bistro Deli Plumbing Engineering Media Travel");
    return trades;
}
const QStringList& firmAdjectives() {
    static const QStringList parts = words(
        u"golden silver blue red green royal grand little old new happy lucky jade crystal rustic "
        u"northern southern rolling hidden quiet brave copper ivory velvet amber crimson");
    return parts;
}
const QStringList& firmNouns() {
    static const QStringList parts = words(
        u"dragon garden lion table spoon fork barrel anchor lantern orchard harvest kettle oven "
        u"compass bridge mill tower rose oak swan fox stag heron palace wagon wheel hammer anvil");
    return parts;
}
const QStringList& mailProviders() {
    static const QStringList providers = words(u"gmail.test outlook.test gmx.test mail.test");
    return providers;
}

const WrittenTwice& shortForms() {
    static const WrittenTwice forms{
        {u"Katherine"_s, u"Kate"_s},  {u"Elizabeth"_s, u"Liz"_s},     {u"Elizabeth"_s, u"Beth"_s},
        {u"Jennifer"_s, u"Jenny"_s},  {u"Susan"_s, u"Sue"_s},         {u"Margaret"_s, u"Maggie"_s},
        {u"Jessica"_s, u"Jess"_s},    {u"Rebecca"_s, u"Becky"_s},     {u"Christina"_s, u"Tina"_s},
        {u"Patricia"_s, u"Pat"_s},    {u"Barbara"_s, u"Babs"_s},      {u"Victoria"_s, u"Vicky"_s},
        {u"Samantha"_s, u"Sam"_s},    {u"Stephanie"_s, u"Steph"_s},   {u"Abigail"_s, u"Abby"_s},
        {u"Dorothy"_s, u"Dot"_s},     {u"Philippa"_s, u"Pippa"_s},    {u"Eleanor"_s, u"Nell"_s},
        {u"William"_s, u"Bill"_s},    {u"William"_s, u"Will"_s},      {u"Michael"_s, u"Mike"_s},
        {u"David"_s, u"Dave"_s},      {u"Robert"_s, u"Bob"_s},        {u"Robert"_s, u"Rob"_s},
        {u"Thomas"_s, u"Tom"_s},      {u"Daniel"_s, u"Dan"_s},        {u"Andrew"_s, u"Andy"_s},
        {u"Joseph"_s, u"Joe"_s},      {u"Christopher"_s, u"Chris"_s}, {u"Richard"_s, u"Dick"_s},
        {u"Matthew"_s, u"Matt"_s},    {u"Anthony"_s, u"Tony"_s},      {u"Stephen"_s, u"Steve"_s},
        {u"Joshua"_s, u"Josh"_s},     {u"Benjamin"_s, u"Ben"_s},      {u"Samuel"_s, u"Sam"_s},
        {u"Charles"_s, u"Charlie"_s}, {u"Edward"_s, u"Ted"_s},        {u"Alexander"_s, u"Alex"_s},
        {u"Nicholas"_s, u"Nick"_s},   {u"Jonathan"_s, u"Jon"_s},      {u"Kenneth"_s, u"Ken"_s},
        {u"Timothy"_s, u"Tim"_s},     {u"Gregory"_s, u"Greg"_s},      {u"Theodore"_s, u"Theo"_s},
        {u"Reginald"_s, u"Reg"_s},    {u"James"_s, u"Jim"_s},         {u"John"_s, u"Jack"_s}};
    return forms;
}
const WrittenTwice& streetAbbreviations() {
    static const WrittenTwice forms{
        {u"Street"_s, u"St."_s},    {u"Road"_s, u"Rd"_s},        {u"Avenue"_s, u"Ave."_s},
        {u"Drive"_s, u"Dr."_s},     {u"Boulevard"_s, u"Blv."_s}, {u"Boulevard"_s, u"Blvd"_s},
        {u"Lane"_s, u"Ln"_s},       {u"Court"_s, u"Ct."_s},      {u"Place"_s, u"Pl."_s},
        {u"Crescent"_s, u"Cres"_s}, {u"Terrace"_s, u"Tce"_s}};
    return forms;
}

}  // namespace waymark
