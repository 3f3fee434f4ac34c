# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What setup.sh, run.sh, test.sh and .ci/run share. Read with ".", never run by itself.

say() { printf '==> %s\n' "$*"; }

complain() { printf 'waymark: %s\n' "$*" >&2; }

# Texts and file names are UTF-8 everywhere; a bare machine has no locale at all.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then
    LANG=C.UTF-8
    export LANG
fi

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# Ninja and CTest take their number of jobs from these. The person who calls may set them.
: "${CMAKE_BUILD_PARALLEL_LEVEL:=$(cores)}"
: "${CTEST_PARALLEL_LEVEL:=$CMAKE_BUILD_PARALLEL_LEVEL}"
export CMAKE_BUILD_PARALLEL_LEVEL CTEST_PARALLEL_LEVEL

# Homebrew keeps ICU and Qt where CMake does not look.
if [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
    CMAKE_PREFIX_PATH="$(brew --prefix)/opt/qt:$(brew --prefix)/opt/icu4c${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    PKG_CONFIG_PATH="$(brew --prefix)/opt/icu4c/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
    export CMAKE_PREFIX_PATH PKG_CONFIG_PATH
fi

# configure PRESET: prints CMake's words only if it fails.
configure() {
    say "Configuring the preset \"$1\" in build/$1."
    mkdir -p "build/$1"
    if ! cmake --preset "$1" >"build/$1/configure.log" 2>&1; then
        cat "build/$1/configure.log" >&2
        complain "CMake could not configure the preset \"$1\" (its words are above)."
        return 1
    fi
}

# build PRESET [TARGET...]
build() {
    preset=$1
    shift
    if [ $# -gt 0 ]; then
        say "Building $* with $CMAKE_BUILD_PARALLEL_LEVEL jobs."
        cmake --build --preset "$preset" --target "$@"
    else
        say "Building everything with $CMAKE_BUILD_PARALLEL_LEVEL jobs."
        cmake --build --preset "$preset"
    fi
}
