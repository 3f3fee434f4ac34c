// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturejob.h"

#include "core/base/text.h"
#include "core/intake/addressreaderpostcode.h"
#include "core/intake/addressreaderwords.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signaturewords.h"

#include <algorithm>
#include <array>
#include <optional>

namespace waymark {
using namespace Qt::StringLiterals;
using Use = SignaturePiece::Use;
namespace {

struct Words {
    QStringList texts, keys;
};

Words wordsOf(QStringView piece) {
    Words words;
    for (const QStringView word : piece.split(u' ', Qt::SkipEmptyParts)) {
        words.texts.append(word.toString());
        words.keys.append(signaturewords::keyOf(word));
    }
    return words;
}

bool addressHost(QStringView piece) { return !piece.contains(u' ') && isWebHost(piece); }

/// Word endings of trades and offices, by which an unknown word leans to a title.
bool endsLikeTrade(const QString& key) {
    static const QStringList ends{
        u"eur"_s,  u"euse"_s,  u"rice"_s,  u"iste"_s, u"ier"_s, u"iere"_s,  u"ien"_s, u"ienne"_s,
        u"ador"_s, u"adora"_s, u"ista"_s,  u"ero"_s,  u"era"_s, u"oloog"_s, u"aar"_s, u"ist"_s,
        u"er"_s,   u"or"_s,    u"are"_s,   u"nik"_s,  u"arz"_s, u"tore"_s,  u"in"_s,  u"ster"_s,
        u"log"_s,  u"loge"_s,  u"ologo"_s, u"ian"_s,  u"ant"_s, u"ent"_s,   u"ka"_s,  u"man"_s};
    return std::ranges::any_of(
        ends, [&](const QString& end) { return key.size() > end.size() + 2 && key.endsWith(end); });
}

/// Words with which the name of a firm begins in languages that put its trade behind.
bool namesHouse(const QString& key) {
    static const QStringList words{
        u"cabinet"_s,     u"clinique"_s,    u"clinica"_s,     u"bufete"_s,       u"despacho"_s,
        u"gabinete"_s,    u"etude"_s,       u"consultorio"_s, u"ambulatorio"_s,  u"agence"_s,
        u"agencia"_s,     u"agenzia"_s,     u"asociacion"_s,  u"association"_s,  u"asesoria"_s,
        u"academia"_s,    u"escuela"_s,     u"ecole"_s,       u"instituto"_s,    u"colegio"_s,
        u"taller"_s,      u"talleres"_s,    u"farmacia"_s,    u"pharmacie"_s,    u"praxis"_s,
        u"kanzlei"_s,     u"praktijk"_s,    u"kancelaria"_s,  u"gabinet"_s,      u"laboratorio"_s,
        u"notaria"_s,     u"groupement"_s,  u"syndicat"_s,    u"maison"_s,       u"hotel"_s,
        u"stichting"_s,   u"restaurant"_s,  u"restaurante"_s, u"ristorante"_s,   u"gasthof"_s,
        u"gasthaus"_s,    u"stiftung"_s,    u"fondation"_s,   u"fundacion"_s,    u"fondazione"_s,
        u"cooperatie"_s,  u"cooperative"_s, u"cooperativa"_s, u"klinik"_s,       u"klinikum"_s,
        u"autohaus"_s,    u"weingut"_s,     u"apotheke"_s,    u"apotheek"_s,     u"garage"_s,
        u"mairie"_s,      u"gemeente"_s,    u"gemeinde"_s,    u"stadt"_s,        u"ayuntamiento"_s,
        u"universidad"_s, u"universite"_s,  u"universitat"_s, u"universiteit"_s, u"universita"_s,
        u"colegio"_s,     u"college"_s,     u"lycee"_s,       u"groupe"_s,       u"grupo"_s,
        u"gruppo"_s,      u"groep"_s,       u"firma"_s};
    return words.contains(key);
}

/// Offices that nobody is called by, and no firm: CEO, Geschäftsführerin, gérant.
bool isOffice(const QString& key) {
    static const QStringList words{u"ceo"_s,
                                   u"cto"_s,
                                   u"cfo"_s,
                                   u"coo"_s,
                                   u"director"_s,
                                   u"directeur"_s,
                                   u"directrice"_s,
                                   u"direktor"_s,
                                   u"directora"_s,
                                   u"direttore"_s,
                                   u"direttrice"_s,
                                   u"manager"_s,
                                   u"managing"_s,
                                   u"owner"_s,
                                   u"founder"_s,
                                   u"co-founder"_s,
                                   u"president"_s,
                                   u"presidente"_s,
                                   u"geschaftsfuhrer"_s,
                                   u"geschaftsfuhrerin"_s,
                                   u"inhaber"_s,
                                   u"inhaberin"_s,
                                   u"prokurist"_s,
                                   u"prokuristin"_s,
                                   u"vorstand"_s,
                                   u"leiter"_s,
                                   u"leiterin"_s,
                                   u"gerant"_s,
                                   u"gerante"_s,
                                   u"fondateur"_s,
                                   u"fondatrice"_s,
                                   u"gerente"_s,
                                   u"administrador"_s,
                                   u"fundador"_s,
                                   u"fundadora"_s,
                                   u"propietario"_s,
                                   u"bestuurder"_s,
                                   u"eigenaar"_s,
                                   u"zaakvoerder"_s,
                                   u"titolare"_s,
                                   u"amministratore"_s,
                                   u"vd"_s,
                                   u"agare"_s,
                                   u"prezes"_s,
                                   u"wlasciciel"_s,
                                   u"wlascicielka"_s,
                                   u"dyrektor"_s};
    return words.contains(key);
}

/// Words that begin the name of one house among several.
bool isBranch(const QString& key) {
    static const QStringList words{
        u"agence"_s,          u"agencia"_s,     u"filiale"_s,  u"filial"_s,     u"niederlassung"_s,
        u"geschaftsstelle"_s, u"zweigstelle"_s, u"branch"_s,   u"sucursal"_s,   u"delegacion"_s,
        u"delegation"_s,      u"vestiging"_s,   u"standort"_s, u"succursale"_s, u"antenne"_s,
        u"oddzial"_s,         u"filiala"_s,     u"sede"_s,     u"site"_s,       u"werk"_s};
    return words.contains(key);
}

/// What the words of a piece say by themselves, wherever it stands.
struct Evidence {
    double title = 0, firm = 0;
    bool legal = false, domain = false, department = false, plausible = true;
};

/// "Sundial Roofing" agrees with sundialroofing.example, "TLG" with tlg.example.
bool agreesWithDomain(const Words& words, const std::vector<QString>& firms) {
    QString joined, initials;
    QStringList own;
    for (qsizetype i = 0; i < words.keys.size(); ++i) {
        QString key;
        for (const QChar c : words.keys[i])
            if (c.isLetterOrNumber()) key.append(c);
        if (key.isEmpty() || signaturewords::isLegalForm(words.keys[i], words.texts[i])) continue;
        joined += key;
        initials += key.front();
        own.append(key);
    }
    if (joined.size() < 2) return false;
    // ü is written ue in domains.
    QString opened;
    for (const QString& text : words.texts) {
        QString small = text.toLower();
        small.replace(u"ä"_s, u"ae"_s).replace(u"ö"_s, u"oe"_s).replace(u"ü"_s, u"ue"_s);
        for (const QChar c : text::folded(small))
            if (c.isLetterOrNumber()) opened.append(c);
    }
    for (const QString& firm : firms) {
        QString bare = firm;
        bare.remove(u'-');
        if (bare.size() < 2) continue;
        if (joined == bare || opened == bare) return true;
        if (bare.size() >= 3 && (joined.startsWith(bare) || bare.startsWith(joined)) &&
            std::min(joined.size(), bare.size()) >= 4)
            return true;
        if (bare.size() >= 4 && (opened.startsWith(bare) || bare.startsWith(opened)) &&
            opened.size() >= 4)
            return true;
        if (bare.size() >= 2 && initials == bare && own.size() >= 2) return true;
        int hits = 0;
        qsizetype covered = 0;
        for (const QString& word : own)
            if (word.size() >= 4 && bare.contains(word)) ++hits, covered += word.size();
        if (hits >= 2 || (hits == 1 && covered * 2 >= bare.size())) return true;
    }
    return false;
}

Evidence evidenceOf(QStringView piece, const SignerClues& clues, const QString& family) {
    Evidence evidence;
    const Words words = wordsOf(piece);
    const qsizetype count = words.keys.size();
    int digits = 0, letters = 0;
    for (const QChar c : piece) {
        digits += c.isDigit() ? 1 : 0;
        letters += c.isLetter() ? 1 : 0;
    }
    // "Wilczek Geodezja", "Pettersons Åkeri": the signer's own name in that of the firm.
    bool own = false;
    for (const QString& key : words.keys)
        own = own || (family.size() > 2 && count > 1 && key.startsWith(family) &&
                      key.size() <= family.size() + 2);
    if (digits > 0 && addresswords::pieceOf(piece) == addresswords::Piece::Street) {
        evidence.firm -= 2;
        evidence.title -= 2;
    }
    if (piece.startsWith(u'(') && piece.endsWith(u')')) evidence.plausible = false;
    if (letters < 2 || count > 12 || piece.size() > 110) evidence.plausible = false;
    // The town of a second address.
    if (digits >= 4 && !piece.contains(u'@')) {
        const auto postcode = postcodeIn(piece, {});
        if (postcode && postcode->sureness >= 0.75) evidence.plausible = false;
    }
    if (digits > 4 || digits * 2 > letters) evidence.plausible = false;
    int titles = 0, firms = 0, fields = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const QString& key = words.keys[i];
        if (signaturewords::isTitle(key)) ++titles;
        if (signaturewords::isField(key)) ++fields;
        if (signaturewords::isDepartment(key)) evidence.department = true;
        if (signaturewords::isLegalForm(key, words.texts[i]) && (i > 0 || count == 1))
            evidence.legal = true;
        if (signaturewords::isFirmWord(key)) ++firms;
    }
    // "Eddie's Car Valeting": somebody's.
    const QString& owner = words.texts.front();
    if (count > 1 && owner.front().isUpper() && owner.size() > 3 &&
        (owner.endsWith(u"'s") || owner.endsWith(u"’s")))
        evidence.firm += 2;
    if (piece.contains(u"& Co") || piece.contains(u"株式会社") || piece.contains(u"公司") ||
        piece.contains(u"有限会社"))
        evidence.legal = true;
    evidence.domain = agreesWithDomain(words, clues.firms);
    // "Director of the Bank": titles with what they are about.
    if (titles > 0) evidence.title += 3 + 0.5 * std::min(titles, 3);
    if (fields > 0) evidence.title += titles > 0 ? 0.5 : 0.3;
    if (titles > 0 && signaturewords::isTitle(words.keys.front())) evidence.title += 0.5;
    if (evidence.legal) evidence.title -= 5;
    // "Moniteur de plongée", "Clerk to the Council": somebody, though the firm lives by it, too.
    static const QStringList links{u"de"_s,  u"du"_s,  u"des"_s, u"of"_s, u"to"_s, u"for"_s,
                                   u"für"_s, u"fur"_s, u"van"_s, u"di"_s, u"en"_s, u"voor"_s};
    const bool office = !evidence.legal && count >= 3 &&
                        signaturewords::isTitle(words.keys.front()) &&
                        links.contains(words.keys[1]);
    if (office) {
        evidence.title += 1.5;
        evidence.firm -= 3;
    }
    if (evidence.domain) evidence.title -= titles > 0 ? 1.5 : 3;
    if (firms > 0 && fields < count) evidence.title -= titles > 0 ? 0.7 : 1.5;
    if (evidence.legal) evidence.firm += 5;
    if (evidence.domain) evidence.firm += 4;
    if (own) {
        evidence.firm += 3;
        evidence.title -= 2;
    }
    if (addressHost(piece)) evidence.firm += 4;
    if (evidence.domain && titles == count) evidence.firm -= 4;
    if (firms > 0) evidence.firm += 1.7 + 0.3 * std::min(firms, 3);
    if (titles > 0 && !evidence.legal) evidence.firm -= evidence.domain || own ? 1.5 : 3;
    if (fields > 0 && fields == count && !evidence.legal && !evidence.domain) evidence.firm -= 2.5;
    if (evidence.department && !evidence.legal) {
        evidence.firm -= 2.5;
        evidence.title -= titles > 0 ? 0 : 2;
    }
    // "Clínica Veterinaria El Olmo", "Cabinet vétérinaire du Marais": what kind of house it is.
    if (titles > 0 && count >= 3 && namesHouse(words.keys.front()) &&
        !signaturewords::isTitle(words.keys.back())) {
        evidence.firm += 2.5;
        evidence.title -= 3;
    }
    if (digits > 0) evidence.title -= 1;
    if (!addresswords::countryNamed(piece).isEmpty() || addresswords::isLargeTown(piece)) {
        evidence.firm -= 4;
        evidence.title -= 4;
    }
    const QChar first = piece.front();
    if (first.isLower()) evidence.firm -= evidence.domain ? 0 : 1.5;
    if (count > 7) evidence.firm -= 1.5;
    if (piece.endsWith(u'.') && !evidence.legal && count > 3) evidence.title -= 2;
    return evidence;
}

class Finder {
public:
    Finder(QStringView text, std::vector<SignaturePiece>& pieces, const FoundName& name,
           const SignerClues& clues, int addressLine)
        : m_text(text),
          m_pieces(pieces),
          m_clues(clues),
          m_addressLine(addressLine),
          m_family(text::folded(name.name.family.mid(name.name.family.lastIndexOf(u' ') + 1))) {
        m_nameRow = name.piece >= 0 ? pieces[size_t(name.piece)].row : -1;
        m_namePiece = name.piece;
        for (const SignaturePiece& piece : pieces)
            m_evidence.push_back(evidenceOf(piece.in(text), clues, m_family));
    }

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
    [[nodiscard]] QStringView view(size_t i) const { return m_pieces[i].in(m_text); }
    [[nodiscard]] bool isOpen(size_t i) const {
        return m_pieces[i].use == Use::Open && m_evidence[i].plausible;
    }
    /// How far below the name (in rows with words); large above it.
    [[nodiscard]] int below(size_t i) const {
        if (m_nameRow < 0) return m_pieces[i].row + 1;
        const int rows = m_pieces[i].row - m_nameRow;
        return rows >= 0 ? rows : 90;
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

    /// "Head of Sales at Lumen", "Lumen GmbH – Leiterin": the words between tell.
    void splitAtPlace() {
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
                const bool place = signaturewords::isAt(key) ||
                                   (of.contains(key) && addressHost(piece.sliced(at))) ||
                                   (key == u"en"_s && piece.sliced(at).contains(u' ') &&
                                    saysFirm(piece.sliced(at)));
                if (!place || text::folded(piece.sliced(at)) == u"law"_s) continue;
                const Evidence left = evidenceOf(piece.first(from).trimmed(), m_clues, m_family);
                const QStringView rest = piece.sliced(at);
                if (left.title < 2.5 && below(i) > 1) continue;
                if (rest.isEmpty() || (rest.front().isLower() && !addressHost(rest))) continue;
                SignaturePiece behind = m_pieces[i];
                behind.from = m_pieces[i].from + at;
                behind.order += 1;
                m_pieces[i].to = m_pieces[i].from + from;
                while (m_pieces[i].to > m_pieces[i].from && m_text[m_pieces[i].to - 1] == u' ')
                    --m_pieces[i].to;
                m_evidence[i] = left;
                m_evidence[i].title += 1;
                Evidence firm = evidenceOf(behind.in(m_text), m_clues, m_family);
                firm.firm += 4;
                m_pieces.insert(m_pieces.begin() + qsizetype(i) + 1, behind);
                m_evidence.insert(m_evidence.begin() + qsizetype(i) + 1, firm);
                if (m_namePiece > int(i)) ++m_namePiece;
                break;
            }
        }
    }

    /// "CEO Acme Ltd", "Receptioniste Hotel De Duinrand": an office, and the firm behind it with
    /// its legal form or the word for such a house. Trades are no offices here: "Baker Homes Ltd"
    /// is a firm.
    void splitAtFirm() {
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
            const Words rest = wordsOf(piece.sliced(at));
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

    [[nodiscard]] bool saysFirm(QStringView rest) const {
        if (!rest.front().isUpper()) return false;
        const Evidence evidence = evidenceOf(rest, m_clues, m_family);
        int small = 0;
        for (const QStringView word : rest.split(u' ')) small += word.front().isLower() ? 1 : 0;
        return evidence.firm > -1 && evidence.title < 0.3 && small == 0;
    }

    [[nodiscard]] double firmScore(size_t i) const {
        const Evidence& evidence = m_evidence[i];
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
        const Evidence& evidence = m_evidence[i];
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
    [[nodiscard]] qsizetype wordCount(size_t i) const { return view(i).count(u' ') + 1; }

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
        const Words words = wordsOf(view(i));
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
        const Words words = wordsOf(view(i));
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
            const Evidence& evidence = m_evidence[i];
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
        const Words words = wordsOf(view(i));
        return std::ranges::all_of(words.keys, [](const QString& key) {
            return signaturewords::isField(key) || key == u"&"_s || key == u"und"_s ||
                   key == u"and"_s || key == u"et"_s || key == u"y"_s || key == u"en"_s ||
                   key == u"service"_s || key == u"kundenservice"_s;
        });
    }

    QStringView m_text;
    std::vector<SignaturePiece>& m_pieces;
    const SignerClues& m_clues;
    int m_addressLine;
    QString m_family;
    int m_nameRow = -1, m_namePiece = -1;
    std::vector<Evidence> m_evidence;
    FoundJob m_job;
};

}  // namespace

FoundJob findJob(QStringView text, std::vector<SignaturePiece>& pieces, const FoundName& name,
                 const SignerClues& clues, int addressLine) {
    return Finder(text, pieces, name, clues, addressLine).find(name.name);
}

}  // namespace waymark
