#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"
#include "core/domain/contact.h"
#include "core/intake/consentterms.h"
#include "core/intake/importkind.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// Where a column of a file goes.
enum class TargetField {
    Ignore,      ///< not imported (opt-outs, photos, a CRM's own bookkeeping)
    KeepInNote,  ///< "Heading: value" into the note
    FullName,
    Honorific,
    Given,
    Middle,
    Family,
    Suffix,
    Nickname,
    Organisation,
    Department,
    JobTitle,
    Email,
    EmailLabel,
    Phone,
    PhoneLabel,
    PhoneExtension,
    Website,
    WebsiteLabel,
    Social,
    Street,
    Postcode,
    City,
    Region,
    Country,
    FormattedAddress,
    AddressLabel,
    PostBox,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Language,
    MetOn,
    Source,
    Tags,
    Note,
    Signature,
    ConsentEmail,  ///< consents to be written to, rung up … for marketing: yes or no
    ConsentPhone,
    ConsentLetter,
    ConsentMessage,
    ConsentOn,  ///< the day on which the row's consents were given or taken back
    OrderNumber,
    OrderedOn,
    Product,
    Category,
    Quantity,
    Amount,
    Currency,
    OrderState,
    Stage,
    ReachedOn,
    Staff,
    EventNote,
    Channel,
    Direction,
    HappenedOn,
    Feeling,
    ReferredName,
    ReferredEmail,
    ReferredOn,
};

/// Words of `--map "Column=field"`, of profiles and of saved matchings: "full_name", "given", …
[[nodiscard]] QString word(TargetField field);
[[nodiscard]] std::optional<TargetField> targetField(QStringView word);
/// The channel that a column of consents speaks of; nothing for other columns.
[[nodiscard]] std::optional<ConsentChannel> consentChannel(TargetField field);
[[nodiscard]] TargetField consentField(ConsentChannel channel);

enum class Certainty { Sure, PleaseCheck, NotImported };

struct ColumnTarget {
    TargetField field = TargetField::Ignore;
    Certainty certainty = Certainty::NotImported;
    PhoneKind phoneKind = PhoneKind::Other;  ///< for Phone
    QString label;                           ///< "Work", "Home": of an e-mail, address, website
    int group =
        0;  ///< columns of one e-mail, phone or address share it: "Phone 2 - Label" + "- Value"
    DateOrder dateOrder = DateOrder::Unknown;  ///< for columns of dates
    int datesUndecided = 0;                    ///< rows whose date reads both ways
    int datesProving = 0;                      ///< rows whose date reads in this order only
    QDate firstDay, lastDay;                   ///< the range that the chosen order gives
    bool operator==(const ColumnTarget&) const = default;
};

/// How a table becomes candidates. A value: changing it and normalising again is all an edit is.
struct ColumnMapping {
    ImportKind kind = ImportKind::Contacts;
    QString profile;       ///< name of the recognised exporter, or "generic"
    QString country;       ///< ISO code in which phones are read unless the row says otherwise
    QString currency;      ///< of amounts that name none
    ConsentTerms consent;  ///< for columns of consents
    std::vector<ColumnTarget> columns;  ///< one for each column of the table, by position
    bool operator==(const ColumnMapping&) const = default;
};

/// Whether a column speaks of consents.
[[nodiscard]] bool hasConsents(const ColumnMapping& mapping);

/// A text that is equal for tables with the same headings in the same order.
class SourceTable;
[[nodiscard]] QString headerFingerprint(const SourceTable& table);
[[nodiscard]] QString toJson(const ColumnMapping& mapping);
[[nodiscard]] std::optional<ColumnMapping> mappingFromJson(const QString& json);

}  // namespace waymark
