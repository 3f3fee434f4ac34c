// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/htmltext.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr int deepestQuotation = 8;

struct Entity {
    QStringView name;
    char16_t letter;
};
constexpr std::array<Entity, 54> entities{{
    {u"amp", u'&'},    {u"lt", u'<'},     {u"gt", u'>'},     {u"quot", u'"'},   {u"apos", u'\''},
    {u"nbsp", u' '},   {u"ensp", u' '},   {u"emsp", u' '},   {u"thinsp", u' '}, {u"ndash", u'–'},
    {u"mdash", u'—'},  {u"bull", u'•'},   {u"middot", u'·'}, {u"hellip", u'…'}, {u"laquo", u'«'},
    {u"raquo", u'»'},  {u"ldquo", u'“'},  {u"rdquo", u'”'},  {u"lsquo", u'‘'},  {u"rsquo", u'’'},
    {u"reg", u'®'},    {u"copy", u'©'},   {u"trade", u'™'},  {u"euro", u'€'},   {u"auml", u'ä'},
    {u"ouml", u'ö'},   {u"uuml", u'ü'},   {u"Auml", u'Ä'},   {u"Ouml", u'Ö'},   {u"Uuml", u'Ü'},
    {u"szlig", u'ß'},  {u"eacute", u'é'}, {u"egrave", u'è'}, {u"ecirc", u'ê'},  {u"euml", u'ë'},
    {u"Eacute", u'É'}, {u"agrave", u'à'}, {u"acirc", u'â'},  {u"aacute", u'á'}, {u"aring", u'å'},
    {u"Aring", u'Å'},  {u"atilde", u'ã'}, {u"ccedil", u'ç'}, {u"iacute", u'í'}, {u"icirc", u'î'},
    {u"iuml", u'ï'},   {u"ntilde", u'ñ'}, {u"oacute", u'ó'}, {u"ocirc", u'ô'},  {u"otilde", u'õ'},
    {u"oslash", u'ø'}, {u"uacute", u'ú'}, {u"ucirc", u'û'},  {u"ugrave", u'ù'},
}};

/// The letter of "&name;" at the beginning of `text`, with the length of what it replaces.
struct Opened {
    char32_t letter = 0;
    qsizetype length = 0;
};

Opened openedEntity(QStringView text) {
    const qsizetype end = text.first(std::min<qsizetype>(text.size(), 12)).indexOf(u';');
    if (end < 2) return {};
    const QStringView name = text.sliced(1, end - 1);
    if (name[0] == u'#') {
        bool ok = false;
        const bool hex = name.size() > 2 && (name[1] == u'x' || name[1] == u'X');
        const uint code = hex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok);
        if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
        return {code == 0xA0 ? U' ' : char32_t(code), end + 1};
    }
    const auto known = std::ranges::find(entities, name, &Entity::name);
    if (known == entities.end()) return {};
    return {char32_t(known->letter), end + 1};
}

bool isOneOf(const QString& name, std::initializer_list<QStringView> names) {
    return std::ranges::find(names, QStringView(name)) != names.end();
}

class Writer {
public:
    explicit Writer(QStringView html) : m_html(html) { m_out.reserve(html.size() / 4); }

    QString write() {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<') {
                readTag();
            } else if (c == u'&') {
                readEntity();
            } else {
                put(c);
                ++m_at;
            }
        }
        endLine(0);
        return std::move(m_out).trimmed();
    }

private:
    void readEntity() {
        const Opened opened = openedEntity(m_html.sliced(m_at));
        if (opened.length == 0) {
            put(u'&');
            ++m_at;
            return;
        }
        for (const QChar letter : QChar::fromUcs4(opened.letter)) put(letter);
        m_at += opened.length;
    }

    void readTag() {
        if (m_html.sliced(m_at).startsWith(u"<!--")) return skipTo(u"-->");
        const qsizetype next = m_at + 1;
        const bool tag = next < m_html.size() && (m_html[next].isLetter() || m_html[next] == u'/' ||
                                                  m_html[next] == u'!' || m_html[next] == u'?');
        if (!tag) {
            put(u'<');
            ++m_at;
            return;
        }
        const bool closes = m_html[next] == u'/';
        qsizetype end = next + (closes ? 1 : 0);
        const qsizetype nameStart = end;
        while (end < m_html.size() && m_html[end].isLetterOrNumber() && end - nameStart < 20) ++end;
        const QString name = m_html.sliced(nameStart, end - nameStart).toString().toLower();
        skipTag(end);
        if (!closes && isOneOf(name, {u"script", u"style", u"title"}))
            return skipTo(QString(u"</"_s + name));
        mark(name, closes);
    }

    /// To behind the > of a tag; > inside quotes does not end it.
    void skipTag(qsizetype from) {
        QChar quote;
        for (m_at = from; m_at < m_html.size(); ++m_at) {
            const QChar c = m_html[m_at];
            if (!quote.isNull()) {
                if (c == quote || c == u'<') quote = QChar();
                if (c == u'<') return;  // the quote was never closed
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == u'>') {
                ++m_at;
                return;
            }
        }
    }

    void skipTo(QStringView sign) {
        const qsizetype found = m_html.indexOf(sign, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + sign.size();
        if (found >= 0 && !sign.endsWith(u'>')) skipTag(m_at);
    }

    void mark(const QString& name, bool closes) {
        if (name == u"blockquote"_s) {
            endLine(0);
            m_quotation = std::clamp(m_quotation + (closes ? -1 : 1), 0, deepestQuotation);
        } else if (name == u"br"_s) {
            endLine(2);
        } else if (isOneOf(name, {u"p", u"h1", u"h2", u"h3", u"h4", u"h5", u"h6"})) {
            endLine(closes ? 2 : 0);
        } else if (isOneOf(name, {u"div", u"tr", u"li", u"table", u"ul", u"ol", u"hr", u"section",
                                  u"address", u"body", u"tbody", u"pre", u"center"})) {
            endLine(0);
        } else if (closes && isOneOf(name, {u"td", u"th"})) {
            put(u' ');
        }
    }

    void put(QChar c) {
        if (c.isSpace() || c == QChar(0xA0)) {
            m_blank = true;
            return;
        }
        if (m_blank && !m_line.isEmpty()) m_line += u' ';
        m_blank = false;
        m_line += c;
    }

    /// Ends the line; an empty one is written if fewer than `empty` line ends stand before it.
    void endLine(int empty) {
        m_blank = false;
        if (m_line.isEmpty() && m_ends >= empty) return;
        if (!m_line.isEmpty()) m_ends = 0;
        for (int i = 0; i < m_quotation; ++i) m_out += u"> "_s;
        m_out += m_line;
        m_out += u'\n';
        m_line.clear();
        ++m_ends;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_out, m_line;
    int m_quotation = 0;
    int m_ends = 2;
    bool m_blank = false;
};

}  // namespace

QString plainText(QStringView html) { return Writer(html).write(); }

}  // namespace waymark
