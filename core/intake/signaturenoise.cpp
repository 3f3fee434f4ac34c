// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturenoise.h"

#include "core/base/text.h"
#include "core/intake/messageheads.h"
#include "core/intake/openinghours.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturephrases.h"
#include "core/intake/signaturewords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using namespace messageheads;
using namespace signaturephrases;
namespace {

/// Folded letter by letter, so that places in it are places in the line.
QString evenKey(QStringView line) {
    QString key;
    key.reserve(line.size());
    for (const QChar c : line) {
        if (c.unicode() < 0x80) {
            key.append(c.toLower());
            continue;
        }
        const QString folded = text::folded(QStringView(&c, 1));
        key.append(folded.isEmpty() ? (c.isSpace() ? u' ' : c) : folded.front());
    }
    return key;
}

int wordCount(QStringView line) {
    int words = 0;
    bool inside = false;
    for (const QChar c : line) {
        const bool letter = c.isLetterOrNumber();
        if (letter && !inside) ++words;
        inside = letter || (inside && (c == u'\'' || c == u'’' || c == u'-' || c == u'.'));
    }
    return words;
}

/// How many of the words begin with a small letter.
int smallWords(QStringView line) {
    int words = 0;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (line[i].isLower() && (i == 0 || line[i - 1].isSpace())) ++words;
    return words;
}

bool holdsToken(QStringView line) {
    const auto digits = std::ranges::count_if(line, [](QChar c) { return c.isDigit(); });
    if (digits >= 5 || line.contains(u'@') || line.contains(u"www.") || line.contains(u"://"))
        return true;
    for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
        if (word.size() > 5 && word.contains(u'.') && !word.endsWith(u'.') && isWebHost(word))
            return true;
    return false;
}

bool beginsWithGivenName(QStringView words) {
    return signaturewords::isGivenName(signaturewords::keyOf(
        words.first(words.indexOf(u' ') < 0 ? words.size() : words.indexOf(u' '))));
}

/// The length of closing formulas at the start of a line, with the signs behind them; 0 if the
/// line does not begin with one.
qsizetype closingLength(QStringView line, const QString& key) {
    qsizetype at = 0;
    for (int formulas = 0; formulas < 4 && at < key.size(); ++formulas) {
        const QString* phrase = closings().at(key, at);
        if (phrase == nullptr) break;
        qsizetype end = at + phrase->size();
        const bool several = phrase->contains(u' ');
        qsizetype sign = end;
        while (sign < line.size() && !line[sign].isLetterOrNumber() && line[sign] != u'+') ++sign;
        const bool punctuated =
            QStringView(line).sliced(end, sign - end).trimmed().size() > 0 || sign == line.size();
        const bool nameFollows = several && sign < line.size() && line[sign].isUpper() &&
                                 wordCount(line.sliced(sign)) <= 4;
        // "Regards Andy": thanks go to the reader, and "best" begins names of firms.
        static const QStringList toReader{
            u"thanks"_s, u"thank you"_s,   u"many thanks"_s,    u"merci"_s,       u"gracias"_s,
            u"danke"_s,  u"vielen dank"_s, u"bedankt"_s,        u"grazie"_s,      u"tack"_s,
            u"best"_s,   u"yours"_s,       u"muchas gracias"_s, u"thanks again"_s};
        // "Mvh Eva Dahl, säljare, Dahl AB": what stands behind a divider is not the name. Words of
        // two letters begin firms as well: "LG Electronics | Seoul".
        qsizetype part = sign;
        while (part < line.size() && !QStringView(u",|;(–—\t").contains(line[part])) ++part;
        const QStringView name = line.sliced(sign, part - sign);
        const bool leads = phrase->size() > 2
                               ? wordCount(name) <= 3
                               : wordCount(line.sliced(sign)) <= 3 || beginsWithGivenName(name);
        const bool signs = !several && !toReader.contains(*phrase) && sign < line.size() &&
                           line[sign].isUpper() && leads;
        const bool another = sign < key.size() && closings().at(key, sign) != nullptr;
        if (!punctuated && !nameFollows && !signs && !another) break;
        // "Best, Poe & Partners" is as good as "Best,"; "Thanks! We will …" is a sentence.
        at = sign;
    }
    return at;
}

}  // namespace

namespace {

struct Cell {
    qsizetype from = 0, to = 0;
    bool isRegister = false;
};

/// The parts of a line between dividers, commas and dashes, of which some speak of a register.
std::vector<Cell> cellsOf(QStringView line, qsizetype from) {
    std::vector<Cell> cells;
    qsizetype begin = from;
    const auto add = [&](qsizetype end) {
        if (!line.sliced(begin, end - begin).trimmed().isEmpty())
            cells.push_back({begin, end, namesRegister(line.sliced(begin, end - begin))});
    };
    for (qsizetype i = from; i < line.size(); ++i) {
        const bool alone =
            i > from && line[i - 1].isSpace() && i + 1 < line.size() && line[i + 1].isSpace();
        if (!QStringView(u"|\t;,").contains(line[i]) &&
            !(alone && QStringView(u"-–—/").contains(line[i])))
            continue;
        add(i);
        begin = i + 1;
    }
    add(line.size());
    return cells;
}

/// "tel. 81 555 01 86", "ann@lumen.example": what a cell must have to be worth reading beside the
/// numbers of a register.
bool isWorthReading(QStringView cell) {
    if (cell.contains(u'@') || cell.contains(u"www.")) return true;
    const auto digits = std::ranges::count_if(cell, [](QChar c) { return c.isDigit(); });
    if (digits < 7) return false;
    qsizetype figure = 0;
    while (!cell[figure].isDigit() && cell[figure] != u'+') ++figure;
    if (cell.first(figure).trimmed().isEmpty()) return cell[figure] == u'+' || cell[figure] == u'0';
    const auto label = labelAtEnd(cell.first(figure));
    return label && label->use == SignatureLabel::For::Phone;
}

/// Limits the line to the cells before the register's, or to those behind it.
LineUse leaveOutRegister(QStringView line, JudgedLine& judge) {
    const std::vector<Cell> cells = cellsOf(line, judge.skip);
    size_t first = 0;
    while (first < cells.size() && !cells[first].isRegister) ++first;
    if (first == cells.size()) return LineUse::Register;
    bool divided = false, worth = false;
    for (size_t k = 0; k < first; ++k) {
        worth = worth || isWorthReading(line.sliced(cells[k].from, cells[k].to - cells[k].from));
        divided = divided || line[cells[k].to] == u'|' || line[cells[k].to] == u'\t';
    }
    if (first > 0 && (worth || divided)) {
        size_t last = first;  // the cells up to the last divider stay
        if (!worth)
            while (last > 0 && line[cells[last - 1].to] != u'|' &&
                   line[cells[last - 1].to] != u'\t')
                --last;
        judge.end = cells[last - 1].to;
        return LineUse::Content;
    }
    size_t behind = cells.size();
    while (behind > 0 && !cells[behind - 1].isRegister) --behind;
    for (size_t k = behind; k < cells.size(); ++k) {
        if (!isWorthReading(line.sliced(cells[k].from, cells[k].to - cells[k].from))) continue;
        judge.skip = cells[k].from;
        return LineUse::Content;
    }
    return LineUse::Register;
}

}  // namespace

namespace {

/// "Praxis Roe | Hauptstr. 5 | Mo-Fr 8-18 Uhr": ends the line before the cells that tell hours;
/// false where the hours are not at its end, or are all there is.
bool leaveOutHours(QStringView line, const QString& key, JudgedLine& judge) {
    qsizetype end = judge.end < 0 ? line.size() : judge.end;
    bool cut = false;
    for (qsizetype bar = line.first(end).lastIndexOf(u'|'); bar > judge.skip;
         bar = line.first(end).lastIndexOf(u'|')) {
        if (!tellsHours(key.mid(bar, end - bar))) break;
        end = bar;
        cut = true;
    }
    if (!cut || tellsHours(key.mid(judge.skip, end - judge.skip))) return false;
    judge.end = end;
    return true;
}

}  // namespace

bool namesRegister(QStringView text) {
    return registerWords().isIn(QString(text::folded(text) + u' '), PhraseBook::Ends::WithWord);
}

std::vector<JudgedLine> judgedLines(const SignatureText& text) {
    const auto& lines = text.lines();
    std::vector<JudgedLine> judged(lines.size());
    QStringList keys;
    qsizetype quoted = 0;
    for (const SignatureText::Line& line : lines) {
        keys.append(evenKey(text.line(line)));
        if (keys.back().startsWith(u'>')) ++quoted;
    }
    const bool allQuoted = quoted == qsizetype(lines.size());
    bool inDisclaimer = false, closed = false, cut = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QStringView line = text.line(lines[i]);
        const QString& key = keys[qsizetype(i)];
        JudgedLine& judge = judged[i];
        if (lines[i].afterGap) inDisclaimer = false;
        if (cut) {
            judge.use = LineUse::Noise;
            continue;
        }
        if (line.startsWith(u'>')) {
            if (!allQuoted) {
                judge.use = LineUse::Noise;
                continue;
            }
            while (judge.skip < line.size() &&
                   (line[judge.skip] == u'>' || line[judge.skip].isSpace()))
                ++judge.skip;
        }
        if (isReplyHead(key)) {
            judge.use = LineUse::Noise;
            // What is answered follows with marks, or is all that follows.
            const bool marked = i + 1 < lines.size() && keys[qsizetype(i) + 1].startsWith(u'>');
            cut = i > 0 && !marked;
            continue;
        }
        if (isMessageHead(key) && i + 1 < lines.size() && i > 0 &&
            (isMessageDetail(keys[qsizetype(i) + 1]) || keys[qsizetype(i) + 1].startsWith(u'>'))) {
            judge.use = LineUse::Noise;
            cut = true;
            continue;
        }
        const QString bare = key.mid(judge.skip);
        const int words = wordCount(line);
        if (footers().at(bare, 0) != nullptr || isSentFrom(bare)) {
            judge.use = LineUse::Noise;
            continue;
        }
        if (disclaimers().isIn(bare, PhraseBook::Ends::Anywhere) ||
            (words >= 10 && disclaimerWords().isIn(bare, PhraseBook::Ends::Anywhere) &&
             !holdsToken(line)) ||
            (words >= 25 && smallWords(line) * 2 > words)) {
            judge.use = LineUse::Noise;
            inDisclaimer = line.size() > 45;
            continue;
        }
        if (inDisclaimer && (!holdsToken(line) || words >= 8) && words >= 2) {
            judge.use = LineUse::Noise;
            inDisclaimer = line.size() > 45;
            continue;
        }
        inDisclaimer = false;
        const qsizetype slash = bare.lastIndexOf(u'/');
        const qsizetype second =
            slash > 0 && line.size() < 80 && !holdsToken(line)
                ? closingLength(line.sliced(std::min(line.size(), judge.skip + slash + 2)),
                                bare.mid(slash + 2))
                : 0;
        if (second > 0 && second == bare.size() - slash - 2) {
            judge.use = LineUse::Noise;
            closed = true;
            continue;
        }
        if (const qsizetype skip = closingLength(line.sliced(judge.skip), bare); skip > 0) {
            const QStringView left = line.sliced(judge.skip + skip);
            if ((wordCount(left) > 6 && !left.contains(u'|') && !left.contains(u',')) ||
                smallWords(left) > 3) {
                judge.use = LineUse::Sentence;
                continue;
            }
            judge.skip += skip;
            closed = true;
            if (left.isEmpty()) {
                judge.use = LineUse::Noise;
                continue;
            }
        } else if (const qsizetype comma = bare.indexOf(u',');
                   words <= 9 && !holdsToken(line) && i + 1 < lines.size() &&
                   closingWords().isIn(comma > 0 ? QStringView(bare).first(comma) : bare,
                                       PhraseBook::Ends::WithWord) &&
                   wordCount(line.sliced(judge.skip)) > 1) {
            closed = true;
            const qsizetype signedAt = judge.skip + comma + 1;
            if (comma < 0 || line.sliced(signedAt).trimmed().isEmpty()) {
                judge.use = LineUse::Noise;
                continue;
            }
            judge.skip = signedAt;
            while (line[judge.skip].isSpace()) ++judge.skip;
        } else if (greetings().at(bare, 0) != nullptr && words <= 6 &&
                   (line.endsWith(u',') || line.endsWith(u'!') || words <= 1) &&
                   i + 1 < lines.size()) {
            judge.use = LineUse::Noise;
            continue;
        }
        if (absences().at(bare, 0) != nullptr) {
            judge.use = LineUse::Sentence;
            continue;
        }
        if (closed) {
            judge.afterClosing = true;
            closed = false;
        }
        if (namesRegister(bare)) {
            judge.use = leaveOutRegister(line, judge);
            if (judge.use == LineUse::Register) continue;
        }
        if (tellsHours(bare) && !line.contains(u'@') && !leaveOutHours(line, key, judge)) {
            judge.use = LineUse::Hours;
            continue;
        }
        // "Thank you for all you do! Grace Tillery"
        const qsizetype call = line.indexOf(u"! ");
        if (call > 8 && !holdsToken(line.first(call)) && wordCount(line.sliced(call)) <= 4 &&
            line[call + 2].isUpper() && smallWords(line.sliced(call + 2)) == 0) {
            judge.skip = call + 2;
            judge.afterClosing = true;
            continue;
        }
        const int small = smallWords(line);
        const bool ends = line.endsWith(u'!') || line.endsWith(u'?') ||
                          (line.endsWith(u'.') && words >= 4) || line.endsWith(u'…');
        const bool inQuotes = QStringView(u"\"“„«»”‘").contains(line.front()) &&
                              QStringView(u"\"”“»«’.").contains(line.back()) && words >= 3;
        if (words >= 14 && small * 10 >= words * 6)
            judge.use = LineUse::Sentence;
        else if (inQuotes && !holdsToken(line))
            judge.use = LineUse::Noise;
        else if (((ends && small * 2 >= words) || (words >= 6 && small * 10 >= words * 7) ||
                  line.endsWith(u'!')) &&
                 !holdsToken(line))
            judge.use = LineUse::Sentence;
    }
    return judged;
}

}  // namespace waymark
