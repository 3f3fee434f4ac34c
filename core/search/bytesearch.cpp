// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/bytesearch.h"

#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define WAYMARK_SSE2
#endif

namespace waymark {
namespace {

/// How common a byte is in names, addresses and numbers: 0 rare.
int frequency(char byte) {
    static constexpr std::string_view Common = " eaoinrtlsm.hcdu0@g1pbk24573698+vywfjzxq-/";
    const auto place = Common.find(byte);
    return place == std::string_view::npos ? 0 : int(Common.size() - place);
}

}  // namespace

ByteSearch::ByteSearch(QByteArray needle) : m_needle(std::move(needle)) {
    for (qsizetype at = 1; at < m_needle.size(); ++at)
        if (frequency(m_needle[at]) < frequency(m_needle[m_rare])) m_rare = at;
    m_second = m_rare == 0 ? m_needle.size() - 1 : 0;
    for (qsizetype at = 0; at < m_needle.size(); ++at)
        if (at != m_rare && frequency(m_needle[at]) < frequency(m_needle[m_second])) m_second = at;
}

qsizetype ByteSearch::find(QByteArrayView text, qsizetype from, qsizetype end) const {
    const qsizetype length = m_needle.size();
    const char* const data = text.data();
    const qsizetype last = end - length;  // the last place where the needle can begin
    qsizetype at = from;
    const auto isHere = [&](qsizetype place) {
        return std::memcmp(data + place, m_needle.constData(), size_t(length)) == 0;
    };
#ifdef WAYMARK_SSE2
    const __m128i rare = _mm_set1_epi8(m_needle[m_rare]);
    const __m128i second = _mm_set1_epi8(m_needle[m_second]);
    // Both loads end at or before last + length, which is within the text.
    for (; at + 15 <= last; at += 16) {
        const auto load = [&](qsizetype offset) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + at + offset));
        };
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(m_rare), rare),
                                           _mm_cmpeq_epi8(load(m_second), second));
        for (auto hits = unsigned(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
            const qsizetype place = at + std::countr_zero(hits);
            if (isHere(place)) return place;
        }
    }
#endif
    while (at <= last) {
        const void* const hit =
            std::memchr(data + at + m_rare, m_needle[m_rare], size_t(last - at + 1));
        if (!hit) return -1;
        at = static_cast<const char*>(hit) - data - m_rare;
        if (isHere(at)) return at;
        ++at;
    }
    return -1;
}

}  // namespace waymark
