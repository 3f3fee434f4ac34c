// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any bytes are read as a signature and as an address; every part lies inside the text.
#include <cstdint>
#include <cstdlib>

#include "core/intake/addressreader.h"
#include "core/intake/signatureparser.h"

namespace {

void check(bool kept) {
    if (!kept) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace waymark;
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    SignatureHints hints;
    // The first byte chooses what is known from elsewhere.
    if (size > 0 && data[0] % 3 == 1) hints.country = QStringLiteral("DE");
    if (size > 0 && data[0] % 3 == 2) hints.senderEmail = QStringLiteral("ann.roe@lumen.example");
    const ReadSignature read = readSignature(text, hints);
    for (const SignaturePart& part : read.parts) {
        check(part.from >= 0 && part.from <= part.to && part.to <= text.size());
        check(part.confidence >= 0.0 && part.confidence <= 1.0);
        check(!part.value.isEmpty());
    }
    check(read.contact.addresses.size() <= 1);
    if (const auto address = readAddress(text, hints.country))
        for (const AddressSpan& span : address->spans)
            check(span.from >= 0 && span.from <= span.to && span.to <= text.size());
    return 0;
}
