// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include "core/base/text.h"
#include "core/domain/wordlist.h"

#include <QStringList>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<PhoneKind, 6> PhoneWords{{{{PhoneKind::Mobile, u"mobile"},
                                              {PhoneKind::Work, u"work"},
                                              {PhoneKind::Direct, u"direct"},
                                              {PhoneKind::Home, u"home"},
                                              {PhoneKind::Fax, u"fax"},
                                              {PhoneKind::Other, u"other"}}}};

/// Folded, without apostrophes and full stops; other signs part words.
QStringList wordsOf(QStringView name) {
    QString folded = text::folded(name);
    folded.removeIf([](QChar c) { return c == u'\'' || c == u'’' || c == u'.'; });
    for (QChar& c : folded)
        if (!c.isLetterOrNumber() && !c.isSurrogate()) c = u' ';
    return folded.split(u' ', Qt::SkipEmptyParts);
}

/// What of a query names the page: "id=1001" is a person, "utm_source=card" only says who asked.
QString identifyingPart(const QString& query) {
    static const QStringList asking{u"fbclid"_s, u"gclid"_s, u"igshid"_s,           u"mibextid"_s,
                                    u"ref"_s,    u"trk"_s,   u"originalsubdomain"_s};
    QStringList kept;
    for (const QString& part : query.split(u'&', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0);
        if (!name.startsWith(u"utm_"_s) && !asking.contains(name)) kept.append(part);
    }
    return kept.join(u'&');
}

}  // namespace

QString Link::key() const {
    QString key = url.trimmed().toLower();
    if (const qsizetype scheme = key.indexOf(u"://"_s); scheme >= 0) key.remove(0, scheme + 3);
    if (const qsizetype fragment = key.indexOf(u'#'); fragment >= 0) key.truncate(fragment);
    const qsizetype question = key.indexOf(u'?');
    const QString query = question < 0 ? QString() : identifyingPart(key.sliced(question + 1));
    if (question >= 0) key.truncate(question);
    while (key.endsWith(u'/')) key.chop(1);
    qsizetype hostEnd = key.indexOf(u'/');
    if (hostEnd < 0) hostEnd = key.size();
    for (const auto& host : {u"linkedin.com"_s, u"facebook.com"_s})
        if (QStringView(key).first(hostEnd).endsWith(u'.' + host)) {
            key.replace(0, hostEnd, host);
            break;  // the host has another length now
        }
    if (key.startsWith(u"www."_s)) key.remove(0, 4);
    return query.isEmpty() ? key : key + u'?' + query;
}

QString Contact::title() const {
    if (const QString person = name.full(); !person.isEmpty()) return person;
    if (!organisationName.isEmpty()) return organisationName;
    if (!emails.empty()) return emails.front().address.text();
    return phones.empty() ? QString() : phones.front().raw;
}

Generation generationOf(QStringView word) {
    for (const QStringView first : {u"sr", u"senior", u"sen", u"snr"})
        if (word == first) return 1;
    for (const QStringView second : {u"jr", u"junior", u"jun", u"jnr", u"ii", u"2nd"})
        if (word == second) return 2;
    if (word == u"iii" || word == u"3rd") return 3;
    if (word == u"iv" || word == u"4th") return 4;
    return 0;
}

Generation generationIn(QStringView suffix) {
    if (suffix.isEmpty()) return 0;
    for (const QString& word : wordsOf(suffix))
        if (const Generation found = generationOf(word); found != 0) return found;
    return 0;
}

QString nameKey(QStringView given, QStringView family, QStringView suffix) {
    QStringList words = wordsOf(given.toString() + u' ' + family.toString());
    words.sort();
    const Generation generation = words.isEmpty() ? Generation(0) : generationIn(suffix);
    if (generation != 0) words.append(QString::number(generation));
    return words.join(u' ');
}

QString word(PhoneKind kind) { return PhoneWords.word(kind); }
PhoneKind phoneKind(QStringView written) { return PhoneWords.value(written, PhoneKind::Other); }
QString word(LinkKind kind) { return kind == LinkKind::Website ? u"website"_s : u"social"_s; }
LinkKind linkKind(QStringView written) {
    return written == u"social" ? LinkKind::Social : LinkKind::Website;
}

}  // namespace waymark
