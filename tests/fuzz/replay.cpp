// SPDX-License-Identifier: GPL-3.0-or-later
// Hands every file of a folder to a fuzz target: what was once found stays found.
#include <QByteArray>
#include <QDirIterator>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "Usage: %s FOLDER\n", arguments[0]);
        return 2;
    }
    int replayed = 0;
    QDirIterator files(QString::fromLocal8Bit(arguments[1]), QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) return 1;
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.constData()),
                               size_t(bytes.size()));
        ++replayed;
    }
    std::printf("%d inputs replayed.\n", replayed);
    return replayed > 0 ? 0 : 1;  // an empty corpus proves nothing
}
