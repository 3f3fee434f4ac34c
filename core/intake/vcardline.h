#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/vcardreader.h"

#include <QByteArrayView>

namespace waymark {

/// The physical lines of a text, without their ends: CR LF, LF or CR.
class PhysicalLines {
public:
    explicit PhysicalLines(QByteArrayView text) : m_text(text) { findFeed(); }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] QByteArrayView peek() const;
    QByteArrayView take();

private:
    [[nodiscard]] qsizetype lineEnd() const;
    void findFeed();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_feed = 0;  ///< the next LF, or the end: a file without any is searched once
};

/// True if a property begins on the next line: `name:`, or `name;` with parameters.
[[nodiscard]] bool isContentLine(const PhysicalLines& lines);
/// True for `BEGIN:VCARD` and `END:VCARD` as they are written.
[[nodiscard]] bool isBegin(QByteArrayView line);
[[nodiscard]] bool isEnd(QByteArrayView line);
/// True for an AGENT whose card stands on the lines that follow, as vCard 2.1 has it.
[[nodiscard]] bool opensAgent(QByteArrayView line);

/// Takes the physical lines of one content line and joins them: folds, soft breaks of
/// quoted-printable, base64 up to its blank line, and lines that are no property of their own.
[[nodiscard]] QByteArray takeContentLine(PhysicalLines& lines);

/// A content line as a property, decoded: quoted-printable and CHARSET undone, without CHARSET
/// UTF-8, else windows-1252. Nothing if it has no name.
[[nodiscard]] std::optional<VCardProperty> parsedContentLine(QByteArrayView line);

}  // namespace waymark
