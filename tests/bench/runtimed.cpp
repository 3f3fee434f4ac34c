// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a command and says how long it took and how much memory it held at most:
//   runtimed NAME COMMAND [ARGUMENT…]     prints "NAME_time … ms" and "NAME_memory … MB"
// The command's output goes to standard error. Exits as the command did.
#include "tests/bench/figure.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

using namespace waymark::bench;

namespace {

double megabytes(const rusage& usage) {
#ifdef __APPLE__
    return static_cast<double>(usage.ru_maxrss) / 1e6;  // bytes
#else
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;  // kibibytes
#endif
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: runtimed NAME COMMAND [ARGUMENT…]\n", stderr);
        return 2;
    }
    const std::string name = argv[1];
    const Stopwatch watch;
    const pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {
        dup2(STDERR_FILENO, STDOUT_FILENO);
        execvp(argv[2], argv + 2);
        std::perror(argv[2]);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) < 0) return 1;
    const double passed = watch.milliseconds();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "runtimed: %s failed\n", argv[2]);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    figure((name + "_time").c_str(), passed, "ms");
    figure((name + "_memory").c_str(), megabytes(usage), "MB");
    return 0;
}
