#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace waymark {

/// The two contacts that become one: the one that stays, and the one (or the row) that goes into
/// it.
enum class MergeSide { Keep, Other };

/// What has one value, so that one side's is taken.
enum class MergeField {
    Honorific,
    Given,
    Family,
    Suffix,
    Nickname,
    Organisation,
    JobTitle,
    Birthday,
    Language,
    MetOn,
    Source,
};

/// What has many values, so that each can be taken or left.
enum class MergeList { Emails, Phones, Addresses, Links, Tags };

enum class MergeNote { Both, Keep, Other };

/// What a person decides when two contacts become one. By default nothing is lost that has room:
/// lists unite, both notes stay, and of single values the survivor's stays unless it is empty or
/// written worse; the earlier first contact and the source of the first touch stay.
struct MergeChoices {
    struct List {
        std::vector<QString> without;  ///< entryKey()s that are not wanted, of either side
        /// Whose entries stand first: the first one is the primary.
        MergeSide first = MergeSide::Keep;
        bool operator==(const List&) const = default;
    };
    std::map<MergeField, MergeSide> fields;  ///< a field that is not here goes by the default
    std::map<MergeList, List> lists;
    MergeNote note = MergeNote::Both;

    bool operator==(const MergeChoices&) const = default;
};

/// What the contact becomes when `other` goes into it. Pure: a preview made with it is the result.
/// Id, `madeBy` and everything else that is not a choice stay those of `keep`. A given name that is
/// not taken is kept as the nickname if there is none and the family name is the same.
[[nodiscard]] Contact mergedContact(const Contact& keep, const Contact& other,
                                    const MergeChoices& choices);

/// Whose value a field has after merging: as chosen, else by default. A side that says nothing is
/// never the answer unless both say nothing or it was chosen.
[[nodiscard]] MergeSide sideOf(MergeField field, const Contact& keep, const Contact& other,
                               const MergeChoices& choices);

/// Equal for entries that are one in a merged list.
[[nodiscard]] QString entryKey(const EmailEntry& email);
[[nodiscard]] QString entryKey(const PhoneEntry& phone);
[[nodiscard]] QString entryKey(const PostalAddress& address);
[[nodiscard]] QString entryKey(const Link& link);
[[nodiscard]] QString tagKey(const QString& tag);

/// For drafts that are kept: {"fields":{"given":"other"},"lists":{"emails":{…}},"note":"both"}.
[[nodiscard]] QJsonObject toJson(const MergeChoices& choices);
[[nodiscard]] std::optional<MergeChoices> mergeChoicesFromJson(const QJsonObject& json);

}  // namespace waymark
