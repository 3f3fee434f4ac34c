// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/maildate.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace waymark {
namespace {

int monthOf(const QByteArray& word) {
    static constexpr std::array<QByteArrayView, 12> months{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::ranges::find(months, QByteArrayView(word.toLower().left(3)));
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

/// Seconds east of Greenwich: "+0130", "EST"; other letters are read as Greenwich, as RFC 5322
/// asks.
int offsetOf(const QByteArray& zone) {
    if (zone.size() >= 5 && (zone[0] == '+' || zone[0] == '-')) {
        const int hours = zone.mid(1, 2).toInt(), minutes = zone.mid(3, 2).toInt();
        const int seconds = (hours * 60 + minutes) * 60;
        return hours > 14 || minutes > 59 ? 0 : zone[0] == '-' ? -seconds : seconds;
    }
    struct Zone {
        QByteArrayView name;
        int hours;
    };
    static constexpr std::array<Zone, 10> zones{{{"EST", -5},
                                                 {"EDT", -4},
                                                 {"CST", -6},
                                                 {"CDT", -5},
                                                 {"MST", -7},
                                                 {"MDT", -6},
                                                 {"PST", -8},
                                                 {"PDT", -7},
                                                 {"CET", 1},
                                                 {"CEST", 2}}};
    const auto found = std::ranges::find(zones, QByteArrayView(zone), &Zone::name);
    return found == zones.end() ? 0 : found->hours * 3600;
}

}  // namespace

QDateTime mailDate(QByteArrayView written) {
    QByteArray text = written.first(std::min<qsizetype>(written.size(), 100)).toByteArray();
    if (const qsizetype comment = text.indexOf('('); comment >= 0) text.truncate(comment);
    text.replace(',', ' ');
    const QByteArrayList words = text.simplified().split(' ');
    int at = 0;
    if (at < words.size() && !words[at].isEmpty() && !(words[at][0] >= '0' && words[at][0] <= '9'))
        ++at;  // the day of the week
    if (at + 2 >= words.size()) return {};
    const int day = words[at].toInt(), month = monthOf(words[at + 1]);
    int year = words[at + 2].toInt();
    if (words[at + 2].size() <= 3) year += year < 50 ? 2000 : 1900;
    const QDate date(year, month, day);
    if (month == 0 || !date.isValid()) return {};
    QTime time(0, 0);
    int offset = 0;
    if (at + 3 < words.size()) {
        const QByteArrayList parts = words[at + 3].split(':');
        const int seconds = parts.size() > 2 ? std::min(parts[2].toInt(), 59) : 0;
        const QTime read(parts.value(0).toInt(), parts.value(1).toInt(), seconds);
        if (read.isValid()) time = read;
        if (at + 4 < words.size()) offset = offsetOf(words[at + 4]);
    }
    return QDateTime(date, time, Qt::OffsetFromUTC, offset);
}

}  // namespace waymark
