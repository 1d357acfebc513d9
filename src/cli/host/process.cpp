#include "cli/host/process.hpp"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace ifapilot::cli {
namespace {

/// Waits until `descriptor` takes more: some callers hand over pipes that answer "not now".
bool wait_for(int descriptor) {
  pollfd wanted{descriptor, POLLOUT, 0};
  return poll(&wanted, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace

Stdout prepare_process() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const bool closed = fcntl(STDOUT_FILENO, F_GETFD) == -1;
  // open() gives the lowest free number, so in this order each gap is filled by its own.
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) == -1) (void)open("/dev/null", O_RDWR);
  }
  return closed ? Stdout::closed : Stdout::open;
}

WriteError write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = write(descriptor, text.data(), text.size());
    if (written < 0 && (errno == EINTR || (errno == EAGAIN && wait_for(descriptor)))) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return std::nullopt;
}

WriteError flush(int descriptor) {
  const int copy = dup(descriptor);
  if (copy == -1 || close(copy) == -1) return errno;
  return std::nullopt;
}

std::string error_text(int number) { return std::strerror(number); }

}  // namespace ifapilot::cli
