#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/phonecell.h"
#include "core/intake/vcardreader.h"

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace waymark {

/// What is known about the business when a card is read.
struct CardContext {
    QString country;  ///< ISO code in which phones are read unless the card says otherwise
    QDate today;      ///< may be invalid
};

/// Reads one card: every property goes to a field of the contact or is kept as it was written. A
/// card of our own writing is taken by the letter; what another program wrote is tidied as a table
/// is.
class CardReader {
public:
    CardReader(const VCard& card, PhoneReader& phones, const CardContext& context);
    /// Row and line are the caller's. A card of a group of contacts is rejected.
    [[nodiscard]] Candidate read();

private:
    using Property = VCardProperty;
    using Read = void (CardReader::*)(const Property&);
    template <class Entry>
    using Ranked = std::vector<std::pair<int, Entry>>;

    void prepare();
    void readProperty(const Property& property);
    [[nodiscard]] static const QHash<QString, Read>& readers();

    void readName(const Property& property);
    void readDisplay(const Property& property);
    void readNickname(const Property& property);
    void readOrganisation(const Property& property);
    void readTitle(const Property& property);
    void readRole(const Property& property);
    void readEmail(const Property& property);
    void readPhone(const Property& property);
    void readAddress(const Property& property);
    void readAddressLabel(const Property& property);
    void readUrl(const Property& property);
    void readSocialProfile(const Property& property);
    void readMessenger(const Property& property);
    void readHandle(const Property& property);
    void readBirthday(const Property& property);
    void readLanguage(const Property& property);
    void readCategories(const Property& property);
    void readNote(const Property& property);
    void readKind(const Property& property);
    void readAndroidField(const Property& property);
    void readOwnField(const Property& property);
    /// For what says something about the file or about another property only.
    void passOver(const Property& property);

    void finishName();
    void finishLists();
    void finishAddressLabels();
    void splitWhole(const QString& written);
    void nameIsNoPerson(const QString& written);

    void keep(const Property& property);
    void setOnce(QString& field, const QString& text, const Property& property);
    void addLink(LinkKind kind, const QString& url, const QString& label, const Property& property);
    void keepInNote(const QString& heading, const QString& text);
    void raise(Issue::Kind kind, const QString& field, const QString& value);
    void reject(Issue::Kind kind, const QString& field, const QString& value);

    [[nodiscard]] QString clean(const QString& text) const;
    [[nodiscard]] QString cleanLines(const QString& text) const;
    [[nodiscard]] QString ownLabel(const Property& property) const;
    [[nodiscard]] QString label(const Property& property) const;

    const VCard& m_card;
    PhoneReader& m_phones;
    const CardContext& m_context;
    Candidate m_candidate;
    Contact& m_contact = m_candidate.contact;

    bool m_isOwn = false;  ///< Waymark wrote the card
    QString m_region;
    QHash<QString, QString> m_labels;     ///< X-ABLabel as written, by group
    QHash<QString, QString> m_countries;  ///< X-ABADR, by group
    QHash<QString, int> m_members;        ///< properties in a group besides those two

    bool m_hasName = false, m_hasDisplay = false, m_isCompany = false, m_isGroup = false;
    bool m_isMadeUp = false;  ///< FN stands only because a card must have one
    QString m_full, m_additional;
    QStringList m_notes, m_kept;
    Ranked<EmailEntry> m_emails;
    Ranked<PhoneEntry> m_numbers;
    Ranked<Link> m_links;
    struct WrittenAddress {
        PostalAddress address;
        QStringList types;
        QString says;  ///< everything that the parts say, for comparison
    };
    Ranked<WrittenAddress> m_addresses;
    std::vector<const Property*> m_addressLabels;
    QSet<QString> m_known;  ///< keys of e-mails, numbers, links and kept lines
};

}  // namespace waymark
