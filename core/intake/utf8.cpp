// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/utf8.h"

namespace waymark {
namespace {
bool follows(QByteArrayView bytes, qsizetype at) { return (uchar(bytes[at]) & 0xC0) == 0x80; }
}  // namespace

void appendUtf8(QByteArray& out, char32_t c) {
    if (c < 0x80) {
        out.append(char(c));
    } else if (c < 0x800) {
        out.append(char(0xC0 | (c >> 6)));
        out.append(char(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.append(char(0xE0 | (c >> 12)));
        out.append(char(0x80 | ((c >> 6) & 0x3F)));
        out.append(char(0x80 | (c & 0x3F)));
    } else {
        out.append(char(0xF0 | (c >> 18)));
        out.append(char(0x80 | ((c >> 12) & 0x3F)));
        out.append(char(0x80 | ((c >> 6) & 0x3F)));
        out.append(char(0x80 | (c & 0x3F)));
    }
}

qsizetype utf8LengthAt(QByteArrayView bytes, qsizetype at) {
    const uchar lead = uchar(bytes[at]);
    if (lead < 0x80) return 1;
    const qsizetype left = bytes.size() - at;
    if (lead >= 0xC2 && lead <= 0xDF) return left >= 2 && follows(bytes, at + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (left < 3 || !follows(bytes, at + 1) || !follows(bytes, at + 2)) return 0;
        const uchar second = uchar(bytes[at + 1]);
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (left < 4 || !follows(bytes, at + 1) || !follows(bytes, at + 2) ||
            !follows(bytes, at + 3))
            return 0;
        const uchar second = uchar(bytes[at + 1]);
        if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
        return 4;
    }
    return 0;
}

char32_t takeUtf8(QByteArrayView bytes, qsizetype& at) {
    const uchar lead = uchar(bytes[at]);
    if (lead < 0x80) return bytes[at++];
    const qsizetype length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = lead & (0xFF >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) c = c << 6 | (uchar(bytes[at + i]) & 0x3F);
    at += length;
    return c;
}

Utf8Census utf8Census(QByteArrayView bytes) {
    Utf8Census census;
    for (qsizetype i = 0; i < bytes.size();) {
        if (uchar(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = utf8LengthAt(bytes, i);
        if (length > 0) {
            ++census.sequences;
            i += length;
        } else {
            ++census.bad;
            ++i;
        }
    }
    // A preview may end inside a character.
    for (qsizetype back = 1; back <= 3 && back <= bytes.size() && census.bad > 0; ++back) {
        const uchar lead = uchar(bytes[bytes.size() - back]);
        if (lead < 0x80) break;
        if (lead < 0xC2 || lead > 0xF4) continue;
        const qsizetype wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (wanted > back && census.sequences > 0) census.bad -= std::min(census.bad, back);
        break;
    }
    return census;
}

}  // namespace waymark
