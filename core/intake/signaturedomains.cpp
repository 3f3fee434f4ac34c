// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturedomains.h"

#include "core/intake/countries.h"
#include "core/intake/links.h"

#include <QSet>
#include <QStringList>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using Words = QSet<QString>;
Words wordsOf(const QString& text) {
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

const Words& endings() {
    static const Words words = wordsOf(
        u"com org net edu gov mil int info biz name pro mobi io co ai app dev me tv eu uk de at ch "
        u"fr es it nl be lu li pt se no dk fi is ie pl cz sk hu ro bg gr hr si rs ba ee lv lt ua "
        u"ru tr il in jp cn kr tw hk sg my th vn ph id au nz za ng ke eg ma ca us mx br ar cl pe "
        u"uy ec ve cat gal bzh eus berlin hamburg koeln cologne bayern wien tirol swiss paris "
        u"london amsterdam nyc vlaanderen brussels frl shop store online site website tech xyz "
        u"club group team agency studio design digital media systems solutions consulting "
        u"services software cloud company ltd gmbh legal law tax health care clinic dental photo "
        u"photography film art gallery museum school academy university training events travel "
        u"hotel restaurant cafe coffee bar wine beer kitchen garden house homes properties estate "
        u"immo haus bio eco green energy solar auto bike cars global world international network "
        u"email today news blog press works tools build builders construction example test invalid "
        u"coop foundation ngo charity church social chat live life love fun plus zone space page "
        u"link one top vip work jobs careers finance capital money bank insure ventures partners "
        u"holdings industries enterprises engineering architect expert guru ninja rocks cool "
        u"recipes fish farm pet vet dog horse boats yachts aero engineer supply supplies equipment "
        u"rent rentals toys gifts fashion jewelry clothing shoes style salon spa fit fitness yoga "
        u"scot wales cymru ruhr nrw saarland zuerich gent ist je gg im ae sa qa kw om jo lb pk lk "
        u"bd np ge am "
        u"az kz uz by md al mk xk cy mt mc ad sm va gl fo cr gt hn sv ni pa do cu pr bo py dj sn "
        u"ci cm gh tz "
        u"ug zm zw mu tn dz ly"_s);
    return words;
}

/// The host and path of a profile that links.cpp does not name.
bool isOtherNetwork(QStringView url) {
    for (const QStringView host :
         {u"wa.me/",       u"t.me/",         u"threads.net/",      u"mastodon.",    u"pinterest.",
          u"behance.net/", u"dribbble.com/", u"soundcloud.com/",   u"medium.com/@", u"vimeo.com/",
          u"fb.me/",       u"instagr.am/",   u"researchgate.net/", u"orcid.org/",   u"kununu.",
          u"flickr.com/",  u"linktr.ee/",    u"threads.com/",      u"twitch.tv/",   u"gitlab.com/",
          u"bsky.social",  u"snapchat.com/", u"reddit.com/"})
        if (url.contains(host, Qt::CaseInsensitive)) return true;
    return url.startsWith(u"skype:", Qt::CaseInsensitive);
}

bool isReserved(const QString& name) {
    return name == u"example.com"_s || name == u"example.org"_s || name == u"example.net"_s ||
           name == u"example.edu"_s;
}

}  // namespace

bool isWebHost(QStringView host) {
    if (host.size() < 4 || host.size() > 253) return false;
    const auto labels = host.split(u'.');
    if (labels.size() < 2 || labels.size() > 8) return false;
    for (const QStringView label : labels) {
        if (label.isEmpty() || label.startsWith(u'-') || label.endsWith(u'-')) return false;
        for (const QChar c : label)
            if (!c.isLetterOrNumber() && c != u'-') return false;
    }
    const bool letters =
        std::any_of(host.begin(), host.begin() + (host.size() - labels.back().size() - 1),
                    [](QChar c) { return c.isLetter(); });
    return letters && endings().contains(labels.back().toString().toLower());
}

bool isProfileHost(QStringView url) { return !socialNetwork(url).isEmpty() || isOtherNetwork(url); }

bool isServiceLink(const QString& url) {
    for (const QStringView part :
         {u"google.com/maps", u"goo.gl/maps",     u"maps.google",  u"maps.app",
          u"aka.ms/",         u"onelink",         u"itunes.apple", u"apps.apple",
          u"play.google",     u"unsubscribe",     u"g.page/",      u"g.co/",
          u"outlook.office",  u"teams.microsoft", u"meet.google",  u"zoom.us/",
          u"avast.com",       u"avg.com",         u"w3.org",       u"schemas.microsoft",
          u"what3words",      u"doubleclick"})
        if (url.contains(part, Qt::CaseInsensitive)) return true;
    return false;
}

QString hostOf(const QString& url) {
    QString host = url;
    if (const qsizetype scheme = host.indexOf(u"://"_s); scheme >= 0) host = host.mid(scheme + 3);
    for (const QChar c : {u'/', u'?', u'#', u':'})
        if (const qsizetype end = host.indexOf(c); end >= 0) host.truncate(end);
    host = host.toLower();
    return host.startsWith(u"www."_s) ? host.mid(4) : host;
}

bool isFreeMailDomain(const QString& domain) {
    static const Words names = wordsOf(
        u"gmail googlemail gmx web t-online outlook hotmail live msn yahoo ymail rocketmail icloud "
        u"me mac aol freenet mail email orange wanadoo free laposte sfr bbox neuf ziggo planet "
        u"kpnmail kpnplanet xs4all hetnet casema telenet skynet proximus scarlet bluewin hispeed "
        u"sunrise libero tin alice virgilio tiscali fastwebnet telefonica terra ono movistar wp o2 "
        u"onet interia op gazeta vp poczta telia bredband comhem spray tele2 bahnhof btinternet "
        u"btopenworld sky virginmedia ntlworld blueyonder talktalk talk21 plusnet tiscali "
        u"protonmail proton pm tutanota tuta fastmail hey zoho yandex qq 163 126 sina naver daum "
        u"hanmail a1 aon chello comcast verizon att sbcglobal cox charter bellsouth earthlink shaw "
        u"rogers sympatico bigpond optusnet arcor vodafone kabelmail unitybox 1und1 online posteo "
        u"mailbox inbox home upcmail quicknet upc zonnet chello kabelfoon caiway freeler "
        u"numericable club-internet "
        u"aliceadsl cegetel libertysurf voila inwind iol jazztel euskaltel seznam centrum azet "
        u"rambler list bk ukr abv rediffmail bol uol ig sapo netcabo mailinator postbox fernmail "
        u"windowslive passport netscape juno"_s);
    if (isReserved(domain)) return true;
    const QStringList labels = domain.split(u'.');
    const QString own = ownLabel(domain);
    return own.isEmpty() || (names.contains(own) && labels.size() <= 3);
}

QString ownLabel(const QString& domain) {
    QStringList labels = domain.toLower().split(u'.', Qt::SkipEmptyParts);
    if (!labels.isEmpty() && labels.front() == u"www"_s) labels.removeFirst();
    if (labels.size() < 2) return {};
    static const Words second =
        wordsOf(u"co com org net ac gov edu ne or gob nom ltd plc sch nhs me police gv asso tm"_s);
    qsizetype at = labels.size() - 2;
    const bool reserved = labels[at] == u"example"_s && labels.back().size() == 3;
    if (reserved || (labels.back().size() == 2 && second.contains(labels[at]))) --at;
    return at >= 0 ? labels[at] : QString();
}

QString countryOfDomain(const QString& domain) {
    const QString ending = domain.mid(domain.lastIndexOf(u'.') + 1).toLower();
    static const Words common =
        wordsOf(u"co io ai me tv eu fm gg cc ws to ly am im je app li is"_s);
    if (ending.size() != 2 || (common.contains(ending) && !(domain.endsWith(u".com.co"_s))))
        return {};
    if (ending == u"uk"_s) return u"GB"_s;
    const QString code = countryCode(ending);
    return code.size() == 2 ? code : QString();
}

}  // namespace waymark
