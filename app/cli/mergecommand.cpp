// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/export/contactjson.h"
#include "core/workspace/merging.h"

#include <QJsonArray>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString sentenceFor(const LeftOutReferral& left) {
    switch (left.why) {
        case LeftOutReferral::Why::Self:
            return u"A referral between the two was left out: they are one now."_s;
        case LeftOutReferral::Why::AlreadyReferred:
            return u"Both had been referred; the referral of the one that stays was kept."_s;
        case LeftOutReferral::Why::Circle:
            return u"A referral was left out, because it would have closed a circle."_s;
    }
    return {};
}

QString wordFor(LeftOutReferral::Why why) {
    switch (why) {
        case LeftOutReferral::Why::Self:
            return u"self_referral"_s;
        case LeftOutReferral::Why::AlreadyReferred:
            return u"already_referred"_s;
        case LeftOutReferral::Why::Circle:
            return u"circular_referral"_s;
    }
    return {};
}

}  // namespace

int merge(Invocation& call) {
    call.parse(
        u"Makes two contacts one. KEEP stays and takes over what OTHER has: lists unite, gaps are filled, everything that happened with OTHER happened with KEEP. A later import of OTHER lands on KEEP. Undo takes it back."_s,
        {u"FILE"_s, u"KEEP"_s, u"OTHER"_s}, {{u"json"_s, u"One JSON value."_s}});
    const auto file = call.open(OpenMode::ReadWrite);
    const Contact keep = contactMeant(*file, call.argument(1), call.progress());
    const Contact other = contactMeant(*file, call.argument(2), call.progress());
    if (keep.id == other.id)
        throw UsageError(u"“%1” and “%2” are the same contact already"_s.arg(call.argument(1),
                                                                             call.argument(2)));
    const MergeResult result = performMerge(*file, keep.id, other.id, {}, call.progress());
    if (call.isSet(u"json"_s)) {
        QJsonArray leftOut;
        for (const LeftOutReferral& left : result.leftOut)
            leftOut.append(QJsonObject{{u"referrer"_s, left.referral.referrer.value()},
                                       {u"referred"_s, left.referral.referred.value()},
                                       {u"what"_s, wordFor(left.why)}});
        call.json({{u"kept"_s, keep.id.value()},
                   {u"merged"_s, other.id.value()},
                   {u"fields"_s, toJson(result.contact)},
                   {u"referrals_left_out"_s, leftOut}});
        return Done;
    }
    call.say(u"%1 (%2) was merged into %3 (%4)."_s.arg(
        other.title(), QString::number(other.id.value()), result.contact.title(),
        QString::number(keep.id.value())));
    for (const LeftOutReferral& left : result.leftOut) call.say(sentenceFor(left));
    return Done;
}

}  // namespace waymark::cli
