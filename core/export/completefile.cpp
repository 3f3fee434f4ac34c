// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completefile.h"

#include "core/export/tablefile.h"

#include <algorithm>
#include <vector>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString day(QDate date) { return date.toString(Qt::ISODate); }

void writeSettings(Stores& stores, const QString& folder) {
    const FileSettings settings = stores.settings.read();
    TableFile file(folder, CompleteTable::Settings);
    file.add({u"business_name"_s, settings.businessName});
    file.add({u"country"_s, settings.country});
    file.add({u"currency"_s, settings.currency});
    file.add({u"lapse_days"_s, QString::number(settings.lapseDays)});
    (void)file.commit();
}

QStringList stageCells(const Stage& stage) {
    const auto days = [](const std::optional<int>& count) {
        return count ? QString::number(*count) : QString();
    };
    QStringList needs;
    for (const ProfileField field : stage.required) needs.append(word(field));
    return {stage.key,
            stage.name,
            QString::number(stage.position),
            word(stage.offRoad),
            word(stage.startsWhen),
            stage.optional ? u"yes"_s : u"no"_s,
            days(stage.targetDays),
            days(stage.givesUpDays),
            needs.join(u' ')};
}

/// A row a stage, and one for a phase without any.
void writePlaybooks(Stores& stores, const QString& folder) {
    TableFile file(folder, CompleteTable::Playbook);
    for (const Playbook& book : stores.playbooks.all()) {
        const auto phaseCells = [&](const Phase& phase) {
            return QStringList{QString::number(book.version),
                               word(book.state),
                               day(book.publishedOn),
                               book.why,
                               phase.key,
                               phase.name,
                               QString::number(phase.position)};
        };
        for (const Stage& stage : book.stages)
            if (const Phase* phase = book.phase(stage.phase))
                file.add(phaseCells(*phase) + stageCells(stage));
        for (const Phase& phase : book.phases)
            if (std::ranges::find(book.stages, phase.id, &Stage::phase) == book.stages.end())
                file.add(phaseCells(phase));
    }
    (void)file.commit();
}

void writePlaces(Stores& stores, const QString& folder) {
    TableFile file(folder, CompleteTable::Places);
    for (const Place& place : stores.places.all())
        file.add({place.name, word(place.kind), place.note, day(place.emptiedOn)});
    (void)file.commit();
}

qint64 writeOrganisations(Stores& stores, const QString& folder) {
    std::vector<OrganisationId> ids;
    stores.organisations.eachKey(
        [&](OrganisationId id, const QString&, const QString&) { ids.push_back(id); });
    TableFile file(folder, CompleteTable::Organisations);
    for (const OrganisationId id : ids)
        if (const auto firm = stores.organisations.find(id))
            file.add({firm->name, firm->domain, firm->website, firm->note});
    return file.commit();
}

}  // namespace

qint64 writeFileTables(Stores& stores, const QString& folder) {
    writeSettings(stores, folder);
    writePlaybooks(stores, folder);
    writePlaces(stores, folder);
    return writeOrganisations(stores, folder);
}

}  // namespace waymark
