// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of an import are matched: guessed, as they were before, and edited.
#include "ui/pages/importdraft.h"

#include <algorithm>

namespace waymark::ui {

/// An edit is never skipped, even when another one follows at once; only its answer is.
void ImportDraft::edit(std::function<void(TableSource&)> change) {
    if (!m_source.table) return;
    ++*m_version;
    m_plan.reset();
    ask(
        [source = m_source, change = std::move(change), choices = m_dates, context = contextNow()](
            OpenFile&, Progress&) {
            change(*source.table);
            Understanding understanding =
                ui::understand(source, source.mapping(), choices, context);
            source.table->setMapping(understanding.mapping);
            return understanding;
        },
        [this](Understanding understanding) { understand(std::move(understanding)); });
}

/// Guesses anew, from a saved mapping if there is one; what was said about consents stays.
void ImportDraft::remap(std::function<std::optional<ColumnMapping>(const SourceTable&)> saved) {
    edit([saved = std::move(saved), context = contextNow()](TableSource& source) mutable {
        const ConsentTerms said = source.mapping().consent;
        context.saved = saved(source.table());
        ColumnMapping mapping = guessMapping(source.table(), context);
        if (mapping.consent.wording.isEmpty()) mapping.consent = said;
        source.setMapping(std::move(mapping));
    });
}

void ImportDraft::useGuess() {
    m_used.clear();
    m_dates.clear();
    remap([](const SourceTable&) { return std::nullopt; });
}

bool ImportDraft::canUse(const SavedMatching& saved) const {
    if (saved.fingerprint == m_look.fingerprint) return true;
    return std::ranges::any_of(saved.headings, [this](const QString& heading) {
        const QString written = heading.simplified();
        return !written.isEmpty() && m_look.headings.contains(written, Qt::CaseInsensitive);
    });
}

void ImportDraft::useSaved(const QString& fingerprint) {
    const auto saved = std::ranges::find(m_saved, fingerprint, &SavedMatching::fingerprint);
    if (saved == m_saved.end() || !canUse(*saved)) return;
    m_used = fingerprint;
    m_kind.reset();
    m_dates = fingerprint == m_look.fingerprint ? dateChoices(saved->mapping) : DateChoices();
    remap([saved = *saved, context = contextNow()](const SourceTable& table) {
        return fitted(saved, table, guessMapping(table, context));
    });
}

void ImportDraft::forgetSaved(const QString& fingerprint) {
    const auto saved = std::ranges::find(m_saved, fingerprint, &SavedMatching::fingerprint);
    if (saved == m_saved.end()) return;
    (void)m_workspace.perform(Action::ChangeSettings, saved->name,
                              [fingerprint](OpenFile& file, Progress&) {
                                  file.stores().imports.forgetMapping(fingerprint);
                              });
    m_saved.erase(saved);
    if (m_used == fingerprint) m_used.clear();
    Q_EMIT understood();
}

void ImportDraft::setKind(ImportKind kind) {
    m_kind = kind;
    useGuess();
}

void ImportDraft::setConsentTerms(const ConsentTerms& terms) {
    if (terms == mapping().consent) return;
    edit([terms](TableSource& source) {
        ColumnMapping mapping = source.mapping();
        mapping.consent = terms;
        source.setMapping(std::move(mapping));
    });
}

void ImportDraft::setCountry(const QString& code) {
    edit([code](TableSource& source) {
        ColumnMapping mapping = source.mapping();
        mapping.country = code;
        source.setMapping(std::move(mapping));
    });
}

void ImportDraft::setDateOrder(int column, DateOrder order) {
    m_dates[column] = order;
    edit([](TableSource&) {});
}

void ImportDraft::assign(int column, TargetField field) {
    m_dates.erase(column);
    edit([column, field, context = contextNow()](TableSource& source) {
        ColumnMapping mapping = source.mapping();
        waymark::assign(mapping, source.table(), column, field, context);
        source.setMapping(std::move(mapping));
    });
}

}  // namespace waymark::ui
