#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace waymark {

/// One header field of a message or of a part of it, unfolded.
struct MimeField {
    QByteArray name;  ///< in small letters
    QByteArray value;
};

/// The fields in front of a body. Lines that are no field are passed over.
class MimeFields {
public:
    /// Reads up to the first empty line.
    explicit MimeFields(QByteArrayView entity);

    /// The first field of that name (small letters); empty if there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// A parameter of a field's value: boundary, charset. Empty if there is none.
    [[nodiscard]] QByteArray parameter(QByteArrayView field, QByteArrayView name) const;
    /// Where the body begins in the entity.
    [[nodiscard]] qsizetype bodyOffset() const { return m_bodyOffset; }

private:
    std::vector<MimeField> m_fields;
    qsizetype m_bodyOffset = 0;
};

/// Bytes to text; an unknown or wrong encoding is guessed from the bytes.
[[nodiscard]] QString textIn(QByteArrayView bytes, QByteArrayView charset);
/// "=?utf-8?Q?J=C3=BCrgen?=" → "Jürgen" (RFC 2047); words next to each other are joined.
[[nodiscard]] QString decodedWords(QByteArrayView value);
/// Quoted-printable and base64 undone; other encodings leave the bytes as they are. What is
/// malformed stays as written.
[[nodiscard]] QByteArray transferDecoded(QByteArrayView body, QByteArrayView encoding);

/// The text that a person reads in a message: text/plain, else text/html without its markup; of
/// multipart bodies the first part that has one. Parts nest at most 16 deep. Lines end in LF.
[[nodiscard]] QString bodyText(const MimeFields& fields, QByteArrayView body);

}  // namespace waymark
