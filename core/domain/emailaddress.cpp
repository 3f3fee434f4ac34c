// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/emailaddress.h"

#include "core/base/text.h"

#include <QList>

namespace waymark {
namespace {

bool isLocalPart(QStringView part) {
    if (part.isEmpty() || part.size() > 64 || part.startsWith(u'.') || part.endsWith(u'.'))
        return false;
    for (qsizetype i = 0; i < part.size(); ++i) {
        const QChar c = part[i];
        if (c == u'.' && part[i - 1] == u'.') return false;
        if (!c.isLetterOrNumber() && !QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c))
            return false;
    }
    return true;
}

bool isDomain(QStringView domain) {
    if (domain.size() > 253 || !domain.contains(u'.')) return false;
    for (const QStringView label : domain.split(u'.')) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
            return false;
        for (const QChar c : label)
            if (!c.isLetterOrNumber() && c != u'-') return false;
    }
    return domain.back().isLetter();
}

}  // namespace

std::optional<EmailAddress> EmailAddress::parse(QStringView source) {
    QString written = text::tidied(source);
    const qsizetype open = written.lastIndexOf(u'<'), close = written.lastIndexOf(u'>');
    if (open >= 0 && close > open) written = written.mid(open + 1, close - open - 1).trimmed();
    if (written.startsWith(QLatin1StringView("mailto:"), Qt::CaseInsensitive)) {
        written.remove(0, 7);
        if (const qsizetype query = written.indexOf(u'?'); query >= 0) written.truncate(query);
    }
    while (!written.isEmpty() && QStringView(u"'\"<>()[],;:.").contains(written.front()))
        written.remove(0, 1);
    while (!written.isEmpty() && QStringView(u"'\"<>()[],;:.").contains(written.back()))
        written.chop(1);
    const qsizetype at = written.indexOf(u'@');
    if (at < 0 || written.indexOf(u'@', at + 1) >= 0) return {};
    if (!isLocalPart(QStringView(written).first(at)) ||
        !isDomain(QStringView(written).sliced(at + 1)))
        return {};
    return EmailAddress(written);
}

}  // namespace waymark
