// time_in_turn [--resources] [--limit S] [--budget S] ROUNDS COMMAND -- COMMAND …
// Starts the commands in turn, ROUNDS times, and prints the median of each in microseconds, one a line: from before
// the start until after the end, with the output thrown away. In turn, so that a busy machine is busy for all alike.
// With --resources each line also has the most memory that one took, in KiB, and the median of what it wrote to disk,
// in bytes. With --limit what takes longer than so many seconds is stopped and not started again, and its line is
// `over`; so is what fails, with `failed`: without it a failure ends all. With --budget there are fewer rounds, one at
// least, where they would take longer than so many seconds in all.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace {

using Words = std::vector<char*>;  // with a null at the end, as execve wants it

struct Options {
  bool resources = false;
  double limit = 0;   ///< In seconds; 0: none.
  double budget = 0;  ///< Likewise.
  int rounds = 0;
};

/// A command, and what its runs took.
struct Command {
  Words words = {};
  std::vector<double> microseconds = {};
  std::vector<double> bytes_written = {};
  long most_memory = 0;  ///< In KiB.
  const char* given_up = nullptr;
};

std::vector<Command> commands_of(char** first, char** last) {
  std::vector<Command> commands(1);
  for (; first != last; ++first) {
    if (std::string_view(*first) == "--") {
      commands.emplace_back();
    } else {
      commands.back().words.push_back(*first);
    }
  }
  for (auto& command : commands) command.words.push_back(nullptr);
  return commands;
}

void complain(const Words& words, const char* what) {
  std::fprintf(stderr, "time_in_turn: %s:", what);
  for (const char* word : words) std::fprintf(stderr, " %s", word == nullptr ? "\n" : word);
}

/// Whether a child ends within so many seconds.
bool ends_within(double limit) {
  sigset_t child_ended;
  sigemptyset(&child_ended);
  sigaddset(&child_ended, SIGCHLD);
  timespec patience{};
  patience.tv_sec = static_cast<time_t>(limit);
  return sigtimedwait(&child_ended, nullptr, &patience) == SIGCHLD;
}

/// Runs it once; the time that it took, in microseconds.
double run(Command& command, const posix_spawn_file_actions_t& to_nowhere, const posix_spawnattr_t& attributes,
           const Options& options, bool counts) {
  auto& words = command.words;
  const auto before = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  rusage used{};
  if (posix_spawnp(&child, words[0], &to_nowhere, &attributes, words.data(), environ) != 0) {
    complain(words, "cannot start");
    std::exit(1);
  }
  const bool ended = options.limit <= 0 || ends_within(options.limit);
  if (!ended) kill(child, SIGKILL);
  const bool well = wait4(child, &status, 0, &used) == child && status == 0;
  const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - before;
  if (!ended) (void)ends_within(1);  // takes the word of its end, which is not the next one's
  if (!ended) {
    command.given_up = "over";
  } else if (!well) {
    complain(words, "did not end well");
    if (options.limit <= 0) std::exit(1);
    command.given_up = "failed";
  } else if (counts) {
    command.microseconds.push_back(time.count());
    command.bytes_written.push_back(512.0 * static_cast<double>(used.ru_oublock));
    command.most_memory = std::max(command.most_memory, used.ru_maxrss);
  }
  return time.count();
}

double median(std::vector<double>& times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

/// The words that are options; `first` is then the one after them.
Options options_from(char**& first, char** last) {
  Options options;
  while (first != last) {
    const std::string_view word = *first;
    if (word == "--resources") {
      options.resources = true;
    } else if ((word == "--limit" || word == "--budget") && first + 1 != last) {
      (word == "--limit" ? options.limit : options.budget) = std::atof(*++first);
    } else {
      break;
    }
    ++first;
  }
  if (first != last) options.rounds = std::atoi(*first++);
  return options;
}

void print(Command& command, bool resources) {
  if (command.given_up != nullptr) {
    std::puts(command.given_up);
    return;
  }
  std::printf("%.0f", median(command.microseconds));
  if (resources) std::printf(" %ld %.0f", command.most_memory, median(command.bytes_written));
  std::puts("");
}

}  // namespace

int main(int argc, char** argv) {
  char** first = argv + 1;
  char** const last = argv + argc;
  const auto options = options_from(first, last);
  if (options.rounds < 1 || first == last) {
    std::fputs("usage: time_in_turn [--resources] [--limit S] [--budget S] ROUNDS COMMAND -- COMMAND ...\n", stderr);
    return 2;
  }
  auto commands = commands_of(first, last);
  posix_spawn_file_actions_t to_nowhere;
  posix_spawn_file_actions_init(&to_nowhere);
  posix_spawn_file_actions_addopen(&to_nowhere, 1, "/dev/null", O_WRONLY, 0);
  sigset_t child_ended;
  sigset_t none;
  sigemptyset(&none);
  sigemptyset(&child_ended);
  sigaddset(&child_ended, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child_ended, nullptr);  // so that it can be waited for
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigmask(&attributes, &none);
  const auto turn = [&](bool counts) {
    double time = 0;
    for (auto& command : commands) {
      if (command.given_up == nullptr) time += run(command, to_nowhere, attributes, options, counts);
    }
    return time;
  };
  const double once = turn(false);  // the first round only warms up
  int rounds = options.rounds;
  if (options.budget > 0) rounds = std::clamp(static_cast<int>(options.budget * 1e6 / (once + 1)), 1, rounds);
  for (int round = 0; round < rounds; ++round) turn(true);
  for (auto& command : commands) print(command, options.resources);
}
