#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace waymark {

/// Rows turned into candidates in batches, the next batch on another thread while the last one is
/// worked on: reading numbers and names takes about as long as writing does. A caller who is done
/// first reads along.
class RowBatches {
public:
    /// Gives the rows of the next batch, from 0; empty at the end. Called on the caller's thread.
    using NextRows = std::function<std::vector<qsizetype>()>;

    RowBatches(const CandidateSource& source, NextRows nextRows);
    ~RowBatches();
    Q_DISABLE_COPY_MOVE(RowBatches)

    /// The candidates of the next batch in the order of its rows; nothing at the end. Throws what
    /// the source threw.
    [[nodiscard]] std::optional<std::vector<Candidate>> next();

private:
    struct Batch;
    void start();

    const CandidateSource& m_source;
    NextRows m_nextRows;
    std::unique_ptr<Batch> m_batch;  ///< the next one; null at the end
    std::future<void> m_reading;     ///< of m_batch, where it is worth a thread
};

}  // namespace waymark
