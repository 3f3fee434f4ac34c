// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mailsource.h"

#include "core/base/failure.h"
#include "core/domain/emailaddress.h"
#include "core/intake/mailfoot.h"
#include "core/intake/mailreader.h"
#include "core/intake/namesplitter.h"
#include "core/intake/signatureparser.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 largestFile = 512LL * 1024 * 1024;

/// The bytes of a file, mapped where the system can, so that they need no memory of their own.
class FileBytes {
public:
    explicit FileBytes(const QString& path) : m_file(path) {
        if (!m_file.open(QIODevice::ReadOnly))
            throw Failure(Failure::Kind::CannotRead, m_file.errorString(), path);
        const qint64 size = m_file.size();
        if (size > largestFile)
            throw Failure(Failure::Kind::SourceRefused,
                          u"it is larger than 512 MB; divide it into several files"_s, path);
        if (const uchar* mapped = size > 0 ? m_file.map(0, size) : nullptr) {
            m_view = QByteArrayView(mapped, size);
        } else {
            m_read = m_file.readAll();
            m_view = m_read;
        }
    }
    [[nodiscard]] QByteArrayView view() const { return m_view; }

private:
    QFile m_file;
    QByteArray m_read;
    QByteArrayView m_view;
};

QString hashOf(QByteArrayView bytes, const Progress& progress) {
    constexpr qsizetype piece = 1 << 20;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        progress.check();
        hash.addData(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// The columns as a table of signatures would have them.
ColumnMapping mappingOf(const QString& country) {
    ColumnMapping mapping;
    mapping.kind = ImportKind::Contacts;
    mapping.profile = u"mail"_s;
    mapping.country = country;
    for (const TargetField field : {TargetField::FullName, TargetField::Email, TargetField::Ignore,
                                    TargetField::Ignore, TargetField::Signature}) {
        ColumnTarget target;
        target.field = field;
        target.certainty = field == TargetField::Ignore ? Certainty::NotImported : Certainty::Sure;
        mapping.columns.push_back(target);
    }
    return mapping;
}

/// Whether a message says more of its sender, or newer things, than what is known.
bool isBetter(const MailMessage& message, const QString& signature,
              const MailSource::Sender& known) {
    if (signature.isEmpty() != known.signature.isEmpty()) return known.signature.isEmpty();
    if (!message.sentAt.isValid()) return false;
    return !known.sentAt.isValid() || message.sentAt > known.sentAt;
}

}  // namespace

MailSource::MailSource(const QString& path, const QString& country, Progress& progress) {
    const FileBytes bytes(path);
    m_info.fileName = QFileInfo(path).fileName();
    m_info.mapping = mappingOf(country);
    try {
        read(bytes.view(), progress);
    } catch (const Failure& failure) {
        throw Failure(failure.kind(), failure.detail(), path);
    }
}

MailSource::MailSource(QByteArrayView bytes, const QString& fileName, const QString& country,
                       Progress& progress) {
    m_info.fileName = fileName;
    m_info.mapping = mappingOf(country);
    read(bytes, progress);
}

void MailSource::read(QByteArrayView bytes, Progress& progress) {
    m_info.sha256 = hashOf(bytes, progress);
    m_info.encoding = u"MIME"_s;
    QHash<QString, size_t> rows;  // by address
    const auto take = [&](const MailMessage& message) {
        if (message.fromAddress.isEmpty()) return;
        const QString signature = signatureAtFoot(message.body);
        const QString key = message.fromAddress.toLower();
        const auto known = rows.constFind(key);
        if (known == rows.constEnd()) {
            rows.insert(key, m_senders.size());
            m_senders.push_back({message.fromName, message.fromAddress, message.subject, signature,
                                 message.sentAt, message.line});
            return;
        }
        Sender& sender = m_senders[*known];
        if (!isBetter(message, signature, sender)) {
            if (sender.name.isEmpty()) sender.name = message.fromName;
            return;
        }
        if (!message.fromName.isEmpty()) sender.name = message.fromName;
        sender.subject = message.subject;
        sender.signature = signature;
        sender.sentAt = message.sentAt;
        sender.line = message.line;
    };
    readMail(bytes, take, progress);
    if (m_senders.empty())
        throw Failure(Failure::Kind::SourceRefused, u"it holds no message with a sender"_s);
}

QStringList MailSource::headings() const {
    return {u"From"_s, u"E-mail"_s, u"Date"_s, u"Subject"_s, u"Signature"_s};
}

QStringList MailSource::cells(qsizetype row) const {
    const Sender& sender = m_senders[size_t(row)];
    return {sender.name, sender.address, sender.sentAt.toString(Qt::ISODate), sender.subject,
            sender.signature};
}

qint64 MailSource::line(qsizetype row) const { return m_senders[size_t(row)].line; }

Candidate MailSource::candidate(qsizetype row) const {
    const Sender& sender = m_senders[size_t(row)];
    ReadSignature read = readSignature(sender.signature, {.senderName = sender.name,
                                                          .senderEmail = sender.address,
                                                          .country = m_info.mapping.country});
    Candidate candidate;
    candidate.row = row;
    candidate.line = sender.line;
    Contact& contact = candidate.contact;
    contact = std::move(read.contact);
    contact.note = read.rest;
    // The address that the message came from is the one that works.
    if (const auto address = EmailAddress::parse(sender.address)) {
        const auto known = std::ranges::find(contact.emails, *address, &EmailEntry::address);
        if (known == contact.emails.end())
            contact.emails.insert(contact.emails.begin(), {*address, {}});
        else
            std::rotate(contact.emails.begin(), known, known + 1);
    }
    if (!contact.name.isEmpty() || sender.name.isEmpty()) return candidate;
    switch (nameKind(sender.name)) {
        case NameKind::Person:
            contact.name = splitName(sender.name);
            break;
        case NameKind::Organisation:
            contact.name.display = sender.name;
            if (contact.organisationName.isEmpty()) contact.organisationName = sender.name;
            break;
        case NameKind::EmailAddress:
        case NameKind::Nothing:
            break;
    }
    return candidate;
}

}  // namespace waymark
