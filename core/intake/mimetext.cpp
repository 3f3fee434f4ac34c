// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mimetext.h"

#include "core/base/failure.h"
#include "core/intake/encoding.h"
#include "core/intake/htmltext.h"

#include <algorithm>
#include <optional>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr int deepest = 16;
constexpr size_t mostFields = 2000;
constexpr qsizetype longestWord = 4000;  // the standard allows 75

bool isFieldName(QByteArrayView name) {
    return !name.isEmpty() && name.size() <= 80 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127; });
}

/// The line that begins at `at`, without its end; `at` moves behind it.
QByteArrayView nextLine(QByteArrayView text, qsizetype& at) {
    const qsizetype feed = text.indexOf('\n', at);
    const qsizetype end = feed < 0 ? text.size() : feed;
    QByteArrayView line = text.sliced(at, end - at);
    at = feed < 0 ? text.size() : feed + 1;
    return line.endsWith('\r') ? line.chopped(1) : line;
}

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

QByteArray quotedPrintable(QByteArrayView text) {
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            out += text[i];
            continue;
        }
        if (i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out += char(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
            continue;
        }
        // A line that goes on; some programs leave blanks behind the sign.
        qsizetype end = i + 1;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r'))
            ++end;
        if (end == text.size() || text[end] == '\n')
            i = end;
        else
            out += '=';
    }
    return out;
}

/// The Q encoding of RFC 2047: as quoted-printable, with _ for the blank.
QByteArray qEncoded(QByteArrayView text) {
    QByteArray spaced = text.toByteArray();
    spaced.replace('_', ' ');
    return quotedPrintable(spaced);
}

struct EncodedWord {
    QByteArray charset, bytes;
    qsizetype end = 0;
};

/// The encoded word that begins at `at`.
std::optional<EncodedWord> encodedWord(QByteArrayView text, qsizetype at) {
    if (!text.sliced(at).startsWith("=?")) return {};
    const qsizetype charsetEnd = text.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd - at > 60 || charsetEnd + 2 >= text.size() ||
        text[charsetEnd + 2] != '?')
        return {};
    const qsizetype begin = charsetEnd + 3;
    const QByteArrayView rest = text.sliced(begin, std::min(longestWord, text.size() - begin));
    const qsizetype length = rest.indexOf("?=");
    if (length < 0) return {};
    EncodedWord word;
    word.charset = text.sliced(at + 2, charsetEnd - at - 2).toByteArray();
    // "=?utf-8*de?Q?…": the language is of no use.
    if (const qsizetype star = word.charset.indexOf('*'); star >= 0) word.charset.truncate(star);
    const QByteArrayView encoded = rest.first(length);
    const char kind = text[charsetEnd + 1];
    if (kind == 'Q' || kind == 'q')
        word.bytes = qEncoded(encoded);
    else if (kind == 'B' || kind == 'b')
        word.bytes = QByteArray::fromBase64(encoded.toByteArray());
    else
        return {};
    word.end = begin + length + 2;
    return word;
}

bool isBlank(QByteArrayView text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

/// What a part says, and whether that was plain text.
struct PartText {
    QString text;
    bool plain = false;
};

std::optional<PartText> textOf(const MimeFields& fields, QByteArrayView body, int depth);

/// The parts between the boundary lines, in one pass.
std::vector<QByteArrayView> partsOf(QByteArrayView body, const QByteArray& boundary) {
    std::vector<QByteArrayView> parts;
    const QByteArray sign = "--" + boundary;
    qsizetype begin = -1;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype lineStart = at;
        const QByteArrayView line = nextLine(body, at);
        if (!line.startsWith(sign)) continue;
        if (begin >= 0) parts.push_back(body.sliced(begin, lineStart - begin));
        begin = line.sliced(sign.size()).startsWith("--") ? -1 : at;
        if (parts.size() >= 1000) return parts;
    }
    if (begin >= 0) parts.push_back(body.sliced(begin));  // cut off before the last boundary
    return parts;
}

std::optional<PartText> textOfParts(const MimeFields& fields, QByteArrayView body, int depth) {
    const QByteArray boundary = fields.parameter("content-type", "boundary");
    if (boundary.isEmpty() || depth >= deepest) return {};
    std::optional<PartText> best;
    for (const QByteArrayView part : partsOf(body, boundary)) {
        const MimeFields own(part);
        auto found = textOf(own, part.sliced(own.bodyOffset()), depth + 1);
        if (!found || found->text.trimmed().isEmpty()) continue;
        if (found->plain) return found;
        if (!best) best = std::move(found);
    }
    return best;
}

std::optional<PartText> textOf(const MimeFields& fields, QByteArrayView body, int depth) {
    const QByteArray type = fields.value("content-type").toLower();
    if (type.startsWith("multipart/")) return textOfParts(fields, body, depth);
    const bool html = type.startsWith("text/html");
    if (!html && !type.isEmpty() && !type.startsWith("text/plain")) return {};
    if (fields.value("content-disposition").toLower().startsWith("attachment")) return {};
    const QByteArray bytes =
        transferDecoded(body, fields.value("content-transfer-encoding").trimmed().toLower());
    QString text = textIn(bytes, fields.parameter("content-type", "charset"));
    if (html) return PartText{plainText(text), false};
    text.remove(u'\r');
    return PartText{std::move(text), true};
}

}  // namespace

MimeFields::MimeFields(QByteArrayView entity) {
    qsizetype at = 0;
    while (at < entity.size()) {
        const QByteArrayView line = nextLine(entity, at);
        if (isBlank(line)) break;
        if ((line[0] == ' ' || line[0] == '\t') && !m_fields.empty()) {
            m_fields.back().value += ' ' + line.toByteArray().trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || m_fields.size() >= mostFields) continue;
        const QByteArray name = line.first(colon).toByteArray().trimmed().toLower();
        if (isFieldName(name))
            m_fields.push_back({name, line.sliced(colon + 1).toByteArray().trimmed()});
    }
    m_bodyOffset = at;
}

QByteArray MimeFields::value(QByteArrayView name) const {
    const auto found = std::ranges::find(m_fields, name, &MimeField::name);
    return found == m_fields.end() ? QByteArray() : found->value;
}

QByteArray MimeFields::parameter(QByteArrayView field, QByteArrayView name) const {
    const QByteArray whole = value(field);
    qsizetype at = whole.indexOf(';');
    while (at >= 0 && at < whole.size()) {
        ++at;
        const qsizetype equals = whole.indexOf('=', at);
        if (equals < 0) return {};
        const QByteArray key = whole.mid(at, equals - at).trimmed().toLower();
        qsizetype begin = equals + 1;
        while (begin < whole.size() && whole[begin] == ' ') ++begin;
        QByteArray read;
        if (begin < whole.size() && whole[begin] == '"') {
            const qsizetype end = whole.indexOf('"', begin + 1);
            read = whole.mid(begin + 1, (end < 0 ? whole.size() : end) - begin - 1);
            at = end < 0 ? -1 : whole.indexOf(';', end);
        } else {
            at = whole.indexOf(';', begin);
            read = whole.mid(begin, (at < 0 ? whole.size() : at) - begin).trimmed();
        }
        if (key == name) return read;
    }
    return {};
}

QString textIn(QByteArrayView bytes, QByteArrayView charset) {
    QByteArray name = charset.toByteArray().toLower();
    // What calls itself one of these is in practice the larger one.
    if (name == "iso-8859-1" || name == "latin1" || name == "iso8859-1") name = "windows-1252";
    const bool vague = name.isEmpty() || name == "us-ascii" || name == "utf-8" || name == "utf8" ||
                       name == "unknown-8bit";
    if (vague && bytes.isValidUtf8()) return QString::fromUtf8(bytes);
    if (!vague) {
        try {
            return QString::fromUtf8(decodedToUtf8(bytes, name));
        } catch (const Failure&) {
            if (bytes.isValidUtf8()) return QString::fromUtf8(bytes);
        }
    }
    return QString::fromUtf8(decodedToUtf8(bytes, guessEncoding(bytes).name));
}

QString decodedWords(QByteArrayView value) {
    QString out;
    QByteArray run, runCharset;  // words next to each other may divide a letter between them
    const auto flush = [&] {
        if (!run.isEmpty()) out += textIn(run, runCharset);
        run.clear();
    };
    qsizetype plain = 0;
    bool afterWord = false;
    for (qsizetype i = value.indexOf("=?"); i >= 0;) {
        auto word = encodedWord(value, i);
        if (!word) {
            i = value.indexOf("=?", i + 2);
            continue;
        }
        const QByteArrayView between = value.sliced(plain, i - plain);
        if (!(afterWord && isBlank(between))) {
            flush();
            out += textIn(between, {});
        }
        if (word->charset.toLower() != runCharset) flush();
        runCharset = word->charset.toLower();
        run += word->bytes;
        plain = word->end;
        afterWord = true;
        i = value.indexOf("=?", plain);
    }
    flush();
    return out + textIn(value.sliced(plain), {});
}

QByteArray transferDecoded(QByteArrayView body, QByteArrayView encoding) {
    if (encoding == "quoted-printable") return quotedPrintable(body);
    if (encoding == "base64") return QByteArray::fromBase64(body.toByteArray());
    return body.toByteArray();
}

QString bodyText(const MimeFields& fields, QByteArrayView body) {
    auto found = textOf(fields, body, 0);
    return found ? std::move(found->text) : QString();
}

}  // namespace waymark
