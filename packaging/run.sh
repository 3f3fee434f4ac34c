#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds Waymark, makes the sample business from its CSV files and opens it.
#   sh packaging/run.sh [FILE.waymark]
# FILE is made if it is not there, and opened as it is if it is. Without FILE the sample goes into your
# documents folder, or into build/sample if you have none. Where there is no display, the funnel is printed
# and the reports and pictures of every page are written instead.
set -eu
case ${1:-} in
    "" | /*) asked=${1:-} ;;
    -h | --help) sed -n '3,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) sed -n '3,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
    *) asked=$PWD/$1 ;;
esac
cd "$(dirname "$0")/.."
. packaging/steps.sh

bin=build/release/bin
as_of=2026-11-12   # the sample's "today"
person="Marnie Oldacre"

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

documents() {
    folder=
    if command -v xdg-user-dir >/dev/null 2>&1; then folder=$(xdg-user-dir DOCUMENTS); fi
    # xdg-user-dir answers with the home folder where there is no documents folder.
    if [ -z "$folder" ] || [ "$folder" = "${HOME:-}" ]; then folder=${HOME:-}/Documents; fi
    if [ -n "${HOME:-}" ] && [ -d "$folder" ] && [ -w "$folder" ]; then
        printf '%s\n' "$folder"
    else
        mkdir -p build/sample
        printf '%s\n' "$PWD/build/sample"
    fi
}

sh packaging/setup.sh
configure release
if has_display; then
    build release waymark waymark-cli
else
    build release waymark-cli
fi

if [ -n "$asked" ]; then
    file=$asked
else
    file="$(documents)/Brindlewick Cycles.waymark"
fi
if [ -e "$file" ]; then
    say "The sample business is there already: $file"
else
    say "Importing the sample business, Brindlewick Cycles, from the CSV files in resources/sample."
    "$bin/waymark-cli" demo "$file"
    say "It is in: $file"
fi

if has_display; then
    say "Opening it."
    exec "$bin/waymark" "$file"
fi

say "There is no display here, so this is what the window would show. The funnel on $as_of:"
"$bin/waymark-cli" kpi "$file" --as-of "$as_of"

# The contact's number stands in the first line found; the last line only counts.
contact=$("$bin/waymark-cli" contacts "$file" --search "$person" --json-lines |
    grep -oE '"(contact_)?id": *[0-9]+' | head -n 1 | tr -dc 0-9)
out=$PWD/build/sample
mkdir -p "$out"
kept=
if [ -n "$contact" ]; then
    say "Writing the journey report of $person, the report of the figures and the pictures of every page."
    "$bin/waymark-cli" report "$file" --kind journey --contact "$contact" --as-of "$as_of" \
        --pdf "$out/journey-marnie-oldacre.pdf"
    kept="journey report   $out/journey-marnie-oldacre.pdf
      "
else
    say "$person is not in this file. Writing the report of the figures and the pictures of every page."
fi
"$bin/waymark-cli" report "$file" --kind kpi --as-of "$as_of" --pdf "$out/figures.pdf"
"$bin/waymark-cli" screens "$file" "$out/light" --on "$as_of"
"$bin/waymark-cli" screens "$file" "$out/dark" --dark --on "$as_of"
say "Done. What was made:"
cat <<END
      business         $file
      ${kept}figures          $out/figures.pdf
      pages, light     $out/light
      pages, dark      $out/dark
END
