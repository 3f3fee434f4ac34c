#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace waymark {

/// The tables of a complete export, in the order in which they are brought back: what a row refers
/// to stands in a table before.
enum class CompleteTable {
    Settings,
    Playbook,
    Places,
    Organisations,
    Contacts,
    Aliases,    ///< keys of those who were merged away
    ToldApart,  ///< pairs that are not the same person
    Consents,
    Orders,
    Milestones,
    Interactions,
    Referrals
};
inline constexpr std::array CompleteTables{
    CompleteTable::Settings,      CompleteTable::Playbook,     CompleteTable::Places,
    CompleteTable::Organisations, CompleteTable::Contacts,     CompleteTable::Aliases,
    CompleteTable::ToldApart,     CompleteTable::Consents,     CompleteTable::Orders,
    CompleteTable::Milestones,    CompleteTable::Interactions, CompleteTable::Referrals};

[[nodiscard]] QString fileName(CompleteTable table);
/// Of contacts and orders the first ones: numbered columns follow, as many as the longest list
/// needs.
[[nodiscard]] QStringList headings(CompleteTable table);
/// True for rows about people and what happened, which an import matches as those of any other
/// file.
[[nodiscard]] bool isImported(CompleteTable table);

/// Which table a file is, by its first line. Nothing if it is none, or cannot be read.
[[nodiscard]] std::optional<CompleteTable> completeTable(const QString& path);

/// Files to read, with folders as the tables of a complete export that are in them, and such tables
/// in the order in which they are brought back; other files keep their places.
[[nodiscard]] QStringList inOrder(const QStringList& paths);

/// Who a row is about: enough for a person to see it and for the import to find it.
[[nodiscard]] QStringList personHeadings(const QString& prefix = {});

}  // namespace waymark
