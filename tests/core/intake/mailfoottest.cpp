// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mailfoot.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("the foot of a message stands behind the delimiter", "[intake]") {
    CHECK(signatureAtFoot(u"Hello,\n\nbye.\n-- \nAnn Holt\nHolt Ltd\n"_s) ==
          u"Ann Holt\nHolt Ltd"_s);
    CHECK(signatureAtFoot(u"Kind regards\nAnn\n--\nAnn Holt\n"_s) == u"Ann Holt"_s);
    // The footer of a mailing list is nobody's signature.
    CHECK(signatureAtFoot(u"x\n-- \nAnn Holt\n-- \nYou received this message because …\n"_s) ==
          u"Ann Holt"_s);
}

TEST_CASE("without a delimiter the foot begins at the closing", "[intake]") {
    const char16_t* closing = GENERATE(
        as<const char16_t*>{}, u"Kind regards,", u"Mit freundlichen Grüßen", u"Viele Grüße",
        u"Bien cordialement,", u"Saludos cordiales", u"Met vriendelijke groet,", u"MfG",
        u"Cordiali saluti", u"Med vänlig hälsning", u"Z poważaniem", u"Best,", u"Atentamente,",
        u"Kind regards / Mit freundlichen Grüßen");
    INFO(QString::fromUtf16(closing).toStdString());
    const QString body = u"Hello,\n\nthanks for the letter.\n\n"_s + QString::fromUtf16(closing) +
                         u"\n\nAnn Holt\nSales\n"_s;
    CHECK(signatureAtFoot(body) == u"Ann Holt\nSales"_s);
}

TEST_CASE("the name may stand on the line of the closing", "[intake]") {
    CHECK(signatureAtFoot(u"x\nKind regards, Ann Holt\nSales"_s) == u"Ann Holt\nSales"_s);
    CHECK(signatureAtFoot(u"x\nBest regards Ann Holt"_s) == u"Ann Holt"_s);
}

TEST_CASE("quotations and older messages do not count", "[intake]") {
    const QString own = u"Hello\n\nKind regards\nAnn Holt\n\n"_s;
    const char16_t* older = GENERATE(
        as<const char16_t*>{},
        u"On Mon, 11 Nov 2024 at 18:02, Karl Brodt <k@example.org> wrote:\n> Cheers\n> Karl",
        u"On Mon, 11 Nov 2024 at 18:02, Karl Brodt\n<k@example.org> wrote:\n\n> Cheers\n> Karl",
        u"Am 11.11.2024 um 18:02 schrieb Karl Brodt:\n> Gruß\n> -- \n> Karl",
        u"Von: Karl Brodt\nGesendet: Montag\nAn: Ann\n\nViele Grüße\nKarl Brodt",
        u"-----Original Message-----\nFrom: Karl\nCheers\nKarl",
        u"Le lun. 11 nov. 2024, Karl Brodt a écrit :\nCordialement\nKarl",
        u"________________________________\nFrom: Karl Brodt\nSent: Monday\n\nBest\nKarl");
    INFO(QString::fromUtf16(older).toStdString());
    CHECK(signatureAtFoot(own + QString::fromUtf16(older)) == u"Ann Holt"_s);
}

TEST_CASE("who answers below the quotation has the foot below it", "[intake]") {
    CHECK(
        signatureAtFoot(
            u"On Monday 11 Nov Karl wrote:\n> Well?\n> -- \n> Karl\n\nYes.\n\nCheers\nAnn Holt"_s) ==
        u"Ann Holt"_s);
}

TEST_CASE("a message without any foot has none", "[intake]") {
    CHECK(signatureAtFoot(u"ok"_s).isEmpty());
    CHECK(signatureAtFoot({}).isEmpty());
    CHECK(
        signatureAtFoot(u"Thanks for the letter that came on Monday, I read it.\nBye"_s).isEmpty());
    // A last paragraph with a number is one.
    CHECK(signatureAtFoot(u"See you.\n\nAnn Holt\n01632 960118"_s) == u"Ann Holt\n01632 960118"_s);
}
