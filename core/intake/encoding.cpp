// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/encoding.h"

#include <cstring>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>

#include "core/base/failure.h"
#include "core/intake/codepage.h"
#include "core/intake/mojibake.h"
#include "core/intake/utf8.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

struct Mark {
    QByteArrayView bytes;
    const char* name;
};

// UTF-32LE stands before UTF-16LE, whose mark it begins with.
constexpr Mark marks[] = {
    {QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},
    {QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    {QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
};

const Mark* markOf(QByteArrayView bytes) {
    for (const Mark& mark : marks) {
        if (bytes.startsWith(mark.bytes)) return &mark;
    }
    return nullptr;
}

/// The share of NUL bytes at even and odd places tells UTF-16 without a mark; the text must also
/// make sense in it, as damaged files hold NUL bytes too.
const char* wideByNuls(QByteArrayView all) {
    const QByteArrayView bytes =
        all.first(std::min<qsizetype>(all.size(), 64 * 1024) & ~qsizetype(1));
    if (bytes.size() < 4) return nullptr;
    qsizetype nuls[2] = {0, 0};
    for (qsizetype i = 0; i < bytes.size(); ++i) nuls[i & 1] += bytes[i] == '\0';
    const qsizetype pairs = bytes.size() / 2;
    const bool little = nuls[1] > nuls[0];
    const qsizetype more = std::max(nuls[0], nuls[1]);
    const qsizetype fewer = std::min(nuls[0], nuls[1]);
    if (more * 20 < pairs || fewer * 20 > more) return nullptr;
    qsizetype odd = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const char16_t unit = little ? char16_t(uchar(bytes[i]) | uchar(bytes[i + 1]) << 8)
                                     : char16_t(uchar(bytes[i + 1]) | uchar(bytes[i]) << 8);
        const QChar c(unit);
        if (c.isNonCharacter() || c.category() == QChar::Other_NotAssigned ||
            (c.category() == QChar::Other_Control && !c.isSpace()))
            ++odd;
    }
    if (odd * 20 > pairs) return nullptr;
    return little ? "UTF-16LE" : "UTF-16BE";
}

/// Table-driven decoding; bytes without meaning become U+FFFD and are reported.
Decoded decodedBy(const CodePage& page, QByteArrayView bytes, const Progress& progress) {
    Decoded result;
    QByteArray& out = result.utf8;
    out.reserve(bytes.size() + bytes.size() / 8);
    qsizetype i = 0;
    while (i < bytes.size()) {
        progress.check();
        const qsizetype end = std::min(bytes.size(), i + 1024 * 1024);
        while (i < end) {
            const qsizetype start = i;
            while (i < end && uchar(bytes[i]) < 0x80) ++i;
            out.append(bytes.sliced(start, i - start));
            for (; i < end && uchar(bytes[i]) >= 0x80; ++i) {
                const char16_t c = page[uchar(bytes[i])];
                if (c == 0) result.badBytes.push_back(out.size());
                appendUtf8(out, c == 0 ? 0xFFFD : c);
            }
        }
    }
    return result;
}

Decoded decodedByIcu(const QByteArray& encoding, QByteArrayView bytes, const Progress& progress) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(encoding.constData(), &error), &ucnv_close);
    if (U_FAILURE(error))
        throw Failure(Failure::Kind::WrongUse, u"no encoding "_s + QString::fromLatin1(encoding));
    Decoded result;
    result.utf8.reserve(bytes.size());
    QString chunk(256 * 1024, Qt::Uninitialized);
    const char* source = bytes.data();
    const char* const sourceEnd = source + bytes.size();
    char16_t pending = 0;  // a high surrogate may end a chunk
    for (bool more = true; more;) {
        progress.check();
        auto* target = reinterpret_cast<UChar*>(chunk.data());
        UChar* const targetStart = target;
        error = U_ZERO_ERROR;
        const char* const stepEnd = source + std::min<qsizetype>(sourceEnd - source, 128 * 1024);
        ucnv_toUnicode(converter.get(), &target, targetStart + chunk.size(), &source, stepEnd,
                       nullptr, stepEnd == sourceEnd, &error);
        more = error == U_BUFFER_OVERFLOW_ERROR || source < sourceEnd;
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) more = source < sourceEnd;
        for (const UChar* unit = targetStart; unit < target; ++unit) {
            const char16_t c = *unit;
            if (QChar::isHighSurrogate(c)) {
                pending = c;
                continue;
            }
            const bool paired = pending != 0 && QChar::isLowSurrogate(c);
            const char32_t whole = paired ? QChar::surrogateToUcs4(pending, c) : c;
            pending = 0;
            if (whole == 0xFFFD || QChar::isSurrogate(whole))
                result.badBytes.push_back(result.utf8.size());
            appendUtf8(result.utf8, QChar::isSurrogate(whole) ? 0xFFFD : whole);
        }
    }
    return result;
}

/// UTF-8 as it is; stray bytes are read as windows-1252, which is where they nearly always come
/// from.
Decoded decodedAsUtf8(QByteArray source, const Progress& progress) {
    Decoded result;
    if (QByteArrayView(source).isValidUtf8()) {
        result.utf8 = std::move(source);
        return result;
    }
    const QByteArrayView bytes(source);
    const CodePage windows = codePage("windows-1252").value_or(CodePage{});
    result.utf8.reserve(bytes.size() + 1024);
    qsizetype copied = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        if ((i & 0xFFFF) == 0) progress.check();
        const qsizetype length = utf8LengthAt(bytes, i);
        if (length > 0) {
            i += length;
            continue;
        }
        result.utf8.append(bytes.sliced(copied, i - copied));
        result.badBytes.push_back(result.utf8.size());
        const char16_t c = windows[uchar(bytes[i])];
        appendUtf8(result.utf8, c == 0 ? 0xFFFD : c);
        copied = ++i;
    }
    result.utf8.append(bytes.sliced(copied));
    return result;
}

/// Byte order marks in front (there may be several after merging files) and NUL bytes go.
void dropMarksAndNuls(Decoded& text) {
    qsizetype start = 0;
    while (QByteArrayView(text.utf8).sliced(start).startsWith(byteOrderMark)) start += 3;
    if (!text.utf8.contains('\0')) {
        text.utf8.remove(0, start);
        for (qsizetype& at : text.badBytes) at -= start;
        return;
    }
    QByteArray kept;
    kept.reserve(text.utf8.size() - start);
    std::vector<qsizetype> moved;
    auto bad = text.badBytes.begin();
    for (qsizetype i = start; i < text.utf8.size();) {
        const void* nul = std::memchr(text.utf8.constData() + i, 0, size_t(text.utf8.size() - i));
        const qsizetype end =
            nul ? static_cast<const char*>(nul) - text.utf8.constData() : text.utf8.size();
        for (; bad != text.badBytes.end() && *bad < end; ++bad)
            moved.push_back(std::max(*bad, i) - i + kept.size());
        kept.append(text.utf8.constData() + i, end - i);
        if (nul && (text.nulBytes.empty() || text.nulBytes.back() != kept.size()))
            text.nulBytes.push_back(kept.size());
        i = end + (nul ? 1 : 0);
    }
    text.badBytes = std::move(moved);
    text.utf8 = std::move(kept);
}

Decoded asWritten(QByteArray bytes, QByteArrayView encoding, const Progress& progress) {
    const QByteArray name = encoding.toByteArray();
    if (const Mark* mark = markOf(bytes); mark && name == mark->name)
        bytes.remove(0, mark->bytes.size());
    Decoded text;
    if (name.compare("UTF-8", Qt::CaseInsensitive) == 0)
        text = decodedAsUtf8(std::move(bytes), progress);
    else if (const auto page = codePage(name))
        text = decodedBy(*page, bytes, progress);
    else
        text = decodedByIcu(name, bytes, progress);
    dropMarksAndNuls(text);
    return text;
}

}  // namespace

EncodingGuess guessEncoding(QByteArrayView bytes) {
    if (const Mark* mark = markOf(bytes)) {
        // With a `sep=` line Excel writes the mark of UTF-8 and means it; a mark that lies is rare
        // enough to be left to the user's choice.
        return {mark->name, 1.0, mark->bytes.size(), false};
    }
    if (const char* wide = wideByNuls(bytes)) return {wide, 0.95, 0, false};
    if (bytes.isValidUtf8()) return {"UTF-8", 1.0, 0, false};
    const Utf8Census census = utf8Census(bytes);
    if (census.bad == 0) return {"UTF-8", 1.0, 0, false};
    if (census.sequences >= 4 * census.bad) return {"UTF-8", 0.8, 0, false};
    CodePageGuess page = guessCodePage(bytes);
    return {std::move(page.name), page.confidence, 0, false};
}

bool isWide(QByteArrayView bytes) {
    const Mark* mark = markOf(bytes);
    return (mark && std::strcmp(mark->name, "UTF-8") != 0) || wideByNuls(bytes) != nullptr;
}

QByteArrayList knownEncodings() {
    return {"UTF-8",        "windows-1252", "macintosh",    "UTF-16LE",     "UTF-16BE",
            "windows-1250", "windows-1251", "windows-1253", "windows-1254", "Big5",
            "GBK",          "Shift_JIS",    "EUC-KR"};
}

Decoded decoded(QByteArray bytes, QByteArrayView encoding, const Progress& progress) {
    Decoded text = asWritten(std::move(bytes), encoding, progress);
    mendWrongReading(text, progress);
    return text;
}

QByteArray decodedToUtf8(QByteArrayView bytes, QByteArrayView encoding) {
    return asWritten(bytes.toByteArray(), encoding, Progress()).utf8;
}

}  // namespace waymark
