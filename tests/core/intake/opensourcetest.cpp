// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/opensource.h"

#include "core/base/failure.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("What a file is shows in its first words", "[intake]") {
    CHECK(sourceFormat("given,family\r\nAnn,Roe\r\n") == SourceFormat::Table);
    CHECK(sourceFormat("") == SourceFormat::Table);
    CHECK(sourceFormat("BEGIN,VCARD") == SourceFormat::Table);
    CHECK(sourceFormat("BEGIN:VCARD\r\nVERSION:3.0\r\n") == SourceFormat::VCard);
    CHECK(sourceFormat("\r\n \nbegin:vCard\nversion:2.1\n") == SourceFormat::VCard);
    CHECK(sourceFormat("\xEF\xBB\xBF"
                       "BEGIN:VCARD\n") == SourceFormat::VCard);
    CHECK(sourceFormat(QByteArray("\xFF\xFE"
                                  "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0",
                                  26)) == SourceFormat::VCard);
}

TEST_CASE("A table is opened as one, with its assignments", "[intake]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"people.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Name;Called\r\nAnn Roe;Annie\r\n");
    file.close();
    Progress progress;
    const auto source = openSource(path, {}, {}, {u"Called=nickname"_s}, progress);
    CHECK(source->info().fileName == u"people.csv"_s);
    CHECK(source->info().delimiter == u";"_s);
    CHECK(source->info().headerRow == 1);
    REQUIRE(source->rowCount() == 1);
    CHECK(source->candidate(0).contact.name.nickname == u"Annie"_s);
    CHECK_THROWS_AS(openSource(folder.filePath(u"none.csv"_s), {}, {}, {}, progress), Failure);
}
