#include "cli/host/pager.hpp"

#include "cli/host/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace ifapilot::cli {

namespace {

constexpr std::string_view less = "less -FRX";
constexpr int not_runnable = 126;  ///< From here on a shell says that it could not run what it was given.

bool is_executable(const std::string& file) { return access(file.c_str(), X_OK) == 0; }

/// Looked for by hand: a shell that does not find it would say so on the screen.
bool has_less(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find(':'), path.size());
    if (is_executable(std::string(path.substr(0, end)) + "/less")) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

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

}  // namespace

std::optional<std::string> pager_for(std::string_view text, const Environment& environment) {
  if (!environment.terminal_height || environment.dumb_terminal) return std::nullopt;
  if (std::count(text.begin(), text.end(), '\n') < *environment.terminal_height) return std::nullopt;
  if (!environment.pager) return has_less(environment.path) ? std::optional(std::string(less)) : std::nullopt;
  const auto& wanted = *environment.pager;
  return wanted.empty() || wanted == "cat" ? std::nullopt : std::optional(wanted);
}

bool page(const std::string& pager, std::string_view text) {
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

}  // namespace ifapilot::cli
