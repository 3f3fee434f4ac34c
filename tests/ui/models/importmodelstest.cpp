// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/fieldtext.h"
#include "ui/models/mappingmodel.h"
#include "ui/models/rawrowsmodel.h"

#include <QAbstractItemModelTester>
#include <QSet>

using namespace waymark;
using namespace waymark::ui;
using namespace Qt::StringLiterals;

namespace {

TableLook look() {
    TableLook look;
    look.headings = {u"Name"_s, u"Tel."_s};
    look.firstValues = {{u"Ann Roe"_s, u"Bob Poe"_s}, {u"07700 900123"_s}};
    look.firstRows = {{2, {u"Ann Roe"_s, u"07700 900123"_s}}, {3, {u"Bob Poe"_s}}};
    look.rows = 2;
    return look;
}

Understanding understanding() {
    Understanding result;
    result.mapping.country = u"GB"_s;
    ColumnTarget name, phone;
    name.field = TargetField::FullName;
    name.certainty = Certainty::Sure;
    phone.field = TargetField::Phone;
    phone.certainty = Certainty::PleaseCheck;
    result.mapping.columns = {name, phone};
    result.fields = previewFields(result.mapping);
    return result;
}

RowPreview preview(qsizetype row, std::vector<Issue> issues = {}) {
    return {.row = row,
            .line = row + 2,
            .who = u"Ann Roe"_s,
            .texts = {u"Ann Roe"_s, u"+44 7700 900123"_s},
            .problems = {0, issues.empty() ? char(0) : char(1)},
            .issues = issues,
            .cells = {u"Ann Roe"_s, u"07700 900123"_s},
            .rejected = false};
}

/// A source that is no table: its rows say themselves what is what.
class TwoCards : public CandidateSource {
public:
    TwoCards() {
        m_info.fileName = u"two.vcf"_s;
        m_info.sha256 = u"aa"_s;
    }
    [[nodiscard]] const SourceInfo& info() const override { return m_info; }
    [[nodiscard]] QStringList headings() const override { return {}; }
    [[nodiscard]] qsizetype rowCount() const override { return 2; }
    [[nodiscard]] Candidate candidate(qsizetype row) const override {
        Candidate candidate;
        candidate.row = row;
        candidate.line = line(row);
        candidate.contact.name.display = row == 0 ? u"Ann Roe"_s : u"Bob Poe"_s;
        if (row == 1) candidate.issues = {{u"emails"_s, Issue::Kind::UnreadableEmail, u"bob@"_s}};
        return candidate;
    }
    [[nodiscard]] QStringList cells(qsizetype) const override { return {u"BEGIN:VCARD"_s}; }
    [[nodiscard]] qint64 line(qsizetype row) const override { return 1 + 5 * row; }

private:
    SourceInfo m_info;
};

}  // namespace

TEST_CASE("A file without columns is shown and counted, and nothing is matched",
          "[models][import]") {
    OpenedFile opened;
    opened.database = Database::inMemory();
    OpenFile file(std::move(opened), Clock(QDate(2026, 11, 12)));
    furnish(file, {});
    const Formatting formatting(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const OpenedRows source(std::make_shared<TwoCards>());
    CHECK(source.table == nullptr);
    const TableLook look = lookAt(source);
    CHECK_FALSE(look.isTable);
    CHECK(look.rows == 2);
    CHECK(look.firstRows.size() == 2);
    CHECK(readingSentences(look).value(0).startsWith(u"A vCard says itself what is what"_s));
    const Understanding understood = understand(source, source.mapping(), {}, {});
    CHECK(understood.mapping.columns.empty());
    CHECK(understood.fields.front() == PreviewField::Name);
    const RowSlice slice = sliceOf(*source.rows, file, 0, 10, Previews::All, formatting);
    CHECK(slice.counts.ready == 1);
    CHECK(slice.counts.toCheck == 1);
    REQUIRE(slice.all.size() == 2);
    CHECK(slice.all[1].texts.front() == u"Bob Poe"_s);
    CHECK(slice.all[1].texts.size() == qsizetype(understood.fields.size()));
}

TEST_CASE("Days that read in two ways are told with both readings", "[models][import]") {
    const Formatting formatting(QLocale(QLocale::English, QLocale::UnitedKingdom));
    DateReading reading{.column = 4,
                        .undecided = 41,
                        .first = QDate(2026, 10, 3),
                        .last = QDate(2026, 10, 4),
                        .otherFirst = QDate(2026, 3, 10),
                        .otherLast = QDate(2026, 4, 10),
                        .today = QDate(2026, 11, 12)};
    CHECK(bothReadings(reading, formatting) ==
          u"3 October 2026 to 4 October 2026. Month first would give 10 March to 10 April."_s);
    reading.otherLast = QDate(2026, 12, 10);
    CHECK(bothReadings(reading, formatting)
              .endsWith(u"10 March to 10 December, which is still to come."_s));
    reading.otherFirst = reading.otherLast = {};
    CHECK(bothReadings(reading, formatting).endsWith(u"Month first would give no day at all."_s));
    reading.order = DateOrder::MonthDayYear;
    reading.other = DateOrder::DayMonthYear;
    reading.otherFirst = reading.otherLast = QDate(2025, 3, 10);
    CHECK(bothReadings(reading, formatting).endsWith(u"Day first would give 10 March 2025."_s));
}

TEST_CASE("New words of a list and answers of a consent are named", "[models][import]") {
    const Formatting formatting(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ColumnMapping mapping;
    ColumnTarget tags, consent;
    tags.field = TargetField::Tags;
    tags.certainty = Certainty::Sure;
    consent.field = TargetField::ConsentEmail;
    mapping.columns = {tags, consent};
    ColumnCounts counts;
    counts.values = {u"e-bike"_s, u"cargo"_s, u"hire"_s, u"swap shop"_s};
    counts.unknown = {u"swap shop"_s, u"cargo"_s, u"hire"_s};
    CHECK(whatWillHappen(mapping, 0, counts, formatting) ==
          u"3 values are new: “cargo”, “hire”, “swap shop”"_s);
    counts.unknown.clear();
    CHECK(whatWillHappen(mapping, 0, counts, formatting) == u"4 values, all known already"_s);
    counts.values = {u"yes"_s, u"y"_s, u"n"_s, u"perhaps"_s};
    CHECK(whatWillHappen(mapping, 1, counts, formatting).startsWith(u"Not asked yet"_s));
    mapping.consent.wording = u"news"_s;
    mapping.consent.day = ConsentTerms::Day::OfTheRow;
    CHECK(whatWillHappen(mapping, 1, counts, formatting) ==
          u"y = given on the sign-up date; n or empty = not given"_s);
    counts.unreadable = 1;
    CHECK(whatWillHappen(mapping, 1, counts, formatting).endsWith(u"; 1 cannot be read"_s));
}

TEST_CASE("The columns of a file say where they go and what happens", "[models][import]") {
    const Formatting formatting(QLocale(QLocale::English, QLocale::UnitedKingdom));
    MappingModel model(formatting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(look(), understanding());
    RowCounts counts(2);
    counts.columns[1].unreadable = 7;
    model.setCounts(counts);
    CHECK(model.index(0, MappingModel::FirstValues).data() == u"Ann Roe · Bob Poe"_s);
    CHECK(model.index(1, MappingModel::GoesTo).data() == u"Phone"_s);
    CHECK(model.index(1, MappingModel::Match).data() == u"Please check"_s);
    CHECK(model.index(1, MappingModel::WhatHappens).data() ==
          u"Read as United Kingdom; 7 cannot be read"_s);
    CHECK(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"goes to Phone"_s));
    int asked = -1;
    QObject::connect(&model, &MappingModel::fieldChosen, &model,
                     [&](int column, TargetField) { asked = column; });
    CHECK_FALSE(
        model.setData(model.index(1, MappingModel::GoesTo), int(TargetField::Phone), Qt::EditRole));
    CHECK(
        model.setData(model.index(1, MappingModel::GoesTo), int(TargetField::Note), Qt::EditRole));
    CHECK(asked == 1);
}

TEST_CASE("Rows grow at the end, and others replace them", "[models][import]") {
    CandidateModel model(CandidateModel::Choices::LeaveOut);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFields(understanding().fields);
    model.show({preview(0)});
    model.show({preview(0), preview(1, {{u"phones"_s, Issue::Kind::PhoneTooShort, u"1632"_s}})});
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, model.resultColumn()).data() == u"Ready"_s);
    CHECK(model.index(1, 3).data(CandidateModel::ProblemRole).toBool());
    CHECK(model.index(1, model.resultColumn()).data().toString().contains(u"too short"_s));
    QList<qsizetype> out;
    QObject::connect(&model, &CandidateModel::leftOut, &model,
                     [&](qsizetype row, bool) { out.append(row); });
    CHECK(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    CHECK(out == QList<qsizetype>{1});
    CHECK(model.index(1, model.resultColumn()).data() == u"Left out by you"_s);
    model.show({preview(5)});
    CHECK(model.rowCount() == 1);
}

TEST_CASE("The first rows stand as they were read", "[models][import]") {
    RawRowsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(look());
    CHECK(model.index(1, 0).data() == u"3"_s);
    CHECK(model.index(0, 2).data() == u"07700 900123"_s);
    CHECK(model.index(1, 2).data() == QString());
}

TEST_CASE("Every field that a column can go to has a place in some list", "[models][import]") {
    QSet<int> listed;
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Orders, ImportKind::Milestones,
                                  ImportKind::Interactions, ImportKind::Referrals})
        for (const FieldGroup& group : fieldGroups(kind))
            for (const TargetField field : group.fields) listed.insert(int(field));
    for (int field = 0; field <= int(TargetField::ReferredOn); ++field) {
        CAPTURE(field);
        CHECK(listed.contains(field));
        CHECK_FALSE(fieldText(TargetField(field)).isEmpty());
    }
}
