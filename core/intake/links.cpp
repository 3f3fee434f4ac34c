// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/links.h"

#include "core/base/text.h"

#include <QStringList>

#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString hostOf(QStringView url) {
    if (const qsizetype scheme = url.indexOf(u"://"_s); scheme >= 0) url = url.sliced(scheme + 3);
    const qsizetype end = url.indexOf(u'/');
    return (end >= 0 ? url.first(end) : url).toString().toLower();
}

/// A letter, a dot and letters again: something that may be an address on the web.
bool looksLikeAddress(const QString& word) {
    const qsizetype dot = word.lastIndexOf(u'.');
    return word.contains(u"://"_s) || (dot > 0 && dot + 2 < word.size() && !word.contains(u'@'));
}

}  // namespace

QString socialNetwork(QStringView url) {
    struct Network {
        QStringView host;
        const char16_t* name;
    };
    constexpr std::array<Network, 12> networks{{{u"linkedin.com", u"LinkedIn"},
                                                {u"lnkd.in", u"LinkedIn"},
                                                {u"twitter.com", u"Twitter"},
                                                {u"x.com", u"X"},
                                                {u"facebook.com", u"Facebook"},
                                                {u"fb.com", u"Facebook"},
                                                {u"instagram.com", u"Instagram"},
                                                {u"xing.com", u"Xing"},
                                                {u"youtube.com", u"YouTube"},
                                                {u"tiktok.com", u"TikTok"},
                                                {u"github.com", u"GitHub"},
                                                {u"bsky.app", u"Bluesky"}}};
    const QString host = hostOf(url);
    for (const Network& network : networks)
        if (host == network.host ||
            (host.endsWith(network.host) && host[host.size() - network.host.size() - 1] == u'.'))
            return QString::fromUtf16(network.name);
    return {};
}

std::vector<Link> linksIn(QStringView cell, LinkKind kind, const QString& label) {
    QString text = text::tidied(cell, text::Lines::Keep);
    text.replace(u" ::: "_s, u"\n"_s).replace(u';', u'\n');
    std::vector<Link> links;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QString url = line.trimmed();
        QString says = label;
        // A word and a colon in front that are no scheme: "HOMEPAGE: www.acme.example".
        const qsizetype colon = url.indexOf(u':');
        if (colon > 0 && colon + 1 < url.size() && url[colon + 1] != u'/' &&
            !url.first(colon).contains(u'.') && !url[colon + 1].isDigit()) {
            if (says.isEmpty()) says = url.first(colon).trimmed();
            url = url.mid(colon + 1).trimmed();
        }
        QStringList words = url.split(u' ', Qt::SkipEmptyParts);
        const bool several =
            words.size() > 1 && std::all_of(words.begin(), words.end(), [](QString word) {
                if (word.endsWith(u',')) word.chop(1);
                return looksLikeAddress(word);
            });
        if (!several) words = QStringList{url};
        for (QString& word : words) {
            while (word.endsWith(u',')) word.chop(1);
            if (word.isEmpty()) continue;
            const QString network = socialNetwork(word);
            const bool social = !network.isEmpty() || kind == LinkKind::Social;
            links.push_back({.kind = social ? LinkKind::Social : LinkKind::Website,
                             .url = word,
                             .label = !network.isEmpty() ? network : says});
        }
    }
    return links;
}

}  // namespace waymark
