#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace waymark {

/// The primary key of a row, typed so that ids of different things cannot be mixed. Null by
/// default.
template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isNull() const { return m_value == 0; }
    constexpr explicit operator bool() const { return m_value != 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using ActId = Id<struct ActTag>;
using CampaignId = Id<struct CampaignTag>;
using ConsentId = Id<struct ConsentTag>;
using ContactId = Id<struct ContactTag>;
using ImportId = Id<struct ImportTag>;
using InteractionId = Id<struct InteractionTag>;
using MilestoneId = Id<struct MilestoneTag>;
using OrderId = Id<struct OrderTag>;
using OrganisationId = Id<struct OrganisationTag>;
using PhaseId = Id<struct PhaseTag>;
using PlaceId = Id<struct PlaceTag>;
using PlaybookId = Id<struct PlaybookTag>;
using ProductId = Id<struct ProductTag>;
using SourceId = Id<struct SourceTag>;
using StaffId = Id<struct StaffTag>;
using StageId = Id<struct StageTag>;
using TagId = Id<struct TagTag>;

}  // namespace waymark

template <class Tag>
struct std::hash<waymark::Id<Tag>> {
    size_t operator()(waymark::Id<Tag> id) const noexcept {
        return std::hash<qint64>{}(id.value());
    }
};
