#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <fstream>

namespace waymark::bench {

/// Memory this process holds now, in millions of bytes; 0 where the system has no /proc.
inline double residentMegabytes() {
    std::ifstream pages("/proc/self/statm");
    double all = 0;
    double resident = 0;
    if (!(pages >> all >> resident)) return 0;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

}  // namespace waymark::bench
