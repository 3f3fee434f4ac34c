// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/intake/countries.h"
#include "core/intake/links.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

#include <tuple>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

TEST_CASE("every e-mail address of a cell is found, and what is none is kept in the note",
          "[intake]") {
    using Row = std::tuple<const char*, const char*>;
    const auto [cell, expected] = GENERATE(table<const char*, const char*>(
        {Row{"ann@example.com", "email: ann@example.com"},
         Row{"\"ann@example.com, roe@example.org\"",
             "email: ann@example.com\nemail: roe@example.org"},
         Row{"ann@example.com;roe@example.org", "email: ann@example.com\nemail: roe@example.org"},
         Row{"ann@example.com ::: roe@example.org",
             "email: ann@example.com\nemail: roe@example.org"},
         Row{"ann@example.com/ANN@example.com", "email: ann@example.com"},
         Row{"Ann Roe (ann@example.com)", "email: ann@example.com"},
         Row{"Ann Roe <ann@example.com>", "email: ann@example.com"},
         Row{"mailto:ann@example.com", "email: ann@example.com"},
         Row{"wes.tarbuck@",
             "note: Email: wes.tarbuck@\nissue: emails | unreadable_email | wes.tarbuck@"},
         Row{"\"ann@example.com, broken@\"",
             "email: ann@example.com\nnote: Email: broken@\n"
             "issue: emails | unreadable_email | broken@"},
         Row{"/o=Lumen/ou=Site/cn=Recipients/cn=ann", ""}, Row{"n/a", ""}}));
    INFO(cell);
    const QString text = textOf(firstOf(QByteArray("Name,Email\nAnn Roe,") + cell + "\n"));
    QString wanted = u"name: |Ann|Roe|\ndisplay: Ann Roe"_s;
    if (*expected != 0) wanted += u'\n' + QString::fromUtf8(expected);
    CHECK(text == wanted);
}

TEST_CASE("a row that says who nobody is, is set aside", "[intake]") {
    const Candidate candidate = firstOf("Name,Email,Notes\n,,tall\n");
    CHECK(candidate.rejected);
    CHECK(candidate.issues.back().kind == Issue::Kind::NoPerson);
}

TEST_CASE("a cell longer than a note can be sets the row aside", "[intake]") {
    const QByteArray longCell(200'001, 'x');
    const Candidate candidate = firstOf("Name,Notes\nAnn Roe," + longCell + "\n");
    CHECK(candidate.rejected);
    CHECK(candidate.issues.back().kind == Issue::Kind::RowTooLong);
    CHECK_FALSE(firstOf("Name,Notes\nAnn Roe," + longCell.chopped(1) + "\n").rejected);
}

TEST_CASE("cells beyond the headings are kept in the note", "[intake]") {
    const SourceTable table = tableOf(
        "Name,Email\nAnn Roe,ann@example.com\nBo Hill,bo@example.org,tall,B\nCy "
        "Lind,cy@example.net\n");
    const Candidate candidate = candidatesOf(table, guessMapping(table, british())).at(1);
    CHECK(candidate.contact.note == u"tall | B"_s);
    CHECK(candidate.issues.at(0).kind == Issue::Kind::RaggedRow);
}

TEST_CASE("a firm or an address in the name column finds its place", "[intake]") {
    CHECK(textOf(firstOf("Name,Phone\nLumen Ltd,01632 960118\n")) ==
          u"display: Lumen Ltd\ncompany: Lumen Ltd\nother: +441632960118"_s);
    CHECK(textOf(firstOf("Name,Company\nann@example.com,Lumen Ltd\n")) ==
          u"company: Lumen Ltd\nemail: ann@example.com"_s);
}

TEST_CASE("the apostrophe of our own export is taken off again", "[intake]") {
    CHECK(firstOf("Name,Company\nAnn Roe,'=Plus Ltd\n").contact.organisationName == u"=Plus Ltd"_s);
    CHECK(firstOf("Name,Company\nAnn Roe,'t Voorbeeld BV\n").contact.organisationName ==
          u"'t Voorbeeld BV"_s);
}

TEST_CASE("countries are known by name and code in many languages", "[intake]") {
    using Row = std::tuple<const char16_t*, const char16_t*>;
    const auto [written, code] =
        GENERATE(table<const char16_t*, const char16_t*>({Row{u"United Kingdom", u"GB"},
                                                          Row{u"UK", u"GB"},
                                                          Row{u"England", u"GB"},
                                                          Row{u"gbr", u"GB"},
                                                          Row{u"Vereinigtes Königreich", u"GB"},
                                                          Row{u"Royaume-Uni", u"GB"},
                                                          Row{u"U.S.A.", u"US"},
                                                          Row{u"États-Unis", u"US"},
                                                          Row{u"Deutschland", u"DE"},
                                                          Row{u"Allemagne", u"DE"},
                                                          Row{u"Alemania", u"DE"},
                                                          Row{u"Germania", u"DE"},
                                                          Row{u"Duitsland", u"DE"},
                                                          Row{u"DEU", u"DE"},
                                                          Row{u"Österreich", u"AT"},
                                                          Row{u"Schweiz", u"CH"},
                                                          Row{u"Holland", u"NL"},
                                                          Row{u"España", u"ES"},
                                                          Row{u"Czech Republic", u"CZ"},
                                                          Row{u"Narnia", u""},
                                                          Row{u"", u""}}));
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(countryCode(QStringView(written)) == QString::fromUtf16(code));
}

TEST_CASE("postcodes are put as the post office has them", "[intake]") {
    CHECK(tidyPostcode(u"bw2 4qx", u"GB"_s) == u"BW2 4QX"_s);
    CHECK(tidyPostcode(u"BW11TN", {}) == u"BW1 1TN"_s);
    CHECK(tidyPostcode(u"k1a0b1", u"CA"_s) == u"K1A 0B1"_s);
    CHECK(tidyPostcode(u"1234ab", u"NL"_s) == u"1234 AB"_s);
    CHECK(tidyPostcode(u"D-28195", u"DE"_s) == u"28195"_s);
    CHECK(tidyPostcode(u"221501234", u"US"_s) == u"22150-1234"_s);
    CHECK(tidyPostcode(u"about 5", u"GB"_s) == u"about 5"_s);
}

TEST_CASE("links lose the labels that scanners put in front", "[intake]") {
    const auto links = linksIn(u"HOMEPAGE: www.lumen.example\nhttps://uk.linkedin.com/in/ann",
                               LinkKind::Website, {});
    REQUIRE(links.size() == 2);
    CHECK(links[0] == Link{LinkKind::Website, u"www.lumen.example"_s, u"HOMEPAGE"_s});
    CHECK(links[1] == Link{LinkKind::Social, u"https://uk.linkedin.com/in/ann"_s, u"LinkedIn"_s});
    CHECK(linksIn(u"http://lumen.example:8080/a", LinkKind::Website, {})[0].url ==
          u"http://lumen.example:8080/a"_s);
    CHECK(socialNetwork(u"https://notlinkedin.com/x").isEmpty());
}

TEST_CASE("a second, different value of a single field is kept in the note", "[intake]") {
    const Contact contact =
        firstOf("Name,Company1,Company2\nAnn Roe,Lumen Ltd,Lumen Asia\n").contact;
    CHECK(contact.organisationName == u"Lumen Ltd"_s);
    CHECK(contact.note == u"Company2: Lumen Asia"_s);
}

TEST_CASE("an unreadable day is kept in the note", "[intake]") {
    const Candidate candidate = firstOf("Name,Birthday,Created\nAnn Roe,in spring,2026-01-02\n");
    CHECK(candidate.contact.note == u"Birthday: in spring"_s);
    CHECK(candidate.issues.at(0) ==
          Issue{u"birthday"_s, Issue::Kind::UnreadableDate, u"in spring"_s});
    CHECK(candidate.contact.metOn == QDate(2026, 1, 2));
}

TEST_CASE("rows may be asked for in any order, any number of times", "[intake]") {
    const SourceTable table = sample("harvest-fair-signups.csv");
    const ColumnMapping mapping = guessMapping(table, british());
    const Normaliser normaliser(table, mapping, {Today});
    const QString last = textOf(normaliser.candidate(table.rowCount() - 1));
    CHECK(textOf(normaliser.candidate(0)).startsWith(u"name: |Kate|Birkby|"_s));
    CHECK(textOf(normaliser.candidate(table.rowCount() - 1)) == last);
    CHECK(normaliser.candidate(1).line == 3);
}

TEST_CASE("a matching of another table is refused", "[intake]") {
    const SourceTable table = tableOf("Name,Email\nAnn Roe,ann@example.com\n");
    CHECK_THROWS_AS(Normaliser(table, ColumnMapping{}, {Today}), Failure);
}
