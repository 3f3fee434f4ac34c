// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablesource.h"

#include "core/base/failure.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace waymark {
namespace {

QString hashOf(const QString& path, Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::CannotRead, file.errorString(), path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        progress.check();
        hash.addData(file.read(1 << 20));
    }
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace

TableSource::TableSource(const QString& path, const ReadOptions& options,
                         const MappingContext& context, const QStringList& assignments,
                         Progress& progress)
    : m_table(readTable(path, options, progress)), m_context(context) {
    ColumnMapping mapping = guessMapping(m_table, m_context);
    for (const QString& assignment : assignments)
        if (!assign(mapping, m_table, assignment, m_context))
            throw Failure(Failure::Kind::WrongUse,
                          QStringLiteral("no such column or field: ") + assignment, path);
    SourceInfo info;
    info.fileName = QFileInfo(path).fileName();
    info.sha256 = hashOf(path, progress);
    info.mapping = std::move(mapping);
    m_rows = std::make_unique<TableCandidates>(m_table, std::move(info),
                                               NormaliserContext{m_context.today});
}

TableSource::~TableSource() = default;

void TableSource::setMapping(ColumnMapping mapping) {
    SourceInfo info = m_rows->info();
    info.mapping = std::move(mapping);
    m_rows = std::make_unique<TableCandidates>(m_table, std::move(info),
                                               NormaliserContext{m_context.today});
}

}  // namespace waymark
