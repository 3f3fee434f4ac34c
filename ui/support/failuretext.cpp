// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/failuretext.h"

#include <QCoreApplication>
#include <QDir>

namespace waymark::ui {
namespace {
QString tr(const char* text) { return QCoreApplication::translate("failureText", text); }
}  // namespace

QString failureText(const Failure& failure) {
    const QString file = QDir::toNativeSeparators(failure.subject());
    switch (failure.kind()) {
        case Failure::Kind::NotAWaymarkFile:
            return tr("“%1” is not a Waymark file. Nothing was changed. To bring in a list of "
                      "contacts, use Import.")
                .arg(file);
        case Failure::Kind::ForeignFile:
            return tr("“%1” is a file of another program. Nothing was changed. Open it with the "
                      "program that made it, and import an export of it here.")
                .arg(file);
        case Failure::Kind::NewerVersion:
            return tr("“%1” was made by a newer version of Waymark. Nothing was changed. Install "
                      "the newer version to open it.")
                .arg(file);
        case Failure::Kind::Damaged:
            return tr("“%1” is damaged: %2. It was not changed. Open the last backup instead; it "
                      "is in the backup folder.")
                .arg(file, failure.detail());
        case Failure::Kind::HostileSchema:
            return tr("“%1” holds parts that no version of Waymark makes (%2). It was not opened "
                      "and not changed. Use a backup, or ask the person who sent it.")
                .arg(file, failure.detail());
        case Failure::Kind::LinkedFile:
            return tr("“%1” is one file under two names. Waymark would have to guess which one is "
                      "yours, so it was not opened. Remove the second name first.")
                .arg(file);
        case Failure::Kind::InUse:
            return tr("“%1” is in use: %2. It can be opened for reading meanwhile.")
                .arg(file, failure.detail());
        case Failure::Kind::ReadOnly:
            return tr(
                "This file is open for reading only, so nothing was changed. Close the other "
                "window first.");
        case Failure::Kind::CannotRead:
            return tr("“%1” cannot be read: %2. Nothing was changed.").arg(file, failure.detail());
        case Failure::Kind::CannotWrite:
            return tr("“%1” cannot be written: %2. What was saved before is kept as it was.")
                .arg(file, failure.detail());
        case Failure::Kind::FileChanged:
            return tr("“%1” was replaced by another program while it was open. Nothing was written "
                      "to it. Close it and open it again.")
                .arg(file);
        case Failure::Kind::SourceRefused:
            return tr("“%1” cannot be imported: %2. Nothing was changed.")
                .arg(file, failure.detail());
        case Failure::Kind::Constraint:
            return tr("The change contradicts what is already in the file (%1), so it was not "
                      "made. Everything is as it was before.")
                .arg(failure.detail());
        case Failure::Kind::WrongUse:
            return tr("Waymark made a mistake of its own (%1). Nothing was changed. Please report "
                      "it.")
                .arg(failure.detail());
    }
    return failure.detail();
}

}  // namespace waymark::ui
