// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/playbookstore.h"

#include "core/storage/statement.h"

#include <QHash>

namespace waymark {
using namespace Qt::StringLiterals;

Playbook PlaybookStore::insertDraft(const Playbook& playbook) {
    const qint64 version =
        m_database.prepared(u"SELECT coalesce(max(version), 0) + 1 FROM playbook"_s)
            .one<qint64>([](const Statement& row) { return row.integer(0); });
    Statement& book =
        m_database.prepared(u"INSERT INTO playbook (version, state, why) VALUES (?, 'draft', ?)"_s);
    book.bind(version, playbook.why).run();
    const PlaybookId id(book.insertedId());
    QHash<PhaseId, PhaseId> phases;
    for (const Phase& phase : playbook.phases) {
        Statement& insert = m_database.prepared(
            u"INSERT INTO phase (playbook_id, key, name, position) VALUES (?, ?, ?, ?)"_s);
        insert.bind(id, phase.key, phase.name, phase.position).run();
        phases.insert(phase.id, PhaseId(insert.insertedId()));
    }
    for (const Stage& stage : playbook.stages) {
        Statement& insert = m_database.prepared(
            u"INSERT INTO stage (playbook_id, phase_id, key, name, position, off_road, "
            "starts_when, optional, target_days, gives_up_days) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insert
            .bind(id, phases.value(stage.phase), stage.key, stage.name, stage.position,
                  word(stage.offRoad), word(stage.startsWhen), stage.optional, stage.targetDays,
                  stage.givesUpDays)
            .run();
        const StageId made(insert.insertedId());
        for (const ProfileField field : stage.required)
            m_database
                .prepared(
                    u"INSERT INTO standard (stage_id, field, level) VALUES (?, ?, 'required')"_s)
                .bind(made, word(field))
                .run();
    }
    return read(id);
}

void PlaybookStore::publish(PlaybookId id, QDate on) {
    const std::optional<Playbook> draft = find(id);
    if (!draft || draft->state != PlaybookState::Draft)
        throw Failure(Failure::Kind::WrongUse, u"only a draft can be published"_s);
    m_database.prepared(u"UPDATE playbook SET state = 'retired' WHERE state = 'published'"_s).run();
    m_database.prepared(u"UPDATE playbook SET state = 'published', published_on = ? WHERE id = ?"_s)
        .bind(on, id)
        .run();
}

std::vector<Playbook> PlaybookStore::all() {
    std::vector<Playbook> books;
    for (const PlaybookId id :
         m_database.prepared(u"SELECT id FROM playbook ORDER BY version"_s)
             .all<PlaybookId>([](const Statement& row) { return row.id<PlaybookTag>(0); }))
        books.push_back(read(id));
    return books;
}

Playbook PlaybookStore::current() {
    const std::optional<PlaybookId> id =
        m_database
            .prepared(
                u"SELECT id FROM playbook WHERE state = 'published' "
                "ORDER BY version DESC LIMIT 1"_s)
            .maybe<PlaybookId>([](const Statement& row) { return row.id<PlaybookTag>(0); });
    if (!id) throw Failure(Failure::Kind::WrongUse, u"no playbook is published"_s);
    return read(*id);
}

std::optional<Playbook> PlaybookStore::find(PlaybookId id) {
    const bool there = m_database.prepared(u"SELECT 1 FROM playbook WHERE id = ?"_s)
                           .bind(id)
                           .maybe<int>([](const Statement&) { return 1; })
                           .has_value();
    return there ? std::optional(read(id)) : std::nullopt;
}

Playbook PlaybookStore::read(PlaybookId id) {
    Playbook book =
        m_database
            .prepared(u"SELECT id, version, state, published_on, why FROM playbook WHERE id = ?"_s)
            .bind(id)
            .one<Playbook>([](const Statement& row) {
                Playbook read;
                read.id = row.id<PlaybookTag>(0);
                read.version = int(row.integer(1));
                read.state = playbookState(row.text(2));
                read.publishedOn = row.date(3);
                read.why = row.text(4);
                return read;
            });
    book.phases =
        m_database
            .prepared(
                u"SELECT id, key, name, position FROM phase WHERE playbook_id = ? "
                "ORDER BY position = 0, position, id"_s)
            .bind(id)
            .all<Phase>([](const Statement& row) {
                return Phase{row.id<PhaseTag>(0), row.text(1), row.text(2), int(row.integer(3))};
            });
    book.stages =
        m_database
            .prepared(
                u"SELECT id, phase_id, key, name, position, off_road, starts_when, optional, "
                "target_days, gives_up_days FROM stage WHERE playbook_id = ? "
                "ORDER BY off_road <> 'no', position, id"_s)
            .bind(id)
            .all<Stage>([id](const Statement& row) {
                Stage stage;
                stage.id = row.id<StageTag>(0);
                stage.playbook = id;
                stage.phase = row.id<PhaseTag>(1);
                stage.key = row.text(2);
                stage.name = row.text(3);
                stage.position = int(row.integer(4));
                stage.offRoad = offRoad(row.text(5));
                stage.startsWhen = startsWhen(row.text(6));
                stage.optional = row.integer(7) != 0;
                stage.targetDays = row.maybeInteger(8);
                stage.givesUpDays = row.maybeInteger(9);
                return stage;
            });
    for (Stage& stage : book.stages)
        stage.required =
            m_database
                .prepared(
                    u"SELECT field FROM standard WHERE stage_id = ? AND level = 'required' "
                    "ORDER BY id"_s)
                .bind(stage.id)
                .all<ProfileField>([](const Statement& row) { return profileField(row.text(0)); });
    return book;
}

}  // namespace waymark
