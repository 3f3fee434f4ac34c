#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/standing.h"
#include "core/workspace/openfile.h"

#include <array>
#include <memory>
#include <optional>

namespace waymark::ui {

enum class ContactColumn { Name, Stage, Profile, InStage, LastContact, Spent, Source };
constexpr int ContactColumns = 7;

/// The groups over the list. Only what the figures know, with their definitions.
enum class ContactGroup { Everyone, InJourney, Customers, Lapsed, NotNow, DayUnknown };
constexpr int ContactGroups = 6;

/// Which contacts a list shows, in which order.
struct ContactQuestion {
    QString words;  ///< every word has to be found
    ContactGroup group = ContactGroup::Everyone;
    std::optional<StageId> stage;
    std::optional<std::vector<ContactId>> people;  ///< only these, behind a figure
    ContactColumn sortBy = ContactColumn::Name;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const ContactQuestion&) const = default;
    [[nodiscard]] bool asksForEveryone() const {
        return words.trimmed().isEmpty() && group == ContactGroup::Everyone && !stage && !people;
    }
};

/// The answer: ids only, eight bytes a row, and the sizes of the groups in the whole file.
struct ContactOrder {
    std::vector<ContactId> ids;
    std::array<qint64, ContactGroups> groups{};
    qint64 everyone = 0;
};

/// Standings of all contacts as of one day, kept while the facts stay the same. Made anywhere,
/// used on the worker only.
class KeptStandings {
public:
    struct Now {
        std::shared_ptr<const Facts> facts;
        const std::vector<ContactStanding>& standings;
        Day asOf;
    };
    [[nodiscard]] Now of(OpenFile& file, Progress& progress);

private:
    std::weak_ptr<const Facts> m_facts;
    Day m_asOf;
    int m_lapseDays = 0;
    std::vector<ContactStanding> m_standings;
};

/// A contact as a row of the list shows it.
struct ContactListRow {
    ContactRow row;
    ContactStanding standing;
    QString stage;
    int phasePosition = 0;
    QString source;
};

[[nodiscard]] ContactOrder answer(OpenFile& file, Progress& progress, KeptStandings& kept,
                                  const ContactQuestion& question);
/// In the order of `ids`; contacts that are gone are left out.
[[nodiscard]] std::vector<ContactListRow> rowsOf(OpenFile& file, Progress& progress,
                                                 KeptStandings& kept,
                                                 const std::vector<ContactId>& ids);
/// Whether contact number `index` belongs to a group, by the definitions of the stock (K3). "Day
/// unknown": it is not known since when the contact stands where it does.
[[nodiscard]] bool isIn(ContactGroup group, const KeptStandings::Now& now, size_t index);

}  // namespace waymark::ui
