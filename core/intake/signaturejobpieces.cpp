// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturejobpieces.h"

#include "core/base/text.h"
#include "core/intake/signatureoffices.h"
#include "core/intake/signaturewords.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using signaturewords::isOffice;
using signaturewords::namesHouse;
using Use = SignaturePiece::Use;

JobPieces::JobPieces(QStringView text, std::vector<SignaturePiece>& pieces, const FoundName& name,
                     const SignerClues& clues)
    : m_text(text),
      m_pieces(pieces),
      m_clues(clues),
      m_family(text::folded(name.name.family.mid(name.name.family.lastIndexOf(u' ') + 1))),
      m_nameRow(name.piece >= 0 ? pieces[size_t(name.piece)].row : -1),
      m_namePiece(name.piece) {
    for (const SignaturePiece& piece : pieces)
        m_evidence.push_back(evidenceOf(piece.in(text), clues, m_family));
}

int JobPieces::below(size_t i) const {
    if (m_nameRow < 0) return m_pieces[i].row + 1;
    const int rows = m_pieces[i].row - m_nameRow;
    return rows >= 0 ? rows : 90;
}

void JobPieces::splitAtPlace() {
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].use != Use::Open) continue;
        const QStringView piece = view(i);
        qsizetype at = 0;
        for (const QStringView word : piece.split(u' ')) {
            const qsizetype from = at;
            at += word.size() + 1;
            const QString key = signaturewords::keyOf(word);
            static const QStringList of{u"of"_s, u"von"_s, u"de"_s, u"van"_s, u"di"_s, u"av"_s};
            if (from == 0 || at >= piece.size()) continue;
            const bool place =
                signaturewords::isAt(key) ||
                (of.contains(key) && isAddressHost(piece.sliced(at))) ||
                (key == u"en"_s && piece.sliced(at).contains(u' ') && saysFirm(piece.sliced(at)));
            if (!place || text::folded(piece.sliced(at)) == u"law"_s) continue;
            const JobEvidence left = evidenceOf(piece.first(from).trimmed(), m_clues, m_family);
            const QStringView rest = piece.sliced(at);
            if (left.title < 2.5 && below(i) > 1) continue;
            if (rest.isEmpty() || (rest.front().isLower() && !isAddressHost(rest))) continue;
            SignaturePiece behind = m_pieces[i];
            behind.from = m_pieces[i].from + at;
            behind.order += 1;
            m_pieces[i].to = m_pieces[i].from + from;
            while (m_pieces[i].to > m_pieces[i].from && m_text[m_pieces[i].to - 1] == u' ')
                --m_pieces[i].to;
            m_evidence[i] = left;
            m_evidence[i].title += 1;
            JobEvidence firm = evidenceOf(behind.in(m_text), m_clues, m_family);
            firm.firm += 4;
            m_pieces.insert(m_pieces.begin() + qsizetype(i) + 1, behind);
            m_evidence.insert(m_evidence.begin() + qsizetype(i) + 1, firm);
            if (m_namePiece > int(i)) ++m_namePiece;
            break;
        }
    }
}

void JobPieces::splitAtFirm() {
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].use != Use::Open) continue;
        const QStringView piece = view(i);
        qsizetype at = 0;
        bool offices = true;
        while (at < piece.size()) {
            qsizetype end = piece.indexOf(u' ', at);
            if (end < 0) end = piece.size();
            const QString key = signaturewords::keyOf(piece.sliced(at, end - at));
            if (!isOffice(key) && !signaturewords::isTitle(key)) break;
            offices = offices && isOffice(key);
            at = std::min(piece.size(), end + 1);
        }
        if (at == 0 || at >= piece.size() || !piece[at].isUpper()) continue;
        const PieceWords rest = wordsOf(piece.sliced(at));
        if (rest.keys.size() < 2 || !rest.texts[1].front().isUpper()) continue;
        const bool legal = offices && m_evidence[i].legal;
        if (!legal && !namesHouse(rest.keys.front())) continue;
        SignaturePiece firm = m_pieces[i];
        firm.from += at;
        firm.order += 1;
        m_pieces[i].to = firm.from - 1;
        m_evidence[i] = evidenceOf(view(i), m_clues, m_family);
        m_evidence.insert(m_evidence.begin() + qsizetype(i) + 1,
                          evidenceOf(firm.in(m_text), m_clues, m_family));
        m_pieces.insert(m_pieces.begin() + qsizetype(i) + 1, firm);
        if (m_namePiece > int(i)) ++m_namePiece;
    }
}

bool JobPieces::saysFirm(QStringView rest) const {
    if (!rest.front().isUpper()) return false;
    const JobEvidence evidence = evidenceOf(rest, m_clues, m_family);
    int small = 0;
    for (const QStringView word : rest.split(u' ')) small += word.front().isLower() ? 1 : 0;
    return evidence.firm > -1 && evidence.title < 0.3 && small == 0;
}

}  // namespace waymark
