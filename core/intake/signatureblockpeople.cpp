// SPDX-License-Identifier: GPL-3.0-or-later
// Who signs the block and who else is named in it.
#include "core/intake/signatureblock.h"

#include "core/base/text.h"
#include "core/intake/namesplitter.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signatureothers.h"
#include "core/intake/signaturewords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// A sender that is the firm: its words are those of the domain, and none is a given name.
bool isFirmOfDomain(const QString& name, const QString& domain) {
    QString bare = text::folded(ownLabel(domain));
    bare.remove(u'-');
    const QString key = text::matchKey(name);
    const QString first = signaturewords::keyOf(name.left(name.indexOf(u' ')));
    return bare.size() > 3 && (key == bare || key.endsWith(bare) || bare.endsWith(key)) &&
           !signaturewords::isGivenName(first);
}

PersonName personOf(const QString& written) {
    const QString tidy = text::tidied(written);
    if (tidy.isEmpty() || nameKind(tidy) != NameKind::Person) return {};
    const PersonName name = splitName(tidy);
    for (const QString& part : (name.given + u' ' + name.family).split(u' ', Qt::SkipEmptyParts))
        if (signaturewords::isFirmWord(signaturewords::keyOf(part)) && name.given.contains(part))
            return {};
    return name;
}

}  // namespace

void SignatureBlock::leaveOutSecondPeople() {
    const auto& lines = m_text.lines();
    const PersonName sender = personOf(m_hints.senderName);
    QStringList signer;
    for (const QString& part :
         (sender.given + u' ' + sender.family).split(u' ', Qt::SkipEmptyParts))
        signer.append(signaturewords::keyOf(part));
    bool other = false, first = true, named = !signer.isEmpty();
    QStringList person;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].afterGap) {
            other = false;
            person.clear();
        }
        const bool sentence = m_judged[i].use == LineUse::Sentence;
        if (!isRead(i) && !sentence) continue;
        const QStringView line = m_text.line(lines[i]);
        const auto digits = std::ranges::count_if(line, [](QChar c) { return c.isDigit(); });
        // The first line is the signer's, unless it names another with everything about them.
        const bool mayOpen = !first || (lines.size() > 1 && line.contains(u':') && digits >= 6 &&
                                        !secondPersonOf(line).isEmpty());
        if (mayOpen && !other && opensSecondPerson(line, signer)) {
            // With a number or an address the line says it all, but for an address below it.
            other = digits < 6 && !line.contains(u'@');
            person = secondPersonOf(line);
            m_judged[i].use = LineUse::Other;
            continue;
        }
        const qsizetype at = line.indexOf(u'@');
        if (!other && at > 0 && !person.isEmpty()) {
            const qsizetype begin = line.lastIndexOf(u' ', at) + 1;
            if (agreement(person, text::folded(
                                      line.sliced(begin, std::max<qsizetype>(0, at - begin)))) >= 3)
                m_judged[i].use = LineUse::Other;
        }
        if (!sentence) first = false;
        // "Sarah Mould (Administrator): 01749 …" below the one who signs.
        if (named && !other && labelsAnother(line, signer)) {
            m_judged[i].use = LineUse::Other;
            continue;
        }
        if (!named && !other && !sentence && looksLikePerson(line)) {
            named = true;
            for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
                signer.append(signaturewords::keyOf(word));
        }
        if (other)
            m_judged[i].use = LineUse::Other;
        else
            cutAtSecondPerson(i, signer);
    }
}

/// "Ann Roe | Buyer | Assistant: Tom Poe, 01632 …": the cells from there on are another's.
void SignatureBlock::cutAtSecondPerson(size_t i, const QStringList& signer) {
    const QStringView line = m_text.line(m_text.lines()[i]);
    const qsizetype end = m_judged[i].end < 0 ? line.size() : m_judged[i].end;
    constexpr int MostCells = 12;
    int cells = 0;
    for (qsizetype at = m_judged[i].skip; at < end && cells < MostCells; ++at) {
        if (line[at] != u'|' && line[at] != u'(') continue;
        ++cells;
        if (at == m_judged[i].skip) continue;
        qsizetype stop = at + 1;
        while (stop < end && line[stop] != u'|') ++stop;
        const QStringView cell = line.sliced(at + 1, stop - at - 1).trimmed();
        if (!cell.contains(u':') || !opensSecondPerson(cell, signer)) continue;
        m_judged[i].end = at;
        return;
    }
}

SignerClues SignatureBlock::clues() const {
    SignerClues clues;
    const QString senderDomain =
        m_hints.senderEmail.mid(m_hints.senderEmail.lastIndexOf(u'@') + 1).toLower();
    if (!isFirmOfDomain(text::tidied(m_hints.senderName), senderDomain))
        clues.sender = personOf(m_hints.senderName);
    clues.allSmall = std::ranges::none_of(m_pieces, [&](const SignaturePiece& piece) {
        return std::ranges::any_of(piece.in(m_open), [](QChar c) { return c.isUpper(); });
    });
    const auto addMail = [&](const QString& address) {
        const qsizetype at = address.lastIndexOf(u'@');
        if (at < 1) return;
        clues.locals.push_back(text::folded(address.left(at)));
        const QString domain = address.mid(at + 1).toLower();
        if (!isFreeMailDomain(domain)) clues.firms.push_back(text::folded(ownLabel(domain)));
    };
    for (const SignatureToken& token : m_tokens) {
        if (clues.locals.size() + clues.firms.size() > 20) break;
        if (token.field == SignatureField::Email) addMail(token.value);
        if (token.field == SignatureField::Website)
            clues.firms.push_back(text::folded(ownLabel(hostOf(token.value))));
    }
    addMail(m_hints.senderEmail);
    return clues;
}

/// A second person in a paragraph of their own, with their own numbers: left to the note.
void SignatureBlock::leaveOutOtherSigners() {
    const auto& lines = m_text.lines();
    const int own = m_name.piece >= 0 ? m_pieces[size_t(m_name.piece)].line : -1;
    if (own < 0) return;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const SignaturePiece& piece = m_pieces[i];
        if (!piece.afterGap || piece.line == own || piece.use != SignaturePiece::Use::Open)
            continue;
        const QStringView written = piece.in(m_open);
        if (!looksLikePerson(written)) continue;
        const PersonName name = splitName(written);
        if (name.family == m_name.name.family && name.given == m_name.name.given) continue;
        size_t end = size_t(piece.line) + 1;
        while (end < lines.size() && !lines[end].afterGap) ++end;
        if (own >= piece.line && own < int(end)) continue;
        QStringList keys;
        for (const QStringView word : written.split(u' ', Qt::SkipEmptyParts))
            keys.append(signaturewords::keyOf(word));
        bool theirs = false;
        for (const SignatureToken& token : m_tokens) {
            if (token.from < lines[size_t(piece.line)].from || token.from >= lines[end - 1].to)
                continue;
            if (token.field == SignatureField::Email)
                theirs =
                    theirs ||
                    agreement(keys, text::folded(token.value.left(token.value.indexOf(u'@')))) >= 3;
        }
        for (const SignaturePiece& each : m_pieces)
            if (each.line >= piece.line && each.line < int(end))
                for (const QStringView word : each.in(m_open).split(u' '))
                    theirs = theirs || signaturewords::isAssistant(signaturewords::keyOf(word));
        if (!theirs) continue;
        for (size_t line = size_t(piece.line); line < end; ++line) {
            m_judged[line].use = LineUse::Other;
            std::erase_if(m_tokens, [&](const SignatureToken& token) {
                return token.from >= lines[line].from && token.from < lines[line].to;
            });
        }
        for (SignaturePiece& each : m_pieces)
            if (each.line >= piece.line && each.line < int(end))
                each.use = SignaturePiece::Use::Dropped;
    }
}

}  // namespace waymark
