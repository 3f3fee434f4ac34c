// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mailfoot.h"

#include "core/base/text.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype longestFoot = 40;
constexpr qsizetype longestClosing = 70;

bool isQuoted(QStringView line) {
    const QStringView trimmed = line.trimmed();
    return trimmed.startsWith(u'>') || trimmed.startsWith(u'|');
}

bool isEmpty(QStringView line) { return line.trimmed().isEmpty(); }

/// "On … wrote:" in the languages of the signatures; `key` is folded.
bool isAttributionEnd(QStringView key) {
    static constexpr std::array<QStringView, 12> ends{
        u"wrote:",      u"schrieb:",    u"a ecrit :", u"a ecrit:", u"escribio:",   u"schreef:",
        u"geschreven:", u"ha scritto:", u"skrev:",    u"napisal:", u"napisal(a):", u"escreveu:"};
    return std::ranges::any_of(ends, [&](QStringView end) { return key.endsWith(end); });
}

bool isAttributionStart(QStringView key) {
    static constexpr std::array<QStringView, 10> starts{u"on ", u"am ",  u"le ", u"el ", u"op ",
                                                        u"il ", u"den ", u"w ",  u"em ", u"dnia "};
    return std::ranges::any_of(starts, [&](QStringView start) { return key.startsWith(start); });
}

/// "Am 12.11.2024 schrieb Jane Roe <…>:" has its verb inside.
bool isAttribution(QStringView key) {
    if (isAttributionEnd(key)) return true;
    if (!key.endsWith(u':') || !isAttributionStart(key)) return false;
    static constexpr std::array<QStringView, 5> verbs{u" schrieb ", u" schreef ", u" skrev ",
                                                      u" pisze", u" wrote "};
    return std::ranges::any_of(verbs, [&](QStringView verb) { return key.contains(verb); });
}

/// How many lines the attribution that begins here has; 0 if none does.
qsizetype attributionLines(const QStringList& keys, qsizetype at) {
    if (keys[at].size() > 200) return 0;
    if (isAttribution(keys[at])) return 1;
    if (!isAttributionStart(keys[at])) return 0;
    QString whole = keys[at];
    for (qsizetype more = 1; more < 4 && at + more < keys.size(); ++more) {
        if (keys[at + more].isEmpty() || keys[at + more].size() > 200) return 0;
        whole += u' ' + keys[at + more];
        const bool figures = std::ranges::any_of(whole, [](QChar c) { return c.isDigit(); });
        if (figures && isAttribution(whole)) return more + 1;
    }
    return 0;
}

/// "-----Original Message-----", "Begin forwarded message:", "From: … Sent: …".
bool isOlderMessage(const QStringList& keys, qsizetype at) {
    const QString& key = keys[at];
    if (key.startsWith(u"-----"_s) || key.startsWith(u"_____"_s) ||
        key.startsWith(u"begin forwarded"_s)) {
        static constexpr std::array<QStringView, 9> words{
            u"original",  u"ursprung",       u"origine",   u"oorspronkelijk", u"oryginal",
            u"forwarded", u"weitergeleitet", u"transfere", u"reenviado"};
        if (std::ranges::any_of(words, [&](QStringView word) { return key.contains(word); }))
            return true;
    }
    static constexpr std::array<QStringView, 7> from{u"from:", u"von:", u"de:",  u"de :",
                                                     u"van:",  u"da:",  u"fran:"};
    if (std::ranges::none_of(from, [&](QStringView word) { return key.startsWith(word); }))
        return false;
    static constexpr std::array<QStringView, 18> second{
        u"sent:",    u"date:",   u"gesendet:", u"datum:",    u"envoye :", u"envoye:",
        u"date :",   u"enviado", u"fecha:",    u"verzonden", u"inviato:", u"data:",
        u"skickat:", u"an:",     u"to:",       u"a:",        u"aan:",     u"subject:"};
    for (qsizetype more = 1; more < 4 && at + more < keys.size(); ++more)
        if (std::ranges::any_of(second,
                                [&](QStringView word) { return keys[at + more].startsWith(word); }))
            return true;
    return false;
}

/// The lines that the sender wrote: without quotations, and without all that stands below an older
/// message. The quotation that answers stand under is left out with the line that introduces it.
QStringList ownLines(const QString& body) {
    const QStringList lines = body.split(u'\n');
    QStringList keys;
    keys.reserve(lines.size());
    for (const QString& line : lines)
        keys.append(line.size() > 400 ? QString() : text::folded(line));
    QStringList own;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isQuoted(lines[i])) continue;
        if (isOlderMessage(keys, i)) break;
        if (const qsizetype count = attributionLines(keys, i); count > 0) {
            qsizetype next = i + count;
            while (next < lines.size() && keys[next].isEmpty() && !isQuoted(lines[next])) ++next;
            if (next >= lines.size() || !isQuoted(lines[next])) break;
            i += count - 1;
            continue;
        }
        own.append(lines[i]);
    }
    return own;
}

bool isDelimiter(QStringView line) {
    const QStringView trimmed = line.trimmed();
    return trimmed == u"--" || trimmed == u"\u2014" || trimmed == u"\u2013\u2013";
}

/// What mailing lists write below every message.
bool isListFooter(QStringView key) {
    return key.contains(u"you received this message because") || key.contains(u"unsubscribe") ||
           key.contains(u"mailing list");
}

/// The length of the closing at the beginning of the line, in letters of its key; 0 if none.
qsizetype closingLength(const QString& key) {
    static constexpr std::array<QStringView, 74> closings{u"kind regards",
                                                          u"kindest regards",
                                                          u"best regards",
                                                          u"warm regards",
                                                          u"warmest regards",
                                                          u"with best regards",
                                                          u"with kind regards",
                                                          u"many thanks and kind regards",
                                                          u"regards",
                                                          u"best wishes",
                                                          u"all the best",
                                                          u"yours sincerely",
                                                          u"yours faithfully",
                                                          u"yours truly",
                                                          u"yours",
                                                          u"sincerely",
                                                          u"best",
                                                          u"cheers",
                                                          u"many thanks",
                                                          u"thanks",
                                                          u"thank you",
                                                          u"with thanks",
                                                          u"cordially",
                                                          u"mit freundlichen grussen",
                                                          u"mit freundlichem gruss",
                                                          u"freundliche grusse",
                                                          u"mit besten grussen",
                                                          u"beste grusse",
                                                          u"viele grusse",
                                                          u"liebe grusse",
                                                          u"herzliche grusse",
                                                          u"schone grusse",
                                                          u"mit herzlichen grussen",
                                                          u"besten dank",
                                                          u"mfg",
                                                          u"vg",
                                                          u"lg",
                                                          u"hochachtungsvoll",
                                                          u"cordialement",
                                                          u"bien cordialement",
                                                          u"tres cordialement",
                                                          u"sincerement",
                                                          u"salutations",
                                                          u"bien a vous",
                                                          u"meilleures salutations",
                                                          u"avec mes meilleures salutations",
                                                          u"amicalement",
                                                          u"bonne journee",
                                                          u"saludos",
                                                          u"un saludo",
                                                          u"saludos cordiales",
                                                          u"un cordial saludo",
                                                          u"atentamente",
                                                          u"atenciosamente",
                                                          u"cumprimentos",
                                                          u"com os melhores cumprimentos",
                                                          u"cordiali saluti",
                                                          u"distinti saluti",
                                                          u"un cordiale saluto",
                                                          u"saluti",
                                                          u"met vriendelijke groet",
                                                          u"met vriendelijke groeten",
                                                          u"vriendelijke groet",
                                                          u"vriendelijke groeten",
                                                          u"hartelijke groet",
                                                          u"groeten",
                                                          u"groet",
                                                          u"mvg",
                                                          u"med vanlig halsning",
                                                          u"vanliga halsningar",
                                                          u"med vennlig hilsen",
                                                          u"med venlig hilsen",
                                                          u"z powazaniem",
                                                          u"pozdrawiam"};
    qsizetype longest = 0;
    for (const QStringView closing : closings) {
        if (!key.startsWith(closing) || closing.size() <= longest) continue;
        const bool whole = key.size() == closing.size() || !key[closing.size()].isLetterOrNumber();
        if (whole) longest = closing.size();
    }
    return longest;
}

/// The index of the closing line, or -1. "Thanks for the letter" begins a sentence, not a foot.
qsizetype closingAt(const QStringList& lines) {
    const qsizetype first = std::max<qsizetype>(0, lines.size() - 2 * longestFoot);
    for (qsizetype i = lines.size() - 1; i >= first; --i) {
        const QString key = text::folded(lines[i]);
        if (key.isEmpty() || key.size() > longestClosing) continue;
        const qsizetype length = closingLength(key);
        if (length == 0) continue;
        const QString rest = key.mid(length).trimmed();
        const bool alone = rest.isEmpty() || rest[0] == u',' || rest[0] == u'!' ||
                           rest[0] == u'.' || rest[0] == u'-' || rest[0] == u'/' ||
                           rest.count(u' ') < 3;  // "Kind regards Jane Roe"
        const bool sentence = rest.endsWith(u'?') || (rest.endsWith(u'.') && rest.contains(u' '));
        if (alone && !sentence) return i;
    }
    return -1;
}

/// An empty line, or one drawn with _ - = *.
bool isRule(QStringView line) {
    return std::ranges::all_of(
        line, [](QChar c) { return c.isSpace() || QStringView(u"_-=*").contains(c); });
}

QString joinedLines(const QStringList& lines, qsizetype from) {
    QStringList foot;
    for (qsizetype i = from; i < lines.size() && foot.size() < longestFoot; ++i) {
        if (isDelimiter(lines[i])) {
            if (!foot.isEmpty()) break;
            continue;
        }
        if (isListFooter(text::folded(lines[i].left(400)))) break;
        if (foot.isEmpty() && isEmpty(lines[i])) continue;
        foot.append(lines[i].trimmed());
    }
    while (!foot.isEmpty() && isRule(foot.back())) foot.removeLast();
    return foot.join(u'\n');
}

/// "Kind regards, Jane Roe": what stands on the line of the closing.
QString behindClosing(const QString& line) {
    if (line.contains(u'/')) return {};  // the closing in two languages
    const qsizetype length = closingLength(text::folded(line));
    // Folding may have changed the length; the first comma or the words tell where to cut.
    if (const qsizetype comma = line.indexOf(u','); comma > 0) return line.mid(comma + 1).trimmed();
    const QString trimmed = line.trimmed();
    return text::folded(trimmed).size() == trimmed.size() ? trimmed.mid(length).trimmed()
                                                          : QString();
}

bool holdsContactData(const QString& line) {
    int digits = 0;
    for (const QChar c : line) digits += c.isDigit() ? 1 : 0;
    return line.contains(u'@') || line.contains(u"www."_s) || (digits >= 7 && line.size() < 80);
}

/// The last paragraphs of a message without delimiter and closing, if they look like a foot.
QString lastParagraph(const QStringList& lines) {
    qsizetype from = lines.size();
    while (from > 0 && isEmpty(lines[from - 1])) --from;
    const qsizetype end = from;
    bool data = false;
    while (from > 0 && !isEmpty(lines[from - 1])) {
        --from;
        if (lines[from].size() > 120 || end - from > 12) return {};
        data = data || holdsContactData(lines[from]);
    }
    return data && end - from >= 2 ? joinedLines(lines.first(end), from) : QString();
}

}  // namespace

QString signatureAtFoot(const QString& body) {
    const QStringList lines = ownLines(body);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isDelimiter(lines[i])) continue;
        if (QString foot = joinedLines(lines, i + 1); !foot.isEmpty()) return foot;
    }
    if (const qsizetype at = closingAt(lines); at >= 0) {
        const QString inLine = behindClosing(lines[at]);
        const QString below = joinedLines(lines, at + 1);
        if (inLine.isEmpty()) return below;
        return below.isEmpty() ? inLine : inLine + u'\n' + below;
    }
    return lastParagraph(lines);
}

}  // namespace waymark
