// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namesplitter.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
QString displaysOf(const char16_t* written) {
    QStringList displays;
    for (const PersonName& person : splitPeople(QStringView(written)))
        displays.append(person.full());
    return displays.join(u"; "_s);
}
}  // namespace

TEST_CASE("names are split as their culture orders them", "[intake]") {
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/names/cultures.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    int rows = 0;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#')) continue;
        const QStringList cells = line.split(u'\t');
        INFO(line.toStdString());
        REQUIRE(cells.size() == 6);
        const PersonName name = splitName(cells[1]);
        CHECK(name.display == cells[1]);
        CHECK(name.given.compare(cells[2], Qt::CaseInsensitive) == 0);
        CHECK(name.family.compare(cells[3], Qt::CaseInsensitive) == 0);
        CHECK(name.honorific == cells[4]);
        CHECK(name.suffix == cells[5]);
        ++rows;
    }
    CHECK(rows > 120);
}

TEST_CASE("two people in one cell are told apart and share the surname", "[intake]") {
    CHECK(displaysOf(u"Ms J. Roe & Mr K. Roe") == u"J. Roe; K. Roe"_s);
    CHECK(displaysOf(u"Jane and Karl Roe") == u"Jane Roe; Karl Roe"_s);
    CHECK(displaysOf(u"Anna Roe / Karl Hill") == u"Anna Roe; Karl Hill"_s);
    CHECK(displaysOf(u"Anna/Karl van der Roe") == u"Anna van der Roe; Karl van der Roe"_s);
    CHECK(displaysOf(u"Roe, Jane & Karl") == u"Jane Roe; Karl Roe"_s);
    CHECK(displaysOf(u"Roe, Jane & Hill, Karl") == u"Jane Roe; Karl Hill"_s);
    CHECK(displaysOf(u"Mr Roe and Ms Mary Hill") == u"Roe; Mary Hill"_s);
    CHECK(displaysOf(u"Frau Anna und Herr Karl Kessel") == u"Anna Kessel; Karl Kessel"_s);
    CHECK(displaysOf(u"María y José Soler Prats") == u"María Soler Prats; José Soler Prats"_s);
}

TEST_CASE("what looks like two people and is one stays one", "[intake]") {
    const char16_t* written =
        GENERATE(as<const char16_t*>{}, u"Mr & Mrs Roe", u"Herr und Frau Roe",
                 u"José Ortega y Gasset", u"Anna von und zu Muster", u"Jane Roe / Head of Sales",
                 u"Jane Roe (she/her)", u"Ravi S/o Mohan", u"Jane Roe & Lumen Ltd");
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(splitPeople(QStringView(written)).size() == 1);
}

TEST_CASE("capitals of Turkish and Greek names become their own small letters", "[intake]") {
    CHECK(splitName(u"ALİ YILMAZ").family == u"Yılmaz"_s);
    CHECK(splitName(u"ALİ YILMAZ").given == u"Ali"_s);
    CHECK(splitName(u"MEHMET AYDIN").family == u"Aydın"_s);
    CHECK(splitName(u"SELIN CELIK").full() == u"Selin Celik"_s);
    CHECK(splitName(u"ΝΙΚΟΣ ΒΛΑΧΟΣ").full() == u"Νικος Βλαχος"_s);
}

TEST_CASE("the second person of a cell is kept in the note and shown", "[intake]") {
    const Candidate row = test::firstOf("Name,E-mail\n\"Jane and Karl Roe\",jane@example.org\n");
    CHECK(row.contact.name.full() == u"Jane Roe"_s);
    CHECK(row.contact.name.display == u"Jane and Karl Roe"_s);
    CHECK(row.contact.note.contains(u"Karl Roe"_s));
    REQUIRE(row.issues.size() == 1);
    CHECK(word(row.issues.front().kind) == u"two_people"_s);
    CHECK(row.issues.front().value == u"Karl Roe"_s);
    CHECK_FALSE(row.rejected);
}
