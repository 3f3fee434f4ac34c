#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"
#include "ui/editors/editorpanel.h"

class QPlainTextEdit;

namespace waymark::ui {

class ValueRows;

/// All fields of a contact. What it does not show (labels, other parts) stays as it is.
class ContactEditor : public EditorPanel {
    Q_OBJECT
public:
    /// Without an id in `start` it is a new contact.
    ContactEditor(const Theme& theme, const KnownNames& names, const ContactDraft& start,
                  const QString& country, QWidget* parent = nullptr);

Q_SIGNALS:
    void saved(const waymark::ui::ContactDraft& draft);

protected:
    bool check() override;
    void handOver() override;

private:
    struct AddressFields {
        QLineEdit* street;
        QLineEdit* postcode;
        QLineEdit* city;
        QLineEdit* region;
        QLineEdit* country;
        QLineEdit* formatted;
        size_t origin;
    };
    void addAddress(const PostalAddress& address, size_t origin);
    void showValues();
    [[nodiscard]] bool checkEmails();
    [[nodiscard]] bool checkPhones();
    void readLinks();
    void readAddresses();

    ContactDraft m_draft;
    QString m_country;
    QLineEdit* m_given;
    QLineEdit* m_family;
    QLineEdit* m_organisation;
    QLineEdit* m_jobTitle;
    ValueRows* m_emails;
    ValueRows* m_phones;
    std::vector<AddressFields> m_addresses;
    QVBoxLayout* m_addressRows;
    ValueRows* m_links;
    QLineEdit* m_birthday;
    DayField* m_metOn;
    QComboBox* m_source;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

}  // namespace waymark::ui
