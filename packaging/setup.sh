#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Waymark needs, on Debian, Ubuntu, Fedora, Arch Linux or with Homebrew.
#   sh packaging/setup.sh          what it takes to build, test and run Waymark
#   sh packaging/setup.sh --dev    also the formatter, the linter, valgrind and what checks packages
# Installs only what is missing, and needs no answer from you. Asks for nothing and changes nothing
# if everything is there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/steps.sh
. "$here/steps.sh"

kind=build
for word in "$@"; do
    case $word in
        --build) kind=build ;;
        --dev) kind=dev ;;
        -h | --help) sed -n '3,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) complain "setup.sh does not know \"$word\" (try --help)."; exit 2 ;;
    esac
done

# One line a package: the tools, Qt, the other libraries, what the tests use, the fonts of the window
# and of its reports. fonts-noto-core has the scripts that Inter lacks.
debian_build='
build-essential ccache cmake ninja-build pkg-config
libqt6opengl6-dev libqt6sql6-sqlite qt6-base-dev qt6-charts-dev qt6-qpa-plugins qt6-svg-dev
libgl1-mesa-dev libicu-dev libphonenumber-dev libuchardet-dev libzip-dev
catch2 poppler-utils sqlite3
fonts-dejavu-core fonts-inter fonts-noto-core'
debian_dev='appstream clang-format clang-tidy desktop-file-utils git shellcheck valgrind'

fedora_build='
ccache cmake gcc-c++ ninja-build pkgconf-pkg-config
qt6-qtbase-devel qt6-qtcharts-devel qt6-qtsvg-devel
libicu-devel libphonenumber-devel libzip-devel mesa-libGL-devel uchardet-devel
catch-devel poppler-utils sqlite
dejavu-sans-fonts google-noto-sans-fonts rsms-inter-fonts'
fedora_dev='clang-tools-extra desktop-file-utils git libappstream-glib ShellCheck valgrind'

arch_build='
base-devel ccache cmake ninja pkgconf
qt6-base qt6-charts qt6-svg
icu libphonenumber libzip uchardet
catch2 poppler sqlite
inter-font noto-fonts ttf-dejavu'
arch_dev='appstream clang desktop-file-utils git shellcheck valgrind'

brew_build='ccache catch2 cmake icu4c libphonenumber libzip ninja pkgconf poppler qt sqlite uchardet'
brew_dev='clang-format shellcheck'

# packages FAMILY: the names for this family and kind, one a line.
packages() {
    case $1 in
        debian) list=$debian_build more=$debian_dev ;;
        fedora) list=$fedora_build more=$fedora_dev ;;
        arch) list=$arch_build more=$arch_dev ;;
        brew) list=$brew_build more=$brew_dev ;;
    esac
    if [ "$kind" = dev ]; then list="$list $more"; fi
    # shellcheck disable=SC2086
    printf '%s\n' $list
}

is_there() {
    case $1 in
        debian) [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
        fedora) rpm -q --whatprovides "$2" >/dev/null 2>&1 ;;
        arch) pacman -Qq "$2" >/dev/null 2>&1 || pacman -Qgq "$2" >/dev/null 2>&1 ;;
        brew) brew list --formula "$2" >/dev/null 2>&1 ;;
    esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        complain "Installing needs root, and there is no sudo. As root, run: $*"
        exit 1
    fi
}

# quietly COMMAND...: shows what the package tool says only when it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        tail -n 20 "$log" >&2
        rm -f "$log"
        complain "This step failed: $*"
        return 1
    fi
}

install() {
    family=$1
    shift
    case $family in
        debian)
            say "Reading the list of packages (apt-get update)."
            quietly as_root apt-get update
            known=
            for package in "$@"; do
                if apt-cache show "$package" >/dev/null 2>&1; then
                    known="$known $package"
                else
                    complain "This release has no package $package; going on without it."
                fi
            done
            # The names hold no spaces; splitting them is meant.
            # shellcheck disable=SC2086
            set -- $known
            say "Installing them (apt-get install)."
            quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
            ;;
        fedora)
            say "Installing them (dnf install)."
            quietly as_root dnf install -y --setopt=install_weak_deps=False "$@"
            ;;
        arch)
            say "Installing them (pacman -S)."
            quietly as_root pacman -S --needed --noconfirm "$@"
            ;;
        brew)
            say "Installing them (brew install)."
            HOMEBREW_NO_AUTO_UPDATE=1 quietly brew install "$@"
            ;;
    esac
}

if command -v apt-get >/dev/null 2>&1; then
    family=debian
elif command -v dnf >/dev/null 2>&1; then
    family=fedora
elif command -v pacman >/dev/null 2>&1; then
    family=arch
elif command -v brew >/dev/null 2>&1; then
    family=brew
else
    complain "This script knows Debian, Ubuntu, Fedora, Arch Linux and Homebrew. Elsewhere you need: a C++20
compiler, CMake 3.25, Ninja, pkg-config, Qt 6.4 (Base, Charts, SVG), ICU, libphonenumber, libzip, uchardet, Catch2,
pdftotext (poppler) and sqlite3."
    exit 1
fi

missing=
for package in $(packages "$family"); do
    is_there "$family" "$package" || missing="$missing $package"
done

if [ -z "$missing" ]; then
    say "Everything Waymark needs is installed."
else
    say "Waymark needs these packages, which are not installed yet:"
    # The names hold no spaces; splitting them is meant.
    # shellcheck disable=SC2086
    printf '%s\n' $missing | sed 's/^/      /'
    # The names hold no spaces; splitting them is meant.
    # shellcheck disable=SC2086
    install "$family" $missing
    say "Everything Waymark needs is installed now."
fi
