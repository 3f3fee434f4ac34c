#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/contactjourney.h"
#include "core/domain/consent.h"
#include "core/storage/importstore.h"
#include "ui/models/contactquestion.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"

#include <optional>

namespace waymark::ui {

/// Another contact, as a link shows it.
struct NamedContact {
    ContactId id;
    QString title;
    QString stage;
    int phasePosition = 0;
    QDate on;  ///< of the referral
};

/// Everything the file knows of one contact, read in one question.
struct ContactFile {
    struct Origin {
        QString fileName;
        qint64 line = 0;
    };

    Contact contact;
    JourneyOf journey;
    ContactStanding standing;
    std::vector<RoadStage> road;
    std::vector<Milestone> milestones;      ///< recorded ones, oldest first
    std::vector<Interaction> interactions;  ///< newest first
    std::vector<Order> orders;              ///< newest first
    std::vector<Consent> consents;          ///< as standingConsent() reads them
    std::optional<NamedContact> referrer;
    std::vector<NamedContact> referred;
    std::vector<std::pair<StaffId, QString>> staff;
    std::vector<Origin> origins;  ///< where an import read it, newest first
    FileSettings settings;
    QDate today;

    [[nodiscard]] const RoadStage* stage() const {
        return standing.stage < 0 ? nullptr : &road[size_t(standing.stage)];
    }
    [[nodiscard]] QString staffName(StaffId id) const;
};

/// Nothing if the contact is not there (any more).
[[nodiscard]] std::optional<ContactFile> readContactFile(OpenFile& file, Progress& progress,
                                                         KeptStandings& kept, ContactId contact);

/// One line of what happened.
struct ActivityEntry {
    enum class Kind { Interaction, Order, Milestone };
    Kind kind = Kind::Interaction;
    QDate on;
    IconName icon = IconName::Note;
    QString lead;   ///< "Call", "Order", "Milestone"
    QString words;  ///< what it was about
    QString quiet;  ///< amount, how it came to be
    QString staff;
    std::optional<int> feeling;
    int phasePosition = 0;  ///< of a milestone
};

/// Newest first; without a day last.
[[nodiscard]] std::vector<ActivityEntry> activityOf(const ContactFile& file,
                                                    const Formatting& formatting);

[[nodiscard]] QString channelWord(Channel channel);
[[nodiscard]] IconName channelIcon(Channel channel);
[[nodiscard]] QString directionWord(Direction direction);
[[nodiscard]] QString orderStateWord(OrderState state);
[[nodiscard]] QString factWord(ProfileField field);  ///< "phone number", for "Missing: …"
/// "city bike, child seat"; "" if nothing is known.
[[nodiscard]] QString productsOf(const Order& order);
/// Why the contact reached a stage, where the file says it: "first order, city bike £640".
[[nodiscard]] QString reasonOf(const ContactFile& file, const ReachedStage& reached,
                               const Formatting& formatting);

}  // namespace waymark::ui
