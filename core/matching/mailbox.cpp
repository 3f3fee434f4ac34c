// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/mailbox.h"

#include <QSet>
#include <QString>

namespace waymark {
namespace {

QSet<QString> wordsOf(QStringView text) {
    QSet<QString> words;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts))
        words.insert(word.toString());
    return words;
}

}  // namespace

bool isDeskAddress(QStringView addressKey) {
    static const QSet<QString> desks = wordsOf(
        u"info office sales hello contact mail kontakt enquiries admin support service team "
        u"reception accounts accounting billing invoices orders shop help inquiries enquiry post "
        u"buero verwaltung vertrieb verkauf contacto ventas accueil bonjour bureau noreply "
        u"no-reply marketing press jobs careers webmaster postmaster bookings reservations studio "
        u"customerservice purchasing");
    const qsizetype at = addressKey.indexOf(u'@');
    return desks.contains((at < 0 ? addressKey : addressKey.first(at)).toString());
}

bool isFreeMail(QStringView domain) {
    static const QSet<QString> providers = wordsOf(
        u"gmail googlemail outlook hotmail live msn yahoo ymail rocketmail aol icloud me mac gmx "
        u"web t-online freenet arcor posteo mailbox proton protonmail pm tutanota tuta zoho "
        u"fastmail "
        u"orange wanadoo free laposte sfr neuf bbox libero virgilio tiscali alice tin telefonica "
        u"terra ziggo kpnmail planet xs4all hetnet home telenet skynet bluewin btinternet sky "
        u"talktalk virginmedia ntlworld blueyonder comcast verizon att sbcglobal bellsouth cox "
        u"charter earthlink mail email inbox yandex ya rambler qq 163 126 sina naver daum hanmail "
        u"o2 wp onet interia seznam centrum telia spray bigpond optusnet iinet xtra shaw rogers "
        u"sympatico");
    // "mail.example.org" is a firm's: behind a provider's name stands no more than "com" or
    // "co.uk".
    constexpr qsizetype LongestEnding = 6;
    const qsizetype dot = domain.indexOf(u'.');
    return dot > 0 && domain.size() - dot - 1 <= LongestEnding &&
           providers.contains(domain.first(dot).toString());
}

}  // namespace waymark
