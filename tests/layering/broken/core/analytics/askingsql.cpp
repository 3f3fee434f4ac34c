// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include <QSqlQuery>
