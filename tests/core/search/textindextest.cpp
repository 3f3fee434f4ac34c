// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/textindex.h"

#include "core/base/text.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Searched {
    Searched() {
        file.act([](Stores& stores) {
            (void)aContact()
                .named(u"Zoë", u"Müller")
                .at(u"Brasserie Løkken")
                .email(u"zoe@lokken.example")
                .phone(u"07700 900123")
                .address(u"Strandgade 12", u"Ærø", u"5970")
                .into(stores);
            (void)aContact()
                .named(u"Ana", u"O’Hara")
                .email(u"ana@acme.example")
                .phone(u"+44 (0)1632 960187", PhoneKind::Work)
                .tag(u"E-bikes")
                .note(u"Wants a cargo bike\nby spring; 100 % sure")
                .into(stores);
            (void)aContact()
                .named(u"Ben", u"Roe")
                .phone(u"4711 0815 99", PhoneKind::Other)
                .link(u"https://www.roe.example/ben")
                .into(stores);
        });
        Progress progress;
        index.build(file.stores, progress);
    }

    QStringList find(QStringView words, size_t limit = 0) {
        QStringList names;
        for (const ContactId id : index.find(words, limit))
            names.append(file.stores.contacts.get(id).name.given);
        return names;
    }

    TestFile file;
    TextIndex index;
};

}  // namespace

TEST_CASE("Contacts are found by any part of any text", "[search]") {
    Searched searched;
    const auto [query, expected] = GENERATE(values<std::pair<QString, QStringList>>({
        {u"z"_s, {u"Zoë"_s}},
        {u"zoe"_s, {u"Zoë"_s}},
        {u"ZOË"_s, {u"Zoë"_s}},
        {u"ulle"_s, {u"Zoë"_s}},
        {u"lokken"_s, {u"Zoë"_s}},
        {u"aero"_s, {u"Zoë"_s}},
        {u"strandgade 5970"_s, {u"Zoë"_s}},
        {u"  cargo \t bike "_s, {u"Ana"_s}},
        {u"bike cargo"_s, {u"Ana"_s}},
        {u"cargo zoe"_s, {}},
        {u"o'hara"_s, {u"Ana"_s}},
        {u"e-bikes"_s, {u"Ana"_s}},
        {u"100 %"_s, {u"Ana"_s}},
        {u"roe.example/b"_s, {u"Ben"_s}},
        {u"example"_s, {u"Zoë"_s, u"Ana"_s, u"Ben"_s}},
        {u"nobody"_s, {}},
        {u""_s, {u"Zoë"_s, u"Ana"_s, u"Ben"_s}},
        {u"   "_s, {u"Zoë"_s, u"Ana"_s, u"Ben"_s}},
    }));
    INFO(query.toStdString());
    CHECK(searched.find(query) == expected);
    CHECK(searched.index.count(query) == size_t(expected.size()));
}

TEST_CASE("A number is found however it is written", "[search]") {
    Searched searched;
    const auto [query, expected] = GENERATE(values<std::pair<QString, QString>>({
        {u"07700 900 123"_s, u"Zoë"_s},
        {u"07700900123"_s, u"Zoë"_s},
        {u"7700900"_s, u"Zoë"_s},
        {u"+44 7700 900123"_s, u"Zoë"_s},
        {u"+44 (0)7700 900123"_s, u"Zoë"_s},
        {u"0044 7700 900 123"_s, u"Zoë"_s},
        {u"07700-900-123"_s, u"Zoë"_s},
        {u"(07700) 900.123"_s, u"Zoë"_s},
        {u"900123"_s, u"Zoë"_s},
        {u"zoe 07700 900123"_s, u"Zoë"_s},
        {u"01632 960187"_s, u"Ana"_s},
        {u"01632/960187"_s, u"Ana"_s},
        {u"4711081599"_s, u"Ben"_s},
        {u"47110815"_s, u"Ben"_s},
        {u"4711 0815"_s, u"Ben"_s},
    }));
    INFO(query.toStdString());
    CHECK(searched.find(query) == QStringList{expected});
}

TEST_CASE("Contacts are found in name order, up to a limit", "[search]") {
    Searched searched;
    CHECK(searched.find(u"e", 2) == QStringList{u"Zoë"_s, u"Ana"_s});
    CHECK(searched.index.count(u"e") == 3);
}

TEST_CASE("Changed contacts are read again", "[search]") {
    Searched searched;
    TestFile& file = searched.file;
    const ContactId ben = searched.index.find(u"Ben").front();
    const ContactId ana = searched.index.find(u"Ana").front();
    ContactId ida;
    file.act([&](Stores& stores) {
        Contact changed = stores.contacts.get(ben);
        changed.name.family = u"Aaro"_s;
        stores.contacts.update(changed);
        ida = aContact().named(u"Ida", u"Pihl").into(stores);
        stores.contacts.bin(ana, TestNow);
    });
    searched.index.patch(file.stores, {ben, ana, ida});
    CHECK(searched.find(u"") == QStringList{u"Ben"_s, u"Zoë"_s, u"Ida"_s});
    CHECK(searched.find(u"aaro") == QStringList{u"Ben"_s});
    CHECK(searched.find(u"hara").isEmpty());
    TextIndex fresh;
    Progress progress;
    fresh.build(file.stores, progress);
    CHECK(fresh.find(u"e") == searched.index.find(u"e"));
    CHECK(fresh.size() == 3);
    file.undo();
    searched.index.patch(file.stores, {ben, ana, ida});
    CHECK(searched.find(u"") == QStringList{u"Zoë"_s, u"Ana"_s, u"Ben"_s});
}

TEST_CASE("An index that was never built finds nobody", "[search]") {
    const TextIndex index;
    CHECK(index.find(u"ana").empty());
    CHECK(index.count(u"") == 0);
}

TEST_CASE("Whatever is typed, the search answers as a plain look would", "[search]") {
    TestFile file;
    std::mt19937 random(7);
    static constexpr QStringView Pieces[] = {
        u"ana",  u"zoë",    u"%", u"_",  u"'",    u"\"", u";--",   u"*",       u"\\",   u"(", u"[",
        u"NEAR", u" ",      u"0", u"44", u"7700", u"+",  u"é",     u"e\u0301", u"田中", u"🚲", u"\n",
        u"\t",   u"\u200b", u"ﬁ", u"ß",  u"<b>",  u"%1", u":name", u"?1",      u"a",    u"@", u"."};
    const auto typed = [&](int most) {
        QString made;
        for (int piece = 0, count = int(random() % unsigned(most)); piece < count; ++piece)
            made += Pieces[random() % std::size(Pieces)];
        return made;
    };
    file.act([&](Stores& stores) {
        for (int i = 0; i < 60; ++i)
            (void)aContact().named(typed(6), u"Roe").note(typed(12)).into(stores);
    });
    TextIndex index;
    Progress progress;
    index.build(file.stores, progress);
    std::vector<std::pair<ContactId, QString>> records;
    file.stores.contacts.eachSearchText(
        [&](ContactId id, const QString& said) { records.emplace_back(id, text::folded(said)); });
    int hits = 0;
    for (int query = 0; query < 10'000; ++query) {
        QString words = typed(5);
        if (query % 50 == 0) words += QChar(0xD800);
        if (query % 51 == 0) words += QChar(0);
        const std::vector<ContactId> found = index.find(words);
        REQUIRE(found.size() == index.count(words));
        hits += int(found.size());
        // Digits have rules of their own, and half a character cannot be stored.
        if (std::ranges::any_of(words, [](QChar c) { return c.isDigit() || c == u'\xD800'; }))
            continue;
        std::vector<ContactId> expected;
        const QStringList wanted = text::folded(words).split(u' ', Qt::SkipEmptyParts);
        for (const auto& [id, said] : records)
            if (std::ranges::all_of(wanted,
                                    [&](const QString& word) { return said.contains(word); }))
                expected.push_back(id);
        INFO(words.toStdString());
        REQUIRE(found == expected);
    }
    CHECK(hits > 1000);
}
