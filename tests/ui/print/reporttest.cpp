// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/charts/fortypeople.h"
#include "tests/ui/support/dressed.h"
#include "ui/print/documentlayout.h"
#include "ui/print/journeyreport.h"
#include "ui/print/kpireport.h"
#include "ui/print/pagepreview.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

const Formatting british(QLocale(QLocale::English, QLocale::UnitedKingdom));
const QString Hostile = u"Sofia <img src=\"file:///etc/passwd\"> &amp; Fflynn-Office"_s;

KpiReportData fortyReport() {
    KpiReportData data;
    data.facts = std::make_shared<const Facts>(fortyPeople());
    data.board = dashboard(*data.facts, fortyAsked());
    data.settings.businessName = u"Brindlewick Cycles"_s;
    return data;
}

ContactFile hostileContact() {
    ContactFile file;
    file.contact.name.given = u"Sofia"_s;
    file.contact.name.family = u"Fflynn-Office"_s;
    file.contact.name.display = Hostile;
    file.contact.organisationName = u"Fluffy Affairs & Co"_s;
    file.contact.note = u"line one\nline two %1 %n"_s;
    file.settings.businessName = u"Brindlewick Cycles"_s;
    file.today = QDate(2026, 11, 12);
    file.referred.push_back({ContactId(2), Hostile, u"Enquiry"_s, 1, QDate(2026, 3, 4)});
    Interaction call;
    call.channel = Channel::Call;
    call.happenedOn = QDate(2026, 2, 3);
    call.note = u"Difficult fitting of the saddle"_s;
    call.feeling = 2;
    file.interactions.push_back(call);
    return file;
}

QString output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(30'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool has(const QString& program) {
    if (!QStandardPaths::findExecutable(program).isEmpty()) return true;
    WARN(program.toStdString() << " is not installed: the PDF was written, not read back");
    return false;
}

/// Pages to look at, where WAYMARK_GALLERY points.
void keep(const QString& pdf, const QString& name) {
    if (const QString folder = qEnvironmentVariable("WAYMARK_GALLERY"); !folder.isEmpty())
        output(u"pdftoppm"_s, {u"-r"_s, u"96"_s, u"-png"_s, pdf, QDir(folder).filePath(name)});
}

}  // namespace

TEST_CASE("The KPI report says the hand-computed figures", "[print]") {
    const Dressed dressed;
    const QString text = plainText(kpiReport(fortyReport(), british, journeyAndKpiParts()));
    // 12 of 40: Wilson 0.181 … 0.454; 5 of 12: 0.193 … 0.680; 30 of 40 went on.
    for (const QString& line :
         {u"Journey and KPI report"_s,
          u"12 months to 31 October 2026, compared with the year before"_s,
          u"We met 40 new people (0 the year before); 12 of them have bought so far."_s,
          u"Most people leave after Enquiry: 10 of 30."_s, u"New contacts\t40\t\t\t0\t"_s,
          u"First-purchase rate\t30%\t18–45\t40\t–\t0"_s,
          u"Repeat-purchase rate\t42%\t19–68\t12\t–\t0"_s, u"Days to first purchase\t50\t"_s,
          u"New contact: 40 reached it, 30 went on (75%), 10 still there, 0 lapsed, 0 left."_s,
          u"Lapsed\t7\t–"_s, u"Not now\t10\t–"_s, u"Repeat customer\t5\t–"_s,
          u"Lapsed customers who had bought once\t7\t7\t100%\t65–100"_s}) {
        CAPTURE(line, text);
        CHECK(text.contains(line));
    }
    CHECK_FALSE(text.contains(u"Names of contacts"_s));
}

TEST_CASE("A small file gets counts, not rates", "[print]") {
    const Dressed dressed;
    KpiReportData data = fortyReport();
    data.board.contacts = 29;
    const QString text = plainText(kpiReport(data, british, journeyAndKpiParts()));
    CHECK(text.contains(u"Rates appear from 30 people."_s));
    CHECK_FALSE(text.contains(u"75%"_s));
    CHECK(text.contains(u"First-purchase rate\t12 of 40"_s));
}

TEST_CASE("A PDF holds vectors and every name as text", "[print]") {
    const Dressed dressed(ThemeMode::Dark);
    QTemporaryDir folder;
    KpiReportData data = fortyReport();
    for (int i = 0; i < 80; ++i)
        data.people.push_back({u"Person Fifi %1"_s.arg(i), u"Office"_s, 1, day(u"2026-02-01")});
    data.people.push_back({Hostile, u"Waffle"_s, 0, day(u"2026-01-10")});
    const DocumentLayout report(kpiReport(data, british, journeyAndKpiParts() | ReportPart::Names),
                                QPageSize::A4);
    const QString path = folder.filePath(u"report.pdf"_s);
    writePdf(report, path);
    CHECK((QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup)) == 0);
    keep(path, u"kpi"_s);
    const DocumentLayout letter(journeyReport(hostileContact(), british), QPageSize::Letter);
    const QString second = folder.filePath(u"journey.pdf"_s);
    writePdf(letter, second);
    keep(second, u"journey"_s);
    if (!has(u"pdftotext"_s) || !has(u"pdfimages"_s)) return;
    const QString text = output(u"pdftotext"_s, {path, u"-"_s}).simplified();
    for (int i = 0; i < 80; ++i) CHECK(text.contains(u"Person Fifi %1 Office"_s.arg(i)));
    for (const QString& part : {u"Sofia <img"_s, u"&amp;"_s, u"Fflynn-Office"_s, u"Fair <b>"_s})
        CHECK(text.contains(part));
    CHECK(text.contains(u"Page 1 of %1"_s.arg(report.pageCount())));
    const QString journey = output(u"pdftotext"_s, {u"-layout"_s, second, u"-"_s});
    for (const QString& part : {u"Sofia Fflynn-Office"_s, u"Fluffy Affairs & Co"_s,
                                u"line two %1 %n"_s, u"Difficult fitting"_s, u"Uneasy"_s})
        CHECK(journey.contains(part));
    for (const QString& pdf : {path, second})
        CHECK(output(u"pdfimages"_s, {u"-list"_s, pdf}).trimmed().count(u'\n') == 1);  // heads only
}

TEST_CASE("Heads of tables repeat and rows are never split", "[print]") {
    const Dressed dressed;
    Document document;
    document.title = QString(u"A long name "_s).repeated(12);
    Table table{{{u"Name"_s, 1, Column::Align::Left}}, {}, {}};
    for (int i = 0; i < 200; ++i) table.rows.push_back({{u"row %1"_s.arg(i)}});
    table.rows.push_back({{QString(u"word "_s).repeated(4000)}});
    document.blocks.push_back(Heading{u"Rows"_s});
    document.blocks.push_back(table);
    const DocumentLayout layout(document, QPageSize::A4);
    CHECK(layout.pageCount() > 4);
    PagePreview preview(dressed.theme);
    lay(preview, {700, 600});
    preview.show(std::make_shared<const DocumentLayout>(document, QPageSize::A4));
    CHECK(preview.page() == 0);
    press(preview, Qt::Key_PageDown);
    CHECK(preview.page() == 1);
    press(preview, Qt::Key_End);
    CHECK(preview.page() == preview.pageCount() - 1);
    preview.fitPage();
    CHECK(preview.zoomPercent() < 100);
}
