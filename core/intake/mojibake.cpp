// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mojibake.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <functional>
#include <utility>

#include "core/intake/codepage.h"
#include "core/intake/headerwords.h"
#include "core/intake/utf8.h"

namespace waymark {
namespace {

/// Character → byte of a single-byte encoding.
using Bytes = QHash<char32_t, char>;

Bytes bytesOf(const CodePage& page) {
    Bytes bytes;
    for (int byte = 0x80; byte < 256; ++byte) {
        if (page[size_t(byte)] != 0) bytes.insert(page[size_t(byte)], char(byte));
    }
    return bytes;
}

struct Run {
    qsizetype begin;
    qsizetype end;
    QByteArray mended;  ///< empty: leave as it is
};

enum class Go { On, Stop };

/// Calls `visit(begin, end)` for every run of characters beyond ASCII until it says Stop.
void eachRun(const QByteArray& utf8, const Progress& progress,
             const std::function<Go(qsizetype, qsizetype)>& visit) {
    for (qsizetype i = 0; i < utf8.size();) {
        if ((i & 0xFFFF) == 0) progress.check();
        if (uchar(utf8[i]) < 0x80) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < utf8.size() && uchar(utf8[i]) >= 0x80) ++i;
        if (visit(begin, i) == Go::Stop) return;
    }
}

/// The run as the bytes it was made of, if every character has one.
QByteArray asBytes(QByteArrayView run, const Bytes& bytes) {
    QByteArray out;
    for (qsizetype i = 0; i < run.size();) {
        const char32_t c = takeUtf8(run, i);
        const auto byte = bytes.constFind(c);
        if (byte != bytes.cend())
            out.append(*byte);
        else if (c >= 0x80 && c < 0xA0)
            out.append(char(c));
        else
            return {};
    }
    return out;
}

void carryOut(Decoded& text, const std::vector<Run>& runs) {
    QByteArray mended;
    mended.reserve(text.utf8.size());
    std::vector<qsizetype> bad;
    std::vector<qsizetype> twice;
    auto nextTwice = text.twiceEncoded.begin();
    auto nextBad = text.badBytes.begin();
    auto nextNul = text.nulBytes.begin();
    qsizetype copied = 0;
    const auto shiftUpTo = [&](qsizetype end) {
        const qsizetype shift = mended.size() - copied;
        for (; nextBad != text.badBytes.end() && *nextBad < end; ++nextBad)
            bad.push_back(*nextBad + shift);
        for (; nextTwice != text.twiceEncoded.end() && *nextTwice <= end; ++nextTwice)
            twice.push_back(*nextTwice + shift);
        for (; nextNul != text.nulBytes.end() && *nextNul < end; ++nextNul) *nextNul += shift;
        mended.append(text.utf8.constData() + copied, end - copied);
    };
    for (const Run& run : runs) {
        if (run.mended.isEmpty()) continue;
        shiftUpTo(run.begin);
        twice.push_back(mended.size());
        mended.append(run.mended);
        copied = run.end;
    }
    shiftUpTo(text.utf8.size());
    for (; nextBad != text.badBytes.end(); ++nextBad) bad.push_back(mended.size());
    for (; nextNul != text.nulBytes.end(); ++nextNul) *nextNul = mended.size();
    for (; nextTwice != text.twiceEncoded.end(); ++nextTwice) twice.push_back(mended.size());
    std::sort(twice.begin(), twice.end());
    twice.erase(std::unique(twice.begin(), twice.end()), twice.end());
    text.twiceEncoded = std::move(twice);
    text.badBytes = std::move(bad);
    text.utf8 = std::move(mended);
}

/// UTF-8 that was read in a single-byte encoding: nearly every run must turn back into UTF-8, since
/// a genuine run does so only by rare accident.
bool mendTwiceEncoded(Decoded& text, const char* readAs, const Progress& progress) {
    const auto page = codePage(readAs);
    if (!page) return false;
    const Bytes bytes = bytesOf(*page);
    std::vector<Run> runs;
    qsizetype mendable = 0;
    qsizetype genuine = 0;
    eachRun(text.utf8, progress, [&](qsizetype begin, qsizetype end) {
        const QByteArray original =
            asBytes(QByteArrayView(text.utf8).sliced(begin, end - begin), bytes);
        const bool certain = original.size() >= 2 && QByteArrayView(original).isValidUtf8();
        (certain ? mendable : genuine) += 1;
        if (certain) runs.push_back({begin, end, original});
        return genuine > 32 && mendable < 4 * genuine ? Go::Stop : Go::On;
    });
    if (mendable == 0 || mendable < 4 * genuine) return false;
    carryOut(text, runs);
    return true;
}

/// Whether the run before `end` alone, among genuine letters, can only be a letter or a mark that
/// was read wrongly: `Ã¼`, `Â£`, `â€™`. What also ends a word in capitals before a quotation mark
/// or a dash
/// (`IRMÃ»`) counts only within a word.
bool isWrongAlone(const QByteArray& utf8, qsizetype end, const QByteArray& original) {
    if (original.size() < 2 || !QByteArrayView(original).isValidUtf8()) return false;
    const bool within = end < utf8.size() && (utf8[end] | 0x20) >= 'a' && (utf8[end] | 0x20) <= 'z';
    for (qsizetype i = 0; i < original.size();) {
        const uchar lead = uchar(original[i]);
        const uchar second = uchar(original[i + 1]);
        if (lead == 0xC2 || (lead == 0xC3 && second >= 0xA0)) {
            if (second == 0xBB && !within) return false;
        } else if (lead == 0xC3) {
            if (!within) return false;
        } else if (lead != 0xE2 || (second != 0x80 && second != 0x82 && second != 0x84)) {
            return false;
        }
        i += lead == 0xE2 ? 3 : 2;
    }
    return true;
}

/// Files merged from several hold rows that were read wrongly beside rows that were not: only the
/// runs that leave no doubt are mended.
bool mendHereAndThere(Decoded& text, const Progress& progress) {
    const auto page = codePage("windows-1252");
    if (!page) return false;
    const Bytes bytes = bytesOf(*page);
    std::vector<Run> runs;
    eachRun(text.utf8, progress, [&](qsizetype begin, qsizetype end) {
        const QByteArrayView run = QByteArrayView(text.utf8).sliced(begin, end - begin);
        // Ã, Â and â, with which every wrong reading begins.
        if (run.startsWith("\xC3\x83") || run.startsWith("\xC3\x82") ||
            run.startsWith("\xC3\xA2")) {
            const QByteArray original = asBytes(run, bytes);
            if (isWrongAlone(text.utf8, end, original)) runs.push_back({begin, end, original});
        }
        return Go::On;
    });
    // `Â°` alone may be meant; beside `Ã¼` it is not.
    if (std::all_of(runs.begin(), runs.end(),
                    [](const Run& run) { return run.mended.startsWith('\xC2'); }))
        return false;
    carryOut(text, runs);
    return true;
}

/// "PrÈnom", "tÈlÈphone": a capital inside a word in small letters.
bool capitalInsideWord(const QByteArray& utf8, qsizetype begin, QByteArrayView run) {
    qsizetype at = 0;
    return begin > 0 && utf8[begin - 1] >= 'a' && utf8[begin - 1] <= 'z' &&
           QChar::isUpper(takeUtf8(run, at));
}

QByteArray inCodePage(const QByteArray& bytes, const CodePage& page) {
    QByteArray utf8;
    for (const char byte : bytes) {
        const char16_t c = page[uchar(byte)];
        appendUtf8(utf8, c == 0 ? 0xFFFD : c);
    }
    return utf8;
}

/// One single-byte encoding taken for another. Certain only if capitals stand inside words all over
/// the text, none is left afterwards, and headings are known in the mended text.
bool mendSwapped(Decoded& text, const char* readAs, const char* was, const Progress& progress) {
    const auto wrong = codePage(readAs);
    const auto right = codePage(was);
    if (!wrong || !right) return false;
    const Bytes bytes = bytesOf(*wrong);
    std::vector<Run> runs;
    qsizetype capitals = 0;
    qsizetype hopeless = 0;
    eachRun(text.utf8, progress, [&](qsizetype begin, qsizetype end) {
        const QByteArrayView run = QByteArrayView(text.utf8).sliced(begin, end - begin);
        if (capitalInsideWord(text.utf8, begin, run)) ++capitals;
        const QByteArray mended = inCodePage(asBytes(run, bytes), *right);
        if (mended.isEmpty() || capitalInsideWord(text.utf8, begin, mended)) ++hopeless;
        runs.push_back({begin, end, mended});
        const bool rare = runs.size() >= 64 && capitals * 3 < qsizetype(runs.size());
        return hopeless > 0 || rare ? Go::Stop : Go::On;
    });
    if (hopeless > 0 || capitals < 3 || capitals * 3 < qsizetype(runs.size())) return false;
    Decoded trial = text;
    carryOut(trial, runs);
    constexpr qsizetype beginning = 16384;
    if (foreignHeaderWords(QString::fromUtf8(
            trial.utf8.first(std::min<qsizetype>(trial.utf8.size(), beginning)))) == 0)
        return false;
    text = std::move(trial);
    return true;
}

}  // namespace

void mendWrongReading(Decoded& text, const Progress& progress) {
    bool ascii = true;
    for (const char c : std::as_const(text.utf8)) ascii = ascii && uchar(c) < 0x80;
    if (ascii) return;
    // Text that went wrong twice is put right twice.
    bool mended = false;
    for (int times = 0; times < 3 && (mendTwiceEncoded(text, "windows-1252", progress) ||
                                      mendHereAndThere(text, progress));
         ++times)
        mended = true;
    if (mended) return;
    if (mendTwiceEncoded(text, "macintosh", progress)) return;
    if (mendSwapped(text, "macintosh", "windows-1252", progress)) return;
    (void)mendSwapped(text, "windows-1252", "macintosh", progress);
}

}  // namespace waymark
