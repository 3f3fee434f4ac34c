// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/stagewords.h"

#include "core/base/text.h"

namespace waymark {
namespace {

constexpr QStringView LapsedWords[] = {
    u"lapsed",          u"inactive",      u"dormant",     u"churned", u"former",
    u"former customer", u"lost customer", u"past client", u"gone",    u"inaktiv",
    u"ehemalig",        u"abgewandert",   u"inactif"};
constexpr QStringView NotNowWords[] = {
    u"not now",   u"on hold",  u"hold",      u"later",         u"not interested", u"paused",
    u"postponed", u"declined", u"lost",      u"closed lost",   u"lost deal",      u"no interest",
    u"nurture",   u"cold",     u"dead",      u"unqualified",   u"disqualified",   u"abgelehnt",
    u"verloren",  u"später",   u"plus tard", u"pas intéressé", u"kein interesse"};

}  // namespace

StageWords::StageWords(Stores& stores) {
    const Playbook* current = nullptr;
    const std::vector<Playbook> all = stores.playbooks.all();
    for (const Playbook& book : all) {
        if (book.state == PlaybookState::Published) current = &book;
        for (const Stage& stage : book.stages) m_keys.insert(stage.id, stage.key);
    }
    if (!current) return;
    const auto name = [&](QStringView word, StageId stage) {
        const QString key = text::matchKey(word);
        if (!key.isEmpty() && !m_stages.contains(key)) m_stages.insert(key, stage);
    };
    for (const Stage& stage : current->stages) name(stage.key, stage.id);
    for (const Stage& stage : current->stages) name(stage.name, stage.id);
    for (const Stage& stage : current->stages) {
        if (stage.offRoad == OffRoad::Lapsed)
            for (const QStringView word : LapsedWords) name(word, stage.id);
        if (stage.offRoad == OffRoad::NotNow)
            for (const QStringView word : NotNowWords) name(word, stage.id);
    }
}

std::optional<StageId> StageWords::stage(QStringView written) const {
    const auto found = m_stages.constFind(text::matchKey(written));
    if (found == m_stages.constEnd()) return {};
    return *found;
}

}  // namespace waymark
