#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds Waymark with its tests, and runs every test.
#   sh packaging/test.sh
# Arguments go to CTest: sh packaging/test.sh -R layering
set -eu
cd "$(dirname "$0")/.."
. packaging/steps.sh

started=$(date +%s)
sh packaging/setup.sh
configure dev
build dev
built=$(date +%s)
say "Running the tests."
result=0
ctest --preset dev -j "$CTEST_PARALLEL_LEVEL" "$@" || result=$?
finished=$(date +%s)
say "Set up and built in $((built - started)) s, tested in $((finished - built)) s."
if [ "$result" -ne 0 ]; then
    complain "Some tests failed: the list is above, the details in build/dev/Testing/Temporary/LastTest.log."
fi
exit "$result"
