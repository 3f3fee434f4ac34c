// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowbatches.h"

namespace waymark {
namespace {

/// A thread costs more than so few rows.
constexpr size_t WorthAThread = 64;

}  // namespace

RowBatches::RowBatches(const CandidateSource& source, NextRows nextRows)
    : m_source(source), m_nextRows(std::move(nextRows)) {
    start();
}

RowBatches::~RowBatches() {
    if (m_ahead.valid()) m_ahead.wait();
}

void RowBatches::start() {
    std::vector<qsizetype> rows = m_nextRows();
    if (rows.empty()) {
        m_ahead = {};
        return;
    }
    const auto how = rows.size() < WorthAThread ? std::launch::deferred : std::launch::async;
    m_ahead = std::async(how, [this, rows = std::move(rows)] {
        std::vector<Candidate> candidates;
        candidates.reserve(rows.size());
        for (const qsizetype row : rows) candidates.push_back(m_source.candidate(row));
        return candidates;
    });
}

std::optional<std::vector<Candidate>> RowBatches::next() {
    if (!m_ahead.valid()) return {};
    std::vector<Candidate> candidates = m_ahead.get();
    start();
    return candidates;
}

}  // namespace waymark
