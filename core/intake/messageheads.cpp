// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/messageheads.h"

#include <QStringList>

namespace waymark::messageheads {
using namespace Qt::StringLiterals;

bool isReplyHead(const QString& key) {
    for (const QString& mark :
         {u"original message"_s, u"ursprungliche nachricht"_s, u"message d'origine"_s,
          u"message d’origine"_s, u"mensaje original"_s, u"oorspronkelijk bericht"_s,
          u"messaggio originale"_s, u"ursprungligt meddelande"_s, u"oryginalna wiadomosc"_s,
          u"forwarded message"_s, u"weitergeleitete nachricht"_s, u"message transfere"_s})
        if (key.contains(mark)) return true;
    if (key.size() > 400 || !key.endsWith(u':')) return false;
    for (const QString& end : {u"wrote:"_s, u"schrieb:"_s, u"a ecrit :"_s, u"a ecrit:"_s,
                               u"escribio:"_s, u"schreef:"_s, u"ha scritto:"_s, u"skrev:"_s,
                               u"napisal:"_s, u"napisala:"_s, u"napisal(a):"_s, u"escreveu:"_s})
        if (key.endsWith(end)) return true;
    for (const QString& start : {u"on "_s, u"am "_s, u"le "_s, u"el "_s, u"op "_s, u"il "_s,
                                 u"den "_s, u"dnia "_s, u"w dniu "_s, u"em "_s})
        if (key.startsWith(start))
            for (const QString& verb :
                 {u" wrote"_s, u" schrieb "_s, u" a ecrit"_s, u" escribio"_s, u" schreef "_s,
                  u" ha scritto"_s, u" skrev "_s, u" napisal"_s, u" escreveu"_s})
                if (key.contains(verb)) return true;
    return false;
}

bool isMessageHead(const QString& key) {
    for (const QString& start :
         {u"from:"_s, u"von:"_s, u"de :"_s, u"de:"_s, u"van:"_s, u"da:"_s, u"fran:"_s, u"od:"_s})
        if (key.startsWith(start)) return true;
    return false;
}

bool isMessageDetail(const QString& key) {
    for (const QString& start :
         {u"sent:"_s,     u"to:"_s,      u"date:"_s,      u"subject:"_s, u"cc:"_s,
          u"gesendet:"_s, u"an:"_s,      u"betreff:"_s,   u"datum:"_s,   u"envoye :"_s,
          u"envoye:"_s,   u"objet :"_s,  u"objet:"_s,     u"enviado:"_s, u"enviado el:"_s,
          u"para:"_s,     u"asunto:"_s,  u"verzonden:"_s, u"aan:"_s,     u"onderwerp:"_s,
          u"inviato:"_s,  u"oggetto:"_s, u"skickat:"_s,   u"till:"_s,    u"amne:"_s,
          u"wyslano:"_s,  u"do:"_s,      u"temat:"_s})
        if (key.startsWith(start)) return true;
    return false;
}

}  // namespace waymark::messageheads
