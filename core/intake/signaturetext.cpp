// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturetext.h"

#include "core/intake/signaturemarkup.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t LongestLine = 600;

bool isInvisible(char16_t u) {
    return u == 0x00AD || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF || u == 0xFFFC || u == 0x061C ||
           (u >= 0xFE00 && u <= 0xFE0F) ||
           (u < 0x20 && u != u'\n' && u != u'\t' && u != u'\r' && u != u'\v' && u != u'\f');
}

bool isBreak(char16_t u) {
    return u == u'\n' || u == u'\v' || u == u'\f' || u == 0x85 || u == 0x2028 || u == 0x2029;
}

/// Signs that people put between the parts of a line.
bool isDivider(char16_t u) {
    return QStringView(u"|│┃║¦❘❙❚｜•·●▪■◦∙⋅‧▫◾◼►▶❖◆♦★☆¤").contains(QChar(u));
}

/// Full-width forms as Japanese and Chinese input methods write them.
char16_t narrowed(char16_t u) {
    if (u >= 0xFF01 && u <= 0xFF5E) return char16_t(u - 0xFEE0);
    return u == 0x2010 || u == 0x2011 || u == 0x2212 ? u'-' : u;
}

bool isWordSign(char16_t u) { return QChar(u).isLetterOrNumber(); }

/// ----, ____, ====, *** and the like: drawn to divide, says nothing.
bool isDrawn(QStringView line) {
    return std::all_of(line.begin(), line.end(),
                       [](QChar c) { return QStringView(u"-_=*~#|+.–—―─━═<>/\\ \t").contains(c); });
}

}  // namespace

SignatureText::SignatureText(QStringView source) { keep(oneColumn(evenLines(readable(source)))); }

/// The characters that can be read, in lines of any kind.
SignatureText::Marks SignatureText::readable(QStringView source) {
    Marks marks;
    marks.reserve(size_t(source.size()));
    markup::Reader reader(source);
    for (qsizetype i = 0; i < source.size();) {
        const auto replaced = reader.at(i);
        if (replaced) {
            for (const auto& each : replaced->text) marks.push_back({each.c, each.from, each.to});
            i = replaced->to;
            continue;
        }
        const char16_t u = source[i].unicode();
        if (u == u'\r') {
            const qsizetype end = i + 1 < source.size() && source[i + 1] == u'\n' ? i + 2 : i + 1;
            marks.push_back({u'\n', i, end});
            i = end;
            continue;
        }
        if (isBreak(u))
            marks.push_back({u'\n', i, i + 1});
        else if (!isInvisible(u))
            marks.push_back({narrowed(u), i, i + 1});
        ++i;
    }
    return marks;
}

/// Blanks evened, dividers made one sign, ornaments of plain-text mark-up dropped.
std::vector<SignatureText::Marks> SignatureText::evenLines(const Marks& marks) {
    std::vector<Marks> lines(1);
    for (size_t i = 0; i < marks.size(); ++i) {
        Mark mark = marks[i];
        // No signature has such lines; cut, they cost no more than short ones.
        if (lines.back().size() >= LongestLine &&
            (QChar(mark.c).isSpace() || lines.back().size() > 2 * LongestLine))
            lines.emplace_back();
        Marks& line = lines.back();
        if (mark.c == u'\n') {
            while (!line.empty() && (line.back().c == u' ' || line.back().c == u'\t'))
                line.pop_back();
            lines.emplace_back();
            continue;
        }
        const char16_t before = i > 0 ? marks[i - 1].c : u'\n';
        const char16_t after = i + 1 < marks.size() ? marks[i + 1].c : u'\n';
        if (QChar(mark.c).isSpace()) {
            if (line.empty()) continue;
            Mark& last = line.back();
            if (last.c == u'|') continue;
            if (last.c == u'\t') {
                last.to = mark.to;
                continue;
            }
            if (last.c == u' ') {
                last.c = u'\t';
                last.to = mark.to;
                last.isTyped = mark.c == u'\t';
                continue;
            }
            mark.isTyped = mark.c == u'\t';
            mark.c = mark.isTyped ? u'\t' : u' ';
        } else if (isDivider(mark.c) &&
                   !(isWordSign(before) && isWordSign(after) && mark.c != u'|')) {
            if (line.empty()) continue;
            mark.c = u'|';
            while (!line.empty() &&
                   (line.back().c == u' ' || line.back().c == u'\t' || line.back().c == u'|'))
                line.pop_back();
        } else if (mark.c == u'*' || mark.c == u'_') {
            const bool open = !isWordSign(before) && before != u'@' && after > u' ';
            const bool close = !isWordSign(after) && after != u'@' && before > u' ';
            if (mark.c == u'*' && !open && !close && !line.empty())
                mark.c = u'|';
            else if (open || close || line.empty())
                continue;
        }
        line.push_back(mark);
    }
    // " // ", " :: ", " >> "
    for (Marks& line : lines) {
        for (size_t i = 1; i + 2 < line.size(); ++i) {
            const char16_t c = line[i].c;
            if (!QStringView(u"/:~>»=").contains(QChar(c)) || line[i + 1].c != c) continue;
            size_t end = i;
            while (end < line.size() && line[end].c == c) ++end;
            const bool free = (line[i - 1].c == u' ' || line[i - 1].c == u'\t') &&
                              end < line.size() && (line[end].c == u' ' || line[end].c == u'\t');
            if (free)
                for (size_t k = i; k < end; ++k) line[k].c = u'|';
            i = end;
        }
    }
    for (Marks& line : lines)
        while (!line.empty() &&
               (line.back().c == u' ' || line.back().c == u'\t' || line.back().c == u'|'))
            line.pop_back();
    return lines;
}

/// Two columns side by side become one below the other: lines that follow each other and have one
/// wide gap, at about the same place.
std::vector<SignatureText::Marks> SignatureText::oneColumn(std::vector<Marks> lines) {
    struct Gap {
        qsizetype at = -1;  ///< of the TAB in the line
        bool isTyped = false;
        qsizetype place = -1;  ///< how far right the second cell begins
    };
    const auto gapOf = [](const Marks& line) {
        Gap gap;
        for (size_t i = 0; i < line.size(); ++i) {
            if (line[i].c == u'|') return Gap{};
            if (line[i].c != u'\t') continue;
            if (gap.at >= 0) return Gap{};
            gap = {qsizetype(i), line[i].isTyped, line[i].to - line.front().from};
        }
        // "Tel.:<gap>01632 960118" is a label and its value.
        if (gap.at >= 0 && (gap.at <= 3 || line[size_t(gap.at) - 1].c == u':')) return Gap{};
        return gap;
    };
    std::vector<Marks> ordered;
    for (size_t i = 0; i < lines.size();) {
        size_t end = i;
        const Gap first = gapOf(lines[i]);
        const bool drawnByTab = first.at >= 0;
        while (drawnByTab && end < lines.size()) {
            const Gap gap = gapOf(lines[end]);
            if (gap.at < 0) break;
            const bool aligned = std::abs(gap.place - first.place) <= 2;
            // A long first cell pushes the second one out of its column.
            const bool pushed = end >= i + 2 && gap.place > first.place;
            if (!aligned && !pushed && !(gap.isTyped && first.isTyped)) break;
            ++end;
        }
        if (end < i + 2) {
            ordered.push_back(std::move(lines[i++]));
            continue;
        }
        std::vector<Marks> right;
        for (; i < end; ++i) {
            const auto at = lines[i].begin() + gapOf(lines[i]).at;
            right.emplace_back(at + 1, lines[i].end());
            ordered.emplace_back(lines[i].begin(), at);
        }
        // "Albert-Platz 1 <gap> www…" above "50923 Köln": the left column goes on by itself.
        const bool goesOn = i < lines.size() && !lines[i].empty() && !ordered.back().empty() &&
                            QChar(lines[i].front().c).isDigit() &&
                            QChar(ordered.back().back().c).isDigit();
        if (goesOn) ordered.push_back(std::move(lines[i++]));
        for (Marks& line : right) ordered.push_back(std::move(line));
    }
    return ordered;
}

void SignatureText::keep(const std::vector<Marks>& lines) {
    bool gap = true;
    for (const Marks& marks : lines) {
        QString text;
        for (const Mark& mark : marks) text.append(QChar(mark.c));
        if (isDrawn(text)) {
            gap = true;
            continue;
        }
        if (!m_text.isEmpty()) {
            m_text.append(u'\n');
            m_spans.push_back({marks.front().from, marks.front().from});
        }
        const qsizetype from = m_text.size();
        m_text.append(text);
        for (const Mark& mark : marks) m_spans.push_back({mark.from, mark.to});
        m_lines.push_back({from, m_text.size(), gap});
        gap = false;
    }
}

SignatureText::Span SignatureText::span(qsizetype from, qsizetype to) const {
    if (from >= to) return {};
    Span span = m_spans[size_t(from)];
    for (qsizetype i = from; i < to; ++i) {
        if (m_text[i] == u'\n') continue;
        span.from = std::min(span.from, m_spans[size_t(i)].from);
        span.to = std::max(span.to, m_spans[size_t(i)].to);
    }
    return span;
}

}  // namespace waymark
