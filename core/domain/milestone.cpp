// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/milestone.h"

#include "core/domain/wordlist.h"

namespace waymark {
namespace {
constexpr WordList<MilestoneOrigin, 3> Words{{{{MilestoneOrigin::Hand, u"hand"},
                                               {MilestoneOrigin::Rule, u"rule"},
                                               {MilestoneOrigin::Import, u"import"}}}};
}  // namespace

QString word(MilestoneOrigin origin) { return Words.word(origin); }
MilestoneOrigin milestoneOrigin(QStringView written) {
    return Words.value(written, MilestoneOrigin::Hand);
}

}  // namespace waymark
