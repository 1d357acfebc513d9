#include "cli/host/process.hpp"

#include "cli/line/usage_error.hpp"

#include <sodium.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <poll.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace ifapilot::cli {
namespace {

/// Waits until `descriptor` takes more: some callers hand over pipes that answer "not now".
bool wait_for(int descriptor) {
  pollfd wanted{descriptor, POLLOUT, 0};
  return poll(&wanted, 1, -1) >= 0 || errno == EINTR;
}

constexpr int not_runnable = 126;  ///< From here on a shell says that it could not run what it was given.

/// In the child: the pager reads the pipe, and dies of signals as programs do.
[[noreturn]] void become(const std::string& pager, const std::array<int, 2>& pipe) {
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGQUIT, SIG_DFL);
  if (dup2(pipe[0], STDIN_FILENO) == -1) _exit(not_runnable);
  close(pipe[0]);
  close(pipe[1]);
  execl("/bin/sh", "sh", "-c", pager.c_str(), static_cast<char*>(nullptr));
  _exit(not_runnable);
}

/// While the pager has the terminal, Ctrl-C is meant for it.
class KeysForThePager {
 public:
  KeysForThePager() : interrupt_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
  KeysForThePager(const KeysForThePager&) = delete;
  KeysForThePager& operator=(const KeysForThePager&) = delete;
  ~KeysForThePager() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGQUIT, quit_);
  }

 private:
  void (*interrupt_)(int);
  void (*quit_)(int);
};

/// Whether the pager ran at all; how it ended is the person's business.
bool ran(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) == -1) {
    if (errno != EINTR) return true;
  }
  return !WIFEXITED(status) || WEXITSTATUS(status) < not_runnable;
}

[[noreturn]] void cannot_read(const std::string& name, int error) {
  usage_error("cannot read " + quoted(name) + ": " + std::generic_category().message(error), "check the path");
}

std::string read_stream(std::istream& stream, const std::string& name, std::size_t most) {
  std::string content(most + 1, '\0');
  stream.read(content.data(), static_cast<std::streamsize>(content.size()));
  const bool has_failed = stream.bad() || (stream.gcount() == 0 && errno != 0);
  if (has_failed) cannot_read(name, errno);  // a directory opens, and fails only here
  content.resize(static_cast<std::size_t>(stream.gcount()));
  if (content.size() <= most) return content;
  usage_error(quoted(name) + " is too large: more than " + std::to_string(most / 1'000'000) + " MB",
              "check that it is the right file");
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

std::string read_file(const std::string& name, std::size_t most) {
  errno = 0;
  std::ifstream stream(name, std::ios::binary);
  if (!stream) cannot_read(name, errno);
  return read_stream(stream, name, most);
}

std::string read_input(const std::string& name, std::size_t most) {
  errno = 0;
  return name == "-" ? read_stream(std::cin, "stdin", most) : read_file(name, most);
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

WriteError write_all(int descriptor, const output::Spool& text) {
  return text.each([descriptor](std::string_view piece) { return write_all(descriptor, piece); });
}

WriteError flush(int descriptor) {
  const int copy = dup(descriptor);
  if (copy == -1 || close(copy) == -1) return errno;
  return std::nullopt;
}

std::string error_text(int number) { return std::strerror(number); }

bool page(const std::string& pager, const output::Spool& text) {
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) == -1) return false;
  const KeysForThePager keys;
  const pid_t child = fork();
  if (child == 0) become(pager, pipe);
  close(pipe[0]);
  if (child != -1) (void)write_all(pipe[1], text);  // a pager that is left early has read enough
  close(pipe[1]);
  return child != -1 && ran(child);
}

app::Salt fresh_salt() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium has no source of random numbers");
  app::Salt salt{};
  randombytes_buf(salt.data(), salt.size());
  return salt;
}

}  // namespace ifapilot::cli
