# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the includes of core, ui and app, and fails on an arrow that the tables below do not allow.
#   cmake -DSOURCE=DIR -DWIDGET_HEADERS="DIR|DIR" -P tests/layering.cmake
# WIDGET_HEADERS names the header folders of Qt Widgets, Charts and PrintSupport, which core must not use.
cmake_minimum_required(VERSION 3.25)
if(NOT SOURCE OR NOT WIDGET_HEADERS)
  message(FATAL_ERROR "layering.cmake needs -DSOURCE=… and -DWIDGET_HEADERS=…")
endif()
string(REPLACE "|" ";" widgetFolders "${WIDGET_HEADERS}")

# ---- The floors: each line says what a floor may include beside itself. Arrows run down only. ----
set(core/base)
set(core/domain       core/base)
set(core/storage      core/base core/domain)
set(core/safekeeping  core/base core/domain core/storage)
set(core/export       core/base core/domain core/storage)
set(core/matching     core/base core/domain core/storage)
set(core/intake       core/base core/domain core/storage core/export core/matching)  # rows set aside are written as CSV
set(core/analytics    core/base core/domain core/storage)
set(core/search       core/base core/domain core/storage)
set(core/workspace    core/base core/domain core/storage core/safekeeping core/export
                      core/matching core/intake core/analytics core/search)
# A report is made of values that a query returned: of the workspace it needs no more than the query's type.
set(core/report       core/base core/domain core/storage core/analytics core/workspace)
set(allCore           core/base core/domain core/storage core/safekeeping core/export core/matching
                      core/intake core/analytics core/search core/workspace core/report)

# The rooms of ui. Models, charts and print stand side by side and do not see each other.
set(ui/support        ${allCore})
set(ui/widgets        ${allCore} ui/support)
set(ui/models         ${allCore} ui/support ui/widgets)
set(ui/charts         ${allCore} ui/support ui/widgets ui/models)
set(ui/print          ${allCore} ui/support ui/widgets ui/models ui/charts)
set(ui/editors        ${allCore} ui/support ui/widgets ui/models ui/charts ui/print)
set(ui/pages          ${allCore} ui/support ui/widgets ui/models ui/charts ui/print ui/editors)
set(ui/shell          ${allCore} ui/support ui/widgets ui/models ui/charts ui/print ui/editors ui/pages)
set(allUi             ui/support ui/widgets ui/models ui/charts ui/print ui/editors ui/pages ui/shell)

set(app/cli           ${allCore} ${allUi})  # `screens` paints the pages
set(app/waymark       ${allCore} ${allUi})

set(floors ${allCore} ${allUi} app/cli app/waymark)

# ---- Headers that only some floors may include, by name: SQL and transactions stay where they are. ----
set(guarded
  core/storage/database.h core/storage/journal.h core/storage/migrator.h
  core/storage/statement.h core/storage/transaction.h)
# Opening, backup and erasure work on the file itself; the workspace owns the connection.
set(core/storage/database.h     core/storage core/safekeeping core/workspace)
# Only Workspace::perform opens an act; erasure purges the log of past ones.
set(core/storage/journal.h      core/storage core/safekeeping core/workspace)
set(core/storage/transaction.h  core/storage core/workspace)
set(core/storage/migrator.h     core/storage core/safekeeping)
set(core/storage/statement.h    core/storage)

# Threads begin at the workspace.
set(threads QThread QThreadPool QMutex QWaitCondition QSemaphore QFuture QFutureWatcher QPromise
            QtConcurrent QtConcurrentRun thread mutex shared_mutex condition_variable future)
set(threadFloors core/workspace ${allUi} app/cli app/waymark)

# "file includes header" pairs that the tables above forbid and that stand for a reason said beside them.
set(exceptions
  # The hash of a fresh schema is computed once for the process, whichever thread opens a file first.
  "core/storage/migrator.cpp includes QMutex"
  # An import reads the next rows while it writes the last ones; the thread does not outlive the call.
  "core/intake/rowbatches.h includes future"
  # Those threads share what is known of numbers already read.
  "core/intake/phonecell.h includes mutex"
  # Slices of one loop, on all processors; no thread outlives the call.
  "core/base/slices.h includes future"
  "core/base/slices.h includes thread")
# Names that stand in more than one folder: each program has its entry point, which nobody includes.
set(namesakes main)

# ---- Reading ----
set(faults 0)
macro(fault)
  string(CONCAT words ${ARGN})
  message(NOTICE "layering: ${words}")
  math(EXPR faults "${faults} + 1")
endmacro()

set(sqlFiles)
set(count 0)
file(GLOB_RECURSE sources RELATIVE "${SOURCE}" "${SOURCE}/core/*.h" "${SOURCE}/core/*.cpp"
  "${SOURCE}/ui/*.h" "${SOURCE}/ui/*.cpp" "${SOURCE}/app/*.h" "${SOURCE}/app/*.cpp")
if(NOT sources)
  message(FATAL_ERROR "layering: no sources under ${SOURCE}")
endif()

foreach(source IN LISTS sources)
  math(EXPR count "${count} + 1")
  cmake_path(GET source PARENT_PATH floor)
  cmake_path(GET source STEM LAST_ONLY stem)
  cmake_path(GET source EXTENSION LAST_ONLY ending)
  if(NOT floor IN_LIST floors)
    fault("${source} stands on no floor that the table knows")
    continue()
  endif()

  # A header and its source are one thing, and share a folder; nothing else shares a name.
  if(DEFINED folder_of_${stem} AND NOT stem IN_LIST namesakes AND NOT folder_of_${stem} STREQUAL floor)
    fault("${source} has the name of a file in ${folder_of_${stem}}")
  endif()
  set(folder_of_${stem} ${floor})

  # Read as one text: file(STRINGS) would split lines at brackets and semicolons.
  file(READ "${SOURCE}/${source}" text)
  string(REGEX MATCHALL "\n" newlines "${text}")
  list(LENGTH newlines lines)
  if(lines GREATER 400)
    message(NOTICE "layering: note: ${source} has ${lines} lines; a noun inside it may want its own file")
  endif()
  string(REGEX MATCHALL "(^|\n)[ \t]*#[ \t]*include[ \t]*[<\"][^>\"\n]*[>\"]" includes "${text}")

  foreach(include IN LISTS includes)
    string(REGEX MATCH "[<\"][^>\"]*" include "${include}")
    string(SUBSTRING "${include}" 0 1 mark)
    string(SUBSTRING "${include}" 1 -1 header)
    if("${source} includes ${header}" IN_LIST exceptions)
      continue()
    endif()
    cmake_path(GET header PARENT_PATH target)

    if(header MATCHES "^(core|ui|app|tests)/")
      if(NOT mark STREQUAL "\"")
        fault("${source} includes <${header}>: project headers stand in quotes")
      endif()
      if(NOT target STREQUAL floor AND NOT target IN_LIST ${floor})
        fault("${source} includes ${header}: ${floor} may not use ${target}")
      elseif(header IN_LIST guarded AND NOT floor IN_LIST ${header})
        fault("${source} includes ${header}: that header is closed to ${floor}")
      endif()
      continue()
    endif()
    if(mark STREQUAL "\"")
      if(NOT header MATCHES "\\.moc$")
        fault("${source} includes \"${header}\": project headers are named from the root")
      endif()
      continue()
    endif()

    if(header MATCHES "^(QtSql/|QSql|QtSql$)")
      if(NOT floor STREQUAL "core/storage" OR NOT ending STREQUAL ".cpp")
        fault("${source} includes <${header}>: Qt Sql is for the sources of core/storage")
      else()
        list(APPEND sqlFiles ${source})
      endif()
    endif()
    if(header IN_LIST threads AND NOT floor IN_LIST threadFloors)
      fault("${source} includes <${header}>: threads begin at core/workspace")
    endif()
    if(floor MATCHES "^core/")
      set(widget FALSE)
      if(header MATCHES "^Qt(Widgets|Charts|PrintSupport)(/|$)")
        set(widget TRUE)
      endif()
      foreach(folder IN LISTS widgetFolders)
        if(EXISTS "${folder}/${header}")
          set(widget TRUE)
        endif()
      endforeach()
      if(widget)
        fault("${source} includes <${header}>: core knows no widgets, charts or printers")
      endif()
    endif()
  endforeach()
endforeach()

list(REMOVE_DUPLICATES sqlFiles)
list(LENGTH sqlFiles sqlCount)
if(sqlCount GREATER 3)
  list(JOIN sqlFiles ", " sqlFiles)
  fault("Qt Sql is included by ${sqlCount} files, at most 3 may: ${sqlFiles}")
endif()

if(faults GREATER 0)
  message(FATAL_ERROR "layering: ${faults} faults in ${count} files")
endif()
message(NOTICE "layering: ${count} files, every arrow runs down")
