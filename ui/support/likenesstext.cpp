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

QString shortFor(const Contact& a, const Contact& b) {
    const QString one = a.name.given.section(u' ', 0, 0), other = b.name.given.section(u' ', 0, 0);
    if (one.size() == other.size())
        return Words::tr("%1 and %2 are forms of one name").arg(one, other);
    return one.size() < other.size() ? Words::tr("%1 is short for %2").arg(one, other)
                                     : Words::tr("%1 is short for %2").arg(other, one);
}

QString partly(ComparedField field) {
    if (field == ComparedField::Birthday) return Words::tr("same day of birth, one without a year");
    if (field == ComparedField::Suffix) return Words::tr("only one is called Jr or Sr");
    return Words::tr("part of the %1 is the same").arg(fieldWord(field));
}

/// As it stands inside a sentence.
QString phrase(const FieldReason& reason, const Contact& a, const Contact& b) {
    const QString field = fieldWord(reason.field);
    switch (reason.agreement) {
        case Agreement::Missing:
            return Words::tr("no %1 to compare").arg(field);
        case Agreement::Same:
            return Words::tr("same %1").arg(field);
        case Agreement::Close:
            return Words::tr("nearly the same %1").arg(field);
        case Agreement::Sounds:
            return Words::tr("same sounding %1").arg(field);
        case Agreement::Nickname:
            return shortFor(a, b);
        case Agreement::Initial:
            return Words::tr("initial fits the %1").arg(field);
        case Agreement::Partly:
            return partly(reason.field);
        case Agreement::Swapped:
            return reason.field == ComparedField::Birthday
                       ? Words::tr("birthday with day and month the other way round")
                       : Words::tr("first and last name the other way round");
        case Agreement::Shared:
            return Words::tr("same %1, which others share").arg(field);
        case Agreement::Different:
            return Words::tr("different %1").arg(field);
    }
    return {};
}

QString capitalised(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

}  // namespace

QString likenessText(const FieldReason& reason, const Contact& a, const Contact& b) {
    return capitalised(phrase(reason, a, b));
}

QString likenessLine(const PairScore& score, const Contact& a, const Contact& b) {
    QStringList parts;
    for (const FieldReason& reason : score.reasons)
        if (reason.weight > 0 && parts.size() < 2) parts.append(phrase(reason, a, b));
    return capitalised(parts.join(Words::tr(", ")));
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
