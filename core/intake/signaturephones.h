#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturelinks.h"

#include <vector>

namespace waymark {

/// The telephone numbers of a signature, line after line. A line may complete the number of the
/// line before ("Durchwahl -25"), so one finder reads them all in their order.
class PhoneFinder {
public:
    /// `region`: ISO code in which national numbers are read; may be empty.
    explicit PhoneFinder(QString region) : m_region(std::move(region)) {}
    /// `links` are the tokens of the line found before; digits in them are no phones.
    [[nodiscard]] std::vector<SignatureToken> ofLine(QStringView text, qsizetype from, qsizetype to,
                                                     const std::vector<SignatureToken>& links);

private:
    struct Run {
        qsizetype from = 0, to = 0;
    };
    struct Line;
    [[nodiscard]] std::vector<Run> runs(const Line& line) const;
    void readRun(const Line& line, Run run, std::vector<SignatureToken>& found);
    [[nodiscard]] bool readNumber(const Line& line, Run run, std::vector<SignatureToken>& found);
    void readVanity(const Line& line, std::vector<SignatureToken>& found);
    void complete(const Line& line, std::vector<SignatureToken>& found);
    void completeBelow(const Line& line, std::vector<SignatureToken>& found);
    void labelBehind(const Line& line, std::vector<SignatureToken>& found);

    QString m_region;
    QString m_last;       ///< the last number as written, for what completes it
    QString m_lastValue;  ///< and as E.164
};

/// The country of the first number that names it; empty without one.
[[nodiscard]] QString countryOfNumbers(QStringView text);

}  // namespace waymark
