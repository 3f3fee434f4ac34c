// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/vcardreader.h"

#include "core/intake/cardwords.h"
#include "core/intake/encoding.h"
#include "core/intake/utf8.h"
#include "core/intake/vcardline.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 LinesBetweenReports = 4096;

bool isBlankLine(QByteArrayView line) {
    return std::ranges::all_of(line, [](char c) { return uchar(c) <= 0x20; });
}

/// The lines of a card that stands inside another, as one value. Not by recursion: cards can be
/// nested deeper than any stack.
QString nestedCard(PhysicalLines& lines, int depth) {
    QString text = depth > 0 ? u"BEGIN:VCARD"_s : QString();
    const auto append = [&](const QString& line) {
        if (!text.isEmpty()) text += u'\n';
        text += line;
    };
    while (!lines.atEnd()) {
        const QByteArrayView line = lines.peek();
        if (isBegin(line) || isEnd(line)) {
            depth += isBegin(line) ? 1 : -1;
            append(isBegin(line) ? u"BEGIN:VCARD"_s : u"END:VCARD"_s);
            lines.take();
            if (depth <= 0) break;
        } else if (isBlankLine(line)) {
            lines.take();
        } else if (const auto property = parsedContentLine(takeContentLine(lines))) {
            append(property->line());
        }
    }
    if (!text.endsWith(u"END:VCARD"_s)) append(u"END:VCARD"_s);
    return vCardEscaped(text);
}

}  // namespace

VCardFile::VCardFile(QByteArray bytes, Progress& progress) : m_bytes(std::move(bytes)) {
    m_encoding = u"UTF-8"_s;
    if (isWide(m_bytes)) {
        const EncodingGuess guess = guessEncoding(m_bytes);
        m_encoding = QString::fromLatin1(guess.name);
        m_bytes = decodedToUtf8(m_bytes, guess.name);
    }
    if (m_bytes.startsWith(byteOrderMark.toByteArray())) m_bytes.remove(0, byteOrderMark.size());
    if (const Utf8Census census = utf8Census(m_bytes); census.bad > census.sequences)
        m_encoding = u"windows-1252"_s;

    PhysicalLines lines(m_bytes);
    int depth = 0;
    bool agent = false;
    for (qint64 line = 1; !lines.atEnd(); ++line) {
        const qsizetype at = lines.at();
        const QByteArrayView text = lines.take();
        if (line % LinesBetweenReports == 0)
            progress.at(Progress::Step::Reading, at, m_bytes.size());
        if (isBegin(text)) {
            if (depth == 0 || !agent) {
                if (depth > 0) m_cards.back().end = at;
                m_cards.push_back({at, at, line});
                depth = 0;
            }
            ++depth;
        } else if (depth > 0 && isEnd(text)) {
            if (--depth == 0) m_cards.back().end = lines.at();
        } else if (depth == 0 && !isBlankLine(text)) {
            ++m_strayLines;
        }
        // A blank line may stand between the two.
        if (opensAgent(text)) {
            agent = true;
            if (text.endsWith('D') || text.endsWith('d')) depth += depth > 0 ? 1 : 0;
        } else if (!isBlankLine(text)) {
            agent = false;
        }
    }
    if (depth > 0) m_cards.back().end = m_bytes.size();
}

bool VCardFile::isTooLarge(qsizetype card) const {
    const Place& place = m_cards[size_t(card)];
    return place.end - place.from > LargestCard;
}

VCard VCardFile::card(qsizetype number) const {
    VCard card;
    if (isTooLarge(number)) return card;
    const Place& place = m_cards[size_t(number)];
    PhysicalLines lines(QByteArrayView(m_bytes).sliced(place.from, place.end - place.from));
    lines.take();
    qsizetype most = MostProperties;
    const auto isFull = [&] { return qsizetype(card.properties.size()) >= most; };
    while (!lines.atEnd()) {
        const QByteArrayView line = lines.peek();
        if (isBlankLine(line) || isBegin(line) || isEnd(line)) {
            lines.take();
            continue;
        }
        if (opensAgent(line)) {
            const bool sameLine = isBegin(line.sliced(line.indexOf(':') + 1).trimmed());
            lines.take();
            while (!lines.atEnd() && isBlankLine(lines.peek())) lines.take();
            if (!sameLine && !isBegin(lines.peek())) continue;
            QString nested = nestedCard(lines, sameLine ? 1 : 0);
            if (isFull())
                ++card.leftOut;
            else
                card.properties.push_back({{}, u"AGENT"_s, {}, std::move(nested)});
            continue;
        }
        const QByteArray whole = takeContentLine(lines);
        if (isFull()) {
            ++card.leftOut;
            continue;
        }
        std::optional<VCardProperty> property = parsedContentLine(whole);
        // Words where a property should be are still somebody's words.
        if (!property) property = parsedContentLine("NOTE:" + whole);
        // What we wrote was within the limit when it was read, but takes more lines.
        if (property->name == u"PRODID" && isOwnProduct(property->text()))
            most = 4 * MostProperties;
        const bool mark = property->name == u"BEGIN" || property->name == u"END";
        if (property->name == u"VERSION")
            card.version = property->text().trimmed();
        else if (!mark)
            card.properties.push_back(std::move(*property));
    }
    return card;
}

QString VCardFile::text(qsizetype card) const {
    const Place& place = m_cards[size_t(card)];
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(place.from, place.end - place.from);
    QString text = utf8Census(bytes).bad == 0
                       ? QString::fromUtf8(bytes)
                       : QString::fromUtf8(decodedToUtf8(bytes, "windows-1252"));
    text.remove(QChar());
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) text.chop(1);
    return text;
}

bool VCardFile::mentions(QByteArrayView letters) const {
    return m_bytes.contains(letters.toByteArray().toUpper()) ||
           m_bytes.contains(letters.toByteArray().toLower());
}

qsizetype VCardFile::largestCard() const {
    qsizetype largest = 0;
    for (const Place& place : m_cards) largest = std::max(largest, place.end - place.from);
    return largest;
}

qint64 VCardFile::line(qsizetype card) const { return m_cards[size_t(card)].line; }

}  // namespace waymark
