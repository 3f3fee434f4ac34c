// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/opensource.h"

#include "core/base/failure.h"
#include "core/export/completetable.h"
#include "core/intake/mailreader.h"
#include "core/intake/mailsource.h"
#include "core/intake/tablesource.h"
#include "core/intake/vcardsource.h"

#include <QFile>

#include <algorithm>

namespace waymark {
namespace {

constexpr qint64 EnoughToTell = 4096;

SourceFormat formatOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::CannotRead, file.errorString(), path);
    return sourceFormat(file.read(EnoughToTell));
}

/// What says itself what is what has no columns to assign.
void refuseAssignments(const QString& path, const QStringList& assignments) {
    if (!assignments.isEmpty())
        throw Failure(Failure::Kind::WrongUse,
                      QStringLiteral("no such column or field: ") + assignments.front(), path);
}

}  // namespace

SourceFormat sourceFormat(QByteArrayView beginning) {
    // Without the NUL bytes of UTF-16, byte order marks and blanks, that the words remain.
    QByteArray words;
    for (const char c : beginning.first(std::min(beginning.size(), qsizetype(EnoughToTell)))) {
        const bool mark = words.isEmpty() && uchar(c) >= 0x80;
        if (mark || uchar(c) <= 0x20) continue;
        words += c;
        if (words.size() == 11) break;
    }
    if (words.compare("BEGIN:VCARD", Qt::CaseInsensitive) == 0) return SourceFormat::VCard;
    return looksLikeMail(beginning) ? SourceFormat::Mail : SourceFormat::Table;
}

std::unique_ptr<CandidateSource> openSource(const QString& path, const ReadOptions& options,
                                            const MappingContext& context,
                                            const QStringList& assignments, Progress& progress) {
    // Read as contacts, the settings of a file would be people.
    if (const auto table = completeTable(path); table && !isImported(*table))
        throw Failure(
            Failure::Kind::SourceRefused,
            QStringLiteral("it is a part of a complete export, which is brought back with "
                           "waymark-cli import"),
            path);
    switch (formatOf(path)) {
        case SourceFormat::Table:
            return std::make_unique<TableSource>(path, options, context, assignments, progress);
        case SourceFormat::VCard:
            refuseAssignments(path, assignments);
            return std::make_unique<VCardSource>(path, context, options.largestFile, progress);
        case SourceFormat::Mail:
            refuseAssignments(path, assignments);
            return std::make_unique<MailSource>(path, context.country, progress);
    }
    return nullptr;
}

}  // namespace waymark
