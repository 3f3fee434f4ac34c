// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturelinks.h"

#include "core/intake/links.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturewords.h"
#include "core/intake/spelledaddress.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

bool isLocal(QChar c) { return c.isLetterOrNumber() || QStringView(u"._%+-'&!#$~").contains(c); }
bool isHost(QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; }
bool isHandle(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-'; }

/// Who answers for data protection or the mail server is nobody's address.
bool isForTheRecord(const QString& local) {
    static const QStringList names{u"postmaster"_s,    u"abuse"_s,      u"unsubscribe"_s,
                                   u"noreply"_s,       u"no-reply"_s,   u"privacy"_s,
                                   u"datenschutz"_s,   u"dpo"_s,        u"lopd"_s,
                                   u"rgpd"_s,          u"gdpr"_s,       u"dsgvo"_s,
                                   u"donotreply"_s,    u"iod"_s,        u"legal-notice"_s,
                                   u"mailer-daemon"_s, u"privacidad"_s, u"protecciondedatos"_s,
                                   u"compliance"_s};
    return names.contains(local);
}

void addEmails(QStringView text, qsizetype from, qsizetype to, std::vector<SignatureToken>& found) {
    const SpelledLine line = despelled(text, from, to);
    qsizetype done = 0;
    for (qsizetype at = line.text.indexOf(u'@'); at >= 0; at = line.text.indexOf(u'@', at + 1)) {
        qsizetype begin = at, end = at + 1;
        while (begin > done && isLocal(line.text[begin - 1]) && at - begin < 64) --begin;
        while (begin < at && !line.text[begin].isLetterOrNumber()) ++begin;
        while (end < line.text.size() && isHost(line.text[end]) && end - at < 254) ++end;
        while (end > at + 1 && !line.text[end - 1].isLetterOrNumber()) --end;
        if (begin < at) {
            const auto address =
                EmailAddress::parse(QStringView(line.text).sliced(begin, end - begin));
            if (!address) continue;
            SignatureToken token;
            token.field = SignatureField::Email;
            token.value = address->text();
            token.from = token.labelFrom = line.at[size_t(begin)];
            token.to = token.labelTo = line.at[size_t(end - 1)] + 1;
            if (token.to < to && text[token.to] == u'?')  // mailto:…?subject=…
                while (token.labelTo < to && !text[token.labelTo].isSpace() &&
                       text[token.labelTo] != u'|')
                    ++token.labelTo;
            // A spelt-out address ends where its last letter stands.
            token.confidence = token.to - token.from == end - begin ? 0.98 : 0.9;
            token.isFact = !isForTheRecord(line.text.mid(begin, at - begin).toLower());
            found.push_back(std::move(token));
            done = end;
            continue;
        }
        // "@annroe": a handle, or "Buyer @ Lumen".
        const bool free = at == 0 || line.text[at - 1].isSpace() ||
                          QStringView(u"|(:,;/").contains(line.text[at - 1]);
        qsizetype stop = at + 1;
        while (stop < line.text.size() && isHandle(line.text[stop])) ++stop;
        if (stop < line.text.size() && line.text[stop] == u'@') {  // @ann@social.example
            ++stop;
            while (stop < line.text.size() && isHost(line.text[stop])) ++stop;
        }
        while (stop > at + 1 && QStringView(u".-").contains(line.text[stop - 1])) --stop;
        if (!free || stop - at < 3) continue;
        if (at > 0 && line.text[at - 1] == u'/') continue;
        SignatureToken token;
        token.field = SignatureField::Social;
        token.value = line.text.mid(at, stop - at);
        token.from = token.labelFrom = line.at[size_t(at)];
        token.to = token.labelTo = line.at[size_t(stop - 1)] + 1;
        token.confidence = 0.8;
        found.push_back(std::move(token));
        done = stop;
        at = stop - 1;
    }
}

bool overlaps(const std::vector<SignatureToken>& tokens, qsizetype from, qsizetype to) {
    for (const SignatureToken& token : tokens)
        if (from < token.to && token.from < to) return true;
    return false;
}

/// What a mail gateway has wrapped around an address.
QString unwrapped(const QString& url) {
    if (!url.contains(u"safelinks.protection"_s) && !url.contains(u"urldefense"_s)) return url;
    const qsizetype at = url.indexOf(u"url="_s);
    if (at < 0) return url;
    QString inside = url.mid(at + 4);
    if (const qsizetype end = inside.indexOf(u'&'); end >= 0) inside.truncate(end);
    return QString::fromUtf8(QByteArray::fromPercentEncoding(inside.toUtf8()));
}

struct Address {
    qsizetype from = 0, to = 0;
    bool isSure = false;
};

/// The web address in a word, if it is one.
std::optional<Address> webAddress(QStringView word) {
    Address address{0, word.size(), false};
    while (address.from < address.to && !word[address.from].isLetterOrNumber()) ++address.from;
    while (address.to > address.from &&
           QStringView(u".,;:)!?'\"]}>…”»“").contains(word[address.to - 1]) &&
           !(word[address.to - 1] == u')' &&
             word.sliced(address.from, address.to - address.from).contains(u'(')))
        --address.to;
    QStringView rest = word.sliced(address.from, address.to - address.from);
    for (const QStringView start : {u"https://", u"http://", u"www."}) {
        const qsizetype at = rest.indexOf(start, 0, Qt::CaseInsensitive);
        if (at < 0 || at > 24) continue;
        address.from += at;
        rest = rest.sliced(at);
        address.isSure = true;
        break;
    }
    if (!address.isSure) {
        // "Web:lumen.example"
        const qsizetype colon = rest.indexOf(u':');
        if (colon > 0 && colon + 1 < rest.size() && !rest.first(colon).contains(u'.')) {
            address.from += colon + 1;
            rest = rest.sliced(colon + 1);
        }
    }
    QStringView host = rest;
    if (const qsizetype scheme = host.indexOf(u"://"); scheme >= 0) host = host.sliced(scheme + 3);
    qsizetype end = 0;
    while (end < host.size() && isHost(host[end])) ++end;
    const bool plain = end == host.size() || QStringView(u"/?#:").contains(host[end]);
    host = host.first(end);
    if (!plain || !isWebHost(host)) return {};
    if (address.isSure) return address;
    const qsizetype dot = host.indexOf(u'.');
    const QString folded = host.toString();
    const bool oneCase = folded == folded.toLower() || folded == folded.toUpper();
    if (dot < 2 && socialNetwork(host).isEmpty()) return {};
    return oneCase ||
                   host.first(dot).toString().mid(1) == host.first(dot).toString().mid(1).toLower()
               ? std::optional(address)
               : std::nullopt;
}

/// "Founder, lemonsoda.example", "Designer at plankton.example": there the domain is the firm.
bool namesFirm(QStringView text, qsizetype from, qsizetype begin, qsizetype end) {
    const QStringView word = text.sliced(begin, end - begin);
    if (word.contains(u"www.", Qt::CaseInsensitive) || word.contains(u'/') || word.contains(u':'))
        return false;
    qsizetype stop = begin;
    while (stop > from && text[stop - 1].isSpace()) --stop;
    if (stop == from || text[begin - 1] == u'\t') return false;
    qsizetype start = stop;
    if (text[stop - 1] == u',' || text[stop - 1] == u'@') {
        --start;
    } else {
        while (start > from && !text[start - 1].isSpace() && stop - start < 10) --start;
        const QString key = signaturewords::keyOf(text.sliced(start, stop - start));
        static const QStringList of{u"of"_s, u"von"_s, u"de"_s, u"van"_s,
                                    u"di"_s, u"en"_s,  u"av"_s};
        if (!signaturewords::isAt(key) && !of.contains(key)) return false;
    }
    for (qsizetype i = from; i < start;) {
        qsizetype next = i;
        while (next < start && !text[next].isSpace()) ++next;
        if (signaturewords::isTitle(signaturewords::keyOf(text.sliced(i, next - i)))) return true;
        i = next + 1;
    }
    return false;
}

void addWebsites(QStringView text, qsizetype from, qsizetype to,
                 std::vector<SignatureToken>& found) {
    const auto divides = [&](qsizetype i) {
        const QChar c = text[i];
        if (c.isSpace() || QStringView(u"|<>\"").contains(c)) return true;
        return (c == u',' || c == u';') && (i + 1 >= to || text[i + 1].isSpace());
    };
    for (qsizetype i = from; i < to;) {
        if (divides(i)) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < to && !divides(end)) ++end;
        const qsizetype begin = i;
        i = end;
        if (overlaps(found, begin, end)) continue;
        if (namesFirm(text, from, begin, end)) continue;
        const auto address = webAddress(text.sliced(begin, end - begin));
        if (!address) continue;
        SignatureToken token;
        token.from = token.labelFrom = begin + address->from;
        token.to = token.labelTo = begin + address->to;
        token.value = unwrapped(text.sliced(token.from, token.to - token.from).toString());
        token.field = isProfileHost(token.value) ? SignatureField::Social : SignatureField::Website;
        token.confidence = address->isSure ? 0.98 : 0.9;
        token.isFact = !isServiceLink(token.value);
        found.push_back(std::move(token));
    }
}

/// "Skype: ann.roe", "LinkedIn: /in/ann-roe"
void addHandles(QStringView text, qsizetype from, qsizetype to,
                std::vector<SignatureToken>& found) {
    for (qsizetype colon = text.indexOf(u':', from); colon >= 0 && colon < to;
         colon = text.indexOf(u':', colon + 1)) {
        qsizetype begin = colon;
        while (begin > from && text[begin - 1].isLetter()) --begin;
        const auto label = labelAtEnd(text.sliced(begin, colon - begin));
        if (!label || label->use != SignatureLabel::For::Social || colon - begin < 2) continue;
        qsizetype at = colon + 1;
        while (at < to && text[at] == u' ') ++at;
        qsizetype end = at;
        while (end < to && !text[end].isSpace() && !QStringView(u"|,;").contains(text[end])) ++end;
        qsizetype next = end;
        while (next < to && text[next] == u' ') ++next;
        const bool alone = next >= to || QStringView(u"|,;\t").contains(text[next]);
        if (end - at < 3 || overlaps(found, at, end) || text.sliced(at, end - at).contains(u':'))
            continue;
        qsizetype stop = end;
        while (!alone && stop < to && !QStringView(u"|,;\t").contains(text[stop])) ++stop;
        if (overlaps(found, at, stop)) continue;
        SignatureToken token;
        token.field = SignatureField::Social;
        token.from = at;
        token.to = token.labelTo = stop;
        token.labelFrom = begin;
        token.value = text.sliced(at, stop - at).toString();
        token.confidence = 0.8;
        token.isFact = alone;
        found.push_back(std::move(token));
    }
}

}  // namespace

std::vector<SignatureToken> linksOfLine(QStringView text, qsizetype from, qsizetype to) {
    std::vector<SignatureToken> found;
    addEmails(text, from, to, found);
    addWebsites(text, from, to, found);
    addHandles(text, from, to, found);
    std::ranges::sort(found, {}, &SignatureToken::from);
    return found;
}

}  // namespace waymark
