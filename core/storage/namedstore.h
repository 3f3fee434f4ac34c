#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/storage/database.h"

#include <optional>
#include <utility>
#include <vector>

namespace waymark {

/// Short lists of names that other rows refer to: sources, tags, products, staff. Names that fold
/// to the same key are one; the first spelling stays.
class NamedStore {
public:
    explicit NamedStore(Database& database) : m_database(database) {}

    SourceId source(const QString& name);  ///< made if it is not there yet; null for an empty name
    TagId tag(const QString& name);
    ProductId product(const QString& name, const QString& category);
    StaffId staff(const QString& name);

    [[nodiscard]] std::vector<std::pair<SourceId, QString>> sources();
    [[nodiscard]] std::vector<std::pair<TagId, QString>> tags();
    [[nodiscard]] std::vector<std::pair<ProductId, QString>> products();
    [[nodiscard]] std::vector<std::pair<StaffId, QString>> staff();

private:
    Database& m_database;
};

}  // namespace waymark
