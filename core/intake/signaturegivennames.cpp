// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturegivennames.h"

#include "core/intake/namewords.h"

#include <QSet>
#include <QStringList>

namespace waymark::signaturewords {
using namespace Qt::StringLiterals;
namespace {

using Words = QSet<QString>;
Words wordsOf(const QString& text) {
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

}  // namespace

bool isGivenName(const QString& key) {
    static const Words words = wordsOf(
        u"james john robert michael william david richard joseph thomas charles christopher daniel "
        u"matthew anthony mark steven paul andrew joshua kenneth kevin brian george timothy ronald "
        u"edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott "
        u"brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler "
        u"aaron henry adam douglas nathan peter zachary kyle noah ethan jeremy walter christian "
        u"keith roger terry sean gerald harold carl arthur lawrence dylan jesse bryan joe billy "
        u"bruce albert willie gabriel logan alan juan ralph roy eugene russell philip louis bobby "
        u"johnny oliver harry charlie leo oscar freddie archie theo max lucas hugo toby jake luke "
        u"owen ewan ian neil graham stuart colin malcolm gavin craig duncan angus hamish callum "
        u"rory liam declan connor brendan niall fergus aidan dermot rhys dylan gareth huw evan tom "
        u"tim ben sam dan matt mike dave steve rob bob bill jim joe nick rick greg jeff ken ron "
        u"ted "
        u"mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy "
        u"betty "
        u"sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah "
        u"stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma "
        u"anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria "
        u"catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina "
        u"joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria "
        u"sara janice ann anne kathryn abigail sophia frances jean alice judy isabella julia grace "
        u"amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris "
        u"kayla alexis lori marie chloe lucy ella freya isla poppy daisy phoebe imogen harriet "
        u"georgia jane kate claire clare fiona alison gillian hazel heidi holly ivy jenny jo jodie "
        u"kim kirsty leah lorna louise lynn maeve siobhan niamh aoife orla ciara roisin bronwen "
        u"sian nerys wendy zoe tessa nora priya anita deepa meera sunita ravi amit raj sanjay "
        u"vijay "
        u"arjun rohan anil suresh ali omar ahmed mohammed hassan fatima aisha yusuf ibrahim leila "
        u"hans peter klaus jurgen wolfgang dieter manfred uwe gunter horst bernd frank rainer "
        u"stefan andreas michael thomas markus matthias christian sebastian florian tobias jan "
        u"lukas felix maximilian jonas moritz philipp julian simon fabian dominik marcel sven "
        u"torsten thorsten dirk ralf heiko jorg jens holger axel karsten olaf volker hartmut "
        u"joachim heinz kurt walter karl friedrich georg ludwig franz josef johann gerhard helmut "
        u"herbert ernst otto reto urs beat ueli hansjorg rudolf lars niklas finn till nils henning "
        u"sabine petra monika susanne andrea claudia birgit martina gabriele heike ute silke anja "
        u"katrin katja nicole stefanie sandra melanie julia anna lena lea marie sophie hannah "
        u"johanna katharina eva christine ursula renate ingrid helga gisela brigitte karin kerstin "
        u"silvia manuela simone bettina cornelia annette barbara ilse svenja wiebke imke antje "
        u"meike maike frauke birte inga ines jana nadine yvonne tanja daniela carina franziska "
        u"theresa veronika elisabeth magdalena verena regula vreni beatrice jacqueline doris "
        u"jean pierre michel andre philippe alain bernard jacques daniel christian patrick nicolas "
        u"christophe laurent frederic stephane olivier sebastien thierry pascal eric bruno gilles "
        u"julien antoine alexandre guillaume vincent maxime thomas romain mathieu benoit arnaud "
        u"fabrice cedric xavier francois yves gerard serge didier herve denis marc luc remi hugo "
        u"lucas theo louis baptiste quentin florent damien adrien yann gael loic "
        u"marie nathalie isabelle sylvie catherine valerie sandrine veronique sophie celine "
        u"christine stephanie virginie aurelie emilie camille julie claire helene anne caroline "
        u"elodie audrey pauline mathilde manon lea chloe juliette charlotte lucie marion laetitia "
        u"delphine corinne florence brigitte martine monique francoise jacqueline solene maelle "
        u"ines oceane margaux amelie agnes beatrice odile genevieve colette therese "
        u"jose antonio manuel francisco juan luis javier carlos miguel jesus pedro angel alejandro "
        u"fernando pablo sergio jorge alberto rafael diego raul ramon enrique vicente andres "
        u"joaquin santiago eduardo victor roberto jaime ignacio alvaro oscar ruben ivan adrian "
        u"mario gonzalo rodrigo gustavo hector martin nicolas esteban tomas guillermo jordi "
        u"carmen maria ana isabel dolores pilar teresa rosa francisca cristina laura marta elena "
        u"lucia paula raquel sara patricia beatriz silvia rocio monica alicia angela eva irene "
        u"nuria sonia susana yolanda mercedes esther ines julia alba claudia andrea carolina "
        u"sofia valentina gabriela daniela fernanda ximena lorena veronica natalia montserrat "
        u"jan piet kees henk johan willem hendrik gerrit cornelis dirk maarten jeroen bas tim "
        u"sander martijn wouter joost bart thijs daan sem lars ruben pieter joris koen stijn "
        u"niels ruud rob erik frank marcel rene arjan edwin ronald gert wim jaap teun jelle sjoerd "
        u"anna maria marieke annemarie ingrid marjan femke sanne lotte fleur eline iris esther "
        u"marloes wendy linda monique saskia petra ellen joke hanneke ilse anouk maaike inge "
        u"griet lieve an els katrien tine veerle sofie "
        u"giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo "
        u"franco domenico bruno paolo michele giorgio aldo sergio luciano marco andrea matteo "
        u"lorenzo alessandro davide stefano roberto simone luca fabio giacomo federico riccardo "
        u"enrico massimo claudio gianluca nicola elisa chiara giulia francesca valentina silvia "
        u"paola laura sara elena martina alessandra federica giovanna rosa angela lucia teresa "
        u"anders johan erik lars per karl nils sven gunnar olof mikael fredrik magnus mattias "
        u"jonas henrik stefan ola bjorn gustav axel oskar viktor emil linus elin sara emma karin "
        u"maria eva birgitta kristina margareta ulla ingrid marie lena annika malin sofia johanna "
        u"hanna frida ida linnea astrid "
        u"jan andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz "
        u"jerzy tadeusz adam lukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech "
        u"robert mateusz marian rafal jacek janusz miroslaw maciej sebastian bartosz kamil jakub "
        u"anna maria katarzyna malgorzata agnieszka krystyna barbara ewa elzbieta zofia janina "
        u"teresa joanna magdalena monika jadwiga danuta irena halina helena beata aleksandra "
        u"marta dorota marianna grazyna jolanta iwona karolina justyna renata paulina natalia "
        u"sylwia agata aneta "
        u"ana joao paulo pedro tiago rui nuno luisa ines mariana yuki hiroshi takeshi kenji akira "
        u"yoko keiko haruto sakura wei ming jing xin li yan min jun hui mei lin chen feng "
        u"olga natasha irina svetlana dmitri sergei ivan boris vladimir mikhail anastasia"_s);
    if (words.contains(key) || namewords::lists(key).has(namewords::List::Given)) return true;
    const qsizetype dash = key.indexOf(u'-');
    return dash > 2 && words.contains(key.left(dash));
}

}  // namespace waymark::signaturewords
