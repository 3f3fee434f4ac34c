// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/firmwords.h"

#include "core/base/text.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace waymark {
namespace {

constexpr QStringView Trades =
    u"restaurant restaurants ristorante trattoria osteria pizzeria taverna tavern brasserie bistro "
    u"cafe caffe coffee coffeehouse grill grille pub diner deli delicatessen bakery "
    u"patisserie kitchen steakhouse steak chophouse seafood oyster barbecue bbq noodle "
    u"sushi buffet cuisine dining eatery hotel hostel motel spa club lounge "
    u"shop store stores market supermarket pharmacy apotheke boutique gallery salon studio "
    u"services service solutions systems group holding holdings international associates partners "
    u"consulting consultants company corporation trust foundation society association institute "
    u"university college school academy clinic hospital practice surgery insurance agency "
    u"garage motors cars cycles builders plumbing electrical engineering works industries "
    u"laboratories labs media publishing centre center museum theatre library "
    u"technologies technology software logistics transport travel tours farm farms brewery winery "
    u"werkstatt praxis kanzlei verlag handel bau baeckerei gasthaus gasthof verein stiftung";
constexpr QStringView Small = u"of the and at on by for la le el il chez";

bool isDigit(QChar c) { return c.isDigit(); }

QSet<QString> setOf(QStringView words) {
    QSet<QString> set;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
        set.insert(word.toString());
    return set;
}

}  // namespace

bool isTradeWord(QStringView foldedWord) {
    static const QSet<QString> trades = setOf(Trades), small = setOf(Small);
    const QString word = foldedWord.toString();
    return trades.contains(word) || small.contains(word);
}

bool soundsLikeFirm(const Contact& contact) {
    if (!contact.birthday.isEmpty() || !contact.name.honorific.isEmpty() ||
        !contact.jobTitle.isEmpty())
        return false;
    static const QSet<QString> trades = setOf(Trades);
    const QString name = contact.name.given + u' ' + contact.name.family;
    if (name.contains(u'&')) return true;
    QString spaced = text::folded(name);
    for (QChar& c : spaced)
        if (!c.isLetterOrNumber() && c != u'\'' && c != u'’') c = u' ';
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(words, [&](const QString& word) {
        // "54" names a firm, "me1anie" is a scanner's reading.
        return trades.contains(word) || std::ranges::all_of(word, &isDigit) || word == u"of" ||
               word == u"the" || word == u"and" || word.endsWith(QStringLiteral("'s")) ||
               word.endsWith(QStringLiteral("’s"));
    });
}

}  // namespace waymark
