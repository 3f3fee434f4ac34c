// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/personstore.h"
#include <QWidget>
#include <QFuture>
