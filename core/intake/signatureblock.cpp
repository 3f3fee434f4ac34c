// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureblock.h"

#include "core/base/text.h"
#include "core/intake/addressreaderpieces.h"
#include "core/intake/addressreaderwords.h"
#include "core/intake/signaturedomains.h"
#include "core/intake/signaturelabels.h"
#include "core/intake/signaturephones.h"
#include "core/intake/signatureregion.h"
#include "core/intake/signaturewords.h"

#include <algorithm>
#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t MostOfAKind = 40;
constexpr size_t MostPieces = 300;

}  // namespace

/// Where the fields of a line end: before register numbers.
qsizetype SignatureBlock::endOf(size_t line) const {
    const SignatureText::Line& place = m_text.lines()[line];
    const qsizetype end = m_judged[line].end;
    return end < 0 ? place.to : place.from + end;
}

SignatureBlock::SignatureBlock(QStringView source, const SignatureHints& hints)
    : m_text(source), m_hints(hints), m_judged(judgedLines(m_text)), m_open(m_text.text()) {}

bool SignatureBlock::isRead(size_t line) const { return m_judged[line].use == LineUse::Content; }

ReadSignature SignatureBlock::read() {
    leaveOutTheMessage();
    leaveOutSecondPeople();
    findTokens();
    findAddressParts();
    collectPieces();
    findPerson();
    addFirmOfDomain();
    std::ranges::stable_sort(m_read.parts, [](const SignaturePart& a, const SignaturePart& b) {
        return a.field != b.field ? a.field < b.field : a.from < b.from;
    });
    m_read.rest = leftOver();
    return std::move(m_read);
}

/// What stands above the closing formula is the message, if the signature is below.
void SignatureBlock::leaveOutTheMessage() {
    for (size_t i = m_judged.size(); i-- > 1;) {
        if (!m_judged[i].afterClosing) continue;
        for (size_t k = 0; k < i; ++k)
            if (isRead(k)) m_judged[k].use = LineUse::Sentence;
        return;
    }
}

void SignatureBlock::cover(qsizetype from, qsizetype to) {
    for (qsizetype i = from; i < to; ++i)
        if (m_open[i] != u'\n') m_open[i] = u'|';
}

void SignatureBlock::add(SignatureField field, QString value, qsizetype from, qsizetype to,
                         double confidence) {
    SignaturePart part;
    part.field = field;
    part.value = std::move(value);
    const auto span = m_text.span(from, to);
    part.from = span.from;
    part.to = span.to;
    part.confidence = confidence;
    m_read.parts.push_back(std::move(part));
}

/// Addresses, links and numbers of every line that holds fields.
void SignatureBlock::findTokens() {
    const auto& lines = m_text.lines();
    std::vector<std::vector<SignatureToken>> links(lines.size());
    std::vector<SignatureToken> all;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!isRead(i) && m_judged[i].use != LineUse::Hours) continue;
        links[i] = linksOfLine(m_text.text(), lines[i].from + m_judged[i].skip, endOf(i));
        all.insert(all.end(), links[i].begin(), links[i].end());
    }
    SignatureToken sender;
    if (all.size() > 400) all.resize(400);
    if (const qsizetype at = m_hints.senderEmail.lastIndexOf(u'@'); at >= 0) {
        sender.field = SignatureField::Email;
        sender.value = m_hints.senderEmail;
        all.push_back(sender);
    }
    m_region = signatureRegion(m_text, m_judged, all, m_hints.country);
    PhoneFinder phones(m_region);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!isRead(i) && m_judged[i].use != LineUse::Hours) continue;
        const qsizetype from = lines[i].from + m_judged[i].skip;
        std::vector<SignatureToken> found = phones.ofLine(m_text.text(), from, endOf(i), links[i]);
        for (SignatureToken& link : links[i]) {
            // Its label: "E-Mail:", "w", "Web |".
            qsizetype begin = from;
            for (const auto* tokens : {&links[i], &found})
                for (const SignatureToken& each : *tokens)
                    if (each.labelTo <= link.from) begin = std::max(begin, each.labelTo);
            const auto label =
                labelAtEnd(QStringView(m_text.text()).sliced(begin, link.from - begin));
            if (label && link.labelFrom == link.from) link.labelFrom = begin + label->from;
            found.push_back(link);
        }
        std::ranges::sort(found, {}, &SignatureToken::from);
        coverUnknownLabels(found, from, i > 0);
        m_tokens.insert(m_tokens.end(), found.begin(), found.end());
    }
    for (const SignatureToken& token : m_tokens) cover(token.labelFrom, token.labelTo);
}

/// "Notdienst 0171 …", "Pedidos: 900 …": words before a number that no list knows as a label.
void SignatureBlock::coverUnknownLabels(std::vector<SignatureToken>& tokens, qsizetype from,
                                        bool mayBeOneWord) const {
    const QStringView text = m_text.text();
    for (SignatureToken& token : tokens) {
        const qsizetype begin = std::exchange(from, token.labelTo);
        if (token.labelFrom != token.from || token.field != SignatureField::Phone) continue;
        qsizetype start = token.from;
        while (start > begin && text[start - 1] != u'|' && text[start - 1] != u'\t' &&
               text[start - 1] != u',')
            --start;
        const QStringView words = text.sliced(start, token.from - start).trimmed();
        const auto count = words.split(u' ', Qt::SkipEmptyParts).size();
        const bool colon = words.endsWith(u':') && count <= 4;
        if (colon ||
            (count == 1 && mayBeOneWord && !signaturewords::isTitle(signaturewords::keyOf(words))))
            token.labelFrom = start;
    }
}

void SignatureBlock::addToken(const SignatureToken& token) {
    if (!token.isFact) return;
    Contact& contact = m_read.contact;
    switch (token.field) {
        case SignatureField::Email: {
            const auto address = EmailAddress::parse(token.value);
            const bool known =
                !address || std::ranges::any_of(contact.emails, [&](const EmailEntry& each) {
                    return each.address == *address;
                });
            if (known || contact.emails.size() >= MostOfAKind) return;
            contact.emails.push_back({*address, {}});
            break;
        }
        case SignatureField::Phone: {
            const bool known = std::ranges::any_of(contact.phones, [&](const PhoneEntry& each) {
                return each.e164 == token.value && each.extension == token.extension;
            });
            if (known || contact.phones.size() >= MostOfAKind) return;
            contact.phones.push_back(
                {.raw = text::tidied(
                     QStringView(m_text.text()).sliced(token.from, token.to - token.from)),
                 .e164 = token.value,
                 .extension = token.extension,
                 .kind = token.kind});
            break;
        }
        default: {
            const bool social = token.field == SignatureField::Social;
            Link link{social ? LinkKind::Social : LinkKind::Website, token.value, {}};
            const bool known = std::ranges::any_of(
                contact.links, [&](const Link& each) { return each.key() == link.key(); });
            if (known || contact.links.size() >= MostOfAKind) return;
            contact.links.push_back(std::move(link));
            break;
        }
    }
    add(token.field, token.value, token.from, token.to, token.confidence);
    m_read.parts.back().phoneKind = token.kind;
    m_read.parts.back().extension = token.extension;
}

void SignatureBlock::findAddressParts() {
    const auto& lines = m_text.lines();
    std::vector<AddressPiece> pieces;
    for (size_t i = 0; i < lines.size() && pieces.size() < MostPieces; ++i) {
        if (!isRead(i)) continue;
        qsizetype from = lines[i].from + m_judged[i].skip;
        if (const auto label = labelInFront(QStringView(m_open).sliced(from, endOf(i) - from));
            label && label->use == SignatureLabel::For::Address) {
            cover(from, from + label->to);
            from += label->to;
        }
        appendPieces(pieces, m_open, from, endOf(i), int(i), lines[i].afterGap);
    }
    const auto found = findAddress(m_open, pieces, m_region);
    if (!found || found->read.confidence < 0.4) return;
    const PostalAddress& address = found->read.address;
    for (const AddressSpan& span : found->read.spans) {
        const auto field = [&] {
            switch (span.part) {
                case AddressPart::Street:
                    return std::pair(SignatureField::Street, address.street);
                case AddressPart::Postcode:
                    return std::pair(SignatureField::Postcode, address.postcode);
                case AddressPart::City:
                    return std::pair(SignatureField::City, address.city);
                case AddressPart::Region:
                    return std::pair(SignatureField::Region, address.region);
                case AddressPart::Country:
                    return std::pair(SignatureField::Country, address.country);
            }
            return std::pair(SignatureField::Street, QString());
        }();
        add(field.first, field.second, span.from, span.to, found->read.confidence);
    }
    m_read.contact.addresses.push_back(address);
    m_addressLine = pieces[found->firstPiece].line;
    for (const AddressSpan& span : found->read.spans) cover(span.from, span.to);
}

void SignatureBlock::collectPieces() {
    const auto& lines = m_text.lines();
    for (size_t i = 0; i < lines.size() && m_pieces.size() < MostPieces; ++i) {
        if (m_judged[i].use == LineUse::Register) collectFirmOfRegister(i);
        if (!isRead(i)) continue;
        SignaturePiece model;
        model.line = int(i);
        model.afterGap = lines[i].afterGap;
        model.afterClosing = m_judged[i].afterClosing;
        qsizetype from = lines[i].from + m_judged[i].skip;
        if (const auto label = labelInFront(QStringView(m_open).sliced(from, endOf(i) - from)))
            from += label->to;
        appendSignaturePieces(m_pieces, m_open, from, endOf(i), model);
    }
    // What is left of labels: "LinkedIn | Twitter", "Tel.:" without a number.
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        SignaturePiece& piece = m_pieces[i];
        // "WEBB, Thomas" is no label.
        if (i + 1 < m_pieces.size() && m_pieces[i + 1].row == piece.row &&
            m_pieces[i + 1].cell == piece.cell &&
            signaturewords::isGivenName(signaturewords::keyOf(m_pieces[i + 1].in(m_open))))
            continue;
        const auto label = labelAtEnd(piece.in(m_open));
        if (label && label->from == 0 &&
            (label->use == SignatureLabel::For::Social ||
             label->use == SignatureLabel::For::Phone || label->use == SignatureLabel::For::Email ||
             label->use == SignatureLabel::For::Web))
            piece.use = SignaturePiece::Use::Dropped;
    }
}

/// "BTP Loire SAS, au capital de …": the firm before what the register says of it.
void SignatureBlock::collectFirmOfRegister(size_t line) {
    const SignatureText::Line& place = m_text.lines()[line];
    const QStringView text = m_text.line(place);
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < std::min<qsizetype>(words.size(), 8); ++i) {
        if (!signaturewords::isLegalForm(signaturewords::keyOf(words[i]), words[i])) continue;
        while (i + 1 < words.size() &&
               signaturewords::isLegalForm(signaturewords::keyOf(words[i + 1]), words[i + 1]))
            ++i;
        qsizetype end = words[i].data() + words[i].size() - text.data();
        while (end > 0 && QStringView(u",;:–-").contains(text[end - 1])) --end;
        if (namesRegister(text.first(end)) || text.first(end).contains(u':')) return;
        SignaturePiece piece;
        piece.from = place.from;
        piece.to = place.from + end;
        piece.line = int(line);
        piece.row = m_pieces.empty() ? 0 : m_pieces.back().row + 1;
        piece.afterGap = true;
        m_pieces.push_back(piece);
        return;
    }
}

void SignatureBlock::findPerson() {
    m_name = findName(m_open, m_pieces, clues());
    leaveOutOtherSigners();
    for (const SignatureToken& token : m_tokens) addToken(token);
    const SignerClues known = clues();
    const FoundJob job = findJob(m_open, m_pieces, m_name, known, m_addressLine);
    Contact& contact = m_read.contact;
    if (!m_name.name.isEmpty()) {
        contact.name = m_name.name;
        add(SignatureField::Name, contact.name.full(), m_name.from, m_name.to, m_name.confidence);
    }
    for (const FoundJob::Value& title : job.titles) {
        contact.jobTitle += contact.jobTitle.isEmpty() ? title.text : u", "_s + title.text;
        add(SignatureField::Title, title.text, title.from, title.to, title.confidence);
    }
    if (!job.organisation.text.isEmpty()) takeHamlet();
    if (!job.organisation.text.isEmpty()) {
        contact.organisationName = job.organisation.text;
        add(SignatureField::Organisation, job.organisation.text, job.organisation.from,
            job.organisation.to, job.organisation.confidence);
    }
}

/// "Les Quatre Vents" alone above "49320 Brissac": a place without a street.
void SignatureBlock::takeHamlet() {
    Contact& contact = m_read.contact;
    if (contact.addresses.empty() || !contact.addresses.front().street.isEmpty() ||
        contact.addresses.front().postcode.isEmpty())
        return;
    int alone = 0;
    SignaturePiece* above = nullptr;
    for (SignaturePiece& piece : m_pieces)
        if (piece.line == m_addressLine - 1) {
            ++alone;
            above = &piece;
        }
    if (alone != 1 || above->use != SignaturePiece::Use::Open) return;
    const auto kind = addresswords::pieceOf(above->in(m_open));
    if (kind != addresswords::Piece::Plain && kind != addresswords::Piece::Building) return;
    above->use = SignaturePiece::Use::Dropped;
    contact.addresses.front().street = text::tidied(above->in(m_open));
    add(SignatureField::Street, contact.addresses.front().street, above->from, above->to, 0.5);
}

/// The firm only in its logo: the words of its domain, unless they are the signer's own name.
void SignatureBlock::addFirmOfDomain() {
    Contact& contact = m_read.contact;
    if (!contact.organisationName.isEmpty()) return;
    const QString family = text::matchKey(contact.name.family);
    const QString given = text::matchKey(contact.name.given);
    for (const QString& firm : clues().firms) {
        QString bare = firm;
        bare.remove(u'-');
        if (bare.size() < 3) continue;
        if ((family.size() > 2 && bare.contains(family)) ||
            (given.size() > 2 && bare.contains(given)))
            continue;
        QStringList words;
        for (const QString& word : firm.split(u'-', Qt::SkipEmptyParts))
            words.append(word.left(1).toUpper() + word.mid(1));
        contact.organisationName = words.join(u' ');
        add(SignatureField::Organisation, contact.organisationName, 0, 0, 0.3);
        return;
    }
}

/// Lines of which something is not understood: whole sentences as they stand, else the pieces.
QString SignatureBlock::leftOver() const {
    const auto& lines = m_text.lines();
    QStringList left;
    for (size_t i = 0; i < lines.size(); ++i) {
        switch (m_judged[i].use) {
            case LineUse::Noise:
                continue;
            case LineUse::Sentence:
            case LineUse::Hours:
            case LineUse::Register:
            case LineUse::Other:
                left.append(text::tidied(m_text.line(lines[i])));
                continue;
            case LineUse::Content:
                break;
        }
        QStringList parts;
        for (const SignaturePiece& piece : m_pieces)
            if (piece.line == int(i) && piece.use == SignaturePiece::Use::Open)
                parts.append(text::tidied(piece.in(m_open)));
        if (m_judged[i].end >= 0)
            parts.append(text::tidied(m_text.line(lines[i]).sliced(m_judged[i].end)));
        if (!parts.isEmpty()) left.append(parts.join(u", "_s));
    }
    left.removeAll(QString());
    return left.join(u'\n');
}

}  // namespace waymark
