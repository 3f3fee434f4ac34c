// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/namesplitter.h"
#include "tests/support/catch.h"

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
struct NameRow {
    const char16_t *written, *honorific, *given, *family, *suffix, *nickname;
};
// English, Dutch, German, French, Spanish, Portuguese, Italian, Arabic, Chinese, Japanese, Korean,
// Vietnamese, Irish, Scottish, Swedish.
const std::array Names{
    NameRow{u"Jane Roe", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Mary Roe", u"", u"Jane Mary", u"Roe", u"", u""},
    NameRow{u"J. Roe", u"", u"J.", u"Roe", u"", u""},
    NameRow{u"J. R. Roe", u"", u"J. R.", u"Roe", u"", u""},
    NameRow{u"JP Roe", u"", u"JP", u"Roe", u"", u""},
    NameRow{u"Roe J.", u"", u"J.", u"Roe", u"", u""},
    NameRow{u"Mrs R Haddon", u"Mrs", u"R", u"Haddon", u"", u""},
    NameRow{u"Ms Jane Roe", u"Ms", u"Jane", u"Roe", u"", u""},
    NameRow{u"Mr Roe", u"Mr", u"", u"Roe", u"", u""},
    NameRow{u"Dr. Jane Roe", u"Dr.", u"Jane", u"Roe", u"", u""},
    NameRow{u"Dr Roe", u"Dr", u"", u"Roe", u"", u""},
    NameRow{u"Prof. Dr. Jane Roe", u"Prof. Dr.", u"Jane", u"Roe", u"", u""},
    NameRow{u"Sir John", u"Sir", u"John", u"", u"", u""},
    NameRow{u"Sir John Roe", u"Sir", u"John", u"Roe", u"", u""},
    NameRow{u"Rev. Jane Roe", u"Rev.", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Roe Jr.", u"", u"Jane", u"Roe", u"Jr.", u""},
    NameRow{u"Jane Roe III", u"", u"Jane", u"Roe", u"III", u""},
    NameRow{u"Jane Roe, MBA", u"", u"Jane", u"Roe", u"MBA", u""},
    NameRow{u"Jane Roe, CPA, MBA", u"", u"Jane", u"Roe", u"CPA MBA", u""},
    NameRow{u"Jane Roe PhD", u"", u"Jane", u"Roe", u"PhD", u""},
    NameRow{u"Jane Roe, Ph.D.", u"", u"Jane", u"Roe", u"Ph.D.", u""},
    NameRow{u"Roe, Jane", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Roe, Jane Mary", u"", u"Jane Mary", u"Roe", u"", u""},
    NameRow{u"Roe, Dr. Jane", u"Dr.", u"Jane", u"Roe", u"", u""},
    NameRow{u"Roe, Jane, Jr.", u"", u"Jane", u"Roe", u"Jr.", u""},
    NameRow{u"Roe, Jr., Jane", u"", u"Jane", u"Roe", u"Jr.", u""},
    NameRow{u"Roe, Jane, Dr.", u"Dr.", u"Jane", u"Roe", u"", u""},
    NameRow{u"lowell, sam", u"", u"Sam", u"Lowell", u"", u""},
    NameRow{u"KATE BIRKBY", u"", u"Kate", u"Birkby", u"", u""},
    NameRow{u"kate birkby", u"", u"Kate", u"Birkby", u"", u""},
    NameRow{u"Jane ROE", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"ROE Jane", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jean-Paul DE LA TOUR", u"", u"Jean-Paul", u"de la Tour", u"", u""},
    NameRow{u"JOHN MACDONALD", u"", u"John", u"MacDonald", u"", u""},
    NameRow{u"MARY O'BRIEN", u"", u"Mary", u"O'Brien", u"", u""},
    NameRow{u"ANN MCKAY", u"", u"Ann", u"McKay", u"", u""},
    NameRow{u"JAN VAN DER BERG", u"", u"Jan", u"van der Berg", u"", u""},
    NameRow{u"Robert \"Bob\" Roe", u"", u"Robert", u"Roe", u"", u"Bob"},
    NameRow{u"Robert (Bob) Roe", u"", u"Robert", u"Roe", u"", u"Bob"},
    NameRow{u"Robert 'Bob' Roe", u"", u"Robert", u"Roe", u"", u"Bob"},
    NameRow{u"Jane Roe (she/her)", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Roe (Lumen Ltd)", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Roe - Lumen Ltd", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Roe | Head of Sales", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Roe, Head of Sales", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Jane Smith - Jones", u"", u"Jane", u"Smith-Jones", u"", u""},
    NameRow{u"Jane Smith-Jones", u"", u"Jane", u"Smith-Jones", u"", u""},
    NameRow{u"Ms J. Roe & Mr K. Roe", u"Ms", u"J.", u"Roe", u"", u""},
    NameRow{u"Ann and Bob Roe", u"", u"Ann", u"Roe", u"", u""},
    NameRow{u"Mr & Mrs K Roe", u"Mr & Mrs", u"K", u"Roe", u"", u""},
    NameRow{u"Madonna", u"", u"Madonna", u"", u"", u""},
    NameRow{u"jane.roe", u"", u"Jane", u"Roe", u"", u""},
    NameRow{u"Tomás 🚲 García", u"", u"Tomás", u"García", u"", u""},
    NameRow{u"Jan van Dijk", u"", u"Jan", u"van Dijk", u"", u""},
    NameRow{u"Jan van der Berg", u"", u"Jan", u"van der Berg", u"", u""},
    NameRow{u"Berg, Jan van den", u"", u"Jan", u"van den Berg", u"", u""},
    NameRow{u"van der Berg", u"", u"", u"van der Berg", u"", u""},
    NameRow{u"Pieter ten Kate", u"", u"Pieter", u"ten Kate", u"", u""},
    NameRow{u"dhr. Jan de Vries", u"dhr.", u"Jan", u"de Vries", u"", u""},
    NameRow{u"Mw. Sanne Bakker", u"Mw.", u"Sanne", u"Bakker", u"", u""},
    NameRow{u"Herr Jürgen Groß", u"Herr", u"Jürgen", u"Groß", u"", u""},
    NameRow{u"Frau Dr. Anna Müller", u"Frau Dr.", u"Anna", u"Müller", u"", u""},
    NameRow{u"Dipl.-Ing. Hans Bauer", u"Dipl.-Ing.", u"Hans", u"Bauer", u"", u""},
    NameRow{u"Dr. med. Eva Klein", u"Dr. med.", u"Eva", u"Klein", u"", u""},
    NameRow{u"Ludwig von Beispiel", u"", u"Ludwig", u"von Beispiel", u"", u""},
    NameRow{u"Anna von und zu Muster", u"", u"Anna", u"von und zu Muster", u"", u""},
    NameRow{u"Hans-Peter Müller", u"", u"Hans-Peter", u"Müller", u"", u""},
    NameRow{u"Müller, Hans-Peter", u"", u"Hans-Peter", u"Müller", u"", u""},
    NameRow{u"Mag. Anna Huber", u"Mag.", u"Anna", u"Huber", u"", u""},
    NameRow{u"Anna Huber, M.Sc.", u"", u"Anna", u"Huber", u"M.Sc.", u""},
    NameRow{u"M. Dupont", u"M.", u"", u"Dupont", u"", u""},
    NameRow{u"Mme Hélène Lefèvre", u"Mme", u"Hélène", u"Lefèvre", u"", u""},
    NameRow{u"Mlle Zoé Petit", u"Mlle", u"Zoé", u"Petit", u"", u""},
    NameRow{u"Jean de La Fontaine", u"", u"Jean", u"de La Fontaine", u"", u""},
    NameRow{u"Charles du Bois", u"", u"Charles", u"du Bois", u"", u""},
    NameRow{u"Jean Le Goff", u"", u"Jean", u"Le Goff", u"", u""},
    NameRow{u"DUPONT Jean-Luc", u"", u"Jean-Luc", u"Dupont", u"", u""},
    NameRow{u"Hélène LEFÈVRE", u"", u"Hélène", u"Lefèvre", u"", u""},
    NameRow{u"Maître Paul Roux", u"Maître", u"Paul", u"Roux", u"", u""},
    NameRow{u"Juan Pérez García", u"", u"Juan", u"Pérez García", u"", u""},
    NameRow{u"Juan Carlos Pérez García", u"", u"Juan Carlos", u"Pérez García", u"", u""},
    NameRow{u"María del Carmen López Ruiz", u"", u"María del Carmen", u"López Ruiz", u"", u""},
    NameRow{u"José Ortega y Gasset", u"", u"José", u"Ortega y Gasset", u"", u""},
    NameRow{u"Sra. Ana Gómez", u"Sra.", u"Ana", u"Gómez", u"", u""},
    NameRow{u"Sr. Luis Romero Díaz", u"Sr.", u"Luis", u"Romero Díaz", u"", u""},
    NameRow{u"Lucía de la Cruz", u"", u"Lucía", u"de la Cruz", u"", u""},
    NameRow{u"Pedro Santos Oliveira", u"", u"Pedro", u"Santos Oliveira", u"", u""},
    NameRow{u"Ana Paula Ferreira da Costa", u"", u"Ana Paula", u"Ferreira da Costa", u"", u""},
    NameRow{u"João da Silva", u"", u"João", u"da Silva", u"", u""},
    NameRow{u"Maria de Lourdes Souza", u"", u"Maria de Lourdes", u"Souza", u"", u""},
    NameRow{u"Rui Costa", u"", u"Rui", u"Costa", u"", u""},
    NameRow{u"Dott. Marco Rossi", u"Dott.", u"Marco", u"Rossi", u"", u""},
    NameRow{u"Dott.ssa Giulia De Luca", u"Dott.ssa", u"Giulia", u"De Luca", u"", u""},
    NameRow{u"Ing. Paolo Bianchi", u"Ing.", u"Paolo", u"Bianchi", u"", u""},
    NameRow{u"Maria Della Valle", u"", u"Maria", u"Della Valle", u"", u""},
    NameRow{u"Leonardo D'Angelo", u"", u"Leonardo", u"D'Angelo", u"", u""},
    NameRow{u"SALVATORE D'AMICO", u"", u"Salvatore", u"D'Amico", u"", u""},
    NameRow{u"Sig. Luca Verdi", u"Sig.", u"Luca", u"Verdi", u"", u""},
    NameRow{u"Mohammed bin Salman", u"", u"Mohammed", u"bin Salman", u"", u""},
    NameRow{u"Omar al-Farsi", u"", u"Omar", u"al-Farsi", u"", u""},
    NameRow{u"Fatima Al Mansoori", u"", u"Fatima", u"Al Mansoori", u"", u""},
    NameRow{u"Ahmed ibn Yusuf al-Masri", u"", u"Ahmed", u"ibn Yusuf al-Masri", u"", u""},
    NameRow{u"Abdul Rahman Khan", u"", u"Abdul Rahman", u"Khan", u"", u""},
    NameRow{u"王小明", u"", u"小明", u"王", u"", u""},
    NameRow{u"歐陽娜娜", u"", u"娜娜", u"歐陽", u"", u""},
    NameRow{u"李明", u"", u"明", u"李", u"", u""},
    NameRow{u"陳大文先生", u"先生", u"大文", u"陳", u"", u""},
    NameRow{u"安妮·羅", u"", u"安妮", u"羅", u"", u""},
    NameRow{u"山田 太郎", u"", u"太郎", u"山田", u"", u""},
    NameRow{u"山田太郎", u"", u"太郎", u"山田", u"", u""},
    NameRow{u"佐藤花子様", u"様", u"花子", u"佐藤", u"", u""},
    NameRow{u"김민준", u"", u"민준", u"김", u"", u""},
    NameRow{u"남궁민수", u"", u"민수", u"남궁", u"", u""},
    NameRow{u"Kim Min-jun", u"", u"Min-jun", u"Kim", u"", u""},
    NameRow{u"王小明 Ming Wang", u"", u"Ming", u"Wang", u"", u""},
    NameRow{u"LI Wei", u"", u"Wei", u"Li", u"", u""},
    NameRow{u"Wei LI", u"", u"Wei", u"Li", u"", u""},
    NameRow{u"Nguyen Van Anh", u"", u"Van Anh", u"Nguyen", u"", u""},
    NameRow{u"Nguyễn Thị Mai", u"", u"Thị Mai", u"Nguyễn", u"", u""},
    NameRow{u"Anh Nguyen", u"", u"Anh", u"Nguyen", u"", u""},
    NameRow{u"Yo-Yo Ma", u"", u"Yo-Yo", u"Ma", u"", u""},
    NameRow{u"YO-YO MA", u"", u"Yo-Yo", u"Ma", u"", u""},
    NameRow{u"Seán Ó Briain", u"", u"Seán", u"Ó Briain", u"", u""},
    NameRow{u"Áine Ní Dhomhnaill", u"", u"Áine", u"Ní Dhomhnaill", u"", u""},
    NameRow{u"Connor O'Neill", u"", u"Connor", u"O'Neill", u"", u""},
    NameRow{u"Ewan McGregor-Hill", u"", u"Ewan", u"McGregor-Hill", u"", u""},
    NameRow{u"Eva af Exempel", u"", u"Eva", u"af Exempel", u"", u""},
    NameRow{u"Björn Åkesson", u"", u"Björn", u"Åkesson", u"", u""},
    NameRow{u"Zoë St. Clair", u"", u"Zoë", u"St. Clair", u"", u""},
    NameRow{u"\"Roe, Jane\"", u"", u"Jane", u"Roe", u"", u""}};
}  // namespace

TEST_CASE("a name is split into its parts in every culture we know of", "[intake]") {
    for (const NameRow& row : Names) {
        const PersonName name = splitName(QStringView(row.written));
        INFO(QString::fromUtf16(row.written).toStdString());
        CHECK(name.honorific == QString::fromUtf16(row.honorific));
        CHECK(name.given == QString::fromUtf16(row.given));
        CHECK(name.family == QString::fromUtf16(row.family));
        CHECK(name.suffix == QString::fromUtf16(row.suffix));
        CHECK(name.nickname == QString::fromUtf16(row.nickname));
        CHECK(name.display == QString::fromUtf16(row.written));
    }
    CHECK(Names.size() >= 120);
}

TEST_CASE("a firm or an address in the place of a name is seen", "[intake]") {
    for (const char16_t* firm :
         {u"Lumen Ltd", u"Werft Beispiel GmbH", u"Hill & Sons", u"Cycles Exemple SARL",
          u"Beispiel AG", u"Exemple S.A.", u"Esempio S.p.A.", u"Voorbeeld BV", u"The Bike Shed",
          u"Brindlewick Council", u"範例股份有限公司", u"株式会社サンプル",
          u"University of Harborough", u"Lumen Pty Ltd", u"Ejemplo S.L.", u"Roe & Co.",
          u"3D Print Works", u"Stadt Beispielhausen", u"Peluquería Estilo"}) {
        INFO(QString::fromUtf16(firm).toStdString());
        CHECK(nameKind(QStringView(firm)) == NameKind::Organisation);
    }
    for (const char16_t* person :
         {u"Jane Roe", u"AG Roe", u"Li Na", u"Charlotte Church", u"Ann Banks", u"Kim Sa", u"Ed Co",
          u"Ms J. Roe & Mr K. Roe", u"Jane Roe - Lumen Ltd", u"Jane Roe (Lumen GmbH)"}) {
        INFO(QString::fromUtf16(person).toStdString());
        CHECK(nameKind(QStringView(person)) == NameKind::Person);
    }
    CHECK(nameKind(u"ann@example.com") == NameKind::EmailAddress);
    CHECK(nameKind(u"01632 960118") == NameKind::Nothing);
    CHECK(nameKind(u"") == NameKind::Nothing);
}

TEST_CASE("names in separate columns lose titles and letters at the wrong place", "[intake]") {
    PersonName name;
    name.given = u"Dr. Jonas"_s;
    name.family = u"SCHMIDT, PhD"_s;
    tidyParts(name);
    CHECK(name.honorific == u"Dr."_s);
    CHECK(name.given == u"Jonas"_s);
    CHECK(name.family == u"Schmidt"_s);
    CHECK(name.suffix == u"PhD"_s);
}

TEST_CASE("mixed capitals are somebody's decision and stay", "[intake]") {
    CHECK(recased(u"van Dijk") == u"van Dijk"_s);
    CHECK(recased(u"DeShawn") == u"DeShawn"_s);
    CHECK(recased(u"O'BRIEN") == u"O'Brien"_s);
    CHECK(recased(u"MACHADO") == u"Machado"_s);
    CHECK(recased(u"smith-jones") == u"Smith-Jones"_s);
}
