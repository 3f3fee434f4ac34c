// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/sourcekind.h"

#include "core/intake/encoding.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

struct Signature {
    qsizetype offset;
    QByteArrayView bytes;
    const char16_t* what;
};

constexpr QByteArrayView oldOffice("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

constexpr Signature signatures[] = {
    {0, QByteArrayView("\x89PNG\r\n\x1A\n", 8), u"a PNG picture"},
    {0, QByteArrayView("\xFF\xD8\xFF", 3), u"a JPEG picture"},
    {0, QByteArrayView("GIF87a", 6), u"a GIF picture"},
    {0, QByteArrayView("GIF89a", 6), u"a GIF picture"},
    {0, QByteArrayView("II*\0", 4), u"a TIFF picture"},
    {0, QByteArrayView("MM\0*", 4), u"a TIFF picture"},
    {8, QByteArrayView("WEBP", 4), u"a WebP picture"},
    {4, QByteArrayView("ftypheic", 8), u"a HEIC picture"},
    {4, QByteArrayView("ftyp", 4), u"a film or picture"},
    {0, QByteArrayView("%PDF-", 5), u"a PDF document"},
    {0, QByteArrayView("{\\rtf", 5), u"a rich text document"},
    {0, oldOffice, u"an old Microsoft Office document (save it as .xlsx or CSV first)"},
    {0, QByteArrayView("\x1F\x8B", 2), u"a gzip archive"},
    {0, QByteArrayView("7z\xBC\xAF\x27\x1C", 6), u"a 7-Zip archive"},
    {0, QByteArrayView("Rar!\x1A\x07", 6), u"a RAR archive"},
    {0, QByteArrayView("BZh", 3), u"a bzip2 archive"},
    {0,
     QByteArrayView("\xFD"
                    "7zXZ\0",
                    6),
     u"an xz archive"},
    {0, QByteArrayView("\x28\xB5\x2F\xFD", 4), u"a Zstandard archive"},
    {0, QByteArrayView("SQLite format 3\0", 16), u"a database file"},
    {0,
     QByteArrayView("\x7F"
                    "ELF",
                    4),
     u"a program"},
    {0, QByteArrayView("MZ\x90\0", 4), u"a program"},
    {0, QByteArrayView("ID3\x03", 4), u"a sound file"},
    {0, QByteArrayView("OggS\0", 5), u"a sound file"},
    {0, QByteArrayView("PAR1", 4), u"a Parquet file"},
};

bool startsAt(QByteArrayView bytes, qsizetype offset, QByteArrayView wanted) {
    return bytes.size() >= offset + wanted.size() && bytes.sliced(offset, wanted.size()) == wanted;
}

/// What a text file says of itself in its first words.
QString kindOfText(QByteArrayView bytes) {
    const QByteArray start =
        bytes.first(std::min<qsizetype>(bytes.size(), 512)).toByteArray().trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) return u"a web page"_s;
    if (start.startsWith("<?xml")) return u"an XML document"_s;
    if (start.startsWith("begin:vcard")) return u"a vCard file"_s;
    if (start.startsWith("{\"") || start.startsWith("[{\"")) {
        const QByteArray squeezed =
            bytes.last(std::min<qsizetype>(bytes.size(), 64)).toByteArray().trimmed();
        const bool quotedKey = start.indexOf("\":") > 0;
        if (quotedKey && (squeezed.endsWith('}') || squeezed.endsWith(']')))
            return u"a JSON document"_s;
    }
    return {};
}

/// Bytes that no text holds in any encoding met here, apart from NUL, which damaged text does hold.
bool isControl(uchar byte) {
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x0B &&
            byte != 0x0C && byte != 0x1A && byte != 0x1B && byte != 0x1C && byte != 0x1D &&
            byte != 0x1E && byte != 0x1F && byte != 0) ||
           byte == 0x7F;
}

bool looksBinary(QByteArrayView bytes) {
    if (isWide(bytes)) return false;
    qsizetype nuls = 0;
    qsizetype controls = 0;
    for (const char c : bytes) {
        if (c == '\0')
            ++nuls;
        else if (isControl(uchar(c)))
            ++controls;
    }
    return controls * 50 > bytes.size() || (nuls + controls) * 2 > bytes.size();
}

}  // namespace

bool isZip(QByteArrayView bytes) { return startsAt(bytes, 0, QByteArrayView("PK\x03\x04", 4)); }

QString whyNotATable(QByteArrayView all) {
    if (all.isEmpty()) return u"it is empty"_s;
    const QByteArrayView bytes = all.first(std::min<qsizetype>(all.size(), 64 * 1024));
    // A workbook with a password is hidden in a document of the old kind.
    if (startsAt(bytes, 0, oldOffice) &&
        all.contains(QByteArrayView("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20)))
        return u"it is protected by a password; save it without one"_s;
    QString what;
    for (const Signature& signature : signatures) {
        if (!startsAt(bytes, signature.offset, signature.bytes)) continue;
        what = QString::fromUtf16(signature.what);
        break;
    }
    if (isZip(bytes)) return {};
    if (what.isEmpty()) what = kindOfText(bytes);
    if (what.isEmpty() && looksBinary(bytes)) return u"it is not text"_s;
    return what.isEmpty() ? what : u"it is %1, not a table"_s.arg(what);
}

}  // namespace waymark
