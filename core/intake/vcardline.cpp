// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/vcardline.h"

#include "core/base/failure.h"
#include "core/intake/encoding.h"
#include "core/intake/utf8.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }

bool isNameSign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

bool isEmpty(QByteArrayView line) { return std::ranges::all_of(line, isBlank); }

bool startsWith(QByteArrayView line, QByteArrayView start) {
    return line.size() >= start.size() &&
           qstrnicmp(line.data(), start.size(), start.data(), start.size()) == 0;
}

/// BEGIN:VCARD, with blanks where somebody put them.
bool isMark(QByteArrayView line, QByteArrayView name) {
    if (!startsWith(line, name)) return false;
    line = line.sliced(name.size()).trimmed();
    if (!line.startsWith(':')) return false;
    const QByteArrayView what = line.sliced(1).trimmed();
    return what.size() == 5 && startsWith(what, "VCARD");
}

/// Where the value begins: the first colon outside quotes; in a line whose quotes do not close, the
/// first colon.
qsizetype colonOf(QByteArrayView line) {
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == '"') quoted = !quoted;
        if (line[at] == ':' && !quoted) return at;
    }
    return line.indexOf(':');
}

/// A word of the parameters in front of the value, as `word` or `NAME=word`.
bool hasParameterWord(QByteArrayView line, std::initializer_list<QByteArrayView> words) {
    QByteArrayView head = line.first(std::max(colonOf(line), qsizetype(0)));
    const qsizetype nameEnd = head.indexOf(';');
    head = nameEnd < 0 ? QByteArrayView() : head.sliced(nameEnd + 1);
    while (!head.isEmpty()) {
        qsizetype end = 0;
        for (bool quoted = false; end < head.size() && (quoted || head[end] != ';'); ++end)
            if (head[end] == '"') quoted = !quoted;
        QByteArrayView part = head.first(end);
        head = head.sliced(std::min(end + 1, head.size()));
        const qsizetype equals = part.indexOf('=');
        if (equals >= 0) {
            const QByteArrayView name = part.first(equals).trimmed();
            if (name.size() != 8 || !startsWith(name, "ENCODING")) continue;
            part = part.sliced(equals + 1);
        }
        part = part.trimmed();
        for (const QByteArrayView word : words)
            if (part.size() == word.size() && startsWith(part, word)) return true;
    }
    return false;
}

bool isQuotedPrintable(QByteArrayView line) {
    return hasParameterWord(line, {"QUOTED-PRINTABLE", "Q"});
}
bool isBase64(QByteArrayView line) { return hasParameterWord(line, {"BASE64", "B"}); }

bool isBase64Text(QByteArrayView line) {
    return std::ranges::all_of(line, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '+' || c == '/' || c == '=' || isBlank(c);
    });
}

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text) {
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int high = at + 2 < text.size() && text[at] == '=' ? hexValue(text[at + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[at + 2]) : -1;
        if (low < 0) {
            bytes += text[at];
            continue;
        }
        bytes += char(high * 16 + low);
        at += 2;
    }
    return bytes;
}

QString withoutNul(QString text) {
    if (text.contains(QChar())) text.remove(QChar());
    return text;
}

QString decodedText(QByteArrayView bytes, const QString& charset) {
    const bool utf8 = charset.isEmpty() || charset.compare(u"UTF-8"_s, Qt::CaseInsensitive) == 0;
    if (!utf8) {
        try {
            return withoutNul(QString::fromUtf8(decodedToUtf8(bytes, charset.toLatin1())));
        } catch (const Failure&) {
            // An encoding that does not exist says nothing.
        }
    }
    if (utf8Census(bytes).bad == 0) return withoutNul(QString::fromUtf8(bytes));
    return withoutNul(QString::fromUtf8(decodedToUtf8(bytes, "windows-1252")));
}

bool isMediaWord(const QString& word) {
    return std::ranges::all_of(word, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"+./-").contains(c));
    });
}

/// What is in a picture or a key, as vCard 3.0 says it: JPEG for image/jpeg.
QString shortMedia(const QString& property, const QString& media) {
    const QString kind = property == u"SOUND" ? u"audio/"_s
                         : property == u"KEY" ? u"application/"_s
                                              : u"image/"_s;
    return media.startsWith(kind, Qt::CaseInsensitive) ? media.sliced(kind.size()).toUpper()
           : media.contains(u'/')                      ? media.toLower()
                                                       : media.toUpper();
}

bool isBinaryName(const QString& name) {
    return name == u"PHOTO" || name == u"LOGO" || name == u"SOUND" || name == u"KEY";
}

/// One form for what the versions write in three: ENCODING=b, then TYPE.
void settleBinary(VCardProperty& property, const QString& media) {
    std::erase_if(property.parameters, [](const VCardParameter& each) {
        return each.name == u"VALUE" || each.name == u"ENCODING" || each.name == u"TYPE";
    });
    property.parameters.push_back({u"ENCODING"_s, u"b"_s});
    if (!media.isEmpty())
        property.parameters.push_back({u"TYPE"_s, shortMedia(property.name, media)});
}

void takeDataUri(VCardProperty& property) {
    if (!isBinaryName(property.name) || !property.value.startsWith(u"data:", Qt::CaseInsensitive))
        return;
    const qsizetype comma = property.value.indexOf(u',');
    if (comma < 0 || comma > 200) return;
    QString head = vCardUnescaped(QStringView(property.value).first(comma)).toLower();
    if (head.endsWith(u'\\')) head.chop(1);
    if (!head.endsWith(u";base64"_s)) return;
    const QString media = head.mid(5, head.size() - 12);
    QByteArray data = property.value.sliced(comma + 1).toUtf8();
    data.removeIf([](char c) { return isBlank(c); });
    if (!isMediaWord(media) || !isBase64Text(data)) return;
    property.value = QString::fromLatin1(data);
    settleBinary(property, media);
}

/// A line feed of a decoded value is written as such.
QString withEscapes(const QString& decoded) {
    QString value = decoded;
    value.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u"\n"_s, u"\\n"_s);
    return value;
}

}  // namespace

void PhysicalLines::findFeed() {
    const qsizetype feed = m_text.indexOf('\n', m_at);
    m_feed = feed < 0 ? m_text.size() : feed;
}

qsizetype PhysicalLines::lineEnd() const {
    const qsizetype back = m_text.sliced(m_at, m_feed - m_at).indexOf('\r');
    return back >= 0 ? m_at + back : m_feed;
}

QByteArrayView PhysicalLines::peek() const {
    return atEnd() ? QByteArrayView() : m_text.sliced(m_at, lineEnd() - m_at);
}

QByteArrayView PhysicalLines::take() {
    if (atEnd()) return {};
    const qsizetype end = lineEnd();
    const QByteArrayView line = m_text.sliced(m_at, end - m_at);
    m_at = end;
    // Some programs end every line with CR CR LF.
    if (m_at + 2 == m_feed && m_text[m_at] == '\r' && m_text[m_at + 1] == '\r') ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
    if (m_at == m_feed && m_at < m_text.size()) ++m_at;
    if (m_at > m_feed) findFeed();
    return line;
}

bool isContentLine(const PhysicalLines& lines) {
    const QByteArrayView line = lines.peek();
    qsizetype at = 0;
    while (at < line.size() && isNameSign(line[at])) ++at;
    if (at == 0) return false;
    while (at < line.size() && isBlank(line[at])) ++at;
    if (at == line.size()) return false;
    if (line[at] == ':' || (line[at] == ';' && line.indexOf(':') > at)) return true;
    if (line[at] != ';') return false;
    // The parameters may be so long that the colon stands behind a fold.
    PhysicalLines ahead = lines;
    ahead.take();
    const QByteArrayView next = ahead.peek();
    return !next.isEmpty() && isBlank(next[0]);
}

bool isBegin(QByteArrayView line) { return isMark(line, "BEGIN"); }
bool isEnd(QByteArrayView line) { return isMark(line, "END"); }

bool opensAgent(QByteArrayView line) {
    if (!startsWith(line, "AGENT")) return false;
    const qsizetype colon = colonOf(line);
    if (colon < 0) return false;
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    return value.isEmpty() || isBegin(value);
}

QByteArray takeContentLine(PhysicalLines& lines) {
    QByteArray joined = lines.take().toByteArray();
    const bool quotedPrintable = isQuotedPrintable(joined);
    const bool base64 = !quotedPrintable && isBase64(joined);
    while (!lines.atEnd()) {
        const QByteArrayView next = lines.peek();
        if (quotedPrintable && joined.endsWith('=')) {
            // A soft break at the end of the value, and the next property follows at once.
            if (isBegin(next) || isEnd(next)) break;
            joined.chop(1);
            joined += lines.take();
        } else if (base64) {
            if (isEmpty(next)) {
                lines.take();
                break;
            }
            if (!isBlank(next[0]) && !isBase64Text(next)) break;
            joined += lines.take().trimmed();
        } else if (!next.isEmpty() && isBlank(next[0])) {
            joined += lines.take().sliced(1);
        } else if (!isEmpty(next) && !isContentLine(lines)) {
            // The rest of a text whose line feeds were not escaped.
            joined += quotedPrintable ? "=0A" : "\\n";
            joined += lines.take();
        } else {
            break;
        }
    }
    return joined;
}

std::optional<VCardProperty> parsedContentLine(QByteArrayView line) {
    const qsizetype colon = colonOf(line);
    if (colon < 1) return {};
    std::optional<VCardProperty> property = vCardProperty(decodedText(line.first(colon + 1), {}));
    if (!property) return {};
    QString charset;
    bool quotedPrintable = false, base64 = false;
    for (const VCardParameter& parameter : property->parameters) {
        const QString encoding = parameter.value.toUpper();
        if (parameter.name == u"CHARSET") charset = parameter.value;
        if (parameter.name != u"ENCODING") continue;
        quotedPrintable = quotedPrintable || encoding == u"QUOTED-PRINTABLE" || encoding == u"Q";
        base64 = base64 || encoding == u"BASE64" || encoding == u"B";
    }
    base64 = base64 && !quotedPrintable;
    std::erase_if(property->parameters, [](const VCardParameter& parameter) {
        return parameter.name == u"CHARSET" || parameter.name == u"ENCODING";
    });
    const QByteArrayView value = line.sliced(colon + 1);
    if (base64) {
        QByteArray dense;
        dense.reserve(value.size());
        for (const char c : value)
            if (uchar(c) > 0x20) dense += c;
        property->value = decodedText(dense, {});
        const QString media = property->parameter(u"TYPE");
        const auto types =
            std::ranges::count(property->parameters, u"TYPE"_s, &VCardParameter::name);
        if (isBinaryName(property->name) && types < 2 && isMediaWord(media))
            settleBinary(*property, media);
        else
            property->parameters.push_back({u"ENCODING"_s, u"b"_s});
    } else if (quotedPrintable) {
        property->value = withEscapes(decodedText(fromQuotedPrintable(value), charset));
    } else {
        property->value = withEscapes(decodedText(value, charset));
    }
    if (!base64) takeDataUri(*property);
    return property;
}

}  // namespace waymark
