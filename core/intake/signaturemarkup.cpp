// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturemarkup.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace waymark::markup {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype LongestTag = 2000;
constexpr qsizetype LongestPicture = 400;

enum class TagKind { None, Inline, Break, Cell, Skipped };

TagKind tagKind(const QString& name) {
    static const QStringList breaks{u"br"_s, u"p"_s,  u"div"_s, u"tr"_s,        u"li"_s, u"table"_s,
                                    u"ul"_s, u"ol"_s, u"h1"_s,  u"h2"_s,        u"h3"_s, u"h4"_s,
                                    u"h5"_s, u"h6"_s, u"hr"_s,  u"blockquote"_s};
    static const QStringList inlines{
        u"a"_s,    u"b"_s,        u"i"_s,       u"u"_s,        u"em"_s,   u"strong"_s,  u"span"_s,
        u"font"_s, u"img"_s,      u"o:p"_s,     u"small"_s,    u"sup"_s,  u"sub"_s,     u"center"_s,
        u"body"_s, u"html"_s,     u"tbody"_s,   u"thead"_s,    u"abbr"_s, u"address"_s, u"big"_s,
        u"head"_s, u"meta"_s,     u"section"_s, u"s"_s,        u"tt"_s,   u"pre"_s,     u"nobr"_s,
        u"wbr"_s,  u"st1:city"_s, u"footer"_s,  u"colgroup"_s, u"col"_s};
    if (breaks.contains(name)) return TagKind::Break;
    if (name == u"td"_s || name == u"th"_s) return TagKind::Cell;
    if (name == u"style"_s || name == u"script"_s || name == u"title"_s) return TagKind::Skipped;
    return inlines.contains(name) ? TagKind::Inline : TagKind::None;
}

char16_t namedEntity(const QString& name) {
    static const QHash<QString, char16_t> known{
        {u"nbsp"_s, u' '},   {u"amp"_s, u'&'},    {u"lt"_s, u'<'},     {u"gt"_s, u'>'},
        {u"quot"_s, u'"'},   {u"apos"_s, u'\''},  {u"bull"_s, u'•'},   {u"middot"_s, u'·'},
        {u"ndash"_s, u'–'},  {u"mdash"_s, u'—'},  {u"hellip"_s, u'…'}, {u"rsquo"_s, u'’'},
        {u"lsquo"_s, u'‘'},  {u"ldquo"_s, u'“'},  {u"rdquo"_s, u'”'},  {u"copy"_s, u'©'},
        {u"reg"_s, u'®'},    {u"trade"_s, u'™'},  {u"auml"_s, u'ä'},   {u"ouml"_s, u'ö'},
        {u"uuml"_s, u'ü'},   {u"Auml"_s, u'Ä'},   {u"Ouml"_s, u'Ö'},   {u"Uuml"_s, u'Ü'},
        {u"szlig"_s, u'ß'},  {u"eacute"_s, u'é'}, {u"egrave"_s, u'è'}, {u"ecirc"_s, u'ê'},
        {u"euml"_s, u'ë'},   {u"Eacute"_s, u'É'}, {u"Egrave"_s, u'È'}, {u"agrave"_s, u'à'},
        {u"aacute"_s, u'á'}, {u"acirc"_s, u'â'},  {u"aring"_s, u'å'},  {u"Aring"_s, u'Å'},
        {u"ccedil"_s, u'ç'}, {u"Ccedil"_s, u'Ç'}, {u"iacute"_s, u'í'}, {u"icirc"_s, u'î'},
        {u"iuml"_s, u'ï'},   {u"oacute"_s, u'ó'}, {u"ocirc"_s, u'ô'},  {u"ograve"_s, u'ò'},
        {u"oslash"_s, u'ø'}, {u"uacute"_s, u'ú'}, {u"ugrave"_s, u'ù'}, {u"ucirc"_s, u'û'},
        {u"ntilde"_s, u'ñ'}, {u"Ntilde"_s, u'Ñ'}, {u"aelig"_s, u'æ'},  {u"iexcl"_s, u'¡'},
        {u"deg"_s, u'°'},    {u"ordm"_s, u'º'},   {u"ordf"_s, u'ª'},   {u"shy"_s, 0},
        {u"zwnj"_s, 0},      {u"laquo"_s, u'«'},  {u"raquo"_s, u'»'},  {u"emsp"_s, u' '},
        {u"ensp"_s, u' '},   {u"thinsp"_s, u' '}, {u"euro"_s, u'€'},   {u"sect"_s, u'§'}};
    return known.value(name, 0xFFFF);
}

bool isLink(QStringView text) {
    for (const QStringView start :
         {u"http://", u"https://", u"mailto:", u"tel:", u"www.", u"skype:"})
        if (text.startsWith(start, Qt::CaseInsensitive)) return true;
    return text.contains(u'@') && !text.contains(u' ') && text.size() < 120;
}

bool isPictureName(QStringView text) {
    for (const QStringView end : {u".png", u".jpg", u".jpeg", u".gif", u".bmp", u".svg", u".webp"})
        if (text.endsWith(end, Qt::CaseInsensitive)) return true;
    return false;
}

}  // namespace

qsizetype Reader::next(QChar c, qsizetype i, qsizetype reach, qsizetype& known) const {
    if (known != m_source.size() && known < i) {
        known = m_source.indexOf(c, i);
        if (known < 0) known = m_source.size();
    }
    return known < m_source.size() && known - i <= reach ? known : -1;
}

void Reader::append(Replaced& to, qsizetype from, qsizetype end) const {
    for (; from < end; ++from) to.text.push_back({m_source[from].unicode(), from, from + 1});
}

std::optional<Replaced> Reader::at(qsizetype i) {
    switch (m_source[i].unicode()) {
        case u'&':
            return entity(i);
        case u'<':
            return tag(i);
        case u'[':
            return picture(i);
        default:
            return {};
    }
}

std::optional<Replaced> Reader::entity(qsizetype i) const {
    qsizetype end = i + 1;
    while (end < m_source.size() && end < i + 10 &&
           (m_source[end].isLetterOrNumber() || m_source[end] == u'#'))
        ++end;
    if (end >= m_source.size() || m_source[end] != u';' || end < i + 2) return {};
    const QString name = m_source.sliced(i + 1, end - i - 1).toString();
    char16_t c = 0xFFFF;
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = hex ? QStringView(name).sliced(2).toUInt(&ok, 16)
                              : QStringView(name).sliced(1).toUInt(&ok, 10);
        if (ok && code >= 0x20 && code < 0xD800) c = char16_t(code);
    } else {
        c = namedEntity(name);
    }
    if (c == 0xFFFF) return {};
    Replaced replaced{{}, end + 1};
    if (c != 0) replaced.text.push_back({c, i, end + 1});
    return replaced;
}

/// A tag says where a line or a cell ends; an address in angle brackets is text.
std::optional<Replaced> Reader::tag(qsizetype i) {
    const qsizetype close = next(u'>', i, LongestTag, m_angle);
    if (close < 0) return {};
    const QStringView inside = m_source.sliced(i + 1, close - i - 1);
    Replaced replaced{{}, close + 1};
    const Letter blank{u' ', i, i};
    if (isLink(inside)) {
        replaced.text.push_back(blank);
        append(replaced, i + 1, close);
        replaced.text.push_back(blank);
        return replaced;
    }
    qsizetype end = inside.startsWith(u'/') ? 1 : 0;
    const qsizetype begin = end;
    while (end < inside.size() && end < begin + 12 &&
           (inside[end].isLetterOrNumber() || inside[end] == u':'))
        ++end;
    if (end < inside.size() && !inside[end].isSpace() && inside[end] != u'/') return {};
    const QString name = inside.sliced(begin, end - begin).toString().toLower();
    switch (tagKind(name)) {
        case TagKind::None:
            return inside.startsWith(u"!--") ? std::optional(replaced) : std::nullopt;
        case TagKind::Break:
            replaced.text.push_back({u'\n', i, i});
            // A line of the source that ends with the tag is one line, not two.
            if (name == u"br"_s || begin == 1) {
                qsizetype over = close + 1;
                while (over < m_source.size() && over - close < 40 &&
                       QStringView(u" \t\r").contains(m_source[over]))
                    ++over;
                if (over < m_source.size() && m_source[over] == u'\n') replaced.to = over + 1;
            }
            return replaced;
        case TagKind::Cell:
            replaced.text.push_back({u'\t', i, i});
            return replaced;
        case TagKind::Skipped: {
            if (begin == 1 || m_allOpen) return replaced;
            const qsizetype over =
                m_source.indexOf(QString(u"</"_s + name), close, Qt::CaseInsensitive);
            if (over >= 0)
                replaced.to = over;
            else
                m_allOpen = true;
            return replaced;
        }
        case TagKind::Inline:
            break;
    }
    const qsizetype href = inside.indexOf(u"href=", 0, Qt::CaseInsensitive);
    if (href < 0 || href + 6 >= inside.size()) return replaced;
    const QChar quote = inside[href + 5];
    const bool quoted = quote == u'"' || quote == u'\'';
    const qsizetype first = href + (quoted ? 6 : 5);
    qsizetype over = quoted ? inside.indexOf(quote, first) : inside.indexOf(u' ', first);
    if (!quoted && over < 0) over = inside.size();
    if (over < 0 || isWrittenOut(inside.sliced(first, over - first), close + 1)) return replaced;
    replaced.text.push_back(blank);
    append(replaced, i + 1 + first, i + 1 + over);
    replaced.text.push_back(blank);
    return replaced;
}

/// `<a href="tel:+49…">030 …</a>`: the words of the anchor say what the link says.
bool Reader::isWrittenOut(QStringView link, qsizetype behind) const {
    const bool call = link.startsWith(u"tel:", Qt::CaseInsensitive) ||
                      link.startsWith(u"callto:", Qt::CaseInsensitive) ||
                      link.startsWith(u"sms:", Qt::CaseInsensitive);
    if (!call && !link.startsWith(u"mailto:", Qt::CaseInsensitive)) return false;
    constexpr qsizetype LongestText = 200;
    int digits = 0;
    bool inTag = false;
    const qsizetype end = std::min(m_source.size(), behind + LongestText);
    for (qsizetype i = behind; i < end; ++i) {
        const QChar c = m_source[i];
        if (c == u'<' && i + 2 < end && m_source[i + 1] == u'/' &&
            m_source[i + 2].toLower() == u'a')
            break;
        if (c == u'<' || c == u'>') inTag = c == u'<';
        if (inTag) continue;
        if (!call && c == u'@') return true;
        if (call && c.isDigit() && ++digits >= 6) return true;
    }
    return false;
}

/// "[cid:image001.png@…]", "[Logo]", "[A picture containing …]".
std::optional<Replaced> Reader::picture(qsizetype i) {
    const qsizetype close = next(u']', i, LongestPicture, m_bracket);
    if (close < 0) return {};
    const QStringView inside = m_source.sliced(i + 1, close - i - 1).trimmed();
    if (inside.contains(u'\n')) return {};
    bool isPicture =
        isPictureName(inside) || inside.contains(u"automatically generated", Qt::CaseInsensitive);
    for (const QStringView start : {u"cid:", u"image", u"bild:", u"logo", u"picture", u"inline",
                                    u"photo", u"signature_", u"facebook icon", u"linkedin icon"})
        isPicture = isPicture || inside.startsWith(start, Qt::CaseInsensitive);
    // "[Description : logo atelier]", "[Ein Bild, das Text enthält]": words about a picture.
    const auto words = inside.split(u' ', Qt::SkipEmptyParts);
    if (!inside.contains(u'@') && words.size() <= 20)
        for (const QStringView word : words) {
            static const QStringList pictures{
                u"logo"_s,    u"icon"_s,        u"icone"_s,        u"icône"_s,  u"icono"_s,
                u"bild"_s,    u"grafik"_s,      u"image"_s,        u"imagen"_s, u"immagine"_s,
                u"imagem"_s,  u"afbeelding"_s,  u"bild,"_s,        u"foto"_s,   u"photo"_s,
                u"picture"_s, u"description"_s, u"beschreibung"_s, u"obraz"_s,  u"banner"_s};
            isPicture = isPicture || pictures.contains(word.toString().toLower());
        }
    if (isPicture) return Replaced{{{u' ', i, i}}, close + 1};
    if (!isLink(inside)) return {};
    Replaced replaced{{{u' ', i, i}}, close + 1};
    append(replaced, i + 1, close);
    replaced.text.push_back({u' ', i, i});
    return replaced;
}

}  // namespace waymark::markup
