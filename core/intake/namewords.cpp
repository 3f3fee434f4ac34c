// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namewords.h"

#include <QSet>
#include <QStringList>

namespace waymark::namewords {
using namespace Qt::StringLiterals;
namespace {

using Words = QSet<QString>;

Words wordsOf(const QString& text) {
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

bool isUpper(QStringView written) {
    return std::none_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); });
}

}  // namespace

TitleKind title(const QString& word) {
    static const Words family = wordsOf(
        u"mr mrs ms miss mx mister herr hr herrn frau fr fraeulein m mme mlle madame monsieur "
        u"mademoiselle mm me maitre sr sra srta senor senora senorita sig signor signora sigra "
        u"signorina dhr mevr mw heer mevrouw mejuffrouw hr. pan pani hra fru froken shri smt "
        u"kumari encik puan cik senhor senhora exmo exma"_s);
    static const Words given =
        wordsOf(u"sir dame sister sheikh shaykh haji hajji dona dna pastor imam rabbi"_s);
    static const Words any = wordsOf(
        u"dr drs prof professor doctor doktor dipling diplkfm diplbetriebsw diplinf diplpsych "
        u"diplphys diplbiol diplchem diplarch dipl mag mmag di privdoz univprof assprof assocprof "
        u"emprof med phil jur rernat hc multoec ing ir bsc dott dottssa dottore drssa dra ab avv "
        u"arch "
        u"geom rag eng engo rev revd reverend hon rt fr lord lady capt captain cpt cmdr col "
        u"colonel "
        u"lt maj major gen general sgt sergeant ra rain rae stb dipling(fh) ddr drmed drjur dring "
        u"drphil drrernat drhc drmeddent profdr datuk dato datin tan tun ustaz bc mudr judr phdr "
        u"mgr inz"_s);
    if (family.contains(word)) return TitleKind::BeforeFamily;
    if (given.contains(word)) return TitleKind::BeforeGiven;
    return any.contains(word) ? TitleKind::BeforeAny : TitleKind::None;
}

bool isGenerational(const QString& word) {
    static const Words words = wordsOf(u"jr jnr junior sr snr ii iii iv vi vii 2nd 3rd 4th"_s);
    return words.contains(word);
}

bool isSuffix(const QString& word, QStringView written) {
    static const Words sure = wordsOf(
        u"phd mba emba cpa cfa fca aca acca jd esq esquire llb llm bsc msc beng meng mphil dphil "
        u"bcom mcom bba bcl dds dmd dvm pmp cissp sphr shrm ccna cism cisa cscp csm cspo psm rn "
        u"bsn msn obe mbe cbe kbe dbe frs frcs mrcp frcp mrics frics riba aia ceng ieng cphys "
        u"cmktr mciob fcca fcma acma cipd fcipd mcipd frsa leed mps mpa mph med edd psyd dsc scd "
        u"aicp faia rla pgce dipm bed msw lcsw crna faan facs do md(hons) hons cfp clu chfc cpcu "
        u"ea "
        u"usn usaf ret fh retd mbbs mrcgp mrcs dip"_s);
    // These are also names or parts of names: only capitals or dots make them letters after a name.
    static const Words capitals =
        wordsOf(u"ma ba pe md do qc kc mp ra jp rd pt ot cs bs ms ca mag"_s);
    if (isGenerational(word) || (sure.contains(word) && word != u"do"_s && word != u"med"_s))
        return true;
    return capitals.contains(word) && isUpper(written);
}

bool isParticle(const QString& word) {
    static const Words words = wordsOf(
        u"van von vom vander vanden der den de del della dello degli dei di da dal dalla dos das "
        u"do "
        u"du des la las los le el al bin ibn bint abu abd ter ten te zu zum zur af av und y e i st "
        u"saint san santa mac mc o ni nic ui ap ab d dell 't op ben bar"_s);
    return words.contains(word);
}

bool isIberianSurname(const QString& word) {
    static const Words words = wordsOf(
        u"garcia fernandez gonzalez rodriguez lopez martinez sanchez perez gomez ruiz hernandez "
        u"jimenez diaz alvarez moreno munoz alonso romero navarro torres dominguez gil vazquez "
        u"serrano ramos blanco molina suarez ortega delgado castro ortiz rubio marin sanz iglesias "
        u"nunez medina garrido cortes castillo santos lozano guerrero cano prieto mendez cruz "
        u"flores "
        u"herrera pena leon marquez cabrera gallego calvo vidal campos vega reyes fuentes carrasco "
        u"diez aguilar caballero nieto santana vargas gimenez hidalgo montero ibanez duran benitez "
        u"arias mora carmona crespo soto saez velasco ferrer moya soler bravo parra rojas gallardo "
        u"mendoza rivera morales gutierrez chavez salazar contreras rios acosta silva oliveira "
        u"souza "
        u"sousa rodrigues ferreira alves pereira lima gomes costa ribeiro martins carvalho almeida "
        u"lopes soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes "
        u"marques "
        u"machado mendes freitas cardoso goncalves teixeira araujo pinto correia monteiro moura "
        u"cavalcanti azevedo barros batista borges campos duarte figueiredo fonseca guimaraes "
        u"magalhaes melo miranda neves pires reis sampaio tavares vasquez velazquez paredes "
        u"estevez "
        u"ochoa quintero escobar espinoza espinosa sandoval rosales villanueva valdez pacheco"_s);
    return words.contains(word);
}

bool isDevotional(const QString& word) {
    static const Words words = wordsOf(
        u"carmen pilar rosario lourdes lurdes conceicao concepcion angeles dolores mar mercedes "
        u"jesus fatima gloria graca luz nieves socorro guadalupe soledad consuelo dios paz rocio "
        u"mar amparo remedios"_s);
    return words.contains(word);
}

bool isVietnameseSurname(const QString& word) {
    static const Words words =
        wordsOf(u"nguyen tran pham hoang huynh phan vu vo dang bui ngo duong ly le dinh trinh"_s);
    return words.contains(word);
}

bool isKoreanSurname(const QString& word) {
    static const Words words = wordsOf(
        u"kim lee park choi jung jeong kang cho jo yoon yun jang chang lim im han oh seo shin sin "
        u"kwon hwang ahn an song yoo yu ryu hong moon bae baek nam noh roh ha heo min bang ban"_s);
    return words.contains(word);
}

bool isShortSurname(const QString& word) {
    static const Words words =
        wordsOf(u"li wu xu ng ho he ma yu lu hu ko le do vu ha im an oh fu gu ye xi qi du ou su"_s);
    return words.contains(word);
}

bool isOrganisationWord(const QString& word, QStringView written) {
    static const Words sure = wordsOf(
        u"ltd limited llc llp plc inc incorporated corp corporation gmbh mbh ggmbh ohg kgaa sarl "
        u"sasu eurl sca srl snc spzoo sro pty pte pvt aps oyj bv bvba vof ltda eirl sapi company "
        u"holding holdings group gruppe groupe grupo gruppo bank university universitat universite "
        u"universidad universita hospital klinik klinikum clinic school schule college club "
        u"association verein stiftung foundation institute institut instituto council society "
        u"services solutions systems technologies technology consulting logistics restaurant hotel "
        u"museum cycles bikes bicycles shop store stores studio studios team office department "
        u"abteilung sekretariat buchhaltung verwaltung zentrale partners associates bros gebruder "
        u"brothers sons sohne fils hijos figli zonen agency agentur agence media verlag "
        u"publishing software engineering industries enterprises international autohaus apotheke "
        u"praxis kanzlei backerei hnos reception empfang rezeption ministry ministerium embassy "
        u"federation committee charity network networks supplies wholesale repairs workshop"_s);
    // Two letters that are also initials or names: in capitals they are a legal form.
    static const Words capitals =
        wordsOf(u"ag kg sa sl ab as se nv eg ev ug oy spa sas gbr co slu"_s);
    if (sure.contains(word)) return true;
    return capitals.contains(word) &&
           (isUpper(written) || written == u"SpA" || written == u"eG" || written.contains(u'.') ||
            written == u"GbR" || word == u"gbr"_s);
}

bool isJobWord(const QString& word) {
    static const Words words = wordsOf(
        u"director manager head chief officer ceo cto cfo coo cmo president vice vp engineer "
        u"developer consultant assistant sales marketing owner founder cofounder partner analyst "
        u"designer architect accountant lawyer geschaftsfuhrer geschaftsfuhrerin leiter leiterin "
        u"vertrieb einkauf directeur directrice responsable gerente direttore inhaber inhaberin "
        u"teacher editor buyer purchasing secretary treasurer chair chairman lead specialist "
        u"coordinator administrator technician supervisor executive representative"_s);
    return words.contains(word);
}

bool isTwoCharacterSurname(const QString& characters) {
    static const Words words = wordsOf(
        u"歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 皇甫 令狐 公孫 公孙 慕容 尉遲 尉迟 夏侯 司徒 端木 "
        u"東方 东方 "
        u"佐藤 鈴木 高橋 田中 渡辺 渡邉 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 "
        u"井上 "
        u"木村 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 "
        u"石井 "
        u"坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 "
        u"金子 "
        u"和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 "
        u"今井 "
        u"高田 藤本 武田 村田 上野 杉山 増田 菅原 平野 大塚 千葉 久保 松井 岩崎 桜井 野口 松尾 "
        u"野村 "
        u"木下 菊地 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島田 小島 남궁 황보 제갈 선우 독고 사공"_s);
    return words.contains(characters);
}

bool startsWithMac(const QString& word) {
    static const Words words = wordsOf(
        u"macdonald macleod mackenzie macintyre macarthur macgregor maclean macmillan macpherson "
        u"macfarlane macintosh macneil macneill macdougall macallister macaulay macbeth maccallum "
        u"macdonnell macduff macewan macinnes maciver mackay mackinnon maclachlan maclaren macnab "
        u"macnair macphail macqueen macrae mactaggart"_s);
    return words.contains(word);
}

}  // namespace waymark::namewords
