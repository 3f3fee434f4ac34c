// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratewords.h"

namespace waymark::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::RateWords)
};

}  // namespace

QString rateWords(const Rate& rate, const Formatting& formatting) {
    if (!rate.hasData()) return Formatting::none();
    if (!rate.showsPercent())
        return Words::tr("%1 of %2").arg(formatting.count(rate.k), formatting.count(rate.n));
    return formatting.percent(rate.k, rate.n);
}

QString rangeWords(const Rate& rate, const Formatting& formatting) {
    return rate.showsPercent() ? formatting.percentRange(rate.low, rate.high) : QString();
}

QString rateSentence(const Rate& rate, const Formatting& formatting) {
    if (!rate.hasData()) return Words::tr("no data (0 of 0)");
    if (!rate.showsPercent()) return rateWords(rate, formatting);
    return Words::tr("%1 (%2 of %3, range %4)")
        .arg(rateWords(rate, formatting), formatting.count(rate.k), formatting.count(rate.n),
             rangeWords(rate, formatting));
}

}  // namespace waymark::ui
