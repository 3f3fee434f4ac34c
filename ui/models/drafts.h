#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "core/domain/order.h"
#include "core/domain/playbook.h"
#include "core/workspace/openfile.h"

#include <map>
#include <optional>
#include <vector>

namespace waymark::ui {

/// What the fields of an editor say, before it is written. Names instead of ids where the user may
/// type a new one. Each save() is the work of one act.
struct ContactDraft {
    Contact contact;  ///< without an id: a new one
    QString organisation;
    QString source;
};

struct InteractionDraft {
    ContactId contact;
    Channel channel = Channel::Note;
    Direction direction = Direction::None;
    QDate on;
    QString note;
    std::optional<int> feeling;
    QString staff;
};

struct OrderLineDraft {
    QString product;
    qint64 amountMinor = 0;
};

struct OrderDraft {
    ContactId contact;
    QString number;
    QDate on;
    OrderState state = OrderState::Confirmed;
    QString currency;
    std::vector<OrderLineDraft> lines;
};

struct ReferralDraft {
    ContactId referrer;
    ContactId referred;
    QDate on;
};

/// Facts filled in beside another act, as typed.
using FactsDraft = std::map<ProfileField, QString>;

struct MilestoneDraft {
    std::vector<ContactId> contacts;  ///< usually one
    StageId stage;
    QDate on;
    QString note;
    QString staff;
    std::optional<int> feeling;
    std::optional<OrderDraft> order;
    FactsDraft facts;  ///< for one contact only
};

ContactId save(OpenFile& file, const ContactDraft& draft);
void save(OpenFile& file, const InteractionDraft& draft);
void save(OpenFile& file, const OrderDraft& draft);
/// False if the referral would refer somebody twice or close a circle; then nothing is written.
[[nodiscard]] bool save(OpenFile& file, const ReferralDraft& draft);
void save(OpenFile& file, const MilestoneDraft& draft);
void save(OpenFile& file, ContactId contact, const FactsDraft& facts);

/// Why a typed fact cannot be kept as it is, in a sentence; empty if it can. `country` as in
/// FileSettings.
[[nodiscard]] QString problemWith(ProfileField field, const QString& typed, const QString& country);
/// "1980-05-04" or "--05-04" from what people write: ISO, "4 May 1980", "4 May", "04/05/1980" as
/// read in `locale`. Nothing if it is no day.
[[nodiscard]] std::optional<QString> birthdayOf(const QString& typed, const QLocale& locale);
/// A line of a phone list as the file keeps it.
[[nodiscard]] PhoneEntry phoneOf(const QString& typed, PhoneKind kind, const QString& country);

/// Names to choose from while typing.
struct KnownNames {
    QStringList sources;
    QStringList staff;
    QStringList tags;
    QStringList products;
    QStringList organisations;
};
[[nodiscard]] KnownNames readKnownNames(OpenFile& file);

}  // namespace waymark::ui
