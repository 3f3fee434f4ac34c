#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSaveFile>

namespace waymark {

/// A file that appears when it is whole, for the owner's eyes only: what is written about people is
/// nobody else's. Every function throws Failure{CannotWrite}; without commit() nothing appears.
class OwnersFile {
public:
    explicit OwnersFile(const QString& path);

    [[nodiscard]] QIODevice& device() { return m_out; }
    void write(const QByteArray& bytes);
    void commit();

private:
    [[noreturn]] void fail() const;

    QSaveFile m_out;
};

}  // namespace waymark
