// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/ziparchive.h"

#include <algorithm>

#include <zip.h>

#include "core/base/failure.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype chunkBytes = 128 * 1024;
constexpr zip_int64_t mostEntries = 20'000;

[[noreturn]] void refuse(const QString& reason) {
    throw Failure(Failure::Kind::SourceRefused, reason);
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

ZipArchive::ZipArchive(const QByteArray& bytes, qsizetype mostBytes)
    : m_bytes(bytes), m_left(mostBytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(m_bytes.constData(), zip_uint64_t(m_bytes.size()), 0, &error);
    if (source) m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source && !m_zip) zip_source_free(source);
    zip_error_fini(&error);
    if (!m_zip) refuse(u"it is a damaged spreadsheet"_s);
    if (zip_get_num_entries(m_zip.get(), 0) > mostEntries)
        refuse(u"it holds more parts than a spreadsheet has"_s);
}

bool ZipArchive::contains(const QByteArray& name) const {
    return zip_name_locate(m_zip.get(), name.constData(), ZIP_FL_NOCASE) >= 0;
}

bool ZipArchive::read(const QByteArray& name,
                      const std::function<bool(const QByteArray& chunk)>& take,
                      const Progress& progress) {
    const zip_int64_t index = zip_name_locate(m_zip.get(), name.constData(), ZIP_FL_NOCASE);
    if (index < 0) return false;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_zip.get(), zip_uint64_t(index), 0, &stat) == 0 &&
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        refuse(u"it is protected by a password; save it without one"_s);
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(m_zip.get(), zip_uint64_t(index), 0));
    if (!file) refuse(u"it is a damaged spreadsheet"_s);
    QByteArray chunk;
    for (;;) {
        progress.check();
        chunk.resize(chunkBytes);
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (got < 0) refuse(u"it is a damaged spreadsheet"_s);
        if (got == 0) return true;
        m_left -= qsizetype(got);
        if (m_left < 0) refuse(u"it unpacks to more than 512 MB; divide it into several files"_s);
        chunk.truncate(qsizetype(got));
        if (!take(chunk)) return true;
    }
}

QByteArray ZipArchive::beginning(const QByteArray& name, qsizetype bytes) {
    QByteArray start;
    (void)read(
        name,
        [&](const QByteArray& chunk) {
            start += chunk.first(std::min(chunk.size(), bytes - start.size()));
            return start.size() < bytes;
        },
        Progress());
    return start;
}

}  // namespace waymark
