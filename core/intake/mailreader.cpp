// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mailreader.h"

#include "core/base/text.h"
#include "core/domain/emailaddress.h"
#include "core/intake/maildate.h"
#include "core/intake/mimetext.h"

#include <algorithm>
#include <array>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QByteArrayView lineAt(QByteArrayView bytes, qsizetype at) {
    const qsizetype feed = bytes.indexOf('\n', at);
    QByteArrayView line = bytes.sliced(at, (feed < 0 ? bytes.size() : feed) - at);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// "Name: value", as a field of a message is written.
bool isField(QByteArrayView line) {
    const qsizetype colon = line.first(std::min<qsizetype>(line.size(), 80)).indexOf(':');
    return colon > 0 && std::all_of(line.begin(), line.begin() + colon,
                                    [](char c) { return c > 32 && c < 127; });
}

/// "From somebody Tue Nov 12 …" between the messages of an mbox, with a field behind it.
bool isDivider(QByteArrayView bytes, qsizetype at) {
    if (!bytes.sliced(at).startsWith("From ")) return false;
    const qsizetype feed = bytes.indexOf('\n', at);
    if (feed < 0) return false;
    const QByteArrayView next = lineAt(bytes, feed + 1);
    return isField(next) || next.startsWith(">From ");
}

qsizetype startOf(QByteArrayView bytes) {
    qsizetype at = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == ' ')) ++at;
    return at;
}

struct Sender {
    QString name, address;
};

/// `"Roe, Jane" <jane@example.com>, …`: the first of the list.
Sender senderOf(const QByteArray& value) {
    bool quoted = false, at = false;
    qsizetype open = -1, close = -1, end = value.size();
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '"' && (i == 0 || value[i - 1] != '\\')) quoted = !quoted;
        if (quoted) continue;
        at = at || c == '@';
        if (c == '<' && open < 0) open = i;
        if (c == '>' && open >= 0 && close < 0) close = i;
        if (c == ',' && (close >= 0 || at)) {
            end = i;
            break;
        }
    }
    Sender sender;
    QString name;
    if (open >= 0) {
        const qsizetype stop = close < 0 ? end : close;
        sender.address = QString::fromUtf8(value.mid(open + 1, stop - open - 1)).trimmed();
        name = decodedWords(value.first(open));
    } else {
        const QByteArray bare = value.first(end);
        const qsizetype bracket = bare.indexOf('(');
        sender.address = QString::fromUtf8(bracket < 0 ? bare : bare.first(bracket)).trimmed();
        if (bracket >= 0) {
            const qsizetype last = bare.lastIndexOf(')');
            name = decodedWords(bare.mid(bracket + 1, last > bracket ? last - bracket - 1 : -1));
        }
    }
    const auto address = EmailAddress::parse(sender.address);
    sender.address = address ? address->text() : QString();
    name.replace(u"\\\""_s, u"\""_s);
    name = text::tidied(name);
    while (name.size() > 1 && ((name.startsWith(u'"') && name.endsWith(u'"')) ||
                               (name.startsWith(u'\'') && name.endsWith(u'\''))))
        name = name.mid(1, name.size() - 2).trimmed();
    if (name.compare(sender.address, Qt::CaseInsensitive) != 0) sender.name = name;
    return sender;
}

/// In an mbox lines of a body that begin with "From " stand behind a ">".
QString withoutFromSigns(const QString& body) {
    if (!body.contains(u">From "_s)) return body;
    QString out;
    out.reserve(body.size());
    for (const QStringView line : QStringView(body).split(u'\n')) {
        qsizetype signs = 0;
        while (signs < line.size() && line[signs] == u'>') ++signs;
        const bool escaped = signs > 0 && line.sliced(signs).startsWith(u"From ");
        out += escaped ? line.sliced(1) : line;
        out += u'\n';
    }
    out.chop(1);
    return out;
}

enum class Container { Message, Mbox };

MailMessage messageOf(QByteArrayView bytes, Container container) {
    const MimeFields fields(bytes);
    MailMessage message;
    Sender sender = senderOf(fields.value("from"));
    if (sender.address.isEmpty()) {
        const Sender other = senderOf(fields.value("sender"));
        sender.address = other.address;
        if (sender.name.isEmpty()) sender.name = other.name;
    }
    message.fromName = sender.name;
    message.fromAddress = sender.address;
    message.sentAt = mailDate(fields.value("date"));
    message.subject = text::tidied(decodedWords(fields.value("subject")));
    message.body = bodyText(fields, bytes.sliced(fields.bodyOffset()));
    if (container == Container::Mbox) message.body = withoutFromSigns(message.body);
    return message;
}

}  // namespace

bool looksLikeMail(QByteArrayView bytes) {
    qsizetype at = startOf(bytes);
    if (at < bytes.size() && isDivider(bytes, at)) return true;
    static constexpr std::array<QByteArrayView, 16> known{
        "from",     "to",          "subject",      "date",          "message-id",   "received",
        "sender",   "return-path", "mime-version", "delivered-to",  "content-type", "reply-to",
        "x-mailer", "cc",          "references",   "dkim-signature"};
    std::array<bool, known.size()> seen{};
    for (int lines = 0; lines < 60 && at < bytes.size(); ++lines) {
        const QByteArrayView line = lineAt(bytes, at);
        if (line.isEmpty()) break;
        const qsizetype feed = bytes.indexOf('\n', at);
        at = feed < 0 ? bytes.size() : feed + 1;
        if (lines > 0 && (line[0] == ' ' || line[0] == '\t')) continue;
        if (!isField(line)) return false;
        const QByteArray name = line.first(line.indexOf(':')).toByteArray().toLower();
        const auto found = std::ranges::find(known, QByteArrayView(name));
        if (found != known.end()) seen[size_t(found - known.begin())] = true;
    }
    const bool sender = seen[0] || seen[5] || seen[7];
    return sender && std::ranges::count(seen, true) >= 3;
}

void readMail(QByteArrayView bytes, const std::function<void(const MailMessage&)>& take,
              Progress& progress) {
    qsizetype at = startOf(bytes);
    const auto before = bytes.first(at);
    qint64 line = 1 + std::count(before.begin(), before.end(), '\n');
    const Container container =
        at < bytes.size() && isDivider(bytes, at) ? Container::Mbox : Container::Message;
    while (at < bytes.size()) {
        progress.at(Progress::Step::Reading, at, bytes.size());
        qsizetype begin = at, next = bytes.size();
        qint64 lines = 0;
        if (container == Container::Mbox) {
            begin = bytes.indexOf('\n', at) + 1;
            bool empty = false;
            lines = 1;
            for (qsizetype i = begin; i < bytes.size();) {
                if (empty && isDivider(bytes, i)) {
                    next = i;
                    break;
                }
                const qsizetype feed = bytes.indexOf('\n', i);
                if (feed < 0) break;
                empty = feed == i || (feed == i + 1 && bytes[i] == '\r');
                i = feed + 1;
                ++lines;
            }
        }
        MailMessage message = messageOf(bytes.sliced(begin, next - begin), container);
        message.line = line;
        take(message);
        line += lines;
        at = next;
    }
}

}  // namespace waymark
