// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/menulayout.h"

namespace waymark::ui {
using namespace Qt::StringLiterals;

const std::vector<MenuName>& menuNames() {
    static const std::vector names{MenuName::File,    MenuName::Edit,    MenuName::View,
                                   MenuName::Contact, MenuName::Journey, MenuName::Tools,
                                   MenuName::Help};
    return names;
}

QString menuTitle(MenuName name) {
    switch (name) {
        case MenuName::File:
            return ActionRegistry::tr("&File");
        case MenuName::Edit:
            return ActionRegistry::tr("&Edit");
        case MenuName::View:
            return ActionRegistry::tr("&View");
        case MenuName::Contact:
            return ActionRegistry::tr("&Contact");
        case MenuName::Journey:
            return ActionRegistry::tr("&Journey");
        case MenuName::Tools:
            return ActionRegistry::tr("&Tools");
        case MenuName::Help:
            return ActionRegistry::tr("&Help");
    }
    return {};
}

QStringList menuLayout(MenuName name) {
    switch (name) {
        case MenuName::File:
            return {u"file.new"_s,
                    u"file.open"_s,
                    u"file.recent"_s,
                    {},
                    u"file.import"_s,
                    u"file.export"_s,
                    u"file.everything"_s,
                    {},
                    u"file.backup"_s,
                    u"file.restore"_s,
                    {},
                    u"file.print"_s,
                    u"file.pdf"_s,
                    {},
                    u"file.close"_s,
                    u"file.quit"_s};
        case MenuName::Edit:
            return {u"edit.undo"_s,  u"edit.redo"_s,      {}, u"edit.cut"_s,  u"edit.copy"_s,
                    u"edit.paste"_s, u"edit.selectall"_s, {}, u"edit.find"_s, u"edit.command"_s};
        case MenuName::View:
            return {u"view.today"_s,
                    u"view.contacts"_s,
                    u"view.board"_s,
                    u"view.segments"_s,
                    u"view.campaigns"_s,
                    {},
                    u"view.dashboard"_s,
                    u"view.reports"_s,
                    {},
                    u"view.vision"_s,
                    u"view.map"_s,
                    u"view.playbook"_s,
                    {},
                    u"view.navigation"_s,
                    u"view.table"_s,
                    {},
                    u"view.density"_s,
                    u"view.textsize"_s,
                    u"view.theme"_s,
                    {},
                    u"view.settings"_s};
        case MenuName::Contact:
            return {u"contact.new"_s,
                    u"contact.paste"_s,
                    {},
                    u"contact.log"_s,
                    u"contact.order"_s,
                    u"contact.milestone"_s,
                    u"contact.referral"_s,
                    u"contact.answer"_s,
                    {},
                    u"contact.merge"_s,
                    u"contact.lapsed"_s,
                    u"contact.notnow"_s,
                    {},
                    u"contact.consent"_s,
                    u"contact.protection"_s};
        case MenuName::Journey:
            return {u"journey.next"_s,    u"journey.previous"_s,  {},
                    u"journey.propose"_s, u"journey.weakpoint"_s, u"journey.publish"_s};
        case MenuName::Tools:
            return {u"tools.imports"_s, u"tools.duplicates"_s, {}, u"tools.check"_s, {},
                    u"tools.sample"_s};
        case MenuName::Help:
            return {u"help.page"_s, u"help.firststeps"_s, u"help.keyboard"_s, u"help.figures"_s, {},
                    u"help.about"_s};
    }
    return {};
}

}  // namespace waymark::ui
