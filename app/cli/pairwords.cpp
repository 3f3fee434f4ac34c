// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pairwords.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// The field in a sentence.
QString noun(ComparedField field) {
    switch (field) {
        case ComparedField::GivenName:
            return u"given name"_s;
        case ComparedField::FamilyName:
            return u"family name"_s;
        case ComparedField::Suffix:
            return u"generation (Jr, Sr)"_s;
        case ComparedField::Birthday:
            return u"birthday"_s;
        case ComparedField::Email:
            return u"e-mail"_s;
        case ComparedField::Phone:
            return u"phone"_s;
        case ComparedField::Link:
            return u"website or profile"_s;
        case ComparedField::Street:
            return u"street and number"_s;
        case ComparedField::Postcode:
            return u"postcode"_s;
        case ComparedField::City:
            return u"town"_s;
        case ComparedField::Organisation:
            return u"organisation"_s;
        case ComparedField::EmailDomain:
            return u"e-mail domain"_s;
    }
    return {};
}

QString shortFor(const Contact& a, const Contact& b) {
    const QString one = a.name.given.section(u' ', 0, 0), other = b.name.given.section(u' ', 0, 0);
    return one.size() < other.size()   ? u"%1 is short for %2"_s.arg(one, other)
           : one.size() > other.size() ? u"%1 is short for %2"_s.arg(other, one)
                                       : u"%1 and %2 are forms of one name"_s.arg(one, other);
}

QString partly(ComparedField field) {
    switch (field) {
        case ComparedField::Street:
            return u"nearly the same street"_s;
        case ComparedField::Birthday:
            return u"same day of birth, one without a year"_s;
        case ComparedField::Suffix:
            return u"only one is called Jr or Sr"_s;
        case ComparedField::GivenName:
        case ComparedField::FamilyName:
        case ComparedField::Email:
        case ComparedField::Phone:
        case ComparedField::Link:
        case ComparedField::Postcode:
        case ComparedField::City:
        case ComparedField::Organisation:
        case ComparedField::EmailDomain:
            return u"%1 partly the same"_s.arg(noun(field));
    }
    return {};
}

QString swapped(ComparedField field) {
    return field == ComparedField::Birthday ? u"day and month of birth the other way round"_s
                                            : u"given and family name the other way round"_s;
}

}  // namespace

QString fieldName(ComparedField field) {
    switch (field) {
        case ComparedField::GivenName:
            return u"given"_s;
        case ComparedField::FamilyName:
            return u"family"_s;
        case ComparedField::Suffix:
            return u"suffix"_s;
        case ComparedField::Birthday:
            return u"birthday"_s;
        case ComparedField::Email:
        case ComparedField::EmailDomain:
            return u"emails"_s;
        case ComparedField::Phone:
            return u"phones"_s;
        case ComparedField::Link:
            return u"websites"_s;
        case ComparedField::Street:
            return u"street"_s;
        case ComparedField::Postcode:
            return u"postcode"_s;
        case ComparedField::City:
            return u"city"_s;
        case ComparedField::Organisation:
            return u"organisation"_s;
    }
    return {};
}

QString says(const FieldReason& reason, const Contact& a, const Contact& b) {
    switch (reason.agreement) {
        case Agreement::Missing:
            return u"%1 not known of both"_s.arg(noun(reason.field));
        case Agreement::Same:
            return u"same %1"_s.arg(noun(reason.field));
        case Agreement::Close:
            return u"nearly the same %1"_s.arg(noun(reason.field));
        case Agreement::Sounds:
            return u"%1 sounds the same"_s.arg(noun(reason.field));
        case Agreement::Nickname:
            return shortFor(a, b);
        case Agreement::Initial:
            return u"%1 with the same initial"_s.arg(noun(reason.field));
        case Agreement::Partly:
            return partly(reason.field);
        case Agreement::Swapped:
            return swapped(reason.field);
        case Agreement::Shared:
            return u"same %1, shared by several"_s.arg(noun(reason.field));
        case Agreement::Different:
            return u"different %1"_s.arg(noun(reason.field));
    }
    return {};
}

QString word(Band band) {
    switch (band) {
        case Band::Sure:
            return u"sure"_s;
        case Band::Likely:
            return u"likely"_s;
        case Band::Possible:
            return u"possible"_s;
    }
    return {};
}

}  // namespace waymark::cli
