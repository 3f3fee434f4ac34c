// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturejob.h"

#include "core/base/text.h"
#include "core/intake/signaturejobpieces.h"
#include "core/intake/signatureoffices.h"
#include "core/intake/signaturewords.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
using Use = SignaturePiece::Use;
using signaturewords::endsLikeTrade;
using signaturewords::isBranch;
namespace {

class Finder : private JobPieces {
public:
    Finder(QStringView text, std::vector<SignaturePiece>& pieces, const FoundName& name,
           const SignerClues& clues, int addressLine)
        : JobPieces(text, pieces, name, clues), m_addressLine(addressLine) {}

    FoundJob find(const PersonName& name) {
        dropRepeatedName(name);
        splitAtPlace();
        splitAtFirm();
        takeFirm();
        forgetDomain();
        takeTitles();
        if (m_job.titles.empty()) takeTitleByPlace();
        if (m_job.organisation.text.isEmpty()) takeFirmByPlace();
        if (m_job.organisation.text.isEmpty() && m_clues.firms.empty()) takeDepartment();
        return std::move(m_job);
    }

private:
    [[nodiscard]] bool isOpen(size_t i) const {
        return m_pieces[i].use == Use::Open && m_evidence[i].plausible;
    }
    [[nodiscard]] bool isBeforeAddress(size_t i) const {
        if (m_addressLine < 0) return false;
        if (m_pieces[i].line > m_addressLine) return false;
        return m_addressLine - m_pieces[i].line <= 1;
    }

    /// The name once more, in quotes, in capitals, or only the given name.
    void dropRepeatedName(const PersonName& name) {
        const QString given = text::matchKey(name.given), family = text::matchKey(name.family);
        if (given.isEmpty()) return;
        for (SignaturePiece& piece : m_pieces) {
            const QString key = text::matchKey(piece.in(m_text));
            if (piece.use == Use::Open &&
                (key == given || key == given + family || key == family + given))
                piece.use = Use::Dropped;
        }
    }

    [[nodiscard]] double firmScore(size_t i) const {
        const JobEvidence& evidence = m_evidence[i];
        double score = evidence.firm;
        const int rows = below(i);
        if (rows <= 3) score += 0.8;
        if (rows > 6 && rows < 90) score -= 1;
        if (isBeforeAddress(i)) score += 0.8;
        // A firm in capitals, as in its logo.
        const QStringView piece = view(i);
        if (piece.size() > 3 && piece == piece.toString().toUpper()) score += 0.4;
        return score;
    }

    void setFirm(size_t i, double confidence) {
        SignaturePiece& piece = m_pieces[i];
        piece.use = Use::Organisation;
        // "SCP Rivoire, Blondel & Maury": a list of partners.
        if (i + 1 < m_pieces.size() && m_pieces[i + 1].row == piece.row &&
            m_pieces[i + 1].cell == piece.cell && isOpen(i + 1) &&
            (view(i + 1).contains(u" & ") || view(i + 1).contains(u" et ")) &&
            m_evidence[i + 1].title < 1) {
            m_pieces[i + 1].use = Use::Organisation;
            piece.to = m_pieces[i + 1].to;
        }
        qsizetype from = piece.from;
        for (const QStringView start :
             {u"for and on behalf of ", u"on behalf of ", u"im auftrag der ", u"im auftrag von ",
              u"pour le compte de ", u"ihr team der ", u"ihr team vom ", u"ihr team von ",
              u"das team der ", u"das team vom ", u"das team von ", u"the team at ",
              u"your team at ", u"l'équipe de ", u"l'équipe du ", u"het team van ",
              u"el equipo de ", u"il team di "})
            if (piece.in(m_text).startsWith(start, Qt::CaseInsensitive)) from += start.size();
        piece.from = from;
        m_job.organisation = {text::tidied(piece.in(m_text)), piece.from, piece.to, confidence};
    }

    void takeFirm() {
        double best = 2.2;
        int at = -1;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (!isOpen(i)) continue;
            const double score = firmScore(i);
            if (score <= best || m_evidence[i].title > score) continue;
            best = score;
            at = int(i);
        }
        if (at < 0) return;
        // "Eiffroy Construction" above "Agence Bretagne Sud": the branch is not the firm.
        if (at > 0 && isBranch(wordsOf(view(size_t(at))).keys.front()) && isOpen(size_t(at) - 1) &&
            m_pieces[size_t(at)].row - m_pieces[size_t(at) - 1].row <= 1 &&
            firmScore(size_t(at) - 1) > 2.2 &&
            m_evidence[size_t(at) - 1].title < m_evidence[size_t(at) - 1].firm)
            --at;
        // "Sundial Roofing, a Lumen company": pieces of one cell that are the firm together.
        setFirm(size_t(at), std::clamp(0.5 + best * 0.07, 0.5, 0.96));
        // The same firm again, in a logo or a second language, is nothing new.
        for (size_t i = 0; i < m_pieces.size(); ++i)
            if (m_pieces[i].use == Use::Open &&
                text::matchKey(view(i)) == text::matchKey(m_job.organisation.text))
                m_pieces[i].use = Use::Dropped;
    }

    /// The domain is that of the firm found; that other words are in it, too, says nothing of them.
    void forgetDomain() {
        const bool ofDomain = std::ranges::any_of(m_pieces, [&](const SignaturePiece& piece) {
            return piece.use == Use::Organisation &&
                   agreesWithDomain(wordsOf(piece.in(m_text)), m_clues.firms);
        });
        if (!ofDomain) return;
        SignerClues without = m_clues;
        without.firms.clear();
        for (size_t i = 0; i < m_pieces.size(); ++i)
            if (m_pieces[i].use == Use::Open && m_evidence[i].domain) {
                m_evidence[i] = evidenceOf(view(i), without, m_family);
                m_evidence[i].domain = true;
            }
    }

    [[nodiscard]] double titleScore(size_t i) const {
        const JobEvidence& evidence = m_evidence[i];
        double score = evidence.title;
        const int rows = below(i);
        const bool nextPiece = m_namePiece >= 0 && int(i) == m_namePiece + 1;
        if (rows == 0)
            score += nextPiece ? 1.8 : 1;
        else if (rows == 1)
            score += 1.5;
        else if (rows == 2)
            score += 0.6;
        else if (rows >= 90)
            score -= 0.5;
        else if (rows > 4)
            score -= 1;
        return score;
    }

    void addTitle(size_t i, double confidence) {
        SignaturePiece& piece = m_pieces[i];
        piece.use = Use::Title;
        m_job.titles.push_back({text::tidied(piece.in(m_text)), piece.from, piece.to, confidence});
    }

    void takeTitles() {
        double best = 3.0;
        int at = -1;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (!isOpen(i)) continue;
            const double score = titleScore(i);
            if (score <= best) continue;
            best = score;
            at = int(i);
        }
        if (at < 0) return;
        // "Owner / Head Florist": two offices in a row, of which the second was likelier.
        while (at > 0 && m_pieces[size_t(at) - 1].row == m_pieces[size_t(at)].row &&
               isOpen(size_t(at) - 1) && m_evidence[size_t(at) - 1].title >= 3 &&
               m_evidence[size_t(at) - 1].firm < 2)
            --at;
        const double confidence = std::clamp(0.5 + best * 0.07, 0.5, 0.95);
        addTitle(size_t(at), confidence);
        joinPieces(size_t(at), confidence);
    }

    /// What stands beside the title and is about it: "Director, Human Resources", a second title.
    void joinPieces(size_t at, double confidence) {
        const auto sameCell = [&](size_t i) {
            return m_pieces[i].row == m_pieces[at].row && m_pieces[i].cell == m_pieces[at].cell;
        };
        size_t end = at;
        for (size_t i = at + 1; i < m_pieces.size() && isOpen(i); ++i) {
            const bool dashed = isBehindDash(i);
            if (!sameCell(i) && !(dashed && m_pieces[i - 1].use == Use::Title)) break;
            const bool about = !dashed && m_evidence[i].title >= 0.3;
            // "Associate Director, Building Surveying", "General Manager – Exports" with the firm
            // elsewhere.
            const double most = m_evidence[i].domain || m_evidence[i].legal ? 1.5 : 2.6;
            const bool elsewhere = hasFirmElsewhere(m_pieces[at].row);
            const bool unknown = (elsewhere || !m_job.organisation.text.isEmpty()) &&
                                 m_evidence[i].firm < most &&
                                 m_evidence[i].title > (elsewhere ? -2.1 : -1) && wordCount(i) <= 4;
            if (!about && !unknown) break;
            m_pieces[i].use = Use::Title;
            m_job.titles.back().to = m_pieces[i].to;
            m_job.titles.back().text =
                text::tidied(m_text.sliced(m_pieces[at].from, m_pieces[i].to - m_pieces[at].from));
            end = i;
        }
        for (size_t i = end + 1; i < m_pieces.size(); ++i) {
            if (!isOpen(i)) {
                if (m_pieces[i].use == Use::Dropped || m_pieces[i].use == Use::Credential) continue;
                break;
            }
            if (m_pieces[i].row - m_pieces[end].row > 1 || m_pieces[i].afterGap) break;
            if (m_evidence[i].title < 3 || m_evidence[i].firm >= 2) break;
            if (m_job.titles.size() >= 3) break;
            addTitle(i, confidence);
            end = i;
            for (size_t k = i + 1;
                 k < m_pieces.size() && m_pieces[k].row == m_pieces[i].row &&
                 m_pieces[k].cell == m_pieces[i].cell && isOpen(k) && m_evidence[k].title >= 0.3;
                 ++k) {
                m_pieces[k].use = Use::Title;
                m_job.titles.back().to = m_pieces[k].to;
                m_job.titles.back().text = text::tidied(
                    m_text.sliced(m_pieces[i].from, m_pieces[k].to - m_pieces[i].from));
                end = k;
            }
            i = end;
        }
    }
    /// "Manager – Exports": one dash between this piece and the one before it.
    [[nodiscard]] bool isBehindDash(size_t i) const {
        if (m_pieces[i].row != m_pieces[i - 1].row) return false;
        const qsizetype from = m_pieces[i - 1].to;
        const QStringView between = m_text.sliced(from, m_pieces[i].from - from).trimmed();
        return between == u"-" || between == u"–" || between == u"—";
    }
    [[nodiscard]] bool hasFirmElsewhere(int row) const {
        return std::ranges::any_of(m_pieces, [&](const SignaturePiece& piece) {
            return piece.use == Use::Organisation && piece.row != row;
        });
    }

    /// No word tells: the piece beside the title or the name, before address and numbers.
    void takeFirmByPlace() {
        int best = -1;
        double most = 0.9;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (!isOpen(i) || isOnlyField(i) || m_evidence[i].title >= 2) continue;
            const QStringView piece = view(i);
            if (piece.front().isLower() || wordCount(i) > 6 || isAboutTitle(i)) continue;
            double score = m_evidence[i].firm;
            if (isAloneBelowName(i)) score += 1.0;
            if (isBesideTitle(i)) score += 1.4;
            if (isBeforeAddress(i)) score += 1.0;
            const int rows = below(i);
            if (rows <= 2 && rows > 0 && !m_job.titles.empty()) score += 0.4;
            if (rows == 90 && m_pieces[i].row == 0) score += 0.8;
            if (rows > 4 && rows < 90) score -= 1.2;
            if (score <= most) continue;
            most = score;
            best = int(i);
        }
        if (best < 0) return;
        setFirm(size_t(best), std::clamp(0.4 + most * 0.1, 0.4, 0.75));
    }
    /// "County Health Dept." and nothing else: the department is all that is said of the firm.
    void takeDepartment() {
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (!isOpen(i) || !m_evidence[i].department || m_evidence[i].title >= 2) continue;
            if (wordCount(i) < 2 || view(i).front().isLower() || !isBesideTitle(i)) continue;
            return setFirm(i, 0.4);
        }
    }
    /// "Buyer – Homewares" with a mail domain that says otherwise: what the title is about.
    [[nodiscard]] bool isAboutTitle(size_t i) const {
        return i > 0 && m_pieces[i - 1].use == Use::Title &&
               m_pieces[i - 1].row == m_pieces[i].row && wordCount(i) == 1 &&
               !m_clues.firms.empty() && !m_evidence[i].domain && !m_evidence[i].legal;
    }
    /// A name, one line below it, and then only numbers: nothing but the firm is left for it.
    [[nodiscard]] bool isAloneBelowName(size_t i) const {
        if (!m_job.titles.empty() || m_namePiece < 0 || m_pieces[i].order != 0 || below(i) != 1 ||
            wordCount(i) < 2 || m_evidence[i].title > 1)
            return false;
        for (size_t k = i + 1; k < m_pieces.size() && m_pieces[k].line <= m_pieces[i].line + 1; ++k)
            if (m_pieces[k].use == Use::Open) return false;
        const PieceWords words = wordsOf(view(i));
        return words.texts.back().front().isUpper() && !endsLikeTrade(words.keys.front());
    }
    [[nodiscard]] bool isBesideTitle(size_t i) const {
        for (size_t k = 0; k < m_pieces.size(); ++k) {
            if (m_pieces[k].use != Use::Title) continue;
            const int rows = m_pieces[i].row - m_pieces[k].row;
            if (rows == 1 && m_pieces[i].order == 0) return true;
            if (rows == -1 && int(i) != m_namePiece) return true;
            if (rows == 0 && (i == k + 1 || k == i + 1)) return true;
        }
        return false;
    }

    /// By its shape alone: above 0 a title ("Charpentier de marine", "Hydroloog"), below 0 a firm
    /// ("Quarrymill Lumen").
    [[nodiscard]] double lean(size_t i) const {
        const PieceWords words = wordsOf(view(i));
        double lean = m_evidence[i].title - m_evidence[i].firm;
        int small = 0;
        for (const QString& word : words.texts) small += word.front().isLower() ? 1 : 0;
        if (endsLikeTrade(words.keys.front())) lean += 0.5;
        if (small > 0)
            lean += 0.6;
        else if (words.keys.size() > 1)
            lean += endsLikeTrade(words.keys.back()) ? 0.3 : -0.6;
        return lean;
    }

    /// No word tells: what stands straight behind or below the name.
    void takeTitleByPlace() {
        if (m_namePiece < 0) return;
        for (size_t i = size_t(m_namePiece) + 1; i < m_pieces.size(); ++i) {
            if (m_pieces[i].use == Use::Credential || m_pieces[i].use == Use::Dropped ||
                m_pieces[i].use == Use::Name)
                continue;
            // The firm in the column beside the name.
            if (m_pieces[i].use == Use::Organisation && below(i) == 0 &&
                m_pieces[i].cell != m_pieces[size_t(m_namePiece)].cell)
                continue;
            if (!isOpen(i)) return;
            if (below(i) > 1 || m_pieces[i].afterGap) return;
            const JobEvidence& evidence = m_evidence[i];
            if (evidence.firm >= 2 || wordCount(i) > 7 || isOnlyField(i)) return;
            const bool hasFirm = !m_job.organisation.text.isEmpty();
            // With another unknown piece below it, the upper one is the title.
            const bool another = i + 1 < m_pieces.size() && isOpen(i + 1) &&
                                 m_pieces[i + 1].row - m_pieces[i].row <= 1 &&
                                 !m_pieces[i + 1].afterGap && wordCount(i + 1) <= 5 &&
                                 lean(i + 1) < lean(i) + 0.3;
            if (lean(i) < (hasFirm ? -0.8 : another ? -0.7 : 0.1)) return;
            addTitle(i, 0.5);
            return;
        }
    }
    [[nodiscard]] bool isOnlyField(size_t i) const {
        if (m_evidence[i].department) return true;
        const PieceWords words = wordsOf(view(i));
        return std::ranges::all_of(words.keys, [](const QString& key) {
            return signaturewords::isField(key) || key == u"&"_s || key == u"und"_s ||
                   key == u"and"_s || key == u"et"_s || key == u"y"_s || key == u"en"_s ||
                   key == u"service"_s || key == u"kundenservice"_s;
        });
    }

    int m_addressLine;
    FoundJob m_job;
};

}  // namespace

FoundJob findJob(QStringView text, std::vector<SignaturePiece>& pieces, const FoundName& name,
                 const SignerClues& clues, int addressLine) {
    return Finder(text, pieces, name, clues, addressLine).find(name.name);
}

}  // namespace waymark
