// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureparser.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct HardCase {
    const char* what;
    const char16_t* from;  ///< e-mail of the sender, or nothing
    const char16_t* country;
    const char16_t* text;
    const char16_t* expected;  ///< the parts in their order, one a line
};

QString linesOf(const ReadSignature& read) {
    QStringList lines;
    for (const SignaturePart& part : read.parts) {
        QString value = part.value;
        value.replace(u'\n', u'/');
        if (part.field == SignatureField::Phone) {
            value.prepend(word(part.phoneKind) + u' ');
            if (!part.extension.isEmpty()) value += u" x"_s + part.extension;
        }
        lines.append(word(part.field) + u": "_s + value);
    }
    return lines.join(u'\n');
}

ReadSignature read(const HardCase& row) {
    SignatureHints hints;
    hints.senderEmail = QString::fromUtf16(row.from);
    hints.country = QString::fromUtf16(row.country);
    return readSignature(QString::fromUtf16(row.text), hints);
}

}  // namespace

TEST_CASE("the hard cases of signatures are read", "[intake]") {
    const HardCase row = GENERATE(values<HardCase>({
        {"all on one line", u"", u"GB",
         u"Tom Ashdown | Yard Foreman | North Quay Boats Ltd | t: 01632 960233 · m: 07700 900455",
         u"name: Tom Ashdown\ntitle: Yard Foreman\norganisation: North Quay Boats Ltd\n"
         u"phones: work +441632960233\nphones: mobile +447700900455"},
        {"credentials", u"", u"US", u"Jane Roe, CPA, MBA\nSenior Tax Partner\nMarlowe Finch LLP",
         u"name: Jane Roe\ntitle: Senior Tax Partner\norganisation: Marlowe Finch LLP"},
        {"title and firm on one line", u"", u"DE", u"Jana Roth\nVP Sales, Acme GmbH",
         u"name: Jana Roth\ntitle: VP Sales\norganisation: Acme GmbH"},
        {"title at firm", u"", u"GB", u"Jane Roe\nHead of Analytics at Lumen Works",
         u"name: Jane Roe\ntitle: Head of Analytics\norganisation: Lumen Works"},
        {"firm before title", u"", u"GB", u"Jane Roe\nLumen Ltd | Head of Analytics",
         u"name: Jane Roe\ntitle: Head of Analytics\norganisation: Lumen Ltd"},
        {"labels before and behind", u"", u"US",
         u"Jane Roe\n(207) 555-0143 (o)\n(207) 555-0144 (c)\nF 207-555-0145",
         u"name: Jane Roe\nphones: work +12075550143\nphones: mobile +12075550144\n"
         u"phones: fax +12075550145"},
        {"one label for two numbers", u"", u"DE", u"Lothar Mischke\nTel./Fax 0203 23125-18 / -19",
         u"name: Lothar Mischke\nphones: work +492032312518\nphones: fax +492032312519"},
        {"extensions", u"", u"US", u"Jane Roe\nT (828) 555-0157 ext. 5012\nD 828-555-0158 x77",
         u"name: Jane Roe\nphones: work +18285550157 x5012\nphones: direct +18285550158 x77"},
        {"Durchwahl", u"", u"DE", u"Jana Roth\nTel. 0341 23125-0, Durchwahl -214",
         u"name: Jana Roth\nphones: work +49341231250\nphones: direct +4934123125214"},
        {"prefixes", u"", u"GB", u"Jane Roe\nT +44 (0)20 7946 0958\nM 0044 7700 900123",
         u"name: Jane Roe\nphones: work +442079460958\nphones: mobile +447700900123"},
        {"vanity numbers", u"", u"US", u"Jane Roe\nCall 1-800-FLOWERS",
         u"name: Jane Roe\nphones: work +18003569377"},
        {"spelt-out e-mail", u"", u"GB", u"jane.roe (at) lumen (dot) example",
         u"name: Jane Roe\norganisation: Lumen\nemails: jane.roe@lumen.example"},
        {"domain as firm", u"", u"US", u"Kurt Vander\nFounder, parcelfox.example",
         u"name: Kurt Vander\ntitle: Founder\norganisation: parcelfox.example"},
        {"address of four lines", u"", u"GB",
         u"Jane Roe\nLumen Ltd\nUnit 7\nOld Tannery Yard\nBrindlewick\nBW1 3KD",
         u"name: Jane Roe\norganisation: Lumen Ltd\nstreet: Unit 7/Old Tannery Yard\n"
         u"postcode: BW1 3KD\ncity: Brindlewick"},
        {"register and bank numbers", u"", u"DE",
         u"Jana Roth\nAcme GmbH\nAmtsgericht Leipzig HRB 16677 · USt-IdNr. DE299000118\n"
         u"IBAN DE02 1203 0000 0000 2020 51",
         u"name: Jana Roth\norganisation: Acme GmbH"},
        {"disclaimer", u"", u"GB",
         u"Jane Roe\nT 01632 960118\n\nThis e-mail is confidential and intended only for the "
         u"named recipient. If you have received it in error call 01632 960999.",
         u"name: Jane Roe\nphones: work +441632960118"},
        {"slogan", u"", u"FR", u"Gaël Lhuillier\nPaysagiste\n« Le jardin est une philosophie. »",
         u"name: Gaël Lhuillier\ntitle: Paysagiste"},
        {"profiles and handles", u"", u"GB",
         u"Jane Roe\nlinkedin.com/in/janeroe\n@janeroe\nTwitter: jane_roe",
         u"name: Jane Roe\nsocial: linkedin.com/in/janeroe\nsocial: @janeroe\nsocial: jane_roe"},
        {"pronouns", u"", u"GB", u"Jane Roe (she/her)\nBuyer", u"name: Jane Roe\ntitle: Buyer"},
        {"a second person", u"", u"GB",
         u"Jane Roe\nDirector\nT 01632 960118\n\nAssistant: Tom Poe\nT 01632 960119\n"
         u"tom@lumen.example",
         u"name: Jane Roe\ntitle: Director\nphones: work +441632960118"},
        {"two languages", u"", u"CH",
         u"Freundliche Grüsse / Meilleures salutations\nReto Ammann\nGeschäftsführer / Directeur\n"
         u"Bergpunkt AG",
         u"name: Reto Ammann\ntitle: Geschäftsführer\ntitle: Directeur\n"
         u"organisation: Bergpunkt AG"},
        {"capitals", u"", u"GB", u"JANE ROE\nBUYER\nLUMEN LTD",
         u"name: Jane Roe\ntitle: BUYER\norganisation: LUMEN LTD"},
        {"surname first in capitals", u"a.lefevre@montgrand.example", u"FR",
         u"LEFÈVRE Aurélie\nExpert-comptable",
         u"name: Aurélie Lefèvre\ntitle: Expert-comptable\norganisation: Montgrand"},
        {"quoted reply", u"", u"GB",
         u"Jane Roe\nT 01632 960118\n\nOn 3 May 2026, Tom Poe wrote:\n> Tom Poe\n> T 01632 960119",
         u"name: Jane Roe\nphones: work +441632960118"},
        {"mobile footer", u"", u"GB", u"Sent from my iPhone", u""},
        {"remnants of HTML", u"", u"GB",
         u"Jane Roe<br>\n[cid:image001.png]T:&nbsp;01632&nbsp;960118<br>"
         u"Lumen Ltd<https://www.lumen.example/>",
         u"name: Jane Roe\norganisation: Lumen Ltd\nphones: work +441632960118\n"
         u"websites: https://www.lumen.example/"},
        {"invisible characters", u"", u"GB", u"Jane\u200B\u00A0Roe\nT\u00A001632\u00A0960\u200E118",
         u"name: Jane Roe\nphones: work +441632960118"},
        {"closing line first", u"", u"GB", u"Kind regards, Jane Roe\nBuyer",
         u"name: Jane Roe\ntitle: Buyer"},
        {"firm only in the domain", u"", u"GB", u"Jane Roe\njane@copper-lark.example",
         u"name: Jane Roe\norganisation: Copper Lark\nemails: jane@copper-lark.example"},
        {"opening hours", u"", u"DE",
         u"Jana Roth\nMo-Fr 08.00-12.00 und 13.00-17.00 Uhr\nTel. 0341 231250",
         u"name: Jana Roth\nphones: work +49341231250"},
        {"free mail", u"", u"DE", u"Jana Roth\njana.roth@gmx.de",
         u"name: Jana Roth\nemails: jana.roth@gmx.de"},
        {"dates", u"", u"GB", u"Jane Roe\nOn leave 22.12.2025 - 04.01.2026\nT 01632 960118",
         u"name: Jane Roe\nphones: work +441632960118"},
        {"columns side by side", u"", u"GB",
         u"Jane Roe            4 Mill Lane\nBuyer               Brindlewick\n"
         u"Lumen Ltd           BW2 4QX",
         u"name: Jane Roe\ntitle: Buyer\norganisation: Lumen Ltd\nstreet: 4 Mill Lane\n"
         u"postcode: BW2 4QX\ncity: Brindlewick"},
    }));
    CAPTURE(row.what);
    CHECK(linesOf(read(row)) == QString::fromUtf16(row.expected));
}

TEST_CASE("every part stands where its span says", "[intake]") {
    const QString text =
        u"Kind regards,\r\nDr. Jane Roe, CPA\r\nBuyer, Lumen Ltd\r\nT: +44 (0)1632\u00A0960118 "
        u"ext. 12\r\nE: jane@lumen.example\r\n4 Mill Lane, Brindlewick BW2 4QX"_s;
    const ReadSignature read = readSignature(text, {});
    QStringList there;
    for (const SignaturePart& part : read.parts)
        there.append(word(part.field) + u": "_s + text.mid(part.from, part.to - part.from));
    CHECK(there == QStringList{u"name: Jane Roe"_s, u"title: Buyer"_s, u"organisation: Lumen Ltd"_s,
                               u"phones: +44 (0)1632\u00A0960118"_s,
                               u"emails: jane@lumen.example"_s, u"street: 4 Mill Lane"_s,
                               u"postcode: BW2 4QX"_s, u"city: Brindlewick"_s});
}

TEST_CASE("the sender completes a signature, and a stranger's country reads its numbers",
          "[intake]") {
    SignatureHints hints;
    hints.senderName = u"Krohn, Svenja"_s;
    hints.senderEmail = u"svenja@lichtschacht-film.de"_s;
    const ReadSignature read = readSignature(u"LG, Svenja\n030 23125 411"_s, hints);
    CHECK(read.contact.name.given == u"Svenja"_s);
    CHECK(read.contact.name.family == u"Krohn"_s);
    REQUIRE(read.contact.phones.size() == 1);
    CHECK(read.contact.phones.front().e164 == u"+493023125411"_s);
    CHECK(read.contact.organisationName == u"Lichtschacht Film"_s);
}

TEST_CASE("what is not understood is kept, noise is not", "[intake]") {
    const ReadSignature read = readSignature(
        u"Jane Roe\nBuyer\nLumen Ltd\nI work Tuesday to Thursday.\nCompany No. 01234567\n"
        u"Please think before you print this e-mail.\nSent from my iPad"_s,
        {});
    CHECK(read.rest == u"I work Tuesday to Thursday.\nCompany No. 01234567"_s);
}

TEST_CASE("a block is cut at 64 Ki characters and read in linear time", "[intake]") {
    const QString line = u"Jane Roe | Buyer, Lumen Ltd | T 01632 960118 | jane@lumen.example, "_s;
    QString text;
    while (text.size() < 70'000) text += line;
    QElapsedTimer timer;
    timer.start();
    const ReadSignature read = readSignature(text, {});
    CHECK(timer.elapsed() < 5'000);
    CHECK(read.rest.endsWith(text.mid(64 * 1024)));
    CHECK(read.contact.emails.size() == 1);
    for (const SignaturePart& part : read.parts) CHECK(part.to <= 64 * 1024);
}
