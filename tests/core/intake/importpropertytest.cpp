// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937;

int upTo(Random& random, int limit) { return int(random() % unsigned(limit)); }

template <size_t Count>
QString one(Random& random, const char16_t* const (&words)[Count]) {
    return QString::fromUtf16(words[upTo(random, int(Count))]);
}

/// One of twelve people, written in one of many ways, with some of their keys. Some rows share
/// keys that people can share.
Contact rowOf(Random& random) {
    static constexpr const char16_t* Given[] = {u"Jane", u"Ben", u"Ida", u"Zoë"};
    static constexpr const char16_t* Family[] = {u"Roe", u"Poe", u"Müller"};
    static constexpr const char16_t* Titles[] = {u"", u"Owner", u"OWNER", u"Buyer"};
    static constexpr const char16_t* Firms[] = {u"", u"Acme Ltd", u"ACME", u"Globex"};
    static constexpr const char16_t* Tags[] = {u"cargo", u"Cargo", u"e-bike"};
    const int person = upTo(random, 12);
    QString given = QString::fromUtf16(Given[person % 4]);
    QString family = QString::fromUtf16(Family[person / 4]);
    const QString key = (given + family).toLower().left(3) + QString::number(person);
    switch (upTo(random, 6)) {
        case 0:
            given = given.toUpper();
            family = family.toUpper();
            break;
        case 1:
            given = given.left(1) + u'.';
            break;
        case 2:
            std::swap(given, family);
            break;
        case 3:
            given.clear();
            family.clear();
            break;
        default:
            break;
    }
    ContactBuilder row = aContact().named(given, family);
    row.at(one(random, Firms)).title(one(random, Titles));
    if (upTo(random, 3) != 0) row.email(u"p%1@mail.example"_s.arg(key));
    if (upTo(random, 3) == 0) row.email(u"q%1@mail.example"_s.arg(key));
    if (upTo(random, 8) == 0) row.email(u"info@acme.example");
    if (upTo(random, 3) == 0) row.phone(u"07700 9001%1"_s.arg(person, 2, 10, QChar(u'0')));
    if (upTo(random, 6) == 0) row.phone(u"01632 960187", PhoneKind::Work);
    if (upTo(random, 3) == 0) row.tag(one(random, Tags));
    if (upTo(random, 4) == 0) row.met(QDate(2026, 1, 1).addDays(upTo(random, 90)));
    if (upTo(random, 4) == 0) row.note(u"Note %1"_s.arg(upTo(random, 3)));
    if (upTo(random, 4) == 0)
        row.address(u"%1 High St"_s.arg(person), u"Leeds", upTo(random, 2) ? u"LS1" : u"");
    return row;
}

CandidateList listOf(Random& random, int rows, QStringView sha256) {
    CandidateList list(ImportKind::Contacts, sha256);
    for (int row = 0; row < rows; ++row) {
        const Contact contact = rowOf(random);
        Candidate candidate;
        candidate.contact = contact;
        candidate.rejected = contact.title().isEmpty();
        list.add(candidate);
    }
    return list;
}

}  // namespace

TEST_CASE("Any list imported twice changes nothing the second time, and undo is complete",
          "[intake]") {
    const auto seed = GENERATE(range(1U, 31U));
    Random random(seed);
    const auto mode = MatchMode(upTo(random, 3));  // Merge, Fill, Skip
    TestFile file;
    std::vector<QByteArray> dumps{file.dump()};
    const CandidateList first = listOf(random, 30, u"first");
    const CandidateList second = listOf(random, 30, u"second");
    for (const CandidateList* list : {&first, &second}) {
        (void)importInto(file, *list, mode);
        dumps.push_back(file.dump());
        INFO("seed " << seed << " mode " << word(mode).toStdString());
        const ImportSummary again = importInto(file, *list, mode);
        CHECK(again.created + again.updated + again.merged == 0);
        CHECK(again.import.isNull());
        REQUIRE(file.dump() == dumps.back());
    }
    // Skip may leave the second file nothing to do, and then there is no act.
    const int acts = dumps[1] == dumps[2] ? 1 : 2;
    for (int act = 0; act < acts; ++act) file.undo();
    CHECK(file.dump() == dumps[0]);
    for (int act = 0; act < acts; ++act) file.redo();
    CHECK(file.dump() == dumps[2]);
}

TEST_CASE("Files give the same people in whatever order they come", "[intake]") {
    // The same customers as a card scanner, an address book and a shop would have them.
    CandidateList scanner(ImportKind::Contacts, u"scanner");
    scanner.add(aContact().named(u"JANE", u"ROE").at(u"ACME WORKS").email(u"jane@acme.example"));
    scanner.add(aContact().named(u"Ben", u"Poe").phone(u"07700 900123").tag(u"fair"));
    scanner.add(aContact().at(u"Globex").email(u"info@globex.example"));
    CandidateList book(ImportKind::Contacts, u"book");
    book.add(aContact().named(u"Jane", u"Roe").email(u"JANE@acme.example").phone(u"07700 900456"));
    book.add(aContact().named(u"B.", u"Poe").phone(u"+44 7700 900123").email(u"ben@poe.example"));
    book.add(aContact().named(u"Ida", u"Moe").at(u"Globex GmbH").email(u"ida@globex.example"));
    CandidateList signatures(ImportKind::Contacts, u"signatures");
    signatures.add(
        aContact().named(u"Jane A.", u"Roe").at(u"Acme Works Ltd").phone(u"07700 900456"));
    signatures.add(aContact().named(u"Ida", u"Moe").at(u"GLOBEX").tag(u"cargo"));
    signatures.add(aContact().named(u"Benjamin", u"Poe").email(u"Ben@Poe.example"));
    CandidateList shop(ImportKind::Orders, u"shop");
    shop.add(anOrder(aContact().named(u"Jane", u"Roe").email(u"jane@acme.example"), u"1",
                     QDate(2026, 5, 2), u"Lock", 4500));
    shop.add(
        anOrder(aContact().email(u"ben@poe.example"), u"2", QDate(2026, 5, 3), u"Bike", 90000));

    const QStringList expected{
        u" | Globex GmbH | info@globex.example"_s,
        u"Benjamin Poe |  | #fair | +447700900123 | ben@poe.example"_s,
        u"Ida Moe | Globex GmbH | #cargo | ida@globex.example"_s,
        u"Jane A. Roe | Acme Works Ltd | +447700900456 | jane@acme.example"_s};
    std::vector<const CandidateList*> files{&scanner, &book, &signatures, &shop};
    std::ranges::sort(files);
    std::map<QStringList, int> results;
    int ordersSeen = 0, permutations = 0;
    do {
        TestFile file;
        const QByteArray empty = file.dump();
        for (const CandidateList* list : files) (void)importInto(file, *list);
        ++results[people(file.stores)];
        Progress progress;
        ordersSeen += int(file.stores.facts.orders(progress).size());
        ++permutations;
        for (size_t undone = 0; undone < files.size(); ++undone) file.undo();
        REQUIRE(file.dump() == empty);
    } while (std::next_permutation(files.begin(), files.end()));
    CHECK(permutations == 24);
    CHECK(ordersSeen == 48);
    for (const auto& [found, count] : results) {
        INFO(count << " orders of the files give " << found.join(u"\n"_s).toStdString());
        CHECK(found == expected);
    }
}

TEST_CASE("The rows of one file give the same people in whatever order they come", "[intake]") {
    const auto seed = GENERATE(range(1U, 21U));
    Random random(seed);
    // Everybody has one e-mail address in every row; all else differs from row to row.
    std::vector<Contact> rows;
    for (int row = 0; row < 12; ++row) {
        Contact contact = rowOf(random);
        const int person = upTo(random, 4);
        static constexpr QStringView Families[] = {u"Roe", u"Poe", u"Moe", u"Müller"};
        contact.name.given = row % 3 == 0 ? u"A."_s : row % 3 == 1 ? u"ANA"_s : u"Ana"_s;
        contact.name.family = Families[person].toString();
        contact.emails = {{*EmailAddress::parse(u"ana%1@mail.example"_s.arg(person)), {}}};
        contact.phones.clear();
        contact.organisationName.clear();
        rows.push_back(contact);
    }
    QStringList expected;
    for (int shuffle = 0; shuffle < 5; ++shuffle) {
        TestFile file;
        CandidateList list;
        for (const Contact& row : rows) list.add(row);
        (void)importInto(file, list);
        if (shuffle == 0) expected = people(file.stores);
        INFO("seed " << seed);
        REQUIRE(people(file.stores) == expected);
        std::ranges::shuffle(rows, random);
    }
}
