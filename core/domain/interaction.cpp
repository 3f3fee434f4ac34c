// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/interaction.h"

#include "core/domain/wordlist.h"

namespace waymark {
namespace {
constexpr WordList<Channel, 8> Channels{{{{Channel::Call, u"call"},
                                          {Channel::Email, u"email"},
                                          {Channel::Letter, u"letter"},
                                          {Channel::Meeting, u"meeting"},
                                          {Channel::Visit, u"visit"},
                                          {Channel::Social, u"social"},
                                          {Channel::Message, u"message"},
                                          {Channel::Note, u"note"}}}};
constexpr WordList<Direction, 3> Directions{
    {{{Direction::None, u"none"}, {Direction::In, u"in"}, {Direction::Out, u"out"}}}};
}  // namespace

QString word(Channel value) { return Channels.word(value); }
QString word(Direction value) { return Directions.word(value); }
std::optional<Channel> channel(QStringView written) { return Channels.maybe(written); }
Direction direction(QStringView written) { return Directions.value(written, Direction::None); }

}  // namespace waymark
