// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changes.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

void Changes::add(const Changes& other) {
    m_subjects |= other.m_subjects;
    manyContacts = manyContacts || other.manyContacts;
    contacts.insert(contacts.end(), other.contacts.begin(), other.contacts.end());
    std::ranges::sort(contacts);
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
}

void Changes::addTable(Changes& changes, QStringView table) {
    static const QHash<QString, Subject> subjects{{u"contact"_s, Subject::Contacts},
                                                  {u"contact_email"_s, Subject::Contacts},
                                                  {u"contact_phone"_s, Subject::Contacts},
                                                  {u"contact_address"_s, Subject::Contacts},
                                                  {u"contact_link"_s, Subject::Contacts},
                                                  {u"contact_tag"_s, Subject::Contacts},
                                                  {u"contact_property"_s, Subject::Contacts},
                                                  {u"contact_alias"_s, Subject::Contacts},
                                                  {u"not_same"_s, Subject::Contacts},
                                                  {u"consent"_s, Subject::Consents},
                                                  {u"tag"_s, Subject::Contacts},
                                                  {u"source"_s, Subject::Contacts},
                                                  {u"organisation"_s, Subject::Organisations},
                                                  {u"milestone"_s, Subject::Milestones},
                                                  {u"sales_order"_s, Subject::Orders},
                                                  {u"order_line"_s, Subject::Orders},
                                                  {u"product"_s, Subject::Orders},
                                                  {u"interaction"_s, Subject::Interactions},
                                                  {u"referral"_s, Subject::Referrals},
                                                  {u"playbook"_s, Subject::Playbooks},
                                                  {u"phase"_s, Subject::Playbooks},
                                                  {u"stage"_s, Subject::Playbooks},
                                                  {u"standard"_s, Subject::Playbooks},
                                                  {u"import"_s, Subject::Imports},
                                                  {u"import_row"_s, Subject::Imports},
                                                  {u"import_draft"_s, Subject::Imports},
                                                  {u"place"_s, Subject::Imports},
                                                  {u"saved_mapping"_s, Subject::Imports},
                                                  {u"setting"_s, Subject::Settings},
                                                  {u"staff"_s, Subject::Settings}};
    if (const auto found = subjects.constFind(table.toString()); found != subjects.constEnd())
        changes.add(*found);
}

}  // namespace waymark
