// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importrequest.h"

#include "core/export/contactjson.h"
#include "core/intake/opensource.h"

#include <cmath>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// Nothing is said without a wording: the other two speak of it.
ConsentTerms consentOf(const Invocation& call) {
    ConsentTerms terms;
    terms.wording = call.value(u"consent-wording"_s);
    terms.evidence = call.value(u"consent-evidence"_s);
    if (terms.wording.trimmed().isEmpty()) {
        for (const QString& option : {u"consent-day"_s, u"consent-evidence"_s})
            if (call.isSet(option)) throw UsageError(u"--%1 needs --consent-wording"_s.arg(option));
        return terms;
    }
    const bool ofTheRow = call.value(u"consent-day"_s) == u"row";
    terms.day = ofTheRow ? ConsentTerms::Day::OfTheRow : ConsentTerms::Day::One;
    if (!ofTheRow) terms.on = call.date(u"consent-day"_s, {});
    return terms;
}

/// "orders"; of a table of a complete export its own name.
QString whatRowsAre(const SourceInfo& info) {
    const QString own = u"waymark-"_s;
    return info.mapping.profile.startsWith(own) ? info.mapping.profile.mid(own.size())
                                                : word(info.mapping.kind);
}

}  // namespace

ImportRequest requestOf(const Invocation& call) {
    ImportRequest request;
    request.kind = importKind(call.value(u"as"_s));  // "auto" is none
    request.profile = call.value(u"profile"_s);
    request.assignments = call.parser().values(u"map"_s);
    request.country = call.value(u"country"_s).toUpper();
    request.dates = dateOrder(call.value(u"dates"_s)).value();
    request.mode = matchMode(call.value(u"match"_s)).value();
    request.consent = consentOf(call);
    return request;
}

std::unique_ptr<CandidateSource> readSource(const QString& path, const ImportRequest& request,
                                            OpenFile& file, Progress& progress) {
    MappingContext context = mappingContext(file);
    if (!request.country.isEmpty()) context.country = request.country;
    context.kind = request.kind;
    context.profile = request.profile;
    context.dateOrder = request.dates;
    context.consent = request.consent;
    try {
        return openSource(path, {}, context, request.assignments, progress);
    } catch (const Failure& failure) {
        if (failure.kind() == Failure::Kind::WrongUse) throw UsageError(failure.detail());
        throw;
    }
}

QJsonObject toJson(const ImportSummary& summary) {
    return {{u"file"_s, summary.fileName},
            {u"profile"_s, summary.profile},
            {u"encoding"_s, summary.encoding},
            {u"delimiter"_s, summary.delimiter},
            {u"header_row"_s, summary.headerRow},
            {u"rows"_s, summary.rows},
            {u"created"_s, summary.created},
            {u"updated"_s, summary.updated},
            {u"merged"_s, summary.merged},
            {u"skipped"_s, summary.skipped},
            {u"review"_s, summary.review},
            {u"rejected"_s, summary.rejected},
            {u"seconds"_s, std::round(summary.seconds * 1000) / 1000}};
}

QJsonObject contactFields(const Contact& contact) {
    QJsonObject fields = waymark::toJson(contact);
    fields.remove(u"id"_s);
    return fields;
}

QString countsOf(const ImportSummary& summary) {
    return u"%1 created, %2 updated, %3 merged, %4 unchanged, %5 to look at, %6 left out"_s
        .arg(summary.created)
        .arg(summary.updated)
        .arg(summary.merged)
        .arg(summary.skipped)
        .arg(summary.review)
        .arg(summary.rejected);
}

void saySummary(const Invocation& call, const CandidateSource& source, const ImportSummary& summary,
                Carried carried) {
    call.say(u"%1: %2 rows read as %3 (%4, %5)."_s.arg(summary.fileName)
                 .arg(summary.rows)
                 .arg(whatRowsAre(source.info()), summary.profile, summary.encoding));
    const QString verb = carried == Carried::Planned ? u"would be "_s : QString();
    call.say(u"  "_s + verb + countsOf(summary) + u'.');
    if (const qint64 count = source.info().repairs; count > 0)
        call.say(u"  %1 places in the file were repaired while reading."_s.arg(count));
}

}  // namespace waymark::cli
