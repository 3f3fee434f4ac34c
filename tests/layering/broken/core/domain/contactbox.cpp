// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QtCharts/QChart>
