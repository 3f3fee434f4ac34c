// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturephones.h"

#include "core/base/text.h"
#include "core/domain/phonenumber.h"
#include "core/intake/phoneextension.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturenoise.h"
#include "core/intake/signaturefigures.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using figures::digitCount;
using figures::isDigit;
using figures::isJoint;
using figures::isMobile;

/// The part of the text that is looked at.
struct PhoneFinder::Line {
    QStringView text;
    qsizetype from, to;
    const std::vector<SignatureToken>& links;

    [[nodiscard]] bool isTaken(qsizetype at) const {
        return std::ranges::any_of(
            links, [&](const SignatureToken& token) { return at >= token.from && at < token.to; });
    }
    /// Where the cell begins that `at` stands in: behind a divider, a token or a number found.
    [[nodiscard]] qsizetype cellFrom(qsizetype at, const std::vector<SignatureToken>& found) const {
        qsizetype begin = from;
        for (qsizetype i = at - 1; i >= from; --i)
            if (text[i] == u'|') {
                begin = i + 1;
                break;
            }
        for (const auto* tokens : {&links, &found})
            for (const SignatureToken& token : *tokens)
                if (token.labelTo <= at) begin = std::max(begin, token.labelTo);
        return begin;
    }
};

namespace {

QString regionOf(const QString& text, const QString& region) {
    return !region.isEmpty() ? region : figures::hasAmericanShape(text) ? u"US"_s : QString();
}

}  // namespace

QString countryOfNumbers(QStringView text) {
    for (qsizetype i = 0; i + 6 < text.size(); ++i) {
        const bool plus =
            text[i] == u'+' && (isDigit(text[i + 1]) || text[i + 1] == u'(' || text[i + 1] == u' ');
        const bool zeros = text[i] == u'0' && text[i + 1] == u'0' && isDigit(text[i + 2]) &&
                           text[i + 2] != u'0' && (i == 0 || text[i - 1].isSpace());
        if (!plus && !zeros) continue;
        qsizetype end = i + 1;
        while (end < text.size() && (isDigit(text[end]) || isJoint(text[end])) && end - i < 30)
            ++end;
        while (end > i && !isDigit(text[end - 1])) --end;
        if (digitCount(text.sliced(i, end - i)) < 8) continue;
        if (const auto number =
                PhoneNumber::parse(figures::dialled(text.sliced(i, end - i)), u"ZZ"_s))
            return number->region();
        i = end;
    }
    return {};
}

std::vector<PhoneFinder::Run> PhoneFinder::runs(const Line& line) const {
    std::vector<Run> all;
    const QStringView text = line.text;
    for (qsizetype i = line.from; i < line.to; ++i) {
        const bool opens = (text[i] == u'(' || text[i] == u'[') && i + 1 < line.to &&
                           (isDigit(text[i + 1]) || text[i + 1] == u'+');
        const bool plus = text[i] == u'+' && i + 1 < line.to &&
                          (isDigit(text[i + 1]) || text[i + 1] == u'(' || text[i + 1] == u' ');
        if (!isDigit(text[i]) && !opens && !plus) continue;
        if (line.isTaken(i)) continue;
        qsizetype end = i + 1;
        int joints = opens ? 1 : 0;
        while (end < line.to && !line.isTaken(end)) {
            if (isDigit(text[end])) {
                joints = 0;
            } else if (!isJoint(text[end]) || ++joints > 3) {
                break;
            }
            ++end;
        }
        while (end > i && !isDigit(text[end - 1])) --end;
        // Letters on either side belong to it: a postcode, an article number.
        const bool letterBefore = i > line.from && text[i - 1].isLetter() &&
                                  !labelAtEnd(text.sliced(line.from, i - line.from));
        const bool letterBehind =
            end < line.to && text[end].isLetter() && text[end] != u'x' && text[end] != u'X';
        if (!letterBefore && !letterBehind && end - i >= 6) all.push_back({i, end});
        i = std::max(i, end - 1);
    }
    return all;
}

std::vector<SignatureToken> PhoneFinder::ofLine(QStringView text, qsizetype from, qsizetype to,
                                                const std::vector<SignatureToken>& links) {
    const Line line{text, from, to, links};
    std::vector<SignatureToken> found;
    for (const Run& run : runs(line)) readRun(line, run, found);
    readVanity(line, found);
    complete(line, found);
    completeBelow(line, found);
    labelBehind(line, found);
    std::ranges::sort(found, {}, &SignatureToken::from);
    return found;
}

/// One run of figures is one number, or several with a blank or a stroke between them.
void PhoneFinder::readRun(const Line& line, Run run, std::vector<SignatureToken>& found) {
    const QStringView text = line.text.sliced(run.from, run.to - run.from);
    if (figures::isDateOrTime(text)) return;
    const auto part = [&](qsizetype at, qsizetype skip) {
        Run left{run.from, run.from + at}, right{run.from + at + skip, run.to};
        while (left.to > left.from && !isDigit(line.text[left.to - 1])) --left.to;
        while (right.from < right.to && !isDigit(line.text[right.from]) &&
               line.text[right.from] != u'(' && line.text[right.from] != u'+')
            ++right.from;
        return std::pair(left, right);
    };
    for (const QStringView stroke :
         {QStringView(u" / "), QStringView(u"/"), QStringView(u" - "), QStringView(u" – ")}) {
        for (qsizetype at = text.indexOf(stroke); at > 0; at = text.indexOf(stroke, at + 1)) {
            const QStringView left = text.first(at), right = text.sliced(at + stroke.size());
            if (digitCount(left) < 7 || digitCount(right) < 6) continue;
            if (stroke != u" / " && digitCount(right) < 8) continue;
            const auto [first, second] = part(at, stroke.size());
            if (!readNumber(line, first, found)) continue;
            readRun(line, second, found);
            return;
        }
    }
    if (readNumber(line, run, found)) return;
    int tries = 0;
    for (qsizetype at = text.indexOf(u' '); at > 0 && ++tries < 12;
         at = text.indexOf(u' ', at + 1)) {
        if (digitCount(text.first(at)) < 8 || digitCount(text.sliced(at)) < 8) continue;
        const QChar next = text[at + 1];
        if (next != u'0' && next != u'(' && next != u'+') continue;
        const auto [first, second] = part(at, 1);
        if (!readNumber(line, first, found)) continue;
        readRun(line, second, found);
        return;
    }
}

bool PhoneFinder::readNumber(const Line& line, Run run, std::vector<SignatureToken>& found) {
    const QStringView text = line.text.sliced(run.from, run.to - run.from);
    const qsizetype digits = digitCount(text);
    if (digits < 6 || digits > 17) return false;
    const qsizetype cell = line.cellFrom(run.from, found);
    const QStringView before = line.text.sliced(cell, run.from - cell);
    const auto label = labelAtEnd(before);
    const bool says = label && label->use == SignatureLabel::For::Phone;
    if (label && label->use != SignatureLabel::For::Phone &&
        label->use != SignatureLabel::For::Social && label->use != SignatureLabel::For::Name &&
        label->use != SignatureLabel::For::Organisation && label->use != SignatureLabel::For::Web)
        return false;
    if (namesRegister(before) && !says) return false;
    if (!says && figures::isAmount(line.text, run.from, run.to)) return false;
    if (figures::isDateOrTime(text)) return false;
    const QString dialled = figures::dialled(text);
    const bool international = dialled.startsWith(u'+') || dialled.startsWith(u"00"_s);
    if (!says && !international && !figures::looksDialled(dialled, m_region)) return false;
    auto number = PhoneNumber::parse(dialled, regionOf(dialled, m_region));
    if (!number && figures::hasAmericanShape(dialled))
        number = PhoneNumber::parse(dialled, u"US"_s);
    if (!number && says && !international && dialled.size() >= 10)
        number = PhoneNumber::parse(QString(u'+' + dialled), {});
    if (!number || number->e164().size() < 8) return false;
    SignatureToken token;
    token.field = SignatureField::Phone;
    token.value = number->e164();
    token.from = token.labelFrom = run.from;
    token.to = token.labelTo = run.to;
    if (token.to < line.to && line.text[token.to] == u')' && text.count(u'(') > text.count(u')'))
        token.labelTo = ++token.to;
    token.extension = number->extension();
    token.kind = isMobile(*number) ? PhoneKind::Mobile : PhoneKind::Work;
    token.confidence = says ? 0.97 : international ? 0.93 : 0.85;
    if (says) {
        token.labelFrom = cell + label->from;
        if (label->kind != PhoneKind::Other) token.kind = label->kind;
        if (label->isShared) token.kind = PhoneKind::Work;
    }
    // A second number under one label: "T/F …", "Tel. … / …".
    if (!found.empty() && !label && before.trimmed().size() <= 1 &&
        found.back().labelFrom < found.back().from) {
        const auto shared = labelAtEnd(
            line.text.sliced(found.back().labelFrom, found.back().from - found.back().labelFrom));
        if (shared && shared->isShared)
            token.kind = PhoneKind::Fax;
        else if (token.kind != PhoneKind::Mobile && found.back().kind != PhoneKind::Mobile)
            token.kind = found.back().kind;
    }
    m_last = text.toString();
    m_lastValue = token.value;
    if (const auto extension = extensionAt(line.text, token.labelTo, line.to)) {
        const bool completes = extension->isDirect && m_last.size() > 2 && m_last.endsWith(u'0') &&
                               !isDigit(m_last[m_last.size() - 2]);
        token.labelTo = extension->end;
        if (completes) {
            found.push_back(token);
            token.from = token.labelFrom = token.to;
            token.to = extension->end;
            token.value = m_lastValue.chopped(1) + extension->digits;
            token.kind = PhoneKind::Direct;
        } else {
            token.extension = extension->digits;
        }
    }
    found.push_back(std::move(token));
    return true;
}

/// 1-800-FLOWERS, 0800 FLOWERS: letters stand for the keys they are on.
void PhoneFinder::readVanity(const Line& line, std::vector<SignatureToken>& found) {
    static const QStringList prefixes{u"1800"_s, u"800"_s,  u"1888"_s, u"888"_s,  u"1877"_s,
                                      u"877"_s,  u"1866"_s, u"866"_s,  u"1855"_s, u"855"_s,
                                      u"1844"_s, u"844"_s,  u"1833"_s, u"833"_s,  u"0800"_s,
                                      u"1300"_s, u"0808"_s, u"1900"_s, u"900"_s};
    const QStringView text = line.text;
    for (qsizetype i = line.from; i < line.to; ++i) {
        if (!isDigit(text[i]) && text[i] != u'(') continue;
        qsizetype end = i, letters = 0, digits = 0;
        while (end < line.to) {
            const QChar c = text[end];
            if (isDigit(c))
                ++digits;
            else if (c >= u'A' && c <= u'Z')
                ++letters;
            else if (!QStringView(u"- .()").contains(c) || (c == u' ' && letters >= 7))
                break;
            ++end;
        }
        while (end > i && !text[end - 1].isLetterOrNumber()) --end;
        const qsizetype next = std::max(i, end);
        const QString key = figures::keyed(text.sliced(i, end - i));
        const auto prefix = std::ranges::find_if(
            prefixes, [&](const QString& each) { return key.startsWith(each); });
        if (letters >= 3 && prefix != prefixes.end() && !line.isTaken(i) && letters + digits >= 8) {
            const bool isAmerican = m_region.isEmpty() || m_region == u"US"_s ||
                                    m_region == u"CA"_s || key.startsWith(u"18"_s);
            const bool american = isAmerican && !key.startsWith(u'0') && !key.startsWith(u"1300"_s);
            // Letters beyond the length are for the eye only.
            const qsizetype whole = american ? (key.startsWith(u'1') ? 11 : 10) : key.size();
            const auto number = PhoneNumber::parse(
                key.left(whole), american && m_region != u"AU"_s ? u"US"_s : m_region);
            if (number) {
                const qsizetype cell = line.cellFrom(i, found);
                const auto label = labelAtEnd(text.sliced(cell, i - cell));
                SignatureToken token;
                token.field = SignatureField::Phone;
                token.value = number->e164();
                token.from = i;
                token.labelFrom = label ? cell + label->from : i;
                token.to = token.labelTo = end;
                token.kind =
                    label && label->kind != PhoneKind::Other ? label->kind : PhoneKind::Work;
                token.confidence = 0.9;
                std::erase_if(found, [&](const SignatureToken& each) {
                    return each.from < token.to && token.from < each.to;
                });
                found.push_back(std::move(token));
            }
        }
        i = next;
    }
}

/// "Durchwahl -25", "Fax -99", "/ -19": the end of the number before is replaced.
void PhoneFinder::complete(const Line& line, std::vector<SignatureToken>& found) {
    const QStringView text = line.text;
    for (qsizetype i = line.from; i + 1 < line.to; ++i) {
        if ((text[i] != u'-' && text[i] != u'–') || !isDigit(text[i + 1])) continue;
        if (i > line.from && !QStringView(u" (/:.\t").contains(text[i - 1])) continue;
        if (line.isTaken(i)) continue;
        qsizetype end = i + 1;
        while (end < line.to && isDigit(text[end])) ++end;
        const bool inside = std::ranges::any_of(found, [&](const SignatureToken& token) {
            return i >= token.from && i < token.labelTo;
        });
        if (inside || end - i > 6 ||
            (end < line.to && !QStringView(u" )|,;\t/").contains(text[end])))
            continue;
        // The number that is completed stands before it: the last of this line, or of one above.
        QString written = m_last, value = m_lastValue;
        for (const SignatureToken& token : found)
            if (token.to <= i) {
                written = text.sliced(token.from, token.to - token.from).toString();
                value = token.value;
            }
        const qsizetype tail = std::max({written.lastIndexOf(u'-'), written.lastIndexOf(u'–'),
                                         written.lastIndexOf(u' '), written.lastIndexOf(u'/')});
        if (tail < 0 || written.size() - tail > 6) continue;
        const qsizetype drop = digitCount(QStringView(written).sliced(tail));
        const qsizetype cell = line.cellFrom(i, found);
        const auto label = labelAtEnd(text.sliced(cell, i - cell));
        const bool stroke = text.sliced(cell, i - cell).trimmed() == u"/";
        if (!stroke && (!label || label->use != SignatureLabel::For::Phone)) continue;
        SignatureToken token;
        token.field = SignatureField::Phone;
        token.value = value.chopped(drop) + text.sliced(i + 1, end - i - 1).toString();
        token.from = i;
        token.to = token.labelTo = end;
        token.labelFrom = label ? cell + label->from : i;
        token.kind = label && label->kind != PhoneKind::Other ? label->kind : PhoneKind::Work;
        if (stroke && !found.empty()) {
            const SignatureToken& first = found.back();
            const auto shared =
                labelAtEnd(text.sliced(first.labelFrom, first.from - first.labelFrom));
            if (shared && shared->isShared) token.kind = PhoneKind::Fax;
        }
        token.confidence = 0.8;
        found.push_back(std::move(token));
        std::ranges::sort(found, {}, &SignatureToken::from);
    }
}

/// "DW: 12" on a line of its own, below "T 02732 555 40-0".
void PhoneFinder::completeBelow(const Line& line, std::vector<SignatureToken>& found) {
    if (!found.empty() || m_last.size() < 3 || !m_last.endsWith(u'0') ||
        isDigit(m_last[m_last.size() - 2]))
        return;
    const auto extension = extensionAt(line.text, line.from, line.to);
    if (!extension || !extension->isDirect || extension->end != line.to) return;
    SignatureToken token;
    token.field = SignatureField::Phone;
    token.value = m_lastValue.chopped(1) + extension->digits;
    token.from = token.labelFrom = line.from;
    token.to = token.labelTo = line.to;
    token.kind = PhoneKind::Direct;
    token.confidence = 0.8;
    found.push_back(std::move(token));
}

/// "01632 960118 (o)", "07700 900123 mobile": labels behind, where none stand in front.
void PhoneFinder::labelBehind(const Line& line, std::vector<SignatureToken>& found) {
    if (found.empty()) return;
    std::ranges::sort(found, {}, &SignatureToken::from);
    const SignatureToken& lead = found.front();
    bool allBehind = lead.labelFrom == lead.from &&
                     !line.text.sliced(line.from, lead.from - line.from).trimmed().endsWith(u':');
    for (size_t i = 0; i < found.size(); ++i) {
        SignatureToken& token = found[i];
        const qsizetype next = i + 1 < found.size() ? found[i + 1].from : line.to;
        const QStringView behind =
            line.text.sliced(token.labelTo, std::max<qsizetype>(0, next - token.labelTo));
        qsizetype bar = 0;
        while (bar < behind.size() && (behind[bar] == u'|' || behind[bar] == u' ')) ++bar;
        auto label = labelAtStart(behind);
        if (!label && bar > 0 && allBehind) {  // "615 555 0100 | O"
            label = labelAtStart(behind.sliced(bar));
            if (label && bar + label->to == behind.size())
                label->to += bar;
            else
                label.reset();
        }
        const bool bracketed = label && behind.trimmed().startsWith(u'(');
        if (!label && allBehind && i + 1 < found.size()) {
            // "01632 960118 office 07700 900123 mobile"
            const auto end = labelAtEnd(behind);
            if (end && behind.first(end->from).trimmed().isEmpty()) label = end;
        }
        if (!label || label->use != SignatureLabel::For::Phone) {
            allBehind = false;
            continue;
        }
        // "Rooms: 08 5550 7310  Fax: …": a label that no list knows is one all the same.
        qsizetype front = token.from;
        while (front > line.from && line.text[front - 1] == u' ') --front;
        const bool unlabelled =
            token.labelFrom == token.from && (front == line.from || line.text[front - 1] != u':');
        if (!unlabelled && !bracketed && !allBehind) continue;
        if (!unlabelled && !bracketed) continue;
        if (label->kind != PhoneKind::Other) token.kind = label->kind;
        token.labelTo += label->to;
        token.confidence = std::max(token.confidence, 0.95);
        if (i + 1 < found.size() && found[i + 1].labelFrom < token.labelTo) {
            found[i + 1].labelFrom = found[i + 1].from;
            // The label between the two was taken for the second one's.
            if (found[i + 1].kind == label->kind && label->kind != PhoneKind::Mobile)
                found[i + 1].kind = PhoneKind::Work;
        }
    }
}

}  // namespace waymark
