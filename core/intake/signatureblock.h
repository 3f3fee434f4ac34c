#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreader.h"
#include "core/intake/signaturejob.h"
#include "core/intake/signaturelinks.h"
#include "core/intake/signaturenoise.h"
#include "core/intake/signatureparser.h"

namespace waymark {

/// One block on its way to fields: what has a shape of its own is taken out first, then the
/// address, then name, title and firm from the words that are left.
class SignatureBlock {
public:
    SignatureBlock(QStringView source, const SignatureHints& hints);
    [[nodiscard]] ReadSignature read();

private:
    [[nodiscard]] bool isRead(size_t line) const;
    [[nodiscard]] qsizetype endOf(size_t line) const;
    void leaveOutSecondPeople();
    void cutAtSecondPerson(size_t line, const QStringList& signer);
    void leaveOutTheMessage();
    void findTokens();
    void findAddressParts();
    void collectPieces();
    void leaveOutOtherSigners();
    void findPerson();

    void coverUnknownLabels(std::vector<SignatureToken>& tokens, qsizetype from,
                            bool mayBeOneWord) const;
    void collectFirmOfRegister(size_t line);
    void cover(qsizetype from, qsizetype to);
    void add(SignatureField field, QString value, qsizetype from, qsizetype to, double confidence);
    void addToken(const SignatureToken& token);
    void takeHamlet();
    void addFirmOfDomain();
    [[nodiscard]] SignerClues clues() const;
    [[nodiscard]] QString leftOver() const;

    SignatureText m_text;
    SignatureHints m_hints;
    std::vector<JudgedLine> m_judged;
    std::vector<SignatureToken> m_tokens;
    QString m_region;
    QString m_open;  ///< the text, with "|" for every character that is understood
    std::vector<SignaturePiece> m_pieces;
    int m_addressLine = -1;
    FoundName m_name;
    ReadSignature m_read;
};

}  // namespace waymark
