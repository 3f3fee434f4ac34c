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

}  // namespace

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
