// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactlistmodel.h"

#include "core/analytics/behind.h"
#include "core/analytics/facts.h"
#include "tests/support/catch.h"
#include "tests/ui/support/peoplefile.h"
#include "ui/models/cellroles.h"

#include <QAbstractItemModelTester>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

class Listed {
public:
    Listed()
        : model(file.workspace, file.formatting),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) {}

    void ask(const ContactQuestion& question) {
        model.ask(question);
        REQUIRE(waitUntil([this] { return model.isSettled(); }));
    }
    QString cell(int row, ContactColumn column, int role = Qt::DisplayRole) {
        (void)model.data(model.index(row, 0), Qt::DisplayRole);
        REQUIRE(waitUntil([this] { return model.isSettled(); }));
        return model.data(model.index(row, int(column)), role).toString();
    }

    PeopleFile file;
    ContactListModel model;
    QAbstractItemModelTester tester;
};

}  // namespace

TEST_CASE("The list shows everyone by name and reads its rows in pages", "[models]") {
    Listed list;
    list.ask({});
    CHECK(list.model.rowCount() == 80);
    CHECK(list.model.everyone() == 80);
    CHECK(list.model.pagesKept() == 1);
    CHECK(list.cell(1, ContactColumn::Name) == u"Tess Ardley"_s);
    const QModelIndex last = list.model.index(79, 0);
    CHECK(last.data(PlaceholderRole).toBool());
    CHECK(list.cell(79, ContactColumn::Name) == u"Zofia Żelazny"_s);
    CHECK_FALSE(last.data(PlaceholderRole).toBool());
    CHECK(list.model.pagesKept() == 2);
}

TEST_CASE("Words narrow the list, accents aside", "[models]") {
    Listed list;
    auto [words, count] = GENERATE(table<QString, int>(
        {{u"zelazny"_s, 1}, {u"pembury daugh"_s, 1}, {u"visitor"_s, 59}, {u"nobody at all"_s, 0}}));
    ContactQuestion question;
    question.words = words;
    list.ask(question);
    CHECK(list.model.rowCount() == count);
}

TEST_CASE("The count of each group is the length of its list", "[models]") {
    Listed list;
    const int group = GENERATE(range(0, ContactGroups));
    ContactQuestion question;
    question.group = ContactGroup(group);
    list.ask(question);
    CHECK(list.model.groups()[size_t(group)] == list.model.rowCount());
    CHECK(list.model.groups()[0] == 80);
    CHECK(list.model.groups()[size_t(ContactGroup::NotNow)] == 1);
    CHECK(list.model.groups()[size_t(ContactGroup::Customers)] == 13);
}

TEST_CASE("The groups agree with the figures", "[models]") {
    Listed list;
    list.ask({});
    const auto behind = [&](const QString& key) {
        return list.file.query([key](OpenFile& file, Progress& progress) {
            Filter filter;
            filter.asOf = Day::of(Today);
            filter.lapseDays = file.stores().settings.read().lapseDays;
            return qint64(peopleBehind(*file.facts(progress), filter, key).value().size());
        });
    };
    CHECK(list.model.groups()[size_t(ContactGroup::InJourney)] == behind(u"journey"_s));
    CHECK(list.model.groups()[size_t(ContactGroup::Customers)] == behind(u"customers"_s));
    CHECK(list.model.groups()[size_t(ContactGroup::Lapsed)] == behind(u"standing/lapsed"_s));
}

TEST_CASE("Derived columns sort both ways, unknown ones last, equal ones by name", "[models]") {
    Listed list;
    ContactQuestion question;
    question.sortBy = ContactColumn::Spent;
    question.direction = Qt::DescendingOrder;
    list.ask(question);
    CHECK(list.cell(0, ContactColumn::Name) == u"Noor Elsworth"_s);
    CHECK(list.cell(0, ContactColumn::Spent) == u"£3,120"_s);
    CHECK(list.cell(1, ContactColumn::Name) == u"Kit Larkspur"_s);
    question.direction = Qt::AscendingOrder;
    list.ask(question);
    CHECK(list.cell(0, ContactColumn::Name) == u"Hamish Quayle"_s);
    CHECK(list.cell(79, ContactColumn::Spent) == u"–"_s);
    CHECK(list.cell(79, ContactColumn::Name) == u"Zofia Żelazny"_s);
}

TEST_CASE("A row says itself in one sentence, and markup stays text", "[models]") {
    Listed list;
    ContactQuestion question;
    question.words = u"mallory"_s;
    list.ask(question);
    REQUIRE(list.model.rowCount() == 1);
    CHECK(list.cell(0, ContactColumn::Name) == u"<b>Mallory</b> &amp; <i>Sons</i>"_s);
    CHECK(
        list.cell(0, ContactColumn::Name, Qt::AccessibleTextRole)
            .startsWith(
                u"<b>Mallory</b> &amp; <i>Sons</i>, <script>alert(1)</script>, New contact for 5 days"_s));
}

TEST_CASE("The people behind a figure are a list as long as the figure", "[models]") {
    Listed list;
    ContactQuestion question;
    question.people = std::vector<ContactId>{list.file.id(u"Marnie"_s), list.file.id(u"Wilf"_s)};
    list.ask(question);
    CHECK(list.model.rowCount() == 2);
}
