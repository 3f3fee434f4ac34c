// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/tokens.h"

#include <algorithm>
#include <cmath>

namespace waymark::ui {

const Tokens& Tokens::light() {
    static const Tokens tokens{
        .window = QColor(0xF4F5F6),
        .surface = QColor(0xFFFFFF),
        .sunken = QColor(0xEDEFF1),
        .hover = QColor(0xF0F4F5),
        .line = QColor(0xD9DDE1),
        .lineSoft = QColor(0xE8EBED),
        .border = QColor(0x7D868F),
        .text = QColor(0x1A1F24),
        .text2 = QColor(0x56606A),
        .text3 = QColor(0x5E6770),
        .accent = QColor(0x0E6470),
        .accentStrong = QColor(0x0A4F59),
        .onAccent = QColor(0xFFFFFF),
        .tint = QColor(0xE4F0F1),
        .tintLine = QColor(0xA9CFD3),
        .ok = QColor(0x1B6E4B),
        .okGround = QColor(0xE5F3EC),
        .warn = QColor(0x8A5300),
        .warnGround = QColor(0xFDF3DF),
        .bad = QColor(0xA8281E),
        .badGround = QColor(0xFBE9E7),
        .grid = QColor(0xE3E6E9),
        .phases = {QColor(0x4A86D8), QColor(0xB36F00), QColor(0x0B7A5E), QColor(0x8A2F6B),
                   QColor(0x7A828C)},
        .sequential = {QColor(0xE6F1F2), QColor(0xC5DFE2), QColor(0x9BC8CE), QColor(0x69A9B3),
                       QColor(0x2B7985), QColor(0x0F5661)},
        .onSequential = {QColor(0x1A1F24), QColor(0x1A1F24), QColor(0x1A1F24), QColor(0x1A1F24),
                         QColor(0xFFFFFF), QColor(0xFFFFFF)},
        .feelings = {QColor(0xB45A4C), QColor(0xD9A69C), QColor(0xC9CED3), QColor(0x8FC3C9),
                     QColor(0x2B7985)},
    };
    return tokens;
}

const Tokens& Tokens::dark() {
    static const Tokens tokens{
        .window = QColor(0x16191D),
        .surface = QColor(0x1E2227),
        .sunken = QColor(0x121518),
        .hover = QColor(0x272D33),
        .line = QColor(0x363D45),
        .lineSoft = QColor(0x2B3138),
        .border = QColor(0x78828C),
        .text = QColor(0xE7EAED),
        .text2 = QColor(0xA6AFB8),
        .text3 = QColor(0x98A2AB),
        .accent = QColor(0x5DBBC6),
        .accentStrong = QColor(0x82D0D9),
        .onAccent = QColor(0x062329),
        .tint = QColor(0x15363B),
        .tintLine = QColor(0x2B636B),
        .ok = QColor(0x62C595),
        .okGround = QColor(0x183326),
        .warn = QColor(0xE6B04D),
        .warnGround = QColor(0x3A2E15),
        .bad = QColor(0xF2897F),
        .badGround = QColor(0x40211F),
        .grid = QColor(0x2C3239),
        .phases = {QColor(0xA3C9FF), QColor(0xE3A12B), QColor(0x2FA583), QColor(0xBF5B99),
                   QColor(0xA5ADB6)},
        .sequential = {QColor(0x1F3A3F), QColor(0x23535A), QColor(0x2B6F79), QColor(0x3F96A2),
                       QColor(0x74BFC9), QColor(0xB5E2E7)},
        .onSequential = {QColor(0xE7EAED), QColor(0xE7EAED), QColor(0xE7EAED), QColor(0x06181B),
                         QColor(0x06181B), QColor(0x06181B)},
        .feelings = {QColor(0xB45A4C), QColor(0xD9A69C), QColor(0xC9CED3), QColor(0x8FC3C9),
                     QColor(0x2B7985)},
    };
    return tokens;
}

QColor Tokens::colour(ColourRole role) const {
    switch (role) {
        case ColourRole::Window:
            return window;
        case ColourRole::Surface:
            return surface;
        case ColourRole::Sunken:
            return sunken;
        case ColourRole::Hover:
            return hover;
        case ColourRole::Line:
            return line;
        case ColourRole::LineSoft:
            return lineSoft;
        case ColourRole::Border:
            return border;
        case ColourRole::Text:
            return text;
        case ColourRole::Text2:
            return text2;
        case ColourRole::Text3:
            return text3;
        case ColourRole::Accent:
            return accent;
        case ColourRole::AccentStrong:
            return accentStrong;
        case ColourRole::OnAccent:
            return onAccent;
        case ColourRole::Tint:
            return tint;
        case ColourRole::TintLine:
            return tintLine;
        case ColourRole::Ok:
            return ok;
        case ColourRole::OkGround:
            return okGround;
        case ColourRole::Warn:
            return warn;
        case ColourRole::WarnGround:
            return warnGround;
        case ColourRole::Bad:
            return bad;
        case ColourRole::BadGround:
            return badGround;
        case ColourRole::Grid:
            return grid;
    }
    return text;
}

int pipsOf(PhaseTone tone) {
    switch (tone) {
        case PhaseTone::Awareness:
            return 1;
        case PhaseTone::Conversion:
            return 2;
        case PhaseTone::Retention:
            return 3;
        case PhaseTone::Loyalty:
            return 4;
        case PhaseTone::OffRoad:
            return 0;
    }
    return 0;
}

QColor mixed(QColor top, QColor ground, double share) {
    const auto part = [share](double over, double under) {
        return static_cast<float>(over * share + under * (1 - share));
    };
    return QColor::fromRgbF(part(top.redF(), ground.redF()), part(top.greenF(), ground.greenF()),
                            part(top.blueF(), ground.blueF()));
}

double contrast(QColor a, QColor b) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](QColor c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace waymark::ui
