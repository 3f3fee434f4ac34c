#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/aliasstore.h"
#include "core/storage/consentstore.h"
#include "core/storage/contactstore.h"
#include "core/storage/draftstore.h"
#include "core/storage/factstore.h"
#include "core/storage/importstore.h"
#include "core/storage/interactionstore.h"
#include "core/storage/milestonestore.h"
#include "core/storage/namedstore.h"
#include "core/storage/notsamestore.h"
#include "core/storage/organisationstore.h"
#include "core/storage/orderstore.h"
#include "core/storage/placestore.h"
#include "core/storage/playbookstore.h"
#include "core/storage/referralstore.h"
#include "core/storage/settingstore.h"

namespace waymark {

/// Everything that can be read from and written to one open file. Stores never open transactions.
struct Stores {
    explicit Stores(Database& open)
        : database(open),
          contacts(open),
          aliases(open),
          notSame(open),
          organisations(open),
          names(open),
          places(open),
          playbooks(open),
          milestones(open),
          interactions(open),
          orders(open),
          referrals(open),
          consents(open),
          imports(open),
          drafts(open),
          settings(open),
          facts(open) {}

    Database& database;
    ContactStore contacts;
    AliasStore aliases;
    NotSameStore notSame;
    OrganisationStore organisations;
    NamedStore names;
    PlaceStore places;
    PlaybookStore playbooks;
    MilestoneStore milestones;
    InteractionStore interactions;
    OrderStore orders;
    ReferralStore referrals;
    ConsentStore consents;
    ImportStore imports;
    DraftStore drafts;
    SettingStore settings;
    FactStore facts;
};

}  // namespace waymark
