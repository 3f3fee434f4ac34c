// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowbatches.h"

#include <algorithm>
#include <atomic>

namespace waymark {
namespace {

/// A thread costs more than so few rows.
constexpr size_t WorthAThread = 64;

}  // namespace

/// Rows that two threads share out among themselves.
struct RowBatches::Batch {
    explicit Batch(std::vector<qsizetype> wanted)
        : rows(std::move(wanted)), candidates(rows.size()) {}

    /// Reads until no row is left that nobody has begun.
    void read(const CandidateSource& source) {
        constexpr size_t AtOnce = 8;
        for (size_t from; (from = begun.fetch_add(AtOnce)) < rows.size();)
            for (size_t at = from; at < std::min(from + AtOnce, rows.size()); ++at)
                candidates[at] = source.candidate(rows[at]);
    }

    const std::vector<qsizetype> rows;
    std::vector<Candidate> candidates;
    std::atomic<size_t> begun = 0;
};

RowBatches::RowBatches(const CandidateSource& source, NextRows nextRows)
    : m_source(source), m_nextRows(std::move(nextRows)) {
    start();
}

RowBatches::~RowBatches() {
    if (m_reading.valid()) m_reading.wait();
}

void RowBatches::start() {
    std::vector<qsizetype> rows = m_nextRows();
    m_batch = rows.empty() ? nullptr : std::make_unique<Batch>(std::move(rows));
    if (m_batch && m_batch->rows.size() >= WorthAThread)
        m_reading = std::async(std::launch::async,
                               [this, batch = m_batch.get()] { batch->read(m_source); });
}

std::optional<std::vector<Candidate>> RowBatches::next() {
    if (!m_batch) return {};
    m_batch->read(m_source);
    if (m_reading.valid()) m_reading.get();
    std::vector<Candidate> candidates = std::move(m_batch->candidates);
    start();
    return candidates;
}

}  // namespace waymark
