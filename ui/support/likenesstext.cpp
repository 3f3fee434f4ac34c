// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/likenesstext.h"

#include <QCoreApplication>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::LikenessText)
};

QString fieldWord(ComparedField field) {
    switch (field) {
        case ComparedField::GivenName:
            return Words::tr("first name");
        case ComparedField::FamilyName:
            return Words::tr("last name");
        case ComparedField::Suffix:
            return Words::tr("addition to the name");
        case ComparedField::Birthday:
            return Words::tr("birthday");
        case ComparedField::Email:
            return Words::tr("e-mail");
        case ComparedField::Phone:
            return Words::tr("phone");
        case ComparedField::Link:
            return Words::tr("web page");
        case ComparedField::Street:
            return Words::tr("street");
        case ComparedField::Postcode:
            return Words::tr("postcode");
        case ComparedField::City:
            return Words::tr("town");
        case ComparedField::Organisation:
            return Words::tr("company");
        case ComparedField::EmailDomain:
            return Words::tr("e-mail domain");
    }
    return {};
}

}  // namespace

QString likenessText(const FieldReason& reason, const Contact& a, const Contact& b) {
    const QString field = fieldWord(reason.field);
    switch (reason.agreement) {
        case Agreement::Missing:
            return Words::tr("No %1 to compare").arg(field);
        case Agreement::Same:
            return Words::tr("Same %1").arg(field);
        case Agreement::Close:
            return Words::tr("Nearly the same %1").arg(field);
        case Agreement::Sounds:
            return Words::tr("Same sounding %1").arg(field);
        case Agreement::Nickname: {
            const bool aIsShort = a.name.given.size() < b.name.given.size();
            return Words::tr("%1 is short for %2")
                .arg(aIsShort ? a.name.given : b.name.given,
                     aIsShort ? b.name.given : a.name.given);
        }
        case Agreement::Initial:
            return Words::tr("Initial fits the %1").arg(field);
        case Agreement::Partly:
            return Words::tr("Part of the %1 is the same").arg(field);
        case Agreement::Swapped:
            return reason.field == ComparedField::Birthday
                       ? Words::tr("Birthday with day and month the other way round")
                       : Words::tr("First and last name the other way round");
        case Agreement::Shared:
            return Words::tr("Same %1, which others share").arg(field);
        case Agreement::Different:
            return Words::tr("Different %1").arg(field);
    }
    return {};
}

QString likenessLine(const PairScore& score, const Contact& a, const Contact& b) {
    QStringList parts;
    for (const FieldReason& reason : score.reasons) {
        if (reason.weight <= 0 || parts.size() == 2) continue;
        const QString text = likenessText(reason, a, b);
        parts.append(parts.isEmpty() ? text : text.left(1).toLower() + text.mid(1));
    }
    return parts.join(Words::tr(", "));
}

QString bandText(Band band) {
    switch (band) {
        case Band::Sure:
            return Words::tr("Sure");
        case Band::Likely:
            return Words::tr("Likely");
        case Band::Possible:
            return Words::tr("Possible");
    }
    return {};
}

}  // namespace waymark::ui
