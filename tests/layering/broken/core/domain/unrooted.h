// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact.h"
#include <core/base/upward.h>
