// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rejects.h"

#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <QBuffer>

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Rows set aside come back as they were read, with line and reason", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"));
    Candidate bad;
    bad.contact = aContact().named(u"=cmd", u"\"Roe\", Ida").at(u"Acme\nWorks");
    bad.rejected = true;
    bad.issues = {{u"stage"_s, Issue::Kind::NoPerson, u"x"_s}};
    list.add(bad);
    const ImportSummary summary = importInto(file, list);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    writeRejects(
        list, summary, [](const ImportSummary::RowResult& row) { return word(row.outcome); }, out);
    CHECK(out.data() ==
          "\xEF\xBB\xBF"
          "Name,Firm,E-mail,Line,Reason\r\n"
          "\"=cmd \"\"Roe\"\", Ida\",\"Acme\nWorks\",,3,rejected\r\n");
}
