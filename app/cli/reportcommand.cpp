// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"

#include "ui/print/documentlayout.h"
#include "ui/print/journeyreport.h"
#include "ui/print/kpireport.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

Document contactDocument(const Invocation& call, OpenFile& file, Progress& progress,
                         const ui::Formatting& formatting) {
    const Contact contact = contactMeant(file, call.value(u"contact"_s), progress);
    const auto read = ui::readJourneyReport(file, progress, contact.id);
    if (!read) throw UsageError(u"there is no contact “%1”"_s.arg(call.value(u"contact"_s)));
    return ui::journeyReport(*read, formatting);
}

Document figuresDocument(const Invocation& call, OpenFile& file, Progress& progress,
                         const ui::Formatting& formatting) {
    Filter filter = filterOf(call, file);
    if (!call.isSet(u"from"_s) && !call.isSet(u"to"_s))
        filter.period = lastTwelveFullMonths(filter.asOf.date());
    const bool names = call.isSet(u"names"_s);
    ui::ReportParts parts =
        call.value(u"kind"_s) == u"kpi"_s ? ui::kpiParts() : ui::journeyAndKpiParts();
    if (names) parts |= ui::ReportPart::Names;
    return ui::kpiReport(
        ui::readKpiReport(file, progress, filter, names ? ui::WithNames::Yes : ui::WithNames::No),
        formatting, parts);
}

}  // namespace

int report(Invocation& call) {
    call.parse(
        u"Writes a report as PDF. journey with --contact (or contact): the journey of one contact; journey without: the journey and KPI report; kpi: the figures alone. Without --from and --to the period is the last twelve full months."_s,
        {u"FILE"_s},
        filterOptions()
            << QCommandLineOption(u"kind"_s, u"What the report is about."_s,
                                  u"journey|contact|kpi"_s)
            << QCommandLineOption(u"contact"_s, u"Number, e-mail address or name."_s, u"contact"_s)
            << QCommandLineOption(u"names"_s, u"With the names of contacts (figures only)."_s)
            << QCommandLineOption(u"paper"_s, u"The size of the sheets."_s, u"a4|letter"_s, u"a4"_s)
            << QCommandLineOption(u"pdf"_s, u"The file to write."_s, u"OUT"_s));
    const QString kind = call.value(u"kind"_s), out = call.value(u"pdf"_s);
    if (kind.isEmpty()) throw UsageError(u"--kind says what the report is about"_s);
    if (out.isEmpty()) throw UsageError(u"--pdf says which file to write"_s);
    const bool ofContact = kind != u"kpi"_s && call.isSet(u"contact"_s);
    if (kind == u"contact"_s && !ofContact) throw UsageError(u"--kind contact needs --contact"_s);
    const QPageSize::PageSizeId paper =
        call.value(u"paper"_s) == u"letter" ? QPageSize::Letter : QPageSize::A4;
    const QDate asOf = call.date(u"as-of"_s, {});
    const auto file = call.open(OpenMode::ReadOnlyIfInUse, asOf.isValid() ? Clock(asOf) : Clock());
    // Amounts and dates as in the country of the business, whatever the shell's locale is.
    const ui::Formatting formatting(QLocale(
        QLocale::English, QLocale::codeToTerritory(file->stores().settings.read().country)));
    Document document = ofContact ? contactDocument(call, *file, call.progress(), formatting)
                                  : figuresDocument(call, *file, call.progress(), formatting);
    const ui::DocumentLayout layout(std::move(document), paper);
    ui::writePdf(layout, out);
    call.say(layout.pageCount() == 1 ? u"%1: 1 page"_s.arg(out)
                                     : u"%1: %2 pages"_s.arg(out).arg(layout.pageCount()));
    return Done;
}

}  // namespace waymark::cli
