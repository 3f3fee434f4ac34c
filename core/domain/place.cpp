// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place.h"

#include "core/domain/wordlist.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {
constexpr WordList<PlaceKind, 6> Kinds{{{{PlaceKind::Mail, u"mail"},
                                         {PlaceKind::Spreadsheet, u"spreadsheet"},
                                         {PlaceKind::Cards, u"cards"},
                                         {PlaceKind::Network, u"network"},
                                         {PlaceKind::Phone, u"phone"},
                                         {PlaceKind::Other, u"other"}}}};
}  // namespace

QString word(PlaceKind value) { return Kinds.word(value); }
PlaceKind placeKind(QStringView written) { return Kinds.value(written, PlaceKind::Other); }

PlaceKind placeOfProfile(QStringView profile) {
    for (const auto mail : {u"google", u"outlook", u"thunderbird", u"mail"})
        if (profile.startsWith(QStringView(mail), Qt::CaseInsensitive)) return PlaceKind::Mail;
    for (const auto cards : {u"camcard", u"card"})
        if (profile.startsWith(QStringView(cards), Qt::CaseInsensitive)) return PlaceKind::Cards;
    if (profile.startsWith(u"linkedin", Qt::CaseInsensitive)) return PlaceKind::Network;
    if (profile.startsWith(u"vcard", Qt::CaseInsensitive)) return PlaceKind::Phone;
    if (profile.compare(u"generic", Qt::CaseInsensitive) == 0) return PlaceKind::Spreadsheet;
    return PlaceKind::Other;
}

}  // namespace waymark
