// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an import as they are looked at: counted in slices, so that other questions come
// between.
#include "ui/pages/importdraft.h"

namespace waymark::ui {
namespace {

constexpr qsizetype FirstRows = 200, RowsAtOnce = 1000;

}  // namespace

void ImportDraft::understand(Understanding understanding) {
    m_understood = std::move(understanding);
    m_stock.startOver(m_understood.mapping.columns.size());
    m_wantsRows = false;
    Q_EMIT understood();
    countSlice(0);
}

void ImportDraft::countSlice(qsizetype from) {
    if (from >= m_look.rows) return;
    const qsizetype count = from == 0 ? FirstRows : RowsAtOnce;
    const Previews previews = from == 0 ? Previews::All : Previews::Conspicuous;
    ask(
        [source = m_source, from, count, previews, formatting = m_formatting, version = m_version,
         asked = m_version->load()](OpenFile& file, Progress&) {
            if (*version != asked) throw Cancelled();
            return sliceOf(*source.rows, file, from, count, previews, formatting);
        },
        [this, from, count](RowSlice slice) {
            std::vector<RowPreview> all = std::move(slice.all);
            m_stock.take(std::move(slice));
            if (from == 0) {
                m_stock.takeFirst(std::move(all));
                Q_EMIT rowsAdded();
            }
            Q_EMIT counted();
            countSlice(from + count);
        });
}

void ImportDraft::wantMoreRows() {
    const auto from = qsizetype(m_stock.first.size());
    if (m_wantsRows || from >= m_look.rows) return;
    m_wantsRows = true;
    ask(
        [source = m_source, from, formatting = m_formatting](OpenFile& file, Progress&) {
            return sliceOf(*source.rows, file, from, FirstRows, Previews::All, formatting);
        },
        [this](RowSlice slice) {
            m_wantsRows = false;
            m_stock.takeFirst(std::move(slice.all));
            Q_EMIT rowsAdded();
        });
}

void ImportDraft::preview(std::vector<qsizetype> rows,
                          std::function<void(std::vector<RowPreview>)> show) {
    if (!m_source) return;
    ask(
        [source = m_source, plan = m_plan, rows = std::move(rows), fields = m_understood.fields,
         formatting = m_formatting](OpenFile&, Progress& progress) {
            std::vector<RowPreview> previews;
            for (const qsizetype row : rows) {
                progress.check();
                Candidate candidate = source.rows->candidate(row);
                RowPreview preview = previewOf(*source.rows, candidate, fields, formatting);
                if (plan)
                    if (const auto found = plan->findings.find(row); found != plan->findings.end())
                        for (const Issue& issue : found->second) preview.issues.push_back(issue);
                previews.push_back(std::move(preview));
            }
            return previews;
        },
        std::move(show));
}

}  // namespace waymark::ui
