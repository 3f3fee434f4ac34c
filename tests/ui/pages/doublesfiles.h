#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace waymark::ui::test {

/// A small shop's people, and a list in which some of them come again in other words: Kate who is
/// Katherine, a father whose son has his name, a slip of the pen, colleagues behind one
/// switchboard, a couple at one address, and people who are new.
inline constexpr const char* PeopleHere =
    "Name,E-mail,Phone,Street,Postcode,Town,Company,Role,Source,Note\n"
    "Katherine Birkby,k.birkby@example.com,01632 960118,6 Tanner’s Row,BW2 4QX,Brindlewick,,,"
    "Website form,Prefers mornings.\n"
    "Robert Ashcombe Sr,rob.ashcombe@example.com,01632 960140,14 Millrace Lane,BW1 "
    "2AB,Brindlewick,,,"
    "Walk-in,\n"
    "Ottoline Marshall-Featherstonehaugh,ottoline.marshall-featherstonehaugh@a-very-long-estate-"
    "office.example.org,01632 960151,The Old Granary & Tithe Barn,BW4 2ES,Brindlewick,"
    "Featherstonehaugh Estates,Head of grounds,Talk,Wants a quote for 12 bikes.\n"
    "Ed Marrable,ed@quarrymill.example,01632 960500,7 Old Tannery Yard,BW1 3KD,Brindlewick,"
    "Quarrymill Housing Trust,Caretaker,Card,\n"
    "Imogen Sandrow,imogen@example.net,07700 900271,3 Weir Cottages,BW3 9PL,Brindlewick,,,Talk,\n"
    "Pavel Dunmorrow,pavel@example.net,07700 900272,9 Larch Avenue,BW1 8SX,Brindlewick,,,Talk,\n";

inline constexpr const char* FairList =
    "Name,E-mail,Phone,Street,Postcode,Town,Company,Role,Source,Note\n"
    "Kate Birkby,kate.b@example.org,01632 960118,6 Tanner’s Row,BW2 4QX,Brindlewick,,,"
    "Talks & events,Tall! Wants a 61 cm frame.\n"
    "Robert Ashcombe Jr,bobby@example.org,07700 900273,14 Millrace Lane,BW1 2AB,Brindlewick,,,"
    "Talks & events,\n"
    "Ottoline Marshal-Featherstonehaugh,o.marshall-featherstonehaugh@featherstonehaugh-estates."
    "example.net,07700 900151,The Old Granary & Tithe Barn,BW4 2ES,Brindlewick,"
    "Featherstonehaugh Estates,Estate manager,Talks & events,Ask for her at the gate.\n"
    "Dana Quill,,01632 960500,7 Old Tannery Yard,BW1 3KD,Brindlewick,Quarrymill Housing Trust,"
    "Bookkeeper,Talks & events,\n"
    "Imogen Sandrow,,,3 Weir Cottages,BW3 9PL,Brindlewick,,,Talks & events,\n"
    "Hugo Sandrow,hugo@example.net,,3 Weir Cottages,BW3 9PL,Brindlewick,,,Talks & events,\n"
    "Pavel Dunmorow,,,9 Larch Avenue,BW1 8SX,Brindlewick,,,Talks & events,\n"
    "Zadie Newcombe,zadie@example.org,07700 900299,1 Bell Street,BW9 1AA,Brindlewick,,,"
    "Talks & events,\n";

}  // namespace waymark::ui::test
