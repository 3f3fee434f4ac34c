#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/tokens.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace waymark::ui {

class Theme;

/// Own drawings on a 16 px grid with a stroke of 1.35 px, in one colour that is put in when drawn.
enum class IconName {
    ArrowLeft,
    ArrowRight,
    Board,
    BusinessCard,
    Calendar,
    Campaign,
    Cancel,
    Cart,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Close,
    Contacts,
    Copy,
    Dashboard,
    Delete,
    Edit,
    Export,
    FeelingDelighted,
    FeelingFine,
    FeelingPleased,
    FeelingUneasy,
    FeelingUpset,
    Filter,
    Flag,
    Folder,
    Gift,
    Grip,
    Help,
    Home,
    Import,
    Info,
    Letter,
    Lock,
    Mail,
    Map,
    Meeting,
    Merge,
    Milestone,
    Minus,
    More,
    Navigation,
    Note,
    Paste,
    Phone,
    Playbook,
    Plus,
    Print,
    Redo,
    Repeat,
    Report,
    Save,
    Search,
    Segments,
    Settings,
    Sheet,
    Social,
    Star,
    Table,
    Text,
    Theme,
    Today,
    Undo,
    User,
    Visit,
    Warning,
};

/// Drawn sharply for any size and device pixel ratio, in the colour that the role has at that
/// moment: it follows the theme by itself and is grey when disabled. The theme has to outlive it.
[[nodiscard]] QIcon icon(const Theme& theme, IconName name, ColourRole role = ColourRole::Text2);

/// The icon fitted into `box`.
void paintIcon(QPainter& painter, const QRectF& box, IconName name, QColor colour);

/// The sign of the application, in its own colours: for the window system.
[[nodiscard]] QIcon applicationIcon();
/// The same inside the window, in the colours of the theme: it stands out on a dark ground too.
void paintMark(QPainter& painter, const QRectF& box, const Theme& theme);

}  // namespace waymark::ui
