#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/storage/stores.h"

#include <QStringList>

class QIODevice;

namespace waymark {

/// The columns that every export begins with: the field names of a contact on the command line
/// (given, family, honorific, suffix, display, organisation, title, emails, phones, websites,
/// street, postcode, city, region, country, social, birthday, source, tags), then nickname,
/// language, met_on and note. Several values share a cell, joined by " ::: "; the address is the
/// first one. After them come as many numbered groups as the longest contact needs: email_1_label,
/// email_1 …, phone_1_kind, phone_1 …, website_1_label, website_1 …, address_1_label,
/// address_1_street, _postcode, _city, _region, _country, _formatted …. The profile "waymark" reads
/// the groups, so that nothing is lost on the way back.
[[nodiscard]] QStringList contactExportColumns();

/// Writes every contact in name order as RFC 4180 CSV in UTF-8 with BOM. Telephone numbers
/// are written as E.164 where they can be read. Formula-like cells are neutralised. Returns the
/// number of rows. Throws Failure{CannotWrite}, Cancelled.
qint64 exportContacts(Stores& stores, QIODevice& out, Progress& progress);

}  // namespace waymark
