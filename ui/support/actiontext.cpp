// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/actiontext.h"

#include "core/workspace/action.h"

#include <QCoreApplication>

namespace waymark::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("actionText", text); }

QString verb(Action which) {
    switch (which) {
        case Action::AddContact:
            return tr("add contact");
        case Action::EditContact:
            return tr("edit contact");
        case Action::BinContact:
            return tr("remove contact");
        case Action::RecordMilestone:
            return tr("record milestone");
        case Action::LogContact:
            return tr("log contact");
        case Action::RecordOrder:
            return tr("record order");
        case Action::RecordReferral:
            return tr("record referral");
        case Action::Import:
            return tr("import");
        case Action::MergeContacts:
            return tr("merge");
        case Action::KeepApart:
            return tr("keep apart");
        case Action::DecideRow:
            return tr("decide about a row");
        case Action::ChangeSettings:
            return tr("change settings");
        case Action::TakeBack:
            return tr("take back an earlier act");
    }
    return {};
}

}  // namespace

QString actionText(const QString& name, const QString& subject) {
    const auto which = action(name);
    const QString text = which ? verb(*which) : name;
    return subject.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, subject);
}

}  // namespace waymark::ui
