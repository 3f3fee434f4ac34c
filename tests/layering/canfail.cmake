# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that layering.cmake sees every kind of fault: runs it on a small tree that breaks each rule once
# and looks for each sentence; then on a tree without fault, which must pass.
set(check ${CMAKE_CURRENT_LIST_DIR}/../layering.cmake)

execute_process(
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_CURRENT_LIST_DIR}/broken -DWIDGET_HEADERS=${WIDGET_HEADERS} -P ${check}
  RESULT_VARIABLE result OUTPUT_VARIABLE words ERROR_VARIABLE words)
if(result EQUAL 0)
  message(FATAL_ERROR "the broken tree passed:\n${words}")
endif()
foreach(sentence IN ITEMS
    "core/base/upward.h includes core/domain/contact.h: core/base may not use core/domain"
    "core/domain/contactbox.cpp includes <QComboBox>: core knows no widgets"
    "core/domain/contactbox.cpp includes <QtCharts/QChart>: core knows no widgets"
    "core/domain/unrooted.h includes \"contact.h\": project headers are named from the root"
    "core/domain/unrooted.h includes <core/base/upward.h>: project headers stand in quotes"
    "core/analytics/askingsql.cpp includes core/storage/statement.h: that header is closed to core/analytics"
    "core/analytics/askingsql.cpp includes <QSqlQuery>: Qt Sql is for the sources of core/storage"
    "core/intake/hurried.cpp includes <thread>: threads begin at core/workspace"
    "Qt Sql is included by 4 files"
    "ui/widgets/bold.h includes ui/pages/contact.h: ui/widgets may not use ui/pages"
    "ui/pages/contact.h has the name of a file in core/domain"
    "ui/cellar/lost.h stands on no floor"
    "layering: 12 faults in 13 files")
  string(FIND "${words}" "${sentence}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "nobody said \"${sentence}\":\n${words}")
  endif()
endforeach()

execute_process(
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_CURRENT_LIST_DIR}/sound -DWIDGET_HEADERS=${WIDGET_HEADERS} -P ${check}
  RESULT_VARIABLE result OUTPUT_VARIABLE words ERROR_VARIABLE words)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the sound tree failed:\n${words}")
endif()
message(NOTICE "layering: every rule can fail")
