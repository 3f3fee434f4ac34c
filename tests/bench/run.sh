#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the goals beside their anchors, in the same run, and prints a table of the ratios.
#   sh tests/bench/run.sh [--rows N] [--times N] [--goals "P1 P2 P3 P5 P6 P7 P9"] [--no-build]
# By default 100,000 contacts, each figure the median of 3 runs; --rows 1000000 takes several GB of disk.
# Data and every single figure stay in build/bench. Machines differ: only the ratios compare.
set -eu
cd "$(dirname "$0")/../.."
. packaging/steps.sh

rows=100000 times=3 goals="P1 P2 P3 P5 P6 P7 P9" building=yes
asked="sh tests/bench/run.sh $*"
while [ $# -gt 0 ]; do
    case $1 in
        --rows) rows=$2; shift 2 ;;
        --times) times=$2; shift 2 ;;
        --goals) goals=$2; shift 2 ;;
        --no-build) building=no; shift ;;
        *) sed -n '3,6s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
done

bin=build/release/bin
room=build/bench/$rows
figures=$room/figures.txt
export QT_QPA_PLATFORM=offscreen

if [ "$building" = yes ]; then
    configure release >&2
    build release waymark waymark-cli waymark_bench >&2
fi
command -v sqlite3 >/dev/null || { complain "the anchors need sqlite3 (sh packaging/setup.sh)"; exit 1; }

mkdir -p "$room"
: >"$figures"

# figure COMMAND…: its figures go to the list; a failure ends the run, so that no table has a hole unseen.
figure() { "$@" >>"$figures" 2>>"$room/words.txt" || { tail -n 5 "$room/words.txt" >&2; exit 1; }; }
wants() { case " $goals " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }
again() { i=0; while [ "$i" -lt "$times" ]; do "$@"; i=$((i + 1)); done; }

say "Making $rows contacts." >&2
csv=$room/contacts.csv table=$room/table.db business=$room/business.waymark
[ -s "$csv" ] || "$bin/benchdata" contacts "$rows" "$csv"
"$bin/benchdata" queries 120 "$room/queries.txt"

# The anchor of P1, and the table that the other anchors read.
import_table() {
    rm -f "$table"
    cat >"$room/import.sql" <<END
.mode csv
.import $csv contact
CREATE INDEX by_email ON contact("E-mail");
CREATE INDEX by_phone ON contact("Phone");
CREATE INDEX by_name ON contact("Last Name", "First Name");
CREATE INDEX by_company ON contact("Company");
END
    figure "$bin/runtimed" anchor_import sqlite3 -init "$room/import.sql" "$table" ""
}

import_business() {
    rm -f "$business"*
    "$bin/waymark-cli" new "$business" --country GB --currency GBP >>"$room/words.txt"
    figure "$bin/runtimed" import "$bin/waymark-cli" import "$business" "$csv" --as contacts --json
}

if wants P1; then
    say "P1: import, $times times each." >&2
    again import_table
    again import_business
else
    [ -s "$table" ] || import_table
    [ -s "$business" ] || import_business
fi
# What an owner would use instead. Its profile stays in the folder of the bench.
import_office() {
    rm -rf "$room/office"
    figure "$bin/runtimed" office_import soffice "-env:UserInstallation=file://$(pwd)/$room/profile" --headless \
        --convert-to ods --outdir "$room/office" "$csv"
}
if wants P2 && command -v soffice >/dev/null; then
    say "P2: the same into a spreadsheet with LibreOffice." >&2
    again import_office
elif wants P2; then
    say "P2: !!! LibreOffice is not installed, so P2 IS NOT MEASURED !!!" >&2
fi
if wants P3; then
    say "P3: search." >&2
    figure "$bin/searchanchor" "$table" "$room/queries.txt"
    figure "$bin/searchtime" "$business" "$room/queries.txt"
fi
if wants P6; then
    say "P6: the list of contacts." >&2
    again figure "$bin/listanchor" "$table"
    again figure "$bin/listtime" "$business"
fi
if wants P5; then
    say "P5: facts and figures." >&2
    again figure "$bin/figuretime" "$business"
fi
if wants P7; then
    say "P7: cold start with 10,000 contacts." >&2
    small=$room/small.waymark
    rm -f "$small"*
    "$bin/benchdata" contacts 10000 "$room/small.csv"
    "$bin/waymark-cli" new "$small" --country GB --currency GBP >>"$room/words.txt"
    "$bin/waymark-cli" import "$small" "$room/small.csv" --as contacts >>"$room/words.txt" 2>&1
    again figure "$bin/runtimed" anchor_start "$bin/startanchor"
    again figure "$bin/runtimed" start "$bin/waymark" --until-painted "$small"
fi
if wants P9; then
    say "P9: duplicates, and in twice as many contacts." >&2
    again figure "$bin/duplicatetime" "$rows"
    "$bin/duplicatetime" $((rows * 2)) | sed 's/^duplicates_/twice_duplicates_/' >>"$figures"
fi

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
# The backquotes are Markdown.
# shellcheck disable=SC2016
printf '\n%s contacts, %s, %s cores of %s, %s, `%s`\n\n' "$rows" "$(date +%Y-%m-%d)" "$(cores)" \
    "${processor:-an unnamed processor}" "$(uname -sm)" "$asked"
sort "$figures" | awk -v goals="$goals" -v times="$times" '
    function median(name,   n, half) {
        n = count[name]
        half = int((n + 1) / 2)
        return n % 2 ? value[name, half] : (value[name, half] + value[name, half + 1]) / 2
    }
    # The values of one name arrive in the order of their text: sort them as numbers.
    function insert(name, v,   i) {
        for (i = ++count[name]; i > 1 && value[name, i - 1] > v; i--) value[name, i] = value[name, i - 1]
        value[name, i] = v
    }
    function show(v, u) {
        if (u == "ms" && v >= 1000) return sprintf("%.2f s", v / 1000)
        return sprintf(v < 10 ? "%.2f %s" : "%.0f %s", v, u)
    }
    function line(goal, what, name, anchor, aim) {
        if (index(" " goals " ", " " goal " ") == 0) return
        if (!(name in count) || (anchor != "" && !(anchor in count))) { printf "| %s | %s | not measured | | | %s |\n", goal, what, aim; return }
        if (anchor == "") {
            printf "| %s | %s | %s | | | %s |\n", goal, what, show(median(name), unit[name]), aim
            return
        }
        printf "| %s | %s | %s | %s | %.3f | %s |\n", goal, what, show(median(name), unit[name]),
            show(median(anchor), unit[anchor]), median(name) / median(anchor), aim
    }
    NF == 3 { insert($1, $2 + 0); unit[$1] = $3 }
    END {
        print "| goal | what | Waymark | anchor | ratio | aim |"
        print "|---|---|---|---|---|---|"
        line("P1", "import, ready to search; anchor: sqlite3 .import and 4 indexes", "import_time", "anchor_import_time", "≤ 2")
        line("P1", "memory of the import", "import_memory", "anchor_import_memory", "≤ 512 MB at 1,000,000")
        line("P2", "import; anchor: LibreOffice, CSV to ODS", "import_time", "office_import_time", "≤ 0.067")
        line("P3", "search as you type, median; anchor: SQLite LIKE over the joined fields", "search_p50", "like_p50", "≤ 0.1; ≤ 2 ms at 100,000")
        line("P3", "search as you type, 95th of 100", "search_p95", "like_p95", "")
        line("P5", "facts from the file", "facts_time", "", "≤ 600 ms")
        line("P5", "funnel and all figures of the dashboard from them", "figures_time", "", "")
        line("P6", "first paint of the list; anchor: QSqlTableModel", "list_paint", "table_paint", "≤ 50 ms")
        line("P6", "jump to the last contact", "list_jump", "table_jump", "≤ 0.01")
        line("P6", "memory of the list", "list_memory", "table_memory", "≤ 0.1")
        line("P7", "start to the painted window, 10,000 contacts; anchor: bare window with a chart", "start_time", "anchor_start_time", "≤ 400 ms")
        line("P7", "memory of the started window", "start_memory", "anchor_start_memory", "≤ 120 MB")
        line("P9", "keys and tables of all against as many others", "duplicates_keys", "", "≤ 200 ms at 100,000")
        line("P9", "the same of twice as many; beside it the half", "twice_duplicates_keys", "duplicates_keys", "≈ 2")
        line("P9", "finding all duplicates of a file", "duplicates_scan", "", "")
        line("P9", "the same of twice as many; beside it the half", "twice_duplicates_scan", "duplicates_scan", "≈ 2")
        line("P9", "memory", "duplicates_memory", "", "")
    }'
