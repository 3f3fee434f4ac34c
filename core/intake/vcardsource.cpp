// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/vcardsource.h"

#include "core/base/failure.h"
#include "core/base/text.h"
#include "core/export/contactuid.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype BytesAtOnce = 32 * 1024 * 1024;
constexpr qsizetype MostRowsAtOnce = 1000;
constexpr qint64 Chunk = 1 << 20;

QByteArray bytesOf(const QString& path, qsizetype largestFile, Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::CannotRead, file.errorString(), path);
    if (file.size() > largestFile)
        throw Failure(Failure::Kind::SourceRefused,
                      u"it is larger than %1 MB"_s.arg(largestFile >> 20), path);
    QByteArray bytes;
    bytes.reserve(file.size());
    while (!file.atEnd() && bytes.size() <= largestFile) {
        progress.at(Progress::Step::Reading, bytes.size(), file.size());
        const QByteArray part = file.read(Chunk);
        if (part.isEmpty()) break;
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError)
        throw Failure(Failure::Kind::CannotRead, file.errorString(), path);
    return bytes;
}

SourceInfo infoOf(const QByteArray& bytes, const MappingContext& context) {
    SourceInfo info;
    info.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    info.mapping.profile = u"vcard"_s;
    info.mapping.country = context.country;
    info.mapping.currency = context.currency;
    return info;
}

}  // namespace

VCardSource::VCardSource(const QString& path, const MappingContext& context, qsizetype largestFile,
                         Progress& progress)
    : VCardSource(bytesOf(path, largestFile, progress), context, progress) {
    if (m_file.size() == 0)
        throw Failure(Failure::Kind::SourceRefused, u"it holds no card"_s, path);
    m_info.fileName = QFileInfo(path).fileName();
}

VCardSource::VCardSource(QByteArray bytes, const MappingContext& context, Progress& progress)
    : m_info(infoOf(bytes, context)),
      m_context{context.country, context.today},
      m_file(std::move(bytes), progress) {
    if (context.kind && *context.kind != ImportKind::Contacts)
        throw Failure(Failure::Kind::WrongUse, u"vCards hold contacts only"_s);
    m_info.encoding = m_file.encoding();
    readGroups(progress);
}

void VCardSource::readGroups(Progress& progress) {
    if (!m_file.mentions("MEMBER")) return;
    for (qsizetype row = 0; row < m_file.size(); ++row) {
        progress.at(Progress::Step::Reading, row, m_file.size());
        const VCard card = m_file.card(row);
        QString name;
        QStringList members;
        for (const VCardProperty& property : card.properties) {
            if (property.name == u"FN") name = text::tidied(property.text());
            if (property.name == u"MEMBER" || property.name == u"X-ADDRESSBOOKSERVER-MEMBER")
                members.append(normalisedUid(property.text()));
        }
        if (name.isEmpty()) continue;
        for (const QString& member : members) m_groups[member].append(name);
    }
}

QStringList VCardSource::headings() const { return {u"Card"_s}; }

QStringList VCardSource::cells(qsizetype row) const {
    // A card beyond all measure is not kept in the file a second time.
    if (m_file.isTooLarge(row)) return {m_file.text(row).left(1000)};
    return {m_file.text(row)};
}

Candidate VCardSource::candidate(qsizetype row) const {
    Candidate candidate;
    if (m_file.isTooLarge(row)) {
        candidate.issues.push_back(
            {u"card"_s, Issue::Kind::RowTooLong, m_file.text(row).left(200)});
        candidate.rejected = true;
    } else {
        const VCard card = m_file.card(row);
        candidate = CardReader(card, m_phones, m_context).read();
        if (!m_groups.isEmpty())
            for (const VCardProperty& property : card.properties)
                if (property.name == u"UID")
                    for (const QString& tag : m_groups.value(normalisedUid(property.text())))
                        if (std::ranges::find(candidate.contact.tags, tag) ==
                            candidate.contact.tags.end())
                            candidate.contact.tags.push_back(tag);
    }
    candidate.row = row;
    candidate.line = m_file.line(row);
    return candidate;
}

/// Cards may carry pictures: batches are small where cards are large.
qsizetype VCardSource::rowsAtOnce() const {
    return std::clamp(BytesAtOnce / std::max(m_file.largestCard(), qsizetype(1)), qsizetype(1),
                      MostRowsAtOnce);
}

}  // namespace waymark
