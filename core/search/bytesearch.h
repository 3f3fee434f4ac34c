#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>

namespace waymark {

/// Looks for one text of bytes again and again. Sixteen places are tried at once by the two bytes
/// of the needle that are rarest in written text.
class ByteSearch {
public:
    explicit ByteSearch(QByteArray needle);

    /// The first place at or after `from` that ends before `end`; -1 if there is none.
    [[nodiscard]] qsizetype find(QByteArrayView text, qsizetype from, qsizetype end) const;
    [[nodiscard]] qsizetype size() const { return m_needle.size(); }

private:
    QByteArray m_needle;
    qsizetype m_rare = 0, m_second = 0;  ///< places in the needle
};

}  // namespace waymark
