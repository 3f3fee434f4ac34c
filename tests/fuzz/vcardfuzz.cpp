// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any bytes are read as cards; a contact that was read, written and read again is the
// same in either version.
#include <cstdint>
#include <cstdlib>

#include "core/export/vcardwriter.h"
#include "core/intake/cardreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace waymark;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const CardContext context{QStringLiteral("GB"), QDate(2026, 11, 21)};
    Progress progress;
    PhoneReader phones;
    const VCardFile file(bytes, progress);
    for (qsizetype number = 0; number < file.size(); ++number) {
        const VCard card = file.card(number);
        if (qsizetype(card.properties.size()) > 4 * VCardFile::MostProperties) std::abort();
        const Candidate read = CardReader(card, phones, context).read();
        if (read.rejected) continue;
        for (const VCardVersion version : {VCardVersion::V3, VCardVersion::V4}) {
            const VCardFile written(vCard(read.contact, version), progress);
            if (written.size() != 1) std::abort();
            const VCard again = written.card(0);
            if (again.leftOut > 0) continue;
            const Candidate second = CardReader(again, phones, context).read();
            if (second.rejected || second.contact != read.contact) std::abort();
        }
    }
    return 0;
}
