// time_in_turn ROUNDS COMMAND -- COMMAND …
// Starts the commands in turn, ROUNDS times, and prints the median of each in microseconds, one a line: from before
// the start until after the end, with the output thrown away. In turn, so that a busy machine is busy for all alike.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace {

using Words = std::vector<char*>;  // with a null at the end, as execve wants it

std::vector<Words> commands_of(char** first, char** last) {
  std::vector<Words> commands(1);
  for (; first != last; ++first) {
    if (std::string(*first) == "--") {
      commands.emplace_back();
    } else {
      commands.back().push_back(*first);
    }
  }
  for (auto& words : commands) words.push_back(nullptr);
  return commands;
}

[[noreturn]] void give_up(const Words& words, const char* what) {
  std::fprintf(stderr, "time_in_turn: %s:", what);
  for (const char* word : words) std::fprintf(stderr, " %s", word == nullptr ? "\n" : word);
  std::exit(1);
}

double microseconds(Words& words, const posix_spawn_file_actions_t& to_nowhere) {
  const auto before = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  if (posix_spawnp(&child, words[0], &to_nowhere, nullptr, words.data(), environ) != 0) give_up(words, "cannot start");
  if (waitpid(child, &status, 0) != child || status != 0) give_up(words, "did not end well");
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - before).count();
}

double median(std::vector<double>& times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
  if (rounds < 1) {
    std::fputs("usage: time_in_turn ROUNDS COMMAND -- COMMAND ...\n", stderr);
    return 2;
  }
  auto commands = commands_of(argv + 2, argv + argc);
  posix_spawn_file_actions_t to_nowhere;
  posix_spawn_file_actions_init(&to_nowhere);
  posix_spawn_file_actions_addopen(&to_nowhere, 1, "/dev/null", O_WRONLY, 0);
  std::vector<std::vector<double>> times(commands.size());
  for (int round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < commands.size(); ++i) {
      const double time = microseconds(commands[i], to_nowhere);
      if (round > 0) times[i].push_back(time);  // the first round only warms up
    }
  }
  for (auto& of_command : times) std::printf("%.0f\n", median(of_command));
}
