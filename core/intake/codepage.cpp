// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/codepage.h"

#include <QString>

#include <memory>
#include <string_view>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include "core/intake/headerwords.h"

namespace waymark {
namespace {

struct Candidate {
    const char* name;
    double prior;  ///< breaks ties: most files of this kind come from Windows in the West
};

constexpr Candidate candidates[] = {
    {"windows-1252", 0.12}, {"macintosh", 0.0},    {"windows-1250", 0.04}, {"windows-1251", 0.04},
    {"Big5", 0.02},         {"Shift_JIS", 0.02},   {"GBK", 0.02},          {"EUC-KR", 0.0},
    {"windows-1253", 0.0},  {"windows-1254", 0.0},
};

constexpr qsizetype sampleSize = 48 * 1024;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converterFor(const char* name) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &error), &ucnv_close);
    if (U_FAILURE(error)) converter.reset();
    return converter;
}

/// The first lines, and the surroundings of bytes beyond ASCII: only they can tell.
QByteArray telling(QByteArrayView bytes) {
    QByteArray sample = bytes.first(std::min<qsizetype>(bytes.size(), 8192)).toByteArray();
    qsizetype lineStart = sample.size();
    bool high = false;
    for (qsizetype i = sample.size(); i < bytes.size() && sample.size() < sampleSize; ++i) {
        const char c = bytes[i];
        if (uchar(c) >= 0x80) high = true;
        const bool lineEnd = c == '\n' || c == '\r';
        if (!lineEnd && i - lineStart < 512) continue;
        if (high) sample.append(bytes.sliced(lineStart, i + 1 - lineStart));
        high = false;
        lineStart = i + 1;
    }
    return sample;
}

/// Letters of western and central European languages by how often they are written.
double frequency(char16_t c, bool central) {
    constexpr std::u16string_view often = u"éüöäèçñáíóàßåøæãêôâîúÉÜÖÄÅØÇÁÑÓ’‘–—“”€®™°»«·";
    constexpr std::u16string_view seldom = u"õìòùëïûœÀÈÊÔÎÂÚÍÆŒß¡¿…•´`²³½©§£º";
    constexpr std::u16string_view eastern = u"ąćęłńśźżčďěňřšťůžőűășțľĺŕđĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŐŰ";
    if (often.find(c) != often.npos) return 1.0;
    if (eastern.find(c) != eastern.npos)
        return central ? 1.05 : (c == u'š' || c == u'ž' ? 0.6 : 0.2);
    if (seldom.find(c) != seldom.npos) return 0.5;
    return 0.0;
}

enum class Script { None, Latin, Cyrillic, Greek, Ideograph, Kana, Hangul, Other };

Script scriptOf(char16_t c) {
    if (c < 0x80) return (c | 0x20) >= u'a' && (c | 0x20) <= u'z' ? Script::Latin : Script::None;
    if (!QChar(c).isLetter()) return Script::None;
    switch (QChar::script(c)) {
        case QChar::Script_Latin:
            return Script::Latin;
        case QChar::Script_Cyrillic:
            return Script::Cyrillic;
        case QChar::Script_Greek:
            return Script::Greek;
        case QChar::Script_Han:
            return Script::Ideograph;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return Script::Kana;
        case QChar::Script_Hangul:
            return Script::Hangul;
        default:
            return Script::Other;
    }
}

bool isVowel(char16_t c) {
    const QString parts = QChar(c).decomposition();
    const char16_t base = QChar(parts.isEmpty() ? QChar(c) : parts.front()).toLower().unicode();
    return QStringView(u"aeiouyæøœ").contains(base);
}

bool isConsonant(char16_t c) { return scriptOf(c) == Script::Latin && !isVowel(c); }

/// Signs have their places: an apostrophe between letters, a quote at the edge of a word, a
/// currency before or after figures. Elsewhere inside a word a sign is what a wrongly read letter
/// looks like.
double worthOfSign(char16_t before, char16_t c, char16_t after, Script left, Script right,
                   bool central) {
    if (c >= 0x2E80) return 1.0;  // full-width punctuation
    const auto isDigit = [](char16_t d) { return d >= u'0' && d <= u'9'; };
    const bool letterBefore = left != Script::None;
    const bool letterAfter = right != Script::None;
    switch (c) {
        case u'’':
            return letterBefore && letterAfter ? 1.2 : 0.6;
        case u'“':
        case u'‘':
        case u'«':
            return !letterBefore ? 0.9 : -0.3;
        case u'”':
        case u'»':
            return !letterAfter ? 0.9 : -0.3;
        case u'–':
        case u'—':
            return letterBefore == letterAfter ? 0.9 : 0.2;
        case u'€':
        case u'£':
            return isDigit(after) || isDigit(before) || after == u' ' || before == u' ' ? 1.0 : 0.0;
        case 0xA0:
            return 0.5;
        default:
            break;
    }
    if (left == Script::Latin && right == Script::Latin) return -1.2;
    return frequency(c, central) * 0.5 - (left == Script::Latin ? 0.3 : 0.0);
}

/// The worth of one character among its neighbours, about −2 to 2.
double worth(char16_t before, char16_t c, char16_t after, bool central) {
    if (c == 0xFFFD) return -4;
    if (c < 0xA0) return -2;                    // C1 controls stand in no text
    if (c >= 0xE000 && c <= 0xF8FF) return -2;  // private use: the Apple sign and gaiji
    const Script script = scriptOf(c);
    const Script left = scriptOf(before);
    const Script right = scriptOf(after);
    switch (script) {
        case Script::None:
            return worthOfSign(before, c, after, left, right, central);
        case Script::Latin: {
            if ((left != Script::None && left != Script::Latin) ||
                (right != Script::None && right != Script::Latin))
                return -1.5;
            const bool afterLower = QChar(before).isLower();
            if (QChar(c).isUpper() && afterLower) return -1.6;
            if (QChar(c).isUpper() && QChar(after).isLower() && left == Script::Latin) return -1.0;
            if (QChar(c).isLower() && QChar(after).isUpper()) return -1.2;
            if (after >= u'0' && after <= u'9') return -0.5;
            // Words are made of syllables: a vowel between consonants fits, a consonant does not.
            if (isConsonant(before) && isConsonant(after))
                return frequency(c, central) + (isVowel(c) ? 0.15 : -0.4);
            if (c == u'õ' && after == u'e') return 1.1;
            if (right != Script::Latin && QStringView(u"òìù").contains(c)) return 1.1;
            return frequency(c, central);
        }
        case Script::Cyrillic:
        case Script::Greek:
            if (left == Script::Latin || right == Script::Latin) return -1.6;
            if (QChar(c).isUpper() && QChar(before).isLower()) return -1.6;
            return left == script || right == script ? 1.1 : -0.6;
        case Script::Ideograph:
            // Rare characters from the far end of the tables are what a wrong reading yields.
            return (left == Script::Latin || right == Script::Latin) ? 0.2 : 1.4;
        case Script::Kana:
            // Half-width katakana is a trap: nearly any byte reads as one in Shift-JIS.
            return c >= 0xFF61 ? -0.6 : 2.2;
        case Script::Hangul:
            return left == Script::Latin ? -0.4 : 1.3;
        case Script::Other:
            return -1.0;
    }
    return 0;
}

double score(const QByteArray& sample, const char* name) {
    const Converter converter = converterFor(name);
    if (!converter) return -1e9;
    UErrorCode error = U_ZERO_ERROR;
    QString text(sample.size() + 16, Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()), int32_t(text.size()),
                      sample.constData(), int32_t(sample.size()), &error);
    if (U_FAILURE(error)) return -1e9;
    text.truncate(length);
    const bool central = QByteArrayView(name) == QByteArrayView("windows-1250");
    double sum = 0;
    qsizetype high = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c < 0x80) continue;
        const char16_t before = i > 0 ? text.at(i - 1).unicode() : 0;
        const char16_t after = i + 1 < text.size() ? text.at(i + 1).unicode() : 0;
        sum += worth(before, c, after, central);
        ++high;
    }
    return high == 0 ? 0
                     : sum / double(high) + std::min(2.0, 0.5 * double(foreignHeaderWords(text)));
}

/// uchardet knows the statistics of East Asian encodings and of Cyrillic: its verdict is one voice.
QByteArray verdictOfUchardet(const QByteArray& sample) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         &uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.constData(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QByteArray name = QByteArray(uchardet_get_charset(detector.get())).toUpper();
    if (name == "GB18030" || name == "HZ-GB-2312") return "GBK";
    if (name == "UHC") return "EUC-KR";
    if (name.startsWith("MAC-CENTRAL")) return {};
    if (name == "ISO-8859-2") return "windows-1250";
    if (name == "BIG5") return "Big5";
    return name;
}

}  // namespace

std::optional<CodePage> codePage(const QByteArray& encoding) {
    const Converter converter = converterFor(encoding.constData());
    if (!converter || ucnv_getMaxCharSize(converter.get()) != 1) return std::nullopt;
    CodePage page{};
    for (int byte = 0; byte < 256; ++byte) {
        const char source = char(byte);
        UChar target[4];
        UErrorCode error = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(converter.get(), target, 4, &source, 1, &error);
        if (U_SUCCESS(error) && length == 1) page[size_t(byte)] = target[0];
    }
    return page;
}

CodePageGuess guessCodePage(QByteArrayView bytes) {
    const QByteArray sample = telling(bytes);
    const QByteArray verdict = verdictOfUchardet(sample);
    // Only Excel for old Macs ends lines with a bare CR.
    const bool macLines = sample.contains('\r') && !sample.contains('\n');
    double best = -1e9;
    double second = -1e9;
    CodePageGuess guess;
    for (const Candidate& candidate : candidates) {
        double points = score(sample, candidate.name) + candidate.prior;
        const QByteArrayView name(candidate.name);
        if (verdict.compare(name, Qt::CaseInsensitive) == 0)
            points += name.startsWith("windows-125") && name != QByteArrayView("windows-1251") &&
                              name != QByteArrayView("windows-1253")
                          ? 0.05
                          : 0.35;
        if (macLines && name == QByteArrayView("macintosh")) points += 0.5;
        if (points > best) {
            second = best;
            best = points;
            guess.name = name.toByteArray();
        } else {
            second = std::max(second, points);
        }
    }
    guess.confidence = std::clamp(0.5 + (best - second) / 2, 0.1, 0.95);
    return guess;
}

}  // namespace waymark
