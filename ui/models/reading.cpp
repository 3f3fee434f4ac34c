// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reading.h"

#include "core/intake/opensource.h"

#include <algorithm>

namespace waymark::ui {
namespace {

void useSaved(Reading& reading, TableSource& table, MappingContext context) {
    const auto known =
        std::ranges::find(reading.saved, reading.look.fingerprint, &SavedMatching::fingerprint);
    if (known == reading.saved.end()) return;
    if (qsizetype(known->mapping.columns.size()) != table.table().columnCount()) return;
    context.saved = known->mapping;
    reading.used = known->fingerprint;
    reading.dates = dateChoices(known->mapping);
    table.setMapping(guessMapping(table.table(), context));
}

}  // namespace

std::vector<SavedMatching> savedMatchings(OpenFile& file) {
    std::vector<SavedMatching> all;
    for (const SavedMapping& each : file.stores().imports.savedMappings())
        if (auto matching = savedMatching(each)) all.push_back(std::move(*matching));
    return all;
}

Reading readSource(OpenFile& file, ReadingWanted wanted, Progress& progress) {
    Reading reading;
    reading.source =
        OpenedRows(openSource(wanted.path, wanted.options, wanted.context, {}, progress));
    reading.look = lookAt(reading.source);
    reading.saved = savedMatchings(file);
    if (TableSource* const table = reading.source.table) {
        const bool fits = wanted.matching && qsizetype(wanted.matching->columns.size()) ==
                                                 table->table().columnCount();
        if (fits) {
            table->setMapping(*wanted.matching);
            reading.dates = wanted.dates;
        } else if (!wanted.context.kind) {
            useSaved(reading, *table, wanted.context);
        }
    }
    reading.understanding =
        understand(reading.source, reading.source.mapping(), reading.dates, wanted.context);
    if (reading.source.table) reading.source.table->setMapping(reading.understanding.mapping);
    return reading;
}

}  // namespace waymark::ui
