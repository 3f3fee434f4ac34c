// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/samplebusiness.h"

#include "core/workspace/importing.h"

namespace waymark {
using namespace Qt::StringLiterals;

NewFile sampleBusiness() {
    NewFile sample;
    sample.settings.businessName = u"Brindlewick Cycles"_s;
    sample.settings.country = u"GB"_s;
    sample.settings.currency = u"GBP"_s;
    sample.settings.lapseDays =
        425;  // a bicycle comes back for its yearly service within 14 months
    return sample;
}

QStringList sampleFiles() {
    QStringList files;
    for (const auto& name : {u"business-cards"_s, u"google-contacts"_s, u"email-signatures"_s,
                             u"website-enquiries"_s, u"harvest-fair-signups"_s, u"referrals"_s,
                             u"orders"_s, u"milestones"_s, u"contact-log"_s})
        files.append(u":/waymark/sample/%1.csv"_s.arg(name));
    return files;
}

QDate sampleToday() { return {2026, 11, 12}; }

std::vector<ImportSummary> importSample(OpenFile& file, Progress& progress) {
    std::vector<ImportSummary> summaries;
    for (const QString& path : sampleFiles()) {
        const TableSource source(path, {}, mappingContext(file), {}, progress);
        summaries.push_back(performImport(file, source, MatchMode::Merge, progress));
    }
    return summaries;
}

}  // namespace waymark
