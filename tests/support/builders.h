#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/storage/journal.h"
#include "core/storage/stores.h"
#include "core/storage/transaction.h"

#include <functional>
#include <memory>
#include <utility>

namespace waymark {

inline constexpr qint64 TestNow = 1'795'262'400'000;  // 2026-11-21 12:00 UTC

/// A contact as a sentence: aContact().named(u"Ana", u"Roe").at(u"Acme").met(day).
class ContactBuilder {
public:
    ContactBuilder& named(QStringView given, QStringView family);
    ContactBuilder& shown(QStringView display);
    ContactBuilder& at(QStringView organisation);
    ContactBuilder& from(QStringView source);
    ContactBuilder& suffix(QStringView suffix);
    ContactBuilder& email(QStringView address, QStringView label = u"");
    /// Read as in the United Kingdom; what is no number stays as written.
    ContactBuilder& phone(QStringView written, PhoneKind kind = PhoneKind::Mobile);
    ContactBuilder& address(QStringView street, QStringView city, QStringView postcode);
    ContactBuilder& link(QStringView url, LinkKind kind = LinkKind::Website);
    ContactBuilder& tag(QStringView name);
    ContactBuilder& title(QStringView jobTitle);
    ContactBuilder& note(QStringView text);
    ContactBuilder& met(QDate on);

    /// The value; `organisation` and `source` are names only until it is stored.
    [[nodiscard]] const Contact& contact() const { return m_contact; }
    operator const Contact&() const { return m_contact; }
    /// Writes it with its organisation and source; returns the id.
    ContactId into(Stores& stores) const;

private:
    Contact m_contact;
};

[[nodiscard]] inline ContactBuilder aContact() { return {}; }

/// A file with a published Awareness playbook, in memory or at `path` (which must not exist).
class TestFile {
public:
    explicit TestFile(const QString& path = {});

    /// One act: a transaction and a journal entry around `work`.
    Changes act(const std::function<void(Stores&)>& work,
                const QString& name = QStringLiteral("test"));
    Changes undo();
    Changes redo();
    [[nodiscard]] QByteArray dump() { return canonicalDump(*database); }
    [[nodiscard]] StageId stage(QStringView key) const;

    std::unique_ptr<Database> database;
    Stores stores;
    Journal journal;
    Playbook playbook;
};

}  // namespace waymark
