// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/headingkey.h"

#include "core/base/text.h"

namespace waymark {

HeadingKey headingKey(QStringView heading) {
    HeadingKey result;
    for (const QChar c : text::folded(heading))
        if (c.isLetter() || c.isSurrogate()) result.key.append(c);
    QString digits;
    qsizetype unknown = 0;
    for (const QChar c : heading) {
        if (c.unicode() >= 0x80) {
            ++unknown;
            result.skeleton.append(u'?');
        } else if (c.isLetter()) {
            result.skeleton.append(c.toLower());
        }
        if (c >= u'0' && c <= u'9') {
            if (!result.numberAtEnd) digits.clear();
            digits.append(c);
            result.numberAtEnd = true;
        } else if (!c.isSpace() && c != u')') {
            result.numberAtEnd = false;
        }
    }
    if (digits.size() < 4) result.number = digits.toInt();
    if (unknown == 0 || result.skeleton.size() < 3 * unknown) result.skeleton.clear();
    return result;
}

std::optional<HeadingTarget> headingTarget(QStringView written) {
    HeadingTarget target;
    if (const qsizetype slash = written.indexOf(u'/'); slash > 0) {
        target.phoneKind = phoneKind(written.sliced(slash + 1));
        written = written.first(slash);
    }
    if (const qsizetype colon = written.indexOf(u':'); colon > 0) {
        target.label = written.sliced(colon + 1).toString();
        written = written.first(colon);
    }
    const auto field = targetField(written);
    if (!field) return {};
    target.field = *field;
    return target;
}

}  // namespace waymark
