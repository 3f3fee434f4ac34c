// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

struct Source {
    const char* file;
    const char* profile;
    const char* kind;
    const char* candidates;  ///< rows divided by a line "--"
};

const Source Sources[] = {
    {"apollo.csv", "apollo", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Inc.
title: Buyer
email: ann@example.com
direct: +12025550118
mobile: +12025550123
address: Work | Springfield | Virginia | US
social: LinkedIn | http://www.linkedin.com/in/ann-roe-example
website: http://lumen.example
note: # Employees: 120/Industry: bicycles)"},
    {"camcard-en.csv", "camcard", "contacts",
     R"(name: |Jane|Roe|
display: Jane ROE
company: Lumen Ltd
title: Buyer
email: jane@example.com
email: roe@example.org
mobile: +447700900123
work: +441632960118
work: +441632960119
work: +441632960120
fax: +441632960121
address: 4 Mill Lane | BW2 4QX | Brindlewick | GB
website: HOMEPAGE | www.lumen.example
website: WORK | https://shop.lumen.example
social: LinkedIn | https://www.linkedin.com/in/jane-roe-example
met: 2026-09-28
note: Met at the fair/Likes tea/Department1: Purchasing/Company2: Lumen Asia)"},
    {"camcard-zh.csv", "camcard-zh", "contacts",
     R"(name: |小明|王|
display: 王小明
company: 範例股份有限公司
title: 經理
email: wang@example.tw
mobile: +886900000123
work: +886255500123
address: 台北市範例路5號
website: www.fanli.example
met: 2026-09-28
tags: 客戶
note: 展覽會/部門1: 採購部)"},
    {"card-scanner-zh.csv", "generic", "contacts",
     R"(name: |娜娜|歐陽|
display: 歐陽娜娜
company: 範例股份有限公司
title: 經理
email: ou@example.tw
other: +886255500123
mobile: +886900000123
fax: +886255500124
address: 台北市範例路5號
website: www.fanli.example
note: 展覽會/部門: 採購部)"},
    {"card-scanner.csv", "card-scanner", "contacts",
     R"(name: |Kate|Birkby|
display: KATE BIRKBY
company: Lumen Ltd
title: Buyer
email: kate@example.com
mobile: +447700900123
work: +441632960118 | 204
fax: +441632960119
address: GB | 4 Mill Lane, Brindlewick
website: lumen.example
language: en
note: Fair/tax_id: GB999/review_status: ok
--
note: blurred/review_status: poor
issue: row | no_person
rejected)"},
    {"contact-log.csv", "generic", "interactions",
     R"(name: |Ann|Roe|
display: Ann Roe
email: ann@example.com
event: call | in | 2026-09-28 | 5 | Asked for a test ride
--
name: |Bo|Hill|
display: Bo Hill
email: bo@example.org
event: call | in | 2026-09-30 | 2 | Late delivery
--
name: |Cy|Lind|
display: Cy Lind
email: cy@example.net
note: Channel: Pigeon/Feeling: 9
event: note | out | 2026-10-01
issue: channel | unknown_channel | Pigeon
issue: feeling | unreadable_feeling | 9)"},
    {"google-1.csv", "google", "contacts",
     R"(name: Dr.|Ann Mary|Roe|
display: Dr. Ann Mary Roe
company: Lumen Ltd
title: Buyer
email: Work | ann@example.com
email: Work | ann.roe@example.org
email: Home | roe@example.net
mobile: +447700900123
fax: +441632960123
fax: +441632960124
address: Work | 4 Mill Lane | BW2 4QX | Brindlewick | GB
website: Work | https://lumen.example
birthday: 1976-12-09
tags: Clients
note: Tall
--
name: |Bo||
display: Bo
address: PO Box 7/Harborough
birthday: --12-09)"},
    {"google-2.csv", "google-2", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Ltd
title: Buyer
email: Work | ann@example.com
mobile: +447700900123
work: +4930901820
address: Home | 4 Mill Lane | BW2 4QX | Brindlewick | GB
social: LinkedIn | https://www.linkedin.com/in/ann-roe-example
birthday: --03-10
tags: Clients | Fair
note: Tall/Organization Department: Purchasing/Frame: 61 cm)"},
    {"harvest-fair-signups.csv", "generic", "contacts",
     R"(name: |Kate|Birkby|
display: KATE BIRKBY
email: kate.b@example.org
other: +441632960118
address: BW2 4QX
met: 2026-10-03
tags: e-bike | kids bike
note: tall! wants 61 cm frame/News (y/n): y/Stand: B
--
name: |Sam|Lowell|
display: lowell, sam
email: slowell@example.com
other: +441632960231
address: BW1 1TN
met: 2026-10-04
tags: service
note: News (y/n): n/Stand: B
--
name: Mrs|R|Haddon|
display: Mrs R Haddon
other: +447700900402
address: BW3 9PL
met: 2026-10-04
tags: e-bike
note: ask for Sam/News (y/n): y/Stand: A
issue: phones | phone_guessed | 7700 900 402
--
name: |Wes|Tarbuck|
display: Wes Tarbuck
other: +441632960377
address: BW2 7DD
met: 2026-10-04
tags: e-bike
note: E-Mail: wes.tarbuck@
issue: emails | unreadable_email | wes.tarbuck@
--
name: |Ottoline|Marsh|
display: Ottoline Marsh
email: otto@example.net
address: BW4 2ES
met: 2026-10-04
tags: swap shop
note: Tel.: 1632 96/News (y/n): y/Stand: A
issue: phones | phone_too_short | 1632 96)"},
    {"hubspot.csv", "hubspot", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Ltd
title: Buyer
email: ann@example.com
email: roe@example.org
other: +441632960118
address: BW2 4QX | Brindlewick | Westmark | GB
met: 2024-03-12
source: Organic Search
note: Lead Status: OPEN_DEAL/Lifecycle Stage: customer
--
met: 2024-03-13
note: Lead Status: NEW/Lifecycle Stage: lead
issue: row | no_person
rejected)"},
    {"linkedin-old.csv", "linkedin", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen, Inc.
title: Head of Sales
met: 2026-09-28
--
name: |Jonas|Schmidt|PhD
display: Jonas Schmidt, PhD
company: Werft Beispiel GmbH
title: Ingenieur
email: jonas@example.org
met: 2019-01-03
--
name: |Tomás|García|
display: Tomás 🚲 García
met: 2024-02-01)"},
    {"linkedin-preamble.csv", "linkedin", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen, Inc.
title: Head of Sales
social: LinkedIn | https://www.linkedin.com/in/ann-roe-example
met: 2026-09-28
--
name: |Jonas|Schmidt|PhD
display: Jonas Schmidt, PhD
company: Werft Beispiel GmbH
title: Ingenieur
email: jonas@example.org
social: LinkedIn | https://www.linkedin.com/in/jonas-schmidt-example
met: 2019-01-03
--
name: |Tomás|García|
display: Tomás 🚲 García
social: LinkedIn | https://www.linkedin.com/in/tomas-example
met: 2024-02-01)"},
    {"linkedin.csv", "linkedin", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen, Inc.
title: Head of Sales
social: LinkedIn | https://www.linkedin.com/in/ann-roe-example
met: 2026-09-28
--
name: |Jonas|Schmidt|PhD
display: Jonas Schmidt, PhD
company: Werft Beispiel GmbH
title: Ingenieur
email: jonas@example.org
social: LinkedIn | https://www.linkedin.com/in/jonas-schmidt-example
met: 2019-01-03
--
name: |Tomás|García|
display: Tomás 🚲 García
social: LinkedIn | https://www.linkedin.com/in/tomas-example
met: 2024-02-01)"},
    {"milestones.csv", "generic", "milestones",
     R"(name: |Ann|Roe|
display: Ann Roe
email: ann@example.com
event: milestone Aware | 2026-03-01 | Nora | Saw the poster
--
name: |Bo|Hill|
display: Bo Hill
email: bo@example.org
event: milestone First purchase | 2026-04-02 | Sam
--
email: cy@example.net
event: milestone  | 2026-04-03
issue: stage | unknown_stage
rejected)"},
    {"no-header.csv", "generic", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Ltd
email: ann@example.com
other: +441632960118
website: https://lumen.example
--
name: |Bo|Hill|
display: Bo Hill
company: Hill Systems GmbH
email: bo@example.org
other: +441632960119
website: https://hill.example
--
name: |Cy|Lindqvist|
display: Cy Lindqvist
company: Cy Holding Ltd
email: cy@example.net
other: +441632960120
website: https://cy.example)"},
    {"orders-de.csv", "generic", "orders",
     R"(name: |Jürgen|Groß|
display: Jürgen Groß
email: j.gross@example.de
event: order 77 | 2026-10-03 | confirmed | 1 x Tourenrad () 118000 EUR)"},
    {"orders.csv", "generic", "orders",
     R"(name: |Ann|Roe|
display: Ann Roe
email: ann@example.com
event: order B-1001 | 2026-10-03 | confirmed | 1 x Tourer 61 cm () 118000 GBP
--
name: |Bo|Hill|
display: Bo Hill
email: bo@example.org
event: order B-1002 | 2026-10-14 | returned | 2 x Service () 9000 GBP
--
name: |Cy|Lind|
display: Cy Lind
email: cy@example.net
event: order B-1003 | 2026-10-15 | confirmed | 1 x Helmet () 0 GBP
issue: amount | unreadable_amount | a lot
rejected
--
name: |Di|Moss|
display: Di Moss
email: di@example.net
note: Status: On its way
event: order B-1004 | confirmed | 1 x  () 3550 GBP
issue: state | unknown_state | On its way)"},
    {"outlook-de.csv", "outlook-de", "contacts",
     R"(name: Herr|Jürgen|Groß|
display: Jürgen Groß
company: Werft Beispiel GmbH
title: Leiter Einkauf
email: j.gross@example.de
fax: +494215550135
work: +494215550134
mobile: +4915155501234
address: Work | Hafenstraße 12 | 28195 | Bremen | DE
website: www.werft.example
birthday: 1970-12-09
tags: Kunden | Messe
note: Süßes/Abteilung: Einkauf)"},
    {"outlook-en.csv", "outlook", "contacts",
     R"(name: Dr.|Ann M.|Roe|
display: Ann M. Roe
company: Lumen Ltd
title: Buyer
email: ann@example.com
fax: +441632960119
work: +441632960118
mobile: +447700900123
address: Work | Unit 5/4 Mill Lane/PO Box 77 | BW2 4QX | Brindlewick | GB
address: Home | Harborough | GB
website: http://lumen.example
birthday: 1969-12-28
tags: Clients | Fair
note: Tall/Department: Purchasing
--
name: |Cy|Lindqvist|
display: Cy Lindqvist)"},
    {"outlook-fr-mac-header.csv", "outlook-fr", "contacts",
     R"(name: Mme|Hélène|Lefèvre|
display: Hélène Lefèvre
company: Cycles Exemple SARL
title: Directrice des achats
email: helene@example.fr
work: +33499001234
mobile: +33639981234
address: Work | 5 rue de la Gare | 69002 | Lyon | FR
website: http://cycles.example
birthday: 1970-12-09
tags: Clients
note: Service: Achats)"},
    {"outlook-fr.csv", "outlook-fr", "contacts",
     R"(name: Mme|Hélène|Lefèvre|
display: Hélène Lefèvre
company: Cycles Exemple SARL
title: Directrice des achats
email: helene@example.fr
work: +33499001234
mobile: +33639981234
address: Work | 5 rue de la Gare | 69002 | Lyon | FR
website: http://cycles.example
birthday: 1970-12-09
tags: Clients
note: Service: Achats)"},
    {"outlook-google.csv", "outlook", "contacts",
     R"(name: Dr.|Ann M.|Roe|
display: Ann M. Roe
company: Lumen Ltd
title: Buyer
email: ann@example.com
mobile: +447700900123
work: +441632960118
fax: +441632960119
address: Home | Harborough
address: Work | Unit 5/4 Mill Lane | BW2 4QX | Brindlewick | GB
website: http://lumen.example
birthday: 1969-12-28
tags: Clients | Fair
note: Tall/Department: Purchasing)"},
    {"outlook-new.csv", "outlook", "contacts",
     R"(name: |Ann M.|Roe|
nickname: Annie
display: Ann M. Roe
company: Lumen Ltd
title: Buyer
email: ann@example.com
work: +441632960118
mobile: +447700900123
fax: +441632960119
address: Home | Harborough
address: Work | Unit 5 | BW2 4QX | Brindlewick
website: http://lumen.example
birthday: 1970-03-04
tags: Clients | Fair
note: Tall/Department: Purchasing
--
name: |Bo|Hill|
display: Bo Hill
birthday: 1969-12-28)"},
    {"pipedrive.csv", "pipedrive", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Ltd
title: Buyer
email: Work | ann@example.com
email: Work | a.roe@example.com
email: Home | roe@example.org
work: +441632960118
mobile: +447700900123
address: Brindlewick
social: LinkedIn | https://www.linkedin.com/in/ann-roe-example
met: 2024-03-12
tags: Customer | Hot lead)"},
    {"referrals.csv", "generic", "referrals",
     R"(name: |Ann|Roe|
display: Ann Roe
email: ann@example.com
event: referred name: |Bo|Hill| display: Bo Hill email: bo@example.org | 2026-05-01
--
name: |Ann|Roe|
display: Ann Roe
email: ann@example.com
event: referred  | 2026-05-02
issue: referred_name | no_person
rejected)"},
    {"salesforce.csv", "salesforce", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Inc.
title: Buyer
email: ann@example.com
work: +12025550118
mobile: +12025550123
address: 4 Mill Lane | 22150 | Springfield | VA | US
source: Trade Show)"},
    {"signatures.csv", "generic", "contacts",
     R"(name: |Ann|Roe|
display: Ann Roe
company: Lumen Ltd
title: Buyer
email: ann@example.com
other: +441632960118
mobile: +447700900123)"},
    {"thunderbird.csv", "thunderbird", "contacts",
     R"(name: |Ann|Roe|
nickname: Annie
display: Ann Roe
company: Lumen Ltd
title: Buyer
email: ann@example.com
email: roe@example.org
work: +441632960118
fax: +441632960119
mobile: +447700900123
address: Home | 4 Mill Lane/Flat 2 | BW2 4QX | Brindlewick | GB
website: http://lumen.example
birthday: 1970-12-09
note: Tall)"},
};

}  // namespace

TEST_CASE("every known source is recognised and gives the contacts that are in it", "[intake]") {
    for (const Source& source : Sources) {
        INFO(source.file);
        const SourceTable table = sample(source.file);
        MappingContext context = british();
        if (QByteArray(source.file).contains("-zh")) context.country = u"TW"_s;
        const ColumnMapping mapping = guessMapping(table, context);
        CHECK(mapping.profile == QString::fromUtf8(source.profile));
        CHECK(word(mapping.kind) == QString::fromUtf8(source.kind));
        QStringList rows;
        for (const Candidate& candidate : candidatesOf(table, mapping))
            rows.append(textOf(candidate));
        CHECK(rows.join(u"\n--\n"_s) == QString::fromUtf8(source.candidates));
    }
}
