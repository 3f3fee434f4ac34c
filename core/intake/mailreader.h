#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <functional>

namespace waymark {

/// What a mail file says of one message.
struct MailMessage {
    QString fromName;     ///< as the sender's program wrote it; may be empty
    QString fromAddress;  ///< may be empty, where there is no sender that can be read
    QDateTime sentAt;     ///< with the sender's offset; invalid where it cannot be read
    QString subject;
    QString body;     ///< plain text, lines end in LF
    qint64 line = 1;  ///< on which the message begins in the file, from 1
};

/// Whether the beginning of a file is that of a message (.eml) or of several (.mbox).
[[nodiscard]] bool looksLikeMail(QByteArrayView bytes);

/// Hands over the messages of a file in their order, one at a time. Nothing is refused: a file that
/// is no mail gives one message without a sender. Time is linear.
void readMail(QByteArrayView bytes, const std::function<void(const MailMessage&)>& take,
              Progress& progress);

}  // namespace waymark
