// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any bytes are read as messages; bodies are text without CR, lines count upward, and
// the foot of a message is never longer than it may be.
#include <cstdint>
#include <cstdlib>

#include "core/intake/mailfoot.h"
#include "core/intake/mailreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace waymark;
    Progress progress;
    const QByteArrayView bytes(data, qsizetype(size));
    qint64 line = 0;
    const bool mail = looksLikeMail(bytes);
    qsizetype messages = 0;
    readMail(
        bytes,
        [&](const MailMessage& message) {
            if (message.line <= line) std::abort();
            line = message.line;
            ++messages;
            if (message.body.contains(u'\r')) std::abort();
            if (message.body.size() > qsizetype(size) * 2 + 16) std::abort();
            if (signatureAtFoot(message.body).count(u'\n') >= 41) std::abort();
        },
        progress);
    if (mail && messages == 0) std::abort();
    return 0;
}
