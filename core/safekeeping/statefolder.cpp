// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/statefolder.h"

#include "core/base/failure.h"
#include "core/safekeeping/platformfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Two files of one name in two folders are two files.
QString keyOf(const QString& file) {
    return QString::fromLatin1(
        QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

}  // namespace

QString StateFolder::backupsOf(const QString& file) const {
    return m_path + u"/backups/"_s + QFileInfo(file).completeBaseName() + u'-' + keyOf(file);
}

QString StateFolder::checkOf(const QString& file) const {
    return m_path + u"/checked/"_s + keyOf(file);
}

qint64 StateFolder::lastCheck(const QString& file) const {
    QFile note(checkOf(file));
    return note.open(QIODevice::ReadOnly) ? note.read(32).trimmed().toLongLong() : 0;
}

void StateFolder::noteCheck(const QString& file, qint64 nowUtc) const {
    QDir().mkpath(m_path + u"/checked"_s);
    QFile note(checkOf(file));
    if (!note.open(QIODevice::WriteOnly | QIODevice::Truncate)) return;
    note.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    note.write(QByteArray::number(nowUtc));
}

}  // namespace waymark
