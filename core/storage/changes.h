#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QStringView>

#include <initializer_list>
#include <vector>

namespace waymark {

/// What a page or a figure can depend on.
enum class Subject {
    Contacts,
    Organisations,
    Milestones,
    Orders,
    Interactions,
    Referrals,
    Consents,
    Playbooks,
    Imports,
    Settings
};

/// What an act, its undo or its redo has touched.
class Changes {
public:
    Changes() = default;
    Changes(std::initializer_list<Subject> subjects) {
        for (const Subject subject : subjects) add(subject);
    }

    void add(Subject subject) { m_subjects |= bit(subject); }
    void add(const Changes& other);
    [[nodiscard]] bool isEmpty() const { return m_subjects == 0; }
    [[nodiscard]] bool touches(Subject subject) const { return (m_subjects & bit(subject)) != 0; }
    [[nodiscard]] bool touchesAny(std::initializer_list<Subject> subjects) const {
        for (const Subject subject : subjects)
            if (touches(subject)) return true;
        return false;
    }

    /// The contacts whose rows changed, sorted; only meaningful unless `manyContacts`.
    std::vector<ContactId> contacts;
    /// So many that everything should be read again.
    bool manyContacts = false;

    static constexpr qsizetype Many = 500;
    /// The subject that a table belongs to; nothing for the journal's own.
    static void addTable(Changes& changes, QStringView table);

private:
    static constexpr unsigned bit(Subject subject) { return 1U << unsigned(subject); }
    unsigned m_subjects = 0;
};

}  // namespace waymark
