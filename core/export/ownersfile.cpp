// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/ownersfile.h"

#include "core/base/failure.h"

#include <QFile>

namespace waymark {

OwnersFile::OwnersFile(const QString& path) : m_out(path) {
    if (!m_out.open(QIODevice::WriteOnly)) fail();
    m_out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void OwnersFile::write(const QByteArray& bytes) {
    if (m_out.write(bytes) != bytes.size()) fail();
}

void OwnersFile::commit() {
    if (!m_out.commit()) fail();
}

void OwnersFile::fail() const {
    throw Failure(Failure::Kind::CannotWrite, m_out.errorString(), m_out.fileName());
}

}  // namespace waymark
